"""Strategies for timelines, and for articles with the timelines they must give."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
from hypothesis import strategies as st

from ..model.article import Article
from ..model.event import Event
from ..model.report import Report
from ..model.when import When
from ..timeline.curation import Mark, MarkKind
from ..timeline.timeline import Timeline
from .noun_strategies import reports, sources

__all__ = ["articles", "overlapping_timelines", "timelines"]


@st.composite
def timelines(
    draw: st.DrawFn,
    *,
    min_size: int = 0,
    max_size: int = 6,
    marks: bool = True,
) -> Timeline:
    """
    Generate timelines of reports that often tell of the same events.

    Args:
        min_size: The fewest reports.

        max_size: The most reports; three timelines a test are slow beyond 8.

        marks: Whether some reports are linked, unlinked, retracted or noted.
    """
    told = draw(_reports(min_size, max_size))
    return Timeline(told, draw(_marks(told)) if marks else ())


@st.composite
def overlapping_timelines(
    draw: st.DrawFn, count: int = 2, *, max_size: int = 6, marks: bool = True
) -> tuple[Timeline, ...]:
    """
    Generate timelines that share reports: parts of one and the same whole.

    Args:
        count: How many.

        max_size: The most reports of all together.

        marks: Whether there are marks; each part holds some of them.
    """
    told = draw(_reports(0, max_size))
    made = draw(_marks(told)) if marks else []
    return tuple(Timeline(draw(_some(told)), draw(_some(made))) for _ in range(count))


def _some(values: list[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(values), unique=True) if values else st.just([])


@st.composite
def _reports(draw: st.DrawFn, min_size: int, max_size: int) -> list[Report]:
    """Give reports of a few sources, and others that tell of the same."""
    cited = draw(st.lists(sources(), min_size=1, max_size=2))
    anywhere = reports() | st.sampled_from(cited).flatmap(
        lambda source: reports(source=source)
    )
    told = draw(st.lists(anywhere, min_size=min_size, max_size=max_size))
    if not told:
        return told
    echoes = st.lists(_echoes(told), max_size=max_size - len(told))
    return told + draw(echoes)


@st.composite
def _echoes(draw: st.DrawFn, told: list[Report]) -> Report:
    """Give a report once more, in other words and somewhat less exactly."""
    report = draw(st.sampled_from(told))
    return attrs.evolve(
        report,
        what=f"{report.what}, {draw(st.sampled_from('abc'))}",
        when=draw(st.sampled_from((report.when, When()))),
        location=draw(st.sampled_from((report.location, None))),
    )


@st.composite
def _marks(draw: st.DrawFn, told: list[Report]) -> list[Mark]:
    names = sorted({report.id for report in told})
    if len(names) < 2:  # noqa: PLR2004 - a mark joins or parts two
        return []
    pairs = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True)
    kinds = st.sampled_from((MarkKind.LINK, MarkKind.UNLINK))
    marks = st.builds(Mark, kinds, pairs) | st.builds(
        lambda kind, name: Mark(kind, [name]),
        st.sampled_from((MarkKind.RETRACT, MarkKind.NOTE)),
        st.sampled_from(names),
    )
    return draw(st.lists(marks, max_size=2))


_SUBJECTS = ("France", "Japan", "Brazil", "NATO", "Kenya")
_DEEDS = (
    ("attacked a port", "ASSAULT"),
    ("sent soldiers to the border", "MOBILIZE"),
    ("signed a treaty with Norway", "AGREE"),
    ("banned imports from Chile", "SANCTION"),
    ("accused Peru of fraud", "ACCUSE"),
)
_MONTHS = (
    "January February March April May June July August September October "
    "November December"
).split()


@st.composite
def articles(
    draw: st.DrawFn,
    min_value: dt.date = dt.date(1950, 1, 1),
    max_value: dt.date = dt.date(2025, 12, 31),
    *,
    max_size: int = 4,
) -> tuple[Article, Timeline]:
    """
    Generate plain articles, each with the timeline that it must give.

    Every sentence says who did what on which day. A parser is right when it
    finds an event of the same day and type for each one of the timeline.

    Args:
        min_value: The first day on which anything happens, included.

        max_value: The last one, included; the article comes out a week later.

        max_size: The most sentences.
    """
    days = st.dates(min_value, max_value)
    told = st.tuples(days, st.sampled_from(_SUBJECTS), st.sampled_from(_DEEDS))
    facts = draw(st.lists(told, min_size=1, max_size=max_size, unique_by=_day))
    text = " ".join(
        f"{who} {deed} on {day.day} {_MONTHS[day.month - 1]} {day.year}."
        for day, who, (deed, _) in facts
    )
    happened = [
        Event.of(f"{who} {deed}", when=day, type=kind, actors=[who])
        for day, who, (deed, kind) in facts
    ]
    published = max_value + dt.timedelta(days=7)
    return Article(text, published=published), Timeline.of(*happened)


def _day(fact: tuple[dt.date, str, tuple[str, str]]) -> dt.date:
    return fact[0]
