"""What comes once a year, and which year is meant."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from typing import Final

import attrs

from ..errors import InvalidValueError
from ..model.precision import Precision
from .context import Context
from .meanings import Meaning, Reading, read_either, read_point
from .points import Point, day_point, point_of

__all__ = ["InYear", "Yearly"]


#: What a year makes of a month or a feast; hashable, so that it is found once.
InYearOf = Callable[[int], Point | None]


@attrs.frozen
class Yearly:
    """
    What comes once a year: a month, a day of a month, a quarter, a holiday.

    Args:
        at: The point in a given year, or None where that year has none.

        pattern: Its value where no year is known.

        direction: "last", "next" or "this" where the words say so.
    """

    at: InYearOf
    pattern: str
    direction: str = ""

    def resolve(self, context: Context) -> Reading:
        """
        Choose the year by the words, the tense or nearness.

        Raises:
            InvalidValueError: If there are too few of them near the publication.
        """
        today = context.published
        if today is None:
            return Reading("DATE", self.pattern)
        if context.history and context.told and not self.direction:
            reading = self._in_history(context.told, today)
            if reading is not None:
                return reading
        before, past, coming, now = _around(self.at, today)
        if self.direction == "last":
            return read_point(before if past == now else past)
        if self.direction == "next":
            return read_point(coming)
        if self.direction == "this" and past < now and past.year != today.year:
            return read_point(coming)
        if self.direction == "this":
            return read_point(past)
        ahead = _is_ahead(
            now.ordinal - past.ordinal, coming.ordinal - now.ordinal, now.unit, context
        )
        chosen, other = (coming, past) if ahead else (past, coming)
        return read_either(chosen, other, "the year is not given")

    def _in_history(self, told: Point, today: dt.date) -> Reading | None:
        """Choose the year that a history has come to; None if it may be news."""
        same, following = self.at(told.year), self.at(told.year + 1)
        if same is None or following is None:
            return None
        near = self.at(today.year)
        back = (told.first_day - same.first_day).days
        onward = told.unit is not Precision.YEAR and back <= 0
        news = near is None or abs(near.first_day - today).days <= _NEWS_DAYS
        if news and not onward:
            return None
        later = back > _BACK_DAYS and following.first_day <= today
        chosen, other = (following, same) if later else (same, following)
        return read_either(chosen, other, "the year is that of the date before")


@functools.lru_cache(maxsize=1024)
def _around(at: InYearOf, today: dt.date) -> tuple[Point, Point, Point, Point]:
    """Return the last two up to a day, the next one, and the unit of the day."""
    for reach in _REACHES:
        years = range(max(1, today.year - reach), min(today.year + reach, _LAST))
        points = [point for year in years if (point := at(year))]
        now = point_of(today, points[0].unit) if points else day_point(today)
        count = sum(point <= now for point in points)
        if 1 < count < len(points):
            return points[count - 2], points[count - 1], points[count], now
    msg = f"too few of them lie near the year {today.year}: {at}"
    raise InvalidValueError(msg)


#: Years to either side that are looked at: next door first, then as far as two
#: leap years around the turn of a century can lie apart.
_REACHES: Final = (2, 18)
#: The year after the last one that can be held.
_LAST: Final = dt.MAXYEAR + 1
#: A day so close to the publication may be news in any text.
_NEWS_DAYS: Final = 31
#: A history that would go back further than this has come to the next year.
_BACK_DAYS: Final = 183
#: Days ahead within which a day of the year is taken as coming if it is nearer.
_NEAR_DAYS: Final = 120
#: How far ahead what follows "by" or "until" is taken as coming.
_NEAR: Final = {Precision.MONTH: 6, Precision.DAY: 183}
#: Before a month, these look ahead.
_AHEAD_WORDS: Final = frozenset({"by", "until", "till"})
#: These look back.
_BACK_WORDS: Final = frozenset({"ended", "since"})


def _is_ahead(back: int, ahead: int, unit: Precision, context: Context) -> bool:
    """
    Whether what comes once a year is the coming one, not the latest.

    Args:
        back: How many units ago the latest one was.

        ahead: How many units from now the next one is.

        unit: The size of the units.

        context: What stands around the words.
    """
    if back == 0 or context.word_before() in _BACK_WORDS:
        return False
    if unit is Precision.DAY and ahead <= min(back, _NEAR_DAYS):
        return True
    if unit is Precision.QUARTER and back == 1:
        return False
    if context.word_before() in _AHEAD_WORDS and ahead <= _NEAR.get(unit, 0):
        return True
    tense = context.tense()
    if tense is None and unit is not Precision.DAY:
        return ahead < back
    return tense == "future"


@attrs.frozen
class InYear:
    """A part of the year whose year stands beside it: "June last year"."""

    part: Yearly
    year: Meaning

    def resolve(self, context: Context) -> Reading:
        """Take the part of that year."""
        year = self.year.resolve(context).point
        point = self.part.at(year.year) if year else None
        return read_point(point) if point else Reading("DATE", self.part.pattern)
