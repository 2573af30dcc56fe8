"""EDTF is read and written as the standard says, and as others read it."""

from __future__ import annotations

import datetime as dt
import warnings
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import When
from dateline.errors import UnreadableTimeError
from dateline.model.edtf import format_edtf, parse_edtf
from dateline.model.precision import Precision, to_civil
from dateline.model.when import Bound, Shape
from dateline.testing import whens

with warnings.catch_warnings():
    # It sets up its grammar in a way that its parser warns of.
    warnings.simplefilter("ignore")
    edtf = pytest.importorskip("edtf")

_PLAIN = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_CODED = (Precision.SEASON, Precision.QUARTER, Precision.HALF)
_DIGITS = (Precision.DECADE, Precision.CENTURY)


@st.composite
def bounds(draw: st.DrawFn, *units: Precision) -> Bound:
    """
    Generate units of the calendar that both readers give the same days.

    The other has a year 0, and ends a winter with its year.
    """
    day = draw(st.dates(min_value=dt.date(100, 1, 1)))
    unit = draw(st.sampled_from(units))
    if unit is Precision.SEASON:
        day = day.replace(month=draw(st.integers(3, 11)), day=1)
    bound = Bound.of(day.year, day.month, day.day, precision=unit)
    hedged, doubted = draw(st.booleans()), draw(st.booleans())
    if unit in _PLAIN:
        return attrs.evolve(bound, approximate=hedged, uncertain=doubted)
    return bound


def spans() -> st.SearchStrategy[When]:
    """Generate what both readers hold: units, and intervals of plain ones."""
    single = bounds(*_PLAIN, *_CODED, *_DIGITS).map(lambda one: When(one, one))
    pairs = st.lists(bounds(*_PLAIN), min_size=2, max_size=2).map(
        lambda pair: sorted(pair, key=lambda one: (one.start, one.end))
    )
    return single | pairs.map(lambda pair: When(*pair, shape=Shape.THROUGHOUT))


def days(when: When) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a span."""
    assert when.first is not None
    assert when.last is not None
    epoch = dt.date(1970, 1, 1)
    first = epoch + dt.timedelta(days=when.first.start // 86_400)
    return first, epoch + dt.timedelta(days=(when.last.end - 1) // 86_400)


def days_of_other(read: Any) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a span as the other reads it."""
    return dt.date(*read.lower_strict()[:3]), dt.date(*read.upper_strict()[:3])


@given(whens())
def test_what_is_written_is_read_back(when: When) -> None:
    """Writing and reading are each other's inverse."""
    text = format_edtf(when)

    assert parse_edtf(text) == when
    assert format_edtf(parse_edtf(text)) == text


@given(spans())
def test_others_read_the_same_days(when: When) -> None:
    """What we write is what the ``edtf`` package reads."""
    text = format_edtf(when)

    assert days(when) == days_of_other(edtf.parse_edtf(text))


@pytest.mark.parametrize(
    "text",
    [
        "2021",
        "2021-09",
        "2021-09-27",
        "198X",
        "19XX",
        "2004-XX",
        "2004-06-XX",
        "2021-09~",
        "2021?",
        "2021-09-27%",
        "2021-09/2021-11-03",
        "2004?/2005~",
        "2004-06-XX/2005",
        "[2021..2022]",
        "2021-21",
        "2021-33",
        "2021-36",
        "2021-40",
        "0001",
    ],
)
def test_forms_of_each_level_are_read_as_others_do(text: str) -> None:
    """Levels 0 and 1, and of level 2 what one span can hold."""
    assert days(parse_edtf(text)) == days_of_other(edtf.parse_edtf(text))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{2004,2005}", "set of several dates"),
        ("[2004,2006]", "set of several dates"),
        ("Y12345", "years run from 0001 to 9999"),
        ("-0044", "years run from 0001 to 9999"),
        ("?2004-06", "only a whole date can be hedged"),
        ("2004-?06-11", "only a whole date can be hedged"),
        ("2004?-06", "only a whole date can be hedged"),
        ("XXXX-12", "unspecified digits must stand at the end"),
        ("1XXX", "unspecified digits must stand at the end"),
        ("1950S2", "significant digits"),
        ("2004-02-30", "no such date"),
        ("2004-13", "no such date"),
        ("2004-W60", "no week 60 in 2004"),
        ("2021-09-27T25:00", "no such time of day"),
        ("2021/2020", "ends before it begins"),
        ("", "no date"),
        ("September", "not a date"),
    ],
)
def test_what_no_span_can_hold_is_refused_with_the_reason(
    text: str, reason: str
) -> None:
    """Nothing is mended; the reason says what to do."""
    with pytest.raises(UnreadableTimeError, match=reason) as caught:
        parse_edtf(text)

    assert caught.value.text == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-09-27T07", "2021-09-27T07:00:00Z", "2021-09-27T07:59:59Z"),
        ("2021-09-27T07:05", "2021-09-27T07:05:00Z", "2021-09-27T07:05:59Z"),
        ("2021-09-27T07:05:09", "2021-09-27T07:05:09Z", "2021-09-27T07:05:09Z"),
        ("2021-09-27T07:05:09Z", "2021-09-27T07:05:09Z", "2021-09-27T07:05:09Z"),
        ("2021-09-27T07:05+02", "2021-09-27T05:05:00Z", "2021-09-27T05:05:59Z"),
        ("2021-09-27T07:05-0330", "2021-09-27T10:35:00Z", "2021-09-27T10:35:59Z"),
        ("2021-09-27T01:05+05:45", "2021-09-26T19:20:00Z", "2021-09-26T19:20:59Z"),
        ("2021-09-27T23:59:59", "2021-09-27T23:59:59Z", "2021-09-27T23:59:59Z"),
        ("2021-W01", "2021-01-04T00:00:00Z", "2021-01-10T23:59:59Z"),
        ("2020-W53", "2020-12-28T00:00:00Z", "2021-01-03T23:59:59Z"),
        ("2020-W01", "2019-12-30T00:00:00Z", "2020-01-05T23:59:59Z"),
        ("2021-24", "2021-12-01T00:00:00Z", "2022-02-28T23:59:59Z"),
        ("2021-22", "2021-06-01T00:00:00Z", "2021-08-31T23:59:59Z"),
        ("2021-34", "2021-04-01T00:00:00Z", "2021-06-30T23:59:59Z"),
        ("2021-35", "2021-07-01T00:00:00Z", "2021-09-30T23:59:59Z"),
        ("2021-41", "2021-07-01T00:00:00Z", "2021-12-31T23:59:59Z"),
        ("000X", "0001-01-01T00:00:00Z", "0009-12-31T23:59:59Z"),
        ("00XX", "0001-01-01T00:00:00Z", "0099-12-31T23:59:59Z"),
        ("9999", "9999-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
    ],
)
def test_each_form_spans_its_seconds(text: str, first: str, last: str) -> None:
    """Times, zones, weeks, seasons, quarters and halves, from first second to last."""
    when = parse_edtf(text)
    ends = [to_civil(second) for second in (when.earliest, when.latest - 1)]

    assert [first, last] == [
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*civil) for civil in ends
    ]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("2021/..", "2021/.."),
        ("2021/", "2021/.."),
        ("/2021", "../2021"),
        ("../..", "../.."),
        ("[2021..]", "[2021..]"),
        ("[..2021]", "[..2021]"),
        ("[2021]", "2021"),
        ("2021/2021", "2021/2021"),
        ("[2021..2021-06]", "[2021..2021-06]"),
        ("2021%", "2021%"),
        ("2021?/2022~", "2021?/2022~"),
        ("2004-XX-XX", "2004"),
        ("2021-09-27T07+02", "2021-09-27T05Z"),
        ("XXXX", "XXXX"),
        ("[..]", "XXXX"),
    ],
)
def test_a_form_is_written_the_short_way(text: str, again: str) -> None:
    """Open sides, sets of one, hedges on either side."""
    assert again == parse_edtf(text).to_edtf()


@pytest.mark.parametrize(
    ("text", "reason", "part"),
    [
        ("2021/20-21", "not a date; write it as EDTF", "20-21"),
        ("2021/2020-13", "no such date or time: 2020-13-01", "2020-13"),
        ("2021/2020", "the interval ends before it begins", "2021/2020"),
        ("19XX-W03", "no unit inside an unspecified year: 19XX-W03", "19XX-W03"),
        ("198X-03", "no unit inside an unspecified year: 198X-03", "198X-03"),
        ("198XT07", "no unit inside an unspecified year: 198XT07", "198XT07"),
        ("2021T07", "unspecified digits must stand at the end", "2021T07"),
        ("2021-XX-03", "unspecified digits must stand at the end", "2021-XX-03"),
        ("2021-09T07", "a time of day needs a day: 2021-09T07", "2021-09T07"),
        ("2021-09-XXT07", "a time of day needs a day", "2021-09-XXT07"),
        ("2021-W00", "no week 0 in 2021", "2021-W00"),
        ("2021-W53", "no week 53 in 2021", "2021-W53"),
        ("2021-09-27T24", "no such time of day", "2021-09-27T24"),
        ("2021-09-27T07:60", "no such time of day", "2021-09-27T07:60"),
        ("2021-09-27T07:05:60", "no such time of day", "2021-09-27T07:05:60"),
        ("2021-25", "no such date or time: 2021-25-01", "2021-25"),
        ("2021-42", "no such date or time: 2021-42-01", "2021-42"),
        ("..", "no date between the sides", ".."),
        ("0000", "no such date or time: 0000-01-01", "0000"),
    ],
)
def test_the_error_points_at_the_part_that_is_wrong(
    text: str, reason: str, part: str
) -> None:
    """Position is data: the offsets of the part in the text."""
    with pytest.raises(UnreadableTimeError, match=f"^{reason}") as caught:
        parse_edtf(text)

    start, end = caught.value.span
    assert (text, part) == (caught.value.text, text[start:end])
