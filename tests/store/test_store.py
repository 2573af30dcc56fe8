"""A timeline in a database: what it opens, what it keeps, and how it says no."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from readers import article, told
from sqlalchemy import Connection, text

from dateline.errors import (
    InvalidValueError,
    MissingExtraError,
    StoreError,
    UnreadableArticleError,
    UnreadableTimeError,
)
from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Participant, Report
from dateline.model.types import EventType, Role
from dateline.model.when import When
from dateline.store import Store
from dateline.store.engine import connect, write_alone
from dateline.store.versions import open_state
from dateline.timeline.timeline import Timeline, merge

WAR = Timeline.of(Event.of("NATO ends a war", when="1999", actors=["NATO"]))
VOTE = Timeline.of(Event.of("Kosovo votes", when="2021-10-17"))


def test_what_is_added_is_there_after_closing(address: str | Path) -> None:
    """Each day may open the store anew."""
    with Store(address) as store:
        store.add(WAR)
    with Store(address) as store:
        store.add(VOTE)

        assert WAR | VOTE == store.timeline()
        assert VOTE == store.timeline("2021")
        assert WAR == store.timeline(actor="nato")
        assert Timeline() == store.timeline("2021", actor="nato")


def test_one_file_is_left(tmp_path: Path) -> None:
    """It can be copied and sent; a second program that is done earlier keeps still."""
    file = tmp_path / "war.db"
    with Store(file) as store:
        store.add(WAR)
        with Store(file) as other:
            other.add(VOTE)
        store.add(merge(WAR, VOTE))

    assert [file] == list(tmp_path.iterdir())
    with Store(file) as store:
        assert WAR | VOTE == store.timeline()


def test_marks_are_kept_and_obeyed(address: str | Path) -> None:
    """A link joins reports wherever they come from, a retraction dominates."""
    vote, poll = VOTE[0], Event.of("A poll is held", when="2021")
    linked = (VOTE | Timeline.of(poll)).link(vote, poll, author="desk", reason="same")
    with Store(address) as store:
        store.add(Timeline(marks=linked.marks))
        store.add(VOTE)
        assert 1 == len(store.timeline(text="votes")[0].reports)
        store.add(Timeline.of(poll))

        assert linked == store.timeline(text="votes")
        store.add(linked.retract(vote, reason="never happened"))
        assert [poll] == list(store.timeline("2021"))


def test_reports_of_unlike_articles_are_found_together(address: str | Path) -> None:
    """One that came later joins its event, though only the other says where."""
    old, new = (_attack(f"Rebels attacked {what}") for what in ("a fort", "the fort"))
    placed = attrs.evolve(new, location=Location("Accra"))
    assert 1 == len(Timeline([old, placed]))

    with Store(address) as store:
        store.add(Timeline([old]))
        store.timeline("1999")
        store.add(Timeline([placed]))

        assert Timeline([old, placed]) == store.timeline(location="Accra")


def _attack(body: str) -> Report:
    """Return a report of one attack, from an article with this text."""
    told = article(body)
    return Report(
        body,
        type="ASSAULT",
        lemma="attack",
        theme="fort",
        when=When.of(2024, 5, 5),
        participants=[Participant(Actor("Front of the North"), Role.AGENT)],
        trigger=told.quote(7, 15),
        quote=told.quote(0, len(body)),
    )


def test_types_of_the_caller_come_back_whole(address: str | Path) -> None:
    """With what they mean, not by name alone."""
    kind = EventType("HERITAGE", gloss="a site is listed or lost")
    listed = Timeline.of(Event.of("A bridge is listed", when="2020", type=kind))
    with Store(address) as store:
        store.add(listed)

        (event,) = store.timeline(type="HERITAGE")
        assert (kind, kind.gloss) == (event.type, event.type.gloss)


def test_articles_are_read_once(address: str | Path) -> None:
    """Those that failed are not tried again either."""
    good, bad, new = map(article, ("Event 1", "Event 2", "Event 3"))
    with Store(address) as store:
        store.add_article(good, told(good))
        store.add_article(bad, Timeline(), UnreadableArticleError("no English"))
        store.add_article(good, told(good))

        assert [new] == list(store.unread([good, bad, new]))
        assert told(good) == store.timeline()


def test_questions_that_make_no_sense_are_refused(address: str | Path) -> None:
    """By the errors that a timeline in memory gives."""
    with Store(address) as store:
        store.add(WAR)
        with pytest.raises(UnreadableTimeError):
            store.timeline("last week")
        with pytest.raises(InvalidValueError, match=r"one of .*, got 'sure'"):
            store.timeline(certainty="sure")
        with pytest.raises(InvalidValueError, match="mode"):
            store.timeline(when="1999", mode="perhaps")  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mysql://host/name", "kept in sqlite or postgresql, not in 'mysql'"),
        ("://", "no URL of a database: '://'"),
    ],
)
def test_other_databases_are_refused(address: str, reason: str) -> None:
    """The error names what can be given."""
    with pytest.raises(InvalidValueError, match=reason):
        Store(address)


def test_a_missing_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL needs one that not everybody has."""
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)

    with pytest.raises(MissingExtraError, match=r"dateline\[postgresql\]"):
        Store("postgresql://nobody@localhost/none")


def test_what_is_no_timeline_is_left_alone(tmp_path: Path) -> None:
    """Another program's database, a text, a folder, a file in no folder."""
    other, note = tmp_path / "other.db", tmp_path / "note.txt"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    connection.close()
    note.write_text("not a database, but long enough to be looked at\n" * 50, "utf-8")

    for path, reason in (
        (other, "holds no timeline, but 'songs'"),
        (note, "not a database"),
        (tmp_path, "unable to open"),
        (tmp_path / "no" / "folder.db", "unable to open"),
    ):
        with pytest.raises(StoreError, match=reason) as caught:
            Store(path)
        assert path.name in str(caught.value)
    assert note.read_text("utf-8").startswith("not a database")


def test_a_password_is_not_shown() -> None:
    """Errors end up in logs."""
    with pytest.raises(StoreError) as caught:
        Store("postgresql://desk:secret@127.0.0.1:1/none")

    assert "secret" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value)


def test_a_newer_database_is_refused(addresses: Callable[[], str | Path]) -> None:
    """It is not written to by who does not know it."""
    address = addresses()
    Store(address).close()
    _execute(address, "UPDATE facts SET value = 99 WHERE name = 'state'")

    with pytest.raises(StoreError, match="its version is 99"):
        Store(address)


def test_an_older_database_is_brought_up_to_date(address: str | Path) -> None:
    """Step by step, each once; what it holds stays, and the index is made anew."""
    with Store(address) as store:
        store.add(WAR | VOTE)
        store.timeline("1999")
    done = []

    def add_a_column(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE articles ADD COLUMN seen TEXT"))
        done.append("column")

    engine = connect(address)
    for _ in range(2):
        with write_alone(engine) as connection:
            open_state(connection, steps=[add_a_column])
    engine.dispose()

    assert ["column"] == done
    _execute(address, "UPDATE facts SET value = 1 WHERE name = 'state'")
    with Store(address) as store:
        assert WAR | VOTE == store.timeline()
        assert WAR == store.timeline("1999")


def test_an_index_of_other_rules_is_made_anew(address: str | Path) -> None:
    """When reports match by other rules; nothing is left of tables of before."""
    with Store(address) as store:
        store.add(WAR | VOTE)
        store.timeline("1999")
    _execute(address, "UPDATE facts SET value = 0 WHERE name = 'index'")
    _execute(address, "UPDATE events SET low = 0, high = 1")
    _execute(address, "CREATE TABLE clusters (id INTEGER)")

    with Store(address) as store:
        assert merge(WAR, VOTE)["2021"] == store.timeline("2021")
    _execute(address, "CREATE TABLE clusters (id INTEGER)")


def _execute(address: str | Path, statement: str) -> None:
    engine = connect(address)
    with write_alone(engine) as connection:
        connection.execute(text(statement))
    engine.dispose()
