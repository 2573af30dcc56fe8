"""Units of the calendar as whole numbers, and their TIMEX3 values."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Final, NamedTuple

import attrs

from ..errors import InvalidValueError
from ..model.precision import Precision
from ..model.when import Bound, When

__all__ = [
    "SEASON_CODES",
    "DayOfYear",
    "PartOfYear",
    "Point",
    "day_point",
    "make_day",
    "month_point",
    "point_of",
    "year_point",
]

#: The codes that TIMEX3 has for spring, summer, autumn and winter.
SEASON_CODES: Final = ("SP", "SU", "FA", "WI")
_PER_YEAR: Final = {
    Precision.MONTH: 12,
    Precision.QUARTER: 4,
    Precision.SEASON: 4,
    Precision.HALF: 2,
}
_YEARS: Final = {Precision.DECADE: 10, Precision.CENTURY: 100}
_MARCH: Final = 3


class Point(NamedTuple):
    """
    One unit of the calendar, counted so that neighbours differ by 1.

    Days are proleptic Gregorian ordinals (1 January of the year 1 is 1);
    weeks begin on Monday; all else is counted from the year 0. A winter
    belongs to the year in which it begins.

    >>> Point(Precision.MONTH, 2021 * 12 + 8).value
    '2021-09'
    """

    unit: Precision
    ordinal: int

    def shift(self, count: int) -> Point:
        """Return the unit *count* places later."""
        return Point(self.unit, self.ordinal + count)

    @property
    def first_day(self) -> dt.date:
        """
        The first day of the unit.

        Raises:
            InvalidValueError: If the year lies outside 1 to 9999.
        """
        try:
            return _first_day(*self)
        except (ValueError, OverflowError) as error:
            msg = f"years run from 1 to 9999, got {self.unit.value} {self.ordinal}"
            raise InvalidValueError(msg) from error

    @property
    def year(self) -> int:
        """The year in which it begins."""
        unit, ordinal = self
        if unit in _PER_YEAR:
            return ordinal // _PER_YEAR[unit]
        return ordinal if unit is Precision.YEAR else self.first_day.year

    def to(self, unit: Precision) -> Point:
        """Return the unit of another size that holds the first day of this."""
        return self if unit is self.unit else point_of(self.first_day, unit)

    @property
    def value(self) -> str:
        """
        The TIMEX3 value.

        Raises:
            InvalidValueError: If the year of a day or week lies outside 1 to 9999.
        """
        unit, ordinal = self
        if unit is Precision.DAY:
            return self.first_day.isoformat()
        if unit is Precision.WEEK:
            year, week, _ = self.first_day.isocalendar()
            return f"{year:04}-W{week:02}"
        if unit in _PER_YEAR:
            year, part = divmod(ordinal, _PER_YEAR[unit])
            if unit is Precision.MONTH:
                return f"{year:04}-{part + 1:02}"
            if unit is Precision.SEASON:
                return f"{year:04}-{SEASON_CODES[part]}"
            return f"{year:04}-{'Q' if unit is Precision.QUARTER else 'H'}{part + 1}"
        width = {Precision.DECADE: 3, Precision.CENTURY: 2}.get(unit, 4)
        return f"{ordinal:0{width}}"

    def bound(self, *, approximate: bool = False) -> Bound:
        """
        Return it as an edge of a span.

        Raises:
            InvalidValueError: If the year lies outside 1 to 9999.
        """
        year, month, day = self.first_day.timetuple()[:3]
        return Bound.of(year, month, day, precision=self.unit, approximate=approximate)

    def when(self) -> When:
        """
        Return it as a span: at some moment inside.

        Raises:
            InvalidValueError: If the year lies outside 1 to 9999.
        """
        return _when(self)


@functools.lru_cache(maxsize=1024)
def _when(point: Point) -> When:
    bound = point.bound()
    return When(bound, bound)


def _first_day(unit: Precision, ordinal: int) -> dt.date:
    if unit is Precision.DAY:
        return dt.date.fromordinal(ordinal)
    if unit is Precision.WEEK:
        return dt.date.fromordinal(ordinal * 7 + 1)
    if unit in _PER_YEAR:
        per_year = _PER_YEAR[unit]
        year, part = divmod(ordinal, per_year)
        month = part * (12 // per_year) + (3 if unit is Precision.SEASON else 1)
        return dt.date(year, month, 1)
    if unit is Precision.YEAR:
        return dt.date(ordinal, 1, 1)
    # The first decade and the first century have no year 0.
    return dt.date(ordinal * _YEARS[unit] or 1, 1, 1)


@functools.lru_cache(maxsize=1024)
def point_of(day: dt.date, unit: Precision) -> Point:
    """Return the unit that holds a day."""
    if unit is Precision.DAY:
        return Point(unit, day.toordinal())
    if unit is Precision.WEEK:
        return Point(unit, (day.toordinal() - 1) // 7)
    if unit is Precision.SEASON:
        months = day.year * 12 + day.month - _MARCH
        return Point(unit, months // 3)
    if unit in _PER_YEAR:
        per_year = _PER_YEAR[unit]
        return Point(unit, day.year * per_year + (day.month - 1) * per_year // 12)
    return Point(unit, day.year // _YEARS.get(unit, 1))


def day_point(day: dt.date) -> Point:
    """Return a day as a point."""
    return Point(Precision.DAY, day.toordinal())


def make_day(year: int, month: int, day: int) -> Point | None:
    """Return a day as a point, or None where the calendar has no such day."""
    try:
        return day_point(dt.date(year, month, day))
    except ValueError:
        return None


def month_point(year: int, month: int) -> Point:
    """Return a month as a point."""
    return Point(Precision.MONTH, year * 12 + month - 1)


@attrs.frozen
class DayOfYear:
    """A day of a month: called with a year, the day in it, if it has one."""

    month: int
    day: int

    def __call__(self, year: int) -> Point | None:
        """Return the day in a year, or None where that year has none."""
        return make_day(year, self.month, self.day)


@attrs.frozen
class PartOfYear:
    """A month, quarter, season or half: called with a year, the one in it."""

    unit: Precision
    number: int

    def __call__(self, year: int) -> Point:
        """Return the part of a year; parts are counted from 1."""
        return Point(self.unit, year * _PER_YEAR[self.unit] + self.number - 1)


def year_point(year: int) -> Point:
    """Return a year as a point."""
    return Point(Precision.YEAR, year)
