"""Errors a person can mend: wrong use, a broken configuration. The command exits with 2 on them.

An error may be raised in a worker and told by the process that started it: what it was made of goes
to `super().__init__` whole, since that is what a pickled exception is made of again.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class UsageError(Exception):
    """Something asked for that cannot be done. The message says what is wrong and what to do."""


class UnknownRuleError(UsageError):
    """No rule and no group of rules bears one of these names. `told` has what is said of each."""

    def __init__(self, told: tuple[tuple[str, str], ...]) -> None:
        super().__init__(told)
        self.told = told

    def __str__(self) -> str:
        return self.told[0][1]


class PlacedError(Exception):
    """A mistake in a file, with its place. `line` and `column` count from 1; None: not known."""

    def __init__(
        self, message: str, path: str, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message, path, line, column)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        return self.message


class ConfigError(PlacedError, UsageError):
    """A configuration file that cannot be used, with the place of the mistake.

    `others` are further mistakes in the same file, so that one run shows them all.
    """

    others: tuple[ConfigError, ...] = ()


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean 'x'?` with a space before it, or "" where nothing known comes near `word`.

    Whether letters are capitals makes no difference.
    """
    folded = {each.casefold(): each for each in sorted(known, reverse=True)}
    close = get_close_matches(word.casefold(), sorted(folded), n=1)
    return f" Did you mean '{folded[close[0]]}'?" if close else ""
