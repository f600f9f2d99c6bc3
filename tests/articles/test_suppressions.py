"""Suppressions in every format: what they say, where they stand, and what is wrong with them."""

from __future__ import annotations

import json

import pytest

from linter.articles.model import Suppression
from tests.articles.reading import article, assert_anchored, body, parts, place

STORY = (
    "Sweden has closed the strait to ferries after a storm tore boats from their moorings, the "
    "coast guard said on Monday.\n\nThe order will stand until Wednesday, it added.\n"
)
COMMENT = "<!-- headlint-ignore wrong-actor: as the agency has it -->"


def markdown(fields: str, story: str = STORY) -> str:
    return f"---\ntitle: Denmark closes strait\n{fields}\n---\n{story}"


def toml(fields: str) -> str:
    return f'+++\ntitle = "Denmark closes strait"\n{fields}\n+++\n{STORY}'


def record(value: object) -> str:
    return json.dumps(
        {"headline": "Denmark closes strait", "body": STORY, "headlint-ignore": value}
    )


def page(comment: str) -> str:
    return (
        "<html><head><title>Denmark closes strait</title></head><body>\n"
        f"<h1>Denmark closes strait</h1>{comment}\n<p>{' '.join(STORY.split())}</p></body></html>"
    )


def only(name: str, content: str) -> Suppression:
    (found,) = article(name, content).suppressions
    return found


def says(found: Suppression) -> tuple[str, str, str | None, str | None]:
    assert found.fault is None
    return found.rule, found.reason, found.part, found.until


FULL = ("wrong-actor", "as the agency has it", "dek", "2027-01-31")
RECORD = dict(zip(("rule", "reason", "part", "until"), FULL, strict=True))
LINE = "wrong-actor in dek: as the agency has it (until 2027-01-31)"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.md",
            markdown(
                "headlint-ignore:\n  - rule: wrong-actor\n    reason: as the agency has it\n"
                "    part: dek\n    until: 2027-01-31"
            ),
        ),
        ("a.md", markdown(f"headlint-ignore: {json.dumps(RECORD)}")),
        ("a.md", markdown(f"headlint_ignore: [{json.dumps(RECORD)}]")),
        (
            "a.md",
            toml(
                '[[headlint-ignore]]\nrule = "wrong-actor"\nreason = "as the agency has it"\n'
                'part = "dek"\nuntil = 2027-01-31'
            ),
        ),
        (
            "a.md",
            toml(
                'headlint-ignore = [{rule = "wrong-actor", reason = "as the agency has it", '
                'part = "dek", until = "2027-01-31"}]'
            ),
        ),
        ("a.jsonl", record([RECORD])),
        ("a.jsonl", record(RECORD)),
        ("a.md", markdown("", f"<!-- headlint-ignore {LINE} -->\n\n{STORY}")),
        ("a.md", markdown("", f"<!--\nHEADLINT-IGNORE: {LINE}\n-->\n{STORY}")),
        ("a.md", markdown("", f"{STORY} A word <!-- headlint-ignore {LINE} --> more.")),
        ("a.mdx", markdown("", f"{{/* headlint-ignore {LINE} */}}\n\n{STORY}")),
        ("a.html", page(f"<!-- headlint-ignore {LINE} -->")),
        ("a.txt", f"HED: Denmark closes strait\nHEADLINT-IGNORE: {LINE}\n\n{STORY}"),
        ("a.txt", f"Denmark closes strait to ferries\nheadlint-ignore {LINE}\n\n{STORY}"),
        ("a.txt", f"Denmark closes strait to ferries\n\n{STORY}\n\nheadlint-ignore {LINE}\n"),
        ("a.txt", f"headlint-ignore: {LINE}\nDenmark closes strait to ferries\n\n{STORY}"),
    ],
)
def test_each_format_says_the_same(name: str, content: str) -> None:
    assert says(only(name, content)) == FULL


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a: b", [("a", "b", None, None)]),
        ("a, c: b", [("a", "b", None, None), ("c", "b", None, None)]),
        ("a c in bullet: b: c", [("a", "b: c", "bullet", None), ("c", "b: c", "bullet", None)]),
        ("a: until we know", [("a", "until we know", None, None)]),
        ("a: known until 2027-01-31", [("a", "known", None, "2027-01-31")]),
        ("a: born in May (until 2027-01-31)", [("a", "born in May", None, "2027-01-31")]),
    ],
)
def test_a_comment_is_one_line_of_plain_words(
    line: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    found = article("a.html", page(f"<!-- headlint-ignore {line} -->")).suppressions
    assert [says(each) for each in found] == expected


@pytest.mark.parametrize(
    ("fields", "fault", "word"),
    [
        ("headlint-ignore: wrong-actor", "like this: headlint-ignore: [{rule: ", "wrong-actor"),
        ("headlint-ignore: [wrong-actor]", "like this: headlint-ignore: [{rule: ", "wrong-actor"),
        ("headlint-ignore: [{reason: x}]", "names no rule", "{reason"),
        ("headlint-ignore: [{rule: '', reason: x}]", "names no rule", "{rule"),
        ("headlint-ignore: [{rule: '*', reason: x}]", "is for all rules", "'*'"),
        ("headlint-ignore: [{rule: All, reason: x}]", "is for all rules", "All"),
        ("headlint-ignore: [{rule: [a, all], reason: x}]", "is for all rules", "all]"),
        ("headlint-ignore: [{rule: a}]", "gives no reason", "{rule"),
        ("headlint-ignore: [{rule: a, reason: ~}]", "gives no reason", "~"),
        ("headlint-ignore: [{rule: a, reason: ' - '}]", "gives no reason", "' - '"),
        ("headlint-ignore: [{rule: a, reason: [x, y]}]", "must give 'reason' as one", "{rule"),
        ("headlint-ignore: [{rule: a, reason: x, until: May}]", "until 'May', which is no", "May"),
        ("headlint-ignore: [{rule: a, reason: x, until: 20270131}]", "is no date", "20270131"),
        ("headlint-ignore: [{rule: a, reason: x, until: 2027-02-30}]", "is no date", "2027-02"),
        ("headlint-ignore: [{rule: a, reason: x, part: deck}]", "Did you mean 'dek'?", "deck"),
        ("headlint-ignore: [{rule: a, reasons: x}]", "Did you mean 'reason'?", "{rule"),
    ],
)
def test_a_mistake_is_kept_with_its_place(fields: str, fault: str, word: str) -> None:
    content = markdown(fields)
    found = only("a.md", content)
    assert found.fault is not None
    assert fault in found.fault
    assert (found.line, found.column) == place(content, word)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("", "names no rule"),
        (": for now", "gives no reason"),
        ("wrong-actor", "gives no reason"),
        ("wrong-actor:", "gives no reason"),
        ("wrong-actor: (until 2027-01-31)", "gives no reason"),
        ("all: it is fine", "is for all rules"),
        ("*: it is fine", "is for all rules"),
        ("a: b (until next week)", "until 'next week', which is no date"),
        ("a: b until 31.1.2027", "until '31.1.2027', which is no date"),
        ("a in heading: b", "Did you mean 'headline'?"),
    ],
)
def test_a_mistaken_comment_is_none_the_less_found(line: str, fault: str) -> None:
    found = only("a.html", page(f"<!-- headlint-ignore {line} -->"))
    assert found.fault is not None
    assert fault in found.fault


def test_places_are_those_of_the_file() -> None:
    fields = (
        "headlint-ignore:\n  - {rule: a, reason: x}\n  # why not\n  - reason: x\n    rule: [b, c]"
    )
    content = markdown(fields, f"{STORY}\n{COMMENT}\n")
    found = article("a.md", content).suppressions
    assert [(each.rule, each.line, each.column) for each in found] == [
        ("a", *place(content, "{rule: a")),
        ("b", *place(content, "reason: x\n    rule")),
        ("c", *place(content, "reason: x\n    rule")),
        ("wrong-actor", *place(content, COMMENT)),
    ]


def test_toml_tables_stand_at_their_heads() -> None:
    entries = 'rule = "a"\nreason = "x"\n'
    content = toml(f"[[headlint-ignore]]\n{entries}[[headlint-ignore]]\n{entries}[extra]\nx = 1")
    found = article("a.md", content).suppressions
    assert [each.line for each in found] == [3, 6]


def test_a_record_stands_in_its_line() -> None:
    content = record([{"rule": "a", "reason": "x"}])
    found = article("a.jsonl", "\n\n" + content)
    assert found.line == 3
    assert (found.suppressions[0].line, found.suppressions[0].column) == (
        3,
        place(content, '"a"').column,
    )


@pytest.mark.parametrize(
    "story",
    [
        f"```html\n{COMMENT}\n```\n\n{STORY}",
        f"~~~\n{COMMENT}\n~~~\n\n{STORY}",
        f"Write `{COMMENT}` above it.\n\n{STORY}",
        f"{{/* headlint-ignore a: only MDX has such comments */}}\n\n{STORY}",
        f"<!-- headlint-ignore a: never closed\n\n{STORY}",
        f"<!-- please ignore this -->\n\n{STORY}",
    ],
)
def test_what_is_no_comment_suppresses_nothing(story: str) -> None:
    assert article("a.md", markdown("", story)).suppressions == ()


def test_a_script_holds_no_comment() -> None:
    script = f"<script>document.write('{COMMENT}')</script>"
    assert article("a.html", page(script)).suppressions == ()


@pytest.mark.parametrize(
    ("name", "content", "suppressed"),
    [
        ("a.md", markdown(""), markdown("headlint-ignore: [{rule: a, reason: Denmark closed}]")),
        ("a.md", markdown(""), markdown("", f"{COMMENT}\n\n{STORY}\n{COMMENT}\n")),
        ("a.html", page(""), page(COMMENT)),
        (
            "a.txt",
            f"HED: Denmark closes strait\nDEK: For two days\n{STORY}",
            f"HED: Denmark closes strait\nheadlint-ignore: a: b\nDEK: For two days\n{STORY}",
        ),
        (
            "a.txt",
            f"Denmark closes strait\n\n{STORY}",
            f"Denmark closes strait\nheadlint-ignore: a: b\n\n{STORY}headlint-ignore: c: d\n",
        ),
    ],
)
def test_the_article_is_otherwise_the_same(name: str, content: str, suppressed: str) -> None:
    plain, found = article(name, content), article(name, suppressed)
    assert found.suppressions
    assert parts(found) == parts(plain)
    assert body(found) == body(plain)
    assert_anchored(suppressed, found)
