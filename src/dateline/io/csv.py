"""
Events as rows of comma-separated values, for spreadsheets.

One row an event, in order of time, with the names of the columns first. Times are
EDTF in ``when``; ``start`` (inclusive) and ``end`` (exclusive) are UTC. Several
names in a cell are parted by ``;`` and a backslash stands before one that belongs
to a name. A text that a spreadsheet would take for a formula has an apostrophe
before it, which reading takes off again.

Source: `RFC 4180 <https://www.rfc-editor.org/rfc/rfc4180>`_; the beginnings of
formulas are those of the OWASP page on CSV injection.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Any, Final

from ..errors import UnreadableFileError
from ..model.event import Event
from ..model.report import Report
from ..timeline.timeline import Timeline
from .columns import COLUMNS, cells_of, check_columns
from .document import decode
from .inert import inert
from .rows import ROLES, read_row

__all__ = ["check_whole", "dumps", "loads", "read_table", "split_names", "write_table"]

_FORMULA: Final = re.compile(r"['\s]*[=+\-@|%\uff0b\uff0d\uff1d\uff20]|'*[\t\n]")
_ID: Final = re.compile(r"[0-9a-f]{32}")
_PARTED: Final = re.compile(r"(?:\\.|[^;])+", re.DOTALL)
#: Far longer than any text of an article.
_LONGEST: Final = 1 << 30


def dumps(timeline: Timeline) -> str:
    """
    Write the events as CSV.

    >>> from ..model.event import Event
    >>> line = Timeline.of(Event.of("it rains", when="2021-09"))
    >>> dumps(line).splitlines()[1][:34]
    '2021-09,it rains,OTHER,asserted,,,'
    """
    return write_table(COLUMNS, (_cells(event) for event in timeline))


def loads(text: str | bytes) -> Timeline:
    """
    Read events from CSV: one report each. Inverse of :func:`dumps` for what it keeps.

    Only the column *what* must be there. Cells may also be parted by
    semicolons or tabs, as some spreadsheets do.

    Raises:
        UnreadableFileError: If it is no such table; the error names the line.
    """
    return Timeline(
        [_read(cells, at) for cells, at in read_table(text, COLUMNS, needed="what")]
    )


def write_table(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> str:
    """
    Write rows below the names of their columns; no cell is a formula.

    Args:
        columns: Their names, in order.

        rows: Values by column; tuples are names, None is empty.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_write_cell(row.get(column)) for column in columns])
    return out.getvalue()


def read_table(
    text: str | bytes, columns: tuple[str, ...], *, needed: str
) -> list[tuple[dict[str, str], str]]:
    """
    Return the cells of each row by column, and where it stands.

    Args:
        text: The table; bytes are UTF-8.

        columns: The columns that may be there.

        needed: One that must.

    Raises:
        UnreadableFileError: If it is no such table, or a row has more or fewer
            cells than there are columns.
    """
    (names, top), *rows = _split(decode(text))
    check_columns(names, columns, needed, top)
    for cells, at in rows:
        if len(cells) != len(names):
            msg = f"{len(names)} cells are needed, got {len(cells)}"
            raise UnreadableFileError(msg, at)
    return [
        (dict(zip(names, map(_read_cell, cells), strict=True)), at)
        for cells, at in rows
    ]


def _split(text: str) -> list[tuple[list[str], str]]:
    """Return the cells of each line that is not empty, and which line it is."""
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_delimiter(text), strict=True)
    before = csv.field_size_limit(_LONGEST)
    try:
        rows = [(cells, f"line {reader.line_num}") for cells in reader if cells]
    except csv.Error as error:
        msg = f"no CSV: {error}"
        raise UnreadableFileError(msg, f"line {reader.line_num}") from error
    finally:
        csv.field_size_limit(before)
    return rows or [([], "line 1")]


def _cells(event: Event) -> dict[str, Any]:
    when = event.when
    return cells_of(event) | {
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
    }


def _write_cell(value: Any) -> Any:
    if isinstance(value, tuple):
        escaped = (name.replace("\\", "\\\\").replace(";", "\\;") for name in value)
        value = "; ".join(escaped)
    if not isinstance(value, str):
        return value
    text = inert(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _read_cell(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def check_whole(cells: dict[str, str], at: str) -> None:
    """
    Refuse a row whose last cell, the id of the event, is cut.

    Raises:
        UnreadableFileError: If it is.
    """
    if "event" in cells and not _ID.fullmatch(cells["event"]):
        msg = (
            f"'event' is an id of 32 digits, got {cells['event']!r:.60}: the row is "
            "cut; take the column out to read it all the same"
        )
        raise UnreadableFileError(msg, at)


def _read(cells: dict[str, str], at: str) -> Report:
    check_whole(cells, at)
    names = {column: split_names(cells.get(column, "")) for column in ROLES}
    return read_row({**cells, **names}, at)


def split_names(cell: str) -> list[str]:
    r"""
    Return the names in a cell.

    >>> split_names(r"Ode; Ana\; Lind")
    ['Ode', 'Ana; Lind']
    """
    parts = (part.strip() for part in _PARTED.findall(cell))
    return [re.sub(r"\\(.)", r"\1", part) for part in parts if part]


def _delimiter(text: str) -> str:
    """Return the sign that parts the names of the columns."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)
