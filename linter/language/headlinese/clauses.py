"""Where the clauses of a line are, and what stands in them: the grammar the steps share.

Works on Penn Treebank tags alone, because tags survive headlinese better than trees do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.language.headlinese.records import Tagged
from linter.language.headlinese.words import words

FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
PARTICIPLES = frozenset({"VBN", "VBD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "EX"})
NOMINAL = NOUNS | {"JJ", "JJR", "JJS", "POS", "PRP$", "$", "FW", "HYPH", "SYM", "#", "NFP", "AFX"}
OPENS_OBJECT = frozenset(
    {
        "DT",
        "CD",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP",
        "PRP$",
        "JJ",
        "JJR",
        "JJS",
        "$",
        "WP",
        "PDT",
        "#",
    }
)
RELATIVES = frozenset({"WDT", "WP"})
OPENING_MARKS = frozenset({"``", "-LRB-"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of tokens that holds at most one clause, and whether a comma stands before it."""

    tokens: tuple[Tagged, ...]
    after_comma: bool = False

    def finite(self) -> list[int]:
        """The indexes of its verbs with a tense of their own, those of relative clauses left out.

        Participles that may be passives, "killed" in "Two killed", are not among them.
        """
        return [
            index
            for index, token in enumerate(self.tokens)
            if token.tag in FINITE
            and not (token.tag == "VBD" and self.passive_at(index))
            and not self._in_relative(index)
        ]

    def _in_relative(self, index: int) -> bool:
        return any(token.tag in RELATIVES for token in self.tokens[max(index - 2, 0) : index])

    def passive_at(self, index: int) -> bool:
        """Whether the token is a participle that says what was done to the noun before it."""
        token = self.tokens[index]
        word = token.text.lower()
        if (
            token.tag not in PARTICIPLES
            or index == 0
            or word in words().active | words().preterites
        ):
            return False
        before = self.tokens[index - 1]
        if token.tag == "VBD" and (word in words().either or before.tag == "PRP"):
            return False
        if before.tag not in NOUNS | {"RB", "RP", "JJ", "''", "VBG", ","}:
            return False
        if word in words().passive_with_object and self._tag(index + 1) != "PRP$":
            return True
        return not self.opens_object(index + 1)

    def _tag(self, index: int) -> str:
        return self.tokens[index].tag if index < len(self.tokens) else ""

    def opens_object(self, index: int) -> bool:
        """Whether an object may start at `index`: a noun phrase, no bare "dead" or "today"."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        if token.tag in OPENING_MARKS or token.text.lower() in words().complements:
            return False
        if token.tag.startswith("JJ"):
            return index + 1 < len(self.tokens) and self.tokens[index + 1].tag in NOUNS | {"JJ"}
        return token.tag in OPENS_OBJECT

    def plural(self, end: int) -> bool:
        """Whether the noun phrase of its first `end` tokens is plural, going by its head."""
        head = self.tokens[0]
        for token in self.tokens[:end]:
            if token.tag == "CC":
                return True
            if token.tag in {"IN", "TO", ","}:
                break
            if token.tag in NOUNS or token.text == "%":
                head = token
        if head.text == "%":
            return True
        if head.tag == "CD":
            return head.text.lower() not in {"1", "one"}
        return head.tag in {"NNS", "NNPS"}


def clauses(tokens: list[Tagged]) -> Iterator[Clause]:
    """Cut a tagged line at commas, dashes and subordinators, with what belongs together kept.

    An age or other figure between commas ("Boy, 12, killed") stays with its noun.
    """
    start, after_comma = 0, False
    for index, token in enumerate(tokens):
        if index < start or not _cuts(tokens, index):
            continue
        if start < index:
            yield Clause(tuple(tokens[start:index]), after_comma)
        start = index + 1
        after_comma = token.tag == ","
    if start < len(tokens):
        yield Clause(tuple(tokens[start:]), after_comma)


def _cuts(tokens: list[Tagged], index: int) -> bool:
    token = tokens[index]
    if token.tag == ",":
        return not (_between_commas(tokens, index) or _between_commas(tokens, index - 2))
    if token.tag in {":", "."} and index + 1 < len(tokens):
        return True
    if token.text.lower() in words().subordinators:
        return token.tag in {"IN", "WRB", "CC", "RB"}
    return token.tag == "CC" and _new_subject(tokens, index)


def _between_commas(tokens: list[Tagged], index: int) -> bool:
    """Whether a comma, one figure and another comma stand at `index`."""
    if index < 0 or index + 2 >= len(tokens):
        return False
    first, figure, last = tokens[index : index + 3]
    return first.tag == "," and last.tag == "," and figure.tag == "CD"


def _new_subject(tokens: list[Tagged], index: int) -> bool:
    """Whether the "and" at `index` joins clauses: a verb before it, noun and verb after it."""
    before = any(token.tag in FINITE | PARTICIPLES for token in tokens[:index])
    after = tokens[index + 1 : index + 6]
    for place, token in enumerate(after):
        if token.tag in FINITE | PARTICIPLES:
            return before and place > 0
        if token.tag not in NOMINAL:
            return False
    return False


def has_verb(tokens: list[Tagged]) -> bool:
    """Whether any token is a verb that can head a claim, or a noun that headlines use as one.

    A bare -ing form is none ("The acting outlaw"), nor is a noun with its article ("the plan").
    """
    for index, token in enumerate(tokens):
        if token.tag == "MD" or (token.tag.startswith("VB") and token.tag != "VBG"):
            return True
        before = tokens[index - 1].tag if index else "DT"
        if token.text.lower() in words().verbs and before not in {"DT", "JJ", "PRP$", "POS"}:
            return True
    return False


def is_sentence(tokens: list[Tagged]) -> bool:
    """Whether this is a whole sentence: a finite verb after its subject, and a stop at the end."""
    if not tokens or not any(token.tag == "." for token in tokens[-3:]):
        return False
    return any(token.tag in FINITE for token in tokens[1:])
