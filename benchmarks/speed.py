"""How fast headlint is: `python benchmarks/speed.py [DATA_DIR]`.

Cold start of the commands that need no language and of a whole check, each in a fresh process
beside a bare `import spacy`; then articles per second beside spaCy's own pipeline on the same
bodies (by default those of the project's own pairs).
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # run as a script, only benchmarks/ is on the path
    sys.path.insert(0, str(ROOT))

from benchmarks.measure.check import headlint_checker  # noqa: E402
from benchmarks.measure.rows import data_files, read_rows  # noqa: E402
from benchmarks.measure.throughput import throughput  # noqa: E402

_HEADLINT = (
    "import sys; from linter.cli import main; sys.argv = ['headlint', *sys.argv[1:]]; main()"
)
STARTS: dict[str, list[str]] = {
    "python alone": ["-c", "pass"],
    "import spacy": ["-c", "import spacy"],
    "headlint --help": ["-c", _HEADLINT, "--help"],
    "headlint rules list": ["-c", _HEADLINT, "rules", "list"],
    "headlint check, one draft": ["-c", _HEADLINT, "check", "seeds/troops-wrong-actor.txt"],
}


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--runs", default=5, show_default=True, help="Fresh processes timed per command.")
@click.option("--articles", default=60, show_default=True, help="About how many articles to time.")
def main(folder: Path | None, runs: int, articles: int) -> None:
    """Measure cold start and articles per second."""
    for name, arguments in STARTS.items():
        click.echo(f"{cold_start(arguments, runs):6.2f} s  {name}")
    rows = [
        row for path in data_files([folder or ROOT / "benchmarks/data"]) for row in read_rows(path)
    ]
    timed = throughput(rows[:: max(len(rows) // articles, 1)], headlint_checker())
    click.echo(f"{timed.headlint:6.1f} articles per second, headlint ({timed.articles} articles)")
    click.echo(f"{timed.spacy:6.1f} articles per second, spaCy's full pipeline, same bodies")


def cold_start(arguments: Sequence[str], runs: int) -> float:
    """Median seconds of `runs` fresh Python processes with `arguments`, after one that warms disks.

    A finding (exit code 1) is a normal end; any other failure raises CalledProcessError.
    """
    _seconds(arguments)
    return statistics.median(_seconds(arguments) for _ in range(runs))


def _seconds(arguments: Sequence[str]) -> float:
    command = [sys.executable, *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    elapsed = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return elapsed


if __name__ == "__main__":
    main()
