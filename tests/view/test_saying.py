"""Spans, parties and places read as a person would say them."""

from __future__ import annotations

from typing import Any, Final

import pytest

from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.precision import Precision
from dateline.model.report import Attribution, Participant, Report
from dateline.model.types import Role
from dateline.model.when import Bound, When
from dateline.view.wording import say_attribution, say_when, say_where, say_who

SPANS: Final = {
    "1900s": "19XX",
    "1990s": "199X",
    "2011": "2011",
    "half 1 of 2021": "2021-40",
    "half 2 of 2021": "2021-41",
    "Q1 2021": "2021-33",
    "Q4 2021": "2021-36",
    "spring 2021": "2021-21",
    "summer 2021": "2021-22",
    "autumn 2021": "2021-23",
    "winter 2021": "2021-24",
    "Feb 2021": "2021-02",
    "27 Sep 2021": "2021-09-27",
    "27 Sep 2021, 14 h": "2021-09-27T14",
    "27 Sep 2021, 14:05": "2021-09-27T14:05",
    "27 Sep 2021, 14:05:09": "2021-09-27T14:05:09Z",
    "about 2011": "2011~",
    "2011?": "2011?",
    "about 2011?": "2011%",
    "by 27 Sep 2021": "[..2021-09-27]",
    "from 27 Sep 2021": "[2021-09-27..]",
    "until 1999": "../1999",
    "since 1999": "1999/..",
    "from 1999 to 27 Sep 2021": "1999/2021-09-27",
    "between 25 Sep 2021 and 26 Sep 2021": "[2021-09-25..2021-09-26]",
    "from about 24 Sep 2021 to 27 Sep 2021": "2021-09-24~/2021-09-27",
    "undated": "XXXX",
    "all 1999": "1999/1999",
}


@pytest.mark.parametrize(("said", "edtf"), SPANS.items())
def test_a_span_is_said_with_its_vagueness(said: str, edtf: str) -> None:
    """As precisely as it is known, and no more."""
    assert said == say_when(When.from_edtf(edtf))


def test_a_week_is_said_by_its_first_day() -> None:
    """EDTF has no weeks; the library has."""
    week = Bound.of(2021, 9, 29, precision=Precision.WEEK)

    assert "week of 27 Sep 2021" == say_when(When(week, week))


def event(**fields: Any) -> Event:
    """Return an event of one report."""
    return Event((Report("x", **fields),))


def parts(**roles: str) -> list[Participant]:
    """Return actors in roles: ``agent="A, B"``."""
    return [
        Participant(Actor(name), Role(role))
        for role, names in roles.items()
        for name in names.split(", ")
    ]


PARTIES: Final = {
    "": {},
    "NATO": {"agent": "NATO"},
    "NATO, EU": {"agent": "NATO, EU"},
    "NATO → Serbia": {"agent": "NATO", "recipient": "Serbia"},
    "→ Serbia": {"recipient": "Serbia"},
    "Stano": {"speaker": "Stano"},
    "A, B (mediator: NATO)": {"agent": "A, B", "mediator": "NATO"},
}


@pytest.mark.parametrize(("said", "roles"), PARTIES.items())
def test_parties_are_said_with_an_arrow(said: str, roles: dict[str, str]) -> None:
    """Who acts stands before it, on whom behind it."""
    assert said == say_who(event(participants=parts(**roles))).strip()


def test_an_actor_is_named_once() -> None:
    """Two persons of one name look the same in a line."""
    twice = [Participant(Actor("A", country=code), Role.AGENT) for code in ("GH", "NG")]

    assert "A" == say_who(event(participants=twice))


@pytest.mark.parametrize(
    ("said", "location"),
    [
        ("", None),
        ("Accra", Location("Accra")),
        ("two miles from Accra", Location("Accra", relation="two miles from")),
    ],
)
def test_a_place_is_said_with_its_relation(
    said: str, location: Location | None
) -> None:
    """How the event lies to it stands before its name."""
    assert said == say_where(event(location=location))


@pytest.mark.parametrize(
    ("said", "attribution"),
    [
        ("NATO (“said”)", Attribution(Actor("NATO"), "said")),
        (
            "NATO (“said”, word for word)",
            Attribution(Actor("NATO"), "said", direct=True),
        ),
        ("NATO (word for word)", Attribution(Actor("NATO"), "", direct=True)),
        ("NATO", Attribution(Actor("NATO"), "")),
        ("someone unnamed (“reportedly”)", Attribution(None, "reportedly")),
    ],
)
def test_who_says_so_is_said_with_the_cue(said: str, attribution: Attribution) -> None:
    """As far as it is known."""
    assert said == say_attribution(attribution)
