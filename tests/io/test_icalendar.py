"""A calendar shows what is known to the day, and makes no day up."""

from __future__ import annotations

import datetime as dt
from typing import Any

import icalendar
import pytest
from hypothesis import given

from dateline.errors import UnreadableFileError
from dateline.io.icalendar import dumps, loads
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.types import Certainty
from dateline.model.when import When
from dateline.testing import whens
from dateline.timeline.timeline import Timeline


def _written(edtf: str | When, **fields: Any) -> Any:
    """Return the one component of a calendar, as icalendar reads it."""
    line = Timeline.of(Event.of("it rains", when=edtf, **fields))
    (calendar,) = icalendar.Calendar.from_ical(dumps(line), multiple=True)
    (part,) = calendar.subcomponents
    return part


def _dates(part: Any) -> tuple[Any, Any]:
    start, end = (part.get(name) for name in ("DTSTART", "DTEND"))
    return start and start.dt, end and end.dt


NOON = dt.datetime(2021, 9, 27, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2021-09-27", dt.date(2021, 9, 27), dt.date(2021, 9, 28)),
        ("2021-12-31", dt.date(2021, 12, 31), dt.date(2022, 1, 1)),
        ("2021-09-25/2021-09-27", dt.date(2021, 9, 25), dt.date(2021, 9, 28)),
        ("2021-09-27T12:00Z", NOON, NOON + dt.timedelta(minutes=1)),
        ("2021-09-27T12:00:00Z", NOON, None),
    ],
)
def test_an_exact_time_is_an_event(edtf: str, start: Any, end: Any) -> None:
    """The end of an all-day event is the day after it, as RFC 5545 has it."""
    part = _written(edtf)

    assert "VEVENT" == part.name
    assert (start, end) == _dates(part)
    assert edtf == str(part["X-DATELINE-EDTF"])


@pytest.mark.parametrize(
    "edtf",
    [
        "2021", "2021-09", "2021-W39", "2021-22", "20XX", "2021-09-27~", "2021-09-27?",
        "[2021-09-25..2021-09-26]", "2021-09-25/..", "[..2021-09-27]", "XXXX",
        "2021-09-27T12Z", "2021-09-25~/2021-09-27", "2021-09/2021-10", "9999-12-31",
    ],
)  # fmt: skip
def test_a_vague_time_is_on_no_day(edtf: str) -> None:
    """It stands in the calendar, but no day is made up for it."""
    part = _written(edtf, location=Location("Arla", latitude=1, longitude=2))

    assert "VJOURNAL" == part.name
    assert not {"DTSTART", "DTEND", "DUE", "LOCATION", "GEO"} & set(part)
    assert edtf == str(part["X-DATELINE-EDTF"])


@given(whens())
def test_no_day_is_ever_made_up(when: When) -> None:
    """What has a date in the calendar has exactly this one in the words."""
    part = _written(when)
    if part.name == "VEVENT":
        start, end = _dates(part)
        assert When.from_date(start).earliest == when.earliest
        assert when.latest == When.from_date(end or start).latest - (
            86_400 if type(start) is dt.date else bool(end)
        )


@pytest.mark.parametrize("certainty", Certainty)
def test_what_is_told_as_not_so_is_on_no_day(certainty: Certainty) -> None:
    """A denied attack is not shown as one; a planned meeting is tentative."""
    part = _written("2021-09-27", certainty=certainty)
    not_so = {"denied", "negated", "conditional", "generic"}

    assert ("VJOURNAL" if certainty.value in not_so else "VEVENT") == part.name
    assert str(part["DESCRIPTION"]).startswith(certainty.value)
    if part.name == "VEVENT":
        sure = certainty is Certainty.ASSERTED
        assert ("CONFIRMED" if sure else "TENTATIVE") == str(part["STATUS"])


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//someone else//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20210101T000000Z
{}
END:VEVENT
END:VCALENDAR
"""


def _calendar(*lines: str) -> str:
    return CALENDAR.format("\n".join(lines)).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("lines", "edtf"),
    [
        (["DTSTART;VALUE=DATE:20210927"], "2021-09-27"),
        (["DTSTART;VALUE=DATE:20210927", "DTEND;VALUE=DATE:20210928"], "2021-09-27"),
        (
            ["DTSTART;VALUE=DATE:20210927", "DTEND;VALUE=DATE:20210930"],
            "2021-09-27/2021-09-29",
        ),
        (["DTSTART;VALUE=DATE:20210927", "DURATION:P3D"], "2021-09-27/2021-09-29"),
        (
            ["DTSTART:20210927T100000Z", "DTEND:20210927T110000Z"],
            "2021-09-27T10:00:00Z/2021-09-27T10:59:59Z",
        ),
        (
            ["DTSTART;TZID=Europe/Berlin:20210927T100000"],
            "2021-09-27T08:00:00Z",
        ),
        (["DTSTART:20210927T100000"], "2021-09-27"),
        (["DTSTART;VALUE=DATE:20210928", "X-DATELINE-EDTF:2021-09-27"], "2021-09-28"),
        (["X-DATELINE-EDTF:2021-09~"], "2021-09~"),
        ([], "XXXX"),
    ],
)
def test_calendars_of_others_are_read(lines: list[str], edtf: str) -> None:
    """Ends are exclusive; a time without a zone is a day; a moved event has moved."""
    (event,) = loads(_calendar("SUMMARY:it rains", *lines))

    assert edtf == event.when.to_edtf()


def test_the_fields_of_others_are_read() -> None:
    """A place, a point, a state and a category that is a type."""
    (event,) = loads(
        _calendar(
            "SUMMARY:they\\, march",
            "LOCATION:Arla",
            "GEO:-42.5;20",
            "STATUS:TENTATIVE",
            "CATEGORIES:Personal,PROTEST",
        )
    )

    assert ("they, march", "PROTEST") == (event.what, event.type.name)
    assert Location("Arla", latitude=-42.5, longitude=20) == event.location
    assert Certainty.PLANNED is event.certainty


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("", "END:VCALENDAR is missing", "line 1"),
        ("hello", "no line of iCalendar", "line 1"),
        (b"\xff\xfe", "no line of iCalendar", "line 1"),
        ("END:VEVENT\n", "ends what was not begun", "line 1"),
        (_calendar("SUMMARY:x")[:-17], "END:VCALENDAR is missing", "line 9"),
        (_calendar("SUMMARY:x")[:58], "END:VCALENDAR is missing", "line 4"),
        (_calendar("SUMMARY:x")[:60], "no line of iCalendar", "line 4"),
        (_calendar("SUMMARY:x", "DTSTART:yesterday"), "DTSTART cannot be read", ""),
        (_calendar("DTSTART;VALUE=DATE:20210927"), "a text in 'what'", ""),
        (_calendar("SUMMARY:x", "RRULE:FREQ=DAILY"), "that repeats", ""),
        (_calendar("SUMMARY:x", "GEO:91;0"), "runs from -90", ""),
        (_calendar("SUMMARY:x", "X-DATELINE-EDTF:soon"), "time cannot be read", ""),
        (
            _calendar(
                "SUMMARY:x", "DTSTART;VALUE=DATE:20210927", "DTEND;VALUE=DATE:20210901"
            ),
            "time cannot be read",
            "",
        ),
    ],
)
def test_an_error_names_the_place(text: str | bytes, reason: str, place: str) -> None:
    """The line where a file breaks off, or the event that cannot be read."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        loads(text)
    assert (place or "VEVENT 1") == caught.value.path
