"""Rows of unread stories: one sentence of each as the line, the rest of it as the body.

Once the line is true, and once each it has another name, number or date of the same story in place
of one of its own, as FactCC (Kryscinski et al., 2020) corrupted summaries. Nobody has read these
lines, so no rule can have been made for them; but a sentence that opens a story holds details that
no other tells, so what is told nowhere else is no mistake.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

SWAPS: dict[str, frozenset[str]] = {
    "name": frozenset(
        {"PERSON", "ORG", "NORP", "FAC", "GPE", "LOC", "PRODUCT", "WORK_OF_ART", "EVENT"}
    ),
    "number": frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"}),
    "date": frozenset({"DATE", "TIME"}),
}
"""What is swapped for what: the entity types of OntoNotes 5, which spaCy's pipelines tell."""

# How much of a body is read for its sentences, and for the names that may take another's place.
_OPENING, _READ = 3_000, 12_000
_SHORTEST, _LONGEST, _LEAST_BODY = 40, 300, 600
# A line that opens with one of these leans on the sentence before it.
_LEANING = frozenset({"PRON", "CCONJ", "SCONJ", "ADV", "INTJ", "PUNCT", "SPACE", "X", "SYM"})
_QUOTE_MARKS = frozenset('"“”')


@dataclass(frozen=True, slots=True)
class Cut:
    """A story without one of its sentences, and that sentence."""

    line: str
    body: str


def cut(story: str, nlp: Language, first: bool) -> Cut | None:
    """The story's first sentence and its rest, or (`first` false) the next that can stand alone.

    None where there is none of a line's length, or too little of the story is left.
    """
    opening = nlp(story[:_OPENING])
    sentences = list(opening.sents)
    chosen = sentences[:1] if first else [one for one in sentences[1:7] if _stands_alone(one)][:1]
    for sentence in chosen:
        line = sentence.text.strip()
        body = story[: sentence.start_char] + story[sentence.end_char :]
        if _SHORTEST <= len(line) <= _LONGEST and line[-1] in ".!" and len(body) >= _LEAST_BODY:
            return Cut(line, body.strip())
    return None


def _stands_alone(sentence: Span) -> bool:
    plain = _QUOTE_MARKS.isdisjoint(sentence.text)
    return plain and sentence[0].pos_ not in _LEANING and "\n" not in sentence.text.strip()


def rows(story: str, nlp: Language, first: bool) -> Iterator[dict[str, Any]]:
    """The rows of one story, the true one before the swapped; none if nothing can be cut.

    The same story gives the same rows: chance is seeded with its text.
    """
    found = cut(story, nlp, first)
    if found is None:
        return
    digest = hashlib.sha256(story.encode()).hexdigest()[:12]
    chance = random.Random(f"{digest}{first}")
    yield _row(f"{digest}-true", found.line, found.body, "supported", [])
    line, body = nlp(found.line), nlp(found.body[:_READ])
    for kind, types in SWAPS.items():
        for span, other in _exchange(line, body, types, chance):
            text = found.line[: span.start_char] + other + found.line[span.end_char :]
            row = _row(f"{digest}-{kind}", text, found.body, "unsupported", [kind])
            yield {**row, "was": span.text, "now": other}


def _exchange(
    line: Doc, body: Doc, types: frozenset[str], chance: random.Random
) -> Iterator[tuple[Span, str]]:
    """One span of the line and one of the body to take its place; none where either lacks."""
    own = [entity for entity in line.ents if entity.label_ in types]
    if not own:
        return
    chosen = chance.choice(own)
    pool = sorted(
        {
            text
            for entity in body.ents
            if entity.label_ in types and _is_another(text := entity.text.strip(), chosen, line)
        }
    )
    if pool:
        yield chosen, chance.choice(pool)


def _is_another(text: str, chosen: Span, line: Doc) -> bool:
    low, own = text.lower(), chosen.text.lower()
    return "\n" not in text and low not in line.text.lower() and own not in low


def _row(ident: str, line: str, body: str, label: str, errors: list[str]) -> dict[str, Any]:
    return {"id": ident, "headline": line, "body": body, "label": label, "error_types": errors}
