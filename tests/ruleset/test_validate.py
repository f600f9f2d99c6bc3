"""Each kind of mistake in a rule file is refused at its place, with advice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.findings import Problem
from linter.ruleset.model import (
    All,
    AnyOf,
    Comparison,
    Exists,
    FieldTest,
    Not,
    Overlap,
    Replacement,
    Slot,
    Template,
)
from linter.ruleset.validate import read_rule
from tests.ruleset.mistakes import MISTAKES
from tests.ruleset.samples import PATH, RULE, rule


def problems(text: str, path: str = PATH) -> tuple[Problem, ...]:
    found, problems = read_rule(text, path)
    assert (found is None) == bool(problems)
    return problems


def changed(old: str, new: str) -> str:
    assert old in RULE
    return RULE.replace(old, new, 1)


def test_a_rule_is_read_whole() -> None:
    read = rule()
    assert read.align is not None
    assert (read.id, read.group, read.severity, read.confidence) == (
        "wrong-actor",
        "actors",
        "error",
        "high",
    )
    assert read.parts == ("headline", "dek")
    assert read.claim == read.align.evidence == "event"
    assert read.align.source == "body"
    assert read.require == All((Comparison("same", "actor", "actor"),))
    assert read.report == "conflict"
    assert read.at == read.evidence_at == "actor"
    assert read.suggest == Replacement("actor", Slot("evidence", "actor"))
    assert read.message.pieces[1] == Slot("part")
    assert [test.expected for test in read.tests] == ["fail", "pass"]
    assert read.tests[0].kind == "headline"
    assert read.tests[0].source_line == 13


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "words"), MISTAKES, ids=[mistake[4] for mistake in MISTAKES]
)
def test_a_mistake_is_refused_at_its_place(
    old: str, new: str, line: int, column: int, words: str
) -> None:
    found = problems(changed(old, new))
    texts = [f"{problem.line}:{problem.column}: {problem.message}" for problem in found]
    assert any(
        (problem.line, problem.column) == (line, column) and words in problem.message
        for problem in found
    ), texts


def test_the_table_holds_mistakes_of_at_least_25_kinds() -> None:
    """Of one kind is what is told in the same words, names and numbers aside."""
    told = {
        message
        for old, new, *_ in MISTAKES
        for problem in problems(changed(old, new))
        for message in [re.sub(r"[`'{].*?[`'}]|\d+", "…", problem.message).split(";")[0]]
    }
    assert len(told) >= 25, sorted(told)


def test_one_mistake_is_one_problem() -> None:
    """Nothing is said of what only follows from a mistake already named."""
    single = [mistake for mistake in MISTAKES if "report: claim" not in mistake[1]]
    counts = {mistake[4]: len(problems(changed(*mistake[:2]))) for mistake in single}
    several = {words for words, count in counts.items() if count > 1}
    assert several <= {
        "did you mean 'fail'?",  # no line then, and no `fail` test either
        "no `fail` test",  # a `todo` in its place without `because`
        "a single brace",
        "with this `report` a finding has no evidence",  # in message and in suggest
        "quote it: 'No'",  # the line is then unknown, and so is the `fail`
        "needs the `body`",
    }


def test_all_mistakes_of_a_file_are_named_in_their_order() -> None:
    text = changed("severity: error", "severity: eror").replace("taget", "target")
    text = text.replace("why: It matters.", "wy: It matters.").replace("{part}", "{prt}")
    found = problems(text)
    assert [problem.line for problem in found] == [3, 9, 11]
    assert all(problem.path == PATH for problem in found)


def test_text_that_is_no_rule() -> None:
    assert "must be a mapping" in problems("- a\n- b\n")[0].message
    assert problems("id: [")[0].line == 2


CONDITIONS = [
    ("{polarity: negative}", FieldTest("claim", "polarity", "value", ("negative",))),
    ("{actor: present}", FieldTest("claim", "actor", "present")),
    (
        "{actor.kind: [person, group]}",
        FieldTest("claim", "actor.kind", "value", ("person", "group")),
    ),
    ("{conditional: false}", FieldTest("claim", "conditional", "value", (False,))),
    ("{when.year: {at_most: 1999}}", FieldTest("claim", "when.year", "at_most", (1999.0,))),
    ("{act: {matches: '^vote'}}", FieldTest("claim", "act", "matches", ("^vote",))),
    ("{act: [same, present]}", FieldTest("claim", "act", "value", ("same", "present"))),
    ("{not: {actor: absent}}", Not(All((FieldTest("claim", "actor", "absent"),)))),
    (
        "{any: [{actor: present}, {target: present}]}",
        AnyOf(
            (
                All((FieldTest("claim", "actor", "present"),)),
                All((FieldTest("claim", "target", "present"),)),
            )
        ),
    ),
]


@pytest.mark.parametrize(("written", "read"), CONDITIONS, ids=[row[0] for row in CONDITIONS])
def test_conditions_on_the_claim(written: str, read: object) -> None:
    found = rule(changed("why: It", f"where: {written}\nwhy: It"))
    assert found.where == All((read,))  # type: ignore[arg-type]


REQUIREMENTS = [
    ("{actor: same}", Comparison("same", "actor", "actor")),
    ("{same: [actor]}", Comparison("same", "actor", "actor")),
    ("{same: [{actor: target}]}", Comparison("same", "actor", "target")),
    ("{same: [{claim.actor: evidence.target}]}", Comparison("same", "actor", "target")),
    ("{claim.actor: {same: evidence.target}}", Comparison("same", "actor", "target")),
    ("{evidence.actor: {same: claim.target}}", Comparison("same", "target", "actor")),
    ("{factuality: at_least}", Comparison("at_least", "factuality", "factuality")),
    ("{polarity: positive}", FieldTest("evidence", "polarity", "value", ("positive",))),
    ("{claim.polarity: positive}", FieldTest("claim", "polarity", "value", ("positive",))),
    ("{source: absent}", FieldTest("evidence", "source", "absent")),
]


@pytest.mark.parametrize(("written", "read"), REQUIREMENTS, ids=[row[0] for row in REQUIREMENTS])
def test_requirements_compare_two_sides(written: str, read: object) -> None:
    found = rule(changed("require: {actor: same}", f"require: {written}"))
    assert found.require == All((read,))  # type: ignore[arg-type]


def test_ways_to_align() -> None:
    aligned = "with: entity, from: [dek], any: [{overlap: 0.5}, {same: [{actor: name}]}]"
    text = changed("with: event, same: [predicate, target]", f"{aligned}, where: {{role: actor}}")
    text = text.replace("{actor: same}", "{claim.actor: {same: evidence.name}}")
    text = text.replace("evidence.actor", "evidence.name").replace("body:", "dek:")
    found = rule(text)
    assert found.align is not None
    assert found.align.source == ("dek",)
    assert found.align.condition == All(
        (
            AnyOf((All((Overlap(0.5),)), All((Comparison("same", "actor", "name"),)))),
            All((FieldTest("evidence", "role", "value", ("actor",)),)),
        )
    )


ALONE = """\
id: draft-left-in
summary: A note to the desk stands in the line.
severity: error
confidence: high
in: [headline, dek]
for: statement
where: {text: {matches: 'TK'}}
report: claim
message: "The {part} holds a note to the desk."
why: Readers see it.
tests:
  - fail: Mayor TK closes bridge
  - pass: Mayor closes bridge
"""


def test_a_rule_that_asks_for_no_evidence() -> None:
    found = rule(ALONE, "rules/coherence/draft-left-in.yaml")
    assert (found.align, found.evidence_at, found.report) == (None, None, "claim")
    assert found.tests[0].body == ()


def test_a_test_of_such_a_rule_expects_no_evidence() -> None:
    text = ALONE.replace("closes bridge\n  - pass", "closes bridge\n    evidence: x\n  - pass", 1)
    (first, *_) = problems(text, "rules/coherence/draft-left-in.yaml")
    assert (first.line, first.column) == (13, 5)
    assert "a finding has no evidence" in first.message


def test_exists_looks_at_evidence_of_its_own() -> None:
    found = rule(changed("why:", "unless: {exists: {with: entity, same: [{actor: name}]}}\nwhy:"))
    assert isinstance(found.unless, All)
    exists = found.unless.conditions[0]
    assert isinstance(exists, Exists)
    assert exists.alignment.evidence == "entity"


def test_the_first_required_words_are_underlined() -> None:
    two = changed("require: {actor: same}", "require: {factuality: at_least, target: same}")
    assert rule(two).at == "target"
    assert (
        rule(changed("require: {actor: same}", "require: {factuality: at_least}")).at == "predicate"
    )
    assert rule(changed("why: It", "at: predicate\nwhy: It")).at == "predicate"


def test_a_rule_on_what_is_missing_needs_no_requirement() -> None:
    text = changed("require: {actor: same}\n", "report: missing\n")
    text = text.replace("suggest: {replace: claim.actor, with: evidence.actor}\n", "")
    found = rule(text.replace("{evidence.actor}", "has no such act"))
    assert found.report == "missing"
    assert found.require == All()


def test_a_suggestion_in_words() -> None:
    found = rule(
        changed("{replace: claim.actor, with: evidence.actor}", "{text: 'Say {evidence.actor}.'}")
    )
    assert found.suggest == Template(("Say ", Slot("evidence", "actor"), "."))


def test_a_file_named_without_a_folder_has_no_group() -> None:
    assert rule(RULE, "wrong-actor.yaml").group == "ungrouped"


@given(
    st.integers(0, len(RULE) - 1),
    st.text("{}[]:,-&*!'\"#|>\n\t abéNo0%@`", max_size=6),
    st.integers(0, 12),
)
def test_no_damage_to_a_rule_file_raises(at: int, inserted: str, cut: int) -> None:
    text = RULE[:at] + inserted + RULE[at + cut :]
    found, listed = read_rule(text, PATH)
    assert found is not None or listed
    for problem in listed:
        assert problem.line is not None
        assert problem.column is not None
