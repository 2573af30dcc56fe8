"""Spans found by the index are those that looking at all of them finds."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.when import Mode, When
from dateline.testing import timelines, whens
from dateline.timeline import index
from dateline.timeline.index import SpanIndex
from dateline.timeline.timeline import Timeline

SECONDS = st.integers(-(1 << 40), 1 << 40) | st.integers(-9, 9)
SPANS = st.lists(st.tuples(SECONDS, SECONDS), max_size=30)
MODES = st.sampled_from(("certain", "possible"))


def test_every_stretch_over_every_small_set() -> None:
    """The small ones in full."""
    spans = [(low, low + width) for low in range(6) for width in (1, 3)]
    found = SpanIndex(spans)

    for low, high in itertools.combinations(range(8), 2):
        meet = [n for n, (a, b) in enumerate(spans) if a < high and low < b]
        lie = [n for n, (a, b) in enumerate(spans) if low <= a and b <= high]
        assert (meet, lie) == (found.overlapping(low, high), found.within(low, high))


@pytest.mark.parametrize("many", [0, 1_000], ids=["arrays", "lists"])
def test_the_index_finds_what_looking_at_all_finds(
    monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    """Long spans among short ones, and some that end before they begin."""
    monkeypatch.setattr(index, "_MANY", many)

    @given(SPANS, SECONDS, SECONDS)
    def check(spans: list[tuple[int, int]], low: int, high: int) -> None:
        found = SpanIndex(spans)
        meet = [n for n, (a, b) in enumerate(spans) if a < high and low < b]
        lie = [n for n, (a, b) in enumerate(spans) if low <= a and b <= high]

        if low < high:
            assert meet == found.overlapping(low, high)
        assert [n for n in lie if spans[n][0] <= high] == found.within(low, high)

    check()


@given(timelines(max_size=6), whens(), MODES)
def test_questions_of_time_answer_as_each_event_would(
    line: Timeline, span: When, mode: Mode
) -> None:
    """The index changes no answer."""
    meet = [event for event in line if event.when.overlaps(span, mode=mode)]
    lie = [event for event in line if event.when.during(span, mode=mode)]

    assert Timeline.of(*meet).reports == line.overlapping(span, mode=mode).reports
    assert Timeline.of(*meet).reports == line.filter(when=span, mode=mode).reports
    assert Timeline.of(*lie).reports == line.during(span, mode=mode).reports
