"""What stands on the page of a rule, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.articles.part_names import part_name
from linter.config import CONFIDENCES
from linter.config.kinds import shipped_care
from linter.language.fields.table import FACT_TYPES
from linter.rule_pages.blocks import (
    Block,
    Case,
    Cases,
    Items,
    Line,
    Link,
    Paragraph,
    RulePage,
    Sample,
    Section,
    Word,
)
from linter.rule_pages.drafts import DRAFT
from linter.rule_pages.examples import Example, RuleExamples
from linter.rule_pages.sureness import sureness
from linter.ruleset.messages import template_text
from linter.ruleset.model import EvidenceSource, Rule, Ruleset, RuleTest
from linter.scorecard.figures import Figures

_CONFIGURATION = ("configuration", "configuration.md")
_FILLED_IN = "In braces: what it fills in, the claim being the line's, the evidence the story's."
_SOURCES = {"body": "the whole story", "lede": "the opening of the story"}


def rule_page(
    rule: Rule, ruleset: Ruleset, examples: RuleExamples | None, figures: Figures
) -> RulePage:
    """The page of one rule.

    `ruleset` is where related rules are looked up; without `examples` the rule's tests are shown as
    they stand in its file. `figures` may know nothing of the rule.
    """
    also = "also " if examples else ""
    blocks: dict[str, Sequence[Block]] = {
        "Why it matters": [_text(rule.why)],
        "What it says": [_text(template_text(rule.message)), _text(_FILLED_IN)],
        "A line it speaks up at": _example(rule, examples.bad if examples else None),
        "A line it leaves alone": _example(rule, examples.good if examples else None),
        f"It {also}speaks up at": _cases(rule, examples, "fail", todo=False),
        f"It {also}leaves alone": _cases(rule, examples, "pass", todo=False),
        "Where it looks": list(_places(rule)),
        "How sure it is": list(sureness(rule, figures)),
        "What it is known to miss": _cases(rule, examples, "fail", todo=True),
        "Where it is known to be wrong": _cases(rule, examples, "pass", todo=True),
        "How to see what it prints": [] if examples else [_not_run(rule)],
        "How to silence it": list(_silence(rule)),
        "Related rules": _related(rule, ruleset),
    }
    return RulePage(
        rule.id,
        rule.group,
        rule.summary,
        tuple(_facts(rule)),
        tuple(Section(title, tuple(content)) for title, content in blocks.items() if content),
    )


def page_of(rule: Rule) -> str:
    """Where the page of a rule stands below docs/."""
    return f"rules/{rule.group}/{rule.id}.md"


def _text(text: str) -> Paragraph:
    return Paragraph((text,))


def _facts(rule: Rule) -> Iterator[tuple[str, Line]]:
    yield "Severity", (rule.severity,)
    yield "Confidence", (rule.confidence,)
    profiles = [name for name, sure in CONFIDENCES.items() if rule.confidence in sure]
    yield "Profiles", _listed([Word(name) for name in profiles])


def _listed(words: Sequence[Word | Link]) -> Line:
    """The words with commas between them."""
    line: list[str | Word | Link] = []
    for word in words:
        line += [", ", word] if line else [word]
    return tuple(line)


def _example(rule: Rule, example: Example | None) -> list[Block]:
    if example is None:
        return []
    command = f"$ headlint check {DRAFT} --select {rule.id}\n"
    return [
        Paragraph((Word(DRAFT), ":")),
        Sample(example.article),
        Paragraph(("What headlint prints:",)),
        Sample(command + example.printed),
    ]


def _cases(rule: Rule, examples: RuleExamples | None, expected: str, *, todo: bool) -> list[Block]:
    """The tests of one kind, but for the one that stands on the page in full."""
    tests = [
        test
        for test in rule.tests
        if test.expected == expected
        and test.todo is todo
        and (todo or examples is None or not examples.shows(test))
    ]
    return [Cases(tuple(map(_case, tests)))] if tests else []


def _case(test: RuleTest) -> Case:
    texts = [(part_name(test.kind), test.line)]
    texts += [(part_name(kind), line) for kind, line in test.parts]
    texts += [("story", paragraph) for paragraph in test.body]
    texts += [("published", test.published)] if test.published else []
    texts += [("because", test.because)] if test.because else []
    return Case(tuple(texts))


def _not_run(rule: Rule) -> Paragraph:
    command = Word(f"headlint explain {rule.id} --run")
    return Paragraph((command, " checks its tests and shows what is printed."))


def _places(rule: Rule) -> Iterator[Block]:
    yield Items(tuple(_looks(rule)))
    kinds = [
        kind for kind, care in shipped_care().items() if {rule.id, rule.group} & {*care.ignore}
    ]
    if kinds:
        what = Link("articles of these kinds", "configuration.md#kinds-of-articles")
        words = _listed([Word(kind) for kind in kinds])
        yield Paragraph(
            ("Unless it is selected by name, it leaves ", what, " alone: ", *words, ".")
        )


def _looks(rule: Rule) -> Iterator[Line]:
    parts = ", ".join(part_name(kind) for kind in rule.parts)
    yield (f"In {parts}: at each ", Word(rule.claim), f" ({FACT_TYPES[rule.claim]}).")
    if rule.align is None:
        yield ("At nothing else: the line is at fault by itself.",)
        return
    against = Word(rule.align.evidence)
    yield (f"What it is set against, in {_source(rule.align.source)}: each ", against, ".")


def _source(source: EvidenceSource) -> str:
    if isinstance(source, tuple):
        return ", ".join(part_name(kind) for kind in source)
    return _SOURCES[source]


def _silence(rule: Rule) -> Iterator[Block]:
    softer = "warning" if rule.severity == "error" else "info"
    yield Paragraph(("In one article, ", Link("with a reason", "suppression.md"), ":"))
    yield Sample(
        f"headlint-ignore:\n  - rule: {rule.id}\n    reason: why this line may stay\n", "yaml"
    )
    yield Paragraph(("In all articles, or some, by the ", Link(*_CONFIGURATION), ":"))
    yield Sample(f"extend-ignore: [{rule.id}]\n", "yaml")
    yield Paragraph(
        ("Or ", Link("soften it", "house-rules.md#another-severity-another-message"), ":")
    )
    yield Sample(f"rule-settings:\n  {rule.id}: {{severity: {softer}}}\n", "yaml")


def _related(rule: Rule, ruleset: Ruleset) -> list[Block]:
    lines: list[Line] = []
    for name in rule.related:
        other = ruleset.get(name)
        told: Line = (Word(name),) if other is None else (Link(name, page_of(other)),)
        lines.append((*told, f": {other.summary}" if other is not None else ""))
    return [Items(tuple(lines))] if lines else []
