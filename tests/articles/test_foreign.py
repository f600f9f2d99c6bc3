"""What people hand over that is no article: each is called what it is, with what to do."""

from __future__ import annotations

import pytest

from linter.articles.foreign import foreign_data, foreign_encoding, foreign_file
from tests.articles.reading import article, error, outcomes, reason

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
WORD = b"PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml"
STORY = (
    "Council closes bridge\n\nThe council closed the bridge on Monday after an inspection found "
    "rust in two of its piers.\n"
)


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("story.pdf", PDF, "a PDF document"),
        ("story.docx", WORD, "an office document"),
        ("story.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "an older office program"),
        ("story.rtf", b"{\\rtf1\\ansi Council closes bridge}", "an RTF document"),
        ("bridge.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "a picture"),
        ("bridge", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        ("story.md.gz", b"\x1f\x8b\x08\0", "a compressed file"),
        ("feed.xml", b'<?xml version="1.0"?>\n<rss version="2.0"></rss>', "XML"),
        ("item.xml", b"\xef\xbb\xbf<nitf><head/></nitf>", "XML"),
        ("item.xml", b'<story id="4">\n  <hed>Council closes bridge</hed>', "markup"),
        (
            "story.json",
            b'{\n  "headline": "Council closes bridge"\n}\n',
            "JSON, but not one record",
        ),
        ("list.json", b"[1, 2, 3]", "JSON, but not one record"),
    ],
)
def test_a_file_is_called_what_it_is(name: str, content: bytes, what: str) -> None:
    told = reason(name, content)
    assert what in told
    assert "headlint does not read; " in told


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("story.txt", PDF, "a PDF document"),
        ("story.md", WORD, "an office document"),
        ("story.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        ("archive.jsonl", b"\x1f\x8b\x08\0", "a compressed file"),
        ("story.txt", STORY.encode("utf-16-le"), "text in UTF-16 without its byte order mark"),
        ("story.md", STORY.encode("utf-32"), "text in UTF-32"),
    ],
)
def test_a_file_that_is_not_what_its_suffix_promises_is_an_error(
    name: str, content: bytes, what: str
) -> None:
    assert what in error(name, content).message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_headlint_reads_is_not_foreign(encoding: str) -> None:
    content = STORY.encode(encoding)
    assert foreign_file(content) is foreign_data(content) is foreign_encoding(content) is None
    assert article("story.txt", content).parts[0].passage.text == "Council closes bridge"


@pytest.mark.parametrize(
    "line",
    ["[UPDATE] Council closes bridge", "{Draft} Council closes bridge", "<b>Bridge</b> closed"],
)
def test_a_draft_may_begin_with_a_bracket(line: str) -> None:
    assert foreign_data(line.encode()) is None


def test_a_page_in_xml_is_a_page() -> None:
    page = '<?xml version="1.0"?>\n<html><head><title>x</title></head><body></body></html>'
    assert "XML" not in str(outcomes("page", page))


FRENCH = (
    "Le conseil municipal a fermé le pont après une inspection qui a trouvé de la rouille dans "
    "deux de ses piles, a-t-il annoncé lundi. Le pont restera fermé jusqu'en juin, et les bus "
    "passeront par la vieille route pendant les travaux de réparation prévus au printemps."
)
MARKUP = r"\begin{x} \section{Bridge} $\alpha_1 + \beta^2 = \gamma$ \cite{a} \frac{p}{q} " * 8


def test_another_language_is_told_from_what_is_no_language() -> None:
    assert reason("pont.txt", f"Le conseil ferme un pont\n\n{FRENCH}\n") == (
        "not in English, by its words"
    )
    assert reason("notes.txt", f"Council closes bridge\n\n{MARKUP}\n").startswith(
        "no English sentences"
    )
