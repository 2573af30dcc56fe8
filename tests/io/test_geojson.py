"""Maps show our points, and the time is the outermost that the words allow."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import jsonschema
import pytest
import shapely
from hypothesis import given, settings

from dateline.errors import UnreadableFileError
from dateline.io.geojson import dumps, loads
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.when import When
from dateline.testing import timelines, whens
from dateline.timeline.timeline import Timeline

#: What RFC 7946 and JSON-FG 1.0 ask of the objects that we write, in our words.
SCHEMA: Any = {
    "type": "object",
    "required": ["type", "features", "conformsTo"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties", "time"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": ["string", "number"]},
                    "properties": {"type": ["object", "null"]},
                    "time": {
                        "type": ["object", "null"],
                        "properties": {
                            "date": {"pattern": r"^\d{4}-\d\d-\d\d$"},
                            "timestamp": {"pattern": r"^\d{4}-\d\d-\d\dT[\d:]{8}Z$"},
                            "interval": {"minItems": 2, "maxItems": 2},
                        },
                    },
                },
            },
        },
    },
}


#: A feature that has no more than it must, and is not closed.
BARE = '{"type": "FeatureCollection", "features": [{"properties": {"what": "a"}'


@settings(max_examples=40)
@given(timelines(max_size=4))
def test_every_document_is_geojson(timeline: Timeline) -> None:
    """A validator finds the members, and shapely the same points."""
    document = json.loads(dumps(timeline))
    jsonschema.validate(document, SCHEMA)

    places = [event.location for event in timeline]
    for place, feature in zip(places, document["features"], strict=True):
        if place is None or place.latitude is None:
            assert feature["geometry"] is None
            continue
        point = shapely.from_geojson(json.dumps(feature["geometry"]))
        assert (place.longitude, place.latitude) == (point.x, point.y)


def _time(edtf: str) -> Any:
    line = Timeline.of(Event.of("it rains", when=edtf))
    return json.loads(dumps(line))["features"][0]["time"]


@pytest.mark.parametrize(
    ("edtf", "time"),
    [
        ("XXXX", None),
        ("2021-09-27", {"date": "2021-09-27"}),
        ("2021-09-27T10:59:58Z", {"timestamp": "2021-09-27T10:59:58Z"}),
        ("2021-09", {"interval": ["2021-09-01", "2021-09-30"]}),
        ("[2021-09-25..2021-09-26]", {"interval": ["2021-09-25", "2021-09-26"]}),
        ("2021-09-25/..", {"interval": ["2021-09-25", ".."]}),
        ("[..2021-09-27]", {"interval": ["..", "2021-09-27"]}),
        ("2021-09-27~", {"interval": ["2021-09-26", "2021-09-28"]}),
        ("2022~", {"interval": ["2021-01-01", "2023-12-31"]}),
        (
            "2021-09-27T10",
            {"interval": ["2021-09-27T10:00:00Z", "2021-09-27T10:59:59Z"]},
        ),
        ("0001", {"interval": ["0001-01-01", "0001-12-31"]}),
        ("9999-12-31~", {"interval": ["9999-12-30", "9999-12-31"]}),
    ],
)
def test_time_is_the_outermost_span(edtf: str, time: Any) -> None:
    """Both ends are inside; what is hedged reaches a unit further."""
    assert time == _time(edtf)


@given(whens(dt.date(2, 1, 1), dated=True))
def test_time_is_never_narrower_than_the_words(when: When) -> None:
    """No precision is made up on the way to a map."""
    (event,) = loads(json.dumps(_without_when(when)))

    assert event.when.earliest <= when.earliest
    assert event.when.latest >= when.latest


def _without_when(when: When) -> Any:
    document = json.loads(dumps(Timeline.of(Event.of("it rains", when=when))))
    del document["features"][0]["properties"]["when"]
    return document


def test_features_of_others_are_read() -> None:
    """A name and a point are enough; a line or an area is no point."""
    text = """{"type": "FeatureCollection", "features": [
      {"type": "Feature", "geometry": {"type": "Point", "coordinates": [20, 42, 7]},
       "time": {"date": "2021-09-27"}, "properties": {"what": "a", "more": 1}},
      {"type": "Feature", "geometry": {"type": "LineString", "coordinates": []},
       "properties": {"what": "b", "place": "Arla"}}]}"""

    undated, dated = sorted(loads(text), key=lambda event: event.when.dated)

    assert Location("Arla") == undated.location
    assert "2021-09-27" == str(dated.when)
    assert dated.location is not None
    assert (42, 20) == (dated.location.latitude, dated.location.longitude)


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("{", "not JSON", "$"),
        ("[]", "an object is needed", "$"),
        ('{"type": "Point"}', 'must be "FeatureCollection"', "$.type"),
        ('{"type": "FeatureCollection"}', "a list is needed", "$.features"),
        (
            '{"type": "FeatureCollection", "features": [7]}',
            "an object is needed, got 7",
            "$.features[0]",
        ),
        (
            '{"type": "FeatureCollection", "features": [{"properties": {}}]}',
            "a text in 'what'",
            "$.features[0].properties",
        ),
        (
            BARE + ',"geometry": {"type": "Point", "coordinates": ["x", 1]}}]}',
            "a point is",
            "$.features[0].geometry.coordinates",
        ),
        (
            BARE + ',"time": {"day": "x"}}]}',
            "a date, a timestamp or an interval",
            "$.features[0].time",
        ),
    ],
)
def test_an_error_names_the_feature(text: str, reason: str, place: str) -> None:
    """The path leads to the member that is wrong."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        loads(text)
    assert place == caught.value.path
