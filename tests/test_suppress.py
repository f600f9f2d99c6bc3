from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.articles.model import PartKind, Suppression
from linter.findings import Checked, Finding, Report
from linter.suppress import suppress
from tests.reports.samples import CHECKED, WRONG_ACTOR

GROUPS = {"wrong-actor": "actors", "wrong-place": "actors", "wrong-number": "numbers"}
TODAY = date(2027, 1, 31)
RULES: tuple[str, ...] = tuple(GROUPS)


def entry(
    rule: str = "wrong-actor",
    part: PartKind | None = None,
    until: str | None = None,
    fault: str | None = None,
    line: int = 2,
) -> Suppression:
    return Suppression(rule, "known", line, 3, part, until, fault)


def suppressed(
    *suppressions: Suppression,
    findings: tuple[Finding, ...] = (WRONG_ACTOR,),
    ran: tuple[str, ...] = RULES,
    today: date = TODAY,
) -> Report:
    article = replace(CHECKED, suppressions=suppressions, rules=ran)
    return suppress(Report(findings, (article,)), GROUPS, today)


@pytest.mark.parametrize(
    ("suppression", "kept", "kinds"),
    [
        (entry(), 0, []),
        (entry(part="headline"), 0, []),
        (entry(part="dek"), 1, ["unused-suppression"]),
        (entry("wrong-place"), 1, ["unused-suppression"]),
        (entry(until="2027-01-31"), 0, []),
        (entry(until="2027-01-30"), 1, ["lapsed-suppression"]),
        (entry("wrong-place", until="2027-01-30"), 1, ["lapsed-suppression"]),
        (entry(fault="gives no reason"), 1, ["broken-suppression"]),
        (entry("wrong-actr"), 1, ["broken-suppression"]),
        (entry("actors"), 1, ["broken-suppression"]),
    ],
)
def test_what_a_suppression_does(suppression: Suppression, kept: int, kinds: list[str]) -> None:
    report = suppressed(suppression)
    assert len(report.findings) == kept
    assert report.suppressed == 1 - kept
    assert [notice.kind for notice in report.notices] == kinds
    assert all(
        (each.path, each.line, each.column) == (CHECKED.path, 2, 3) for each in report.notices
    )


@pytest.mark.parametrize(
    ("suppression", "severity", "words"),
    [
        (
            entry("wrong-actr"),
            "error",
            "there is not. Did you mean 'wrong-actor'?",
        ),
        (entry("actors"), "error", "the group 'actors'"),
        (entry(fault="gives no reason"), "error", "This suppression gives no reason."),
        (entry("wrong-place", "dek"), "warning", "wrong-place has nothing to say in the dek"),
        (entry(until="2026-12-31"), "warning", "held until 2026-12-31; the rule speaks again"),
        (entry("wrong-place", until="2026-12-31"), "warning", "has nothing left to silence"),
    ],
)
def test_notices_are_plain(suppression: Suppression, severity: str, words: str) -> None:
    (notice,) = suppressed(suppression).notices
    assert notice.severity == severity
    assert words in notice.message


@pytest.mark.parametrize("until", [None, "2026-12-31"])
def test_a_rule_that_did_not_run_leaves_its_suppression_alone(until: str | None) -> None:
    report = suppressed(entry("wrong-place", until=until), ran=("wrong-actor",))
    assert report.notices == ()
    assert report.findings == (WRONG_ACTOR,)


def test_two_for_the_same_finding_are_both_of_use() -> None:
    report = suppressed(entry(), entry(part="headline"))
    assert (report.findings, report.notices, report.suppressed) == ((), (), 1)


def test_each_record_has_its_own() -> None:
    """Records without ids are told apart by their lines."""
    records = tuple(
        Checked(
            "a.jsonl", None, "jsonl", True, line=line, suppressions=(entry(line=line),) * hushed
        )
        for line, hushed in ((1, 0), (2, 1), (3, 0))
    )
    findings = tuple(replace(WRONG_ACTOR, path="a.jsonl", line=line) for line in (1, 2, 3))
    report = suppress(Report(findings, records), GROUPS, TODAY)
    assert [finding.line for finding in report.findings] == [1, 3]
    assert report.notices == ()


def test_notices_are_in_the_order_of_the_file() -> None:
    report = suppressed(entry("wrong-number", line=9), entry("wrong-place", line=4))
    assert [notice.line for notice in report.notices] == [4, 9]


FINDINGS = st.lists(
    st.builds(
        lambda rule, part, line: replace(WRONG_ACTOR, rule=rule, part=part, line=line),
        st.sampled_from(RULES),
        st.sampled_from(("headline", "dek")),
        st.integers(1, 5),
    ),
    max_size=8,
)
SUPPRESSIONS = st.lists(
    st.builds(
        entry,
        st.sampled_from((*RULES, "unknown")),
        st.sampled_from((None, "headline", "dek", "bullet")),
        st.sampled_from((None, "2027-01-30", "2027-01-31")),
        st.sampled_from((None, "gives no reason")),
    ),
    max_size=5,
)


@given(FINDINGS, SUPPRESSIONS)
def test_a_suppression_never_touches_another_rule(
    findings: list[Finding], suppressions: list[Suppression]
) -> None:
    report = suppressed(*suppressions, findings=tuple(findings))
    named = {each.rule for each in suppressions if not each.fault}
    others = [finding for finding in findings if finding.rule not in named]
    assert [finding for finding in report.findings if finding.rule not in named] == others
    assert len(report.findings) + report.suppressed == len(findings)
