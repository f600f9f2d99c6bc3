"""From an article to what it says: the claims of its parts and the evidence of its body.

`understand` is the door to the language layer. A body is looked up whole (names, numbers, word
counts) but parsed only in the sentences that some line could be about, which is what keeps headlint
faster than parsing every body.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from linter.articles.model import Article, PartKind, Passage
from linter.language.alignment.figures import Figure, with_places
from linter.language.alignment.slot_facts import slot_facts
from linter.language.extraction import facts_of, plain_facts
from linter.language.facts import (
    Doubt,
    Fact,
    FactType,
    Identity,
    Pronoun,
    Sentence,
    Slot,
    Statement,
)
from linter.language.fields.table import CLASSES
from linter.language.knowledge import ArticleKnowledge
from linter.language.parsed import Parsed
from linter.language.parsing import parse_body, parse_part
from linter.language.pronouns import serves_reader
from linter.language.selection import choose
from linter.language.sentences import sentences
from linter.language.statements import support_of
from linter.language.told import BodyFacts, Facts, SentenceFacts

if TYPE_CHECKING:
    from linter.ruleset.model import EvidenceSource

_LEDE_SENTENCES = 2

Doubts = tuple[tuple[Doubt, ...], tuple[Doubt, ...]]
"""What the second reader doubts of one part, and what the story has instead."""


def _no_doubts(index: int) -> Doubts:
    return (), ()


@dataclass(frozen=True)
class Reading:
    """What was understood of one article. Facts are in the order of the file.

    A second reading is slow, and of use to few rules: `doubts_of` makes it of one part, when a rule
    asks for its doubts. `told` are the facts of the body, sought when they are asked for.
    """

    article: Article
    part_facts: tuple[Facts, ...]
    told: BodyFacts
    lede: tuple[Sentence, ...]
    identities: tuple[Identity, ...]
    doubts_of: Callable[[int], Doubts] = field(default=_no_doubts, compare=False, repr=False)

    @property
    def body_facts(self) -> Facts:
        """All facts of the body."""
        return self.told.all()

    def claims(self, fact_type: FactType, kinds: Sequence[PartKind]) -> Sequence[Fact]:
        """The facts of one type in the parts of these kinds."""
        wanted = CLASSES[fact_type]
        return [
            fact
            for index, part in enumerate(self.article.parts)
            if part.kind in kinds
            for fact in self._facts_of(index, fact_type)
            if isinstance(fact, wanted)
        ]

    def _facts_of(self, index: int, fact_type: FactType) -> tuple[Fact, ...]:
        return self.doubts_of(index)[0] if fact_type == "doubt" else self.part_facts[index]

    def evidence(self, fact_type: FactType, source: EvidenceSource) -> Sequence[Fact]:
        """The facts of one type in the body, in its lede, or in the parts of the kinds named."""
        if source == "body":
            return self._doubted if fact_type == "doubt" else self.told.of(fact_type)
        if source == "lede":
            return [fact for fact in self.told.of(fact_type) if fact.sentence in self.lede]
        return self.claims(fact_type, source)

    def with_doubts(self) -> Reading:
        """The same reading, with what the second reader doubts among the facts.

        Raises SecondReaderError if it cannot be used.
        """
        doubts = [self.doubts_of(index) for index in range(len(self.part_facts))]
        return replace(
            self,
            part_facts=tuple(
                (*facts, *doubted)
                for facts, (doubted, _) in zip(self.part_facts, doubts, strict=True)
            ),
            told=self.told.followed_by(fact for _, instead in doubts for fact in instead),
        )

    def passage(self, fact: Fact) -> Passage:
        """The part or paragraph that a fact stands in."""
        if fact.sentence.section == "part":
            return self.article.parts[fact.sentence.index].passage
        return self.article.body[fact.sentence.index]

    @property
    def _doubted(self) -> tuple[Fact, ...]:
        parts = range(len(self.article.parts))
        return tuple(fact for index in parts for fact in self.doubts_of(index)[1])


def understand(article: Article, model: str | None = None) -> Reading:
    """Read one article with the pipeline called `model` (None: the one headlint ships with).

    Raises PipelineError if the pipeline cannot be used.
    """
    return BodyReader(article, model).read(article)


class BodyReader:
    """Reads any number of lines over one body, which is parsed only as far as they ask for.

    What it gives for an article is what `understand` gives, whatever was read before: it only
    remembers sentences. `sentences` are those of the body, `knowledge` is what it taught as a
    whole. Raises PipelineError if the pipeline cannot be used.
    """

    def __init__(self, article: Article, model: str | None = None) -> None:
        self.knowledge = ArticleKnowledge.learn(article, model)
        self.sentences = _body_sentences(article)
        self._parsed: dict[Sentence, Parsed] = {}
        self._facts: dict[tuple[Sentence, bool], SentenceFacts] = {}

    def read(self, article: Article) -> Reading:
        """The article read; its body must be that of the article given at first."""
        knowledge = self.knowledge
        parsed_parts = [
            parse_part(index, part, knowledge) for index, part in enumerate(article.parts)
        ]
        lines = [parsed.sentence.text for part in parsed_parts for parsed in part]
        chosen = choose(lines, self.sentences, knowledge)
        parsed_body = {parsed.sentence: parsed for parsed in self._parse(chosen)}
        slots = slot_facts(
            [parsed for part in parsed_parts for parsed in part],
            tuple(parsed_body.values()),
            knowledge,
        )
        part_facts = tuple(
            (*_all_facts(part, knowledge), *(slot for slot in slots if _in_part(slot, index)))
            for index, part in enumerate(parsed_parts)
        )
        part_facts, sentence_facts = _with_places(
            part_facts, [self._facts_of(one, parsed_body.get(one)) for one in self.sentences]
        )
        told = BodyFacts(
            sentence_facts, tuple(slot for slot in slots if slot.sentence.section == "body")
        )
        return Reading(
            article=article,
            part_facts=part_facts,
            told=told,
            lede=self.sentences[:_LEDE_SENTENCES],
            identities=knowledge.book.identities(),
            doubts_of=cache(
                lambda index: self._doubts(
                    parsed_parts[index], part_facts[index], told.all(), tuple(parsed_body.values())
                )
            ),
        )

    def _doubts(
        self,
        part: Sequence[Parsed],
        facts: Sequence[Fact],
        story: Sequence[Fact],
        parsed: Sequence[Parsed],
    ) -> Doubts:
        from linter.language.second_reader.doubts import Story, doubts

        return doubts(part, facts, Story(self.sentences, story, parsed, self.knowledge))

    def _parse(self, chosen: Sequence[Sentence]) -> Iterator[Parsed]:
        new = tuple(sentence for sentence in chosen if sentence not in self._parsed)
        self._parsed.update((parsed.sentence, parsed) for parsed in parse_body(new, self.knowledge))
        return (self._parsed[sentence] for sentence in chosen)

    def _facts_of(self, sentence: Sentence, parsed: Parsed | None) -> SentenceFacts:
        key = (sentence, parsed is not None)
        if key not in self._facts:
            self._facts[key] = (
                facts_of(parsed, self.knowledge)
                if parsed is not None
                else plain_facts(sentence, self.knowledge)
            )
        return self._facts[key]


def _with_places(
    parts: tuple[Facts, ...], body: Sequence[SentenceFacts]
) -> tuple[tuple[Facts, ...], Sequence[SentenceFacts]]:
    """The same facts with the places of their figures; those of the body only if a part has any."""
    if not any(isinstance(fact, Figure) for part in parts for fact in part):
        return parts, body
    figures = [(*one.of("number"), *one.of("date")) for one in body]
    parts, placed = with_places(parts, tuple(chain.from_iterable(figures)))
    rest = iter(placed)
    return parts, [
        one.put(tuple(islice(rest, len(own))), "number", "date")
        for one, own in zip(body, figures, strict=True)
    ]


def _in_part(slot: Slot, index: int) -> bool:
    return (slot.sentence.section, slot.sentence.index) == ("part", index)


def _all_facts(parsed: Sequence[Parsed], knowledge: ArticleKnowledge) -> Iterator[Fact]:
    """The facts of one part, with what takes more than one of its sentences to tell."""
    # One sentence that turns to the reader turns the whole part to him.
    serving = any(serves_reader(sentence) for sentence in parsed)
    facts = [fact for sentence in parsed for fact in facts_of(sentence, knowledge)]
    support = support_of([fact for fact in facts if isinstance(fact, Statement)])
    for fact in facts:
        if isinstance(fact, Pronoun):
            yield replace(fact, serving=serving)
        elif isinstance(fact, Statement):
            yield replace(fact, part_support=support)
        else:
            yield fact


def _body_sentences(article: Article) -> tuple[Sentence, ...]:
    return tuple(
        sentence
        for index, passage in enumerate(article.body)
        for sentence in sentences(passage.text, "body", index)
    )
