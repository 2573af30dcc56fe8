"""Laws 11 to 13 and 15: what is read from a state."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from broken import assert_caught

from dateline.model.event import Event
from dateline.model.report import Report
from dateline.testing import assert_law, laws, overlapping_timelines, timelines
from dateline.timeline.timeline import Timeline, merge

SOME = timelines(max_size=6)
TWO = overlapping_timelines(2, max_size=6)


def read(timeline: Timeline) -> Sequence[Event]:
    """Read as we do."""
    return timeline.events


def loses_the_last(timeline: Timeline) -> Sequence[Event]:
    """Forget an event."""
    return timeline.events[:-1]


def tells_some_twice(timeline: Timeline) -> Sequence[Event]:
    """Give the first event a second time."""
    return [*timeline.events, *timeline.events[:1]]


def parts_all_when_busy(timeline: Timeline) -> Sequence[Event]:
    """Fuse nothing where there are more than three reports."""
    if len(timeline.reports) <= 3:
        return timeline.events
    return [_alone(report) for event in timeline for report in event.reports]


def _alone(report: Report) -> Event:
    return Event([report])


class RemembersLast:
    """Turn the order around on every other reading."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, timeline: Timeline) -> Sequence[Event]:
        """Read, and count."""
        self.count += 1
        return timeline.events[:: 1 if self.count % 2 else -1]


def sorts_by_text(timeline: Timeline) -> Sequence[Event]:
    """List events by their words."""
    return sorted(timeline.events, key=lambda event: event.what)


def test_events_partition_the_reports() -> None:
    """Law 11: nothing is lost, nothing is told twice."""
    assert_law(laws.events_partition_the_reports, read, SOME)


@pytest.mark.parametrize("broken", [loses_the_last, tells_some_twice])
def test_a_reading_that_is_no_partition_is_caught(broken: laws.Read) -> None:
    """An event too few, an event too many."""
    assert_caught(laws.events_partition_the_reports, broken, SOME)


def test_merging_only_joins_events() -> None:
    """Law 12: what was one stays one, but for clashes and people."""
    assert_law(lambda two: laws.merging_only_joins(read, merge, *two), TWO)


def test_a_reading_that_parts_events_is_caught() -> None:
    """A third report must not drive two apart."""
    assert_caught(
        lambda two: laws.merging_only_joins(parts_all_when_busy, merge, *two),
        overlapping_timelines(2, max_size=6, marks=False),
    )


def test_reading_depends_on_the_state_alone() -> None:
    """Law 13: reading on from what was read gives what reading anew gives."""
    assert_law(lambda two: laws.reading_depends_on_state_alone(read, *two), TWO)


def test_a_reading_with_a_memory_is_caught() -> None:
    """How often one asked must not matter."""
    assert_caught(
        lambda two: laws.reading_depends_on_state_alone(RemembersLast(), *two), TWO
    )


def test_order_never_defies_dates() -> None:
    """Law 15: certainly earlier is listed earlier."""
    assert_law(laws.order_never_defies_dates, read, SOME)


def test_an_order_by_words_is_caught() -> None:
    """Dates come first."""
    assert_caught(laws.order_never_defies_dates, sorts_by_text, SOME)
