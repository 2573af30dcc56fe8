"""
How long a tracked timeline of ever more reports takes to open, to ask and to add to.

    python benchmarks/store.py                  1,000 to 100,000 reports, in SQLite
    python benchmarks/store.py --most 1000000   up to a million: an hour, 6 GB of disk
    python benchmarks/store.py --at postgresql://user@host/empty

The reports are those of `invented_news`. Adding an article is timed with the question
after it, which puts it into the index. Times are milliseconds on a clock on the wall,
the least of some tries; the question is for one week and one actor.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from invented_news import stories

from dateline.model.report import Report
from dateline.store import Store
from dateline.timeline.timeline import Timeline

__all__ = ["main"]

_SIZES: Final = (1_000, 10_000, 100_000, 1_000_000)
#: Reports that are added in one go.
_AT_ONCE: Final = 20_000
_TRIES: Final = 5


def _milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return 1_000 * (time.perf_counter() - begun)


def _question(reports: Sequence[Report]) -> tuple[str, str]:
    """Return a week and an actor of whom much is told in it."""
    told = Counter(
        (f"{report.when.start:%G-W%V}", actor.name)
        for report in reports
        if report.when.start
        for actor in report.actors()
    )
    return max(sorted(told), key=told.__getitem__)


def _measure(address: str | Path, articles: Iterator[list[Report]], most: int) -> None:
    print("reports      adding s  open ms  week+actor ms  events  article ms")
    spent = 0.0
    with Store(address) as store:
        for size in itertools.takewhile(lambda size: size <= most, _SIZES):
            latest: list[Report] = []
            while len(store) < size:
                latest = _some(articles, min(_AT_ONCE, size - len(store)))
                begun = time.perf_counter()
                store.add(Timeline(latest))
                store.timeline("2000", actor="nobody")
                spent += time.perf_counter() - begun
            week, actor = _question(latest)
            opening = [
                _milliseconds(lambda: Store(address).close()) for _ in range(_TRIES)
            ]
            asking = [
                _milliseconds(lambda: store.timeline(week, actor=actor))  # noqa: B023 - called here
                for _ in range(_TRIES)
            ]
            adding = [
                _milliseconds(lambda: _one_more(store, articles)) for _ in range(_TRIES)
            ]
            found = len(store.timeline(week, actor=actor))
            print(
                f"{size:9,}  {spent:10.1f}  {min(opening):7.1f}  {min(asking):13.1f}"
                f"  {found:6,}  {min(adding):10.1f}",
                flush=True,
            )


def _some(articles: Iterator[list[Report]], count: int) -> list[Report]:
    taken: list[Report] = []
    for article in articles:
        taken += article
        if len(taken) >= count:
            break
    return taken


def _one_more(store: Store, articles: Iterator[list[Report]]) -> None:
    store.add(Timeline(next(articles)))
    store.timeline("2000", actor="nobody")


def main(arguments: Sequence[str]) -> int:
    """Print a line for each size."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--most", type=int, default=100_000)
    asked.add_argument("--at", help="an empty database of PostgreSQL")
    given = asked.parse_args(arguments)
    articles = itertools.chain.from_iterable(stories())
    with tempfile.TemporaryDirectory() as folder:
        _measure(given.at or Path(folder, "timeline.db"), articles, given.most)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
