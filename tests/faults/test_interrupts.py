"""An interrupt, a full disk, a shut file: at any moment, nothing is half-written."""

from __future__ import annotations

import errno
import gc
import os
from pathlib import Path

import pytest
from injection import files_limited, moments, of_the_system
from readers import article, told

from dateline.errors import FileAccessError, StoreError
from dateline.io import files
from dateline.model.event import Event
from dateline.store import Store
from dateline.timeline.timeline import Timeline

#: What was open when the fault came is closed by others, which warn of it.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

OLD = Timeline.of(Event.of("it rains", when="2021-09"))
NEW = Timeline.of(Event.of("it pours", when="2021-10"))


class Plain:
    """A format that makes few calls: what is tested is the writing."""

    def dumps(self, timeline: Timeline) -> bytes:
        """Return the words of the first event."""
        return timeline[0].what.encode()


@pytest.fixture(name="file")
def _file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file that holds something already."""
    monkeypatch.setattr(files, "find_format", lambda *_: Plain())
    file = tmp_path / "line.json"
    files.write(OLD, file)
    return file


def full_disk() -> OSError:
    """Return what the system says then."""
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("fault", [KeyboardInterrupt, MemoryError])
def test_a_file_is_old_or_new_wherever_writing_stops(
    file: Path, fault: type[BaseException]
) -> None:
    """Before and after each call; and no draft stays behind."""
    seen = []
    for came in moments(lambda: files.write(NEW, file), fault):
        seen.append(file.read_bytes())
        assert isinstance(came, fault)
        assert [file] == list(file.parent.iterdir())
        files.write(OLD, file)

    assert {b"it rains", b"it pours"} == set(seen)
    assert 300 < len(seen)


def test_a_refusal_of_the_system_is_said_wherever_it_comes(file: Path) -> None:
    """At each call that asks the system for something."""
    struck = 0
    write = lambda: files.write(NEW, file)  # noqa: E731 - it is run many times
    for came in moments(write, full_disk, wanted=of_the_system):
        struck += 1
        assert isinstance(came, FileAccessError) or came is None
        assert came is None or f"{file}: No space left" in str(came)
        assert came is None or "make room" in str(came)
        assert [file] == list(file.parent.iterdir())
        assert file.read_bytes() in {b"it rains", b"it pours"}
        assert came is not None or b"it pours" == file.read_bytes()
        files.write(OLD, file)

    assert 10 < struck


def test_a_file_that_does_not_fit_leaves_what_was_there(tmp_path: Path) -> None:
    """However many bytes of it would have."""
    file = tmp_path / "line.json"
    files.write(OLD, file)
    size = file.stat().st_size
    for limit in range(0, size, 16):
        with files_limited(limit), pytest.raises(FileAccessError, match="too large; "):
            files.write(NEW, file)
        assert OLD == files.read(file)
        assert [file] == list(tmp_path.iterdir())
    assert 20 < size // 16


@pytest.fixture(name="store")
def _store(tmp_path: Path) -> Store:
    """Return a store that holds something."""
    store = Store(tmp_path / "line.db")
    store.add(OLD)
    return store


def test_an_article_is_kept_whole_or_not_at_all(store: Store) -> None:
    """Wherever adding it stops; and the store goes on as if nothing had been."""
    made = [article("Event 0")]

    def run() -> None:
        made.append(article(f"Event {len(made)}"))
        store.add_article(made[-1], told(made[-1]))

    kept = 1
    # SQLAlchemy may make another error of one that comes in the midst of it.
    for _ in moments(run, KeyboardInterrupt, stride=211):
        # What the fault still holds on to may be a transaction that locks others out.
        store.close()
        gc.collect()
        told_now = {report.what for report in store.timeline().reports}
        assert (made[-1] in store) == (made[-1].body in told_now)
        assert kept <= len(told_now) <= kept + 1
        kept = len(told_now)

    assert 10 < len(made)
    # The last run came to its end.
    assert kept + 1 == len(store)


def test_a_store_that_does_not_fit_keeps_what_was_there(tmp_path: Path) -> None:
    """Its file may grow no further, at each of its sizes."""
    address = tmp_path / "line.db"
    with Store(address) as store:
        store.add(OLD)
        size = address.stat().st_size
        many = Timeline.of(*(Event.of(f"it rains {n}", when="2021") for n in range(99)))
        for limit in range(0, size + 16_384, 2_048):
            with files_limited(limit), pytest.raises(StoreError, match="disk"):
                store.add(many)
            assert 1 == len(store)
        store.add(many)
        assert OLD | many == store.timeline()
