"""Which words are quoted, who spoke them, and whether the body has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.casing import Casing
from linter.language.facts import Quote, Sentence, Span, Term
from linter.language.headlinese import LineParser, rewrite
from linter.language.parsed import Parsed
from linter.language.quotes.quotations import quote_facts, quoted_spans, speakers_of, verbatim

if TYPE_CHECKING:
    from spacy.language import Language

MARKS = [
    # conflict
    ("Rebels 'broke truce'", ["broke truce"]),
    ("“We hold the port,” rebels’ envoy says", ["We hold the port,"]),
    ("Soldiers' families 'told nothing'", ["told nothing"]),
    ("Army: \"No retreat\", no talks", ["No retreat"]),
    # politics
    ("PM's 'total failure' on schools' funding", ["total failure"]),
    ("'Workers' rights at risk' says union", ["Workers' rights at risk"]),
    ("Minister's 'lie' about bosses' pay 'shameful'", ["lie", "shameful"]),
    ("'It's time' - and it isn't", ["It's time"]),
    ("Voters' verdict: ‘Don’t go’", ["Don’t go"]),
    ("MPs' and peers' pay frozen", []),
    # business
    ("Bank 'to close 40 branches', unions' leaders fear", ["to close 40 branches"]),
    ("Lender's £4bn 'black hole'", ["black hole"]),
    ("Traders' “panic” over banks’ debts", ["panic"]),
    ("Buy the 12\" screen, not the \"smart\" one", ["smart"]),
    # sport
    ("Players' strike 'off'", ["off"]),
    ("Coach: 'We'll win, and win, and win'", ["We'll win, and win, and win"]),
    ("City's 'keeper ready", []),
    ("Rock 'n' roll darts final", []),
    ("'Rock 'n' roll' darts final", ["Rock 'n' roll"]),
    # science and culture
    ("Whales 'hum' at night", ["hum"]),
    ("Back to the '90s, says ’80s star", []),
    ("Summer of '69 'never ended'", ["never ended"]),
    ("He said “the ‘worst’ result” was near", ["the ‘worst’ result"]),
    ("‘She said “no” twice’", ["She said “no” twice"]),
    ("Book of «lost words» found", ["lost words"]),
    ("``quite safe '' , vet says", ["quite safe"]),
    # courts
    ("'Tis the season for thieves", []),
    ("Judge calls clerk 'dishonest' ('and worse')", ["dishonest", "and worse"]),
    ("Dealer said: “It was over", ["It was over"]),
    ("Dealer said: \"It was over", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), MARKS, ids=[row[0] or "empty" for row in MARKS])
def test_quoted_spans(text: str, words: list[str]) -> None:
    assert [text[start:end] for (start, end), _ in quoted_spans(text)] == words


@pytest.mark.parametrize(
    ("text", "kind"), [("a 'b c' d", "single"), ('a "b c" d', "double"), ("a «b c» d", "guillemet")]
)
def test_kind_of_marks(text: str, kind: str) -> None:
    assert [quoted.kind for quoted in quoted_spans(text)] == [kind]


@given(text=st.text(alphabet="ab s'\"“”‘’«»`.,5 ", max_size=40))
def test_quotations_lie_in_order_within_the_text(text: str) -> None:
    end = 0
    for span, _ in quoted_spans(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        end = span.end


VERBATIM = [
    # words, body, whether the body has them
    ("ready to quit", "She is “ready to quit”, an aide said.", True),
    ("Ready To Quit", "She is ready to quit.", True),
    ("total failure", "It had failed in part.", False),
    ("it's a disgrace", "“It is a disgrace,” he said.", True),
    ("It is a disgrace", "“It’s a disgrace,” he said.", True),
    ("won't stand", "We will not stand for this.", True),
    ("can't win", "They cannot win.", True),
    ("can win", "They cannot win.", False),
    ("not guilty", "She was found guilty.", False),
    ("guilty", "He pleaded not guilty.", True),
    ("well known thief", "a well-known thief", True),
    ("the danger is over", "“The danger,” she said, “is over.”", False),
    ("shame ... on you", "Shame, shame and again shame on you.", True),
    ("shame … on you", "Shame on you all.", True),
    ("on you … shame", "Shame on you.", False),
    ("we [the council] failed", "“We failed,” the leader said.", True),
    ("[the council] failed them", "“We failed them,” the leader said.", True),
    ("he [Byrne] ran", "He quickly ran.", True),
    ("we failed them", "“We [the council] failed them,” he said.", True),
    ("sacked by text", "Firms that sack by text will be fined.", True),
    ("tries to hide", "He tried to hide the ledger.", True),
    ("stopping the boats", "We will stop the boats.", True),
    ("stops sending the boats", "We stopped sent the boats.", False),
    ("is a liar", "He was a liar and a thief.", True),
    ("threat to democracy", "It is a threat to the democracy we built.", True),
    ("to close 40 branches", "It will close 40 branches.", True),
    ("to close 40 branches", "It will close 14 branches.", False),
    ("12,000 jobs", "It will cost 12000 jobs.", True),
    ("20% pay cut", "A 20 per cent pay cut was agreed.", True),
    ("cruel and unusual", "It was unusual and cruel.", False),
    ("killed", "Nobody was hurt.", False),
    ("", "Anything at all.", True),
    ("...", "Anything at all.", True),
    ("gonna win", "We are going to win.", True),
    ("café owner", "the CAFÉ owner", True),
]


@pytest.mark.parametrize(
    ("words", "body", "has"), VERBATIM, ids=[f"{row[0]} | {row[1]}" for row in VERBATIM]
)
def test_verbatim(words: str, body: str, has: bool) -> None:
    assert verbatim(words, ["Another paragraph stands first.", body]) is has


def test_words_are_not_put_together_from_two_paragraphs() -> None:
    assert not verbatim("the end of the line", ["It was the end", "of the line for Byrne."])


@pytest.mark.parametrize(
    ("words", "body", "reason"),
    [
        ("I will resign", "He said he would resign.", "reported speech moves person and tense"),
        ("colour of money", "the color of money", "British and American spelling"),
        ("£4bn hole", "a £4 billion hole", "short and long scales"),
    ],
)
@pytest.mark.xfail(strict=True, reason="each row says why")
def test_todo_verbatim(words: str, body: str, reason: str) -> None:
    assert verbatim(words, [body]), reason


@given(st.text(max_size=60))
def test_a_text_has_its_own_words(text: str) -> None:
    if "[" not in text and "(" not in text:
        assert verbatim(text, [text])


@given(st.text(max_size=40), st.text(max_size=60))
def test_quotation_marks_around_the_words_change_nothing(words: str, body: str) -> None:
    assert verbatim(words, [body]) == verbatim(f"“{words}”", [body])


def parsed_plain(nlp: Language, text: str) -> Parsed:
    doc = nlp(text)
    spans = tuple(Span(token.idx, token.idx + len(token.text)) for token in doc)
    return Parsed(Sentence("body", 0, Span(0, len(text)), text), doc, spans)


def parsed_line(nlp: Language, line: str) -> list[Parsed]:
    sentence = Sentence("part", 0, Span(0, len(line)), line)
    found = []
    for half in rewrite(line, Casing.learn([]), LineParser(nlp).tag):
        doc = nlp(half.text)
        spans = tuple(half.span_of(token.idx, token.idx + len(token.text)) for token in doc)
        found.append(Parsed(sentence, doc, spans, half.attribution))
    return found


SENTENCES = [
    # a sentence of a body, and who speaks ("" for nobody it names)
    ("“We lost the port,” the rebel envoy said.", "the rebel envoy"),
    ("“The budget,” said Maria Ortega, “is a fraud.”", "Maria Ortega"),
    ("The chancellor said the plan was “a total failure”.", "The chancellor"),
    ("The striker told reporters: “I am staying.”", "The striker"),
    ("Prosecutors alleged that he had “looted” the fund.", "Prosecutors"),
    ("According to the report, the drug is “quite safe”.", "the report"),
    ("The “black hole” in the accounts grew.", ""),
    ("The judge described the clerk as “wholly dishonest”.", "The judge"),
    ("“It was over,” she added.", "she"),
    ("Nurses warned that wards were “at breaking point”.", "Nurses"),
]


@pytest.mark.parametrize(("text", "who"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_speaker_of_a_sentence(nlp: Language, text: str, who: str) -> None:
    facts = list(quote_facts(parsed_plain(nlp, text)))
    assert {fact.speaker.text if fact.speaker else "" for fact in facts} == {who}


LINES = [
    ("'We were wrong', admits minister", "We were wrong", "minister"),
    ("Union leaders: 'We will fight'", "We will fight", "Union leaders"),
    ("Wards 'at breaking point' - nurses", "at breaking point", "nurses"),
    ("Drug 'quite safe', report says", "quite safe", "report"),
    ("Coach says defeat was 'a disgrace'", "a disgrace", "Coach"),
    ("PM 'ready to quit' over leak", "ready to quit", ""),
]


@pytest.mark.parametrize(("line", "words", "who"), LINES, ids=[row[0] for row in LINES])
def test_speaker_of_a_line(nlp: Language, line: str, words: str, who: str) -> None:
    (parsed,) = parsed_line(nlp, line)
    (fact,) = quote_facts(parsed)
    assert (fact.words, fact.speaker.text if fact.speaker else "") == (words, who)
    assert line[fact.span.start : fact.span.end] == words


def test_each_half_of_a_line_has_its_own_quotations(nlp: Language) -> None:
    first, second = parsed_line(nlp, "Mayor 'sorry' for delay; critics 'not amused'")
    assert [fact.words for fact in quote_facts(first)] == ["sorry"]
    assert [fact.words for fact in quote_facts(second)] == ["not amused"]


@pytest.mark.parametrize(
    ("text", "length"),
    [("A “sorry” tale.", 1), ("A “sad, sad” tale.", 2), ("It was “£4.5bn too much” again.", 3)],
)
def test_length_counts_words(nlp: Language, text: str, length: int) -> None:
    (fact,) = quote_facts(parsed_plain(nlp, text))
    assert fact.length == length


def test_speakers_of_finds_whoever_is_quoted_with_the_words(nlp: Language) -> None:
    texts = ["“We lied to everyone,” the aide said.", "“We told the truth,” Ortega said."]
    quotes: list[Quote] = [fact for text in texts for fact in quote_facts(parsed_plain(nlp, text))]
    found: tuple[Term, ...] = speakers_of("we lied", quotes)
    assert [term.text for term in found] == ["the aide"]
