"""How two events lie in time, from dates and edges alone, never from rank."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from ..model.event import Event
from ..model.report import Relation
from ..model.types import Certainty
from ..model.when import Shape, When
from .reading import EventEdge

__all__ = ["Relations"]

#: An end of an event: False is its beginning, True its end.
_Point = tuple[Event, bool]

_LIES_AHEAD: Final = {Certainty.ANTICIPATED, Certainty.PLANNED}


@attrs.frozen(eq=False)
class Relations:
    """
    The points of some events, and which lies no later than which.

    Args:
        later: For each point those that cannot lie before it.

        earlier: For each point those that cannot lie after it.

        stated: What one event is to another in so many words.
    """

    later: Mapping[_Point, set[_Point]]
    earlier: Mapping[_Point, set[_Point]]
    stated: Mapping[tuple[Event, Event], Relation]

    @classmethod
    def of(cls, edges: Iterable[EventEdge]) -> Relations:
        """Lay out the points of all edges that hold."""
        later: dict[_Point, set[_Point]] = defaultdict(set)
        earlier: dict[_Point, set[_Point]] = defaultdict(set)
        stated: dict[tuple[Event, Event], Relation] = {}
        for first, second, edge in edges:
            stated.setdefault((first, second), edge.relation)
            for low, high in _pairs(first, second, edge.relation):
                later[low].add(high)
                earlier[high].add(low)
        return cls(later, earlier, stated)

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


def _reach(start: _Point, onward: Mapping[_Point, set[_Point]]) -> set[_Point]:
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
