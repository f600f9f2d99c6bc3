"""Set phrases of law, science, polls and attribution, found by their words alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.facts import Marker, Sentence, Span
from linter.language.fields.choices import MARKER_KINDS
from linter.language.lexicons import markers as marker_lexicon
from linter.language.lexicons.files import LexiconError, read_section
from linter.language.lexicons.lexicon import lexicons
from linter.language.lexicons.markers import phrases
from linter.language.markers import markers

ALL = tuple(phrase for group in phrases().values() for phrase in group)


def find(text: str, kind: str) -> list[Marker]:
    sentence = Sentence("body", 0, Span(10, 10 + len(text)), text)
    return [marker for marker in markers(sentence) if marker.kind == kind]


STAGES = [
    ("A cook was charged with arson.", [("was charged", "charged")]),
    ("The bank charges a fee.", [("charges", "charged")]),
    ("She pleaded not guilty.", [("pleaded not guilty", "tried")]),
    ("Jury convicts cook", [("Jury convicts", "convicted")]),
    ("Cook, 40, jailed for life", [("jailed for", "sentenced")]),
    ("Ferry sinks off Crete.", []),
]


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_stages_of_a_case(text: str, expected: list[tuple[str, str]]) -> None:
    found = find(text, "legal_stage")
    assert [(text[m.span.start - 10 : m.span.end - 10], m.entry) for m in found] == expected


def test_a_phrase_stands_for_each_of_its_choices(tmp_path: Path) -> None:
    path = tmp_path / "good.yaml"
    path.write_text("poll:\n  poll:\n    sure: poll|survey of * readers|users\n")
    found = marker_lexicon.read_phrases(read_section(path))
    assert [" ".join(phrase.words) for phrase in found] == [
        "poll of * readers",
        "poll of * users",
        "survey of * readers",
        "survey of * users",
    ]


def test_a_phrase_with_one_meaning_only_is_sure() -> None:
    (sure,) = find("A cook was charged with arson.", "legal_stage")
    (loose,) = find("The bank charges a fee.", "legal_stage")
    assert sure.sure
    assert not loose.sure


LEFT_OPEN = [
    ("He could be jailed for ten years.", False, True),
    ("If found guilty she will lose her seat.", False, True),
    ("He has not been charged with theft.", True, False),
    ("She wasn’t charged with theft.", True, False),
    ("Not a soul spoke; he was charged with theft.", False, False),
    ("He was charged with theft.", False, False),
]


@pytest.mark.parametrize(("text", "denied", "supposed"), LEFT_OPEN)
def test_words_before_a_phrase_deny_it_or_leave_it_open(
    text: str, denied: bool, supposed: bool
) -> None:
    (found,) = [m for m in find(text, "legal_stage") if m.sure]
    assert (found.denied, found.supposed) == (denied, supposed)


@pytest.mark.parametrize(
    ("text", "kind", "entry"),
    [
        ("Nap cuts risk of stroke", "causal", "risk"),
        ("Nap cuts your yearly stroke risk", "causal", "risk"),
        ("He faces 3 charges", "legal_stage", "charged"),
        ("He faces three charges", "legal_stage", "charged"),
        ("9 years in prison for baker", "legal_stage", "sentenced"),
        ("Nine months in jail for baker", "legal_stage", "sentenced"),
        ("A poll of the union’s members", "narrow_sample", "part"),
    ],
)
def test_gaps_and_numbers_in_a_phrase(text: str, kind: str, entry: str) -> None:
    assert [marker.entry for marker in find(text, kind)] == [entry]


def test_a_gap_does_not_reach_over_a_comma() -> None:
    assert find("Council cuts staff, risk grows", "causal") == []


def test_the_stage_of_its_sentence_and_the_kinds_beside_it() -> None:
    (offence,) = find("A cook was charged with arson.", "offence")
    assert (offence.entry, offence.family, offence.stage) == ("arson", "damage", "charged")
    assert offence.beside == {"legal_stage"}
    (alone,) = find("Arson closed the school.", "offence")
    assert (alone.stage, alone.beside) == ("", frozenset())


def test_quoted_and_asked() -> None:
    (quoted,) = find("Man calls neighbour a “killer”", "presumption")
    (asked,) = find("Is he a killer?", "presumption")
    assert (quoted.quoted, quoted.question) == (True, False)
    assert (asked.quoted, asked.question) == (False, True)


def test_every_kind_in_the_table_has_phrases_and_no_other() -> None:
    assert {phrase.kind for phrase in ALL} == set(MARKER_KINDS)


def test_every_legal_stage_is_a_step_of_the_ladder() -> None:
    steps = lexicons().ladder("legal").steps
    assert {phrase.entry for phrase in ALL if phrase.kind == "legal_stage"} == set(steps)


def test_offences_stand_in_families_of_two_at_least() -> None:
    families: dict[str, set[str]] = {}
    for phrase in ALL:
        if phrase.kind == "offence":
            families.setdefault(phrase.family, set()).add(phrase.entry)
    assert all(len(entries) > 1 for entries in families.values())


PIECES = [
    "was charged with", "murder", "is linked to", "a preprint", "of mice", "denied", "allegedly",
    "if", "not", "a poll", "found guilty", "of arson", "most voters", "cause", ",", ".", "“", "ẞ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join) | st.text(max_size=80)


@given(TEXTS)
def test_any_text_is_read_and_spans_lie_in_it(text: str) -> None:
    sentence = Sentence("body", 0, Span(5, 5 + len(text)), text)
    for marker in markers(sentence):
        assert 5 <= marker.span.start < marker.span.end <= 5 + len(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("poll:\n  poll:\n    certain: poll\n", "`certain` is not one of family, sure, loose"),
        ("poll:\n  poll:\n    sure: poll of *\n", "begins or ends with a gap"),
        ("poll:\n  poll:\n    sure: poll| of\n", "`poll| of` has a | with no word on one side"),
    ],
)
def test_a_mistake_in_a_file_is_refused_with_its_line(
    text: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text)
    with pytest.raises(LexiconError, match=r"bad\.yaml:3") as refused:
        list(marker_lexicon.read_phrases(read_section(path)))
    assert message in str(refused.value)


@pytest.mark.parametrize("path", sorted(marker_lexicon.FOLDER.glob("*.yaml")), ids=lambda p: p.name)
def test_every_file_says_where_its_phrases_come_from(path: Path) -> None:
    assert "# Source:" in path.read_text()
