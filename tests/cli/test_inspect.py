from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run_here

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
