"""Relative dates over every day of weeks and years, against a plain count of days."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Any

import pytest

from dateline.model.when import When
from dateline.temporal import find_timexes
from dateline.temporal.numerals import read_number

WEEK = [dt.date(2021, 9, 27) + dt.timedelta(n) for n in range(7)]
#: The turn of a year, of a leap February, and of a month of thirty days.
TURNS = [
    dt.date(2019, 12, 31),
    dt.date(2020, 1, 1),
    dt.date(2020, 2, 28),
    dt.date(2020, 2, 29),
    dt.date(2020, 3, 1),
    dt.date(2021, 2, 28),
    dt.date(2021, 4, 30),
    dt.date(2021, 5, 31),
    dt.date(2021, 12, 27),
    dt.date(2023, 1, 1),
]
NAMES = list(calendar.day_name)


def value(text: str, day: dt.date) -> str:
    """Return the value of the one expression of a text."""
    (timex,) = find_timexes(text, published=day)
    return timex.value


def others(text: str, day: dt.date) -> list[str]:
    """Return the other values that the one expression of a text may have."""
    (timex,) = find_timexes(text, published=day)
    return [other.value for other in timex.alternatives]


def days(count: int) -> dt.timedelta:
    """Return so many days."""
    return dt.timedelta(count)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("today", WEEK, ids=lambda day: f"{day:%a}")
def test_each_weekday_on_each_weekday(name: str, today: dt.date) -> None:
    """The latest one, today's included; the next where the clause looks ahead."""
    back = (today.weekday() - NAMES.index(name)) % 7
    latest, coming = today - days(back), today + days(7 - back)

    assert str(latest) == value(f"They met on {name}.", today)
    assert [str(coming)] == others(f"They met on {name}.", today)
    ahead = str(coming if back else today)
    assert ahead == value(f"They will meet on {name}.", today)
    assert ahead == value(f"They wait until {name}.", today)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("today", WEEK, ids=lambda day: f"{day:%a}")
def test_each_weekday_with_a_word_of_direction(name: str, today: dt.date) -> None:
    """Last is never today, next comes within a week, this is of the same week."""
    back = (today.weekday() - NAMES.index(name)) % 7
    latest, monday = today - days(back), today - days(today.weekday())

    assert str(latest - days(0 if back else 7)) == value(f"It fell last {name}.", today)
    assert str(latest - days(7)) == value(f"It fell the previous {name}.", today)
    assert str(latest + days(7)) == value(f"It falls next {name}.", today)
    assert [str(latest + days(14))] == others(f"It falls next {name}.", today)
    assert str(monday + days(NAMES.index(name))) == value(
        f"It falls this {name}.", today
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shift", [-1, 0, 1])
def test_each_weekday_of_a_week(name: str, shift: int) -> None:
    """The week goes from Monday to Sunday."""
    words = {-1: "last week", 0: "this week", 1: "next week"}[shift]
    wanted = WEEK[NAMES.index(name)] + days(7 * shift)

    for today in (WEEK[0], WEEK[3], WEEK[6]):
        assert str(wanted) == value(f"It is {name} {words}.", today)


@pytest.mark.parametrize("today", WEEK, ids=lambda day: f"{day:%a}")
def test_weekends_on_each_weekday(today: dt.date) -> None:
    """It begins on a Saturday; past ones are over or under way."""
    this = today.isocalendar()
    last, coming = ((today + days(n)).isocalendar() for n in (-7, 7))
    begun = today.weekday() >= 5

    def week(of: Any) -> str:
        return f"{of.year}-W{of.week:02}-WE"

    assert week(this if begun else last) == value("It rained at the weekend.", today)
    assert week(this) == value("It will rain at the weekend.", today)
    assert week(last) == value("It rained last weekend.", today)
    assert week(coming if begun else this) == value("It rains next weekend.", today)
    assert week(this) == value("It will rain this weekend.", today)


@pytest.mark.parametrize("today", [*WEEK, *TURNS], ids=str)
def test_days_are_counted_from_the_publication(today: dt.date) -> None:
    """Over the ends of months, years and weeks."""
    for words, shift in {
        "today": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
        "three days ago": -3,
        "ten days ago": -10,
    }.items():
        assert str(today + days(shift)) == value(f"It rains {words}.", today)


@pytest.mark.parametrize("today", [*WEEK, *TURNS], ids=str)
def test_weeks_months_and_years_are_counted_from_the_publication(
    today: dt.date,
) -> None:
    """Whole units of the calendar, no finer than the words."""
    for word, shift in {"last": -1, "this": 0, "next": 1}.items():
        iso = (today + days(7 * shift)).isocalendar()
        month = today.year * 12 + today.month - 1 + shift
        quarter = today.year * 4 + (today.month - 1) // 3 + shift

        assert f"{iso.year}-W{iso.week:02}" == value(f"It fell {word} week.", today)
        assert f"{month // 12}-{month % 12 + 1:02}" == value(
            f"It fell {word} month.", today
        )
        assert f"{quarter // 4}-Q{quarter % 4 + 1}" == value(
            f"It fell {word} quarter.", today
        )
        assert f"{today.year + shift}" == value(f"It fell {word} year.", today)
        assert f"{(today.year + 10 * shift) // 10}" == value(
            f"It fell {word} decade.", today
        )
        assert f"{(today.year + 100 * shift) // 100}" == value(
            f"It fell {word} century.", today
        )


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("today", [dt.date(2021, 6, 15), dt.date(2021, 12, 1)], ids=str)
def test_each_month_in_each_tense(month: int, today: dt.date) -> None:
    """The latest one that is past, or the next where the clause looks ahead."""
    name = calendar.month_name[month]
    past = today.year if month <= today.month else today.year - 1
    ahead = today.year if month >= today.month else today.year + 1

    assert f"{past}-{month:02}" == value(f"It had opened in {name}.", today)
    assert f"{ahead}-{month:02}" == value(f"It will open in {name}.", today)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("one", 1),
        ("nine", 9),
        ("eleven", 11),
        ("nineteen", 19),
        ("twenty", 20),
        ("twenty - one", 21),
        ("twenty one", 21),
        ("ninety - nine", 99),
        ("a hundred", 100),
        ("one hundred", 100),
        ("two hundred and ten", 210),
        ("two hundred twenty - three", 223),
        ("a thousand", 1_000),
        ("three thousand", 3_000),
        ("three thousand two hundred", 3_200),
        ("two million", 2_000_000),
        ("two hundred thousand", 200_000),
        ("half a million", 500_000),
        ("1,200", 1_200),
        ("7", 7),
        ("2 1 / 2", 2.5),
        ("3 / 4", 0.75),
        ("two and a half", 2.5),
        ("one and one half", 1.5),
        ("two - and - a - half", 2.5),
        ("two - and - one - half", 2.5),
        ("two and one - half", 2.5),
        ("twenty - one and one half", 21.5),
        ("a hundred and two and a half", 102.5),
        ("two and one half to three", 2.5),
        ("half a", 0.5),
        ("a couple", 2),
        ("a couple of", 2),
        ("two to three", 2),
        ("12 or 13", 12),
        ("two - three", 2),
        ("another", 1),
        ("an", 1),
        ("several", None),
        ("a few", None),
        ("dozens of", None),
        ("1 / 0", None),
    ],
)
def test_numbers_are_read_in_words_and_figures(
    words: str, number: float | None
) -> None:
    """The lower of two; vague ones are no number."""
    assert number == read_number(words.split())


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("one and a half years", "P1Y6M"),
        ("two and one half years", "P2Y6M"),
        ("two-and-a-half years", "P2Y6M"),
        ("two-and-one-half years", "P2Y6M"),
        ("two and one-half hours", "PT2H30M"),
        ("twenty-one and a half days", "PT516H"),
        ("half an hour", "PT30M"),
    ],
)
def test_halves_are_added_to_what_is_whole(words: str, length: str) -> None:
    """Whether they are written with hyphens, and with "a" or "one"."""
    assert length == value(f"It took {words}.", WEEK[0])


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_each_quarter_in_words_and_figures(number: int) -> None:
    """All four, with a year and without one."""
    name = ("first", "second", "third", "fourth")[number - 1]
    today = dt.date(2021, 12, 31)

    assert f"2019-Q{number}" == value(f"Sales fell in Q{number} 2019.", today)
    assert f"2021-Q{number}" == value(f"Sales fell in Q{number}.", today)
    assert f"2021-Q{number}" == value(f"Sales fell in the {name} quarter.", today)
    assert f"2019-Q{number}" == (
        value(f"Sales fell in the {name} quarter of 2019.", today)
    )


@pytest.mark.parametrize(("name", "half"), [("first", "H1"), ("second", "H2")])
def test_each_half_of_a_year(name: str, half: str) -> None:
    """Both."""
    found = value(f"Sales fell in the {name} half of 2019.", WEEK[0])

    assert f"2019-{half}" == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("first", "2022-Q1"),
        ("second", "2022-Q2"),
        ("third", "2021-Q3"),
        ("fourth", "2021-Q4"),
    ],
)
def test_the_quarter_that_just_ended_is_still_to_be_told(name: str, found: str) -> None:
    """What will be told of it lies ahead; the quarter does not."""
    text = f"The firm will show its sales of the {name} quarter."

    assert found == value(text, dt.date(2021, 11, 2))


@pytest.mark.parametrize(
    ("year", "saturday"),
    [
        (2017, "2017-12-23"),
        (2018, "2018-12-22"),
        (2019, "2019-12-28"),
        (2020, "2020-12-26"),
        (2021, "2021-12-25"),
        (2022, "2022-12-24"),
    ],
)
def test_the_weekend_at_a_named_day(year: int, saturday: str) -> None:
    """A Monday or a Tuesday ends it; another day begins it, or lies in it."""
    today = dt.date(year, 12, 27)
    (timex,) = find_timexes("It rained over Christmas weekend.", published=today)

    assert timex.when.first is not None
    assert saturday == When(timex.when.first, timex.when.first).to_edtf()


def test_a_speed_tells_no_length() -> None:
    """An hour of "miles an hour" passes nowhere."""
    assert [] == find_timexes("It ran at 40 miles an hour.", published=WEEK[0])
    assert "P1D" == value("It ran for a day.", WEEK[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It takes an hour.", ["PT1H"]),
        ("The drive lasts a day.", ["P1D"]),
        ("It is a year since she left.", ["P1Y"]),
        ("The mine makes 400 bricks a day.", ["P1D"]),
    ],
)
def test_a_verb_in_the_present_is_no_plural(text: str, expected: list[str]) -> None:
    """ "Takes an hour" tells how long, "bricks an hour" how often."""
    assert expected == [found.value for found in find_timexes(text, published=WEEK[0])]


@pytest.mark.parametrize("today", [*WEEK, *TURNS], ids=str)
def test_a_numbered_week_and_each_of_its_days(today: dt.date) -> None:
    """As ISO 8601 writes them: a week stays a week."""
    iso = today.isocalendar()
    week = f"{iso.year}-W{iso.week:02}"

    assert week == value(f"It shipped in {week}.", today)
    assert str(today) == value(f"It shipped on {week}-{iso.weekday}.", today)
