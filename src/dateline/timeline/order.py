"""
The order of events: dates first, then what the words say, then text order.

An event is listed at the point where it begins. That point lies inside its
span, so what is certainly earlier is listed earlier; edges that the words give
narrow the span from both sides and move the point no further than that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

import attrs

from ..model.event import Event
from ..model.precision import DAY_SECONDS, FIRST
from ..model.report import Link, Relation, Report, text_order
from ..model.types import Certainty
from ..model.when import Shape, When

__all__ = [
    "Conflict",
    "Edge",
    "EventEdge",
    "Key",
    "edges_of",
    "lone_key",
    "own_point",
    "settle",
    "sort_keys",
]

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


#: Two events, and what puts the first before the second.
EventEdge = tuple[Event, Event, Edge]


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
    events: Collection[Event], edges: Iterable[EventEdge]
) -> dict[Event, Key]:
    """
    Return the sort key of each event.

    Keys of events that no chain of edges joins do not depend on each other.

    Args:
        events: A set of events that holds both ends of every edge.

        edges: Pairs of events and what puts the first before the second.
    """
    keys = {event: lone_key(event) for event in events}
    edges = list(edges)
    doubtful = [
        edge for edge in edges if not _agrees(edge, keys[edge[0]], keys[edge[1]])
    ]
    if doubtful:
        # What is joined to none of these keeps its key: a plain sort keeps its edges.
        joined = _joined(edges, doubtful)
        alone = {event: keys[event] for event in joined}
        graph, _, _ = _laid_out(alone, [edge for edge in edges if edge[0] in joined])
        keys |= graph.keys()
    return keys


def settle(
    events: Iterable[Event], edges: Iterable[EventEdge]
) -> tuple[list[Conflict], list[EventEdge]]:
    """
    Return the edges that are refused, and those that are kept.

    Args:
        events: A set of events that holds both ends of every edge.

        edges: Pairs of events and what puts the first before the second.
    """
    return _laid_out({event: lone_key(event) for event in events}, edges)[1:]


def _laid_out(
    alone: Mapping[Event, Key], edges: Iterable[EventEdge]
) -> tuple[_Graph, list[Conflict], list[EventEdge]]:
    """Return the graph of all edges that it takes, the strongest first."""
    graph = _Graph(alone)
    conflicts, kept = [], []
    for first, second, edge in sorted(edges, key=lambda edge: _strength(edge[2])):
        if why := graph.refuses(first, second, edge):
            conflicts.append(Conflict(edge, why))
        else:
            graph.add(first, second, edge)
            kept.append((first, second, edge))
    return graph, conflicts, kept


def _agrees(joined: EventEdge, first: Key, second: Key) -> bool:
    """Whether an edge says what the keys of its events say alone."""
    before, after, edge = joined
    if first > second or second[0] == _NEVER or _only_ends(after):
        return False
    return edge.relation is not Relation.BEFORE or _end(before.when) <= second[0]


def _joined(edges: Iterable[EventEdge], some: Iterable[EventEdge]) -> dict[Event, None]:
    """Return the events that chains of edges join to some of these."""
    near: dict[Event, list[Event]] = defaultdict(list)
    for first, second, _ in edges:
        near[first].append(second)
        near[second].append(first)
    stack = [first for first, _, _ in some]
    found: dict[Event, None] = {}
    while stack:
        event = stack.pop()
        if event not in found:
            found[event] = None
            stack += near[event]
    return found


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
    """
    Events and edges without a cycle; each event has a window to begin in.

    Events go by their number. Of each the key is known that it has alone.
    """

    def __init__(self, alone: Mapping[Event, Key]) -> None:
        self._events, self._alone = list(alone), list(alone.values())
        self._number = {event: n for n, event in enumerate(self._events)}
        self._windows = [_begins(event.when) for event in self._events]
        self._after: list[list[int]] = [[] for _ in self._events]
        self._before: list[list[int]] = [[] for _ in self._events]

    def refuses(self, first: Event, second: Event, edge: Edge) -> str:
        one, two = self._number[first], self._number[second]
        if self._floor(one, edge) >= self._windows[two][1]:
            return "the dates say the contrary"
        if self._reaches(two, one):
            return "stronger evidence says the contrary"
        return ""

    def _reaches(self, start: int, goal: int) -> bool:
        stack, seen = [start], {start}
        while stack:
            n = stack.pop()
            if n == goal:
                return True
            fresh = [after for after in self._after[n] if after not in seen]
            seen.update(fresh)
            stack += fresh
        return False

    def _floor(self, first: int, edge: Edge) -> int:
        """Return the first second that is left for what an edge puts second."""
        low = self._windows[first][0]
        if edge.relation is not Relation.BEFORE:
            return low
        return max(low, _end(self._events[first].when))

    def add(self, first: Event, second: Event, edge: Edge) -> None:
        one, two = self._number[first], self._number[second]
        self._after[one].append(two)
        self._before[two].append(one)
        self._raise(two, self._floor(one, edge))
        self._lower(one, self._windows[two][1])

    def _raise(self, n: int, low: int) -> None:
        stack = [n]
        while stack:
            n = stack.pop()
            if self._windows[n][0] < low:
                self._windows[n] = low, self._windows[n][1]
                stack += self._after[n]

    def _lower(self, n: int, high: int) -> None:
        stack = [n]
        while stack:
            n = stack.pop()
            if self._windows[n][1] > high:
                self._windows[n] = self._windows[n][0], high
                stack += self._before[n]

    def keys(self) -> dict[Event, Key]:
        order = self._sorted()
        points: dict[int, tuple[int, int]] = {}
        for n in order:
            points[n] = self._point(n, [points[m] for m in self._before[n]])
        for n in reversed(order):
            later = [points[m] for m in self._after[n]]
            if points[n][0] == _NEVER and later:
                points[n] = min(later)
        keys: dict[int, Key] = {}
        for n in order:
            earlier = [keys[m] for m in self._before[n]]
            keys[n] = _key(self._alone[n][-1], points[n], earlier)
        return {self._events[n]: key for n, key in keys.items()}

    def _point(self, n: int, earlier: list[tuple[int, int]]) -> tuple[int, int]:
        """Return where it is listed: a second, and a rank at that second."""
        point, rank = self._alone[n][:2]
        earlier = [place for place in earlier if place[0] != _NEVER]
        low, high = self._windows[n]
        if earlier and (point == _NEVER or _only_ends(self._events[n])):
            return max(*earlier, (low, _HAPPENED))
        if point != _NEVER:
            point = min(max(point, low), high - 1)
        return max([(point, rank), *earlier])

    def _sorted(self) -> list[int]:
        waiting = list(map(len, self._before))
        ready = [n for n, count in enumerate(waiting) if not count]
        for n in ready:
            for after in self._after[n]:
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
    point, rank = _own_point(event)
    own = text_order(event.reports[0])
    return point, rank, own, 0, own


def _key(
    own: tuple[Any, ...], place_in_time: tuple[int, int], earlier: Iterable[Key]
) -> Key:
    """
    Return point, rank, text order, depth and the event's own text order.

    An event that an edge puts after another one of the same point borrows its
    text order, one step deeper: so a plain sort keeps every edge.
    """
    point, rank = place_in_time
    place, depth = own, 0
    for key in earlier:
        if key[:2] == (point, rank) and key[2] >= place:
            depth = max(depth, key[3] + 1) if key[2] == place else key[3] + 1
            place = key[2]
    return point, rank, place, depth, own
