"""Fill the index from what has been added to the state since."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Final

from sqlalchemy import Connection, delete, insert, literal, select, text

from ..model.report import Report
from ..timeline.curation import Mark, MarkKind
from ..timeline.reading import undisturbed
from ..timeline.traits import Traits, traits_of
from .candidates import key_numbers, kind_of, source_of, source_word_rows
from .events import fuse_around
from .hashes import number_of
from .inserting import Row, insert_rows
from .loading import chunks, load_reports
from .rows import read_marks
from .schema import (
    FACTS,
    INDEX,
    INDEX_VERSION,
    KEYS,
    LENGTHS,
    MARKED,
    MARKS,
    PENDING,
    PLACED,
    REPORTS,
    SOURCE_WORDS,
)
from .texts import create_texts, drop_texts, insert_texts, words_of

__all__ = ["add_to_index", "fill_index", "has_pending", "make_index"]

#: Reports that are placed together: bounds the memory that it takes.
_AT_ONCE: Final = 20_000
#: No span of the years 1 to 9999 has more seconds than fit this many binary digits.
_MOST_DIGITS: Final = 44
#: Tables of the index as it was before.
_FORMER: Final = ("clusters", "links")


def make_index(connection: Connection) -> None:
    """Make an empty index, and note that everything is still to be placed."""
    INDEX.drop_all(connection)
    for name in _FORMER:
        connection.execute(text(f"DROP TABLE IF EXISTS {name}"))
    drop_texts(connection)
    INDEX.create_all(connection)
    create_texts(connection)
    lengths = [{"digits": n, "seconds": 1 << n} for n in range(_MOST_DIGITS)]
    insert_rows(connection, LENGTHS, lengths)
    connection.execute(delete(PENDING))
    for kind, table in (("report", REPORTS), ("mark", MARKS)):
        everything = select(literal(kind), table.c.id)
        connection.execute(insert(PENDING).from_select(["kind", "id"], everything))
    connection.execute(delete(FACTS).where(FACTS.c.name == "index"))
    connection.execute(insert(FACTS).values(name="index", value=INDEX_VERSION))


def has_pending(connection: Connection) -> bool:
    """Whether something was added that the index does not know."""
    return connection.scalar(select(PENDING.c.id).limit(1)) is not None


def add_to_index(
    connection: Connection, reports: Sequence[Report], marks: Iterable[Mark]
) -> None:
    """
    Place reports and marks that have just been added to the state.

    Args:
        connection: A transaction that no other writer shares.

        reports: Those that were not there before.

        marks: The same of marks.
    """
    _place_marks(connection, marks)
    for part in chunks(reports, _AT_ONCE):
        by_id = {report.id: report for report in part}
        numbers: dict[int, Report] = {}
        for ids in chunks(by_id):
            rows = select(REPORTS.c.number, REPORTS.c.id).where(REPORTS.c.id.in_(ids))
            numbers |= {
                number: by_id[name] for number, name in connection.execute(rows)
            }
        _place_reports(connection, numbers)


def fill_index(connection: Connection) -> bool:
    """
    Place some of what is pending; say whether there is more.

    Args:
        connection: A transaction that no other writer shares.
    """
    waiting = select(MARKS.c.data).join(PENDING, PENDING.c.id == MARKS.c.id)
    waiting = waiting.where(PENDING.c.kind == "mark")
    with connection.scalars(waiting) as rows:
        marks = read_marks(rows)
    _place_marks(connection, marks)
    connection.execute(delete(PENDING).where(PENDING.c.kind == "mark"))
    _place_reports(connection, _load_pending(connection))
    return has_pending(connection)


def _load_pending(connection: Connection) -> Mapping[int, Report]:
    """
    Load some reports that are not placed, and forget those that are.

    They are taken as they came: what belongs together came together, and what is
    placed together need not be looked up.
    """
    waiting = (
        select(REPORTS.c.number, REPORTS.c.id)
        .join(PENDING, PENDING.c.id == REPORTS.c.id)
        .where(PENDING.c.kind == "report")
        .order_by(REPORTS.c.number)
        .limit(_AT_ONCE)
    )
    numbers = dict(connection.execute(waiting).all())
    for part in chunks(numbers.values()):
        here = PENDING.c.kind == "report", PENDING.c.id.in_(part)
        connection.execute(delete(PENDING).where(*here))
    for some in chunks(numbers):
        placed = select(PLACED.c.number).where(PLACED.c.number.in_(some))
        for number in connection.scalars(placed).all():
            del numbers[number]
    return load_reports(connection, numbers)


def _place_reports(connection: Connection, reports: Mapping[int, Report]) -> None:
    if reports:
        with undisturbed():
            _place(connection, reports)


def _place(connection: Connection, reports: Mapping[int, Report]) -> None:
    new = {number: traits_of(report) for number, report in reports.items()}
    keys = {number: key_numbers(traits) for number, traits in new.items()}
    event_of = fuse_around(connection, new, keys)
    insert_rows(connection, KEYS, _key_rows(new, keys))
    insert_rows(connection, SOURCE_WORDS, _source_rows(connection, reports.values()))
    rows = [_placed_row(n, traits, event_of.get(n)) for n, traits in new.items()]
    insert_rows(connection, PLACED, rows)
    words = [{"number": n, "words": words_of(report)} for n, report in reports.items()]
    insert_texts(connection, words)


def _key_rows(
    new: Mapping[int, Traits], keys: Mapping[int, Collection[int]]
) -> list[Row]:
    rows = [
        {"key": key, "number": number, "low": traits.low, "high": traits.high}
        for number, traits in new.items()
        for key in keys[number]
    ]
    return sorted(rows, key=itemgetter("key", "number"))


def _source_rows(connection: Connection, reports: Collection[Report]) -> list[Row]:
    """Return rows for the sources that the index does not know yet."""
    sources = {number_of(r.source.id): r.source for r in reports if r.source}
    for numbers in chunks(sources):
        known = select(PLACED.c.source).where(PLACED.c.source.in_(numbers))
        for number in connection.scalars(known.distinct()).all():
            del sources[number]
    rows = [row for source in sources.values() for row in source_word_rows(source)]
    return sorted(rows, key=itemgetter("word", "weeks", "source"))


def _placed_row(number: int, traits: Traits, event: int | None) -> Row:
    report = traits.report
    place = report.location
    return {
        "number": number,
        "event": event,
        "source": source_of(traits),
        "kind": kind_of(traits),
        "type": report.type.name,
        "certainty": report.certainty.value,
        "earliest": report.when.begins[0],
        "latest": report.when.ends[1],
        "latitude": place.latitude if place else None,
    }


def _place_marks(connection: Connection, marks: Iterable[Mark]) -> None:
    """Note what is marked, be it still to come, and part or join what is here."""
    kinds = (MarkKind.LINK, MarkKind.UNLINK, MarkKind.RETRACT)
    named = {(mark.kind.value, mark.reports) for mark in marks if mark.kind in kinds}
    pairs = {(kind, ids[0], ids[-1]) for kind, ids in named}
    pairs |= {(kind, two, one) for kind, one, two in pairs}
    ids = {one for _, one, _ in pairs}
    for part in chunks(ids):
        known = select(MARKED.c.kind, MARKED.c.id, MARKED.c.other)
        rows = connection.execute(known.where(MARKED.c.id.in_(part)))
        pairs -= {tuple(row) for row in rows}
    new = [{"id": a, "other": b, "kind": kind} for kind, a, b in sorted(pairs)]
    insert_rows(connection, MARKED, new)
    numbers: set[int] = set()
    for part in chunks({one for _, one, _ in pairs}):
        here = select(REPORTS.c.number).where(REPORTS.c.id.in_(part))
        numbers.update(connection.scalars(here))
    fuse_around(connection, {}, {}, numbers)
