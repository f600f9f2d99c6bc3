"""What a line may be written otherwise with, and what counts as the same thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from linter.language.facts import Entity, Sentence, Span, Term
from linter.language.second_reader.variants import exchangeable, is_same, variants, word_of
from tests.language.understanding import reading

STORY = """
Marta Lindqvist, the mayor of Holmvik, opened the bridge on Tuesday. The bridge cost 40m euros,
twice what the 20m euros set aside in 2019 would have paid for. Lindqvist thanked the 300 builders.
The neighbouring town of Sandnes had asked for a tunnel.
"""


def written(line: str) -> dict[str, list[str]]:
    """What the line may be written as, by the kind of variant."""
    found_in = reading(line, STORY.replace("\n", " ").strip())
    claims = exchangeable(found_in.part_facts[0])
    found: dict[str, list[str]] = {}
    for variant in variants(claims[0].sentence, claims, exchangeable(found_in.body_facts)):
        found.setdefault(variant.kind, []).append(variant.text)
    return found


def test_each_name_gives_way_to_the_others_of_the_story() -> None:
    others = written("Lindqvist opened the bridge in Holmvik")["other"]
    assert "Lindqvist opened the bridge in Sandnes" in others
    assert "Sandnes opened the bridge in Holmvik" in others
    assert len(others) == len(set(others))


def test_another_way_to_write_the_same_name_is_its_own() -> None:
    assert "Marta Lindqvist opened the bridge" in written("Lindqvist opened the bridge")["own"]


def test_a_short_form_that_the_story_writes_out_is_its_own() -> None:
    """The story's "Mass" is the state, whatever the line's is taken for."""
    line = Sentence("part", 0, Span(0, 15), "Big win in Mass")
    told = Sentence("body", 0, Span(0, 60), "Voters in Massachusetts and Ohio met. Mass was won.")
    story = [
        named(told, "Massachusetts", "place:US-MA"),
        named(told, "Ohio", "place:US-OH"),
        named(told, "Mass", "place:US-MA"),
    ]
    kinds = {
        variant.text: variant.kind
        for variant in variants(line, [named(line, "Mass", "name:mass")], story)
    }
    assert kinds == {"Big win in Massachusetts": "own", "Big win in Ohio": "other"}


def test_a_short_form_before_a_noun_gives_way_to_no_name() -> None:
    """ "Ohio lawmakers" and "Republican lawmakers" may both be Pa. lawmakers."""
    line = Sentence("part", 0, Span(0, 18), "Pa. lawmakers meet")
    told = Sentence("body", 0, Span(0, 40), "Republican lawmakers of Ohio and Pa. met.")
    claim = replace(named(line, "Pa.", "place:US-PA"), form="abbreviation")
    story = [named(told, "Republican"), named(told, "Ohio", "place:US-OH")]
    assert not list(variants(line, [claim], story))


def test_a_name_beside_its_own_is_part_of_it() -> None:
    """A story that has "Ana del Sol" in full, read as two names, calls no other person Ana."""
    line = Sentence("part", 0, Span(0, 17), "Del Sol wins cup.")
    told = Sentence("body", 0, Span(0, 31), "Ana del Sol beat Corran, Bergen")
    claim = named(line, "Del Sol")
    story = [named(told, name) for name in ("Ana", "Corran", "Bergen")]
    kinds = {variant.text: variant.kind for variant in variants(line, [claim], story)}
    assert kinds.pop("Ana wins cup.") == "own"
    assert kinds == {"Corran wins cup.": "other", "Bergen wins cup.": "other"}


@pytest.mark.parametrize(
    ("short", "name", "same"),
    [
        ("Pa.", "Pennsylvania", True),
        ("Calif.", "California", True),
        ("Pa.", "Ohio", False),
        ("Paul", "Pennsylvania", False),
        ("Pacific.", "Pa and Ifor C.", False),
    ],
)
def test_a_name_cut_short_is_the_name(short: str, name: str, same: bool) -> None:
    line = Sentence("part", 0, Span(0, 60), f"{short} and {name} met.")
    assert is_same(named(line, short), named(line, name)) is same


def named(sentence: Sentence, name: str, identity: str = "") -> Entity:
    start = sentence.text.index(name)
    span = Span(start, start + len(name))
    return Entity(
        sentence=sentence,
        span=span,
        name=Term(name, span, name.lower(), identity=identity),
        kind="",
    )


def test_a_number_gives_way_to_numbers_and_a_date_to_dates() -> None:
    others = written("Bridge opened on Tuesday by 300 builders")["other"]
    assert "Bridge opened in 2019 by 300 builders" not in others  # the preposition is the line's
    assert "Bridge opened on 2019 by 300 builders" in others
    assert any("by 40m euros builders" in text for text in others)
    assert not any("by Tuesday" in text for text in others)


def test_figures_of_a_line_may_change_places_and_names_may_not() -> None:
    exchanged = written("Lindqvist: 300 builders in Holmvik for 40m euros")["exchanged"]
    assert exchanged == ["Lindqvist: 40m euros builders in Holmvik for 300"]


@pytest.mark.parametrize(
    ("line", "story", "same"),
    [
        ("Lindqvist opened it", "Marta Lindqvist opened it.", True),
        ("The council of Holmvik met", "The council of Sandnes met.", False),
        ("The South Holmvik line", "The Holmvik line.", True),
        ("It cost 40m euros", "It cost €40 million.", True),
        ("It cost 40m euros", "It cost €20 million.", False),
        ("It opened in 2019", "It opened on 3 May 2019.", True),
        ("It opened in 2019", "It opened on 3 May 2020.", False),
    ],
)
def test_what_may_be_the_same_is_never_held_against_a_line(
    line: str, story: str, same: bool
) -> None:
    understood = reading(line, story)
    claims, told = exchangeable(understood.part_facts[0]), exchangeable(understood.body_facts)
    found = [is_same(claim, fact) for claim in claims for fact in told if type(claim) is type(fact)]
    assert found
    assert any(found) is same


def test_a_name_and_a_number_are_never_the_same() -> None:
    understood = reading("Lindqvist paid 300", "Lindqvist paid 300.")
    name, number = (
        next(fact for fact in exchangeable(understood.part_facts[0]) if word_of(fact).text == text)
        for text in ("Lindqvist", "300")
    )
    assert not is_same(name, number)
