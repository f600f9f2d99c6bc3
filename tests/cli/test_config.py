"""`headlint config`: what holds where, and from where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from linter.config.json_schema import config_schema, project_schema
from linter.ruleset.json_schema import rule_schema
from tests.cli.running import run_here

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _no_variable_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """conftest.py sets one for every test, which would be shown here."""
    monkeypatch.delenv("HEADLINT_SECOND_READER")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that extends a house style, with an override for its opinion pages."""
    (tmp_path / "house.yaml").write_text(
        "fail-on: warning\nignore: [quote-reworded]\nselectors: {news.example: {dek: p.stand}}\n",
        encoding="utf-8",
    )
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "headlint.yaml").write_text(
        "extends: ../house.yaml\n"
        "profile: copy\n"
        "extend-ignore: [numbers]\n"
        "kinds: {opinion: {stricter: false}}\n"
        "overrides:\n"
        "  - paths: opinion/\n"
        "    profile: desk\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.setenv("HEADLINT_JOBS", "2")
    return tmp_path / "site"


def test_each_value_is_shown_with_its_origin(
    site: Path, capfd: Capture, snapshot: SnapshotAssertion
) -> None:
    done = run_here(capfd, "config", "show", "opinion/budget.md", "--select", "actors")
    assert (done.code, done.err) == (0, "")
    assert done.out == snapshot


def test_without_a_configuration_everything_is_a_default(
    tmp_path: Path, capfd: Capture, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run_here(capfd, "config", "show")
    assert (done.code, done.err) == (0, "")
    assert done.out == snapshot


def test_programs_get_the_same(site: Path, capfd: Capture) -> None:
    done = run_here(capfd, "config", "show", "opinion/budget.md", "--format", "json")
    record = json.loads(done.out)
    settings = {entry["key"]: entry for entry in record["settings"]}
    assert record["files"] == [str(site / "../house.yaml"), str(site / "headlint.yaml")]
    assert settings["profile"] == {
        "key": "profile",
        "value": "desk",
        "origins": [
            {"source": "file", "name": str(site / "headlint.yaml"), "line": 7, "column": 5}
        ],
    }
    assert settings["selectors"]["value"] == {"news.example": {"dek": "p.stand"}}
    assert settings["kinds"]["value"] == {"opinion": {"stricter": False}}
    assert [origin["source"] for origin in settings["ignore"]["origins"]] == ["file", "file"]
    assert settings["jobs"]["origins"][0]["name"] == "HEADLINT_JOBS"
    assert settings["cache"]["origins"][0]["source"] == "default"


def test_every_mistake_is_shown_with_its_place(site: Path, capfd: Capture) -> None:
    (site / "headlint.yaml").write_text("profil: copy\njobs: many\n", encoding="utf-8")
    done = run_here(capfd, "config", "show")
    assert done.code == 2
    assert "headlint.yaml:1:1: unknown key in the configuration: 'profil'; did you mean" in done.err
    assert "headlint.yaml:2:7: `jobs` must be a whole number" in done.err


def test_an_unknown_variable_is_warned_of(
    site: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADLINT_PROFIL", "audit")
    done = run_here(capfd, "config", "show")
    assert done.code == 0
    assert "warning: the environment variable HEADLINT_PROFIL is not one" in done.err


def test_a_variable_names_the_file(
    site: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADLINT_CONFIG", str(site.parent / "house.yaml"))
    record = json.loads(run_here(capfd, "config", "show", "--format", "json").out)
    assert record["files"] == [str(site.parent / "house.yaml")]
    other = run_here(capfd, "config", "show", "--config", "headlint.yaml", "--format", "json")
    assert json.loads(other.out)["files"][-1] == "headlint.yaml"


@pytest.mark.parametrize(
    ("arguments", "schema"),
    [([], config_schema()), (["--rules"], rule_schema()), (["--pyproject"], project_schema())],
)
def test_the_schemas_are_printed(
    capfd: Capture, arguments: list[str], schema: dict[str, object]
) -> None:
    done = run_here(capfd, "config", "schema", *arguments)
    assert done.code == 0
    assert json.loads(done.out) == schema


def test_only_one_schema_at_a_time(capfd: Capture) -> None:
    done = run_here(capfd, "config", "schema", "--rules", "--pyproject")
    assert done.code == 2
    assert "ask for one" in done.err
