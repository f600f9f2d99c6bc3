"""The scorecard: seeds each rule's own faults into lines that were right, and counts what happens.

`measure.py` scores one article, `scoring.py` adds up, `figures.py` keeps what was measured;
`mutations/` makes the faults. docs/scorecard.md says what the figures mean.
"""
