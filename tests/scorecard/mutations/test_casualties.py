"""The attacker is counted among the victims only where the story counts him among the dead."""

from __future__ import annotations

import pytest

from tests.scorecard.mutations.ways import ways

STORY = "Six people, including the gunman, were killed in a shooting at a brewery."
CASES = [
    ("Six dead in shooting at brewery", STORY, ["Six victims dead in shooting at brewery"]),
    ("Six people killed at brewery", STORY, ["Six victims killed at brewery"]),
    ("Six killed at brewery, gunman among them", STORY, []),
    ("Six killed at brewery", "Six people were killed at a brewery on Wednesday.", []),
    ("Six hurt at brewery", STORY.replace("killed", "hurt"), []),
    ("Six killed at brewery", f"{STORY} He killed six others.", []),
]


@pytest.mark.parametrize(("line", "body", "made"), CASES)
def test_count_attacker(line: str, body: str, made: list[str]) -> None:
    assert sorted(ways("count-attacker", line, body)) == made
