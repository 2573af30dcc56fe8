"""
Events as a Parquet file, with the columns of :mod:`dateline.io.arrow`.

Source: `Apache Parquet <https://parquet.apache.org/docs/file-format/>`_.
"""

from __future__ import annotations

import io

from ..extras import needs
from ..timeline.timeline import Timeline
from .arrow import from_arrow, telling_what, to_arrow

__all__ = ["dumps", "loads"]


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
    with telling_what("Parquet file"):
        table = pq.ParquetFile(pa.BufferReader(data)).read()
        table.validate(full=True)
    return from_arrow(table)
