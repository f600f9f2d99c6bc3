"""Reports to render: every kind of finding, and everything an article could hide in its text."""

from __future__ import annotations

from dataclasses import replace

from linter.findings import Checked, Evidence, Finding, Notice, Problem, Report, RuleInfo
from tests.findings import finding

WRONG_ACTOR = finding(
    "Denmark",
    "Denmark closes strait to ferries",
    path="drafts/ferry.txt",
    message="The headline says Denmark closes the strait. The story says Sweden does.",
    evidence=(
        Evidence("Sweden closed the strait to ferries on Monday after the storm.", 14, 5, 0, 6),
    ),
    suggestion="Sweden",
)

NO_EVIDENCE = finding(
    "Oslo",
    "Talks had begun in Oslo",
    line=7,
    part_column=101,
    rule="unsupported-name",
    severity="warning",
    confidence="medium",
    path="archive/2019.jsonl",
    article="story-7",
    part="bullet",
    message="The bullet names Oslo. The story never does.",
)

WIDE = replace(
    WRONG_ACTOR,
    path="drafts/東京.md",
    text="東京",
    message="The headline says 東京. The story says 大阪.",
    part_text="🚢 Ferry to 東京 cancelled 🇯🇵",
    part_start=11,
    evidence=(Evidence("The ferry to 大阪 was cancelled.", 3, 1, 13, 15),),
    suggestion="大阪",
)

HOSTILE = replace(
    WRONG_ACTOR,
    path="drafts/\x1b[2Jgone.txt",
    text="\x1b[31mDenmark",
    message="\x1b]0;owned\x07The headline says \u202eDenmark.",
    part_text="\x1b[31mDenmark\r\n::error file=x::closes strait",
    part_start=0,
    evidence=(Evidence("##vso[task.complete]Sweden closed\x00 it.", 2, 1, 20, 26),),
    suggestion="Sweden\n::set-output name=a::b",
)

LONG = replace(
    WRONG_ACTOR,
    evidence=(
        Evidence(
            "After a night of gales "
            + "and then some more weather " * 40
            + "Sweden closed it, "
            + "and so on " * 40,
            140,
            1,
            23 + 27 * 40,
            29 + 27 * 40,
        ),
    ),
)

CHECKED = Checked("drafts/ferry.txt", None, "text", True)
LEFT_ALONE = (
    Checked("drafts/notes.txt", None, "text", False, "no headline, dek or bullets found"),
    Checked("archive/2019.jsonl", "story-8", "jsonl", False, "not in English", 8),
    Checked("drafts/todo.txt", None, "text", False, "no headline, dek or bullets found"),
)
PROBLEM = Problem("drafts/broken.md", "the front matter is never closed; add a line '---'", 3, 1)

EVERYTHING = Report(
    findings=(NO_EVIDENCE, WRONG_ACTOR),
    articles=(CHECKED, *LEFT_ALONE),
    problems=(PROBLEM,),
)
NOTICES = (
    Notice(
        "stale-baseline",
        "error",
        "headlint-baseline.json",
        "wrong-actor finds “Denmark” no more in the dek of drafts/ferry.txt.",
        4,
        1,
    ),
    Notice(
        "unused-suppression",
        "warning",
        "drafts/\x1b[2Jferry.txt",
        "This suppression silences nothing: ::error::wrong-place has nothing to say; take it out.",
        2,
        3,
    ),
    Notice("stale-baseline", "info", "drafts/ferry.txt", "Has no place.\n"),
)
UPKEEP = Report((WRONG_ACTOR,), (CHECKED,), notices=NOTICES, suppressed=3, known=2)
WRONG_ACTOR_RULE = RuleInfo(
    "wrong-actor",
    "actors",
    "error",
    "high",
    "The line gives the act to someone other than the story does.",
    "A wrong actor is an error that a correction cannot quietly undo.",
)
FULL_HOUSE = replace(EVERYTHING, notices=NOTICES, suppressed=2, known=1, rules=(WRONG_ACTOR_RULE,))
NOTHING = Report(findings=(), articles=())
CLEAN = Report(findings=(), articles=(CHECKED,))


def of(found: Finding) -> Report:
    """A report with one finding and nothing else to say."""
    return Report(findings=(found,), articles=(CHECKED,))
