"""What words mean before it is known when they were written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

import attrs

from ..model.precision import Precision
from ..model.when import Bound, Shape, When
from .context import Context
from .points import Point, day_point, month_point, point_of, year_point
from .timex import Alternative, Anchor, TimexType

__all__ = [
    "Day",
    "Duration",
    "Fixed",
    "Meaning",
    "Reading",
    "Relative",
    "Symbol",
    "Timed",
    "Weekday",
    "Yearly",
]


class Reading(NamedTuple):
    """What an expression says once its place in the text is known."""

    type: TimexType
    value: str
    when: When = When()
    mod: str | None = None
    #: The date that later expressions may count from.
    point: Point | None = None
    alternatives: tuple[Alternative, ...] = ()
    anchor: Anchor | None = None


class Meaning(Protocol):
    """Anything that can be resolved."""

    def resolve(self, context: Context) -> Reading | None:
        """Return what it says here, or None where it says nothing."""


def read_point(point: Point, mod: str | None = None) -> Reading:
    """Return the reading of a plain date."""
    return Reading("DATE", point.value, point.when(), mod, point)


@attrs.frozen
class Fixed:
    """A date that needs nothing from around it."""

    point: Point

    def resolve(self, context: Context) -> Reading:
        """Return the date."""
        return read_point(self.point)


@attrs.frozen
class Symbol:
    """A value of TIMEX3 that stands for itself: ``PAST_REF``, ``XXXX-WXX-1``."""

    type: TimexType
    value: str

    def resolve(self, context: Context) -> Reading:
        """Place the deictic ones around the publication."""
        today = context.today.bound() if context.today else None
        when = {
            "PRESENT_REF": When(today, today),
            "PAST_REF": When(None, today),
            "FUTURE_REF": When(today, None),
        }.get(self.value, When())
        return Reading(self.type, self.value, when)


@attrs.frozen
class Yearly:
    """
    What comes once a year: a month, a day of a month, a quarter, a holiday.

    Args:
        at: The point in a given year, or None where that year has none.

        pattern: Its value where no year is known.

        direction: "last", "next" or "this" where the words say so.
    """

    at: Callable[[int], Point | None]
    pattern: str
    direction: str = ""

    def in_year(self, year: int) -> Point | None:
        """Return the one of the given year."""
        return self.at(year) if 1 <= year < dt.MAXYEAR else None

    def resolve(self, context: Context) -> Reading:
        """Choose the year by the direction, the tense or nearness."""
        if context.published is None:
            return Reading("DATE", self.pattern)
        today = context.published
        years = range(today.year - 2, today.year + 3)
        points = [point for year in years if (point := self.in_year(year))]
        chosen = self._choose(points, today, context)
        return read_point(chosen) if chosen else Reading("DATE", self.pattern)

    def _choose(
        self, points: list[Point], today: dt.date, context: Context
    ) -> Point | None:
        if not points:
            return None
        now = point_of(today, points[0].unit)
        past = [point for point in points if point < now]
        future = [point for point in points if point > now]
        if self.direction == "last" and past:
            return past[-1]
        if self.direction == "next" and future:
            return future[0]
        if self.direction == "this":
            same = [point for point in points if point.year == today.year]
            if same:
                return same[0]
        tense = context.tense() if now.unit is not Precision.DAY else None
        if tense == "past":
            return [point for point in points if point <= now][-1]
        if tense == "future":
            return [point for point in points if point >= now][0]
        return min(points, key=lambda point: abs(point.ordinal - now.ordinal))


@attrs.frozen
class Weekday:
    """
    A day of the week.

    Args:
        number: 1 for Monday to 7 for Sunday.

        direction: "last", "next", "this", "coming" or nothing.
    """

    number: int
    direction: str = ""

    def resolve(self, context: Context) -> Reading:
        """Choose the latest one up to the publication, or the next by tense."""
        if context.published is None:
            return Reading("DATE", f"XXXX-WXX-{self.number}")
        today = context.published
        back = (today.isoweekday() - self.number) % 7
        latest = day_point(today - dt.timedelta(days=back))
        coming = latest if back == 0 else latest.shift(7)
        if self.direction in {"last", "past"}:
            return read_point(latest.shift(-7) if back == 0 else latest)
        if self.direction in {"next", "coming"}:
            return read_point(latest.shift(7))
        future = context.tense() == "future"
        chosen, other = (coming, latest) if future else (latest, coming)
        reading = read_point(chosen)
        if chosen == other:
            return reading
        reason = "the clause is in another tense"
        return reading._replace(
            alternatives=(Alternative(other.value, other.when(), reason),)
        )


@attrs.frozen
class Relative:
    """
    A unit counted from the publication or from the date mentioned last.

    Args:
        unit: The size of the unit.

        shift: How many units later; negative before.

        base: "published" or "reference".

        weekend: Whether the weekend of the week is meant.
    """

    unit: Precision
    shift: int = 0
    base: str = "published"
    weekend: bool = False

    def point(self, context: Context) -> Point | None:
        """Return the unit that is meant, or None where nothing is known."""
        origin = context.today
        if self.base == "reference" and context.reference:
            origin = context.reference
        if origin is None:
            return None
        try:
            return origin.to(self.unit).shift(self.shift)
        except (ValueError, OverflowError):
            return None

    def resolve(self, context: Context) -> Reading:
        """Count from the base."""
        point = self.point(context)
        if point is None:
            return Reading("DATE", "XXXX")
        if not self.weekend:
            return read_point(point)
        saturday = day_point(point.first_day).shift(5)
        when = When(saturday.bound(), saturday.shift(1).bound())
        return Reading("DATE", f"{point.value}-WE", when, None, saturday)


@attrs.frozen
class Timed:
    """
    A time of day, on a day of its own or on that of the publication.

    Args:
        clock: What follows the T: "10:30", "MO".

        day: The day, or None where no words give it.
    """

    clock: str
    day: Meaning | None = None
    zone: int | None = None

    def resolve(self, context: Context) -> Reading:
        """Put the time on its day."""
        point = context.today
        if self.day:
            read = self.day.resolve(context)
            point = read.point if read else None
        if point is None:
            return Reading("TIME", f"XXXX-XX-XXT{self.clock}")
        when = self._when(point)
        return Reading("TIME", f"{point.value}T{self.clock}", when, None, point)

    def _when(self, point: Point) -> When:
        if not self.clock[0].isdigit() or point.unit is not Precision.DAY:
            return point.when()
        hour, _, minute = self.clock.partition(":")
        precision = Precision.MINUTE if minute else Precision.HOUR
        start = point.bound().start + int(hour) * 3_600 + int(minute[:2] or 0) * 60
        start -= (self.zone or 0) * 60
        bound = Bound(precision.floor(start), precision)
        return When(bound, bound)


_UNIT_OF: Final = {
    "D": Precision.DAY,
    "W": Precision.WEEK,
    "M": Precision.MONTH,
    "Q": Precision.QUARTER,
    "Y": Precision.YEAR,
    "DE": Precision.DECADE,
    "CE": Precision.CENTURY,
}
_IN_YEARS: Final = {"DE": 10, "CE": 100, "ML": 1000}


def duration_value(amount: float | None, unit: str) -> str:
    """Write an amount of a unit as a TIMEX3 duration."""
    count = "X" if amount is None else f"{amount:g}"
    if unit in _IN_YEARS and amount is not None:
        count, unit = f"{amount * _IN_YEARS[unit]:g}", "Y"
    if unit == "F":
        count, unit = ("X" if amount is None else f"{amount * 2:g}"), "W"
    if unit.startswith("T"):
        return f"PT{count}{unit[1:]}"
    return f"P{count}{unit}"


@attrs.frozen
class Duration:
    """
    A length of time, which may reach from or to the publication.

    Args:
        amount: How many units; None where the words do not say.

        unit: The unit, as TIMEX3 writes it.

        frame: "past" (it ends at the publication), "next" (it begins there),
            "for" (it may end there), or nothing.

        vague: How many units to reckon with where *amount* is None.

        mod: The modifier of TIMEX3.
    """

    amount: float | None
    unit: str
    frame: str = ""
    vague: int = 3
    mod: str | None = None

    def resolve(self, context: Context) -> Reading:
        """Give its length, and its place where the words give one."""
        value = duration_value(self.amount, self.unit)
        return Reading("DURATION", value, self._when(context), self.mod)

    def _when(self, context: Context) -> When:
        frame = self.frame
        if frame == "for":
            frame = "past" if context.perfect() else ""
        today, unit = context.today, _UNIT_OF.get(self.unit)
        if today is None or unit is None or not frame:
            return When()
        count = self.amount if self.amount is not None else self.vague
        step = round(count) if frame == "next" else -round(count)
        try:
            if unit is Precision.DECADE:
                unit, step = Precision.YEAR, step * 10
            edge = today.to(unit).shift(step).bound(approximate=True)
        except (ValueError, OverflowError):
            return When()
        now = today.bound()
        if frame == "next":
            return When(now, edge)
        return When(edge, now, shape=Shape.THROUGHOUT)
