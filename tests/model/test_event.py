"""One happening, read from all reports of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given

from dateline.errors import InvalidValueError, UnreadableTimeError
from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location, LocationKind
from dateline.model.report import Participant, Quantity, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Certainty, Role
from dateline.model.when import When
from dateline.testing import events

EARLY, LATE = (
    Source(name, published=f"2021-09-2{day}") for name, day in (("A", 1), ("B", 2))
)


def told(source: Source, what: str, **fields: Any) -> Report:
    """Return a report of a source."""
    quote = Quote(source, 0, len(what), what)
    return Report(what, trigger=quote, quote=quote, **fields)


def test_an_event_can_be_made_by_hand() -> None:
    """Names become actors and places, dates become spans."""
    event = Event.of(
        "Talks begin",
        when=dt.date(2021, 9, 27),
        actors=["Kosovo", Actor("Serbia")],
        location="Brussels",
        certainty=Certainty.PLANNED,
    )

    assert "2021-09-27" == event.when.to_edtf()
    assert ["Kosovo", "Serbia"] == [actor.name for actor in event.actors(Role.AGENT)]
    assert Location("Brussels") == event.location
    assert Certainty.PLANNED is event.certainty
    assert () == event.sources == event.quotes


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"when": "yesterday"}, UnreadableTimeError),
        ({"when": 2021}, InvalidValueError),
        ({"actors": "Kosovo"}, InvalidValueError),
    ],
)
def test_what_cannot_be_meant_is_refused(
    fields: dict[str, Any], error: type[Exception]
) -> None:
    """With an error of ours that names the value."""
    (value,) = fields.values()

    with pytest.raises(error, match=str(value)):
        Event.of("Talks begin", **fields)


def test_an_event_needs_reports() -> None:
    """Nothing told is no event."""
    with pytest.raises(InvalidValueError, match="at least one report"):
        Event([])


def test_the_finest_date_and_place_are_shown() -> None:
    """A coarser value is no disagreement."""
    country = Location("Kosovo", kind=LocationKind.COUNTRY, country="XK")
    town = Location("Jarinje", country="XK", latitude=43.2, longitude=20.7)
    event = Event(
        [
            told(EARLY, "Tanks came", when=When.of(2021), location=country),
            told(LATE, "Tanks came near", when=When.of(2021, 9, 20), location=town),
        ]
    )

    assert When.of(2021, 9, 20) == event.when
    assert town == event.location
    assert {} == event.alternatives
    assert (EARLY, LATE) == event.sources


def test_disagreement_is_kept_with_its_sources() -> None:
    """Every number stands beside who gives it."""
    four, six = (Quantity(number, "tanks", "") for number in (4.0, 6.0))
    event = Event(
        [
            told(EARLY, "Tanks came", quantities=[four]),
            told(LATE, "Tanks came near", quantities=[six]),
        ]
    )
    numbers = event.alternatives["quantities"]

    assert [(four, (EARLY,)), (six, (LATE,))] == [
        (one.value, one.sources) for one in numbers
    ]


def test_an_actor_is_shown_once() -> None:
    """The army of a country covers the country that another report names."""
    army = Actor("Serbian army", affiliation=("Serbia",))
    event = Event(
        [
            told(EARLY, "x", participants=[Participant(Actor("Serbia"), Role.AGENT)]),
            told(
                LATE,
                "tanks came near",
                theme="tanks",
                participants=[Participant(army, Role.AGENT)],
            ),
        ]
    )

    assert (army,) == event.actors()


@given(events())
def test_an_event_is_its_set_of_reports(event: Event) -> None:
    """Neither order nor repetition of the reports matters."""
    again = Event((*event.reports[::-1], event.reports[0]))

    assert event == again
    assert hash(event) == hash(again)
    assert event.id == again.id
