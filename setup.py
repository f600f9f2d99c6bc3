"""Which folders are packages: every one below linter/, and rules/ as linter.rules."""

from setuptools import find_packages, setup

setup(packages=[*find_packages(include=["linter", "linter.*"]), "linter.rules"])
