"""A timeline is printed as a table and an axis that a person can read."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import pytest
from hostile import TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.types import Certainty
from dateline.testing import timelines
from dateline.timeline.timeline import Timeline
from dateline.view.terminal import axis, table


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
    assert {"─"} == set(lines[1])
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


def test_wide_letters_keep_the_columns() -> None:
    """Each takes two places on a terminal."""
    event = Event.of("東京で地震" * 20, when="2021", location=Location("京都"))
    lines = table(Timeline.of(event), width=80).splitlines()[2:]

    for line in lines:
        places = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
        assert places <= 80


def test_events_can_be_numbered() -> None:
    """By their places in the timeline, the undated ones too."""
    events = [Event.of(f"a{n}", when=f"{2000 + n}") for n in range(11)]
    lines = table(Timeline.of(*events, Event.of("b")), numbered=True).splitlines()

    assert " # " == lines[0][:3]
    assert " 1  2000" == lines[2][:8]
    assert "11  2010" == lines[12][:8]
    assert "12  undated" == lines[-1][:11]


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_steers_the_terminal(text: str) -> None:
    """Neither colours nor bells, nor a turn of the direction of writing."""
    line = Timeline.of(Event.of(text, when="2021", actors=[text]))

    for shown in (table(line), axis(line)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800]", shown)


def test_colours_are_asked_for() -> None:
    """What lies ahead is blue, what is denied is dim."""
    line = Timeline.of(
        Event.of("It will rain", when="2021", certainty=Certainty.PLANNED),
        Event.of("It did not snow", when="2020", certainty=Certainty.NEGATED),
    )

    for draw in (table, axis):
        assert "\x1b[34m" in draw(line, colour=True)
        assert "\x1b[2m" in draw(line, colour=True)
        assert "\x1b" not in draw(line)


MARKS: Final = {
    "├─+┤": "2015",
    "├┄+┤": "2015~",
    "━+": "2015/2015",
    "━┅+━": "2015~/2015",
    "━+▶": "2015/..",
    "◁─+┤": "[..2015]",
    "◀━+": "../2015",
    "├─+▷": "[2015..]",
}


@pytest.mark.parametrize(("letters", "edtf"), MARKS.items())
def test_the_axis_tells_spans_apart(letters: str, edtf: str) -> None:
    """Hollow within, filled throughout, an arrow where open, dotted where about."""
    line = Timeline.of(*(Event.of(when, when=when) for when in ("2001-01-01", edtf)))
    *rows, _, _, _ = axis(line, width=200).splitlines()
    drawn = [part for row in rows for part in row.split() if part != "●"]

    assert 1 == len(drawn)
    assert re.fullmatch(letters, drawn[0])


def test_the_axis_has_points_of_three_kinds() -> None:
    """What happened, what lies ahead, what is denied."""
    days = zip(("2001-01-01", "2009-05-05", "2015-02-02"), CERTAINTIES, strict=True)
    line = Timeline.of(
        *(Event.of(day, when=day, certainty=certainty) for day, certainty in days)
    )

    assert ["●", "○", "✗"] == axis(line, width=80).splitlines()[0].split()


CERTAINTIES: Final = (Certainty.ASSERTED, Certainty.PLANNED, Certainty.DENIED)


@settings(max_examples=40)
@given(timelines(), st.integers(60, 130))
def test_the_axis_keeps_its_width(timeline: Timeline, width: int) -> None:
    """No row is wider, and without a date there is none."""
    shown = axis(timeline, width=width)

    assert bool(shown) == any(event.when.dated for event in timeline)
    assert all(len(line) <= width for line in shown.splitlines())


def test_very_many_points_become_columns() -> None:
    """They are counted, and so is what finds no room below."""
    days = [Event.of(f"a{n}", when=f"2015-{1 + n % 12:02}-01") for n in range(400)]
    spans = [Event.of(f"b{n}", when="2014/2016") for n in range(30)]
    shown = axis(Timeline.of(*days, *spans, Event.of("c")), width=100)

    assert "█" in shown
    assert "●" not in shown.splitlines()[0]
    assert "22 more long spans" in shown
    assert "1 not dated" in shown


def test_an_empty_timeline_is_headings() -> None:
    """No events are no error."""
    assert 2 == len(table(Timeline()).splitlines())
