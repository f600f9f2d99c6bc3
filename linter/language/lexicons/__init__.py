"""The words that ship with headlint, as YAML an editor can correct, and what reads them."""
