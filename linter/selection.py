"""Choose the rules that a run is to use: by the profile, or by name."""

from __future__ import annotations

from dataclasses import replace

from linter.config import CONFIDENCES, PROFILES, Profile, Settings
from linter.config.kinds import care_for
from linter.errors import UsageError, did_you_mean
from linter.ruleset.model import Rule, Ruleset


def choose_rules(ruleset: Ruleset, settings: Settings) -> Ruleset:
    """The rules of `ruleset` that `settings` ask for.

    Without `select`, those whose confidence the profile takes. With it, exactly those named, by id
    or by group, whatever the profile: who asks for a rule by name wants to see it. `extend_select`
    adds to either; `ignore` takes rules away in all cases. Raises UsageError for a name that is no
    rule and no group, and when nothing is left.
    """
    of_kinds = (name for _, care in settings.kinds for name in care.ignore or ())
    _require_known(
        (*settings.select, *settings.extend_select, *settings.ignore, *of_kinds), ruleset
    )
    readable = _readable(ruleset, settings)
    chosen = tuple(rule for rule in readable if is_wanted(rule, settings))
    if not chosen:
        raise UsageError(
            f"no rule is left to run (profile '{settings.profile}', "
            f"select: {', '.join(settings.select) or 'all'}, "
            f"ignore: {', '.join(settings.ignore) or 'none'}). See 'headlint rules list'."
        )
    return replace(ruleset, rules=chosen)


def _readable(ruleset: Ruleset, settings: Settings) -> tuple[Rule, ...]:
    """The rules that can be asked: those that need the second reader only where there is one.

    Raises SecondReaderError if the settings call for one that is not installed, be it by its own
    key or by the name of a rule that needs it.
    """
    from linter.language.second_reader.installed import require_installed

    needing = {rule.id for rule in ruleset if rule.needs_second_reader}
    if not needing:
        return ruleset.rules
    if needing & {*settings.select, *settings.extend_select}:
        require_installed()
    elif not reads_twice(settings):
        return tuple(rule for rule in ruleset if rule.id not in needing)
    return ruleset.rules


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


def _require_known(names: tuple[str, ...], ruleset: Ruleset) -> None:
    known = {name for rule in ruleset for name in (rule.id, rule.group)}
    for name in names:
        if name not in known:
            raise UsageError(
                f"there is no rule or group of rules '{name}'.{did_you_mean(name, known)} "
                "See 'headlint rules list'."
            )
