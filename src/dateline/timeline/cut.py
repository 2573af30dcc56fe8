"""How a component falls apart where reports in it cannot be one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import attrs

from .match import LEAST, could_clash, weigh
from .stories import Stories
from .ties import Ties
from .traits import Traits

__all__ = ["Component", "Group", "Match", "cut"]

#: Reports of one event, in text order.
Group = tuple[Traits, ...]
#: So many are joined by their own match, and cannot clash.
_PAIR: Final = 2
#: Two reports that match, after a number that is less the stronger the match.
Match = tuple[int, Traits, Traits]


@attrs.frozen(eq=False)
class Component:
    """
    Reports that matches join, directly or through others.

    Args:
        members: All of them, in text order.

        matches: All pairs that match, in any order, some perhaps twice.
    """

    members: Group
    matches: Sequence[Match]


def cut(component: Component, ties: Ties, stories: Stories) -> list[Group]:
    """
    Divide a component so that no part holds two reports that clash.

    The strongest match comes first, and joins the parts of its two reports
    unless they clash.

    Args:
        component: What is to be divided.

        ties: What people say of pairs of reports.

        stories: What their sources have in common.

    Returns:
        The parts, each in text order. What is kept of a component falls into
        the same parts when it stands alone.
    """
    members = component.members
    if not ties.apart and (len(members) == _PAIR or not could_clash(members)):
        return [members]
    parts = _Parts(component, ties, stories)
    for _, a, b in sorted(parts.ranked):
        parts.join(a, b)
    return parts.groups()


class _Parts:
    """
    Parts that grow together; whether two clash is asked where they would.

    Reports go by their place in the component, parts by that of their first.
    """

    def __init__(self, component: Component, ties: Ties, stories: Stories) -> None:
        self._members, self._ties, self._stories = component.members, ties, stories
        place = {traits: n for n, traits in enumerate(component.members)}
        #: The matches: less the stronger, then in text order.
        self.ranked = {
            (rank, a, b) if a < b else (rank, b, a)
            for rank, a, b in (
                (rank, place[one], place[two]) for rank, one, two in component.matches
            )
        }
        self._matched = {(a, b) for _, a, b in self.ranked}
        self._part = [[n] for n in place.values()]
        self._foes: dict[int, set[int]] = defaultdict(set)

    def join(self, a: int, b: int) -> None:
        """Make one part of the two in which these stand, unless they clash."""
        one, two = self._part[a], self._part[b]
        if one is two or two[0] in self._foes[one[0]]:
            return
        if any(self._clash(mine, theirs) for mine in one for theirs in two):
            self._foes[one[0]].add(two[0])
            self._foes[two[0]].add(one[0])
            return
        for foe in self._foes.pop(two[0], ()):
            self._foes[foe].discard(two[0])
            self._foes[foe].add(one[0])
            self._foes[one[0]].add(foe)
        one += two
        for n in two:
            self._part[n] = one

    def _clash(self, one: int, two: int) -> bool:
        a, b = self._members[one], self._members[two]
        if self._ties.part(a, b):
            return True
        if ((one, two) if one < two else (two, one)) in self._matched:
            return False
        return weigh(a, b, self._stories.ground(a.source, b.source)) < LEAST

    def groups(self) -> list[Group]:
        """Return the parts as they are now."""
        parts = {part[0]: part for part in self._part}
        members = self._members
        return [tuple([members[n] for n in sorted(p)]) for p in parts.values()]
