"""Fill the index from what has been added to the state since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, insert, literal, select

from ..model.report import Report
from ..timeline.curation import MarkKind
from .asking import names_of
from .clusters import join_clusters, join_linked, key_rows, source_word_rows
from .loading import chunks, load_reports
from .rows import read_marks
from .schema import (
    FACTS,
    INDEX,
    INDEX_VERSION,
    KEYS,
    LINKS,
    MARKS,
    NAMES,
    PENDING,
    PLACED,
    REPORTS,
    SOURCE_WORDS,
)
from .texts import create_texts, drop_texts, insert_texts, words_of

__all__ = ["fill_index", "has_pending", "make_index"]

#: Reports that are placed together: bounds the memory that it takes.
_AT_ONCE: Final = 20_000

_Rows = list[dict[str, Any]]


def make_index(connection: Connection) -> None:
    """Make an empty index, and note that everything is still to be placed."""
    INDEX.drop_all(connection)
    drop_texts(connection)
    INDEX.create_all(connection)
    create_texts(connection)
    connection.execute(delete(PENDING))
    for kind, table in (("report", REPORTS), ("mark", MARKS)):
        everything = select(literal(kind), table.c.id)
        connection.execute(insert(PENDING).from_select(["kind", "id"], everything))
    connection.execute(delete(FACTS).where(FACTS.c.name == "index"))
    connection.execute(insert(FACTS).values(name="index", value=INDEX_VERSION))


def has_pending(connection: Connection) -> bool:
    """Whether something was added that the index does not know."""
    return connection.scalar(select(PENDING.c.id).limit(1)) is not None


def fill_index(connection: Connection) -> bool:
    """
    Place some of what is pending; say whether there is more.

    Args:
        connection: A transaction that no other writer shares.
    """
    _place_marks(connection)
    _place_reports(connection, _load_pending(connection))
    return has_pending(connection)


def _load_pending(connection: Connection) -> Mapping[int, Report]:
    """Load some reports that are not placed, and forget those that are."""
    waiting = select(PENDING.c.id).where(PENDING.c.kind == "report")
    ids = connection.scalars(waiting.order_by(PENDING.c.id).limit(_AT_ONCE)).all()
    numbers: list[int] = []
    for part in chunks(ids):
        unplaced = (
            select(REPORTS.c.number)
            .outerjoin(PLACED, PLACED.c.number == REPORTS.c.number)
            .where(REPORTS.c.id.in_(part), PLACED.c.number.is_(None))
        )
        numbers += connection.scalars(unplaced)
    _done(connection, "report", ids)
    return load_reports(connection, numbers)


def _place_reports(connection: Connection, new: Mapping[int, Report]) -> None:
    if not new:
        return
    _insert(connection, NAMES, _name_rows(new))
    _insert(connection, KEYS, [row for n, r in new.items() for row in key_rows(n, r)])
    _insert(connection, SOURCE_WORDS, _source_rows(connection, new.values()))
    cluster_of = join_clusters(connection, new)
    _insert(
        connection,
        PLACED,
        [_placed_row(n, report, cluster_of[n]) for n, report in new.items()],
    )
    words = [{"number": n, "words": words_of(report)} for n, report in new.items()]
    insert_texts(connection, words)


def _name_rows(new: Mapping[int, Report]) -> _Rows:
    return [
        {"kind": kind, "name": name, "number": number}
        for number, report in new.items()
        for kind, name in dict.fromkeys(names_of(report))
    ]


def _source_rows(connection: Connection, reports: Iterable[Report]) -> _Rows:
    """Return rows for the sources that the index does not know yet."""
    sources = {r.source.id: r.source for r in reports if r.source}
    for ids in chunks(sources):
        known = select(SOURCE_WORDS.c.source).where(SOURCE_WORDS.c.source.in_(ids))
        for name in connection.scalars(known.distinct()).all():
            del sources[name]
    return [row for source in sources.values() for row in source_word_rows(source)]


def _placed_row(number: int, report: Report, cluster: int) -> dict[str, Any]:
    place = report.location
    return {
        "number": number,
        "cluster": cluster,
        "source": report.source.id if report.source else "",
        "type": report.type.name,
        "certainty": report.certainty.value,
        "earliest": report.when.begins[0],
        "latest": report.when.ends[1],
        "latitude": place.latitude if place else None,
    }


def _place_marks(connection: Connection) -> None:
    waiting = select(MARKS.c.data).join(PENDING, PENDING.c.id == MARKS.c.id)
    with connection.scalars(waiting.where(PENDING.c.kind == "mark")) as rows:
        marks = read_marks(rows)
    pairs = {mark.reports for mark in marks if mark.kind is MarkKind.LINK}
    for one, two in sorted(pairs):
        _link(connection, one, two)
    connection.execute(delete(PENDING).where(PENDING.c.kind == "mark"))


def _link(connection: Connection, one: str, two: str) -> None:
    """Note that two reports are joined, whether they are here or still to come."""
    known = select(LINKS.c.id).where(LINKS.c.id == one, LINKS.c.other == two)
    if connection.scalar(known) is None:
        _insert(
            connection, LINKS, [{"id": one, "other": two}, {"id": two, "other": one}]
        )
        join_linked(connection, one, two)


def _insert(connection: Connection, table: Table, rows: _Rows) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _done(connection: Connection, kind: str, ids: Sequence[str]) -> None:
    for part in chunks(ids):
        here = PENDING.c.kind == kind, PENDING.c.id.in_(part)
        connection.execute(delete(PENDING).where(*here))
