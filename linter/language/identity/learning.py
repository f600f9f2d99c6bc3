"""Reading the body once for its names: full names first, then what is short for them.

Nothing is guessed across names: a surname that two people share, or an acronym that fits two
bodies, identifies nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from linter.language.facts import Mention, Sentence, Span
from linter.language.identity.initials import (
    ACRONYM_AFTER,
    acronyms_of_places,
    initials_of_places,
)
from linter.language.identity.records import Known, Seen
from linter.language.identity.resolving import IdentityBook
from linter.language.names.kinds import NameKinds
from linter.language.names.person_evidence import (
    plainly_a_person,
    speaks,
    speaks_of_self,
    told_a_person,
)
from linter.language.names.runs import NameRun, name_runs
from linter.language.names.slots import article_before
from linter.language.places.gazetteer import Gazetteer
from linter.language.places.records import Mention as PlaceMention

_POSSESSIVE = re.compile(r"['’]s\b")
_LOWERED = re.compile(r"\b[a-z][\w'’-]*")
_UNKNOWN = Known("", "", "")
_SHORTEST_ACRONYM = 2
_LONGEST_PERSONAL = 4
# A title alone makes no person of a name that stands in the possessive so often: "Dr Marlow's" is a
# firm, and so it stays where its shares are once said to be "in Dr Marlow".
_OFTEN, _MOSTLY = 3, 0.75
# Capitals are 3 to 5 letters in 100 of news copy; sentence openings alone give about 1.
_CASED_SHARE = 0.02


@dataclass
class _Surface:
    """One form of a name and where it stands."""

    text: str
    titled: bool = False
    by_title: bool = False
    owning: int = 0
    of_self: bool = False
    speaks: bool = False
    articled: bool = False
    gender: str = ""
    mid_sentence: bool = False
    places: list[tuple[int, Span]] = field(default_factory=list)
    acronyms: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)


def learn_identities(
    paragraphs: Sequence[str], gazetteer: Gazetteer, kinds: NameKinds, cased: bool = True
) -> IdentityBook:
    """Everything the body's own names tell. `cased` False: no capitals to go by, places only."""
    places = [
        mention
        for text in paragraphs
        for mention in gazetteer.find(text, cased=cased)
        if mention.places and not mention.ambiguous
    ]
    named_places = frozenset(mention.places[0] for mention in places)
    lowered = frozenset(word for text in paragraphs for word in _LOWERED.findall(text))
    blank = IdentityBook(
        gazetteer, kinds, {}, {}, named_places=named_places, cased=cased, lowered=lowered
    )
    surfaces: dict[str, _Surface] = {}
    for index, text in enumerate(paragraphs):
        _collect(index, text, blank, surfaces)
    entries, aliases = _cluster(surfaces, kinds)
    aliases |= initials_of_places(paragraphs, places, blank)
    aliases |= acronyms_of_places(paragraphs, blank)
    book = replace(blank, aliases=aliases, entries=entries)
    return _with_mentions(book, paragraphs)


def _collect(index: int, text: str, book: IdentityBook, surfaces: dict[str, _Surface]) -> None:
    places = book.gazetteer.find(text, cased=book.cased)
    for run in name_runs(text) if book.cased else ():
        start = run.span.start
        for core in book.cores_of(run, places):
            surface = surfaces.setdefault(core.text.lower(), _Surface(core.text))
            surface.places.append((index, core.span))
            surface.mid_sentence |= not core.opens
            surface.articled |= " " in core.text and article_before(
                text, Span(start, core.span.end)
            )
            _note_persons(surface, text, core, text[start : core.span.start].strip(), book.kinds)
            if match := ACRONYM_AFTER.match(text, core.span.end):
                surface.acronyms.add(match.group(1))
            surface.states |= _states_around(text, core, places, book)
            start = core.span.end


def _note_persons(
    surface: _Surface, text: str, core: NameRun, title: str, kinds: NameKinds
) -> None:
    """What before a name or around it tells that it is somebody's."""
    surface.owning += bool(_POSSESSIVE.match(text, core.span.end))
    if title and kinds.starts_with_title(title):
        surface.by_title = True
        surface.gender = surface.gender or kinds.gender_of_title(title)
    if " " in core.text:
        surface.titled |= told_a_person(text, core.span, kinds)
    else:
        surface.titled |= plainly_a_person(text, core.span)
        surface.of_self |= speaks_of_self(text, core.span)
        surface.speaks |= speaks(text, core.span)


def _states_around(
    text: str, core: NameRun, places: list[PlaceMention], book: IdentityBook
) -> set[str]:
    """The states a name acts for: "North Korean leader Kim", "the South's Joint Chiefs"."""
    states: set[str] = set()
    for place in places:
        between = text[place.span.end : core.span.start]
        if not place.places or place.span.start >= core.span.start or len(between) > 60:
            continue
        owner = book.gazetteer.place(place.places[0])
        state = owner.key if owner.kind == "country" else ""
        if state and book.kinds.is_office_between(between):
            states.add(state)
    return states


def _cluster(
    surfaces: Mapping[str, _Surface], kinds: NameKinds
) -> tuple[dict[str, Known], dict[str, Known]]:
    full = [s for key, s in surfaces.items() if " " in key]
    full.sort(key=lambda s: (-s.text.count(" "), s.places[0]))
    heads: list[_Surface] = []
    aliases: dict[str, Known] = {}
    owners: dict[str, list[str]] = defaultdict(list)
    entries: dict[str, Known] = {}
    for surface in full:
        longer = [
            head
            for head in heads
            if _is_short_for(surface.text, head.text) and not _is_namesake(surface, head, kinds)
        ]
        if len(longer) == 1:
            _absorb(longer[0], surface)
            aliases[surface.text.lower()] = entries[_key(longer[0])]
            continue
        heads.append(surface)
        entries[_key(surface)] = _describe(surface, kinds)
    for head in heads:
        for short in _short_forms(head, entries[_key(head)].kind, kinds):
            owners[short].append(_key(head))
    for key, surface in surfaces.items():
        if (
            " " not in key
            and key not in owners
            and (surface.mid_sentence or surface.titled or surface.by_title)
        ):
            entries[_key(surface)] = _describe(surface, kinds)
            aliases[key] = entries[_key(surface)]
    for short, keys in owners.items():
        single = surfaces.get(short)
        if len(keys) == 1 and single is not None:
            _absorb(_by_key(heads, keys[0]), single)
    final = {_key(head): _describe(head, kinds) for head in heads}
    entries.update(final)
    aliases = {form: entries[known.identity] for form, known in aliases.items()}
    for head in heads:
        aliases[head.text.lower()] = entries[_key(head)]
    for short, keys in owners.items():
        aliases[short] = entries[keys[0]] if len(set(keys)) == 1 else _shared(short, keys, entries)
    return entries, aliases


def _shared(short: str, keys: Iterable[str], entries: Mapping[str, Known]) -> Known:
    """A form that several bear names none of them; a surname of persons still names a person."""
    family = all(
        entries[key].kind == "person" and entries[key].name.lower().split()[-1] == short
        for key in keys
    )
    return Known("", "person", "") if family else _UNKNOWN


def _key(surface: _Surface) -> str:
    return f"name:{surface.text.lower()}"


def _by_key(heads: list[_Surface], key: str) -> _Surface:
    return next(head for head in heads if _key(head) == key)


def _absorb(head: _Surface, other: _Surface) -> None:
    head.titled |= other.titled or other.of_self or _is_surname(other, head)
    head.by_title |= other.by_title
    head.owning += other.owning
    head.articled |= other.articled
    head.gender = head.gender or other.gender
    head.places.extend(other.places)
    head.acronyms |= other.acronyms
    head.states |= other.states


def _is_surname(short: _Surface, head: _Surface) -> bool:
    """Whether somebody speaks by the last word of a name: bodies are short by their first."""
    words = head.text.split()
    return short.speaks and short.text == words[-1] and len(words) < _LONGEST_PERSONAL


def _is_short_for(short: str, long: str) -> bool:
    """Whether the words of a name open or close a longer one, or are its first and last."""
    few, many = short.lower().split(), long.lower().split()
    if len(few) >= len(many):
        return False
    return few in (many[: len(few)], many[-len(few) :], [many[0], many[-1]])


def _is_namesake(surface: _Surface, head: _Surface, kinds: NameKinds) -> bool:
    """Whether a body bears the name of a person: "the Ann Lowe Foundation" is not Ann Lowe."""
    personal = surface.titled or surface.by_title or kinds.looks_personal(surface.text)
    return personal and kinds.is_body(head.text) and not kinds.is_body(surface.text)


def _short_forms(head: _Surface, kind: str, kinds: NameKinds) -> set[str]:
    words = head.text.split()
    forms = {acronym.lower() for acronym in head.acronyms}
    initials = "".join(word[0] for word in words if word[0].isupper())
    if kind == "person":
        if len(words) > 2 and words[-1].isupper() and not words[0].isupper():
            words = words[:-1]  # "Ann Lowe MBE": an acronym is nobody's surname
        return forms | {words[-1].lower(), words[0].lower()}
    if len(initials) > _SHORTEST_ACRONYM:
        forms.add(initials.lower())
    if not kinds.is_common(words[0]):
        forms.add(words[0].lower())
    if not kind and len(words) < _LONGEST_PERSONAL and not kinds.is_common(words[-1]):
        forms.add(words[-1].lower())  # perhaps a surname
    return forms


def _describe(surface: _Surface, kinds: NameKinds) -> Known:
    titled = surface.titled or _is_by_title(surface)
    kind = "person" if titled else kinds.kind_of(surface.text)
    if kind == "person" and (surface.articled or surface.text.isupper()):
        kind = ""  # "the Grace Hopper cable", and no acronym is a person
    gender = surface.gender
    if kind == "person" and not gender:
        gender = kinds.gender_of_name(surface.text)
    sure = titled and kind == "person"
    return Known(_key(surface), kind, surface.text, frozenset(surface.states), gender, sure)


def _is_by_title(surface: _Surface) -> bool:
    often = surface.owning >= _OFTEN and surface.owning >= _MOSTLY * len(surface.places)
    return surface.by_title and not often


def _with_mentions(book: IdentityBook, paragraphs: Sequence[str]) -> IdentityBook:
    mentions: dict[str, list[Mention]] = defaultdict(list)
    seen: list[Seen] = []
    entries = dict(book.entries)
    for index, text in enumerate(paragraphs):
        for name in book.names_in(text):
            if not name.identity:
                continue
            shown = text[name.span.start : name.span.end]
            entries.setdefault(
                name.identity, Known(name.identity, name.kind, shown, name.stands_for)
            )
            sentence = Sentence("body", index, Span(0, len(text)), text)
            mentions[name.identity].append(Mention(shown, sentence, name.span, name.form))
            if name.kind == "person":
                seen.append(Seen(index, name.span.start, name.identity))
    return replace(
        book,
        entries=entries,
        seen=tuple(sorted(seen)),
        mentions={key: tuple(found) for key, found in mentions.items()},
    )


def paragraphs_are_cased(paragraphs: Iterable[str]) -> bool:
    """Whether the body has capitals at all: some archives hold lower-case text only.

    A story of few names has hardly more capitals than sentences, so the openings of its paragraphs
    are looked at as well.
    """
    texts = [text for text in paragraphs if any(map(str.isalpha, text))]
    letters = sum(sum(map(str.isalpha, text)) for text in texts)
    if sum(sum(map(str.isupper, text)) for text in texts) > _CASED_SHARE * letters:
        return True
    openings = (next(filter(str.isalpha, text)) for text in texts)
    return 2 * sum(map(str.isupper, openings)) > len(texts)
