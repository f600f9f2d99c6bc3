"""Collects what is wrong with a rule file, each with its place and advice."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from linter.findings import Problem
from linter.ruleset.yaml_source import Mark, Node

_LISTED = 20
"""More names than this do not help in one message."""


class Reporter:
    """The problems of one file, in the order they were met."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def report(self, place: Node | Mark, message: str) -> None:
        """Note a problem at a node or a mark of the file."""
        mark = place if isinstance(place, Mark) else place.mark
        self.problems.append(Problem(self.path, message, mark.line, mark.column))

    def unknown(self, place: Node, what: str, word: str, known: Iterable[str]) -> None:
        """Note a word that is none of those allowed, with the nearest or the whole list."""
        self.report(place, f"unknown {what} {word!r}; {advice(word, tuple(known))}")


def advice(word: str, known: tuple[str, ...]) -> str:
    """`did you mean 'polarity'?`, or all that is known where nothing comes near."""
    near = nearest(word, known)
    if near:
        return f"did you mean {near[0]!r}?"
    listed = ", ".join(known[:_LISTED])
    return f"use one of {listed}{', …' if len(known) > _LISTED else ''}"


def nearest(word: str, known: tuple[str, ...]) -> list[str]:
    """The one known word that `word` is most likely a slip for; none where nothing is near."""
    return get_close_matches(word, known, n=1, cutoff=0.6)
