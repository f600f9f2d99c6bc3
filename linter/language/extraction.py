"""All extractors over one sentence, with what the article as a whole has taught."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from linter.language.dates.days import days
from linter.language.dates.facts import date_facts
from linter.language.denials import denials
from linter.language.events import events
from linter.language.facts import (
    DateFact,
    Denial,
    Entity,
    Event,
    Fact,
    Number,
    Pronoun,
    Quote,
    Sentence,
    Span,
    Statement,
    Term,
    Word,
)
from linter.language.knowledge import ArticleKnowledge
from linter.language.markers import markers
from linter.language.names.entities import entities
from linter.language.names.openings import with_opening_name
from linter.language.names.slots import article_before, preposition_before
from linter.language.numbers.facts import number_facts
from linter.language.numbers.quantities import quantities
from linter.language.parsed import Parsed
from linter.language.pronouns import pronouns
from linter.language.quotes.altering import alteration
from linter.language.quotes.quotations import quote_facts, verbatim
from linter.language.statements import statements
from linter.language.superlatives import superlatives
from linter.language.terms import Terms
from linter.language.told import SentenceFacts
from linter.language.words import rough_lemmas, tokens


def facts_of(parsed: Parsed, knowledge: ArticleKnowledge) -> SentenceFacts:
    """The facts of one sentence, each with the content words of its surroundings."""
    found = _Sentence(parsed, knowledge)
    return SentenceFacts(
        {
            "event": found.events,
            "entity": found.entities,
            "number": found.numbers,
            "date": found.dates,
            "quote": found.quotes,
            "statement": found.statements,
            "pronoun": found.pronouns,
            "marker": found.markers,
            "superlative": found.superlatives,
            "denial": lambda: found.denied,
        }
    )


@dataclass(frozen=True)
class _Sentence:
    """A parsed sentence, and what more than one of the extractors needs of it."""

    parsed: Parsed
    knowledge: ArticleKnowledge

    @cached_property
    def terms(self) -> Terms:
        parsed, book = self.parsed, self.knowledge.book
        found = book.names_in(parsed.text)
        names = with_opening_name(parsed.doc, found, book, self.knowledge.ordinary)
        return Terms(parsed, names, book, self.knowledge.lexicons)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return self.knowledge.weights.words(self.parsed, self.parsed.tokens, self.terms)

    @cached_property
    def named(self) -> tuple[Entity, ...]:
        return tuple(entities(self.parsed, self.terms, self.knowledge.body_words))

    @cached_property
    def denied(self) -> tuple[Denial, ...]:
        weights, sentence_keys = self.knowledge.weights, self.knowledge.sentence_keys
        return tuple(denials(self.parsed, self.terms, weights, sentence_keys))

    def events(self) -> Iterator[Fact]:
        return _with_context(events(self.parsed, self.terms), self.words)

    def entities(self) -> Iterator[Fact]:
        for fact in _with_context(self.named, self.words):
            yield _accompanied(fact, self.knowledge)

    def numbers(self) -> Iterator[Fact]:
        found = tuple(number_facts(self.parsed, self.terms))
        return _with_context(_drawn(found, self.knowledge), self.words)

    def dates(self) -> Iterator[Fact]:
        found = date_facts(self.parsed, self.terms, self.knowledge.published)
        return _with_context((_reckoned(day, self.knowledge) for day in found), self.words)

    def quotes(self) -> Iterator[Fact]:
        found = quote_facts(self.parsed, self.terms)
        return _with_context((_compared_quote(one, self.knowledge) for one in found), self.words)

    def statements(self) -> Iterator[Fact]:
        vocabulary = self.knowledge.vocabulary
        for one in statements(self.parsed, self.terms, self.words, vocabulary, self.denied):
            yield _compared(one, self.knowledge, self.named)

    def pronouns(self) -> Iterator[Fact]:
        found = pronouns(self.parsed.sentence)
        return _with_context((_unsexed(one, self.knowledge) for one in found), self.words)

    def markers(self) -> Iterator[Fact]:
        return _with_context(markers(self.parsed.sentence), self.words)

    def superlatives(self) -> Iterator[Fact]:
        found = superlatives(self.parsed, self.terms, self.knowledge.published)
        return _with_context(found, self.words)


def _compared(
    statement: Statement, knowledge: ArticleKnowledge, names: Iterable[Entity]
) -> Statement:
    """How closely a line follows the story; a sentence of the story follows itself."""
    if statement.sentence.section == "body":
        return statement
    copied = knowledge.copying.compare(statement.sentence.text)
    known = max((name.support for name in names if _tells_stories_apart(name)), default=0.0)
    return replace(
        statement,
        known_name=known,
        story_length=len(knowledge.sentence_keys),
        **copied._asdict(),
    )


def _unsexed(pronoun: Pronoun, knowledge: ArticleKnowledge) -> Pronoun:
    """A pronoun of a line, marked where the story has a person for it whose gender it never tells.

    A person alone in a story is whom its pronouns mean.
    """
    if pronoun.sentence.section == "body" or not pronoun.gender:
        return pronoun
    book = knowledge.book
    persons = [one for one in book.entries.values() if one.kind == "person" and one.sure]
    told = book.mentions or {}
    unknown = [one for one in persons if not one.gender and len(told.get(one.identity, ())) > 1]
    return replace(pronoun, unsexed=bool(unknown) and len(persons) > 1)


def _tells_stories_apart(entity: Entity) -> bool:
    """Whether few stories share the name: countries, their people and initials are everywhere."""
    return entity.form == "name" and entity.kind != "country"


def _accompanied(fact: Fact, knowledge: ArticleKnowledge) -> Fact:
    """A name of a line with the company it keeps; a name of the story keeps that by itself."""
    if fact.sentence.section == "body" or not isinstance(fact, Entity):
        return fact
    line = knowledge.book.names_in(fact.sentence.text)
    near, closest, rival = knowledge.company.of(fact, line)
    return replace(fact, near=near, closest=closest, rival=rival)


def _drawn(numbers: tuple[Number, ...], knowledge: ArticleKnowledge) -> Iterator[Number]:
    """The numbers of a line, marked where they follow from the story's figures."""
    if not numbers or numbers[0].sentence.section == "body":
        yield from numbers
        return
    figures = knowledge.figures
    untold = [one for one in numbers if len(numbers) > 1 and figures.untold(one.value)]
    for number in numbers:
        noun = number.noun.lemma if number.noun is not None else ""
        end = number.span.end - number.sentence.span.start
        before, behind = number.sentence.text[:end], number.sentence.text[end:]
        yield replace(
            number,
            implied=figures.imply(number.value, noun) or knowledge.numbered.labels(before),
            others_untold=untold not in ([], [number]),
            named=knowledge.numbered.instead(number.value, behind),
        )


def _reckoned(day: DateFact, knowledge: ArticleKnowledge) -> DateFact:
    """A date of a line, marked where it follows from the story's dates."""
    if day.sentence.section == "body":
        return day
    return replace(day, implied=knowledge.days.imply(day.when))


def _compared_quote(quote: Quote, knowledge: ArticleKnowledge) -> Quote:
    """A quotation of a line beside the words of the story; one of the story stands by itself."""
    if quote.sentence.section == "body":
        return replace(quote, held=1.0)
    held = _held(quote, knowledge)
    if verbatim(quote.words, knowledge.paragraphs):
        return replace(quote, held=held)
    changed = alteration(quote.words, knowledge.paragraphs, knowledge.lexicons)
    if changed is None:
        return replace(quote, held=held)
    return replace(quote, held=held, altered=changed.quoted, original=changed.told)


def _held(quote: Quote, knowledge: ArticleKnowledge) -> float:
    """The share of the content words of a quotation that the paragraph nearest to it holds.

    The words themselves in whatever form: a synonym is not what was said.
    """
    stop = knowledge.lexicons.words("function_words")
    wanted = [rough_lemmas(word) for word in tokens(quote.words) if word.lower() not in stop]
    if not wanted:
        return 1.0
    found = (
        sum(not paragraph.isdisjoint(lemmas) for lemmas in wanted)
        for paragraph in knowledge.paragraph_lemmas
    )
    return max(found, default=0) / len(wanted)


def plain_facts(sentence: Sentence, knowledge: ArticleKnowledge) -> SentenceFacts:
    """Names, numbers and dates of a sentence that was not parsed: what they are, in no role.

    They can bear a claim out ("the story does give that number") and never contradict one, since
    no role, noun or predicate aligns.
    """
    return SentenceFacts(
        {
            "entity": partial(_plain_entities, sentence, knowledge),
            "number": partial(_plain_numbers, sentence),
            "date": partial(_plain_dates, sentence, knowledge.published),
            "pronoun": partial(pronouns, sentence),
            "marker": partial(markers, sentence),
        }
    )


def _plain_entities(sentence: Sentence, knowledge: ArticleKnowledge) -> Iterator[Entity]:
    start = sentence.span.start
    for name in knowledge.book.names_in(sentence.text):
        span = Span(start + name.span.start, start + name.span.end)
        text = sentence.text[name.span.start : name.span.end]
        term = Term(
            text=text,
            span=span,
            lemma=text.split()[-1].lower(),
            kind=name.kind or "thing",
            identity=name.identity,
            stands_for=name.stands_for,
            definite=True,
        )
        yield Entity(
            sentence=sentence,
            span=span,
            name=term,
            kind=term.kind,
            preposition=preposition_before(sentence.text, name.span),
            expected_kind="thing" if article_before(sentence.text, name.span) else "",
            known_as=name.kind,
            sure=name.sure,
        )


def _plain_numbers(sentence: Sentence) -> Iterator[Number]:
    start = sentence.span.start
    for quantity in quantities(sentence.text):
        span = Span(start + quantity.span.start, start + quantity.span.end)
        yield Number(sentence=sentence, span=span, value=replace(quantity, span=span))


def _plain_dates(sentence: Sentence, published: date | None) -> Iterator[DateFact]:
    start = sentence.span.start
    for day in days(sentence.text, published):
        span = Span(start + day.span.start, start + day.span.end)
        yield DateFact(sentence=sentence, span=span, when=replace(day, span=span))


def _with_context(facts: Iterable[Fact], words: tuple[Word, ...]) -> Iterator[Fact]:
    """Facts with the content words of the sentence, their own words left out.

    For an event the own words are those of its predicate: its slots are what is compared.
    """
    for fact in facts:
        start, end = fact.predicate.span if isinstance(fact, Event) else fact.span
        outside = tuple(word for word in words if word.span.start < start or end < word.span.end)
        yield replace(fact, context=outside)
