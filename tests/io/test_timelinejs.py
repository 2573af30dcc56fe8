"""Slides are those that TimelineJS documents, with no date that is made up."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from nasty import TIMELINES

from dateline.errors import UnreadableFileError
from dateline.io.timelinejs import dumps, loads
from dateline.model.event import Event
from dateline.timeline.timeline import Timeline

_DATE: Any = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59},
        "second": {"type": "integer", "minimum": 0, "maximum": 59},
    },
    "dependentRequired": {
        "day": ["month"], "hour": ["day"], "minute": ["hour"], "second": ["minute"],
    },
}  # fmt: skip
_TEXT: Any = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
}
#: What the documentation of the JSON format asks for, in our words.
SCHEMA: Any = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "title": {"type": "object", "properties": {"text": _TEXT}},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text"],
                "properties": {
                    "start_date": _DATE,
                    "end_date": _DATE,
                    "text": _TEXT,
                    "display_date": {"type": "string"},
                    "group": {"type": "string"},
                    "unique_id": {"type": "string"},
                    "autolink": {"type": "boolean"},
                },
            },
        },
    },
}


@settings(max_examples=25)
@given(TIMELINES)
def test_every_document_is_as_documented(timeline: Timeline) -> None:
    """Each slide has a year; what has none is on the title slide."""
    document = json.loads(dumps(timeline))
    jsonschema.validate(document, SCHEMA)

    dated = sum(event.when.dated for event in timeline)
    assert dated == len(document["events"])
    assert len(timeline) - dated == document["title"]["text"]["text"].count("<li>")


@pytest.mark.parametrize(
    ("edtf", "start", "end", "shown"),
    [
        ("2021", {"year": 2021}, None, "2021"),
        ("2021-09", {"year": 2021, "month": 9}, None, "Sep 2021"),
        ("2021-09-27", {"year": 2021, "month": 9, "day": 27}, None, "27 Sep 2021"),
        ("202X", {"year": 2020}, {"year": 2029}, "2020s"),
        (
            "2021-22",
            {"year": 2021, "month": 6},
            {"year": 2021, "month": 8},
            "summer 2021",
        ),
        ("2019/2021~", {"year": 2019}, {"year": 2021}, "from 2019 to about 2021"),
        ("[..2021]", {"year": 2021}, None, "by the end of 2021"),
        ("2021/..", {"year": 2021}, None, "since 2021"),
    ],
)
def test_dates_have_the_units_that_are_known(
    edtf: str, start: Any, end: Any, shown: str
) -> None:
    """A month has no day, and what is vague says so in words."""
    line = Timeline.of(Event.of("it rains", when=edtf))
    (slide,) = json.loads(dumps(line))["events"]

    assert start == slide["start_date"]
    assert end == slide.get("end_date")
    assert shown == slide["display_date"]


def test_slides_of_others_are_read() -> None:
    """Numbers may be texts, headlines may be HTML, a group need not be a type."""
    text = """{"title": {"text": {"headline": "Rain"}}, "events": [
      {"start_date": {"year": "2021", "month": "9", "day": ""}, "group": "Weather",
       "text": {"headline": "<b>It &amp; rains</b>", "text": "<p>much</p>"}},
      {"start_date": {"year": 2019}, "end_date": {"year": 2021}, "group": "WEATHER",
       "text": {"text": "<p>It pours</p>"}}]}"""

    pours, rains = loads(text)

    assert ("It & rains", "2021-09") == (rains.what, str(rains.when))
    assert ("It pours", "2019/2021") == (pours.what, str(pours.when))
    assert ("OTHER", "WEATHER") == (rains.type.name, pours.type.name)


@pytest.mark.parametrize(
    ("slide", "reason", "place"),
    [
        ({}, "a text in 'what'", "$.events[0]"),
        ({"text": []}, "an object is needed", "$.events[0].text"),
        ({"start_date": {"year": "MMXX"}}, "no such date", "$.events[0].start_date"),
        ({"start_date": {"year": -44}}, "no such date", "$.events[0].start_date"),
        ({"start_date": {"month": 9}}, "year down", "$.events[0].start_date"),
        (
            {"start_date": {"year": 2021}, "end_date": {"year": 2020}},
            "must not lie before",
            "$.events[0].end_date",
        ),
        ({"edtf": "soon", "text": {"headline": "a"}}, "not a date", "$.events[0]"),
    ],
)
def test_an_error_names_the_slide(slide: Any, reason: str, place: str) -> None:
    """The path leads to the key that is wrong."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        loads(json.dumps({"events": [slide]}))
    assert place == caught.value.path
