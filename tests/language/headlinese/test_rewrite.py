"""What each step does to a line, and what holds for every line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.language.casing import Casing
from linter.language.headlinese import STEPS, LineParser, Rewritten, Tagged, rewrite
from linter.language.headlinese.words import base_form, third_person, words

if TYPE_CHECKING:
    from spacy.language import Language

BODY = Casing.learn(
    [
        "Divers said Maria Ortega found the wreck near Lisbon on Friday.",
        "The council cuts grants as the Bank of England raises rates.",
        "A harbour master in Cork told reporters that NATO ships were late.",
    ]
)


def only(nlp: Language, line: str) -> Rewritten:
    (result,) = rewrite(line, BODY, LineParser(nlp).tag)
    return result


LABELS = [
    # line, what is left to parse, the label
    ("WATCH: Divers find wreck", "Divers find wreck", "WATCH"),
    ("Explainer: Why tides turn", "Why tides turn", "Explainer"),
    ("EXCLUSIVE Mayor took cash from builder", "Mayor took cash from builder", "EXCLUSIVE"),
    ("Harbour fire: Captain pleads guilty", "Captain pleads guilty", "Harbour fire"),
    ("FLOOD CRISIS: Villagers flee homes", "Villagers flee homes", "FLOOD CRISIS"),
    ("RACING 24 | Jockey wins first title", "Jockey wins first title", "RACING 24"),
    ("Fact check: Does salt melt ice?", "Does salt melt ice?", "Fact check"),
    ("Mayor resigns | Northmoor Gazette", "Mayor resigns", ""),
    ("Mayor resigns - Northmoor Evening News", "Mayor resigns", ""),
    ("Strike begins - live updates", "Strike begins", ""),
    ("Carnival fills streets (video)", "Carnival fills streets", ""),
]


@pytest.mark.parametrize(("line", "text", "label"), LABELS, ids=[row[0] for row in LABELS])
def test_what_stands_around_a_claim_is_taken_off(
    nlp: Language, line: str, text: str, label: str
) -> None:
    result = only(nlp, line)
    assert (result.text, result.label) == (text, label)


ATTRIBUTIONS = [
    # line, the claim, who is credited, the report verb
    ("Seoul: Pyongyang sends troops", "Pyongyang sends troops", "Seoul", ""),
    ("Pyongyang sends troops: Seoul", "Pyongyang sends troops", "Seoul", ""),
    ("Drone kills commander, army says", "Drone kills commander", "army", "say"),
    ("Whales can hum, say biologists", "Whales can hum", "biologists", "say"),
    ("Tax rise would hit poor, poll suggests", "Tax rise would hit poor", "poll", "suggest"),
    ("Driver fell asleep, court told", "Driver fell asleep", "court", "tell"),
    ("Town runs out of water - aid agency", "Town runs out of water", "aid agency", ""),
    ("Clinic ignored rules: report", "Clinic ignored rules", "report", ""),
    ("Study: Bats use stars to steer", "Bats use stars to steer", "Study", ""),
    ("Coach: Referee cost us the cup", "Referee cost us the cup", "Coach", ""),
    ("'We were wrong', admits minister", '"We were wrong"', "minister", "admit"),
    ("'A total failure,' union leader says", '"A total failure,"', "union leader", "say"),
    ("Shares will fall, warns bank", "Shares will fall", "bank", "warn"),
    ("Bridge was unsafe, according to engineers", "Bridge was unsafe", "engineers", "according to"),
]


@pytest.mark.parametrize(
    ("line", "text", "who", "verb"), ATTRIBUTIONS, ids=[row[0] for row in ATTRIBUTIONS]
)
def test_a_source_outside_the_claim_is_kept_beside_it(
    nlp: Language, line: str, text: str, who: str, verb: str
) -> None:
    result = only(nlp, line)
    assert result.attribution is not None
    assert (result.text, result.attribution.text, result.attribution.verb) == (text, who, verb)
    start, end = result.attribution.span
    assert line[start:end] == who


@pytest.mark.parametrize(
    "line",
    [
        "King's speech: five policies to watch",
        "Office for Tides: What is it for?",
        "Steel talks: what we know so far",
        "Leeds v Rovers: Late goal wins it",
        "Storm hits Cork, Lisbon",
        "Maria Ortega: The acting mayor",
        "Ferry crew praised by coroner: 'They saved lives'",
    ],
)
def test_a_colon_or_comma_alone_credits_nobody(nlp: Language, line: str) -> None:
    assert only(nlp, line).attribution is None


def test_a_predicate_decides_who_can_be_credited(nlp: Language) -> None:
    line = "Brightwell: Ferry sank in minutes"
    (with_names,) = rewrite(line, BODY, LineParser(nlp).tag)
    (without,) = rewrite(line, BODY, LineParser(nlp).tag, is_source=lambda text: False)
    assert with_names.attribution is not None
    assert (without.attribution, without.label) == (None, "Brightwell")


GRAMMAR = [
    ("Two killed in blast", "Two were killed in blast"),
    ("Boy, 12, killed by lorry", "The boy, 12, was killed by lorry"),
    ("Tunnel closed as smoke seen", "Tunnel was closed as smoke was seen"),
    ("Man accused of theft found dead", "Man accused of theft was found dead"),
    ("Woman awarded $2m after fall", "Woman was awarded $2m after fall"),
    ("Talks collapsed after walkout", "Talks collapsed after walkout"),
    ("Shares dropped 5% after warning", "Shares dropped 5% after warning"),
    ("Treasury knew of shortfall", "Treasury knew of shortfall"),
    ("Carmaker to recall vans", "Carmaker will recall vans"),
    ("Speaker not to stand again", "Speaker will not stand again"),
    ("Plan to cut jobs fails", "The plan to cut jobs fails"),
    ("First woman to reach peak honoured", "First woman to reach peak was honoured"),
    ("PM 'ready to quit'", 'PM is "ready to quit"'),
    ("12 dead in ferry sinking", "12 are dead in ferry sinking"),
    ("Firms facing ruin", "Firms are facing ruin"),
    ("Sales down in March", "Sales are down in March"),
    ("Envoy set to leave Cork", "Envoy is set to leave Cork"),
    ("Rome, Paris sign pact", "Rome and Paris sign pact"),
    ("Storm batters coast, kills two", "Storm batters coast and kills two"),
    ("Council axes 300 jobs", "Council now axes 300 jobs"),
    ("Chancellor backs rise in fuel duty", "Chancellor now backs rise in fuel duty"),
    ("Court upholds conviction of nurse", "Court now upholds conviction of nurse"),
    ("Judge murder sentence rethink", "Judge murder sentence rethink"),
    ("Airline & unions meet", "Airline and unions meet"),
    ("Marks & Cole opens store", "Marks & Cole opens store"),
    ("Firm buys rival for €4bn", "The firm buys rival for €4bn"),
    ("Meet the man who built a castle", "Meet the man who built a castle"),
    ("How to beat the heat", "How to beat the heat"),
]


@pytest.mark.parametrize(("line", "text"), GRAMMAR, ids=[row[0] for row in GRAMMAR])
def test_small_words_are_put_back(nlp: Language, line: str, text: str) -> None:
    assert only(nlp, line).text == text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Council Cuts Grants as Bank of England Raises Rates",
         "Council cuts grants as Bank of England raises rates"),
        ("MARIA ORTEGA FOUND WRECK NEAR LISBON", "Maria Ortega found wreck near Lisbon"),
        ("nato ships arrive late, harbour master says", "NATO ships arrive late"),
    ],
)  # fmt: skip
def test_capitals_are_those_of_the_body(nlp: Language, line: str, text: str) -> None:
    assert only(nlp, line).text == text


@pytest.mark.parametrize(
    "line",
    [
        "The minister said the plan had failed.",
        "After the verdict, the family thanked the jury, the report says.",
        "Police in Cork said 'the danger is over'.",
        "Is the bridge safe?",
        "He was told to leave: nobody said why.",
    ],
)
def test_a_whole_sentence_stays_as_it_is(nlp: Language, line: str) -> None:
    result = only(nlp, line)
    assert (result.text, result.steps) == (line, ())


def test_a_semicolon_makes_two_lines(nlp: Language) -> None:
    line = "City beat United 2-0; Rovers lose, coach sacked"
    first, second = rewrite(line, BODY, LineParser(nlp).tag)
    assert first.text == "City beat United 2-0"
    assert second.span_of(0, 6) == (line.index("Rovers"), line.index("Rovers") + 6)


def test_a_semicolon_in_a_quotation_splits_nothing(nlp: Language) -> None:
    assert len(rewrite('Coach: "We lost; we learn"', BODY, LineParser(nlp).tag)) == 1


@pytest.mark.parametrize(
    ("line", "asks"),
    [("Can robots write?", True), ("Mayor asks: 'Why me?'", True), ("Robots can write", False)],
)
def test_a_question_is_marked(nlp: Language, line: str, asks: bool) -> None:
    assert only(nlp, line).question is asks


def test_an_empty_line_gives_an_empty_result() -> None:
    def refuse(text: str, verbs: frozenset[int]) -> list[Tagged]:
        raise AssertionError("nothing to tag")

    assert [result.text for result in rewrite("", BODY, refuse)] == [""]


def test_steps_have_names_of_their_own() -> None:
    names = [name for name, _ in STEPS]
    assert len(names) == len(set(names))


PIECES = st.sampled_from(
    [
        "Two killed", "PM", "not", "to", "set to leave", "(video)", "Seoul", "study", "in talks",
        "'ready to quit'", "to recall", "Bank of England", ":", ";", ",", " - ",
        " | ", "police say", "WATCH:", "&", "“we lost”", "12", "£4bn", "axes", "jobs",
        "workers' rights", "as", "after", "storm hits", "?", ".", "ẞ", "İ", "🙂", "\u00a0",
        "MARIA ORTEGA", "says minister", "dead", "facing ruin",
    ]
)  # fmt: skip
LINES = st.one_of(st.lists(PIECES, max_size=8).map(" ".join), st.text(max_size=60))


@settings(max_examples=150, deadline=None)
@given(line=LINES)
def test_every_character_kept_points_at_its_own(nlp: Language, line: str) -> None:
    for result in rewrite(line, BODY, LineParser(nlp).tag):
        assert len(result.origins) == len(result.text)
        kept = [origin for origin in result.origins if origin is not None]
        assert kept == sorted(set(kept))
        for char, origin in zip(result.text, result.origins, strict=True):
            assert origin is None or line[origin].lower() == char.lower()
        if result.attribution is not None:
            start, end = result.attribution.span
            assert line[start:end].lower() == result.attribution.text.lower()


@settings(max_examples=60, deadline=None)
@given(line=LINES)
def test_rewriting_depends_on_nothing_but_its_input(nlp: Language, line: str) -> None:
    assert rewrite(line, BODY, LineParser(nlp).tag) == rewrite(line, BODY, LineParser(nlp).tag)


@pytest.mark.parametrize(
    ("verb", "form"),
    [("axe", "axes"), ("deny", "denies"), ("fix", "fixes"), ("slay", "slays"), ("y", "ys")],
)
def test_third_person(verb: str, form: str) -> None:
    assert third_person(verb) == form


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("says", "say"),
        ("told", "tell"),
        ("denied", "deny"),
        ("Warns", "warn"),
        ("announced", "announce"),
    ],
)
def test_base_form(form: str, verb: str) -> None:
    assert base_form(form) == verb


def test_lists_do_not_contradict_one_another() -> None:
    lists = words()
    assert not lists.active & lists.either
    assert not lists.active & lists.preterites
    assert not lists.active & lists.passive_with_object
    assert not lists.predicates & lists.infinitive_nouns
