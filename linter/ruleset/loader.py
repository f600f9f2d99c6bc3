"""Loads rules from files, folders and packs, with the words and settings that go with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path, PurePosixPath

from linter.findings import Problem
from linter.language.house_words import SHIPPED_ONLY, HouseWords, using
from linter.ruleset.house_lexicons import read_house_words
from linter.ruleset.model import Rule, Ruleset, RulesetError
from linter.ruleset.overrides import Overrides, override_rules
from linter.ruleset.packs import Pack, folder_files, open_pack
from linter.ruleset.rule_files import CORE, Located
from linter.ruleset.validate import read_rule


@dataclass(frozen=True, slots=True)
class RuleSources:
    """Where the rules of a run come from.

    `packs` are names of packs, files and folders; `lexicons` folders of further words and names.
    Paths count from `base` and must stay below it, where it is given. `overrides` are laid over
    the rules when all are known.
    """

    packs: Sequence[str] = (CORE,)
    base: Path | None = None
    lexicons: Sequence[str] = ()
    overrides: Overrides = ()


@dataclass(slots=True)
class _Loaded:
    """What has come together so far."""

    rules: tuple[Rule, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    words: HouseWords = SHIPPED_ONLY
    digest: str = ""


def load_rules(packs: Sequence[str] = (CORE,), base: Path | None = None) -> Ruleset:
    """All rules of the packs, folders and files named, ordered by id.

    A name with a colon is a pack; anything else a path, below `base` where that is given (the
    folder of the configuration file). Raises RulesetError with every problem of every file.
    """
    return load_from(RuleSources(packs, base))


def validate_rules(packs: Sequence[str] = (CORE,), base: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of the rules that `load_rules` would load; none if they are fit to use."""
    return validate_from(RuleSources(packs, base))


def load_from(sources: RuleSources) -> Ruleset:
    """All rules of these sources, ordered by id. Raises RulesetError as `load_rules` does."""
    loaded = _load(sources)
    if loaded.problems:
        raise RulesetError(tuple(loaded.problems))
    rules = tuple(sorted(loaded.rules, key=lambda rule: rule.id))
    return Ruleset(rules, loaded.digest, loaded.words)


def validate_from(sources: RuleSources) -> tuple[Problem, ...]:
    """Every problem that would keep `load_from` from loading them."""
    return tuple(_load(sources).problems)


def load_words(sources: RuleSources) -> HouseWords:
    """The words and names that go with these sources, without a look at the rules.

    Raises RulesetError for words that cannot be used and packs that are not there.
    """
    problems: list[Problem] = []
    packs = _open(sources, problems)
    if problems:
        raise RulesetError(tuple(problems))
    return _words(packs, sources)


def _load(sources: RuleSources) -> _Loaded:
    loaded = _Loaded()
    packs = _open(sources, loaded.problems)
    try:
        loaded.words = _words(packs, sources)
    except RulesetError as error:
        # Every rule that names one of these words would only be called wrong too.
        loaded.problems += error.problems
        return loaded
    with using(loaded.words):
        _read_rules(packs, sources, loaded)
    return loaded


def _open(sources: RuleSources, problems: list[Problem]) -> list[Pack]:
    """The packs named and those that their manifests name, each once."""
    names = [(name, sources.base) for name in sources.packs if not _holds_words(name, sources)]
    packs: list[Pack] = []
    seen: set[str] = set()
    while names:
        name, base = names.pop(0)
        if name in seen:
            continue
        seen.add(name)
        try:
            pack = open_pack(name, base)
        except RulesetError as error:
            problems += error.problems
        else:
            packs.append(pack)
            names += [(other, None) for other in pack.extends]
    return packs


def _holds_words(name: str, sources: RuleSources) -> bool:
    """Whether a file that was named among the rules stands in one of the folders of lexicons."""
    base = sources.base or Path()
    file = (base / name).absolute()
    return file.is_file() and any(
        file.is_relative_to((base / folder).absolute()) for folder in sources.lexicons
    )


def _words(packs: Iterable[Pack], sources: RuleSources) -> HouseWords:
    files = [file for pack in packs for file in pack.words]
    files += [file for name in sources.lexicons for file in folder_files(name, sources.base)]
    return read_house_words(file.read() for file in {f.key: f for f in files}.values())


def _read_rules(packs: Sequence[Pack], sources: RuleSources, loaded: _Loaded) -> None:
    digest = hashlib.sha256(loaded.words.digest.encode())
    library = _Library(packs)
    rules: list[Rule] = []
    seen: set[str] = set()
    for located in (file for pack in packs for file in pack.rules):
        if located.key in seen:
            continue
        seen.add(located.key)
        try:
            file = located.read()
        except RulesetError as error:
            loaded.problems += error.problems
            continue
        digest.update(file.text.encode())
        rule, found = read_rule(file.text, file.path, library.find)
        loaded.problems += found
        rules += [rule] if rule is not None else []
    incomplete = bool(loaded.problems)
    loaded.problems += _clashes(rules)
    if not incomplete:
        loaded.problems += _strangers(rules, library)
    overrides = (*(one for pack in packs for one in pack.overrides), *sources.overrides)
    loaded.rules, problems = override_rules(
        _standing(rules), overrides, all_known=any(_holds_core(pack) for pack in packs)
    )
    loaded.problems += () if incomplete else problems
    changed = {rule_id for rule_id, _ in overrides}
    for rule in loaded.rules:
        if rule.extends or rule.id in changed:
            digest.update(repr(replace(rule, path="")).encode())
    loaded.digest = digest.hexdigest()


def _standing(rules: Iterable[Rule]) -> list[Rule]:
    """The rules without those whose place another takes, which extends them under their own id."""
    standing: dict[str, Rule] = {}
    for rule in rules:
        if rule.id not in standing or rule.extends == rule.id:
            standing[rule.id] = rule
    return list(standing.values())


def _clashes(rules: Sequence[Rule]) -> Iterator[Problem]:
    """Rules of one id, where neither takes the other's place."""
    holders: dict[tuple[str, bool], Rule] = {}
    for rule in rules:
        held = holders.setdefault((rule.id, rule.extends == rule.id), rule)
        if held is not rule:
            yield Problem(
                rule.path,
                f"the id {rule.id!r} is taken by {held.path}; choose another, or write "
                f"`extends: {rule.id}` to change that rule",
                1,
                1,
            )


def _strangers(rules: Sequence[Rule], library: _Library) -> Iterator[Problem]:
    """Relatives that do not exist."""
    ids = {rule.id for rule in rules}
    for rule in rules:
        for name in rule.related:
            if name not in ids and isinstance(library.find(name, rule.path), tuple):
                yield Problem(rule.path, f"`related` names {name!r}, which is no rule here", 1, 1)


class _Library:
    """Finds rule files by the name of a rule, for rules that refer to others.

    A rule file is often checked alone, by an editor or a hook, and what it refers to stands
    elsewhere: in its pack's folder, or in the core pack. A rule's file bears its id, so that no
    other file need be read.
    """

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._packs = packs

    def find(self, name: str, path: str) -> Located | tuple[str, ...]:
        """The file of the rule called `name` in the rule file `path`, or the names there are.

        `PACK/ID` is a rule of an installed pack; an id is one of the pack that `path` belongs to,
        else of the packs in use, else of the core pack; never the file itself.
        """
        pack, slash, _ = name.rpartition("/")
        own = PurePosixPath(path).stem
        known: dict[str, Located] = {}
        for file in self._installed(pack) if slash else self._around(path):
            if file.path != path and (slash or file.stem != own or file in _core()):
                known.setdefault(f"{pack}{slash}{file.stem}", file)
        return known.get(name) or tuple(known)

    def _installed(self, pack: str) -> Iterator[Located]:
        try:
            yield from open_pack(pack, None).rules
        except RulesetError:
            return

    def _around(self, path: str) -> Iterator[Located]:
        for pack in self._packs:
            if any(file.path == path for file in pack.rules):
                yield from pack.rules
        for pack in self._packs:
            yield from pack.rules
        yield from _core()
        for pack in self._packs:
            if any(file.path == path for file in pack.rules):
                yield from pack.relatives()


def _holds_core(pack: Pack) -> bool:
    return pack.rules == _core()


@cache
def _core() -> tuple[Located, ...]:
    return open_pack(CORE, None).rules
