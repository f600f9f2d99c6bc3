"""The step that gives a bare first noun its article, where the tagger takes it for a verb."""

from __future__ import annotations

from linter.language.headlinese.clauses import NOUNS, clauses
from linter.language.headlinese.records import Context, Rewritten, Tagged
from linter.language.lexicons.lexicon import lexicons
from linter.language.places.gazetteer import load_gazetteer

_ARTICLE = "The "
_MISREAD = frozenset({"VB", "VBP", "UH", "RB", "JJ", "IN", "FW", "VBD", "VBN"})
# What may be a name that the tagger does not know: "Uusimaa votes".
_MAYBE_NAME = frozenset({"UH", "FW"})
_AFTER_NOUN = frozenset({"TO", "IN", "``"})
_AFTER_COMMAND = frozenset({"DT", "PRP", "PRP$", "WRB", "WP"})


def article(line: Rewritten, context: Context) -> Rewritten:
    """ "Plan to cut jobs fails" as "The plan to cut jobs fails"; kept only if that makes it a noun.

    A command ("Meet the winners") stays as it is: what follows it is an object, not a verb.
    """
    tokens = context.tag(line.text)
    if len(tokens) < 2 or tokens[0].tag not in _MISREAD or not tokens[0].text.isalpha():
        return line
    if tokens[1].tag in _AFTER_COMMAND:
        return line
    form = context.casing.single.get(tokens[0].text.lower(), "")
    if form[:1].isupper() and not form.isupper():
        return line  # a name, by the body's own use of it
    plain = line if _may_name(tokens[0], form) else line.recased(_lowered(line.text, tokens[0]))
    trial = plain.inserted(0, _ARTICLE)
    after = context.tag(trial.text)
    if after[1].tag not in NOUNS or (
        tokens[1].tag == "," and tokens[2:3] and tokens[2].tag != "CD"
    ):
        return line
    first = next(clauses(after), None)
    finite = first is not None and bool(first.finite())
    aged = len(tokens) > 2 and tokens[1].tag == "," and tokens[2].tag == "CD"
    return trial if aged or tokens[1].tag in _AFTER_NOUN or finite else line


def _may_name(first: Tagged, form: str) -> bool:
    """Whether a word that the body does not use may be a name: of a place, or an unknown one."""
    if form or lexicons().groups_of(first.text.lower()):
        return False
    return first.tag in _MAYBE_NAME or load_gazetteer().lookup(first.text) is not None


def _lowered(text: str, first: Tagged) -> str:
    """The text with its first word in lower case; as it is where that takes other characters."""
    low = text[: first.end].lower()
    return low + text[first.end :] if len(low) == first.end else text
