"""Which settings an article gets, in trees of files of its own."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from linter.config import SameSettings, Settings, settings_for_paths
from linter.config.files import file_in
from linter.config.layers import flag_layer
from linter.config.nearest import common_folder
from linter.errors import ConfigError


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with a house style above it and a desk with a file of its own below."""
    files = {
        "house.yaml": "fail-on: info\nignore: [numbers]\nselectors: {a.example: {dek: .a}}\n",
        "site/headlint.yaml": (
            "extends: ../house.yaml\n"
            "profile: copy\n"
            "extend-ignore: [time]\n"
            "exclude: [archive/, '*.draft.md', '!keep.draft.md']\n"
            "selectors: {b.example: {dek: .b}}\n"
            "overrides:\n"
            "  - {paths: opinion/, profile: desk}\n"
            "  - {paths: [opinion/guest/, '*.audit.md'], profile: audit, ignore: []}\n"
        ),
        "site/sport/pyproject.toml": "[tool.headlint]\nprofile = 'audit'\nfail-on = 'warning'\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_extends_lays_later_over_earlier_and_adds_where_it_says_so(tree: Path) -> None:
    settings = settings_for_paths(["site"]).settings_for("site/a.md")
    assert settings.profile == "copy"
    assert settings.fail_on == "info"
    assert settings.ignore == ("numbers", "time")
    assert [host for host, _ in settings.selectors] == ["a.example", "b.example"]
    assert settings.source == str(tree / "site" / "headlint.yaml")


@pytest.mark.parametrize(
    ("path", "profile", "ignore"),
    [
        ("site/a.md", "copy", ("numbers", "time")),
        ("site/opinion/a.md", "desk", ("numbers", "time")),
        ("site/2024/opinion/a.md", "desk", ("numbers", "time")),
        ("site/opinion/guest/a.md", "audit", ()),
        ("site/news/x.audit.md", "audit", ()),
        ("site/sport/a.md", "audit", ()),
        ("site/sport/2024/a.md", "audit", ()),
        ("elsewhere/a.md", "desk", ()),
    ],
)
def test_each_article_gets_its_own(
    tree: Path, path: str, profile: str, ignore: tuple[str, ...]
) -> None:
    nearest = settings_for_paths([str(tree)])
    for spelling in (path, str(tree / path), f"./site/../{path}"):
        settings = nearest.settings_for(spelling)
        assert (settings.profile, settings.ignore) == (profile, ignore)


@pytest.mark.parametrize(
    ("paths", "fail_on"),
    [
        (["site"], "info"),
        (["site/a.md", "site/sport/a.md"], "info"),
        (["site/sport/a.md"], "warning"),
        (["site/sport/*.md"], "warning"),
        (["site/sport", "site/sport/2024/**/*.md"], "warning"),
        (["site", "elsewhere"], "error"),
        ([], "error"),
    ],
)
def test_what_holds_for_the_run_comes_from_the_common_folder(
    tree: Path, paths: list[str], fail_on: str
) -> None:
    for order in (paths, paths[::-1]):
        nearest = settings_for_paths(order)
        assert nearest.run.fail_on == fail_on
        assert nearest.settings_for("site/sport/a.md").fail_on == fail_on


def test_one_file_can_be_used_for_everything(tree: Path) -> None:
    nearest = settings_for_paths(["site/sport"], tree / "site" / "headlint.yaml")
    assert nearest.settings_for("site/sport/a.md").profile == "copy"
    assert nearest.settings_for("site/opinion/a.md").profile == "desk"
    assert nearest.settings_for("opinion/a.md").profile == "desk"
    assert nearest.run.fail_on == "info"


def test_a_file_that_is_not_there_is_refused_at_once(tree: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        settings_for_paths(["site"], tree / "nowhere.yaml")


@pytest.mark.parametrize(
    ("path", "excluded"),
    [
        ("site/a.md", False),
        ("site/archive/2001/a.md", True),
        ("site/news/a.draft.md", True),
        ("site/news/keep.draft.md", False),
        ("site/sport/archive/a.md", False),
        ("archive/a.md", False),
    ],
)
def test_excluded_is_what_fits_from_the_folder_of_the_configuration(
    tree: Path, path: str, excluded: bool
) -> None:
    assert settings_for_paths([str(tree)]).is_excluded(path) is excluded


def test_flags_are_above_overrides(tree: Path) -> None:
    above = (flag_layer({"profile": "audit", "select": (), "fail_on": None}),)
    settings = settings_for_paths(["site"], None, above).settings_for("site/opinion/a.md")
    assert (settings.profile, settings.fail_on) == ("audit", "info")


def test_articles_with_the_same_settings_share_them(tree: Path) -> None:
    nearest = settings_for_paths(["site"])
    assert nearest.settings_for("site/a.md") is nearest.settings_for("site/news/b.md")
    assert nearest.settings_for("site/a.md") is not nearest.settings_for("site/opinion/b.md")


def test_it_crosses_to_another_process(tree: Path) -> None:
    nearest = settings_for_paths(["site"])
    nearest.settings_for("site/a.md")
    again = pickle.loads(pickle.dumps(nearest))
    assert again.settings_for("site/opinion/a.md") == nearest.settings_for("site/opinion/a.md")


def test_select_forgets_what_was_added_to_an_earlier_one(tree: Path) -> None:
    (tree / "base.yaml").write_text("select: [time]\nextend-select: [numbers]\n", encoding="utf-8")
    (tree / "headlint.yaml").write_text(
        "extends: base.yaml\nextend-select: [law]\nselect: [actors]\n", encoding="utf-8"
    )
    settings = settings_for_paths(["."]).run
    assert (settings.select, settings.extend_select) == (("actors",), ("law",))


def test_a_circle_and_a_chain_too_long_are_refused(tree: Path) -> None:
    (tree / "a.yaml").write_text("extends: b.yaml\n", encoding="utf-8")
    (tree / "b.yaml").write_text("profile: copy\nextends: [a.yaml]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"in a circle: a\.yaml → b\.yaml → a\.yaml") as caught:
        settings_for_paths(["."], tree / "a.yaml")
    assert (caught.value.path, caught.value.line, caught.value.column) == (
        str(tree / "b.yaml"),
        2,
        11,
    )
    for number in range(10):
        (tree / f"{number}.yaml").write_text(f"extends: {number + 1}.yaml\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="more than 8 deep"):
        settings_for_paths(["."], tree / "0.yaml")


def test_rules_count_from_the_file_that_names_them(tree: Path) -> None:
    (tree / "house").mkdir()
    (tree / "house" / "rules").mkdir()
    (tree / "house" / "headlint.yaml").write_text("rules: [rules]\n", encoding="utf-8")
    (tree / "headlint.yaml").write_text(
        "extends: house/headlint.yaml\nextend-rules: 'headlint:core'\n", encoding="utf-8"
    )
    assert settings_for_paths(["."]).run.rules == ("house/rules", "headlint:core")


def test_the_common_folder(tree: Path) -> None:
    assert common_folder(["site/a.md", "site/sport"]) == tree / "site"
    assert common_folder(["site/**/*.md"]) == tree / "site"
    assert common_folder(["-"]) == tree


def test_the_same_settings_are_for_all() -> None:
    same = SameSettings(Settings(exclude=("archive/",)))
    assert same.settings_for("anything") is same.run
    assert same.is_excluded("archive/a.md")
    assert not same.is_excluded("a.md")


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("headlint.yml", "call it headlint.yaml"),
        (".headlint.yaml", "call it headlint.yaml"),
        ("headlint.toml", "[tool.headlint] in pyproject.toml"),
    ],
)
def test_a_configuration_by_another_name_is_not_passed_over(
    name: str, advice: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text("profile: copy\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="is not read") as raised:
        file_in(str(tmp_path))
    assert advice in str(raised.value)
    (tmp_path / "headlint.yaml").write_text("profile: copy\n", encoding="utf-8")
    assert file_in(str(tmp_path)) == tmp_path / "headlint.yaml"
