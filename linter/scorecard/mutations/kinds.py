"""Faults of a name that stands where a name of its kind cannot: a person for a place, a town for a
company, a nationality for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.language.facts import Entity
from linter.language.lexicons.lexicon import lexicons
from linter.language.places.gazetteer import given_name_gender
from linter.scorecard.mutations.names import PLACES, told_names
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import Story, form_of

_BODIES = ("company", "organisation", "group")


def person_for_place(line: Line, story: Story) -> Iterator[Mutation]:
    """Where it happened becomes a person of the story."""
    for entity in told_names(line, story, PLACES):
        if entity.role == "place":
            yield from _replaced(entity, line, _others(story, ("person",)))


def name_for_place(line: Line, story: Story) -> Iterator[Mutation]:
    """Where it happened becomes a body or a thing of the story, which nothing there is in or at.

    Only where the line can mean nothing but a place: "in Lisbon", not "in Lisbon talks". A name
    of which the story tells that something is in, at or near it may be that of a place.
    """
    spots = {other.name.identity for other in story.entities if _may_be_place(other)}
    bodies = [
        other
        for other in _others(story, ("organisation", "thing"))
        if other.name.identity not in spots and not _enters(other)
    ]
    for entity in told_names(line, story, PLACES):
        if entity.expected_kind == "place":
            yield from _replaced(entity, line, bodies)


def place_for_person(line: Line, story: Story) -> Iterator[Mutation]:
    """Whoever has an age, an office or a family in the line becomes a place or body of the story.

    One that the line does not name, and whose name nobody bears as a given name.
    """
    for entity in told_names(line, story, ("person",)):
        if entity.expected_kind == "person":
            others = _others(story, ("place", "country", "organisation"))
            known = [other for other in others if other.known_as and not _is_given(other)]
            yield from _replaced(entity, line, known)


def place_for_company(line: Line, story: Story) -> Iterator[Mutation]:
    """The name right behind "airline" or "bank" becomes that of a town or state of the story.

    One that nothing in the story takes for a body: shops and airlines are named after places.
    """
    bodies = {
        other.name.identity
        for other in story.entities
        if other.kind == "organisation" or other.expected_kind in _BODIES
    }
    for entity in told_names(line, story, ("organisation", "person", "thing")):
        if any(map(_is_company, _before(entity, line))):
            places = (
                other for other in _others(story, PLACES) if other.name.identity not in bodies
            )
            yield from _replaced(entity, line, places)


def nationality_for_name(line: Line, story: Story) -> Iterator[Mutation]:
    """Whoever stands right behind an office becomes the bare nationality of somebody else; where
    it happened, at the end of a clause, becomes the adjective of another place.

    Left alone are names before a comma ("a German, 34"), and languages, which one can write in.
    """
    titles = lexicons().words("personal_titles")
    for entity in told_names(line, story, ("person", *PLACES)):
        if entity.kind == "person":
            office = not titles.isdisjoint(_before(entity, line))
            stands = office and not line.text[entity.name.span.end :].startswith(",")
        else:
            stands = entity.role == "place" and entity.form == "name" and _ends(entity, line)
        if stands:
            for words in _nationalities(story, line):
                yield put(line, entity.name.span, words)


def _others(story: Story, kinds: tuple[str, ...]) -> Iterator[Entity]:
    return (other for other in story.entities if other.kind in kinds and other.name.identity)


def _replaced(entity: Entity, line: Line, others: Iterable[Entity]) -> Iterator[Mutation]:
    """The name of the line becomes each of the others, once; no adjective of a place."""
    taken: set[str] = set()
    for other in others:
        words = other.name.name or other.name.text
        if words in taken:
            continue
        taken.add(words)
        if words.lower() not in line.text.lower() and form_of(words) in ("", "name", "capital"):
            yield put(line, entity.name.span, words)


def _before(entity: Entity, line: Line) -> tuple[str, str]:
    """The one word, and the two, right before a name, in lower case."""
    words = line.text[: entity.name.span.start].lower().split()[-2:]
    return "".join(words[-1:]), " ".join(words)


def _is_company(noun: str) -> bool:
    known = lexicons()
    return "noun:company" in known.groups_of(noun) | known.hypernyms(noun)


def _ends(entity: Entity, line: Line) -> bool:
    """Whether no noun can follow a name: the line ends behind it, or another place is led in."""
    after = line.text[entity.name.span.end :].strip(" .").split(" ")[0].lower()
    return not after or after in lexicons().words("place_prepositions")


def _nationalities(story: Story, line: Line) -> Iterator[str]:
    """The adjectives of places that the story uses and the line does not, languages aside."""
    for words in dict.fromkeys(other.name.text for other in story.entities):
        language = words.lower() in lexicons().words("languages")
        if form_of(words) == "adjective" and not language and words not in line.text:
            yield words


def _may_be_place(entity: Entity) -> bool:
    stands_in = lexicons().words("place_prepositions")
    return (
        entity.role == "place" or entity.expected_kind == "place" or entity.preposition in stands_in
    )


def _enters(entity: Entity) -> bool:
    """Whether one is in, or at, the thing itself: a competition, a chamber, a newspaper."""
    return entity.name.lemma in lexicons().words("entered_names")


def _is_given(entity: Entity) -> bool:
    words = (entity.name.name or entity.name.text).split()
    return any(given_name_gender(word) is not None for word in words)
