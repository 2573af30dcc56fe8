"""How a component falls apart where reports in it cannot be one event."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence

from .match import could_clash, judge
from .ties import Ties
from .traits import Traits

__all__ = ["cut"]


def cut(component: Sequence[Traits], ties: Ties) -> list[Sequence[Traits]]:
    """
    Divide a component so that no part holds two reports that clash.

    Args:
        component: Reports that matches join, in text order.

        ties: What people say of pairs of them.

    Returns:
        The parts, each in text order. What is kept of a component falls into
        the same parts when it stands alone.
    """
    clashes = _clashes(component, ties)
    if not clashes:
        return [component]
    part = {traits: {traits} for traits in component}
    for a, b in _strongest_first(component, ties):
        if part[a] is not part[b] and not _clash(part[a], part[b], clashes):
            part[a] |= part[b]
            for traits in part[b]:
                part[traits] = part[a]
    parts: dict[int, list[Traits]] = defaultdict(list)
    for traits in component:
        parts[id(part[traits])].append(traits)
    return list(parts.values())


def _clashes(component: Sequence[Traits], ties: Ties) -> Mapping[Traits, set[Traits]]:
    clashes: dict[Traits, set[Traits]] = defaultdict(set)
    if not ties.apart and not could_clash(component):
        return clashes
    for a, b in itertools.combinations(component, 2):
        if ties.part(a, b) or (not ties.join(a, b) and judge(a, b).clash):
            clashes[a].add(b)
            clashes[b].add(a)
    return clashes


def _clash(
    one: set[Traits], two: set[Traits], clashes: Mapping[Traits, set[Traits]]
) -> bool:
    return any(not two.isdisjoint(clashes.get(traits, ())) for traits in one)


def _strongest_first(
    component: Sequence[Traits], ties: Ties
) -> list[tuple[Traits, Traits]]:
    """Return the matching pairs: those that people made, then by points."""
    pairs = []
    for place, (a, b) in enumerate(itertools.combinations(component, 2)):
        made, verdict = ties.join(a, b), judge(a, b)
        if made or verdict.match:
            pairs.append((not made, -verdict.points, place, a, b))
    pairs.sort(key=lambda pair: pair[:3])
    return [(a, b) for *_, a, b in pairs]
