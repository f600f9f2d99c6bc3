from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.running import run_here

Capture = pytest.CaptureFixture[str]


OPINION = """\
---
title: "Opinion: Denmark closes strait to ferries"
section: Opinion
---

Sweden has closed the strait to ferries after a storm tore boats from their moorings.
"""


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ("wrong-actor", "wrong.txt"),  # a finding, and what was not compared
        ("wrong-actor", "right.txt"),  # the story bears the line out: an exception of the rule
        ("unsupported-name", "wrong.txt"),  # not of the profile; left alone for its support
        ("quote-altered", "wrong.txt"),  # no claim of its kind
    ],
)
def test_what_a_person_reads(
    rule: str,
    name: str,
    drafts: Path,
    capfd: Capture,
    monkeypatch: pytest.MonkeyPatch,
    snapshot: SnapshotAssertion,
) -> None:
    monkeypatch.chdir(drafts)
    monkeypatch.setenv("COLUMNS", "80")
    done = run_here(capfd, "trace", rule, name)
    assert done.code == 0
    assert done.out == snapshot


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_says_where_check_would_not_run_the_rule(
    drafts: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(drafts)
    (drafts / "opinion.md").write_text(OPINION, encoding="utf-8")
    told = one_line(run_here(capfd, "trace", "wrong-target", "wrong.txt").out)
    assert "it is of medium confidence, the profile is desk." in told
    told = one_line(run_here(capfd, "trace", "headline-off-topic", "opinion.md").out)
    assert "it is left out for this kind of article, opinion." in told
    (drafts / "headlint.yaml").write_text("ignore: wrong-actor\n", encoding="utf-8")
    told = one_line(run_here(capfd, "trace", "wrong-actor", "wrong.txt").out)
    assert "the configuration leaves it out." in told
    assert "does not run" not in run_here(capfd, "trace", "wrong-number", "wrong.txt").out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["wrong-actor", "empty.txt"], 3, "not checked: the file is empty"),
        (["wrong-actor", "none.txt"], 2, "none.txt"),
        (["wrong-actor", "none.txt", "right.txt"], 2, "none.txt"),
        (["wrong-acter", "right.txt"], 2, "Did you mean 'wrong-actor'?"),
    ],
)
def test_says_what_cannot_be_traced(
    arguments: list[str],
    code: int,
    message: str,
    drafts: Path,
    capfd: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(drafts)
    done = run_here(capfd, "trace", *arguments)
    assert done.code == code
    assert message in done.out + done.err
