"""Laws of fusing and listing, each with a broken match, cut or order."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

import pytest
from broken import assert_caught
from hypothesis import strategies as st

from dateline.model.event import Event
from dateline.model.report import Evidence, Link, Relation, Report
from dateline.model.source import Quote, Source
from dateline.model.text_order import text_order
from dateline.model.when import When
from dateline.testing import assert_law, laws, timelines
from dateline.timeline.match import Verdict, explain
from dateline.timeline.order import lone_key
from dateline.timeline.timeline import Timeline

#: Reports by hand that match by their words and may clash by their dates: left to
#: chance, a third report that would glue two that clash hardly ever comes up.
ALIKE = st.lists(
    st.builds(
        lambda what, when: Report(what, when=When.from_edtf(when)),
        st.sampled_from(["crew boat rope", "crew boat rope cat", "crew boat"]),
        st.sampled_from(["2021-09-20", "2021-09-21", "2021-09", "XXXX"]),
    ),
    min_size=2,
    max_size=6,
).map(Timeline)
SOME = timelines(max_size=6, marks=False) | ALIKE
Match = Callable[[Report, Report], Verdict]


def read(timeline: Timeline) -> Sequence[Event]:
    """Read as we do."""
    return timeline.events


def matching_is_symmetric(match: Match, timeline: Timeline) -> None:
    """It makes no difference which report is asked first."""
    for a, b in itertools.combinations(timeline.reports, 2):
        assert match(a, b) == match(b, a)


def no_event_holds_a_clash(reading: laws.Read, timeline: Timeline) -> None:
    """What cannot be one is not glued by a third report."""
    for event in reading(timeline):
        for a, b in itertools.combinations(event.reports, 2):
            assert not explain(a, b).clash


def what_matches_is_one(reading: laws.Read, timeline: Timeline) -> None:
    """Where nothing clashes, each match is one event, however it was looked up."""
    pairs = list(itertools.combinations(timeline.reports, 2))
    if any(explain(a, b).clash for a, b in pairs):
        return
    event_of = {told: event for event in reading(timeline) for told in event.reports}
    for a, b in pairs:
        assert event_of[a] == event_of[b] or not explain(a, b).match


def what_is_one_matches(reading: laws.Read, timeline: Timeline) -> None:
    """A chain of matches leads from each report of an event to each other one."""
    for event in reading(timeline):
        assert [set(event.reports)] == joined(event.reports)


def joined(reports: Sequence[Report]) -> list[set[Report]]:
    """Return the sets that chains of matches make of some reports."""
    sets: list[set[Report]] = []
    for report in reports:
        near = [some for some in sets if any(explain(report, x).match for x in some)]
        sets = [some for some in sets if some not in near]
        sets.append({report}.union(*near))
    return sets


def prefers_the_first(a: Report, b: Report) -> Verdict:
    """Match by what the first one is about."""
    return Verdict.of((len(a.theme), "its theme"), *explain(a, b).grounds)


def never_cuts(timeline: Timeline) -> Sequence[Event]:
    """Take all that matches join for one event."""
    return [Event(some) for some in joined(list(timeline.reports))]


def never_joins(timeline: Timeline) -> Sequence[Event]:
    """Take each report for an event of its own."""
    return [Event([report]) for report in timeline.reports]


def joins_by_kind(timeline: Timeline) -> Sequence[Event]:
    """Take all reports of a kind for one event."""
    kinds = {report.type for report in timeline.reports}
    return [Event(r for r in timeline.reports if r.type == kind) for kind in kinds]


LAWS = [
    (matching_is_symmetric, explain, prefers_the_first),
    (no_event_holds_a_clash, read, never_cuts),
    (what_matches_is_one, read, never_joins),
    (what_is_one_matches, read, joins_by_kind),
]
NAMES = [check.__name__ for check, *_ in LAWS]


@pytest.mark.parametrize(("check", "ours", "broken"), LAWS, ids=NAMES)
class TestFusing:
    """A law holds for our way of joining reports and fails for a broken one."""

    def test_holds(
        self, check: Callable[..., None], ours: object, broken: object
    ) -> None:
        """The law as it stands above."""
        assert ours is not broken
        assert_law(check, ours, SOME)

    def test_catches_its_broken_twin(
        self, check: Callable[..., None], ours: object, broken: object
    ) -> None:
        """A law that cannot fail proves nothing."""
        assert ours is not broken
        assert_caught(check, broken, SOME)


SOURCE = Source("A strike at the port", published="2021-09-27")
LINKS = st.builds(
    lambda how, to, sure: Link(how, 10 * to, 10 * to + 4, "so", sure),
    st.sampled_from([how for how in Relation if how is not Relation.SAME]),
    st.integers(0, 4),
    st.sampled_from(Evidence),
)
DATES = st.sampled_from(
    ["XXXX", "2010", "2011", "[2010..2012]", "../2011", "2009/2012"]
)


def happening(place: int, when: str, links: Sequence[Link]) -> Report:
    """Return a report at a place of the text."""
    quote = Quote(SOURCE, 10 * place, 10 * place + 4, "word")
    return Report(
        f"event {place}",
        lemma=f"word{place}",
        when=When.from_edtf(when),
        trigger=quote,
        quote=quote,
        links=links,
    )


STORIES = st.lists(
    st.tuples(DATES, st.lists(LINKS, max_size=3)), min_size=2, max_size=5
).map(lambda told: Timeline(happening(n, *one) for n, one in enumerate(told)))


def order_follows_what_stands(reading: laws.Read, timeline: Timeline) -> None:
    """What a source puts first is listed first, unless that was refused."""
    place = {event.reports[0]: n for n, event in enumerate(reading(timeline))}
    refused = {conflict.edge for conflict in timeline.conflicts}
    for first, second, edge in timeline._reading.event_edges():  # noqa: SLF001 - all edges
        if edge not in refused:
            assert place[first.reports[0]] < place[second.reports[0]]


def lists_by_date(timeline: Timeline) -> Sequence[Event]:
    """Forget what the words say of the order."""
    return sorted(timeline.events, key=lambda e: lone_key(e, text_order(e.reports[0])))


def test_the_list_follows_what_sources_say() -> None:
    """Edges that stand are kept, those between undated events too."""
    assert_law(order_follows_what_stands, read, STORIES)


def test_a_list_by_date_alone_is_caught() -> None:
    """The words count."""
    assert_caught(order_follows_what_stands, lists_by_date, STORIES)
