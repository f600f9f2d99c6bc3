"""The second reader for tests, which otherwise go without it (conftest.py)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from linter.language.second_reader import installed


@contextmanager
def read_twice() -> Iterator[None]:
    """Lets the real second reader read within; skips the test, saying so, where there is none."""
    if lacking := installed.missing():
        pytest.skip(f"the second reader is not installed: {', '.join(lacking)} cannot be found")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADLINT_SECOND_READER", "auto")
        patch.setattr(installed, "is_installed", lambda: True)
        yield
