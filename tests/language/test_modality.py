"""Said, denied, planned, under a condition: how far a sentence vouches for an act."""

from __future__ import annotations

import pytest

from linter.language.facts import Event
from tests.language.understanding import event, in_body, in_line

POLARITY = [
    # conflict
    ("The rebels shelled the port.", "shell", "positive"),
    ("The rebels did not shell the port.", "shell", "negative"),
    ("The army denied shelling the port.", "shell", "negative"),
    # politics
    ("The minister ruled out raising the tax.", "raise", "negative"),
    ("The minister did not rule out raising the tax.", "raise", "positive"),
    ("No lawmaker backed the bill.", "back", "negative"),
    ("Lawmakers never backed the bill.", "back", "negative"),
    # business
    ("The lender failed to file its accounts.", "file", "negative"),
    ("The lender refused to sell the unit.", "sell", "negative"),
    ("The lender agreed to sell the unit.", "sell", "positive"),
    ("The lender refused the offer, calling it an insult.", "call", "positive"),
    # sport
    ("The striker won't play on Sunday.", "play", "negative"),
    # science
    ("The trial did not show that the drug works.", "show", "negative"),
    ("Nobody has found the probe.", "find", "negative"),
    # courts
    ("The court refused to free the editor.", "free", "negative"),
    ("The editor was not charged.", "charge", "negative"),
    ("The judge blocked the sale of the mine.", "sale", "negative"),
    ("The bridge is not unsafe.", "unsafe", "negative"),
    ("The bridge is unsafe.", "unsafe", "positive"),
    ("The hospital no longer buys the drug.", "buy", "negative"),
    ("The hospital has no more beds.", "have", "negative"),
    ("The board has yet to approve the mine.", "approve", "negative"),
    ("The striker has yet to score.", "score", "negative"),
    ("The minister ruled out a rise in fuel duty.", "rise", "negative"),
    # What is not so until a time is so from then on.
    ("The museum will not reopen before 2027.", "reopen", "positive"),
    ("The museum will not reopen until the roof is mended.", "reopen", "positive"),
    ("The shop didn't open until Monday.", "open", "positive"),
    ("The museum will not reopen.", "reopen", "negative"),
    ("The lorry did not brake before the bend.", "brake", "negative"),
    ("The rebels have not left since Monday.", "leave", "negative"),
]


@pytest.mark.parametrize(("text", "lemma", "polarity"), POLARITY)
def test_polarity(text: str, lemma: str, polarity: str) -> None:
    assert event(in_body(Event, text), lemma).polarity == polarity


FACTUALITY = [
    ("The council closed the library.", "close", "done"),
    ("The council has closed the library.", "close", "done"),
    ("The council plans to close the library.", "close", "planned"),
    ("The council is considering closing the library.", "close", "considered"),
    ("Lawmakers want to abolish the tax.", "abolish", "planned"),
    ("The club may sell the striker.", "sell", "considered"),
    ("The agency will launch a probe.", "launch", "promised"),
    ("The union pushed clinics to extend their hours.", "extend", "planned"),
    ("Long queues have pushed clinics to extend their hours.", "extend", "done"),
    ("The airport is to get a third runway.", "get", "promised"),
    ("The publisher will pulp the book and pay the surgeon.", "pay", "promised"),
    ("The publisher will pulp the book and has paid the surgeon.", "pay", "done"),
    ("The mission still has to be approved by the members.", "approve", "planned"),
    ("Operations had to be cancelled.", "cancel", "done"),
    ("The airline offers meals to all, beating its rivals.", "beat", "done"),
    ("The airline will cut fares, beating its rivals.", "beat", "promised"),
    ("The states had said that they would raise output.", "raise", "promised"),
    ("The states would raise output if they could.", "raise", "considered"),
    ("The ministers have not agreed to pay for the jab.", "pay for", "considered"),
    ("The service will decide whether to pay for the jab.", "pay for", "considered"),
]


@pytest.mark.parametrize(("text", "lemma", "step"), FACTUALITY)
def test_factuality(text: str, lemma: str, step: str) -> None:
    assert event(in_body(Event, text), lemma).factuality == step


@pytest.mark.parametrize(
    "line",
    ["Council to close library", "Agency to launch probe", "Club to sell striker"],
)
def test_the_infinitive_of_a_headline_is_not_done(line: str) -> None:
    (found,) = [fact for fact in in_line(Event, line) if fact.form == "verb"]
    assert found.factuality != "done"


@pytest.mark.parametrize(
    ("text", "lemma", "conditional"),
    [
        ("The firm will close the plant if the strike goes on.", "close", True),
        ("Unless it rains, the final will start at noon.", "start", True),
        ("The firm will close the plant in June.", "close", False),
        ("The airport is to get a runway, subject to the ruling of a court.", "get", True),
        ("The strike will go ahead pending a vote.", "go ahead", True),
    ],
)
def test_conditions(text: str, lemma: str, conditional: bool) -> None:
    assert event(in_body(Event, text), lemma).conditional is conditional


TODO = [
    ("Few lawmakers backed the bill.", "back", "“few” nearly denies; it is not on the list"),
    ("The coach was anything but pleased.", "pleased", "an idiom that negates what follows"),
]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        pytest.param(text, lemma, marks=pytest.mark.xfail(strict=True, reason=why))
        for text, lemma, why in TODO
    ],
)
def test_known_misses(text: str, lemma: str) -> None:
    assert event(in_body(Event, text), lemma).polarity == "negative"


HEDGES = [
    ("The clerk allegedly forged the deed.", "forge", "allegedly"),
    ("The comet is believed to have hit the moon.", "hit", "believed"),
    ("The firm appears to have lost the data.", "lose", "appears"),
    ("The trainer is accused of drugging the horse.", "drug", "accuse"),
    ("The court will decide whether the bank broke the rules.", "break", "whether"),
    ("Oily fish may cut the risk of stroke.", "cut", "may"),
    ("The fish might cut risk and help the heart.", "help", "might"),
    ("The trial is likely to start in June.", "start", "likely"),
    ("The trial will start in May.", "start", ""),
    ("The clerk forged the deed.", "forge", ""),
    ("The clerk, who is accused of theft, forged the deed.", "forge", ""),
]


@pytest.mark.parametrize(("text", "lemma", "hedge"), HEDGES)
def test_the_word_that_leaves_it_open(text: str, lemma: str, hedge: str) -> None:
    assert event(in_body(Event, text), lemma).hedge == hedge


INQUIRIES = [
    ("The agency is investigating whether the tannery dumped dye.", "dump", True),
    ("Prosecutors opened an inquiry into whether the bank broke the rules.", "break", True),
    ("The watchdog will examine claims that officers deleted the footage.", "delete", True),
    ("The inquiry found that officers deleted the footage.", "delete", False),
    ("Officers deleted the footage, an inquiry found.", "delete", False),
    ("The bank was fined after an investigation.", "fine", False),
]


@pytest.mark.parametrize(("text", "lemma", "investigated"), INQUIRIES)
def test_what_an_inquiry_is_about(text: str, lemma: str, investigated: bool) -> None:
    assert event(in_body(Event, text), lemma).investigated is investigated
