"""Which settings an article gets: those of the nearest configuration at or above its folder.

Some keys hold for a whole run (the report, the baseline, the cache, ...): they come from the
configuration that is nearest to the deepest folder holding all that is checked, so that a run gives
the same wherever it is started from.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from glob import has_magic
from pathlib import Path
from typing import Protocol

from linter.config.files import file_in
from linter.config.keys import BY_NAME, KEYS
from linter.config.layers import Configuration, Layer, Origin, read_configuration
from linter.config.patterns import Patterns
from linter.config.resolve import Held, lay, settings_of
from linter.config.settings import Settings


class SettingsFor(Protocol):
    """Says which settings an article gets. It crosses to other processes: it can be pickled."""

    @property
    def run(self) -> Settings:
        """What holds for the whole run."""

    def settings_for(self, path: str) -> Settings:
        """What holds for the article at this path, as it was named. Raises ConfigError."""

    def is_excluded(self, path: str) -> bool:
        """Whether the article at this path is to be left alone."""

    def unused(self) -> Iterable[Settings]:
        """What every override met so far would make, so that its mistakes are seen in any run."""

    def origins_of(self, name: str) -> tuple[Origin, ...]:
        """Where the configurations met so far name this rule or group of rules."""


@dataclass(frozen=True, slots=True)
class SameSettings:
    """One object of settings for everything, as the Python API gives it."""

    run: Settings

    def settings_for(self, path: str) -> Settings:
        """The settings, whatever the path."""
        return self.run

    def is_excluded(self, path: str) -> bool:
        """Whether the path fits `exclude`, counted from the current folder."""
        return Patterns(self.run.exclude).fit(_from(path, Path.cwd()))

    def unused(self) -> tuple[Settings, ...]:
        """None: there are no overrides."""
        return ()

    def origins_of(self, name: str) -> tuple[Origin, ...]:
        """None: the settings do not say."""
        return ()


@dataclass(slots=True)
class NearestSettings:
    """Reads configurations as articles ask for them, each once.

    `start` is the folder that the whole run belongs to; `file` is used for everything if it is
    given, `above` are layers over all files: the environment and the command line.
    """

    start: Path
    file: Path | None = None
    above: tuple[Layer, ...] = ()
    _found: dict[str, Configuration] = field(default_factory=dict, repr=False)
    _made: dict[tuple[tuple[Path, ...], tuple[int, ...]], Settings] = field(
        default_factory=dict, repr=False
    )

    @property
    def run(self) -> Settings:
        """The settings of the folder the run belongs to, without overrides."""
        return self._settings(self.configuration_at(str(self.start)), ())

    def settings_for(self, path: str) -> Settings:
        """The settings of the configuration nearest to this path, with the overrides that fit.

        Raises ConfigError, with the place of the mistake.
        """
        configuration = self.configuration_at(os.path.dirname(os.path.abspath(path)))
        return self._settings(configuration, _fitting(configuration, path))

    def is_excluded(self, path: str) -> bool:
        """Whether the path fits `exclude`, counted from the folder of its configuration."""
        configuration = self.configuration_at(os.path.dirname(os.path.abspath(path)))
        exclude = self._settings(configuration, ()).exclude
        return bool(exclude) and Patterns(exclude).fit(_from(path, configuration.folder))

    def unused(self) -> tuple[Settings, ...]:
        """What each override alone would make of its configuration, whatever it is for."""
        found = {id(each): each for each in self._found.values()}.values()
        return tuple(
            self._settings(configuration, (number,))
            for configuration in found
            for number in range(len(configuration.overrides))
        )

    def origins_of(self, name: str) -> tuple[Origin, ...]:
        """Where the files read so far, the environment and the command line name this rule."""
        found = {id(each): each for each in self._found.values()}.values()
        of_files = (layer for each in found for layer in each.layers)
        of_overrides = (override.layer for each in found for override in each.overrides)
        layers = (*of_files, *of_overrides, *self.above)
        naming = (given for layer in layers for given in layer if BY_NAME[given.key].names_rules)
        origins = (given.origin_of(name) for given in naming)
        return tuple(dict.fromkeys(origin for origin in origins if origin is not None))

    def held_for(self, path: str) -> tuple[Configuration, dict[str, Held]]:
        """What holds for an article or a folder, value by value with its origins, and whence."""
        folder = path if os.path.isdir(path) else os.path.dirname(os.path.abspath(path))
        configuration = self.configuration_at(os.path.abspath(folder))
        return configuration, self._lay(configuration, _fitting(configuration, path))

    def files(self) -> tuple[Path, ...]:
        """The configuration files that have been read so far, with those they extend."""
        files = (file for configuration in self._found.values() for file in configuration.files)
        return tuple(dict.fromkeys(files))

    def configuration_at(self, folder: str) -> Configuration:
        """The configuration of the articles in a folder, an empty one where there is none."""
        if self.file is not None:
            folder = ""
        passed: list[str] = []
        while folder not in self._found:
            file = self.file or file_in(folder)
            above = os.path.dirname(folder)
            if file is not None:
                self._found[folder] = read_configuration(file)
            elif above == folder:
                self._found[folder] = Configuration(Path.cwd())
            else:
                passed.append(folder)
                folder = above
        for each in passed:
            self._found[each] = self._found[folder]
        return self._found[folder]

    def _settings(self, configuration: Configuration, fitting: tuple[int, ...]) -> Settings:
        key = (configuration.files, fitting)
        if key not in self._made:
            self._made[key] = self._make(configuration, fitting)
        return self._made[key]

    def _make(self, configuration: Configuration, fitting: tuple[int, ...]) -> Settings:
        held = self._lay(configuration, fitting)
        whole = self.configuration_at(str(self.start))
        if configuration is not whole:
            of_run = self._lay(whole, ())
            held |= {key.field: of_run[key.field] for key in KEYS if key.scope == "run"}
        last = configuration.files[-1:]
        return replace(settings_of(held), source=str(last[0]) if last else None)

    def _lay(self, configuration: Configuration, fitting: tuple[int, ...]) -> dict[str, Held]:
        overrides = (configuration.overrides[index].layer for index in fitting)
        return lay((*configuration.layers, *overrides, *self.above))


def common_folder(paths: Iterable[str]) -> Path:
    """The deepest folder that holds all of these files, folders and patterns."""
    folders = {_folder_of(path) for path in paths} or {os.getcwd()}
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # Several drives have nothing in common.
        return Path.cwd()


def _folder_of(path: str) -> str:
    whole = os.path.abspath(path)
    while has_magic(whole) and not os.path.lexists(whole):
        whole = os.path.dirname(whole)
    return whole if os.path.isdir(whole) else os.path.dirname(whole)


def _fitting(configuration: Configuration, path: str) -> tuple[int, ...]:
    """Which overrides are for this path, by their number."""
    if not configuration.overrides:
        return ()
    name = _from(path, configuration.folder)
    return tuple(
        number
        for number, override in enumerate(configuration.overrides)
        if override.patterns.fit(name)
    )


def _from(path: str, folder: Path) -> str:
    """The path as patterns see it: from the folder of the configuration.

    An article outside that folder, which only `--config` makes possible, is seen from the current
    folder.
    """
    whole = os.path.abspath(path)
    for base in (os.path.abspath(folder), os.getcwd()):
        if os.path.commonpath((base, whole)) == base:
            return os.path.relpath(whole, base).replace(os.sep, "/")
    return whole.replace(os.sep, "/").lstrip("/")
