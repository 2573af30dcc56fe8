"""Linked data says of events what schema.org has words for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.errors import UnreadableFileError
from dateline.io.jsonld import dumps, loads
from dateline.model.actor import Actor, ActorKind
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Participant, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Certainty, Role
from dateline.timeline.timeline import Timeline

SOURCE = Source(
    "Talks", published="2021-09-28", url="https://e.org/a", publisher="Post"
)


def _node(*reports: Report) -> Any:
    (node,) = json.loads(dumps(Timeline(reports)))["@graph"]
    return node


def test_an_event_is_told_in_the_words_of_schema_org() -> None:
    """Who in which role, where, and the article that tells of it."""
    quote = Quote(SOURCE, 0, 4, "They")
    node = _node(
        Report(
            "they talk",
            when=Event.of("x", when="2021-09-27").when,
            participants=[
                Participant(Actor("Ana", kind=ActorKind.PERSON), Role.MEDIATOR)
            ],
            location=Location("Arla", country="XK", latitude=1, longitude=2),
            trigger=quote,
            quote=quote,
        )
    )

    assert ("Event", "they talk") == (node["@type"], node["name"])
    assert ("2021-09-27", "2021-09-27") == (node["startDate"], node["endDate"])
    (actor,) = node["actor"]
    assert {"@type": "Person", "name": "Ana"} == actor["actor"]
    assert ("Role", "mediator") == (actor["@type"], actor["roleName"])
    assert "XK" == node["location"]["address"]["addressCountry"]
    assert 2.0 == node["location"]["geo"]["longitude"]
    (quotation,) = node["subjectOf"]
    assert "They" == quotation["text"]
    assert "https://e.org/a" == quotation["isPartOf"]["url"]
    assert "Post" == quotation["isPartOf"]["publisher"]["name"]


@pytest.mark.parametrize(
    ("edtf", "certainty", "start"),
    [
        ("2021-09-27", Certainty.PLANNED, "2021-09-27"),
        ("2021-09-27T10:00Z", Certainty.ASSERTED, "2021-09-27T10:00:00+00:00"),
        ("2021-09-27", Certainty.DENIED, None),
        ("2021-09", Certainty.ASSERTED, None),
        ("2021-09-27~", Certainty.ASSERTED, None),
    ],
)
def test_a_date_is_given_where_it_is_exact(
    edtf: str, certainty: Certainty, start: str | None
) -> None:
    """What is vague, or did not happen, is in EDTF alone."""
    (event,) = Timeline.of(Event.of("x", when=edtf, certainty=certainty))
    node = _node(*event.reports)

    assert start == node.get("startDate")
    assert edtf == node["dcterms:date"]["@value"]


def test_events_of_others_are_read() -> None:
    """One object, a list or a graph; other things are passed by."""
    made = {
        "@type": ["SocialEvent"],
        "name": "they march",
        "startDate": "2021-09-27T10:00:00",
        "endDate": "2021-09-28",
        "location": {"name": "Arla", "address": {"addressCountry": "Kosovo"}},
        "actor": ["Ana", {"name": "Ode"}],
    }
    for packed in (made, [made, {"@type": "Person"}], {"@graph": [made]}):
        (event,) = loads(json.dumps(packed))
        assert "2021-09-27/2021-09-28" == event.when.to_edtf()
        assert ("they march", Location("Arla")) == (event.what, event.location)
        assert ["Ana", "Ode"] == [actor.name for actor in event.actors("agent")]


def test_a_year_of_another_is_a_year() -> None:
    """A date that is not whole stays so."""
    text = '{"@type": "Event", "name": "x", "startDate": "2021", "location": "Arla"}'
    (event,) = loads(text)

    assert ("2021", Location("Arla")) == (str(event.when), event.location)


@pytest.mark.parametrize(
    ("node", "reason", "place"),
    [
        ({"@type": "Event"}, "a text in 'what'", "$"),
        ({"@type": "Event", "startDate": "soon"}, "no dates: 'soon'", "$.startDate"),
        ({"@type": "Event", "startDate": 2021}, "dates are texts", "$.startDate"),
        ({"@type": "Event", "actor": [7]}, "an object is needed", "$.actor"),
        ({"@type": "Event", "location": 7}, "an object is needed", "$.location"),
        ([7], "an object is needed", "$[0]"),
        ({"name": "x"}, "neither an @graph nor", "$"),
    ],
)
def test_an_error_names_the_place(node: Any, reason: str, place: str) -> None:
    """The path leads to the thing that is wrong."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        loads(json.dumps(node))
    assert place == caught.value.path
