"""The closed set of faults that the scorecard can seed: the table, not how each is made.

A rule names its own in `faults`; `linter.scorecard.mutations` makes them, one operator a fault, and
a test holds the two together. The validator, the JSON Schema and docs/scorecard.md read this table.
"""

from __future__ import annotations

FAULTS: dict[str, str] = {
    # Who and where.
    "swap-name": "a name gives way to another of its kind that the story holds too",
    "swap-actor": "the act is given to another person, body or state of the story",
    "swap-target": "the act is done to another person, body or state of the story",
    "exchange-roles": "actor and target change places",
    "swap-place": "the place gives way to another place of the story",
    "swap-nationality": "an adjective or possessive of a nation gives way to another nation's",
    "swap-capital": "a capital or seat that stands for its state gives way to another state's",
    "confuse-name": "a country gives way to one that is easily taken for it",
    "foreign-name": "a name gives way to one that the story does not hold",
    "misspell-name": "two letters of a name change places, or one is lost or doubled",
    "repeat-name": "one name of the line stands in place of another one too",
    "person-for-place": "a person's name stands where a place, a body or a thing belongs",
    "name-for-place": "the name of a body or thing stands where a place belongs",
    "swap-pronoun": "he becomes she, or she he",
    "drop-former": "former, acting or deputy goes, and the bare office stays",
    "swap-title": "a person's office gives way to another office",
    "group-for-member": "one member's act is told of the whole group",
    # Numbers.
    "change-number": "a number gives way to another likely value that the story does not hold",
    "move-number": "a number gives way to another number of the story",
    "scale-number": "a number becomes a thousand times larger or smaller",
    "number-for-date": "a number stands in place of a date",
    "one-for-many": "one stands before a plural",
    "swap-currency": "a sum is given in another currency",
    "percent-for-points": "per cent becomes percentage points, or the reverse",
    "impossible-percent": "a fall, or a share, of more than 100 per cent",
    "drop-bound": "at least, up to, nearly or more than goes, and the bare number stays",
    "flip-bound": "at least becomes at most, more than less than, or the reverse",
    "swap-vague-plural": "dozens become hundreds or thousands, or the reverse",
    "swap-fraction": "a half, third or quarter becomes another, doubled becomes tripled",
    "drop-period": "the stretch of time that a rate belongs to goes or becomes another",
    "change-age": "somebody's age becomes another",
    "change-score": "a score becomes another",
    "swap-casualty": "killed becomes injured, or the reverse",
    "stale-toll": "a toll becomes an earlier, lower one",
    # Attribution and certainty.
    "alter-quote": "a word of a quotation becomes another",
    "swap-speaker": "a quotation or statement is given to another speaker",
    "drop-attribution": "who says so goes, and what is said stays",
    "raise-report": "says becomes confirms, admits or proves",
    "drop-negation": "a not, no or never goes",
    "add-negation": "the verb gets a not",
    "drop-hedge": "may, could, likely or alleged goes",
    "add-hedge": "what is done is told as possible or to come",
    "drop-condition": "an if, unless or subject to goes",
    "plan-as-done": "what is planned is told as done",
    "probe-as-finding": "what is investigated is told as found",
    # Law, science, polls.
    "raise-legal-stage": "somebody stands further along in a case: charged becomes convicted",
    "presume-guilt": "an accused person is called by the crime: killer, thief",
    "swap-offence": "an offence gives way to another of its family",
    "arrested-for": "on suspicion of becomes for",
    "civil-as-criminal": "sued becomes charged, liable becomes guilty",
    "change-term": "a sentence gets another length, or a maximum is told as given",
    "cause-from-link": "is linked to becomes causes",
    "drop-subjects": "in mice, in cells, in a small trial goes",
    "claim-cure": "a trial's early result is told as proven",
    "claim-majority": "a share below half is told as a majority",
    "claim-lead": "a gap within the margin of error is told as a lead",
    "widen-population": "those asked become the whole population",
    "widen-scope": "some or one becomes all",
    "claim-record": "a first or record loses its limit, or is added",
    # Time.
    "change-date": "a weekday, day, month or year gives way to another",
    "move-date": "a date gives way to another date of the story",
    "date-for-name": "a date stands where a date cannot stand",
    # Words and parts.
    "opposite-word": "a word gives way to its opposite",
    "flip-direction": "rises becomes falls, up becomes down, or the reverse",
    "change-word": "a noun gives way to one that the story does not use",
    "other-line": "another article's line stands over the story",
    "address-reader": "the line turns to the reader: you, we",
    "draft-marker": "a draft marker is left in the line",
    "part-name": "the headline names another actor than the lines under it",
    "part-number": "the headline gives another number than the lines under it",
}
"""Name of a fault and what it does to a line that was right."""
