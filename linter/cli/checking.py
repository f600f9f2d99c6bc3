"""One run of `headlint check`: what was asked for, and the doing of it."""

from __future__ import annotations

from dataclasses import dataclass

from linter.articles.source import Source
from linter.cli.exits import Exit, exit_code
from linter.cli.output_files import Output, write_outputs
from linter.cli.run_options import changes_from
from linter.cli.terminal import complain, emit, style_of
from linter.config import NearestSettings
from linter.findings import Report
from linter.meter import Meter
from linter.reports.escape import escape
from linter.stages import Stages


@dataclass(frozen=True, slots=True)
class CheckRun:
    """The options of the command that are no settings; they bear the names of the options."""

    inputs: tuple[str | Source, ...]
    outputs: tuple[Output, ...]
    report_name: str | None
    since: str | None
    diff_lines: bool
    nothing_ok: bool
    hook: bool
    no_suppress: bool
    no_baseline: bool
    statistics: bool
    quiet: bool

    def __call__(self, settings: NearestSettings) -> int:
        """Check, print the report, write the others, and give the exit code.

        Raises what `linter.api.check` raises, and UsageError for a report that does not exist.
        """
        from linter.api import check
        from linter.cli.progress import watching
        from linter.reports.registry import find_report

        report_format = find_report(self.report_name or settings.run.format)
        formats = (report_format, *(output.format for output in self.outputs))
        with watching(self.quiet) as meter:
            report = check(
                self.inputs,
                settings,
                stages=self._stages(settings),
                changes=changes_from(self.since, self.diff_lines),
                stories=any(each.needs_stories for each in formats),
                observer=meter,
            )
        emit(report_format.render(report, style_of()))
        self._tell(meter, report, settings)
        unwritten = list(write_outputs(self.outputs, report))
        for message in unwritten:
            complain(f"headlint: {escape(message)}")
        if unwritten:
            return Exit.FAULT
        return exit_code(report, report.fail_on, self.nothing_ok or self.hook)

    def _stages(self, settings: NearestSettings) -> Stages:
        """A run that sees only some articles leaves stale entries for a full one to tell."""
        from linter.baseline.files import baseline_in_use

        partial = self.hook or self.diff_lines or self.since is not None
        return Stages(
            suppressions=not self.no_suppress,
            baseline=None if self.no_baseline else baseline_in_use(settings.run),
            stale=not partial,
        )

    def _tell(self, meter: Meter, report: Report, settings: NearestSettings) -> None:
        from linter.reports.statistics import statistics_text

        if meter.trouble is not None and settings.run.cache_dir is not None:
            complain(f"headlint: warning: findings are not kept: {escape(meter.trouble)}")
        if self.statistics:
            complain(statistics_text(meter, report).rstrip())
