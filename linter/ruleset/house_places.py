"""The shapes of the place files that a newsroom may add, checked with line, column and advice.

The shapes are those of `linter/language/places/`. What an id refers to is not known here: that
shows when the gazetteer is built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from linter.articles.dates import stated_date
from linter.language.places.records import Doubt
from linter.ruleset.reporter import Reporter
from linter.ruleset.schema import Key
from linter.ruleset.values import items_of, read_mapping, read_text, read_texts
from linter.ruleset.yaml_source import Mapping as YamlMapping
from linter.ruleset.yaml_source import Node, Scalar, Sequence

Check = Callable[[Node, str, Reporter], None]

_NAMES = (
    Key("aka", "texts", "other names"),
    Key("adjective", "texts", "adjectives, which also serve as the people noun"),
)
_REGION = (
    Key("id", "text", "an id of its own, such as GB-marlshire", True),
    Key("name", "text", "the name as a desk prints it", True),
    Key("in", "texts", "the id of the country or region it lies in", True),
    *_NAMES,
    Key("people", "texts", "people nouns"),
    Key("capital", "texts", "its county town or capital"),
    Key("abbreviations", "texts", "short forms read after a comma"),
)
_ORGANISATION = (
    Key("id", "text", "an id of its own, such as marlford-council", True),
    Key("name", "text", "the full name", True),
    Key("sort", "text", "what it is: council, police, company", True),
    Key("country", "text", "the id of the country it belongs to"),
    *_NAMES,
)
_GROUP = (
    Key("sport", "text", "the sport", True),
    Key("country", "text", "the id of the country they play in", True),
    Key("teams", "texts", "the teams, each with a name", True),
)
_TEAM = (
    Key("name", "text", "the full name", True),
    Key("aka", "texts", "other names that mean this team alone"),
    Key("city", "text", "the id of the town whose bare name stands for the team"),
)
_SEAT = (
    Key("name", "text", "the name of the building or street", True),
    Key("stands_for", "texts", "the ids of those it speaks for, likeliest first", True),
    Key("city", "text", "the id of the town, where the seat is one"),
)
_HOLDER = (
    Key("person", "text", "the full name", True),
    Key("from", "text", "the first day in office", True),
    Key("to", "text", "the last day in office"),
    Key("aka", "texts", "other forms of the name"),
)
_DAYS = ("from", "to")
_LISTS = ("stands_for",)


def _entry(node: Node, what: str, keys: tuple[Key, ...], reporter: Reporter) -> None:
    """One mapping with these keys, each with text or texts."""
    for name, (_, value) in read_mapping(node, what, keys, reporter).items():
        if name in _DAYS:
            _day(value, name, reporter)
        elif name == "teams":
            for team in _items(value, "`teams`", reporter):
                _entry(team, "a team", _TEAM, reporter)
        elif name in _LISTS:
            _texts(value, f"`{name}`", reporter)
        else:
            read_texts(value, f"`{name}`", reporter)


def _items(node: Node, name: str, reporter: Reporter) -> tuple[Node, ...]:
    """The items of a list that has some."""
    if isinstance(node, Sequence):
        return items_of(node, name, reporter)
    reporter.report(node, f"{name} must be a list: each after a dash, or all in [brackets]")
    return ()


def _day(node: Node, name: str, reporter: Reporter) -> None:
    if not isinstance(node, Scalar) or node.kind != "date" or stated_date(node.text) is None:
        reporter.report(node, f"`{name}` must be a day, written as 2024-05-01 without quotes")


def _list_of(what: str, keys: tuple[Key, ...]) -> Check:
    def check(node: Node, name: str, reporter: Reporter) -> None:
        for item in _items(node, name, reporter):
            _entry(item, what, keys, reporter)

    return check


def _texts(node: Node, name: str, reporter: Reporter) -> None:
    for item in _items(node, name, reporter):
        read_text(item, name, reporter)


def _groups(node: Node, name: str, reporter: Reporter) -> None:
    for item in _items(node, name, reporter):
        _texts(item, "a group of ids", reporter)


def _text(node: Node, name: str, reporter: Reporter) -> None:
    read_text(node, name, reporter)


def _table(inner: Check, known: tuple[str, ...] = ()) -> Check:
    """A mapping; with `known`, of these keys only."""

    def check(node: Node, name: str, reporter: Reporter) -> None:
        if not isinstance(node, YamlMapping):
            reporter.report(node, f"{name} must be a mapping of keys to values")
            return
        for key, value in node.entries:
            if known and key.text not in known:
                reporter.unknown(key, f"key in {name}:", key.text, known)
            elif key.kind != "text":
                reporter.report(key, f"YAML does not read {key.text} as text; quote it")
            else:
                inner(value, key.text, reporter)

    return check


def _titles(node: Node, name: str, reporter: Reporter) -> None:
    """Honorifics stand by gender; ranks and offices by sort, known or new."""
    _table(_table(_texts), ("honorifics", "ranks", "offices"))(node, name, reporter)
    for key, value in node.entries if isinstance(node, YamlMapping) else ():
        if key.text == "honorifics":
            _table(_ignore, _GENDERS)(value, "honorifics", reporter)


def _ignore(node: Node, name: str, reporter: Reporter) -> None:
    """Checked elsewhere."""


_GENDERS = ("m", "f", "u")
_DOUBTS: tuple[Doubt, ...] = ("word", "person", "surname", "several")

PLACE_FILES: Mapping[str, Check] = {
    "regions": _list_of("a region", _REGION),
    "cities": _table(_table(_texts), ("cities", "namesakes")),
    "organisations": _list_of("an organisation", _ORGANISATION),
    "teams": _list_of("a group of teams", _GROUP),
    "seats": _list_of("a seat", _SEAT),
    "offices": _table(_table(_list_of("an office holder", _HOLDER))),
    "titles": _titles,
    "confusable": _groups,
    "shadows": _texts,
    "doubts": _table(_texts, _DOUBTS),
    "given_names": _table(_text, _GENDERS),
}
"""The files of names that a newsroom may add to, and how each is checked."""
