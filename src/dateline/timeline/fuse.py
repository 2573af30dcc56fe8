"""
Which reports tell of one event: components of the match, cut where they clash.

Two reports match by a test that reads the two of them alone. The events are
the connected components of that relation; a component that holds two reports
which cannot be one is built up again, the strongest match first, joining no
two parts that clash. Both depend on nothing but the set of reports.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ..model.report import Report, text_order
from .block import Blocks
from .cut import cut
from .match import judge
from .ties import Ties
from .traits import Traits, traits_of

__all__ = ["Component", "Fusion", "Group"]

#: The reports of one event, in text order.
Group = tuple[Report, ...]


@attrs.frozen(eq=False)
class Component:
    """
    Reports that matches join, directly or through others.

    Args:
        members: All of them, in text order.

        groups: How they fall into events.
    """

    members: tuple[Traits, ...]
    groups: tuple[Group, ...]

    @classmethod
    def of(cls, members: Iterable[Traits], ties: Ties) -> Component:
        """Sort and cut a set of reports that matches join."""
        ordered = tuple(sorted(members, key=_text_order))
        if len(ordered) == 1:
            return cls(ordered, ((ordered[0].report,),))
        groups = cut(ordered, ties)
        return cls(ordered, tuple(tuple(t.report for t in g) for g in groups))


def _text_order(traits: Traits) -> tuple[object, ...]:
    return text_order(traits.report)


@attrs.frozen(eq=False)
class Fusion:
    """
    A set of reports and how they fall into events; grows by whole steps.

    ``Fusion().extended(a | b)`` and ``Fusion().extended(a).extended(b)`` hold
    the same groups.

    Args:
        ties: What people say of pairs of reports.

        traits: What matching sees of each report.

        blocks: Where to look for the reports that may match a new one.

        component_of: The component of each report.
    """

    ties: Ties = attrs.field(factory=Ties)
    traits: Mapping[Report, Traits] = attrs.field(factory=dict)
    blocks: Blocks = attrs.field(factory=Blocks)
    component_of: Mapping[Traits, Component] = attrs.field(factory=dict)

    def extended(self, reports: Iterable[Report]) -> tuple[Fusion, list[Component]]:
        """Return the fusion with more reports, and the components that changed."""
        traits = dict(self.traits)
        new: dict[Traits, None] = {}
        for report in reports:
            if report not in traits:
                traits[report] = told = traits_of(report)
                new[told] = None
        blocks = self.blocks.extended(new)
        sets = _Sets(self.component_of, new)
        for a, b in itertools.chain(blocks.pairs(new), self.ties.pairs(traits, new)):
            if not sets.same(a, b) and (self.ties.join(a, b) or judge(a, b).match):
                sets.join(a, b)
        component_of = dict(self.component_of)
        changed = [Component.of(members, self.ties) for members in sets.changed()]
        for component in changed:
            for member in component.members:
                component_of[member] = component
        return Fusion(self.ties, traits, blocks, component_of), changed


class _Sets:
    """Disjoint sets of reports, laid over the components there were before."""

    def __init__(
        self, before: Mapping[Traits, Component], new: Iterable[Traits]
    ) -> None:
        self._before = before
        self._parent = {traits: traits for traits in new}
        self._members = {traits: [traits] for traits in new}

    def _find(self, traits: Traits) -> Traits:
        parent = self._parent
        if traits not in parent:
            members = self._before[traits].members
            parent.update(dict.fromkeys(members, members[0]))
            self._members[members[0]] = list(members)
        while (up := parent[traits]) is not traits:
            parent[traits] = parent[up]
            traits = up
        return traits

    def same(self, a: Traits, b: Traits) -> bool:
        return self._find(a) is self._find(b)

    def join(self, a: Traits, b: Traits) -> None:
        a, b = self._find(a), self._find(b)
        if a is not b:
            if len(self._members[a]) < len(self._members[b]):
                a, b = b, a
            self._parent[b] = a
            self._members[a] += self._members.pop(b)

    def changed(self) -> Iterator[list[Traits]]:
        """Give the sets that are not as they were before."""
        for members in self._members.values():
            before = self._before.get(members[0])
            if before is None or len(before.members) != len(members):
                yield members
