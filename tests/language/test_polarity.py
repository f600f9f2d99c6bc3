"""How a denial goes down to the act, and where it is only wanted, doubted, or not let through."""

from __future__ import annotations

import pytest

from linter.language.facts import Event
from tests.language.understanding import event, in_body

DENIED = [
    # politics: phrases that deny as single words do
    ("The mayor decided against closing the pool.", "close"),
    ("The mayor turned down a plan to close the pool.", "close"),
    ("The mayor has changed her mind about closing the pool.", "close"),
    ("The mayor has no plans to close the pool.", "close"),
    ("No decision to close the pool has been made.", "close"),
    ("The mayor backed down from closing the pool.", "close"),
    # courts: somebody else prevents it
    ("There is no chance that the comet will hit the Earth.", "hit"),
    ("A judge stopped the mayor from closing the pool.", "close"),
    ("The editor is not allowed to leave the country.", "leave"),
    # business, through what lets it pass
    ("The lender was not able to sell the unit.", "sell"),
    ("The lender did not manage to sell the unit.", "sell"),
    ("It is impossible to sell the unit.", "sell"),
    ("It is impossible for the lender to sell the unit.", "sell"),
    ("Plans to sell the unit have been shelved.", "sell"),
    ("A bid to close the pool was blocked by a judge.", "close"),
    ("Instead of closing the pool, the mayor will ask for help.", "close"),
]
TOLD = [
    ("The mayor could not wait to close the pool.", "close"),
    ("The lender did not hesitate to sell the unit.", "sell"),
    ("The coach does not regret selling the striker.", "sell"),
    ("The rebels not only shelled the port but took it.", "shell"),
    ("The mayor refused to drop her plan to close the pool.", "close"),
    ("The lender will stop lending to farms and sell the unit.", "sell"),
    ("The rebels, having shelled the port, did not enter it.", "shell"),
]
UNSETTLED = [
    # what is wanted, asked or advised
    ("The union urged the lender not to sell the unit.", "sell"),
    ("Fans called on the club to drop its plan to sell the striker.", "sell"),
    ("Swimmers want to block the plan to close the pool.", "close"),
    ("Swimmers tried to stop the mayor from closing the pool.", "close"),
    ("The mayor should not close the pool.", "close"),
    ("The rebels may not leave the port.", "leave"),
    # what is doubted or opposed
    ("Swimmers opposed the plan to close the pool.", "close"),
    ("Doctors argued against closing the ward.", "close"),
    ("Analysts doubt that the lender will sell the unit.", "sell"),
    ("The union has resisted a plan to sell the unit.", "sell"),
    ("There is no evidence that the lender sold the unit.", "sell"),
    ("There is no need to close the pool.", "close"),
    # what is not said
    ("The mayor would not say when she will close the pool.", "close"),
    ("The team did not explain how the probe reached the comet.", "reach"),
    ("The lender did not say that it had sold the unit.", "sell"),
    ("It would be wrong to close the pool.", "close"),
    ("The mayor denied that it was wrong to close the pool.", "close"),
]


@pytest.mark.parametrize(("text", "lemma"), DENIED)
def test_a_denial_goes_down_to_the_act(text: str, lemma: str) -> None:
    assert event(in_body(Event, text), lemma).polarity == "negative"


@pytest.mark.parametrize(("text", "lemma"), TOLD)
def test_a_denial_of_something_else_leaves_the_act_told(text: str, lemma: str) -> None:
    assert event(in_body(Event, text), lemma).polarity == "positive"


@pytest.mark.parametrize(("text", "lemma"), UNSETTLED)
def test_a_denial_that_nobody_vouches_for_settles_nothing(text: str, lemma: str) -> None:
    assert event(in_body(Event, text), lemma).polarity == "unsettled"
