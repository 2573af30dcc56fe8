"""The columns of a table of events, in every format that is a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs

from ..errors import UnreadableFileError
from ..model.event import Event
from ..model.precision import LAST
from .rows import FIELDS, row_of

__all__ = ["COLUMNS", "cells_of", "check_columns"]

#: What is read back, what is shown beside it, and last the id of the event.
COLUMNS: Final = (
    *FIELDS,
    "start",
    "end",
    "precision",
    "reports",
    "sources",
    "event",
)


def cells_of(event: Event) -> dict[str, Any]:
    """
    Return the cells of an event by column.

    *start* (inclusive) and *end* (exclusive) are seconds from 1970 in UTC, None
    where open; the end of the year 9999 is its last second. *reports* and
    *sources* are how many tell of it.
    """
    when = event.when
    return attrs.asdict(row_of(event), recurse=False) | {
        "start": when.first.start if when.first else None,
        "end": min(when.last.end, LAST - 1) if when.last else None,
        "precision": when.precision.value if when.precision else None,
        "reports": len(event.reports),
        "sources": len(event.sources),
        "event": event.id,
    }


def check_columns(
    names: Iterable[str], known: Sequence[str], needed: str, at: str
) -> None:
    """
    Refuse a table that lacks a column, has one twice or one that is not known.

    Args:
        names: The columns that are there.

        known: Those that may be.

        needed: One that must.

        at: Where the names stand.

    Raises:
        UnreadableFileError: It says which column, and what to do.
    """
    given = list(names)
    if needed not in given:
        msg = f"no column {needed!r}, got {', '.join(given)!r:.60}"
        raise UnreadableFileError(msg, at)
    for name in given:
        if given.count(name) > 1:
            msg = f"the column {name!r} stands there twice"
            raise UnreadableFileError(msg, at)
        if name not in known:
            msg = f"unknown column {name!r}; take it out. Known are {', '.join(known)}"
            raise UnreadableFileError(msg, at)
