"""What people say of pairs of reports."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

import attrs

from ..model.report import Report
from .traits import Traits

__all__ = ["Ties"]


@attrs.frozen
class Ties:
    """
    Pairs of reports that are to be joined, and others to be kept apart.

    Args:
        joined: Pairs that are one.

        apart: Pairs that are two, whatever else speaks for them.
    """

    joined: frozenset[frozenset[Report]] = frozenset()
    apart: frozenset[frozenset[Report]] = frozenset()

    def join(self, a: Traits, b: Traits) -> bool:
        """Whether someone joined the two."""
        return bool(self.joined) and frozenset((a.report, b.report)) in self.joined

    def part(self, a: Traits, b: Traits) -> bool:
        """Whether someone keeps the two apart."""
        return bool(self.apart) and frozenset((a.report, b.report)) in self.apart

    def pairs(
        self, traits: Mapping[Report, Traits], new: Container[Traits]
    ) -> Iterator[tuple[Traits, Traits]]:
        """Give the joined pairs of which both are there and one is new."""
        for one, two in self.joined:
            if one in traits and two in traits:
                a, b = traits[one], traits[two]
                if a in new or b in new:
                    yield a, b
