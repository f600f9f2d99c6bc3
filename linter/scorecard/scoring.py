"""Adds up what came of the articles: one score a rule, and sums over groups and profiles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from linter.config import CONFIDENCES, Profile
from linter.ruleset.model import Rule, Ruleset
from linter.scorecard.rates import Rate
from linter.scorecard.records import ArticleScore

Verdict = Literal["fit", "alarms", "misses", "unproven", "unseeded"]

MOST_ALARMS = 0.003
"""Share of articles whose untouched lines a rule of the desk profile may alarm on."""
LEAST_CAUGHT = 0.5
"""Share of its own seeded faults that it must catch."""
NONE = Rate(0, 0)
FEWEST_SEEDS = 10
"""With fewer faults seeded, the share caught says too little to judge by."""


@dataclass(frozen=True, slots=True)
class RuleScore:
    """What came of one rule.

    Of `seeded` faults of its own it caught `caught`; of the others, another rule noticed
    `elsewhere`. `written` is the share of these caught in articles that were written to seed faults
    into. `articles` were published and have a part that it reads, and `alarmed` of them have an
    alarm on an untouched line. `by_fault` gives caught and seeded for each fault.
    """

    rule: str
    seeded: int
    caught: int
    elsewhere: int
    articles: int
    alarmed: int
    by_fault: tuple[tuple[str, Rate], ...] = ()
    written: Rate = NONE

    @property
    def recall(self) -> Rate:
        """Caught of seeded, in all articles."""
        return Rate(self.caught, self.seeded)

    @property
    def published(self) -> Rate:
        """Caught of seeded, in articles that were published."""
        return Rate(self.caught - self.written.count, self.seeded - self.written.total)

    @property
    def alarms(self) -> Rate:
        """Articles alarmed of articles read."""
        return Rate(self.alarmed, self.articles)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The scores of all rules, by id, and what they were measured on.

    `sets` gives the number of articles of each set; `profiles` the published articles on whose
    untouched lines any rule of the profile alarms.
    """

    scores: tuple[RuleScore, ...]
    sets: tuple[tuple[str, int], ...]
    profiles: tuple[tuple[Profile, Rate], ...]

    def get(self, rule_id: str) -> RuleScore | None:
        """The score of that rule, or None."""
        return next((score for score in self.scores if score.rule == rule_id), None)


def add_up(articles: Iterable[ArticleScore], ruleset: Ruleset) -> Scorecard:
    """The scorecard of a ruleset over articles that were scored with it."""
    scored = tuple(_once_each(articles))
    published = tuple(article for article in scored if not article.written)
    return Scorecard(
        scores=tuple(_score(rule, scored) for rule in ruleset),
        sets=tuple(sorted(Counter(article.group for article in scored).items())),
        profiles=tuple((name, _profile(name, published, ruleset)) for name in CONFIDENCES),
    )


def _once_each(articles: Iterable[ArticleScore]) -> Iterator[ArticleScore]:
    """The articles, each fault of one story once: some sets have many lines over one body."""
    laid: set[tuple[str, str, str, str]] = set()
    for article in articles:
        kept = []
        for seed in article.seeds:
            place = (article.story, seed.fault, seed.was, seed.now)
            if not article.story or place not in laid:
                kept.append(seed)
            laid.add(place)
        yield replace(article, seeds=tuple(kept))


def verdict(rule: Rule, score: RuleScore) -> Verdict:
    """Whether a rule may stand in the desk profile, by its figures alone.

    `alarms`: too many untouched lines; `misses`: too few of its faults caught; `unproven`: too few
    could be seeded; `unseeded`: it says that none can be.
    """
    if (score.alarms.share or 0.0) >= MOST_ALARMS:
        return "alarms"
    if not rule.faults:
        return "unseeded"
    if score.seeded < FEWEST_SEEDS:
        return "unproven"
    return "misses" if (score.recall.share or 0.0) < LEAST_CAUGHT else "fit"


def broken(scorecard: Scorecard, ruleset: Ruleset) -> list[tuple[Rule, Verdict]]:
    """The rules of high confidence whose figures do not let them stand in the desk profile."""
    found: list[tuple[Rule, Verdict]] = []
    for rule in ruleset:
        score = scorecard.get(rule.id)
        if score is not None and rule.confidence == "high":
            said = verdict(rule, score)
            found += [(rule, said)] if said in ("alarms", "misses") else []
    return found


def group_recall(scorecard: Scorecard, rules: Sequence[Rule]) -> dict[str, Rate]:
    """Share of the seeded faults caught, for each group of rules."""
    sums: dict[str, Rate] = {}
    for rule in rules:
        score = scorecard.get(rule.id)
        if score is not None:
            old = sums.get(rule.group, NONE)
            sums[rule.group] = Rate(old.count + score.caught, old.total + score.seeded)
    return dict(sorted(sums.items()))


def _score(rule: Rule, articles: Sequence[ArticleScore]) -> RuleScore:
    faults: dict[str, Rate] = {}
    written = NONE
    elsewhere = 0
    for article in articles:
        for seed in (seed for seed in article.seeds if rule.id in seed.rules):
            hit = rule.id in seed.noticed
            elsewhere += bool(seed.noticed) and not hit
            faults[seed.fault] = _plus(faults.get(seed.fault, NONE), hit)
            if article.written:
                written = _plus(written, hit)
    read = [
        article
        for article in articles
        if not article.written and not article.parts.isdisjoint(rule.parts)
    ]
    return RuleScore(
        rule=rule.id,
        seeded=sum(rate.total for rate in faults.values()),
        caught=sum(rate.count for rate in faults.values()),
        elsewhere=elsewhere,
        articles=len(read),
        alarmed=sum(rule.id in article.alarmed for article in read),
        by_fault=tuple(sorted(faults.items())),
        written=written,
    )


def _plus(rate: Rate, hit: bool) -> Rate:
    return Rate(rate.count + hit, rate.total + 1)


def _profile(profile: Profile, articles: Sequence[ArticleScore], ruleset: Ruleset) -> Rate:
    rules = {rule.id for rule in ruleset if rule.confidence in CONFIDENCES[profile]}
    return Rate(sum(bool(article.alarmed & rules) for article in articles), len(articles))
