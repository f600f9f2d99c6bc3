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
ignore: no
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
    path = write(tmp_path, name, text)
    assert load_settings(tmp_path) == Settings(
        profile="copy",
        select=("wrong-actor", "numbers"),
        ignore=("no",),
        fail_on="warning",
        model="my_pipeline",
        rules=("headlint:core", "rules"),
        rules_base=tmp_path,
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
    assert load_settings(inner) == Settings(
        profile="copy", rules_base=inner, source=str(inner / "headlint.yaml")
    )


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
    ("headlint.yaml", "profil: copy\n", 1, "unknown key 'profil'. Did you mean 'profile'?"),
    ("headlint.yaml", "a: b\n", 1, "unknown key 'a'. The keys are: profile, select"),
    ("headlint.yaml", "\nprofile: loud\n", 2, "'profile' must be one of desk, copy, audit"),
    ("headlint.yaml", "profile: [desk]\n", 1, "'profile' must be a text"),
    ("headlint.yaml", "fail-on: never\n", 1, "'fail-on' must be one of error, warning, info"),
    ("headlint.yaml", "select: {a: b}\n", 1, "'select' must be a text or a list of texts"),
    ("headlint.yaml", "model:\n", 1, "'model' must be a text"),
    ("headlint.yaml", "field-map: [dek]\n", 1, "'field-map' must be a table"),
    ("headlint.yaml", "field-map: {deck: [x]}\n", 1, "has no 'deck'. Did you mean 'dek'?"),
    ("headlint.yaml", "field-map: {dek: {x: y}}\n", 1, "'dek' must be a list of texts"),
    ("headlint.yaml", "selectors: {a.example: h1}\n", 1, "must map parts to CSS selectors"),
    ("headlint.yaml", "selectors: {a: {headlin: h1}}\n", 1, "Did you mean 'headline'?"),
    ("headlint.yaml", "selectors: {a: {dek: [h1]}}\n", 1, "must be one CSS selector"),
    ("headlint.yaml", "cache: maybe\n", 1, "'cache' must be true or false"),
    ("headlint.yaml", "jobs: -1\n", 1, "'jobs' must be a whole number"),
    ("headlint.yaml", "jobs: [1]\n", 1, "'jobs' must be a whole number"),
    ("headlint.yaml", "- profile\n", 1, "must hold keys with values"),
    ("headlint.yaml", "profile: desk\nprofile: copy\n", 2, "stands twice"),
    ("headlint.yaml", "profile: 'desk\n", None, "not valid YAML"),
    ("headlint.yaml", "a: &x b\nc: *x\n", 1, "anchors are not allowed"),
    ("pyproject.toml", "[tool.headlint]\nprofil = 'copy'\n", 2, "Did you mean 'profile'?"),
    ("pyproject.toml", "[tool.headlint]\n\nprofile = 3\n", 3, "'profile' must be a text"),
    ("pyproject.toml", "[tool.headlint.field-map]\ndeck = ['x']\n", 1, "Did you mean 'dek'?"),
    ("pyproject.toml", "[tool.headlint]\nprofile = \n", 2, "is not valid TOML"),
]


@pytest.mark.parametrize(("name", "text", "line", "message"), MISTAKES)
def test_a_mistake_is_shown_with_its_place(
    tmp_path: Path, name: str, text: str, line: int | None, message: str
) -> None:
    path = write(tmp_path, name, text)
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path)
    assert message in caught.value.message
    assert caught.value.path == str(path)
    if line is not None:
        assert caught.value.line == line


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
