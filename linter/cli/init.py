"""`headlint init`: a first configuration, after a look at the folder."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli.completing import complete_paths
from linter.cli.exits import Exit
from linter.cli.terminal import complain, emit
from linter.errors import UsageError


@click.command(short_help="Write a first headlint.yaml after a look at the folder.")
@click.argument("folder", default=".", shell_complete=complete_paths)
@click.option("--print", "only_print", is_flag=True, help="Print the file instead of writing it.")
def init(folder: str, only_print: bool) -> int:
    """Look at FOLDER (the current one) and write a commented headlint.yaml that fits it.

    Counts the articles, looks for front-matter fields that headlint does not know, for pages that
    are made from the articles, and for hooks and build servers. A file that is there is never
    written over, and no article ever.

    \b
    Examples:
      headlint init
      headlint init site/ --print

    Exit codes: 0 written or printed, 2 there is a configuration, or it cannot be written.
    """
    from linter.config.files import YAML_NAME, file_in
    from linter.reports.surveying import next_text, seen_text
    from linter.survey.look import look
    from linter.survey.proposal import proposal

    place = Path(folder)
    if not place.is_dir():
        raise UsageError(f"{folder}: no such folder")
    existing = file_in(str(place))
    if existing is not None and not only_print:
        raise UsageError(
            f"{existing} is there already and is not written over. 'headlint init --print' shows "
            "what would be suggested; 'headlint config show' what holds now."
        )
    survey = look(place)
    if only_print:
        complain(seen_text(survey).rstrip())
        emit(proposal(survey))
        return Exit.CLEAN
    emit(seen_text(survey))
    _write(place / YAML_NAME, proposal(survey))
    emit(f"Wrote {place / YAML_NAME}; each line says what it does.\n\n{next_text(survey)}")
    return Exit.CLEAN


def _write(path: Path, text: str) -> None:
    """Make the file; one that has come into being meanwhile is left alone."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{path} could not be written: {error.strerror or error}") from error
