"""The data files hang together: ids exist, words are used, no ISO territory is forgotten."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from linter.language.places import loading
from linter.language.places.gazetteer import load_gazetteer, office_holders
from linter.language.places.loading import Builder, GazetteerError, as_list, read_data
from linter.language.places.tokens import words_of

GAZETTEER = load_gazetteer()
TOOL = Path(__file__).parents[3] / "tools" / "check_gazetteer.py"


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_gazetteer", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_iso_territory_is_missing() -> None:
    pytest.importorskip("babel", reason="babel brings the Unicode CLDR list of territories")
    tool = _tool()
    territories = tool.cldr_territories()
    assert len(territories) > 240
    assert tool.missing(GAZETTEER, territories) == []
    # What is left are names that no news desk prints ("Hong Kong SAR China").
    assert len(list(tool.unrecognised(GAZETTEER, territories))) < 10


def test_every_id_that_a_file_names_exists() -> None:
    named = {parent for place in GAZETTEER.places() for parent in place.parents}
    named |= {ident for group in read_data("confusable") for ident in group}
    named |= {holder.place for holder in office_holders()}
    named |= {place.country for place in GAZETTEER.places() if place.country}
    assert sorted(ident for ident in named if ident not in GAZETTEER) == []


def test_every_doubt_is_about_a_name_of_the_gazetteer() -> None:
    builder = Builder()
    builder.build()
    known = {name.words for name in builder.names}
    doubted = {text for texts in read_data("doubts").values() for text in texts}
    assert sorted(text for text in doubted if words_of(text) not in known) == []


@pytest.mark.parametrize("source", ["areas", "countries", "regions", "organisations"])
def test_names_are_text(source: str) -> None:
    """YAML reads a bare NO, ON or Yes as true or false; such a name needs quotes."""
    for entry in read_data(source):
        for field in ("id", "name", "aka", "adjective", "people", "capital", "abbreviations"):
            assert all(isinstance(value, str) for value in as_list(entry.get(field))), entry


def test_terms_of_office_run_forward_and_do_not_overlap() -> None:
    ends: dict[tuple[str, str], date] = {}
    for holder in office_holders():
        last = holder.end or date.max
        assert holder.start <= last, holder
        assert ends.get((holder.place, holder.office), date.min) <= holder.start, holder
        ends[holder.place, holder.office] = last


def test_a_wrong_id_is_refused_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    data = {"seats": [{"name": "Glass Tower", "stands_for": ["ZZ"]}]}
    monkeypatch.setattr(loading, "read_data", lambda name: data.get(name) or read_data(name))
    with pytest.raises(GazetteerError, match=r"places/seats\.yaml: Glass Tower: no id ZZ"):
        Builder().build()
