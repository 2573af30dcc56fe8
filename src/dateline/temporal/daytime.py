"""Times of day, and the day that they are on."""

from __future__ import annotations

import functools

import attrs

from ..model.precision import Precision
from ..model.when import Bound, When
from .context import Context
from .meanings import Meaning, Reading, read_point
from .points import Point
from .timex import Alternative

__all__ = ["Timed"]


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
    """

    clock: str
    day: Meaning | None = None
    zone: int | None = None
    whole: bool = False

    def resolve(self, context: Context) -> Reading:
        """Put the time on its day."""
        day = self.day.resolve(context) if self.day else self._day(context)
        point = day.point
        if point is None:
            return Reading("TIME", f"XXXX-XX-XXT{self.clock}")
        if not day.alternatives:
            return self._on(point)
        others = tuple(
            Alternative(
                f"{other.value}T{self.clock}",
                _when(self.clock, whole, self.zone, whole=self.whole),
                other.reason,
            )
            for other in day.alternatives
            if (whole := other.when.first)
        )
        return self._on(point)._replace(alternatives=others)

    @staticmethod
    def _day(context: Context) -> Reading:
        """Return the day that the text is about."""
        near = context.reference
        point = near if near and near.unit is Precision.DAY else context.today
        return read_point(point) if point else Reading("DATE", "XXXX-XX-XX")

    def _on(self, day: Point) -> Reading:
        return _read(self.clock, day, self.zone, whole=self.whole)


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
