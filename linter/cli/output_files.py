"""Reports written to files, beside the one that is printed: `--output FILE`."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from linter.errors import UsageError
from linter.findings import Report
from linter.reports.registry import find_report, report_for_file
from linter.reports.style import ReportFormat, Style

# Two characters or more: one alone, as in C:\report.sarif, is a drive.
_NAMED = re.compile(r"([a-z][a-z0-9-]+):(.+)", re.DOTALL)
_WIDTH = 80
_DEVICES = Path("/dev")


@dataclass(frozen=True, slots=True)
class Output:
    """A file to write, and how its report is to look."""

    path: Path
    format: ReportFormat


def output_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--output [FORMAT:]FILE`, repeatable."""
    return click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="[FORMAT:]FILE",
        help="Also write a report to this file, whatever is printed. Its format is named before a "
        "colon, or told by the ending: .html, .sarif, .json, .jsonl. Repeatable.",
    )


def outputs_from(values: Iterable[str]) -> tuple[Output, ...]:
    """The outputs that `values` of the option name.

    Raises UsageError for a format that does not exist or cannot be told from the name of the file,
    and for two reports in one file.
    """
    outputs = tuple(_output(value) for value in values)
    seen: set[str] = set()
    for output in outputs:
        target = os.path.realpath(output.path)
        if target in seen:
            raise UsageError(f"--output names {output.path} twice; one of them would be lost.")
        seen.add(target)
    return outputs


def write_outputs(outputs: Iterable[Output], report: Report) -> Iterator[str]:
    """Write each report; yields a message for each that could not be, and goes on with the next."""
    checked = {os.path.realpath(article.path) for article in report.articles}
    checked |= {os.path.realpath(problem.path) for problem in report.problems}
    for output in outputs:
        if os.path.realpath(output.path) in checked:
            yield (
                f"{output.path}: no report was written, because this file is one of those that "
                "were checked. Give another name."
            )
            continue
        try:
            replace_file(output.path, output.format.render(report, Style(_WIDTH)))
        except OSError as error:
            yield _complaint(output.path, error)


def replace_file(path: Path, text: str) -> None:
    """Put `text` into the file, whole or not at all; a pipe or device is written to as it is.

    It is written beside its place first and then moved there, so that whoever reads the file sees
    the old one or the new one, and a full disk leaves the old one. Raises OSError.
    """
    data = text.encode("utf-8", "backslashreplace")
    # Standard output is a device by name, even where it has been sent to a file.
    if path.parent == _DEVICES or (path.exists() and not path.is_file()):
        with path.open("ab") as device:
            device.write(data)
        return
    target = Path(os.path.realpath(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    beside = target.with_name(f".headlint-{os.getpid()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _output(value: str) -> Output:
    named = _NAMED.fullmatch(value)
    if named is None:
        return Output(Path(value), report_for_file(value))
    try:
        return Output(Path(named[2]), find_report(named[1]))
    except UsageError as error:
        hint = f" If '{value}' is a file with a colon in its name, write './{value}'."
        raise UsageError(f"--output: {error}{hint}") from None


def _complaint(path: Path, error: OSError) -> str:
    reason = error.strerror or str(error)
    advice = ""
    if error.errno == errno.ENOENT:
        advice = f" Make the folder '{path.parent}' first."
    return f"{path}: the report could not be written: {reason}.{advice}"
