"""Figures as Markdown tables: printed after a run, and written to ACCURACY.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.measure.figures import (
    LEVELS,
    PROFILES,
    FileFigures,
    Level,
    Profile,
    Rates,
    RuleCount,
)
from benchmarks.measure.peers import PeerFigures
from benchmarks.measure.throughput import Throughput

_LEVEL_WORDS: dict[Level, str] = {
    "error": "error",
    "warning": "error or warning",
    "any": "any finding",
}

_NOTES = """\
Per cent of rows. *False alarms*: right lines with such a finding. *Recall*: wrong lines with one.
*Balanced* accuracy is the mean of recall and of right lines left in peace; 50 is chance.
*Control*: the same lines over the next different body of the same file. There no line is
supported, so what still fires does not come from comparing a line with its story: a contradiction
rule should fall silent, and balanced accuracy should fall to 50. Regenerate with
`python benchmarks/accuracy.py DATA_DIR --write`; docs/accuracy.md explains the rest."""


def scoreboard(
    heading: str,
    files: Sequence[FileFigures],
    rules: Mapping[str, RuleCount],
    peers: Sequence[PeerFigures] = (),
    speed: Throughput | None = None,
    twice: Sequence[FileFigures] = (),
    speed_twice: Throughput | None = None,
) -> str:
    """The whole scoreboard as Markdown. `heading` says commit and data.

    `twice` are the figures of the same files read by the second reader too, `speed_twice` how fast
    that is.
    """
    blocks = ["# Accuracy", heading, _NOTES]
    for level in LEVELS:
        blocks.append(f"## False alarms and recall: {_LEVEL_WORDS[level]}")
        blocks.append(_table(_rates_header(), (_rates_row(file, level) for file in files)))
    blocks += ["## Balanced accuracy", _table(_balanced_header(), map(_balanced_row, files))]
    blocks += ["## Recall by kind of error (any finding)", _table(_TYPE_HEADER, _type_rows(files))]
    blocks += ["## Findings by rule (rows, profile audit)", _table(_RULE_HEADER, _rule_rows(rules))]
    if twice:
        blocks += ["## With the second reader", _TWICE_NOTES]
        blocks.append(_table(_TWICE_HEADER, map(_twice_row, files, twice)))
        blocks.append(_table(_TWICE_TYPE_HEADER, _twice_type_rows(files, twice)))
    if peers:
        blocks += ["## Peers, same rows, same run", _table(_PEER_HEADER, map(_peer_row, peers))]
    if speed:
        blocks += ["## Speed", _speed_text(speed)]
    if speed_twice:
        blocks.append(f"With the second reader: {_speed_text(speed_twice)}")
    return "\n\n".join(blocks) + "\n"


def _rates_header() -> list[str]:
    columns = [f"{what} {profile}" for profile in PROFILES for what in ("false alarms", "recall")]
    return ["file", "right", "wrong", *columns]


def _rates_row(file: FileFigures, level: Level) -> list[str]:
    cells = [file.file, str(file.supported), str(file.unsupported)]
    for profile in PROFILES:
        rate = file.rates[profile, level]
        cells += [percent(rate.false_alarms), percent(rate.recall)]
    return cells


def _balanced_header() -> list[str]:
    return ["file", *PROFILES, "best", "of profile and level", "control at best"]


def _balanced_row(file: FileFigures) -> list[str]:
    cells = [file.file]
    cells += [percent(file.rates[profile, "any"].balanced) for profile in PROFILES]
    best = file.best()
    if best is None:
        return [*cells, "-", "-", "-"]
    control = percent(file.control[best].balanced) if file.control else "not run"
    return [*cells, percent(file.rates[best].balanced), _decision(best), control]


def _decision(key: tuple[Profile, Level]) -> str:
    profile, level = key
    return f"{profile}, {_LEVEL_WORDS[level]}"


_TYPE_HEADER = ["file", "kind of error", "rows", *PROFILES]


def _type_rows(files: Iterable[FileFigures]) -> Iterator[list[str]]:
    for file in files:
        for name, profiles in file.by_type.items():
            total = profiles["desk"][1]
            shares = [percent(profiles[profile][0] / total) for profile in PROFILES]
            yield [file.file, name, str(total), *shares]


_TWICE_NOTES = """\
The same rows read by [the second reader](../docs/second-reader.md) too, which is not part of a
plain installation. In all other tables of this page it is off."""
_TWICE_HEADER = [
    "file",
    *(f"{what}{when}" for what in ("false alarms desk", "recall desk") for when in ("", ", with")),
    "balanced best",
    "balanced best, with",
    "of profile and level",
    "control at best",
]
_TWICE_TYPE_HEADER = ["file", "kind of error", "rows", "desk", "desk, with"]


def _twice_row(once: FileFigures, twice: FileFigures) -> list[str]:
    before, after = once.rates["desk", "any"], twice.rates["desk", "any"]
    shares = [before.false_alarms, after.false_alarms, before.recall, after.recall]
    return [once.file, *map(percent, shares), _balanced_row(once)[-3], *_balanced_row(twice)[-3:]]


def _twice_type_rows(
    once: Iterable[FileFigures], twice: Iterable[FileFigures]
) -> Iterator[list[str]]:
    for before, after in zip(once, twice, strict=True):
        for name, profiles in before.by_type.items():
            found, total = profiles["desk"]
            shares = [percent(count / total) for count in (found, after.by_type[name]["desk"][0])]
            yield [before.file, name, str(total), *shares]


_RULE_HEADER = ["rule", "on wrong lines", "on right lines", "of the first, over another body too"]


def _rule_rows(rules: Mapping[str, RuleCount]) -> Iterator[list[str]]:
    for name, count in rules.items():
        survive = "not run" if count.survive is None else str(count.survive)
        yield [name, str(count.true), str(count.false), survive]


_PEER_HEADER = ["peer", "file", "false alarms", "recall", "balanced", "balanced, threshold tuned"]


def _peer_row(peer: PeerFigures) -> list[str]:
    plain: Rates = peer.plain
    shares = [plain.false_alarms, plain.recall, plain.balanced, peer.tuned]
    return [peer.peer, peer.file, *map(percent, shares)]


def _speed_text(speed: Throughput) -> str:
    return (
        f"One core, models loaded, {speed.articles} articles: headlint {speed.headlint:.1f} "
        f"articles per second; spaCy's full pipeline on the same bodies {speed.spacy:.1f}."
    )


def percent(share: float | None) -> str:
    """A share as per cent with one decimal, or a dash where there was nothing to count."""
    return "-" if share is None else f"{100 * share:.1f}"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    body = list(rows)
    if not body:
        return "None."
    rule = ["---"] * len(header)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [header, rule, *body])
