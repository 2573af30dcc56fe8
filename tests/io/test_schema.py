"""The schema in the package says what documents hold, to whoever knows no Python."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from nasty import TIMELINES

from dateline.io import jsonl
from dateline.io.json import VERSION, dumps, schema
from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import (
    Attribution,
    Link,
    Participant,
    Quantity,
    Reason,
    Report,
)
from dateline.model.source import Quote, Source
from dateline.model.types import EventType
from dateline.timeline.curation import Mark
from dateline.timeline.timeline import Timeline

VALIDATOR: Any = jsonschema.Draft202012Validator(schema())
NOUNS = {
    "source": Source,
    "type": EventType,
    "report": Report,
    "mark": Mark,
    "quote": Quote,
    "actor": Actor,
    "participant": Participant,
    "location": Location,
    "attribution": Attribution,
    "quantity": Quantity,
    "link": Link,
    "reason": Reason,
}


def test_the_schema_is_one() -> None:
    """It is valid itself, and of the version that is written."""
    jsonschema.Draft202012Validator.check_schema(schema())

    assert VERSION == schema()["properties"]["version"]["const"]


@settings(max_examples=25)
@given(TIMELINES)
def test_every_document_fits_the_schema(timeline: Timeline) -> None:
    """And so does every line of JSON lines."""
    VALIDATOR.validate(json.loads(dumps(timeline)))
    for line in jsonl.dumps(timeline).splitlines():
        VALIDATOR.validate(json.loads(line))


@pytest.mark.parametrize("name", NOUNS)
def test_the_schema_names_every_field(name: str) -> None:
    """A new field of a noun is not forgotten, nor one that may not be left out."""
    said = schema()["$defs"][name]
    fields = [field for field in attrs.fields(NOUNS[name]) if field.init]
    needed = [field.name for field in fields if field.default is attrs.NOTHING]

    assert {field.name for field in fields} == said["properties"].keys() - {"id"}
    assert sorted(needed) == sorted(said["required"])


WRONG: list[Callable[[Any], object]] = [
    lambda d: d.update(format="other"),
    lambda d: d.update(version=2),
    lambda d: d.pop("version"),
    lambda d: d.update(reports={}),
    lambda d: d["reports"][0].pop("what"),
    lambda d: d["reports"][0].update(what=" "),
    lambda d: d["reports"][0].update(certainty="sure"),
    lambda d: d["reports"][0].update(when="2021"),
    lambda d: d["reports"][0].update(location={"name": "Arla", "latitude": 91}),
    lambda d: d["reports"][0].update(id="x"),
    lambda d: d.update(marks=[{"kind": "guess", "reports": []}]),
    lambda d: d.update(marks=[{"kind": "note", "reports": [], "new": 1}]),
    lambda d: d.update(sources=[{"published": "Monday"}]),
]


@pytest.mark.parametrize("change", WRONG)
def test_a_wrong_document_does_not_fit(change: Callable[[Any], object]) -> None:
    """The schema is able to refuse."""
    document = json.loads(dumps(Timeline.of(Event.of("it rains", when="2021"))))
    VALIDATOR.validate(document)
    change(document)

    assert not VALIDATOR.is_valid(document)
