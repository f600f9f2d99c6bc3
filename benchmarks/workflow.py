"""How long the runs of a day take: `python benchmarks/workflow.py [--articles N]`.

Makes a folder of made-up articles and checks it as a newsroom does: first with nothing known, then
again, then after one article has changed, with one process and with two, as text and as JSON. Every
run is a process of its own, timed from start to exit; ratios are to the first run of one process.
"Work" is processor seconds, of all processes of a run together.
It fails if two runs report different findings, or if one that knows everything loads spaCy.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # run as a script, only benchmarks/ is on the path
    sys.path.insert(0, str(ROOT))

from benchmarks.measure.newsroom import write_articles  # noqa: E402

WARM_SECONDS = 1.0
_CHECK = """
import atexit, sys
from linter.cli import main
atexit.register(lambda: print("spacy" in sys.modules, file=sys.stderr))
sys.argv = ["headlint", "check", *sys.argv[1:]]
main()
"""


@dataclass(frozen=True)
class Run:
    """One run: its seconds from start to exit, what it printed, and whether it loaded spaCy.

    `work` is the processor seconds of all its processes, which other programs stretch far less.
    """

    seconds: float
    work: float
    printed: bytes
    loaded_spacy: bool


@click.command()
@click.option("--articles", default=1000, show_default=True, help="How many articles to check.")
@click.option("--repeat", default=3, show_default=True, help="Times a short run is timed.")
def main(articles: int, repeat: int) -> None:
    """Time the runs of a newsroom's day, and say what each costs beside the first."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_articles(folder / "articles", articles)
        one, two = folder / "cache-one", folder / "cache-two"

        click.echo("     time   ratio        work   ratio")
        cold = check(folder, "--cache-dir", str(one), "-j", "1")
        show(f"first run, one process, {articles:,} articles", cold, cold)
        shared = check(folder, "--cache-dir", str(two), "-j", "2")
        show("first run, two processes", shared, cold)

        warm = fastest(repeat, folder, "--cache-dir", str(one))
        show("again, nothing changed", warm, cold)
        as_json = fastest(repeat, folder, "--cache-dir", str(one), "--format", "json")
        show("again, as JSON", as_json, cold)

        alone = fastest(repeat, folder, "--no-cache", path=paths[0])
        show("one article alone, nothing known", alone, cold)
        changed: list[Run] = []
        for path in paths[:repeat]:
            path.write_text(path.read_text("utf-8").replace("Work is", "Work was"), "utf-8")
            with path.open("a", encoding="utf-8") as stream:
                stream.write("\nThe minutes of the meeting will be published next week.\n")
            changed.append(check(folder, "--cache-dir", str(one)))
        after = min(changed, key=lambda run: run.seconds)
        show("again, one article changed", after, cold)

    require(cold.printed == shared.printed == warm.printed, "two runs printed different findings")
    require(not warm.loaded_spacy, "a run that knew everything loaded spaCy")
    require(alone.loaded_spacy, "the measure of what is loaded does not work")
    # Work, not time: what the rest of the machine does is no fault of ours.
    require(warm.work < WARM_SECONDS, f"the second run took {warm.work:.2f} processor seconds")
    extra = after.work - warm.work
    click.echo(
        f"one changed article cost {extra:.2f} processor seconds more than none; alone it takes "
        f"{alone.work:.2f} s, most of it for loading the language pipeline"
    )


def check(folder: Path, *options: str, path: Path | None = None) -> Run:
    """One run over all articles, or over one, in a fresh process. Raises if it goes wrong."""
    command = [sys.executable, "-c", _CHECK, str(path or folder / "articles"), "-q", *options]
    start, work = time.perf_counter(), processor_seconds()
    done = subprocess.run(command, capture_output=True, check=False)
    seconds, work = time.perf_counter() - start, processor_seconds() - work
    if done.returncode not in (0, 1):
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return Run(seconds, work, done.stdout, done.stderr.strip().endswith(b"True"))


def processor_seconds() -> float:
    """Those of all processes that this one started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def fastest(repeat: int, folder: Path, *options: str, path: Path | None = None) -> Run:
    """The quickest of several: what else the machine does only ever adds."""
    return min(
        (check(folder, *options, path=path) for _ in range(repeat)), key=lambda run: run.seconds
    )


def show(name: str, run: Run, first: Run) -> None:
    click.echo(
        f"{run.seconds:7.2f} s {run.seconds / first.seconds:7.3f} "
        f"{run.work:9.2f} s {run.work / first.work:7.3f}  {name}"
    )


def require(held: bool, failure: str) -> None:
    if not held:
        raise click.ClickException(failure)


if __name__ == "__main__":
    main()
