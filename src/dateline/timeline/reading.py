"""What a set of reports and marks says: events, in order. Grows by steps."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from ..model.event import Event
from ..model.report import Report
from .curation import Mark, MarkKind
from .fuse import Component, Fusion
from .match import judge
from .order import Edge, Key, edges_of, lone_key, sort_keys
from .ties import Ties

__all__ = ["EventEdge", "Reading", "read"]

#: Where fewer events than one in so many change, inserting beats sorting.
_FEW: Final = 100

#: Two events, and what puts the first before the second.
EventEdge = tuple[Event, Event, Edge]


@attrs.frozen(eq=False)
class Reading:
    """
    Events in display order, and what it takes to read more reports into them.

    Args:
        told: The reports.

        fusion: How they fall into events.

        event_of: The event of each report.

        edges: The edges at each report that has any.

        key_of: The sort key of each event.

        keys: The sort keys, in order.

        events: The events, in the same order.
    """

    told: frozenset[Report] = frozenset()
    fusion: Fusion = attrs.field(factory=Fusion)
    event_of: Mapping[Report, Event] = attrs.field(factory=dict)
    edges: Mapping[Report, tuple[Edge, ...]] = attrs.field(factory=dict)
    key_of: Mapping[Event, Key] = attrs.field(factory=dict)
    keys: Sequence[Key] = ()
    events: Sequence[Event] = ()

    def extended(self, reports: frozenset[Report]) -> Reading:
        """Return the reading of these reports and those that are here."""
        told, new = self.told | reports, reports - self.told
        fusion, changed = self.fusion.extended(new)
        event_of = dict(self.event_of)
        gone, fresh = _regroup(changed, event_of)
        edges, linked = _edges(fusion, new, self.edges)
        touched = _closure({*fresh, *(event_of[r] for r in linked)}, edges, event_of)
        key_of = dict(self.key_of)
        out = {event: key_of.pop(event) for event in gone}
        out |= {event: key_of[event] for event in touched if event in key_of}
        into = {event: lone_key(event) for event in fresh if event not in touched}
        if touched:
            into |= sort_keys(touched, list(event_edges(touched, edges, event_of)))[0]
        key_of |= into
        keys, events = _rearranged(self, key_of, out, into)
        return Reading(told, fusion, event_of, edges, key_of, keys, events)

    def explain(self, a: Report, b: Report) -> str:
        """Say why two reports are, or are not, of one event."""
        one, two = self.fusion.traits[a], self.fusion.traits[b]
        verdict = judge(one, two)
        if self.fusion.ties.part(one, two):
            return "two events: someone keeps the reports apart"
        if self.fusion.ties.join(one, two):
            return "one event: someone joined the reports"
        if self.event_of[a] is self.event_of[b]:
            third = "" if verdict.match else "through other reports; by themselves "
            return f"one event: {third}{verdict}"
        cut = ", and one of them is nearer to reports that clash with the other"
        return f"two events: {verdict}{cut if verdict.match else ''}"

    def event_edges(self) -> list[EventEdge]:
        """Return every edge between two events."""
        linked = dict.fromkeys(self.event_of[report] for report in self.edges)
        return list(event_edges(linked, self.edges, self.event_of))


def read(reports: frozenset[Report], marks: Collection[Mark]) -> Reading:
    """Read a state from nothing."""
    if not marks:
        return Reading().extended(reports)
    by_id = {report.id: report for report in reports}
    pairs: dict[MarkKind, set[frozenset[Report]]] = defaultdict(set)
    for mark in marks:
        if all(name in by_id for name in mark.reports):
            pairs[mark.kind].add(frozenset(by_id[name] for name in mark.reports))
    retracted = frozenset().union(*pairs[MarkKind.RETRACT])
    apart = frozenset(pairs[MarkKind.UNLINK])
    ties = Ties(frozenset(pairs[MarkKind.LINK]) - apart, apart)
    return Reading(fusion=Fusion(ties)).extended(reports - retracted)


def _regroup(
    changed: Iterable[Component], event_of: dict[Report, Event]
) -> tuple[list[Event], list[Event]]:
    """Bring *event_of* up to date; return the events that went and that came."""
    gone: dict[Event, None] = {}
    fresh: list[Event] = []
    for component in changed:
        for group in component.groups:
            old = [event_of[report] for report in group if report in event_of]
            if old and old[0].reports == group:
                continue
            event = Event(group)
            gone |= dict.fromkeys(old)
            fresh.append(event)
            event_of |= dict.fromkeys(group, event)
    return list(gone), fresh


def _edges(
    fusion: Fusion, new: Iterable[Report], known: Mapping[Report, tuple[Edge, ...]]
) -> tuple[Mapping[Report, tuple[Edge, ...]], Collection[Report]]:
    """Return the edges at each report, and the reports where some are new."""
    at: dict[Report, list[Edge]] = defaultdict(list)
    for source in dict.fromkeys(r.source.id for r in new if r.source):
        told = [traits.report for traits in fusion.blocks.by_source[source]]
        for edge in edges_of(told):
            at[edge.first].append(edge)
            at[edge.second].append(edge)
    if not at:
        return known, ()
    return {**known, **{report: tuple(edges) for report, edges in at.items()}}, at


def _closure(
    events: Iterable[Event],
    edges: Mapping[Report, tuple[Edge, ...]],
    event_of: Mapping[Report, Event],
) -> set[Event]:
    """Return the events of the given ones with edges, and all joined to those."""
    found: set[Event] = set()
    stack = [e for e in events if any(report in edges for report in e.reports)]
    while stack:
        event = stack.pop()
        if event not in found:
            found.add(event)
            for report in event.reports:
                for edge in edges.get(report, ()):
                    stack += (event_of[edge.first], event_of[edge.second])
    return found


def event_edges(
    events: Iterable[Event],
    edges: Mapping[Report, tuple[Edge, ...]],
    event_of: Mapping[Report, Event],
) -> Iterator[EventEdge]:
    """Give the edges that begin at one of the events and end at another."""
    for event in events:
        for report in event.reports:
            for edge in edges.get(report, ()):
                second = event_of[edge.second]
                if edge.first is report and second is not event:
                    yield event, second, edge


def _rearranged(
    old: Reading,
    key_of: Mapping[Event, Key],
    out: Mapping[Event, Key],
    into: Mapping[Event, Key],
) -> tuple[Sequence[Key], Sequence[Event]]:
    """Return keys and events in order, after some went and some came."""
    if (len(out) + len(into)) * _FEW > len(key_of):
        ordered = sorted(key_of.items(), key=_by_key)
        return [key for _, key in ordered], [event for event, _ in ordered]
    keys, events = list(old.keys), list(old.events)
    for key in out.values():
        at = bisect.bisect_left(keys, key)
        del keys[at], events[at]
    for event, key in into.items():
        at = bisect.bisect_left(keys, key)
        keys.insert(at, key)
        events.insert(at, event)
    return keys, events


def _by_key(item: tuple[Event, Key]) -> Key:
    return item[1]
