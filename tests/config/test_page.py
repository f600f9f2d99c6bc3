"""The examples in docs/configuration.md do what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from linter.config.json_schema import config_schema, project_schema
from linter.config.layers import read_configuration
from linter.config.reference import BEGIN, PAGE
from tests.cli.running import run_here

TEXT = (Path(__file__).parents[2] / "docs" / PAGE).read_text(encoding="utf-8").partition(BEGIN)[0]
YAML = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
(TOML,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
(PICTURE,) = re.findall(r"```text\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds what the examples name."""
    folder = tmp_path / "site"
    for needed in (folder / "newsroom" / "rules", tmp_path / "house"):
        needed.mkdir(parents=True)
    (tmp_path / "house" / "headlint.yaml").write_text("fail-on: info\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("number", range(len(YAML)))
def test_each_example_is_read(site: Path, number: int) -> None:
    import yaml

    (site / "headlint.yaml").write_text(YAML[number], encoding="utf-8")
    assert read_configuration(site / "headlint.yaml").layers
    Draft7Validator(config_schema()).validate(yaml.safe_load(YAML[number]))


def test_the_project_file_is_read(site: Path) -> None:
    import tomllib

    (site / "pyproject.toml").write_text(TOML, encoding="utf-8")
    assert read_configuration(site / "pyproject.toml").overrides
    Draft7Validator(project_schema()).validate(tomllib.loads(TOML))


def test_the_picture_is_what_is_printed(
    site: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "headlint.yaml").write_text(YAML[0], encoding="utf-8")
    prompt, _, shown = PICTURE.partition("\n")
    variable, _, *arguments = prompt.removeprefix("$ ").split()
    monkeypatch.setenv(*variable.split("="))
    monkeypatch.delenv("HEADLINT_SECOND_READER")  # which conftest.py sets for every test
    assert run_here(capfd, *arguments).out == shown
