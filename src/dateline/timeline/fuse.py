"""
Which reports tell of one event: components of the match, cut where they clash.

Two reports match by a test that reads the two of them alone. The events are
the connected components of that relation; a component that holds two reports
which cannot be one is built up again, the strongest match first, joining no
two parts that clash. Both depend on nothing but the set of reports.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

import attrs

from ..model.report import Report, text_order
from .match import Traits, judge, traits_of
from .stories import Stories

__all__ = ["Fusion", "Group", "Ties"]

#: The reports of one event, in text order.
Group = tuple[Report, ...]
#: What any report of another source that matches must share.
_Block = tuple[str, str]
_Key = TypeVar("_Key", bound=Hashable)


@attrs.frozen
class Ties:
    """
    What people say of pairs of reports: to be joined, and to be kept apart.

    Args:
        joined: Pairs that are one.

        apart: Pairs that are two, whatever else speaks for them.
    """

    joined: frozenset[frozenset[Report]] = frozenset()
    apart: frozenset[frozenset[Report]] = frozenset()


@attrs.frozen(eq=False)
class Fusion:
    """
    A set of reports and how they fall into events; grows by whole steps.

    `Fusion().extended(a | b)` and `Fusion().extended(a).extended(b)` hold the
    same groups.

    Args:
        ties: What people say of pairs of reports.

        traits: What matching sees of each report.

        blocks: Reports by what any report of another source that matches them
            must share.

        by_source: The reports of each source.

        stories: The sources, filed by what they are about.

        components: Each report's connected component.

        groups: The events of each component, by its first report.
    """

    ties: Ties = attrs.field(factory=Ties)
    traits: Mapping[Report, Traits] = attrs.field(factory=dict)
    blocks: Mapping[_Block, tuple[Traits, ...]] = attrs.field(factory=dict)
    by_source: Mapping[str, tuple[Traits, ...]] = attrs.field(factory=dict)
    stories: Stories = attrs.field(factory=Stories)
    components: Mapping[Report, Group] = attrs.field(factory=dict)
    groups: Mapping[Group, tuple[Group, ...]] = attrs.field(factory=dict)

    def extended(self, reports: Iterable[Report]) -> Fusion:
        """Return the fusion of these reports and those that are here."""
        new = {r: traits_of(r) for r in reports if r not in self.traits}
        traits = {**self.traits, **new}
        blocks, added = _filed(self.blocks, new.values(), keys_of)
        by_source, told = _filed(self.by_source, new.values(), _source_of)
        sets = _Sets(self.components)
        for report in new:
            sets.add(report)
        across = (pair for key in added for pair in _near(blocks[key], new))
        within = (pair for key in told for pair in _alike(by_source[key], new))
        stories = self.stories.extended(r.source for r in new if r.source)
        between = _of_stories(told, stories, by_source, new)
        for a, b in itertools.chain(within, between, across):
            if not sets.same(a.report, b.report) and judge(a, b).match:
                sets.join(a.report, b.report)
        for one, two in self.ties.joined:
            if one in traits and two in traits and (one in new or two in new):
                sets.join(one, two)
        components, groups = dict(self.components), dict(self.groups)
        for members in sets.changed():
            component = tuple(sorted(members, key=text_order))
            for report in component:
                groups.pop(components.get(report, ()), None)
                components[report] = component
            groups[component] = _cut(component, traits, self.ties)
        return Fusion(self.ties, traits, blocks, by_source, stories, components, groups)


def _filed(
    drawers: Mapping[_Key, tuple[Traits, ...]],
    new: Iterable[Traits],
    keys: Callable[[Traits], Iterable[_Key]],
) -> tuple[dict[_Key, tuple[Traits, ...]], Collection[_Key]]:
    """File reports under their keys; return all drawers, and those touched."""
    added: dict[_Key, list[Traits]] = defaultdict(list)
    for traits in new:
        for key in keys(traits):
            added[key].append(traits)
    filed = dict(drawers)
    for key, members in added.items():
        filed[key] = (*filed.get(key, ()), *members)
    return filed, added


def keys_of(traits: Traits) -> Iterable[_Block]:
    """
    Give the keys of a report: two of different sources that match share one.

    They share the family of their trigger and the name of an actor; without
    triggers, a word.
    """
    if not traits.family:
        return [("word", word) for word in traits.words]
    return [(traits.family, name) for name in traits.agents.all | traits.others.all]


def _source_of(traits: Traits) -> Iterable[str]:
    return [traits.source] if traits.source else []


def _near(
    block: Iterable[Traits], new: Mapping[Report, Traits]
) -> Iterator[tuple[Traits, Traits]]:
    """Give the pairs of new reports with others whose windows meet."""
    alive: list[Traits] = []
    for traits in sorted(block, key=_low):
        alive = [other for other in alive if other.high > traits.low]
        for other in alive:
            if traits.report in new or other.report in new:
                yield traits, other
        alive.append(traits)


def _alike(
    told: Iterable[Traits], new: Mapping[Report, Traits]
) -> Iterator[tuple[Traits, Traits]]:
    """Give the pairs of one source that share a family or that a link joins."""
    for a, b in itertools.combinations(told, 2):
        if (a.report in new or b.report in new) and (
            a.family == b.family or a.report.links or b.report.links
        ):
            yield a, b


def _of_stories(
    told: Iterable[str],
    stories: Stories,
    by_source: Mapping[str, tuple[Traits, ...]],
    new: Mapping[Report, Traits],
) -> Iterator[tuple[Traits, Traits]]:
    """Give the pairs of new reports with those of like articles, by family."""
    families: dict[str, dict[str, list[Traits]]] = {}
    for source in told:
        fresh = [traits for traits in by_source[source] if traits.report in new]
        for other in stories.like.get(source, ()):
            if other not in families:
                families[other] = _by_family(by_source[other])
            for traits in fresh:
                for like in families[other].get(traits.family, ()):
                    yield traits, like


def _by_family(told: Iterable[Traits]) -> dict[str, list[Traits]]:
    families: dict[str, list[Traits]] = defaultdict(list)
    for traits in told:
        families[traits.family].append(traits)
    return families


def _low(traits: Traits) -> int:
    return traits.low


class _Sets:
    """Disjoint sets of reports, laid over the components there were before."""

    def __init__(self, before: Mapping[Report, Group]) -> None:
        self._before = before
        self._parent: dict[Report, Report] = {}
        self._members: dict[Report, list[Report]] = {}

    def add(self, report: Report) -> None:
        self._parent[report] = report
        self._members[report] = [report]

    def find(self, report: Report) -> Report:
        if report not in self._parent:
            component = self._before[report]
            for member in component:
                self._parent[member] = component[0]
            self._members[component[0]] = list(component)
        root = report
        while (up := self._parent[root]) is not root:
            root = up
        while (up := self._parent[report]) is not root:
            self._parent[report], report = root, up
        return root

    def same(self, a: Report, b: Report) -> bool:
        return self.find(a) is self.find(b)

    def join(self, a: Report, b: Report) -> None:
        a, b = self.find(a), self.find(b)
        if a is b:
            return
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)

    def changed(self) -> Iterable[list[Report]]:
        """Give the sets that are not as they were before."""
        for members in self._members.values():
            if len(members) != len(self._before.get(members[0], ())):
                yield members


def _cut(
    component: Group, traits: Mapping[Report, Traits], ties: Ties
) -> tuple[Group, ...]:
    """Divide a component so that no part holds two reports that clash."""
    if len(component) == 1:
        return (component,)
    clashes = _clashes(component, traits, ties)
    if not clashes:
        return (component,)
    part = {report: {report} for report in component}
    for a, b in _strongest_first(component, traits, ties):
        if part[a] is not part[b] and not _clash(part[a], part[b], clashes):
            part[a] |= part[b]
            for report in part[b]:
                part[report] = part[a]
    unique = {id(members): members for members in part.values()}
    return tuple(tuple(sorted(members, key=text_order)) for members in unique.values())


def _clashes(
    component: Group, traits: Mapping[Report, Traits], ties: Ties
) -> Mapping[Report, set[Report]]:
    clashes: dict[Report, set[Report]] = defaultdict(set)
    for a, b in itertools.combinations(component, 2):
        pair = frozenset((a, b))
        if pair in ties.apart or (
            pair not in ties.joined and judge(traits[a], traits[b]).clash
        ):
            clashes[a].add(b)
            clashes[b].add(a)
    return clashes


def _clash(
    one: set[Report], two: set[Report], clashes: Mapping[Report, set[Report]]
) -> bool:
    return any(not two.isdisjoint(clashes.get(report, ())) for report in one)


def _strongest_first(
    component: Group, traits: Mapping[Report, Traits], ties: Ties
) -> list[tuple[Report, Report]]:
    """Return the matching pairs: those that people made, then by strength."""
    pairs = []
    for place, (a, b) in enumerate(itertools.combinations(component, 2)):
        made = frozenset((a, b)) in ties.joined
        verdict = judge(traits[a], traits[b])
        if made or verdict.match:
            pairs.append((not made, -verdict.points, place, a, b))
    pairs.sort(key=lambda pair: pair[:3])
    return [(a, b) for *_, a, b in pairs]
