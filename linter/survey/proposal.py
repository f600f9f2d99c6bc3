"""The configuration that a survey suggests, with a comment on every line of it."""

from __future__ import annotations

from collections.abc import Iterator

from linter.articles.model import PART_KINDS
from linter.config.files import YAML_NAME
from linter.survey.records import FieldSeen, Survey

_WIDTH = 12


def proposal(survey: Survey) -> str:
    """The text of a headlint.yaml for the folder. What is only a guess stands in comments."""
    lines = [*_head(), "", *_run(), "", *_fields(survey), "", *_exclude(survey)]
    return "\n".join([*lines, "", *_selectors(survey), "", *_baseline(survey)]) + "\n"


def _head() -> Iterator[str]:
    yield f"# {YAML_NAME}: what headlint checks here, and how. Every key: docs/configuration.md."
    yield "# `headlint config show PATH` says what holds for an article, and where it comes from."


def _run() -> Iterator[str]:
    yield "# Which rules run, by how sure they are:"
    yield "# desk (only those that are rarely wrong), copy (also the usually right), audit (all)."
    yield "profile: desk"
    yield ""
    yield "# The lowest severity that makes the exit code 1: error, warning or info."
    yield "fail-on: error"
    yield ""
    yield "# Rules, or groups of rules, to leave out; `headlint rules list` shows them."
    yield "# ignore: [number-not-in-body]"


def _fields(survey: Survey) -> Iterator[str]:
    yield "# Front-matter fields that hold display copy, besides those that headlint knows"
    yield "# (docs/formats.md lists them)."
    if not survey.fields:
        yield "# field-map:"
        yield "#   dek: [intro]"
        return
    yield "# These look like it by their names; take out what is something else."
    yield "field-map:"
    for kind in PART_KINDS:
        of_kind = [each for each in survey.fields if each.kind == kind]
        if of_kind:
            names = ", ".join(each.name for each in of_kind)
            yield f"  {kind}: [{names}]  # {'; '.join(map(_seen, of_kind))}"


def _seen(each: FieldSeen) -> str:
    return f"{each.name} in {each.files} {'file' if each.files == 1 else 'files'}"


def _exclude(survey: Survey) -> Iterator[str]:
    yield "# Articles to leave alone: patterns as in .gitignore."
    made = survey.generated and survey.generator is not None
    if not made and not survey.no_articles:
        yield "# exclude: [drafts/old/]"
        return
    yield "exclude:"
    if survey.generated and survey.generator is not None:
        pattern = f"/{survey.generator.output}/"
        yield f"  - {pattern:<{_WIDTH}}  # pages that {survey.generator.name} makes of the articles"
    for name in survey.no_articles:
        yield f"  - {name}"


def _selectors(survey: Survey) -> Iterator[str]:
    yield "# Where your pages hold what, as CSS selectors, by host. Needed only where"
    yield "# `headlint inspect page.html` shows that headlint gets it wrong."
    yield "# selectors:"
    for host in survey.hosts or ("news.example",):
        yield f"#   {host}:"
        yield "#     dek: p.standfirst"
        yield "#     body: .article-body"


def _baseline(survey: Survey) -> Iterator[str]:
    yield "# Findings that are known and may stay, so that only new ones count:"
    yield f"# make the file with `headlint baseline create {survey.content}`."
    yield "# baseline: headlint-baseline.json"
