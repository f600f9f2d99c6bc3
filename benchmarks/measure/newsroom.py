"""A folder of made-up articles, for measuring runs: our own words, with other names and numbers.

The same number gives the same articles. One in ten has a headline that its story does not bear out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from random import Random

TOWNS = (
    "Ashworth", "Bramfield", "Calderbrook", "Dunmore", "Elmstead", "Fenwick", "Garsdale",
    "Hexley", "Ingleton", "Kirkham", "Longmere", "Marlow", "Northam", "Oakhurst", "Penrose",
)  # fmt: skip
BODIES = ("council", "hospital trust", "harbour authority", "bus company", "school board")
PEOPLE = (
    "Alice Fenner", "Brian Okafor", "Clara Whitcombe", "David Anselm", "Esther Lindqvist",
    "Farid Mansoor", "Grace Holloway", "Hugh Pennington", "Ines Carvalho", "Jonas Bright",
)  # fmt: skip
ACTS = (
    ("close", "closes", "libraries", "because repairs to their roofs would cost too much"),
    ("open", "opens", "clinics", "after doctors warned of long waiting times"),
    ("sell", "sells", "buildings", "to pay back a loan taken out nine years ago"),
    ("hire", "hires", "drivers", "so that evening services can run again"),
    ("inspect", "inspects", "bridges", "following cracks found in the summer"),
)
FILLER = (
    "The decision was taken at a meeting on {day} that lasted more than three hours.",
    "{person}, who chairs the committee, said the figures had been checked twice.",
    "Residents of {other} had asked for a second opinion, but none was sought.",
    "Work is expected to begin in {month} and to take about {weeks} weeks.",
    "A spokesman said that {money} million pounds had been set aside for it.",
    "Two members voted against the plan and one did not vote at all.",
    "Nobody from the neighbouring district of {other} was available for comment.",
    "The last time that a decision of this kind was taken was {years} years ago.",
    "“We have listened to everybody who wrote to us,” {person} said.",
    "Letters will be sent to about {letters} households before the end of {month}.",
    "Critics say the {body} should have waited for the report that is due in {month}.",
    "The {body} denied that the timing had anything to do with the election.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
MONTHS = ("January", "February", "March", "April", "May", "June")
NUMBERS = ("three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve")


def write_articles(folder: Path, count: int) -> list[Path]:
    """Write `count` articles as Markdown into subfolders of a hundred each; gives their paths."""
    paths: list[Path] = []
    for number, text in enumerate(islice(articles(), count)):
        path = folder / f"{number // 100:02}" / f"story-{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def articles() -> Iterator[str]:
    """Articles without end, each another one."""
    random = Random(17)
    for round_number in range(1_000_000):
        for town, body, (verb, verbs, things, reason) in product(TOWNS, BODIES, ACTS):
            number, wrong = random.sample(NUMBERS, 2)
            told = wrong if random.random() < 0.1 else number
            values = {
                "town": town,
                "body": body,
                "other": random.choice([other for other in TOWNS if other != town]),
                "person": random.choice(PEOPLE),
                "day": random.choice(DAYS),
                "month": random.choice(MONTHS),
                "weeks": 3 + round_number + random.randrange(20),
                "money": random.randrange(2, 90),
                "years": random.randrange(3, 40),
                "letters": random.randrange(20, 900) * 10,
            }
            lede = (
                f"{town} {body} will {verb} {number} {things} in {values['month']}, "
                f"{reason}, it said on {values['day']}."
            )
            filler = [line.format(**values) for line in random.sample(FILLER, 9)]
            paragraphs = [lede, *(" ".join(filler[at : at + 2]) for at in range(0, 9, 2))]
            yield (
                f"---\ntitle: {town} {body} {verbs} {told} {things}\n"
                f"description: The {body} says it acts {reason}.\n---\n\n"
                + "\n\n".join(paragraphs)
                + "\n"
            )
