"""Choose the rules that a run is to use: by the profile, or by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from linter.config import CONFIDENCES, PROFILES, Profile, Settings
from linter.config.kinds import care_for
from linter.errors import UnknownRuleError, UsageError, did_you_mean
from linter.ruleset.model import Rule, Ruleset


def choose_rules(ruleset: Ruleset, settings: Settings) -> Ruleset:
    """The rules of `ruleset` that `settings` ask for.

    Without `select`, those whose confidence the profile takes. With it, exactly those named, by id
    or by group, whatever the profile: who asks for a rule by name wants to see it. `extend_select`
    adds to either; `ignore` takes rules away in all cases. Raises UnknownRuleError for names of no
    rule and no group, and UsageError when nothing is left.
    """
    require_known(ruleset, settings)
    wanted = tuple(rule for rule in ruleset if is_wanted(rule, settings))
    unread = {rule.id for rule in unreadable(wanted, settings)}
    chosen = tuple(rule for rule in wanted if rule.id not in unread)
    if not chosen and unread:
        raise UsageError(
            f"no rule is left to run without the second reader, {why_unread(settings)}: it is "
            f"asked by {', '.join(sorted(unread))}. See docs/second-reader.md."
        )
    if not chosen:
        raise UsageError(
            f"no rule is left to run (profile '{settings.profile}', "
            f"select: {', '.join(settings.select) or 'all'}, "
            f"ignore: {', '.join(settings.ignore) or 'none'}). See 'headlint rules list'."
        )
    return replace(ruleset, rules=chosen)


def unreadable(wanted: Iterable[Rule], settings: Settings) -> tuple[Rule, ...]:
    """Those of the rules wanted that ask the second reader, where it is not to read.

    Raises SecondReaderError if the settings call for one that is not installed, be it by its own
    key or, unless that says "never", by the name of a rule that asks it.
    """
    from linter.language.second_reader.installed import require_installed

    asking = tuple(rule for rule in wanted if rule.needs_second_reader)
    named = {rule.id for rule in asking} & {*settings.select, *settings.extend_select}
    if named and settings.second_reader != "never":
        require_installed()
    return () if not asking or reads_twice(settings) else asking


def why_unread(settings: Settings) -> str:
    """Why the second reader does not read, to stand behind its name."""
    off = settings.second_reader == "never"
    return "which is off (second-reader: never)" if off else "which is not installed"


def reads_twice(settings: Settings) -> bool:
    """Whether the second reader is to read, too.

    Raises SecondReaderError if it always is, and is not installed.
    """
    from linter.language.second_reader.installed import is_installed, require_installed

    if settings.second_reader == "always":
        require_installed()
    return settings.second_reader != "never" and is_installed()


def rules_for_kind(chosen: Ruleset, settings: Settings, kind: str) -> Ruleset:
    """Those of the rules chosen that an article of this kind gets; there may be none.

    What is left out, or must be surer, is told by kinds.yaml and the key `kinds`. A rule that
    `select` names by its id runs on every kind.
    """
    care = care_for(kind, settings.kinds)
    named = {*settings.select, *settings.extend_select}
    ignored = set(care.ignore or ())
    sure = CONFIDENCES[_stricter(settings.profile) if care.stricter else "audit"]

    def stays(rule: Rule) -> bool:
        left_out = bool({rule.id, rule.group} & ignored)
        return rule.id in named or (not left_out and rule.confidence in sure)

    kept = tuple(filter(stays, chosen))
    return chosen if kept == chosen.rules else replace(chosen, rules=kept)


def _stricter(profile: Profile) -> Profile:
    return PROFILES[max(0, PROFILES.index(profile) - 1)]


def is_wanted(rule: Rule, settings: Settings) -> bool:
    """Whether the settings ask for the rule, by its name or by the profile."""
    names = {rule.id, rule.group}
    if names & set(settings.ignore):
        return False
    if names & {*settings.select, *settings.extend_select}:
        return True
    if settings.select:
        return False
    return rule.confidence in CONFIDENCES[settings.profile]


def require_known(ruleset: Ruleset, settings: Settings) -> None:
    """Raises UnknownRuleError where the settings name a rule or group that `ruleset` lacks."""
    of_kinds = (name for _, care in settings.kinds for name in care.ignore or ())
    names = (*settings.select, *settings.extend_select, *settings.ignore, *of_kinds)
    known = {name for rule in ruleset for name in (rule.id, rule.group)}
    unknown = dict.fromkeys(name for name in names if name not in known)
    if unknown:
        raise UnknownRuleError(tuple((name, _no_such(name, known)) for name in unknown))


def _no_such(name: str, known: Iterable[str]) -> str:
    return (
        f"there is no rule or group of rules '{name}'.{did_you_mean(name, known)} "
        "See 'headlint rules list'."
    )
