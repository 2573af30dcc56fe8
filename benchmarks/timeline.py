"""
How fast timelines merge, order and answer, on one core.

    python benchmarks/timeline.py                 1,000 to 100,000 reports
    python benchmarks/timeline.py --most 1000000  up to a million (4 GB)

The reports are those of `invented_news`. Times are CPU time of this process,
so that others on the same machine count less; they still slow its memory. For
the peers: pip install pandas intervaltree portion. A peer that is not installed
is named as such.
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import random
import resource
import time
from collections.abc import Callable, Iterator
from typing import Any

from invented_news import articles

from dateline.timeline.index import SpanIndex
from dateline.timeline.timeline import Timeline, merge

_DAY = 86_400
_Spans = list[tuple[int, int]]
#: The week that is asked for, and one in which nothing lies.
_BUSY = 5_000 * _DAY, 5_007 * _DAY
_SILENT = 3_000 * _DAY, 3_007 * _DAY
_Ask = Callable[[int, int], int]


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _best(work: Callable[[], object], *, within: float = 2.0) -> float:
    """Return the least time of several tries, which take so many seconds."""
    found, start = [_seconds(work)], time.process_time()
    while time.process_time() - start < within and len(found) < 99:  # noqa: PLR2004
        found.append(_seconds(work))
    return min(found)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_merge(most: int) -> None:
    """Time the union, the fusing and the ordering of ever more reports."""
    print("reports    articles   events     seconds  us/report  MB at most  MB before")
    for count in itertools.takewhile(
        lambda size: size <= most, (1_000, 10_000, 100_000, 1_000_000)
    ):
        parts = [Timeline(article) for article in articles(count)]
        before = _megabytes()
        start = time.process_time()
        line = merge(*parts)
        events = len(line.events)
        took = time.process_time() - start
        told = len(line.reports)
        print(
            f"{told:<10,} {len(parts):<10,} {events:<10,} {took:<8.2f} "
            f"{took / told * 1e6:<10.1f} {_megabytes():<11,.0f} {before:,.0f}",
            flush=True,
        )


def measure_one_more(count: int) -> None:
    """Time one more article in a timeline that has been read."""
    told = articles(count + 500)
    line = Timeline(report for article in told[:-20] for report in article)
    len(line.events)
    times = []
    for article in told[-20:]:
        more = Timeline(article)
        times.append(_seconds(lambda line=line, more=more: len((line | more).events)))
        line |= more
        len(line.events)
    times.sort()
    print(
        f"one more article into {len(line.reports):,} reports: median "
        f"{times[10] * 1e3:.1f} ms, worst {times[-1] * 1e3:.1f} ms",
        flush=True,
    )


def _spans(count: int) -> _Spans:
    """Return the spans of events: days most of all, but years and decades too."""
    dice = random.Random(1)  # noqa: S311 - no secrets here
    lengths = (*[1] * 60, *[7] * 20, *[30] * 10, *[365] * 8, *[3_650] * 2)
    silence, _ = _SILENT
    spans: _Spans = []
    while len(spans) < count:
        start = dice.randrange(7_300) * _DAY
        end = start + dice.choice(lengths) * _DAY
        if end <= silence or start >= silence + 7 * _DAY:
            spans.append((start, end))
    return spans


def _ours(spans: _Spans) -> _Ask:
    index = SpanIndex(spans)
    return lambda low, high: len(index.overlapping(low, high))


def _pandas(spans: _Spans) -> _Ask:
    import pandas as pd

    starts, ends = zip(*spans, strict=True)
    index = pd.IntervalIndex.from_arrays(starts, ends, closed="left")

    def ask(low: int, high: int) -> int:
        return len(index.overlaps(pd.Interval(low, high, closed="left")).nonzero()[0])

    return ask


def _intervaltree(spans: _Spans) -> _Ask:
    import intervaltree

    tree = intervaltree.IntervalTree.from_tuples(
        (low, high, place) for place, (low, high) in enumerate(spans)
    )
    return lambda low, high: len(tree.overlap(low, high))


def _portion(spans: _Spans) -> _Ask:
    import portion

    # Its sets melt spans together, and it has no index: one span after the other.
    found = [portion.closedopen(low, high) for low, high in spans]

    def ask(low: int, high: int) -> int:
        week = portion.closedopen(low, high)
        return sum(span.overlaps(week) for span in found)

    return ask


_PEERS: dict[str, Callable[[_Spans], _Ask]] = {
    "dateline": _ours,
    "pandas": _pandas,
    "intervaltree": _intervaltree,
    "portion": _portion,
}


def measure_queries(sizes: Iterator[int]) -> None:
    """Time finding the events of one week, with peers on the same spans."""
    print("spans      index         build s  one week us  found   silent week us")
    for size in sizes:
        spans = _spans(size)
        for name, build in _PEERS.items():
            if name != "dateline" and importlib.util.find_spec(name) is None:
                print(f"{size:<10,} {name:<13} not installed", flush=True)
                continue
            built: list[Any] = []
            took = _seconds(lambda build=build, b=built, s=spans: b.append(build(s)))
            [ask] = built
            busy, silent = (
                _best(lambda ask=ask, week=week: ask(*week)) * 1e6
                for week in (_BUSY, _SILENT)
            )
            print(
                f"{size:<10,} {name:<13} {took:<8.2f} {busy:<12,.0f} "
                f"{ask(*_BUSY):<7,} {silent:,.0f}",
                flush=True,
            )


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--most", type=int, default=100_000)
    chosen = options.parse_args()
    measure_merge(chosen.most)
    measure_one_more(min(chosen.most, 100_000))
    sizes = 10_000, 100_000, 1_000_000
    measure_queries(size for size in sizes if size <= chosen.most)
