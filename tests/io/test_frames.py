"""Data frames hold the same cells, in types that lose nothing."""

from __future__ import annotations

import datetime as dt
import io

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from nasty import TIMELINES

from dateline.errors import UnreadableFileError
from dateline.io import arrow, parquet
from dateline.io.columns import COLUMNS
from dateline.io.formats import find_format
from dateline.io.frames import from_pandas, from_polars, to_pandas, to_polars
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.timeline.timeline import Timeline

LINE = Timeline.of(
    Event.of("a", when="0001-01-01", location=Location("Arla", geonames_id=7)),
    Event.of("b", when="2021-09-27", actors=["Ode", "Ana"]),
    Event.of("c", when="9999"),
    Event.of("d"),
)
TABLE = find_format("x.parquet")


@settings(max_examples=25)
@given(TIMELINES)
def test_frames_keep_what_tables_keep(timeline: Timeline) -> None:
    """Law 20 for what is no file."""
    kept = TABLE.project(timeline)

    assert kept == from_pandas(to_pandas(timeline))
    assert kept == from_polars(to_polars(timeline))
    assert kept == arrow.from_arrow(arrow.to_arrow(timeline))


def test_types_are_those_that_are_written_down() -> None:
    """Whole numbers, lists and every year survive in all three."""
    frame, other = to_pandas(LINE), to_polars(LINE)

    assert list(COLUMNS) == list(frame.columns) == other.columns
    assert isinstance(frame["start"].dtype, pd.ArrowDtype)
    assert [7, None] == other["geonames_id"].to_list()[:2]
    assert 7 == frame["geonames_id"][0]
    assert pl.List(pl.String) == other["agents"].dtype
    assert [["Ode", "Ana"], []] == other["agents"].to_list()[1:3]
    assert pl.Datetime("ms", "UTC") == other["start"].dtype
    assert dt.datetime(1, 1, 1, tzinfo=dt.UTC) == other["start"][0]
    assert dt.datetime(2021, 9, 28, tzinfo=dt.UTC) == other["end"][1]
    assert dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC) == other["end"][2]
    assert other["start"][3] is None


def test_other_readers_find_the_same_table() -> None:
    """Pandas, polars and pyarrow open our files by themselves."""
    data = parquet.dumps(LINE)
    feather = arrow.dumps(LINE)

    assert list("abcd") == pl.read_parquet(io.BytesIO(data))["what"].to_list()
    assert list("abcd") == list(pd.read_parquet(io.BytesIO(data))["what"])
    assert pq.read_table(io.BytesIO(data)).equals(arrow.to_arrow(LINE))
    assert pyarrow.feather.read_table(io.BytesIO(feather)).equals(arrow.to_arrow(LINE))
    assert list("abcd") == pl.read_ipc(io.BytesIO(feather))["what"].to_list()


def test_a_frame_by_hand_may_be_short() -> None:
    """Only one column is needed; what pandas makes of gaps is none."""
    frame = pd.DataFrame(
        {"what": ["a", "b"], "geonames_id": [7, None], "place": ["Arla", None]}
    )

    rain, other = from_pandas(frame)

    assert Location("Arla", geonames_id=7) == rain.location
    assert other.location is None


@pytest.mark.parametrize(
    ("columns", "reason", "place"),
    [
        ({"when": ["2021"]}, "no column 'what'", "schema"),
        ({"what": ["a"], "mood": ["b"]}, "unknown column 'mood'", "schema"),
        ({"what": ["a", None]}, "a text in 'what'", "row 2"),
        ({"what": [7]}, "'what' is a text, got 7", "row 1"),
        ({"what": ["a"], "agents": ["b"]}, "'agents' is a list of texts", "row 1"),
        (
            {"what": ["a"], "geonames_id": [1.5]},
            "'geonames_id' is a whole number",
            "row 1",
        ),
        ({"what": ["a"], "latitude": [True]}, "'latitude' is a number", "row 1"),
        ({"what": ["a"], "when": ["soon"]}, "not a date", "row 1"),
    ],
)
def test_an_error_names_the_row(
    columns: dict[str, list[object]], reason: str, place: str
) -> None:
    """Counted from 1, as rows are shown."""
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        from_polars(pl.DataFrame(columns))
    assert place == caught.value.path


def test_another_version_is_refused() -> None:
    """Columns of a later dateline are not misread."""
    table = pa.table({"what": ["a"]}).replace_schema_metadata({"dateline": "2"})
    out = io.BytesIO()
    pq.write_table(table, out)

    with pytest.raises(UnreadableFileError, match="version '2' cannot be read"):
        parquet.loads(out.getvalue())


@pytest.mark.parametrize("data", [b"", b"PAR1", b"ARROW1", b"hello" * 99])
def test_what_is_no_file_of_the_format_is_refused(data: bytes) -> None:
    """The error says so, whatever the library behind it says."""
    with pytest.raises(UnreadableFileError, match="no Parquet file"):
        parquet.loads(data)
    with pytest.raises(UnreadableFileError, match="no Arrow file"):
        arrow.loads(data)
