"""Nouns as rows of the state, and back."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..errors import StoreError
from ..io.plain import read_plain, write_plain
from ..model.content import content_id
from ..model.report import Report
from ..model.source import Source
from ..model.types import EventType
from ..timeline.curation import Mark

__all__ = [
    "mark_id",
    "mark_row",
    "read_json_rows",
    "read_marks",
    "read_reports",
    "report_row",
    "source_ids",
    "source_row",
    "sources_of",
    "type_row",
]

_Row = dict[str, Any]


@contextlib.contextmanager
def _undamaged() -> Iterator[None]:
    """Say that a row is damaged where it does not read as it was written."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        msg = f"what it holds is damaged: {error!s:.200}; go back to a copy of it"
        raise StoreError(msg) from error


def report_row(report: Report) -> _Row:
    """Return a report with its sources and type by their names."""
    return {"id": report.id, "data": _dump(write_plain(report, by_name=True))}


def source_row(source: Source) -> _Row:
    """Return a source."""
    return {"id": source.id, "data": _dump(write_plain(source))}


def type_row(kind: EventType) -> _Row:
    """Return a type of event."""
    return {"id": kind.name, "data": _dump(write_plain(kind))}


def mark_row(mark: Mark) -> _Row:
    """Return a mark."""
    return {"id": mark_id(mark), "data": _dump(write_plain(mark))}


def mark_id(mark: Mark) -> str:
    """Return the hash of what a mark holds."""
    return content_id(
        "mark", mark.kind.value, list(mark.reports), mark.author, mark.reason
    )


def sources_of(report: Report) -> Iterator[Source]:
    """Give the sources that a report quotes."""
    for quote in (report.quote, *(part.quote for part in report.participants)):
        if quote is not None:
            yield quote.source


@_undamaged()
def read_json_rows(rows: Iterable[tuple[int, str]]) -> dict[int, _Row]:
    """
    Return the JSON values of reports, by their numbers.

    Raises:
        StoreError: If one is not as it was written.
    """
    return {number: json.loads(data) for number, data in rows}


@_undamaged()
def source_ids(rows: Iterable[Mapping[str, Any]]) -> set[str]:
    """
    Return the ids of the sources that reports, as JSON, quote.

    Raises:
        StoreError: If one is not as it was written.
    """
    return {quote["source"] for row in rows for quote in _quotes(row)}


@_undamaged()
def read_reports(
    rows: Iterable[_Row], sources: Iterable[str], types: Iterable[str]
) -> list[Report]:
    """
    Read reports. Inverse of `report_row`.

    Args:
        rows: The reports as JSON values; they are filled in.

        sources: The sources that they quote, as JSON text.

        types: Types of events, as JSON text.

    Raises:
        StoreError: If one is not as it was written.
    """
    by_id = {made.id: made for made in _read(sources, Source)}
    kinds = {kind.name: kind for kind in _read(types, EventType)}
    reports = []
    for row in rows:
        for quote in _quotes(row):
            quote["source"] = by_id[quote["source"]]
        row["type"] = kinds[row["type"]]
        # It is the key of the row: to hash the content once more would tell nothing.
        del row["id"]
        reports.append(read_plain(row, Report, by_name=True))
    return reports


@_undamaged()
def read_marks(rows: Iterable[str]) -> list[Mark]:
    """
    Read marks. Inverse of `mark_row`.

    Raises:
        StoreError: If one is not as it was written.
    """
    return list(_read(rows, Mark))


def _read(rows: Iterable[str], noun: type[Any]) -> Iterator[Any]:
    return (read_plain(json.loads(row), noun) for row in rows)


def _quotes(row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    quotes = row["quote"], row["trigger"], *(p["quote"] for p in row["participants"])
    return (quote for quote in quotes if quote is not None)


def _dump(value: object) -> str:
    # Plain ASCII: no database refuses it, half characters and NUL included.
    return json.dumps(value, separators=(",", ":"))
