"""Initials by which a story goes on to call a place or body of the gazetteer."""

from __future__ import annotations

import pytest

from linter.language.identity.learning import learn_identities
from linter.language.names.kinds import load_name_kinds
from linter.language.places.gazetteer import load_gazetteer

COMMISSION = "organisation:european-commission"


@pytest.mark.parametrize(
    ("paragraphs", "form", "identity"),
    [
        (["The European Commission (EC) has banned the app."], "EC", COMMISSION),
        (
            ["The European Commission has banned the app.", "Staff of the EC agreed."],
            "EC",
            COMMISSION,
        ),
        # initials without "the" are no body's
        (["The European Commission has banned the app in sector EC."], "EC", ""),
        # what the gazetteer holds stays what it is
        (["The Utah Senate met.", "It wrote to the US."], "US", "country:US"),
        # initials that fit two names are neither's
        (["The European Commission met the European Council.", "The EC paid."], "EC", ""),
    ],
)
def test_initials(paragraphs: list[str], form: str, identity: str) -> None:
    book = learn_identities(paragraphs, load_gazetteer(), load_name_kinds())
    found = [name.identity for name in book.names_in(f"Ban by the {form} holds")]
    known = [ident for ident in found if not ident.startswith("name:")]
    assert known == ([identity] if identity else [])
