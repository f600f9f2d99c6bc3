"""Faults of plain words: the opposite, a verb of the other direction, a noun from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from linter.language.facts import Event, Fact, Number, Statement
from linter.language.lexicons.lexicon import lexicons
from linter.ruleset.relations import same_term
from linter.scorecard.mutations.numbers import told
from linter.scorecard.mutations.verbs import third_person
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, found

_TAGS = {"adjective": "ADJ", "adverb": "ADV", "noun": "NOUN", "verb": "VERB"}


def opposite_word(line: Line, story: Story) -> Iterator[Mutation]:
    """An adjective, adverb, noun or verb that the story shares becomes its opposite."""
    for fact in found(line, Statement):
        for word in fact.context:
            text = line.text[word.span.start : word.span.end]
            if " " in text or text[:1].isupper() or not _is_told(word.lemma, fact, story):
                continue
            for tag in _TAGS.values():
                for other in sorted(lexicons().antonyms(word.lemma, tag)):
                    new = _inflected(text, word.lemma, other, tag)
                    if new and not story.uses(other) and not story.uses(new):
                        yield put(line, word.span, new)


def opposite_act(line: Line, story: Story) -> Iterator[Mutation]:
    """The act that the line asserts, and the story too, becomes the opposite one."""
    for event in found(line, Event):
        if not event.main or event.form != "verb" or event.polarity == "negative":
            continue
        if not story.tells(event, story.events, lambda said, own=event: _one_act(own, said)):  # type: ignore[misc]
            continue
        span, lemma = event.predicate.span, event.predicate.lemma
        for other in _reverse_acts(event):
            new = _inflected(line.text[span.start : span.end], lemma, other, "VERB")
            if new and not story.uses(other) and not story.uses(new):
                yield put(line, span, new)


def _reverse_acts(event: Event) -> list[str]:
    """The verbs whose class says the reverse: an antonym alone may belong to another sense."""
    known = lexicons()
    reverse = {name for own in event.predicate.classes for name in known.opposed_classes(own)}
    return [
        other
        for other in sorted(known.antonyms(event.predicate.lemma, "VERB"))
        if not reverse.isdisjoint(known.predicates_of(other, "VERB"))
    ]


def flip_direction(line: Line, story: Story) -> Iterator[Mutation]:
    """A verb of the line that the story shares becomes one of the opposed class."""
    table = words_of("directions")
    for event in found(line, Event):
        if not story.tells(event, story.events, lambda e, own=event: _one_act(own, e)):  # type: ignore[misc]
            continue
        span = event.predicate.span
        text = line.text[span.start : span.end]
        for one, other in table.items():
            if text.lower() == one and not story.uses(other):
                yield put(line, span, other)


def flip_figure(line: Line, story: Story) -> Iterator[Mutation]:
    """What a figure of the line rises by, it falls by, or the reverse."""
    if any(number.direction for number in told(line, story)):
        yield from flip_direction(line, story)


def change_word(line: Line, story: Story) -> Iterator[Mutation]:
    """A noun that the story shares becomes one that it does not use."""
    figures = [number.value.span for number in found(line, Number)]
    for fact in found(line, Event):
        for term in (fact.target, fact.actor):
            if term is None or term.identity or term.kind not in ("thing", "group"):
                continue
            noun = term.text.split()[-1]
            start = term.span.end - len(noun)
            if any(figure.start <= start < figure.end for figure in figures):
                continue
            if noun.lower() != term.lemma.lower() or not noun.isalpha() or not story.uses(noun):
                continue
            for word in words_of("plain")["nouns"]:
                if not story.uses(word):
                    yield put(line, term.span._replace(start=start), word)


def _one_act(one: Event, other: Event) -> bool:
    return same_term(one.predicate, other.predicate) is True


def _is_told(lemma: str, claim: Fact, story: Story) -> bool:
    """Whether a sentence near the claim has the word itself."""
    return story.tells(
        claim, story.statements, lambda said: any(word.lemma == lemma for word in said.context)
    )


def _inflected(text: str, lemma: str, other: str, tag: str) -> str | None:
    """The opposite in the form of the word it replaces; None where that form is not a plain one."""
    if text.lower() == lemma.lower():
        return other
    if tag in ("VERB", "NOUN") and text.lower() == third_person(lemma.lower()) and " " not in other:
        return third_person(other)
    return None
