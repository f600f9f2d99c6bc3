from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from linter.config.layers import read_configuration
from linter.reports.surveying import next_text, seen_text
from linter.survey.proposal import proposal
from linter.survey.records import FieldSeen, Survey
from linter.survey.signs import load_signs

EMPTY = Survey(Path("."), {})
FULL = Survey(
    Path("site"),
    files={"markdown": 410, "html": 2},
    read=302,
    articles=290,
    parts={"headline": 290, "dek": 120, "bullet": 3},
    left_alone={"the file is empty": 10},
    unreadable=2,
    fields=(
        FieldSeen("intro", "dek", 250),
        FieldSeen("web.teaser", "dek", 1),
        FieldSeen("points_web", "bullet", 40),
    ),
    hosts=("news.example", "m.news.example"),
    content="content",
    generator=load_signs().generators[0],
    generated=True,
    no_articles=("README.md",),
    hooks=".pre-commit-config.yaml",
    build_servers=("GitHub Actions",),
    in_git=True,
)


@pytest.mark.parametrize("survey", [EMPTY, FULL], ids=["empty", "full"])
def test_looks_the_same(survey: Survey, snapshot: SnapshotAssertion) -> None:
    assert "\n".join((seen_text(survey), proposal(survey), next_text(survey))) == snapshot


@pytest.mark.parametrize("survey", [EMPTY, FULL, replace(FULL, generated=False)])
def test_is_a_configuration_that_headlint_reads(survey: Survey, tmp_path: Path) -> None:
    file = tmp_path / "headlint.yaml"
    file.write_text(proposal(survey), encoding="utf-8")
    read_configuration(file)


@pytest.mark.parametrize("survey", [EMPTY, FULL], ids=["empty", "full"])
def test_what_stands_in_comments_can_be_taken_in(survey: Survey, tmp_path: Path) -> None:
    """Every suggestion, with its mark taken away, is one that headlint reads too."""
    lines = proposal(survey).splitlines()
    bare = [
        line.removeprefix("# ")
        if line.startswith("#  ") or (line.startswith("# ") and _is_key(line))
        else line
        for line in lines
    ]
    file = tmp_path / "headlint.yaml"
    (tmp_path / "headlint-baseline.json").write_text("", encoding="utf-8")
    file.write_text("\n".join(bare), encoding="utf-8")
    taken = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert {"ignore", "field-map", "exclude", "selectors", "baseline"} <= set(taken)
    read_configuration(file)


def _is_key(line: str) -> bool:
    key = line.removeprefix("# ").split(":")[0]
    return key in {"ignore", "field-map", "exclude", "selectors", "baseline"}


def test_the_hook_is_offered_where_it_can_be_used() -> None:
    assert "id: headlint" in next_text(FULL)
    assert "files: ^content/" in next_text(FULL)
    assert "id: headlint" not in next_text(EMPTY)
