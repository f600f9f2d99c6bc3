"""The one table of the keys of a configuration.

The reader, the environment variables, `headlint config show`, the JSON Schema, the reference in
docs/configuration.md and completion read it. A new key is one entry here and one field of
`Settings`, of the same name with `_` for `-`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from linter.config.kinds import KINDS
from linter.config.reading_shapes import FIELD_MAP, SELECTORS
from linter.config.rule_shapes import LEXICONS, RULE_SETTINGS
from linter.config.settings import PROFILES, SECOND_READINGS, SEVERITIES
from linter.config.shapes import COUNT, FORMAT, PATH, RULES, TEXT, TEXTS, TRUTH, Shape, choice

Scope = Literal["article", "folder", "run"]
Merge = Literal["replace", "update", "append"]


class Key(NamedTuple):
    """One key.

    `scope`: a key of an article may differ from one to the next and stand in `overrides`; a key of
    the folder is the same for all articles of one configuration; a key of the run holds for all.
    `merge` says what a later layer does to what earlier ones gave: it replaces the value, updates
    those entries of a table that it names, or appends to a list. `adds_to` names the key that an
    `extend-` key appends to, if it has no list of its own; `resets` the key of which earlier layers
    are forgotten. `default` is what the documentation says of it; "" is told by `Settings`.
    `names_rules`: its words are rules or groups, which are known once the rules are loaded.
    """

    name: str
    shape: Shape
    doc: str
    scope: Scope = "article"
    default: str = ""
    merge: Merge = "replace"
    adds_to: str | None = None
    resets: str | None = None
    names_rules: bool = False

    @property
    def field(self) -> str:
        """The field of `Settings` that holds the value."""
        return (self.adds_to or self.name).replace("-", "_")


KEYS: tuple[Key, ...] = (
    Key("profile", choice(PROFILES), "Which rules run, by how sure they are."),
    Key(
        "select",
        TEXTS,
        "Exactly these rules or groups of rules, whatever the profile.",
        default="those of the profile",
        resets="extend-select",
        names_rules=True,
    ),
    Key(
        "extend-select",
        TEXTS,
        "Rules or groups to run besides those of the profile or of `select`.",
        merge="append",
        names_rules=True,
    ),
    Key("ignore", TEXTS, "Rules or groups of rules to leave out.", names_rules=True),
    Key(
        "extend-ignore",
        TEXTS,
        "Rules or groups to add to `ignore`.",
        merge="append",
        adds_to="ignore",
        names_rules=True,
    ),
    Key(
        "kinds",
        KINDS,
        "What is different for articles that are no plain news stories, by their kind.",
        default="as shipped, see Kinds of articles",
        merge="update",
        names_rules=True,
    ),
    Key("fail-on", choice(SEVERITIES), "The lowest severity that makes the exit code 1.", "run"),
    Key(
        "model",
        TEXT,
        "An installed spaCy pipeline with a tagger and a parser.",
        "run",
        default="the one headlint installs",
    ),
    Key(
        "second-reader",
        choice(SECOND_READINGS),
        "Whether a line is read a second time (docs/second-reader.md); auto: if that is installed.",
        "run",
    ),
    Key(
        "rules",
        RULES,
        "Packs (`headlint:core`), rule files, or folders of them below this file.",
    ),
    Key(
        "extend-rules",
        RULES,
        "Packs, rule files or folders to add to `rules`.",
        merge="append",
        adds_to="rules",
    ),
    Key(
        "rule-settings",
        RULE_SETTINGS,
        "Another severity, confidence or message of single rules, by their ids.",
        merge="update",
    ),
    Key(
        "lexicons",
        LEXICONS,
        "Folders below this file with words and names of your own; see docs/house-rules.md.",
        merge="append",
    ),
    Key(
        "field-map",
        FIELD_MAP,
        "Front-matter fields by the kind of part they hold, ahead of the built-in ones.",
        merge="update",
    ),
    Key(
        "selectors",
        SELECTORS,
        "CSS selectors of your own pages, by host; `*` is any.",
        merge="update",
    ),
    Key("exclude", TEXTS, "Articles to leave alone: patterns as in `.gitignore`.", "folder"),
    Key("format", FORMAT, "The report on the terminal.", "run"),
    Key("baseline", PATH, "The file of known findings, counted from this file.", "run"),
    Key("cache", TRUTH, "Whether findings are kept for the next run.", "run"),
    Key(
        "cache-dir",
        PATH,
        "Where they are kept, counted from this file.",
        "run",
        default="the user's cache folder",
    ),
    Key("jobs", COUNT, "How many processes work; 0 lets headlint choose.", "run"),
)

BY_NAME: Mapping[str, Key] = {key.name: key for key in KEYS}

EXTENDS = "extends"
OVERRIDES = "overrides"
SCHEMA = "$schema"
PATHS = "paths"
PATHS_SAY = "The articles it is for: patterns as in `.gitignore`."
FILE_KEYS: Mapping[str, str] = {
    EXTENDS: "Other configuration files, counted from this one, that this one adds to.",
    OVERRIDES: "Other values for some articles: a list of tables, each with `paths`.",
    SCHEMA: "For editors; not read.",
}
"""Keys that say something about the file, not about the run."""
