"""`extends`: what a rule takes from another, what takes whose place, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.ruleset.loader import load_rules, validate_rules
from linter.ruleset.model import Rule
from linter.ruleset.rule_files import CORE
from tests.ruleset.samples import RULE

TESTS = """\
tests:
  - fail: Reeve shuts ferry
    body: The portreeve's deputy shut the ferry.
  - pass: Deputy shuts ferry
    body: The portreeve's deputy shut the ferry.
"""


def write(folder: Path, rule_id: str, text: str) -> Path:
    path = folder / "rules" / "ours" / f"{rule_id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"id: {rule_id}\n{text}", encoding="utf-8")
    return path


def loaded(folder: Path, rule_id: str) -> Rule:
    rule = load_rules([CORE, "rules"], folder).get(rule_id)
    assert rule is not None
    return rule


def shipped(rule_id: str) -> Rule:
    rule = load_rules().get(rule_id)
    assert rule is not None
    return rule


def refused(folder: Path, *packs: str) -> list[tuple[int | None, int | None, str]]:
    problems = validate_rules(packs or ["rules"], folder)
    return [(problem.line, problem.column, problem.message) for problem in problems]


@pytest.mark.parametrize("name", ["headlint:core/wrong-actor", "wrong-actor"])
def test_a_rule_takes_what_it_does_not_say(tmp_path: Path, name: str) -> None:
    write(tmp_path, "our-actor", f"extends: {name}\nseverity: info\nin: alternate\n{TESTS}")
    ours, theirs = loaded(tmp_path, "our-actor"), shipped("wrong-actor")
    assert (ours.severity, ours.parts, ours.group) == ("info", ("alternate",), "ours")
    assert (ours.align, ours.require, ours.message) == (
        theirs.align,
        theirs.require,
        theirs.message,
    )
    assert ours.extends == "wrong-actor"
    assert [test.line for test in ours.tests] == ["Reeve shuts ferry", "Deputy shuts ferry"]


def test_under_another_id_both_stand(tmp_path: Path) -> None:
    write(tmp_path, "our-actor", "extends: wrong-actor\nseverity: info\n")
    assert loaded(tmp_path, "wrong-actor") == shipped("wrong-actor")


@pytest.mark.parametrize("packs", [(CORE, "rules"), ("rules", CORE)])
def test_under_the_same_id_it_takes_the_others_place(
    tmp_path: Path, packs: tuple[str, ...]
) -> None:
    write(tmp_path, "wrong-actor", "extends: wrong-actor\nseverity: info\n")
    ruleset = load_rules(packs, tmp_path)
    (found,) = [rule for rule in ruleset if rule.id == "wrong-actor"]
    assert (found.severity, found.group) == ("info", "ours")
    assert len(ruleset) == len(load_rules())


def test_without_tests_of_its_own_it_is_tested_as_the_other_is(tmp_path: Path) -> None:
    path = write(tmp_path, "our-actor", "extends: wrong-actor\nconfidence: low\n")
    ours = loaded(tmp_path, "our-actor")
    lines = [test.line for test in shipped("wrong-actor").tests]
    assert [test.line for test in ours.tests] == lines
    assert {test.source_line for test in ours.tests} == {2}
    assert ours.path.endswith(path.name)


def test_a_key_replaces_the_whole_key(tmp_path: Path) -> None:
    write(tmp_path, "our-actor", "extends: wrong-actor\nwhere: {actor.kind: person}\n")
    assert loaded(tmp_path, "our-actor").where != shipped("wrong-actor").where


def test_a_reason_for_no_faults_does_away_with_the_faults(tmp_path: Path) -> None:
    write(tmp_path, "base", RULE.partition("\n")[2] + "faults: [swap-actor]\n")
    write(tmp_path, "ours", "extends: base\nunseeded: Names only.\n")
    problems = refused(tmp_path)
    assert not any("`unseeded` says why" in message for *_, message in problems)


def test_a_rule_of_its_own_pack_comes_before_one_that_ships(tmp_path: Path) -> None:
    write(tmp_path, "wrong-actor", "extends: wrong-actor\nseverity: warning\n")
    write(tmp_path, "our-actor", "extends: wrong-actor\n")
    assert loaded(tmp_path, "our-actor").severity == "warning"


def test_a_file_alone_finds_what_it_extends(tmp_path: Path) -> None:
    write(tmp_path, "base", RULE.partition("\n")[2])
    path = write(tmp_path, "ours", "extends: base\n")
    assert validate_rules([str(path)]) == ()


def test_the_digest_follows_the_rule_that_is_extended(tmp_path: Path) -> None:
    base = write(tmp_path, "base", RULE.partition("\n")[2])
    path = write(tmp_path, "ours", "extends: base\n")
    before = load_rules([str(path)]).digest
    base.write_text(base.read_text().replace("severity: error", "severity: info"))
    assert load_rules([str(path)]).digest != before


def test_an_unknown_rule_is_refused_with_the_nearest(tmp_path: Path) -> None:
    write(tmp_path, "ours", "extends: wrong-acter\n")
    ((line, column, message),) = refused(tmp_path)
    assert (line, column) == (2, 10)
    assert message == "unknown rule to extend: 'wrong-acter'; did you mean 'wrong-actor'?"


def test_an_unknown_rule_of_a_pack_is_refused_with_the_nearest(tmp_path: Path) -> None:
    write(tmp_path, "ours", "extends: headlint:core/wrong-acter\n")
    ((_, _, message),) = refused(tmp_path)
    assert message.endswith("did you mean 'headlint:core/wrong-actor'?")


def test_a_circle_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "one", "extends: two\n")
    write(tmp_path, "two", "extends: one\n")
    problems = refused(tmp_path)
    assert [(line, column) for line, column, _ in problems] == [(2, 10), (2, 10)]
    assert all("extend each other in a circle" in message for *_, message in problems)


def test_a_rule_that_extends_itself_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "ours", "extends: ours\n")
    ((line, _, message),) = refused(tmp_path)
    assert line == 2
    assert "unknown rule to extend" in message


def test_a_long_chain_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "link-0", RULE.partition("\n")[2])
    for number in range(1, 8):
        write(tmp_path, f"link-{number}", f"extends: link-{number - 1}\n")
    assert any("more than 4 deep" in message for *_, message in refused(tmp_path))


def test_the_type_of_fact_stays(tmp_path: Path) -> None:
    write(tmp_path, "ours", "extends: wrong-actor\nfor: number\n")
    ((line, column, message),) = refused(tmp_path)
    assert (line, column) == (3, 1)
    assert "`for` is that of the rule extended" in message


def test_a_mistake_that_inheriting_leads_to_is_shown_at_extends(tmp_path: Path) -> None:
    write(tmp_path, "ours", "extends: wrong-actor\nreport: missing\n")
    problems = refused(tmp_path)
    assert problems
    assert all((line, column) == (2, 10) for line, column, _ in problems)


def test_a_broken_parent_is_named(tmp_path: Path) -> None:
    write(tmp_path, "base", "summary: [\n")
    write(tmp_path, "ours", "extends: base\n")
    assert any(
        message.startswith("what it extends is broken: rules/ours/base.yaml:")
        for *_, message in refused(tmp_path)
    )


def test_one_id_for_two_rules_is_refused_with_the_way_out(tmp_path: Path) -> None:
    write(tmp_path, "wrong-actor", RULE.partition("\n")[2])
    ((_, _, message),) = refused(tmp_path, CORE, "rules")
    assert message.endswith("or write `extends: wrong-actor` to change that rule")


def test_two_rules_cannot_take_one_place(tmp_path: Path) -> None:
    text = "extends: wrong-actor\nseverity: info\n"
    write(tmp_path, "wrong-actor", text)
    other = tmp_path / "more" / "sport" / "wrong-actor.yaml"
    other.parent.mkdir(parents=True)
    other.write_text(f"id: wrong-actor\n{text}")
    ((_, _, message),) = refused(tmp_path, CORE, "rules", "more")
    assert "the id 'wrong-actor' is taken by rules/ours/wrong-actor.yaml" in message
