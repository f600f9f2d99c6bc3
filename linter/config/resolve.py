"""Lay layers one over the other, keep where each value came from, and make Settings of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from linter.config.keys import BY_NAME, KEYS, Key
from linter.config.layers import Given, Layer, Origin
from linter.config.settings import Settings

DEFAULT = Origin("default")
_ORDER = {key.name: number for number, key in enumerate(KEYS)}


@dataclass(frozen=True, slots=True)
class Held:
    """A value with all the places it was put together from, the last one last."""

    value: Any
    origins: tuple[Origin, ...]


def defaults() -> dict[str, Held]:
    """What holds where nothing is configured, by field of Settings."""
    return {part.name: Held(part.default, (DEFAULT,)) for part in fields(Settings)}


def lay(layers: Iterable[Layer]) -> dict[str, Held]:
    """Every field of Settings, with later layers over earlier ones and all over the defaults."""
    held = defaults()
    for layer in layers:
        # `select` comes before `extend-select`, in whatever order they are written.
        for given in sorted(layer, key=lambda given: _ORDER[given.key]):
            _lay_one(held, given)
    return held


def settings_of(held: Mapping[str, Held]) -> Settings:
    """The settings that these values make."""
    return Settings(**{name: each.value for name, each in held.items()})


def _lay_one(held: dict[str, Held], given: Given) -> None:
    key = BY_NAME[given.key]
    if key.resets is not None:
        reset = BY_NAME[key.resets].field
        held[reset] = defaults()[reset]
    held[key.field] = _merged(held[key.field], given, key)


def _merged(before: Held, given: Given, key: Key) -> Held:
    if key.merge == "replace" or (before.origins == (DEFAULT,) and not before.value):
        return Held(given.value, (given.origin,))
    origins = (*before.origins, given.origin)
    if key.merge == "update":
        return Held(tuple({**dict(before.value), **dict(given.value)}.items()), origins)
    return Held(tuple(dict.fromkeys((*before.value, *given.value))), origins)
