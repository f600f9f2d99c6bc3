from __future__ import annotations

import pytest

from linter.articles.structure import (
    ends_sentence,
    is_aside,
    is_key_points_label,
    looks_like_headline,
)


@pytest.mark.parametrize("text", ["Key points", "KEY POINTS:", "The main points", "At a glance"])
def test_key_points_labels(text: str) -> None:
    assert is_key_points_label(text)


@pytest.mark.parametrize("text", ["What makes it alarming?", "Key points in the talks", "Points"])
def test_no_key_points_labels(text: str) -> None:
    assert not is_key_points_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Doe",
        "Words by Jane Doe and John Roe",
        "Tuesday, 14 May 2024",
        "May 14, 2024 10:15",
        "Updated at 9 p.m. on Friday",
        "5 min read",
        "Jane Doe, political correspondent",
        "EXCLUSIVE",
    ],
)
def test_asides(text: str) -> None:
    assert is_aside(text)


@pytest.mark.parametrize(
    "text",
    ["By noon the fire was out, and the crews went home.", "May ends her visit", "Live ammunition"],
)
def test_no_asides(text: str) -> None:
    assert not is_aside(text)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The strike ended.", True),
        ("“The strike ended.”", True),
        ("Strike ends", False),
        ("Strike ends in the U.S.", False),
        ("Will it end?", True),
    ],
)
def test_sentence_ends(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("text", "is_headline"),
    [
        ("Court frees three in bribery case", True),  # courts
        ("Fed holds rates; markets fall 2%", True),  # business
        ("Who won the debate?", True),  # politics
        ("Shelling kills nine in the D.R.C.", True),  # conflict
        ("Larsen runs 800m in 1:41.20", True),  # sport
        ("Vaccine works in mice: study", True),  # science
        ("The court freed three people.", False),
        ("Among them:", False),
        ("Courts", False),
        ("By Jane Doe", False),
    ],
)
def test_headlines(text: str, is_headline: bool) -> None:
    assert looks_like_headline(text) is is_headline


@pytest.mark.xfail(strict=True, reason="todo: a headline that ends in a full stop reads as a lede")
def test_a_headline_with_a_full_stop() -> None:
    assert looks_like_headline("They came home.")
