"""
How fast timelines merge, order and answer, on one core.

    python benchmarks/timeline.py                 1,000 to 100,000 reports
    python benchmarks/timeline.py --most 1000000  up to a million (4 GB)

The reports are made up, in the shape of news: stories of some days, each told
by several articles, each article telling some of the story's events in words
and with dates of its own. The same seed gives the same reports.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import itertools
import random
import resource
import time
from collections.abc import Callable, Iterator

from dateline.model.actor import Actor, ActorKind
from dateline.model.report import Participant, Quantity, Report
from dateline.model.source import Quote, Source
from dateline.model.types import EVENT_TYPES, EventType, Role
from dateline.model.when import Bound, Shape, When
from dateline.timeline.index import SpanIndex
from dateline.timeline.timeline import Timeline, merge

_LEMMAS = (
    "attack arrest meet sign warn deploy withdraw bomb rescue elect appoint sue "
    "buy launch close build protest strike negotiate visit accuse deny approve "
    "ban sell invest release free kill injure collapse flood burn crash"
).split()
_SYLLABLES = "ba de ki lo mu na pe ri so tu va ze ho gri sta ker".split()
_Told = tuple[str, EventType, list[Actor], str, dt.date, int]
_FIRST = dt.date(2018, 1, 1)
_DAYS = 5 * 365


def _word(dice: random.Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=3))


class _World:
    """Names and themes for stories; the names follow the law of Zipf."""

    def __init__(self, dice: random.Random) -> None:
        kinds = list(ActorKind)
        self.actors = [
            Actor(_word(dice).title() + str(n), kind=dice.choice(kinds))
            for n in range(5_000)
        ]
        self.themes = [f"{_word(dice)} {_word(dice)}" for _ in range(20_000)]
        self.types = list(EVENT_TYPES.values())

    def actor(self, dice: random.Random) -> Actor:
        return self.actors[int(len(self.actors) ** dice.random()) - 1]


def stories(seed: int = 1) -> Iterator[list[Report]]:
    """Give the reports of one article after the other, without end."""
    dice = random.Random(seed)  # noqa: S311 - no secrets here
    world = _World(dice)
    while True:
        yield from _story(dice, world)


def _story(dice: random.Random, world: _World) -> Iterator[list[Report]]:
    start = _FIRST + dt.timedelta(dice.randrange(_DAYS))
    actors = [world.actor(dice) for _ in range(5)]
    about = [dice.getrandbits(24) << 8 | dice.randrange(16, 99) for _ in range(60)]
    happened = [
        (
            dice.choice(_LEMMAS),
            dice.choice(world.types),
            dice.sample(actors, 2),
            dice.choice(world.themes),
            start + dt.timedelta(dice.randrange(-2, 5)),
            dice.randrange(2, 100),
        )
        for _ in range(15)
    ]
    for _ in range(min(40, int(dice.paretovariate(1.1)) + 1)):
        published = start + dt.timedelta(dice.randrange(5, 9))
        source = Source(
            _word(dice),
            published=published,
            publisher=_word(dice),
            signature=dice.sample(about, 32),
        )
        yield [
            _report(dice, source, place, told)
            for place, told in enumerate(dice.sample(happened, 12))
        ]


def _report(dice: random.Random, source: Source, place: int, told: _Told) -> Report:
    lemma, kind, actors, theme, day, number = told
    trigger = Quote(source, place * 100, place * 100 + 4, "said")
    quote = Quote(source, place * 100, place * 100 + 40, "x" * 40)
    on_day = Bound.of(day.year, day.month, day.day)
    published = source.published
    up_to = Bound.of(published.year, published.month, published.day)
    when = dice.choice(
        (
            When(on_day, on_day),
            When(on_day, on_day),
            When(None, up_to),
            When(Bound.of(day.year, day.month, 1), up_to),
            When(None, up_to, shape=Shape.THROUGHOUT),
        )
    )
    return Report(
        f"{actors[0].name} {lemma} {theme} {place}",
        type=kind,
        when=when,
        participants=(
            Participant(actors[0], Role.AGENT),
            Participant(actors[1], Role.RECIPIENT),
        ),
        quantities=(Quantity(float(number), theme, str(number)),),
        theme=theme,
        lemma=lemma,
        trigger=trigger,
        quote=quote,
    )


def reports(count: int) -> list[list[Report]]:
    """Return articles with about *count* reports in all."""
    taken, total = [], 0
    for article in stories():
        taken.append(article)
        total += len(article)
        if total >= count:
            return taken
    return taken


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_merge(most: int) -> None:
    """Time the union, the fusing and the ordering of ever more reports."""
    print("reports    articles   events     seconds  us/report  MB at most")
    for count in itertools.takewhile(
        lambda size: size <= most, (1_000, 10_000, 100_000, 1_000_000)
    ):
        parts = [Timeline(article) for article in reports(count)]
        gc.freeze()  # what was made up is not ours to look through
        start = time.perf_counter()
        line = merge(*parts)
        events = len(line.events)
        took = time.perf_counter() - start
        print(
            f"{len(line.reports):<10,} {len(parts):<10,} {events:<10,} {took:<8.2f} "
            f"{took / len(line.reports) * 1e6:<10.1f} {_megabytes():,.0f}"
        )


def measure_one_more(count: int = 100_000) -> None:
    """Time one more article in a timeline that has been read."""
    articles = reports(count + 500)
    line = Timeline(r for article in articles[:-20] for r in article)
    len(line.events)
    times = []
    for article in articles[-20:]:
        more = Timeline(article)
        times.append(_seconds(lambda line=line, more=more: len((line | more).events)))
        line |= more
    times.sort()
    print(
        f"one more article into {len(line.reports):,} reports: median "
        f"{times[10] * 1e3:.1f} ms, worst {times[-1] * 1e3:.1f} ms"
    )


def measure_queries(most: int) -> None:
    """Time finding the events of one week."""
    dice = random.Random(1)  # noqa: S311 - no secrets here
    day = 86_400
    starts = [dice.randrange(7_300) * day for _ in range(most)]
    spans = [(start, start + dice.choice((1, 1, 1, 7, 30)) * day) for start in starts]
    took = _seconds(lambda: SpanIndex(spans))
    index = SpanIndex(spans)
    found = index.overlapping(5_000 * day, 5_007 * day)
    asked = min(
        _seconds(lambda: index.overlapping(5_000 * day, 5_007 * day)) for _ in range(9)
    )
    nothing = min(_seconds(lambda: index.overlapping(-7 * day, 0)) for _ in range(9))
    print(
        f"one week of {most:,} events: {asked * 1e6:,.0f} us for {len(found):,}, "
        f"{nothing * 1e6:.0f} us for none; built in {took:.2f} s"
    )


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--most", type=int, default=100_000)
    chosen = options.parse_args()
    measure_merge(chosen.most)
    measure_one_more()
    measure_queries(chosen.most)
