"""Every exception of the project: it may be raised in a worker and told by another process."""

from __future__ import annotations

import inspect
import pickle
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any, get_type_hints

import pytest

import benchmarks
import linter
from linter.findings import Problem

SAMPLES: dict[object, object] = {
    str: "what is wrong",
    int: 3,
    int | None: 7,
    Problem: Problem("rules/one.yaml", "a mistake", 2, 5),
    tuple[tuple[str, str], ...]: (("one", "what is wrong"), ("two", "more")),
    tuple[Problem, ...]: (Problem("one.yaml", "a mistake", 2, 5), Problem("two.yaml", "more")),
}
"""Something to make an exception of, by the annotation of the parameter."""


def modules(package: ModuleType) -> Iterator[ModuleType]:
    yield package
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield import_module(found.name)


def exceptions() -> list[type[Exception]]:
    return sorted(
        {
            each
            for package in (linter, benchmarks)
            for module in modules(package)
            for each in vars(module).values()
            if isinstance(each, type)
            and issubclass(each, Exception)
            and each.__module__ == module.__name__
        },
        key=lambda each: each.__qualname__,
    )


def made(error: type[Exception]) -> Exception:
    """One of these with every argument given."""
    if error.__init__ is Exception.__init__:
        return error("what is wrong")
    hints = get_type_hints(error.__init__)
    names = [name for name in inspect.signature(error.__init__).parameters if name != "self"]
    arguments: list[Any] = [SAMPLES[hints[name]] for name in names]
    return error(*arguments)


def test_the_walk_finds_them() -> None:
    names = {each.__name__ for each in exceptions()}
    assert {"RulesetError", "ConfigError", "ReadError", "DataError", "_FaultError"} <= names


@pytest.mark.parametrize("error", exceptions(), ids=lambda error: error.__name__)
def test_every_exception_crosses_to_another_process(error: type[Exception]) -> None:
    raised = made(error)
    arrived = pickle.loads(pickle.dumps(raised))
    assert type(arrived) is error
    assert str(arrived) == str(raised)
    assert "what is wrong" in str(raised) or "a mistake" in str(raised)
    assert vars(arrived) == vars(raised)
