"""Times of day, and the day that they are on."""

from __future__ import annotations

import attrs

from ..model.precision import Precision
from ..model.when import Bound, When
from .context import Context
from .meanings import Meaning, Reading, read_point
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
        value = f"{point.value}T{self.clock}"
        others = tuple(
            Alternative(f"{other.value}T{self.clock}", self._when(whole), other.reason)
            for other in day.alternatives
            if (whole := other.when.first)
        )
        when = self._when(point.bound())
        return Reading("TIME", value, when, None, point, others)

    @staticmethod
    def _day(context: Context) -> Reading:
        """Return the day that the text is about."""
        near = context.reference
        point = near if near and near.unit is Precision.DAY else context.today
        return read_point(point) if point else Reading("DATE", "XXXX-XX-XX")

    def _when(self, day: Bound) -> When:
        if not self.clock[0].isdigit():
            return When(day, day)
        parts = [int(part) for part in self.clock.split(":")]
        precision = Precision.MINUTE if len(parts) < 3 else Precision.SECOND  # noqa: PLR2004
        if self.whole:
            precision = Precision.HOUR
        hour, minute, second = (*parts, 0, 0)[:3]
        start = day.start + hour * 3_600 + minute * 60 + second
        bound = Bound(precision.floor(start - (self.zone or 0) * 60), precision)
        return When(bound, bound)
