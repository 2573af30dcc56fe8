"""Times of day, and the day that they are on."""

from __future__ import annotations

import functools
from typing import Final

import attrs

from ..model.precision import Precision
from ..model.when import Bound, When
from .context import Context
from .meanings import Meaning, Reading, read_point
from .points import Point
from .timex import Alternative

__all__ = ["PartOf", "Timed"]

_EITHER: Final = "the words do not say which half of the day"


@attrs.frozen
class Timed:
    """
    A time of day.

    Args:
        clock: What follows the T: "10:30", "24:00", "MO".

        day: The day, or None where no words give it: then that of the date
            mentioned last in the sentence, or of the publication.

        zone: Minutes that its clock is ahead of UTC, or None.

        whole: Whether only the hour is told: "9 a.m.".

        either: Whether it may as well be twelve hours later: "at 3:30".
    """

    clock: str
    day: Meaning | None = None
    zone: int | None = None
    whole: bool = False
    either: bool = False

    def resolve(self, context: Context) -> Reading:
        """Put the time on its day."""
        day = self.day.resolve(context) if self.day else self._day(context)
        point = day.point
        if point is None:
            return Reading("TIME", f"XXXX-XX-XXT{self.clock}")
        others = tuple(
            Alternative(
                f"{other.value}T{self.clock}",
                _when(self.clock, whole, self.zone, whole=self.whole),
                other.reason,
            )
            for other in day.alternatives
            if (whole := other.when.first)
        )
        if self.either:
            late = self.twelve_hours_later().resolve(context)
            others = (Alternative(late.value, late.when, _EITHER), *others)
        reading = _read(self.clock, point, self.zone, whole=self.whole)
        return reading._replace(alternatives=others) if others else reading

    def twelve_hours_later(self) -> Timed:
        """Return the same time in the other half of the day."""
        hour, rest = self.clock.split(":", 1)
        return attrs.evolve(self, clock=f"{int(hour) + 12}:{rest}", either=False)

    @staticmethod
    def _day(context: Context) -> Reading:
        """Return the day that the text is about."""
        near = context.reference
        point = near if near and near.unit is Precision.DAY else context.today
        return read_point(point) if point else Reading("DATE", "XXXX-XX-XX")


@attrs.frozen
class PartOf:
    """
    A part of a day that is named after it: "the morning of".

    Args:
        part: What follows the T: "MO".
    """

    part: str

    def resolve(self, context: Context) -> Reading:  # noqa: ARG002 - as all meanings
        """Say nothing before the day is known."""
        return Reading("TIME", f"XXXX-XX-XXT{self.part}")


@functools.lru_cache(maxsize=1024)
def _read(clock: str, day: Point, zone: int | None, *, whole: bool) -> Reading:
    when = _when(clock, day.bound(), zone, whole=whole)
    return Reading("TIME", f"{day.value}T{clock}", when, None, day)


def _when(clock: str, day: Bound, zone: int | None, *, whole: bool) -> When:
    if not clock[0].isdigit():
        return When(day, day)
    parts = [int(part) for part in clock.split(":")]
    precision = Precision.MINUTE if len(parts) < 3 else Precision.SECOND  # noqa: PLR2004
    if whole:
        precision = Precision.HOUR
    hour, minute, second = (*parts, 0, 0)[:3]
    start = day.start + hour * 3_600 + minute * 60 + second
    bound = Bound(precision.floor(start - (zone or 0) * 60), precision)
    return When(bound, bound)
