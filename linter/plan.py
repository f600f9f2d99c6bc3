"""What is done with an article: the settings and the rules that hold for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from linter.articles.kinds import NEWS, kind_names
from linter.articles.settings import ReaderSettings
from linter.config import Settings, SettingsFor
from linter.config.layers import Origin
from linter.errors import ConfigError, UnknownRuleError, UsageError
from linter.findings import Checked
from linter.keys import plan_digest
from linter.ruleset.model import Rule, Ruleset
from linter.selection import choose_rules, require_known, rules_for_kind

if TYPE_CHECKING:
    from linter.ruleset.loader import RuleSources


@dataclass(frozen=True)
class Plan:
    """The settings of a run for some articles, and the rules that they choose.

    `ruleset` is for plain news; other kinds of article may get fewer (`rules_for`). What is costly
    to work out is worked out once; so make one Plan for all articles of one configuration.
    """

    settings: Settings
    ruleset: Ruleset

    @cached_property
    def readers(self) -> ReaderSettings:
        """How the articles are read."""
        return self.settings.reader_settings()

    def rules_for(self, kind: str) -> Ruleset:
        """The rules for an article of this kind; there may be none."""
        return self._by_kind.get(kind, self.ruleset)

    def ids_for(self, kind: str) -> tuple[str, ...]:
        """Their ids, in one object that all articles of the kind share."""
        return self._ids_by_kind.get(kind, self._ids_by_kind[NEWS])

    @cached_property
    def digest(self) -> bytes:
        """Stands for everything but the article itself that decides what is found in it."""
        return plan_digest(self.settings, self.ruleset, self._ids_by_kind)

    @cached_property
    def _by_kind(self) -> dict[str, Ruleset]:
        kinds = (NEWS, *kind_names())
        return {kind: rules_for_kind(self.ruleset, self.settings, kind) for kind in kinds}

    @cached_property
    def _ids_by_kind(self) -> dict[str, tuple[str, ...]]:
        rulesets = self._by_kind.items()
        return {kind: tuple(rule.id for rule in ruleset) for kind, ruleset in rulesets}


NO_RULES = Ruleset(())

PlanFor = Callable[[str], Plan]
"""The plan for the article at a path. It crosses to other processes, so it must be picklable."""


@dataclass(frozen=True, slots=True)
class SamePlan:
    """One plan, whatever the path."""

    plan: Plan

    def __call__(self, path: str) -> Plan:
        """The plan."""
        return self.plan


@dataclass(frozen=True, slots=True)
class Plans:
    """The plan for each article, by the settings that it gets.

    Rules are loaded once for all settings that have them from the same places, and chosen once for
    all articles that share settings. Raises RulesetError and UsageError when an article is asked
    for whose rules cannot be used.
    """

    settings: SettingsFor
    _loaded: dict[RuleSources, Ruleset] = field(default_factory=dict, repr=False)
    _made: dict[Settings, Plan] = field(default_factory=dict, repr=False)

    def __call__(self, path: str) -> Plan:
        """The plan for the article at this path."""
        return self._plan(self.settings.settings_for(path))

    def _plan(self, settings: Settings) -> Plan:
        if settings not in self._made:
            try:
                chosen = choose_rules(self.offered(settings), settings)
            except UnknownRuleError as error:
                raise self._placed(error) from None
            self._made[settings] = Plan(settings, chosen)
        return self._made[settings]

    def prepare(self, paths: Iterable[str]) -> None:
        """Make the plan of the run and of these paths, to raise now what is wrong with any.

        A rule that does not exist is told wherever it is named, be it for other articles.
        """
        self._plan(self.settings.run)
        for path in paths:
            self(path)
        for settings in self.settings.unused():
            try:
                require_known(self.offered(settings), settings)
            except UnknownRuleError as error:
                raise self._placed(error) from None

    def _placed(self, error: UnknownRuleError) -> UsageError:
        """The same error with the file, line and column, or the variable, that names the rule."""
        errors = [
            ConfigError(told, _place_of(origin), origin.line, origin.column)
            for name, told in error.told
            for origin in self.settings.origins_of(name)
            if origin.source in {"file", "environment"}
        ]
        if not errors:
            return error
        errors[0].others = tuple(errors[1:])
        return errors[0]

    def offered(self, settings: Settings) -> Ruleset:
        """Every rule that these settings offer, whatever the profile."""
        from linter.ruleset.loader import load_from

        sources = rule_sources(settings)
        if sources not in self._loaded:
            self._loaded[sources] = load_from(sources)
        return self._loaded[sources]

    def groups(self) -> dict[str, str]:
        """The group of every rule an article may name, by id.

        Those are the rules loaded so far, and those of the core pack whatever the packs are.
        """
        offered = (self.offered(Settings()), *self._loaded.values())
        return {rule.id: rule.group for ruleset in offered for rule in ruleset}

    def ran_on(self, article: Checked) -> Ruleset:
        """The rules that ran on an article of a report; none if it was not checked."""
        return self(article.path).rules_for(article.kind or NEWS) if article.checked else NO_RULES

    def ids_on(self, article: Checked) -> tuple[str, ...]:
        """The ids of the rules that ran on an article of a report."""
        return self(article.path).ids_for(article.kind or NEWS) if article.checked else ()

    def ran(self, articles: Iterable[Checked]) -> tuple[Rule, ...]:
        """The rules that ran on any of these articles, by id."""
        rulesets = {id(ruleset): ruleset for ruleset in map(self.ran_on, articles)}
        found = {rule.id: rule for ruleset in rulesets.values() for rule in ruleset}
        return tuple(found[rule_id] for rule_id in sorted(found))


def _place_of(origin: Origin) -> str:
    return origin.name if origin.source == "file" else f"environment variable {origin.name}"


def rule_sources(settings: Settings) -> RuleSources:
    """Where these settings have their rules and words from."""
    from linter.ruleset.loader import RuleSources

    return RuleSources(
        settings.rules, settings.rules_base, settings.lexicons, settings.rule_settings
    )
