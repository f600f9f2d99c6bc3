"""Fixtures that every test may ask for."""

from __future__ import annotations

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


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default spaCy pipeline, loaded once for the whole run: loading takes half a second."""
    from linter.language.pipeline import load_pipeline

    return load_pipeline()
