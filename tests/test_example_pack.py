"""The worked example of docs/example-pack: from its own folder, and from a wheel of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from linter.ruleset.loader import load_rules
from tests.cli.running import Outcome, run_alone

FOLDER = Path(__file__).parents[1] / "docs" / "example-pack"
PACKAGE = "tarn_gazette_rules"
NAME = "tarn-gazette-rules:desk"
GROUPS = ("local", "sport", "style")
FOUND = [
    ("wrong-council.txt", "wrong-council", "Wexshire County Council"),
    ("wrong-town.txt", "confusable-names", "Saltby"),
]


def findings(outcome: Outcome) -> list[tuple[str, str, str]]:
    assert outcome.code == 1, outcome.err
    return [
        (Path(one["path"]).name, one["rule"], one["suggestion"])
        for one in json.loads(outcome.out)["findings"]
    ]


def test_the_pack_is_well_formed_and_brings_the_core_rules() -> None:
    ruleset = load_rules([str(FOLDER / PACKAGE)])
    ours = {rule.id: rule for rule in ruleset if rule.group in GROUPS}
    assert {rule.claim for rule in ours.values()} == {"event", "entity", "number", "statement"}
    assert ours["wrong-district"].extends == "wrong-place"
    softened = ruleset.get("headline-off-topic")
    assert softened is not None
    assert softened.severity == "info"


@pytest.mark.parametrize("name", ["local/wrong-council.yaml", "pack.yaml"])
def test_the_page_on_house_rules_shows_files_as_they_are(name: str) -> None:
    page = FOLDER.with_name("house-rules.md").read_text(encoding="utf-8")
    text = (FOLDER / PACKAGE / name).read_text(encoding="utf-8")
    assert f"```yaml\n{text}```" in page


def test_its_own_tests_pass_from_its_folder() -> None:
    folders = [f"{PACKAGE}/{group}" for group in GROUPS]
    outcome = run_alone("rules", "test", *folders, cwd=FOLDER)
    assert outcome.code == 0, outcome.out
    assert outcome.out.startswith("4 rules, ")


def test_the_stories_are_checked_from_its_folder() -> None:
    outcome = run_alone("check", "stories", "--format", "json", cwd=FOLDER)
    assert findings(outcome) == FOUND


def test_without_the_pack_the_places_mean_nothing(tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "stories", tmp_path / "stories")
    assert run_alone("check", "stories", cwd=tmp_path).code == 0


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the pack, built with what is here, else with what an index can be asked for."""
    source = tmp_path_factory.mktemp("source") / "pack"
    shutil.copytree(FOLDER, source)
    folder = tmp_path_factory.mktemp("dist")
    command: list[str | Path] = [sys.executable, "-m", "build", "--wheel"]
    command += ["--outdir", folder, source]
    if not _done([*command, "--no-isolation"]):
        _run(command, "the wheel cannot be built here")
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Where the wheel is installed, so that a process can be told to import from there too."""
    place = tmp_path_factory.mktemp("installed")
    command: list[str | Path] = [sys.executable, "-m", "pip", "install"]
    command += ["--no-index", "--no-deps"]
    _run([*command, "--target", place, wheel], "the wheel cannot be installed here")
    before = os.environ.get("PYTHONPATH", "")
    return {"PYTHONPATH": os.pathsep.join(filter(None, (str(place), before)))}


def _run(command: Sequence[str | Path], otherwise: str) -> None:
    if not _done(command):
        pytest.skip(f"NOT TESTED: {otherwise}")


def _done(command: Sequence[str | Path]) -> bool:
    return subprocess.run(list(map(str, command)), capture_output=True, check=False).returncode == 0


def test_the_wheel_holds_every_file_of_the_pack(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith(f"{PACKAGE}/")}
    files = {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob(f"{PACKAGE}/**/*.yaml")}
    assert held == files | {f"{PACKAGE}/__init__.py"}


def test_the_installed_pack_is_used_by_its_name(
    environment: dict[str, str], tmp_path: Path
) -> None:
    shutil.copytree(FOLDER / "stories", tmp_path / "stories")
    (tmp_path / "headlint.yaml").write_text(f"rules: {NAME}\n", encoding="utf-8")
    outcome = run_alone(
        "check", "stories", "--format", "json", cwd=tmp_path, environment=environment
    )
    assert findings(outcome) == FOUND


def test_the_tests_of_the_installed_pack_pass(environment: dict[str, str], tmp_path: Path) -> None:
    outcome = run_alone("rules", "test", NAME, *GROUPS, cwd=tmp_path, environment=environment)
    assert outcome.code == 0, outcome.out
    assert outcome.out.startswith("4 rules, ")


def test_a_rule_elsewhere_extends_one_of_the_installed_pack(
    environment: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "rules" / "ours" / "softer-council.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        f"id: softer-council\nextends: {NAME}/wrong-council\nseverity: info\n", encoding="utf-8"
    )
    outcome = run_alone("rules", "validate", str(path), cwd=tmp_path, environment=environment)
    assert (outcome.code, outcome.out) == (0, "1 rule, all well formed.\n")
