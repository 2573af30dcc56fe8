"""Marks by which people correct what is read, and differences of timelines."""

from __future__ import annotations

import pytest

from dateline.errors import InvalidValueError
from dateline.model.event import Event
from dateline.timeline.curation import Mark, MarkKind
from dateline.timeline.diff import diff
from dateline.timeline.timeline import Timeline

WAR = Event.of("The war ends", when="1999")
PEACE = Event.of("Peace comes to the land", when="1999-06")
STEP = Event.of("Kosovo declares independence", when="2008", actors=["Kosovo"])
AGAIN = Event.of("Kosovo declares its independence", when="2008", actors=["Kosovo"])


def test_link_makes_one_of_two() -> None:
    """A person knows better than the words."""
    line = Timeline.of(WAR, PEACE)

    assert 2 == len(line)
    assert 1 == len(line.link(WAR, PEACE, author="ana", reason="the same treaty"))


def test_unlink_makes_two_of_one() -> None:
    """Even of what matches perfectly."""
    line = Timeline.of(STEP, AGAIN)
    (one,) = line.events
    parted = line.unlink(*one.reports)

    assert 2 == len(parted)
    assert "two events: someone keeps the reports apart" == (
        parted.explain(*one.reports)
    )


def test_unlink_outweighs_link() -> None:
    """Whoever was first: marks have no time."""
    line = Timeline.of(WAR, PEACE)

    assert 2 == len(line.link(WAR, PEACE).unlink(WAR, PEACE))
    assert 2 == len(line.unlink(WAR, PEACE).link(WAR, PEACE))


def test_retract_takes_an_event_out_for_good() -> None:
    """Telling it again does not bring it back."""
    line = Timeline.of(WAR, STEP).retract(WAR, reason="a hoax")

    assert [STEP] == list(line | Timeline.of(WAR))


@pytest.mark.parametrize(
    ("kind", "names"), [(MarkKind.LINK, ["a", "a"]), (MarkKind.RETRACT, ["a", "b"])]
)
def test_a_mark_names_as_many_reports_as_its_kind_needs(
    kind: MarkKind, names: list[str]
) -> None:
    """Two to link, one to retract."""
    with pytest.raises(InvalidValueError, match="a mark to"):
        Mark(kind, names)


def test_difference_tells_what_came_went_and_changed() -> None:
    """And leads from one to the other."""
    old, new = Timeline.of(WAR, STEP), Timeline.of(STEP, AGAIN, PEACE)
    change = old.diff(new)

    assert (PEACE,) == change.came
    assert (WAR,) == change.went
    assert [((STEP,), 2)] == [(c.before, len(c.after.reports)) for c in change.changed]
    assert new == change.apply(old)
    assert old | new == old | diff(new, old)
