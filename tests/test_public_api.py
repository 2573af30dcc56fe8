"""The front door is small and sorted, and every public thing explains itself."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Collection, Iterator
from types import ModuleType
from typing import Any

import pytest

import dateline
from dateline import errors

MODULES = sorted(
    found.name
    for found in pkgutil.walk_packages(dateline.__path__, "dateline.")
    if not any(part.startswith("_") for part in found.name.split("."))
)
HEADINGS = ["Args", "Attributes", "Returns", "Yields", "Raises", "Source"]
OURS = frozenset(errors.__all__)
#: Where the errors of something else are pointed at, or all of ours named.
OF_ANOTHER = re.compile(r"errors\s+are\s+those\s+of|\bDatelineError\b")
#: What raises in a part that is never asked for it: the week of a span exists.
NEVER = frozenset({("format_edtf", "InvalidValueError")})
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


def _errors(node: ast.AST, module: ast.Module, seen: tuple[str, ...]) -> set[str]:
    """Return our errors that a piece of code raises, or lets a private part raise."""
    found = set()
    match node:
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name))) if name in OURS:
            found.add(name)
        case ast.Call(
            func=ast.Name(id=name)
            | ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name)
        ) if name.startswith("_") and name not in seen:
            for inner in ast.walk(module):
                if isinstance(inner, ast.FunctionDef) and inner.name == name:
                    found |= _errors(inner, module, (*seen, name))
        case ast.Try(body=body, handlers=handlers):
            tried = set().union(*(_errors(inner, module, seen) for inner in body))
            caught = {
                name.id
                for handler in handlers
                for name in ast.walk(handler.type or handler)
                if isinstance(name, ast.Name)
            }
            rest = (*handlers, *node.orelse, *node.finalbody)
            return (tried - caught).union(*(_errors(n, module, seen) for n in rest))
    return found.union(*(_errors(n, module, seen) for n in ast.iter_child_nodes(node)))


def _told(module: ast.Module) -> Iterator[tuple[str, str, ast.AST]]:
    """Yield the name of each function and class, its docstring, and its code."""
    for node in module.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, ast.get_docstring(node) or "", node
        elif isinstance(node, ast.ClassDef):
            doc = ast.get_docstring(node) or ""
            for inner in node.body:
                if not isinstance(inner, ast.FunctionDef):
                    continue
                if inner.name in {"__init__", "__attrs_post_init__"}:
                    yield node.name, doc, inner
                elif inner.name[0] != "_":
                    about = ast.get_docstring(inner) or ""
                    yield f"{node.name}.{inner.name}", about, inner


def _silent(source: str, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what is public, raises an error of ours and does not say so."""
    module = ast.parse(source)
    for thing, doc, code in _told(module):
        if thing.split(".", 1)[0] in names and not OF_ANOTHER.search(doc):
            raised = _errors(code, module, ())
            yield from ((thing, name) for name in sorted(raised) if name not in doc)


@pytest.mark.parametrize("name", MODULES)
def test_what_raises_says_so(name: str) -> None:
    """Who calls a function reads which errors of ours it raises, and when."""
    module = importlib.import_module(name)

    found = set(_silent(inspect.getsource(module), _exported(module)))

    assert set() == found - NEVER


def test_an_error_that_is_not_told_is_seen() -> None:
    """The test above finds what is raised by a part, and not what is caught."""
    source = """
def loud():
    \"\"\"Raises: StoreError\"\"\"
    raise StoreError("no")

def silent():
    return _part()

class Silent:
    def __init__(self):
        self._fail()

    def _fail(self):
        raise InvalidValueError("no")

def _part():
    raise StoreError("no")

def safe():
    try:
        return _part()
    except (KeyError, StoreError):
        return None
"""

    assert [("silent", "StoreError"), ("Silent", "InvalidValueError")] == list(
        _silent(source, ["Silent", "loud", "safe", "silent"])
    )
