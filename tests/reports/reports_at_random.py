"""Reports made by hypothesis: any text where an article, a path or a rule could bring one."""

from __future__ import annotations

from hypothesis import strategies as st

from linter.findings import SEVERITIES, Checked, Evidence, Finding, Notice, Problem, Report

# What formats have a meaning for, so that it turns up often, and then any code point there is.
_TRICKS = (
    *("::error::", "::error file=x::", "##[error]", "##vso[task]", "##teamcity[x]", "##VSO[x]"),
    *(":\xad:error::", "::\u200dstop::", "##\xadvso[x]", "#\ufe0f#[x]", "##v\u200dso[x]", "#", "["),
    *("\u2066", "\u200f", "\u061c", "\ufeff", "\x9b31m", "%0A", "%", ":", ","),
    *("]]>", "<![CDATA[", "<b>", "&amp;", "&#0;", '"', "'", "\\", "\\u0000", "`", "@team"),
    *("[x](http://x.example)", "{0}", "\x00", "\x1b[31m", "\r\n", "\n", "\t", "\u2028", "\u202e"),
    *("\ud800", "\udcff", "\ufffe", "\U0001ffff", "🚢", "👩‍👧", "東京", "é", "ordinary words "),
)
TEXT = st.lists(
    st.one_of(st.sampled_from(_TRICKS), st.text(st.characters(codec=None), max_size=8)), max_size=6
).map("".join)
PATHS = st.one_of(
    st.sampled_from(["a.md", "news/b c.txt", "/srv/c.html", "d%20,:.md", "-", "e\udcff.md"]),
    TEXT.filter(bool).map(lambda text: text.replace("\x00", "0")),
)
_NAMES = st.from_regex(r"[a-z]{1,6}(-[a-z]{1,6})?", fullmatch=True)
_NUMBERS = st.integers(1, 10_000)
_SEVERITIES = st.sampled_from(SEVERITIES)
_IDS = st.none() | TEXT


def _evidence(text: str, line: int, column: int) -> Evidence:
    return Evidence(text, line, column, 0, len(text) // 2)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """A finding whose words stand somewhere in its part."""
    before, words, after = draw(TEXT), draw(TEXT), draw(TEXT)
    line, column = draw(_NUMBERS), draw(_NUMBERS)
    return Finding(
        rule=draw(_NAMES),
        severity=draw(_SEVERITIES),
        confidence=draw(st.sampled_from(["high", "medium", "low"])),
        path=draw(PATHS),
        article=draw(_IDS),
        part=draw(st.sampled_from(["headline", "dek", "bullet"])),
        line=line,
        column=column,
        end_line=line + draw(st.integers(0, 2)),
        end_column=column + len(words),
        text=words,
        message=draw(TEXT.map(lambda text: f"The headline says {text}.")),
        evidence=tuple(draw(st.lists(st.builds(_evidence, TEXT, _NUMBERS, _NUMBERS), max_size=2))),
        suggestion=draw(st.none() | TEXT),
        part_text=before + words + after,
        part_start=len(before),
    )


REPORTS = st.builds(
    Report,
    findings=st.lists(findings(), max_size=4).map(tuple),
    articles=st.lists(
        st.builds(
            Checked,
            path=PATHS,
            article=_IDS,
            format=st.just("text"),
            checked=st.booleans(),
            reason=TEXT,
            line=st.none() | _NUMBERS,
        ),
        max_size=3,
    ).map(tuple),
    problems=st.lists(
        st.builds(Problem, PATHS, TEXT.map(lambda text: f"bad: {text}"), st.none() | _NUMBERS),
        max_size=2,
    ).map(tuple),
    notices=st.lists(
        st.builds(Notice, _NAMES, _SEVERITIES, PATHS, TEXT.map(lambda text: f"unused: {text}")),
        max_size=2,
    ).map(tuple),
    fail_on=_SEVERITIES,
)
