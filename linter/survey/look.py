"""Look at a folder: which articles it holds, how they are written, how the site is made and kept.

Many files are sampled evenly, so that a look takes seconds whatever the size of the archive.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath

from linter.articles.discover import discover
from linter.articles.formats import format_for
from linter.articles.front_matter import Field, find_front_matter, read_fields
from linter.articles.model import Article, NotChecked, PartKind, ReadError
from linter.articles.read import read_path
from linter.articles.settings import ReaderSettings, default_fields, field_key
from linter.articles.source import Source, read_text
from linter.changes.git import root_of
from linter.examine import guard
from linter.survey.records import FieldSeen, Survey
from linter.survey.signs import Generator, Signs, load_signs

_SAMPLE = {"html": 30}
"""Files of a format that are read; finding the story in a page takes longest."""
_SAMPLE_OF_OTHERS = 300
_RECORDS = 50
"""Records that are read of a file of many."""
_HOSTS = 3
_NEARLY_ALL = 0.9
_FEW_WORDS = 4
"""What has fewer words, on average, is a label or a name, not a line."""
_WORDS_IN_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SIMPLE_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


def look(folder: Path) -> Survey:
    """What the articles at and below `folder` are like. Reads files, and writes none."""
    signs = load_signs()
    generator = _generator(folder, signs)
    found = [each for each in discover([folder]) if isinstance(each, Source)]
    # A folder of finished pages only is looked at as it is.
    own = [each for each in found if not _is_made(each, folder, generator)] or found
    articles = [each for each in own if PurePosixPath(each.path).name not in signs.no_articles]
    by_format: dict[str, list[Source]] = {}
    for source in own:
        by_format.setdefault(_format_name(source), []).append(source)
    names = {PurePosixPath(source.path).name for source in own}
    survey = Survey(
        folder,
        files={name: len(sources) for name, sources in by_format.items()},
        content=_content(articles, folder),
        generator=generator,
        generated=len(own) < len(found),
        no_articles=tuple(sorted(names & set(signs.no_articles))),
        hooks=next((name for name in signs.hooks if (folder / name).exists()), None),
        build_servers=tuple(
            name for name, path in signs.build_servers.items() if (folder / path).exists()
        ),
        in_git=root_of(folder.resolve()) is not None,
    )
    return _with_sample(survey, _sample(articles), signs)


def _with_sample(survey: Survey, sample: Sequence[Source], signs: Signs) -> Survey:
    """The survey with what the files of the sample hold."""
    parts: Counter[PartKind] = Counter()
    left_alone: Counter[str] = Counter()
    seen: Counter[tuple[str, PartKind]] = Counter()
    hosts: Counter[str] = Counter()
    articles = unreadable = 0
    for source in sample:
        for result in islice(guard(read_path(source), source.path), _RECORDS):
            if isinstance(result, Article):
                articles += 1
                parts.update({part.kind for part in result.parts})
            elif isinstance(result, NotChecked):
                left_alone[result.reason] += 1
            else:
                unreadable += 1
        seen.update((each.name, kind) for each, kind in _unknown_copy(source, signs))
        hosts.update(_host(source))
    return replace(
        survey,
        read=len(sample),
        articles=articles,
        parts=dict(parts),
        left_alone=dict(left_alone.most_common()),
        unreadable=unreadable,
        fields=tuple(FieldSeen(name, kind, count) for (name, kind), count in seen.most_common()),
        hosts=tuple(host for host, _ in hosts.most_common(_HOSTS)),
    )


def _sample(sources: Iterable[Source]) -> list[Source]:
    """Of each format as many as may be read, spread evenly."""
    by_format: dict[str, list[Source]] = {}
    for source in sources:
        by_format.setdefault(_format_name(source), []).append(source)
    chosen: list[Source] = []
    for name, each in by_format.items():
        step = -(-len(each) // _SAMPLE.get(name, _SAMPLE_OF_OTHERS))
        chosen += each[::step]
    return chosen


def _unknown_copy(source: Source, signs: Signs) -> list[tuple[Field, PartKind]]:
    """The front-matter fields that no reader knows and that look like display copy."""
    if _format_name(source) != "markdown":
        return []
    try:
        text = read_text(source)
        front = find_front_matter(text)
        fields = read_fields(text, front) if front is not None else []
    except ReadError:  # It has been counted as unreadable.
        return []
    readers = ReaderSettings()
    known = {key for kind in default_fields() for key in readers.names_of(kind)}
    return [
        (each, kind)
        for each in fields
        if field_key(each.name) not in known and _SIMPLE_NAME.fullmatch(each.name)
        if (kind := _kind_by_name(each.name, signs)) is not None and _reads_like_copy(each)
    ]


def _kind_by_name(name: str, signs: Signs) -> PartKind | None:
    """The kind of which a hint is the name, or a word of it: dek of `intro` and `web_intro`."""
    last = name.rpartition(".")[2]
    words = {field_key(last), *(word.lower() for word in _WORDS_IN_NAME.findall(last))}
    return next((kind for kind, hints in signs.fields.items() if words & hints), None)


def _reads_like_copy(seen: Field) -> bool:
    lengths = [len(value.text.split()) for value in seen.values]
    return bool(lengths) and sum(lengths) >= _FEW_WORDS * len(lengths)


def _host(source: Source) -> list[str]:
    """The host name that a page states, if it is one that can be written down as it is."""
    if _format_name(source) != "html":
        return []
    from linter.articles.html_metadata import read_metadata
    from linter.articles.page import parse_page

    try:
        host = read_metadata(parse_page(read_text(source))).host
    except ReadError:  # It has been counted as unreadable.
        return []
    return [host] if _HOST.fullmatch(host) else []


def _generator(folder: Path, signs: Signs) -> Generator | None:
    for each in signs.generators:
        if any((folder / name).exists() for name in each.files):
            return each
    return None


def _is_made(source: Source, folder: Path, generator: Generator | None) -> bool:
    """Whether a file is one that the site's generator writes, not one that it reads."""
    return generator is not None and Path(source.path).is_relative_to(folder / generator.output)


def _content(sources: Sequence[Source], folder: Path) -> str:
    """The folder at the top that holds nearly all of the files."""
    tops = Counter(
        inside.parts[0]
        for source in sources
        if len((inside := PurePosixPath(Path(source.path).relative_to(folder).as_posix())).parts)
        > 1
    )
    for top, count in tops.most_common(1):
        if count >= _NEARLY_ALL * len(sources):
            return top
    return "."


def _format_name(source: Source) -> str:
    try:
        found = format_for(source)
    except ReadError:
        return "unknown"
    return found.name if found is not None else "unknown"
