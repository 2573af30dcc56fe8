"""Which reports hold some words: an index of every three letters in a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Select,
    Table,
    Text,
    select,
    text,
)

from ..model.report import Report

__all__ = ["create_texts", "drop_texts", "fold", "holding", "insert_texts", "words_of"]

#: Text that is shorter has no three letters to look up.
_LEAST: Final = 3
_TEXTS: Final = Table(
    "texts",
    MetaData(),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("words", Text, nullable=False),
)
#: SQLite keeps no copy of the text, and of each three letters only in which rows.
_SQLITE: Final = (
    """
    CREATE VIRTUAL TABLE texts USING fts5(
        words, content='', detail='none', tokenize='trigram case_sensitive 1'
    )
    """,
)
_POSTGRESQL: Final = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE TABLE texts (number BIGINT PRIMARY KEY, words TEXT NOT NULL)",
    "CREATE INDEX texts_by_words ON texts USING gin (words gin_trgm_ops)",
)
_INSERT_SQLITE: Final = text(
    "INSERT INTO texts (rowid, words) VALUES (:number, :words)"
)
#: What a database does not take in a text.
_REFUSED: Final = {0: " ", **dict.fromkeys(range(0xD800, 0xE000), " ")}


def words_of(report: Report) -> str:
    """Return the clause and the passage of a report, as they are looked for."""
    passage = report.quote.exact if report.quote else ""
    return fold(f"{report.what}\n{passage}")


def fold(words: str) -> str:
    """Return a text in small letters, without what databases refuse."""
    return words.casefold().translate(_REFUSED)


def create_texts(connection: Connection) -> None:
    """Make the index."""
    for statement in _SQLITE if _is_sqlite(connection) else _POSTGRESQL:
        connection.execute(text(statement))


def drop_texts(connection: Connection) -> None:
    """Take the index away."""
    connection.execute(text("DROP TABLE IF EXISTS texts"))


def insert_texts(connection: Connection, rows: Iterable[Mapping[str, object]]) -> None:
    """Add rows of ``number`` and ``words``."""
    insert = _INSERT_SQLITE if _is_sqlite(connection) else _TEXTS.insert()
    connection.execute(insert, list(rows))


def holding(connection: Connection, words: str) -> Select[int] | None:
    """
    Select the numbers of the reports that may hold some words.

    None where the words are too short to tell.
    """
    wanted = fold(words)
    if len(wanted) < _LEAST:
        return None
    if not _is_sqlite(connection):
        return select(_TEXTS.c.number).where(_like(_TEXTS.c.words, wanted))
    threes = sorted({wanted[at : at + _LEAST] for at in range(len(wanted) - 2)})
    query = " AND ".join('"{}"'.format(three.replace('"', '""')) for three in threes)
    rowid: ColumnElement[int] = Column("rowid", BigInteger)
    found = select(rowid).select_from(text("texts"))
    return found.where(text("texts MATCH :words").bindparams(words=query))


def _like(column: ColumnElement[str], wanted: str) -> ColumnElement[bool]:
    return column.contains(wanted, autoescape=True)


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
