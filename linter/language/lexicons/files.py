"""Reads lexicon files: YAML whose lists are written as comma-separated words.

`rule out, call off, scrap` on one line is what an editor wants to read and correct, it loads ten
times faster than a YAML list, and no word is mistaken for something else (YAML reads a bare `no`
or `off` as false). Every refusal names file and line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from linter.errors import PlacedError
from linter.language.house_words import house_words

# The C parser is several times faster; PyYAML may have been built without it.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class LexiconError(PlacedError):
    """A lexicon file that cannot be used. It reads `file:line: what; what to do`."""

    def __str__(self) -> str:
        return f"{Path(self.path).name}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Section:
    """A piece of a lexicon file that remembers where it stands.

    `added` says that the file is a newsroom's own: it may add to what another file has named.
    """

    path: Path
    node: yaml.Node
    added: bool = False

    def error(self, message: str) -> LexiconError:
        """An error that points at this piece."""
        mark = self.node.start_mark
        return LexiconError(message, str(self.path), mark.line + 1, mark.column + 1)

    def items(self) -> Iterator[tuple[str, Section]]:
        """The keys and values of a mapping, in order. Raises LexiconError on a repeated key."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("expected `name: words` lines here")
        seen: set[str] = set()
        for key_node, value_node in self.node.value:
            key = self._part(key_node).text()
            if key in seen:
                raise self._part(key_node).error(f"`{key}` stands here twice; put both into one")
            seen.add(key)
            yield key, self._part(value_node)

    def entries(self) -> Iterator[Section]:
        """The members of a list, in order."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.error("expected a list, each line with a leading `- `")
        for node in self.node.value:
            yield self._part(node)

    def joined(self, other: Section) -> Section:
        """The words of both, where this one stands; `other` may repeat some of this one's."""
        words = dict.fromkeys((*self.words(), *other.words()))
        mark = self.node.start_mark
        return self._part(yaml.ScalarNode(self.node.tag, ", ".join(words), mark, mark))

    def text(self) -> str:
        """The text of a plain value, with its white space made single."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.error("expected plain words here")
        return " ".join(str(self.node.value).split())

    def words(self) -> tuple[str, ...]:
        """The comma-separated words. Raises LexiconError on a gap, a repeat or a capital."""
        return self._split(self.text())

    def sides(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The two lists of `a, b / c, d`."""
        sides = self.text().split(" / ")
        if len(sides) != 2:
            raise self.error("expected two sides with one ` / ` between them")
        return self._split(sides[0]), self._split(sides[1])

    def flag(self) -> bool:
        """`true` or `false`."""
        text = self.text()
        if text not in ("true", "false"):
            raise self.error(f"expected true or false, not `{text}`")
        return text == "true"

    def _part(self, node: yaml.Node) -> Section:
        return Section(self.path, node, self.added)

    def _split(self, text: str) -> tuple[str, ...]:
        words = tuple(word.strip() for word in text.split(","))
        if not all(words):
            raise self.error("a comma without a word; take the comma out")
        if len(set(words)) < len(words):
            repeated = next(word for at, word in enumerate(words) if word in words[:at])
            raise self.error(f"`{repeated}` stands here twice; take one out")
        if text != text.lower():
            raise self.error("words are kept in lower case; write them so")
        return words


def read_section(path: Path) -> Section:
    """Read one lexicon file, refusing anchors and aliases with the rest of broken YAML.

    Raises LexiconError where the file is missing, empty or not YAML.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(
            f"cannot be read ({error}); is the install whole?", str(path), 1
        ) from error
    return _section(text, path)


def read_folder(folder: Path) -> Iterator[Section]:
    """Read every `.yaml` file of a folder, by name, then what the house words in use add to it."""
    for path in sorted(folder.glob("*.yaml")):
        yield read_section(path)
    for file in house_words().of(folder.name):
        yield _section(file.text, Path(file.path), added=True)


def _section(text: str, path: Path, *, added: bool = False) -> Section:
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LexiconError(f"not YAML: {error.problem}; quote it", str(path), line) from error
    if node is None:
        raise LexiconError("the file is empty; fill it or take it away", str(path), 1)
    return Section(path, node, added)
