from __future__ import annotations

from pathlib import Path

import pytest

from linter.articles.model import PartKind
from linter.survey.look import look
from linter.survey.records import FieldSeen
from linter.survey.signs import Generator, load_signs

STORY = """\
---
title: Ferries stay in port
{fields}
---

The ferries on the sound stay in port until Wednesday, the harbour office said after the storm.

Passengers are asked to take the night train, which runs on both days, an official said.
"""


def write(folder: Path, name: str, text: str = "") -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def story(fields: str = "") -> str:
    return STORY.format(fields=fields)


def test_counts_files_and_what_is_in_them(tmp_path: Path) -> None:
    write(tmp_path, "content/a.md", story("dek: The harbour office blames the storm"))
    write(tmp_path, "content/b.md", story())
    write(tmp_path, "content/empty.md")
    write(tmp_path, "content/broken.md", "---\ntitle: 'never closed\n---\n\nText.\n")
    write(tmp_path, "content/draft.txt", "")
    seen = look(tmp_path)
    assert seen.files == {"markdown": 4, "text": 1}
    assert (seen.read, seen.articles, seen.unreadable) == (5, 2, 1)
    assert seen.left_alone == {"the file is empty": 2}
    assert (seen.parts["headline"], seen.parts["dek"]) == (2, 1)
    assert seen.content == "content"


def test_an_empty_folder(tmp_path: Path) -> None:
    seen = look(tmp_path)
    assert (seen.files, seen.articles, seen.content) == ({}, 0, ".")


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("intro: The harbour office blames the storm", "dek"),
        ("web_teaser: The harbour office blames the storm", "dek"),
        ("articleIntro: The harbour office blames the storm", "dek"),
        (
            "key_points_web: [Ferries stay in port today, Trains run all through the night]",
            "bullet",
        ),
        ("hed_web: Ferries kept in port by storm", "headline"),
        ("intro: Storm", None),
        ("dek: The harbour office blames the storm", None),
        ("lead_image: storm.jpg", None),
        ("published: 2026-01-02", None),
        ("'in tro': The harbour office blames the storm", None),
    ],
)
def test_fields_that_look_like_display_copy(
    tmp_path: Path, field: str, kind: PartKind | None
) -> None:
    write(tmp_path, "a.md", story(field))
    name = field.partition(":")[0]
    expected = () if kind is None else (FieldSeen(name, kind, 1),)
    assert look(tmp_path).fields == expected


@pytest.mark.parametrize("generator", load_signs().generators, ids=lambda each: str(each.name))
def test_pages_made_of_the_articles_are_told_apart(tmp_path: Path, generator: Generator) -> None:
    write(tmp_path, generator.files[0])
    write(tmp_path, "content/a.md", story())
    assert look(tmp_path).generated is False
    write(tmp_path, f"{generator.output}/a/index.html", "<html></html>")
    seen = look(tmp_path)
    assert seen.generator == generator
    assert seen.generated
    assert seen.files == {"markdown": 1}


def test_a_folder_of_finished_pages_only_is_looked_at(tmp_path: Path) -> None:
    write(tmp_path, "hugo.toml")
    page = '<html><head><link rel="canonical" href="https://www.news.example/x"></head></html>'
    write(tmp_path, "public/a.html", page)
    seen = look(tmp_path)
    assert (seen.files, seen.generated) == ({"html": 1}, False)
    assert seen.hosts == ("news.example",)


def test_a_host_that_is_none_is_not_written_down(tmp_path: Path) -> None:
    page = '<html><head><link rel="canonical" href="https://a:b{}\n/x"></head></html>'
    write(tmp_path, "a.html", page)
    assert look(tmp_path).hosts == ()


def test_hooks_servers_and_files_that_are_no_articles(tmp_path: Path) -> None:
    for name in ("README.md", ".pre-commit-config.yaml", ".github/workflows/x.yml", "Jenkinsfile"):
        write(tmp_path, name)
    seen = look(tmp_path)
    assert seen.no_articles == ("README.md",)
    assert seen.hooks == ".pre-commit-config.yaml"
    assert seen.build_servers == ("GitHub Actions", "Jenkins")
    assert seen.read == 0


def test_of_many_files_a_sample_is_read(tmp_path: Path) -> None:
    for number in range(700):
        write(tmp_path, f"content/{number:03}.md")
    seen = look(tmp_path)
    assert seen.files == {"markdown": 700}
    assert 200 < seen.read <= 300
