"""Exchanged phrases leave a grammatical line, and a longer phrase shields the shorter one in it."""

from __future__ import annotations

import pytest

from tests.scorecard.mutations.ways import ways

CASES = [
    (
        "drop-hedge",
        "Drivers may have fallen asleep",
        "The drivers may have fallen asleep, police say.",
        ["Drivers have fallen asleep"],
    ),
    (
        "drop-hedge",
        "Driver may have fallen asleep",
        "The driver may have fallen asleep, police say.",
        ["Driver has fallen asleep"],
    ),
    (
        "drop-hedge",
        "Deputy left over lottery sale in May",
        "Her deputy left in May over the sale of the lottery, which may be stopped.",
        [],
    ),
    (
        "drop-hedge",
        "Valley could lose its school if plans go ahead",
        "The valley could lose its school if the plans go ahead.",
        [],
    ),
    (
        "raise-legal-stage",
        "Baker appears in court over mill fire",
        "A baker appeared in court over a fire at the mill.",
        ["Baker found guilty over mill fire", "Baker jailed over mill fire"],
    ),
    (
        "raise-legal-stage",
        "Baker appears in court",
        "A baker appeared in court over a fire at the mill.",
        ["Baker found guilty", "Baker jailed"],
    ),
    (
        "raise-legal-stage",
        "Visitors charged £5 for bridge",
        "Visitors are charged £5 for the bridge, police said.",
        [],
    ),
    (
        "raise-legal-stage",
        "Rovers accused of arrogance",
        "Rovers were accused of arrogance by the coach of United.",
        [],
    ),
    (
        "reverse-plea",
        "Baker denies arson at mill",
        "A baker has pleaded not guilty to arson at the mill.",
        ["Baker admits arson at mill"],
    ),
    (
        "reverse-plea",
        "Baker admits arson at mill",
        "A baker admitted arson at the mill; his partner denied it.",
        [],
    ),
    (
        "reverse-plea",
        "Minister denies rift with mayor",
        "The minister denied a rift with the mayor.",
        [],
    ),
    (
        "cause-from-link",
        "Naps linked to lower risk of stroke",
        "Naps were linked to a lower risk of stroke in a study.",
        ["Naps found to prevent stroke", "Naps found to ward off stroke"],
    ),
    (
        "cause-from-link",
        "Noise is linked to insomnia",
        "Noise is linked to insomnia, researchers say.",
        ["Noise causes insomnia"],
    ),
    (
        "cause-from-link",
        "Baker linked to robbery",
        "A baker has been linked to the robbery, police say.",
        [],
    ),
    (
        "drop-subjects",
        "Fever found in pigs",
        "Fever was found in pigs at two farms, the ministry said.",
        [],
    ),
    (
        "claim-lead",
        "Greens level with Farmers in north",
        "Greens are level with Farmers in the north, a poll says.",
        ["Greens ahead of Farmers in north", "Greens in front of Farmers in north"],
    ),
    (
        "claim-lead",
        "Rovers level with United",
        "Rovers are level with United on points.",
        [],
    ),
    (
        "claim-lead",
        "Ortega and Weber tied in harbour poll",
        "Ines Ortega and Jonas Weber are tied in a poll of harbour workers.",
        ["Ortega leads Weber in harbour poll"],
    ),
    (
        "claim-lead",
        "Rovers and United level at half-time",
        "Rovers and United were level at half-time.",
        [],
    ),
    (
        "claim-cure",
        "Drug shows promise against gout in small trial",
        "The drug shows promise against gout, an early trial found.",
        [],
    ),
    (
        "add-cause",
        "Baker found dead in mill",
        "A baker was found dead in a mill. A post-mortem will be held.",
        [
            "Baker murdered in mill",
            "Baker shot dead in mill",
            "Baker stabbed to death in mill",
            "Baker strangled in mill",
        ],
    ),
    (
        "add-cause",
        "Baker found dead in mill",
        "A baker was found dead in a mill. A post-mortem showed that he had been stabbed.",
        [],
    ),
    (
        "widen-population",
        "Readers of magazine want lighter bread",
        "Readers of the magazine want lighter bread, its survey says.",
        [],
    ),
    (
        "widen-population",
        "Half of members want lighter bread",
        "Half of the members want lighter bread, a survey by the club says.",
        [
            "Half of Britons want lighter bread",
            "Half of the public want lighter bread",
            "Half of voters want lighter bread",
        ],
    ),
    (
        "widen-population",
        "Council tells teachers to go",
        "The council tells teachers to go, after a survey.",
        [],
    ),
    (
        "swap-multiple",
        "Rovers in mixed doubles final",
        "Rovers doubled their sales. They are in the mixed doubles final.",
        [],
    ),
    (
        "swap-multiple",
        "Fares halved on island",
        "Fares were halved on the island.",
        ["Fares doubled on island", "Fares tripled on island"],
    ),
    (
        "claim-majority",
        "46% of voters back harbour sale",
        "The poll found 46% of voters back the harbour sale.",
        ["Most voters back harbour sale"],
    ),
    (
        "claim-majority",
        "46% of the voters back harbour sale",
        "The poll found 46% of the voters back the harbour sale.",
        ["Most of the voters back harbour sale"],
    ),
    (
        "probe-as-finding",
        "Police investigate whether clerk sold keys",
        "Police are investigating whether a clerk sold keys to the vault.",
        ["Clerk sold keys"],
    ),
    (
        "probe-as-finding",
        "Watchdog to examine whether clerk sold keys",
        "The watchdog is to examine whether a clerk sold keys. It found that a door was open.",
        [],
    ),
    (
        "claim-majority",
        "One in three voters wants harbour sale",
        "One in three voters wants the harbour sale, a poll says.",
        [],
    ),
    (
        "plan-as-done",
        "Ministers to meet growers on Monday",
        "Ministers are to meet growers on Monday.",
        [],
    ),
    (
        "claim-majority",
        "Sales up 46% at mill, survey says",
        "Sales are up 46% at the mill, a survey says.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("fault", "line", "body", "made"), CASES, ids=[f"{row[0]}: {row[1]}" for row in CASES]
)
def test_exchanged_phrases(fault: str, line: str, body: str, made: list[str]) -> None:
    assert sorted(ways(fault, line, body)) == made
