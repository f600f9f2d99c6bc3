"""Environment variables: `HEADLINT_` and the name of a key, in capitals and with `_` for `-`.

Lists are separated by commas. What is empty counts as not set. Tables have no variable.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from linter.config.keys import KEYS, Key
from linter.config.layers import Given, Layer, Origin
from linter.config.shapes import Place, Plain
from linter.errors import ConfigError, did_you_mean
from linter.ruleset.reporter import Reporter
from linter.ruleset.yaml_source import Mark, Node, Scalar, ScalarKind, Sequence

PREFIX = "HEADLINT_"
CONFIG = f"{PREFIX}CONFIG"
"""Names a configuration file, as `--config` does."""

_HERE = Mark(1, 1)
_KINDS: Mapping[Plain, ScalarKind] = {
    "text": "text",
    "texts": "text",
    "truth": "truth",
    "number": "number",
}


def variable_of(key: Key) -> str | None:
    """The variable of a key, or None for a table."""
    if key.shape.plain is None:
        return None
    return PREFIX + key.name.replace("-", "_").upper()


def environment_layer(environ: Mapping[str, str], folder: Path) -> Layer:
    """What the environment gives; its paths count from `folder`. Raises ConfigError."""
    return tuple(_given(environ, folder))


def _given(environ: Mapping[str, str], folder: Path) -> Iterator[Given]:
    for key in KEYS:
        name = variable_of(key)
        text = environ.get(name, "").strip() if name else ""
        if not name or not text or key.shape.plain is None:
            continue
        reporter = Reporter(name)
        place = Place(f"`{key.name}`", folder, reporter)
        value = key.shape.read(_node(text, key.shape.plain), place)
        if reporter.problems:
            raise ConfigError(reporter.problems[0].message, f"environment variable {name}")
        yield Given(key.name, value, Origin("environment", name))


def _node(text: str, plain: Plain) -> Node:
    kind = _KINDS[plain]
    if plain == "texts":
        words = (word.strip() for word in text.split(","))
        return Sequence(_HERE, tuple(Scalar(_HERE, word, kind) for word in words if word))
    return Scalar(_HERE, text.lower() if plain == "truth" else text, kind)


def unknown_variables(environ: Mapping[str, str]) -> tuple[str, ...]:
    """A warning for each variable that looks like ours and is not read.

    A warning, no refusal: a CI file may well keep a HEADLINT_VERSION of its own.
    """
    known = {CONFIG, *(name for key in KEYS if (name := variable_of(key)))}
    return tuple(
        f"the environment variable {name} is not one that headlint reads."
        f"{did_you_mean(name, known)} See docs/configuration.md."
        for name in sorted(environ)
        if name.startswith(PREFIX) and name not in known
    )
