"""A file as it is read: its bytes, its text, and where every character of the text stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from linter.articles.foreign import foreign_encoding, foreign_file
from linter.articles.model import Anchor, Passage, Position, ReadError
from linter.articles.traced import Traced

MAX_ARTICLE_BYTES = 20_000_000
"""Largest file of a one-article format. The biggest page in our samples has 2.7 million bytes."""

MAX_RECORD_BYTES = 5_000_000
"""Largest line of a JSON-lines file; the file itself may have any size."""

_HEAD_BYTES = 4096
_LINE_END = re.compile(r"\r\n?|\n")
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Control characters other than tab, line ends, form feed and escape. Copy pasted from layout
# programs holds a stray one now and then; a file with NUL, or with many, is no text.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROL_SHARE = 0.005
# Agencies frame what they transmit with control characters (see formats/wire.py).
_WIRE_FRAME = re.compile(r"\x01[\x20-\x7e\r\n]*\n\x02")
# Bytes 0x80 to 0x9f that Windows-1252 leaves undefined: no editor ever wrote them as text.
_UNDEFINED_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_HIGH = re.compile(rb"[\x80-\xff]")
# More than this share of characters above 0x7f is not English copy in a legacy encoding.
_MAX_HIGH_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Source:
    """What to read: the path as shown to the user, and a file or bytes already in hand.

    A record taken out of a file of many (see `pieces`) names the line it begins on and the format
    that the file was seen to have.
    """

    path: str
    file: Path | None = None
    data: bytes | None = None
    first_line: int = 1
    format: str | None = None

    @property
    def suffix(self) -> str:
        """The suffix in lower case with its dot, or ""."""
        return Path(self.path).suffix.lower()

    def head(self) -> bytes:
        """The first 4096 bytes. Raises ReadError if the file cannot be opened."""
        if self.data is not None:
            return self.data[:_HEAD_BYTES]
        try:
            with self._file().open("rb") as stream:
                return stream.read(_HEAD_BYTES)
        except OSError as error:
            raise self._cannot_open(error) from error

    def read_bytes(self, limit: int = MAX_ARTICLE_BYTES) -> bytes:
        """All bytes. Raises ReadError if there are more than `limit`, or it cannot be opened."""
        content = self.held(limit).data or b""
        if len(content) > limit:
            raise ReadError(
                f"the file is larger than {limit // 1_000_000} MB, which no single article is; "
                "give the article alone, or many articles as JSON lines",
                self.path,
            )
        return content

    def held(self, limit: int = MAX_ARTICLE_BYTES) -> Source:
        """This source with its bytes in hand, or `limit` + 1 of them if there are more.

        Raises ReadError if the file cannot be opened.
        """
        if self.data is not None:
            return self
        try:
            with self._file().open("rb") as stream:
                return replace(self, data=stream.read(limit + 1))
        except OSError as error:
            raise self._cannot_open(error) from error

    def lines(self, limit: int = MAX_RECORD_BYTES) -> Iterator[bytes]:
        """The lines without their ends, streamed; a longer one is cut to `limit` + 1 bytes."""
        if self.data is not None:
            for line in re.split(rb"\r?\n", self.data):
                yield line[: limit + 1]
            return
        try:
            with self._file().open("rb") as stream:
                while line := stream.readline(limit + 1):
                    while not line.endswith(b"\n") and (rest := stream.readline(limit)):
                        if rest.endswith(b"\n"):
                            break
                    yield line.rstrip(b"\r\n")
        except OSError as error:
            raise self._cannot_open(error) from error

    def _file(self) -> Path:
        return self.file if self.file is not None else Path(self.path)

    def _cannot_open(self, error: OSError) -> ReadError:
        file = self._file()
        if isinstance(error, FileNotFoundError) and file.is_symlink():
            return ReadError(f"a symbolic link to nothing: {file.readlink()}", self.path)
        return ReadError(f"the file cannot be opened: {error.strerror or error}", self.path)


@dataclass(frozen=True, slots=True)
class SourceText:
    """The decoded text of a source, without its byte order mark, and where its lines begin.

    `first_line` is the number of the first line: above 1 for a record of a JSON-lines file.
    """

    path: str
    text: str
    line_starts: tuple[int, ...]
    first_line: int = 1

    @classmethod
    def of(cls, path: str, text: str, first_line: int = 1) -> SourceText:
        """Index the lines of `text`; a line ends at LF, CR LF or CR."""
        starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
        return cls(path, text, starts, first_line)

    def position(self, offset: int) -> Position:
        """Line and column of a character of the text."""
        line = bisect_right(self.line_starts, offset) - 1
        return Position(line + self.first_line, offset - self.line_starts[line] + 1)

    def passage(self, traced: Traced) -> Passage:
        """The passage of a traced text: an anchor wherever columns do not simply grow by one."""
        if self._is_one_run(traced):
            return Passage(traced.text, (Anchor(0, *self.position(traced.offsets[0])),))
        anchors: list[Anchor] = []
        previous = -2
        for index, offset in enumerate(traced.offsets):
            if offset != previous + 1 or self.text[previous] in "\r\n":
                anchors.append(Anchor(index, *self.position(offset)))
            previous = offset
        return Passage(traced.text, tuple(anchors) or (Anchor(0, 1, 1),))

    def _is_one_run(self, traced: Traced) -> bool:
        """Whether a text stands in one line just as it is, as most do."""
        if not traced.offsets:
            return False
        start, end = traced.offsets[0], traced.offsets[0] + len(traced.offsets)
        return traced.offsets == tuple(range(start, end)) and not _LINE_END.search(
            self.text, start, end
        )

    def error(self, message: str, offset: int) -> ReadError:
        """A ReadError at the place of `offset`."""
        line, column = self.position(min(offset, len(self.text)))
        return ReadError(message, self.path, line, column)


def read_text(source: Source) -> SourceText:
    """The text of a one-article file. Raises ReadError if it is too large or no text at all."""
    return SourceText.of(source.path, decode(source.read_bytes(), source.path))


def decode(content: bytes, path: str) -> str:
    """The text in `content`: UTF-8, else UTF-16 with its mark, else Windows-1252 where plausible.

    The byte order mark is dropped, so that it is no column. Raises ReadError for anything else.
    """
    if (reason := foreign_file(content)) is not None:
        raise ReadError(reason, path, 1)
    if b"\0" in content and (encoding := foreign_encoding(content)) is not None:
        raise ReadError(f"this is text in {encoding}; save the file as UTF-8", path, 1)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            try:
                return _require_text(content[len(mark) :].decode(encoding), path)
            except UnicodeDecodeError as error:
                raise _broken(content, error, path) from error
    try:
        return _require_text(content.decode("utf-8"), path)
    except UnicodeDecodeError as error:
        if not _plausible_1252(content):
            raise _broken(content, error, path) from error
        return _require_text(content.decode("cp1252"), path)


def _plausible_1252(content: bytes) -> bool:
    high = len(_HIGH.findall(content))
    return not _UNDEFINED_1252.search(content) and high <= _MAX_HIGH_SHARE * len(content)


def _require_text(text: str, path: str) -> str:
    controls = list(_CONTROL.finditer(text))
    if _WIRE_FRAME.match(text) and "\0" not in text:
        return text
    if controls and ("\0" in text or len(controls) > _MAX_CONTROL_SHARE * len(text)):
        first = controls[0]
        code = f"U+{ord(first.group()):04X}"
        raise SourceText.of(path, text).error(
            f"this is not a text file: it holds the control character {code}; "
            "headlint reads text, not office documents or pictures",
            first.start(),
        )
    return text


def _broken(content: bytes, error: UnicodeDecodeError, path: str) -> ReadError:
    line = content.count(b"\n", 0, error.start) + 1
    return ReadError(
        "this is not text in UTF-8 (nor UTF-16 with its mark, nor Windows-1252); "
        "save the file as UTF-8",
        path,
        line,
    )
