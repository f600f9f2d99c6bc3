"""Begins a new rule: a file that validates and whose tests pass, for somebody to change."""

from __future__ import annotations

import json
import re
from pathlib import Path

from linter.errors import UsageError
from linter.ruleset.json_schema import rule_schema
from linter.ruleset.validate import RULE_ID

SCHEMA = "rule.schema.json"
_TEMPLATES = Path(__file__).parent / "templates"
_GROUP = re.compile(r"[a-z0-9][a-z0-9_-]*")


def scaffold(rule_id: str, group: str, folder: Path, extends: str = "") -> tuple[Path, ...]:
    """Write FOLDER/GROUP/ID.yaml, and the JSON Schema beside the groups if it is not yet there.

    Gives the paths of the new files, the rule's first. Raises UsageError for a name that no rule
    may have, and for a file that exists or cannot be written: nothing is ever overwritten.
    """
    if not RULE_ID.fullmatch(rule_id):
        raise UsageError(f"'{rule_id}' is not kebab-case; write it as in wrong-actor.")
    if not _GROUP.fullmatch(group):
        raise UsageError(f"the group '{group}' is not a plain word; write it as in actors.")
    path = folder / group / f"{rule_id}.yaml"
    name = "extending.yaml" if extends else "new.yaml"
    text = (_TEMPLATES / name).read_text(encoding="utf-8")
    for word, written in (("SCHEMA", f"../{SCHEMA}"), ("RULE", rule_id), ("PARENT", extends)):
        text = text.replace(f"<{word}>", written)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
        schema = _write_schema(folder / SCHEMA)
    except FileExistsError as error:
        raise UsageError(f"{path} exists; nothing was written. Choose another name.") from error
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error
    return (path, *schema)


def _write_schema(path: Path) -> tuple[Path, ...]:
    if path.exists():
        return ()
    text = json.dumps(rule_schema(), indent=2, ensure_ascii=False)
    path.write_text(f"{text}\n", encoding="utf-8")
    return (path,)
