"""
Events as points on a map, with their times.

One feature an event, in order of time; one without coordinates has the geometry
null. ``time`` is the outermost span in which the event may lie: a *date*, a
*timestamp* or an *interval*, both of whose ends are inside, as JSON-FG has it. A
vague time is told exactly in the property ``when``, which is EDTF.

Source: `RFC 7946 <https://www.rfc-editor.org/rfc/rfc7946>`_, and the member
``time`` of `OGC JSON-FG 1.0 <https://docs.ogc.org/is/21-045r1/21-045r1.html>`_.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from ..errors import UnreadableFileError
from ..model.event import Event
from ..model.precision import DAY_SECONDS, FIRST, LAST, Precision, to_civil
from ..model.report import Report
from ..model.when import When
from ..timeline.timeline import Timeline
from .document import check_list, check_object, read_json, write_list
from .rows import FIELDS, read_row, row_of

__all__ = ["dumps", "loads"]

_CONFORMS: Final = "http://www.opengis.net/spec/json-fg-1/1.0/conf/core"
_COORDINATES: Final = frozenset({"latitude", "longitude"})


def dumps(timeline: Timeline) -> str:
    """
    Write the events as a FeatureCollection.

    Raises:
        InvalidValueError: If JSON cannot carry a text.

    >>> from ..model.event import Event
    >>> line = Timeline.of(Event.of("it rains", when="2021-09-27"))
    >>> '"time": {"date": "2021-09-27"}' in dumps(line)
    True
    """
    features = [_write_feature(event) for event in timeline]
    head = {"type": "FeatureCollection", "conformsTo": [_CONFORMS]}
    return write_list(head, "features", features)


def loads(text: str | bytes) -> Timeline:
    """
    Read the features: one report each. Inverse of :func:`dumps` for what it keeps.

    A feature needs a property *what*; *time* stands for a *when* that is
    missing. What is no point has no coordinates here.

    Raises:
        UnreadableFileError: If it is no GeoJSON, or a feature holds no event.
    """
    document = check_object(read_json(text), "$")
    if document.get("type") != "FeatureCollection":
        msg = f'"type" must be "FeatureCollection", got {document.get("type")!r:.60}'
        raise UnreadableFileError(msg, "$.type")
    features = check_list(document.get("features"), "$.features")
    return Timeline(
        [
            _read_feature(check_object(feature, at), at)
            for place, feature in enumerate(features)
            for at in (f"$.features[{place}]",)
        ]
    )


def _write_feature(event: Event) -> dict[str, Any]:
    values = attrs.asdict(row_of(event))
    at = [values.pop("longitude"), values.pop("latitude")]
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": None if None in at else {"type": "Point", "coordinates": at},
        "time": _write_time(event.when),
        "properties": values,
    }


def _write_time(when: When) -> dict[str, Any] | None:
    """Return the outermost span, hedges allowed for."""
    if not when.dated:
        return None
    first = when.begins[0] if when.first else None
    last = when.ends[1] if when.last else None
    exact = when.first == when.last and not when.approximate
    if exact and when.precision is Precision.DAY:
        return {"date": _day(first)}
    if exact and when.precision is Precision.SECOND:
        return {"timestamp": _second(first)}
    whole = all(at is None or at % DAY_SECONDS == 0 for at in (first, last))
    write, step = (_day, DAY_SECONDS) if whole else (_second, 1)
    return {"interval": [write(first), write(None if last is None else last - step)]}


def _day(at: int | None) -> str:
    return _second(at)[:10]


def _second(at: int | None) -> str:
    if at is None:
        return ".."
    year, month, day, hour, minute, second = to_civil(max(FIRST, min(at, LAST - 1)))
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"


def _read_feature(feature: dict[str, Any], at: str) -> Report:
    properties = check_object(feature.get("properties"), f"{at}.properties")
    values = {name: properties.get(name) for name in FIELDS}
    if values["when"] is None:
        values["when"] = _read_time(feature.get("time"), f"{at}.time")
    geometry = feature.get("geometry")
    if geometry is not None:
        where = f"{at}.geometry"
        shape = check_object(geometry, where)
        if shape.get("type") == "Point":
            values |= _read_point(shape.get("coordinates"), f"{where}.coordinates")
            values["place"] = values["place"] or "unnamed place"
    return read_row(values, f"{at}.properties")


def _read_point(value: Any, at: str) -> dict[str, Any]:
    point = check_list(value, at)
    if len(point) < len(_COORDINATES) or not all(
        type(degrees) in {int, float} for degrees in point
    ):
        msg = f"a point is [longitude, latitude], got {value!r:.60}"
        raise UnreadableFileError(msg, at)
    return {"longitude": point[0], "latitude": point[1]}


def _read_time(time: Any, at: str) -> str | None:
    if time is None:
        return None
    match check_object(time, at):
        case {"date": str(text)} | {"timestamp": str(text)}:
            return text
        case {"interval": [str(first), str(last)]}:
            return f"[{first}..{last}]"
    msg = f"a date, a timestamp or an interval is needed, got {time!r:.60}"
    raise UnreadableFileError(msg, at)
