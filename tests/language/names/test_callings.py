"""What a name is called beside itself."""

from __future__ import annotations

import pytest

from linter.language.facts import Entity
from tests.language.understanding import entity, in_line

CALLINGS = [
    ("Shares in mining company Peter Lang fell.", "Peter Lang", "company"),
    ("The mining company Peter Lang founded has closed.", "Peter Lang", ""),
    ("The mining company boss Peter Lang resigned.", "Peter Lang", "person"),
    ("A portrait was sold on auction site Helen Marsh.", "Helen Marsh", "group"),
    ("Peter Lang, one of the largest firms in town, has closed.", "Peter Lang", "organisation"),
    ("Peter Lang, one of the largest men in town, has left.", "Peter Lang", ""),
    ("Tolby, an actor who lives in the town, has died.", "Tolby", "person"),
    ("Tolby, director of the museum, has resigned.", "Tolby", "person"),
    ("The museum's director, Tolby, has resigned.", "Tolby", "person"),
    ("The museum's library, Tolby, has closed.", "Tolby", ""),
    ("The football giant Tolby has lost again.", "Tolby", "organisation"),
    ("The airline Tolby has lost a licence.", "Tolby", "company"),
    ("The founder of the start-up Tolby has been fined.", "Tolby", "company"),
    ("The close-up Tolby took has been sold.", "Tolby", ""),
    ("Peter Lang is home to a rare newt.", "Peter Lang", "organisation"),
    ("Peter Lang was at home.", "Peter Lang", ""),
    ("Peter Lang is the firm's largest owner.", "Peter Lang", ""),
    ("Music producer Peter Lang is facing a lawsuit.", "Peter Lang", ""),
    # a town's name that people have as a given name
    ("Sofia, an actor who lives in the town, has died.", "Sofia", ""),
]


@pytest.mark.parametrize(("line", "name", "kind"), CALLINGS)
def test_kind_called(line: str, name: str, kind: str) -> None:
    assert entity(in_line(Entity, line), name).expected_kind == kind
