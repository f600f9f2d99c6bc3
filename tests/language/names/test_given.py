"""One surname, two given names: two people, or one who goes by both."""

from __future__ import annotations

import pytest

from linter.language.names.given import has_other_given_name


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ann Marsh", "Alan Marsh"),
        ("Peter Lind", "Thomas Lind"),
        ("Maria Okafor’s", "Helen A. Okafor"),
        ("Giulia Ferrari", "Marco Ferrari"),
        ("Robert O’Neill", "James O’Neill"),
    ],
)
def test_two_people(name: str, other: str) -> None:
    assert has_other_given_name(name, other)
    assert has_other_given_name(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ann Marsh", "Ann Marsh"),
        ("Marsh", "Ann Marsh"),
        ("Bill Marsh", "William Marsh"),
        ("Tom Marsh", "Thomas Marsh"),
        ("Steven Marsh", "Stephen Marsh"),
        ("Yevgeny Orlov", "Evgeny Orlov"),
        ("Kate Marsh", "Katherine Marsh"),
        ("A. Marsh", "Alan Marsh"),
        ("Ann Marsh", "Alan Marshall"),
        # Nothing is known of what is no given name: a firm, a rank, a double surname.
        ("Harwick Marsh", "Alan Marsh"),
        ("Sgt Marsh", "Alan Marsh"),
    ],
)
def test_one_or_unknown(name: str, other: str) -> None:
    assert not has_other_given_name(name, other)
    assert not has_other_given_name(other, name)
