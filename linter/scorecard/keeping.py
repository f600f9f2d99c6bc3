"""Keeps scored articles in a JSON-lines file, so that a run that was broken off can be resumed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from linter.articles.model import Article
from linter.errors import UsageError
from linter.scorecard.records import ArticleScore, Seed


def key_of(article: Article, other_line: str, plan: bytes) -> str:
    """A digest of all that the score of an article depends on.

    `plan` is the `linter.keys.plan_digest` of rules, settings, pipeline and our own code.
    """
    told = (
        [(part.kind, part.passage.text) for part in article.parts],
        [passage.text for passage in article.body],
        str(article.published),
        other_line,
    )
    return hashlib.blake2b(plan + repr(told).encode(), digest_size=16).hexdigest()


def load(path: Path) -> dict[str, ArticleScore]:
    """The scores kept in the file, by key; none if there is no such file.

    A last line that was cut off is passed over. Raises UsageError for a file of another kind.
    """
    if not path.exists():
        return {}
    found: dict[str, ArticleScore] = {}
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not text.endswith("}"):
            continue
        try:
            score = _score(json.loads(text))
        except (ValueError, KeyError, TypeError) as error:
            raise UsageError(
                f"{path}:{number}: not a scored article. --resume names the file of an earlier "
                "run, or one that does not exist yet."
            ) from error
        found[score.key] = score
    return found


def append(path: Path, score: ArticleScore) -> None:
    """Add one score to the file. A line that was cut off before is left standing alone."""
    with path.open("ab+") as file:
        if file.tell():
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                file.write(b"\n")
        file.write(f"{line_of(score)}\n".encode())


def line_of(score: ArticleScore) -> str:
    """The score as one line of JSON."""
    record = {**asdict(score), "parts": sorted(score.parts)}
    return json.dumps(record, ensure_ascii=False, sort_keys=True)


def _score(record: dict[str, Any]) -> ArticleScore:
    return ArticleScore(
        key=record["key"],
        group=record["group"],
        path=record["path"],
        parts=frozenset(record["parts"]),
        alarms=tuple((rule, line) for rule, line in record["alarms"]),
        seeds=tuple(_seeds(record["seeds"])),
        written=bool(record.get("written")),
        story=record.get("story", ""),
    )


def _seeds(records: list[dict[str, Any]]) -> Iterator[Seed]:
    for record in records:
        lists = {name: tuple(record[name]) for name in ("rules", "noticed")}
        yield Seed(**{**record, **lists})
