"""Dates carried along the order that sources give."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InvalidValueError
from dateline.model.event import Event
from dateline.model.report import Link, Relation, Report
from dateline.model.source import Quote, Source
from dateline.model.when import Shape, When
from dateline.testing import whens
from dateline.timeline.timeline import Timeline

SOURCE = Source("A strike at the port", published="2021-09-27")
BEFORE, AFTER = Relation.BEFORE, Relation.AFTER


def told(place: int, when: str | When, *links: tuple[Relation, int]) -> Report:
    """Return a report of one word at a place, linked to those at other places."""
    quote = Quote(SOURCE, 10 * place, 10 * place + 4, "word")
    return Report(
        f"event {place}",
        lemma=f"word{place}",
        when=When.from_edtf(when) if isinstance(when, str) else when,
        trigger=quote,
        quote=quote,
        links=[Link(how, 10 * to, 10 * to + 4, "by the words") for how, to in links],
    )


def spans(*reports: Report) -> list[str]:
    """Return the span of each report's event, as the timeline narrows it."""
    line = Timeline(reports)
    event_of = {report: event for event in line for report in event.reports}
    return [line.when(event_of[report]).to_edtf() for report in reports]


@pytest.mark.parametrize(
    ("reports", "wanted"),
    [
        ([told(0, "2011"), told(1, "XXXX", (AFTER, 0))], "[2011..]"),
        ([told(0, "2011"), told(1, "XXXX", (BEFORE, 0))], "[..2011]"),
        (
            [
                told(0, "2011-07-25"),
                told(2, "2011-08-02"),
                told(1, "XXXX", (AFTER, 0), (BEFORE, 2)),
            ],
            "[2011-07-25..2011-08-02]",
        ),
        ([told(0, "2011-07-25"), told(1, "2011", (AFTER, 0))], "[2011-07-25..2011]"),
        (
            [
                told(0, "2011"),
                told(1, "XXXX", (AFTER, 0)),
                told(2, "XXXX", (AFTER, 1)),
            ],
            "[2011..]",
        ),
        (
            [told(0, "2008/2011"), told(1, "[..2021-09-27]", (AFTER, 0))],
            "[2011..2021-09-27]",
        ),
        ([told(0, "2008/2011"), told(1, "XXXX", (BEFORE, 0))], "[..2008]"),
        ([told(0, "2011~"), told(1, "XXXX", (AFTER, 0))], "[2011~..]"),
        ([told(0, "[2008..2011]"), told(1, "XXXX", (BEFORE, 0))], "[..2011]"),
        ([told(0, "[2008..2011]"), told(1, "XXXX", (AFTER, 0))], "[2008..]"),
        ([told(0, "[2008..]"), told(1, "XXXX", (AFTER, 0))], "[2008..]"),
        ([told(0, "[..2011]"), told(1, "XXXX", (BEFORE, 0))], "[..2011]"),
        ([told(0, "../2011"), told(1, "XXXX", (AFTER, 0))], "[2011..]"),
        ([told(0, "2008/.."), told(1, "XXXX", (BEFORE, 0))], "[..2008]"),
        ([told(0, "../2011"), told(1, "XXXX", (BEFORE, 0))], "[..2011]"),
        ([told(0, "2008/.."), told(1, "XXXX", (AFTER, 0))], "[2008..]"),
        (
            [told(0, "2008/2011"), told(1, "XXXX", (Relation.STARTED_BY, 0))],
            "[2008..]",
        ),
        ([told(0, "2008/2011"), told(1, "XXXX", (Relation.STARTS, 0))], "XXXX"),
    ],
    ids=[
        "after a year",
        "before a year",
        "between two days",
        "a year after a day of it",
        "through one that is undated itself",
        "after what lasted",
        "before what lasted",
        "after about a year",
        "before a moment of some years",
        "after a moment of some years",
        "after a moment since a year",
        "before a moment until a year",
        "after what lasted until a year",
        "before what has lasted since a year",
        "before what lasted until a year",
        "after what has lasted since a year",
        "started by what lasted",
        "at the start of what lasted, with an end that no one tells",
    ],
)
def test_what_is_vague_is_dated_by_its_neighbours(
    reports: list[Report], wanted: str
) -> None:
    """The bounds are those of the neighbours, no finer than their words."""
    assert wanted == spans(*reports)[-1]


@pytest.mark.parametrize(
    "reports",
    [
        [told(0, "2011"), told(1, "2015", (AFTER, 0))],
        [told(0, "2011"), told(1, "2012/2014", (AFTER, 0))],
        [told(0, "2011-07-25"), told(1, "2009/2014", (BEFORE, 0))],
        [told(0, "2011"), told(1, "2008", (AFTER, 0))],
        [told(0, "2011/2015"), told(1, "2013", (AFTER, 0))],
        [told(0, "2010-06"), told(1, "2011~", (AFTER, 0))],
        [told(0, "2011"), told(1, "XXXX")],
    ],
    ids=[
        "known better already",
        "what lasted",
        "what lasted, and began no one knows when exactly",
        "dates against words",
        "dates against words, as the first one ends",
        "about a year, which says more",
        "nothing said",
    ],
)
def test_what_is_known_better_stays(reports: list[Report]) -> None:
    """An order never makes a span wider, or finer than anyone says."""
    assert reports[-1].when.to_edtf() == spans(*reports)[-1]


def test_reports_are_left_as_they_are() -> None:
    """The span is a reading of the timeline: the report says what it said."""
    report = told(1, "XXXX", (AFTER, 0))
    line = Timeline([told(0, "2011"), report])
    event = line.events[1]

    assert event.when == report.when == When()
    assert When.from_edtf("[2011..]") == line.when(event)


def test_more_news_narrows_further() -> None:
    """The span depends on all that is known of the order."""
    early, middle, late = (
        told(0, "2011"),
        told(1, "XXXX", (AFTER, 0), (BEFORE, 2)),
        told(2, "2014"),
    )
    desk = Timeline([early, middle])

    assert When.from_edtf("[2011..]") == desk.when(desk.events[1])
    both = desk | Timeline([late])
    assert When.from_edtf("[2011..2014]") == both.when(both.events[1])


def test_an_event_of_another_timeline_is_refused() -> None:
    """Its place in this one is not known."""
    stranger = Event.of("The war ends", when="1999")

    with pytest.raises(InvalidValueError, match="no event of this timeline"):
        Timeline().when(stranger)


_LINKS = st.tuples(
    st.sampled_from([r for r in Relation if r is not Relation.SAME]),
    st.integers(0, 4),
)


@st.composite
def stories(draw: st.DrawFn) -> Timeline:
    """Generate a story of five events with many words about their order."""
    lately = st.sampled_from(
        ["XXXX", "2011", "[2010..2012]", "2011~", "2009/2013", "[..2012]", "2010/.."]
    )
    dates = lately.map(When.from_edtf) | whens()
    return Timeline(
        told(place, draw(dates), *draw(st.lists(_LINKS, max_size=3)))
        for place in range(5)
    )


@given(stories())
def test_the_span_lies_within_what_the_reports_say(line: Timeline) -> None:
    """Narrowing never widens, whatever "about" means."""
    for event in line:
        own, narrow = event.when, line.when(event)

        assert own.begins[0] <= narrow.begins[0] <= narrow.begins[1] <= own.begins[1]
        assert own.ends[0] <= narrow.ends[0] <= narrow.ends[1] <= own.ends[1]


@given(stories())
def test_bounds_are_what_someone_said(line: Timeline) -> None:
    """No precision is made up: each bound is that of some report."""
    said = {b for event in line for b in (event.when.first, event.when.last)}

    for event in line:
        assert {line.when(event).first, line.when(event).last} <= said | {None}


@given(stories())
def test_relations_agree_with_the_spans(line: Timeline) -> None:
    """What the narrowed dates put first is before."""
    for a, b in itertools.permutations(line, 2):
        if line.when(a).before(line.when(b)):
            assert line.relation(a, b) is Relation.BEFORE


@given(stories())
def test_the_list_agrees_with_the_spans(line: Timeline) -> None:
    """What the narrowed dates put first is listed first."""
    for later, earlier in itertools.combinations(line, 2):
        assert not line.when(earlier).before(line.when(later))


@given(stories())
def test_what_lasted_stays(line: Timeline) -> None:
    """An order gives no unit in which something began."""
    for event in line:
        if event.when.shape is Shape.THROUGHOUT:
            assert line.when(event) is event.when
