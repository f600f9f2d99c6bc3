"""The version, where packaging, `--version` and the JSON report can all read it."""

__version__ = "0.1.0"
