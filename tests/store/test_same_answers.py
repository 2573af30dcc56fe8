"""What is kept in a database answers as it does in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.types import Certainty, Role
from dateline.store import Store
from dateline.testing import overlapping_timelines, whens
from dateline.timeline.timeline import Timeline, merge

PARTS = st.integers(1, 4).flatmap(lambda n: overlapping_timelines(n, max_size=8))


@st.composite
def questions(draw: st.DrawFn, timeline: Timeline) -> tuple[Any, Mapping[str, Any]]:
    """Give a time and conditions that some of the events are likely to meet."""
    events = [*timeline] or [None]
    event = draw(st.sampled_from(events))
    times = [st.none(), st.sampled_from(["2020", "2021-03", "1999"]), whens()]
    asked: dict[str, Any] = {}
    if event is not None:
        times.append(st.just(event.when))
        asked = draw(st.fixed_dictionaries({}, optional=_likely(event)))
    return draw(st.one_of(times)), asked


def _likely(event: Any) -> dict[str, st.SearchStrategy[Any]]:
    likely: dict[str, st.SearchStrategy[Any]] = {
        "type": st.just(event.type),
        "text": st.sampled_from([event.what, event.what[1:9], event.what[:2], "%_"]),
        "certainty": st.sampled_from([event.certainty, Certainty.DENIED]),
        "when": st.just(event.when),
        "mode": st.sampled_from(["possible", "certain"]),
        "where": st.just(lambda event: len(event.what) > 5),
    }
    actors = event.actors()
    if actors:
        names = [actors[0], actors[0].name.upper(), *actors[0].affiliation]
        likely["actor"] = st.sampled_from(names)
        likely["role"] = st.sampled_from([Role.AGENT, "recipient"])
    if event.sources:
        source = event.sources[0]
        likely["source"] = st.sampled_from([source, source.id, source.url])
    place = event.location
    if isinstance(place, Location):
        likely["location"] = st.sampled_from([place, place.name, place.country])
        if place.latitude is not None and place.longitude is not None:
            likely["near"] = st.just((place.latitude, place.longitude))
            south = max(-90.0, place.latitude - 1)
            likely["bbox"] = st.just((-180.0, south, 180.0, 90.0))
    return likely


@settings(max_examples=50)
@given(st.data(), PARTS)
def test_stored_and_held_answer_alike(
    data: st.DataObject, parts: tuple[Timeline, ...]
) -> None:
    """After each addition, to every question."""
    held = Timeline()
    with Store(":memory:") as store:
        for part in parts:
            held |= part
            store.add(part)
            at, asked = data.draw(questions(merge(*parts)))
            expected = held if at is None else held[at]
            assert (expected.filter(**asked) if asked else expected) == store.timeline(
                at, **asked
            )


@settings(max_examples=50)
@given(PARTS)
def test_the_order_of_additions_makes_no_difference(
    parts: tuple[Timeline, ...],
) -> None:
    """Nor does adding twice; what comes out is the union."""
    with Store(":memory:") as one, Store(":memory:") as two:
        for part in parts:
            one.add(part)
        for part in reversed((*parts, *parts)):
            two.add(part)
            two.timeline("2020")

        assert merge(*parts) == one.timeline() == two.timeline()
        assert len(merge(*parts).reports) == len(one) == len(two)
        assert one.timeline(type="OTHER") == two.timeline(type="OTHER")


@pytest.mark.parametrize("text", ["e\x00f", "\ud800 half", "100 %", "a_b", '"', "'"])
def test_any_text_is_found_again(text: str) -> None:
    """What a database would refuse or read as a pattern, too."""
    held = Timeline.of(
        Event.of(f"Somebody says {text} to us", actors=[f"Mr {text}"]),
        Event.of("Somebody says e f, half, 100 and a-b to us"),
    )
    with Store(":memory:") as store:
        store.add(held)

        assert held.filter(text=f"{text} to") == store.timeline(text=f"{text} to")
        assert held.filter(actor=f"Mr {text}") == store.timeline(actor=f"Mr {text}")
        assert 1 == len(store.timeline(text=f"{text} to"))
