"""What is written as JSON reads back the same, and nothing else is read."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from nasty import TIMELINES

from dateline.errors import InvalidValueError, UnreadableFileError
from dateline.io import jsonl
from dateline.io.json import FORMAT, VERSION, dumps, loads
from dateline.io.plain import read_plain
from dateline.model.actor import Actor, ActorKind
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import (
    Link,
    Participant,
    Quantity,
    Relation,
    Report,
)
from dateline.model.source import Quote, Source
from dateline.model.types import EventType, Quad, Role
from dateline.model.when import When
from dateline.timeline.curation import Mark, MarkKind
from dateline.timeline.timeline import Timeline


@settings(max_examples=40)
@given(TIMELINES)
def test_loads_is_the_inverse_of_dumps(timeline: Timeline) -> None:
    """Nothing is lost, and nothing is added."""
    back = loads(dumps(timeline))

    assert timeline == back
    assert list(timeline) == list(back)


@settings(max_examples=40)
@given(TIMELINES)
def test_text_is_the_same_after_a_journey(timeline: Timeline) -> None:
    """Writing what was read gives the very same bytes, glosses of types included."""
    text = dumps(timeline)

    assert text == dumps(loads(text)) == dumps(loads(text.encode()))


@settings(max_examples=40)
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


#: Fields of a later dateline, or of another program, and how to reach them.
NEW: Any = {"deep": [1, {"b": "é", "a": None}], "zz": 2.5}
PLACES: dict[str, Callable[[Any], Any]] = {
    "document": lambda d: d,
    "report": lambda d: d["reports"][0],
    "when": lambda d: d["reports"][0]["when"],
    "quote": lambda d: d["reports"][0]["quote"],
    "actor": lambda d: d["reports"][0]["participants"][0]["actor"],
    "source": lambda d: d["sources"][0],
    "type": lambda d: d["types"][0],
}


@pytest.mark.parametrize("place", PLACES)
def test_a_field_that_is_not_known_is_kept_where_it_was(place: str) -> None:
    """What a later dateline wrote survives the journey through this one."""
    document = _document()
    PLACES[place](document)["new"] = NEW
    read = loads(json.dumps(document))

    assert LINE.reports == read.reports
    assert list(LINE) == list(read)
    assert NEW == PLACES[place](json.loads(dumps(read)))["new"]
    assert document == json.loads(dumps(read))
    assert read == loads(dumps(read)) == jsonl.loads(jsonl.dumps(read))


def test_fields_that_are_not_known_are_merged() -> None:
    """Both are kept; where they say different things, one stays among the marks."""
    documents = [_document() for _ in range(3)]
    for document, name, value in zip(documents, "xyy", (1, 2, 3), strict=True):
        document["reports"][0]["location"][name] = value
    one, two, three = (loads(json.dumps(document)) for document in documents)
    written = json.loads(dumps(one | two | three))

    assert {"x": 1, "y": 2} == {
        name: written["reports"][0]["location"][name] for name in "xy"
    }
    assert one | two | three == three | loads(dumps(two | one))
    assert one | two | three == loads(dumps(one | two | three))
    assert 1 + len(LINE.marks) == len(written["marks"])


@pytest.mark.parametrize(
    "reason",
    ["", "[", "7", "[[], 1]", "[[7], 1]", '[["what"], 1]', '[["when", "x"],1]',
     '[["participants", 9, "x"], 1]', '[["what", "x"], 1]', '[["x"], NaN]'],
)  # fmt: skip
def test_a_note_that_is_no_field_stays_a_mark(reason: str) -> None:
    """Whatever stands in it, it changes nothing and comes back the same."""
    note = Mark(MarkKind.NOTE, [REPORT.id], author="dateline: field", reason=reason)
    line = LINE | Timeline([], [note])

    assert line == loads(dumps(line))
    assert list(LINE) == list(line)


def test_a_noun_by_itself_has_no_place_for_more() -> None:
    """Only documents keep what is not known."""
    with pytest.raises(UnreadableFileError, match="unknown field 'at'"):
        read_plain({"edtf": "2021", "at": 1}, When)


def test_a_field_that_json_cannot_hold_is_refused() -> None:
    """The error says where it stands."""
    text = dumps(LINE).replace('"what"', '"new": NaN, "what"', 1)

    with pytest.raises(UnreadableFileError, match="what JSON has not"):
        loads(text)


Change = Callable[[Any], object]

WRONG: list[tuple[str, str, Change]] = [
    ("$", "no timeline", lambda d: d.update(format="other")),
    ("$.version", "upgrade dateline", lambda d: d.update(version=VERSION + 1)),
    ("$.version", "upgrade dateline", lambda d: d.update(version=True)),
    ("$.reports", "a list is needed", lambda d: d.update(reports={})),
    ("$.reports[0]", "an object is needed", lambda d: d.update(reports=[3])),
    ("$.marks[0]", "unknown field 'zz'", lambda d: d["marks"][0].update(zz=1)),
    ("$.reports[0]", "has the id", lambda d: d["reports"][0].update(what="else")),
    ("$.sources[0]", "has the id", lambda d: d["sources"][0].update(title="else")),
    ("$.reports[0].what", "'what' is missing", lambda d: d["reports"][0].pop("what")),
    ("$.reports[0].what", "a text", lambda d: d["reports"][0].update(what=7)),
    ("$.reports[0].certainty", "'denied'", lambda d: _put(d, "certainty", "sure")),
    ("$.reports[0].type", "in capitals", lambda d: _put(d, "type", "no name")),
    ("$.reports[0].location", "an object", lambda d: _put(d, "location", [1])),
    ("$.reports[0].when", "'20x1'", lambda d: _put(d, "when", {"edtf": "20x1"})),
    ("$.reports[0].when", "is missing", lambda d: _put(d, "when", {})),
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
        ("[" * 100_000, "inside each other"),
        (
            '{"format": "dateline", "version": 1, "reports": '
            + "[" * 900
            + "]" * 900
            + "}",
            "inside each other",
        ),
        ('{"version": 1, "version": 2}', "'version' is given twice"),
        ("1" * 5_000, "not JSON"),
        (None, "a text or bytes are needed, got NoneType"),
    ],
    ids=["empty", "cut", "list", "bytes", "deep", "deeper", "twice", "long", "none"],
)
def test_what_is_no_document_is_refused(text: Any, reason: str) -> None:
    """Neither a cut file nor a hostile one ends in a traceback from inside."""
    with pytest.raises(UnreadableFileError, match=reason):
        loads(text)


def test_what_json_cannot_carry_is_refused() -> None:
    """Half a character is refused when it is written, not later."""
    line = Timeline.of(Event.of("x", quantities=[Quantity(1.0, "km", "\ud800")]))

    with pytest.raises(InvalidValueError, match="JSON cannot carry"):
        dumps(line)


def test_the_error_can_be_sent_to_another_process() -> None:
    """It survives pickling, as errors of workers must."""
    error = UnreadableFileError("wrong", "$.reports")

    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert (str(error), error.path) == (str(back), back.path)
