"""What a look at a folder gave, for people, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote

from linter.articles.model import PartKind
from linter.reports.escape import escape
from linter.reports.summary import count
from linter.survey.records import Survey

_FORMATS = {
    "markdown": "Markdown",
    "html": "HTML",
    "text": "plain text",
    "jsonl": "JSON lines",
}
_PARTS: dict[PartKind, str] = {
    "headline": "a headline",
    "alternate": "further headlines",
    "dek": "a dek",
    "bullet": "bullets",
    "caption": "captions",
}
_HOOK = """\
repos:
  - repo: https://github.com/OWNER/headlint   # wherever your newsroom keeps it
    rev: v0.1.0
    hooks:
      - id: headlint"""


def seen_text(survey: Survey) -> str:
    """What was seen, in a few lines."""
    return "".join(f"{escape(line)}\n" for line in _seen(survey))


def next_text(survey: Survey) -> str:
    """What to run next, and the hook, where it is missing."""
    return "".join(f"{line}\n" for line in _next(survey))


def _seen(survey: Survey) -> Iterator[str]:
    kinds = sorted(survey.files.items(), key=lambda each: (-each[1], each[0]))
    total = sum(survey.files.values())
    if not total:
        yield f"No articles in {survey.folder}: no Markdown, HTML, plain text or JSON lines."
    else:
        listed = ", ".join(f"{number:,} {_FORMATS.get(name, name)}" for name, number in kinds)
        yield f"{count(total, 'file')} in {survey.folder}: {listed}."
    if survey.read:
        read = "all read" if survey.read >= total else f"{count(survey.read, 'file')} read"
        yield f"{count(survey.articles, 'article')} ({read}){_with_parts(survey)}."
    for reason, number in survey.left_alone.items():
        yield f"  {number} not to be checked: {reason}"
    if survey.unreadable:
        yield f"  {survey.unreadable} cannot be read; `headlint check` says why"
    if survey.generator is not None:
        made = f"; its pages in {survey.generator.output}/ are left out" if survey.generated else ""
        yield f"Made with {survey.generator.name}{made}."
    for each in survey.fields:
        yield f"The field '{each.name}' looks like a {each.kind} ({count(each.files, 'file')})."
    kept = [*([survey.hooks] if survey.hooks else ()), *survey.build_servers]
    if kept:
        yield f"Found: {', '.join(kept)}."


def _with_parts(survey: Survey) -> str:
    shown = [
        f"{survey.parts[kind]} with {words}"
        for kind, words in _PARTS.items()
        if survey.parts.get(kind)
    ]
    return f": {', '.join(shown)}" if shown else ""


def _next(survey: Survey) -> Iterator[str]:
    folder = quote(survey.content)
    yield "Next:"
    yield f"  headlint check {folder}"
    yield f"  headlint baseline create {folder}    so that only new findings count"
    if not survey.in_git:
        return
    yield ""
    where = survey.hooks or ".pre-commit-config.yaml"
    yield f"To check before each commit, in {where} (docs/ci.md):"
    yield from (f"  {line}" for line in _HOOK.splitlines())
    if survey.content != ".":
        yield f"          files: ^{survey.content}/"
