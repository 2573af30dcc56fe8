"""A tracked timeline in a database."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Self, TypeVar, Unpack

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import SQLAlchemyError

from ..errors import DatelineError, StoreError
from ..model.article import Article
from ..timeline.query import Moment
from ..timeline.timeline import Timeline
from .advice import way_out
from .asking import Asked, numbers_having
from .engine import connect, write_alone
from .indexing import add_to_index, fill_index, has_pending
from .inserting import insert_rows
from .loading import chunks, load_all, load_marks, load_selected
from .rows import mark_id, mark_row, report_row, source_row, sources_of, type_row
from .schema import ARTICLES, MARKS, REPORTS, SOURCES, TYPES
from .versions import open_state

__all__ = ["Store"]

_Noun = TypeVar("_Noun")


class Store:
    """
    A timeline that is kept in a database and grows from day to day.

    What is added is united with what is there: adding twice changes nothing, and
    several processes may add at once. An interrupted addition is there as a whole
    or not at all.

    Args:
        address: A file of SQLite, made if it is not there; or the URL of a
            PostgreSQL database: ``postgresql://user@host/name``.

    Raises:
        StoreError: If the database cannot be opened, holds something else, or was
            written by a newer dateline.

        InvalidValueError: If the address is an URL of something else.

        MissingExtraError: If PostgreSQL is asked for without its driver.

    >>> from dateline import Event, Timeline
    >>> with Store(":memory:") as store:
    ...     store.add(Timeline.of(Event.of("A war ends in Kosovo", when="1999")))
    ...     store.add(Timeline.of(Event.of("Kosovo votes", when="2021-10-17")))
    ...     [event.what for event in store.timeline("2021")]
    ['Kosovo votes']
    """

    def __init__(self, address: str | os.PathLike[str]) -> None:
        self._engine = connect(address)
        try:
            with self._writing() as connection:
                open_state(connection)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the database."""
        self.close()

    def close(self) -> None:
        """Close the database; nothing is left to be written."""
        self._engine.dispose()

    def add(self, timeline: Timeline) -> None:
        """
        Unite a timeline with what is here.

        Raises:
            StoreError: If it cannot be written; then nothing of it is.
        """
        with self._writing() as connection:
            _add(connection, timeline)

    def add_article(
        self, article: Article, timeline: Timeline, error: DatelineError | None = None
    ) -> None:
        """
        Unite what an article tells with what is here, and note that it was read.

        Args:
            article: What was read.

            timeline: What it tells.

            error: Why it could not be read, None where it could.

        Raises:
            StoreError: If it cannot be written; then nothing of it is.
        """
        name = article.source.id
        with self._writing() as connection:
            _add(connection, timeline)
            if _unknown(connection, ARTICLES, {name: article}):
                row = {"id": name, "error": str(error) if error else None}
                insert_rows(connection, ARTICLES, [row])

    def __contains__(self, article: object) -> bool:
        """Whether an article was read, be it without success."""
        if not isinstance(article, Article):
            return False
        known = select(ARTICLES.c.id).where(ARTICLES.c.id == article.source.id)
        with self._reading() as connection:
            return connection.scalar(known) is not None

    def unread(self, articles: Iterable[Article]) -> Iterator[Article]:
        """
        Give the articles that were not read before, as a stream.

        Raises:
            StoreError: If the database cannot be read; raised as the stream is.
        """
        return (article for article in articles if article not in self)

    def __len__(self) -> int:
        """Count the reports."""
        with self._reading() as connection:
            return connection.scalar(select(func.count()).select_from(REPORTS)) or 0

    def timeline(self, at: Moment | None = None, **asked: Unpack[Asked]) -> Timeline:
        """
        Return what is here, or what answers a question, as a timeline in memory.

        ``store.timeline(at, actor=who)`` equals ``store.timeline()[at].filter(
        actor=who)``, but reads little more than the answer from the database.

        Args:
            at: A time, as `.Timeline` takes it in brackets; None for all times.

            **asked: The conditions of ``Timeline.filter``, by the same names.

        Raises:
            InvalidValueError: If a condition asks for something that is not there.

            UnreadableTimeError: If a time is a text but no EDTF.

            StoreError: If the database cannot be read.
        """
        if at is None and not asked:
            with self._reading() as connection:
                return Timeline(load_all(connection), load_marks(connection))
        self._complete_index()
        with self._reading() as connection:
            numbers = numbers_having(connection, at, asked)
            reports = load_selected(connection, numbers)
            found = Timeline(reports, load_marks(connection))
        # What is not listed at that time is not among them.
        return found.filter(**asked) if asked else found

    def _complete_index(self) -> None:
        with self._reading() as connection:
            more = has_pending(connection)
        while more:
            with self._writing() as connection:
                more = fill_index(connection)

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._told(), self._engine.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._told(), write_alone(self._engine) as connection:
            yield connection

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Say which database it is that fails, and how."""
        try:
            yield
        except (SQLAlchemyError, StoreError) as error:
            cause = getattr(error, "orig", None) or error
            where = self._engine.url.render_as_string()
            said = " ".join(str(cause).split()).rstrip(".")
            advice = "" if isinstance(error, StoreError) else way_out(said)
            msg = f"{where}: {said}" + (f"; {advice}" if advice else "")
            raise StoreError(msg) from error


def _add(connection: Connection, timeline: Timeline) -> None:
    """Add what is new of a timeline to the state, and to the index."""
    reports = _unknown(connection, REPORTS, {r.id: r for r in timeline.reports})
    marks = _unknown(connection, MARKS, {mark_id(m): m for m in timeline.marks})
    sources = {s.id: s for report in reports for s in sources_of(report)}
    types = {report.type.name: report.type for report in reports}
    new_sources = _unknown(connection, SOURCES, sources)
    new_types = _unknown(connection, TYPES, types)
    insert_rows(connection, SOURCES, [*map(source_row, new_sources)])
    insert_rows(connection, TYPES, [*map(type_row, new_types)])
    insert_rows(connection, REPORTS, [*map(report_row, reports)])
    insert_rows(connection, MARKS, [*map(mark_row, marks)])
    add_to_index(connection, reports, marks)


def _unknown(
    connection: Connection, table: Table, nouns: Mapping[str, _Noun]
) -> list[_Noun]:
    """Return the nouns whose id is not there yet, in the order of the ids."""
    known: set[str] = set()
    for ids in chunks(nouns):
        known.update(connection.scalars(select(table.c.id).where(table.c.id.in_(ids))))
    return [nouns[name] for name in sorted(nouns.keys() - known)]
