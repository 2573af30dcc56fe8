"""
How long a tracked timeline of ever more reports takes to open, to ask and to add to.

    python benchmarks/store.py                  1,000 to 100,000 reports, in SQLite
    python benchmarks/store.py --most 1000000   up to a million: 3 GB of disk
    python benchmarks/store.py --at FILE        go on with a file, and keep it
    python benchmarks/store.py --at postgresql://user@host/empty

The reports are those of `invented_news`, added in Timelines of 20,000. Filling is in
seconds of the processor since the line before, making the reports up included; the
rest in milliseconds, the least of some tries: on a clock on the wall, and in brackets
of the processor, which counts where other programs run. Each question is for one week
and one actor: one in the middle (half of all mentions are of actors who are named more
often), and the one who is named most often. An article is added to the state and to
the index.
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


def _least(work: Callable[[], object]) -> str:
    """Return the milliseconds that some work takes, where nothing disturbs it."""
    tries = (_milliseconds(work) for _ in range(_TRIES))
    wall, processor = map(min, zip(*tries, strict=True))
    return f"{wall:,.1f} ({processor:,.1f})"


def _milliseconds(work: Callable[[], object]) -> tuple[float, float]:
    begun = time.perf_counter(), time.process_time()
    work()
    wall, processor = time.perf_counter() - begun[0], time.process_time() - begun[1]
    return 1_000 * wall, 1_000 * processor


def _questions(reports: Sequence[Report]) -> Iterator[tuple[str, str]]:
    """Give a week and an actor who is told of in it: one in the middle, and the top."""
    told = Counter(actor.name for report in reports for actor in report.actors())
    ranks = sorted(told, key=lambda name: (-told[name], name))
    mentions = itertools.accumulate(told[name] for name in ranks)
    middle = next(n for n, total in enumerate(mentions) if 2 * total >= told.total())
    for name in (ranks[middle], ranks[0]):
        weeks = Counter(
            f"{report.when.start:%G-W%V}"
            for report in reports
            if report.when.start and any(who.name == name for who in report.actors())
        )
        yield max(sorted(weeks), key=weeks.__getitem__), name


def _measure(address: str | Path, most: int) -> None:
    print(
        "  reports  filling s         opening          an article"
        "  a week of one actor        events  of the top one        events"
    )
    questions = [*_questions(_some(_articles(), _AT_ONCE))]
    with Store(address) as store:
        articles, there = _articles(), len(store)
        _some(articles, there)
        for size in _SIZES:
            if not there <= size <= most:
                continue
            begun = time.process_time()
            _fill(store, articles, size)
            spent = time.process_time() - begun
            # The first question completes the index of a file from before.
            (few, fast), (many, slow) = (_ask(store, *asked) for asked in questions)
            opening = _least(lambda: Store(address).close())
            adding = _least(lambda: store.add(Timeline(next(articles))))
            print(
                f"{size:9,}  {spent:9.1f}  {opening:>14}  {adding:>18}"
                f"  {fast:>19}  {few:12,}  {slow:>14}  {many:12,}",
                flush=True,
            )


def _articles() -> Iterator[list[Report]]:
    return itertools.chain.from_iterable(stories())


def _fill(store: Store, articles: Iterator[list[Report]], size: int) -> None:
    """Add reports until there are so many."""
    while (missing := size - len(store)) > 0:
        store.add(Timeline(_some(articles, min(_AT_ONCE, missing))))


def _ask(store: Store, week: str, actor: str) -> tuple[int, str]:
    """Return how many events there are, and how long it takes to get them."""
    return len(store.timeline(week, actor=actor)), _least(
        lambda: store.timeline(week, actor=actor)
    )


def _some(articles: Iterator[list[Report]], count: int) -> list[Report]:
    taken: list[Report] = []
    while len(taken) < count:
        taken += next(articles)
    return taken


def main(arguments: Sequence[str]) -> int:
    """Print a line for each size."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--most", type=int, default=100_000)
    asked.add_argument("--at", help="an empty database, or a file to make")
    given = asked.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        _measure(given.at or Path(folder, "timeline.db"), given.most)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
