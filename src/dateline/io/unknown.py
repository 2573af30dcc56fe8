"""
Fields that a document has and this dateline does not know: kept, not read.

Each becomes a mark of the kind ``note``, so that it merges as all marks do, and goes
back to its place when the timeline is written. Where two documents say different
things in one field, one goes back and the other stays among the marks.
"""

from __future__ import annotations

import functools
import json
import typing
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from ..errors import UnreadableFileError
from ..model.report import Report
from ..model.source import Source
from ..model.when import When
from ..timeline.curation import Mark, MarkKind

__all__ = ["Path", "note", "put_back", "take_out"]

#: Names and places that lead to a field.
Path = tuple[str | int, ...]

#: Who such a mark is by.
_KEEPER: Final = "dateline: field"
#: Nouns that say their id beside their content.
_NAMED: Final = (Report, Source)
_WHEN: Final = ("edtf", "start", "end", "precision", "shape")
_HEDGES: Final = ("approximate", "uncertain")


def take_out(
    value: Any, noun: type | None, path: Path = ()
) -> tuple[Any, list[tuple[Path, Any]]]:
    """
    Part what is known of a noun from what is not.

    Args:
        value: What JSON said.

        noun: The class that is to be read; None for a plain value.

        path: Where *value* stands.

    Returns:
        The value without unknown fields, and those with their paths.

    >>> take_out({"title": "Rain", "mood": "bad"}, Source)
    ({'title': 'Rain'}, [(('mood',), 'bad')])
    """
    if noun is None or not isinstance(value, dict | list):
        return value, []
    found: list[tuple[Path, Any]] = []
    if isinstance(value, list):
        parts = [take_out(item, noun, (*path, at)) for at, item in enumerate(value)]
        return [part for part, _ in parts], [
            field for _, more in parts for field in more
        ]
    kept: dict[str, Any] = {}
    known = _fields(noun)
    for name, inner in value.items():
        at = (*path, name)
        if name not in known:
            found.append((at, inner))
            continue
        kept[name], more = take_out(inner, known[name], at)
        found += more
    return kept, found


@functools.cache
def _fields(noun: type) -> dict[str, type | None]:
    """Return the known fields of a noun, each with the noun in it."""
    if noun is When:
        return dict.fromkeys((*_WHEN, *_HEDGES))
    hints = typing.get_type_hints(noun)
    fields = {
        field.name: next(_nouns(hints[field.name]), None)
        for field in attrs.fields(noun)
        if field.init
    }
    return {**fields, "id": None} if noun in _NAMED else fields


def _nouns(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and attrs.has(hint):
        yield hint
    for inner in typing.get_args(hint):
        yield from _nouns(inner)


def note(subject: Iterable[str], path: Path, value: Any) -> Mark:
    """
    Return the mark that keeps a field.

    Args:
        subject: The id of the report that it is in; none for the document.

        path: Where it is in that.

        value: What it holds.

    Raises:
        UnreadableFileError: If that is none of what JSON has.
    """
    try:
        told = json.dumps([path, value], sort_keys=True, allow_nan=False)
    except (ValueError, RecursionError) as error:
        at = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)
        msg = f"an unknown field holds what JSON has not: {error}"
        raise UnreadableFileError(msg, f"${at}") from error
    return Mark(MarkKind.NOTE, subject, author=_KEEPER, reason=told)


def put_back(
    document: dict[str, Any], marks: Iterable[Mark], known: Iterable[str]
) -> list[Mark]:
    """
    Put fields back where they were, and return the marks that are none or cannot.

    Args:
        document: What is to be written, changed in place.

        marks: All marks.

        known: Fields of the document that have a meaning.
    """
    reports = {report["id"]: report for report in document["reports"]}
    by_id = {part["id"]: part for part in document["sources"]}
    by_name = {part["name"]: part for part in document["types"]}
    root = {**dict.fromkeys(known), "sources": by_id, "types": by_name}
    left = []
    for mark in marks:
        place = reports.get(mark.reports[0]) if mark.reports else root
        if place is None or not _set(place, mark):
            left.append(mark)
    document |= {name: root[name] for name in root.keys() - set(known)}
    return left


def _set(place: Any, mark: Mark) -> bool:
    """Set a field where it was, unless something stands there by now."""
    if mark.kind is not MarkKind.NOTE or mark.author != _KEEPER:
        return False
    try:
        (*way, last), value = json.loads(mark.reason)
        for step in way:
            place = place[step]
        if not isinstance(place, dict) or not isinstance(last, str) or last in place:
            return False
        if note(mark.reports, (*way, last), value) != mark:
            return False
    except (KeyError, IndexError, TypeError, ValueError, RecursionError):
        return False
    place[last] = value
    return True
