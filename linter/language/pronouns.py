"""Pronouns, and the words that tell a gender: found in plain text, in every sentence of a story.

A pronoun of the wrong gender or person is an error that no name look-up sees. Which noun it points
at is not decided here; a rule asks whether the story speaks of anybody of that gender at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from linter.language.facts import Pronoun, Sentence, Span
from linter.language.house_words import cache_per_house
from linter.language.lexicons.lexicon import lexicons
from linter.language.parsed import Parsed
from linter.language.places.people import given_name_gender
from linter.language.quotes.marks import quoted_spans
from linter.language.syntax import children

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ENDING = re.compile(r"[’'](?:s|re|ve|ll|d|m)$")

Gender = Literal["m", "f", ""]


def pronouns(sentence: Sentence) -> Iterator[Pronoun]:
    """The pronouns of a sentence and its gendered words, in text order.

    "US" is a country and "IT" an industry: a word in capitals is no pronoun, "I" apart.
    """
    quoted = [span for span, _ in quoted_spans(sentence.text)]
    for match in _WORD.finditer(sentence.text):
        word = _ENDING.sub("", match.group())
        if word.isupper() and len(word) > 1:
            continue
        found = _read(word)
        if found is None:
            continue
        form, person, gender = found
        start = sentence.span.start + match.start()
        yield Pronoun(
            sentence=sentence,
            span=Span(start, start + len(word)),
            word=word,
            form=form,
            person=person,
            gender=gender,
            quoted=any(s.start <= match.start() < s.end for s in quoted),
        )


def serves_reader(line: Parsed) -> bool:
    """Whether a line asks ("Will it hurt?") or opens by telling somebody to do something.

    "Enter your postcode", "see how your school did": such lines speak to the reader, whatever the
    story under them does.
    """
    if line.text.rstrip(" \"'”’").endswith("?"):
        return True
    opening = next((token for token in line.doc if token.is_alpha), None)
    if opening is None:
        return False
    # "Do not throw", "never throw", "please keep".
    told = opening.head if opening.dep_ in ("aux", "neg", "advmod", "intj") else opening
    helped = any(aux.lemma_ != "do" for aux in children(told, "aux"))
    return (
        told.tag_ == "VB"
        and told.dep_ == "ROOT"
        and not helped
        and not children(told, "nsubj", "nsubjpass")
    )


@cache_per_house(maxsize=50_000)
def _read(
    word: str,
) -> tuple[Literal["pronoun", "noun", "name"], Literal["first", "second", "third"], Gender] | None:
    lower, known = word.lower(), lexicons()
    if lower in known.words("first_person_pronouns"):
        return ("pronoun", "first", "") if lower != "i" or word == "I" else None
    if lower in known.words("second_person_pronouns"):
        return "pronoun", "second", ""
    genders: tuple[tuple[Gender, str], ...] = (("m", "masculine"), ("f", "feminine"))
    for gender, name in genders:
        if lower in known.words(f"{name}_pronouns"):
            return "pronoun", "third", gender
        titled = word[0].isupper() and lower in known.words(f"{name}_titles")
        if titled or lower in known.words(f"{name}_nouns"):
            return "noun", "third", gender
    if lower in known.words("third_person_pronouns"):
        return "pronoun", "third", ""
    given = given_name_gender(word) if word[0].isupper() else None
    return ("name", "third", given) if given == "m" or given == "f" else None
