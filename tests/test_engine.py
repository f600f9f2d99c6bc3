"""Verdicts, findings and the promises of the engine, over facts made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.articles.model import Anchor, Part, Passage
from linter.engine import Verdict, check_article, examine, match
from linter.findings import Evidence
from linter.language.facts import Event, Sentence, Span
from linter.ruleset.model import Rule, Ruleset
from tests.ruleset.samples import (
    RULE,
    HandReading,
    event,
    name,
    number,
    quantity,
    reading,
    sentence,
)
from tests.ruleset.samples import rule as read

HEADLINE = "Mayor closes bridge"
LINE = sentence(HEADLINE, part=True)


def closes(where: Sentence, actor: str | None, **fields: object) -> Event:
    """Somebody closes the bridge, in a sentence that names it."""
    known = {"actor": actor, "target": "bridge", **fields}
    verb = "closes" if "closes" in where.text else "closed"
    return event(where, verb, "close", **{slot: v for slot, v in known.items() if v is not None})


def story(*sentences: str, actors: tuple[str | None, ...], **fields: object) -> HandReading:
    """The mayor's headline over a body in which each paragraph gives the act to an actor."""
    body = [closes(sentence(text, n), actors[n]) for n, text in enumerate(sentences)]
    return reading([closes(LINE, "Mayor", **fields), *body], sentences, HEADLINE)


COUNCIL = "The Council closed the bridge."
MAYOR = "The Mayor closed the bridge at noon."
NOBODY = "On Monday someone closed the bridge."


@pytest.mark.parametrize(
    ("sentences", "actors", "verdict"),
    [
        ((MAYOR,), ("Mayor",), "supported"),
        ((COUNCIL,), ("Council",), "conflict"),
        ((COUNCIL, MAYOR), ("Council", "Mayor"), "supported"),
        ((NOBODY,), (None,), "silent"),
        ((NOBODY, COUNCIL), (None, "Council"), "conflict"),
        ((NOBODY, MAYOR), (None, "Mayor"), "supported"),
        ((), (), "missing"),
    ],
)
def test_the_meaning_of_a_rule(
    sentences: tuple[str, ...], actors: tuple[str | None, ...], verdict: Verdict
) -> None:
    (outcome,) = examine(read(), story(*sentences, actors=actors))
    assert outcome.verdict == verdict
    assert outcome.reported == (verdict == "conflict")
    assert len(outcome.aligned) == len(sentences)


def test_what_does_not_align_is_missing() -> None:
    where = sentence("The Mayor repaired the bridge.")
    other = event(where, "repaired", "repair", actor="Mayor", target="bridge")
    (outcome,) = examine(read(), reading([closes(LINE, "Mayor"), other], [where.text], HEADLINE))
    assert outcome.verdict == "missing"


@pytest.mark.parametrize(
    ("report", "reported"),
    [
        ("conflict", {"conflict"}),
        ("missing", {"missing"}),
        ("any", {"conflict", "missing"}),
    ],
)
def test_report_says_which_verdicts_are_findings(report: str, reported: set[str]) -> None:
    rule = replace(read(), report=report, suggest=None)  # type: ignore[arg-type]
    known = (
        story(MAYOR, actors=("Mayor",)),
        story(COUNCIL, actors=("Council",)),
        story(NOBODY, actors=(None,)),
        story(actors=()),
    )
    found = {outcome.verdict for each in known for outcome in match(rule, each)}
    assert found == reported


def test_what_is_at_fault_by_itself_has_no_evidence() -> None:
    text = RULE.replace("align: {with: event, same: [predicate, target]}\n", "")
    text = text.replace("require: {actor: same}\n", "report: claim\nwhere: {actor: present}\n")
    text = text.replace("suggest: {replace: claim.actor, with: evidence.actor}\n", "at: actor\n")
    alone = read(text.replace(", the story {evidence.actor}", ""))
    known = story(MAYOR, COUNCIL, actors=("Mayor", "Council"))
    (outcome,) = examine(alone, known)
    assert (outcome.verdict, outcome.reported, outcome.aligned) == ("fault", True, ())
    (finding,) = check_article(known, Ruleset((alone,)))
    assert (finding.text, finding.evidence) == ("Mayor", ())
    assert finding.message == "The headline says Mayor."
    (nobody,) = examine(alone, reading([closes(LINE, None)], [MAYOR], HEADLINE))
    assert (nobody.verdict, nobody.reported) == ("not-applicable", False)


def test_a_finding_shows_both_places() -> None:
    body = "Rain fell. The Council closed the bridge."
    where = Sentence("body", 0, Span(11, 41), body[11:])
    known = reading([closes(LINE, "Mayor"), closes(where, "Council")], [body], HEADLINE)
    (finding,) = check_article(known, Ruleset((read(),)))
    assert (finding.rule, finding.severity, finding.confidence) == ("wrong-actor", "error", "high")
    assert (finding.path, finding.article, finding.part) == ("story.txt", None, "headline")
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (1, 1, 1, 6)
    assert finding.text == "Mayor"
    assert finding.message == "The headline says Mayor, the story Council."
    assert finding.evidence == (Evidence("The Council closed the bridge.", 11, 12, 4, 11),)
    assert finding.suggestion == "Council"
    assert (finding.part_text, finding.part_start) == (HEADLINE, 0)


def test_the_end_of_a_finding_does_not_cross_into_the_next_line() -> None:
    """The character after the words may stand somewhere else in the file altogether."""
    known = story(COUNCIL, actors=("Council",))
    broken = Passage(HEADLINE, (Anchor(0, 3, 8), Anchor(5, 4, 1)))
    article = replace(known.article, parts=(Part("headline", "title", broken),))
    (finding,) = check_article(replace(known, article=article), Ruleset((read(),)))
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (3, 8, 3, 13)


def test_the_nearest_evidence_is_shown_and_of_equals_the_first() -> None:
    far, near, also = (sentence(COUNCIL, n) for n in range(3))
    known = reading(
        [
            closes(LINE, "Mayor", context=("flood", "night")),
            closes(far, "Council", context=("flood",)),
            closes(near, "Council", context=("flood", "night")),
            closes(also, "Council", context=("flood", "night")),
        ],
        [COUNCIL] * 3,
        HEADLINE,
    )
    (finding,) = check_article(known, Ruleset((read(),)))
    assert [evidence.line for evidence in finding.evidence] == [12]


def test_what_is_missing_shows_the_nearest_sentence_without_underlining() -> None:
    rule = replace(read(), report="missing", suggest=None)
    where, away = sentence("The Mayor repaired the bridge.", 1), sentence("It rained.", 0)
    facts = [
        closes(LINE, "Mayor", context=("bridge",)),
        event(away, "rained", "rain", context=("sky",)),
        event(where, "repaired", "repair", actor="Mayor", context=("bridge",)),
    ]
    known = reading(facts, [away.text, where.text], HEADLINE)
    (finding,) = check_article(known, Ruleset((rule,)))
    assert finding.evidence == (Evidence(where.text, 12, 1, 0, 0),)
    (finding,) = check_article(story(actors=()), Ruleset((rule,)))
    assert finding.evidence == ()


def test_a_claim_is_never_borne_out_by_its_own_part() -> None:
    rule = read(
        RULE.replace("with: event,", "with: event, from: [headline, dek],").replace("body:", "dek:")
    )
    dek = sentence("Council closes bridge", 1, part=True)
    alone = reading([closes(LINE, "Mayor")], [], HEADLINE)
    assert [outcome.verdict for outcome in examine(rule, alone)] == ["missing"]
    both = reading([closes(LINE, "Mayor"), closes(dek, "Council")], [], HEADLINE, dek=dek.text)
    assert [outcome.verdict for outcome in examine(rule, both)] == ["conflict", "conflict"]
    found = check_article(both, Ruleset((rule,)))
    assert [finding.evidence[0].part for finding in found] == ["dek", "headline"]


def test_evidence_from_the_lede_only() -> None:
    rule = read(RULE.replace("with: event,", "with: event, from: lede,"))
    (outcome,) = examine(rule, story(COUNCIL, MAYOR, actors=("Council", "Mayor")))
    assert outcome.verdict == "conflict"


def test_only_the_parts_named_are_read() -> None:
    rule = read(RULE.replace("in: [headline, dek]", "in: [dek]"))
    assert list(examine(rule, story(COUNCIL, actors=("Council",)))) == []


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ("where: {polarity: positive}", "conflict"),
        ("where: {polarity: negative}", "not-applicable"),
        ("where: {source.kind: person}", "not-applicable"),
        ("unless: {polarity: positive}", "not-applicable"),
        ("unless: {source.kind: person}", "conflict"),
        ("unless: {exists: {with: event, same: [source]}}", "conflict"),
        ("unless: {exists: {with: event, same: [target]}}", "not-applicable"),
    ],
)
def test_where_and_unless(condition: str, verdict: Verdict) -> None:
    rule = read(RULE.replace("why:", f"{condition}\nwhy:"))
    (outcome,) = examine(rule, story(COUNCIL, actors=("Council",)))
    assert outcome.verdict == verdict


def test_evidence_of_another_type() -> None:
    text = RULE.replace("with: event, same: [predicate, target]", "with: number, same: [predicate]")
    text = text.replace("{actor: same}", "{claim.polarity: {same: evidence.polarity}}")
    text = text.replace("suggest: {replace: claim.actor, with: evidence.actor}\n", "")
    text = text.replace("{evidence.actor}", "{evidence.value}")
    where = sentence("12 bridges closed.")
    facts = number(
        where,
        quantity(12),
        "bridges",
        predicate=closes(LINE, "Mayor").predicate,
        polarity="negative",
    )
    (finding,) = check_article(
        reading([closes(LINE, "Mayor"), facts], [where.text], HEADLINE), Ruleset((read(text),))
    )
    assert finding.message == "The headline says Mayor, the story 12."


def test_one_rule_speaks_once_of_the_same_words() -> None:
    twice = [closes(LINE, "Mayor"), closes(LINE, "Mayor", act="shuts")]
    known = reading([*twice, closes(sentence(COUNCIL), "Council")], [COUNCIL], HEADLINE)
    assert len(list(match(read(), known))) == 2
    assert len(check_article(known, Ruleset((read(),)))) == 1


def test_the_same_words_in_two_parts_are_two_findings() -> None:
    dek = sentence(HEADLINE, 1, part=True)
    facts = [closes(LINE, "Mayor"), closes(dek, "Mayor"), closes(sentence(COUNCIL), "Council")]
    found = check_article(reading(facts, [COUNCIL], HEADLINE, dek=HEADLINE), Ruleset((read(),)))
    assert [(finding.part, finding.line) for finding in found] == [("headline", 1), ("dek", 2)]


# The promises that hold for any rules and any facts.

NAMES = ("Mayor", "Council", "bridge")
OTHERS = tuple(
    read(RULE.replace("wrong-actor", rule_id).replace(old, new), f"rules/actors/{rule_id}.yaml")
    for rule_id, old, new in (
        ("anyone", "same: [predicate, target]", "same: [predicate]"),
        ("denied", "require: {actor: same}", "require: {polarity: same}"),
        ("absent", "require: {actor: same}", "require: {actor: same, source: absent}"),
        ("excepted", "align:", "unless: {exists: {with: event, same: [source]}}\nalign:"),
    )
)
RULES: tuple[Rule, ...] = (read(), *OTHERS)
TEXT = "Mayor Council bridge closes closed"


@st.composite
def readings(draw: st.DrawFn) -> HandReading:
    facts = []
    count = draw(st.integers(0, 3))
    for part, index in [(True, 0), (True, 1), *((False, n) for n in range(count))]:
        where = sentence(TEXT, index, part=part)
        actor = draw(st.sampled_from((*NAMES, None)))
        fact = closes(
            where,
            actor,
            context=tuple(draw(st.frozensets(st.sampled_from("abc")))),
            polarity=draw(st.sampled_from(("positive", "negative"))),
        )
        source = draw(st.sampled_from((None, name("Mayor", where))))
        facts.append(replace(fact, source=source))
    return reading(facts, [TEXT] * count, TEXT, dek=TEXT)


@settings(deadline=None)
@given(readings(), st.lists(st.sampled_from(RULES), unique=True, max_size=4))
def test_rules_do_not_touch_each_other(known: HandReading, rules: list[Rule]) -> None:
    together = check_article(known, Ruleset(tuple(rules)))
    alone = [finding for rule in rules for finding in check_article(known, Ruleset((rule,)))]
    assert sorted(together, key=repr) == sorted(alone, key=repr)


@settings(deadline=None)
@given(readings(), st.permutations(RULES))
def test_the_order_of_rules_does_not_matter(known: HandReading, rules: list[Rule]) -> None:
    assert check_article(known, Ruleset(tuple(rules))) == check_article(known, Ruleset(RULES))


@settings(deadline=None)
@given(readings())
def test_a_finding_points_at_its_words(known: HandReading) -> None:
    for finding in check_article(known, Ruleset(RULES)):
        start = finding.part_start
        assert finding.part_text[start : start + len(finding.text)] == finding.text
        assert finding.column == start + 1
        assert finding.end_column == finding.column + len(finding.text)
        for evidence in finding.evidence:
            assert 0 <= evidence.start <= evidence.end <= len(evidence.text)


@settings(deadline=None)
@given(readings())
def test_silence_is_never_a_finding(known: HandReading) -> None:
    """Without an actor in the evidence nothing contradicts the actor of the line."""
    facts = tuple(
        replace(fact, actor=None)
        if isinstance(fact, Event) and fact.sentence.section == "body"
        else fact
        for fact in known.facts
    )
    assert check_article(HandReading(known.article, facts), Ruleset((read(),))) == []


@settings(deadline=None)
@given(readings())
def test_what_is_reported_is_what_an_examination_reports(known: HandReading) -> None:
    """A run asks in another order than an explanation, and comes to the same."""
    for rule in RULES:
        assert list(match(rule, known)) == [
            outcome for outcome in examine(rule, known) if outcome.reported
        ]
