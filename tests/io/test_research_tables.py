"""Tables of ACLED and GDELT are read as they are published, and written alike."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from dateline.errors import UnreadableFileError
from dateline.io import acled, gdelt
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.types import Certainty
from dateline.timeline.timeline import Timeline

HEAD = (
    "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,"
    "assoc_actor_1,actor2,country,admin1,location,latitude,longitude,notes\n"
)
ROW = (
    'XXX1,"27 September 2021",2021,{},{},{},Dockers,Union A; Union B,Police,Xland,'
    'Westland,Arla,42.5,20.25,"On 27 September, they marched."\n'
)


@pytest.mark.parametrize(
    ("precision", "edtf"),
    [
        ("1", "2021-09-27"),
        ("2", "[2021-09-21..2021-10-03]"),
        ("3", "2021-09"),
        ("", "2021-09-27"),
    ],
)
def test_acled_is_no_more_exact_than_it_says(precision: str, edtf: str) -> None:
    """A week is one of thirteen days around, a month the whole of it."""
    (event,) = acled.loads(HEAD + ROW.format(precision, "Protests", ""))

    assert edtf == event.when.to_edtf()
    assert "PROTEST" == event.type.name
    assert ["Dockers", "Union A", "Union B"] == [a.name for a in event.actors("agent")]
    assert ["Police"] == [actor.name for actor in event.actors("recipient")]
    place = Location("Arla", admin1="Westland", latitude=42.5, longitude=20.25)
    assert place == event.location


@pytest.mark.parametrize(
    ("kind", "part", "type_of"),
    [
        ("Battles", "Armed clash", "ASSAULT"),
        ("Riots", "Mob violence", "PROTEST"),
        ("Strategic developments", "Agreement", "AGREE"),
        ("Strategic developments", "Other", "OTHER"),
        ("", "", "OTHER"),
    ],
)
def test_acled_kinds_are_types(kind: str, part: str, type_of: str) -> None:
    """What has no type of ours is OTHER."""
    (event,) = acled.loads(HEAD + ROW.format(1, kind, part))

    assert type_of == event.type.name


def test_acled_is_written_as_far_as_it_goes() -> None:
    """No day is made up, and what was denied is left out."""
    line = Timeline.of(
        Event.of("they march", when="2021-09", type="PROTEST", actors=["A", "B"]),
        Event.of("a truce", when="2021-10-01", type="AGREE"),
        Event.of("they fight", when="2011-01-01?", type="ASSAULT"),
        Event.of("they flee", when="2012", certainty=Certainty.DENIED),
    )
    frame = pd.read_csv(io.StringIO(acled.dumps(line)), dtype=str, na_filter=False)

    assert ["they fight", "they march", "a truce"] == list(frame["notes"])
    assert ["", "2021-09-01", "2021-10-01"] == list(frame["event_date"])
    assert ["", "3", "1"] == list(frame["time_precision"])
    assert ["", "Protests", "Strategic developments"] == list(frame["event_type"])
    assert ("A", "B") == (frame["actor1"][1], frame["assoc_actor_1"][1])


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("event_date\n2021\n", "no column 'notes'", "line 1"),
        (HEAD + ROW.format(1, "", "").replace("27 Sep", "late Sep"), "is a day", "l"),
        (HEAD + ROW.format(1, "", "").replace("42.5", "x"), "is a number", "line 2"),
    ],
)
def test_what_is_no_acled_is_refused(text: str, reason: str, place: str) -> None:
    """The error names the line."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        acled.loads(text)
    assert caught.value.path.startswith(place)


def _line(**cells: str) -> str:
    return "\t".join(cells.get(name, "") for name in gdelt.COLUMNS) + "\n"


def test_a_row_of_acled_may_have_no_day() -> None:
    """Then its year is all that is known, or nothing."""
    years = acled.loads("notes,year\nthey march,2021\nthey flee,\n")

    assert ["2021", "XXXX"] == [str(event.when) for event in years]


def test_gdelt_has_61_cells_in_the_order_of_the_codebook() -> None:
    """The places that other programs count on."""
    assert 61 == len(gdelt.COLUMNS) == len(set(gdelt.COLUMNS))
    for place, name in {
        0: "GlobalEventID", 1: "Day", 6: "Actor1Name", 16: "Actor2Name",
        26: "EventCode", 28: "EventRootCode", 29: "QuadClass", 34: "AvgTone",
        52: "ActionGeo_FullName", 56: "ActionGeo_Lat", 57: "ActionGeo_Long",
        60: "SOURCEURL",
    }.items():  # fmt: skip
        assert name == gdelt.COLUMNS[place]


def test_gdelt_is_read_as_it_is_published() -> None:
    """A day, two sides, a kind and a place; the words are made of them."""
    (event,) = gdelt.loads(
        _line(
            Day="20210927",
            MonthYear="202109",
            Year="2021",
            Actor1Name="DOCKERS",
            Actor2Name="POLICE",
            EventRootCode="14",
            ActionGeo_FullName="Arla, Westland",
            ActionGeo_Lat="42.5",
            ActionGeo_Long="20.25",
        )
    )

    assert ("2021-09-27", "PROTEST") == (str(event.when), event.type.name)
    assert "DOCKERS, PROTEST, POLICE" == event.what
    assert Location("Arla, Westland", latitude=42.5, longitude=20.25) == event.location


def test_gdelt_has_no_day_that_is_not_known() -> None:
    """A month has no day; what is vague, denied or of no kind is left out."""
    line = Timeline.of(
        Event.of("a", when="2021-09", type="PROTEST", actors=["A"]),
        Event.of("b", when="2021", type="AGREE"),
        Event.of("c", when="2021-09~", type="PROTEST"),
        Event.of("d", when="2021-09-27", type="WEATHER"),
        Event.of("e", when="2021-09-27", type="AID", certainty=Certainty.DENIED),
        Event.of("f", type="AID"),
    )
    rows = [row.split("\t") for row in gdelt.dumps(line).splitlines()]

    assert [["", "", "2021"], ["", "202109", "2021"]] == [row[1:4] for row in rows]
    assert ["03", "14"] == [row[28] for row in rows]
    assert ["1", "4"] == [row[29] for row in rows]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a\tb\n", "has 61 cells, got 2"),
        ("\n\n", "has 61 cells, got 1"),
        (_line(Day="20210927", EventRootCode="21"), "runs from 01 to 20, got '21'"),
        (_line(Day="20210927", EventRootCode="x"), "runs from 01"),
        (_line(Day="yesterday", EventRootCode="14"), "has eight digits"),
        (_line(EventRootCode="14"), "has eight digits, got ''"),
        (_line(Day="20211327", EventRootCode="14"), "no such date"),
    ],
)
def test_what_is_no_gdelt_is_refused(text: str, reason: str) -> None:
    """The error names the line."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        gdelt.loads(text)
    assert "line 1" == caught.value.path
