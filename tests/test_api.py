from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

import linter
from linter import Article, NotChecked, ReadError, Settings, Source, UsageError

STORY = """\
Denmark closes strait to ferries

Sweden has closed the strait to ferries after a storm tore boats from their moorings, the coast
guard said on Monday.

The order will stand until Wednesday, it added. Several thousand passengers were waiting in the
terminals on both sides.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", sorted(linter.__all__))
def test_every_public_name_exists(name: str) -> None:
    assert getattr(linter, name)
    assert name in dir(linter)


def test_no_public_name_is_hidden_by_a_module() -> None:
    modules = {module.name for module in pkgutil.iter_modules(linter.__path__)} | {"rules"}
    assert modules.isdisjoint(linter.__all__)


def test_public_names_are_documented() -> None:
    page = Path(__file__).parents[1].joinpath("docs", "api.md").read_text(encoding="utf-8")
    assert [name for name in linter.__all__ if f"`{name}" not in page] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = importlib.import_module("linter").nothing_like_it


def test_read_gives_the_article(story: Path) -> None:
    (article,) = linter.read(story)
    assert isinstance(article, Article)
    assert article.parts[0].passage.text == "Denmark closes strait to ferries"


def test_read_gives_bad_input_as_values(story: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    results = list(linter.read([story, tmp_path / "empty.txt", tmp_path / "none.txt"]))
    kinds = {type(result) for result in results}
    assert kinds == {Article, NotChecked, ReadError}


def test_bytes_in_hand_are_read_by_their_name() -> None:
    (article,) = linter.read(Source("draft.txt", data=STORY.encode()))
    assert isinstance(article, Article)
    assert (article.path, article.format) == ("draft.txt", "text")


def test_check_shows_both_sentences(story: Path) -> None:
    report = linter.check(story, Settings(select=("wrong-actor",)))
    (finding,) = report.findings
    assert (finding.text, finding.suggestion) == ("Denmark", "Sweden")
    assert finding.evidence[0].text.startswith("Sweden has closed the strait")


def test_check_article_gives_what_check_gives(story: Path) -> None:
    (article,) = linter.read(story)
    assert isinstance(article, Article)
    assert tuple(linter.check_article(article)) == linter.check(story).findings


def test_an_unknown_rule_is_refused_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="Did you mean 'wrong-actor'"):
        linter.check("nowhere", Settings(select=("wrong-acter",)))


def test_inspect_gives_facts(story: Path) -> None:
    (article,) = linter.read(story)
    assert isinstance(article, Article)
    (event, *_) = linter.inspect(article).claims("event", ["headline"])
    assert event.sentence.text == "Denmark closes strait to ferries"


def test_a_report_tells_which_rules_ran_and_what_fails_it(story: Path) -> None:
    settings = Settings(select=("wrong-actor", "magnitude-slip"), fail_on="warning")
    report = linter.check(story, settings)
    assert [rule.id for rule in report.rules] == ["magnitude-slip", "wrong-actor"]
    assert report.rules[1].group == "actors"
    assert report.fail_on == "warning"


def test_each_article_is_checked_as_its_own_folder_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = (
        "Denmark closes strait to ferries\n\nSweden has closed the strait to ferries, it said.\n"
    )
    for name in ("news/a.md", "wire/b.md", "wire/old/c.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"# {wrong}", encoding="utf-8")
    (tmp_path / "headlint.yaml").write_text(
        "cache: false\noverrides: [{paths: wire/, ignore: [wrong-actor]}]\nexclude: old/\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    report = linter.check(["."], linter.settings_for_paths(["."]))
    assert {finding.path for finding in report.findings if finding.rule == "wrong-actor"} == {
        "news/a.md"
    }
    reasons = {article.path: article.reason for article in report.articles}
    assert reasons == {
        "news/a.md": None,
        "wire/b.md": None,
        "wire/old/c.md": "excluded by the configuration",
    }
    assert "wrong-actor" in [rule.id for rule in report.rules]


def test_an_article_of_another_kind_gets_the_rules_for_it(tmp_path: Path) -> None:
    line = "Denmark closes strait to ferries"
    body = "Sweden has closed the strait to ferries."
    for name, kind in (("a.md", "news"), ("b.md", "digest")):
        text = f"---\ntitle: {line}\ntype: {kind}\n---\n{body}\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    plain = Settings(cache_dir=tmp_path / "kept")
    asked = Settings(cache_dir=tmp_path / "kept", select=("wrong-actor",))
    for _ in range(2):  # the second time from the cache
        found = linter.check(tmp_path, plain).findings
        assert {Path(each.path).name for each in found} == {"a.md"}
        found = linter.check(tmp_path, asked).findings
        assert {Path(each.path).name for each in found} == {"a.md", "b.md"}
    report = linter.check(tmp_path, Settings(cache=False, select=("actors",)))
    reasons = {Path(each.path).name: each.reason for each in report.articles}
    assert reasons == {"a.md": None, "b.md": "no rule is for this kind of article: digest"}
