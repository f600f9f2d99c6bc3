"""Peers are scored fairly: the threshold is chosen on one half and measured on the other."""

from __future__ import annotations

import pytest

from benchmarks.measure.figures import Rates
from benchmarks.measure.peers import available, measure, tuned_balanced_accuracy
from benchmarks.measure.rows import Row
from benchmarks.measure.scoreboard import percent


def row(line: int, headline: str, body: str, wrong: bool) -> Row:
    return Row("file", line, str(line), headline, body, wrong, (), "headline")


def test_a_perfect_score_is_found_on_the_held_out_half() -> None:
    scored = [(True, 3.0), (True, 3.0), (False, 1.0), (False, 1.0)]
    assert tuned_balanced_accuracy(scored) == 1.0


def test_a_useless_score_is_chance() -> None:
    scored = [(True, 1.0), (True, 1.0), (False, 1.0), (False, 1.0)]
    assert tuned_balanced_accuracy(scored) == 0.5


def test_luck_on_the_tuning_half_does_not_count() -> None:
    scored = [(True, 2.0), (True, 0.0), (False, 0.0), (False, 2.0)]
    assert tuned_balanced_accuracy(scored) == 0.0


def test_one_label_gives_no_figure() -> None:
    assert tuned_balanced_accuracy([(False, 1.0), (False, 0.0)]) is None
    assert tuned_balanced_accuracy([]) is None


def test_a_peer_is_measured_plain_and_tuned() -> None:
    rows = [
        row(1, "x", "", True),
        row(2, "", "", True),
        row(3, "", "", False),
        row(4, "", "", False),
    ]
    figures = measure("length", lambda line, body: len(line), rows)
    assert figures.plain == Rates(0.0, 0.5)
    assert figures.tuned == 0.5


def test_name_lookup_misses_a_swap_of_names_that_the_body_holds() -> None:
    body = "Maria Ortega sued John Smith in Madrid on Monday."
    look_up = available()["spaCy NER look-up"]
    assert look_up("John Smith sued Maria Ortega in Madrid.", body) == 0
    assert look_up("John Smith sued Maria Ortega in London.", body) == 1


def test_grounded_check_finds_a_number_that_the_body_lacks() -> None:
    pytest.importorskip("grounded", reason="the peer grounded-check is not installed")
    check = available()["grounded-check"]
    assert check("The club sold 4,512 tickets", "The club sold 4,125 tickets.") > 0
    assert check("The club sold 4,125 tickets", "The club sold 4,125 tickets.") == 0


@pytest.mark.parametrize(("share", "text"), [(None, "-"), (0.0, "0.0"), (0.12345, "12.3")])
def test_shares_are_printed_as_per_cent(share: float | None, text: str) -> None:
    assert percent(share) == text
