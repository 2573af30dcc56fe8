"""What a set of reports and marks says: events, in order. Grows by steps."""

from __future__ import annotations

import bisect
import contextlib
import gc
import itertools
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
from .order import (
    Edge,
    EventEdge,
    Key,
    PlacedEdge,
    edges_of,
    lone_key,
    sort_keys,
)
from .ties import Ties
from .traits import Traits

__all__ = ["Reading", "read", "undisturbed"]

#: Where fewer events than one in so many change, inserting beats sorting.
_FEW: Final = 100


#: All new reports of one source, or of none.
_Article = Sequence[Report]
#: An edge, between what matching sees of its two reports.
_Drawn = tuple[Traits, Traits, Edge]


@attrs.frozen(eq=False)
class _Entry:
    """
    An event in the list.

    Args:
        event: The event.

        group: What matching sees of its reports.

        alone: The sort key that it has where no edge touches it.
    """

    event: Event
    group: Group
    alone: Key

    @classmethod
    def of(cls, group: Group) -> _Entry:
        """Make the event of a group."""
        event = Event.of_ordered(tuple([traits.report for traits in group]))
        return cls(event, group, lone_key(event, group[0].order))


@attrs.frozen(eq=False)
class Reading:
    """
    Events in display order, and what it takes to read more reports into them.

    Args:
        told: The reports.

        fusion: How they fall into events.

        entry_of: The entry of each report.

        edges: The edges at each report that has any.

        linked: The sort key of each entry that edges join to another.

        keys: The sort keys of all events, in order.

        events: The events, in the same order.
    """

    told: frozenset[Report] = frozenset()
    fusion: Fusion = attrs.field(factory=Fusion)
    entry_of: Mapping[Traits, _Entry] = attrs.field(factory=dict)
    edges: Mapping[Traits, Sequence[_Drawn]] = attrs.field(factory=dict)
    linked: Mapping[_Entry, Key] = attrs.field(factory=dict)
    keys: Sequence[Key] = ()
    events: Sequence[Event] = ()

    def extended(self, reports: frozenset[Report]) -> Reading:
        """Return the reading of these reports and those that are here."""
        with undisturbed():
            new = reports - self.told
            holds_all = len(reports) - len(new) == len(self.told)
            told = reports if holds_all else self.told | new
            return self._extended(told, _by_article(new))

    def _extended(self, told: frozenset[Report], new: Sequence[_Article]) -> Reading:
        fusion, groups = self.fusion.extended(itertools.chain(*new))
        entry_of = dict(self.entry_of)
        gone, fresh = _regroup(groups, entry_of)
        edges, ends = _edges(fusion, new, self.edges)
        now = attrs.evolve(
            self, told=told, fusion=fusion, entry_of=entry_of, edges=edges
        )
        at_edges = (e for e in fresh if not edges.keys().isdisjoint(e.group))
        touched = now.closure([*at_edges, *(entry_of[end] for end in ends)])
        joined = now.keys_of(touched)
        moved = [*gone, *(entry for entry in touched if entry not in fresh)]
        out = {entry: self.linked.get(entry) or entry.alone for entry in moved}
        into = {entry: entry.alone for entry in fresh} | joined
        keys, events = _rearranged(self, out.values(), into)
        linked = dict(self.linked)
        for entry in out:
            linked.pop(entry, None)
        linked |= joined
        return attrs.evolve(now, linked=linked, keys=keys, events=events)

    def event(self, report: Report) -> Event | None:
        """Return the event of a report; None if it is not read here."""
        traits = self.fusion.traits.get(report)
        return self.entry_of[traits].event if traits else None

    def closure(self, entries: Iterable[_Entry]) -> list[_Entry]:
        """Return some entries and all that edges join to them."""
        found: dict[_Entry, None] = {}
        stack = list(entries)
        while stack:
            entry = stack.pop()
            if entry not in found:
                found[entry] = None
                for first, second, _ in self._edges_at(entry):
                    stack += (self.entry_of[first], self.entry_of[second])
        return list(found)

    def _edges_at(self, entry: _Entry) -> Iterator[_Drawn]:
        for traits in entry.group:
            yield from self.edges.get(traits, ())

    def keys_of(self, entries: Sequence[_Entry]) -> dict[_Entry, Key]:
        """Return the sort keys of entries that edges join to no others."""
        keys = sort_keys(
            [entry.event for entry in entries],
            [entry.alone for entry in entries],
            list(self._placed(entries)),
        )
        return dict(zip(entries, keys, strict=True))

    def _placed(self, entries: Iterable[_Entry]) -> Iterator[PlacedEdge]:
        """Give the edges between two of some entries that edges join to no others."""
        place = {entry: n for n, entry in enumerate(entries)}
        for entry, n in place.items():
            for first, second, edge in self._edges_at(entry):
                ends = place[self.entry_of[first]], place[self.entry_of[second]]
                if ends[0] == n != ends[1]:
                    yield *ends, edge

    def explain(self, a: Report, b: Report) -> str:
        """Say why two reports are, or are not, of one event."""
        one, two = self.fusion.traits[a], self.fusion.traits[b]
        verdict = judge(one, two)
        if self.fusion.ties.part(one, two):
            return "two events: someone keeps the reports apart"
        if self.fusion.ties.join(one, two):
            return "one event: someone joined the reports"
        if self.entry_of[one] is self.entry_of[two]:
            third = "" if verdict.match else "through other reports; by themselves "
            return f"one event: {third}{verdict}"
        cut = ", and one of them is nearer to reports that clash with the other"
        return f"two events: {verdict}{cut if verdict.match else ''}"

    def event_edges(self) -> list[EventEdge]:
        """Return every edge between two events."""
        joined = list(self.linked)
        edges = self._placed(joined)
        return [(joined[a].event, joined[b].event, edge) for a, b, edge in edges]


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


def _by_article(reports: Iterable[Report]) -> list[_Article]:
    """
    Return the reports of each source, the sources by date.

    Any order gives the same events. In this one, what is compared lies close
    together in memory, where there is much of it.
    """
    told: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        quote = report.quote
        told[quote.source.id if quote else ""].append(report)
    return sorted(told.values(), key=_published)


def _published(article: _Article) -> tuple[int, str]:
    source = article[0].source
    return (source.when.earliest, source.id) if source else (0, "")


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
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
    groups: Iterable[Group], entry_of: dict[Traits, _Entry]
) -> tuple[Collection[_Entry], Collection[_Entry]]:
    """Bring *entry_of* up to date; return the entries that went and that came."""
    gone: dict[_Entry, None] = {}
    fresh: dict[_Entry, None] = {}
    for group in groups:
        old = [entry_of[traits] for traits in group if traits in entry_of]
        if old and old[0].group == group:
            continue
        entry = _Entry.of(group)
        gone |= dict.fromkeys(old)
        fresh[entry] = None
        for traits in group:
            entry_of[traits] = entry
    return gone, fresh


def _edges(
    fusion: Fusion, new: Iterable[_Article], known: Mapping[Traits, Sequence[_Drawn]]
) -> tuple[Mapping[Traits, Sequence[_Drawn]], Collection[Traits]]:
    """Return the edges at each report, and the reports where some are new."""
    at: dict[Traits, list[_Drawn]] = defaultdict(list)
    for source in filter(None, (article[0].source for article in new)):
        told = [traits.report for traits in fusion.blocks.told_by(source.id)]
        for edge in edges_of(told):
            first, second = fusion.traits[edge.first], fusion.traits[edge.second]
            at[first].append((first, second, edge))
            at[second].append((first, second, edge))
    return ({**known, **at} if at else known), at


def _rearranged(
    old: Reading, out: Collection[Key], into: Mapping[_Entry, Key]
) -> tuple[Sequence[Key], Sequence[Event]]:
    """Return keys and events in order, after some went and some came."""
    if (len(out) + len(into)) * _FEW > len(old.keys):
        gone = {bisect.bisect_left(old.keys, key) for key in out}
        listed = enumerate(zip(old.keys, old.events, strict=True))
        pairs = [pair for n, pair in listed if n not in gone]
        pairs += [(key, entry.event) for entry, key in into.items()]
        pairs.sort(key=itemgetter(0))
        return [key for key, _ in pairs], [event for _, event in pairs]
    keys, events = list(old.keys), list(old.events)
    for key in out:
        at = bisect.bisect_left(keys, key)
        del keys[at], events[at]
    for entry, key in into.items():
        at = bisect.bisect_left(keys, key)
        keys.insert(at, key)
        events.insert(at, entry.event)
    return keys, events
