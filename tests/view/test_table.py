"""A timeline is printed as a table that a person can read."""

from __future__ import annotations

import pytest

from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.timeline.timeline import Timeline
from dateline.view.table import table


@pytest.fixture(name="timeline")
def _timeline() -> Timeline:
    return Timeline.of(
        Event.of("Rebels leave", when="2021-09-27", actors=[Actor("Rebels")]),
        Event.of("Rebels come", when="2011", location=Location("Accra")),
        Event.of("Rebels sleep"),
    )


def test_events_stand_in_order(timeline: Timeline) -> None:
    """The earliest first, below the headings."""
    lines = table(timeline, width=120).splitlines()

    assert lines[0].split() == ["when", "type", "who", "what", "where", "how", "sure"]
    assert set(lines[1]) == {"─", " "}
    assert lines[2].startswith("2011 ")
    assert lines[3].startswith("27 Sep 2021 ")
    assert "Accra" in lines[2]
    assert "asserted" in lines[2]


def test_undated_events_stand_apart(timeline: Timeline) -> None:
    """At the end, with the reason; without any, nothing is said of them."""
    lines = table(timeline).splitlines()
    dated = table(Timeline.of(Event.of("Rebels leave", when="2021")))

    assert ["", "Undated: the article does not say when."] == lines[4:6]
    assert lines[6].startswith("undated")
    assert "Rebels sleep" in lines[6]
    assert "Undated" not in dated


@pytest.mark.parametrize("width", [-5, 0, 10, 60, 61, 80, 120, 200])
def test_no_line_is_wider_than_asked(timeline: Timeline, width: int) -> None:
    """And none is narrower than a table can be."""
    long = Event.of("word " * 80 + "x" * 90, when="2021", actors=[Actor("y" * 90)])
    text = table(Timeline.of(long) | timeline, width=width)

    assert max(map(len, text.splitlines())) <= max(width, 60)
    assert text.endswith("\n")
    assert not any(line.endswith(" ") for line in text.splitlines())


def test_nothing_is_lost_by_wrapping() -> None:
    """Long cells go on below; all of their words are there."""
    words = [f"word{number}" for number in range(40)]
    text = table(Timeline.of(Event.of(" ".join(words), when="2021")), width=60)

    assert words == [part for part in text.split() if part.startswith("word")]


def test_an_empty_timeline_is_headings() -> None:
    """No events are no error."""
    assert 2 == len(table(Timeline()).splitlines())
