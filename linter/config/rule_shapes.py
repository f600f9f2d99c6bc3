"""The shapes of the keys that change rules and words without a rule file."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from linter.config.settings import SEVERITIES
from linter.config.shapes import TEXT_SCHEMA, TEXTS_SCHEMA, Place, Shape, read_texts, whole_path
from linter.findings import Confidence
from linter.ruleset.yaml_source import Node

if TYPE_CHECKING:
    from linter.ruleset.overrides import Overrides


def _read_settings(node: Node, place: Place) -> Overrides:
    from linter.ruleset.overrides import read_overrides  # only who sets something pays for it

    return read_overrides(node, place.what, place.reporter)


def _read_lexicons(node: Node, place: Place) -> tuple[str, ...]:
    wanted = "a folder that holds words/, places/ and the like"
    return tuple(whole_path(node, name, place, wanted) for name in read_texts(node, place))


LEXICONS = Shape("text or list of texts", _read_lexicons, TEXTS_SCHEMA, "texts")
RULE_SETTINGS = Shape(
    "table: rule → severity, confidence, message",
    _read_settings,
    {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": {
                "severity": {"description": "How bad a finding is.", "enum": list(SEVERITIES)},
                "confidence": {
                    "description": "How sure a finding is; profiles choose by it.",
                    "enum": list(get_args(Confidence)),
                },
                "message": {
                    "description": "The finding in plain words, with fields in braces.",
                    **TEXT_SCHEMA,
                },
            },
        },
    },
)
