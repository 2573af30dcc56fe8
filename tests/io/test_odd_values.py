"""Any value in the place of any other is read, or refused by an error of ours."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any, Final

import pytest
from inputs import LINE

from dateline.errors import DatelineError, UnreadableFileError
from dateline.io import arrow, gdelt
from dateline.io import json as io_json
from dateline.io.formats import FORMATS, Format, find_format
from dateline.timeline.timeline import Timeline

ODD: Final[tuple[Any, ...]] = (
    *(None, True, 0, -1, 0.5, 1e308, 10**30, 10**400, float("nan"), float("inf")),
    *([], {}, [None], [["a"]], {"": {}}, {"actor": []}),
    *("", "x", "\ud800", "9" * 5_000, "9999-12-31T23:59:59-14:00", "http://["),
)
#: One event with something in every field.
RICH: Final = Timeline(report for report in LINE.reports if report.quote)
DOCUMENTS: Final = [
    known
    for known in FORMATS
    if known.readable and known.dumps(RICH).startswith(b"{") and known.name != "jsonl"
]
TABLES: Final = ("parquet", "arrow")


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container in a document, with each of its keys."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from places(value[key])


@pytest.mark.parametrize("known", DOCUMENTS, ids=lambda known: known.name)
def test_any_value_at_any_place_is_read_or_refused(known: Format) -> None:
    """No list stands where a text is looked up, no infinity where a year is."""
    document = json.loads(known.dumps(RICH))
    read = 0
    for place, key in list(places(document)):
        kept = place[key]
        for odd in ODD:
            place[key] = copy.deepcopy(odd)
            try:
                known.loads(json.dumps(document).encode())
            except DatelineError:
                continue
            read += 1
        place[key] = kept

    assert read
    assert known.project(RICH) == known.loads(json.dumps(document).encode())


def test_a_field_of_a_source_that_is_listed_twice_stays_with_it() -> None:
    """What is not known is noted by what it is in, however often that is listed."""
    document = json.loads(io_json.dumps(LINE))
    (source,) = document["sources"]
    kind = document["types"][-1]
    document["sources"] += [source, {**source, "mood": "bad"}]
    document["types"] += [kind, {**kind, "mood": "good"}]

    again = json.loads(io_json.dumps(io_json.loads(json.dumps(document))))

    assert "bad" == again["sources"][0]["mood"]
    assert "good" == again["types"][-1]["mood"]


@pytest.mark.parametrize("name", TABLES)
def test_a_byte_that_is_turned_is_read_or_refused(name: str) -> None:
    """Bytes of names and of the schema may be no text any more."""
    known = find_format("", name)
    data = bytearray(known.dumps(RICH))
    refused = 0
    for at in range(0, len(data), 7):
        kept = data[at]
        for turned in (kept ^ 0x80, 0xFF):
            data[at] = turned
            try:
                known.loads(bytes(data))
            except DatelineError:
                refused += 1
        data[at] = kept

    assert refused > 50


def test_a_name_of_a_column_that_is_no_text_is_refused() -> None:
    """The error is ours, and keeps what the package says."""
    data = arrow.dumps(LINE).replace(b"place_kind", b"place_k\xffnd")

    with pytest.raises(UnreadableFileError, match="half of one: 'utf-8' codec"):
        arrow.loads(data)


@pytest.mark.parametrize("code", ["", "0", "00", "021", "²", "9" * 5_000, "1 ", "-1"])
def test_a_code_of_no_event_is_refused(code: str) -> None:
    """Digits of any number are looked up, not counted."""
    cells = gdelt.dumps(Timeline(LINE.reports)) or "\t" * 60
    row = cells.split("\n")[0].split("\t")
    row[gdelt.COLUMNS.index("EventRootCode")] = code

    with pytest.raises(UnreadableFileError, match="'EventRootCode' runs from 01 to 20"):
        gdelt.loads("\t".join(row))
