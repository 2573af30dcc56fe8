"""Days of the week and weekends, and which week is meant."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Final

import attrs

from ..model.precision import Precision
from ..model.when import When
from .context import Context
from .meanings import Meaning, Reading, read_either, read_point
from .points import Point, day_point, point_of

__all__ = ["Weekday", "WeekdayIn", "Weekend", "WeekendOf"]


@attrs.frozen
class Weekday:
    """
    A day of the week.

    Args:
        number: 1 for Monday to 7 for Sunday.

        direction: "last", "next", "this" or "previous", or nothing.

        listed: The weekday before it in a list ("Monday or Tuesday"), which it
            follows.
    """

    number: int
    direction: str = ""
    listed: Weekday | None = None

    def resolve(self, context: Context) -> Reading:
        """Choose the latest one up to the publication, or the next by tense."""
        today = context.published
        if today is None:
            return Reading("DATE", f"XXXX-WXX-{self.number}")
        if self.listed and (near := context.reference):
            # What was mentioned last is the day before it in the list.
            days = near.first_day.isoweekday() - self.listed.number
            if near.unit is Precision.DAY and not days:
                return read_point(near.shift(self.number - self.listed.number))
        if self.direction:
            return _directed(self.number, self.direction, today)
        ahead = context.word_after() != "'s" and _is_ahead(context)
        return _nearest(self.number, today, ahead=ahead)


@functools.lru_cache(maxsize=1024)
def _directed(number: int, direction: str, today: dt.date) -> Reading:
    """Choose a weekday by the word before it."""
    latest = _latest(number, today)
    if direction == "next":
        return read_either(latest.shift(7), latest.shift(14), _NEXT)
    if direction == "this":
        monday = point_of(today, Precision.WEEK).first_day
        return read_point(day_point(monday).shift(number - 1))
    again = direction == "previous" or latest == day_point(today)
    return read_point(latest.shift(-7) if again else latest)


@functools.lru_cache(maxsize=1024)
def _nearest(number: int, today: dt.date, *, ahead: bool) -> Reading:
    """Choose the latest one up to the publication, or the one to come."""
    latest = _latest(number, today)
    if latest == day_point(today):
        return read_either(latest, latest.shift(7), "it may be a week ahead")
    if ahead:
        return read_either(latest.shift(7), latest, "the clause may look back")
    return read_either(latest, latest.shift(7), "the clause may look ahead")


def _latest(number: int, today: dt.date) -> Point:
    return day_point(today).shift((number - today.isoweekday()) % -7)


def _is_ahead(context: Context) -> bool:
    """Whether the clause looks ahead; "by Monday" does unless it is past."""
    tense = context.tense()
    return tense == "future" or (tense is None and context.word_before() in _DEADLINE)


_DEADLINE: Final = frozenset({"by", "until", "till"})
_NEXT: Final = "to some the next one is that of next week"


@attrs.frozen
class WeekdayIn:
    """A day of a week that is named beside it: "Monday next week"."""

    number: int
    week: Meaning

    def resolve(self, context: Context) -> Reading:
        """Count from the Monday of the week."""
        week = self.week.resolve(context).point
        if week is None:
            return Reading("DATE", f"XXXX-WXX-{self.number}")
        return read_point(day_point(week.first_day).shift(self.number - 1))


@attrs.frozen
class Weekend:
    """
    A Saturday and the Sunday after it.

    Args:
        direction: "last", "next", "this" or nothing.
    """

    direction: str = ""

    def resolve(self, context: Context) -> Reading:
        """Choose the latest one begun, or the next by the words or the tense."""
        today = context.today
        if today is None:
            return Reading("DATE", "XXXX-WXX-WE")
        week = today.to(Precision.WEEK)
        begun = today.ordinal - week.first_day.toordinal() >= _SATURDAY
        if self.direction == "last":
            week = week.shift(-1)
        elif self.direction == "next":
            week = week.shift(1 if begun else 0)
        elif not begun and context.tense() != "future":
            week = week.shift(-1)
        return _read_weekend(week)


@attrs.frozen
class WeekendOf:
    """
    The weekend at a named day: "Labor Day weekend".

    A Monday or a Tuesday ends its weekend; other days begin it, or are in it.

    Args:
        date: The named day.
    """

    date: Meaning

    def resolve(self, context: Context) -> Reading:
        """Take the Saturday and the Sunday nearest to the day."""
        point = self.date.resolve(context).point
        if point is None:
            return Reading("DATE", "XXXX-WXX-WE")
        ended = point.first_day.isoweekday() <= _TUESDAY
        week = point.to(Precision.WEEK).shift(-1 if ended else 0)
        return _read_weekend(week)


def _read_weekend(week: Point) -> Reading:
    saturday = day_point(week.first_day).shift(_SATURDAY)
    when = When(saturday.bound(), saturday.shift(1).bound())
    return Reading("DATE", f"{week.value}-WE", when, None, saturday)


_TUESDAY: Final = 2
#: Days from Monday to Saturday.
_SATURDAY: Final = 5
