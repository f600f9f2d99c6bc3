"""Reports: pure functions from a Report to text, one a file, found by name (registry.py)."""
