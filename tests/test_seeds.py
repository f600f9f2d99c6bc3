"""The sample articles in seeds/ give the findings that seeds/expected.yaml names, and no others."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
EXPECTED: list[dict[str, Any]] = yaml.safe_load((SEEDS / "expected.yaml").read_text("utf-8"))
RULES = frozenset(
    rule.stem for rule in (ROOT / "rules").rglob("*.yaml") if rule.parent.name != "rules"
)

Found = dict[tuple[str, str | None], list[dict[str, Any]]]


def _key(entry: dict[str, Any]) -> tuple[str, str | None]:
    return entry["path"], entry.get("article")


def _name(entry: dict[str, Any]) -> str:
    return ":".join(filter(None, _key(entry)))


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    """What `headlint check seeds` prints as JSON, every rule on."""
    command = "from linter.cli import main; main()"
    options = ["check", "seeds", "--profile", "audit", "--format", "json"]
    done = subprocess.run(
        [sys.executable, "-c", command, *options],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    return document


@pytest.fixture(scope="module")
def found(report: dict[str, Any]) -> Found:
    """The findings of each article."""
    by_article: Found = defaultdict(list)
    for finding in report["findings"]:
        by_article[Path(finding["path"]).name, finding["article"]].append(finding)
    return by_article


def test_every_seed_is_checked(report: dict[str, Any]) -> None:
    checked = {
        (Path(article["path"]).name, article["article"])
        for article in report["articles"]
        if article["checked"]
    }
    assert checked == {_key(entry) for entry in EXPECTED}


def test_every_seed_file_is_expected() -> None:
    files = {path.name for path in SEEDS.iterdir()} - {"expected.yaml"}
    assert files == {entry["path"] for entry in EXPECTED}


@pytest.mark.parametrize("entry", [entry for entry in EXPECTED if entry.get("findings")], ids=_name)
def test_wrong_article(entry: dict[str, Any], found: Found) -> None:
    findings = found[_key(entry)]
    for expected in entry["findings"]:
        assert any(_meets(finding, expected) for finding in findings), (expected, findings)
    strays = [
        finding
        for finding in findings
        if not any(_same_place(finding, expected) for expected in entry["findings"])
    ]
    assert strays == []


@pytest.mark.parametrize(
    "entry", [entry for entry in EXPECTED if not entry.get("findings")], ids=_name
)
def test_right_article(entry: dict[str, Any], found: Found) -> None:
    assert found[_key(entry)] == []


@pytest.mark.parametrize("entry", EXPECTED, ids=_name)
def test_expected_findings_name_real_rules(entry: dict[str, Any]) -> None:
    assert {expected["rule"] for expected in entry.get("findings", ())} <= RULES


def _meets(finding: dict[str, Any], expected: dict[str, Any]) -> bool:
    evidence = " ".join(sentence["text"] for sentence in finding["evidence"])
    return (
        finding["rule"] == expected["rule"]
        and finding["part"] == expected["part"]
        and expected["text"] in finding["text"]
        and finding["severity"] == expected.get("severity", finding["severity"])
        and expected.get("evidence", "") in evidence
        and expected.get("suggestion") in (None, finding["suggestion"])
    )


def _same_place(finding: dict[str, Any], expected: dict[str, Any]) -> bool:
    if finding["part"] != expected["part"]:
        return False
    return expected["text"] in finding["text"] or finding["text"] in expected["text"]
