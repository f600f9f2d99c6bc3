"""Lexicon files that cannot be used are refused with file, line and what to do."""

from pathlib import Path

import pytest

from linter.language.lexicons.files import LexiconError
from linter.language.lexicons.lexicon import load_lexicons


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("predicates/a.yaml", "", "a.yaml:1: the file is empty"),
        ("predicates/a.yaml", "send: a: b", "a.yaml:1: not YAML"),
        ("predicates/a.yaml", "- send", "a.yaml:1: expected `name: words` lines"),
        ("predicates/a.yaml", "send:\n  verbs: ship,, go", "a.yaml:2: a comma without a word"),
        ("predicates/a.yaml", "send:\n  verbs: ship, ship", "a.yaml:2: `ship` stands here twice"),
        ("predicates/a.yaml", "send:\n  verbs: Ship", "a.yaml:2: words are kept in lower case"),
        ("predicates/a.yaml", "send:\n  verbs: [ship]", "a.yaml:2: expected plain words"),
        ("predicates/a.yaml", "send:\n  verb: ship", "a.yaml:2: `verb` is not one of"),
        ("predicates/a.yaml", "a:\n  verbs: b\na:\n  verbs: c", "a.yaml:3: `a` stands here twice"),
        ("predicates/a.yaml", "a:\n  implies: b\n  verbs: c", "a.yaml:2: `a` implies `b`, which"),
        ("predicates/a.yaml", "a:\n  symmetric: yes", "a.yaml:2: expected true or false"),
        ("nouns/a.yaml", "man:\n  is: person", "a.yaml:2: `man` is `person`, which"),
        ("nouns/a.yaml", "man:\n  near: man", "a.yaml:2: `words` is missing"),
        ("antonyms/a.yaml", "verbs:\n  - rise, fall", "a.yaml:2: expected two sides"),
        ("antonyms/a.yaml", "verb:\n  - rise / fall", "a.yaml:2: `verb` is not one of"),
        ("synonyms/a.yaml", "verbs: rise", "a.yaml:1: expected a list"),
        ("relations/a.yaml", "opposed:\n  - win / lose", "a.yaml:2: there is no predicate class"),
        ("negation/a.yaml", "loud:\n  clause:\n    any: no", "a.yaml:2: `loud` is not one of"),
        ("negation/a.yaml", "near:\n  all:\n    any: no", "a.yaml:3: `all` is not one of"),
        (
            "ladders/a.yaml",
            "law:\n  - one:\n      verbs: a\n  - two:\n      verbs: a",
            "a.yaml:5: `a` stands on the step one too",
        ),
        ("affixes/a.yaml", "middles: x", "a.yaml:1: `middles` is not one of"),
        ("words/a.yaml", "hedge: may\nhedge: can", "a.yaml:2: `hedge` stands here twice"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, file: str, text: str, message: str) -> None:
    path = tmp_path / file
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(LexiconError) as caught:
        load_lexicons(tmp_path)
    assert str(caught.value).startswith(message)


def test_a_class_may_stand_in_one_file_only(tmp_path: Path) -> None:
    (tmp_path / "predicates").mkdir()
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / "predicates" / name).write_text("send:\n  verbs: ship")
    with pytest.raises(
        LexiconError, match=r"b\.yaml:2: the class `send` exists already in a\.yaml"
    ):
        load_lexicons(tmp_path)


def test_an_empty_folder_gives_empty_lexicons(tmp_path: Path) -> None:
    known = load_lexicons(tmp_path)
    assert known.classes_of("send", "VERB") == frozenset()
    assert not known.opposed("rise", "fall", "VERB")


def test_words_on_several_lines_are_one_list(tmp_path: Path) -> None:
    (tmp_path / "predicates").mkdir()
    (tmp_path / "predicates" / "a.yaml").write_text(
        "send:\n  verbs: ship,\n    hand over,\n    no\n"
    )
    assert load_lexicons(tmp_path).predicates_of("hand over", "VERB") == {"send"}
    assert load_lexicons(tmp_path).predicates_of("no", "VERB") == {"send"}
