from __future__ import annotations

import pytest

from tests.articles.reading import (
    article,
    assert_anchored,
    body,
    error,
    parts,
    place,
    place_in,
    reason,
    texts,
)

LEDE = (
    "The regulator fined the bank on Tuesday, saying that it had misled thousands of "
    "customers about the fees on their accounts for more than a decade."
)
SECOND = "The bank said it would not appeal, and that all customers had been paid back."


def test_toml_front_matter_shortcodes_and_entities() -> None:
    content = f"""+++
title = "Bank fined \\u00a34m over \\"hidden\\" fees"
title-tag = "Bank fined over fees"
blurb = "Thousands of customers were misled."
kicker = "Money"
published = 2024-05-14T04:00:00-05:00
+++

{{{{<block name="keypoints">}}}}
### KEY POINTS

- The bank hid fees for a decade
- It won't appeal

### WHAT NEXT

- The regulator could name more banks
{{{{</block>}}}}

{{{{<block name="timeline">}}}}
In 2012 the first customers complained about the fees to the bank itself.
{{{{</block>}}}}

{{{{<story/header image="a.jpeg"
  hed="Hidden costs"
  dek="How a bank misled its customers."
>}}}}

{{{{<cap>}}}}T{{{{</cap>}}}}{LEDE[1:]}

{{{{<picture src="a.jpeg" caption="The bank">}}}}

{{{{<pullquote>}}}}We were had.{{{{</pullquote>}}}}

The bank&#39;s chief left. {SECOND}

{{{{<footer>}}}}
{{{{<credit name="Jane Doe">}}}}
Reporting by Jane Doe
{{{{</footer>}}}}
"""
    found = article("bank.md", content)
    assert parts(found) == [
        ("headline", "title", 'Bank fined £4m over "hidden" fees'),
        ("alternate", "title-tag", "Bank fined over fees"),
        ("dek", "blurb", "Thousands of customers were misled."),
        ("alternate", "hed", "Hidden costs"),
        ("dek", "dek", "How a bank misled its customers."),
        ("bullet", "keypoints", "The bank hid fees for a decade"),
        ("bullet", "keypoints", "It won't appeal"),
    ]
    assert body(found) == [
        LEDE,
        f"The bank's chief left. {SECOND}",
        "In 2012 the first customers complained about the fees to the bank itself.",
    ]
    assert str(found.published) == "2024-05-14"
    for word in (
        "fees on their",
        "chief left",
        "decade\n",
        "misled its",
        "hidden",
        "in 2012".title(),
    ):
        assert place_in(found, word.strip()) == place(content, word)
    assert_anchored(content, found)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_yaml_front_matter(end: str) -> None:
    content = (
        "---\ntitle: 'Bank''s fine: what it means'\ndescription: >\n  Thousands were\n  misled.\n"
        f"lang: en-GB\n---\n\n> {LEDE}\n\n{SECOND}\n"
    ).replace("\n", end)
    found = article("bank.markdown", b"\xef\xbb\xbf" + content.encode())
    assert parts(found) == [
        ("headline", "title", "Bank's fine: what it means"),
        ("dek", "description", "Thousands were misled."),
    ]
    assert found.language == "en"
    for word in ("what it means", "misled.", "customers about", "paid back"):
        assert place_in(found, word) == place(content, word)


def test_a_heading_is_the_headline_of_a_file_without_front_matter() -> None:
    content = (
        f"# Bank fined over fees\n\n*Customers were misled for a decade*\n\n"
        "- Thousands of customers were misled\n- The bank will not appeal\n\n"
        f"{LEDE}\n\n## Why\n\n{SECOND}"
    )
    found = article("bank.md", content)
    assert parts(found) == [
        ("headline", "h1", "Bank fined over fees"),
        ("dek", "dek", "Customers were misled for a decade"),
        ("bullet", "bullets", "Thousands of customers were misled"),
        ("bullet", "bullets", "The bank will not appeal"),
    ]
    assert body(found) == [LEDE, SECOND]


def test_a_lede_above_a_list_is_no_dek() -> None:
    content = (
        "---\ntitle: Bank fined over fees\ndeck: Customers misled\n---\n"
        f"The bank hid three fees from them.\n\n- A fee for opening any new account\n"
        f"- A fee for closing the same account\n\n{LEDE}\n"
    )
    found = article("bank.md", content)
    assert texts(found, "dek") == ["Customers misled"]
    assert texts(found, "bullet") == []
    assert len(body(found)) == 4


def test_what_the_front_matter_says_is_not_repeated_from_the_body() -> None:
    content = (
        "---\ntitle: Bank fined over fees\ndek: Thousands of customers were misled.\n---\n"
        f"# Bank fined over fees\n\nThousands of customers were misled.\n\nBy Jane Doe\n\n{LEDE}\n"
    )
    found = article("bank.md", content)
    assert len(found.parts) == 2
    assert body(found) == [LEDE]


def test_mdx_and_liquid_leave_no_trace() -> None:
    content = (
        "---\ntitle: Bank fined over fees\n---\nimport Chart from '../Chart.astro'\n"
        f"export const a = 1\n\n{{/* a note */}}\n\n{LEDE}[^1]\n\n<Chart data={{rows}} />\n\n"
        "{% include ad.html %}\n\n"
        f"The bank's {{{{ site.term }}}} chief left. {SECOND}\n{{: .wide}}\n"
    )
    assert body(article("bank.mdx", content)) == [LEDE, f"The bank's chief left. {SECOND}"]


def test_a_post_without_text_is_left_alone() -> None:
    content = "---\ntitle: Bank fined over fees\nsource_url: https://x.example\n---\n"
    told = "no body text to compare with; the story goes below the front matter or the headline"
    assert reason("link.md", content) == told


def test_broken_front_matter_is_an_error_with_its_place() -> None:
    found = error("bank.md", f"---\ntitle: Bank: fined: twice\n---\n{LEDE}")
    assert (found.line, found.path) == (2, "bank.md")
    assert "quotation marks" in found.message


def test_another_language_is_left_alone() -> None:
    content = f"---\ntitle: Le chef de la banque part\nlanguage: fr\n---\n{LEDE}"
    assert reason("banque.md", content) == "not in English: the file says its language is 'fr'"


def test_a_numbered_digest_is_one() -> None:
    stories = "\n\n".join(f"{n}/ **Story {n}.** {SECOND}" for n in range(1, 7))
    assert article("day.md", f"---\ntitle: Thursday\n---\n{stories}\n").kind == "digest"


def test_the_date_of_a_jekyll_file_name_counts() -> None:
    found = article("posts/2024-05-14-bank.md", f"---\ntitle: Bank fined\n---\n{LEDE}\n")
    assert str(found.published) == "2024-05-14"
