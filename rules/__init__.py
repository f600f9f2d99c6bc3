"""The rules that ship with headlint, one YAML file each; installed as the package linter.rules.

This file is what lets importlib.resources find the folder from an editable install too.
"""
