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
@click.option(
    "--run",
    is_flag=True,
    help="Check the rule's own tests now and show what is printed. A rule that ships has such "
    "examples ready; one of your own, or one that you have changed, has only its tests.",
)
@rules_option()
@config_option()
def explain(rule: str, run: bool, packs: tuple[str, ...], config: Path | None) -> int:
    """Say what RULE is about: why it matters, what it prints, how sure it is, how to silence it.

    RULE is the id of a rule, or a rule file. The same page stands in docs/rules. Of a group of
    rules, its rules are listed.

    \b
    Examples:
      headlint explain wrong-actor
      headlint explain numbers
      headlint explain newsroom/rules/house/our-style.yaml --run
    """
    from linter.api import explain as page_of
    from linter.api import find_group
    from linter.reports.rule_list import rules_table
    from linter.rule_pages.terminal import page_text
    from linter.scorecard.figures import load_figures

    settings = settings_from(config, rules=packs)
    width = style_of().width
    if group := find_group(rule, settings):
        emit(rules_table(group, load_figures(), width))
    else:
        emit(page_text(page_of(rule, settings, run=run), width))
    return Exit.CLEAN
