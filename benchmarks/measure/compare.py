"""Two runs side by side: which findings were gained, which lost, and whether that helps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.measure.figures import Profile, kept
from benchmarks.measure.results import Hit, Run


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that only one of two runs has. `good` says whether that is an improvement."""

    file: str
    line: int
    wrong: bool
    gained: bool
    hit: Hit

    @property
    def good(self) -> bool:
        """A finding gained on a wrong row, or lost on a right one."""
        return self.gained == self.wrong


def compare(before: Run, after: Run, profile: Profile = "audit") -> list[Change]:
    """The findings lost and gained from `before` to `after`, in the order of `after`'s rows.

    Only rows that both runs checked are compared. A finding is the same if its row, rule and
    words are; a changed message, severity or confidence within the profile is no change.
    """
    old = {(result.file, result.line): result for result in before.results}
    changes: list[Change] = []
    for result in after.results:
        earlier = old.get((result.file, result.line))
        if earlier is None:
            continue
        had = {(hit.rule, hit.text): hit for hit in kept(earlier.hits, profile)}
        has = {(hit.rule, hit.text): hit for hit in kept(result.hits, profile)}
        for gained, ours, theirs in ((False, had, has), (True, has, had)):
            changes.extend(
                Change(result.file, result.line, result.wrong, gained, hit)
                for key, hit in sorted(ours.items())
                if key not in theirs
            )
    return changes


def report(before: Run, after: Run, profile: Profile) -> Iterator[str]:
    """Lines that tell a person what changed: a count by rule, then each finding."""
    changes = compare(before, after, profile)
    yield f"{before.commit} → {after.commit}, profile {profile}: {len(changes)} findings changed"
    counts = Counter((change.hit.rule, change.gained, change.wrong) for change in changes)
    for rule in sorted({change.hit.rule for change in changes}):
        yield (
            f"  {rule}: right +{counts[rule, True, True]} -{counts[rule, False, True]}, "
            f"false +{counts[rule, True, False]} -{counts[rule, False, False]}"
        )
    for change in changes:
        sign = "gained" if change.gained else "lost"
        verdict = "better" if change.good else "WORSE"
        yield f"{verdict} {sign} {change.file}:{change.line} {change.hit.rule} {change.hit.text!r}"
        yield f"    {change.hit.message}"
