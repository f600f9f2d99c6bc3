"""Turns the sections of lexicon files into cross-referenced tables. Used by `lexicon` only.

One reader a kind of lexicon; each takes its folder and raises LexiconError with file and line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from linter.errors import did_you_mean
from linter.language.lexicons.files import Section, read_folder
from linter.language.lexicons.records import (
    PARTS_OF_SPEECH,
    Ladder,
    Negator,
    NounGroup,
    Predicate,
)
from linter.language.lexicons.spelling import Spelling

Key = tuple[str, str]
Table = Mapping[Key, frozenset[str]]
_Growing = defaultdict[Key, set[str]]

NEGATION_SCOPES = frozenset({"clause", "complement", "object", "subject"})
NEGATION_STRENGTHS = frozenset({"explicit", "implicit", "near"})


def _tagged(section: Section, spelling: Spelling) -> Iterator[tuple[str, str, Section]]:
    """(word, part of speech, where) for lists that name a part of speech."""
    for key, value in section.items():
        if key not in PARTS_OF_SPEECH:
            raise value.error(f"`{key}` is not one of {', '.join(PARTS_OF_SPEECH)}")
        for word in spelling.both(value.words()):
            yield word, PARTS_OF_SPEECH[key], value


def read_predicates(folder: Path, spelling: Spelling) -> dict[str, Predicate]:
    """The predicate classes by name."""
    raw = _by_name(folder, "class")
    parents = {name: _references(name, "implies", raw) for name in raw}
    return {
        name: Predicate(
            name,
            frozenset(
                (word, PARTS_OF_SPEECH[key])
                for key, value in fields.items()
                if key in PARTS_OF_SPEECH
                for word in spelling.both(value.words())
            ),
            frozenset(_closure(name, parents)),
            next(iter(_references(name, "result", raw)), None),
            "symmetric" in fields and fields["symmetric"].flag(),
        )
        for name, (body, fields) in raw.items()
        if _known_fields(body, fields, {*PARTS_OF_SPEECH, "implies", "result", "symmetric"})
    }


def read_groups(folder: Path, spelling: Spelling) -> dict[str, NounGroup]:
    """The noun groups by name."""
    raw = _by_name(folder, "group")
    parents = {name: _references(name, "is", raw) for name in raw}
    return {
        f"noun:{name}": NounGroup(
            f"noun:{name}",
            frozenset(spelling.both(fields["words"].words())),
            frozenset(f"noun:{up}" for up in _closure(name, parents) if up != name),
            frozenset(f"noun:{other}" for other in _references(name, "near", raw)),
        )
        for name, (body, fields) in raw.items()
        if _known_fields(body, fields, {"words", "is", "near"}, needed="words")
    }


def _by_name(folder: Path, what: str) -> dict[str, tuple[Section, dict[str, Section]]]:
    """The entries of all files of a folder; of those that ship, a name stands in one only."""
    raw: dict[str, tuple[Section, dict[str, Section]]] = {}
    for section in read_folder(folder):
        for name, body in section.items():
            if name not in raw:
                raw[name] = (body, dict(body.items()))
            elif section.added:
                raw[name] = (raw[name][0], _joined(raw[name][1], body, f"the {what} `{name}`"))
            else:
                raise body.error(f"the {what} `{name}` exists already in {raw[name][0].path.name}")
    return raw


def _joined(known: Mapping[str, Section], body: Section, what: str) -> dict[str, Section]:
    """The fields of an entry with the words that a newsroom adds to them, and only words."""
    fields = dict(known)
    for key, value in body.items():
        if key not in {*PARTS_OF_SPEECH, "words"}:
            raise value.error(f"{what} ships with headlint; add words to it, not `{key}`")
        fields[key] = fields[key].joined(value) if key in fields else value
    return fields


def _references(
    name: str, key: str, raw: Mapping[str, tuple[Section, Mapping[str, Section]]]
) -> tuple[str, ...]:
    """The names a field refers to, each checked to exist."""
    value = raw[name][1].get(key)
    if value is None:
        return ()
    for other in value.words():
        if other not in raw:
            raise value.error(f"`{name}` {key} `{other}`, which is not defined")
    return value.words()


def _known_fields(
    body: Section, fields: Mapping[str, Section], known: set[str], needed: str | None = None
) -> bool:
    for key, value in fields.items():
        if key not in known:
            raise value.error(f"`{key}` is not one of {', '.join(sorted(known))}")
    if needed is not None and needed not in fields:
        raise body.error(f"`{needed}` is missing")
    return True


def _closure(name: str, parents: Mapping[str, Iterable[str]]) -> set[str]:
    found, waiting = set[str](), [name]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting.extend(parents[current])
    return found


def index_predicates(predicates: Mapping[str, Predicate]) -> dict[Key, frozenset[str]]:
    """The classes of every word, those they imply included."""
    table: _Growing = defaultdict(set)
    for predicate in predicates.values():
        for key in predicate.words:
            table[key] |= predicate.implies
    return _frozen(table)


def index_groups(groups: Mapping[str, NounGroup]) -> dict[Key, frozenset[str]]:
    """The noun groups of every word."""
    table: _Growing = defaultdict(set)
    for group in groups.values():
        for word in group.words:
            table[word, "NOUN"].add(group.name)
    return _frozen(table)


def read_ladders(folder: Path, spelling: Spelling) -> dict[str, Ladder]:
    """The ladders by name."""
    ladders: dict[str, Ladder] = {}
    for section in read_folder(folder):
        for name, body in section.items():
            shipped = ladders.get(name)
            if section.added and shipped is None:
                raise body.error(f"there is no ladder `{name}`.{_choice(name, ladders)}")
            ladders[name] = _read_ladder(name, body, shipped, spelling)
    return ladders


def _read_ladder(name: str, body: Section, shipped: Ladder | None, spelling: Spelling) -> Ladder:
    """A ladder, or one that ships with more words on its steps."""
    places = shipped.places() if shipped else {}
    steps: list[str] = []
    for entry in body.entries():
        for step, lists in entry.items():
            if shipped and step not in shipped.steps:
                raise lists.error(
                    f"the ladder `{name}` has no step `{step}`.{_choice(step, shipped.steps)}"
                )
            steps.append(step)
            for word, tag, where in _tagged(lists, spelling):
                if places.setdefault((word, tag), step) != step:
                    raise where.error(f"`{word}` stands on the step {places[word, tag]} too")
    return Ladder(name, shipped.steps if shipped else tuple(steps), places)


def _choice(word: str, known: Iterable[str]) -> str:
    names = tuple(known)
    return f"{did_you_mean(word, names)} Choose from: {', '.join(names)}"


def entry_names(folder: Path) -> tuple[str, ...]:
    """The names of the entries of all files of a folder, without a look at their words."""
    return tuple(name for section in read_folder(folder) for name, _ in section.items())


def read_lists(folder: Path, spelling: Spelling) -> dict[str, frozenset[str]]:
    """The named word lists."""
    lists: dict[str, frozenset[str]] = {}
    for section in read_folder(folder):
        for name, body in section.items():
            if name in lists and not section.added:
                raise body.error(f"the list `{name}` exists already in another file")
            lists[name] = lists.get(name, frozenset()).union(spelling.both(body.words()))
    return lists


def read_antonyms(folder: Path, spelling: Spelling) -> dict[Key, frozenset[str]]:
    """The opposites of every word."""
    table: _Growing = defaultdict(set)
    for section in read_folder(folder):
        for key, body in section.items():
            if key not in PARTS_OF_SPEECH:
                raise body.error(f"`{key}` is not one of {', '.join(PARTS_OF_SPEECH)}")
            tag = PARTS_OF_SPEECH[key]
            for entry in body.entries():
                left, right = (set(spelling.both(side)) for side in entry.sides())
                for one, others in ((left, right), (right, left)):
                    for word in one:
                        table[word, tag] |= others
    return _frozen(table)


def read_synonyms(
    folder: Path, spelling: Spelling
) -> tuple[dict[Key, frozenset[str]], dict[Key, frozenset[str]]]:
    """The synonyms of every word, and the names of its synonym groups."""
    table: _Growing = defaultdict(set)
    names: _Growing = defaultdict(set)
    for section in read_folder(folder):
        for key, body in section.items():
            if key not in PARTS_OF_SPEECH:
                raise body.error(f"`{key}` is not one of {', '.join(PARTS_OF_SPEECH)}")
            tag = PARTS_OF_SPEECH[key]
            for entry in body.entries():
                words = tuple(spelling.both(entry.words()))
                name = f"synonym:{'|'.join(words[:2])}"
                for word in words:
                    table[word, tag] |= set(words)
                    names[word, tag].add(name)
    return _frozen(table), _frozen(names)


def read_relations(
    folder: Path, predicates: Mapping[str, Predicate]
) -> tuple[dict[str, frozenset[str]], dict[str, tuple[str, str]]]:
    """The opposed classes, and the converse of a class with the slot that changes places."""
    opposed: dict[str, set[str]] = defaultdict(set)
    converses: dict[str, tuple[str, str]] = {}
    for section in read_folder(folder):
        for kind, body in section.items():
            for entry in body.entries():
                for left in entry.sides()[0]:
                    for right in entry.sides()[1]:
                        for name in (left, right):
                            if name not in predicates:
                                raise entry.error(f"there is no predicate class `{name}`")
                        if kind == "opposed":
                            opposed[left].add(right)
                            opposed[right].add(left)
                        elif kind in ("target", "recipient"):
                            converses[left], converses[right] = (right, kind), (left, kind)
                        else:
                            raise body.error(f"`{kind}` is not opposed, target or recipient")
    return {name: frozenset(others) for name, others in opposed.items()}, converses


def read_negators(folder: Path, spelling: Spelling) -> dict[Key, Negator]:
    """How each negating word negates."""
    negators: dict[Key, Negator] = {}
    for section in read_folder(folder):
        for strength, scopes in section.items():
            if strength not in NEGATION_STRENGTHS:
                raise scopes.error(f"`{strength}` is not one of {sorted(NEGATION_STRENGTHS)}")
            for scope, lists in scopes.items():
                if scope not in NEGATION_SCOPES:
                    raise lists.error(f"`{scope}` is not one of {sorted(NEGATION_SCOPES)}")
                for word, tag, where in _tagged(lists, spelling):
                    if (word, tag) in negators:
                        raise where.error(f"`{word}` stands in two places; choose one")
                    negators[word, tag] = Negator(scope, strength)
    return negators


def _frozen(table: _Growing) -> dict[Key, frozenset[str]]:
    return {key: frozenset(values) for key, values in table.items()}
