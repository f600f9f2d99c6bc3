from __future__ import annotations

from pathlib import Path

import pytest

from linter.articles.settings import Selectors
from linter.config import Settings, load_settings
from linter.errors import ConfigError

YAML = """\
# What the desk wants.
profile: copy
select: [wrong-actor, numbers]
ignore: 'no'
fail-on: warning
model: my_pipeline
rules:
  - headlint:core
  - rules
field-map:
  dek: [intro, teaser]
selectors:
  news.example:
    headline: h1.title
    furniture: .promo
exclude: [archive/]
format: concise
baseline: known.yaml
cache: false
cache-dir: .cache
jobs: 2
"""

TOML = """\
[project]
name = "site"
profile = "not ours"

[tool.headlint]
profile = "copy"
select = ["wrong-actor", "numbers"]
ignore = "no"
fail-on = "warning"
model = "my_pipeline"
rules = ["headlint:core", "rules"]
exclude = ["archive/"]
format = "concise"
baseline = "known.yaml"
cache = false
cache-dir = ".cache"
jobs = 2

[tool.headlint.field-map]
dek = ["intro", "teaser"]

[tool.headlint.selectors."news.example"]
headline = "h1.title"
furniture = ".promo"

[tool.other]
profile = "not ours either"
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "text"), [("headlint.yaml", YAML), ("pyproject.toml", TOML)])
def test_both_forms_give_the_same_settings(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "rules").mkdir()
    path = write(tmp_path, name, text)
    assert load_settings(tmp_path) == Settings(
        profile="copy",
        select=("wrong-actor", "numbers"),
        ignore=("no",),
        fail_on="warning",
        model="my_pipeline",
        rules=("headlint:core", str(tmp_path / "rules")),
        field_map=(("dek", ("intro", "teaser")),),
        selectors=(("news.example", Selectors(headline="h1.title", furniture=".promo")),),
        exclude=("archive/",),
        format="concise",
        baseline=tmp_path / "known.yaml",
        cache=False,
        cache_dir=tmp_path / ".cache",
        jobs=2,
        source=str(path),
    )


def test_without_a_file_everything_has_a_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_a_file_is_found_upwards(tmp_path: Path) -> None:
    write(tmp_path, "headlint.yaml", "profile: audit\n")
    inner = tmp_path / "content" / "2024"
    inner.mkdir(parents=True)
    assert load_settings(inner).profile == "audit"


def test_the_nearest_file_wins_alone(tmp_path: Path) -> None:
    write(tmp_path, "headlint.yaml", "profile: audit\nfail-on: info\n")
    inner = tmp_path / "content"
    inner.mkdir()
    write(inner, "headlint.yaml", "profile: copy\n")
    assert load_settings(inner) == Settings(profile="copy", source=str(inner / "headlint.yaml"))


def test_a_project_file_without_our_table_is_passed_by(tmp_path: Path) -> None:
    write(tmp_path, "headlint.yaml", "profile: audit\n")
    inner = tmp_path / "site"
    inner.mkdir()
    write(inner, "pyproject.toml", "[tool.other]\nprofile = 'copy'\n")
    assert load_settings(inner).profile == "audit"


def test_yaml_comes_before_toml(tmp_path: Path) -> None:
    write(tmp_path, "headlint.yaml", "profile: audit\n")
    write(tmp_path, "pyproject.toml", "[tool.headlint]\nprofile = 'copy'\n")
    assert load_settings(tmp_path).profile == "audit"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\ufeffprofile: desk\n"])
def test_an_empty_file_and_a_byte_order_mark_do_no_harm(tmp_path: Path, text: str) -> None:
    write(tmp_path, "headlint.yaml", text)
    assert load_settings(tmp_path).profile == "desk"


MISTAKES = [
    ("headlint.yaml", "profil: copy\n", (1, 1), "'profil'; did you mean 'profile'?"),
    (
        "headlint.yaml",
        "a: b\n",
        (1, 1),
        "unknown key in the configuration: 'a'; use one of profile",
    ),
    ("headlint.yaml", "\nprofile: loud\n", (2, 10), "'loud'; use one of desk, copy, audit"),
    ("headlint.yaml", "profile: [desk]\n", (1, 10), "`profile` must be text, not a list"),
    ("headlint.yaml", "fail-on: never\n", (1, 10), "use one of error, warning, info"),
    ("headlint.yaml", "select: {a: b}\n", (1, 9), "`select` must be text, not a mapping"),
    ("headlint.yaml", "ignore: [a, no]\n", (1, 13), "YAML reads no as true or false; quote it"),
    ("headlint.yaml", "model:\n", (1, 7), "`model` is empty"),
    ("headlint.yaml", "rules: [nowhere]\n", (1, 9), "which is not in"),
    ("headlint.yaml", "rules: {wrong-actor: warning}\n", (1, 8), "rule-settings: {wrong-actor"),
    ("headlint.yaml", "rules: ../elsewhere\n", (1, 8), "lies outside"),
    ("headlint.yaml", "field-map: [dek]\n", (1, 12), "`field-map` must be a table"),
    ("headlint.yaml", "field-map: {deck: [x]}\n", (1, 13), "'deck'; did you mean 'dek'?"),
    ("headlint.yaml", "field-map: {dek: {x: y}}\n", (1, 18), "`dek` must be text, not a mapping"),
    ("headlint.yaml", "selectors: {a.example: h1}\n", (1, 24), "must be a table, such as"),
    ("headlint.yaml", "selectors: {a: {headlin: h1}}\n", (1, 17), "did you mean 'headline'?"),
    ("headlint.yaml", "selectors: {a: {dek: [h1]}}\n", (1, 22), "must be text, not a list"),
    ("headlint.yaml", "cache: maybe\n", (1, 8), "`cache` must be true or false"),
    ("headlint.yaml", "jobs: -1\n", (1, 7), "`jobs` must be a whole number"),
    ("headlint.yaml", "jobs: [1]\n", (1, 7), "`jobs` must be a whole number"),
    ("headlint.yaml", "jobs: 99999999999\n", (1, 7), "from 0 to 1000"),
    ("headlint.yaml", "overrides: {paths: x}\n", (1, 12), "must be a list of tables"),
    ("headlint.yaml", "overrides: [x]\n", (1, 13), "must be a table with `paths`"),
    ("headlint.yaml", "overrides: [{profile: copy}]\n", (1, 13), "has no `paths`"),
    ("headlint.yaml", "overrides: [{path: x}]\n", (1, 14), "did you mean 'paths'?"),
    ("headlint.yaml", "overrides: [{paths: x, jobs: 2}]\n", (1, 24), "holds for the whole run"),
    ("headlint.yaml", "extends: nowhere.yaml\n", (1, 10), "there is no file"),
    ("headlint.yaml", "extends: headlint.yaml\n", (1, 10), "in a circle"),
    ("headlint.yaml", "- profile\n", (1, 1), "must hold keys with values"),
    ("headlint.yaml", "profile: desk\nprofile: copy\n", (2, 1), "stands twice"),
    ("headlint.yaml", "profile: 'desk\n", (2, 1), "not valid YAML"),
    ("headlint.yaml", "a: &x b\nc: *x\n", (1, 4), "anchors are not allowed"),
    ("pyproject.toml", "[tool.headlint]\nprofil = 'copy'\n", (2, 1), "did you mean 'profile'?"),
    ("pyproject.toml", "[tool.headlint]\n\nprofile = 3\n", (3, 11), "YAML reads 3 as a number"),
    ("pyproject.toml", "[tool.headlint.field-map]\ndeck = ['x']\n", (2, 1), "did you mean 'dek'?"),
    ("pyproject.toml", "[tool.headlint]\nprofile = \n", (2, 11), "is not valid TOML"),
    ("pyproject.toml", "[tool]\nheadlint = 3\n", (2, 12), "'headlint' must be a table"),
]


@pytest.mark.parametrize(("name", "text", "place", "message"), MISTAKES)
def test_a_mistake_is_shown_with_its_place(
    tmp_path: Path, name: str, text: str, place: tuple[int, int], message: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    folder = tmp_path / "site"
    folder.mkdir()
    path = write(folder, name, text)
    with pytest.raises(ConfigError) as caught:
        load_settings(folder)
    assert message in caught.value.message
    assert caught.value.path == str(path)
    assert (caught.value.line, caught.value.column) == place


def test_every_mistake_of_a_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, "headlint.yaml", "profil: copy\nfail-on: never\n")
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path)
    assert [error.line for error in (caught.value, *caught.value.others)] == [1, 2]


def test_a_file_named_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load_settings(file=tmp_path / "other.yaml")


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "headlint.yaml").write_bytes(b"profile: \xff\xfe")
    with pytest.raises(ConfigError, match="save it as UTF-8"):
        load_settings(tmp_path)


def test_the_readers_get_the_fields_ahead_of_the_built_in_ones() -> None:
    readers = Settings(field_map=(("dek", ("intro",)),)).reader_settings()
    assert readers.fields["dek"][0] == "intro"
    assert "subtitle" in readers.fields["dek"]
