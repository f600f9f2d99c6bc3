"""Headlinese into plain English: what a parser trained on sentences can read.

Headlines leave out small words, use "to" for the future and a comma for "and", and hang their
source on a colon. Each such habit is undone by one step; `rewrite` applies them in order.
"""

from linter.language.headlinese.records import Rewritten, Tag, Tagged
from linter.language.headlinese.rewrite import STEPS, rewrite
from linter.language.headlinese.tagging import LineParser

__all__ = ["STEPS", "LineParser", "Rewritten", "Tag", "Tagged", "rewrite"]
