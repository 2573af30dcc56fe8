"""Connections to a database, set up so that writers wait for each other."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    event,
    make_url,
    text,
)
from sqlalchemy.exc import ArgumentError

from ..errors import InvalidValueError
from ..extras import needs

__all__ = ["connect", "write_alone"]

#: How long a writer waits for another one, in milliseconds.
_PATIENCE: Final = 120_000
#: How much of a file SQLite may hold in memory, in kilobytes: new rows come anywhere.
_CACHE: Final = 65_536
#: What is left of the journal of a transaction that is done, in bytes at the most.
_JOURNAL: Final = 1 << 20
#: What the writers of a timeline in PostgreSQL wait for: any number that no other
#: program is likely to use.
_LOCK: Final = 0x6461_7465_6C69_6E65
_KNOWN: Final = ("sqlite", "postgresql")


def connect(address: str | os.PathLike[str]) -> Engine:
    """
    Return an engine for a database.

    Args:
        address: A file for SQLite, or an URL as SQLAlchemy reads them:
            ``postgresql://user@host/name``.

    Raises:
        InvalidValueError: If it is an URL of neither SQLite nor PostgreSQL.

        MissingExtraError: If the driver for PostgreSQL is not installed.
    """
    url = _url(os.fspath(address))
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url)
        event.listen(engine, "connect", _take_over)
        event.listen(engine, "close", _leave)
        event.listen(engine, "begin", _begin)
        return engine
    with needs("postgresql"):
        # A server that was down between two questions is asked anew.
        return create_engine(
            url.set(drivername="postgresql+psycopg"), pool_pre_ping=True
        )


def _url(address: str) -> URL:
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
    except ArgumentError as error:
        msg = f"no URL of a database: {address!r}; give postgresql://user@host/name"
        raise InvalidValueError(msg) from error
    if url.get_backend_name() not in _KNOWN:
        msg = (
            f"a timeline is kept in {' or '.join(_KNOWN)}, not in "
            f"{url.get_backend_name()!r}; give a file, or postgresql://user@host/name"
        )
        raise InvalidValueError(msg)
    return url


def _take_over(connection: Any, _: object) -> None:
    """Let SQLAlchemy begin transactions, which the driver would do too late."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    # Made and deleted once a session, not once a transaction: as safe, and quicker
    # by far. A write-ahead log would be no good on disks of other machines.
    connection.execute("PRAGMA journal_mode = PERSIST")
    connection.execute(f"PRAGMA journal_size_limit = {_JOURNAL}")


def _leave(connection: Any, _: object) -> None:
    """Leave one file, unless another program has it open, which then does so."""
    with contextlib.suppress(sqlite3.Error):
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA journal_mode = DELETE")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextlib.contextmanager
def write_alone(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction in which nothing else is written; wait for the others."""
    with engine.execution_options(writing=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            lock = text("SELECT pg_advisory_xact_lock(:key)")
            connection.execute(lock, {"key": _LOCK})
        yield connection
