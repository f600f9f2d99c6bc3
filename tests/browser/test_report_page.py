"""The report page in a real Chromium: what an editor sees, filters, presses and prints."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import Open
from tests.reports import samples
from tests.reports.page.samples import DAY, FERRY, WRONG_ACTOR, many, part

if TYPE_CHECKING:
    from playwright.sync_api import Page

DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {**DESKTOP, "color_scheme": "light"},
    "dark": {**DESKTOP, "color_scheme": "dark"},
    "phone": {**PHONE, "color_scheme": "light"},
    "phone-dark": {**PHONE, "color_scheme": "dark"},
    "forced-colours": {**DESKTOP, "forced_colors": "active"},
}


def visible_rules(page: Page) -> list[str]:
    """The rules of the findings that can be seen, in their order."""
    found: list[str] = page.eval_on_selector_all(
        ".finding", "all => all.filter(e => e.checkVisibility()).map(e => e.dataset.rules)"
    )
    return found


def in_hand(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(".finding.active", "all => all.map(e => e.id)")
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_serious_stands_in_the_way_of_anyone(open_page: Open, look: str) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="NOT TESTED: axe is not installed"
    )
    page = open_page(DAY, **LOOKS[look])
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.keyboard.press("j")
    found = axe.Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_wider_than_the_window(open_page: Open, look: str) -> None:
    long = "Donaudampfschifffahrtsgesellschaft" * 8
    story = replace(FERRY, parts=(part("headline", long, 1),))
    finding = replace(WRONG_ACTOR, text=long, part_text=long, rule="a-" * 40 + "rule")
    page = open_page(replace(DAY, findings=(finding,), stories=(story,)), **LOOKS[look])
    wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0


def test_filters_choose_findings_and_counts_follow(open_page: Open) -> None:
    page = open_page(DAY, **DESKTOP)
    assert len(visible_rules(page)) == 4
    page.select_option("[name=desk]", "world")
    assert visible_rules(page) == ["wrong-actor", "parts-disagree", "wrong-number"]
    assert page.inner_text("#shown") == "3 of 4 findings, in 1 article"
    assert page.inner_text("[data-count=error]") == "1"
    assert page.locator("[name=rule] option[value=wrong-rank]").inner_text() == "wrong-rank (0)"
    page.locator(".chip.error").click()
    assert visible_rules(page) == ["parts-disagree", "wrong-number"]
    page.select_option("[name=rule]", "wrong-number")
    assert visible_rules(page) == ["wrong-number"]
    assert page.locator(".story:visible").count() == 1
    # The words of findings that are filtered out are no longer marked.
    assert page.locator(".story:visible h2 .reference:not(.off)").count() == 0
    page.select_option("[name=rule]", "wrong-rank")
    assert page.locator("#nothing").is_visible()
    page.locator("#clear").click()
    assert len(visible_rules(page)) == 4
    assert page.inner_text("#shown") == "4 findings"


def test_words_are_searched_in_copy_and_findings(open_page: Open) -> None:
    page = open_page(DAY, **DESKTOP)
    page.fill("[name=words]", "WHALE")
    assert visible_rules(page) == ["wrong-rank"]
    page.fill("[name=words]", "story says 300")
    assert visible_rules(page) == ["wrong-number"]


def test_keys_go_from_finding_to_finding(open_page: Open) -> None:
    page = open_page(DAY, **DESKTOP)
    for key, finding in [("j", 1), ("j", 2), ("j", 3), ("k", 2), ("k", 1), ("k", 1)]:
        page.keyboard.press(key)
        assert in_hand(page) == [f"finding-{finding}"]
        assert page.evaluate("document.activeElement.id") == f"finding-{finding}"
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.input_value("[name=words]") == "jk"
    page.fill("[name=words]", "")
    page.keyboard.press("Escape")
    page.uncheck("[name=keys]")
    page.keyboard.press("j")
    assert in_hand(page) == []
    page.locator("#next").click()
    assert in_hand(page) == ["finding-1"]


def test_every_control_and_finding_is_reached_by_tab_and_shows_it(open_page: Open) -> None:
    page = open_page(DAY, **DESKTOP)
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            """() => { const e = document.activeElement; const s = getComputedStyle(
            e.matches(".chip input, .theme input") ? e.nextElementSibling : e);
            return [e.tagName, e.name || e.id || e.className, s.outlineStyle !== "none"] }"""
        )
        if focused[0] == "BODY":
            break
        reached.append(focused)
    assert all(shown for _, _, shown in reached), reached
    names = [name for _, name, _ in reached]
    for name in ("skip", "theme", "severity", "rule", "desk", "words", "whole", "keys", "next"):
        assert name in names
    assert names.count("number") == 4


def test_a_finding_in_hand_shows_its_words_its_sentence_and_a_line(open_page: Open) -> None:
    page = open_page(DAY, **DESKTOP)
    page.hover("#finding-2 .message")
    assert in_hand(page) == ["finding-2"]
    active = page.eval_on_selector_all("mark.active", "all => all.map(e => e.textContent)")
    assert active == ["Denmark", "Sweden"]
    assert page.locator("svg.join path").count() == 1
    page.hover("#article-2 .dek mark")
    assert in_hand(page) == ["finding-4"]
    assert page.locator("svg.join").count() == 1


def test_numbers_join_words_without_hover_and_without_colour(open_page: Open) -> None:
    page = open_page(DAY, **DESKTOP)
    page.locator("#finding-4-claim").click()
    assert page.evaluate("location.hash") == "#finding-4"
    page.locator("#finding-4 .source").click()
    assert page.evaluate("location.hash") == "#finding-4-evidence-1"
    lines = page.eval_on_selector_all(
        "#article-2 mark.claim, #article-2 mark.evidence, #article-2 .sentence",
        "all => all.map(e => getComputedStyle(e).textDecorationStyle)",
    )
    assert set(lines) == {"solid", "double", "dotted"}


def test_colours_follow_the_system_and_the_switch(open_page: Open) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light = open_page(DAY, color_scheme="light").evaluate(paper)
    page = open_page(DAY, color_scheme="dark")
    dark = page.evaluate(paper)
    assert light != dark
    page.locator("label:has(#theme-light)").click()
    assert page.evaluate(paper) == light
    page.locator("label:has(#theme-auto)").click()
    assert page.evaluate(paper) == dark


def test_without_a_script_all_can_be_read(open_page: Open) -> None:
    page = open_page(DAY, **DESKTOP, java_script_enabled=False)
    assert page.locator(".finding:visible").count() == 4
    assert page.locator("#finding-2 blockquote:visible").count() == 1
    assert not page.locator("#filters").is_visible()
    page.locator(".fold summary").click()
    assert page.get_by_text("Lorries were sent there.").is_visible()
    page.locator("label:has(#theme-dark)").click()
    assert page.locator("#theme-dark").is_checked()


def test_paper_shows_what_a_click_would(open_page: Open) -> None:
    for script in (True, False):
        page = open_page(DAY, **DESKTOP, java_script_enabled=script)
        page.emulate_media(media="print", color_scheme="dark")
        assert page.get_by_text("Lorries were sent there.").is_visible()
        assert page.get_by_text("A wrong actor is an error that").first.is_visible()
        assert not page.locator(".theme").is_visible()
        assert not page.locator(".choices").is_visible()
    paper = "getComputedStyle(document.body).backgroundColor"
    page = open_page(DAY)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(paper) == "rgb(255, 255, 255)"


def test_on_a_phone_display_copy_findings_and_story_follow_one_another(open_page: Open) -> None:
    page = open_page(DAY, **PHONE)
    tops = [
        page.locator(selector).first.bounding_box()["y"]  # type: ignore[index]
        for selector in ("#article-1 h2", "#article-1 .finding", "#article-1 .body p")
    ]
    assert tops == sorted(tops)


def test_a_page_without_findings_says_so(open_page: Open) -> None:
    assert "no findings" in open_page(samples.CLEAN).inner_text("h1")
    assert open_page(samples.NOTHING).get_by_text("Nothing was checked.").is_visible()


def test_markup_in_an_article_does_nothing(open_page: Open) -> None:
    trick = "</p></style></script><script>document.title = 'owned'</script><img src=x onerror=a()>"
    story = replace(FERRY, path=trick, section=trick, parts=(part("headline", trick, 1),))
    finding = replace(
        WRONG_ACTOR, path=trick, text=trick, part_text=trick, message=trick, suggestion=trick
    )
    page = open_page(replace(DAY, findings=(finding,), stories=(story,)))
    assert page.title().startswith("headlint:")
    assert page.inner_text("#finding-1 .message") == trick
    assert page.locator("img").count() == 0


def test_a_thousand_findings_are_no_burden(open_page: Open) -> None:
    start = perf_counter()
    page = open_page(many(1000), **DESKTOP)
    opened = perf_counter() - start
    filtered = page.evaluate(
        """() => { const field = document.querySelector("[name=words]"), start = performance.now();
        field.value = "confusable"; field.dispatchEvent(new Event("input", {bubbles: true}));
        document.body.offsetHeight; return performance.now() - start }"""
    )
    assert len(visible_rules(page)) == 333
    # Two seconds and a tenth of one, on a machine that does nothing else.
    assert opened < 20
    assert filtered < 2000
