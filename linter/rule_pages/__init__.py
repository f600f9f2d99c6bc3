"""The page of a rule: one model, printed by `headlint explain` and written to docs/rules.

`drafts.py` makes an article of a rule's test, `running.py` checks it and keeps what the report for
people prints, `examples.py` reads what was kept, so that nobody who only reads loads a language
pipeline. `sections.py` says what stands on a page; `terminal.py` and `markdown.py` how it looks.
`catalogue.py` makes all pages and their index.
"""
