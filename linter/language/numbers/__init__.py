"""Numbers: read from plain text, bound to their noun and act, compared."""
