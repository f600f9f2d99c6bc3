"""What a sentence denies: the word that does it, the clause it covers, how plainly it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.language.denials import denials
from linter.language.facts import Denial, Sentence, Span
from linter.language.identity.learning import learn_identities
from linter.language.lexicons.lexicon import lexicons
from linter.language.names.kinds import load_name_kinds
from linter.language.parsed import Parsed
from linter.language.places.gazetteer import load_gazetteer
from linter.language.terms import Terms
from linter.language.words import Weights, content_keys

if TYPE_CHECKING:
    from spacy.language import Language


def _denials(nlp: Language, text: str, body: str = "", inserted: str = "") -> list[Denial]:
    doc = nlp(text)
    sentence = Sentence("part", 0, Span(0, len(text)), text)
    spans = tuple(
        None if token.text == inserted else Span(token.idx, token.idx + len(token.text))
        for token in doc
    )
    book = learn_identities([body], load_gazetteer(), load_name_kinds(), True)
    terms = Terms(Parsed(sentence, doc, spans), book.names_in(text), book, lexicons())
    weights = Weights.learn([body])
    return list(denials(terms.parsed, terms, weights, [content_keys(body)] if body else []))


# text, word of denial, predicate, strength, whether "not" stands with a finite verb
PLAIN = [
    ("The rebels did not shell the town.", "not", "shell", "explicit", True),
    ("The minister hasn't resigned.", "n't", "resign", "explicit", True),
    ("The firm will not be sold.", "not", "sell", "explicit", True),
    ("The striker was not fit.", "not", "fit", "explicit", True),
    ("The probe never reached the comet.", "never", "reach", "explicit", True),
    ("The jury could not agree.", "not", "agree", "explicit", True),
    ("The bank has no plans.", "no", "have", "explicit", False),
    ("Nobody was hurt in the blast.", "Nobody", "hurt", "explicit", False),
    ("The senator denied the charge.", "denied", "deny", "implicit", False),
    ("The club cancelled the tour.", "cancelled", "cancel", "implicit", False),
    ("The drug hardly slowed the disease.", "hardly", "slow", "near", False),
]


# Words that deny together: text, the first of them, what the clause is about, strength
TOGETHER = [
    ("The mayor turned down the offer.", "turned", "turn down", "implicit"),
    ("The board decided against a sale.", "decided", "decide", "implicit"),
    ("The club dropped its kit off.", "", "", ""),
    ("The king has changed his mind.", "changed", "change", "implicit"),
    ("Rumours of a sale are untrue.", "untrue", "untrue", "implicit"),
    ("Far from falling, prices rose.", "Far", "far", "implicit"),
    ("Doctors spoke out against the closure.", "spoke", "speak out against", "near"),
]


@pytest.mark.parametrize(("text", "word", "predicate", "strength"), TOGETHER)
def test_words_that_deny_together(
    nlp: Language, text: str, word: str, predicate: str, strength: str
) -> None:
    found = [(one.word, one.predicate.lemma, one.strength) for one in _denials(nlp, text)]
    assert found == ([(word, predicate, strength)] if word else [])


def test_what_is_said_of_a_rumour_covers_what_it_tells(nlp: Language) -> None:
    (found,) = _denials(nlp, "Rumours that the firm sold the port are untrue.")
    assert {"sell", "port"} <= {word.lemma for word in found.context}


# text, what helps its verb, whether it holds a word that needs the denial
HELPED = [
    ("The bridge has not reopened.", "perfect", False),
    ("The bridge had not reopened.", "pluperfect", False),
    ("The bridge was not reopened.", "be", False),
    ("The bridge is not to be reopened.", "be", False),
    ("The bridge did not reopen.", "do", False),
    ("The bridge won't reopen.", "modal", False),
    ("The probe never reached the comet.", "", False),
    ("The club will not face any action.", "modal", True),
    ("The council is not doing enough.", "be", True),
]


@pytest.mark.parametrize(("text", "auxiliary", "bound"), HELPED)
def test_what_helps_the_denied_verb(nlp: Language, text: str, auxiliary: str, bound: bool) -> None:
    (found,) = _denials(nlp, text)
    assert (found.auxiliary, found.bound) == (auxiliary, bound)


@pytest.mark.parametrize(("text", "word", "predicate", "strength", "direct"), PLAIN)
def test_a_word_of_denial_and_what_it_denies(
    nlp: Language, text: str, word: str, predicate: str, strength: str, direct: bool
) -> None:
    (found,) = _denials(nlp, text)
    assert (found.word, found.predicate.lemma) == (word, predicate)
    assert (found.strength, found.direct) == (strength, direct)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels shelled the town.",
        "A few voters waited outside.",
        "Shares rose by a little under two per cent.",
        "Fans of Little Acorn queued for hours.",
    ],
)
def test_what_denies_nothing(nlp: Language, text: str) -> None:
    assert _denials(nlp, text) == []


def test_a_word_that_rewriting_put_in_denies_nothing(nlp: Language) -> None:
    assert _denials(nlp, "The judge did not speak.", inserted="not") == []


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("Police told drivers not to enter the tunnel.", False),
        ("Officers fired at a car not involved in the raid.", False),
        ("The old pier is not to be rebuilt.", True),
        ("The port may borrow to invest but not to pay its staff.", False),
        ("Doctors said the drug did not work.", True),
    ],
)
def test_only_a_finite_clause_is_denied_directly(nlp: Language, text: str, direct: bool) -> None:
    assert [found.direct for found in _denials(nlp, text)] == [direct]


@pytest.mark.parametrize(
    ("text", "unreal"),
    [
        ("A wiser board would not have paid the bonus.", True),
        ("The board would not pay the bonus.", False),
        ("Staff will strike if the board does not pay the bonus.", True),
        ("Staff struck because the board did not pay the bonus.", False),
        ("The board has not paid the bonus.", False),
    ],
)
def test_what_would_have_been_or_is_supposed_is_unreal(
    nlp: Language, text: str, unreal: bool
) -> None:
    assert [found.unreal for found in _denials(nlp, text)] == [unreal]


@pytest.mark.parametrize(
    ("text", "aside", "form"),
    [
        ("The firm backs a levy on gravel, which is not taxed.", True, "verb"),
        ("The session ended because the speaker did not call the vote.", False, "verb"),
        ("The firm said that gravel was not legal.", False, "adjective"),
        ("It was not a match for the faint-hearted.", False, "noun"),
    ],
)
def test_where_the_denied_clause_stands_and_what_it_denies(
    nlp: Language, text: str, aside: bool, form: str
) -> None:
    (found,) = _denials(nlp, text)
    assert (found.aside, found.form) == (aside, form)


def test_the_context_is_the_clause_and_leaves_side_clauses_out(nlp: Language) -> None:
    (found,) = _denials(nlp, "The court that tried the banker did not jail the broker.")
    lemmas = {word.lemma for word in found.context}
    assert {"jail", "broker"} <= lemmas
    assert "banker" not in lemmas


def test_told_is_the_share_that_one_sentence_of_the_story_holds(nlp: Language) -> None:
    line = "The council did not close the library."
    (near,) = _denials(nlp, line, "The council closed the library on Friday.")
    (far,) = _denials(nlp, line, "Rovers drew with United in the cup.")
    assert near.told == 1.0
    assert far.told == 0.0


def test_what_is_told_of_the_clause_alone(nlp: Language) -> None:
    line = "The council backs a levy on gravel, which is not taxed in Tolby."
    (found,) = _denials(nlp, line, "The council backs a levy on gravel.")
    assert found.clause_told <= 0.5 < found.told
