"""What a run is to do: one typed, frozen object, from which every part takes what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from linter.articles.settings import ReaderSettings, Selectors
from linter.findings import Confidence, Severity

if TYPE_CHECKING:
    from linter.config.kinds import Kinds
    from linter.ruleset.overrides import Overrides

Profile = Literal["desk", "copy", "audit"]
PROFILES: tuple[Profile, ...] = get_args(Profile)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)

# Which rules a profile runs, by how sure they are. `desk` interrupts someone at work, so it speaks
# only when sure; `audit` is for someone who has set out to look.
CONFIDENCES: Mapping[Profile, frozenset[Confidence]] = MappingProxyType(
    {
        "desk": frozenset({"high"}),
        "copy": frozenset({"high", "medium"}),
        "audit": frozenset({"high", "medium", "low"}),
    }
)
CORE_PACK = "headlint:core"

SecondReading = Literal["auto", "always", "never"]
SECOND_READINGS: tuple[SecondReading, ...] = get_args(SecondReading)

Words = tuple[str, ...]
FieldMap = tuple[tuple[str, Words], ...]
HostSelectors = tuple[tuple[str, Selectors], ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is to do with an article. Hashable, so that what is made of it can be kept.

    `select` and `ignore` are ids or groups of rules; an empty `select` leaves the choice to the
    profile, and `extend_select` adds to either. `kinds` says how articles are treated that are no
    plain news, where that differs from kinds.yaml. `rules` are packs (`headlint:core`), rule files
    or folders; `rules_base` is the folder that relative ones count from and must stay below, None
    for the current one without a bound (a configuration file gives whole paths). `lexicons` are
    folders of the newsroom's own words and names, `rule_settings` what single rules say otherwise.
    `model` names an installed spaCy pipeline, None the one headlint ships with. `second_reader`
    says whether rules that need the second reader run: `auto`, if it is installed. `field_map`
    gives a kind of part further front-matter fields, ahead of the built-in ones; `selectors`
    gives a host name, or "*", the CSS selectors of its pages. `exclude` are patterns of articles
    to leave out, `format` the report's name, `baseline` the file of known findings, None if there
    is none. `cache` says whether findings are kept for the next run, `cache_dir` where, None for
    the user's own cache folder. `jobs` is the number of processes, 0 to let headlint choose.
    `source` is the file all this was read from.
    """

    profile: Profile = "desk"
    select: Words = ()
    extend_select: Words = ()
    ignore: Words = ()
    kinds: Kinds = ()
    fail_on: Severity = "error"
    model: str | None = None
    second_reader: SecondReading = "auto"
    rules: Words = (CORE_PACK,)
    rules_base: Path | None = None
    lexicons: Words = ()
    rule_settings: Overrides = ()
    field_map: FieldMap = ()
    selectors: HostSelectors = ()
    exclude: Words = ()
    format: str = "full"
    baseline: Path | None = None
    cache: bool = True
    cache_dir: Path | None = None
    jobs: int = 0
    source: str | None = None

    def reader_settings(self) -> ReaderSettings:
        """What of this the readers of articles need."""
        return _reader_settings(self.field_map, self.selectors)


@cache
def _reader_settings(field_map: FieldMap, selectors: HostSelectors) -> ReaderSettings:
    """Made once for all articles that share these, since there may be a million."""
    readers = ReaderSettings(selectors=MappingProxyType(dict(selectors)))
    return readers.with_fields(dict(field_map)) if field_map else readers
