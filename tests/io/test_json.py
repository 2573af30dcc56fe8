"""What is written as JSON reads back the same, and nothing else is read."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InvalidValueError, UnreadableFileError
from dateline.io.json import FORMAT, VERSION, dumps, loads
from dateline.model.actor import Actor, ActorKind
from dateline.model.event import Event
from dateline.model.location import Location, LocationKind
from dateline.model.precision import Precision
from dateline.model.report import (
    Attribution,
    Evidence,
    Link,
    Participant,
    Quantity,
    Reason,
    Relation,
    Report,
)
from dateline.model.source import Quote, Source
from dateline.model.types import EVENT_TYPES, Certainty, EventType, Quad, Role
from dateline.model.when import Bound, Shape, When
from dateline.timeline.curation import Mark, MarkKind
from dateline.timeline.timeline import Timeline

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
NAMES = TEXTS.filter(str.strip)
COUNTS = st.integers(0, 10_000)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
ZONES = st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
)
#: A day from the ends of the calendar, so that each exists in UTC too.
DAYS = st.dates() | st.datetimes(
    dt.datetime(1, 1, 2),  # noqa: DTZ001 - Hypothesis adds the zone
    dt.datetime(9999, 12, 30),  # noqa: DTZ001 - the same
    timezones=ZONES,
)
BOUNDS = st.builds(
    lambda day, unit, **hedges: attrs.evolve(
        Bound.of(day.year, day.month, day.day, precision=unit), **hedges
    ),
    st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)),
    st.sampled_from(Precision),
    approximate=st.booleans(),
    uncertain=st.booleans(),
)
NASTY_WHENS = (
    When(),
    When(shape=Shape.THROUGHOUT),
    When.of(9999, 12, 31),
    When.from_edtf("00XX"),
    When.from_edtf("2021-09-27T10:59:59Z/.."),
)
WHENS = st.sampled_from(NASTY_WHENS) | st.builds(
    lambda a, b, shape: When(*sorted((a, b), key=lambda x: x.start), shape=shape),
    BOUNDS,
    BOUNDS,
    st.sampled_from(Shape),
)
SOURCES = st.builds(Source, TEXTS, published=DAYS, publisher=TEXTS, digest=TEXTS)
ACTORS = st.builds(
    Actor,
    NAMES,
    kind=st.sampled_from(ActorKind),
    country=st.sampled_from(["", "XK", "RS"]),
    affiliation=st.lists(TEXTS, max_size=2),
    title=TEXTS,
    aliases=st.lists(TEXTS, max_size=2),
    ids=st.lists(st.tuples(TEXTS, TEXTS), max_size=2),
)
TYPES = st.sampled_from(sorted(EVENT_TYPES)).map(EVENT_TYPES.__getitem__) | st.builds(
    EventType,
    st.sampled_from(["HERITAGE", "SPACE"]),
    quad=st.none() | st.sampled_from(Quad),
    gloss=TEXTS,
)
POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180)) | st.just((None, None))
LOCATIONS = st.builds(
    lambda point, **fields: Location(latitude=point[0], longitude=point[1], **fields),
    POINTS,
    name=NAMES,
    kind=st.sampled_from(LocationKind),
    admin1=TEXTS,
    uncertainty_km=st.none() | st.floats(0, 1e9),
    geonames_id=st.none() | COUNTS,
    disputed=st.booleans(),
    relation=TEXTS,
)


def _quotes(source: Source) -> st.SearchStrategy[Quote]:
    return st.builds(
        lambda start, words: Quote(source, start, start + len(words), words),
        COUNTS,
        TEXTS,
    )


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    quotes = _quotes(draw(SOURCES))
    by_hand = draw(st.booleans())
    people = st.builds(
        Participant,
        ACTORS,
        st.sampled_from(Role),
        st.none() if by_hand else st.none() | quotes,
    )
    return Report(
        draw(NAMES),
        type=draw(TYPES),
        when=draw(WHENS),
        participants=draw(st.lists(people, max_size=2)),
        location=draw(st.none() | LOCATIONS),
        certainty=draw(st.sampled_from(Certainty)),
        attribution=draw(
            st.none() | st.builds(Attribution, st.none() | ACTORS, TEXTS, st.booleans())
        ),
        quantities=draw(
            st.lists(
                st.builds(Quantity, st.none() | NUMBERS | COUNTS, TEXTS, TEXTS),
                max_size=2,
            )
        ),
        theme=draw(TEXTS),
        lemma=draw(TEXTS),
        trigger=None if by_hand else draw(quotes),
        quote=None if by_hand else draw(quotes),
        links=draw(
            st.lists(
                st.builds(
                    Link,
                    st.sampled_from(Relation),
                    COUNTS,
                    COUNTS,
                    TEXTS,
                    st.sampled_from(Evidence),
                ),
                max_size=2,
            )
        ),
        reasons=draw(
            st.lists(
                st.builds(Reason, TEXTS, TEXTS, st.none() | COUNTS, st.none()),
                max_size=2,
            )
        ),
    )


MARKS = st.builds(
    lambda kind, ids, **words: Mark(
        kind, ids[: 1 if kind is MarkKind.RETRACT else 2], **words
    ),
    st.sampled_from(MarkKind),
    st.lists(NAMES, min_size=2, max_size=2, unique=True),
    author=TEXTS,
    reason=TEXTS,
)
TIMELINES = st.builds(
    Timeline, st.lists(_reports(), max_size=3), st.lists(MARKS, max_size=2)
)


@given(TIMELINES)
def test_loads_is_the_inverse_of_dumps(timeline: Timeline) -> None:
    """Nothing is lost, and nothing is added."""
    back = loads(dumps(timeline))

    assert timeline == back
    assert list(timeline) == list(back)


@given(TIMELINES)
def test_text_is_the_same_after_a_journey(timeline: Timeline) -> None:
    """Writing what was read gives the very same bytes, glosses of types included."""
    text = dumps(timeline)

    assert text == dumps(loads(text)) == dumps(loads(text.encode()))


@given(TIMELINES, TIMELINES)
def test_loads_and_dumps_commute_with_merging(a: Timeline, b: Timeline) -> None:
    """It does not matter whether timelines merge before or after the journey."""
    assert a | b == loads(dumps(a)) | loads(dumps(b))


def test_whole_numbers_are_written_as_the_equal_decimals() -> None:
    """Equal timelines give equal text, however a number was typed."""
    four, also_four = (
        Timeline.of(Event.of("x", quantities=[Quantity(value, "km", "four km")]))
        for value in (4, 4.0)
    )

    assert four == also_four
    assert dumps(four) == dumps(also_four)


FERRY = "Ferry lost at sea"
SOURCE = Source("Ferry", published="2021-09-27T10:00:00+02:00", digest="d")
REPORT = Report(
    "the ferry is lost",
    type=EventType("MISHAP", quad=Quad.VERBAL_CONFLICT, gloss="bad luck"),
    when=When.from_edtf("2021-09-20~/2021-09-26"),
    participants=[
        Participant(
            Actor("Line", kind=ActorKind.COMPANY, aliases=["L"], ids=[("local", "7")]),
            Role.RECIPIENT,
        )
    ],
    location=Location("Sea", latitude=51, longitude=19.5),
    quantities=[Quantity(1, "ferry", "one ferry")],
    links=[Link(Relation.BEFORE, 3, 4, "then")],
    trigger=Quote(SOURCE, 6, 10, "lost"),
    quote=Quote(SOURCE, 0, len(FERRY), FERRY),
)
LINE = Timeline([REPORT], [Mark(MarkKind.RETRACT, ["some other"])])


def _document() -> Any:
    return json.loads(dumps(LINE))


def test_document_says_what_it_is_and_holds_each_source_once() -> None:
    """A stranger finds the format, the words, the offsets and the span."""
    document = _document()
    (report,) = document["reports"]

    assert (FORMAT, VERSION) == (document["format"], document["version"])
    assert [SOURCE.id] == [source["id"] for source in document["sources"]]
    assert {
        "source": SOURCE.id,
        "start": 0,
        "end": len(FERRY),
        "exact": FERRY,
    } == report["quote"]
    assert {
        "edtf": "2021-09-20~/2021-09-26",
        "start": "2021-09-20T00:00:00+00:00",
        "end": "2021-09-27T00:00:00+00:00",
        "precision": "day",
        "shape": "throughout",
        "approximate": True,
        "uncertain": False,
    } == report["when"]


def test_document_ends_with_the_events_in_order() -> None:
    """Who cannot fuse reports finds the events, and which reports each has."""
    late, early = Report("b", when=When.of(2021)), Report("a", when=When.of(1999))
    (first, second) = json.loads(dumps(Timeline([late, early])))["events"]

    assert ("a", [early.id]) == (first["what"], first["reports"])
    assert ("b", [late.id]) == (second["what"], second["reports"])


def test_a_type_keeps_its_gloss_and_its_quad() -> None:
    """A type of the caller's own comes back whole, though its name names it."""
    (report,) = loads(dumps(LINE)).reports

    assert "bad luck" == report.type.gloss
    assert Quad.VERBAL_CONFLICT is report.type.quad


def test_a_document_by_hand_may_be_short() -> None:
    """Fields with a default, ids and whole lists may be left out."""
    text = (
        '{"format": "dateline", "version": 1, "reports": '
        '[{"what": "it rains", "type": "WEATHER", "when": {"edtf": "2021"}}]}'
    )

    rain = Report("it rains", type="WEATHER", when=When.of(2021))
    assert Timeline([rain]) == loads(text)
    assert loads(text) == loads("\ufeff".encode() + text.encode())


Change = Callable[[Any], object]

WRONG: list[tuple[str, str, Change]] = [
    ("$", "no timeline", lambda d: d.update(format="other")),
    ("$", "unknown field 'more'", lambda d: d.update(more=[])),
    ("$.version", "upgrade dateline", lambda d: d.update(version=VERSION + 1)),
    ("$.version", "upgrade dateline", lambda d: d.update(version=True)),
    ("$.reports", "a list is needed", lambda d: d.update(reports={})),
    ("$.reports[0]", "an object is needed", lambda d: d.update(reports=[3])),
    ("$.reports[0]", "unknown field 'zz'", lambda d: d["reports"][0].update(zz=1)),
    ("$.reports[0]", "has the id", lambda d: d["reports"][0].update(what="else")),
    ("$.sources[0]", "has the id", lambda d: d["sources"][0].update(title="else")),
    ("$.reports[0].what", "'what' is missing", lambda d: d["reports"][0].pop("what")),
    ("$.reports[0].what", "a text", lambda d: d["reports"][0].update(what=7)),
    ("$.reports[0].certainty", "'denied'", lambda d: _put(d, "certainty", "sure")),
    ("$.reports[0].type", "in capitals", lambda d: _put(d, "type", "no name")),
    ("$.reports[0].location", "an object", lambda d: _put(d, "location", [1])),
    ("$.reports[0].when", "'20x1'", lambda d: _put(d, "when", {"edtf": "20x1"})),
    ("$.reports[0].when", "is missing", lambda d: _put(d, "when", {})),
    ("$.reports[0].when", "'at'", lambda d: _put(d, "when", {"edtf": "", "at": 1})),
    (
        "$.reports[0].quote.source",
        "no source with the id 'gone'",
        lambda d: d["reports"][0]["quote"].update(source="gone"),
    ),
    (
        "$.reports[0].quote.start",
        "a whole number",
        lambda d: d["reports"][0]["quote"].update(start=True),
    ),
    (
        "$.reports[0].links[0].evidence",
        "one of 1, 2, 3",
        lambda d: d["reports"][0]["links"][0].update(evidence=9),
    ),
    (
        "$.reports[0].quantities[0].value",
        "a number",
        lambda d: d["reports"][0]["quantities"][0].update(value=float("inf")),
    ),
    (
        "$.reports[0].participants[0].actor.aliases",
        "a list",
        lambda d: d["reports"][0]["participants"][0]["actor"].update(aliases="abc"),
    ),
    (
        "$.reports[0].participants[0].actor.ids[0]",
        "a list of 2",
        lambda d: d["reports"][0]["participants"][0]["actor"].update(ids=[["a"]]),
    ),
    (
        "$.sources[0].published",
        "ISO 8601",
        lambda d: d["sources"][0].update(published="Monday"),
    ),
    ("$.marks[0]", "report(s)", lambda d: d["marks"][0].update(reports=[])),
]


def _put(document: Any, field: str, value: object) -> None:
    document["reports"][0][field] = value


@pytest.mark.parametrize(("path", "reason", "change"), WRONG)
def test_an_error_says_what_is_wrong_and_where(
    path: str, reason: str, change: Change
) -> None:
    """Each field that is not as it must be is named, with what it must be."""
    document = _document()
    change(document)

    with pytest.raises(UnreadableFileError) as caught:
        loads(json.dumps(document))
    assert path == caught.value.path
    assert reason in caught.value.reason
    assert f"(at {path})" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not JSON"),
        ("[1,", "not JSON"),
        ("[]", "no timeline"),
        (b"\xff\xfe", "not UTF-8"),
        ("[" * 100_000, "nested deeper"),
        (
            '{"format": "dateline", "version": 1, "reports": '
            + "[" * 900
            + "]" * 900
            + "}",
            "nested deeper",
        ),
        ('{"version": 1, "version": 2}', "'version' is given twice"),
        ("1" * 5_000, "not JSON"),
        (None, "not JSON"),
    ],
    ids=["empty", "cut", "list", "bytes", "deep", "deeper", "twice", "long", "none"],
)
def test_what_is_no_document_is_refused(text: Any, reason: str) -> None:
    """Neither a cut file nor a hostile one ends in a traceback from inside."""
    with pytest.raises(UnreadableFileError, match=reason):
        loads(text)


@pytest.mark.parametrize("unit", ["\ud800", float("nan")])
def test_what_json_cannot_carry_is_refused(unit: Any) -> None:
    """Half a character or no number is refused when it is written, not later."""
    number = unit if isinstance(unit, float) else 1.0
    words = unit if isinstance(unit, str) else "one"
    line = Timeline.of(Event.of("x", quantities=[Quantity(number, "km", words)]))

    with pytest.raises(InvalidValueError, match="JSON cannot carry"):
        dumps(line)


def test_the_error_can_be_sent_to_another_process() -> None:
    """It survives pickling, as errors of workers must."""
    error = UnreadableFileError("wrong", "$.reports")

    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert (str(error), error.path) == (str(back), back.path)
