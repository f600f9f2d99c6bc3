"""The lexicon files as a whole: sizes, and that no two of them contradict each other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.language.lexicons import lexicon
from linter.language.lexicons.lexicon import Lexicons, lexicons
from linter.language.lexicons.plain import LEXICONS as FOLDER
from linter.language.lexicons.records import ANY

LEXICONS = lexicons()
KINDS = (
    "predicates", "antonyms", "synonyms", "nouns", "ladders", "words", "relations", "negation",
    "spelling", "affixes",
)  # fmt: skip
# American spellings that are British words too: to license, a computer program, a Brummie mom.
BRITISH_TOO = {"license", "program", "mom"}
FILES = [path for kind in KINDS for path in sorted((FOLDER / kind).glob("*.yaml"))]


def antonym_pairs(known: Lexicons) -> Iterator[tuple[str, str, str]]:
    for (word, tag), others in sorted(known.antonym_table.items()):
        for other in sorted(others):
            if word < other:
                yield word, other, tag


def test_the_lexicons_are_large_enough_to_rely_on() -> None:
    assert len(LEXICONS.predicates) >= 220
    assert len({word for p in LEXICONS.predicates.values() for word, _ in p.words}) >= 2000
    assert len(list(antonym_pairs(LEXICONS))) >= 700
    assert sum(path.read_text().count("\n  - ") for path in (FOLDER / "synonyms").iterdir()) >= 1200


def test_reading_twice_gives_the_same() -> None:
    assert lexicon.load_lexicons(FOLDER) == LEXICONS


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_says_where_its_words_come_from(path: Path) -> None:
    comments = [line for line in path.read_text().splitlines() if line.startswith("#")]
    assert any("ource:" in line for line in comments)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_words_are_written_in_british_spelling(path: Path) -> None:
    """The loader adds the American spelling; both in a file would be two words to keep alike."""
    if path.parent.name == "spelling":
        pytest.skip("this file pairs the two")
    text = " ".join(line for line in path.read_text().splitlines() if not line.startswith("#"))
    words = set(text.replace(",", " ").replace("/", " ").split())
    doubled = {word for word in words if LEXICONS.spelling(word) != word} & words
    doubled = {word for word in doubled if LEXICONS.spelling(word) in words}
    assert doubled <= BRITISH_TOO


def test_no_word_is_synonym_and_antonym_of_another() -> None:
    clashes = [
        (one, other, tag)
        for one, other, tag in antonym_pairs(LEXICONS)
        if other in LEXICONS.synonyms(one, tag)
    ]
    assert clashes == []


def test_no_antonyms_share_a_predicate_class() -> None:
    clashes = [
        (one, other, tag)
        for one, other, tag in antonym_pairs(LEXICONS)
        if tag != ANY and LEXICONS.predicates_of(one, tag) & LEXICONS.predicates_of(other, tag)
    ]
    assert clashes == []


def test_no_antonyms_share_a_noun_group() -> None:
    clashes = [
        (one, other)
        for one, other, tag in antonym_pairs(LEXICONS)
        if tag == "NOUN" and LEXICONS.groups_of(one) & LEXICONS.groups_of(other)
    ]
    assert clashes == []


def test_no_synonyms_are_opposed() -> None:
    clashes = [
        (word, other, tag)
        for (word, tag), others in LEXICONS.synonym_table.items()
        for other in others
        if tag != ANY and LEXICONS.opposed(word, other, tag)
    ]
    assert clashes == []


def test_opposition_of_classes_is_symmetric_and_never_of_a_class_with_itself() -> None:
    for name in LEXICONS.predicates:
        for other in LEXICONS.opposed_classes(name):
            assert name in LEXICONS.opposed_classes(other)
            assert not LEXICONS.predicates[name].implies & LEXICONS.predicates[other].implies


def test_converses_lead_back() -> None:
    for name in LEXICONS.predicates:
        converse = LEXICONS.converse(name)
        if converse is not None:
            assert LEXICONS.converse(converse) == name
            assert LEXICONS.swaps(converse) == LEXICONS.swaps(name)


def test_no_noun_group_stands_above_itself() -> None:
    assert [name for name, group in LEXICONS.groups.items() if name in group.broader] == []


@pytest.mark.parametrize("name", ["report", "factuality", "legal", "causality"])
def test_every_step_of_a_ladder_has_words(name: str) -> None:
    ladder = LEXICONS.ladder(name)
    assert [step for step in ladder.steps if not ladder.words(step)] == []
