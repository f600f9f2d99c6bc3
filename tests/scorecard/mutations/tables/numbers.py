"""Rows for the operators that change a number, a rank, a score or a date."""

from __future__ import annotations

# (fault, line, body, one of the lines that it makes)
LAID = [
    (
        "change-measure",
        "Bridge shut for nine hours",
        "The bridge was shut for nine hours on Monday.",
        "Bridge shut for eleven hours",
    ),
    (
        "flip-figure",
        "Profit rises 8% at brewery",
        "Profit rises 8% at the brewery. Beer is dear.",
        "Profit falls 8% at brewery",
    ),
    ("change-rank", "Rovers finish third", "Rovers finished third in May.", "Rovers finish fourth"),
    (
        "scale-number",
        "Bridge to cost £3m",
        "The bridge will cost £3m, the council said.",
        "Bridge to cost £3bn",
    ),
    (
        "change-number",
        "City shuts 14 schools",
        "The city will shut 14 schools next year, the council said.",
        "City shuts 20 schools",
    ),
    (
        "move-number",
        "City shuts 14 schools",
        "The city will shut 14 schools. It painted 230 bridges.",
        "City shuts 230 schools",
    ),
    (
        "scale-number",
        "City shuts 14 schools",
        "The city will shut 14 schools next year, the council said.",
        "City shuts 14,000 schools",
    ),
    (
        "number-for-date",
        "Vote on harbour set for Monday",
        "The vote on the harbour is set for Monday. It has 14 berths.",
        "Vote on harbour set for 14",
    ),
    (
        "one-for-many",
        "City shuts three schools",
        "The city will shut three schools next year.",
        "City shuts one schools",
    ),
    (
        "impossible-percent",
        "Sales of beer fall 40% at brewery",
        "Sales of beer fell 40% at the brewery.",
        "Sales of beer fall 140% at brewery",
    ),
    (
        "change-age",
        "Boy aged 9 saved from river",
        "A boy aged 9 was saved from the river on Monday.",
        "Boy aged 11 saved from river",
    ),
    (
        "change-score",
        "Rovers beat Wanderers 3-1",
        "Rovers beat Wanderers 3-1 on Saturday.",
        "Rovers beat Wanderers 5-1",
    ),
    (
        "add-cause",
        "Baker found dead in mill",
        "A baker was found dead in a mill. A post-mortem will be held.",
        "Baker murdered in mill",
    ),
    (
        "count-attacker",
        "Six dead at brewery",
        "Six people, including the gunman, were killed at a brewery.",
        "Six victims dead at brewery",
    ),
    (
        "stale-toll",
        "Flood kills 12",
        "The flood killed 12 people in the valley. On Monday 9 had been killed.",
        "Flood kills 9",
    ),
    (
        "change-date",
        "Vote on harbour set for Monday",
        "The vote on the harbour is set for Monday.",
        "Vote on harbour set for Wednesday",
    ),
    (
        "move-date",
        "Vote on harbour set for Monday",
        "The vote on the harbour is set for Monday. Ferries stop on Thursday.",
        "Vote on harbour set for Thursday",
    ),
    (
        "number-in-name",
        "Wendel out of Six Harbours regatta",
        "Ina Wendel will miss the Six Harbours regatta.",
        "Wendel out of Seven Harbours regatta",
    ),
    (
        "misplace-number",
        "Ferry firm to lay off 140 workers",
        "The ferry firm will lay off 140 workers. Its sales fell by 7% last year.",
        "Ferry firm to lay off 7% workers",
    ),
    (
        "misplace-number",
        "Ferry firm sold for £40m",
        "The ferry firm has been sold for £40m. It has three ships.",
        "Ferry firm sold for £three",
    ),
    (
        "misplace-number",
        "Ferry inquiry opens on Monday",
        "The inquiry into the ferry opens on Monday. It is to take two years.",
        "Ferry inquiry opens on two years",
    ),
    (
        "date-for-day",
        "Ferry inquiry opens on Monday",
        "The inquiry into the ferry opens on Monday. The ferry sank in March 2019.",
        "Ferry inquiry opens on March 2019",
    ),
    (
        "date-for-name",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday.",
        "Fire destroys mill in Sunday",
    ),
    (
        "swap-currency",
        "Bridge to cost £3m",
        "The bridge will cost £3m, the council said.",
        "Bridge to cost $3m",
    ),
    (
        "percent-for-points",
        "Turnout falls 4%",
        "Turnout fell 4% in the harbour vote.",
        "Turnout falls 4 percentage points",
    ),
    (
        "drop-bound",
        "Up to 500 jobs to go at brewery",
        "Up to 500 jobs will go at the brewery.",
        "500 jobs to go at brewery",
    ),
    (
        "flip-bound",
        "At least 20 trees fall in storm",
        "At least 20 trees fell in the storm.",
        "At most 20 trees fall in storm",
    ),
    (
        "swap-vague-plural",
        "Dozens march to harbour",
        "Dozens of people marched to the harbour.",
        "Thousands march to harbour",
    ),
    (
        "swap-multiple",
        "Brewery doubles its output",
        "The brewery doubled its output in May.",
        "Brewery triples its output",
    ),
    (
        "swap-fraction",
        "Fire destroys a third of wood",
        "A fire destroyed a third of the wood.",
        "Fire destroys half of wood",
    ),
    (
        "change-period",
        "Harbour loses £3m a year",
        "The harbour loses £3m a year, the council said.",
        "Harbour loses £3m a month",
    ),
    (
        "swap-casualty",
        "Three killed in mill fire",
        "Three people were killed in the mill fire.",
        "Three injured in mill fire",
    ),
    (
        "claim-majority",
        "46% back harbour sale",
        "The poll found 46% back the harbour sale.",
        "Most back harbour sale",
    ),
    (
        "claim-lead",
        "Ortega neck and neck with Weber",
        "A poll has Maria Ortega neck and neck with Jonas Weber.",
        "Ortega ahead of Weber",
    ),
    (
        "change-number-in-copy",
        "The city will shut 14 schools in the old harbour quarter",
        "The city will shut 14 schools in the old harbour quarter.",
        "The city will shut 20 schools in the old harbour quarter",
    ),
    (
        "move-number-in-copy",
        "The city will shut 14 schools in the old harbour quarter",
        "The city will shut 14 schools in the old harbour quarter. It painted 230 bridges.",
        "The city will shut 230 schools in the old harbour quarter",
    ),
    (
        "number-for-date-in-copy",
        "The harbour vote of the city council is set for Monday",
        "The harbour vote of the city council is set for Monday. It has 14 berths.",
        "The harbour vote of the city council is set for 14",
    ),
    (
        "number-of-another-kind-in-copy",
        "The city shuts 14 schools in the old harbour quarter",
        "The city shuts 14 schools in the old harbour quarter. Fees rose by 9%.",
        "The city shuts 9% schools in the old harbour quarter",
    ),
    (
        "date-for-number-in-copy",
        "The city shuts 14 schools in the old harbour quarter",
        "The city shuts 14 schools in the old harbour quarter. It said so on Monday.",
        "The city shuts Monday schools in the old harbour quarter",
    ),
    (
        "date-of-another-kind-in-copy",
        "The harbour vote of the city council is set for Monday",
        "The harbour vote of the city council is set for Monday. Work began in 2019.",
        "The harbour vote of the city council is set for 2019",
    ),
    (
        "number-of-another-kind",
        "City shuts 14 schools",
        "The city will shut 14 schools. Fees rose by 9%.",
        "City shuts 9% schools",
    ),
    (
        "date-for-number",
        "City shuts 14 schools",
        "The city will shut 14 schools. It said so on Monday.",
        "City shuts Monday schools",
    ),
    (
        "date-of-another-kind",
        "Vote on harbour set for Monday",
        "The vote on the harbour is set for Monday. Work began in 2019.",
        "Vote on harbour set for 2019",
    ),
]

# (fault, line, body, why nothing is laid)
LEFT = [
    (
        "date-for-number",
        "City shuts 14 schools",
        "The city shut 14 schools on Monday.",
        "a date of the same sentence may leave the line true",
    ),
    ("flip-figure", "Profit rises", "Profit rises at the brewery.", "there is no figure"),
    (
        "drop-bound",
        "Up to 500 jobs to go at brewery",
        "Up to 500 jobs will go at the brewery. The union counts 500 jobs at the brewery.",
        "the story has the bare figure too",
    ),
    (
        "drop-bound",
        "More than 500 jobs to go at brewery",
        "More than 500 jobs will go at the brewery.",
        "a least number that is rounded down is true still",
    ),
    (
        "stale-toll",
        "Flood kills 12",
        "The flood killed 12 people in the valley, among them 9 killed in one house.",
        "the lower count is a part of the higher",
    ),
]
