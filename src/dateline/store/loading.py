"""Read the state back: reports by their numbers, with what they name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select, true

from ..model.report import Report
from ..timeline.curation import Mark
from .rows import read_json_rows, read_marks, read_reports, source_ids
from .schema import MARKS, REPORTS, SOURCES, TYPES

__all__ = ["chunks", "load_all", "load_marks", "load_reports", "load_selected"]

#: Values in one "IN (…)": fewer than any database allows.
_MANY: Final = 1_000
_Value = TypeVar("_Value")


def chunks(values: Collection[_Value], size: int = _MANY) -> Iterator[list[_Value]]:
    """Cut values into lists that fit one statement."""
    listed = list(values)
    return (listed[at : at + size] for at in range(0, len(listed), size))


def load_reports(connection: Connection, numbers: Collection[int]) -> dict[int, Report]:
    """Return the reports of these numbers, by number."""
    rows: dict[int, Any] = {}
    for part in chunks(numbers):
        rows |= _rows(connection, REPORTS.c.number.in_(part))
    return _read(connection, rows)


def load_all(connection: Connection) -> Collection[Report]:
    """Return every report."""
    return _read(connection, _rows(connection, true())).values()


def load_selected(connection: Connection, numbers: Select[int]) -> Collection[Report]:
    """Return the reports whose numbers are selected."""
    return _read(connection, _rows(connection, REPORTS.c.number.in_(numbers))).values()


def _rows(connection: Connection, which: ColumnElement[bool]) -> dict[int, Any]:
    found = select(REPORTS.c.number, REPORTS.c.data).where(which)
    # Closed at once: a row that is damaged must not leave the database locked.
    with connection.execute(found) as rows:
        return read_json_rows((row.number, row.data) for row in rows)


def _read(connection: Connection, rows: dict[int, Any]) -> dict[int, Report]:
    sources: list[str] = []
    for ids in chunks(source_ids(rows.values())):
        wanted = select(SOURCES.c.data).where(SOURCES.c.id.in_(ids))
        sources += connection.scalars(wanted)
    with connection.scalars(select(TYPES.c.data)) as types:
        reports = read_reports(rows.values(), sources, types)
    return dict(zip(rows, reports, strict=True))


def load_marks(connection: Connection) -> list[Mark]:
    """Return all marks."""
    with connection.scalars(select(MARKS.c.data)) as rows:
        return read_marks(rows)
