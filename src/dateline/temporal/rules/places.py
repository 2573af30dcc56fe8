"""Rules for days and weeks that are told by their place in a month or a year."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Final

import attrs

from ...model.precision import Precision, to_civil
from ...model.when import When
from ..context import Context
from ..grammar import Match, Rule, rule
from ..meanings import Meaning, Reading, read_point
from ..points import Point, day_point, make_day, point_of
from ..several import Several
from ..timex import Alternative

__all__ = ["RULES", "Monthly", "Placed"]

_WEEK: Final = 7
_LAST: Final = -1


@attrs.frozen
class Placed:
    """
    A day or week inside a month or year: "the first Monday of May".

    Args:
        count: Which one, from 1; -1 is the last.

        unit: Day or week.

        weekday: 1 for Monday to 7 for Sunday, where only such days count.

        inside: The month or year; None before its words have been joined.
    """

    count: int
    unit: Precision
    weekday: int | None = None
    inside: Meaning | None = None

    def resolve(self, context: Context) -> Reading:
        """Count inside the month or year; a week stays a part of it."""
        reading = self.inside.resolve(context) if self.inside else None
        if reading is None or reading.point is None:
            return Reading("DATE", "XXXX-XX-XX")
        if self.unit is Precision.WEEK:
            mod = {1: "START", _LAST: "END"}.get(self.count)
            return reading._replace(mod=mod)
        point = self._within(reading.point)
        if point is None:
            fault = f"there are not {abs(self.count)} such days in {reading.value}"
            return Reading("DATE", "", fault=fault)
        others = tuple(
            Alternative(other.value, other.when(), alternative.reason)
            for alternative in reading.alternatives
            if (whole := _point(alternative.when, reading.point.unit))
            and (other := self._within(whole))
        )
        return read_point(point)._replace(alternatives=others)

    def _within(self, whole: Point) -> Point | None:
        """Return the day in a month or a year, or None if it has too few."""
        first, last = whole.first_day, whole.shift(1).first_day
        step, offset = 1, 0
        if self.weekday:
            step, offset = _WEEK, (self.weekday - first.isoweekday()) % _WEEK
        matching = range(offset, (last - first).days, step)
        if not -len(matching) <= self.count <= len(matching):
            return None
        at = matching[self.count - (self.count > 0)]
        return day_point(first + dt.timedelta(days=at))


def _point(when: When, unit: Precision) -> Point | None:
    """Return the month or year of a span."""
    if when.first is None:
        return None
    return point_of(dt.date(*to_civil(when.first.start)[:3]), unit)


@attrs.frozen
class Monthly:
    """
    A day of the month that is told by its number alone: "on the 15th".

    Args:
        day: Its number.

        weekday: The day of the week that it must be, where the words say.
    """

    day: int
    weekday: int | None = None

    def resolve(self, context: Context) -> Reading:
        """Choose the nearest one."""
        today = context.today
        point = _nearest(self.day, self.weekday, today) if today else None
        if point is None:
            return Reading("DATE", f"XXXX-XX-{self.day:02}")
        return read_point(point)


@functools.lru_cache(maxsize=1024)
def _nearest(day: int, weekday: int | None, today: Point) -> Point | None:
    """Return the nearest day of that number, and of that name if it has one."""
    month = today.to(Precision.MONTH)
    found = []
    for count in range(-12, 13):
        first = month.shift(count).first_day
        point = make_day(first.year, first.month, day)
        if point and weekday in {None, point.first_day.isoweekday()}:
            found.append(point)
    return min(found, key=lambda one: abs(one.ordinal - today.ordinal), default=None)


@rule(
    "the? (({tens} -?)? {which:ordinal}|which:(last)) ({weekday}|unit:(day|week))"
    " (of|in)",
    example=(
        "It is held on the first Monday of May 2022.",
        "2021-09-27",
        (("the first Monday of May 2022", "2022-05-02"),),
    ),
)
def placed(match: Match) -> Meaning | None:
    """A weekday, day or week of a month or year, by its number."""
    if match["which"] == "last" and match.text.endswith("in") and not _whole(match):
        # "Last Friday in" a town.
        return None
    count = -1 if match["which"] == "last" else match["which"]
    if "tens" in match:
        count += 10 * match["tens"]
    if "weekday" in match:
        return Placed(count, Precision.DAY, match["weekday"])
    unit = Precision.DAY if match["unit"] == "day" else Precision.WEEK
    return Placed(count, unit)


def _whole(match: Match) -> bool:
    """Whether a month or a year follows."""
    if match.after() in _WHICH:
        return match.after(2) in _WHOLES
    kinds = match.tokens.lexeme(match.last) if match.after() else {}
    return "month" in kinds or "year" in kinds


_WHICH: Final = frozenset("the this that last next each every".split())
_WHOLES: Final = frozenset("month year season quarter decade century".split())


@rule(
    "the? ({day}|{day:ordinal}) day? of",
    example=(
        "It opens on the 20th of next month.",
        "2021-09-27",
        (("the 20th of next month", "2021-10-20"),),
    ),
)
def numbered(match: Match) -> Meaning | None:
    """A day of a month that is told from the publication."""
    if not match.words("day")[0][0].isdigit():
        return None
    return Placed(match["day"], Precision.DAY)


@rule(
    "(on|by|until|since|from) the {day:ordinal}",
    example=("It opens on the 15th.", "2021-09-12", (("the 15th", "2021-09-15"),)),
)
def day_alone(match: Match) -> Several | None:
    """A day of the month by its number alone."""
    number = match.words("day")[0][0].isdigit()
    if not (number and _ends(match)):
        return None
    return Several(((match.first + 1, match.last, Monthly(match["day"])),))


@rule(
    "({weekday}|{weekday:weekday_short} .?) ,? the? {day:ordinal}",
    example=(
        "It opens on Tuesday the 19th.",
        "2021-10-12",
        (("Tuesday the 19th", "2021-10-19"),),
    ),
)
def weekday_number(match: Match) -> Meaning | None:
    """A weekday and its number in the month."""
    number = match.words("day")[0][0].isdigit() and match.after() != "of"
    return Monthly(match["day"], match["weekday"]) if number else None


def _ends(match: Match) -> bool:
    """Whether a number is not that of a floor or an anniversary."""
    return not match.after()[:1].isalnum() or match.after() in _AFTER_DAY


_AFTER_DAY: Final = frozenset("that when but as after before".split())

RULES: Final[tuple[Rule, ...]] = (placed, numbered, day_alone, weekday_number)
