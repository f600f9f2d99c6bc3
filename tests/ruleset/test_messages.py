"""What a person reads: slots filled with the words of both sides, suggestions in their case."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from linter.language.facts import Day, Span
from linter.ruleset.messages import fill, like, slot_words, suggestion, written
from linter.ruleset.model import Replacement, Slot, Template
from tests.ruleset.samples import event, quantity, sentence, term
from tests.ruleset.samples import number as made_number

LINE = sentence("Lisbon court frees three", part=True)
BODY = sentence("The appeal court in Porto freed three people.")
CLAIM = event(LINE, "frees", "free", actor=term("Lisbon court", LINE))
EVIDENCE = event(BODY, "freed", "free", actor=term("appeal court", BODY))
WORDS = partial(slot_words, kind="bullet", claim=CLAIM, evidence=EVIDENCE)


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        (Slot("part"), "bullet"),
        (Slot("claim", "actor"), "Lisbon court"),
        (Slot("evidence", "actor"), "appeal court"),
        (Slot("claim", "polarity"), "positive"),
        (Slot("claim"), "Lisbon court frees three"),
        (Slot("evidence"), BODY.text),
        (Slot("evidence", "target"), None),
        (Slot("claim", "conditional"), "false"),
    ],
)
def test_words_of_a_slot(slot: Slot, words: str | None) -> None:
    assert WORDS(slot) == words


def test_a_message_is_one_line() -> None:
    template = Template(("The ", Slot("part"), " says\n ", Slot("claim", "actor"), "."))
    assert fill(template, WORDS) == "The bullet says Lisbon court."


@pytest.mark.parametrize(
    ("words", "after", "told"),
    [
        ("Pa.", ".", "It names Pa."),
        ("Is it over?", ".", "It names Is it over?"),
        ("“It is over.”", ".", "It names “It is over.”"),
        ("Pa.", "”.", "It names Pa.”"),
        ("Pa.", ". The story never does.", "It names Pa. The story never does."),
        ("Pa.", ", and no more.", "It names Pa., and no more."),
        ("Ohio", ".", "It names Ohio."),
    ],
)
def test_words_with_a_stop_of_their_own_end_the_sentence(words: str, after: str, told: str) -> None:
    template = Template(("It names ", Slot("claim", "actor"), after))
    assert fill(template, lambda slot: words) == told


def test_a_sentence_that_cannot_be_filled_is_left_out() -> None:
    actor, target = Slot("claim", "actor"), Slot("evidence", "target")
    first = Template(("It was done to ", target, ". The ", Slot("part"), " names ", actor, "."))
    last = Template(("The ", Slot("part"), " names ", actor, ". It was done to ", target, "."))
    assert fill(first, WORDS) == fill(last, WORDS) == "The bullet names Lisbon court."
    assert fill(Template(("Done to ", target, ".")), WORDS) == ""


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("Three", "three"),
        ("Twenty-one", "twenty-one"),
        ("A dozen", "a dozen"),
        ("More than 40", "more than 40"),
        ("THREE", "THREE"),
        ("Rs 500", "Rs 500"),
        ("£3m", "£3m"),
    ],
)
def test_a_number_that_opens_its_line_has_no_capital_in_a_message(number: str, words: str) -> None:
    line = sentence(f"{number} people hurt", part=True)
    claim = made_number(line, quantity(3, text=number), "people")
    assert slot_words(Slot("claim", "value"), "headline", claim, None) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (quantity(12_000, text="12,000"), "12,000"),
        (Day("on Monday", Span(0, 9), "day"), "on Monday"),
        (frozenset({"b", "a"}), "a, b"),
        (1234.5, "1,234.5"),
        (date(2024, 5, 1), "2024-05-01"),
        (True, "true"),
        (False, "false"),
        ("under_way", "under way"),
    ],
)
def test_values_as_a_person_reads_them(value: object, words: str) -> None:
    assert written(value) == words


@pytest.mark.parametrize(
    ("words", "replaced", "starts_line", "typed"),
    [
        ("North Korea", "Japan", True, "North Korea"),
        ("the council", "Mayor", True, "The council"),
        ("the council", "Mayor", False, "the council"),
        ("the council", "mayor", True, "the council"),
        ("Kyiv", "MOSCOW", False, "KYIV"),
        ("Britain", "US", False, "Britain"),
        ("three", "12", True, "three"),
    ],
)
def test_the_case_of_the_words_replaced(
    words: str, replaced: str, starts_line: bool, typed: str
) -> None:
    assert like(words, replaced, starts_line=starts_line) == typed


def test_suggestions() -> None:
    replacement = Replacement("actor", Slot("evidence", "actor"))
    assert suggestion(replacement, CLAIM, EVIDENCE, LINE.text, WORDS) == "Appeal court"
    assert suggestion(replacement, CLAIM, None, LINE.text, WORDS) is None
    assert suggestion(None, CLAIM, EVIDENCE, LINE.text, WORDS) is None
    nothing = Replacement("actor", Slot("evidence", "target"))
    assert suggestion(nothing, CLAIM, EVIDENCE, LINE.text, WORDS) is None
    unstated = Replacement("target", Slot("evidence", "actor"))
    assert suggestion(unstated, CLAIM, EVIDENCE, LINE.text, WORDS) is None
    in_words = Template(("Name ", Slot("evidence", "actor"), "."))
    assert suggestion(in_words, CLAIM, EVIDENCE, LINE.text, WORDS) == "Name appeal court."
