"""Faults of names: another name, a misspelt one, one told twice, one before another's initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.language.facts import Entity
from linter.language.names.given import has_other_given_name
from linter.language.overlap import overlap
from linter.language.places.gazetteer import Place, load_gazetteer
from linter.ruleset.relations import same_term
from linter.scorecard.mutations.words import words_of
from linter.scorecard.records import Line, Mutation, put
from linter.scorecard.story import NAMED, Story, form_of, names_in

PLACES = ("place", "country")
_ALL = (*NAMED, "place")
_WHOSE = ("adjective", "people")
_MOST = 0.5
"""The share of a line that a sentence restates which tells what the line tells."""
_ASIDE = 2
"""What a story names no more often than this, it names in passing."""
_INITIALS = re.compile(r"\s\(([A-Z]{2,6})\)")
_LEAST_MISSPELT = 6
"""Shorter words, with two letters exchanged, are too often words or names of their own."""


def swap_name(line: Line, story: Story) -> Iterator[Mutation]:
    """Each name of the line becomes another of its kind in the story."""
    for entity in told_names(line, story, NAMED):
        for words in story.rivals(entity.name, line):
            yield put(line, entity.name.span, words)


def name_from_elsewhere(line: Line, story: Story) -> Iterator[Mutation]:
    """Each name becomes another of its kind, of whom the story tells other things.

    The story must tell of the line's matter by its own name, in a sentence that restates most of
    it, and name the other nowhere in, before or behind a sentence that restates some of it.
    """
    busy = story.around(line)
    for entity in _borne_out(line, story):
        for words in story.rivals(entity.name, line):
            if not any(words in one.text or words.split()[-1] in one.text for one in busy):
                yield put(line, entity.name.span, words)


def name_from_aside(line: Line, story: Story) -> Iterator[Mutation]:
    """Each name becomes one, of whatever kind, that the story drops once or twice elsewhere.

    Where the story must tell of the line's matter, and where it must not name the other, is as for
    `name_from_elsewhere`. A place gives way to none that lies in or around it, and what tells whose
    ("Danish dailies") to nothing: the line would be no sentence.
    """
    busy = story.around(line)
    held = {entity.name.identity for entity in names_in(line, _ALL)}
    asides = [
        one
        for one in story.entities
        if one.kind in _ALL
        and one.name.identity not in held
        and form_of(one.name.text) not in _WHOSE
        and sum(bool(same_term(one.name, each.name)) for each in story.entities) <= _ASIDE
        and not any(one.name.text.split()[-1] in sentence.text for sentence in busy)
    ]
    for entity in _borne_out(line, story):
        for one in asides if entity.form not in _WHOSE else []:
            both_places = entity.kind in PLACES and one.kind in PLACES
            if both_places and not _elsewhere(entity, one):
                continue
            if not same_term(entity.name, one.name):
                yield put(line, entity.name.span, one.name.text)


def _borne_out(line: Line, story: Story) -> Iterator[Entity]:
    """The names of the line of which one sentence of the story tells most of what the line does."""
    for entity in names_in(line, NAMED):
        if any(
            same_term(entity.name, one.name) and overlap(entity, one) >= _MOST
            for one in story.entities
        ):
            yield entity


def swap_place(line: Line, story: Story) -> Iterator[Mutation]:
    """Where it happened becomes another place of the story that does not lie in or around it."""
    for entity in told_names(line, story, PLACES):
        if entity.role != "place":
            continue
        for other in story.entities:
            if other.role == "place" and other.kind in PLACES and _elsewhere(entity, other):
                words = other.name.text
                if form_of(words) != "adjective" and words.lower() not in line.text.lower():
                    yield put(line, entity.name.span, words)


def swap_nationality(line: Line, story: Story) -> Iterator[Mutation]:
    """A nation's adjective or possessive becomes that of another nation of the story."""
    for entity in told_names(line, story, ("country",)):
        if entity.role not in ("modifier", "possessor"):
            continue
        for words in story.rivals(entity.name, line):
            yield put(line, entity.name.span, words)


def confuse_name(line: Line, story: Story) -> Iterator[Mutation]:
    """A country or region becomes one easily taken for it, which the story never names."""
    known = load_gazetteer()
    for entity in told_names(line, story, ("country", "place")):
        mention = known.lookup(entity.name.text)
        if mention is None or mention.form != "name" or mention.ambiguous:
            continue
        for ident in sorted(known.confusable(mention.places[0])):
            place = known.place(ident)
            if not _named(place, story):
                yield put(line, entity.name.span, place.name)


def foreign_name(line: Line, story: Story) -> Iterator[Mutation]:
    """A name becomes one that the story does not hold."""
    for entity in told_names(line, story, NAMED):
        if form_of(entity.name.text) in ("adjective", "people"):
            continue
        for words in words_of("strangers").get(entity.kind, ()):
            new = words.split()[-1] if " " not in entity.name.text else words
            if not any(story.uses(word) for word in words.split()):
                yield put(line, entity.name.span, new)


def misspell_name(line: Line, story: Story) -> Iterator[Mutation]:
    """Two letters inside a long word of a person's or body's name change places."""
    for entity in told_names(line, story, ("person", "organisation")):
        for word in sorted(entity.name.text.split(), key=len, reverse=True):
            middle = len(word) // 2
            first, second = word[middle - 1], word[middle]
            if len(word) < _LEAST_MISSPELT or first == second or not word.isalpha():
                continue
            wrong = word[: middle - 1] + second + first + word[middle + 1 :]
            if word[1:].islower() and not story.uses(wrong) and story.uses(word):
                yield put(line, entity.name.span, entity.name.text.replace(word, wrong))


def exchange_given_name(line: Line, story: Story) -> Iterator[Mutation]:
    """The given name of a person's full name becomes one that the story does not hold."""
    for entity in told_names(line, story, ("person",)):
        given, _, rest = entity.name.text.partition(" ")
        for other in words_of("strangers")["given_name"]:
            new = f"{other} {rest}"
            known = story.uses(given) and not story.uses(other)
            if known and has_other_given_name(new, entity.name.text):
                yield put(line, entity.name.span, new)


def repeat_name(line: Line, story: Story) -> Iterator[Mutation]:
    """One full name of the line stands in place of another one too."""
    full = [entity for entity in told_names(line, story, NAMED) if " " in entity.name.text]
    for entity in names_in(line):
        for other in full:
            if same_term(entity.name, other.name) is False:
                yield put(line, entity.name.span, other.name.text)


def name_before_initials(line: Line, story: Story) -> Iterator[Mutation]:
    """The name before its own initials becomes another body or place of the story, not of them."""
    for entity in told_names(line, story, (*PLACES, "organisation")):
        initials = _INITIALS.match(line.text, entity.name.span.end)
        if initials is None or _initials_of(entity.name.text) != initials.group(1):
            continue
        for other in story.entities:
            words = other.name.name or other.name.text
            bears = other.kind in (*PLACES, "organisation") and form_of(words) != "adjective"
            own = words.isupper() or _initials_of(words) == initials.group(1)
            known = same_term(entity.name, other.name) or words.lower() in line.text.lower()
            if bears and not own and not known:
                yield put(line, entity.name.span, words)


def told_names(line: Line, story: Story, kinds: tuple[str, ...]) -> Iterator[Entity]:
    """The names of the line that a sentence near it holds as well."""
    for entity in names_in(line, kinds):
        if story.tells(entity, story.entities, lambda e, name=entity.name: same_term(name, e.name)):  # type: ignore[misc]
            yield entity


def _elsewhere(entity: Entity, other: Entity) -> bool:
    known = load_gazetteer()
    mine, theirs = known.lookup(entity.name.text), known.lookup(other.name.text)
    if mine is None or theirs is None:
        return False
    pairs = [(one, two) for one in mine.places for two in theirs.places]
    return not any(known.part_of(one, two) or known.part_of(two, one) for one, two in pairs)


def _named(place: Place, story: Story) -> bool:
    """Whether the story names the place in any form: as a name, an adjective, a capital."""
    keys = {key for e in story.entities for key in {e.name.identity} | e.name.stands_for}
    return place.key in keys or story.uses(place.name)


def _initials_of(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
