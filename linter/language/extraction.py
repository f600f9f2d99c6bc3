"""All extractors over one parsed sentence, with what the article as a whole has taught."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from linter.language.date_facts import date_facts
from linter.language.dates import days
from linter.language.denials import denials
from linter.language.entities import entities
from linter.language.events import events
from linter.language.facts import (
    DateFact,
    Entity,
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
from linter.language.name_slots import article_before, preposition_before
from linter.language.number_facts import number_facts
from linter.language.numbers import quantities
from linter.language.opening_names import with_opening_name
from linter.language.parsed import Parsed
from linter.language.pronouns import pronouns
from linter.language.quote_altering import alteration
from linter.language.quotes import quote_facts, verbatim
from linter.language.statements import statements
from linter.language.superlatives import superlatives
from linter.language.terms import Terms
from linter.language.words import rough_lemmas, tokens

if TYPE_CHECKING:
    pass


def facts_of(parsed: Parsed, knowledge: ArticleKnowledge) -> Iterator[Fact]:
    """Every fact of one sentence, each with the content words of its surroundings."""
    found = knowledge.book.names_in(parsed.text)
    names = with_opening_name(parsed.doc, found, knowledge.book, knowledge.ordinary)
    terms = Terms(parsed, names, knowledge.book, knowledge.lexicons)
    words = knowledge.weights.words(parsed, parsed.tokens, terms)
    yield from _with_context(events(parsed, terms), words)
    named = tuple(entities(parsed, terms, knowledge.body_words))
    for fact in _with_context(iter(named), words):
        yield _accompanied(fact, knowledge)
    numbers = _drawn(tuple(number_facts(parsed, terms)), knowledge)
    yield from _with_context(numbers, words)
    dates = (_reckoned(day, knowledge) for day in date_facts(parsed, terms, knowledge.published))
    yield from _with_context(dates, words)
    quotes = (_compared_quote(quote, knowledge) for quote in quote_facts(parsed, terms))
    yield from _with_context(quotes, words)
    denied = tuple(denials(parsed, terms, knowledge.weights, knowledge.sentence_keys))
    for statement in statements(parsed, terms, words, knowledge.vocabulary, denied):
        yield _compared(statement, knowledge, named)
    spoken = (_unsexed(pronoun, knowledge) for pronoun in pronouns(parsed.sentence))
    yield from _with_context(spoken, words)
    yield from _with_context(markers(parsed.sentence), words)
    yield from _with_context(superlatives(parsed, terms, knowledge.published), words)
    yield from denied


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


def plain_facts(sentence: Sentence, knowledge: ArticleKnowledge) -> Iterator[Fact]:
    """Names, numbers and dates of a sentence that was not parsed: what they are, in no role.

    They can bear a claim out ("the story does give that number") and never contradict one, since
    no role, noun or predicate aligns.
    """
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
    for quantity in quantities(sentence.text):
        span = Span(start + quantity.span.start, start + quantity.span.end)
        yield Number(sentence=sentence, span=span, value=replace(quantity, span=span))
    for day in days(sentence.text, knowledge.published):
        span = Span(start + day.span.start, start + day.span.end)
        yield DateFact(sentence=sentence, span=span, when=replace(day, span=span))
    yield from pronouns(sentence)
    yield from markers(sentence)


def _with_context(facts: Iterator[Fact], words: tuple[Word, ...]) -> Iterator[Fact]:
    """Facts with the content words of the sentence, their own words left out.

    For an event the own words are those of its predicate: its slots are what is compared.
    """
    for fact in facts:
        own = _own_span(fact)
        outside = tuple(word for word in words if not _within(word.span, own))
        yield replace(fact, context=outside)


def _own_span(fact: Fact) -> Span:
    predicate = getattr(fact, "predicate", None)
    return predicate.span if type(fact).__name__ == "Event" and predicate else fact.span


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
