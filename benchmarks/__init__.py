"""Benchmarks: how often headlint is right (`accuracy.py`) and how fast (`speed.py`)."""
