"""What a result depends on, as digests: the keys under which findings are kept for the next run.

Two articles share a key only if headlint would find the same in both. Whatever could change a
finding is therefore part of it: the bytes and the name of the file, the rules, the settings, the
program with its word lists, the libraries it reads and parses with, the language pipeline. The
folder a file stands in is no part: no reader looks at it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from hashlib import blake2b
from importlib import metadata
from pathlib import Path, PurePath

from linter.articles.source import Source
from linter.config import Settings
from linter.ruleset.model import Ruleset

_SIZE = 20
_PACKAGE = Path(__file__).parent
_PROGRAM_SUFFIXES = frozenset({".py", ".yaml"})
_FORMATS = "headlint.formats"
_REQUIREMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

# Settings that decide how a run goes or what becomes of findings, not what is found. The rules
# stand for themselves, as they were chosen; their settings and words are in their digest. A setting
# not named here is part of the key.
_IRRELEVANT = frozenset(
    {
        "profile",
        "select",
        "extend_select",
        "ignore",
        "kinds",
        "rules",
        "lexicons",
        "rule_settings",
        "rules_base",
        "fail_on",
        "exclude",
        "format",
        "baseline",
        "cache",
        "cache_dir",
        "jobs",
        "source",
    }
)


def piece_key(piece: Source, plan: bytes) -> bytes:
    """The key of what a plan finds in a file or record whose bytes are in hand."""
    name = PurePath(piece.path).name
    return _digest(plan, name.encode("utf-8", "surrogatepass"), _text(piece.format), piece.data)


def plan_digest(
    settings: Settings, ruleset: Ruleset, by_kind: Mapping[str, tuple[str, ...]] | None = None
) -> bytes:
    """Stands for all that is the same for every article of a plan.

    `by_kind` gives each kind of article the ids of those rules that it gets; None: all get all.
    """
    relevant = [
        (each.name, getattr(settings, each.name))
        for each in fields(settings)
        if each.name not in _IRRELEVANT
    ]
    rules = [replace(rule, path="", tests=()) for rule in ruleset]
    return _digest(
        _program_digest(),
        _text(relevant),
        _text(rules),
        _text(sorted((by_kind or {}).items())),
        _text(ruleset.digest),
        _text(ruleset.words.digest),
        _model_digest(settings.model),
    )


@cache
def _program_digest() -> bytes:
    """The program itself, and the version of everything it stands on."""
    files = sorted(path for path in _PACKAGE.rglob("*") if path.suffix in _PROGRAM_SUFFIXES)
    contents = (part for path in files for part in (path.relative_to(_PACKAGE), path.read_bytes()))
    return _digest(_text(sys.version_info[:2]), _text(list(_versions())), *map(_bytes, contents))


def _versions() -> Iterator[tuple[str, str]]:
    """The distributions that headlint needs, and those that bring it further formats."""
    for name in sorted({*_needed(), *_bringing_formats()}):
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            continue


def _needed() -> Iterator[str]:
    try:
        requirements: Iterable[str] = metadata.requires("headlint") or ()
    except metadata.PackageNotFoundError:  # Run from a checkout that was never installed.
        return
    for requirement in requirements:
        name = _REQUIREMENT.match(requirement)
        if name is not None and "extra ==" not in requirement:
            yield name.group()


def _bringing_formats() -> Iterator[str]:
    for point in metadata.entry_points(group=_FORMATS):
        if point.dist is not None:
            yield point.dist.name


@cache
def _model_digest(model: str | None) -> bytes:
    """A named pipeline: the version of its package, or the state of its folder's files.

    The one that ships with headlint is recorded with its digests in pipeline.yaml.
    """
    if model is None:
        return b""
    try:
        return _text((model, metadata.version(model)))
    except (metadata.PackageNotFoundError, ValueError):
        stats = [(path, path.stat()) for path in sorted(Path(model).rglob("*"))]
        return _text([(str(path), stat.st_size, stat.st_mtime_ns) for path, stat in stats])


def _digest(*parts: bytes | None) -> bytes:
    """One digest of several; where one part ends and the next begins makes a difference."""
    total = blake2b(digest_size=_SIZE)
    for part in parts:
        content = part or b""
        total.update(len(content).to_bytes(8, "big"))
        total.update(content)
    return total.digest()


def _text(value: object) -> bytes:
    return repr(value).encode("utf-8", "surrogatepass")


def _bytes(part: Path | bytes) -> bytes:
    return part if isinstance(part, bytes) else part.as_posix().encode()
