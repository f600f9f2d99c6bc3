"""`headlint explain`: what a rule is about, for whoever has just met it in a finding."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli.completing import complete_rules
from linter.cli.exits import Exit
from linter.cli.options import config_option, rules_option, settings_from
from linter.cli.terminal import emit, style_of


@click.command(short_help="Say what a rule is about, with examples.")
@click.argument("rule", shell_complete=complete_rules)
@rules_option()
@config_option()
def explain(rule: str, packs: tuple[str, ...], config: Path | None) -> int:
    """Say what RULE is about: why it matters, when it speaks up, when it keeps silent.

    RULE is the id of a rule, or a rule file.

    \b
    Examples:
      headlint explain wrong-actor
      headlint explain newsroom/rules/house/our-style.yaml
    """
    from linter.api import find_rule
    from linter.reports.rule_page import rule_text

    found = find_rule(rule, settings_from(config, rules=packs))
    emit(rule_text(found, style_of().width))
    return Exit.CLEAN
