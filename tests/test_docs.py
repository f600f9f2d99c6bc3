"""The documentation is fresh, its links lead somewhere, and it builds as a site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.site_hooks import ABOVE, relink

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *(ROOT / name for name in ABOVE), *ROOT.glob("docs/**/*.md")]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^(`{3,}).*?^\1$", re.DOTALL | re.MULTILINE)
KNOWN_OUTSIDE = {
    "https://github.com/reviewdog/reviewdog",
    "https://pre-commit.com",
    "https://prek.j178.dev",
    "https://pypi.org/project/grounded-check/",
    "https://semver.org",
}
"""Addresses that the documentation leads to. Nothing fetches them; a new one is looked at once."""


def targets(page: Path) -> list[str]:
    return LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8")))


def build(folder: Path, site: Path) -> subprocess.CompletedProcess[str]:
    pytest.importorskip("mkdocs", reason="needs mkdocs: pip install -e '.[dev]'")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_everything_generated_is_fresh() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "make_docs.py"), "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    files = [target.partition("#")[0] for target in targets(page) if ":" not in target]
    assert [name for name in files if name and not (page.parent / name).exists()] == []


def test_addresses_outside_are_known() -> None:
    outside = {target for page in PAGES for target in targets(page) if ":" in target}
    assert outside == KNOWN_OUTSIDE


def test_the_page_of_limits_shows_the_articles_it_checks() -> None:
    page = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    articles = sorted((ROOT / "docs" / "limits").glob("*.txt"))
    assert articles
    for article in articles:
        assert f"```text\n{article.read_text(encoding='utf-8')}```" in page, article.name
        assert f"headlint check {article.name} " in page


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    done = build(ROOT, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    pages = {path.relative_to(tmp_path / "site") for path in tmp_path.rglob("*.html")}
    assert {Path("index.html"), Path("CHANGELOG.html"), Path("rules/index.html")} <= pages


def test_the_site_asks_nothing_of_others(tmp_path: Path) -> None:
    assert build(ROOT, tmp_path).returncode == 0
    loads = re.compile(r"<(?:script|link|img|iframe)\b[^>]*(?:src|href)=[\"']?(?:https?:)?//")
    asking = [
        page.name for page in tmp_path.rglob("*.html") if loads.search(page.read_text("utf-8"))
    ]
    assert asking == []


@pytest.mark.parametrize(
    "mistake",
    ["[gone](gone.md)", "[no such heading](limits.md#no-such-heading)", "[gone](../GONE.md)"],
)
def test_a_dead_link_fails_the_build(tmp_path: Path, mistake: str) -> None:
    (tmp_path / "docs" / "rules").mkdir(parents=True)
    for name in ABOVE:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("# Above\n", encoding="utf-8")
    (tmp_path / "tools").mkdir()
    hooks = (ROOT / "tools" / "site_hooks.py").read_text(encoding="utf-8")
    (tmp_path / "tools" / "site_hooks.py").write_text(hooks, encoding="utf-8")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[0]
    pages = "".join(f"  - {name}\n" for name in ("README.md", "limits.md", *ABOVE))
    (tmp_path / "mkdocs.yml").write_text(f"{settings}\nnav:\n{pages}", encoding="utf-8")
    (tmp_path / "docs" / "limits.md").write_text("# Limits\n", encoding="utf-8")
    page = tmp_path / "docs" / "README.md"
    page.write_text(
        "# Start\n\n[limits](limits.md), [above](../CONTRIBUTING.md)\n", encoding="utf-8"
    )
    assert build(tmp_path, tmp_path / "site").returncode == 0
    page.write_text(f"# Start\n\n{mistake}\n", encoding="utf-8")
    assert build(tmp_path, tmp_path / "site").returncode == 1


@pytest.mark.parametrize(
    ("written_at", "link", "fitted"),
    [
        ("docs/api.md", "[x](output.md#exit)", "[x](output.md#exit)"),
        ("docs/api.md", "[x](../CONTRIBUTING.md)", "[x](CONTRIBUTING.md)"),
        ("docs/rules/law/a.md", "[x](../../api.md)", "[x](../../api.md)"),
        ("CONTRIBUTING.md", "[x](docs/api.md)", "[x](api.md)"),
        ("benchmarks/RULES.md", "[x](../docs/scorecard.md)", "[x](../scorecard.md)"),
        ("docs/api.md", "[x](../README.md)", "[x](README.md)"),
        ("docs/api.md", "[x](../LICENSE)", "x"),
        ("docs/api.md", "[x](https://semver.org)", "[x](https://semver.org)"),
        ("docs/api.md", "[x](#here)", "[x](#here)"),
    ],
)
def test_links_across_the_border_of_the_site(written_at: str, link: str, fitted: str) -> None:
    assert relink(link, written_at) == fitted
