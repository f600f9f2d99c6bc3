"""Each operator lays its fault where the story bears the line out, and nowhere else."""

from __future__ import annotations

import pytest

from linter.ruleset.fault_table import FAULTS
from linter.scorecard.mutations import operators
from tests.scorecard.mutations.ways import ways

# (fault, line, body, one of the lines that it makes)
LAID = [
    (
        "flip-figure",
        "Profit rises 8% at brewery",
        "Profit rises 8% at the brewery. Beer is dear.",
        "Profit falls 8% at brewery",
    ),
    ("change-rank", "Rovers finish third", "Rovers finished third in May.", "Rovers finish fourth"),
    (
        "invent-quote",
        "Mayor: 'We will rebuild every bridge'",
        "“We will rebuild every bridge,” the mayor said.",
        "Mayor: 'our lanterns never saw such weather'",
    ),
    (
        "scale-number",
        "Bridge to cost £3m",
        "The bridge will cost £3m, the council said.",
        "Bridge to cost £3bn",
    ),
    (
        "swap-name",
        "Estonia opens a harbour for grain ships",
        "Estonia opened a harbour for grain ships. Farmers in Latvia waited.",
        "Latvia opens a harbour for grain ships",
    ),
    (
        "swap-actor",
        "Denmark closes strait to ferries",
        "Denmark closed the strait to ferries after a storm. Norway sent two tugs to Oslo.",
        "Norway closes strait to ferries",
    ),
    (
        "swap-target",
        "Poland fines Maria Ortega over waste",
        "Poland has fined Maria Ortega over waste. Jonas Weber found it.",
        "Poland fines Jonas Weber over waste",
    ),
    (
        "exchange-roles",
        "Norway sues Iceland over herring",
        "Norway sued Iceland over herring on Monday.",
        "Iceland sues Norway over herring",
    ),
    (
        "swap-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday. Crews came from a depot in Geneva.",
        "Fire destroys mill in Geneva",
    ),
    (
        "swap-nationality",
        "Danish tourist dies on glacier",
        "A Danish tourist died on a glacier on Friday. A Swedish guide called for help.",
        "Swedish tourist dies on glacier",
    ),
    (
        "swap-capital",
        "North Korea tests missile",
        "North Korea tested a missile on Tuesday, officials said.",
        "Seoul tests missile",
    ),
    (
        "confuse-name",
        "Niger closes its border",
        "Niger closed its border on Tuesday, the army said.",
        "Nigeria closes its border",
    ),
    (
        "foreign-name",
        "Maria Ortega resigns as coach",
        "Maria Ortega resigned as coach on Monday. The club thanked Ortega.",
        "Ottilie Brandreth resigns as coach",
    ),
    (
        "misspell-name",
        "Stephenson resigns as coach",
        "Laura Stephenson resigned as coach on Monday. Stephenson gave no reason.",
        "Stepehnson resigns as coach",
    ),
    (
        "repeat-name",
        "Maria Ortega praises Jonas Weber for rescue",
        "Maria Ortega praised Jonas Weber for the rescue on Sunday.",
        "Jonas Weber praises Jonas Weber for rescue",
    ),
    (
        "person-for-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday. The owner, Maria Ortega, wept.",
        "Fire destroys mill in Maria Ortega",
    ),
    (
        "name-for-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday. The Tamberley Institute owned it.",
        "Fire destroys mill in Tamberley Institute",
    ),
    (
        "swap-pronoun",
        "Coach says she will leave",
        "Maria Ortega said she will leave the club. Her contract ends in May.",
        "Coach says he will leave",
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
        "change-term",
        "Baker jailed for 10 years",
        "The baker was jailed for 10 years on Monday.",
        "Baker jailed for 12 years",
    ),
    (
        "stale-toll",
        "Flood kills 12",
        "The flood killed 12 people in the valley. On Monday 9 had been killed.",
        "Flood kills 9",
    ),
    (
        "alter-quote",
        "Mayor: 'We will rebuild every bridge'",
        "“We will rebuild every bridge,” the mayor said.",
        "Mayor: 'We will rebuild every gardens'",
    ),
    (
        "swap-speaker",
        "Maria Ortega says dam 'will outlive us all'",
        "'The dam will outlive us all,' said Maria Ortega. Jonas Weber walked along it.",
        "Jonas Weber says dam 'will outlive us all'",
    ),
    (
        "swap-source",
        "Maria Ortega says the dam will hold",
        "Maria Ortega said the dam will hold. Jonas Weber walked along it.",
        "Jonas Weber says the dam will hold",
    ),
    (
        "drop-attribution",
        "Dam will hold, says Maria Ortega",
        "The dam will hold, Maria Ortega said on Monday.",
        "Dam will hold",
    ),
    (
        "drop-negation",
        "Council will not sell harbour",
        "The council will not sell the harbour, it said.",
        "Council will sell harbour",
    ),
    (
        "add-negation",
        "Council sells harbour to bank",
        "The council sold the harbour to a bank on Monday.",
        "Council does not sell harbour to bank",
    ),
    (
        "drop-condition",
        "Strike is off if pay deal is signed",
        "The strike is off if the pay deal is signed, the union said.",
        "Strike is off",
    ),
    (
        "plan-as-done",
        "Council to sell harbour",
        "The council plans to sell the harbour next year.",
        "Council sells harbour",
    ),
    (
        "swap-offence",
        "Baker cleared of robbery",
        "The baker was cleared of robbery on Monday.",
        "Baker cleared of burglary",
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
        "date-for-name",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday.",
        "Fire destroys mill in Sunday",
    ),
    (
        "opposite-word",
        "Council approves harbour sale",
        "The council approved the harbour sale, approving the plan.",
        "Council blocks harbour sale",
    ),
    (
        "flip-direction",
        "Profit rises at brewery",
        "Profit rose at the brewery. The owner said profit rises each May.",
        "Profit falls at brewery",
    ),
    (
        "change-word",
        "Council sells harbour to bank",
        "The council sold the harbour to a bank on Monday.",
        "Council sells garden to bank",
    ),
    (
        "address-reader",
        "Council sells harbour to bank",
        "The council sold the harbour to a bank on Monday.",
        "Council sells harbour to bank, and what it means for you",
    ),
    (
        "draft-marker",
        "Council sells harbour to bank",
        "The council sold the harbour to a bank on Monday.",
        "TK Council sells harbour to bank",
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
        "drop-former",
        "Former mayor buys harbour",
        "The former mayor bought the harbour on Monday.",
        "Mayor buys harbour",
    ),
    (
        "swap-title",
        "Mayor buys harbour",
        "The mayor bought the harbour on Monday.",
        "Governor buys harbour",
    ),
    (
        "group-for-member",
        "Doctor backs salt ban",
        "A doctor has backed the salt ban.",
        "Doctors backs salt ban",
    ),
    (
        "raise-report",
        "Brewery says its beer is pure",
        "The brewery says its beer is pure.",
        "Brewery confirms its beer is pure",
    ),
    (
        "drop-hedge",
        "Suspected arson at mill",
        "The fire at the mill is suspected arson, the crew said of the mill.",
        "Arson at mill",
    ),
    (
        "add-hedge",
        "Brewery has sold its mill",
        "The brewery has sold its mill.",
        "Brewery may have sold its mill",
    ),
    (
        "probe-as-finding",
        "Brewery investigated over waste in river",
        "The brewery is being investigated over waste in the river.",
        "Brewery guilty over waste in river",
    ),
    (
        "raise-legal-stage",
        "Baker charged with theft of flour",
        "The baker was charged with theft of flour, police said.",
        "Baker convicted of theft of flour",
    ),
    (
        "presume-guilt",
        "Man arrested over mill fire",
        "A man was arrested on suspicion of arson over the mill fire.",
        "Arsonist arrested over mill fire",
    ),
    (
        "arrested-for",
        "Baker arrested on suspicion of theft",
        "The baker was arrested on suspicion of theft.",
        "Baker arrested for theft",
    ),
    (
        "civil-as-criminal",
        "Brewery sued over waste in river",
        "The brewery was sued over waste in the river.",
        "Brewery prosecuted over waste in river",
    ),
    (
        "cause-from-link",
        "Salt linked to strokes in study",
        "Salt was linked to strokes in a study.",
        "Salt found to cause strokes in study",
    ),
    (
        "drop-subjects",
        "Drug slows tumours in mice",
        "The drug slowed tumours in mice, a team found.",
        "Drug slows tumours",
    ),
    (
        "claim-cure",
        "Drug shows promise against gout",
        "The drug shows promise against gout, an early trial found.",
        "Drug proven to cure gout",
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
        "widen-population",
        "Teachers back longer holidays",
        "Teachers back longer holidays, a survey by their union found.",
        "Voters back longer holidays",
    ),
    (
        "widen-scope",
        "Some schools shut by snow",
        "Some schools were shut by snow.",
        "All schools shut by snow",
    ),
    (
        "drop-limit",
        "Worst frost in 20 years kills vines",
        "The worst frost in 20 years has killed the vines.",
        "Worst frost kills vines",
    ),
    (
        "claim-record",
        "Big crowd at harbour fair",
        "A big crowd came to the harbour fair.",
        "Record crowd at harbour fair",
    ),
    (
        "swap-name-in-copy",
        "Estonia opened a harbour for grain ships",
        "Estonia opened a harbour for grain ships. The ministry of Latvia gave no date.",
        "Latvia opened a harbour for grain ships",
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
        "move-date-in-copy",
        "The harbour vote of the city council is set for Monday",
        "The harbour vote of the city council is set for Monday. Ferries stop on Thursday.",
        "The harbour vote of the city council is set for Thursday",
    ),
    (
        "number-for-date-in-copy",
        "The harbour vote of the city council is set for Monday",
        "The harbour vote of the city council is set for Monday. It has 14 berths.",
        "The harbour vote of the city council is set for 14",
    ),
    (
        "opposite-word-in-copy",
        "The council approves the sale of the old harbour mill",
        "The council approves the sale of the old harbour mill.",
        "The council blocks the sale of the old harbour mill",
    ),
    (
        "change-word-in-copy",
        "The council sells the harbour to the city bank for a pound",
        "The council sells the harbour to the city bank for a pound.",
        "The council sells the garden to the city bank for a pound",
    ),
]

# (fault, line, body, why nothing is laid)
LEFT = [
    (
        "drop-limit",
        "Worst frost in 20 years kills vines",
        "The worst frost in 20 years has killed the vines. It was the worst ever in the valley.",
        "the story claims it without a limit as well",
    ),
    (
        "drop-negation",
        "Brewery will not open until May",
        "The brewery will not open until May.",
        "until leans on the denial",
    ),
    (
        "drop-hedge",
        "Baker is suspected of theft",
        "The baker is suspected of theft.",
        "no sentence would be left",
    ),
    (
        "change-word",
        "Denmark spends $10 million",
        "Denmark spent $10 million on it.",
        "the noun belongs to a figure",
    ),
    (
        "plan-as-done",
        "Mayor calls on club to sell harbour",
        "The mayor called on the club. The club plans to sell the harbour.",
        "the plan is not what the line tells first",
    ),
    ("flip-figure", "Profit rises", "Profit rises at the brewery.", "there is no figure"),
    (
        "swap-name",
        "Estonia opens harbour",
        "Latvia built a ferry.",
        "the story does not bear it out",
    ),
    (
        "swap-name",
        "Estonia opens a harbour for grain ships",
        "Estonia and Latvia opened a harbour for grain ships.",
        "both do it",
    ),
    (
        "swap-actor",
        "Denmark closes strait to ferries",
        "Denmark closed the strait to ferries. Norway closed its strait to ferries in May.",
        "the other does it too",
    ),
    (
        "exchange-roles",
        "Norway meets Iceland over herring",
        "Norway met Iceland over herring on Monday.",
        "both meet",
    ),
    (
        "exchange-roles",
        "Norway sues Iceland over herring",
        "Norway sued Iceland over herring. Iceland sued Norway over herring in turn.",
        "it holds both ways",
    ),
    (
        "swap-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon. Crews came from all over France.",
        "one place lies in the other",
    ),
    (
        "confuse-name",
        "Niger closes its border",
        "Niger closed its border with Nigeria on Tuesday.",
        "the story names the other",
    ),
    (
        "swap-pronoun",
        "Coach says she will leave",
        "Maria Ortega said she will leave. Her rival said he would stay.",
        "whom it means cannot be told",
    ),
    (
        "drop-bound",
        "Up to 500 jobs to go at brewery",
        "Up to 500 jobs will go at the brewery. The union counts 500 jobs at the brewery.",
        "the story has the bare figure too",
    ),
    (
        "raise-legal-stage",
        "Baker charged with theft of flour",
        "The baker, charged with theft of flour, was found guilty.",
        "the story goes as far",
    ),
    (
        "plan-as-done",
        "Council to sell harbour",
        "The council plans to sell the harbour. It sold the harbour once before.",
        "the story tells it as done too",
    ),
    (
        "add-negation",
        "Council sells harbour to bank",
        "The council sold the harbour to a bank. It did not sell the mill.",
        "the story denies a sale",
    ),
    (
        "swap-name-in-copy",
        "Estonia opens harbour as unions threaten to strike over wages",
        "Estonia opened a harbour for grain ships from Latvia after years of talks.",
        "the line copies no sentence",
    ),
]

# Faults of a whole line, or between parts, have tests of their own below.
OTHERS = {"other-line", "part-name", "part-number"}


def test_every_fault_has_an_operator_and_a_test() -> None:
    assert set(operators()) == set(FAULTS)
    assert {fault for fault, *_ in LAID} | OTHERS == set(FAULTS)


@pytest.mark.parametrize(("fault", "line", "body", "made"), LAID, ids=[row[0] for row in LAID])
def test_the_fault_is_laid(fault: str, line: str, body: str, made: str) -> None:
    found = ways(fault, line, body)
    assert made in found
    assert line not in found


@pytest.mark.parametrize(
    ("fault", "line", "body", "why"), LEFT, ids=[f"{row[0]}: {row[3]}" for row in LEFT]
)
def test_a_line_that_would_stay_true_is_left_alone(
    fault: str, line: str, body: str, why: str
) -> None:
    assert ways(fault, line, body) == [], why


def test_another_articles_line() -> None:
    body = "The council sold the harbour."
    assert ways("other-line", "Council sells harbour", body, other="Rain ends drought") == [
        "Rain ends drought"
    ]
    assert ways("other-line", "Council sells harbour", body) == []


def test_parts_that_disagree() -> None:
    body = "Denmark closed the strait to 40 ferries. Norway sent two tugs."
    dek = "Denmark closed the strait to 40 ferries after a storm"
    assert "Norway closes strait to 40 ferries" in ways(
        "part-name", "Denmark closes strait to 40 ferries", body, dek=dek
    )
    numbers = ways("part-number", "Denmark closes strait to 40 ferries", body, dek=dek)
    assert "Denmark closes strait to 60 ferries" in numbers
    assert ways("part-number", "Denmark closes strait to 40 ferries", body) == []
