"""
The tables of a tracked timeline.

The *state* is what merging unites: reports and marks under the hash of their
content, with the sources and types that they name, and the articles that were read.
Rows are only ever added. Everything else is an *index*: derived from the state,
filled after it, and made anew when its version changes.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

__all__ = [
    "ARTICLES",
    "EVENTS",
    "FACTS",
    "INDEX",
    "INDEX_VERSION",
    "KEYS",
    "LENGTHS",
    "MARKED",
    "MARKS",
    "NAMES",
    "PENDING",
    "PLACED",
    "REPORTS",
    "SOURCES",
    "SOURCE_WORDS",
    "STATE",
    "STATE_VERSION",
    "TYPES",
]

#: Grows when the state is kept in another form; `steps` leads from one to the next.
STATE_VERSION: Final = 1
#: Grows when the index, or the rules by which reports match, change.
INDEX_VERSION: Final = 3

STATE: Final = MetaData()
INDEX: Final = MetaData()

#: SQLite counts rows only in a column of exactly this type.
_NUMBER: Final = BigInteger().with_variant(Integer, "sqlite")

#: Versions, by name.
FACTS: Final = Table(
    "facts",
    STATE,
    Column("name", Text, primary_key=True),
    Column("value", Integer, nullable=False),
)
SOURCES: Final = Table(
    "sources",
    STATE,
    Column("id", Text, primary_key=True),
    Column("data", Text, nullable=False),
)
TYPES: Final = Table(
    "event_types",
    STATE,
    Column("id", Text, primary_key=True),
    Column("data", Text, nullable=False),
)
REPORTS: Final = Table(
    "reports",
    STATE,
    Column("number", _NUMBER, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("data", Text, nullable=False),
    UniqueConstraint("id"),
)
MARKS: Final = Table(
    "marks",
    STATE,
    Column("id", Text, primary_key=True),
    Column("data", Text, nullable=False),
)
#: Articles by the id of their source, and why one could not be read.
ARTICLES: Final = Table(
    "articles",
    STATE,
    Column("id", Text, primary_key=True),
    Column("error", Text),
)

#: Reports and marks whose index is still to be made.
PENDING: Final = Table(
    "pending",
    STATE,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
)

#: What a report is asked for by, and its event: the smallest number of the reports
#: that tell of it; none where it is retracted. Its source and its kind, as `number_of`
#: gives them, say with which others it may match.
PLACED: Final = Table(
    "placed",
    INDEX,
    Column("number", _NUMBER, primary_key=True, autoincrement=False),
    Column("event", BigInteger, index=True),
    Column("source", BigInteger, nullable=False),
    Column("kind", BigInteger, nullable=False),
    Column("type", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("earliest", BigInteger, nullable=False),
    Column("latest", BigInteger, nullable=False),
    Column("latitude", Float),
    Index("placed_by_source", "source", "kind"),
    Index("placed_by_type", "type", "event"),
    Index("placed_by_latitude", "latitude", "event"),
    Index("placed_by_certainty", "certainty", "event"),
)
#: Every length that a span can have, by the number of binary digits of its seconds.
LENGTHS: Final = Table(
    "lengths",
    INDEX,
    Column("digits", _NUMBER, primary_key=True, autoincrement=False),
    Column("seconds", BigInteger, nullable=False),
)
#: The span in which an event is listed, and the number of binary digits of its
#: length: within one length, those that meet a window begin in a short range.
EVENTS: Final = Table(
    "events",
    INDEX,
    Column("id", _NUMBER, primary_key=True, autoincrement=False),
    Column("digits", Integer, nullable=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
    Index("events_by_time", "digits", "low", "high"),
)
#: The actors, places and sources of an event, as `number_of` gives them, each with
#: its span: who asks for a name and a time finds both in one index.
NAMES: Final = Table(
    "names",
    INDEX,
    Column("name", BigInteger, primary_key=True, autoincrement=False),
    Column("digits", Integer, primary_key=True, autoincrement=False),
    Column("low", BigInteger, primary_key=True, autoincrement=False),
    Column("event", BigInteger, primary_key=True, autoincrement=False),
    Column("high", BigInteger, nullable=False),
    Index("names_by_event", "event"),
    sqlite_with_rowid=False,
)
#: What two reports of unlike articles must share to match, as `number_of` gives it,
#: and the seconds in which.
KEYS: Final = Table(
    "match_keys",
    INDEX,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
#: The words of the signature of a source, and the weeks in which it came out.
SOURCE_WORDS: Final = Table(
    "source_words",
    INDEX,
    Column("word", BigInteger, primary_key=True, autoincrement=False),
    Column("weeks", BigInteger, primary_key=True, autoincrement=False),
    Column("source", BigInteger, primary_key=True, autoincrement=False),
    Column("weight", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    sqlite_with_rowid=False,
)
#: Two reports that a mark joins or parts, both ways; one with itself if retracted.
MARKED: Final = Table(
    "marked",
    INDEX,
    Column("id", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    sqlite_with_rowid=False,
)
