"""Rows for the operators that change who says it, how surely, how far the law has got."""

from __future__ import annotations

# (fault, line, body, one of the lines that it makes)
LAID = [
    (
        "invent-quote",
        "Mayor: 'We will rebuild every bridge'",
        "“We will rebuild every bridge,” the mayor said.",
        "Mayor: 'our lanterns never saw such weather'",
    ),
    (
        "change-term",
        "Baker jailed for 10 years",
        "The baker was jailed for 10 years on Monday.",
        "Baker jailed for 12 years",
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
        "Dam has cracked, says Maria Ortega",
        "The dam has cracked, Maria Ortega said on Monday.",
        "Dam has cracked",
    ),
    (
        "drop-negation",
        "Council will not sell harbour",
        "The council will not sell the harbour, it said.",
        "Council will sell harbour",
    ),
    (
        "ask-denied",
        "Harbour will not close",
        "The harbour will not close, the council said.",
        "Will harbour close?",
    ),
    (
        "add-negation",
        "Council sells harbour to bank",
        "The council sold the harbour to a bank on Monday.",
        "Council does not sell harbour to bank",
    ),
    (
        "add-negation",
        "Council to sell harbour to bank",
        "The council is to sell the harbour to a bank, it said on Monday.",
        "Council not to sell harbour to bank",
    ),
    (
        "add-negation-in-copy",
        "The council sells the harbour to the city bank for a pound",
        "The council sells the harbour to the city bank for a pound.",
        "The council does not sell the harbour to the city bank for a pound",
    ),
    (
        "drop-negation-in-copy",
        "The council will not sell the old harbour mill to the bank",
        "The council will not sell the old harbour mill to the bank.",
        "The council will sell the old harbour mill to the bank",
    ),
    (
        "swap-pronoun-in-copy",
        "Maria Ortega said she will leave the football club of Lasta in May",
        "Maria Ortega said she will leave the football club of Lasta in May. Her contract ends.",
        "Maria Ortega said he will leave the football club of Lasta in May",
    ),
    (
        "fail-act",
        "Rovers win cup",
        "Rovers won the cup on Saturday.",
        "Rovers fail to win cup",
    ),
    (
        "fail-act",
        "Council sells harbour to bank",
        "The council sold the harbour to a bank on Monday.",
        "Council declines to sell harbour to bank",
    ),
    (
        "drop-refusal",
        "Council refuses to sell harbour",
        "The council has refused to sell the harbour, it said.",
        "Council sells harbour",
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
        "reverse-plea",
        "Baker denies theft of flour",
        "The baker denied the theft of flour.",
        "Baker admits theft of flour",
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
]

# (fault, line, body, why nothing is laid)
LEFT = [
    (
        "drop-condition",
        "Brewer tests vats to see if yeast is alive",
        "The brewer tested the vats to see if the yeast is alive.",
        "the if asks",
    ),
    (
        "drop-condition",
        "Mayor may resign if budget is cut, allies say",
        "The mayor may resign if the budget is cut, allies say.",
        "the line stays open all the same",
    ),
    (
        "drop-attribution",
        "Vans were shipped to Ghana, police say",
        "The vans were shipped to Ghana, police say.",
        "the police answer for it by office",
    ),
    (
        "drop-attribution",
        "'I picked the wrong team', says coach",
        "'I picked the wrong team,' the coach said.",
        "the marks still say that somebody said so",
    ),
    (
        "drop-negation",
        "Brewery will not open until May",
        "The brewery will not open until May.",
        "until leans on the denial",
    ),
    (
        "fail-act",
        "Council sells harbour to bank",
        "The council will sell the harbour to a bank in May.",
        "what is not done yet has not failed",
    ),
    (
        "fail-act",
        "Council rejects harbour plan",
        "The council rejected the harbour plan on Monday.",
        "to fail to refuse is to do it",
    ),
    (
        "drop-hedge",
        "Baker is suspected of theft",
        "The baker is suspected of theft.",
        "no sentence would be left",
    ),
    (
        "plan-as-done",
        "Mayor calls on club to sell harbour",
        "The mayor called on the club. The club plans to sell the harbour.",
        "the plan is not what the line tells first",
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
        "ask-denied",
        "Mayor says harbour will not close",
        "The mayor says that the harbour will not close.",
        "the mayor is not what the question is about",
    ),
    (
        "add-negation",
        "Council sells harbour to bank",
        "The council sold the harbour to a bank. It did not sell the mill.",
        "the story denies a sale",
    ),
]
