"""What words for dates mean before it is known when they were written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

import attrs

from ..errors import InvalidValueError
from ..model.precision import Precision
from ..model.when import Bound, When
from .context import Context
from .points import Point, day_point, point_of
from .timex import Alternative, Anchor, TimexType

__all__ = [
    "Beside",
    "Fixed",
    "InYear",
    "Meaning",
    "Modified",
    "Reading",
    "Relative",
    "Symbol",
    "Timed",
    "Unreadable",
    "Weekday",
    "Weekend",
    "Yearly",
    "read_point",
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
    fault: str = ""


class Meaning(Protocol):
    """Anything that can be resolved."""

    def resolve(self, context: Context) -> Reading:
        """Return what it says here."""


def read_point(point: Point) -> Reading:
    """Return the reading of a plain date."""
    return Reading("DATE", point.value, point.when(), None, point)


@attrs.frozen
class Fixed:
    """
    A date that needs nothing from around it.

    Args:
        point: The date.

        others: Other dates that the same digits can stand for.
    """

    point: Point
    others: tuple[Point, ...] = ()

    def resolve(self, context: Context) -> Reading:  # noqa: ARG002 - as all meanings
        """Return the date."""
        reason = "day and month may stand the other way round"
        others = tuple(
            Alternative(other.value, other.when(), reason) for other in self.others
        )
        return read_point(self.point)._replace(alternatives=others)


@attrs.frozen
class Unreadable:
    """
    Words that look like a time that cannot be.

    Args:
        fault: What is wrong with them.
    """

    fault: str

    def resolve(self, context: Context) -> Reading:  # noqa: ARG002 - as all meanings
        """Say what is wrong, and no more."""
        return Reading("DATE", "", fault=self.fault)


_DEICTIC: Final = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


@attrs.frozen
class Symbol:
    """A value of TIMEX3 that stands for itself: ``PAST_REF``, ``P1D`` of a set."""

    type: TimexType
    value: str

    def resolve(self, context: Context) -> Reading:
        """Place the deictic ones before, at or after the publication."""
        if self.value not in _DEICTIC or context.today is None:
            return Reading(self.type, self.value)
        today = context.today.bound()
        first = None if self.value == "PAST_REF" else today
        last = None if self.value == "FUTURE_REF" else today
        return Reading(self.type, self.value, When(first, last))


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

    def resolve(self, context: Context) -> Reading:
        """Choose the year by the words, the tense or nearness."""
        today = context.published
        if today is None:
            return Reading("DATE", self.pattern)
        before, past, coming, now = self._around(today)
        if self.direction == "last":
            return read_point(before if past == now else past)
        if self.direction == "next":
            return read_point(coming)
        if self.direction == "this" and past.year != today.year == coming.year:
            return read_point(coming)
        if self.direction == "this":
            return read_point(past)
        ahead = _is_ahead(
            now.ordinal - past.ordinal, coming.ordinal - now.ordinal, now.unit, context
        )
        chosen, other = (coming, past) if ahead else (past, coming)
        reason = "the year is not given"
        others = (Alternative(other.value, other.when(), reason),)
        return read_point(chosen)._replace(alternatives=others)

    def _around(self, today: dt.date) -> tuple[Point, Point, Point, Point]:
        """Return the last two up to a day, the next one, and the unit of the day."""
        for reach in _REACHES:
            years = range(max(1, today.year - reach), min(today.year + reach, _LAST))
            points = [point for year in years if (point := self.at(year))]
            now = point_of(today, points[0].unit) if points else day_point(today)
            count = sum(point <= now for point in points)
            if 1 < count < len(points):
                return points[count - 2], points[count - 1], points[count], now
        msg = f"no year near {today.year} has the day {self.pattern}"
        raise InvalidValueError(msg)


#: Years to either side that are looked at: next door first, then as far as two
#: leap years around the turn of a century can lie apart.
_REACHES: Final = (3, 18)
#: The year after the last one that can be held.
_LAST: Final = dt.MAXYEAR + 1
#: Days ahead within which a day of the year is taken as coming if it is nearer.
_NEAR_DAYS: Final = 120
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
    tense = context.tense()
    if unit is Precision.MONTH and context.word_before() in _AHEAD_WORDS:
        tense = "future"
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


@attrs.frozen
class Weekday:
    """
    A day of the week.

    Args:
        number: 1 for Monday to 7 for Sunday.

        direction: "last", "next", "this" or "previous", or nothing.
    """

    number: int
    direction: str = ""

    def resolve(self, context: Context) -> Reading:
        """Choose the latest one up to the publication, or the next by tense."""
        today = context.published
        if today is None:
            return Reading("DATE", f"XXXX-WXX-{self.number}")
        back = (today.isoweekday() - self.number) % 7
        latest = day_point(today).shift(-back)
        if self.direction == "last":
            return read_point(latest.shift(-7) if back == 0 else latest)
        if self.direction == "previous":
            return read_point(latest.shift(-7))
        if self.direction == "next":
            return read_point(latest.shift(7))
        coming = latest.shift(7 if back else 0)
        if self.direction == "this":
            monday = point_of(today, Precision.WEEK).first_day
            return read_point(day_point(monday).shift(self.number - 1))
        ahead = context.word_after() != "'s" and context.tense() == "future"
        chosen, other = (coming, latest) if ahead else (latest, coming)
        if chosen == other:
            return read_point(chosen)
        reason = "the clause may look back" if ahead else "the clause may look ahead"
        others = (Alternative(other.value, other.when(), reason),)
        return read_point(chosen)._replace(alternatives=others)


@attrs.frozen
class Relative:
    """
    A unit counted from the publication or from the date mentioned last.

    Args:
        unit: The size of the unit.

        shift: How many units later; negative before.

        base: "published", or "reference": the date mentioned last.
    """

    unit: Precision
    shift: int = 0
    base: str = "published"

    def resolve(self, context: Context) -> Reading:
        """Count from the base."""
        origin = context.today
        if self.base == "reference" and context.reference:
            origin = context.reference
        if origin is None:
            return Reading("DATE", "XXXX")
        if self.unit.finer(origin.unit):
            return self._somewhere_in(origin)
        return read_point(origin.to(self.unit).shift(self.shift))

    def _somewhere_in(self, origin: Point) -> Reading:
        """Say no more than the date that it is counted from."""
        if self.shift:
            return Reading("DATE", "XXXX-XX-XX")
        tail = "-XX" if (self.unit, origin.unit) == _DAY_OF_MONTH else ""
        return Reading("DATE", origin.value + tail, origin.when())


_DAY_OF_MONTH: Final = (Precision.DAY, Precision.MONTH)


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
        saturday = day_point(week.first_day).shift(_SATURDAY)
        when = When(saturday.bound(), saturday.shift(1).bound())
        return Reading("DATE", f"{week.value}-WE", when, None, saturday)


#: Days from Monday to Saturday.
_SATURDAY: Final = 5


@attrs.frozen
class Beside:
    """
    A unit that is told by a date in it or beside it: "the week of May 3".

    Args:
        unit: The size of the unit.

        shift: How many units from the date: -1 for "the day before".

        date: The date; None before the words for it have been joined to it.

        alone: Whether it can stand without a date, counted from the last one.
    """

    unit: Precision
    shift: int = 0
    date: Meaning | None = None
    alone: bool = False

    def resolve(self, context: Context) -> Reading:
        """Count from the date."""
        point = self.date.resolve(context).point if self.date else context.reference
        if point is None or self.unit.finer(point.unit):
            return Reading("DATE", "XXXX-XX-XX")
        return read_point(point.to(self.unit).shift(self.shift))


@attrs.frozen
class Modified:
    """A date of which the words name a part, or hedge it: "early 2011"."""

    meaning: Meaning
    mod: str

    def resolve(self, context: Context) -> Reading:
        """Keep the value, and say how it is modified."""
        reading = self.meaning.resolve(context)
        when = reading.when
        if self.mod == "APPROX" and when.first and when.last:
            first = attrs.evolve(when.first, approximate=True)
            last = attrs.evolve(when.last, approximate=True)
            when = When(first, last, shape=when.shape)
        return reading._replace(mod=self.mod, when=when)


@attrs.frozen
class Timed:
    """
    A time of day.

    Args:
        clock: What follows the T: "10:30", "24:00", "MO".

        day: The day, or None where no words give it: then that of the date
            mentioned last in the sentence, or of the publication.

        zone: Minutes that its clock is ahead of UTC, or None.
    """

    clock: str
    day: Meaning | None = None
    zone: int | None = None

    def resolve(self, context: Context) -> Reading:
        """Put the time on its day."""
        if self.day:
            point = self.day.resolve(context).point
        else:
            near = context.reference
            point = near if near and near.unit is Precision.DAY else context.today
        if point is None:
            return Reading("TIME", f"XXXX-XX-XXT{self.clock}")
        if point.unit is not Precision.DAY:
            return Reading("TIME", f"{point.value}T{self.clock}", point.when())
        when = self._when(point)
        return Reading("TIME", f"{point.value}T{self.clock}", when, None, point)

    def _when(self, point: Point) -> When:
        if not self.clock[0].isdigit():
            return point.when()
        parts = [int(part) for part in self.clock.split(":")]
        precision = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)[len(parts) - 1]
        hour, minute, second = (*parts, 0, 0)[:3]
        start = point.bound().start + hour * 3_600 + minute * 60 + second
        bound = Bound(precision.floor(start - (self.zone or 0) * 60), precision)
        return When(bound, bound)
