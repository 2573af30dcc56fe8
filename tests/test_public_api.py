"""The front door is small and sorted, and every public thing explains itself."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import dateline

MODULES = sorted(
    found.name
    for found in pkgutil.walk_packages(dateline.__path__, "dateline.")
    if not any(part.startswith("_") for part in found.name.split("."))
)
HEADINGS = ["Args", "Attributes", "Returns", "Yields", "Raises", "Source"]
HEADING = re.compile(r"^([A-Z][a-z]+):$", re.MULTILINE)


def _exported(module: ModuleType) -> list[str]:
    return list(getattr(module, "__all__", ()))


def _own(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """Yield the public classes and functions that are written in *module*."""
    for name, value in vars(module).items():
        is_code = inspect.isclass(value) or inspect.isfunction(value)
        if is_code and value.__module__ == module.__name__ and name[0] != "_":
            yield name, value


def _documented(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Yield the docstring of each exported thing, and of its public members."""
    for name, value in _own(module):
        if name not in _exported(module):
            continue
        yield name, value.__doc__ or ""
        for member, inner in vars(value).items() if inspect.isclass(value) else ():
            is_code = inspect.isfunction(inner) or isinstance(
                inner, property | classmethod | staticmethod
            )
            if is_code and member[0] != "_":
                yield f"{name}.{member}", inner.__doc__ or ""


def test_front_door_is_small_and_sorted() -> None:
    """At most 25 names, in order, and each of them is there."""
    names = _exported(dateline)

    assert sorted(names) == names
    assert len(names) <= 25
    assert all(hasattr(dateline, name) for name in names)


@pytest.mark.parametrize("name", MODULES)
def test_module_says_what_it_is(name: str) -> None:
    """Each module that holds anything begins with a sentence."""
    module = importlib.import_module(name)
    first = inspect.cleandoc(module.__doc__ or "").split("\n\n", 1)[0]

    assert first.endswith((".", ":")) or not _exported(module)


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_have_our_shape(name: str) -> None:
    """One sentence first; headings from one list, in its order, each once."""
    for thing, doc in _documented(importlib.import_module(name)):
        text = inspect.cleandoc(doc)
        first = text.split("\n\n", 1)[0]
        headings = HEADING.findall(text)

        assert re.match(r'[A-Z`*\d"]', first), f"{thing} has no sentence: {first!r}"
        assert first.endswith((".", ":")), f"{thing} must end in a full stop"
        assert sorted(headings, key=HEADINGS.index) == headings, thing
        assert len(set(headings)) == len(headings), thing
