"""Findings that were known when headlint was brought in, so that only new ones are reported.

`records.py` holds what a baseline is and how a finding is recognised in it, `files.py` reads and
writes it, `stages.py` takes what is known from a report and says which entries are stale.
"""
