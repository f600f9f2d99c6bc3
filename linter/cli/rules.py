"""`headlint rules`: start, list, validate and test rule files."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli.completing import complete_paths, complete_rules
from linter.cli.errors import Commands
from linter.cli.exits import Exit
from linter.cli.options import (
    config_option,
    output_option,
    profile_option,
    rules_option,
    select_options,
    settings_from,
)
from linter.cli.rules_new import new
from linter.cli.score import score
from linter.cli.terminal import emit, style_of
from linter.config import Settings


@click.group(cls=Commands)
def rules() -> None:
    """Start, list, validate, test and score rules.

    A rule is one YAML file that carries its own tests. docs/rule-language.md says how to write one.
    """


rules.add_command(score)
rules.add_command(new)


@rules.command("list")
@output_option()
@profile_option()
@select_options()
@rules_option()
@config_option()
def list_rules(
    output: str,
    packs: tuple[str, ...],
    config: Path | None,
    **options: str | tuple[str, ...] | None,
) -> int:
    """List the rules, by group, with severity, confidence, profile and what the scorecard says.

    All of them, unless a profile, --select or --ignore narrows the list down to what a check would
    use.

    \b
    Examples:
      headlint rules list
      headlint rules list --profile desk
      headlint rules list --rules newsroom/rules --format json
    """
    from linter.api import load_all_rules, load_rules
    from linter.reports.json import CONTRACT_VERSION, serialise
    from linter.reports.rule_list import rule_record, rules_table
    from linter.scorecard.figures import load_figures

    settings = settings_from(config, rules=packs, **options)
    narrowed = any(options.values())
    ruleset = load_rules(settings) if narrowed else load_all_rules(settings)
    figures = load_figures()
    if output == "json":
        records = [rule_record(rule, figures.score(rule.id)) for rule in ruleset]
        emit(serialise({"version": CONTRACT_VERSION, "rules": records}))
    else:
        emit(rules_table(ruleset.rules, figures, style_of().width))
    return Exit.CLEAN


@rules.command()
@click.argument("paths", nargs=-1, shell_complete=complete_paths)
@config_option()
def validate(paths: tuple[str, ...], config: Path | None) -> int:
    """Check that rule files are well formed; PATHS are files, folders or packs.

    Every mistake is shown with file, line, column and advice. A pack.yaml stands for its pack, and
    a file of words is checked as such. Without PATHS, the configured rules are checked. Needs no
    language pipeline, so it is quick.

    \b
    Examples:
      headlint rules validate
      headlint rules validate newsroom/rules/our-style.yaml

    Exit codes: 0 all well formed, 2 mistakes.
    """
    from linter.plan import rule_sources
    from linter.reports.rule_checks import problems_text
    from linter.ruleset.loader import load_from, validate_from

    settings = settings_from(config, rules=paths)
    sources = rule_sources(settings)
    problems = validate_from(sources)
    if problems:
        emit(problems_text(problems))
        return Exit.FAULT
    count = len(load_from(sources))
    if count == 0:
        emit("No rules here; the words and names are well formed.\n")
    else:
        emit(f"{count} {'rule' if count == 1 else 'rules'}, all well formed.\n")
    return Exit.CLEAN


@rules.command()
@click.argument("names", nargs=-1, shell_complete=complete_rules)
@rules_option()
@config_option()
def test(names: tuple[str, ...], packs: tuple[str, ...], config: Path | None) -> int:
    """Run the tests that stand in rule files.

    NAMES are ids or groups of rules, or rule files, folders and packs; without any, all rules are
    tested. Known misses (`todo`) are counted; one that has been learned is pointed out, so that it
    can be promoted.

    \b
    Examples:
      headlint rules test
      headlint rules test wrong-actor numbers
      headlint rules test newsroom/rules/house/our-style.yaml
      headlint rules test newsroom/rules/ gazette-rules:sport

    Exit codes: 0 all as expected, 1 some not, 2 mistakes in a rule file.
    """
    from functools import partial

    from linter.api import load_all_rules
    from linter.examine import check_article
    from linter.reports.rule_checks import tests_text
    from linter.ruleset.rule_files import names_files
    from linter.ruleset.testing import run_tests
    from linter.selection import choose_rules, is_wanted, unreadable, why_unread

    folders = _folders(names, packs, config)
    files = tuple(name for name in names if names_files(name) or name in folders)
    ids = tuple(name for name in names if name not in files)
    settings = settings_from(config, rules=(*packs, *files))
    asked = Settings(profile="audit", select=ids, second_reader=settings.second_reader)
    offered = load_all_rules(settings)
    chosen = choose_rules(offered, asked)
    check = partial(check_article, model=settings.model)
    results = [result for rule in chosen for result in run_tests(rule, check, chosen.words)]
    untested = unreadable((rule for rule in offered if is_wanted(rule, asked)), asked)
    emit(tests_text(results, [rule.id for rule in untested], why_unread(asked), style_of().width))
    return Exit.CLEAN if all(result.ok for result in results) else Exit.FINDINGS


def _folders(names: tuple[str, ...], packs: tuple[str, ...], config: Path | None) -> set[str]:
    """The names without a slash that are folders here, and no id or group of a rule."""
    from linter.api import load_all_rules

    folders = {name for name in names if Path(name).is_dir()}
    if not folders:
        return folders
    rules = load_all_rules(settings_from(config, rules=packs))
    return folders - {known for rule in rules for known in (rule.id, rule.group)}
