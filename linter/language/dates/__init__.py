"""Dates: read from plain text, bound to their act, compared."""
