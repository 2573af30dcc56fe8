"""A database that goes away in the middle: what was kept is kept, and the rest said."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from databases import Cluster
from readers import article, told

from dateline.errors import DatelineError, StoreError
from dateline.store import Store
from dateline.store.advice import way_out

FIRST, SECOND = article("Event 1"), article("Event 2")


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    """Return a database of one article."""
    file = tmp_path / "line.db"
    with Store(file) as store:
        store.add_article(FIRST, told(FIRST))
    return file


def delete(file: Path) -> None:
    """Take the file away."""
    file.unlink()


def replace(file: Path) -> None:
    """Put another database in its place."""
    file.unlink()
    with Store(file) as store:
        store.add(told(article("another")))


def cut(file: Path) -> None:
    """Cut off all but the first page."""
    with file.open("r+b") as opened:
        opened.truncate(4_096)


def empty(file: Path) -> None:
    """Leave nothing in it."""
    file.write_bytes(b"")


def spoil(file: Path) -> None:
    """Write over all of it."""
    file.write_bytes(b"spoilt " * 10_000)


def _seal(file: Path) -> sqlite3.Connection:
    """Open it by another program that lets no one else in."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    return other


@pytest.mark.parametrize(
    ("harm", "advice"),
    [
        (delete, "moved away"),
        (replace, "moved away"),
        (cut, "restore a copy"),
        (empty, "restore a copy"),
        (spoil, "restore a copy"),
    ],
)
def test_an_addition_that_would_be_lost_is_refused(
    file: Path, harm: Callable[[Path], None], advice: str
) -> None:
    """While the store is open; put back, the file is as it was, and is added to."""
    copy = shutil.copy(file, file.with_name("copy.db"))
    with Store(file) as store:
        assert FIRST in store
        harm(file)
        with pytest.raises(StoreError, match=advice) as caught:
            store.add_article(SECOND, told(SECOND))
    assert str(file) in str(caught.value)
    shutil.copy(copy, file)

    with Store(file) as store:
        assert told(FIRST) == store.timeline()
        store.add_article(SECOND, told(SECOND))
        assert told(FIRST) | told(SECOND) == store.timeline()


def test_a_database_that_another_program_holds_is_said(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a while; and then it can be used again."""
    monkeypatch.setattr("dateline.store.engine._PATIENCE", 50)
    with Store(file) as store, contextlib.closing(_seal(file)) as other:
        with pytest.raises(StoreError, match="another program writes"):
            store.add_article(SECOND, told(SECOND))
        other.execute("ROLLBACK")
        store.add_article(SECOND, told(SECOND))
        assert 2 == len(store)


def test_every_spoilt_page_is_found_out_or_does_no_harm(file: Path) -> None:
    """Read whole it is the timeline that it was, or an error of ours: never less."""
    whole = file.read_bytes()
    outcomes = []
    for start in range(0, len(whole), 4_096):
        for fill in (b"\0", b"\xff", b"a"):
            page = fill * 4_096
            file.write_bytes(whole[:start] + page + whole[start + 4_096 :])
            try:
                with Store(file) as store:
                    found = store.timeline()
            except DatelineError as error:
                outcomes.append(str(error))
            else:
                outcomes.append("read")
                assert told(FIRST) == found
    assert 1 < outcomes.count("read") < len(outcomes)
    assert all(said == "read" or str(file) in said for said in outcomes)


def test_a_server_that_goes_down_loses_nothing(
    cluster: Cluster, addresses: Callable[[], str | Path]
) -> None:
    """What was added before is there; the store goes on when the server is back."""
    address = addresses()
    if isinstance(address, Path):
        pytest.skip("a file has no server")
    with Store(address) as store:
        store.add_article(FIRST, told(FIRST))
        cluster.stop()
        try:
            for _ in range(2):
                with pytest.raises(StoreError, match="see that the server runs"):
                    store.add_article(SECOND, told(SECOND))
            with pytest.raises(StoreError, match="see that the server runs"):
                Store(address)
        finally:
            cluster.start()
        assert told(FIRST) == store.timeline()
        store.add_article(SECOND, told(SECOND))
        cluster.stop()
        cluster.start()
        # Between two additions, no one notices.
        assert told(FIRST) | told(SECOND) == store.timeline()


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("database or disk is full", "make room"),
        ("attempt to write a readonly database", "let this user write"),
        ("FATAL: the database system is shutting down", "see that the server runs"),
        ('FATAL: database "news" does not exist', "create it"),
        ("something else", ""),
    ],
)
def test_what_a_database_says_has_a_way_out(said: str, advice: str) -> None:
    """Where one is known."""
    assert way_out(said).startswith(advice)
    assert advice or not way_out(said)
