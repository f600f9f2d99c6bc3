"""Load the configuration of a folder or of a run."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from linter.config.layers import Layer
from linter.config.nearest import NearestSettings, SameSettings, SettingsFor, common_folder
from linter.config.settings import Settings


def load_settings(start: Path | None = None, file: Path | None = None) -> Settings:
    """The settings of `file`, or of the nearest configuration at or above `start`, or the defaults.

    `start` is a folder, by default the current one. Overrides are for single articles, so they are
    no part of it: see `settings_for_paths`. Raises ConfigError with file, line, column and advice
    for a file that is missing or does not parse, an unknown key, or a value of the wrong kind.
    """
    return NearestSettings((start or Path()).resolve(), file).run


def settings_for_paths(
    paths: Iterable[str], file: Path | None = None, above: tuple[Layer, ...] = ()
) -> NearestSettings:
    """The settings of each article of a run over these files, folders and patterns.

    `file` is used for all articles if it is given; `above` are layers over every file. Nothing is
    read yet, except that a `file` that cannot be used raises ConfigError.
    """
    nearest = NearestSettings(common_folder(paths), file, above)
    if file is not None:
        nearest.configuration_at("")
    return nearest


def as_settings_for(given: Settings | SettingsFor | None) -> SettingsFor:
    """What the functions of the API take, as one kind of thing: None stands for the defaults."""
    if given is None or isinstance(given, Settings):
        return SameSettings(given or Settings())
    return given
