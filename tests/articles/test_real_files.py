"""The readers on real files of newsrooms. Nothing of these files is kept here; where they are
absent the tests are skipped and say so."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from linter.articles.model import Article, NotChecked, ReadError
from linter.articles.read import read_path
from linter.articles.source import Source, read_text
from tests.articles.reading import assert_anchored

_SHARED = Path(os.environ.get("HEADLINT_SHARED") or Path(__file__).parents[3] / "shared")
pytestmark = pytest.mark.skipif(
    not (_SHARED / "articles").is_dir(),
    reason=f"no real articles at {_SHARED}: name their folder in HEADLINT_SHARED",
)


def _files(*patterns: str) -> list[Path]:
    return sorted(file for pattern in patterns for file in _SHARED.glob(pattern))


def _read(file: Path) -> list[object]:
    return list(read_path(Source(str(file))))


def _headlines() -> list[tuple[str, str]]:
    manifest = _SHARED / "articles" / "MANIFEST.tsv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    return [
        (row["path"], row["headline"])
        for row in rows
        if row["path"].startswith(("html/", "markdown/"))
    ]


@pytest.mark.parametrize("file", _files("articles/*/*", "seeds/*"), ids=lambda file: file.name)
def test_every_file_is_read_or_refused(file: Path) -> None:
    for found in _read(file):
        assert isinstance(found, Article | NotChecked | ReadError)


@pytest.mark.parametrize(
    "file",
    _files("articles/spotlightpa/*", "articles/markdown/*", "seeds/*"),
    ids=lambda file: file.name,
)
def test_every_character_has_its_place(file: Path) -> None:
    for found in _read(file):
        if isinstance(found, Article):
            assert_anchored(read_text(Source(str(file))).text, found)


@pytest.mark.parametrize(("path", "headline"), _headlines())
def test_the_headline_is_the_one_a_person_reads(path: str, headline: str) -> None:
    (found,) = _read(_SHARED / "articles" / path)
    if isinstance(found, NotChecked):
        pytest.skip(found.reason)
    assert isinstance(found, Article)
    typography = str.maketrans("’‘\xa0", "'' ")
    shown = [part.passage.text.translate(typography) for part in found.parts]
    assert headline.translate(typography) == shown[0]


def test_almost_every_story_of_a_newsroom_is_read() -> None:
    found = [each for file in _files("articles/spotlightpa/*") for each in _read(file)]
    assert sum(isinstance(each, Article) for each in found) >= 0.97 * len(found)
    assert not any(isinstance(each, ReadError) for each in found)
