"""
Which reports tell of one event: components of the match, cut where they clash.

Two reports match by a test that reads the two of them alone. The events are
the connected components of that relation; a component that holds two reports
which cannot be one is built up again, the strongest match first, joining no
two parts that clash. Both depend on nothing but the set of reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final

import attrs

from ..model.report import Report
from .block import Blocks
from .cut import Component, Group, Match, cut
from .match import ENOUGH, weigh
from .ties import Ties
from .traits import Traits, traits_of

__all__ = ["Fusion"]

#: How strong a match is that someone made: stronger than any other.
_MADE: Final = -1_000


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

        component_of: The component of each report that is not alone in it.
    """

    ties: Ties = attrs.field(factory=Ties)
    traits: Mapping[Report, Traits] = attrs.field(factory=dict)
    blocks: Blocks = attrs.field(factory=Blocks)
    component_of: Mapping[Traits, Component] = attrs.field(factory=dict)

    def extended(self, reports: Iterable[Report]) -> tuple[Fusion, list[Group]]:
        """
        Return the fusion with more reports, and all groups that may have changed.

        Args:
            reports: None of those that are here.
        """
        fresh = {report: traits_of(report) for report in reports}
        traits = {**self.traits, **fresh}
        new = dict.fromkeys(fresh.values())
        blocks, pairs = self.blocks.extended(new)
        matches: list[Match] = [(_MADE, a, b) for a, b in self.ties.pairs(traits, new)]
        for a, b, story in pairs:
            points = weigh(a, b, story)
            if points >= ENOUGH:
                matches.append((-points, a, b))
        component_of = dict(self.component_of)
        groups: list[Group] = []
        for component in _grown(self.component_of, new, matches):
            if len(component.members) == 1:
                groups.append(component.members)
                continue
            component_of |= dict.fromkeys(component.members, component)
            groups += cut(component, self.ties, blocks.stories)
        return Fusion(self.ties, traits, blocks, component_of), groups


def _grown(
    before: Mapping[Traits, Component],
    new: Iterable[Traits],
    matches: Sequence[Match],
) -> Iterator[Component]:
    """Give the components that new reports and matches make of those before."""
    sets = _Sets(before, new)
    for _, a, b in matches:
        sets.join(a, b)
    fresh: dict[Traits, list[Match]] = defaultdict(list)
    for match in matches:
        fresh[sets.find(match[1])].append(match)
    for first, members in sets.members.items():
        if len(members) == 1:
            yield Component((first,), ())
            continue
        known = dict.fromkeys(before[t] for t in members if t in before)
        older = (match for component in known for match in component.matches)
        ordered = tuple(sorted(members, key=attrgetter("order")))
        yield Component(ordered, (*older, *fresh[first]))


class _Sets:
    """Disjoint sets of reports, laid over the components there were before."""

    def __init__(
        self, before: Mapping[Traits, Component], new: Iterable[Traits]
    ) -> None:
        self._before = before
        self._parent = {traits: traits for traits in new}
        #: The members of each set under the one that `find` gives for them.
        self.members = {traits: [traits] for traits in new}

    def find(self, traits: Traits) -> Traits:
        parent = self._parent
        if traits not in parent:
            known = self._before.get(traits)
            members = known.members if known else (traits,)
            parent.update(dict.fromkeys(members, members[0]))
            self.members[members[0]] = list(members)
        while (up := parent[traits]) is not traits:
            parent[traits] = parent[up]
            traits = up
        return traits

    def join(self, a: Traits, b: Traits) -> None:
        a, b = self.find(a), self.find(b)
        if a is not b:
            if len(self.members[a]) < len(self.members[b]):
                a, b = b, a
            self._parent[b] = a
            self.members[a] += self.members.pop(b)
