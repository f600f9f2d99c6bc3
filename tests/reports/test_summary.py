from __future__ import annotations

import pytest

from linter.findings import Report
from linter.reports.summary import by_reason, in_words, summarise
from tests.reports import samples


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (samples.NOTHING, "Nothing to check: no Markdown, HTML, plain text or JSON lines there."),
        (Report((), samples.LEFT_ALONE), "Nothing was checked."),
        (samples.CLEAN, "1 article checked, no findings."),
        (samples.of(samples.WRONG_ACTOR), "1 article checked, 1 finding (1 error)."),
        (
            samples.UPKEEP,
            "1 article checked, 1 finding (1 error), 3 notices (1 error, 1 warning, 1 info). "
            "3 findings suppressed, 2 known from the baseline.",
        ),
        (
            Report((), (samples.CHECKED,), suppressed=1),
            "1 article checked, no findings. 1 finding suppressed.",
        ),
        (
            Report((), (samples.CHECKED,), known=2),
            "1 article checked, no findings. 2 findings known from the baseline.",
        ),
        (
            samples.EVERYTHING,
            "1 article checked, 2 findings (1 error, 1 warning). 3 not checked.",
        ),
    ],
)
def test_says_what_happened_in_one_sentence(report: Report, words: str) -> None:
    assert in_words(summarise(report)) == words


def test_groups_by_reason() -> None:
    groups = by_reason(samples.EVERYTHING.articles)
    assert {reason: len(members) for reason, members in groups.items()} == {
        "no headline, dek or bullets found": 2,
        "not in English": 1,
    }
