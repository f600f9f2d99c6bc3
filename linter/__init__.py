"""headlint: check that a news article's headline, dek and bullets say what its body says.

    from linter import check

    for finding in check("drafts/").findings:
        print(finding.path, finding.line, finding.message)

The names below are the public ones (docs/api.md). They are imported when first used, so that
`import linter` costs nothing and never loads the language pipeline.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from linter.version import __version__

if TYPE_CHECKING:
    from linter.api import check as check
    from linter.api import check_article as check_article
    from linter.api import inspect as inspect
    from linter.api import load_rules as load_rules
    from linter.api import read as read
    from linter.articles.model import Anchor as Anchor
    from linter.articles.model import Article as Article
    from linter.articles.model import NotChecked as NotChecked
    from linter.articles.model import Part as Part
    from linter.articles.model import Passage as Passage
    from linter.articles.model import ReadError as ReadError
    from linter.articles.source import Source as Source
    from linter.config import Settings as Settings
    from linter.config import load_settings as load_settings
    from linter.config import settings_for_paths as settings_for_paths
    from linter.errors import ConfigError as ConfigError
    from linter.errors import UsageError as UsageError
    from linter.findings import Evidence as Evidence
    from linter.findings import Finding as Finding
    from linter.findings import Report as Report
    from linter.language.pipeline import PipelineError as PipelineError
    from linter.ruleset.model import RulesetError as RulesetError
    from linter.stages import Stages as Stages

_HOMES = {
    "check": "linter.api",
    "check_article": "linter.api",
    "inspect": "linter.api",
    "read": "linter.api",
    "load_rules": "linter.api",
    "Anchor": "linter.articles.model",
    "Article": "linter.articles.model",
    "NotChecked": "linter.articles.model",
    "Part": "linter.articles.model",
    "Passage": "linter.articles.model",
    "ReadError": "linter.articles.model",
    "Source": "linter.articles.source",
    "Settings": "linter.config",
    "load_settings": "linter.config",
    "settings_for_paths": "linter.config",
    "ConfigError": "linter.errors",
    "UsageError": "linter.errors",
    "Evidence": "linter.findings",
    "Finding": "linter.findings",
    "Report": "linter.findings",
    "PipelineError": "linter.language.pipeline",
    "RulesetError": "linter.ruleset.model",
    "Stages": "linter.stages",
}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'linter' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
