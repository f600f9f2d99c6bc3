"""What a rule may name of a fact, and how it is read."""
