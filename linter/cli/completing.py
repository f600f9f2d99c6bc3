"""What a shell offers for the arguments of commands, at the press of a key.

No rule file is read: a rule's file bears the rule's name. Whatever is broken offers nothing, since
a person in the middle of a line cannot do anything about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click
from click.shell_completion import CompletionItem

from linter.errors import UsageError
from linter.ruleset.model import RulesetError


def complete_paths(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Files and folders, which the shell finds itself."""
    return [CompletionItem(incomplete, type="file")]


def complete_rules(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The ids and groups of the rules that are configured; files, once a path is begun."""
    if "/" in incomplete or incomplete.startswith("."):
        return complete_paths(context, parameter, incomplete)
    return _fitting(_rule_names(), incomplete)


def complete_reports(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The names of all reports."""
    from linter.reports.registry import names

    return _fitting(((name, "") for name in names()), incomplete)


def complete_revisions(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Branches and tags of the repository of the current folder, newest first."""
    from pathlib import Path

    from linter.changes.git import names_of_revisions, root_of

    root = root_of(Path.cwd())
    try:
        known = names_of_revisions(root) if root is not None else ()
    except UsageError:
        known = ()
    return _fitting(((name, "") for name in known), incomplete)


def _fitting(known: Iterable[tuple[str, str]], incomplete: str) -> list[CompletionItem]:
    return [
        CompletionItem(name, help=help_text or None)
        for name, help_text in dict(known).items()
        if name.startswith(incomplete)
    ]


def _rule_names() -> Iterator[tuple[str, str]]:
    """Groups, then rules with their group, of every pack that can be opened."""
    from linter.cli.options import settings_from
    from linter.ruleset.packs import open_pack

    try:
        settings = settings_from(None)
    except UsageError:
        return
    rules: dict[str, str] = {}
    for pack in settings.rules:
        try:
            opened = open_pack(pack, settings.rules_base)
        except RulesetError:
            continue
        for file in opened.rules:
            rules[file.stem] = file.path.replace("\\", "/").split("/")[-2]
    for group in sorted(set(rules.values())):
        yield group, "a group of rules"
    for rule in sorted(rules):
        yield rule, rules[rule]
