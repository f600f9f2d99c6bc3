"""Small questions about a dependency tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.language.syntax import (
    agent,
    children,
    clause_tokens,
    conjuncts,
    is_passive,
    noun_phrase,
    prepositional,
    subject,
    verb_lemma,
)

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token


def token(nlp: Language, text: str, word: str) -> Token:
    """The first token of `text` that is written like `word`."""
    return next(token for token in nlp(text) if token.text == word)


SUBJECTS = [
    # conflict
    ("The rebels shelled the port.", "shelled", "rebels"),
    ("Troops sent by the ministry left.", "sent", "Troops"),
    # politics
    ("The mayor came and left.", "left", "mayor"),
    ("The council plans to close the library.", "close", "council"),
    ("The minister ordered the agency to act.", "act", "agency"),
    # business
    ("The bank, which lost millions, is for sale.", "lost", "bank"),
    ("The firm is likely to cut jobs.", "cut", "firm"),
    # sport
    ("The hosts were beaten by Peru.", "beaten", "hosts"),
    ("Having lost the toss, the captain smiled.", "lost", "captain"),
    # science
    ("A probe orbiting the comet sent pictures.", "orbiting", "probe"),
    # courts
    ("The judge who freed her resigned.", "freed", "judge"),
    ("Its plan to sue the bank failed.", "sue", "Its"),
    ("Free the editor now!", "Free", None),
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS)
def test_subject(nlp: Language, text: str, verb: str, expected: str | None) -> None:
    found = subject(token(nlp, text, verb))
    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The editor was freed.", "freed", True),
        ("The editor freed by the court left.", "freed", True),
        ("The editor has freed the bird.", "freed", False),
        ("The court freed the editor.", "freed", False),
        ("The editor was tried and freed.", "freed", True),
        ("The gallery has bought a portrait by Leyster.", "bought", False),
    ],
)
def test_passive(nlp: Language, text: str, verb: str, passive: bool) -> None:
    assert is_passive(token(nlp, text, verb)) is passive


def test_the_doer_of_a_passive(nlp: Language) -> None:
    found = agent(token(nlp, "The hosts were beaten by Peru.", "beaten"))
    assert found is not None
    assert found.text == "Peru"
    assert agent(token(nlp, "The hosts were beaten.", "beaten")) is None


def test_prepositions_with_their_nouns(nlp: Language) -> None:
    verb = token(nlp, "Norway sent ships to Iceland on Monday.", "sent")
    assert [(p.text, n.text) for p, n in prepositional(verb)] == [
        ("to", "Iceland"),
        ("on", "Monday"),
    ]
    assert [n.text for _, n in prepositional(verb, "to")] == ["Iceland"]


def test_coordination_in_the_order_of_the_text(nlp: Language) -> None:
    found = conjuncts(token(nlp, "Norway, Peru and Chile signed.", "Norway"))
    assert [word.text for word in found] == ["Norway", "Peru", "Chile"]


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("The minister ruled out a levy.", "ruled", "rule out"),
        ("The strike was called off.", "called", "call off"),
        ("The minister ruled for years.", "ruled", "rule"),
    ],
)
def test_lemma_with_its_particle(nlp: Language, text: str, verb: str, lemma: str) -> None:
    assert verb_lemma(token(nlp, text, verb)) == lemma


def test_a_compact_noun_phrase(nlp: Language) -> None:
    text = "The three oldest branches of the bank, which lost money, closed."
    words = [word.text for word in noun_phrase(token(nlp, text, "branches"))]
    assert words == ["The", "three", "oldest", "branches"]


def test_a_clause_leaves_out_the_clauses_inside_it(nlp: Language) -> None:
    text = "The bank that lost money said shares fell."
    words = {word.text for word in clause_tokens(token(nlp, text, "said"))}
    assert {"bank", "said"} <= words
    assert not {"lost", "fell", "shares"} & words


def test_children_by_label(nlp: Language) -> None:
    verb = token(nlp, "The court freed the editor.", "freed")
    assert [word.text for word in children(verb, "dobj", "nsubj")] == ["court", "editor"]
    assert children(verb, "agent") == []
