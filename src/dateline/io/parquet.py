"""
Events as a Parquet file, with the columns of :mod:`dateline.io.arrow`.

Source: `Apache Parquet <https://parquet.apache.org/docs/file-format/>`_.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..extras import needs
from ..limits import limits
from ..timeline.timeline import Timeline
from .arrow import check_bytes, check_rows, from_arrow, telling_what, to_arrow
from .document import check_size

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

__all__ = ["dumps", "loads"]

#: The most rows that are unpacked at once.
_AT_ONCE: Final = 4_096


def dumps(timeline: Timeline) -> bytes:
    """
    Write the table as a Parquet file.

    Raises:
        MissingExtraError: If the package pyarrow is not installed.
    """
    table = to_arrow(timeline)
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def loads(data: bytes) -> Timeline:
    """
    Read a Parquet file. Inverse of :func:`dumps` for what it keeps.

    Raises:
        UnreadableFileError: If it is no such file, or half of one.

        MissingExtraError: If the package pyarrow is not installed.
    """
    with needs("arrow"):
        import pyarrow as pa
        import pyarrow.parquet as pq
    check_bytes(data)
    with telling_what("Parquet file"):
        file = pq.ParquetFile(pa.BufferReader(data))
        table = pa.Table.from_batches(_batches(file), file.schema_arrow)
        table.validate(full=True)
    return from_arrow(table)


def _batches(file: pq.ParquetFile) -> Iterator[pa.RecordBatch]:
    """
    Yield the rows, few enough at a time that no text, told often, fills the memory.

    A text of a megabyte can stand a million times in a file of some kilobytes.
    """
    told, allowed = file.metadata, limits().file
    check_rows(told.num_rows)
    groups = [told.row_group(at).total_byte_size for at in range(told.num_row_groups)]
    check_size(sum(groups))
    rows = max(1, min(_AT_ONCE, allowed // max([1, *groups])))
    size = 0
    for batch in file.iter_batches(batch_size=rows):
        size += batch.nbytes
        check_size(size)
        yield batch
