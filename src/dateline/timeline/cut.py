"""How a component falls apart where reports in it cannot be one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import attrs

from .match import LEAST, could_clash, weigh
from .stories import Stories
from .ties import Ties
from .traits import Traits

__all__ = ["Component", "Group", "Match", "cut"]

#: Reports of one event, in text order.
Group = Sequence[Traits]
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

    members: tuple[Traits, ...]
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
    if not ties.apart and not could_clash(component.members):
        return [component.members]
    place = {traits: n for n, traits in enumerate(component.members)}
    parts = _Parts(component.members, ties, stories)
    ranked = ((rank, *sorted((place[a], place[b]))) for rank, a, b in component.matches)
    for _, a, b in sorted(ranked):
        parts.join(component.members[a], component.members[b])
    return parts.groups()


class _Parts:
    """Parts that grow together; whether two clash is asked where they would."""

    def __init__(self, members: Group, ties: Ties, stories: Stories) -> None:
        self._ties, self._stories = ties, stories
        self._part = {traits: [traits] for traits in members}
        # The first of each part stands for it.
        self._foes: dict[Traits, set[Traits]] = defaultdict(set)

    def join(self, a: Traits, b: Traits) -> None:
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
        for traits in two:
            self._part[traits] = one

    def _clash(self, a: Traits, b: Traits) -> bool:
        if self._ties.part(a, b):
            return True
        story = self._stories.ground(a.source, b.source)
        return weigh(a, b, story) < LEAST and not self._ties.join(a, b)

    def groups(self) -> list[Group]:
        """Return the parts as they are now."""
        found: dict[Traits, list[Traits]] = defaultdict(list)
        for traits, part in self._part.items():
            found[part[0]].append(traits)
        return list(found.values())
