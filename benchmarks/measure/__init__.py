"""The parts of the accuracy benchmark: rows in, checks, figures, tables out."""
