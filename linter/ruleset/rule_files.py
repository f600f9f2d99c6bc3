"""Finds and reads YAML files: one file, those of a folder, or those of a pack by its name.

A pack is a folder of rules. `headlint:core` ships with headlint; an installed distribution offers
`DISTRIBUTION:NAME` by an entry point NAME of the group `headlint.packs`, whose value is an
importable package with rule files as its data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NoReturn

from linter.errors import did_you_mean
from linter.findings import Problem
from linter.ruleset.model import RulesetError

CORE = "headlint:core"
ENTRY_POINTS = "headlint.packs"
SUFFIXES = (".yaml", ".yml")
MAX_BYTES = 1_000_000
"""No rule file comes near a megabyte; whatever does is something else."""
MAX_DEPTH = 8
"""Folders of a pack nest two deep; the limit stops a tree that never ends."""


@dataclass(frozen=True, slots=True)
class Located:
    """A file or folder that was named. `path` is what problems call it."""

    path: str
    entry: Traversable

    @property
    def stem(self) -> str:
        """The name without its suffix: of a rule's file, the rule's id."""
        return self.entry.name.rpartition(".")[0]

    @property
    def key(self) -> str:
        """The same for one file, however it was named."""
        entry = self.entry
        return str(entry.absolute()) if isinstance(entry, Path) else str(entry)

    def read(self) -> YamlFile:
        """The text of the file. Raises RulesetError for what is no rule file's."""
        return YamlFile(self.path, _text(self.path, self.entry))


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The text of a file, and the path that problems call it by."""

    path: str
    text: str


def locate(name: str, base: Path | None) -> Located:
    """What a selection names: a pack if it has a colon, else a path, below `base` if given.

    Raises RulesetError for a pack that is not installed and a path that is not there or not below.
    """
    if is_pack(name):
        root = _pack(name)
        return Located(str(root), root)
    return Located(name, _path(name, base))


def yaml_files(located: Located) -> Iterator[Located]:
    """The YAML files of a folder in the order of their names; a file is a folder of one.

    Links and hidden names are left out. Raises RulesetError for folders that nest too deep.
    """
    if located.entry.is_file():
        yield located
    else:
        yield from _below(located, MAX_DEPTH)


def refuse(path: str, message: str) -> NoReturn:
    """Raise RulesetError with one problem about a file or folder as a whole."""
    raise RulesetError((Problem(path, message),))


def _below(folder: Located, depth: int) -> Iterator[Located]:
    if depth == 0:
        refuse(folder.path, f"folders nest more than {MAX_DEPTH} deep; rules stand in rules/GROUP/")
    for entry in sorted(folder.entry.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith((".", "__")) or _is_link(entry):
            continue
        inner = Located(f"{folder.path}/{entry.name}", entry)
        if entry.is_dir():
            yield from _below(inner, depth - 1)
        elif entry.name.endswith(SUFFIXES):
            yield inner


def _path(name: str, base: Path | None) -> Path:
    path = Path(name) if base is None else base / name
    if not path.exists():
        refuse(name, "no such file or folder; name a rule file, a folder of them, or a pack")
    if base is not None and not path.resolve().is_relative_to(base.resolve()):
        refuse(name, f"lies outside {base}; rules must stand below the configuration file")
    return path


def _pack(name: str) -> Traversable:
    """The folder of a pack. Raises RulesetError for one that is not installed."""
    offered = {f"{_owner(point)}:{point.name}": point for point in _entry_points()}
    if name == CORE:
        return _core()
    if name not in offered:
        known = sorted({CORE, *offered})
        hint = did_you_mean(name, known)
        refuse(name, f"no such pack is installed; known packs: {', '.join(known)}.{hint}")
    try:
        return resources.files(offered[name].value)
    except (ImportError, TypeError) as error:
        refuse(name, f"the pack cannot be loaded: {error}; install it again")


def _core() -> Traversable:
    """The rules of headlint: as installed, else those of the checkout this file stands in."""
    try:
        return resources.files("linter.rules")
    except ModuleNotFoundError:
        return Path(__file__).parents[2] / "rules"


def _entry_points() -> Iterable[metadata.EntryPoint]:
    return metadata.entry_points(group=ENTRY_POINTS)


def _owner(point: metadata.EntryPoint) -> str:
    return point.dist.name if point.dist is not None else ""


def _text(path: str, file: Traversable) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        refuse(path, f"cannot be read: {error.strerror or error}")
    if len(raw) > MAX_BYTES:
        refuse(path, f"larger than {MAX_BYTES:,} bytes; that is no rule file")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        refuse(path, f"byte {error.start + 1} is not UTF-8; save the file as UTF-8")


def names_files(name: str) -> bool:
    """Whether a name is that of a file, a folder or a pack, and not the id or group of a rule."""
    return is_pack(name) or "/" in name or "\\" in name or name.endswith(SUFFIXES)


def is_pack(name: str) -> bool:
    """`headlint:core` is a pack; `C:\\rules` and `./a:b` are paths."""
    owner, colon, pack = name.partition(":")
    return bool(colon) and len(owner) > 1 and not {"/", "\\"} & {*owner, *pack}


def _is_link(entry: Traversable) -> bool:
    return isinstance(entry, Path) and entry.is_symlink()
