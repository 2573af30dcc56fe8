"""Questions as selections of reports: all that can hold an answer, and few others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypedDict

from sqlalchemy import Connection, Select, Table, and_, exists, select
from sqlalchemy.sql import ColumnElement

from ..model.actor import Actor
from ..model.location import Location
from ..model.source import Source
from ..model.types import Certainty, EventType, Role, as_certainty, as_role
from ..model.when import Mode
from ..timeline.query import NEAR_KM, Moment, Place, Test, span_of
from .naming import name_number
from .schema import EVENTS, LENGTHS, NAMES, PLACED
from .texts import holding

__all__ = ["Asked", "numbers_having"]

#: A degree of latitude is nowhere shorter, in kilometres.
_LEAST_KM_A_DEGREE: Final = 110.0
#: A report of the same event, of which a question may ask.
_FELLOW: Final = PLACED.alias("fellow")
_Events = Select[int]
_Condition = ColumnElement[bool]


class Asked(TypedDict, total=False):
    """What `Timeline.filter <.Questions.filter>` can be asked, by the same names."""

    actor: Actor | str | None
    role: Role | str | None
    type: EventType | str | None
    location: Location | str | None
    near: Place | None
    km: float
    bbox: tuple[float, float, float, float] | None
    source: Source | str | None
    text: str | None
    certainty: Certainty | str | None
    when: Moment | None
    mode: Mode
    where: Test | None


def numbers_having(
    connection: Connection, at: Moment | None, asked: Asked
) -> Select[int]:
    """
    Select the reports of all events that may be an answer.

    No event is among them that is not listed in the time that is asked for.

    Names and times have an index that gives events. What else is asked for is
    looked for in these, and in an index of its own where there is neither.

    Args:
        connection: To know what the database can do.

        at: A time in which the answer is listed.

        asked: The conditions of `Timeline.filter`.
    """
    given = {name: value for name, value in asked.items() if value is not None}
    window = None
    if at is not None:
        span = span_of(at)
        window = span.earliest, span.latest
    named = [make(given) for name, make in _NAMED.items() if name in given]
    selected = [_events_named(names, window) for names in named if all(names)]
    if window and not selected:
        selected.append(_events_listed(window))
    numbers = select(PLACED.c.number)
    for events in selected:
        numbers = numbers.where(PLACED.c.event.in_(events))
    for name, make in _KNOWN.items():
        test = make(connection, given) if name in given else None
        if test is not None and selected:
            same = _FELLOW.c.event == PLACED.c.event
            numbers = numbers.where(exists().where(same, test))
        elif test is not None:
            events = select(_FELLOW.c.event).where(test)
            numbers = numbers.where(PLACED.c.event.in_(events))
    return numbers


def _events_listed(window: tuple[int, int]) -> _Events:
    return _meeting(EVENTS, EVENTS.c.id, window)


def _events_named(names: list[int], window: tuple[int, int] | None) -> _Events:
    wanted = NAMES.c.name.in_(names)
    if window is None:
        return select(NAMES.c.event).where(wanted)
    return _meeting(NAMES, NAMES.c.event, window, wanted)


def _meeting(
    spans: Table,
    event: ColumnElement[int],
    window: tuple[int, int],
    *more: _Condition,
) -> _Events:
    """
    Select the events that are listed in a window, in seconds, half-open.

    Of the spans with *n* binary digits, those that meet it begin within 2 ** n
    seconds before its end: a short range of an index, for each length. The outer
    join has the database take the lengths one by one; it gives a null for some.
    """
    low, high = window
    meets = and_(
        *more,
        spans.c.digits == LENGTHS.c.digits,
        spans.c.low > low - LENGTHS.c.seconds,
        spans.c.low < high,
        spans.c.high > low,
    )
    return select(event).select_from(LENGTHS.outerjoin(spans, meets))


def _numbers(kind: str, *names: str) -> list[int]:
    """Return what an index knows names by, 0 for one that is empty."""
    return [name_number(kind, name) if name else 0 for name in names]


def _of_actor(asked: Mapping[str, Any]) -> list[int]:
    actor, role = asked["actor"], as_role(asked.get("role"))
    names = actor.names if isinstance(actor, Actor) else {actor}
    return _numbers("actor" if role is None else role.value, *names)


def _of_place(asked: Mapping[str, Any]) -> list[int]:
    place = asked["location"]
    return _numbers("place", place.name if isinstance(place, Location) else place)


def _of_source(asked: Mapping[str, Any]) -> list[int]:
    source = asked["source"]
    return _numbers("source", source.id if isinstance(source, Source) else source)


_NAMED: Final[Mapping[str, Callable[[Mapping[str, Any]], list[int]]]] = {
    "actor": _of_actor,
    "location": _of_place,
    "source": _of_source,
}


def _of_type(_: Connection, asked: Mapping[str, Any]) -> _Condition:
    return _FELLOW.c.type == EventType.of(asked["type"]).name


def _near(_: Connection, asked: Mapping[str, Any]) -> _Condition:
    (latitude, _longitude), km = asked["near"], asked.get("km", NEAR_KM)
    reach = km / _LEAST_KM_A_DEGREE
    return _FELLOW.c.latitude.between(latitude - reach, latitude + reach)


def _in_box(_: Connection, asked: Mapping[str, Any]) -> _Condition:
    _west, south, _east, north = asked["bbox"]
    return _FELLOW.c.latitude.between(south, north)


def _with_text(connection: Connection, asked: Mapping[str, Any]) -> _Condition | None:
    numbers = holding(connection, asked["text"])
    return None if numbers is None else _FELLOW.c.number.in_(numbers)


def _that_sure(_: Connection, asked: Mapping[str, Any]) -> _Condition:
    return _FELLOW.c.certainty == as_certainty(asked["certainty"]).value


def _at_a_time(_: Connection, asked: Mapping[str, Any]) -> _Condition:
    span = span_of(asked["when"])
    return and_(_FELLOW.c.earliest < span.ends[1], _FELLOW.c.latest > span.begins[0])


_KNOWN: Final[Mapping[str, Callable[..., _Condition | None]]] = {
    "type": _of_type,
    "near": _near,
    "bbox": _in_box,
    "text": _with_text,
    "certainty": _that_sure,
    "when": _at_a_time,
}
