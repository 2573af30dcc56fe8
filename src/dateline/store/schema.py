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
    "CLUSTERS",
    "FACTS",
    "INDEX",
    "INDEX_VERSION",
    "KEYS",
    "LINKS",
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
INDEX_VERSION: Final = 1

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

#: What a report is asked for by, and the cluster that it is in: the smallest number
#: of the reports that matches join to it, directly or through others.
PLACED: Final = Table(
    "placed",
    INDEX,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("cluster", BigInteger, nullable=False, index=True),
    Column("source", Text, nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("earliest", BigInteger, nullable=False),
    Column("latest", BigInteger, nullable=False),
    Column("latitude", Float),
    Index("placed_by_type", "type", "cluster"),
    Index("placed_by_latitude", "latitude", "cluster"),
    Index("placed_by_certainty", "certainty", "cluster"),
)
#: The hull of the spans in which the reports of a cluster are listed, and the number
#: of binary digits of its length: within one length, those that meet a window begin
#: in a short range.
CLUSTERS: Final = Table(
    "clusters",
    INDEX,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("digits", Integer, nullable=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
    Index("clusters_by_time", "digits", "low", "high"),
)
#: Actors, places and sources in small letters, by what one asks for.
NAMES: Final = Table(
    "names",
    INDEX,
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
)
#: What two reports of unlike articles must share to match, and the seconds in which.
KEYS: Final = Table(
    "match_keys",
    INDEX,
    Column("key", Text, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
)
#: The words of the signature of a source, and the weeks in which it came out.
SOURCE_WORDS: Final = Table(
    "source_words",
    INDEX,
    Column("word", BigInteger, primary_key=True, autoincrement=False),
    Column("weeks", BigInteger, primary_key=True, autoincrement=False),
    Column("source", Text, primary_key=True),
    Column("weight", Integer, nullable=False),
    Column("total", Integer, nullable=False),
)
#: Reports that a mark joins, both ways.
LINKS: Final = Table(
    "links",
    INDEX,
    Column("id", Text, primary_key=True),
    Column("other", Text, primary_key=True),
)
