"""Nothing is lost and nothing doubled, whoever is killed and whoever writes at once."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from readers import article, told

from dateline.store import Store
from dateline.timeline.timeline import Timeline, merge

HERE: Final = Path(__file__).parent
#: How often a process is killed: often where it costs little.
KILLS: Final = {"sqlite": 20, "postgresql": 5}
ARTICLES: Final = 200


def keeping(address: str | Path, first: int, last: int) -> subprocess.Popen[str]:
    """Begin a process that reads some articles into a store."""
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, HERE / "keeping.py", str(address), str(first), str(last)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HERE.parent)},
    )


def expected(first: int, last: int) -> Timeline:
    """Return what the articles tell."""
    numbers = range(first, last)
    return merge(*(told(article(f"Event {number}")) for number in numbers))


def moments(address: str | Path) -> Iterator[tuple[int, float]]:
    """Give how many articles a process reads, and for how long on, before it dies."""
    chance = random.Random(7)  # noqa: S311 - the same moments every time
    for _ in range(KILLS["sqlite" if isinstance(address, Path) else "postgresql"]):
        yield chance.randrange(8), chance.random() / 100


def test_a_run_that_is_killed_goes_on_where_it_was(address: str | Path) -> None:
    """Killed many times, in the middle of reading and of writing."""
    done = 0
    for lines, seconds in moments(address):
        with keeping(address, 0, ARTICLES) as process:
            assert process.stdout is not None
            done += sum(1 for _ in zip(range(lines), process.stdout, strict=False))
            time.sleep(seconds)
            process.kill()
    with keeping(address, 0, ARTICLES) as process:
        assert process.stdout is not None
        rest = len(process.stdout.readlines())

    assert 0 == process.returncode
    assert 0 < rest <= ARTICLES - done
    with Store(address) as store:
        assert expected(0, ARTICLES) == store.timeline()
        assert ARTICLES == len(store)
        assert expected(0, ARTICLES)["2024-05"] == store.timeline("2024-05")


def test_two_processes_add_at_once(address: str | Path) -> None:
    """What they share is there once, and what either read is there."""
    with keeping(address, 0, 120) as one, keeping(address, 60, 180) as two:
        one.communicate()
        two.communicate()

    assert (0, 0) == (one.returncode, two.returncode)
    with Store(address) as store:
        assert expected(0, 180) == store.timeline()
        assert 180 == len(store)
        assert expected(0, 180)["2024"] == store.timeline("2024")


def test_a_failed_addition_leaves_nothing(
    address: str | Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the half that was written before it failed."""
    old, new = article("Event 0"), article("Event 1")
    with Store(address) as store:
        store.add_article(old, told(old))
        monkeypatch.setattr("dateline.store.store.ARTICLES", None)
        with pytest.raises(AttributeError):
            store.add_article(new, told(new))
        monkeypatch.undo()

        assert told(old) == store.timeline()
        assert [new] == list(store.unread([old, new]))
