"""
The units of the calendar, counted in whole seconds.

A *second* is an integer: seconds from 1970-01-01T00:00:00Z, negative before,
in the proleptic Gregorian calendar, leap seconds left out. Years 1 to 9999.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from typing import Final

from ..errors import InvalidValueError

__all__ = ["DAY_SECONDS", "FIRST", "LAST", "Precision", "from_civil", "to_civil"]

DAY_SECONDS: Final = 86_400
_EPOCH: Final = dt.date(1970, 1, 1).toordinal()

#: The first second that can be held, and the first one after the last.
FIRST: Final = (1 - _EPOCH) * DAY_SECONDS
LAST: Final = (dt.date.max.toordinal() + 1 - _EPOCH) * DAY_SECONDS

_MONTHS: Final = {"month": 1, "quarter": 3, "season": 3, "half": 6}
_YEARS: Final = {"year": 1, "decade": 10, "century": 100}
_SECONDS: Final = {
    "second": 1,
    "minute": 60,
    "hour": 3_600,
    "day": DAY_SECONDS,
    "week": 7 * DAY_SECONDS,
}


def from_civil(
    year: int,
    month: int = 1,
    day: int = 1,
    hour: int = 0,
    minute: int = 0,
    sec: int = 0,
) -> int:
    """
    Return the second at which the given UTC date and time begins.

    Raises:
        InvalidValueError: If there is no such date or time.

    >>> from_civil(1970, 1, 2)
    86400
    """
    try:
        days = dt.date(year, month, day).toordinal() - _EPOCH
        dt.time(hour, minute, sec)
    except (ValueError, OverflowError) as error:
        got = f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{sec:02}"
        msg = f"no such date or time: {got}; years run from 1 to 9999"
        raise InvalidValueError(msg) from error
    return days * DAY_SECONDS + hour * 3_600 + minute * 60 + sec


def to_civil(second: int) -> tuple[int, int, int, int, int, int]:
    """
    Return year, month, day, hour, minute and second in UTC.

    Raises:
        InvalidValueError: If it lies outside the years 1 to 9999.

    >>> to_civil(86400)
    (1970, 1, 2, 0, 0, 0)
    """
    if not FIRST <= second < LAST:
        msg = f"a second lies in the years 1 to 9999, got {second!r} from 1970"
        raise InvalidValueError(msg)
    days, rest = divmod(second, DAY_SECONDS)
    date = dt.date.fromordinal(days + _EPOCH)
    minutes, sec = divmod(rest, 60)
    return (date.year, date.month, date.day, *divmod(minutes, 60), sec)


class Precision(enum.Enum):
    """
    How fine a date is: the calendar unit that it names.

    A week is that of ISO 8601 (Monday to Sunday). A season is a northern,
    meteorological one: spring is March to May, and winter begins in December
    of the year that names it. Decades and centuries begin at years that end
    in 0 and 00, as in EDTF.

    >>> Precision.MONTH.finer(Precision.YEAR)
    True
    """

    SECOND = "second"  #: The finest that is held.
    MINUTE = "minute"  #: Sixty seconds.
    HOUR = "hour"  #: Sixty minutes.
    DAY = "day"  #: On UTC.
    WEEK = "week"  #: Monday to Sunday.
    MONTH = "month"  #: Of the calendar.
    QUARTER = "quarter"  #: Begins in January, April, July or October.
    SEASON = "season"  #: Begins in March, June, September or December.
    HALF = "half"  #: Begins in January or July.
    YEAR = "year"  #: From 1 to 9999.
    DECADE = "decade"  #: Begins at a year that ends in 0.
    CENTURY = "century"  #: Begins at a year that ends in 00.

    # That of its class looks the name up in Python, each time.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Precision.{self.name}"

    def finer(self, other: Precision) -> bool:
        """Whether this unit is the smaller one."""
        return _RANK[self] < _RANK[other]

    def floor(self, second: int) -> int:
        """
        Return the first second of the unit in which *second* lies.

        Args:
            second: Counted from 1970 in UTC, from the year 1 to the year 9999.
        """
        if self.value in _SECONDS:
            offset = 3 * DAY_SECONDS if self is Precision.WEEK else 0
            return max(FIRST, (second + offset) // self.size * self.size - offset)
        year, month, *_ = to_civil(second)
        if self.value in _YEARS:
            return from_civil(max(1, year - year % _YEARS[self.value]))
        if self is Precision.SEASON:
            year, month = (year, month) if month > 2 else (year - 1, 12)  # noqa: PLR2004
            return from_civil(year, month // 3 * 3) if year else FIRST
        step = _MONTHS[self.value]
        return from_civil(year, (month - 1) // step * step + 1)

    def next(self, second: int) -> int:
        """
        Return the first second after the unit that begins at *second*.

        Never later than the end of the year 9999. *second* is counted as in
        :meth:`floor`.
        """
        if self.value in _SECONDS:
            return min(LAST, second + self.size)
        year, month, *_ = to_civil(second)
        if self.value in _YEARS:
            step = _YEARS[self.value]
            year, month = year - year % step + step, 1
        else:
            month += _MONTHS[self.value]
            year, month = (year, month) if month <= 12 else (year + 1, month - 12)  # noqa: PLR2004
        return LAST if year > dt.MAXYEAR else from_civil(year, month)

    @functools.cached_property
    def size(self) -> int:
        """Seconds in the unit: exact up to weeks, the usual length beyond."""
        days = _MONTHS.get(self.value, 0) * 30 + _YEARS.get(self.value, 0) * 365
        return _SECONDS.get(self.value) or days * DAY_SECONDS


_RANK: Final = {unit: rank for rank, unit in enumerate(Precision)}
