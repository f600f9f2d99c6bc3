from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.baseline.records import Baseline, baseline_of, counts_of
from linter.baseline.stages import prune, subtract, update
from linter.findings import Checked, Finding, Problem, Report
from tests.reports.samples import WRONG_ACTOR

FILE = Path("headlint-baseline.json")
RULES = ("wrong-actor", "wrong-place")
OTHER = replace(WRONG_ACTOR, path="drafts/train.txt")
RECORD = replace(WRONG_ACTOR, path="archive.jsonl", article="one")


def known(*findings: Finding) -> Baseline:
    return baseline_of(counts_of(findings, FILE), FILE)


def report(*findings: Finding, checked: bool = True, rules: tuple[str, ...] = RULES) -> Report:
    """A run over the ferry draft and one record."""
    articles = (
        Checked("archive.jsonl", "two", "jsonl", True, line=2, rules=rules),
        Checked("drafts/ferry.txt", None, "text", checked, rules=rules),
    )
    return Report(findings, articles)


def test_what_is_known_is_taken_away_and_counted() -> None:
    left = subtract(report(WRONG_ACTOR), known(WRONG_ACTOR))
    assert (left.findings, left.known, left.notices) == ((), 1, ())


def test_a_second_finding_of_the_same_key_is_new() -> None:
    left = subtract(report(WRONG_ACTOR, WRONG_ACTOR), known(WRONG_ACTOR))
    assert (left.findings, left.known) == ((WRONG_ACTOR,), 1)


def test_another_rule_is_new() -> None:
    other = replace(WRONG_ACTOR, rule="wrong-place")
    left = subtract(report(WRONG_ACTOR, other), known(WRONG_ACTOR))
    assert left.findings == (other,)


@pytest.mark.parametrize(
    ("found", "entries", "stale"),
    [
        (report(), known(WRONG_ACTOR), 1),
        (report(WRONG_ACTOR), known(WRONG_ACTOR, WRONG_ACTOR), 1),
        (report(), known(RECORD), 1),
        (report(), known(OTHER), 0),
        (report(rules=("wrong-place",)), known(WRONG_ACTOR), 0),
        (report(checked=False), known(WRONG_ACTOR), 0),
        (replace(report(), problems=(Problem("archive.jsonl", "broken", 7),)), known(RECORD), 0),
        (Report((), ()), known(WRONG_ACTOR, RECORD), 0),
    ],
    ids=[
        "mended",
        "one of two mended",
        "record gone",
        "another file",
        "another rule",
        "no longer checked",
        "record unread",
        "nothing checked",
    ],
)
def test_only_what_this_run_could_have_found_is_stale(
    found: Report, entries: Baseline, stale: int
) -> None:
    left = subtract(found, entries)
    assert [notice.kind for notice in left.notices] == ["stale-baseline"] * stale
    assert all(notice.severity == "error" for notice in left.notices)
    assert subtract(found, entries, tell_stale=False).notices == ()


def test_a_stale_entry_is_told_in_plain_words() -> None:
    (notice,) = subtract(report(WRONG_ACTOR), known(*[WRONG_ACTOR] * 3)).notices
    assert notice.path == "headlint-baseline.json"
    assert notice.message == (
        "The baseline holds 2 findings that are gone: wrong-actor on 'Denmark' in the headline of "
        "drafts/ferry.txt. Run 'headlint baseline prune'."
    )


def test_prune_takes_out_and_never_adds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path in (WRONG_ACTOR.path, OTHER.path):
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).touch()
    gone = replace(WRONG_ACTOR, path="drafts/gone.txt")
    unknown = replace(OTHER, rule="wrong-weather")
    before = known(WRONG_ACTOR, WRONG_ACTOR, OTHER, gone, unknown)
    new = replace(WRONG_ACTOR, rule="wrong-place")
    after = prune(report(WRONG_ACTOR, new), before, RULES)
    assert after.counts() == known(WRONG_ACTOR, OTHER).counts()


def test_update_leaves_alone_what_the_run_did_not_look_at() -> None:
    new = replace(WRONG_ACTOR, rule="wrong-place")
    after = update(report(new), known(WRONG_ACTOR, OTHER, replace(WRONG_ACTOR, rule="elsewhere")))
    expected = known(new, OTHER, replace(WRONG_ACTOR, rule="elsewhere"))
    assert after == expected


FINDINGS = st.lists(
    st.builds(
        lambda rule, path, text, line: replace(
            WRONG_ACTOR, rule=rule, path=path, part_text=f"{text} closes strait", line=line
        ),
        st.sampled_from(RULES),
        st.sampled_from(("drafts/ferry.txt", "b.md")),
        st.sampled_from(("Denmark", "Norway")),
        st.integers(1, 9),
    ),
    max_size=8,
)


def run_of(findings: list[Finding]) -> Report:
    paths = ("b.md", "drafts/ferry.txt")
    articles = tuple(Checked(path, None, "text", True, rules=RULES) for path in paths)
    return Report(tuple(findings), articles)


@given(FINDINGS, st.integers(0, 50))
def test_what_was_recorded_is_not_reported_wherever_it_has_moved(
    findings: list[Finding], down: int
) -> None:
    baseline = update(run_of(findings), Baseline(FILE))
    moved = [replace(finding, line=finding.line + down) for finding in findings]
    left = subtract(run_of(moved), baseline)
    assert (left.findings, left.notices, left.known) == ((), (), len(findings))


@given(FINDINGS, FINDINGS)
def test_every_finding_is_either_told_or_known(before: list[Finding], now: list[Finding]) -> None:
    baseline = update(run_of(before), Baseline(FILE))
    left = subtract(run_of(now), baseline)
    assert len(left.findings) + left.known == len(now)
    stale = sum((baseline.counts() - counts_of(now, FILE)).values())
    assert bool(left.notices) == bool(stale)
    assert update(run_of(now), baseline) == known(*now)
