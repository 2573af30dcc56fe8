"""
The order of events: dates first, then what the words say, then text order.

An event is listed at the point where it begins. That point lies inside its
span, so what is certainly earlier is listed earlier; edges that the words give
narrow the span from both sides and move the point no further than that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

import attrs

from ..model.event import Event
from ..model.precision import DAY_SECONDS, FIRST
from ..model.report import Link, Relation, Report, text_order
from ..model.types import Certainty
from ..model.when import Shape, When

__all__ = ["Conflict", "Edge", "Key", "edges_of", "lone_key", "own_point", "sort_keys"]

#: News is recent: "up to today" is listed three days before, in seconds.
_RECENT: Final = 3 * DAY_SECONDS
#: Later than every second that can be held: where undated events stand.
_NEVER: Final = 1 << 41

Key = tuple[Any, ...]
_HAPPENED, _LASTING, _AHEAD = range(3)


@attrs.frozen
class Edge:
    """
    What a source says about two of its reports: *first* begins no later.

    Args:
        first: The report that *link* puts first.

        second: The other one.

        relation: What the first is to the second.

        link: The words behind it.
    """

    first: Report
    second: Report
    relation: Relation
    link: Link


@attrs.frozen
class Conflict:
    """
    An order that a source gives and that stronger evidence refuses.

    Args:
        edge: What was said.

        why: What speaks against it.
    """

    edge: Edge
    why: str


#: How to turn a link into an edge: whether the order is swapped, and as what.
_FORWARD: Final = {Relation.BEFORE, Relation.STARTS, Relation.ENDED_BY}


def edges_of(told: Iterable[Report]) -> list[Edge]:
    """
    Resolve the links of one source.

    Args:
        told: All reports of that source.
    """
    told = list(told)
    at: dict[tuple[int, int], list[Report]] = defaultdict(list)
    for report in told:
        if report.trigger:
            at[report.trigger.start, report.trigger.end].append(report)
    return [
        edge
        for report in told
        for link in report.links
        for other in at.get((link.start, link.end), ())
        if other is not report
        for edge in _edges(report, other, link)
    ]


def _edges(report: Report, other: Report, link: Link) -> Iterable[Edge]:
    relation = link.relation
    if relation in _FORWARD:
        yield Edge(report, other, relation, link)
    elif relation.converse in _FORWARD:
        yield Edge(other, report, relation.converse, link)


def sort_keys(
    events: Iterable[Event], edges: Iterable[tuple[Event, Event, Edge]]
) -> tuple[dict[Event, Key], list[Conflict], list[tuple[Event, Event, Edge]]]:
    """
    Return the sort key of each event, the edges refused, and those kept.

    Keys of events that no chain of edges joins do not depend on each other.

    Args:
        events: A set of events that holds both ends of every edge.

        edges: Pairs of events and what puts the first before the second.
    """
    edges = sorted(edges, key=lambda edge: _strength(edge[2]))
    graph = _Graph({event: _begins(event.when) for event in events})
    conflicts, kept = [], []
    for first, second, edge in edges:
        floor = _end(first.when) if edge.relation is Relation.BEFORE else None
        if why := graph.refuses(first, second, floor):
            conflicts.append(Conflict(edge, why))
        else:
            graph.add(first, second, floor)
            kept.append((first, second, edge))
    return graph.keys(), conflicts, kept


def _strength(edge: Edge) -> tuple[Any, ...]:
    return edge.link.evidence, text_order(edge.first), text_order(edge.second)


def _begins(when: When) -> tuple[int, int]:
    """Return the first second at which it may begin, and the first too late."""
    low, high = when.begins
    return low, high + 1


def _end(when: When) -> int:
    """Return the last second that it takes up at least."""
    return when.ends[0] - 1


class _Graph:
    """Events and edges without a cycle; each event has a window to begin in."""

    def __init__(self, windows: dict[Event, tuple[int, int]]) -> None:
        self.windows = windows
        self.after: dict[Event, list[Event]] = defaultdict(list)
        self.before: dict[Event, list[Event]] = defaultdict(list)

    def refuses(self, first: Event, second: Event, floor: int | None) -> str:
        if self._floor(first, floor) >= self.windows[second][1]:
            return "the dates say the contrary"
        if self._reaches(second, first):
            return "stronger evidence says the contrary"
        return ""

    def _reaches(self, start: Event, goal: Event) -> bool:
        stack, seen = [start], {start}
        while stack:
            event = stack.pop()
            if event is goal:
                return True
            fresh = [after for after in self.after.get(event, ()) if after not in seen]
            seen.update(fresh)
            stack += fresh
        return False

    def _floor(self, first: Event, floor: int | None) -> int:
        """Return the first second that is left for what an edge puts second."""
        low = self.windows[first][0]
        return low if floor is None else max(low, floor)

    def add(self, first: Event, second: Event, floor: int | None) -> None:
        self.after[first].append(second)
        self.before[second].append(first)
        self._raise(second, self._floor(first, floor))
        self._lower(first, self.windows[second][1])

    def _raise(self, event: Event, low: int) -> None:
        stack = [event]
        while stack:
            event = stack.pop()
            if self.windows[event][0] < low:
                self.windows[event] = low, self.windows[event][1]
                stack += self.after.get(event, ())

    def _lower(self, event: Event, high: int) -> None:
        stack = [event]
        while stack:
            event = stack.pop()
            if self.windows[event][1] > high:
                self.windows[event] = self.windows[event][0], high
                stack += self.before.get(event, ())

    def keys(self) -> dict[Event, Key]:
        order = self._sorted()
        points: dict[Event, tuple[int, int]] = {}
        for event in order:
            points[event] = self._point(event, [points[e] for e in self.before[event]])
        for event in reversed(order):
            later = [points[e] for e in self.after[event]]
            if points[event][0] == _NEVER and later:
                points[event] = min(later)
        keys: dict[Event, Key] = {}
        for event in order:
            earlier = [keys[e] for e in self.before[event]]
            keys[event] = _key(event, points[event], earlier)
        return keys

    def _point(self, event: Event, earlier: list[tuple[int, int]]) -> tuple[int, int]:
        """Return where it is listed: a second, and a rank at that second."""
        point, rank = _own_point(event)
        earlier = [place for place in earlier if place[0] != _NEVER]
        low, high = self.windows[event]
        if earlier and (point == _NEVER or _only_ends(event)):
            return max(*earlier, (low, _HAPPENED))
        if point != _NEVER:
            point = min(max(point, low), high - 1)
        return max([(point, rank), *earlier])

    def _sorted(self) -> list[Event]:
        waiting = {event: len(self.before[event]) for event in self.windows}
        ready = [event for event, count in waiting.items() if not count]
        for event in ready:
            for after in self.after[event]:
                waiting[after] -= 1
                if not waiting[after]:
                    ready.append(after)
        return ready


def own_point(event: Event) -> int:
    """
    Return the second where the event's own date puts it.

    Where only the end of its span is known, that is three days before, as news
    is recent; but the last day itself for what someone says, and for what goes
    on. Never before the year 1.
    """
    return max(FIRST, _own_point(event)[0])


def _own_point(event: Event) -> tuple[int, int]:
    """Return where the event's own date puts it."""
    when = event.when
    going_on = when.shape is Shape.THROUGHOUT
    if when.first:
        ahead = when.last is None and event.certainty in _NOT_YET
        return when.first.start, _AHEAD if ahead else _HAPPENED
    if when.last is None:
        return _NEVER, _HAPPENED
    last = when.last.start - when.last.start % DAY_SECONDS
    if going_on or event.type.name == "STATEMENT":
        return last, _LASTING if going_on else _HAPPENED
    return last - _RECENT, _HAPPENED


_NOT_YET: Final = {
    Certainty.ANTICIPATED,
    Certainty.PLANNED,
    Certainty.REQUESTED,
    Certainty.CONDITIONAL,
    Certainty.POSSIBLE,
}


def _only_ends(event: Event) -> bool:
    """Whether it lasted, and only its end is dated."""
    when = event.when
    return when.first is None and when.shape is Shape.THROUGHOUT


def lone_key(event: Event) -> Key:
    """Return the sort key of an event that no edge touches."""
    return _key(event, _own_point(event), ())


def _key(event: Event, place_in_time: tuple[int, int], earlier: Iterable[Key]) -> Key:
    """
    Return point, rank, text order, depth and the event's own text order.

    An event that an edge puts after another one of the same point borrows its
    text order, one step deeper: so a plain sort keeps every edge.
    """
    point, rank = place_in_time
    own = text_order(event.reports[0])
    place, depth = own, 0
    for key in earlier:
        if key[:2] == (point, rank) and key[2] >= place:
            depth = max(depth, key[3] + 1) if key[2] == place else key[3] + 1
            place = key[2]
    return point, rank, place, depth, own
