"""A newsroom's own words and names: reads folders of them, and refuses what cannot be used.

The folders look like those that ship: `words/`, `ladders/`, `predicates/` … as in
`linter/language/lexicons/`, and `places/` with the files of `linter/language/places/`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from linter.errors import did_you_mean
from linter.findings import Problem
from linter.language.house_words import SHIPPED_ONLY, HouseWords, WordFile, using
from linter.language.lexicons.files import LexiconError
from linter.language.lexicons.lexicon import lexicons
from linter.language.lexicons.markers import phrases
from linter.language.places.gazetteer import GazetteerError, load_gazetteer, office_holders
from linter.language.places.loading import KIND
from linter.ruleset.house_places import PLACE_FILES
from linter.ruleset.model import RulesetError
from linter.ruleset.reporter import Reporter
from linter.ruleset.rule_files import YamlFile
from linter.ruleset.yaml_source import Mapping, Node, Scalar, YamlError, read_yaml

WORD_FOLDERS = (
    "antonyms", "ladders", "markers", "nouns", "predicates", "relations", "synonyms", "words"
)  # fmt: skip
"""The kinds of word lists that a newsroom may add to; the others are about English itself."""
_PLACES = KIND.rstrip("/")


def read_house_words(files: Iterable[YamlFile]) -> HouseWords:
    """The additions in these files, checked against all that ships.

    Raises RulesetError with every problem found, each with its place and advice.
    """
    read: dict[WordFile, Node] = {}
    problems: list[Problem] = []
    for file in files:
        kind, problem = _kind_of(file)
        try:
            root = read_yaml(file.text, file.path)
        except YamlError as error:
            problem = problem or error.problem
        if problem is None:
            read[WordFile(kind, file.path, file.text)] = root
            problems += _shape_problems(kind, root, file.path)
        else:
            problems.append(problem)
    if not read and not problems:
        return SHIPPED_ONLY
    words = HouseWords(tuple(read), _digest(read))
    problems = problems or list(_misfits(words, read))
    if problems:
        raise RulesetError(tuple(problems))
    return words


def _digest(files: Iterable[WordFile]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.kind}\0{file.text}\0".encode())
    return digest.hexdigest()


def _kind_of(file: YamlFile) -> tuple[str, Problem | None]:
    """What a file adds to, by its folder and, below `places/`, its name."""
    path = PurePosixPath(file.path.replace("\\", "/"))
    folder = path.parts[-2] if len(path.parts) > 1 else ""
    if folder == _PLACES:
        kind = path.stem
        if kind in PLACE_FILES:
            return f"{KIND}{kind}", None
        known, what = tuple(PLACE_FILES), f"a file of places is not called {kind!r}"
    elif folder in WORD_FOLDERS:
        return folder, None
    else:
        known = (*WORD_FOLDERS, _PLACES)
        what = f"lexicons do not stand in {folder!r}" if folder else "lexicons stand in a folder"
    hint = did_you_mean(path.stem if folder == _PLACES else folder, known)
    message = f"{what}; {hint.strip() or 'use one of ' + ', '.join(known)}"
    return "", Problem(file.path, message, 1, 1)


def _shape_problems(kind: str, root: Node, path: str) -> list[Problem]:
    reporter = Reporter(path)
    if kind.startswith(KIND):
        name = kind.removeprefix(KIND)
        PLACE_FILES[name](root, f"`{name}`", reporter)
    return reporter.problems


def _misfits(words: HouseWords, read: dict[WordFile, Node]) -> Iterator[Problem]:
    """What does not go with the words and names that ship, the first of each sort."""
    names = [file for file in read if file.kind.startswith(KIND)]
    with using(words):
        try:
            if len(names) < len(read):
                lexicons()
                phrases()
        except LexiconError as error:
            yield Problem(error.path, error.message, error.line, error.column)
        try:
            if names:
                load_gazetteer()
                office_holders()
        except GazetteerError as error:
            yield _placed(error, read)


def _placed(error: GazetteerError, read: dict[WordFile, Node]) -> Problem:
    """The problem where the last of the house's own files writes what is at fault."""
    message = str(error)
    for file, root in reversed(read.items()):
        if file.kind.startswith(KIND):
            for scalar in _scalars(root):
                if scalar.text == error.entry:
                    return Problem(file.path, message, scalar.mark.line, scalar.mark.column)
    last = next(reversed(read))
    return Problem(last.path, message, 1, 1)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _scalars(value)
    else:
        for item in node.items:
            yield from _scalars(item)
