"""Calendar units as whole numbers, and their TIMEX3 values."""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from ..model.precision import Precision
from ..model.when import Bound, Shape, When

__all__ = ["Point", "WEEKEND", "day_point", "month_point", "year_point"]

#: The weekend is no unit of its own; it counts as its week does.
WEEKEND: Final = "weekend"
SEASON_CODES: Final = ("SP", "SU", "FA", "WI")
_PER_YEAR: Final = {
    Precision.MONTH: 12,
    Precision.QUARTER: 4,
    Precision.SEASON: 4,
    Precision.HALF: 2,
}
_YEARS: Final = {Precision.DECADE: 10, Precision.CENTURY: 100}


class Point(NamedTuple):
    """
    One unit of the calendar, counted from the start of the year 0.

    Days are proleptic Gregorian ordinals (1 January of the year 1 is 1),
    weeks are counted from the Monday that is day 1. Neighbours differ by 1.

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
        """The first day of the unit."""
        unit, ordinal = self
        if unit is Precision.DAY:
            return dt.date.fromordinal(ordinal)
        if unit is Precision.WEEK:
            return dt.date.fromordinal(ordinal * 7 + 1)
        if unit in _PER_YEAR:
            per_year = _PER_YEAR[unit]
            year, part = divmod(ordinal, per_year)
            month = part * (12 // per_year) + 1
            if unit is Precision.SEASON:
                month += 2
            return dt.date(year, month, 1)
        return dt.date(max(1, ordinal * _YEARS.get(unit, 1)), 1, 1)

    @property
    def last_day(self) -> dt.date:
        """The last day of the unit."""
        if self.unit is Precision.DAY:
            return self.first_day
        try:
            return self.shift(1).first_day - dt.timedelta(days=1)
        except (ValueError, OverflowError):
            return dt.date.max

    def to(self, unit: Precision) -> Point:
        """Return the unit of another size that holds the first day of this."""
        return point_of(self.first_day, unit)

    @property
    def year(self) -> int:
        """The year in which it begins."""
        return self.first_day.year

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        unit, ordinal = self
        if unit is Precision.YEAR:
            return f"{ordinal:04}"
        if unit is Precision.DAY:
            return dt.date.fromordinal(ordinal).isoformat()
        if unit is Precision.WEEK:
            year, week, _ = self.first_day.isocalendar()
            return f"{year:04}-W{week:02}"
        if unit is Precision.DECADE:
            return f"{ordinal:03}"
        if unit is Precision.CENTURY:
            return f"{ordinal:02}"
        year, part = divmod(ordinal, _PER_YEAR[unit])
        if unit is Precision.MONTH:
            return f"{year:04}-{part + 1:02}"
        if unit is Precision.SEASON:
            return f"{year:04}-{SEASON_CODES[part]}"
        return f"{year:04}-{'Q' if unit is Precision.QUARTER else 'H'}{part + 1}"

    def bound(self, *, approximate: bool = False) -> Bound:
        """Return it as an edge of a span."""
        day = self.first_day
        return Bound.of(
            day.year,
            day.month,
            day.day,
            precision=self.unit,
            approximate=approximate,
        )

    def when(self, *, approximate: bool = False) -> When:
        """Return it as a span: at some moment inside."""
        bound = self.bound(approximate=approximate)
        return When(bound, bound)


def point_of(day: dt.date, unit: Precision) -> Point:
    """Return the unit that holds a day."""
    if unit is Precision.DAY:
        return Point(unit, day.toordinal())
    if unit is Precision.WEEK:
        return Point(unit, (day.toordinal() - 1) // 7)
    if unit is Precision.SEASON:
        year, month = (day.year, day.month) if day.month > 2 else (day.year - 1, 12)  # noqa: PLR2004
        return Point(unit, year * 4 + month // 3 - 1)
    if unit in _PER_YEAR:
        per_year = _PER_YEAR[unit]
        return Point(unit, day.year * per_year + (day.month - 1) * per_year // 12)
    return Point(unit, day.year // _YEARS.get(unit, 1))


def day_point(day: dt.date) -> Point:
    """Return a day as a point."""
    return Point(Precision.DAY, day.toordinal())


def month_point(year: int, month: int) -> Point:
    """Return a month as a point."""
    return Point(Precision.MONTH, year * 12 + month - 1)


def year_point(year: int) -> Point:
    """Return a year as a point."""
    return Point(Precision.YEAR, year)
