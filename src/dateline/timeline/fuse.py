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
        for component in _grown(self.component_of, matches):
            component_of |= dict.fromkeys(component.members, component)
            groups += cut(component, self.ties, blocks.stories)
        groups += [(traits,) for traits in new if traits not in component_of]
        return Fusion(self.ties, traits, blocks, component_of), groups


def _grown(
    before: Mapping[Traits, Component], matches: Sequence[Match]
) -> Iterator[Component]:
    """Give the components that new matches make of those before."""
    sets = _Sets(before)
    for _, a, b in matches:
        sets.join(a, b)
    fresh: dict[Traits, list[Match]] = defaultdict(list)
    for match in matches:
        fresh[sets.of[match[1]][0]].append(match)
    for first, new in fresh.items():
        members = sets.of[first]
        known = dict.fromkeys(before[t] for t in members if t in before)
        older = (match for component in known for match in component.matches)
        ordered = tuple(sorted(members, key=attrgetter("order")))
        yield Component(ordered, (*older, *new))


class _Sets:
    """Disjoint sets of reports, laid over the components there were before."""

    def __init__(self, before: Mapping[Traits, Component]) -> None:
        self._before = before
        #: The set in which each report is that was joined to another.
        self.of: dict[Traits, list[Traits]] = {}

    def join(self, a: Traits, b: Traits) -> None:
        one, two = self.of.get(a) or self._known(a), self.of.get(b) or self._known(b)
        if one is not two:
            if len(one) < len(two):
                one, two = two, one
            one += two
            self.of |= dict.fromkeys(two, one)

    def _known(self, traits: Traits) -> list[Traits]:
        """Return the set of a report that has not been joined to another."""
        known = self._before.get(traits)
        members = list(known.members) if known else [traits]
        self.of |= dict.fromkeys(members, members)
        return members
