"""Which words of a line stand where other words stand in a sentence of the body."""
