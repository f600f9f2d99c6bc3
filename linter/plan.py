"""What is done with an article: the settings and the rules that hold for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from linter.articles.settings import ReaderSettings
from linter.config import Settings
from linter.keys import plan_digest
from linter.ruleset.model import Ruleset


@dataclass(frozen=True)
class Plan:
    """The settings of a run for some articles, and the rules that they choose.

    What is costly to work out is worked out once; so make one Plan for all articles of one
    configuration.
    """

    settings: Settings
    ruleset: Ruleset

    @cached_property
    def readers(self) -> ReaderSettings:
        """How the articles are read."""
        return self.settings.reader_settings()

    @cached_property
    def digest(self) -> bytes:
        """Stands for everything but the article itself that decides what is found in it."""
        return plan_digest(self.settings, self.ruleset)


PlanFor = Callable[[str], Plan]
"""The plan for the article at a path. It crosses to other processes, so it must be picklable."""


@dataclass(frozen=True, slots=True)
class SamePlan:
    """One plan, whatever the path."""

    plan: Plan

    def __call__(self, path: str) -> Plan:
        """The plan."""
        return self.plan
