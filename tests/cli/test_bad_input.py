"""Bad input: a clear message, the right exit code, and the other files still checked."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from linter.articles.source import MAX_ARTICLE_BYTES
from tests.cli.running import run_alone, run_here

Capture = pytest.CaptureFixture[str]

BROKEN: dict[str, tuple[bytes, int, str]] = {
    "empty.md": (b"", 1, "empty"),
    "blank.txt": (b"\n \n", 1, "empty"),
    "random.txt": (random.Random(7).randbytes(4096), 2, ""),
    "huge.md": (b"word " * (50_000_000 // 5), 2, f"{MAX_ARTICLE_BYTES // 1_000_000} MB"),
    "open.md": (b"---\ntitle: Rain stops play\n\nIt rained.\n", 2, "---"),
    "bad-yaml.md": (b"---\ntitle: 'Rain\n---\n\nIt rained.\n", 2, ""),
    "bad-toml.md": (b"+++\ntitle = Rain\n+++\n\nIt rained.\n", 2, ""),
    "record.jsonl": (b'{"headline": "Rain", "body"\n', 2, ""),
    "unknown.bin": (b"\x7fELF" + bytes(500), 1, "this is a program"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_named_and_the_others_are_checked(
    name: str, drafts: Path, capfd: Capture
) -> None:
    content, code, message = BROKEN[name]
    (drafts / name).write_bytes(content)
    done = run_here(
        capfd, "check", str(drafts / name), str(drafts / "wrong.txt"), "--format", "json"
    )
    assert done.code == code
    record = json.loads(done.out)
    reasons = {Path(each["path"]).name: each["reason"] for each in record["articles"]}
    assert message in reasons[name]
    assert reasons["wrong.txt"] is None
    assert record["findings"]
    assert (drafts / name).read_bytes() == content


def test_a_missing_path_is_named_and_the_others_are_checked(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "check", str(drafts / "none.md"), str(drafts / "wrong.txt"))
    assert done.code == 2
    assert "none.md" in done.out
    assert "no such file or folder" in done.out
    assert "suggestion: Sweden" in done.out


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("suffix", [".md", ".html", ".txt", ".jsonl", ""])
def test_any_bytes_give_a_code_of_the_contract(
    seed: int, suffix: str, tmp_path: Path, capfd: Capture
) -> None:
    source = random.Random(seed)
    shapes = [
        source.randbytes(300),
        bytes(source.choices(b"-+#*<>{}[]\"':=\n\r\t aeiou\\&;%", k=300)),
        b"---\n" + bytes(source.choices(b"title: [{\"'\n&*!|>-", k=80)) + b"\n---\n\nIt rained.",
    ]
    path = tmp_path / f"any{suffix}"
    path.write_bytes(shapes[seed % len(shapes)])
    done = run_here(capfd, "check", str(path), "--format", "json")
    assert done.code in {0, 1, 2, 3}
    assert "Traceback" not in done.err
    assert "internal fault" not in done.out + done.err


RULE = """\
id: our-rule
summary: The line says something.
severity: {severity}
confidence: high
in: [headline]
for: event
align: {{with: event, same: [predicate]}}
require: {{actor: same}}
report: conflict
message: "The {{part}} says {{claim.actor}}."
why: It matters.
tests:
  - fail: Denmark closes strait
    body: Sweden closed the strait.
  - pass: Sweden closes strait
    body: Sweden closed the strait.
"""


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (RULE.format(severity="eror"), ":3:11", "did you mean 'error'"),
        (RULE.format(severity="No"), ":3:11", "quote"),
        (RULE.format(severity="error") + "extra: 1\n", ":17:1", "extra"),
        ("id: [our-rule\n", "", "not valid YAML"),
        ("", "", "empty"),
    ],
)
def test_a_broken_rule_file_stops_the_check_with_its_place(
    text: str, place: str, message: str, drafts: Path
) -> None:
    (drafts / "our-rule.yaml").write_text(text, encoding="utf-8")
    for command in (["check", "wrong.txt", "--rules", "."], ["explain", "x", "--rules", "."]):
        done = run_alone(*command, cwd=drafts)
        assert done.code == 2
        assert f"our-rule.yaml{place}" in done.err
        assert message in done.err
        assert done.out == ""


def test_a_missing_pipeline_says_what_to_install(drafts: Path) -> None:
    (drafts / "headlint.yaml").write_text("model: no_such_pipeline\n", encoding="utf-8")
    done = run_alone("check", "wrong.txt", cwd=drafts)
    assert done.code == 2
    assert "the spaCy pipeline 'no_such_pipeline' cannot be loaded" in done.err
    assert "Traceback" not in done.err
