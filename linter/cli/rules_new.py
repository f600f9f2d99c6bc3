"""`headlint rules new`: begin a rule."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import click

from linter.cli.exits import Exit
from linter.cli.options import config_option, settings_from
from linter.cli.terminal import emit
from linter.config import Settings
from linter.errors import UsageError

_FOLDER = "rules"


@click.command()
@click.argument("name")
@click.option("--group", default="house", help="The folder of the rule: its group. Default: house.")
@click.option(
    "--in",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the groups stand. Default: the first folder of rules that is configured, else "
    "'rules'.",
)
@click.option(
    "--extends",
    metavar="RULE",
    help="Begin with a rule that is there, and change it: headlint:core/wrong-actor.",
)
@config_option()
def new(
    name: str, group: str, folder: Path | None, extends: str | None, config: Path | None
) -> int:
    """Begin a rule called NAME: a file that works, with examples to put your own in the place of.

    Nothing is ever overwritten. Says what to run next.

    \b
    Examples:
      headlint rules new our-style
      headlint rules new our-mayor --group actors --in newsroom/rules
      headlint rules new softer-actor --extends headlint:core/wrong-actor
    """
    from linter.ruleset.scaffold import scaffold

    settings = settings_from(config)
    where = folder or _configured_folder(settings) or Path(_FOLDER)
    _require_new(name, extends, settings)
    path, *besides = scaffold(name, group, where, extends or "")
    emit(_next_steps(path, where, settings, besides))
    return Exit.CLEAN


def _configured_folder(settings: Settings) -> Path | None:
    from linter.ruleset.rule_files import is_pack

    folders = (Path(name) for name in settings.rules if not is_pack(name))
    return next((folder for folder in folders if folder.is_dir()), None)


def _require_new(name: str, extends: str | None, settings: Settings) -> None:
    """Refuse an id that is taken, and to extend a rule that is not there.

    An id may be taken by the rule that is extended: the new one is to take its place.
    """
    from linter.api import find_rule, load_all_rules

    if extends is not None:
        pack, slash, rule_id = extends.rpartition("/")
        find_rule(rule_id, replace(settings, rules=(pack,), rules_base=None) if slash else settings)
    found = load_all_rules(settings).get(name)
    if found is not None and (extends or "").rpartition("/")[2] != name:
        raise UsageError(
            f"there is a rule '{name}' in {found.path}. Choose another name, or write "
            f"'--extends {name}' to change that rule."
        )


def _next_steps(path: Path, folder: Path, settings: Settings, besides: list[Path]) -> str:
    file = shlex.quote(str(path))
    lines = [
        f"Wrote {path}",
        *(f"Wrote {other}, from which your editor completes keys" for other in besides),
        "",
        "Next:",
        f"  headlint rules validate {file}",
        f"  headlint rules test {file}",
        f"  headlint trace {file} STORY",
    ]
    return "".join(f"{line}\n" for line in (*lines, *_configuration(path, folder, settings)))


def _configuration(path: Path, folder: Path, settings: Settings) -> list[str]:
    """What headlint.yaml has to say before `headlint check` runs the rule; nothing if it does."""
    from linter.api import single_rule
    from linter.selection import is_wanted

    (rule,) = single_rule(str(path), settings)
    used = any(folder.resolve().is_relative_to(Path(name).resolve()) for name in settings.rules)
    wanted = is_wanted(rule, settings)
    if used and wanted:
        return []
    told = ["", "'headlint check' runs it once headlint.yaml says:"]
    if not used:
        told.append(f"  extend-rules: {folder}")
    if not wanted:
        left_out = f"of {rule.confidence} confidence, which {settings.profile} leaves out"
        told.append(f"  extend-select: {rule.id}    # {left_out}")
    return told
