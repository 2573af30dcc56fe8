"""Questions as selections of clusters: all that can hold an answer, and few others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypedDict

from sqlalchemy import Connection, Select, and_, or_, select
from sqlalchemy.sql import ColumnElement

from ..model.actor import Actor
from ..model.location import Location
from ..model.report import Report
from ..model.source import Source
from ..model.types import Certainty, EventType, Role, as_certainty, as_role
from ..model.when import Mode
from ..timeline.query import NEAR_KM, Moment, Place, Test, span_of
from .schema import CLUSTERS, NAMES, PLACED
from .texts import fold, holding

__all__ = ["Asked", "clusters_having", "clusters_listed", "names_of"]

#: Longer than any span of the years 1 to 9999, in binary digits of its seconds.
_MOST_DIGITS: Final = 44
#: A degree of latitude is nowhere shorter, in kilometres.
_LEAST_KM_A_DEGREE: Final = 110.0
_Clusters = Select[int]


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


def names_of(report: Report) -> Iterator[tuple[str, str]]:
    """Give what a report can be asked for by: kind and name, in small letters."""
    for part in report.participants:
        for name in (*part.actor.names, *part.actor.affiliation):
            yield "actor", fold(name)
            yield part.role.value, fold(name)
    place = report.location
    if place is not None:
        for name in (place.name, place.admin1, place.country, *place.within):
            yield "place", fold(name)
    source = report.source
    if source is not None:
        for name in (source.id, source.url, source.publisher, source.title):
            yield "source", fold(name)


def clusters_listed(low: int, high: int) -> _Clusters:
    """
    Select the clusters that are listed in a window, in seconds, half-open.

    Of the spans with *n* binary digits, those that meet it begin within 2 ** n
    seconds before its end: a short range of an index, for each length.
    """
    spans = CLUSTERS.c
    ranges = (
        and_(spans.digits == n, spans.low.between(low - (1 << n), high))
        for n in range(_MOST_DIGITS)
    )
    return select(spans.id).where(or_(*ranges), spans.low < high, spans.high > low)


def clusters_having(connection: Connection, asked: Asked) -> list[_Clusters]:
    """Select, for each condition that an index knows, the clusters that may meet it."""
    given = {name: value for name, value in asked.items() if value is not None}
    selected = (
        make(connection, given) for name, make in _KNOWN.items() if name in given
    )
    return [clusters for clusters in selected if clusters is not None]


def _by_name(kind: str, *names: str) -> _Clusters:
    wanted = NAMES.c.name.in_(map(fold, names)), NAMES.c.kind == kind
    placed = PLACED.join(NAMES, PLACED.c.number == NAMES.c.number)
    return select(PLACED.c.cluster).select_from(placed).where(*wanted)


def _placed(*conditions: ColumnElement[bool]) -> _Clusters:
    return select(PLACED.c.cluster).where(*conditions)


def _with_actor(_: Connection, asked: Mapping[str, Any]) -> _Clusters:
    actor, role = asked["actor"], as_role(asked.get("role"))
    names = actor.names if isinstance(actor, Actor) else {actor}
    return _by_name("actor" if role is None else role.value, *names)


def _of_type(_: Connection, asked: Mapping[str, Any]) -> _Clusters:
    return _placed(PLACED.c.type == EventType.of(asked["type"]).name)


def _in_place(_: Connection, asked: Mapping[str, Any]) -> _Clusters:
    place = asked["location"]
    return _by_name("place", place.name if isinstance(place, Location) else place)


def _near(_: Connection, asked: Mapping[str, Any]) -> _Clusters:
    (latitude, _longitude), km = asked["near"], asked.get("km", NEAR_KM)
    reach = km / _LEAST_KM_A_DEGREE
    return _placed(PLACED.c.latitude.between(latitude - reach, latitude + reach))


def _in_box(_: Connection, asked: Mapping[str, Any]) -> _Clusters:
    _west, south, _east, north = asked["bbox"]
    return _placed(PLACED.c.latitude.between(south, north))


def _from_source(_: Connection, asked: Mapping[str, Any]) -> _Clusters:
    source = asked["source"]
    return _by_name("source", source.id if isinstance(source, Source) else source)


def _with_text(connection: Connection, asked: Mapping[str, Any]) -> _Clusters | None:
    numbers = holding(connection, asked["text"])
    return None if numbers is None else _placed(PLACED.c.number.in_(numbers))


def _that_sure(_: Connection, asked: Mapping[str, Any]) -> _Clusters:
    return _placed(PLACED.c.certainty == as_certainty(asked["certainty"]).value)


def _at_a_time(_: Connection, asked: Mapping[str, Any]) -> _Clusters:
    span = span_of(asked["when"])
    first, last = span.begins[0], span.ends[1]
    return _placed(PLACED.c.earliest < last, PLACED.c.latest > first)


_KNOWN: Final[Mapping[str, Callable[..., _Clusters | None]]] = {
    "actor": _with_actor,
    "type": _of_type,
    "location": _in_place,
    "near": _near,
    "bbox": _in_box,
    "source": _from_source,
    "text": _with_text,
    "certainty": _that_sure,
    "when": _at_a_time,
}
