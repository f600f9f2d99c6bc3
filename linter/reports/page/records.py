"""What the template of the report page is given: texts, runs and counts; nothing to work out."""

from __future__ import annotations

from dataclasses import dataclass

from linter.findings import Notice, Problem, RuleInfo, Severity
from linter.reports.page.marking import Run
from linter.reports.summary import Summary


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that a finding is set against, shown with the finding.

    `part` is what the part it stands in is called, None for the story; `anchor` the id of its
    words. `nearest` says that it has no words that collide.
    """

    runs: tuple[Run, ...]
    line: int
    part: str | None
    anchor: str
    nearest: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A finding. `number` counts in its article, `id` on the page; `claim` is the id of its words.

    `where` are the parts that hold the slip, by what they are called and the line they stand on.
    `also` names the other rules that found the same and `further` is what they say besides; their
    sentences are among the `quotes`. `suppression` is what an article must hold to keep the line.
    `rule` is None where the run does not tell.
    """

    id: str
    number: int
    severity: Severity
    message: str
    where: tuple[tuple[str, int], ...]
    place: str
    claim: str
    quotes: tuple[Quote, ...]
    suggestion: str | None
    rule_id: str
    also: tuple[str, ...]
    further: tuple[str, ...]
    suppression: str
    rule: RuleInfo | None


@dataclass(frozen=True, slots=True)
class Copy:
    """A piece of display copy; `name` is the field it came from, where that tells more.

    `called` is what an editor calls its kind.
    """

    kind: str
    called: str
    name: str | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the story."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs that follow one another. Where `folded`, a reader need not see them at once."""

    paragraphs: tuple[Paragraph, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """An article with findings. `whole` is false where only what was found in it is known."""

    id: str
    path: str
    record: str | None
    desk: str
    kind: str | None
    whole: bool
    title: Copy | None
    copy: tuple[Copy, ...]
    cards: tuple[Card, ...]
    body: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a filter offers, and how many findings it leaves."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class NotCheckedFor:
    """A reason for not checking, and the places of the articles it held for."""

    reason: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the report page shows, in its order."""

    summary: Summary
    fail_on: Severity
    rules: int
    stories: tuple[Story, ...]
    severities: tuple[Choice, ...]
    rule_choices: tuple[tuple[str, tuple[Choice, ...]], ...]
    desks: tuple[Choice, ...]
    problems: tuple[tuple[str, Problem], ...]
    notices: tuple[tuple[str, Notice], ...]
    not_checked: tuple[NotCheckedFor, ...]
