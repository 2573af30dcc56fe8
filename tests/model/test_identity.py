"""The id of a report changes with everything that it says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

import attrs
import pytest

from dateline import Actor, Event, Location, Participant, Report, Role, Source, When
from dateline.model.actor import ActorKind
from dateline.model.identity import content_of
from dateline.model.location import LocationKind
from dateline.model.report import (
    Attribution,
    Evidence,
    Link,
    Quantity,
    Reason,
    Relation,
)
from dateline.model.source import Quote
from dateline.model.types import Certainty

#: Another value for each field of a place and of an actor.
OTHER_PLACE: Final[dict[str, Any]] = {
    "name": "Elsewhere",
    "kind": LocationKind.CITY,
    "country": "GH",
    "admin1": "Ashanti",
    "latitude": 1.0,
    "longitude": 1.0,
    "uncertainty_km": 5.0,
    "geonames_id": 7,
    "disputed": True,
    "relation": "near",
    "within": ("Ghana",),
}
OTHER_ACTOR: Final[dict[str, Any]] = {
    "name": "Someone",
    "kind": ActorKind.PARTY,
    "country": "GH",
    "affiliation": ("Union",),
    "title": "chair",
    "aliases": ("S.",),
    "ids": (("wikidata", "Q1"),),
}


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(Location)])
def test_each_field_of_a_place_counts(field: str) -> None:
    """Two reports of unlike places are two reports."""
    place = Location("Here", latitude=0.0, longitude=0.0)
    other = attrs.evolve(place, **{field: OTHER_PLACE[field]})

    assert (
        Report("It rains", location=place).id != Report("It rains", location=other).id
    )


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(Actor)])
def test_each_field_of_an_actor_counts(field: str) -> None:
    """Two reports of unlike actors are two reports."""
    actor = Actor("One")
    other = attrs.evolve(actor, **{field: OTHER_ACTOR[field]})
    ids = {
        Report("One speaks", participants=[Participant(who, Role.AGENT)]).id
        for who in (actor, other)
    }

    assert 2 == len(ids)


def _rest(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return all fields but the name."""
    return {name: value for name, value in fields.items() if name != "name"}


SOURCE = Source("Rain", published="2021-09-27")
QUOTE = Quote(SOURCE, 3, 8, "rains")
FULL = Report(
    "It rains",
    type="WEATHER",
    when=When.from_edtf("2021-09-26~/2021-09-27?"),
    participants=[Participant(Actor("One", **_rest(OTHER_ACTOR)), Role.AGENT, QUOTE)],
    location=Location("Here", **_rest(OTHER_PLACE)),
    certainty=Certainty.PLANNED,
    attribution=Attribution(Actor("Two"), "said", direct=True),
    quantities=[Quantity(7, "mm", "seven"), Quantity(None, "cm", "some")],
    theme="rain",
    lemma="rain",
    trigger=QUOTE,
    quote=QUOTE,
    links=[Link(Relation.BEFORE, 20, 24, "then", Evidence.TENSE)],
    reasons=[Reason("when", "a rule", 1, 2)],
)
SAID = [SOURCE.id, 3, 8, "rains"]
#: Written down from the meaning of each field, not from the program.
CONTENT = [
    "It rains",
    "WEATHER",
    ["throughout", [1632614400, "day", True, False], [1632700800, "day", False, True]],
    [
        [
            ["One", "party", "GH", ["Union"], "chair", ["S."], [["wikidata", "Q1"]]],
            "agent",
            SAID,
        ]
    ],
    ["Here", "city", "GH", "Ashanti", 1.0, 1.0, 5.0, 7, True, "near", ["Ghana"]],
    "planned",
    [["Two", "other", "", [], "", [], []], "said", True],
    [[7.0, "mm", "seven"], [None, "cm", "some"]],
    "rain",
    "rain",
    SAID,
    SAID,
    [["before", 20, 24, "then", 2]],
    [["when", "a rule", 1, 2]],
]
BARE = ["x", "OTHER", ["within", None, None], [], None, "asserted", None, [], "", ""]


@pytest.mark.parametrize(
    ("report", "content"),
    [(FULL, CONTENT), (Report("x"), [*BARE, None, None, [], []])],
    ids=["full", "bare"],
)
def test_an_id_is_the_hash_of_all_content(report: Report, content: list[Any]) -> None:
    """BLAKE2b over compact JSON: stores keep ids, so they may never change."""
    text = json.dumps(["report", *content], separators=(",", ":"))
    name = hashlib.blake2b(text.encode("ascii"), digest_size=16).hexdigest()
    whole = json.dumps(["event", name], separators=(",", ":"))

    assert content == content_of(report)
    assert name == report.id
    assert hashlib.blake2b(whole.encode(), digest_size=16).hexdigest() == (
        Event([report]).id
    )
