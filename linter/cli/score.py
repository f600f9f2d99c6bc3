"""`headlint rules score`: seed each rule's own faults into lines that were right, and count."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.exits import Exit
from linter.cli.options import config_option, rules_option, settings_from
from linter.cli.terminal import complain, emit
from linter.config import Settings
from linter.errors import UsageError

if TYPE_CHECKING:
    from linter.ruleset.model import Ruleset
    from linter.scorecard.articles import Presumed
    from linter.scorecard.records import ArticleScore
    from linter.scorecard.scoring import Scorecard

_PAGE = Path("benchmarks", "RULES.md")
_FIGURES = Path("linter", "scorecard", "figures.yaml")
_PAGE_APART = Path("benchmarks", "RULES-second-reader.md")
_FIGURES_APART = Path("linter", "scorecard", "figures-second-reader.yaml")
_TOLD_EVERY = 25


@click.command(short_help="Seed each rule's own faults into right lines and count what is caught.")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--select", multiple=True, metavar="RULE", help="Only this rule or group. Repeatable."
)
@click.option("--sample", type=click.IntRange(1), default=1, metavar="N", help="Every Nth article.")
@click.option(
    "--parts",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="YAML that says, by file name, which kind of part the headlines of JSON lines are.",
)
@click.option(
    "--written",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="PATH",
    help="More articles to seed faults into, written for it: no alarm on them counts. Repeatable.",
)
@click.option(
    "--resume",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Keep what is done in FILE, and take from it what an earlier run has done.",
)
@click.option(
    "-j", "--processes", type=click.IntRange(1), default=1, metavar="N", help="Processes."
)
@click.option("--gate", is_flag=True, help="Exit with 1 if a rule of high confidence falls short.")
@click.option(
    "--missed", metavar="RULE", help="List what this rule missed or alarmed on, to be read."
)
@click.option(
    "--write",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Write the figures into the checkout at DIR: benchmarks/RULES.md and those that ship.",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    help="text (default): for people. json: for programs. markdown: as benchmarks/RULES.md.",
)
@rules_option()
@config_option()
def score(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    packs: tuple[str, ...],
    config: Path | None,
    sample: int,
    parts: Path | None,
    written: tuple[Path, ...],
    resume: Path | None,
    processes: int,
    **options: Any,
) -> int:
    """Measure the rules on articles that are presumed right.

    PATHS are files or folders of published articles. Into their lines each rule's own faults are
    seeded, as its file names them: another actor, a slipped nought, a lost "not". Shown is how many
    of them the rule notices, and on how many untouched lines it raises an alarm. Records of JSON
    lines with a `label` other than `supported` are left out. Nothing is written to an article.

    \b
    Examples:
      headlint rules score archive/2024
      headlint rules score archive --sample 10 --select numbers
      headlint rules score archive --gate
      headlint rules score archive --missed wrong-number

    Exit codes: 0 done, 1 a rule falls short (with --gate), 2 mistakes, 3 no article to score.
    """
    from linter.reports.escape import escape
    from linter.scorecard.scoring import add_up, broken

    settings = settings_from(config, rules=packs)
    ruleset = _chosen(settings, select)
    if options["write"] is not None:
        _must_be_whole(ruleset, settings)
    articles = _articles((paths, tuple(map(str, written))), settings, sample, parts)
    scored = _scored(articles, settings, ruleset, resume, processes)
    faults = [article for article in scored if article.fault]
    for article in faults:
        complain(
            f"{escape(article.path)}: internal fault: {escape(article.fault)}. This is a mistake "
            "in headlint; the article is left out. Run with --debug for details and report it."
        )
    scored = [article for article in scored if not article.fault]
    if not scored and not faults:
        complain("No article to score: none of the PATHS holds one with a line and a body.")
        return Exit.NOTHING_CHECKED
    card = add_up(scored, ruleset)
    _show(card, scored, ruleset, **options)
    if faults:
        return Exit.FAULT
    return Exit.FINDINGS if options["gate"] and broken(card, ruleset) else Exit.CLEAN


def _chosen(settings: Settings, select: tuple[str, ...]) -> Ruleset:
    from linter.api import load_all_rules
    from linter.selection import choose_rules

    asked = Settings(profile="audit", select=select, second_reader=settings.second_reader)
    return choose_rules(load_all_rules(settings), asked)


def _must_be_whole(chosen: Ruleset, settings: Settings) -> None:
    """Figures are written of all rules of a kind at once, or those left out would lose theirs."""
    if len({rule.needs_second_reader for rule in chosen}) > 1:
        raise UsageError(
            "--write keeps the figures of the second reader's rules apart. Score the others with "
            "HEADLINT_SECOND_READER=never, and its own with --select, once for each of them."
        )
    apart = _is_apart(chosen)
    everything = _chosen(replace(settings, second_reader="auto"), ())
    left_out = [
        rule.id
        for rule in everything
        if rule.needs_second_reader == apart and chosen.get(rule.id) is None
    ]
    if left_out:
        raise UsageError(
            "--write renews the figures of all rules of a kind, and these are not selected: "
            f"{', '.join(left_out[:6])}{' ...' if len(left_out) > 6 else ''}."
        )


def _is_apart(ruleset: Ruleset) -> bool:
    return all(rule.needs_second_reader for rule in ruleset)


def _articles(
    paths: tuple[tuple[str, ...], tuple[str, ...]],
    settings: Settings,
    sample: int,
    parts: Path | None,
) -> list[Presumed]:
    """The articles below the published and the written paths; all of the written ones."""
    from linter.api import read
    from linter.scorecard.articles import Patterns, presumed_right, read_patterns

    patterns = read_patterns(parts) if parts is not None else Patterns()
    published, written = paths
    found = list(presumed_right(read(published, settings), patterns, sample))
    if written:
        found += presumed_right(read(written, settings), patterns, written=True)
    return found


def _scored(
    articles: Sequence[Presumed],
    settings: Settings,
    ruleset: Ruleset,
    resume: Path | None,
    processes: int,
) -> list[ArticleScore]:
    from linter.api import load_words
    from linter.language.house_words import using
    from linter.scorecard.running import score_all

    with using(load_words(settings)):
        return score_all(
            articles,
            ruleset,
            settings=settings,
            processes=processes,
            kept=resume,
            progress=_tell,
        )


def _tell(done: int, total: int) -> None:
    if done % _TOLD_EVERY == 0 or done == total:
        complain(f"{done} of {total} articles scored")


def _show(
    card: Scorecard,
    scored: Sequence[ArticleScore],
    ruleset: Ruleset,
    output: str,
    gate: bool,
    missed: str | None,
    write: Path | None,
) -> None:
    from linter.reports import scorecard as report
    from linter.reports.json import CONTRACT_VERSION, serialise
    from linter.scorecard.figures import figures_text

    if missed is not None and ruleset.get(missed) is None:
        raise UsageError(f"there is no rule '{missed}' among those scored.")
    day = datetime.now(UTC).date().isoformat()
    if write is not None:
        commit = _commit(write)
        page, figures = (_PAGE_APART, _FIGURES_APART) if _is_apart(ruleset) else (_PAGE, _FIGURES)
        _write(write / page, report.scorecard_page(card, ruleset, commit, day))
        _write(write / figures, figures_text(card, commit, day))
    if missed is not None:
        emit(report.missed_text(scored, missed))
    elif output == "json":
        record = {"version": CONTRACT_VERSION, **report.scorecard_record(card, ruleset)}
        emit(serialise(record))
    elif output == "markdown":
        emit(report.scorecard_page(card, ruleset, _commit(Path()), day))
    else:
        emit(report.scorecard_text(card, ruleset))
        emit("\n" + report.gate_text(card, ruleset))
    if gate and output != "text":
        complain(report.gate_text(card, ruleset).rstrip())


def _write(path: Path, text: str) -> None:
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent} is no folder; --write names a checkout of headlint.")
    path.write_text(text, encoding="utf-8")
    complain(f"wrote {path}")


def _commit(folder: Path) -> str:
    """The short hash of the commit in hand, or "unknown" outside a repository."""
    try:
        done = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return done.stdout.strip()
