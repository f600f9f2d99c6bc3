"""Given names, titles and office holders: what helps to tell a person from a place or a body."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from linter.language.places.loading import read_data
from linter.language.places.tokens import fold

Gender = Literal["m", "f", "u"]


def given_name_gender(name: str) -> Gender | None:
    """`m`, `f`, `u` (borne by both) for a known given name, else None. Case is ignored."""
    return _given_names().get(fold(name))


@cache
def _given_names() -> dict[str, Gender]:
    data = read_data("given_names")
    return {fold(name): gender for gender in get_args(Gender) for name in data[gender].split()}
