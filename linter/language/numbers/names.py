"""Numbers that are part of a name: the "Six Nations", the "Three Degrees"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from linter.language.facts import Quantity
from linter.language.numbers.lexicon import number_words
from linter.language.numbers.relations import figure

# The word behind a number, if it may be the rest of a name.
_NEXT = re.compile(r"\s+([A-Z][^\W\d_]+)")
# A bare figure behind a capital, if it may name a model or a line: "Boeing 737", "Air 737".
_LABEL = re.compile(r"\b[A-Z][^\W\d_]+ (\d{2,4})$")


@dataclass(frozen=True)
class BodyNumberedNames:
    """The sentences of a story, in which a name with a number is looked for when one is asked."""

    sentences: tuple[str, ...]

    def instead(self, number: Quantity, text: str) -> str:
        """The name that the story writes with another number in this one's place, or "".

        `text` is the sentence of the line from the number's end on. A capital in the middle of a
        sentence makes the number part of the name; "" too where the story has this number there.
        """
        following = _NEXT.match(text)
        if following is None:
            return ""
        word = following.group(1)
        cardinals = number_words().cardinals
        found = {
            match.group(): cardinals[match.group(1).lower()]
            for sentence in self.sentences
            if word in sentence
            for match in _named(word).finditer(sentence)
        }
        if not found or figure(number) in found.values():
            return ""
        return next(iter(found))

    def labels(self, text: str) -> bool:
        """Whether a line's text ends in a figure that the story has behind a capital too.

        "Kestrel Air 737" counts nothing where the story tells of a Boeing 737.
        """
        found = _LABEL.search(text)
        if found is None:
            return False
        label = re.compile(rf"(?<=[^\W\d_] ){found.group(1)}\b(?! [a-z]+s\b)")
        return any(
            before[:1].isupper()
            for sentence in self.sentences
            for match in label.finditer(sentence)
            if (before := sentence[: match.start()].split()[-1])
        )


@cache
def _named(word: str) -> re.Pattern[str]:
    numbers = "|".join(sorted(one.capitalize() for one in number_words().cardinals))
    return re.compile(rf"(?<=[a-z,] )({numbers}) {re.escape(word)}\b")
