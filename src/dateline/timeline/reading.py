"""What a set of reports and marks says: events, in order. Grows by steps."""

from __future__ import annotations

import bisect
import contextlib
import gc
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final

import attrs

from ..model.event import Event
from ..model.report import Report
from .curation import Mark, MarkKind
from .cut import Group
from .fuse import Fusion
from .match import judge
from .order import Edge, EventEdge, Key, edges_of, lone_key, sort_keys
from .ties import Ties
from .traits import Traits

__all__ = ["Reading", "read"]

#: Where fewer events than one in so many change, inserting beats sorting.
_FEW: Final = 100


@attrs.frozen(eq=False)
class Reading:
    """
    Events in display order, and what it takes to read more reports into them.

    Args:
        told: The reports.

        fusion: How they fall into events.

        event_of: The event of each report.

        edges: The edges at each report that has any.

        linked: The sort key of each event that edges join to another.

        keys: The sort keys of all events, in order.

        events: The events, in the same order.
    """

    told: frozenset[Report] = frozenset()
    fusion: Fusion = attrs.field(factory=Fusion)
    event_of: Mapping[Traits, Event] = attrs.field(factory=dict)
    edges: Mapping[Traits, tuple[Edge, ...]] = attrs.field(factory=dict)
    linked: Mapping[Event, Key] = attrs.field(factory=dict)
    keys: Sequence[Key] = ()
    events: Sequence[Event] = ()

    def extended(self, reports: frozenset[Report]) -> Reading:
        """Return the reading of these reports and those that are here."""
        with _undisturbed():
            told = reports if self.told <= reports else self.told | reports
            return self._extended(told, sorted(reports - self.told, key=_by_article))

    def _extended(self, told: frozenset[Report], new: Sequence[Report]) -> Reading:
        fusion, groups = self.fusion.extended(new)
        event_of = dict(self.event_of)
        gone, fresh = _regroup(groups, event_of)
        edges, ends = _edges(fusion, new, self.edges)
        now = attrs.evolve(
            self, told=told, fusion=fusion, event_of=event_of, edges=edges
        )
        at_edges = {e for e, group in fresh.items() if any(t in edges for t in group)}
        touched = now.closure(at_edges.union(event_of[end] for end in ends))
        moved = [*gone, *(event for event in touched if event not in fresh)]
        out = {event: self.linked.get(event) or lone_key(event) for event in moved}
        joined = sort_keys(touched, now.edges_from(touched))
        into = {event: lone_key(event) for event in fresh if event not in touched}
        keys, events = _rearranged(self, out, into | joined)
        linked = dict(self.linked)
        for event in out:
            linked.pop(event, None)
        linked |= joined
        return attrs.evolve(now, linked=linked, keys=keys, events=events)

    def event(self, report: Report) -> Event | None:
        """Return the event of a report; None if it is not read here."""
        traits = self.fusion.traits.get(report)
        return self.event_of[traits] if traits else None

    def closure(self, events: Iterable[Event]) -> set[Event]:
        """Return some events and all that edges join to them."""
        found: set[Event] = set()
        stack = list(events)
        while stack:
            event = stack.pop()
            if event not in found:
                found.add(event)
                for edge in self._edges_at(event):
                    stack += (self._event(edge.first), self._event(edge.second))
        return found

    def edges_from(self, events: Iterable[Event]) -> Iterator[EventEdge]:
        """Give the edges that begin at one of the events and end at another."""
        for event in events:
            for edge in self._edges_at(event):
                second = self._event(edge.second)
                if second is not event and self._event(edge.first) is event:
                    yield event, second, edge

    def _event(self, report: Report) -> Event:
        return self.event_of[self.fusion.traits[report]]

    def _edges_at(self, event: Event) -> Iterator[Edge]:
        for report in event.reports:
            yield from self.edges.get(self.fusion.traits[report], ())

    def explain(self, a: Report, b: Report) -> str:
        """Say why two reports are, or are not, of one event."""
        one, two = self.fusion.traits[a], self.fusion.traits[b]
        verdict = judge(one, two)
        if self.fusion.ties.part(one, two):
            return "two events: someone keeps the reports apart"
        if self.fusion.ties.join(one, two):
            return "one event: someone joined the reports"
        if self._event(a) is self._event(b):
            third = "" if verdict.match else "through other reports; by themselves "
            return f"one event: {third}{verdict}"
        cut = ", and one of them is nearer to reports that clash with the other"
        return f"two events: {verdict}{cut if verdict.match else ''}"

    def event_edges(self) -> list[EventEdge]:
        """Return every edge between two events."""
        return list(self.edges_from(self.linked))


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


def _by_article(report: Report) -> tuple[int, str]:
    """
    Return a key that puts articles by date, and the reports of each together.

    Any order gives the same events. In this one, what is compared lies close
    together in memory, where there is much of it.
    """
    source = report.source
    return (source.when.earliest, source.id) if source else (0, "")


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """
    Keep the collector of cycles out while very many things without any are made.

    It would go through all of them again and again, and through the reports.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _regroup(
    groups: Iterable[Group], event_of: dict[Traits, Event]
) -> tuple[list[Event], dict[Event, Group]]:
    """Bring *event_of* up to date; return the events that went and that came."""
    gone: dict[Event, None] = {}
    fresh: dict[Event, Group] = {}
    for group in groups:
        reports = tuple([traits.report for traits in group])
        old = [event_of[traits] for traits in group if traits in event_of]
        if old and old[0].reports == reports:
            continue
        event = Event.of_ordered(reports)
        gone |= dict.fromkeys(old)
        fresh[event] = group
        for traits in group:
            event_of[traits] = event
    return list(gone), fresh


def _edges(
    fusion: Fusion, new: Iterable[Report], known: Mapping[Traits, tuple[Edge, ...]]
) -> tuple[Mapping[Traits, tuple[Edge, ...]], Collection[Traits]]:
    """Return the edges at each report, and the reports where some are new."""
    at: dict[Traits, list[Edge]] = defaultdict(list)
    for source in dict.fromkeys(r.source.id for r in new if r.source):
        told = [traits.report for traits in fusion.blocks.told_by(source)]
        for edge in edges_of(told):
            at[fusion.traits[edge.first]].append(edge)
            at[fusion.traits[edge.second]].append(edge)
    if not at:
        return known, ()
    return {**known, **{traits: tuple(edges) for traits, edges in at.items()}}, at


def _rearranged(
    old: Reading, out: Mapping[Event, Key], into: Mapping[Event, Key]
) -> tuple[Sequence[Key], Sequence[Event]]:
    """Return keys and events in order, after some went and some came."""
    if (len(out) + len(into)) * _FEW > len(old.keys):
        listed = zip(old.keys, old.events, strict=True)
        pairs = [(key, event) for key, event in listed if event not in out]
        pairs += [(key, event) for event, key in into.items()]
        pairs.sort(key=itemgetter(0))
        return [key for key, _ in pairs], [event for _, event in pairs]
    keys, events = list(old.keys), list(old.events)
    for key in out.values():
        at = bisect.bisect_left(keys, key)
        del keys[at], events[at]
    for event, key in into.items():
        at = bisect.bisect_left(keys, key)
        keys.insert(at, key)
        events.insert(at, event)
    return keys, events
