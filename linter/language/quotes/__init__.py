"""Quotations: found by their marks, matched with the story, bound to their speaker."""
