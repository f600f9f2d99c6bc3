from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.articles.model import Article
from linter.articles.page import parse_page, visible_text
from linter.articles.settings import ReaderSettings, Selectors
from linter.articles.source import SourceText
from tests.articles.reading import (
    article,
    assert_anchored,
    body,
    error,
    outcomes,
    parts,
    place,
    place_in,
    reason,
    texts,
)

PARAGRAPHS = [
    "Rebel forces seized the airport on Monday after two days of fighting, the governor said, and "
    "thousands of people fled across the river.",
    "The army denied that it had lost the airport, but flights were cancelled until further notice "
    "and the main road was closed.",
    "Aid groups said that hospitals in the city were running out of blood, bandages and fuel, and "
    "called for a ceasefire.",
    "The governor asked the president to send more troops before the end of the week.",
]


def page(
    inner: str | None = None, head: str = "", h1: str = "Rebels seize airport", before: str = ""
) -> str:
    story = "\n".join(f"<p>{text}</p>" for text in PARAGRAPHS) if inner is None else inner
    return (
        f"<!DOCTYPE html>\n<html lang='en-GB'><head>{head}</head><body>"
        "<nav><ul><li>News</li></ul></nav>"
        f"{before}<main><article><h1>{h1}</h1>\n{story}\n</article></main>"
        "<footer><p>All rights reserved by the newspaper and its owners.</p></footer></body></html>"
    )


def test_headline_and_story() -> None:
    content = page()
    found = article("a.html", content)
    assert parts(found) == [("headline", "h1", "Rebels seize airport")]
    assert body(found) == PARAGRAPHS
    assert found.language == "en"
    for text in ("Rebels seize", "hospitals in", "before the end"):
        assert place_in(found, text) == place(content, text)


def test_words_behind_entities_and_tags_have_their_place() -> None:
    content = page(
        "<p class=\"a'b\" data-x='<p>'>The <b>R&amp;D</b> chief&rsquo;s car<br>was <!-- no --> "
        "<a href='/x'>seized</a>\r\n by &#8220;rebels&#8221; on Monday night &mdash; again.</p>"
        + "".join(f"<P>{text}</P>" for text in PARAGRAPHS)
    )
    found = article("a.html", content)
    assert body(found)[0] == ("The R&D chief’s car was seized by “rebels” on Monday night — again.")
    for word in ("car<", "was ", "seized<", "rebels&", "night", "again."):
        assert place_in(found, word.rstrip("<& ")) == place(content, word)
    assert_anchored(content, found)


def test_metadata_gives_alternates_and_deks_with_their_places() -> None:
    story = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": "x"},
            {
                "@type": ["NewsArticle"],
                "headline": "Rebels &#039;seize&#039; airport \u2014 governor",
                "datePublished": "2024-05-14T09:00:00Z",
                "description": "Thousands flee after two days.",
                "publisher": {"@type": "Organization", "name": "The Daily Example"},
            },
        ],
    }
    head = (
        "<title>Rebels seize key airport | World | The Daily Example</title>\n"
        '<meta property="og:title" content="Rebels seize airport - The Daily Example">\n'
        '<meta name="twitter:title" content="What the fall of the airport means">\n'
        '<meta name="description" content="Thousands flee &quot;hell&quot; of the city.">\n'
        '<meta property="og:description" content="Thousands flee after...">\n'
        f'<script type="application/ld+json">{json.dumps(story)}</script>'
    )
    content = page(head=head)
    found = article("a.html", content)
    assert parts(found) == [
        ("headline", "h1", "Rebels seize airport"),
        ("alternate", "headline", "Rebels 'seize' airport — governor"),
        ("alternate", "twitter:title", "What the fall of the airport means"),
        ("alternate", "title", "Rebels seize key airport"),
        ("dek", "description", 'Thousands flee "hell" of the city.'),
        ("dek", "description", "Thousands flee after two days."),
    ]
    assert str(found.published) == "2024-05-14"
    for word in ("fall of", "key airport", "hell", "after two"):
        assert place_in(found, word) == place(content, word)
    headline = found.parts[1].passage
    assert headline.position(headline.text.index("governor")) == place(content, "governor")


@pytest.mark.parametrize(
    ("before", "h1"),
    [
        ("<h1></h1>", "Rebels seize airport"),
        ("<header><h1><a href='/'>The Daily Example</a></h1></header>", "Rebels seize airport"),
        ("<aside><h1>Rebels seize airport: live</h1></aside>", "Rebels seize airport"),
    ],
)
@pytest.mark.parametrize(
    "title",
    ["Rebels seize airport | The Daily Example", "The Daily Example - Rebels seize airport"],
)
def test_the_right_h1_of_several(before: str, h1: str, title: str) -> None:
    head = f"<title>{title}</title>"
    assert texts(article("a.html", page(head=head, before=before)), "headline") == [h1]


def test_without_an_h1_the_metadata_gives_the_headline() -> None:
    head = '<meta property="og:title" content="Rebels seize airport">'
    content = page(head=head).replace("<h1>Rebels seize airport</h1>", "")
    assert parts(article("a.html", content)) == [("headline", "og:title", "Rebels seize airport")]


POINTS = [
    "Rebel forces hold the airport after two days of fighting",
    "Hospitals in the city are running out of blood",
]
OFFER = [
    "Unlimited access to all our award-winning journalism",
    "Daily puzzles, games and our complete archive since 1902",
]


def items(texts: list[str], attributes: str = "") -> str:
    return f"<ul {attributes}>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


def story_with(extra: str, at: int) -> str:
    written = [f"<p>{text}</p>" for text in PARAGRAPHS]
    return page("\n".join([*written[:at], extra, *written[at:]]))


def test_a_list_above_the_story_that_sums_it_up_is_key_points() -> None:
    content = story_with(items(POINTS), 0)
    found = article("a.html", content)
    assert texts(found, "bullet") == POINTS
    assert body(found) == PARAGRAPHS
    assert place_in(found, "Hospitals in") == place(content, "Hospitals in")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(story_with(items(OFFER), 0), id="an offer to subscribe"),
        pytest.param(story_with(items(POINTS), 4), id="below the third paragraph"),
        pytest.param(story_with(f"<aside>{items(POINTS)}</aside>", 0), id="in an aside"),
        pytest.param(story_with(items(POINTS[:1]), 0), id="a single item"),
        pytest.param(story_with(items(["Short", "Items"]), 0), id="too short"),
        pytest.param(
            story_with(items([f"<a href='/x'>{text}</a>" for text in POINTS]), 0), id="links"
        ),
    ],
)
def test_other_lists_are_not(content: str) -> None:
    assert texts(article("a.html", content), "bullet") == []


def test_a_list_called_key_points_may_stand_anywhere() -> None:
    assert texts(article("a.html", story_with(f"<h3>Key points</h3>{items(POINTS)}", 4)), "bullet")
    assert texts(article("a.html", story_with(items(POINTS, "class='key-points'"), 4)), "bullet")


def test_a_named_line_below_the_headline_is_the_dek() -> None:
    dek = "Thousands flee as fighting reaches the river"
    found = article("a.html", story_with(f'<p class="article__standfirst">{dek}</p>', 0))
    assert texts(found, "dek") == [dek]
    assert body(found) == PARAGRAPHS


def test_furniture_in_the_story_is_left_out() -> None:
    boxes = (
        "<p><a href='/1'>READ: How the rebels got their guns</a></p><p>Advertisement</p>"
        "<figure><img><figcaption>The airport in flames on Monday night</figcaption></figure>"
        "<p>Sign up for our newsletter to get the news every morning</p><p>Next</p>"
    )
    assert body(article("a.html", story_with(boxes, 2))) == PARAGRAPHS


@pytest.mark.parametrize("caption", ["caption truncate", "photo-credit", "image_attribution"])
def test_a_caption_inside_the_first_paragraph_is_cut_out_of_it(caption: str) -> None:
    """A system that fills the description from the first paragraph leaves it in the story."""
    picture = (
        f'<span class="picture"><img src="a.png"><span class="{caption}">© Provided by the '
        "<b>Northern Post</b></span></span>"
    )
    inner = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])
    head = f'<meta name="description" content="{PARAGRAPHS[0]}">'
    content = page(f"<p>{picture} {PARAGRAPHS[0]}</p>{inner}", head)
    found = article("a.html", content)
    assert body(found) == PARAGRAPHS
    assert place_in(found, "hospitals in") == place(content, "hospitals in")


def test_a_site_may_say_where_its_parts_are() -> None:
    head = '<link rel="canonical" href="https://www.news.example/world/1.html">'
    inner = (
        "<h2 id='t'>Airport falls</h2><p class='lead'>It took two days.</p>"
        + items(POINTS, "id='k'")
        + "<div id='s'>"
        + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
        + "<p class='ad'>Our paper is read by the best people.</p></div><p>Another text here.</p>"
    )
    chosen = Selectors(headline="#t", dek=".lead", bullets="#k li", body="#s", furniture=".ad")
    found = article("a.html", page(inner, head), ReaderSettings(selectors={"news.example": chosen}))
    assert texts(found, "headline") == ["Airport falls"]
    assert texts(found, "dek") == ["It took two days."]
    assert texts(found, "bullet") == POINTS
    assert body(found) == PARAGRAPHS


def test_a_broken_selector_is_an_error_that_names_it() -> None:
    (found,) = outcomes("a.html", page(), ReaderSettings(selectors={"*": Selectors(body="p[")}))
    assert "'p['" in str(found)


def test_a_page_in_another_language_is_left_alone() -> None:
    assert (
        reason("a.html", page().replace("en-GB", "de"))
        == "not in English: the file says its language is 'de'"
    )


def test_a_page_without_elements_is_an_error() -> None:
    assert "not a web page" in error("a.html", "<!-- nothing -->").message


@pytest.mark.parametrize(
    ("types", "headline", "kind"),
    [
        ("LiveBlogPosting", "Rebels seize airport", "live"),
        ("OpinionNewsArticle", "The airport was lost long ago", "opinion"),
        ("NewsArticle", "Rebels seize airport", "news"),
        ("NewsArticle", "Fall of the airport – live updates", "live"),
    ],
)
def test_the_kind_is_told_by_type_and_headline(types: str, headline: str, kind: str) -> None:
    story = json.dumps({"@type": types, "headline": headline})
    head = f'<script type="application/ld+json">{story}</script>'
    assert article("a.html", page(head=head, h1=headline)).kind == kind


tags = [
    *("<p>", "</p>", "<b>", "</i>", "<br>", "<div>", "</div>", "<li", " a='1", ">", "&amp;", "&lt"),
    *("<!--", "-->", "<script>", "</script>", "word ", "é🙂", "\r\n", "<h1>", "</h1>", "</a", '"'),
    *("<a href=x>", "<table>", "<td>"),
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(tags), max_size=30).map("".join))
def test_the_words_of_any_element_are_those_lxml_sees_at_their_places(content: str) -> None:
    content = f"<html><body>{content}</body></html>"
    found = parse_page(SourceText.of("a", content))
    for element in found.root.iter():
        words = found.words(element)
        assert "".join(words.text.split()) == "".join(visible_text(element).split())
        # One character at a rough place cannot be told from one at its own.
        exact = 1 < len(words.offsets) == len(set(words.offsets))
        for character, offset in zip(words.text, words.offsets, strict=True):
            assert not exact or character == " " or content[offset] in (character, "&")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(tags), max_size=30).map("".join))
def test_any_page_is_read(content: str) -> None:
    for found in outcomes("a.html", content):
        if isinstance(found, Article):
            assert found.body
