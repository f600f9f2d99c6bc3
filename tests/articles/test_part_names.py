"""Every kind of part has a name that an editor knows."""

from __future__ import annotations

from typing import get_args

from linter.articles.model import PartKind
from linter.articles.part_names import part_name


def test_every_kind_of_part_has_a_name() -> None:
    assert [part_name(kind) for kind in get_args(PartKind)] == [
        "headline",
        "alternate headline",
        "dek",
        "bullet",
        "caption",
    ]


def test_what_is_no_kind_is_called_as_it_is_written() -> None:
    assert part_name("strap") == "strap"
