"""Environment variables, above files and below flags."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config import Settings, settings_for_paths
from linter.config.environment import environment_layer, unknown_variables, variable_of
from linter.config.keys import KEYS
from linter.config.layers import flag_layer
from linter.errors import ConfigError


@pytest.mark.parametrize(
    ("name", "text", "settings"),
    [
        ("HEADLINT_PROFILE", "audit", Settings(profile="audit")),
        ("HEADLINT_FAIL_ON", " info ", Settings(fail_on="info")),
        ("HEADLINT_SELECT", "actors", Settings(select=("actors",))),
        ("HEADLINT_SELECT", "actors, time,,", Settings(select=("actors", "time"))),
        ("HEADLINT_EXTEND_IGNORE", "time", Settings(ignore=("time",))),
        ("HEADLINT_EXCLUDE", "archive/,*.bak.md", Settings(exclude=("archive/", "*.bak.md"))),
        ("HEADLINT_CACHE", "False", Settings(cache=False)),
        ("HEADLINT_JOBS", "2", Settings(jobs=2)),
        ("HEADLINT_BASELINE", "known.yaml", Settings(baseline=Path("known.yaml"))),
        ("HEADLINT_PROFILE", "", Settings()),
        ("OTHER_PROFILE", "audit", Settings()),
    ],
)
def test_a_variable_sets_what_its_key_sets(
    tmp_path: Path, name: str, text: str, settings: Settings
) -> None:
    layer = environment_layer({name: text}, Path())
    assert settings_for_paths([str(tmp_path)], None, (layer,)).run == settings


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("HEADLINT_PROFILE", "loud", "unknown `profile` 'loud'; use one of desk, copy, audit"),
        ("HEADLINT_JOBS", "two", "`jobs` must be a whole number"),
        ("HEADLINT_CACHE", "yes", "`cache` must be true or false"),
        ("HEADLINT_RULES", "nowhere", "names 'nowhere'"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        environment_layer({name: text}, tmp_path)
    assert message in caught.value.message
    assert caught.value.path == f"environment variable {name}"
    assert caught.value.line is None


def test_it_stands_above_files_and_below_flags(tmp_path: Path) -> None:
    (tmp_path / "headlint.yaml").write_text("profile: copy\nfail-on: info\n", encoding="utf-8")
    layer = environment_layer({"HEADLINT_PROFILE": "audit", "HEADLINT_FAIL_ON": "error"}, tmp_path)
    flags = flag_layer({"profile": "desk"})
    settings = settings_for_paths([str(tmp_path)], None, (layer, flags)).run
    assert (settings.profile, settings.fail_on) == ("desk", "error")


def test_what_looks_like_ours_and_is_not_read_is_told() -> None:
    environ = {"HEADLINT_PROFIL": "x", "HEADLINT_CONFIG": "y", "HEADLINT_JOBS": "2", "HEAD": "z"}
    (warning,) = unknown_variables(environ)
    assert "HEADLINT_PROFIL is not one that headlint reads. Did you mean 'HEADLINT_PROFILE'?" in (
        warning
    )


def test_every_key_but_a_table_has_a_variable() -> None:
    without = {key.name for key in KEYS if variable_of(key) is None}
    assert without == {"kinds", "rule-settings", "field-map", "selectors"}
