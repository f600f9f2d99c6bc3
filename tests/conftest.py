"""Fixtures that every test may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of ours: neither the first text hypothesis ever makes, which takes
# seconds on a fresh checkout, nor a slow example may fail a test.
settings.register_profile(
    "headlint", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
settings.load_profile("headlint")

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither read nor fill the cache of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _one_reader() -> Iterator[None]:
    """What a test finds does not depend on whether the second reader is installed here.

    Those that are about it switch it on, and skip where it is missing.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADLINT_SECOND_READER", "never")
        patch.setattr("linter.language.second_reader.installed.is_installed", lambda: False)
        yield


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default spaCy pipeline, loaded once for the whole run: loading takes half a second."""
    from linter.language.pipeline import load_pipeline

    return load_pipeline()
