"""The report page as a document: all that is said is on it, and nothing of an article acts."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import escape, unescape
from time import perf_counter

import pytest
from hypothesis import given
from lxml import etree
from lxml.html import HtmlElement, document_fromstring
from syrupy.assertion import SnapshotAssertion

from linter.findings import Report
from linter.reports.escape import escape as spelled
from linter.reports.html import render
from linter.reports.style import Style
from tests.findings import finding
from tests.reports import samples
from tests.reports.acting import acting
from tests.reports.page.samples import DAY, FERRY, WRONG_ACTOR, many, passage
from tests.reports.reports_at_random import REPORTS

OUR_TAGS = {
    "html", "head", "meta", "title", "link", "body", "header", "main", "footer", "section",
    "a", "article", "b", "bdi", "blockquote", "button", "code", "dd", "details", "div", "dl", "dt",
    "fieldset", "form", "h1", "h2", "h3", "input", "kbd", "label", "legend", "li", "mark", "ol",
    "optgroup", "option", "output", "p", "select", "span", "summary", "sup", "ul",
}  # fmt: skip
HOSTILE = (
    "<script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "]]><!--",
    "\"onmouseover='alert(1)'",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "\x1b[31m\x00\u202eevil\u2066",
    "&lt;b&gt;",
    "\n::error::owned",
    "##\xadvso[task.complete]",
)


def page(report: Report) -> str:
    return render(report, Style())


def parsed(text: str) -> HtmlElement:
    return document_fromstring(text)


def without_code(text: str) -> str:
    """The page without its own style and script: what an article could have a hand in."""
    return re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)


def tags(text: str) -> list[str]:
    return [node.tag for node in parsed(text).iter(etree.Element)]


def test_page(snapshot: SnapshotAssertion) -> None:
    assert without_code(page(DAY)) == snapshot


@pytest.mark.parametrize("report", [samples.NOTHING, samples.CLEAN, samples.EVERYTHING, DAY])
def test_every_report_is_one_page(report: Report) -> None:
    text = page(report)
    assert text.startswith("<!DOCTYPE html>\n")
    assert text.endswith("</html>\n")
    assert len(parsed(text).findall(".//h1")) == 1


def test_everything_is_said() -> None:
    text = unescape(without_code(page(DAY)))
    for each in DAY.findings:
        assert each.message in text
        assert each.rule in text
    for said in (
        "A wrong actor is an error that a correction cannot quietly undo.",
        "the front matter is never closed",
        "no body text to compare with",
        "has nothing to say; take it out",
        "suppressed",
        "known from the baseline",
        "Lorries were sent there.",
    ):
        assert said in text


def test_a_slip_that_an_alternate_repeats_is_one_finding_marked_in_both() -> None:
    repeated = finding(
        "Denmark",
        FERRY.parts[1].passage.text,
        line=2,
        path=FERRY.path,
        part="alternate",
        evidence=WRONG_ACTOR.evidence,
        suggestion=WRONG_ACTOR.suggestion,
    )
    document = parsed(page(replace(DAY, findings=(WRONG_ACTOR, repeated), stories=(FERRY,))))
    (where,) = document.xpath("//*[@class='where']")
    assert where.text == "in the headline, line 1 and in the alternate headline, line 2"
    marked = document.xpath("//mark[contains(@class, 'claim')]/ancestor::*[@dir='auto'][1]")
    assert [each.text_content().replace("finding 1", "") for each in marked] == [
        "Denmark closes strait to ferries",
        "Denmark shuts the strait",
    ]


def test_neither_width_nor_colour_matters() -> None:
    assert render(DAY, Style(24, colour=True)) == page(DAY)


def test_only_our_own_style_and_script_may_run_and_nothing_is_asked_for() -> None:
    document = parsed(page(DAY))
    policy = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (element,) = document.iter(tag)
        digest = b64encode(sha256((element.text or "").encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not document.xpath("//@src | //@style | //@*[starts-with(name(), 'on')]")
    assert all(link.startswith(("#", "data:,")) for link in document.xpath("//@href"))


def test_every_link_leads_somewhere_and_no_id_is_used_twice() -> None:
    document = parsed(page(DAY))
    ids = document.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in document.xpath("//a/@href")} <= set(ids)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_an_article_stays_text(text: str) -> None:
    story = replace(
        FERRY,
        path=f"{text}/a.txt",
        id=text,
        section=text,
        kind=text,
        parts=(replace(FERRY.parts[0], name=text, passage=passage(text, 1)),),
        body=(passage(f"{text} closed it.", 14),),
    )
    hostile = replace(
        WRONG_ACTOR,
        path=story.path,
        article=text,
        text=text,
        message=text,
        suggestion=text,
        part_text=text,
        evidence=(replace(WRONG_ACTOR.evidence[0], text=f"{text} closed it."),),
    )
    plain = replace(DAY, findings=(hostile,), stories=(story,))
    made = page(plain)
    assert unescape(spelled(text)) in unescape(without_code(made))
    if escape(text) != text:
        assert text not in without_code(made).replace(escape(text), "")
    harmless = page(_with_words(plain, "words"))
    assert tags(made) == tags(harmless)


def _with_words(report: Report, words: str) -> Report:
    (hostile,), (story,) = report.findings, report.stories
    part = replace(story.parts[0], name=words, passage=passage(words, 1))
    body = (passage(f"{words} closed it.", 14),)
    evidence = (replace(hostile.evidence[0], text=f"{words} closed it."),)
    path = f"{words}/a.txt"
    return replace(
        report,
        findings=(
            replace(
                hostile,
                path=path,
                article=words,
                text=words,
                message=words,
                suggestion=words,
                part_text=words,
                evidence=evidence,
            ),
        ),
        stories=(
            replace(
                story, path=path, id=words, section=words, kind=words, parts=(part,), body=body
            ),
        ),
    )


@given(REPORTS)
def test_nothing_that_acts_gets_through(report: Report) -> None:
    text = without_code(page(report))
    assert acting(text) == []
    assert set(tags(text)) <= OUR_TAGS


@given(REPORTS)
def test_no_finding_is_left_out(report: Report) -> None:
    document = parsed(page(report))
    rules = {rule for named in document.xpath("//li/@data-rules") for rule in named.split()}
    assert rules == {each.rule for each in report.findings}


def test_a_thousand_findings_are_quick() -> None:
    report = many(1000)
    page(many(1))
    start = perf_counter()
    text = page(report)
    # It takes about a second; ten would be a fault of ours, and not of a busy machine.
    assert perf_counter() - start < 10
    assert text.count('class="finding ') == 1000
    assert len(text) < 12_000_000
