"""Many rows into a table at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table

__all__ = ["Row", "insert_rows"]

Row = Mapping[str, Any]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """
    Insert rows by the driver itself, which takes a fourth of the time.

    Args:
        connection: A transaction.

        table: Where to.

        rows: All with the same columns in the same order.
    """
    if not rows:
        return
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    columns = ", ".join(rows[0])
    marks = ", ".join(mark for _ in rows[0])
    statement = f"INSERT INTO {table.name} ({columns}) VALUES ({marks})"  # noqa: S608 - names of our own
    connection.exec_driver_sql(statement, [tuple(row.values()) for row in rows])
