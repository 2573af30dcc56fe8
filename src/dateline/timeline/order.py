"""
The order of events: dates first, then what the words say, then text order.

An event is listed at the point where it begins. That point lies inside its
span, so what is certainly earlier is listed earlier; edges that the words give
narrow the span from both sides and move the point no further than that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

import attrs

from ..model.event import Event
from ..model.precision import DAY_SECONDS, FIRST
from ..model.report import Link, Relation, Report
from ..model.text_order import TextOrder, text_order
from ..model.types import Certainty
from ..model.when import Shape, When

__all__ = [
    "Conflict",
    "Edge",
    "EventEdge",
    "Key",
    "PlacedEdge",
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
#: The same, of events that go by their place in a list.
PlacedEdge = tuple[int, int, Edge]


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
    links = [(report, link) for report in told for link in report.links]
    at: dict[tuple[int, int], list[Report]]
    at = {(link.start, link.end): [] for _, link in links}
    for report in told if links else ():
        trigger = report.trigger
        if trigger and (place := (trigger.start, trigger.end)) in at:
            at[place].append(report)
    return [
        edge
        for report, link in links
        for other in at[link.start, link.end]
        if other is not report and (edge := _edge(report, other, link))
    ]


def _edge(report: Report, other: Report, link: Link) -> Edge | None:
    relation = link.relation
    if relation in _FORWARD:
        return Edge(report, other, relation, link)
    if relation.converse in _FORWARD:
        return Edge(other, report, relation.converse, link)
    return None


def sort_keys(
    events: Sequence[Event], alone: Sequence[Key], edges: Sequence[PlacedEdge]
) -> list[Key]:
    """
    Return the sort key of each event.

    Keys of events that no chain of edges joins do not depend on each other.

    Args:
        events: Some events.

        alone: The sort key of each where no edge touches it.

        edges: The edges between them.
    """
    keys = list(alone)
    doubtful = [edge for edge in edges if not _agrees(edge, events, alone)]
    if doubtful:
        # What is joined to none of these keeps its key: a plain sort keeps its edges.
        joined = _joined(edges, doubtful)
        graph = _Graph(events, alone, joined)
        graph.take(edge for edge in edges if edge[0] in joined)
        for n, key in graph.listed():
            keys[n] = key
    return keys


def settle(edges: Iterable[EventEdge]) -> tuple[list[Conflict], list[EventEdge]]:
    """
    Return the edges that are refused, and those that are kept.

    Args:
        edges: Pairs of events and what puts the first before the second.
    """
    place: dict[Event, int] = {}
    placed = [
        (place.setdefault(a, len(place)), place.setdefault(b, len(place)), edge)
        for a, b, edge in edges
    ]
    events = list(place)
    alone = [lone_key(event, text_order(event.reports[0])) for event in events]
    conflicts, kept = _Graph(events, alone, place.values()).take(placed)
    return conflicts, [(events[a], events[b], edge) for a, b, edge in kept]


def _agrees(placed: PlacedEdge, events: Sequence[Event], keys: Sequence[Key]) -> bool:
    """Whether an edge says what the keys of its events say alone."""
    one, two, edge = placed
    first, second = keys[one], keys[two]
    if first > second or second[0] == _NEVER or _only_ends(events[two]):
        return False
    return edge.relation is not Relation.BEFORE or _end(events[one].when) <= second[0]


def _joined(edges: Iterable[PlacedEdge], some: Iterable[PlacedEdge]) -> dict[int, None]:
    """Return the events that chains of edges join to some of these."""
    near: dict[int, list[int]] = defaultdict(list)
    for first, second, _ in edges:
        near[first].append(second)
        near[second].append(first)
    stack = [first for first, _, _ in some]
    found: dict[int, None] = {}
    while stack:
        event = stack.pop()
        if event not in found:
            found[event] = None
            stack += near[event]
    return found


def _strength(placed: PlacedEdge) -> tuple[Any, ...]:
    """Return what puts the strongest edge first, and no two in either order."""
    edge = placed[2]
    link, relation = edge.link, edge.relation.value
    orders = text_order(edge.first), text_order(edge.second)
    return link.evidence, *orders, relation, link.start, link.end, link.why


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

    Events go by their place in a list. Of each the key is known that it has alone.
    """

    def __init__(
        self, events: Sequence[Event], alone: Sequence[Key], some: Collection[int]
    ) -> None:
        self._events, self._alone = events, alone
        self._windows = {n: _begins(events[n].when) for n in some}
        self._after: dict[int, list[int]] = {n: [] for n in some}
        self._before: dict[int, list[int]] = {n: [] for n in some}

    def take(
        self, edges: Iterable[PlacedEdge]
    ) -> tuple[list[Conflict], list[PlacedEdge]]:
        """Add edges, the strongest first; return those refused, and those taken."""
        conflicts, taken = [], []
        for placed in sorted(edges, key=_strength):
            if why := self._refuses(*placed):
                conflicts.append(Conflict(placed[2], why))
            else:
                self._add(*placed)
                taken.append(placed)
        return conflicts, taken

    def _refuses(self, one: int, two: int, edge: Edge) -> str:
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

    def _add(self, one: int, two: int, edge: Edge) -> None:
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

    def listed(self) -> Iterator[tuple[int, Key]]:
        """Give the sort key of each event."""
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
            yield n, keys[n]

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
        waiting = {n: len(before) for n, before in self._before.items()}
        ready = [n for n, count in waiting.items() if not count]
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


def lone_key(event: Event, own: TextOrder) -> Key:
    """
    Return the sort key of an event that no edge touches.

    Args:
        event: The event.

        own: The `text_order` of the first of its reports.
    """
    point, rank = _own_point(event)
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
