"""Spreadsheets and data frames read our tables; a formula never runs in one."""

from __future__ import annotations

import io

import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UnreadableFileError
from dateline.io.columns import COLUMNS
from dateline.io.csv import dumps, loads
from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Participant
from dateline.model.types import Role
from dateline.timeline.timeline import Timeline

LINE = Timeline.of(
    Event.of(
        'Ode says "no",\nagain',
        when="2021-09",
        actors=["Ode", "Ana; Lind"],
        participants=[Participant(Actor("a\\b"), Role.RECIPIENT)],
        location=Location("Arla", latitude=-42.5, longitude=20),
    ),
    Event.of("=HYPERLINK(1)", when="1999"),
)


def test_pandas_and_polars_read_the_same_table() -> None:
    """Two readers that know nothing of us find the same cells."""
    frame = pd.read_csv(io.StringIO(dumps(LINE)))
    other = pl.read_csv(io.StringIO(dumps(LINE)))

    assert list(COLUMNS) == list(frame.columns) == other.columns
    assert ["1999", "2021-09"] == list(frame["when"].astype(str))
    assert ["'=HYPERLINK(1)", 'Ode says "no",\nagain'] == list(frame["what"])
    assert list(frame["what"]) == other["what"].to_list()
    assert "Ode; Ana\\; Lind" == frame["agents"][1] == other["agents"][1]
    assert -42.5 == frame["latitude"][1] == other["latitude"][1]
    assert "1999-01-01T00:00:00+00:00" == frame["start"][0]
    assert "2000-01-01T00:00:00+00:00" == frame["end"][0]


@pytest.mark.parametrize(
    "sign", [*"=+-@|%\t\n\uff1d\uff0b\uff0d\uff20", " =", "'=", "'' -"]
)
def test_no_cell_begins_like_a_formula(sign: str) -> None:
    """An apostrophe makes it text, and reading takes only that one off."""
    line = Timeline.of(Event.of(f"{sign}1+1", actors=[f"{sign}2"]))
    cells = pd.read_csv(io.StringIO(dumps(line)), dtype=str, keep_default_na=False)

    assert f"'{sign}1+1" == cells["what"][0]
    assert cells["agents"][0].startswith("'") or sign.strip() == ""
    assert line == loads(dumps(line)) or sign.strip() != sign


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip))
def test_no_text_at_all_begins_like_a_formula(text: str) -> None:
    """Whatever the text, its cell does not begin with a sign that starts one."""
    cells = dumps(Timeline.of(Event.of(text, theme=text)))
    told = pd.read_csv(io.StringIO(cells), dtype=str, keep_default_na=False)

    for cell in (told["what"][0], told["theme"][0]):
        assert cell.lstrip()[0] not in "=+-@|%\uff1d\uff0b\uff0d\uff20"
        assert cell[0] not in "\t\r\n"


def test_a_table_by_hand_may_be_short() -> None:
    """Only one column is needed; other signs may part the cells."""
    rain = Timeline.of(Event.of("it rains", when="2021", location="Arla"))

    for sign in ",;\t":
        head = sign.join(("when", "what", "place"))
        row = sign.join(("2021", "it rains", "Arla"))
        assert rain == loads(f"{head}\n{row}\n\n")
        assert rain == loads(f"\ufeff{head}\r\n{row}".encode())


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("", "no column 'what'", "line 1"),
        (b"\xff", "not UTF-8", "byte 0"),
        ("when\n2021\n", "no column 'what'", "line 1"),
        ("what,what\na,b\n", "'what' stands there twice", "line 1"),
        ("what,mood\na,b\n", "unknown column 'mood'; take it out", "line 1"),
        ("what,when\na,2021\nb\n", "2 cells are needed, got 1", "line 3"),
        ('what\n"a\nb\n', "no CSV", "line 3"),
        ("what,when\na,27/09/2021\n", "ends before it begins|not a date", "line 2"),
        ("what,when\n,2021\n", "needs a text in 'what'", "line 2"),
        ("what,type\na,no type\n", "in capitals", "line 2"),
        ("what,certainty\na,sure\n", "not a valid Certainty", "line 2"),
        ("what,place,latitude\na,b,north\n", "'latitude' is a number", "line 2"),
        ("what,place,latitude\na,b,91\n", "runs from -90", "line 2"),
        ("what,event\na,12ab\n", "the row is cut", "line 2"),
    ],
)
def test_an_error_names_the_line(text: str | bytes, reason: str, place: str) -> None:
    """Who typed the table finds the row."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        loads(text)
    assert place == caught.value.path
