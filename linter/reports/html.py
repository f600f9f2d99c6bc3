"""The page an editor opens: the display copy beside the story, what collides joined.

One file that asks for nothing else. Every text goes through `escape_html`, and the page's own
policy lets only the style and the script below run, so that nothing of an article can.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from linter.findings import Report
from linter.reports.escape import escape_html
from linter.reports.style import ReportFormat, Style

if TYPE_CHECKING:
    from jinja2 import Template


def render(report: Report, style: Style) -> str:
    """`report` as one HTML page; `style` is for terminals and changes nothing here."""
    from linter.reports.page.build import page_of

    return f"{_template().render(page=page_of(report))}\n"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        """What the template prints: markup of its own as it is, every other text escaped."""
        if isinstance(value, str) and not isinstance(value, Markup):
            return Markup(escape_html(value))
        return value

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _read("page.css"), _read("page.js")
    environment.globals |= {
        "style": Markup(style),
        "script": Markup(script),
        "style_hash": _hash(style),
        "script_hash": _hash(script),
    }
    return environment.from_string(_read("page.html"))


def _read(name: str) -> str:
    return files("linter.reports.page").joinpath(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """As a content security policy names an inline style or script."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


REPORT = ReportFormat(
    render,
    "a page to open: display copy beside the story, with filters",
    needs_stories=True,
    suffixes=(".html", ".htm"),
)
