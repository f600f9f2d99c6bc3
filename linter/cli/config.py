"""`headlint config`: show what is configured and why; print the schemas for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from linter.cli.completing import complete_paths
from linter.cli.errors import Commands
from linter.cli.exits import Exit
from linter.cli.options import (
    config_option,
    fail_on_option,
    output_option,
    profile_option,
    rules_option,
    select_options,
    settings_for_all,
)
from linter.cli.terminal import emit


@click.group(cls=Commands)
def config() -> None:
    """Show the configuration, and the schemas that help an editor to write one."""


@config.command()
@click.argument("path", default=".", shell_complete=complete_paths)
@output_option()
@profile_option()
@select_options()
@rules_option()
@fail_on_option()
@config_option()
def show(
    path: str, output: str, packs: tuple[str, ...], config: Path | None, **options: Any
) -> int:
    """Show each value that holds for PATH, an article or a folder, with where it came from.

    Files that are extended, overrides for this path, environment variables and flags are all laid
    in. PATH need not exist.

    \b
    Examples:
      headlint config show
      headlint config show content/opinion/budget.md
      headlint config show drafts/ --format json

    Exit codes: 0 shown, 2 a mistake in a configuration file.
    """
    from linter.reports.configuration import configuration_record, configuration_text
    from linter.reports.json import CONTRACT_VERSION, serialise

    nearest = settings_for_all((path,), config, rules=packs, **options)
    configuration, held = nearest.held_for(path)
    if output == "json":
        record = configuration_record(path, configuration, held)
        emit(serialise({"version": CONTRACT_VERSION, **record}))
    else:
        emit(configuration_text(path, configuration, held))
    return Exit.CLEAN


@config.command()
@click.option("--rules", is_flag=True, help="The schema of a rule file instead.")
@click.option("--pyproject", is_flag=True, help="A schema of pyproject.toml with our table.")
def schema(rules: bool, pyproject: bool) -> int:
    """Print the JSON Schema of headlint.yaml, from which an editor completes and explains keys.

    \b
    Examples:
      headlint config schema > .vscode/headlint.schema.json
      headlint config schema --rules > newsroom/rule.schema.json
    """
    from linter.config.json_schema import config_schema, project_schema
    from linter.config.reference import schema_text

    if rules and pyproject:
        raise click.UsageError("--rules and --pyproject are two schemas; ask for one.")
    if rules:
        from linter.ruleset.json_schema import rule_schema

        emit(schema_text(rule_schema()))
    else:
        emit(schema_text(project_schema() if pyproject else config_schema()))
    return Exit.CLEAN
