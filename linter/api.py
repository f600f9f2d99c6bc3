"""What headlint does, as functions; the commands use nothing else. Shown in docs/api.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from linter.articles.model import Article, NotChecked, ReadError
from linter.articles.source import Source
from linter.cache import Cache
from linter.config import Settings, SettingsFor, as_settings_for
from linter.errors import UsageError, did_you_mean
from linter.examine import ReadResult, guard
from linter.examine import check_article as check_by
from linter.findings import Finding, Report, RuleInfo
from linter.plan import Plans, rule_sources
from linter.runner import Observer, finding_order, run, tell
from linter.selection import choose_rules, reads_twice, rules_for_kind
from linter.stages import Stages, settle

if TYPE_CHECKING:
    from linter.changes.since import Changes
    from linter.language.house_words import HouseWords
    from linter.language.reading import Reading
    from linter.rule_pages.blocks import RulePage
    from linter.ruleset.model import Rule, Ruleset
    from linter.ruleset.trace import Trace

Input = str | Path | Source
"""A file, a folder, a glob pattern, or bytes in hand with the name they are to go by."""


Configured = Settings | SettingsFor | None
"""One for every article, what `settings_for_paths` gives, or None for the defaults."""


def read(inputs: Input | Iterable[Input], settings: Configured = None) -> Iterator[ReadResult]:
    """Read the articles of files, folders and globs, one by one, in the order of their paths.

    Yields an Article for each story found, a NotChecked for what was understood and left alone, and
    a ReadError (as a value) for what cannot be read, so that one bad file never hides the others.
    """
    from linter.articles.read import read_path

    chosen = as_settings_for(settings)
    for source in find(inputs, chosen):
        if isinstance(source, Source):
            readers = chosen.settings_for(source.path).reader_settings()
            yield from guard(read_path(source, readers), source.path)
        else:
            yield source


def find(
    inputs: Input | Iterable[Input], settings: Configured = None
) -> tuple[Source | NotChecked | ReadError, ...]:
    """The files behind files, folders and globs, unread, in the order of their paths.

    One that the configuration excludes is a NotChecked, a path that leads nowhere a ReadError.
    """
    from linter.articles.discover import discover

    given = [inputs] if isinstance(inputs, str | Path | Source) else list(inputs)
    sources = [item for item in given if isinstance(item, Source)]
    paths = [str(item) for item in given if not isinstance(item, Source)]
    chosen = as_settings_for(settings)
    found = (*sources, *discover(paths, chosen.run.reader_settings()))
    return tuple(_unless_excluded(each, chosen) for each in found)


def _unless_excluded(
    found: Source | NotChecked | ReadError, settings: SettingsFor
) -> Source | NotChecked | ReadError:
    if isinstance(found, Source) and settings.is_excluded(found.path):
        return NotChecked(found.path, "excluded by the configuration")
    return found


def check(
    inputs: Input | Iterable[Input],
    settings: Configured = None,
    *,
    stages: Stages | None = None,
    changes: Changes | None = None,
    stories: bool = False,
    observer: Observer | None = None,
) -> Report:
    """Check every article of files, folders and globs, and give one sorted Report.

    What articles suppress and what the baseline of the settings knows is taken away, unless
    `stages` say otherwise. With `changes` only what has changed is checked, and it is told what was
    left alone. With `stories` the report holds the articles that have findings.
    `observer` is told how the run goes on.

    Raises RulesetError for rule files that cannot be used, UsageError for a rule name that does not
    exist or for changes that git cannot tell, ConfigError for a broken baseline, PipelineError if
    the language pipeline cannot be used.
    Unreadable input raises nothing: it stands in the report's problems.
    """
    chosen = as_settings_for(settings)
    whole = chosen.run
    plans = Plans(chosen)
    everything = find(inputs, chosen)
    sources = changes.within(everything) if changes is not None else everything
    plans.prepare(each.path for each in sources if isinstance(each, Source))
    with Cache(whole.cache_dir) if whole.cache else nullcontext() as cache:
        report = run(sources, plans, cache, whole.jobs, observer)
    report = replace(
        report,
        articles=tuple(replace(each, rules=plans.ids_on(each)) for each in report.articles),
        rules=tuple(map(_info, plans.ran(report.articles))),
        fail_on=whole.fail_on,
    )
    report = settle(report, stages or Stages(baseline=whole.baseline), plans.groups)
    if stories or (changes is not None and changes.by_line):
        report = replace(report, stories=tuple(tell(report, sources, plans)))
    if changes is None:
        return report
    unchanged = len(everything) - len(sources)
    return changes.told(replace(report, since=changes.revision, unchanged=unchanged))


def check_article(article: Article, settings: Configured = None) -> list[Finding]:
    """The findings on one article, sorted by place. Raises what `check` raises."""
    chosen = as_settings_for(settings).settings_for(article.path)
    ruleset = rules_for_kind(load_rules(chosen), chosen, article.kind)
    findings = check_by(article, ruleset, chosen.model)
    return sorted(findings, key=finding_order)


def inspect(article: Article, settings: Configured = None) -> Reading:
    """What headlint understands of one article: its facts and identities.

    What the second reader doubts is among the facts, where the settings let it read. Raises
    PipelineError, and RulesetError for words of the newsroom that cannot be used.
    """
    from linter.language.house_words import using
    from linter.language.reading import understand

    chosen = as_settings_for(settings).settings_for(article.path)
    with using(load_words(chosen)):
        reading = understand(article, chosen.model)
        return reading.with_doubts() if reads_twice(chosen) else reading


def load_words(settings: Settings | None = None) -> HouseWords:
    """The words and names that the newsroom adds to those that ship. Raises RulesetError."""
    from linter.ruleset.loader import load_words as load

    return load(rule_sources(settings or Settings()))


def load_rules(settings: Settings | None = None) -> Ruleset:
    """The rules that a run with these settings uses. Raises RulesetError and UsageError."""
    chosen = settings or Settings()
    return choose_rules(load_all_rules(chosen), chosen)


def find_rule(name: str, settings: Settings | None = None) -> Rule:
    """The rule of that id, or in that file, whatever the profile.

    Raises UsageError, naming the nearest, if there is none, and RulesetError for a broken file.
    """
    (found,) = single_rule(name, settings)
    return found


def find_group(name: str, settings: Settings | None = None) -> tuple[Rule, ...]:
    """The rules of that group, whatever the profile; none if there is no such group.

    An id comes before a group of its name. Raises RulesetError for a broken file.
    """
    ruleset = load_all_rules(settings)
    if ruleset.get(name) is not None:
        return ()
    return tuple(rule for rule in ruleset if rule.group == name)


def single_rule(name: str, settings: Settings | None = None) -> Ruleset:
    """The rule that `find_rule` finds, alone in a ruleset with the words that go with it."""
    rule, ruleset = _find(name, settings or Settings())
    return replace(ruleset, rules=(rule,))


def _find(name: str, settings: Settings) -> tuple[Rule, Ruleset]:
    """The rule of that id, or in that file, and the rules it was found among."""
    from linter.ruleset.rule_files import names_files

    if names_files(name):
        ruleset = load_all_rules(replace(settings, rules=(name,), rules_base=None))
        if len(ruleset) != 1:
            raise UsageError(f"'{name}' holds {len(ruleset)} rules; name the file of one.")
        return ruleset.rules[0], ruleset
    ruleset = load_all_rules(settings)
    found = ruleset.get(name)
    if found is None:
        hint = did_you_mean(name, [rule.id for rule in ruleset])
        raise UsageError(f"there is no rule '{name}'.{hint} See 'headlint rules list'.")
    return found, ruleset


def explain(name: str, settings: Settings | None = None, *, run: bool = False) -> RulePage:
    """The page of the rule that `find_rule` finds, raising what it raises.

    Its examples are those that ship, and none for a rule that is not as it ships. With `run` they
    are made now, from the rule's own tests; PipelineError if the language pipeline cannot be used.
    """
    from linter.rule_pages.examples import shipped_examples
    from linter.rule_pages.sections import rule_page
    from linter.scorecard.figures import load_figures

    chosen = settings or Settings()
    rule, ruleset = _find(name, chosen)
    examples = shipped_examples(rule)
    if run:
        from linter.rule_pages.running import run_examples

        examples = run_examples(rule, ruleset, chosen.model)
    alone = len(ruleset) == 1 and rule.related
    around = load_all_rules(chosen) if alone else ruleset
    return rule_page(rule, around, examples, load_figures())


def trace(
    article: Article, ruleset: Ruleset, settings: Settings | None = None
) -> tuple[Reading, tuple[Trace, ...]]:
    """What headlint understands of an article, and what the rules made of every claim in it."""
    from linter.language.house_words import using
    from linter.language.reading import understand
    from linter.ruleset.trace import trace as trace_rule

    with using(ruleset.words):
        reading = understand(article, (settings or Settings()).model)
        return reading, tuple(each for rule in ruleset for each in trace_rule(rule, reading))


def load_all_rules(settings: Settings | None = None) -> Ruleset:
    """Every rule of the packs and paths in the settings, whatever the profile."""
    from linter.ruleset.loader import load_from

    return load_from(rule_sources(settings or Settings()))


def rule_groups(settings: Configured = None) -> dict[str, str]:
    """The group of every rule an article may name: those of the core pack whatever the packs."""
    plans = Plans(as_settings_for(settings))
    plans.offered(plans.settings.run)
    return plans.groups()


def _info(rule: Rule) -> RuleInfo:
    return RuleInfo(rule.id, rule.group, rule.severity, rule.confidence, rule.summary, rule.why)
