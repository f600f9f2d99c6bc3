"""Compare countries.yaml with the Unicode CLDR list of territories, as the package babel ships it.

Run from the root of the repository: `python tools/check_gazetteer.py`. It prints every territory
that is absent (then it exits with 1) and every CLDR name that the gazetteer would not recognise as
that territory: a list for an editor to read, since CLDR's names are often not a news desk's.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from linter.language.places.gazetteer import Gazetteer, load_gazetteer

# Codes that CLDR lists and ISO 3166-1 only reserves: groupings, parts of other territories, tests.
NOT_TERRITORIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
ISO_LENGTH = 2


def cldr_territories() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code (and XK) to English name. Raises ImportError without babel."""
    from babel import Locale

    names = Locale("en").territories
    return {
        code: name
        for code, name in names.items()
        if len(code) == ISO_LENGTH and code.isalpha() and code not in NOT_TERRITORIES
    }


def missing(gazetteer: Gazetteer, territories: dict[str, str]) -> list[str]:
    """The codes that countries.yaml lacks."""
    return sorted(code for code in territories if code not in gazetteer)


def unrecognised(gazetteer: Gazetteer, territories: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each code with its CLDR name where that name is not found, or is found as another place."""
    for code, name in sorted(territories.items()):
        mention = gazetteer.lookup(name)
        if mention is None or code not in mention.places:
            yield code, name


def main() -> int:
    """Print both lists. 0: every territory is there; 1: some are missing."""
    gazetteer, territories = load_gazetteer(), cldr_territories()
    absent = missing(gazetteer, territories)
    for code in absent:
        print(f"missing: {code} ({territories[code]}): add it to places/countries.yaml")
    for code, name in unrecognised(gazetteer, territories):
        print(f"name not recognised: {code} {name!r}: add it to `aka` if news would print it")
    return 1 if absent else 0


if __name__ == "__main__":
    sys.exit(main())
