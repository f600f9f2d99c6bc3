"""`headlint trace`: why a rule said, or did not say, something about an article."""

from __future__ import annotations

from pathlib import Path

import click

from linter.articles.model import Article
from linter.cli.completing import complete_paths, complete_rules
from linter.cli.exits import Exit
from linter.cli.options import (
    config_option,
    inputs_from,
    rules_option,
    settings_for_all,
    stdin_option,
)
from linter.cli.terminal import complain, emit, style_of
from linter.config import Settings
from linter.ruleset.model import Rule, Ruleset


@click.command(short_help="Show why a rule said, or did not say, something.")
@click.argument("rule", shell_complete=complete_rules)
@click.argument("paths", nargs=-1, required=True, shell_complete=complete_paths)
@rules_option()
@stdin_option()
@config_option()
def trace(
    rule: str,
    paths: tuple[str, ...],
    packs: tuple[str, ...],
    stdin_filename: str | None,
    config: Path | None,
) -> int:
    """Show every claim that RULE looked at in PATHS, the evidence it weighed, and what was decided.

    RULE is the id of a rule, or a rule file.

    \b
    Examples:
      headlint trace wrong-actor story.md
      headlint trace newsroom/rules/house/our-style.yaml story.md

    Exit codes: 0 traced, 2 something could not be read, 3 no article found.
    """
    from linter.api import read, single_rule
    from linter.api import trace as trace_rule
    from linter.articles.model import ReadError
    from linter.reports.tracing import trace_text
    from linter.reports.understood import left_alone_text, unread_text

    inputs = inputs_from(paths, stdin_filename)
    settings = settings_for_all(inputs, config, rules=packs)
    chosen = single_rule(rule, settings.run)
    code = Exit.NOTHING_CHECKED
    for result in read(inputs, settings):
        if isinstance(result, Article):
            reading, traces = trace_rule(result, chosen, settings.settings_for(result.path))
            for each in chosen:
                note = _note(each, result.kind, settings.settings_for(result.path))
                emit(trace_text(reading, each, traces, style_of().width, note))
            code = max(code, Exit.CLEAN, key=_weight)
        elif isinstance(result, ReadError):
            complain(f"headlint: {unread_text(result)}")
            code = Exit.FAULT
        else:
            emit(left_alone_text(result))
    return code


def _note(rule: Rule, kind: str, settings: Settings) -> str:
    """What is to be known of a rule that `headlint check` would not run on such an article."""
    from linter.selection import is_wanted, rules_for_kind

    silent = "'headlint check' does not run this rule here:"
    if not is_wanted(rule, settings):
        if settings.select or {rule.id, rule.group} & set(settings.ignore):
            return f"{silent} the configuration leaves it out."
        return f"{silent} it is of {rule.confidence} confidence, the profile is {settings.profile}."
    if not len(rules_for_kind(Ruleset((rule,)), settings, kind)):
        return f"{silent} it is left out for this kind of article, {kind}."
    return ""


def _weight(code: Exit) -> int:
    """Which of two codes tells more: a fault, then an article traced, then nothing."""
    return (Exit.NOTHING_CHECKED, Exit.CLEAN, Exit.FAULT).index(code)
