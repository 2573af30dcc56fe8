"""Which events a question asks for: small tests on one event each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from ..errors import InvalidValueError
from ..model.actor import Actor
from ..model.event import Event
from ..model.location import Location
from ..model.precision import Precision
from ..model.source import Source
from ..model.types import EventType, as_certainty, as_role
from ..model.when import Bound, Shape, When
from .order import own_point

__all__ = [
    "NEAR_KM",
    "Moment",
    "Place",
    "Test",
    "conditions",
    "listed_span",
    "span_of",
    "window",
]

#: What names a time in a question: text is EDTF.
Moment = When | Event | dt.date | str
#: A test that an event passes or not.
Test = Callable[[Event], bool]
#: Latitude and longitude in degrees.
Place = tuple[float, float]
_POLE: Final = 90
_DATE_LINE: Final = 180
#: What counts as near where no distance is given, in kilometres.
NEAR_KM: Final = 50.0


def span_of(moment: Moment) -> When:
    """
    Return the span that a question names.

    A text or a date names a window: all of it, from its first second to its
    last. A span or an event stands for itself, as vague as it is.

    Raises:
        InvalidValueError: If it is none of these, or a datetime without a zone.

        UnreadableTimeError: If it is a text but no EDTF.
    """
    match moment:
        case When():
            return moment
        case Event():
            return moment.when
        case str():
            return window(When.from_edtf(moment))
        case dt.date():
            return window(When.from_date(moment))
    msg = f"a time is a When, an Event, EDTF text or a date, got {moment!r}"
    raise InvalidValueError(msg)


def window(first: When, last: When | None = None) -> When:
    """
    Return everything from the start of one span to the end of another.

    Raises:
        InvalidValueError: If the last one ends before the first begins.
    """
    low, high = first.earliest, (last or first).latest
    return When(
        Bound(low, Precision.SECOND) if first.first else None,
        Bound(high - 1, Precision.SECOND) if (last or first).last else None,
        shape=Shape.THROUGHOUT,
    )


def listed_span(event: Event) -> tuple[int, int]:
    """
    Return the half-open span of seconds that an event is looked for in.

    An open side reaches no further than where the event is listed; an event
    without any date is in no span.
    """
    when, point = event.when, own_point(event)
    if not when.dated:
        return point, point
    return (
        when.earliest if when.first else point,
        when.latest if when.last else point + 1,
    )


def conditions(asked: Mapping[str, Any]) -> list[Test]:
    """
    Return one test for each thing that was asked for.

    Args:
        asked: The arguments of `Timeline.filter` by name, of which the time
            is left to the index; None is not asked.
    """
    return [
        make(asked) for name, make in _CONDITIONS.items() if asked[name] is not None
    ]


def _check_class(value: object, classes: tuple[type, ...], what: str) -> None:
    if not isinstance(value, classes):
        msg = f"{what}, got {value!r}"
        raise InvalidValueError(msg)


def _numbers(values: Any, what: str, *, count: int = 0) -> tuple[float, ...]:
    """Return some numbers, as many as were asked for."""
    found = tuple(values) if isinstance(values, tuple | list) else ()
    right = len(found) == (count or len(what.split(" and ")))
    if not right or not all(isinstance(number, int | float) for number in found):
        msg = f"{what}, got {values!r}"
        raise InvalidValueError(msg)
    return found


def _has_actor(asked: Mapping[str, Any]) -> Test:
    role = as_role(asked["role"])
    actor = asked["actor"]
    if actor is None:
        return lambda event: bool(event.actors(role))
    _check_class(actor, (Actor, str), "actor is an Actor or a name")
    names = actor.names if isinstance(actor, Actor) else {actor}
    wanted = {name.casefold() for name in names}

    def test(event: Event) -> bool:
        return any(
            not wanted.isdisjoint(map(str.casefold, (*who.names, *who.affiliation)))
            for who in event.actors(role)
        )

    return test


def _is_of_type(asked: Mapping[str, Any]) -> Test:
    wanted = EventType.of(asked["type"])
    return lambda event: event.type == wanted


def _lies_in(asked: Mapping[str, Any]) -> Test:
    location = asked["location"]
    _check_class(location, (Location, str), "location is a Location or a name")
    name = location.name if isinstance(location, Location) else location
    wanted = name.casefold()

    def test(event: Event) -> bool:
        place = event.location
        return place is not None and wanted in {
            place.name.casefold(),
            place.admin1.casefold(),
            place.country.casefold(),
            *map(str.casefold, place.within),
        }

    return test


def _check_degrees(latitude: float, longitude: float) -> None:
    """Refuse a point that is not on the globe, where nothing could be found."""
    if not (abs(latitude) <= _POLE and abs(longitude) <= _DATE_LINE):
        msg = (
            "a point is degrees north from -90 to 90 and east from -180 to 180, "
            f"got {latitude!r} and {longitude!r}"
        )
        raise InvalidValueError(msg)


def _lies_near(asked: Mapping[str, Any]) -> Test:
    latitude, longitude = _numbers(asked["near"], "near is a latitude and a longitude")
    (km,) = _numbers((asked["km"],), "km is a distance in kilometres")
    _check_degrees(latitude, longitude)
    if not km >= 0:
        msg = f"km is a distance from 0, got {km!r}"
        raise InvalidValueError(msg)

    def test(event: Event) -> bool:
        place = event.location
        distance = place.distance_km(latitude, longitude) if place else None
        return distance is not None and distance <= km

    return test


def _lies_within(asked: Mapping[str, Any]) -> Test:
    what = "bbox is west, south, east and north"
    west, south, east, north = _numbers(asked["bbox"], what, count=4)
    _check_degrees(south, west)
    _check_degrees(north, east)
    if south > north:
        msg = f"{what}, got a south of {south!r} above a north of {north!r}"
        raise InvalidValueError(msg)

    def test(event: Event) -> bool:
        place = event.location
        if place is None or place.latitude is None or place.longitude is None:
            return False
        if not south <= place.latitude <= north:
            return False
        if west <= east:
            return bool(west <= place.longitude <= east)
        return bool(place.longitude >= west or place.longitude <= east)

    return test


def _comes_from(asked: Mapping[str, Any]) -> Test:
    source = asked["source"]
    _check_class(source, (Source, str), "source is a Source, or its id, URL or title")
    return lambda event: any(
        source in {told, told.id, told.url, told.publisher, told.title}
        for told in event.sources
    )


def _mentions(asked: Mapping[str, Any]) -> Test:
    _check_class(asked["text"], (str,), "text is some words")
    wanted = asked["text"].casefold()

    def test(event: Event) -> bool:
        clauses = (report.what for report in event.reports)
        passages = (quote.exact for quote in event.quotes)
        return any(wanted in text.casefold() for text in (*clauses, *passages))

    return test


def _is_that_sure(asked: Mapping[str, Any]) -> Test:
    wanted = as_certainty(asked["certainty"])
    return lambda event: event.certainty is wanted


def _passes(asked: Mapping[str, Any]) -> Test:
    test: Test = asked["where"]
    if not callable(test):
        msg = f"where is a function of an event, got {test!r}"
        raise InvalidValueError(msg)
    return test


_CONDITIONS: Final[Mapping[str, Callable[[Mapping[str, Any]], Test]]] = {
    "actor": _has_actor,
    "role": _has_actor,
    "type": _is_of_type,
    "location": _lies_in,
    "near": _lies_near,
    "bbox": _lies_within,
    "source": _comes_from,
    "text": _mentions,
    "certainty": _is_that_sure,
    "where": _passes,
}
