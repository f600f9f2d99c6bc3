"""A pack with a manifest: the packs, words and settings that come with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.findings import Problem
from linter.language.house_words import SHIPPED_ONLY, using
from linter.language.lexicons.lexicon import lexicons
from linter.ruleset.loader import RuleSources, load_from, load_rules, load_words, validate_rules
from tests.ruleset.samples import RULE

MANIFEST = """\
summary: The rules of a paper on the coast.
extends: headlint:core
lexicons: [words-of-ours]
rule-settings:
  wrong-actor: {severity: warning}
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "ours"
    for name, text in {
        "pack.yaml": MANIFEST,
        "ours/our-actor.yaml": RULE.replace("wrong-actor", "our-actor").replace(
            "require:", "where: {actor: {lexicon: boat_names}}\nrequire:"
        ),
        "words-of-ours/words/boats.yaml": "boat_names: petrel, kittiwake\n",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def problems_of(pack: Path) -> list[tuple[str, int | None, str]]:
    found: tuple[Problem, ...] = validate_rules([str(pack)])
    return [(Path(one.path).name, one.line, one.message) for one in found]


def test_a_pack_brings_packs_words_and_settings(pack: Path) -> None:
    ruleset = load_rules([str(pack)])
    ours, theirs = ruleset.get("our-actor"), ruleset.get("wrong-actor")
    assert ours is not None
    assert theirs is not None
    assert (theirs.severity, theirs.group) == ("warning", "actors")
    with using(ruleset.words):
        assert lexicons().words("boat_names") == {"petrel", "kittiwake"}
    assert len(ruleset) == len(load_rules()) + 1


def test_the_manifest_stands_for_its_pack_and_no_rule_is_loaded_twice(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = load_rules([str(pack)])
    names = [pack / "pack.yaml", pack / "ours" / "our-actor.yaml", pack / "words-of-ours"]
    assert len(load_rules([str(name) for name in names])) == len(whole)
    monkeypatch.chdir(pack)
    assert len(load_rules(["pack.yaml", "ours/our-actor.yaml"])) == len(whole)
    (pack / "pack.yaml").write_text("summary: Ours.\nextend: core\n", encoding="utf-8")
    (problem,) = validate_rules(["pack.yaml"])
    assert problem.line == 2
    assert "extends" in problem.message


def test_a_file_of_words_is_checked_as_such(pack: Path) -> None:
    file = pack / "words-of-ours" / "words" / "boats.yaml"
    assert validate_rules([str(file)]) == ()
    assert len(load_rules([str(file)])) == 0
    file.write_text("boat_names: petrel: kittiwake\n", encoding="utf-8")
    (problem,) = validate_rules([str(file)])
    assert problem.path == str(file)


def test_words_are_loaded_without_the_rules(pack: Path) -> None:
    assert load_words(RuleSources((str(pack),))) == load_rules([str(pack)]).words
    assert load_words(RuleSources()) == SHIPPED_ONLY


@pytest.mark.parametrize("inside", ["ours/our-actor.yaml", "ours"])
def test_a_part_of_a_pack_uses_its_words_and_no_more(pack: Path, inside: str) -> None:
    ruleset = load_rules([str(pack / inside)])
    assert [rule.id for rule in ruleset] == ["our-actor"]
    assert ruleset.words != SHIPPED_ONLY


def test_the_digest_follows_words_and_settings(pack: Path) -> None:
    digests = {load_rules([str(pack)]).digest}
    for name, old, new in (
        ("words-of-ours/words/boats.yaml", "petrel", "fulmar"),
        ("pack.yaml", "warning", "info"),
    ):
        path = pack / name
        path.write_text(path.read_text().replace(old, new))
        digests.add(load_rules([str(pack)]).digest)
    assert len(digests) == 3


def test_packs_that_name_each_other_are_each_read_once(tmp_path: Path, pack: Path) -> None:
    sources = RuleSources(("headlint:core", str(pack), "headlint:core"))
    assert len(load_from(sources)) == len(load_rules()) + 1


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("summary:", "sumary:", 1, "did you mean 'summary'?"),
        ("headlint:core", "headlint:cor", None, "Did you mean 'headlint:core'?"),
        ("[words-of-ours]", "[words-of-theirs]", 3, "no folder 'words-of-theirs'"),
        ("[words-of-ours]", "[../ours/words-of-ours]", 3, "no folder '../ours/words-of-ours'"),
        ("wrong-actor:", "wrong-acter:", 5, "did you mean 'wrong-actor'?"),
        ("severity: warning", "severity: warn", 5, "did you mean 'warning'?"),
        ("severity: warning", "sevrity: warning", 5, "did you mean 'severity'?"),
        ("severity: warning", "", 5, "the settings of `wrong-actor` are empty"),
        ("severity: warning", 'message: "{claim.actr}"', 5, "did you mean 'claim.actor'?"),
        ("wrong-actor: {severity: warning}", "- wrong-actor", 5, "must name rules, such as"),
        ("summary: The", "summary: [The", 2, "not valid YAML"),
    ],
)
def test_a_mistake_in_a_manifest_is_refused(
    pack: Path, old: str, new: str, line: int | None, message: str
) -> None:
    path = pack / "pack.yaml"
    path.write_text(MANIFEST.replace(old, new))
    assert any(found[1] == line and message in found[2] for found in problems_of(pack)), (
        problems_of(pack)
    )
