"""Who does what to whom, in bodies and in headlines."""

from __future__ import annotations

import pytest

from linter.language.facts import Event
from tests.language.understanding import event, in_body, in_line, words

# text | lemma of the predicate | actor | target
BODY = [
    # conflict
    ("The rebels shelled the port of Lasta on Friday.", "shell", "rebels", "port"),
    ("The port was shelled by the rebels.", "shell", "rebels", "port"),
    ("Troops sent by the ministry reached the border.", "send", "ministry", "Troops"),
    ("The army has arrested the mayor.", "arrest", "army", "mayor"),
    # politics
    (
        "Ana Marlow became the first woman to win the tunnel prize.",
        "win",
        "Ana Marlow",
        "tunnel prize",
    ),
    ("The mayor, who opposed the tax, resigned on Monday.", "oppose", "mayor", "tax"),
    ("The council plans to close the library.", "close", "council", "library"),
    ("Lawmakers rejected the budget and adjourned the session.", "adjourn", "Lawmakers", "session"),
    ("The minister ordered the agency to publish the list.", "publish", "agency", "list"),
    # business
    ("Carmaker Ostrava Motors is buying a rival.", "buy", "Carmaker Ostrava Motors", "rival"),
    ("The lender was fined by the regulator.", "fine", "regulator", "lender"),
    ("The takeover of the brewer by a hedge fund failed.", "takeover", "hedge fund", "brewer"),
    # sport
    ("The hosts beat the champions in extra time.", "beat", "hosts", "champions"),
    ("The champions were beaten.", "beat", None, "champions"),
    ("Having lost the first set, she won the match.", "win", "she", "match"),
    # science
    ("Researchers in Lund found a new moth.", "find", "Researchers", "new moth"),
    ("A probe launched by the agency reached the comet.", "launch", "agency", "probe"),
    # courts
    ("A judge jailed the former banker for six years.", "jail", "judge", "former banker"),
    ("The arrest of the banker by detectives shocked the town.", "arrest", "detectives", "banker"),
    ("She was acquitted of fraud.", "acquit", None, "She"),
    ("Verbeke withdrew from the bidding on Monday.", "withdraw", "Verbeke", None),
    ("The mayor decided on Monday.", "decide", "mayor", None),
    # what a figure or a measure counts, and what rises or falls
    ("The chain shut 40 of its 310 shops.", "shut", "chain", "its 310 shops"),
    ("The rover found no traces of water.", "find", "rover", "water"),
    ("The minister ruled out a rise in fuel duty.", "rise", "fuel duty", None),
    ("The ruling was said by critics to have freed a killer.", "free", "ruling", "killer"),
]


@pytest.mark.parametrize(("text", "lemma", "actor", "target"), BODY)
def test_slots_in_a_body(text: str, lemma: str, actor: str | None, target: str | None) -> None:
    found = event(in_body(Event, text), lemma)
    assert (words(found, "actor"), words(found, "target")) == (actor, target)


LINES = [
    ("Rebels shell port", "shell", "Rebels", "port"),
    ("Eritrea shells Kassala market", "shell", "Eritrea", "Kassala market"),
    ("Mayor to close library", "close", "Mayor", "library"),
    ("Banker jailed for fraud", "jail", None, "Banker"),
    ("Lender fined by regulator", "fine", "regulator", "Lender"),
    ("Hosts beat champions to reach final", "beat", "Hosts", "champions"),
    ("Scientists discover new moth in Lund", "discover", "Scientists", "new moth"),
    ("Denmark sends frigates to Baltic: minister", "send", "Denmark", "frigates"),
    ("Council rejects budget", "reject", "Council", "budget"),
]


@pytest.mark.parametrize(("line", "lemma", "actor", "target"), LINES)
def test_slots_in_a_headline(line: str, lemma: str, actor: str | None, target: str | None) -> None:
    body = line.replace(":", ", said the")
    found = event(in_line(Event, line, f"It was reported on Monday. {body}."), lemma)
    assert (words(found, "actor"), words(found, "target")) == (actor, target)


@pytest.mark.parametrize(
    ("text", "lemma", "slot", "expected"),
    [
        ("Norway sent two ships to Iceland.", "send", "recipient", "Iceland"),
        ("The club gave the striker a new contract.", "give", "recipient", "striker"),
        ("Police arrested a man in Turin.", "arrest", "place", "Turin"),
        ("Police arrested a man on Tuesday in Turin.", "arrest", "place", "Turin"),
    ],
)
def test_recipient_and_place(text: str, lemma: str, slot: str, expected: str) -> None:
    assert words(event(in_body(Event, text), lemma), slot) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "form"),
    [
        ("The court freed the editor.", "free", "verb"),
        ("The editor is guilty.", "guilty", "adjective"),
        ("The arrest of the editor drew protests.", "arrest", "noun"),
    ],
)
def test_form(text: str, lemma: str, form: str) -> None:
    assert event(in_body(Event, text), lemma).form == form


@pytest.mark.parametrize(
    ("text", "lemma", "main"),
    [
        ("Ministers approved the dam.", "approve", True),
        ("Officials said ministers approved the dam.", "approve", True),
        ("Ministers met and approved the dam.", "approve", True),
        ("The dam that ministers approved has burst.", "approve", False),
        ("After ministers approved the dam, villagers left.", "approve", False),
    ],
)
def test_what_the_sentence_itself_asserts(text: str, lemma: str, main: bool) -> None:
    assert event(in_body(Event, text), lemma).main is main


def test_an_act_in_quotation_marks_is_quoted() -> None:
    facts = in_body(Event, "The coach said: “We deserved more.”")
    assert event(facts, "deserve").quoted
    assert not event(facts, "say").quoted


@pytest.mark.parametrize(
    ("text", "lemma", "act"),
    [
        ("Norway sent two ships to Iceland.", "send", "sent two ships to Iceland"),
        ("The minister has not ruled out a levy.", "rule out", "has not ruled out a levy"),
        ("A moth was found in Lund, the museum said.", "find", "was found in Lund"),
    ],
)
def test_the_act_in_the_words_of_the_text(text: str, lemma: str, act: str) -> None:
    assert event(in_body(Event, text), lemma).act == act


@pytest.mark.parametrize(
    ("line", "lemma", "clause"),
    [
        ("Union sues Rovers over pay", "sue", "Union sues Rovers over pay"),
        ("Rovers sued by union over pay", "sue", "Rovers sued by union over pay"),
        ("Banker jailed for fraud", "jail", "Banker jailed for fraud"),
        ("Norway to lend Iceland two ships", "lend", "Norway to lend Iceland two ships"),
        ("Norway, once poor, lends Iceland ships", "lend", "Norway lends Iceland ships"),
    ],
)
def test_an_act_behind_whom_the_line_names_before_it(line: str, lemma: str, clause: str) -> None:
    assert event(in_line(Event, line), lemma).clause == clause


@pytest.mark.parametrize(
    "town",
    ["HARWICK — ", "LEEDS – ", "OSTWICK (AP) — ", "NEW HARWICK -- "],
)
def test_a_dateline_does_nothing(town: str) -> None:
    text = f"{town}The ferry company Norlink will cut 120 jobs at its Harwick yard."
    actor = words(event(in_body(Event, text), "cut"), "actor")
    assert actor not in {"HARWICK", "LEEDS", "OSTWICK", "NEW HARWICK"}


def test_a_short_name_with_an_aside_is_no_dateline() -> None:
    text = "NATO — the alliance of the north — will cut 120 jobs at its Harwick yard."
    assert words(event(in_body(Event, text), "cut"), "actor") == "NATO"


def test_names_on_the_side_of_the_actor_are_none_of_the_others() -> None:
    found = event(in_body(Event, "Rovers beat Marlow United through Tom Hale."), "beat")
    assert words(found, "others") == "Marlow United"


def test_a_long_act_is_cut_short_for_a_message() -> None:
    text = "The agency published a list of " + ", ".join(f"town {n}" for n in range(40)) + "."
    act = event(in_body(Event, text), "publish").act
    assert act.startswith("published a list of town")
    assert len(act.split()) < 20


def test_a_long_act_is_not_cut_within_a_phrase() -> None:
    text = "The court convicted the surgeon Mark Hale of fraud on Friday after a three-week trial."
    act = event(in_body(Event, text), "convict").act
    assert act == "convicted the surgeon Mark Hale of fraud on Friday"


def test_a_relative_pronoun_is_what_it_stands_for() -> None:
    text = "They were tied to Fenbank, which Norlex bought last year."
    found = event(in_body(Event, text), "buy")
    assert words(found, "actor") == "Norlex"
    assert words(found, "target") == "Fenbank"


def test_a_capital_that_acts_is_the_state() -> None:
    found = event(in_line(Event, "Oslo recalls ambassador", "Oslo recalled its envoy."), "recall")
    assert found.actor is not None
    assert found.actor.kind == "country"
    assert found.actor.identity == "country:NO"


TODO = [
    (
        "The company sold its brewery and its partner a pub.",
        "sell",
        "recipient",
        "partner",
        "a gapped second clause has no verb of its own to hang on",
    ),
    (
        "The firm opened a plant near Ghent.",
        "open",
        "place",
        "Ghent",
        "the place hangs on the object, which is not looked at",
    ),
]


@pytest.mark.parametrize(
    ("text", "lemma", "slot", "expected"),
    [pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why)) for *row, why in TODO],
)
def test_known_misses(text: str, lemma: str, slot: str, expected: str) -> None:
    assert words(event(in_body(Event, text), lemma), slot) == expected
