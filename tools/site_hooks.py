"""What MkDocs cannot say in mkdocs.yml: the pages of rules, and pages that stand above docs/.

CONTRIBUTING.md and its like stand where people and services look for them, at the top of the
repository. They are pages of the site too, and links to and from them are changed to fit. A link
to any other file outside docs/ is shown as its bare words: the site does not have it.
"""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
DOCS = "docs"
ABOVE = ("CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/ACCURACY.md", "benchmarks/RULES.md")
"""Pages that stand outside docs/, by their path in the repository, which is that in the site."""
# The README says in short what the landing page leads to.
_STAND_IN = {"README.md": "docs/README.md"}
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<target>[^)\s#:]+)(?P<anchor>#[^)\s]*)?\)")
_FENCE = re.compile(r"^(`{3,}).*?^\1$", re.DOTALL | re.MULTILINE)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of the rules below their index, a group a section."""
    groups = sorted(folder for folder in (ROOT / DOCS / "rules").iterdir() if folder.is_dir())
    sections: list[Any] = [{group.name.capitalize(): _rules_of(group)} for group in groups]
    for entry in config.nav or []:
        if isinstance(entry, dict) and "Rules" in entry:
            entry["Rules"] = [entry["Rules"], *sections]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take in the pages that stand above docs/."""
    from mkdocs.structure.files import File

    for name in ABOVE:
        files.append(File.generated(config, name, abs_src_path=str(ROOT / name)))
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Make links that cross the border of docs/ fit the site; samples of code stay as they are."""
    place = page.file.src_uri
    written_at = place if place in ABOVE else f"{DOCS}/{place}"
    pieces: list[str] = []
    end = 0
    for fence in _FENCE.finditer(markdown):
        pieces += [relink(markdown[end : fence.start()], written_at), fence.group()]
        end = fence.end()
    return "".join([*pieces, relink(markdown[end:], written_at)])


def relink(markdown: str, written_at: str) -> str:
    """The text of a page of the repository with links as the site needs them."""
    here = dirname(_in_site(written_at))

    def fitted(link: re.Match[str]) -> str:
        target = normpath(join(dirname(written_at), link["target"]))
        target = _STAND_IN.get(target, target)
        if target not in ABOVE and not target.startswith(f"{DOCS}/"):
            return link["text"] if (ROOT / target).exists() else link[0]
        return f"[{link['text']}]({relpath(_in_site(target), here or '.')}{link['anchor'] or ''})"

    return _LINK.sub(fitted, markdown)


def _in_site(path: str) -> str:
    """Where a file of the repository stands in the site."""
    return path.removeprefix(f"{DOCS}/")


def _rules_of(group: Path) -> list[dict[str, str]]:
    return [{page.stem: f"rules/{group.name}/{page.name}"} for page in sorted(group.glob("*.md"))]
