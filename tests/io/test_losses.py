"""What each format keeps is what the table of formats says: law 20 of every format."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from nasty import TIMELINES

from dateline.io.formats import FORMATS, Format
from dateline.io.rows import FIELDS, ROLES, Row, report_of, row_of
from dateline.model.event import Event
from dateline.model.types import Role
from dateline.testing import assert_law, laws, timelines
from dateline.timeline.timeline import Timeline

WRITTEN = [known for known in FORMATS if known.module.startswith("dateline.io.")]
READABLE = [known for known in FORMATS if known.readable]
FLAT = [known for known in READABLE if known.keeps]
SOME = timelines(max_size=5)
FULL = Row(
    when="2021-09-24~/2021-09-27",
    what="the union blocks the bridge",
    type="PROTEST",
    certainty="planned",
    agents=("Dockers' union", "Ana; Lind"),
    recipients=("Port of Arla",),
    mediators=("a judge",),
    speakers=("Mayor Ode",),
    others=("drivers",),
    theme="night shifts",
    place="Arla",
    place_kind="city",
    place_relation="2 km from",
    admin1="Westland",
    country="XK",
    latitude=-42.5,
    longitude=20.25,
    uncertainty_km=3.5,
    geonames_id=786_714,
    quote="The union plans to block the bridge, the mayor said.",
    quote_start=17,
    source_title="Bridge to close",
    source_published="2021-09-20T10:00:00+02:00",
    source_publisher="The Arla Post",
    source_url="https://example.org/bridge?a=1&b=2",
)


def _named(known: Format) -> str:
    return known.name


def _fitting(known: Format) -> Row:
    """Return a full row that the format has a place for, as it keeps it."""
    assert known.keeps is not None
    exact = attrs.evolve(
        FULL, when="2021-09-27", certainty="asserted", agents=FULL.agents[1:]
    )
    row = known.keeps.change(FULL) or known.keeps.change(exact)
    assert row is not None
    return row


@pytest.mark.parametrize("known", READABLE, ids=_named)
def test_a_format_keeps_what_its_row_says(known: Format) -> None:
    """Law 20: what is lost is written down, and nothing else is lost."""
    assert_law(
        laws.codec_keeps_what_it_can,
        known.dumps,
        known.loads,
        known.project,
        SOME,
        max_examples=20,
    )


@pytest.mark.parametrize("known", READABLE, ids=_named)
@settings(max_examples=20)
@given(timeline=TIMELINES)
def test_any_text_survives_as_far_as_it_can(known: Format, timeline: Timeline) -> None:
    """The same with control characters, quotation marks and signs in every field."""
    assert known.project(timeline) == known.loads(known.dumps(timeline))


@pytest.mark.parametrize("known", FLAT, ids=_named)
def test_each_field_survives_that_is_said_to(known: Format) -> None:
    """One event with something in every field: what is kept comes back, no more."""
    assert known.keeps is not None
    full, empty = _fitting(known), Row(what="x")
    (event,) = known.loads(known.dumps(Timeline([report_of(full)])))
    back = row_of(event)

    for name in FIELDS:
        kept = name in known.keeps.fields
        assert getattr(full if kept else empty, name) == getattr(back, name), name
        assert not kept or getattr(full, name) != getattr(empty, name), name


@pytest.mark.parametrize("known", FLAT, ids=_named)
def test_a_format_without_a_field_would_be_caught(known: Format) -> None:
    """The test above is able to fail: with another type the event is another."""
    full = attrs.evolve(_fitting(known), type="COERCE")
    (event,) = known.loads(known.dumps(Timeline([report_of(full)])))

    assert FULL.type != row_of(event).type


@pytest.mark.parametrize("known", READABLE, ids=_named)
def test_nothing_is_written_of_nothing(known: Format) -> None:
    """An empty timeline makes the journey too."""
    assert Timeline() == known.loads(known.dumps(Timeline()))


@pytest.mark.parametrize("known", WRITTEN, ids=_named)
def test_the_same_timeline_gives_the_same_bytes(known: Format) -> None:
    """Nothing of the clock or the machine goes into a file."""
    one = Timeline([report_of(FULL), report_of(Row(what="it rains"))])
    two = Timeline([report_of(Row(what="it rains")), report_of(FULL)])

    assert known.dumps(one) == known.dumps(two)


def test_every_role_has_its_column() -> None:
    """No participant is left out of a row."""
    assert set(Role) == set(ROLES.values())
    assert Event((report_of(FULL),)).actors("mediator")[0].name == "a judge"
