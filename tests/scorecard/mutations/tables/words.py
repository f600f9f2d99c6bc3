"""Rows for the operators that change other words, or add some."""

from __future__ import annotations

# (fault, line, body, one of the lines that it makes)
LAID = [
    (
        "opposite-act",
        "Council approves harbour plan",
        "The council approved a plan for the harbour.",
        "Council rejects harbour plan",
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
        "join-sentences",
        "Jonas Weber runs the ferry terminal",
        "Jonas Weber ran the ferry terminal. Maria Ortega sold bread to the crews of three ships.",
        "Jonas Weber sold bread to the crews of three ships",
    ),
    (
        "join-sentences",
        "Rovers won at home after their captain scored",
        "Rovers won at home after their captain scored twice. Police closed the road after a bus "
        "hit the gate.",
        "Rovers won at home after a bus hit the gate",
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
        "opposite-word-in-copy",
        "The council approves the sale of the old harbour mill",
        "The council approves the sale of the old harbour mill.",
        "The council blocks the sale of the old harbour mill",
    ),
    (
        "opposite-extreme",
        "Turnout highest since 1998",
        "Turnout was 71%, the highest since 1998.",
        "Turnout lowest since 1998",
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
        "join-sentences",
        "Jonas Weber runs the ferry terminal",
        "Jonas Weber ran the ferry terminal. Maria Ortega sold bread to the crews. Jonas Weber "
        "sold bread as well.",
        "he does it too",
    ),
    (
        "join-sentences",
        "Jonas Weber has run the ferry terminal",
        "Jonas Weber has run the ferry terminal. Maria Ortega sold bread to the crews.",
        "what follows an auxiliary is no past tense",
    ),
    (
        "drop-limit",
        "Worst frost in 20 years kills vines",
        "The worst frost in 20 years has killed the vines. It was the worst ever in the valley.",
        "the story claims it without a limit as well",
    ),
    (
        "change-word",
        "Denmark spends $10 million",
        "Denmark spent $10 million on it.",
        "the noun belongs to a figure",
    ),
]
