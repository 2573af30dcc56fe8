"""What each question to a timeline is answered with, event by event."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dateline.errors import InvalidValueError
from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Participant, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Certainty, Role
from dateline.model.when import When
from dateline.timeline.timeline import Timeline

#: One moment of some day each, of a month, of open spans, and what lasted.
SPANS = {
    "a": "2021-09-25",
    "b": "2021-09-27",
    "c": "2021-09-29",
    "d": "2021-09",
    "e": "[..2021-09-27]",
    "f": "[2021-09-27..]",
    "g": "2021-09-24/2021-09-28",
    "h": "2021-09-27~",
    "u": "XXXX",
}
DATED = Timeline.of(
    *(Event.of(f"{name * 9}", when=when) for name, when in SPANS.items())
)


def names(line: Timeline) -> str:
    """Return the letters of the events, in alphabetical order."""
    return "".join(sorted(event.what[0] for event in line))


@pytest.mark.parametrize(
    ("ask", "certain", "possible"),
    [
        ("before", "a", "adehu"),
        ("after", "c", "cdfhu"),
        ("during", "b", "bdefhu"),
        ("overlapping", "bg", "bdefghu"),
    ],
)
def test_a_day_is_asked_for_in_every_reading_or_in_some(
    ask: str, certain: str, possible: str
) -> None:
    """The 27th: what lies before it, after it, within it, or shares an instant."""
    question = getattr(DATED, ask)

    assert certain == names(question("2021-09-27"))
    assert certain == names(question("2021-09-27", mode="certain"))
    assert possible == names(question("2021-09-27", mode="possible"))


def test_what_lies_between_two_days() -> None:
    """Both days belong to it."""
    assert "abgh" == names(DATED.between("2021-09-24", "2021-09-28"))
    assert "abdefghu" == names(
        DATED.between("2021-09-24", "2021-09-28", mode="possible")
    )


def test_a_time_is_filtered_by_what_may_meet_it() -> None:
    """Possible, where nothing else is asked; and other conditions hold too."""
    assert "bdefghu" == names(DATED.filter(when="2021-09-27"))
    assert "bg" == names(DATED.filter(when="2021-09-27", mode="certain"))
    assert "g" == names(DATED.filter(when="2021-09-27", mode="certain", text="GGG"))


@pytest.mark.parametrize("ask", ["before", "after", "during", "overlapping", "filter"])
def test_a_mode_that_is_none_is_refused(ask: str) -> None:
    """The error names it and the two that there are."""
    time: dict[str, Any] = {"when" if ask == "filter" else "moment": "2021"}

    with pytest.raises(InvalidValueError, match="'possible' or 'certain', got 'sure'"):
        getattr(DATED, ask)(**time, mode="sure")


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        ("2021-09-27", "bdefgh"),
        (dt.date(2021, 9, 25), "adeg"),
        (When.of(2021, 9, 29), "cd"),
        (Event.of("x", when="2021-09-29"), "cd"),
        (dt.datetime(2021, 9, 29, 12, tzinfo=dt.UTC), "cd"),
        ("2021-10", ""),
        (slice("2021-09-28", None), "cdg"),
        (slice(None, "2021-09-25"), "adeg"),
        (slice("2021-09-25", "2021-09-26"), "adeg"),
        (slice("2021-09-28", "2021-09-28"), "dg"),
    ],
)
def test_brackets_hold_a_time_or_two(moment: Any, found: str) -> None:
    """An open side reaches to where the event is listed; undated is nowhere."""
    assert found == names(DATED[moment])


def test_brackets_hold_places_too() -> None:
    """From either end."""
    assert DATED.events[0] == DATED[0]
    assert DATED.events[-1] == DATED[-1]
    assert list(DATED.events[:2]) == list(DATED[:2])
    assert list(DATED.events[-2:]) == list(DATED[-2:])
    assert list(DATED) == list(DATED[:])
    with pytest.raises(IndexError):
        DATED[9]


@pytest.mark.parametrize("moment", [7.5, None, ["2021"]])
def test_what_is_no_time_is_refused(moment: Any) -> None:
    """The message names it."""
    with pytest.raises(
        InvalidValueError, match="a time is a When, an Event, EDTF text"
    ):
        DATED.before(moment)


UNION = Actor("Dock Union", aliases=["dockers"], affiliation=("Workers' League",))
BOARD = Actor("Harbour Board")
PAPER = Source("A strike", published="2021-09-27", publisher="Daily", url="http://d/1")
TOWN = Location("Albin", country="XK", admin1="North", latitude=42.0, longitude=21.0)
ISLE = Location("Isle", latitude=0.0, longitude=179.5)


def _told() -> Report:
    words = "they rowed home"
    quote = Quote(PAPER, 0, len(words), words)
    return Report("a crew returns", trigger=quote, quote=quote)


STORY = Timeline.of(
    Event.of("Strikers block a road", actors=[UNION], type="PROTEST", location=TOWN),
    Event.of(
        "Fines are paid",
        participants=[
            Participant(UNION, Role.RECIPIENT),
            Participant(BOARD, Role.AGENT),
        ],
        certainty=Certainty.PLANNED,
        location=ISLE,
    ),
    Event([_told()]),
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"actor": "Dock Union"}, "FS"),
        ({"actor": "DOCKERS"}, "FS"),
        ({"actor": "workers' league"}, "FS"),
        ({"actor": "Union"}, ""),
        ({"actor": Actor("x", aliases=["dockers"])}, "FS"),
        ({"actor": UNION, "role": "agent"}, "S"),
        ({"actor": BOARD, "role": "agent"}, "F"),
        ({"actor": BOARD, "role": "recipient"}, ""),
        ({"role": "recipient"}, "F"),
        ({"role": "speaker"}, ""),
        ({"type": "PROTEST"}, "S"),
        ({"type": "OTHER"}, "Fa"),
        ({"location": "albin"}, "S"),
        ({"location": "north"}, "S"),
        ({"location": "xk"}, "S"),
        ({"location": Location("Isle")}, "F"),
        ({"near": (42.0, 21.6)}, "S"),
        ({"near": (42.0, 21.7)}, ""),
        ({"near": (42.0, 21.7), "km": 60}, "S"),
        ({"near": (0.0, -179.5), "km": 112}, "F"),
        ({"near": (42.0, 21.0), "km": 0}, "S"),
        ({"bbox": (21.0, 42.0, 21.0, 42.0)}, "S"),
        ({"bbox": (20.0, 41.0, 22.0, 43.0)}, "S"),
        ({"bbox": (21.1, 41.0, 22.0, 43.0)}, ""),
        ({"bbox": (20.0, 41.0, 20.9, 43.0)}, ""),
        ({"bbox": (20.0, 42.1, 22.0, 43.0)}, ""),
        ({"bbox": (20.0, 41.0, 22.0, 41.9)}, ""),
        ({"bbox": (179.0, -1.0, -179.0, 1.0)}, "F"),
        ({"bbox": (179.6, -1.0, -179.0, 1.0)}, ""),
        ({"bbox": (100.0, -1.0, 30.0, 60.0)}, "FS"),
        ({"bbox": (-180.0, -90.0, 180.0, 90.0)}, "FS"),
        ({"source": PAPER}, "a"),
        ({"source": PAPER.id}, "a"),
        ({"source": "Daily"}, "a"),
        ({"source": "http://d/1"}, "a"),
        ({"source": "A strike"}, "a"),
        ({"source": "a strike"}, ""),
        ({"text": "CREW"}, "a"),
        ({"text": "Rowed"}, "a"),
        ({"text": "road"}, "S"),
        ({"certainty": "planned"}, "F"),
        ({"certainty": Certainty.ASSERTED}, "Sa"),
        ({"where": lambda event: "are" in event.what}, "F"),
        ({"actor": UNION, "text": "paid"}, "F"),
        ({"actor": UNION, "type": "PROTEST", "text": "paid"}, ""),
        ({}, "FSa"),
    ],
)
def test_a_filter_keeps_what_meets_every_condition(
    asked: dict[str, Any], found: str
) -> None:
    """Each condition alone at its bounds, and some together."""
    assert found == names(STORY.filter(**asked))


def test_an_event_without_a_point_is_nowhere_near() -> None:
    """Nor in any box, be it the whole world."""
    line = Timeline.of(Event.of("x", location="Albin"), Event.of("y"))

    assert not line.filter(near=(0.0, 0.0), km=30_000)
    assert not line.filter(bbox=(-180.0, -90.0, 180.0, 90.0))


@pytest.mark.parametrize(
    ("key", "groups"),
    [
        (
            "day",
            {
                "2021-09-01": "d",
                "2021-09-24": "eg",
                "2021-09-25": "a",
                "2021-09-27": "bfh",
                "2021-09-29": "c",
                "": "u",
            },
        ),
        ("week", {"2021-W35": "d", "2021-W38": "aeg", "2021-W39": "bcfh", "": "u"}),
        ("month", {"2021-09": "abcdefgh", "": "u"}),
        ("year", {"2021": "abcdefgh", "": "u"}),
        ("type", {"OTHER": "abcdefghu"}),
        ("certainty", {"asserted": "abcdefghu"}),
        ("actor", {}),
        ("location", {}),
        ("source", {}),
        (lambda event: event.what[0] < "d", {False: "defghu", True: "abc"}),
    ],
)
def test_groups_hold_events_under_each_value(key: Any, groups: dict[Any, str]) -> None:
    """By the point where an event is listed, the undated under the empty text."""
    assert groups == {value: names(some) for value, some in DATED.group_by(key).items()}


def test_events_stand_in_a_group_for_each_of_their_values() -> None:
    """Each actor, each source, each place."""
    assert {"Dock Union": "FS", "Harbour Board": "F"} == {
        value: names(some) for value, some in STORY.group_by("actor").items()
    }
    assert {"Albin": "S", "Isle": "F"} == {
        value: names(some) for value, some in STORY.group_by("location").items()
    }
    assert {PAPER.id: "a"} == {
        value: names(some) for value, some in STORY.group_by("source").items()
    }


def test_facets_count_each_value_once_an_event() -> None:
    """The most frequent first, then by name."""
    facets = STORY.facets()

    assert ["type", "actor", "location", "country", "year", "source"] == list(facets)
    assert [("OTHER", 2), ("PROTEST", 1)] == list(facets["type"].items())
    assert [("Dock Union", 2), ("Harbour Board", 1)] == list(facets["actor"].items())
    assert [("Albin", 1), ("Isle", 1)] == list(facets["location"].items())
    assert [("", 1), ("XK", 1)] == list(facets["country"].items())
    assert {"": 3} == facets["year"]


@pytest.mark.parametrize(
    ("days", "step", "found"),
    [
        (
            1,
            None,
            {
                "2021-09-01": "d",
                "2021-09-24": "eg",
                "2021-09-25": "a",
                "2021-09-27": "bfh",
                "2021-09-29": "c",
            },
        ),
        (
            7,
            None,
            {
                "2021-08-30/2021-09-05": "d",
                "2021-09-20/2021-09-26": "aeg",
                "2021-09-27/2021-10-03": "bcfh",
            },
        ),
        (
            2,
            1,
            {
                "2021-08-31/2021-09-01": "d",
                "2021-09-01/2021-09-02": "d",
                "2021-09-23/2021-09-24": "eg",
                "2021-09-24/2021-09-25": "aeg",
                "2021-09-25/2021-09-26": "a",
                "2021-09-26/2021-09-27": "bfh",
                "2021-09-27/2021-09-28": "bfh",
                "2021-09-28/2021-09-29": "c",
                "2021-09-29/2021-09-30": "c",
            },
        ),
        (
            14,
            7,
            {
                "2021-08-23/2021-09-05": "d",
                "2021-08-30/2021-09-12": "d",
                "2021-09-13/2021-09-26": "aeg",
                "2021-09-20/2021-10-03": "abcefgh",
                "2021-09-27/2021-10-10": "bcfh",
            },
        ),
    ],
)
def test_windows_hold_what_is_listed_in_them(
    days: int, step: int | None, found: dict[str, str]
) -> None:
    """Counted from a Monday; those that slide overlap."""
    assert found == {
        str(span): names(some) for span, some in DATED.windows(days, step=step).items()
    }


@pytest.mark.parametrize("days", [3, 101])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_windows_end_where_the_calendar_does(day: str, days: int) -> None:
    """The days beyond it are cut off."""
    (span,) = Timeline.of(Event.of("x", when=day)).windows(days)

    assert str(span).startswith(day) or str(span).endswith(day)


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([], "<Timeline: 0 events>"),
        (["XXXX"], "<Timeline: 1 events>"),
        (["2021"], "<Timeline: 1 events, 2021 to 2021>"),
        (["2021", "XXXX", "1999-06", "2011"], "<Timeline: 4 events, 1999-06 to 2021>"),
    ],
)
def test_a_timeline_is_shown_in_short(spans: list[str], shown: str) -> None:
    """How much there is, and from when to when."""
    events = (Event.of(f"{chr(97 + n) * 9}", when=w) for n, w in enumerate(spans))

    assert shown == repr(Timeline.of(*events))
