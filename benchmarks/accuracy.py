"""How often headlint is right, on labelled rows: `python benchmarks/accuracy.py DATA_DIR`.

DATA_DIR holds JSON lines with the keys id, headline, body, label and error_types. Without it the
project's own pairs in benchmarks/data are measured. docs/accuracy.md explains the options and
figures.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # run as a script, only benchmarks/ is on the path
    sys.path.insert(0, str(ROOT))

from benchmarks.measure import check, compare, peers, results, scoreboard  # noqa: E402
from benchmarks.measure.figures import PROFILES, Profile, by_rule, figures  # noqa: E402
from benchmarks.measure.listing import KINDS, Kind, listing  # noqa: E402
from benchmarks.measure.rows import (  # noqa: E402
    DataError,
    Row,
    data_files,
    other_bodies,
    read_rows,
    sample,
)
from benchmarks.measure.throughput import Throughput, throughput  # noqa: E402
from linter.cli.errors import messages_of  # noqa: E402
from linter.config import SECOND_READINGS, SecondReading  # noqa: E402
from linter.language.pipeline import PipelineError  # noqa: E402
from linter.ruleset.model import RulesetError  # noqa: E402

OWN_DATA = ROOT / "benchmarks" / "data"
SCOREBOARD = ROOT / "benchmarks" / "ACCURACY.md"
_SPEED_ARTICLES = 60

Factory = Callable[[], check.Check]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument(
    "folders",
    nargs=-1,
    envvar="HEADLINT_BENCHMARK_DATA",
    type=click.Path(path_type=Path),
    metavar="[DATA_DIR]...",
)
@click.option("--files", default="", help="Only these files: stems, separated by commas.")
@click.option("--sample", "every", default=1, help="Only every N-th row of each file.")
@click.option("-j", "--processes", default=2, show_default=True, help="Worker processes.")
@click.option("--rules", multiple=True, help="A pack or path of rules, instead of headlint:core.")
@click.option(
    "--second-reader",
    type=click.Choice(SECOND_READINGS),
    default="never",
    show_default=True,
    help="Whether the second reader reads too.",
)
@click.option("--control", is_flag=True, help="Also check each line over another story's body.")
@click.option("--peers", "with_peers", is_flag=True, help="Also measure the look-up methods.")
@click.option("--speed", is_flag=True, help="Also time headlint and spaCy on the same bodies.")
@click.option(
    "--write", is_flag=True, help="Write benchmarks/ACCURACY.md, with control, peers and speed."
)
@click.option(
    "--json",
    "json_out",
    type=click.Path(path_type=Path),
    help="Save the results here (outside the project: they hold text).",
)
@click.option(
    "--results",
    "saved",
    type=click.Path(path_type=Path, exists=True),
    help="Use results saved by --json instead of checking again.",
)
@click.option(
    "--compare",
    "compared",
    nargs=2,
    type=click.Path(path_type=Path, exists=True),
    help="Findings gained and lost between two files saved by --json.",
)
@click.option(
    "--list",
    "listed",
    metavar="FILE",
    help="Print the rows of FILE (a stem, or 'all') instead of the figures.",
)
@click.option("--rule", help="With --list: only the findings of this rule.")
@click.option("--false", "false", is_flag=True, help="With --list: false alarms (default).")
@click.option("--missed", is_flag=True, help="With --list: errors missed (default).")
@click.option("--found", is_flag=True, help="With --list: errors found.")
@click.option(
    "--profile",
    type=click.Choice(PROFILES),
    default="desk",
    show_default=True,
    help="With --list and --compare: whose findings count.",
)
def main(
    folders: tuple[Path, ...],
    files: str,
    every: int,
    processes: int,
    rules: tuple[str, ...],
    second_reader: SecondReading,
    control: bool,
    with_peers: bool,
    speed: bool,
    write: bool,
    json_out: Path | None,
    saved: Path | None,
    compared: tuple[Path, Path] | None,
    listed: str | None,
    rule: str | None,
    false: bool,
    missed: bool,
    found: bool,
    profile: Profile,
) -> None:
    """Measure false alarms and recall on labelled rows."""
    if compared:
        before, after = (results.load(path) for path in compared)
        click.echo("\n".join(compare.report(before, after, profile)))
        return
    if json_out:
        results.outside_project(json_out)  # refuse before the long run, not after it
    names = _names(listed if listed and listed != "all" else files)
    by_file = load_rows(folders, names)
    factory = partial(check.headlint_checker, rules, second_reader=second_reader)
    measured = (
        results.only(results.load(saved), {rows[0].file for rows in by_file})
        if saved
        else check_all(by_file, factory, every=every, processes=processes, control=control or write)
    )
    if json_out:
        results.save(measured, json_out)
    if listed:
        chosen = (false or not (missed or found), missed or not (false or found), found)
        kinds = [kind for kind, wanted in zip(KINDS, chosen, strict=True) if wanted]
        _print_listing(by_file, measured, kinds, profile, rule)
        return
    sampled = [sample(rows, measured.every) for rows in by_file]
    twice = second_reader != "never"
    once = results.without(measured, check.needing_second_reader(rules))
    plain = check.headlint_checker(rules)
    text = scoreboard.scoreboard(
        heading(measured, sampled),
        figures(once.results),
        by_rule(measured.results),
        _measure_peers(sampled) if with_peers or write else (),
        _measure_speed(sampled, plain) if speed or write else None,
        figures(measured.results) if twice else (),
        _measure_speed(sampled, factory()) if twice and (speed or write) else None,
    )
    click.echo(text)
    if write:
        SCOREBOARD.write_text(text, encoding="utf-8")
    _report_faults(measured)


def load_rows(folders: Sequence[Path], names: Sequence[str]) -> list[list[Row]]:
    """The rows of each data file; with a note, of the project's own pairs if no folder is given."""
    if not folders:
        click.echo("No DATA_DIR given: measuring the project's own pairs.", err=True)
    return [read_rows(path) for path in data_files(folders or [OWN_DATA], names)]


def check_all(
    by_file: Sequence[Sequence[Row]],
    factory: Factory,
    *,
    every: int,
    processes: int,
    control: bool,
) -> results.Run:
    """Check every `every`-th row of each file, and with `control` also over another's body."""
    rows = [row for file_rows in by_file for row in sample(file_rows, every)]
    others = None
    if control:
        others = {
            (file_rows[0].file, line): body
            for file_rows in by_file
            for line, body in other_bodies(file_rows).items()
        }
    found = check.run(rows, factory, others=others, processes=processes, progress=_progress)
    return results.Run(commit=commit(), every=every, results=found)


def commit() -> str:
    """The short hash of the commit measured, with a plus if linter/ or rules/ differ from it."""
    described = _git("rev-parse", "--short", "HEAD")
    return described + ("+" if _git("status", "--porcelain", "--", "linter", "rules") else "")


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return "unknown"  # measured from a wheel or an archive: there is no commit to name
    return done.stdout.strip()


def heading(run: results.Run, by_file: Sequence[Sequence[Row]]) -> str:
    """The first lines of the scoreboard: commit, rows, sampling."""
    rows = sum(len(rows) for rows in by_file)
    sampled = f", every {ordinal(run.every)} row" if run.every > 1 else ""
    return (
        f"Commit `{run.commit}`, {rows} rows in {len(by_file)} files{sampled}. Profiles by "
        "confidence: `desk` (default) shows high, `copy` also medium, `audit` everything."
    )


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, ..."""
    last = 0 if 10 < number % 100 < 14 else number % 10
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(last, "th")


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _print_listing(
    by_file: Sequence[Sequence[Row]],
    run: results.Run,
    kinds: Sequence[Kind],
    profile: Profile,
    rule: str | None,
) -> None:
    rows = [row for file_rows in by_file for row in file_rows]
    for block in listing(rows, run.results, kinds=kinds, profile=profile, rule=rule):
        click.echo(block + "\n")


def _measure_peers(by_file: Sequence[Sequence[Row]]) -> list[peers.PeerFigures]:
    return [
        peers.measure(name, score, rows)
        for name, score in peers.available().items()
        for rows in by_file
        if rows
    ]


def _measure_speed(by_file: Sequence[Sequence[Row]], checker: check.Check) -> Throughput:
    rows = [row for file_rows in by_file for row in file_rows]
    return throughput(rows[:: max(len(rows) // _SPEED_ARTICLES, 1)], checker)


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty() and (done == total or done % 20 == 0):
        click.echo(f"\r{done}/{total} bodies", err=True, nl=done == total)


def _report_faults(run: results.Run) -> None:
    faults = [result for result in run.results if result.fault]
    for result in faults[:20]:
        click.echo(f"fault in {result.file}:{result.line}: {result.fault}", err=True)
    if faults:
        raise click.ClickException(f"the check broke on {len(faults)} rows")


def run_command() -> None:
    """Run `main`, turning errors in data and options into a message and exit code 1."""
    try:
        main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (RulesetError, PipelineError) as error:
        click.echo("\n".join(messages_of(error)), err=True)
        sys.exit(1)
    except (DataError, ValueError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    run_command()
