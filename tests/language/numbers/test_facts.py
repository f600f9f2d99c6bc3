"""Numbers bound to what they count, to their event and to their casualty."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from linter.language.facts import Number, Sentence, Span
from linter.language.identity.resolving import IdentityBook
from linter.language.lexicons.lexicon import lexicons
from linter.language.names.kinds import load_name_kinds
from linter.language.numbers.facts import number_facts
from linter.language.parsed import Parsed
from linter.language.places.gazetteer import load_gazetteer
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.language import Language

Reader = Callable[[str], list[Number]]
LEAD = 7


@pytest.fixture(scope="session")
def read(nlp: Language) -> Reader:
    """The numbers of a body sentence that stands a few characters into its paragraph."""
    book = IdentityBook(load_gazetteer(), load_name_kinds(), {}, {})

    def numbers(text: str) -> list[Number]:
        doc = nlp(text)
        spans = tuple(Span(t.idx + LEAD, t.idx + len(t) + LEAD) for t in doc)
        sentence = Sentence("body", 0, Span(LEAD, LEAD + len(text)), text)
        parsed = Parsed(sentence, doc, spans)
        return list(number_facts(parsed, Terms(parsed, (), book, lexicons())))

    return numbers


# text | the number | its noun | its event (None: not looked at)
BOUND = [
    # conflict
    ("The army deployed 12,000 troops to the border.", "12,000", "troop", "deploy"),
    ("Dozens of shells hit the port.", "Dozens", "shell", "hit"),
    ("More than 3,000 soldiers have been sent south.", "More than 3,000", "soldier", "send"),
    # politics
    ("Twelve of the 15 council members backed the plan.", "Twelve", "member", "back"),
    ("Half of voters want an early election.", "Half", "voter", "want"),
    ("About 48% of teachers oppose the reform.", "About 48%", "teacher", "oppose"),
    ("Ministers promised 5,000 new homes.", "5,000", "home", "promise"),
    # business
    ("Shares fell 8% in early trading.", "8%", "share", "fall"),
    ("The bank posted an 8% fall in profit.", "8%", "profit", "fall"),
    ("Profits doubled in a year.", "doubled", "profit", "double"),
    ("Unemployment rose to 5.2%.", "5.2%", "unemployment", "rise"),
    ("The firm reported a deficit of $280bn.", "$280bn", "deficit", None),
    ("The £30m bridge opened in June.", "£30m", "bridge", "open"),
    ("The airline will cut 1,500 jobs.", "1,500", "job", "cut"),
    ("The grocer sold 40 stores for £90m.", "£90m", "store", "sell"),
    # sport
    ("The club paid £12m for the 19-year-old winger.", "19-year-old", "winger", None),
    ("A crowd of 40,000 watched the final.", "40,000", "crowd", "watch"),
    ("United finished the season with 71 points.", "71", "point", "finish"),
    # science
    ("The study followed 1,200 patients.", "1,200", "patient", "follow"),
    ("The vaccine cut infections by two-thirds.", "two-thirds", "infection", "cut"),
    ("The telescope found 12 new moons.", "12", "moon", "find"),
    # courts
    ("The jury convicted the trader of seven counts of fraud.", "seven", "count", "convict"),
    ("A 34-year-old man was jailed.", "34-year-old", "man", "jail"),
    ("Ortega, 45, denies two charges of theft.", "two", "charge", "deny"),
    ("Three of the five defendants pleaded guilty.", "Three", "defendant", "plead"),
]


@pytest.mark.parametrize(("text", "number", "noun", "event"), BOUND)
def test_binding(read: Reader, text: str, number: str, noun: str, event: str | None) -> None:
    (found,) = [fact for fact in read(text) if fact.value.text == number]
    assert found.noun is not None
    assert found.noun.lemma == noun
    if event is not None:
        assert found.predicate is not None
        assert found.predicate.lemma == event


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The blast killed 12 people and injured 40 others.", ["killed", "injured"]),
        ("Two people were killed and 14 were hurt.", ["killed", "injured"]),
        ("At least 12 dead as ferry sinks.", ["killed"]),
        ("The death toll rose to 12 on Monday.", ["killed"]),
        ("The number of injured rose to 47.", ["injured"]),
        ("The number of people killed in a fire at a mill has risen to 19.", ["killed"]),
        ("Gunmen killed three soldiers.", ["killed"]),
        ("Three gunmen killed a soldier.", [""]),
        ("Floods left 12 people dead and 30 missing.", ["killed", "missing"]),
        ("Six people are missing after the landslide.", ["missing"]),
        ("Dozens of passengers were trapped in the wreck.", ["trapped"]),
        ("More than 200,000 people have been displaced.", ["displaced"]),
        ("Fourteen people drowned when the boat sank.", ["killed"]),
        ("Rescuers pulled seven miners alive from the pit.", ["rescued"]),
        ("Ten hostages were freed.", ["rescued"]),
        ("Police arrested 21 protesters, and nine officers were hurt.", ["", "injured"]),
        ("The quake killed 80 people and destroyed 1,200 homes.", ["killed", ""]),
        ("The virus has infected 300 pupils.", ["infected"]),
        ("The bank will cut 1,500 jobs.", [""]),
        ("Rescuers found the bodies of two skiers buried by the snow.", ["killed"]),
        ("Divers recovered the bodies of four of the crew.", ["killed"]),
    ],
)
def test_casualties(read: Reader, text: str, told: list[str]) -> None:
    assert [fact.casualty for fact in read(text)] == told


def test_the_injured_are_people(read: Reader) -> None:
    (number,) = read("Nine of the injured were still in hospital.")
    assert number.noun is not None
    assert (number.noun.lemma, number.noun.kind) == ("injured", "person")


def test_polarity_is_that_of_the_event(read: Reader) -> None:
    (denied,) = read("The company did not cut 500 jobs.")
    (done,) = read("The company cut 500 jobs.")
    assert (denied.polarity, done.polarity) == ("negative", "positive")


def test_sums_count_people_of_the_same_casualty(read: Reader) -> None:
    found = read("Two men and a woman were killed when the lorry hit their car.")
    assert [(fact.value.low, fact.casualty) for fact in found] == [(2, "killed"), (3, "killed")]
    total = found[-1]
    assert total.noun is not None
    assert total.noun.lemma == "people"
    assert total.value.text == "Two men and a woman"


def test_spans_count_in_the_passage(read: Reader) -> None:
    text = "Police arrested 21 protesters."
    (found,) = read(text)
    assert found.span == found.value.span == Span(16 + LEAD, 18 + LEAD)
    assert found.noun is not None
    assert found.noun.span.end == text.index(".") + LEAD


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [
        pytest.param(text, number, noun, marks=pytest.mark.xfail(strict=True, reason=reason))
        for text, number, noun, reason in [
            (
                "The plan passed by 31 votes to 12.",
                "12",
                "vote",
                "the second count of a vote has no noun of its own",
            ),
            (
                "Support rose by six points to 49%.",
                "six",
                "support",
                "points are read as things that are counted",
            ),
        ]
    ],
)
def test_known_misses(read: Reader, text: str, number: str, noun: str) -> None:
    (found,) = [fact for fact in read(text) if fact.value.text == number]
    assert found.noun is not None
    assert found.noun.lemma == noun


MISMATCHES = [
    ("Two climbers were found alive.", False),
    ("They found one climbers alive.", True),
    ("The bank has closed one rural branches.", True),
    ("Police arrested one former ministers.", True),
    ("The slide killed at least one people.", True),
    ("The agency told its one inspectors to stay.", True),
    ("More than one in three schools closed.", False),
    ("At least one series will end.", False),
    ("One in five teachers wants to quit.", False),
    ("One of the ministers resigned.", False),
    ("The series has one winner.", False),
    ("The firm has one sales office.", False),
    ("Officials say hundreds of thousands pilgrims have come.", True),
    ("Hundreds of thousands of pilgrims have come.", False),
    ("Thousands march through the capital.", False),
    ("Dozens held after a march.", False),
]


@pytest.mark.parametrize(("text", "expected"), MISMATCHES)
def test_one_before_a_plural(read: Reader, text: str, expected: bool) -> None:
    assert any(number.noun_mismatch for number in read(text)) is expected


MISFITS = [
    ("The firm was sold for £three.", "sign"),
    ("The firm was sold for £over £2 million.", "sign"),
    ("The firm was sold for £2 million.", ""),
    ("The firm was sold for US$2 million.", ""),
    ("The firm will lay off 7% workers.", "share"),
    ("The firm will lay off 7% of its workers.", ""),
    ("Half the workers will go.", ""),
    ("It took four teacher to lift the loaf.", "many"),
    ("It took a four teacher team to lift the loaf.", ""),
    ("It took four people to lift the loaf.", ""),
    ("The inquiry opens on two years.", "day"),
    ("The inquiry rules on the two-year ban.", ""),
    ("The striker scored on 62 minutes.", ""),
    ("The former champion died on 62.", "day"),
    ("The baker was arrested in 37 after a row.", "day"),
    ("The mill broke in two.", ""),
    ("Listen to the match on channel 62.", ""),
    ("She plays in Lasta on 18-year-old.", "day"),
    ("He has been out of the squad since 28-year-old.", "day"),
    ("Police appeal after attack on 81-year-old", ""),
    ("Shares in the firm fell 68 after the news.", "change"),
    ("Shares in the firm fell 68 pence after the news.", ""),
    ("Shares in the firm fell to 68 after the news.", ""),
]


@pytest.mark.parametrize(("text", "expected"), MISFITS)
def test_what_cannot_stand_where_it_does(read: Reader, text: str, expected: str) -> None:
    assert {number.misfit for number in read(text)} == {expected}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The coin could be worth thousands.", "money"),
        ("The delay cost millions.", "money"),
        ("The delay cost thousands of jobs.", "count"),
        ("Thousands fled.", "count"),
        ("She paid 12.", "count"),
    ],
)
def test_a_bare_plural_that_is_paid_is_money(read: Reader, text: str, unit: str) -> None:
    assert [number.value.unit for number in read(text)] == [unit]
