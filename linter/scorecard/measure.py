"""Scores one article: what its untouched lines alarm, and which rules notice each seeded fault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from linter.articles.model import Article, Part, PartKind, Passage
from linter.engine import check_article, match
from linter.language.facts import Fact, FactType
from linter.language.reading import BodyReader, Reading
from linter.ruleset.model import EvidenceSource, Rule, Ruleset
from linter.scorecard.records import Line, Seed
from linter.scorecard.seeding import seeds


def score_article(
    article: Article, ruleset: Ruleset, other_line: str, model: str | None = None
) -> tuple[tuple[tuple[str, str], ...], tuple[Seed, ...]]:
    """The alarms on the untouched lines, as (rule, line), and the seeds with who noticed them.

    `other_line` is another article's headline. The body is read once; of each seeded article only
    the line is read anew. Raises PipelineError if the pipeline cannot be used.
    """
    reader = BodyReader(article, model)
    reading = reader.read(article)
    alarms = sorted({(one.rule, one.part_text) for one in check_article(reading, ruleset)})
    faults = {fault for rule in ruleset for fault in rule.faults}
    scored: list[Seed] = []
    for fault, line, mutation in seeds(reading, faults, other_line):
        silent = {rule.id for rule in ruleset} - {
            rule for rule, text in alarms if text == line.text
        }
        own = [rule for rule in ruleset if _is_for(rule, fault, line, silent)]
        if not own:
            continue
        seeded = _OnePart(reader.read(_with_line(article, line, mutation.text)), line.part)
        scored.append(
            Seed(
                fault=fault,
                part=line.kind,
                line=line.text,
                seeded=mutation.text,
                was=mutation.was,
                now=mutation.now,
                rules=tuple(rule.id for rule in own),
                noticed=tuple(sorted(_noticed(seeded, own, ruleset) & silent)),
            )
        )
    return tuple(alarms), tuple(scored)


def _noticed(seeded: _OnePart, own: Sequence[Rule], ruleset: Ruleset) -> set[str]:
    """The rules that speak up; those that are not for the fault only if one of its own is silent.

    Who else noticed is asked of a fault that was missed, and asking is most of the work.
    """
    spoke = {rule.id for rule in own if any(match(rule, seeded))}
    asked = {rule.id for rule in own}
    if spoke < asked:
        spoke |= {rule.id for rule in ruleset if rule.id not in asked and any(match(rule, seeded))}
    return spoke


@dataclass(frozen=True, slots=True)
class _OnePart:
    """A reading in which only one part makes claims; the others are evidence, as ever.

    What the untouched parts give rise to is known, and matching it again is half of the work.
    """

    whole: Reading
    part: int

    @property
    def article(self) -> Article:
        """The article that was read."""
        return self.whole.article

    def claims(self, fact_type: FactType, kinds: Sequence[PartKind]) -> Sequence[Fact]:
        """The facts of this type in the one part."""
        found = self.whole.claims(fact_type, kinds)
        return [fact for fact in found if fact.sentence.index == self.part]

    def evidence(self, fact_type: FactType, source: EvidenceSource) -> Sequence[Fact]:
        """The facts of this type in the body, its lede, or the parts of the kinds named."""
        return self.whole.evidence(fact_type, source)

    def passage(self, fact: Fact) -> Passage:
        """The part or paragraph that the fact stands in."""
        return self.whole.passage(fact)


def _is_for(rule: Rule, fault: str, line: Line, silent: set[str]) -> bool:
    return fault in rule.faults and line.kind in rule.parts and rule.id in silent


def _with_line(article: Article, line: Line, text: str) -> Article:
    """The article with another text in one part; places in the file no longer matter."""
    part = article.parts[line.part]
    changed = Part(part.kind, part.name, Passage(text, part.passage.anchors[:1]))
    parts = (*article.parts[: line.part], changed, *article.parts[line.part + 1 :])
    return replace(article, parts=parts)
