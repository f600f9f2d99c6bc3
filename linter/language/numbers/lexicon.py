"""The words that write numbers and units, loaded once from lexicons/numbers.yaml and units.yaml.

Everything is read as plain text (YAML's own guesses at booleans and dates are switched off, so
an editor may write `on` or `No` without quoting) and turned into numbers here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from linter.language.lexicons.plain import LEXICONS, load_text

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure: quantities of one `dimension` compare after multiplying by `factor`."""

    name: str
    dimension: str
    factor: float


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The content of lexicons/numbers.yaml, indexed for look-up by lower-case word or phrase."""

    cardinals: Mapping[str, float]
    scales: Mapping[str, float]
    short_scales: Mapping[str, float]
    money_only: frozenset[str]
    vague: Mapping[str, tuple[float, float]]
    vague_needs: Mapping[str, frozenset[str]]
    vague_multipliers: Mapping[str, tuple[float, float]]
    vague_counts: Mapping[str, tuple[float, float]]
    fractions: Mapping[str, int]
    fraction_followers: frozenset[str]
    fraction_symbols: Mapping[str, float]
    half_stops_before: frozenset[str]
    half_stops_after: frozenset[str]
    ordinals: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    rank_before: frozenset[str]
    rank_marks: frozenset[str]
    multiples: Mapping[str, float]
    multiple_needs: Mapping[str, frozenset[str]]
    multiple_followers: frozenset[str]
    fold: frozenset[str]
    minus: frozenset[str]
    articles: frozenset[str]
    half_articles: frozenset[str]
    one_keepers: frozenset[str]
    range_joints: frozenset[str]
    between: frozenset[str]
    between_joints: frozenset[str]
    range_stops: frozenset[str]
    range_verbs: frozenset[str]
    bounds: Mapping[Phrase, str]
    bound_fillers: frozenset[str]
    lifted_to: frozenset[Phrase]
    lifting_verbs: frozenset[str]
    bounds_after: Mapping[Phrase, str]
    one_stops: frozenset[str]
    one_stops_before: frozenset[str]
    idioms: tuple[str, ...]
    names: tuple[str, ...]
    designators: frozenset[str]


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The content of lexicons/units.yaml, indexed for look-up by lower-case word or phrase."""

    measures: Mapping[str, Measure]
    forms: Mapping[Phrase, Measure]
    attached: Mapping[str, Measure]
    attached_decimals: frozenset[str]
    percent: frozenset[Phrase]
    points: frozenset[Phrase]
    point_nouns: frozenset[str]
    score_nouns: frozenset[str]
    basis_points: frozenset[Phrase]
    metre_after: frozenset[str]
    metre_before: frozenset[str]
    currency_symbols: tuple[tuple[str, str], ...]
    currency_words: Mapping[Phrase, str]
    dollars: frozenset[str]
    subunits: Mapping[str, str]
    weights: frozenset[str]
    weight_words: frozenset[str]
    per_words: frozenset[Phrase]
    per_periods: Mapping[str, str]
    per_adverbs: Mapping[str, str]
    per_stops: frozenset[str]
    old_units: Mapping[str, float]
    old: frozenset[str]
    age_before: frozenset[str]
    age_between: frozenset[str]
    age_joints: frozenset[str]
    age_died: frozenset[str]
    age_at: frozenset[str]
    after_death: frozenset[str]
    age_possessives: frozenset[str]
    age_bounds: frozenset[str]
    score_words: frozenset[str]
    odds_words: frozenset[str]
    reach_verbs: frozenset[str]
    price_words: frozenset[str]
    partitives: frozenset[str]
    value_prepositions: frozenset[str]
    day_prepositions: frozenset[str]
    year_prepositions: frozenset[str]
    time_prepositions: frozenset[str]
    long_stretches: frozenset[str]
    percent_words: frozenset[str]
    noun_prepositions: frozenset[str]
    change_prepositions: frozenset[str]


@cache
def number_words() -> NumberWords:
    """The number words, read once."""
    raw = load_text(LEXICONS / "numbers.yaml")
    return NumberWords(
        cardinals=_floats(raw["cardinals"]),
        scales=_floats(raw["scales"]),
        short_scales=_floats(raw["short_scales"]),
        money_only=frozenset(raw["money_only"]),
        vague=_pairs(raw["vague"]),
        vague_needs={word: frozenset(after) for word, after in raw["vague_needs"].items()},
        vague_multipliers=_pairs(raw["vague_multipliers"]),
        vague_counts=_pairs(raw["vague_counts"]),
        fractions={word: int(value) for word, value in raw["fractions"].items()},
        fraction_followers=frozenset(raw["fraction_followers"]),
        fraction_symbols=_floats(raw["fraction_symbols"]),
        half_stops_before=frozenset(raw["half_stops_before"]),
        half_stops_after=frozenset(raw["half_stops_after"]),
        ordinals={word: int(value) for word, value in raw["ordinals"].items()},
        ordinal_suffixes=frozenset(raw["ordinal_suffixes"]),
        rank_before=frozenset(raw["rank_before"]),
        rank_marks=frozenset(raw["rank_marks"]),
        multiples=_floats(raw["multiples"]),
        multiple_needs=_multiple_needs(raw),
        multiple_followers=frozenset(raw["multiple_followers"]),
        fold=frozenset(raw["fold"]),
        minus=frozenset(raw["minus"]),
        articles=frozenset(raw["articles"]),
        half_articles=frozenset(raw["half_articles"]),
        one_keepers=frozenset(raw["one_keepers"]),
        range_joints=frozenset(raw["range_joints"]),
        between=frozenset(raw["between"]),
        between_joints=frozenset(raw["between_joints"]),
        range_stops=frozenset(raw["range_stops"]),
        range_verbs=frozenset(raw["range_verbs"]),
        bounds=_phrase_map(raw["bounds"]),
        bound_fillers=frozenset(raw["bound_fillers"]),
        lifted_to=_phrases(raw["lifted_to"]),
        lifting_verbs=frozenset(raw["lifting_verbs"]),
        bounds_after=_phrase_map(raw["bounds_after"]),
        one_stops=frozenset(raw["one_stops"]),
        one_stops_before=frozenset(raw["one_stops_before"]),
        idioms=tuple(raw["idioms"]),
        names=tuple(raw["names"]),
        designators=frozenset(raw["designators"]),
    )


@cache
def unit_words() -> UnitWords:
    """The units, currencies and periods, read once."""
    raw = load_text(LEXICONS / "units.yaml")
    measures = {
        name: Measure(name, entry["dimension"], float(entry["factor"]))
        for name, entry in raw["measures"].items()
    }
    symbols = [
        (symbol, code) for code, entry in raw["currencies"].items() for symbol in entry["symbols"]
    ]
    return UnitWords(
        measures=measures,
        forms={
            _phrase(form): measures[name]
            for name, entry in raw["measures"].items()
            for form in entry["forms"]
        },
        attached={
            form: measures[name]
            for name, entry in raw["measures"].items()
            for form in entry.get("attached", ())
        },
        attached_decimals=frozenset(raw["attached_decimals"]),
        percent=_phrases(raw["percent"]),
        points=_phrases(raw["points"]),
        point_nouns=frozenset(raw["point_nouns"]),
        score_nouns=frozenset(raw["score_nouns"]),
        basis_points=_phrases(raw["basis_points"]),
        metre_after=frozenset(raw["metre_after"]),
        metre_before=frozenset(raw["metre_before"]),
        # Longest first, so that "US$" is never read as a bare "$".
        currency_symbols=tuple(sorted(symbols, key=lambda pair: (-len(pair[0]), pair))),
        currency_words={
            _phrase(word): code
            for code, entry in raw["currencies"].items()
            for word in entry["words"]
        },
        dollars=frozenset(raw["dollars"]),
        subunits=raw["subunits"],
        weights=frozenset(raw["weights"]),
        weight_words=frozenset(raw["weight_words"]),
        per_words=_phrases(raw["per_words"]),
        per_periods=raw["per_periods"],
        per_adverbs=raw["per_adverbs"],
        per_stops=frozenset(raw["per_stops"]),
        old_units=_floats(raw["ages"]["old_units"]),
        old=frozenset(raw["ages"]["old"]),
        age_before=frozenset(raw["ages"]["before"]),
        age_between=frozenset(raw["ages"]["between"]),
        age_joints=frozenset(raw["ages"]["joints"]),
        age_died=frozenset(raw["ages"]["died"]),
        age_at=frozenset(raw["ages"]["at"]),
        after_death=frozenset(raw["ages"]["after_death"]),
        age_possessives=frozenset(raw["ages"]["possessives"]),
        age_bounds=frozenset(raw["ages"]["scores_before_people"]),
        score_words=frozenset(raw["score_words"]),
        odds_words=frozenset(raw["odds_words"]),
        reach_verbs=frozenset(raw["reach_verbs"]),
        price_words=frozenset(raw["price_words"]),
        partitives=frozenset(raw["partitives"]),
        value_prepositions=frozenset(raw["value_prepositions"]),
        day_prepositions=frozenset(raw["day_prepositions"]),
        year_prepositions=frozenset(raw["year_prepositions"]),
        time_prepositions=frozenset(raw["time_prepositions"]),
        long_stretches=frozenset(raw["long_stretches"]),
        percent_words=frozenset(raw["percent_words"]),
        noun_prepositions=frozenset(raw["noun_prepositions"]),
        change_prepositions=frozenset(raw["change_prepositions"]),
    )


@cache
def starters() -> frozenset[str]:
    """Every word or mark that can begin a number, but for digits and the articles."""
    words, units = number_words(), unit_words()
    signs = frozenset(_phrase(symbol)[0] for symbol, _ in units.currency_symbols)
    return signs.union(
        words.cardinals, words.scales, words.vague, words.vague_multipliers, words.vague_counts,
        words.fractions, words.fraction_symbols, words.ordinals, words.multiples, units.age_bounds,
    )  # fmt: skip


def _multiple_needs(raw: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """By word that multiplies, those that must follow; verbs may also have what they multiply."""
    needs = {word: frozenset(after) for word, after in raw["multiple_needs"].items()}
    verbs = {word for word in raw["multiple_verbs"] if word in needs}
    return needs | {word: needs[word].union(raw["multiplied"]) for word in verbs}


def _floats(entries: Mapping[str, str]) -> dict[str, float]:
    return {word: float(value) for word, value in entries.items()}


def _pairs(entries: Mapping[str, list[str]]) -> dict[str, tuple[float, float]]:
    return {word: (float(low), float(high)) for word, (low, high) in entries.items()}


def _phrase(text: str) -> Phrase:
    """A phrase as the tokeniser would cut it: marks stand alone."""
    from linter.language.numbers.tokens import tokenise

    return tuple(token.lower for token in tokenise(text))


def _phrases(entries: Iterable[str]) -> frozenset[Phrase]:
    return frozenset(_phrase(entry) for entry in entries)


def _phrase_map(entries: Mapping[str, list[str]]) -> dict[Phrase, str]:
    return {_phrase(text): label for label, texts in entries.items() for text in texts}
