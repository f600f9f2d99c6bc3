"""Articles and findings for the report page, in our own words."""

from __future__ import annotations

from dataclasses import replace

from linter.articles.model import Anchor, Article, Part, PartKind, Passage
from linter.findings import Checked, Evidence, Finding, Report
from tests.findings import finding
from tests.reports import samples

FERRY_BODY = (
    "Sweden closed the strait to ferries on Monday after the storm.",
    "Nobody was hurt. Some 300 travellers spent the night at the harbour of Helsingborg.",
    "The boats are to sail again on Tuesday.",
    "A bridge further south stayed open.",
    "Lorries were sent there.",
    "Hotels on both shores were full.",
    "The last such storm was nine years ago.",
)


def passage(text: str, line: int, column: int = 1) -> Passage:
    """A text that stands on one line."""
    return Passage(text, (Anchor(0, line, column),))


def part(kind: PartKind, text: str, line: int, name: str = "title") -> Part:
    return Part(kind, name, passage(text, line))


FERRY = Article(
    path="content/world/ferry.txt",
    format="text",
    parts=(
        part("headline", "Denmark closes strait to ferries", 1),
        part("alternate", "Denmark shuts the strait", 2, "og:title"),
        part("dek", "Some 500 travellers spent the night in the harbour", 3, "dek"),
    ),
    body=tuple(passage(text, line) for line, text in enumerate(FERRY_BODY, start=14)),
)
WRONG_ACTOR = replace(
    samples.WRONG_ACTOR,
    path=FERRY.path,
    evidence=(Evidence(FERRY_BODY[0], 14, 1, 0, 6),),
)
WRONG_NUMBER = finding(
    "500",
    FERRY.parts[2].passage.text,
    line=3,
    path=FERRY.path,
    part="dek",
    rule="wrong-number",
    severity="warning",
    message="The dek says 500. For the same thing the story says 300.",
    evidence=(
        Evidence(
            "Some 300 travellers spent the night at the harbour of Helsingborg.", 15, 18, 5, 8
        ),
    ),
    suggestion="300",
)
PARTS_DISAGREE = finding(
    "shuts",
    FERRY.parts[1].passage.text,
    line=2,
    path=FERRY.path,
    part="alternate",
    rule="parts-disagree",
    severity="info",
    message="The alternate says shuts. The headline says closes.",
    evidence=(Evidence("Denmark closes strait to ferries", 1, 1, 8, 14, "headline"),),
)
MUSEUM = Article(
    path="content/culture/museum.md",
    format="markdown",
    parts=(part("headline", "Museum buys a second whale", 2),),
    body=(passage("The town museum has bought the skeleton of a whale, its first.", 6),),
    section="Arts",
)
NOT_THE_SECOND = finding(
    "second",
    MUSEUM.parts[0].passage.text,
    line=2,
    path=MUSEUM.path,
    rule="wrong-rank",
    message="The headline says second. The story says first.",
    evidence=(Evidence(MUSEUM.body[0].text, 6, 1, 56, 61),),
    suggestion="first",
)
DAY = replace(
    samples.FULL_HOUSE,
    findings=(NOT_THE_SECOND, WRONG_ACTOR, PARTS_DISAGREE, WRONG_NUMBER),
    articles=(
        Checked(MUSEUM.path, None, "markdown", True),
        Checked(FERRY.path, None, "text", True),
        Checked("content/world/notes.txt", None, "text", False, "no body text to compare with"),
    ),
    stories=(MUSEUM, FERRY),
)
"""Two articles on two desks, with a finding of every severity, and everything else there is."""


def many(articles: int) -> Report:
    """A report of so many articles, each with a finding and twenty paragraphs."""
    stories, findings = [], []
    for number in range(articles):
        path = f"content/desk-{number % 9}/story-{number:04}.txt"
        body = tuple(passage(f"{FERRY_BODY[i % 7]} Part {i}.", 14 + i) for i in range(20))
        stories.append(replace(FERRY, path=path, body=(FERRY.body[0], *body)))
        findings.append(_finding(path, number))
    return Report(
        tuple(findings),
        tuple(Checked(story.path, None, "text", True) for story in stories),
        stories=tuple(stories),
    )


def _finding(path: str, number: int) -> Finding:
    rule = ("wrong-actor", "confusable-names", "wrong-target")[number % 3]
    return replace(WRONG_ACTOR, path=path, rule=rule)
