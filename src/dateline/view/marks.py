"""What a time axis shows of each event, whoever draws it."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from ..model.event import Event
from ..model.types import Certainty
from ..model.when import Shape
from .scale import Scale

__all__ = ["Axis", "Mark", "Standing", "standing_of"]

#: Whether it happened, lies ahead or may be, or did not happen.
Standing = str

_AHEAD: Final = frozenset(
    {
        Certainty.ANTICIPATED,
        Certainty.PLANNED,
        Certainty.REQUESTED,
        Certainty.CONDITIONAL,
        Certainty.POSSIBLE,
        Certainty.GENERIC,
    }
)


def standing_of(event: Event) -> Standing:
    """
    Return ``told``, ``ahead`` or ``denied``: three shades of certainty.

    >>> standing_of(Event.of("It rains", certainty=Certainty.PLANNED))
    'ahead'
    """
    if event.certainty is Certainty.ASSERTED:
        return "told"
    return "ahead" if event.certainty in _AHEAD else "denied"


@attrs.frozen
class Mark:
    """
    An event on the axis.

    Args:
        event: Which.

        left: Where it begins, in units of the scale.

        right: Where it ends; a point has some width too.

        lane: The row in which it touches no other mark, from 0.

        point: Whether its span is too narrow to show its shape.

        lasted: Whether it lasted throughout, rather than fell within.

        open_start: Whether its beginning is not known.

        open_end: Whether its end is not known.

        approximate: Whether the source hedged the date, or doubts it.
    """

    event: Event
    left: float
    right: float
    lane: int
    point: bool
    lasted: bool
    open_start: bool
    open_end: bool
    approximate: bool

    @property
    def middle(self) -> float:
        """Where a point is drawn."""
        return (self.left + self.right) / 2


@attrs.frozen
class Axis:
    """
    The marks of some events over a scale.

    Args:
        scale: Where time lies.

        marks: Of the dated events, in the order of the timeline.

        undated: How many events have no mark.
    """

    scale: Scale
    marks: Sequence[Mark]
    undated: int

    @classmethod
    def of(
        cls,
        events: Iterable[Event],
        *,
        width: float,
        point: float,
        tail: float,
        gap: float,
        least: float,
        whole: bool = False,
    ) -> Axis | None:
        """
        Lay out events; None where not one of them is dated.

        Args:
            events: What to show.

            width: Of the axis, in any unit.

            point: The width of a mark that is a point.

            tail: How far a mark reaches to an open side.

            gap: The width of a fold in the scale.

            least: The width of the narrowest piece of the scale.

            whole: Whether marks begin and end at whole units, as letters do.
        """
        told = list(events)
        dated = [event for event in told if event.when.dated]
        if not dated:
            return None
        spans = [event.when for event in dated]
        scale = Scale.of(spans, width=width, apart=point / 2, gap=gap, least=least)
        placed = [_placed(event, scale, point, tail, whole=whole) for event in dated]
        return cls(scale, _stacked(placed), len(told) - len(dated))

    @property
    def lanes(self) -> int:
        """How many rows the marks take."""
        return 1 + max(mark.lane for mark in self.marks)

    def spans(self, lanes: int) -> tuple[Sequence[Mark], int]:
        """
        Return the marks that are no points, and how many of them find no room.

        Args:
            lanes: The most rows to put them in.
        """
        stacked = _stacked([mark for mark in self.marks if not mark.point])
        shown = [mark for mark in stacked if mark.lane < lanes]
        return shown, len(stacked) - len(shown)


def _placed(
    event: Event, scale: Scale, point: float, tail: float, *, whole: bool
) -> Mark:
    when = event.when
    first, last = when.first, when.last
    left = scale.at(first.start) if first else None
    right = scale.at(last.end) if last else None
    if left is None or right is None:
        known = left if left is not None else right
        assert known is not None  # noqa: S101 - only dated events come here
        left = max(0.0, known - tail) if left is None else left
        right = min(scale.width, known + tail) if right is None else right
    narrow = bool(first and last) and right - left < point
    if right - left < point:
        middle = min(max((left + right) / 2, point / 2), scale.width - point / 2)
        left, right = middle - point / 2, middle + point / 2
    if whole:
        left, right = math.floor(left), math.ceil(right)
        right = left + 1 if narrow else right
    return Mark(
        event,
        left,
        right,
        lane=0,
        point=narrow,
        lasted=when.shape is Shape.THROUGHOUT,
        open_start=first is None,
        open_end=last is None,
        approximate=when.approximate or when.uncertain,
    )


def _stacked(marks: Sequence[Mark]) -> list[Mark]:
    """Give each mark the lowest row that is free where it begins."""
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    lanes: dict[int, int] = {}
    order = sorted(range(len(marks)), key=lambda at: (marks[at].left, at))
    for at in order:
        mark = marks[at]
        while busy and busy[0][0] <= mark.left:
            heapq.heappush(free, heapq.heappop(busy)[1])
        lanes[at] = lane = heapq.heappop(free) if free else len(busy)
        heapq.heappush(busy, (mark.right, lane))
    return [attrs.evolve(mark, lane=lanes[at]) for at, mark in enumerate(marks)]
