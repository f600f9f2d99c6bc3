"""The configuration: found, read and laid in layers; one typed, frozen object comes out.

`keys.py` is the one table of what a file may hold. Files (`files.py`, `toml_nodes.py`), environment
variables (`environment.py`) and flags give layers (`layers.py`); `resolve.py` lays one over the
other; `nearest.py` says which settings an article gets.
"""

from linter.config.loading import as_settings_for, load_settings, settings_for_paths
from linter.config.nearest import NearestSettings, SameSettings, SettingsFor
from linter.config.settings import (
    CONFIDENCES,
    CORE_PACK,
    PROFILES,
    SECOND_READINGS,
    SEVERITIES,
    FieldMap,
    Profile,
    SecondReading,
    Settings,
    Words,
)

__all__ = [
    "CONFIDENCES",
    "CORE_PACK",
    "PROFILES",
    "SECOND_READINGS",
    "SEVERITIES",
    "FieldMap",
    "NearestSettings",
    "Profile",
    "SameSettings",
    "SecondReading",
    "Settings",
    "SettingsFor",
    "Words",
    "as_settings_for",
    "load_settings",
    "settings_for_paths",
]
