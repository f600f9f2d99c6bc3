"""Finds rule files and loads them: one file, a folder, or a pack by its name.

A pack is a folder of rules. `headlint:core` ships with headlint; an installed distribution offers
`DISTRIBUTION:NAME` by an entry point NAME of the group `headlint.packs`, whose value is an
importable package with rule files as its data.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NoReturn

from linter.findings import Problem
from linter.ruleset.model import Rule, Ruleset, RulesetError
from linter.ruleset.validate import read_rule

CORE = "headlint:core"
ENTRY_POINTS = "headlint.packs"
SUFFIXES = (".yaml", ".yml")
MAX_BYTES = 1_000_000
"""No rule file comes near a megabyte; whatever does is something else."""
MAX_DEPTH = 8
"""Folders of a pack nest two deep; the limit stops a tree that never ends."""


def load_rules(selection: Sequence[str] = (CORE,), base: Path | None = None) -> Ruleset:
    """All rules of the packs, folders and files named, ordered by id.

    A name with a colon is a pack; anything else a path, below `base` where that is given (the
    folder of the configuration file). Raises RulesetError with every problem of every file.
    """
    rules, problems, digest = _read_all(selection, base)
    if problems:
        raise RulesetError(tuple(problems))
    return Ruleset(tuple(sorted(rules, key=lambda rule: rule.id)), digest)


def validate_rules(
    selection: Sequence[str] = (CORE,), base: Path | None = None
) -> tuple[Problem, ...]:
    """Every problem of the rules that `load_rules` would load; none if they are fit to use."""
    return tuple(_read_all(selection, base)[1])


def _read_all(selection: Sequence[str], base: Path | None) -> tuple[list[Rule], list[Problem], str]:
    rules: list[Rule] = []
    problems: list[Problem] = []
    digest = hashlib.sha256()
    seen: set[str] = set()
    for name in selection:
        try:
            for path, file in _files(name, base):
                if path in seen:
                    continue
                seen.add(path)
                text = _read_file(path, file)
                digest.update(text.encode())
                rule, found = read_rule(text, path)
                problems += found
                rules += [rule] if rule is not None else []
        except RulesetError as error:
            problems += error.problems
    return rules, problems + list(_cross_check(rules, bool(problems), base)), digest.hexdigest()


def _cross_check(rules: Sequence[Rule], incomplete: bool, base: Path | None) -> Iterator[Problem]:
    """What only shows when all rules are known: ids that clash, relatives that do not exist."""
    by_id: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in by_id:
            other = by_id[rule.id].path
            yield Problem(
                rule.path, f"the id {rule.id!r} is taken by {other}; choose another", 1, 1
            )
        by_id.setdefault(rule.id, rule)
    for rule in () if incomplete else rules:
        for name in rule.related:
            if name not in by_id and not _stands_near(name, rule, base):
                yield Problem(rule.path, f"`related` names {name!r}, which is no rule here", 1, 1)


def _stands_near(name: str, rule: Rule, base: Path | None) -> bool:
    """Whether a rule that was not loaded is one of the core pack, or of the pack of this rule.

    A rule file is often checked alone, by an editor or a hook, and its relatives stand elsewhere.
    A rule's file bears its id, so that no other file need be read.
    """
    if name in _core_ids():
        return True
    pack = (Path(rule.path) if base is None else base / rule.path).parent.parent
    return any(path.stem == name for suffix in SUFFIXES for path in pack.glob(f"*/*{suffix}"))


@cache
def _core_ids() -> frozenset[str]:
    root = _core()
    return frozenset(
        path.rpartition("/")[2].rpartition(".")[0] for path, _ in _below(root, CORE, MAX_DEPTH)
    )


def _files(name: str, base: Path | None) -> Iterator[tuple[str, Traversable]]:
    """The rule files of one name of a selection, each with the path that problems name."""
    if is_pack(name):
        root = _pack(name)
        found = list(_below(root, str(root), MAX_DEPTH))
    else:
        root = _path(name, base)
        found = [(name, root)] if root.is_file() else list(_below(root, name, MAX_DEPTH))
    if not found:
        _refuse(name, "no rule files (*.yaml) here; name a folder that holds some")
    yield from found


def _below(folder: Traversable, path: str, depth: int) -> Iterator[tuple[str, Traversable]]:
    """Rule files below a folder in the order of their names; links and hidden names left out."""
    if depth == 0:
        _refuse(path, f"folders nest more than {MAX_DEPTH} deep; rules stand in rules/GROUP/")
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith((".", "__")) or _is_link(entry):
            continue
        inner = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _below(entry, inner, depth - 1)
        elif entry.name.endswith(SUFFIXES):
            yield inner, entry


def _path(name: str, base: Path | None) -> Path:
    path = Path(name) if base is None else base / name
    if not path.exists():
        _refuse(name, "no such file or folder; name a rule file, a folder of them, or a pack")
    if base is not None and not path.resolve().is_relative_to(base.resolve()):
        _refuse(name, f"lies outside {base}; rules must stand below the configuration file")
    return path


def _pack(name: str) -> Traversable:
    """The folder of a pack. Raises RulesetError for one that is not installed."""
    offered = {f"{_owner(point)}:{point.name}": point for point in _entry_points()}
    if name == CORE:
        return _core()
    if name not in offered:
        known = ", ".join(sorted({CORE, *offered}))
        _refuse(name, f"no such pack is installed; known packs: {known}")
    try:
        return resources.files(offered[name].value)
    except (ImportError, TypeError) as error:
        _refuse(name, f"the pack cannot be loaded: {error}; install it again")


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


def _read_file(path: str, file: Traversable) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        _refuse(path, f"cannot be read: {error.strerror or error}")
    if len(raw) > MAX_BYTES:
        _refuse(path, f"larger than {MAX_BYTES:,} bytes; that is no rule file")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        _refuse(path, f"byte {error.start + 1} is not UTF-8; save the file as UTF-8")


def is_pack(name: str) -> bool:
    """`headlint:core` is a pack; `C:\\rules` and `./a:b` are paths."""
    owner, colon, pack = name.partition(":")
    return bool(colon) and len(owner) > 1 and not {"/", "\\"} & {*owner, *pack}


def _is_link(entry: Traversable) -> bool:
    return isinstance(entry, Path) and entry.is_symlink()


def _refuse(path: str, message: str) -> NoReturn:
    raise RulesetError((Problem(path, message),))
