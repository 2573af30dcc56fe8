"""The units of the calendar: where each begins, and where the next one does."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.errors import InvalidValueError
from dateline.model.precision import (
    DAY_SECONDS,
    FIRST,
    LAST,
    Precision,
    from_civil,
    to_civil,
)

SECONDS = st.integers(FIRST, LAST - 1)


@pytest.mark.parametrize(
    ("unit", "begins", "ends"),
    [
        ("second", (2021, 9, 29, 13, 45, 50), (2021, 9, 29, 13, 45, 51)),
        ("minute", (2021, 9, 29, 13, 45), (2021, 9, 29, 13, 46)),
        ("hour", (2021, 9, 29, 13), (2021, 9, 29, 14)),
        ("day", (2021, 9, 29), (2021, 9, 30)),
        ("week", (2021, 9, 27), (2021, 10, 4)),
        ("month", (2021, 9), (2021, 10)),
        ("quarter", (2021, 7), (2021, 10)),
        ("season", (2021, 9), (2021, 12)),
        ("half", (2021, 7), (2022, 1)),
        ("year", (2021, 1), (2022, 1)),
        ("decade", (2020, 1), (2030, 1)),
        ("century", (2000, 1), (2100, 1)),
    ],
)
def test_each_unit_holds_a_wednesday_in_september(
    unit: str, begins: tuple[int, ...], ends: tuple[int, ...]
) -> None:
    """29 September 2021, 13:45:50, in every unit that there is."""
    wednesday = from_civil(2021, 9, 29, 13, 45, 50)
    start = Precision(unit).floor(wednesday)

    assert from_civil(*begins) == start
    assert from_civil(*ends) == Precision(unit).next(start)


@pytest.mark.parametrize(
    ("unit", "day", "begins", "ends"),
    [
        ("season", (2021, 2, 28), (2020, 12), (2021, 3)),
        ("season", (2021, 3, 1), (2021, 3), (2021, 6)),
        ("season", (2021, 1, 1), (2020, 12), (2021, 3)),
        ("season", (2021, 12, 31), (2021, 12), (2022, 3)),
        ("half", (2021, 6, 30), (2021, 1), (2021, 7)),
        ("half", (2021, 7, 1), (2021, 7), (2022, 1)),
        ("quarter", (2021, 12, 31), (2021, 10), (2022, 1)),
        ("quarter", (2021, 3, 31), (2021, 1), (2021, 4)),
        ("month", (2021, 12, 31), (2021, 12), (2022, 1)),
        ("month", (2021, 11, 30), (2021, 11), (2021, 12)),
        ("week", (2021, 1, 3), (2020, 12, 28), (2021, 1, 4)),
        ("week", (1969, 12, 31), (1969, 12, 29), (1970, 1, 5)),
        ("decade", (1999, 12, 31), (1990, 1), (2000, 1)),
        ("century", (1999, 12, 31), (1900, 1), (2000, 1)),
        ("decade", (9, 12, 31), (1, 1), (10, 1)),
        ("century", (99, 12, 31), (1, 1), (100, 1)),
    ],
)
def test_units_turn_where_the_calendar_does(
    unit: str, day: tuple[int, ...], begins: tuple[int, ...], ends: tuple[int, ...]
) -> None:
    """The last day of one unit and the first of the next."""
    start = Precision(unit).floor(from_civil(*day))

    assert from_civil(*begins) == start
    assert from_civil(*ends) == Precision(unit).next(start)


@pytest.mark.parametrize("unit", Precision)
def test_the_calendar_ends_in_9999(unit: Precision) -> None:
    """The last unit of each kind ends with it, whole or not."""
    assert LAST == unit.next(unit.floor(LAST - 1))
    assert FIRST == unit.floor(FIRST)


@given(SECONDS, st.sampled_from(Precision))
def test_units_lie_side_by_side(second: int, unit: Precision) -> None:
    """Each second lies in one unit, and that ends where the next one begins."""
    # The first winter begins before year 1: no bound holds it.
    assume(unit is not Precision.SEASON or second >= from_civil(1, 3))
    start = unit.floor(second)
    end = unit.next(start)

    assert start <= second < end
    assert start == unit.floor(start) == unit.floor(end - 1)
    assert end in {LAST, unit.floor(min(end, LAST - 1))}


@given(SECONDS)
def test_a_second_has_one_date_and_time(second: int) -> None:
    """The way there and back."""
    assert second == from_civil(*to_civil(second))


@pytest.mark.parametrize(
    ("unit", "days"),
    [
        ("day", 1),
        ("week", 7),
        ("month", 30),
        ("quarter", 90),
        ("season", 90),
        ("half", 180),
        ("year", 365),
        ("decade", 3650),
        ("century", 36500),
    ],
)
def test_a_unit_has_its_usual_length(unit: str, days: int) -> None:
    """Exact up to weeks; a month has thirty days."""
    assert days * DAY_SECONDS == Precision(unit).size


def test_a_finer_unit_is_a_smaller_one() -> None:
    """From the second to the century, and no unit is finer than itself."""
    units = list(Precision)

    assert units == sorted(units, key=lambda unit: (unit.size, units.index(unit)))
    for n, unit in enumerate(units):
        assert [place > n for place in range(len(units))] == [
            unit.finer(other) for other in units
        ]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ((2021, 13), "2021-13-01 00:00:00"),
        ((2021, 2, 29), "2021-02-29 00:00:00"),
        ((0, 1, 1), "0000-01-01 00:00:00"),
        ((10_000, 1, 1), "10000-01-01 00:00:00"),
        ((2021, 1, 1, 24), "2021-01-01 24:00:00"),
        ((2021, 1, 1, 7, 60), "2021-01-01 07:60:00"),
        ((2021, 1, 1, 7, 5, 60), "2021-01-01 07:05:60"),
    ],
)
def test_what_no_calendar_has_is_refused(given: tuple[int, ...], shown: str) -> None:
    """The message shows the whole of what was asked for."""
    with pytest.raises(InvalidValueError, match=f"^no such date or time: {shown};"):
        from_civil(*given)
