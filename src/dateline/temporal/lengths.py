"""What words for lengths of time mean, alone and counted from a date."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
from collections.abc import Mapping
from typing import Final

import attrs

from ..model.precision import Precision
from ..model.when import Shape, When
from .context import Context
from .meanings import UNDATED, Meaning, Reading, read_point
from .points import Point, day_point
from .timex import Anchor, Direction

__all__ = ["DIRECTIONS", "UNITS", "Ago", "Duration", "YearBefore", "duration_value"]

#: The calendar units among the units of length.
UNITS: Final = {
    "D": Precision.DAY,
    "W": Precision.WEEK,
    "M": Precision.MONTH,
    "Q": Precision.QUARTER,
    "Y": Precision.YEAR,
    "DE": Precision.DECADE,
    "CE": Precision.CENTURY,
}
#: Units that TIMEX3 writes as several of another.
_AS: Final = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "F": (2, "W")}
_PART: Final = {"DE": "Y", "CE": "C", "F": "W", "ML": "L"}
_HALVES: Final = {
    "D": (24, "TH"),
    "Y": (12, "M"),
    "TH": (60, "TM"),
    "TM": (60, "TS"),
    "DE": (10, "Y"),
}
#: Units from the smallest to the largest; not of the calendar where they differ.
_SIZES: Final = "TS TM TH NI D WE W F M Q SU WI Y DE CE ML".split()
#: Words after a length that count it from a happening.
DIRECTIONS: Final[Mapping[str, Direction]] = {
    "after": "after",
    "following": "after",
    "later": "after",
    "afterward": "after",
    "afterwards": "after",
    "before": "before",
    "earlier": "before",
    "previously": "before",
}
#: Of those, the ones that the words for the happening follow.
_COUNT_FROM_EVENT: Final = frozenset({"after", "before", "following"})
#: Lengths that companies report figures for, besides the quarter.
_REPORTED: Final = frozenset({"P9M", "P6M", "P1Y"})
#: How many of a unit "several" and "a few" are reckoned as.
VAGUE: Final = 3


@functools.lru_cache(maxsize=1024)
def duration_value(amount: float | None, unit: str) -> str:
    """
    Write an amount of a unit as a TIMEX3 duration.

    >>> duration_value(2.5, "Y"), duration_value(None, "D"), duration_value(3, "TH")
    ('P2Y6M', 'PXD', 'PT3H')
    """
    if amount is None:
        unit = _PART.get(unit, unit)
        return f"PTX{unit[1:]}" if len(unit) > 1 and unit[0] == "T" else f"PX{unit}"
    if unit in _AS:
        factor, unit = _AS[unit]
        amount = amount * factor
    whole, rest = divmod(amount, 1)
    tail = ""
    if rest and unit in _HALVES:
        factor, small = _HALVES[unit]
        if small[0] == "T" and unit[0] != "T":
            amount = amount * factor
            return duration_value(amount, small)
        tail, amount = f"{rest * factor:g}{small[-1]}", whole
    head = f"{amount:g}{unit[-1] if unit[0] == 'T' else unit}" if amount else ""
    return f"P{'T' if unit[0] == 'T' else ''}{head}{tail}"


@attrs.frozen
class Duration:
    """
    A length of time, which may reach from or to the publication.

    Args:
        amount: How many units; None where the words do not say.

        unit: The unit, as the lexicon has it.

        frame: "past" (it ends at the publication), "next" (it begins there),
            "for" (it may end there), or nothing.

        mod: The modifier of TIMEX3.

        rest: A length in a smaller unit that is added.

        origin: The date that it is counted from: "two days after May 3".
    """

    amount: float | None
    unit: str
    frame: str = ""
    mod: str | None = None
    rest: Duration | None = None
    origin: Meaning | None = None

    def plus(self, other: Duration) -> Duration | None:
        """Return the sum with a smaller unit, or None: "a year and two days"."""
        if self.rest:
            rest = self.rest.plus(other)
            return attrs.evolve(self, rest=rest) if rest else None
        known = self.amount is not None and other.amount is not None
        if not known or _SIZES.index(self.unit) <= _SIZES.index(other.unit):
            return None
        return attrs.evolve(self, rest=other)

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        value = duration_value(self.amount, self.unit)
        return _sum(value, self.rest.value) if self.rest else value

    def resolve(self, context: Context) -> Reading:
        """Give its length, and its place where the words give one."""
        value = self.value
        context.yearly |= value in _REPORTED
        direction = DIRECTIONS.get(context.word_after())
        if direction is None or self.frame in {"past", "next"}:
            return Reading("DURATION", value, self._when(context), self.mod)
        origin = self.origin.resolve(context).point if self.origin else None
        if origin:
            when = self.count_from(origin, -1 if direction == "before" else 1).when()
            return Reading("DURATION", value, when, self.mod)
        told = context.word_after() in _COUNT_FROM_EVENT
        start = context.offset_after(2) if told else None
        when = self._from_text(context, direction) if start is None else UNDATED
        anchor = Anchor(direction, value, start)
        return Reading("DURATION", value, when, self.mod, anchor=anchor)

    def _from_text(self, context: Context, direction: str) -> When:
        """Count from the date mentioned last: "two days later"."""
        if context.reference is None:
            return UNDATED
        sign = -1 if direction == "before" else 1
        origin = context.reference
        moved = self.count_from(origin, sign)
        if not moved.unit.finer(origin.unit):
            return moved.when()
        # "A week later" than something of October: no week of it in particular.
        length = self
        if moved.unit is Precision.WEEK and self.amount is not None:
            length = attrs.evolve(self, amount=7 * self.amount, unit="D")
        first, last = (
            length.count_from(day_point(day), sign)
            for day in (
                origin.first_day,
                origin.shift(1).first_day - dt.timedelta(days=1),
            )
        )
        return When(first.bound(), last.bound())

    def _when(self, context: Context) -> When:
        frame = self.frame
        if frame == "for":
            frame = "past" if context.perfect() else ""
        counted = self.amount is not None and context.word_before(0) != "the"
        if not frame and counted and context.word_before() in {"in", "within"}:
            frame = "" if context.tense() == "past" else context.word_before()
        today = context.today
        if today is None or not frame:
            return UNDATED
        if frame == "in":
            return self.count_from(today, 1).when()
        edge = self.count_from(today, -1 if frame == "past" else 1)
        now, then = today.bound(), edge.bound(approximate=True)
        if frame in {"next", "within"}:
            return When(now, then)
        return When(then, now, shape=Shape.THROUGHOUT)

    def count_from(self, origin: Point, sign: int) -> Point:
        """Return the unit this far from another, no finer than the words are."""
        unit = UNITS.get(self.unit, Precision.DAY)
        count = VAGUE if self.amount is None else self.amount
        if unit in {Precision.DECADE, Precision.CENTURY}:
            count *= 10 if unit is Precision.DECADE else 100
            unit = Precision.YEAR
        if self.unit not in UNITS:
            count = {"F": 14, "WE": 7}.get(self.unit, 0) * count
        return origin.to(unit).shift(sign * round(count))

    def count_days(self, origin: Point, sign: int) -> Point:
        """Return the day this far from another: "two weeks from Monday"."""
        unit = self.count_from(origin, sign)
        if unit.unit is Precision.DAY:
            return unit
        if unit.unit is Precision.WEEK:
            weeks = unit.ordinal - origin.to(Precision.WEEK).ordinal
            return origin.shift(7 * weeks)
        day, first = origin.first_day, unit.first_day
        month = day.month if unit.unit is Precision.YEAR else first.month
        last = calendar.monthrange(first.year, month)[1]
        return day_point(dt.date(first.year, month, min(day.day, last)))


def _sum(value: str, smaller: str) -> str:
    """Write two durations as one: P1Y and P2D as P1Y2D."""
    tail = smaller.removeprefix("P")
    return value + (tail.removeprefix("T") if "T" in value else tail)


@attrs.frozen
class Ago:
    """
    A date that lies a length of time before the publication, or after it.

    Args:
        length: How far.

        sign: -1 for before, 1 for after.

        day: The day to count from instead of the publication, or None.
    """

    length: Duration
    sign: int = -1
    day: Meaning | None = None

    def resolve(self, context: Context) -> Reading:
        """Count from the publication or the day; vague lengths stay vague."""
        length, today = self.length, context.today
        if self.day:
            today = self.day.resolve(context).point
        if length.amount is None:
            value = "PAST_REF" if self.sign < 0 else "FUTURE_REF"
            now = today.bound() if today else None
            when = When(None, now) if self.sign < 0 else When(now, None)
            return Reading("DATE", value, when, length.mod)
        if length.unit[0] == "T" and len(length.unit) > 1:
            value = duration_value(length.amount, length.unit)
            when = today.when() if today else UNDATED
            return Reading("TIME", value, when, length.mod)
        if today is None:
            return Reading("DATE", "XXXX", mod=length.mod)
        if self.day and today.unit is Precision.DAY:
            point = length.count_days(today, self.sign)
            return read_point(point)._replace(mod=length.mod)
        return read_point(length.count_from(today, self.sign))._replace(mod=length.mod)


@attrs.frozen
class YearBefore:
    """
    "A year ago": the year before, or the same quarter of it.

    Where figures of a quarter are reported, what they are compared with is the
    quarter a year before it.

    Args:
        base: "published" (ago) or "reference" (earlier).
    """

    base: str = "published"

    def resolve(self, context: Context) -> Reading:
        """Step back from the quarter under report, or from the base."""
        if context.quarter and not context.yearly:
            return read_point(context.quarter.shift(-4))._replace(point=None)
        origin = context.today
        if self.base == "reference" and context.reference:
            origin = context.reference
        if origin is None:
            return Reading("DATE", "XXXX")
        return read_point(origin.to(Precision.YEAR).shift(-1))
