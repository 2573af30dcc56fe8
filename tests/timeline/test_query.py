"""Questions to the border story."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from border import reports

from dateline.errors import InvalidValueError
from dateline.model.event import Event
from dateline.timeline.timeline import Timeline

LINE = Timeline(reports().values())


@pytest.mark.parametrize(
    ("ask", "count"),
    [
        (lambda line: line["1999"], 3),
        (lambda line: line["2008":"2011"], 6),
        (lambda line: line[:"2007"], 3),
        (lambda line: line["2030":], 0),
        (lambda line: line.filter(actor="NATO", role="agent"), 6),
        (lambda line: line.filter(type="PROTEST"), 3),
        (lambda line: line.filter(certainty="anticipated"), 1),
        (lambda line: line.filter(location="XK"), 1),
        (lambda line: line.filter(text="INTERVENTION"), 1),
        (lambda line: line.filter(where=lambda event: not event.actors()), 8),
        (lambda line: line.before("2011"), 3),
        (lambda line: line.after("2021-09-27", mode="possible"), 3),
        (lambda line: line.between("2008", "2011"), 3),
        (lambda line: line[2:4], 2),
    ],
)
def test_questions_are_answered_with_timelines(
    ask: Callable[[Timeline], Timeline], count: int
) -> None:
    """Counted by hand in the story."""
    assert count == len(ask(LINE))


def test_events_have_places() -> None:
    """The first and the last of the story."""
    assert "war" == LINE[0].what
    assert "Serbia and Kosovo confer" == LINE[-1].what


def test_groups_stand_in_order() -> None:
    """The undated stand under the empty text, where the first of them is listed."""
    assert ["1999", "2008", "2011", "", "2021"] == list(LINE.group_by("year"))


def test_a_group_needs_a_known_key() -> None:
    """The message says which there are."""
    with pytest.raises(InvalidValueError, match="no key 'colour'"):
        LINE.group_by("colour")


def test_facets_count() -> None:
    """The most frequent value comes first."""
    assert ("MOBILIZE", 6) == next(iter(LINE.facets()["type"].items()))


def test_a_foreign_event_has_no_relation() -> None:
    """Only events of the timeline can be compared in it."""
    with pytest.raises(InvalidValueError, match="no event of this timeline"):
        LINE.relation(LINE[0], Event.of("something else"))


def test_windows_of_seven_days_are_weeks() -> None:
    """Each dated event stands in one week, however many weeks there are."""
    weeks = LINE.windows(7)
    dated = [event for event in LINE if event.when.dated]

    assert "2021-09-27/2021-10-03" == str(list(weeks)[-1])
    assert sorted(weeks, key=lambda week: week.earliest) == list(weeks)
    assert len(dated) == sum(map(len, weeks.values()))


def test_windows_that_slide_hold_an_event_more_than_once() -> None:
    """Three days that begin on every day hold each event three times."""
    dated = [event for event in LINE if event.when.dated]

    assert 3 * len(dated) == sum(map(len, LINE.windows(3, step=1).values()))


@pytest.mark.parametrize(("days", "step"), [(0, None), (7, 0), (7, 8)])
def test_windows_leave_no_gap(days: int, step: int | None) -> None:
    """An event that stands in no window would be lost in silence."""
    with pytest.raises(InvalidValueError, match=f"windows of {days} days"):
        LINE.windows(days, step=step)


def test_a_certainty_that_is_none_is_refused() -> None:
    """The error lists those that are there."""
    with pytest.raises(InvalidValueError, match=r"one of asserted, .*, got 'sure'"):
        Timeline().filter(certainty="sure")


def test_the_first_days_of_all_can_be_grouped() -> None:
    """What ended then is listed days before, of which there are none."""
    line = Timeline.of(Event.of("it rains", when="[..0001-01-03]"))

    assert ["0001"] == list(line.group_by("year"))
    assert {"0001": 1} == line.facets()["year"]


def test_an_answer_of_all_is_not_read_anew() -> None:
    """What is known of the events is known of the answer, unless some are left out."""
    line = Timeline.of(
        Event.of("The war ends", when="1999"), Event.of("They vote", when="2021")
    )

    assert line.events is line.filter(where=lambda _: True)["0001":"2100"].events
    assert [line[1]] == list(line.filter(text="vote"))
    assert [line[0]] == list(line.retract(line[1]).filter(where=lambda _: True))
