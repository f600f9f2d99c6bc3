"""The version, where packaging, `--version` and the JSON report can all read it."""

VERSION = "0.1.0"
