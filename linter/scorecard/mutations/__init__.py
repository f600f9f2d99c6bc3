"""The operators: each takes a line and its story and yields lines with one fault in them.

An operator lays a fault only where the story bears out what it changes, and never one that leaves
the line true. It may yield nothing, or several ways; `seeding.py` takes one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from types import MappingProxyType

from linter.scorecard.mutations import (
    casualties,
    dates,
    figures,
    joins,
    kinds,
    law,
    misfits,
    names,
    numbers,
    opposites,
    parts,
    polls,
    quotes,
    refusals,
    roles,
    sources,
    superlatives,
    verbs,
)
from linter.scorecard.mutations.phrases import change_period, phrase_operators, swap_casualty
from linter.scorecard.records import Line, Mutation
from linter.scorecard.story import Story

Operator = Callable[[Line, Story], Iterator[Mutation]]

_IN_COPY = (
    "swap-name",
    "change-number",
    "move-number",
    "number-for-date",
    "number-of-another-kind",
    "date-for-number",
    "date-of-another-kind",
    "opposite-word",
    "change-word",
    "drop-negation",
    "add-negation",
    "swap-pronoun",
)


@cache
def operators() -> Mapping[str, Operator]:
    """The operator of each fault in `fault_table.FAULTS`."""
    table: dict[str, Operator] = {
        "swap-name": names.swap_name,
        "name-from-elsewhere": names.name_from_elsewhere,
        "name-from-aside": names.name_from_aside,
        "swap-actor": roles.swap_actor,
        "swap-target": roles.swap_target,
        "exchange-roles": roles.exchange_roles,
        "swap-place": names.swap_place,
        "swap-nationality": names.swap_nationality,
        "swap-capital": roles.swap_capital,
        "confuse-name": names.confuse_name,
        "foreign-name": names.foreign_name,
        "misspell-name": names.misspell_name,
        "exchange-given-name": names.exchange_given_name,
        "repeat-name": names.repeat_name,
        "person-for-place": kinds.person_for_place,
        "name-for-place": kinds.name_for_place,
        "place-for-person": kinds.place_for_person,
        "place-for-company": kinds.place_for_company,
        "nationality-for-name": kinds.nationality_for_name,
        "name-before-initials": names.name_before_initials,
        "swap-pronoun": sources.swap_pronoun,
        "wrong-person": sources.wrong_person,
        "change-number": numbers.change_number,
        "move-number": numbers.move_number,
        "scale-number": numbers.scale_number,
        "number-for-date": numbers.number_for_date,
        "number-of-another-kind": figures.number_of_another_kind,
        "one-for-many": numbers.one_for_many,
        "misplace-number": misfits.misplace_number,
        "number-in-name": misfits.number_in_name,
        "impossible-percent": numbers.impossible_percent,
        "change-age": numbers.change_age,
        "change-measure": numbers.change_measure,
        "change-rank": numbers.change_rank,
        "change-score": numbers.change_score,
        "change-term": law.change_term,
        "count-attacker": casualties.count_attacker,
        "stale-toll": numbers.stale_toll,
        "alter-quote": quotes.alter_quote,
        "invent-quote": quotes.invent_quote,
        "swap-speaker": quotes.swap_speaker,
        "swap-source": quotes.swap_source,
        "drop-attribution": sources.drop_attribution,
        "drop-negation": verbs.drop_negation,
        "fail-act": refusals.fail_act,
        "drop-refusal": refusals.drop_refusal,
        "ask-denied": verbs.ask_denied,
        "add-negation": verbs.add_negation,
        "drop-condition": sources.drop_condition,
        "plan-as-done": verbs.plan_as_done,
        "presume-guilt": law.presume_guilt,
        "swap-offence": law.swap_offence,
        "drop-limit": superlatives.drop_limit,
        "claim-majority": polls.claim_majority,
        "change-date": dates.change_date,
        "move-date": dates.move_date,
        "date-for-name": dates.date_for_name,
        "date-for-day": misfits.date_for_day,
        "date-for-number": figures.date_for_number,
        "date-of-another-kind": figures.date_of_another_kind,
        "opposite-word": opposites.opposite_word,
        "opposite-act": opposites.opposite_act,
        "flip-direction": opposites.flip_direction,
        "flip-figure": opposites.flip_figure,
        "change-word": opposites.change_word,
        "other-line": parts.other_line,
        "join-sentences": joins.join_sentences,
        "address-reader": parts.address_reader,
        "draft-marker": parts.draft_marker,
        "part-name": parts.part_name,
        "part-number": parts.part_number,
    }
    copies = {f"{name}-in-copy": partial(parts.in_copy, table[name]) for name in _IN_COPY}
    return MappingProxyType(
        {
            **table,
            **copies,
            **phrase_operators(),
            "plan-as-done-in-variant": partial(parts.in_variant, verbs.plan_as_done),
            "swap-casualty": swap_casualty,
            "change-period": change_period,
            "claim-lead": polls.claim_lead,
            "probe-as-finding": sources.probe_as_finding,
        }
    )
