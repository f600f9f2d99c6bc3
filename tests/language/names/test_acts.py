"""What kind of name an act calls for, by grammar alone."""

from __future__ import annotations

import pytest

from linter.language.facts import Entity
from tests.language.understanding import entity, in_line

ACTS = [
    # agreement
    ("Karen Holt have won the cup for a third year.", "Karen Holt", "group"),
    ("The club said that Karen Holt were ready to sell.", "Karen Holt", "group"),
    ("Karen Holt has won the cup for a third year.", "Karen Holt", ""),
    ("Peter Lang and Karen Holt have won the cup.", "Karen Holt", ""),
    ("Two friends of Karen Holt have won the cup.", "Karen Holt", ""),
    ("If only Holt were here, said the coach.", "Holt", ""),
    # offices
    ("Orsk has been sacked as coach of the side.", "Orsk", "person"),
    ("The board appointed Orsk as its new chairman on Friday.", "Orsk", "person"),
    ("Orsk stepped down as mayor after a vote.", "Orsk", "person"),
    ("Orsk has been named as host of the games.", "Orsk", ""),
    ("Orsk named Karen Holt as coach.", "Orsk", ""),
    ("Peter Lang boss Karen Holt has signed a new deal.", "Peter Lang", "group"),
    ("Peter Lang spokesman Carl Holt declined to comment.", "Peter Lang", ""),
    # courts and crime
    ("Police arrested Orsk at the airport.", "Orsk", "person"),
    ("The regulator fined Orsk on Monday.", "Orsk", ""),
    # kin
    ("Orsk's widow declined to comment.", "Orsk", "person"),
    ("Orsk's mother parish is to close.", "Orsk", ""),
    # what states have
    ("Karen Holt's population fell by 2% last year.", "Karen Holt", "group"),
    ("Karen Holt's government fell last year.", "Karen Holt", ""),
    ("Karen Holt's second largest airline has failed.", "Karen Holt", "group"),
    ("Karen Holt's largest donor has left.", "Karen Holt", ""),
    # what is no person
    ("Karen Holt delisted its shares in August.", "Karen Holt", "group"),
    ("Karen Holt said the firm had delisted its shares.", "Karen Holt", ""),
    ("Karen Holt, which makes shoes, has closed.", "Karen Holt", "group"),
    ("A prize went to Karen Holt, which caused a stir.", "Karen Holt", ""),
    ("Karen Holt-based Lumora has closed.", "Karen Holt", "group"),
]


@pytest.mark.parametrize(("line", "name", "kind"), ACTS)
def test_kind_by_act(line: str, name: str, kind: str) -> None:
    assert entity(in_line(Entity, line), name).expected_kind == kind
