"""The text fields of YAML front matter, each character with its place.

PyYAML says where a scalar begins and ends; what stands between (quotes, escapes, folds) is undone
here, so that a column is right behind an escape too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from linter.articles.front_matter import Field
from linter.articles.source import SourceText
from linter.articles.traced import Traced, decode_escapes, replace

MAX_DEPTH = 100
"""Deepest nesting of brackets read; front matter has two or three levels."""

_BRACKET = re.compile(r"[\[\]{}]")
_BLOCK_HEADER = re.compile(r"[|>][^\r\n]*(?:\r\n?|\n)?")
_BLOCK_MARGIN = re.compile(r"(?<=\n)[ \t]+|(?<=\r)[ \t]+|\A[ \t]+")
_DOUBLED_QUOTE = re.compile("''")
_ESCAPE = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n?|\n)[ \t]*|.)", re.DOTALL
)
# YAML 1.2, section 5.7; the hexadecimal escapes are decoded by number.
_ESCAPED = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "0": " ",
    "a": " ",
    "b": " ",
    "v": " ",
    "f": " ",
    "e": " ",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_NULL = "tag:yaml.org,2002:null"
_ADVICE = "Put a value that holds ': ', ' #' or starts with a special character in quotation marks"


def yaml_fields(text: SourceText, start: int, end: int) -> Iterator[Field]:
    """The fields between two offsets. Raises ReadError with line and column if it is not YAML."""
    source = text.text[start:end]
    if _depth(source) > MAX_DEPTH:
        raise text.error("the front matter is not valid YAML: it is nested too deep", start)
    try:
        # yaml.compose builds no objects: tags are never resolved to types, dates stay text.
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = error.problem or error.context or "it cannot be parsed"
        raise text.error(
            f"the front matter is not valid YAML: {reason}. {_ADVICE}",
            start + (mark.index if mark else 0),
        ) from error
    except yaml.reader.ReaderError as error:
        raise text.error(
            f"the front matter holds the control character U+{int(error.character):04X}, "
            "which YAML does not allow; delete it",
            start + error.position,
        ) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise text.error(
            "the front matter is not valid YAML: it is nested too deep", start
        ) from error
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise text.error("the front matter must be fields, one 'name: value' a line", start)
    yield from _fields(text.text, start, root, "", 0)


def _depth(source: str) -> int:
    """How deep brackets are nested at most. PyYAML's time grows with the square of it."""
    depth = deepest = 0
    for bracket in _BRACKET.finditer(source):
        depth = max(depth + (1 if bracket.group() in "[{" else -1), 0)
        deepest = max(deepest, depth)
    return deepest


def _fields(
    source: str, base: int, mapping: yaml.MappingNode, prefix: str, depth: int
) -> Iterator[Field]:
    for key, value in mapping.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        name = prefix + key.value
        if isinstance(value, yaml.MappingNode) and depth < 3:
            yield from _fields(source, base, value, name + ".", depth + 1)
        elif isinstance(value, yaml.SequenceNode):
            items = [item for item in value.value if isinstance(item, yaml.ScalarNode)]
            yield Field(name, tuple(_scalar(source, base, item) for item in items))
        elif isinstance(value, yaml.ScalarNode) and value.tag != _NULL:
            yield Field(name, (_scalar(source, base, value),))


def _scalar(source: str, base: int, node: yaml.ScalarNode) -> Traced:
    start, end = base + node.start_mark.index, base + node.end_mark.index
    decoded = _decode(source, start, end, node.style)
    # The undoing above follows YAML's rules for the text fields people write; should it ever differ
    # from PyYAML's own value, the value counts and stands at the field's start.
    if decoded.text.split() != node.value.split():
        return Traced.at(node.value, start)
    return decoded


def _decode(source: str, start: int, end: int, style: str | None) -> Traced:
    if style == "'":
        return replace(Traced.of(source, start + 1, end - 1), _DOUBLED_QUOTE, "'")
    if style == '"':
        raw = Traced.of(source, start + 1, end - 1)
        return decode_escapes(raw, _ESCAPE, _decoded_escape)
    if style in ("|", ">"):
        header = _BLOCK_HEADER.match(source, start)
        return replace(Traced.of(source, header.end() if header else start, end), _BLOCK_MARGIN)
    return Traced.of(source, start, end)


def _decoded_escape(escape: str) -> str:
    kind = escape[1]
    if kind in "xuU":
        number = int(escape[2:], 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    if kind in "\r\n":
        return ""
    return _ESCAPED.get(kind, kind)
