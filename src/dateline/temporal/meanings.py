"""What words for dates mean before it is known when they were written."""

from __future__ import annotations

import functools
from typing import Final, NamedTuple, Protocol

import attrs

from ..model.precision import Precision
from ..model.when import When
from .context import Context
from .points import Point
from .timex import Alternative, Anchor, TimexType

__all__ = [
    "UNDATED",
    "Beside",
    "Fixed",
    "Meaning",
    "Modified",
    "Reading",
    "Relative",
    "Symbol",
    "Unreadable",
    "read_either",
    "read_point",
]


#: Of no known place in time.
UNDATED: Final = When()


class Reading(NamedTuple):
    """What an expression says once its place in the text is known."""

    type: TimexType
    value: str
    when: When = UNDATED
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


@functools.lru_cache(maxsize=1024)
def read_point(point: Point) -> Reading:
    """Return the reading of a plain date."""
    return Reading("DATE", point.value, point.when(), None, point)


@functools.lru_cache(maxsize=1024)
def read_either(chosen: Point, other: Point, reason: str) -> Reading:
    """Return the reading of a date, with another that the words allow."""
    others = (Alternative(other.value, other.when(), reason),)
    return read_point(chosen)._replace(alternatives=others)


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
        if not self.others:
            return read_point(self.point)
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
        return _read_symbol(self.type, self.value, context.today)


@functools.lru_cache(maxsize=256)
def _read_symbol(kind: TimexType, value: str, today: Point | None) -> Reading:
    if value not in _DEICTIC or today is None:
        return Reading(kind, value)
    first = None if value == "PAST_REF" else today.bound()
    last = None if value == "FUTURE_REF" else today.bound()
    return Reading(kind, value, When(first, last))


@attrs.frozen
class Relative:
    """
    A unit counted from the publication or from the date mentioned last.

    Args:
        unit: The size of the unit.

        shift: How many units later; negative before.

        base: "published", "reference" (the date mentioned last), or "day" (that
            date if it is a day, else the publication).
    """

    unit: Precision
    shift: int = 0
    base: str = "published"

    def resolve(self, context: Context) -> Reading:
        """Count from the base."""
        origin = context.today
        near = context.reference
        if near and (self.base == "reference" or self._is_day(near)):
            origin = near
        if origin is None:
            return Reading("DATE", "XXXX")
        if self.unit.finer(origin.unit):
            return self._somewhere_in(origin)
        return read_point(origin.to(self.unit).shift(self.shift))

    def _is_day(self, near: Point) -> bool:
        return self.base == "day" and near.unit is Precision.DAY

    def _somewhere_in(self, origin: Point) -> Reading:
        """Say no more than the date that it is counted from."""
        if self.shift:
            return Reading("DATE", "XXXX-XX-XX")
        tail = "-XX" if (self.unit, origin.unit) == _DAY_OF_MONTH else ""
        return Reading("DATE", origin.value + tail, origin.when())


_DAY_OF_MONTH: Final = (Precision.DAY, Precision.MONTH)


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
