from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from linter.baseline.files import baseline_in_use, baseline_path, baseline_text, read_baseline
from linter.baseline.records import Baseline, Entry, Key, baseline_of, counts_of, normalised
from linter.config import Settings
from linter.errors import ConfigError
from tests.reports.samples import NO_EVIDENCE, WIDE, WRONG_ACTOR

ENTRY = {"path": "a.md", "rule": "wrong-actor", "part": "dek", "text": "A b", "words": "A"}


def written(folder: Path, text: str) -> Path:
    file = folder / "headlint-baseline.json"
    file.write_text(text, encoding="utf-8")
    return file


def whole(*entries: object) -> str:
    lines = ",\n".join(json.dumps(entry) for entry in entries)
    return f'{{"version": 1, "findings": [\n{lines}\n]}}\n'


def test_looks_the_same(snapshot: SnapshotAssertion) -> None:
    file = Path("headlint-baseline.json")
    counts = counts_of([WRONG_ACTOR, WRONG_ACTOR, NO_EVIDENCE, WIDE], file)
    assert baseline_text(baseline_of(counts, file)) == snapshot


@pytest.mark.parametrize("indent", ["", "  "])
def test_an_entry_knows_its_place(tmp_path: Path, indent: str) -> None:
    """As headlint writes it, and as an editor may have set it anew."""
    text = whole(ENTRY, {**ENTRY, "article": "7", "count": 3}).replace('{"path', f'{indent}{{"path')
    if indent:
        text = text.replace('"version"', ' "version"')
    found = read_baseline(written(tmp_path, text))
    places = [(entry.line, entry.column, entry.count, entry.key.article) for entry in found.entries]
    column = len(indent) + 1
    assert places == [(2, column, 1, ""), (3, column, 3, "7")]


TEXTS = st.text(max_size=12).map(normalised).filter(lambda text: text.isprintable() or text)
KEYS = st.builds(Key, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)


@given(st.dictionaries(KEYS, st.integers(1, 9), max_size=4))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, counts: object) -> None:
    file = tmp_path_factory.mktemp("known") / "known.json"
    assert isinstance(counts, dict)
    before = Baseline(file, tuple(Entry(key, counts[key]) for key in sorted(counts)))
    text = baseline_text(before)
    assert text.count("\n") == len(counts) + 2
    assert all(each.isprintable() or each == "\n" for each in text)
    file.write_text(text, encoding="utf-8")
    assert read_baseline(file).counts() == before.counts()


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", (1, 1), "is not valid JSON"),
        ("<<<<<<< HEAD\n{}", (1, 1), "is not valid JSON"),
        ('{"version": 1,\n "findings": [}', (2, 15), "is not valid JSON"),
        (whole(ENTRY) + "{}", (3, 3), "nothing may follow"),
        ("[]", (1, 1), "is not a baseline"),
        ("{}", (1, 1), "is not a baseline"),
        ('{"version": 2, "findings": []}', (1, 1), "update headlint"),
        ('{"version": 1, "findings": {}}', (1, 1), "must hold a list of 'findings'"),
        (whole(ENTRY, 7), (2, 10), "must be an object"),
        (whole(ENTRY, {**ENTRY, "rulle": "x"}), (3, 10), "Did you mean 'rule'?"),
        (whole(ENTRY, {**ENTRY, "rule": 7}), (3, 10), "must give 'rule' as a text"),
        (whole({"path": "a.md"}), (2, 10), "must give 'rule' as a text"),
        (whole({**ENTRY, "article": None}), (2, 10), "must give 'article' as a text"),
        (whole({**ENTRY, "count": 0}), (2, 10), "'count' must be a number above 0"),
        (whole({**ENTRY, "count": -1}), (2, 10), "'count' must be a number above 0"),
        (whole({**ENTRY, "count": "2"}), (2, 10), "'count' must be a number above 0"),
    ],
)
def test_a_broken_file_is_refused(
    tmp_path: Path, text: str, place: tuple[int, int], message: str
) -> None:
    with pytest.raises(ConfigError) as refused:
        read_baseline(written(tmp_path, text))
    assert message in refused.value.message
    assert (refused.value.line, refused.value.column) == place


def test_a_missing_or_unreadable_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="baseline create"):
        read_baseline(tmp_path / "none.json")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_baseline(tmp_path)
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="UTF-8"):
        read_baseline(tmp_path / "bytes.json")


def test_it_stands_beside_the_configuration(tmp_path: Path) -> None:
    beside = tmp_path / "headlint-baseline.json"
    settings = Settings(source=str(tmp_path / "headlint.yaml"))
    assert baseline_path(settings) == beside
    assert baseline_in_use(settings) is None
    beside.touch()
    assert baseline_in_use(settings) == beside
    named = Settings(source=settings.source, baseline=tmp_path / "other.json")
    assert baseline_in_use(named) == tmp_path / "other.json"
