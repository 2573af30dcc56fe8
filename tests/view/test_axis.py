"""The axis shows of each span what is known of it, and nothing else."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from pages import Page

from dateline.model.event import Event
from dateline.model.types import Certainty
from dateline.testing import timelines
from dateline.timeline.timeline import Timeline
from dateline.view.axis import draw_axis, draw_caption, draw_legend, is_crowded, lay_out
from dateline.view.marks import Axis, standing_of


def axis_of(*edtf: str) -> Axis:
    """Lay out an event for each span."""
    axis = lay_out(Event.of(f"event {at}", when=when) for at, when in enumerate(edtf))
    assert axis is not None
    return axis


def drawn(*edtf: str) -> Page:
    """Draw an event for each span."""
    axis = axis_of(*edtf)
    picture = draw_axis(axis, [f"e-{at}" for at in range(len(axis.marks))])
    return Page(f"{picture}{draw_caption(axis) or ''}")


def classes(page: Page) -> str:
    """Return the classes of the parts of all marks."""
    tags = {"circle", "path", "line", "g"}
    told = [(tag, found.get("class", "")) for tag, found in page.elements]
    told = [(tag, name) for tag, name in told if name != "hit"]
    marks = itertools.dropwhile(lambda part: "mark" not in part[1], told)
    return " ".join(name or tag for tag, name in marks if tag in tags)


@pytest.mark.parametrize(
    ("shape", "edtf"),
    [
        ("mark told circle", "2021-09-27"),
        ("mark told within", "2015"),
        ("mark told lasted", "2015/2016"),
        ("mark told about within", "2015~"),
        ("mark told about circle", "2021-09-27?"),
        ("mark told within tip", "[..2015]"),
        ("mark told within tip", "[2015..]"),
        ("mark told lasted tip filled", "2015/.."),
        ("mark told about lasted tip filled", "../2015~"),
    ],
)
def test_each_way_of_being_vague_has_its_shape(shape: str, edtf: str) -> None:
    """A point, a hollow span, a filled one; a tip where open; dashed if about."""
    page = Page(draw_axis(axis_of("2001", "2021", edtf), ["a", "b", "c"]))
    last = classes(page).split("mark told")[-1]

    assert shape == f"mark told{last}".strip()


def test_the_key_explains_every_shape() -> None:
    """No class of a mark is without its line in the key."""
    key = classes(Page(draw_legend(axis_of("2021"))))

    for part in ("circle", "within", "lasted", "tip", "filled", "about"):
        assert part in key
    for standing in ("told", "ahead", "denied"):
        assert f"mark {standing}" in key


@pytest.mark.parametrize("certainty", Certainty)
def test_certainty_has_three_shades(certainty: Certainty) -> None:
    """What is asserted, what lies ahead or may be, what is denied."""
    expected = {
        Certainty.ASSERTED: "told",
        Certainty.DENIED: "denied",
        Certainty.NEGATED: "denied",
    }

    found = standing_of(Event.of("It rains", certainty=certainty))
    assert expected.get(certainty, "ahead") == found


@settings(max_examples=40)
@given(timelines(min_size=1))
def test_marks_of_one_row_do_not_touch(timeline: Timeline) -> None:
    """Every dated event has a mark on the line; the others are counted."""
    axis = lay_out(timeline)
    dated = [event for event in timeline if event.when.dated]
    if axis is None:
        assert not dated
        return

    assert dated == [mark.event for mark in axis.marks]
    assert len(timeline) - len(dated) == axis.undated
    for mark in axis.marks:
        assert 0 <= mark.left < mark.right <= 1_000
    for _, row in itertools.groupby(
        sorted(axis.marks, key=lambda mark: (mark.lane, mark.left)),
        key=lambda mark: mark.lane,
    ):
        assert all(a.right <= b.left for a, b in itertools.pairwise(row))


def test_marks_carry_the_name_of_their_entry() -> None:
    """And say in words when and what."""
    page = drawn("2001", "2021-09-27")

    assert ["e-0", "e-1"] == [g["data-e"] for g in page.all("g") if "data-e" in g]
    assert "27 Sep 2021: event 1" in page.texts["title"]


def test_a_fold_is_drawn_and_said() -> None:
    """How much time is left out stands at it."""
    page = drawn("1999", *(f"2021-09-{day}" for day in range(20, 29)))

    assert "22 years without events" in page.texts["title"]
    assert "skips stretches" in page.text("p")
    assert "skips" not in drawn("1999", "2001").text("p")


def test_undated_events_are_counted() -> None:
    """They are not put anywhere on the line."""
    line = Timeline.of(Event.of("a", when="2021"), Event.of("b"), Event.of("c"))
    axis = lay_out(line)
    assert axis is not None

    assert 1 == len(axis.marks)
    assert "2 events are not dated" in (draw_caption(axis) or "")
    assert lay_out([Event.of("b")]) is None


def test_very_many_points_become_columns() -> None:
    """All points are counted in them, and long spans drawn as far as room goes."""
    days = [f"{2000 + n // 100}-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(900)]
    years = ["2003/2004"] * 24
    axis = axis_of(*days, *years)
    page = drawn(*days, *years)

    assert is_crowded(axis)
    counts = [int(re.sub(r"\D", "", t)) for t in page.texts["title"] if "events" in t]
    assert 900 == sum(counts)
    assert 20 == classes(page).count("lasted")
    assert "4 more long spans are only in the list." in page.text("p")


@pytest.mark.parametrize("edtf", ["2021", "2021-01-31", "2021-01-01/2021-03-02"])
def test_labels_do_not_run_over_the_edge(edtf: str) -> None:
    """A label that finds no room is left out; its tick is not."""
    for text in drawn(edtf).all("text"):
        assert float(text["x"]) < 985
