"""A pack: its rules, its words, and what its manifest `pack.yaml` says of them.

The manifest may be left out; a folder of rule files is a pack without one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from linter.ruleset.model import RulesetError
from linter.ruleset.overrides import Overrides, read_overrides
from linter.ruleset.reporter import Reporter
from linter.ruleset.rule_files import SUFFIXES, Located, locate, refuse, yaml_files
from linter.ruleset.schema import Key
from linter.ruleset.values import read_mapping, read_text, read_texts
from linter.ruleset.yaml_source import YamlError, read_yaml

MANIFEST = "pack.yaml"
PACK_KEYS = (
    Key("summary", "text", "What the pack is for, in one sentence.", True),
    Key("extends", "texts", "Packs that are used along with it, such as headlint:core."),
    Key("lexicons", "texts", "Folders of the pack that hold words and names, not rules."),
    Key("rule-settings", "conditions", "Severity, confidence or message of single rules."),
)
"""The keys of a manifest."""
_DEEPEST = 4
"""How far above a file its manifest may stand: PACK/FOLDER/lexicons/words/ours.yaml is the most."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What one name of a selection stands for: rule files, files of words, further packs, settings.

    `home` is the folder that the rules belong to: of a file named alone, its group's parent.
    """

    home: Located
    rules: tuple[Located, ...]
    words: tuple[Located, ...] = ()
    extends: tuple[str, ...] = ()
    overrides: Overrides = ()
    manifest: str = ""

    def relatives(self) -> Iterator[Located]:
        """The rule files one may refer to: those of the pack and those that stand in its folder."""
        yield from self.rules
        if isinstance(self.home.entry, Path):
            for suffix in SUFFIXES:
                for path in sorted(self.home.entry.glob(f"*/*{suffix}")):
                    yield Located(str(path), path)


def open_pack(name: str, base: Path | None) -> Pack:
    """The pack, folder or file of that name. Raises RulesetError for what cannot be used.

    Of a file or a folder inside a pack, the pack's words are used, and no more of its manifest. The
    manifest itself stands for its pack, and a file of words holds no rules.
    """
    root = locate(name, base)
    home = _home(root)
    if _is_manifest(root):
        root = home
    pack = _read_manifest(home) if _has_manifest(home) else Pack(home, ())
    words = {file.key for file in pack.words}
    files = tuple(file for file in yaml_files(root) if file.entry.name != MANIFEST)
    rules = tuple(file for file in files if file.key not in words)
    if not rules and (home is root or not files):
        refuse(name, "no rule files (*.yaml) here; name a folder that holds some")
    if home is not root:
        return Pack(home, rules, pack.words)
    return replace(pack, rules=rules)


def folder_files(name: str, base: Path | None) -> tuple[Located, ...]:
    """The files of a folder of words and names. Raises RulesetError where there are none."""
    files = tuple(yaml_files(locate(name, base)))
    if not files:
        refuse(name, "no lexicon files (*.yaml) here; name a folder with words/, places/ …")
    return files


def _home(root: Located) -> Located:
    """The folder of the pack that a file or folder belongs to; the folder itself if to none."""
    if not isinstance(root.entry, Path) or _has_manifest(root):
        return root
    entry = root.entry.absolute()
    named = Path(root.path).parents
    for index, folder in enumerate(entry.parents[:_DEEPEST]):
        known = index < len(named) and named[index].name
        above = Located(str(named[index] if known else folder), folder)
        if _has_manifest(above):
            return above
    return Located(str(entry.parent.parent), entry.parent.parent) if entry.is_file() else root


def _is_manifest(file: Located) -> bool:
    return isinstance(file.entry, Path) and file.entry.name == MANIFEST and file.entry.is_file()


def _has_manifest(folder: Located) -> bool:
    return folder.entry.is_dir() and folder.entry.joinpath(MANIFEST).is_file()


def _read_manifest(home: Located) -> Pack:
    file = Located(f"{home.path}/{MANIFEST}", home.entry.joinpath(MANIFEST)).read()
    reporter = Reporter(file.path)
    try:
        root = read_yaml(file.text, file.path)
    except YamlError as error:
        raise RulesetError((error.problem,)) from error
    entries = read_mapping(root, "the pack", PACK_KEYS, reporter)
    if "summary" in entries:
        read_text(entries["summary"][1], "`summary`", reporter)
    texts = {
        name: read_texts(entries[name][1], f"`{name}`", reporter)
        for name in ("extends", "lexicons")
        if name in entries
    }
    settings = entries.get("rule-settings")
    overrides = read_overrides(settings[1], "`rule-settings`", reporter) if settings else ()
    words: list[Located] = []
    for folder in texts.get("lexicons", ()):
        found = _inside(home, folder)
        words += found
        if not found:
            reporter.report(
                entries["lexicons"][1], f"the pack has no folder {folder!r} with lexicon files"
            )
    if reporter.problems:
        raise RulesetError(tuple(reporter.problems))
    return Pack(home, (), tuple(words), texts.get("extends", ()), overrides, file.text)


def _inside(home: Located, folder: str) -> list[Located]:
    """The files of a folder of the pack; none where it lies outside or is no folder."""
    path = PurePosixPath(folder)
    inner = home.entry.joinpath(folder)
    if path.is_absolute() or ".." in path.parts or not inner.is_dir():
        return []
    return list(yaml_files(Located(f"{home.path}/{folder}", inner)))
