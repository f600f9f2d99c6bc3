"""Who says so."""

from __future__ import annotations

import pytest

from linter.language.facts import Event
from tests.language.understanding import event, in_body, in_line, words

BODY = [
    ("The army shelled the port, rebels said.", "shell", "rebels", "say"),
    ("Rebels claimed that the army shelled the port.", "shell", "Rebels", "claim"),
    ("According to the ministry, two ships left.", "leave", "ministry", ""),
    ("Profit doubled, the bank reported.", "double", "bank", "report"),
    ("The drug works, according to researchers.", "work", "researchers", ""),
    ("The editor is said to have left the country.", "leave", None, "say"),
]


@pytest.mark.parametrize(("text", "lemma", "speaker", "report"), BODY)
def test_sources_in_a_body(text: str, lemma: str, speaker: str | None, report: str) -> None:
    found = event(in_body(Event, text), lemma)
    assert words(found, "source") == speaker
    assert found.report == report


@pytest.mark.parametrize("text", ["The army shelled the port.", "The bank doubled its profit."])
def test_what_the_story_says_itself_has_no_source(text: str) -> None:
    assert {(fact.source, fact.report) for fact in in_body(Event, text)} == {(None, "")}


def test_a_report_is_not_credited_to_itself() -> None:
    assert event(in_body(Event, "The bank reported a loss."), "report").source is None


@pytest.mark.parametrize(
    ("line", "lemma", "speaker"),
    [
        ("Rebels shell port: army", "shell", "army"),
        ("Drug cuts deaths, researchers say", "cut", "researchers"),
        ("Minister: bank broke law", "break", "Minister"),
    ],
)
def test_sources_of_a_headline(line: str, lemma: str, speaker: str) -> None:
    assert words(event(in_line(Event, line), lemma), "source") == speaker


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Mill to shut, says Norlex's Ada Holm", "name:ada holm"),
        ("Mill to shut, says Norlex", "name:norlex"),
    ],
)
def test_who_is_credited_behind_a_headline(line: str, speaker: str) -> None:
    body = "The mill will shut, Norlex said. Ada Holm, its head, spoke to staff. Norlex has four."
    found = event(in_line(Event, line, body), "shut")
    assert found.source is not None
    assert found.source.identity == speaker


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("The union says the mill shut on Friday.", True),
        ("The mill shut on Friday, the union says.", False),
        ("According to the union, the mill shut on Friday.", True),
        ("The mill shut on Friday.", False),
    ],
)
def test_whether_who_says_so_comes_first(text: str, leads: bool) -> None:
    assert event(in_body(Event, text), "shut").source_leads is leads
