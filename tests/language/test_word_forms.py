"""Word forms are those that the pipeline's own pipes give."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from linter.language.pipeline import load_pipeline
from linter.language.word_forms import with_word_forms, word_forms

TEXTS = [
    "Norway's ministers said on Monday that they had sold 12 ships for £85m.",
    "There is no plan, and there are no ships; it's what she'd have done.",
    "Let's go, said the mayor. We ain't gonna wait, and nuthin' or nothin' will come of it.",
    "The  council \n voted. It was the worst that it had been.",
    "Dogs bit men; the saws saw leaves as he leaves. But did they do so? He has to, too.",
    "Let",
    "'s",
    "",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def values(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.pos_, str(t.morph), t.lemma_, t.tag_, t.dep_) for t in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_they_are_what_the_pipes_give(nlp: Language, text: str) -> None:
    forms = word_forms(nlp)
    assert forms.names == ("attribute_ruler", "lemmatizer", "headlint_verb_forms")
    expected = values(nlp(text))
    for _ in range(2):  # as met for the first time, and as remembered
        assert values(forms(nlp(text, disable=list(forms.names)))) == expected


def test_the_other_pipes_stay_where_they_are(nlp: Language) -> None:
    doc = nlp.make_doc(TEXTS[0])
    for _, pipe in with_word_forms(nlp):
        doc = pipe(doc)
    whole = nlp(TEXTS[0])
    assert values(doc) == values(whole)
    assert [(e.text, e.label_) for e in doc.ents] == [(e.text, e.label_) for e in whole.ents]


def test_a_pipeline_of_another_make_keeps_its_own() -> None:
    other = spacy.blank("en")
    other.add_pipe("attribute_ruler")
    assert word_forms(other).names == ()
    assert with_word_forms(other) == other.pipeline
    doc = other.make_doc("Norway sold ships.")
    assert word_forms(other)(doc) is doc
