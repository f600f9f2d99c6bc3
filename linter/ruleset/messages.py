"""Messages and suggestions: text with slots, filled from the claim and its evidence."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from linter.articles.model import PartKind
from linter.articles.part_names import part_name
from linter.language.facts import Day, Fact, Quantity, Span, Term
from linter.language.fields.types import FieldValue
from linter.language.fields.values import value_of, words_of
from linter.language.numbers.lexicon import number_words
from linter.ruleset.model import Replacement, Slot, Suggestion, Template

Fill = Callable[[Slot], str | None]

# The template's full stop after words that bring their own: "Pa.", "“It is over.”".
_STOPPED = re.compile(r"[.?!…][\"'”’)]*$")
_SECOND_STOP = re.compile(r"^([\"'”’)]*)\.$")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def template_text(template: Template) -> str:
    """A message as the rule file writes it, with its slots in braces."""
    return "".join(
        piece if isinstance(piece, str) else _slot_text(piece) for piece in template.pieces
    )


def fill(template: Template, words: Fill) -> str:
    """The template with every slot replaced by its words, on one line.

    A sentence with a slot that nothing fills is left out; "" where that leaves none. So a message
    never says half a thing: what is known first, what needs more knowledge in a sentence after it.
    Words that bring their own full stop end a sentence without a second one.
    """
    sentences: list[list[str | None]] = [[]]
    for piece in template.pieces:
        if isinstance(piece, Slot):
            sentences[-1].append(words(piece))
            continue
        first, *others = _SENTENCE_END.split(piece)
        if sentences[-1] and _STOPPED.search(sentences[-1][-1] or ""):
            first = _SECOND_STOP.sub(r"\1", first)
        sentences[-1].append(first)
        sentences.extend([text] for text in others)
    told = ("".join(filter(None, pieces)) for pieces in sentences if None not in pieces)
    return " ".join(" ".join(told).split())


def slot_words(slot: Slot, kind: PartKind, claim: Fact, evidence: Fact | None) -> str | None:
    """The words for one slot; None where the field is not stated or there is no evidence.

    `{claim}` and `{evidence}` without a field are the words of the whole fact.
    """
    if slot.side == "part":
        return part_name(kind)
    fact = claim if slot.side == "claim" else evidence
    if fact is None:
        return None
    if not slot.path:
        return words_of(fact)
    value = value_of(fact, slot.path)
    if isinstance(value, Quantity):
        return _within_a_sentence(value.text)
    return None if value is None else written(value) or None


def _within_a_sentence(number: str) -> str:
    """A number in words without the capital that it has where it opens its line ("Three die")."""
    first = re.split(r"[ -]", number)[0]
    lowered = first[:1].lower() + first[1:]
    return lowered + number[len(first) :] if lowered in _number_openers() else number


@cache
def _number_openers() -> frozenset[str]:
    words = number_words()
    bounds = frozenset(phrase[0] for phrase in words.bounds)
    return bounds.union(words.cardinals, words.vague, words.fractions, words.articles)


def written(value: FieldValue) -> str:
    """A field's value as a person would read it."""
    if isinstance(value, Term | Quantity | Day):
        return value.text
    if isinstance(value, bool):
        return "true" if value else "false"  # as a rule writes it
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    if isinstance(value, float):
        return f"{value:,.10g}"
    if isinstance(value, date):
        return value.isoformat()
    return str(value).replace("_", " ")


def span_at(fact: Fact, path: str | None) -> Span:
    """Where the words of a field stand in the passage; the whole fact where it has no words."""
    value = value_of(fact, path) if path else None
    return value.span if isinstance(value, Term | Quantity | Day) else fact.span


def suggestion(
    suggest: Suggestion | None, claim: Fact, evidence: Fact | None, line: str, words: Fill
) -> str | None:
    """What a person would type instead, cased as the words it replaces; None if nothing is known.

    For a replacement: the words of the evidence's field, to stand where the claim's field stands.
    """
    if suggest is None:
        return None
    if isinstance(suggest, Template):
        return fill(suggest, words) or None
    return _replacement(suggest, claim, evidence, line)


def _replacement(suggest: Replacement, claim: Fact, evidence: Fact | None, line: str) -> str | None:
    fact = claim if suggest.replacement.side == "claim" else evidence
    if fact is None or value_of(claim, suggest.path) is None:
        return None
    value = value_of(fact, suggest.replacement.path)
    if value is None:
        return None
    span = span_at(claim, suggest.path)
    return like(written(value), line[span.start : span.end], starts_line=span.start == 0)


def like(words: str, replaced: str, starts_line: bool) -> str:
    """`words` in the letter case of the words they replace.

    Capitals for capitals ("KYIV"), a capital at the start of the line, else as they are written.
    """
    if replaced.isupper() and sum(letter.isalpha() for letter in replaced) > 3:
        return words.upper()
    if starts_line and replaced[:1].isupper():
        return words[:1].upper() + words[1:]
    return words


def _slot_text(slot: Slot) -> str:
    return f"{{{slot.side}.{slot.path}}}" if slot.path else f"{{{slot.side}}}"
