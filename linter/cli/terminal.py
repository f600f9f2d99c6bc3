"""The only place that prints, and that asks what it prints to."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from linter.reports.style import Style

# Longer lines are hard to read, whatever the width of the window.
WIDEST = 110


def style_of(stream: TextIO | None = None) -> Style:
    """How to print to `stream` (standard output): colour only for a terminal that wants it.

    NO_COLOR (no-color.org) and TERM=dumb turn colour off, FORCE_COLOR turns it on where there is no
    terminal. The width is that of the terminal, of COLUMNS, or 80.
    """
    target = stream or sys.stdout
    return Style(
        width=min(shutil.get_terminal_size().columns, WIDEST), colour=_wants_colour(target)
    )


def emit(text: str) -> None:
    """Write `text` to standard output.

    A reader that has seen enough (`| head`) is no error: what is left goes nowhere, and the exit
    code stays what the run earned.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(text: str) -> None:
    """Write one message to standard error."""
    sys.stderr.write(f"{text}\n")


def make_streams_safe() -> None:
    """Print what the terminal's encoding lacks as an escape, instead of failing on it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _wants_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
