from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run_here
from tests.second_reading import read_twice

Capture = pytest.CaptureFixture[str]


def test_shows_parts_and_body_with_their_lines(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "inspect", str(drafts / "wrong.txt"))
    assert done.code == 0
    assert "headline (" in done.out
    assert "1:1" in done.out
    assert "     3  Sweden has closed the strait" in done.out


def test_shows_facts_and_names(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "inspect", str(drafts / "wrong.txt"), "--facts")
    assert done.code == 0
    assert "event     1:1" in done.out
    assert "country:SE" in done.out


def test_what_the_second_reader_doubts_is_among_the_facts(drafts: Path, capfd: Capture) -> None:
    line = "Aldmere closes its only swimming pool for good"
    body = (
        "The council of Wexbridge has closed its only swimming pool for good. Repairs would have "
        "cost too much.\n\nSwimmers are to go to the pool in Aldmere from Monday."
    )
    story = drafts / "pool.txt"
    story.write_text(f"{line}\n\n{body}\n", encoding="utf-8")
    assert "doubt " not in run_here(capfd, "inspect", str(story), "--facts").out
    with read_twice():
        shown = run_here(capfd, "inspect", str(story), "--facts").out
        record = json.loads(run_here(capfd, "inspect", str(story), "--format", "json").out)
    assert shown.count("doubt ") == 2  # of the line, and what the story has instead
    doubted = [fact for fact in record["articles"][0]["facts"] if fact["type"] == "doubt"]
    assert [(fact["section"], fact["text"]) for fact in doubted] == [
        ("part", "Aldmere"),
        ("body", "Wexbridge"),
    ]
    assert "gain" in doubted[0]


def test_json_keeps_to_the_contract(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "inspect", str(drafts), "--format", "json")
    record = json.loads(done.out)
    right, wrong = sorted(record["articles"], key=lambda article: article["path"])
    assert [skipped["reason"] for skipped in record["not_checked"]] == ["the file is empty"]
    for article in (right, wrong):
        assert {"id", "path", "format", "language", "parts", "body", "facts"} <= set(article)
        assert list(article["parts"][0]) == ["part", "name", "text", "line", "column"]
        assert list(article["body"][0]) == ["text", "line"]
    assert wrong["parts"][0]["text"] == "Denmark closes strait to ferries"
    assert (wrong["parts"][0]["line"], wrong["body"][0]["line"]) == (1, 3)
    assert {"event", "entity"} <= {fact["type"] for fact in wrong["facts"]}


@pytest.mark.parametrize(("name", "code"), [("empty.txt", 3), ("none.txt", 2)])
def test_says_why_there_is_nothing_to_show(
    name: str, code: int, drafts: Path, capfd: Capture
) -> None:
    done = run_here(capfd, "inspect", str(drafts / name))
    assert done.code == code
    assert name in done.out + done.err
