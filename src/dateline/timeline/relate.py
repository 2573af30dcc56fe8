"""How two events lie in time, from dates and edges alone, never from rank."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from ..model.event import Event
from ..model.report import Relation
from ..model.types import Certainty
from ..model.when import Bound, Shape, When
from .order import EventEdge

__all__ = ["Relations"]

#: An end of an event: False is its beginning, True its end.
_Point = tuple[Event, bool]
_Points = Mapping[_Point, set[_Point]]

#: Seconds that stand for an open side: beyond every date that can be held.
_OPEN: Final = 1 << 41
_LIES_AHEAD: Final = {Certainty.ANTICIPATED, Certainty.PLANNED}


@attrs.frozen(eq=False)
class Relations:
    """
    The points of some events, and which lies no later than which.

    Args:
        later: For each point those that cannot lie before it.

        earlier: For each point those that cannot lie after it.

        stated: What one event is to another in so many words.

        onward: As *later*, but only what the list of events follows: of two
            events that end together neither dates the other.

        back: The same as *earlier*.
    """

    later: _Points
    earlier: _Points
    stated: Mapping[tuple[Event, Event], Relation]
    onward: _Points
    back: _Points

    @classmethod
    def of(cls, edges: Iterable[EventEdge]) -> Relations:
        """Lay out the points of all edges that hold."""
        later: dict[_Point, set[_Point]] = defaultdict(set)
        earlier: dict[_Point, set[_Point]] = defaultdict(set)
        onward: dict[_Point, set[_Point]] = defaultdict(set)
        back: dict[_Point, set[_Point]] = defaultdict(set)
        stated: dict[tuple[Event, Event], Relation] = {}
        for first, second, edge in edges:
            stated.setdefault((first, second), edge.relation)
            for low, high in _pairs(first, second, edge.relation):
                later[low].add(high)
                earlier[high].add(low)
            for event in (first, second):
                onward[event, False].add((event, True))
                back[event, True].add((event, False))
            point = first, edge.relation is Relation.BEFORE
            onward[point].add((second, False))
            back[second, False].add(point)
        return cls(later, earlier, stated, onward, back)

    def between(self, a: Event, b: Event) -> Relation:
        """Say what *a* is to *b*; ``UNKNOWN`` where nothing settles it."""
        if a == b:
            return Relation.SAME
        if self._before(a, b):
            return Relation.BEFORE
        if self._before(b, a):
            return Relation.AFTER
        if stated := self.stated.get((a, b)):
            return stated
        if stated := self.stated.get((b, a)):
            return stated.converse
        return _by_spans(a.when, b.when)

    def when(self, event: Event) -> When:
        """
        Return the span of an event, as far as its order narrows it.

        What lasted throughout stays as it is: its bounds are the units in which
        it began and ended, and an order gives no such unit.
        """
        own = event.when
        if own.shape is Shape.THROUGHOUT:
            return own
        before = sorted(map(_floor, _reach((event, False), self.back)), key=_low)
        after = sorted(map(_ceiling, _reach((event, True), self.onward)), key=_high)
        first = _later(own.first, before[-1])
        last = _sooner(own.last, after[0])
        if first and last and first.start >= last.end:
            return own
        return own if (first, last) == (own.first, own.last) else When(first, last)

    def _before(self, a: Event, b: Event) -> bool:
        """Whether the end of *a* cannot lie after the beginning of *b*."""
        if a.when.before(b.when) or _still_ahead(a, b):
            return True
        after = _reach((a, True), self.later)
        if (b, False) in after:
            return True
        before = _reach((b, False), self.earlier)
        return min(map(_latest, after)) <= max(map(_earliest, before))


def _pairs(
    first: Event, second: Event, relation: Relation
) -> Iterable[tuple[_Point, _Point]]:
    """Give the pairs of points of which the left one lies no later."""
    yield (first, False), (first, True)
    yield (second, False), (second, True)
    match relation:
        case Relation.BEFORE:
            yield (first, True), (second, False)
        case Relation.STARTS:
            yield (first, False), (second, False)
            yield (second, False), (first, False)
        case _:
            yield (first, False), (second, False)
            yield (first, True), (second, True)
            yield (second, True), (first, True)


def _reach(start: _Point, onward: _Points) -> set[_Point]:
    seen, stack = {start}, [start]
    while stack:
        fresh = onward.get(stack.pop(), set()) - seen
        seen |= fresh
        stack += fresh
    return seen


def _latest(point: _Point) -> int:
    event, is_end = point
    return event.when.ends[1] if is_end else event.when.begins[1]


def _earliest(point: _Point) -> int:
    event, is_end = point
    return event.when.ends[0] if is_end else event.when.begins[0]


def _floor(point: _Point) -> Bound | None:
    """Return the unit before which the point cannot lie."""
    event, is_end = point
    when = event.when
    if is_end and when.shape is Shape.THROUGHOUT and when.last:
        return when.last
    return when.first


def _ceiling(point: _Point) -> Bound | None:
    """Return the unit after which the point cannot lie."""
    event, is_end = point
    when = event.when
    if not is_end and when.shape is Shape.THROUGHOUT and when.first:
        return when.first
    return when.last


def _low(bound: Bound | None) -> int:
    return bound.start - bound.slack if bound else -_OPEN


def _high(bound: Bound | None) -> int:
    return bound.end + bound.slack if bound else _OPEN


def _later(own: Bound | None, other: Bound | None) -> Bound | None:
    """Return the second where it says more than the first, whatever "about" means."""
    if own and other and other.start < own.start:
        return own
    return other if _low(other) > _low(own) else own


def _sooner(own: Bound | None, other: Bound | None) -> Bound | None:
    if own and other and other.end > own.end:
        return own
    return other if _high(other) < _high(own) else own


def _still_ahead(a: Event, b: Event) -> bool:
    """Whether *a* had happened when a source of both said that *b* lay ahead."""
    if a.certainty is not Certainty.ASSERTED or b.certainty not in _LIES_AHEAD:
        return False
    shared = set(a.sources).intersection(b.sources)
    return any(
        a.when.latest <= source.when.latest and b.when.earliest >= source.when.earliest
        for source in shared
        if a.when.shape is Shape.WITHIN
    )


def _by_spans(a: When, b: When) -> Relation:
    """Compare spans; "about" is taken at its word, as no one can do better."""
    if a == b and _exact(a):
        return Relation.SAME
    if a.plain.overlaps(b.plain):
        return Relation.OVERLAPS
    return Relation.UNKNOWN


def _exact(when: When) -> bool:
    return when.latest - when.earliest == 1
