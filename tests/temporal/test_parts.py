"""The parts that the time reader is made of, one by one."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.errors import InvalidValueError
from dateline.model.precision import Precision
from dateline.temporal.clock import clock_value, zone_minutes
from dateline.temporal.holidays import HOLIDAYS, easter
from dateline.temporal.lengths import duration_value
from dateline.temporal.lexicon import LEXICON, read_number_token
from dateline.temporal.numerals import read_number
from dateline.temporal.pattern import Pattern
from dateline.temporal.points import Point, make_day, point_of
from dateline.temporal.tense import Cues, is_perfect
from dateline.temporal.timex import Anchor, TenseSpan, Timex


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Precision.DAY, "2021-09-27"),
        (Precision.WEEK, "2021-W39"),
        (Precision.MONTH, "2021-09"),
        (Precision.QUARTER, "2021-Q3"),
        (Precision.SEASON, "2021-FA"),
        (Precision.HALF, "2021-H2"),
        (Precision.YEAR, "2021"),
        (Precision.DECADE, "202"),
        (Precision.CENTURY, "20"),
    ],
)
def test_unit_that_holds_a_day(unit: Precision, value: str) -> None:
    """Each size of unit has its own form of value, and holds the day."""
    day = dt.date(2021, 9, 27)
    point = point_of(day, unit)

    assert value == point.value
    assert point.first_day <= day < point.shift(1).first_day
    assert point.when().first == point.bound()


def test_winter_belongs_to_the_year_it_begins_in() -> None:
    """January and February lie in the winter of the year before."""
    assert "2020-WI" == point_of(dt.date(2021, 1, 5), Precision.SEASON).value
    assert "2021-WI" == point_of(dt.date(2021, 12, 5), Precision.SEASON).value


@pytest.mark.parametrize(
    ("unit", "year"),
    [(Precision.MONTH, 2021), (Precision.YEAR, 2021), (Precision.DECADE, 2020)],
)
def test_year_of_a_unit(unit: Precision, year: int) -> None:
    """The year in which it begins."""
    assert year == point_of(dt.date(2021, 9, 27), unit).year


@pytest.mark.parametrize(
    "point",
    [
        Point(Precision.DAY, 0),
        Point(Precision.DAY, 10**12),
        Point(Precision.YEAR, 0),
        Point(Precision.YEAR, 10_000),
        Point(Precision.MONTH, -1),
    ],
)
def test_unit_outside_the_calendar_is_refused(point: Point) -> None:
    """Years run from 1 to 9999."""
    with pytest.raises(InvalidValueError, match="1 to 9999"):
        point.when()


@pytest.mark.parametrize("unit", [Precision.DECADE, Precision.CENTURY])
def test_first_decade_and_century_begin_with_the_year_1(unit: Precision) -> None:
    """There is no year 0."""
    assert dt.date(1, 1, 1) == Point(unit, 0).first_day


def test_day_that_is_none_is_none() -> None:
    """No month has a 31 February."""
    assert make_day(2021, 2, 31) is None


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, dt.date(1818, 3, 22)),
        (2000, dt.date(2000, 4, 23)),
        (2021, dt.date(2021, 4, 4)),
        (2038, dt.date(2038, 4, 25)),
    ],
)
def test_easter_is_that_of_the_tables(year: int, day: dt.date) -> None:
    """The earliest, the latest and two others."""
    assert day == easter(year)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("christmas", ["2020-12-24"]),
        ("thanksgiving day?", ["1999-11-25", "2021-11-25"]),
        ("black friday", ["2021-11-26"]),
        ("election day", ["1998-11-03", "2020-11-03"]),
        ("memorial day", ["2021-05-31"]),
        ("labor day", ["2021-09-06"]),
        ("ash wednesday", ["2021-02-17"]),
        ("ascension day", ["2021-05-13"]),
        ("advent", ["2021-11-28", "2022-11-27"]),
        ("orthodox easter", ["2018-04-08", "2021-05-02"]),
        ("rosh", ["2019-09-30", "2020-09-19", "2021-09-07", "2024-10-03"]),
        ("yom kippur", ["2021-09-16"]),
        ("passover", ["2019-04-20", "2021-03-28", "2024-04-23"]),
        ("ramadan", ["2021-04-13", "2023-03-23", "2024-03-11"]),
        ("eid al - fitr", ["2021-05-13"]),
    ],
)
def test_named_day_falls_where_it_fell(name: str, days: list[str]) -> None:
    """Days that calendars of those years show."""
    day_of = next(day_of for pattern, day_of in HOLIDAYS if name in pattern)

    for day in map(dt.date.fromisoformat, days):
        assert day == day_of(day.year)


def test_every_named_day_is_in_its_year() -> None:
    """Whatever the calendar behind it."""
    for pattern, day_of in HOLIDAYS:
        for year in range(1900, 2101):
            assert year == day_of(year).year, pattern


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three", 3),
        ("twenty one", 21),
        ("twenty - one", 21),
        ("a", 1),
        ("a hundred", 100),
        ("two thousand and five", 2005),
        ("two hundred thousand", 200_000),
        ("half a", 0.5),
        ("two and a half", 2.5),
        ("2 1 / 2", 2.5),
        ("1 / 2", 0.5),
        ("1.5", 1.5),
        ("1,200", 1200),
        ("two or three", 2),
        ("12 - 18", 12),
        ("a couple of", 2),
        ("several", None),
        ("a few", None),
        ("hundreds of", None),
        ("1 / 0", None),
    ],
)
def test_numbers_in_digits_and_words(words: str, value: float | None) -> None:
    """Of two numbers the lower one; vague ones have none."""
    assert value == read_number(words.split())


@pytest.mark.parametrize(
    ("token", "categories"),
    [
        ("7", "number two_digits day hour"),
        ("31", "number two_digits day"),
        ("99", "number two_digits"),
        ("1999", "number year"),
        ("1530", "number year military"),
        ("0930", "number military"),
        ("9999", "number"),
        ("1,000", "number"),
        ("2.5", "number"),
        ("14th", "ordinal"),
        ("0th", ""),
        ("1980s", "decade_year"),
        ("1985s", ""),
        ("80s", "decade_short"),
        ("85s", ""),
        ("'80s", "decade_short"),
        ("'87", "year_short"),
        ("'x", ""),
        ("10:30", "clock"),
        ("9am", "clock"),
        ("13pm", ""),
        ("2021-09-27", "iso_date"),
        ("2021-w39", "iso_week"),
        ("9/27/2021", "numeric_date"),
        ("1.2.3", ""),
        ("737s", ""),
        ("5kg", ""),
        ("1" * 50, ""),
        ("1" * 30 + ".5", ""),
    ],
)
def test_number_token_knows_its_categories(token: str, categories: str) -> None:
    """What digits may mean is told by their shape and size."""
    assert set(categories.split()) == set(read_number_token(token))


def test_homonyms_have_all_their_meanings() -> None:
    """A second is a unit and an ordinal."""
    assert {"unit", "ordinal"} <= set(LEXICON["second"])


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (3, "D", "P3D"),
        (3, "TH", "PT3H"),
        (None, "TM", "PTXM"),
        (None, "DE", "PXY"),
        (2, "DE", "P20Y"),
        (2, "F", "P4W"),
        (0.5, "Y", "P6M"),
        (1.5, "TM", "PT1M30S"),
        (1.5, "D", "PT36H"),
        (1.5, "M", "P1.5M"),
    ],
)
def test_durations_are_written_as_timex3(
    amount: float | None, unit: str, value: str
) -> None:
    """Halves in the next smaller unit where that is exact."""
    assert value == duration_value(amount, unit)


@pytest.mark.parametrize(
    ("hour", "minute", "meridiem", "value"),
    [
        (12, 0, "a", "00:00"),
        (12, 0, "p", "12:00"),
        (11, 59, "p", "23:59"),
        (13, 0, "p", None),
        (24, 0, "", None),
        (10, 60, "", None),
    ],
)
def test_clock_shows_what_a_clock_can(
    hour: int, minute: int, meridiem: str, value: str | None
) -> None:
    """Noon is 12 p.m.; 25 o'clock is none."""
    assert value == clock_value(hour, minute, None, meridiem)


@pytest.mark.parametrize(
    ("zone", "minutes"), [("z", 0), ("+02:00", 120), ("-0330", -210)]
)
def test_zone_is_minutes_ahead_of_utc(zone: str, minutes: int) -> None:
    """East is ahead."""
    assert minutes == zone_minutes(zone)


MEMBERS = {"=a": "a", "=b": "b", "=c": "c", "n": "12"}


@pytest.mark.parametrize(
    ("source", "regex", "openings", "last"),
    [
        ("a b? c", "[a][b]?[c]", {"ab", "ac"}, {"c"}),
        ("(a|b c) {n}", "(?:[a]|[b][c])[12]", {"a1", "a2", "bc"}, {"1", "2"}),
        ("{n}?", "[12]?", {"", "1", "2"}, {"1", "2"}),
        ("$two", "[a][b]", {"ab"}, {"b"}),
    ],
)
def test_pattern_becomes_a_regular_expression(
    source: str, regex: str, openings: set[str], last: set[str]
) -> None:
    """Slots are sets of letters, choices are groups, nothing repeats."""
    pattern = Pattern(source, {"two": "a b"})

    assert regex == pattern.regex(MEMBERS, keep=False)
    assert openings == pattern.openings(MEMBERS)
    assert last == pattern.last(MEMBERS)


def test_kept_parts_stand_in_the_order_they_open() -> None:
    """A group of the regular expression is found by its number."""
    pattern = Pattern("which:(a|{first:n}) {n}", {})

    assert [("which", ""), ("first", "n"), ("n", "n")] == pattern.parts
    assert "((?:[a]|([12])))([12])" == pattern.regex(MEMBERS, keep=True)


@pytest.mark.parametrize("source", ["(a", "a)", "((a)"])
def test_bracket_without_its_pair_is_refused(source: str) -> None:
    """A rule that cannot be read says which it is."""
    with pytest.raises(ValueError, match="bracket"):
        Pattern(source, {})


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("they met X", "past"),
        ("they will meet X", "future"),
        ("they are to meet X", "future"),
        ("they want to X", "future"),
        ("they were planning a march X", "future"),
        ("it had been due X", "past"),
        ("the plan to be announced X", "future"),
        ("it must be returned X", None),
        ("X they met", "past"),
        ("it rained . X", None),
        ("it rained . X they will meet", "future"),
        ("nobody knows X", None),
        ("the need X", None),
        ("as early as X", "future"),
    ],
)
def test_tense_is_that_of_the_nearest_verb(text: str, tense: str | None) -> None:
    """Told from words alone, within the sentence."""
    words = text.split()
    at = words.index("X")

    assert tense == Cues(words).around(at, at + 1)


@pytest.mark.parametrize(
    ("text", "perfect"),
    [
        ("X they have been flying", True),
        ("they have flown . X they fly", False),
        ("they flew X", False),
    ],
)
def test_perfect_is_told_by_its_auxiliary(
    text: str,
    perfect: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    """Has and have, within the sentence."""
    words = text.split()
    at = words.index("X")

    assert perfect is is_perfect(words, at, at + 1)


def test_offsets_must_be_a_span() -> None:
    """A span does not end before it begins."""
    with pytest.raises(InvalidValueError, match="5:3"):
        Timex(5, 3, "", "DATE", "2021")
    with pytest.raises(InvalidValueError, match="-1:3"):
        TenseSpan(-1, 3, "past")


def test_tense_must_be_one_of_three() -> None:
    """Not any word."""
    with pytest.raises(ValueError, match="tense"):
        TenseSpan(0, 3, "perfect")  # type: ignore[arg-type]


def test_anchor_says_nothing_that_the_words_do_not() -> None:
    """By default there is no offset, no place, and it is not near."""
    assert ("", None, False) == (
        Anchor("since").offset,
        Anchor("since").start,
        Anchor("since").close,
    )
