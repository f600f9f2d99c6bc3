"""Verbs of several words, as the lexicon has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.language.lexicons.lexicon import lexicons
from linter.language.phrasal import verb_phrase

if TYPE_CHECKING:
    from spacy.language import Language

# text, what its first verb is called, the preposition that opens its object, what else it means
PHRASES = [
    # politics
    ("The Greens voted against the budget.", "vote against", "against", "vote"),
    ("The minister said no to a new bridge.", "say no to", "to", "say no"),
    ("Voters turned their backs on the plan.", "turn one's back on", "on", ""),
    ("Lund called on Iran to talk.", "call on", "on", "call"),
    ("Voters voted in Lasta.", "vote", "", ""),
    ("They campaigned on Monday.", "campaign", "", ""),
    # business
    ("The owner backed out of the sale.", "back out of", "of", "back out"),
    ("The bank launched an inquiry into the loss.", "launch an inquiry into", "into", ""),
    ("Harbour signed a deal with Dornan.", "sign", "", "sign a deal"),
    ("The firm sold for £3m.", "sell", "", ""),
    # courts
    ("She went on trial in May.", "go on trial", "", ""),
    ("The driver pleaded guilty.", "plead", "", ""),
    # conflict
    ("The army opened fire on protesters.", "open fire on", "on", "open fire"),
    ("Three men lost their lives.", "lose", "", "lose one's life"),
    # sport
    ("The club parted with its coach.", "part with", "with", "part"),
    # labour, science
    ("The drivers walked out on Friday.", "walk out", "", ""),
    ("The trial will go ahead.", "go ahead", "", ""),
]


@pytest.mark.parametrize(
    ("text", "lemma", "opens", "also"), PHRASES, ids=[row[0] for row in PHRASES]
)
def test_the_longest_phrase_is_read(
    nlp: Language, text: str, lemma: str, opens: str, also: str
) -> None:
    verb = next(token for token in nlp(text) if token.pos_ == "VERB")
    phrase = verb_phrase(verb, lexicons())
    found = phrase.opens.text if phrase.opens is not None else ""
    assert (phrase.lemma, found, phrase.means_also) == (lemma, opens, also)


def test_a_noun_is_no_verb_of_several_words(nlp: Language) -> None:
    noun = next(
        token for token in nlp("The vote against the budget failed.") if token.text == "vote"
    )
    assert verb_phrase(noun, lexicons()).lemma == "vote"
