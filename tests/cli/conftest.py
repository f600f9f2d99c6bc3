from __future__ import annotations

from pathlib import Path

import pytest

WRONG = """\
Denmark closes strait to ferries

Sweden has closed the strait to ferries after a storm tore boats from their moorings, the coast
guard said on Monday.

The order will stand until Wednesday, it added. Several thousand passengers were waiting in the
terminals on both sides.
"""


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder with one wrong story, one right one, and notes that are no story."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (folder / "right.txt").write_text(WRONG.replace("Denmark", "Sweden", 1), encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder
