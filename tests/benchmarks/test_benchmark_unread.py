"""Rows made of unread stories: one sentence as the line, the rest as the body."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from spacy.language import Language

from benchmarks.measure.swaps import SWAPS, cut, rows
from benchmarks.unread import main

OPENING = "The harbour of Lasta is to get nine new cranes in March, its owner said."
LATER = "Nora Tamblyn of the Dockers' Union called the plan a danger to 40 jobs on Tuesday."
STORY = "\n".join(
    [
        OPENING,
        "It has waited for them since 2019.",
        LATER,
        "Lumora Cranes of Denmark will build them for $12m. The first arrives in Lasta on 3 June.",
        "Peter Holm, who runs the harbour, said that the old ones had cost 14 days of work last "
        "year. “We had to send 30 ships to Orsk,” he said. Fishermen in Orsk were glad of it, "
        "because the ships paid for the new quay there.",
        "The council of Lasta is to vote on the plan in April. It had turned down two others. "
        "Anders Vik, its leader, said that he would listen to the dockers before he chose, "
        "and that the vote could be put off until autumn if they asked for it.",
    ]
)


def test_the_first_sentence_is_taken_out_of_its_story(nlp: Language) -> None:
    found = cut(STORY, nlp, first=True)
    assert found is not None
    assert found.line == OPENING
    assert found.body == STORY.removeprefix(OPENING).strip()


def test_a_later_sentence_leans_on_none_before_it(nlp: Language) -> None:
    found = cut(STORY, nlp, first=False)
    assert found is not None
    assert found.line == LATER
    assert OPENING in found.body


def test_a_story_too_short_gives_nothing(nlp: Language) -> None:
    assert cut(OPENING, nlp, first=True) is None
    assert list(rows(OPENING, nlp, first=True)) == []


@pytest.mark.parametrize("first", [True, False])
def test_a_true_row_and_one_a_swap(nlp: Language, first: bool) -> None:
    made = list(rows(STORY, nlp, first))
    true, *swapped = made
    assert (true["label"], true["error_types"]) == ("supported", [])
    assert {kind for row in swapped for kind in row["error_types"]} <= set(SWAPS)
    assert len(swapped) >= 2
    for row in swapped:
        assert row["label"] == "unsupported"
        assert row["headline"] == true["headline"].replace(row["was"], row["now"], 1)
        assert row["now"] in row["body"]
        assert row["now"].lower() not in true["headline"].lower()


def test_the_same_story_gives_the_same_rows(nlp: Language) -> None:
    assert list(rows(STORY, nlp, first=True)) == list(rows(STORY, nlp, first=True))


def _data(folder: Path) -> Path:
    row = {"id": "1", "headline": "Cranes", "body": STORY, "label": "supported"}
    folder.mkdir()
    (folder / "own.jsonl").write_text(f"{json.dumps(row)}\n" * 2, encoding="utf-8")
    return folder


def test_the_command_writes_each_story_once(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, [str(_data(tmp_path / "in")), str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    lines = (tmp_path / "out" / "first.jsonl").read_text(encoding="utf-8").splitlines()
    assert result.output.strip().endswith(f"{len(lines)} rows")
    assert [json.loads(line)["label"] for line in lines].count("supported") == 1


def test_the_command_keeps_out_of_the_project(tmp_path: Path) -> None:
    inside = Path(__file__).parent / "unread"
    result = CliRunner().invoke(main, [str(_data(tmp_path / "in")), str(inside)])
    assert result.exit_code == 1
    assert "inside the project" in result.output
    assert not inside.exists()
