from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run_here

Capture = pytest.CaptureFixture[str]

RULE = """\
id: our-rule
summary: The line gives the act to someone else.
severity: warning
confidence: medium
in: [headline]
for: event
align: {with: event, same: [predicate, target]}
require: {actor: same}
report: conflict
message: "The {part} says {claim.clause}. The story says {evidence.actor} does."
why: It matters.
tests:
  - fail: Denmark closes strait to ferries
    body: Sweden closed the strait to ferries on Monday.
  - pass: Sweden closes strait to ferries
    body: Sweden closed the strait to ferries on Monday.
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "rules" / "ours"
    folder.mkdir(parents=True)
    (folder / "our-rule.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path / "rules"


def test_lists_all_rules_by_group(capfd: Capture) -> None:
    done = run_here(capfd, "rules", "list")
    assert done.code == 0
    assert "actors\n" in done.out
    assert "wrong-actor" in done.out


def test_a_profile_narrows_the_list(capfd: Capture) -> None:
    done = run_here(capfd, "rules", "list", "--profile", "desk", "--format", "json")
    rules = json.loads(done.out)["rules"]
    assert {rule["confidence"] for rule in rules} == {"high"}


def test_lists_rules_of_a_newsroom(pack: Path, capfd: Capture) -> None:
    done = run_here(capfd, "rules", "list", "--rules", str(pack), "--format", "json")
    (rule,) = json.loads(done.out)["rules"]
    assert (rule["id"], rule["group"], rule["severity"]) == ("our-rule", "ours", "warning")


def test_well_formed_rules_are_said_to_be(pack: Path, capfd: Capture) -> None:
    assert run_here(capfd, "rules", "validate").code == 0
    done = run_here(capfd, "rules", "validate", str(pack))
    assert (done.code, done.out) == (0, "1 rule, all well formed.\n")


@pytest.mark.parametrize("configured", [True, False], ids=["headlint.yaml", "pack.yaml"])
def test_files_of_words_are_checked_as_such(
    configured: bool, pack: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pack.parent)
    file = Path("rules/lexicons/places/cities.yaml")
    file.parent.mkdir(parents=True)
    if configured:
        Path("headlint.yaml").write_text("lexicons: rules/lexicons\n", encoding="utf-8")
    else:
        Path("rules/pack.yaml").write_text("summary: Ours.\nlexicons: lexicons\n", encoding="utf-8")
    file.write_text("cities:\n  GB: [Saltby]\n", encoding="utf-8")
    done = run_here(capfd, "rules", "validate", str(file))
    assert (done.code, done.out) == (0, "No rules here; the words and names are well formed.\n")
    file.write_text("cities: Saltby\n", encoding="utf-8")
    done = run_here(capfd, "rules", "validate", str(file))
    assert done.code == 2
    assert "rules/lexicons/places/cities.yaml:1:" in done.out


def test_mistakes_are_shown_with_place_and_advice(pack: Path, capfd: Capture) -> None:
    path = pack / "ours" / "our-rule.yaml"
    path.write_text(RULE.replace("severity", "severty"), encoding="utf-8")
    done = run_here(capfd, "rules", "validate", str(path))
    assert done.code == 2
    assert f"{path}:3:1: " in done.out
    assert "did you mean 'severity'" in done.out


def test_the_tests_in_a_rule_are_run(pack: Path, capfd: Capture) -> None:
    done = run_here(capfd, "rules", "test", "--rules", str(pack))
    assert (done.code, done.out) == (0, "1 rule, 2 tests: 2 passed.\n")


def test_says_which_rules_are_not_tested_for_want_of_the_second_reader(capfd: Capture) -> None:
    done = run_here(capfd, "rules", "test", "doubtful-date", "wrong-score")
    assert done.code == 0
    assert "passed.\nNot tested: doubtful-date. They ask the second reader" in done.out


def test_the_tests_of_a_file_a_folder_and_a_group_of_it_are_run(pack: Path, capfd: Capture) -> None:
    for names in ([str(pack / "ours" / "our-rule.yaml")], [f"{pack}/"], [f"{pack}/", "ours"]):
        done = run_here(capfd, "rules", "test", *names)
        assert (done.code, done.out) == (0, "1 rule, 2 tests: 2 passed.\n"), names


def test_a_folder_is_named_without_a_slash_unless_a_group_is_called_so(
    pack: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pack.parent)
    done = run_here(capfd, "rules", "test", "rules")
    assert (done.code, done.out) == (0, "1 rule, 2 tests: 2 passed.\n")
    Path("ours").mkdir()
    done = run_here(capfd, "rules", "test", "ours", "--rules", "rules")
    assert (done.code, done.out) == (0, "1 rule, 2 tests: 2 passed.\n")


def test_a_rule_is_traced_and_explained_by_its_file(pack: Path, capfd: Capture) -> None:
    path, story = str(pack / "ours" / "our-rule.yaml"), pack.parent / "story.txt"
    story.write_text(
        "Denmark closes strait to ferries\n\nSweden closed the strait to ferries on Monday.\n"
    )
    done = run_here(capfd, "trace", path, str(story))
    assert done.code == 0
    assert "conflict: the story says something else (reported)" in done.out
    assert "our-rule" in run_here(capfd, "explain", path).out


def test_a_folder_of_many_rules_is_not_one_rule(pack: Path, capfd: Capture) -> None:
    text = RULE.replace("our-rule", "other-rule")
    (pack / "ours" / "other-rule.yaml").write_text(text, encoding="utf-8")
    done = run_here(capfd, "explain", f"{pack}/")
    assert done.code == 2
    assert "holds 2 rules; name the file of one" in done.err


def test_settings_and_words_of_a_newsroom_are_configured(
    pack: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pack.parent)
    words = pack.parent / "words" / "words" / "ours.yaml"
    words.parent.mkdir(parents=True)
    words.write_text("ferry_lines: blue star, old line\n", encoding="utf-8")
    path = pack / "ours" / "our-rule.yaml"
    path.write_text(
        RULE.replace("require:", "unless: {actor: {lexicon: ferry_lines}}\nrequire:"),
        encoding="utf-8",
    )
    configuration = pack.parent / "headlint.yaml"
    configuration.write_text(
        "extend-rules: rules\nlexicons: words\nrule-settings:\n  our-rule: {severity: info}\n",
        encoding="utf-8",
    )
    done = run_here(capfd, "rules", "list", "--format", "json")
    found = {rule["id"]: rule["severity"] for rule in json.loads(done.out)["rules"]}
    assert (found["our-rule"], found["wrong-actor"]) == ("info", "error")
    assert run_here(capfd, "rules", "test", str(path)).code == 0
    for old, new, place in (
        ("our-rule:", "our-rul:", "headlint.yaml:4:3: settings for 'our-rul'"),
        ("severity: info", "severity: inf", "headlint.yaml:4:24"),
        ("lexicons: words", "lexicons: wrds", "headlint.yaml:2:11"),
    ):
        text = configuration.read_text(encoding="utf-8")
        configuration.write_text(text.replace(old, new), encoding="utf-8")
        done = run_here(capfd, "rules", "list")
        assert done.code == 2
        assert place in done.err, done.err
        configuration.write_text(text, encoding="utf-8")


def test_a_test_that_fails_is_shown(pack: Path, capfd: Capture) -> None:
    path = pack / "ours" / "our-rule.yaml"
    path.write_text(RULE.replace("pass: Sweden", "pass: Denmark"), encoding="utf-8")
    done = run_here(capfd, "rules", "test", "our-rule", "--rules", str(pack))
    assert done.code == 1
    assert f"{path}:15: our-rule: failed" in done.out
    assert "Denmark closes strait to ferries" in done.out
    assert "1 passed" in done.out
    assert "1 failed" in done.out
