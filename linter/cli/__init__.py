"""The command `headlint`: parses options, calls the next layer, prints, and gives an exit code."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence

import click

from linter.cli.baseline import baseline
from linter.cli.cache import cache
from linter.cli.check import check
from linter.cli.completion import completion
from linter.cli.config import config
from linter.cli.errors import Commands, handled
from linter.cli.explain import explain
from linter.cli.init import init
from linter.cli.inspect import inspect
from linter.cli.rules import rules
from linter.cli.terminal import make_streams_safe
from linter.cli.trace import trace
from linter.version import __version__

# A run makes tables of many thousands of words and keeps them to its end. Looking for garbage
# among them at Python's own pace takes a sixth of a run that knows everything
# (benchmarks/workflow.py), and finds none.
_GARBAGE_THRESHOLDS = (200_000, 20, 50)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="headlint", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the details of a fault on standard error.")
def cli(debug: bool) -> None:
    """Check that a news article's headline, dek and bullets say what its body says.

    \b
    Try:
      headlint init                       write a first configuration
      headlint check drafts/              check every article in a folder
      headlint check story.md             check one
      headlint inspect story.md --facts   see what was understood
      headlint explain wrong-actor        read what a rule is about
      headlint rules list                 see all rules
      headlint trace wrong-actor story.md see why a rule spoke or kept silent
    """
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.DEBUG if debug else logging.CRITICAL,
        format="%(name)s: %(message)s",
    )


cli.add_command(check)
cli.add_command(inspect)
cli.add_command(explain)
cli.add_command(rules)
cli.add_command(config)
cli.add_command(trace)
cli.add_command(cache)
cli.add_command(baseline)
cli.add_command(completion)
cli.add_command(init)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; `arguments` are those of the process by default."""

    def action() -> int:
        outcome = cli.main(
            args=list(arguments) if arguments is not None else None,
            prog_name="headlint",
            standalone_mode=False,
        )
        return int(outcome or 0)

    return handled(action)


def main() -> None:
    """The console script."""
    gc.set_threshold(*_GARBAGE_THRESHOLDS)
    make_streams_safe()
    sys.exit(run())
