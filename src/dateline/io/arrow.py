"""
Events as an Arrow table, and as a file of the Arrow IPC format.

The columns are those of CSV. Texts are ``string`` and null where empty; *agents*,
*recipients*, *mediators*, *speakers* and *others* are ``list<string>``; *latitude*,
*longitude* and *uncertainty_km* ``double``; *geonames_id*, *quote_start*, *reports*
and *sources* ``int64``; *start* (inclusive) and *end* (exclusive) ``timestamp[ms,
UTC]``, which holds all years from 1 to 9999. The metadata of the schema says which
version of these columns it is.

Source: `Apache Arrow columnar format
<https://arrow.apache.org/docs/format/Columnar.html>`_.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from ..errors import UnreadableFileError
from ..extras import needs
from ..limits import excess
from ..timeline.timeline import Timeline
from .columns import COLUMNS, cells_of, check_columns
from .document import check_size
from .inert import inert
from .rows import ROLES, read_row

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = [
    "VERSION",
    "check_bytes",
    "check_rows",
    "dumps",
    "from_arrow",
    "loads",
    "telling_what",
    "to_arrow",
]

#: Grows when columns are written that an older dateline would misread.
VERSION: Final = 1
_KEY: Final = b"dateline"
_EXTRA: Final = "arrow"
_NUMBERS: Final = frozenset({"latitude", "longitude", "uncertainty_km"})
_WHOLE: Final = frozenset({"geonames_id", "quote_start", "reports", "sources"})
#: The marks of Zstandard and LZ4, with which a packed buffer begins.
_PACKED: Final = re.compile(rb"\x28\xb5\x2f\xfd|\x04\x22\x4d\x18")
#: How many rows become values of Python at once.
_AT_ONCE: Final = 64
_TIMES: Final = frozenset({"start", "end"})


def to_arrow(timeline: Timeline) -> pa.Table:
    """
    Return a table with one row an event, in order of time.

    Raises:
        MissingExtraError: If the package pyarrow is not installed.

    >>> from ..model.event import Event
    >>> table = to_arrow(Timeline.of(Event.of("it rains", when="2021-09")))
    >>> table.column("when").to_pylist(), str(table.field("start").type)
    (['2021-09'], 'timestamp[ms, tz=UTC]')
    """
    with needs(_EXTRA):
        import pyarrow as pa
    rows = [cells_of(event) for event in timeline]
    arrays = [
        pa.array([_cell(name, row[name]) for row in rows], _type_of(name))
        for name in COLUMNS
    ]
    fields = [pa.field(name, _type_of(name)) for name in COLUMNS]
    schema = pa.schema(fields, metadata={_KEY: str(VERSION).encode()})
    return pa.Table.from_arrays(arrays, schema=schema)


def from_arrow(table: pa.Table) -> Timeline:
    """
    Read a table: one report for each row. Only the column *what* must be there.

    Raises:
        UnreadableFileError: If it is no table of events; the error names the row,
            counted from 1.
    """
    with telling_what("table of Arrow"):
        rows = enumerate(_rows(table), 1)
        return Timeline([read_row(row, f"row {at}") for at, row in rows])


def _rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table, after a look at its version and columns."""
    version = (table.schema.metadata or {}).get(_KEY, str(VERSION).encode())
    if version != str(VERSION).encode():
        shown = version.decode(errors="replace")
        msg = f"version {shown!r:.20} cannot be read, only {VERSION}; upgrade dateline"
        raise UnreadableFileError(msg, "schema")
    check_columns(table.column_names, COLUMNS, "what", "schema")
    read = [name for name in table.column_names if name not in _TIMES]
    check_rows(table.num_rows)
    size = 0
    for batch in table.select(read).to_batches(max_chunksize=_AT_ONCE):
        for row in batch.to_pylist():
            size += sum(map(_length, row.values()))
            check_size(size)
            yield row


def _length(value: object) -> int:
    """Return how long a cell is, in characters: one text may stand in many."""
    if isinstance(value, list):
        return sum(map(_length, value))
    return len(value) if isinstance(value, str) else 0


def check_rows(count: int) -> None:
    """
    Refuse a table of too many rows.

    Raises:
        UnreadableFileError: If there are more than `dateline.limits` allows.
    """
    if told := excess("events", count):
        raise UnreadableFileError(told)


def check_bytes(data: object) -> None:
    """
    Refuse what is no bytes, or too large to be read at once.

    Raises:
        UnreadableFileError: If it is.
    """
    if not isinstance(data, bytes):
        msg = f"a table is read from bytes, got {type(data).__name__}"
        raise UnreadableFileError(msg)
    check_size(len(data))


def _unpacked(data: bytes) -> int:
    """
    Return how many bytes the buffers of a file say that they are when unpacked.

    Each that is packed begins with that number, before the mark of its packer.
    """
    marks = (match.start() for match in _PACKED.finditer(data))
    told = (int.from_bytes(data[at - 8 : at], "little", signed=True) for at in marks)
    return sum(max(0, size) for size in told)


@contextlib.contextmanager
def telling_what(kind: str) -> Iterator[None]:
    """
    Turn what pyarrow says of damaged bytes into an error of ours.

    Args:
        kind: What it should have been.

    Raises:
        UnreadableFileError: In the place of any error of pyarrow inside.
    """
    import pyarrow as pa

    try:
        yield
    except UnreadableFileError:
        raise
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        msg = f"no {kind}, or half of one: {error!s:.200}"
        raise UnreadableFileError(msg) from error


def dumps(timeline: Timeline) -> bytes:
    """
    Write the table as an Arrow file, which Feather 2 is too.

    Raises:
        MissingExtraError: If the package pyarrow is not installed.
    """
    table = to_arrow(timeline)
    import pyarrow as pa

    out = io.BytesIO()
    with pa.ipc.new_file(out, table.schema) as writer:
        writer.write_table(table)
    return out.getvalue()


def loads(data: bytes) -> Timeline:
    """
    Read an Arrow file. Inverse of :func:`dumps` for what it keeps.

    Raises:
        UnreadableFileError: If it is no such file, or half of one.

        MissingExtraError: If the package pyarrow is not installed.
    """
    with needs(_EXTRA):
        import pyarrow as pa
    check_bytes(data)
    check_size(_unpacked(data))
    source = pa.BufferReader(data)
    with telling_what("Arrow file"), pa.ipc.open_file(source) as reader:
        table = reader.read_all()
        table.validate(full=True)
    return from_arrow(table)


def _type_of(column: str) -> pa.DataType:
    import pyarrow as pa

    if column in ROLES:
        return pa.list_(pa.field("element", pa.string()))
    if column in _NUMBERS:
        return pa.float64()
    if column in _WHOLE:
        return pa.int64()
    return pa.timestamp("ms", "UTC") if column in _TIMES else pa.string()


def _cell(name: str, value: Any) -> Any:
    if isinstance(value, tuple):
        return [inert(text) for text in value]
    if isinstance(value, str):
        return inert(value) or None
    return value * 1_000 if name in _TIMES and value is not None else value
