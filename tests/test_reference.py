"""What is public is in the reference, and every name of a list has an example."""

from __future__ import annotations

import argparse
import enum
import importlib
import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from sphinx.pycode import ModuleAnalyzer

import dateline
from dateline.cli.main import command_line
from dateline.io.formats import FORMATS
from dateline.model.types import EVENT_TYPES, Certainty, Role

DOCS = Path(__file__).parents[1] / "docs"
REFERENCE = DOCS / "reference"
#: ``.. automodule:: name`` or ``.. autoclass:: name``, and its options.
DIRECTIVE = re.compile(
    r"^\.\. auto(module|class):: (\S+)\n((?:   :.*\n)*)", re.MULTILINE
)
MEMBERS = re.compile(r":members:(.*)")
ARGS = re.compile(r"^Args:\n(?:(?: .*)?\n)*", re.MULTILINE)
ARGUMENT = re.compile(r"^ {4}\*{0,2}(\w+):", re.MULTILINE)
EXCLUDED = re.compile(r":exclude-members:(.*)")
#: The modules whose names people import.
DOORS = (
    "dateline",
    "dateline.corpus",
    "dateline.corpus.dask_bags",
    "dateline.corpus.spark_frames",
    "dateline.errors",
    "dateline.io.files",
    "dateline.io.formats",
    "dateline.io.frames",
    "dateline.read.dates",
    "dateline.read.files",
    "dateline.read.headed",
    "dateline.read.html",
    "dateline.read.records",
    "dateline.store",
    "dateline.temporal",
    "dateline.testing",
)


def _names(listed: str) -> set[str]:
    return {name.strip() for name in listed.split(",") if name.strip()}


def _shown(text: str) -> Iterator[str]:
    """Yield the full name of all that the directives of a page show."""
    for kind, target, options in DIRECTIVE.findall(text):
        if kind == "class":
            yield target
        if kind == "class" or not (found := MEMBERS.search(options)):
            continue
        excluded = EXCLUDED.search(options)
        names = _names(found[1]) or set(importlib.import_module(target).__all__)
        for name in names - _names(excluded[1] if excluded else ""):
            yield f"{target}.{name}"


@pytest.fixture(name="reference", scope="module")
def _reference() -> Mapping[int, str]:
    """Return the names of the objects that the reference shows, by identity."""
    shown = {}
    for page in sorted(REFERENCE.glob("*.md")):
        for name in _shown(page.read_text("utf-8")):
            module, _, inner = name.rpartition(".")
            shown[id(getattr(importlib.import_module(module), inner))] = name
    return shown


def _public(door: str) -> Iterator[tuple[str, Any]]:
    module = importlib.import_module(door)
    for name in module.__all__:
        yield f"{door}.{name}", getattr(module, name)


@pytest.mark.parametrize("door", DOORS)
def test_every_public_name_is_in_the_reference(
    door: str, reference: Mapping[int, str]
) -> None:
    """Who imports a name can look it up."""
    missing = [name for name, value in _public(door) if id(value) not in reference]

    assert [] == missing


def test_the_front_door_is_on_the_first_page() -> None:
    """Whoever opens the reference sees what `import dateline` gives."""
    page = (REFERENCE / "index.md").read_text("utf-8")
    shown = re.findall(r"`~dateline\.[\w.]*\.(\w+)`", page)

    assert dateline.__all__ == sorted(shown)


def test_every_member_of_an_enum_is_explained(reference: Mapping[int, str]) -> None:
    """The reference shows members that have a comment, and no other."""
    missing: list[str] = []
    for name in reference.values():
        module, _, inner = name.rpartition(".")
        kind = getattr(importlib.import_module(module), inner)
        if isinstance(kind, enum.EnumMeta):
            told = ModuleAnalyzer.for_module(kind.__module__).find_attr_docs()
            missing += [m for m in kind.__members__ if (inner, m) not in told]

    assert [] == missing


def _takers(reference: Mapping[int, str]) -> Iterator[tuple[str, Any]]:
    """Yield what the reference shows that takes arguments, members too."""
    for name in reference.values():
        module, _, inner = name.rpartition(".")
        value = getattr(importlib.import_module(module), inner)
        if inspect.isfunction(value) or inspect.isclass(value):
            yield name, value
        for member, code in vars(value).items() if inspect.isclass(value) else ():
            function = getattr(code, "__func__", code)
            if inspect.isfunction(function) and member[0] != "_":
                yield f"{name}.{member}", function


def test_arguments_are_told_in_their_order(reference: Mapping[int, str]) -> None:
    """Where some arguments are explained, all are, and no other."""
    wrong = {}
    for name, value in _takers(reference):
        section = ARGS.search(inspect.cleandoc(value.__doc__ or "") + "\n")
        if section is None:
            continue
        told = ARGUMENT.findall(section[0])
        taken = [n for n in inspect.signature(value).parameters if n != "self"]
        if told != [n for n in taken if n != "cls"]:
            wrong[name] = told

    assert {} == wrong


def test_every_format_is_in_the_reference() -> None:
    """Each format has its module and its name on the page of formats."""
    text = (REFERENCE / "formats.md").read_text("utf-8")
    views = (REFERENCE / "views.md").read_text("utf-8")
    shown = {target for _, target, _ in DIRECTIVE.findall(text + views)}

    assert set() == {known.module for known in FORMATS} - shown


def test_a_name_that_is_left_out_is_seen(reference: Mapping[int, str]) -> None:
    """The tests above are able to fail: what is inner is not shown."""
    assert id(inspect.getmodule) not in reference
    assert {"a.B"} == set(_shown(".. autoclass:: a.B\n"))
    assert set() == set(_shown(".. automodule:: dateline.errors\n"))
    kept = set(_shown(".. automodule:: dateline.store\n   :members: Store\n"))
    assert {"dateline.store.Store"} == kept


def test_every_command_is_on_the_page_of_the_command() -> None:
    """Each subcommand has its row."""
    page = (DOCS / "how-to" / "command.md").read_text("utf-8")
    (commands,) = (
        action.choices
        for action in command_line()._actions  # noqa: SLF001 - argparse has no other way
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001 - the same
    )

    assert commands
    assert [] == [name for name in commands if f"| `dateline {name}" not in page]


def _rows(page: Path) -> Mapping[str, str]:
    """Return the last cell of each row by the name in its first one."""
    rows = re.findall(
        r"^\| `(\w+)` \|.*\| (.*) \|$", page.read_text("utf-8"), re.MULTILINE
    )
    return dict(rows)


def test_every_event_type_has_an_example() -> None:
    """The table of types is complete, with a sentence for each."""
    rows = _rows(REFERENCE / "event-types.md")

    assert set(EVENT_TYPES) <= set(rows)
    assert all(re.fullmatch(r"\*[A-Z].*\.\*", rows[name]) for name in EVENT_TYPES)


def test_every_certainty_has_an_example() -> None:
    """The table of certainties is complete, with a sentence for each."""
    rows = _rows(DOCS / "explanation" / "certainty.md")
    sentences = {known: rows.get(known.value, "") for known in Certainty}

    assert all(re.fullmatch(r"\*[A-Z].*\.\*", said) for said in sentences.values())


def test_every_role_has_an_example() -> None:
    """The table of roles is complete."""
    rows = _rows(REFERENCE / "types.md")

    assert {role.value for role in Role} == set(rows)
