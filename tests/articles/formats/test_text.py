from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.articles.model import Article
from tests.articles.reading import (
    article,
    assert_anchored,
    body,
    outcomes,
    parts,
    place,
    place_in,
    reason,
    texts,
)

STORY = (
    "The harbour authority closed the port of Leith on Tuesday after a ferry sank with "
    "forty people aboard, and divers began to search the wreck at noon.\n"
)
MORE = "Nine people are missing, the coastguard said.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Ferry sinks off Leith, nine missing",  # accident
        "Rebels seize airport in second day of fighting",  # conflict
        "Will the chancellor raise taxes?",  # politics
        "Steelmaker to cut 2,800 jobs in the U.S.",  # business
        "Rovers 3-1 United: late double sinks leaders",  # sport
        "‘We were wrong’: judge frees man after 20 years",  # courts
        "New comet seen from southern hemisphere",  # science
    ],
)
def test_a_first_line_like_a_headline_is_one(line: str) -> None:
    found = article("draft.txt", f"{line}\n\n{STORY}\n{MORE}")
    assert parts(found) == [("headline", "first line", line)]
    assert body(found) == [STORY.strip(), MORE.strip()]


@pytest.mark.parametrize(
    "line",
    [
        STORY.strip(),
        "The port of Leith is closed.",
        "By Jane Doe",
        "12 May 2024",
        "Leith,",
        "word " * 30,
    ],
)
def test_any_other_first_line_is_not(line: str) -> None:
    assert reason("draft.txt", f"{line}\n\n{STORY}\n{MORE}").startswith(
        "no headline, dek or bullets found; put "
    )


def test_one_line_a_paragraph_without_empty_lines_has_no_headline() -> None:
    assert reason("draft.txt", STORY + STORY + MORE).startswith(
        "no headline, dek or bullets found; put "
    )


def test_dek_and_bullets_above_the_story() -> None:
    content = (
        "Ferry sinks off Leith\n\nNine are missing after a collision at dawn.\n\n"
        "  • Divers search the wreck near the harbour\n  • The port is closed until Friday\n\n"
        f"{STORY}\nWhat went wrong?\n * The radar failed that night\n * The captain was asleep\n"
    )
    found = article("draft.txt", content)
    assert parts(found) == [
        ("headline", "first line", "Ferry sinks off Leith"),
        ("dek", "dek", "Nine are missing after a collision at dawn."),
        ("bullet", "bullets", "Divers search the wreck near the harbour"),
        ("bullet", "bullets", "The port is closed until Friday"),
    ]
    assert body(found) == [
        STORY.strip(),
        "What went wrong?",
        "The radar failed that night",
        "The captain was asleep",
    ]
    assert place_in(found, "port is closed") == place(content, "port is closed")


def test_a_short_lede_is_no_dek() -> None:
    found = article("draft.txt", f"Ferry sinks off Leith\n\n{MORE}\n{STORY}")
    assert texts(found, "dek") == []


def test_key_points_inside_the_text_are_bullets_when_labelled() -> None:
    found = article(
        "draft.txt",
        f"Ferry sinks off Leith\n\n{STORY}\nKey points:\n- Nine missing\n- Port closed\n\n{MORE}",
    )
    assert texts(found, "bullet") == ["Nine missing", "Port closed"]
    assert body(found) == [STORY.strip(), MORE.strip()]


def test_bullets_right_below_a_labelled_dek() -> None:
    found = article(
        "draft.txt",
        "HED: Ferry sinks off Leith\n"
        "DEK: Divers search the wreck, and the port\n– closed since noon – stays shut\n"
        "- Nine of the crew of forty are missing\n- The port is closed until Friday at noon\n\n"
        f"{STORY}\n{MORE}",
    )
    assert texts(found, "bullet") == [
        "Nine of the crew of forty are missing",
        "The port is closed until Friday at noon",
    ]
    assert texts(found, "dek") == [
        "Divers search the wreck, and the port closed since noon – stays shut"
    ]


def test_labels() -> None:
    content = (
        "SLUG: FERRY-LEITH\nHED: Ferry sinks off Leith\n"
        "SEO HED: Leith ferry disaster: nine missing\n"
        "Dek: Divers search the wreck,\nand the port is closed\n"
        "BYLINE: Jane Doe\nDATE: 2024-05-14\n"
        "KEY POINTS:\n- Nine missing\n- Port closed\n\n"
        f"BODY:\n{STORY}\nSource: this line is the story's.\n"
    )
    found = article("draft.txt", content)
    assert parts(found) == [
        ("headline", "HED", "Ferry sinks off Leith"),
        ("alternate", "SEO HED", "Leith ferry disaster: nine missing"),
        ("dek", "Dek", "Divers search the wreck, and the port is closed"),
        ("bullet", "KEY POINTS", "Nine missing"),
        ("bullet", "KEY POINTS", "Port closed"),
    ]
    assert str(found.published) == "2024-05-14"
    assert body(found)[0] == STORY.strip()
    for word in ("Ferry sinks", "disaster", "and the port", "Port closed"):
        assert place_in(found, word) == place(content, word)


def test_paragraphs_broken_by_hand_are_put_together() -> None:
    content = (
        "Ferry sinks off Leith\n\nThe harbour authority closed the port on Tuesday after a\n"
        "ferry sank with forty people aboard. Divers began to\nsearch the wreck at noon.\n"
    )
    found = article("draft.txt", content)
    assert len(body(found)) == 1
    assert place_in(found, "search the") == place(content, "search the")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_places_hold_with_any_line_end_and_byte_order_mark(end: str, mark: bytes) -> None:
    content = f"Fähre 🚢 sinks off Leith\n\n{STORY}\n{MORE}".replace("\n", end)
    found = article("draft.txt", mark + content.encode())
    assert found.parts[0].passage.position(0) == (1, 1)
    assert place_in(found, "sinks off") == (1, 9)
    assert place_in(found, "coastguard") == place(content, "coastguard")


lines = st.lists(st.text(alphabet="abAB .:•*-?é🙂1\t", max_size=30), max_size=8).map("\n".join)


@given(lines)
def test_any_text_is_read_with_true_places(content: str) -> None:
    for found in outcomes("draft.txt", content):
        if isinstance(found, Article):
            assert_anchored(content, found)
