"""A notebook shows a timeline in small, as safely as a page."""

from __future__ import annotations

import re

import pytest
from hostile import hostile_timelines
from hypothesis import given, settings
from pages import Page

from dateline.model.event import Event
from dateline.timeline.timeline import Timeline


def shown(*events: Event) -> Page:
    """Return what a notebook shows of some events."""
    return Page(Timeline.of(*events)._repr_html_())


def test_a_notebook_shows_the_axis_and_a_table() -> None:
    """A row an event, in order, with what a table in a terminal has."""
    page = shown(Event.of("It rains", when="2021"), Event.of("It pours", when="2020~"))

    assert 1 == len(page.all("svg"))
    assert ["when", "type", "who", "what", "where", "how sure"] == page.texts["th"]
    assert ["about 2020", "other", "It pours", "asserted"] == page.texts["bdi"][:4]
    assert "2 events" in page.texts["p"]


@pytest.mark.parametrize("count", [0, 1, 20, 21, 2_000])
def test_a_long_timeline_is_cut_and_says_so(count: int) -> None:
    """The first and the last are shown; up to twenty are shown whole."""
    events = [Event.of(f"a{n}", when="2021", theme=f"b{n}") for n in range(count)]
    page = shown(*events)
    rows = len(page.all("tr")) - 1

    assert (count if count <= 20 else 13) == rows
    left_out = [text for text in page.texts.get("td", []) if "more" in text]
    assert ([f"{count - 12:,} more"] if count > 20 else []) == left_out


def test_what_is_undated_has_no_axis() -> None:
    """The table is there all the same."""
    page = shown(Event.of("It rains"))

    assert [] == page.all("svg")
    assert "It rains" in page.texts["bdi"]


@settings(max_examples=40)
@given(hostile_timelines())
def test_hostile_text_stays_text(timeline: Timeline) -> None:
    """No script comes out of a text, and no name collides with the notebook's."""
    text = timeline._repr_html_()
    page = Page(text)

    assert {tag for tag, _ in page.elements} <= TAGS
    assert [] == page.unclosed
    for _, attributes in page.elements:
        assert not any(re.match("on|id$|href|src|style", name) for name in attributes)
    text.encode("utf-8")


TAGS = frozenset(
    "div style svg g title line text rect circle path p table thead tbody tr th td "
    "bdi".split()
)
