"""Reports in files: the whole report or none, and the one that is printed in any case."""

from __future__ import annotations

import errno
import json
import os
import threading
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from linter.cli.output_files import outputs_from, replace_file
from linter.errors import UsageError
from linter.reports.registry import find_report
from tests.cli.running import run_alone, run_here

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("value", "path", "name"),
    [
        ("report.sarif", "report.sarif", "sarif"),
        ("out/report.sarif.json", "out/report.sarif.json", "sarif"),
        ("Report.JSON", "Report.JSON", "json"),
        ("findings.jsonl", "findings.jsonl", "jsonl"),
        ("findings.ndjson", "findings.ndjson", "jsonl"),
        ("junit:tests.xml", "tests.xml", "junit"),
        ("sarif:report.json", "report.json", "sarif"),
        ("full:a:b.txt", "a:b.txt", "full"),
        ("./a:b.json", "./a:b.json", "json"),
        ("C:\\ci\\report.sarif", "C:\\ci\\report.sarif", "sarif"),
    ],
)
def test_the_format_is_named_or_told_by_the_ending(value: str, path: str, name: str) -> None:
    (output,) = outputs_from([value])
    assert (output.path, output.format) == (Path(path), find_report(name))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (["report.xml"], "'report.xml' does not tell which format .* as in 'junit:report.xml'"),
        (["report"], r"one of the endings \.htm, "),
        (["srif:a.json"], r"no report format 'srif'\. Did you mean 'sarif'\?"),
        (["notes:a.json"], r"write '\./notes:a\.json'"),
        (["a.sarif", "json:./a.sarif"], "twice"),
    ],
)
def test_what_cannot_be_told_is_refused_with_advice(values: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        outputs_from(values)


def test_files_are_written_beside_what_is_printed(drafts: Path, capfd: Capture) -> None:
    sarif, junit = drafts / "report.sarif", drafts / "tests.xml"
    done = run_here(
        capfd,
        *("check", str(drafts / "wrong.txt")),
        *("--output", str(sarif), "--output", f"junit:{junit}"),
    )
    assert (done.code, done.err) == (1, "")
    assert "suggestion: Sweden" in done.out
    assert json.loads(sarif.read_text("utf-8"))["version"] == "2.1.0"
    assert ElementTree.parse(junit).getroot().tag == "testsuites"
    assert sorted(os.listdir(drafts)) == sorted(
        ["empty.txt", "report.sarif", "right.txt", "tests.xml", "wrong.txt"]
    )


def test_a_report_that_cannot_be_written_hides_no_other(drafts: Path, capfd: Capture) -> None:
    good = drafts / "good.json"
    done = run_here(
        capfd,
        *("check", str(drafts / "wrong.txt")),
        *("--output", str(drafts / "none" / "a.json"), "--output", f"json:{drafts}"),
        *("--output", str(good)),
    )
    assert done.code == 2
    assert "suggestion: Sweden" in done.out
    missing, folder = done.err.splitlines()
    assert f"Make the folder '{drafts / 'none'}' first." in missing
    assert "Is a directory" in folder
    assert json.loads(good.read_text("utf-8"))["findings"]


def test_an_article_is_never_written_over(drafts: Path, capfd: Capture) -> None:
    wrong = drafts / "wrong.txt"
    before = wrong.read_bytes()
    (drafts / "link.json").symlink_to(wrong)
    for target in (wrong, drafts / "link.json"):
        done = run_here(capfd, "check", str(wrong), "--output", f"json:{target}")
        assert done.code == 2
        assert "one of those that were checked" in done.err
        assert wrong.read_bytes() == before


def test_the_configured_format_is_printed_unless_another_is_asked_for(drafts: Path) -> None:
    (drafts / "headlint.yaml").write_text("format: github\n", encoding="utf-8")
    assert run_alone("check", "wrong.txt", cwd=drafts).out.startswith("::error file=wrong.txt,")
    other = run_alone("check", "wrong.txt", "--format", "concise", cwd=drafts)
    assert other.out.startswith("wrong.txt:1:1: error")


def test_a_file_is_replaced_whole_and_keeps_to_the_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    replace_file(link, "new \ud800 é\n")
    assert link.is_symlink()
    assert real.read_text("utf-8") == "new \\ud800 é\n"


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")

    def fail(*arguments: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        replace_file(target, "new")
    assert target.read_text("utf-8") == "old"
    assert os.listdir(tmp_path) == ["report.json"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
def test_a_full_disk_is_said(drafts: Path, capfd: Capture) -> None:
    done = run_here(capfd, "check", str(drafts / "right.txt"), "--output", "json:/dev/full")
    assert done.code == 2
    assert "could not be written: No space left on device" in done.err
    assert done.out


def test_a_file_nobody_may_write_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    # As root every file may be written, so the answer of the system is given here.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(PermissionError):
        replace_file(target, "new")
    assert target.read_text("utf-8") == "old"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    replace_file(pipe, "through\n")
    reader.join(timeout=10)
    assert read == ["through\n"]
    assert pipe.is_fifo()
