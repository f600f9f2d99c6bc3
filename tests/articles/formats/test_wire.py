"""Transmissions of news agencies, read as plain text without their frame."""

from __future__ import annotations

import pytest

from linter.articles.model import Position
from tests.articles.reading import article, body, parts, place_in, reason

HEADER = "\x01abc0042 4 i 120 xyz   agency 017\r\n\r\nNorland-ports/\r\n"
STORY = (
    "   Orsk (agency) - The harbour authority closed the port of Orsk on\r\n"
    "Tuesday after a ferry sank with forty people aboard.\r\n\r\n"
    "   Nine people are missing, the coastguard said at noon.\r\n\r\n"
)
NOTES = "# agency NOTEBOOK\r\n\r\n* * * *\r\nNot for publication\r\n- Reporting by: Ann Dale\r\n"
PARAGRAPHS = [
    "Orsk (agency) - The harbour authority closed the port of Orsk on Tuesday after a ferry sank "
    "with forty people aboard.",
    "Nine people are missing, the coastguard said at noon.",
]


@pytest.mark.parametrize("above", ["", "1ST LEAD\r\n", "REFILE, corrects name\r\n"])
@pytest.mark.parametrize("notes", [NOTES, "", "* * * *\r\nOnly for desks\r\n"])
def test_a_transmission(above: str, notes: str) -> None:
    headline = "Port of Orsk closed after ferry sinks =\r\n\r\n"
    sent = f"{HEADER}\x02{above}{headline}{STORY}{notes}\x03141201\x04"
    found = article("story.txt", sent)
    assert parts(found) == [("headline", "headline", "Port of Orsk closed after ferry sinks")]
    assert body(found) == PARAGRAPHS


def test_its_places_are_those_of_the_file() -> None:
    found = article("story.txt", f"{HEADER}\x02Port of Orsk closed =\r\n\r\n{STORY}\x03")
    assert place_in(found, "Port") == Position(4, 2)
    assert place_in(found, "Nine") == Position(9, 4)


def test_one_without_a_headline_has_none() -> None:
    sent = f"{HEADER}\x02{STORY}\x03"
    assert reason("story.txt", sent).startswith("no headline, dek or bullets found")
