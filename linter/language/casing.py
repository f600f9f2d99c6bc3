"""Capital letters: how a line is set, and how the body itself writes the same words.

A parser trained on sentences reads "Council Cuts Grants" as one long name. The body of the same
article knows better: it writes "council", "cuts" and "grants" in mid-sentence, and "Bank of
England" with capitals. So Title Case, ALL CAPS and all-lower-case lines are undone from the
body's own usage, never from a list of common words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple

from linter.language.lexicons.files import read_section
from linter.language.lexicons.plain import LEXICONS
from linter.language.numbers.lexicon import number_words
from linter.language.sentences import sentence_spans

Style = Literal["sentence", "title", "upper", "lower"]

_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*|\d+[^\W\d_]+")
_OPENING = re.compile(r"(?:^|[:;(\[“‘]|[\s(]['\"])\s*$")
_OPENING_WIDTH = 6
_NAME_LENGTH = 6
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly")

# Shares of the words that can show a style. Title Case leaves short function words alone and a
# sentence may be full of names, so neither end is 1 or 0; set by eye on lines of both kinds.
_TITLE_SHARE = 0.7
_UPPER_SHARE = 0.8


_LISTS = LEXICONS / "headlinese-casing.yaml"


@cache
def _lists() -> dict[str, frozenset[str]]:
    sections = read_section(_LISTS).items()
    return {key: frozenset(section.words()) for key, section in sections if key != "kind"}


class _Spotted(NamedTuple):
    """A word of a text, and whether its capital letter may only be due to its position."""

    text: str
    start: int
    opening: bool


def style_of(line: str) -> Style:
    """How `line` is set: as a sentence, in Title Case, in ALL CAPS or without any capitals.

    Function words and the first word show nothing about Title Case. A line of one or two telling
    words is taken for a sentence.
    """
    return _style(line, _spot(line))


def _style(line: str, spotted: list[_Spotted]) -> Style:
    found = [word.text for word in spotted]
    letters = [char for char in line if char.isalpha()]
    if not any(char.isupper() for char in letters):
        return "lower" if len(found) > 1 else "sentence"
    upper = sum(char.isupper() for char in letters)
    if len(found) > 1 and upper >= _UPPER_SHARE * len(letters):
        return "upper"
    telling = [word for word in found[1:] if word.lower() not in _lists()["uncapitalised"]]
    capitals = sum(word[0].isupper() for word in telling)
    if len(telling) >= 2 and capitals >= _TITLE_SHARE * len(telling):
        return "title"
    return "sentence"


@dataclass(frozen=True, slots=True)
class Casing:
    """The body's own capitals: lower-cased word or name to its usual form in mid-sentence."""

    single: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()

    @classmethod
    def learn(cls, body_texts: Iterable[str], known: Mapping[str, str] | None = None) -> Casing:
        """Read off the usual form of every word and name of the body.

        `known` adds forms for words the body does not use (a gazetteer's names): lower-cased
        name, one or several words, to the way it is written; the body's usage goes before it.
        The capital of a word that opens a sentence or a quotation says nothing; where it stands
        nowhere else it keeps it, unless the body has another form of it in lower case.
        """
        middle: dict[str, Counter[str]] = {}
        opening: set[str] = set()
        names: Counter[tuple[str, ...]] = Counter()
        for text in body_texts:
            for span in sentence_spans(text):
                sentence = text[span.start : span.end]
                found = _spot(sentence)
                if _style(sentence, found) in ("title", "upper"):
                    continue  # a heading inside the body teaches nothing
                for word in found:
                    if word.opening and word.text[1:].islower():
                        opening.add(word.text)
                    else:
                        middle.setdefault(word.text.lower(), Counter())[word.text] += 1
                names.update(_names(found, sentence))
        single = {low: _usual(forms) for low, forms in middle.items()}
        for form in sorted(opening):
            low = form.lower()
            single.setdefault(low, low if _inflected(low, single) else form)
        phrases = {
            tuple(w.lower() for w in name): name for name, _ in reversed(names.most_common())
        }
        for low, form in {
            **{low: low.capitalize() for low in _lists()["always"]},
            **(known or {}),
        }.items():
            parts = tuple(form.split())
            if len(parts) == 1:
                single.setdefault(low, form)
            else:
                phrases.setdefault(tuple(low.split()), parts)
        return cls(single, phrases, frozenset(form for forms in middle.values() for form in forms))

    def restore(self, line: str, style: Style | None = None) -> str:
        """`line` as a sentence of the body would write it; always of the same length.

        `style` is how the line is set, found out if None. A line set as a sentence keeps its
        capitals, except whole words in capitals for emphasis: those that the body has in lower
        case, in this or another form, and words for numbers ("THOUSANDS").
        """
        style = style or style_of(line)
        spotted = _spot(line)
        forms = [word.text for word in spotted]
        index = 0
        while index < len(forms):
            name = None if style == "sentence" else self._name_at(forms, index)
            if name:
                forms[index : index + len(name)] = name
                index += len(name)
                continue
            forms[index] = self._form(forms[index], style)
            index += 1
        pieces, end = [], 0
        for word, form in zip(spotted, forms, strict=True):
            kept = form if len(form) == len(word.text) else word.text
            pieces += [line[end : word.start], kept]
            end = word.start + len(word.text)
        return _capitalised("".join([*pieces, line[end:]]), line)

    def _name_at(self, forms: list[str], index: int) -> tuple[str, ...] | None:
        for length in range(min(_NAME_LENGTH, len(forms) - index), 1, -1):
            name = self.names.get(tuple(form.lower() for form in forms[index : index + length]))
            if name:
                return name
        return None

    def _is_word(self, low: str) -> bool:
        """Whether this is an ordinary word, by the body's usage or because it counts."""
        known = self.single.get(low)
        if known is not None:
            return known == low
        numbers = number_words()
        counts = low in numbers.vague or low in numbers.scales or low in numbers.cardinals
        return counts or _inflected(low, self.single)

    def _form(self, word: str, style: Style) -> str:
        low = word.lower()
        if style == "sentence":
            shouted = len(word) > 3 and word.isupper() and word not in self.seen
            return low if shouted and self._is_word(low) else word
        if style == "title" and not word.istitle() and word in self.seen:
            return word  # "US", "iPhone": a form Title Case did not make
        if low in self.single:
            return self.single[low]
        base, mark, ending = low.partition("’") if "’" in low else low.partition("'")
        if mark and base in self.single:
            return self.single[base] + mark + ending
        if "-" in low:
            return "-".join(self._form(piece, style) for piece in word.split("-"))
        if style == "title" and not word[1:].islower() and len(word) > 1:
            return word
        return low


def _usual(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form.isupper(), form))


def _inflected(low: str, single: Mapping[str, str]) -> bool:
    """Whether a regular form of the same word is known in lower case ("sources" by "source")."""
    stems = [low.removesuffix(ending) for ending in _ENDINGS] + [
        low + ending for ending in _ENDINGS
    ]
    return any(single.get(stem) == stem for stem in stems if stem != low)


def _spot(text: str) -> list[_Spotted]:
    return [
        _Spotted(match.group(), match.start(), _opens(text, match.start()))
        for match in _WORD.finditer(text)
    ]


def _opens(text: str, start: int) -> bool:
    """Whether the word at `start` opens the text, a clause after a colon, or a quotation."""
    if start > 1 and text[start - 1] == " " and text[start - 2].isalnum():
        return False  # the common case, and a third of the time
    return bool(_OPENING.search(text, max(start - _OPENING_WIDTH, 0), start))


def _names(found: list[_Spotted], text: str) -> Iterable[tuple[str, ...]]:
    """Runs of capitalised words in mid-sentence, joined over small words ("Bank of England")."""
    run: list[_Spotted] = []
    for word in found:
        between = text[run[-1].start + len(run[-1].text) : word.start] if run else ""
        joins = not run or between == " "
        named = word.text[0].isupper() and not word.opening
        if joins and (named or (run and word.text in _lists()["joints"])):
            run.append(word)
        else:
            yield from _closed(run)
            run = [word] if named else []
    yield from _closed(run)


def _closed(run: list[_Spotted]) -> Iterable[tuple[str, ...]]:
    forms = [word.text for word in run]
    while forms and not forms[-1][0].isupper():
        forms.pop()
    if 2 <= len(forms) <= _NAME_LENGTH:
        yield tuple(forms)


def _capitalised(restored: str, line: str) -> str:
    """A restored line opens with a capital, as a sentence does, unless it opens with a figure."""
    match = _WORD.search(restored)
    if not match or restored == line or any(char.isalnum() for char in restored[: match.start()]):
        return restored
    word = match.group()
    first = word[0].upper()
    # "µ" and "ſ" have capitals that belong to other letters, "ß" has two.
    if any(char.isupper() for char in word) or first.lower() != word[0] or len(first) != 1:
        return restored
    return restored[: match.start()] + first + restored[match.start() + 1 :]
