"""
Allen's thirteen relations of two spans: one for exact spans, a set for vague.

Source: J. F. Allen, "Maintaining Knowledge about Temporal Intervals",
Communications of the ACM 26 (1983), 832-843.
"""

from __future__ import annotations

import enum
import functools
import itertools
from collections.abc import Iterable
from typing import Final

from ..model.when import When

__all__ = ["Allen", "allen", "compose"]

#: The first and the last second at which an end of a span may lie.
_Range = tuple[int, int]


class Allen(enum.Enum):
    """
    How one span lies to another.

    The value names the ends of *a* and *b* in order of time, those that fall
    together joined by ``=``; 0 is where a span begins and 1 where it ends.
    """

    BEFORE = "a0 a1 b0 b1"  #: *a* ends before *b* begins.
    MEETS = "a0 a1=b0 b1"  #: *a* ends where *b* begins.
    OVERLAPS = "a0 b0 a1 b1"  #: *a* begins first, and ends inside *b*.
    STARTS = "a0=b0 a1 b1"  #: They begin together, *a* ends first.
    DURING = "b0 a0 a1 b1"  #: *a* lies inside *b*.
    FINISHES = "b0 a0 a1=b1"  #: They end together, *b* begins first.
    EQUALS = "a0=b0 a1=b1"  #: They are the same.
    FINISHED_BY = "a0 b0 a1=b1"  #: They end together, *a* begins first.
    CONTAINS = "a0 b0 b1 a1"  #: *b* lies inside *a*.
    STARTED_BY = "a0=b0 b1 a1"  #: They begin together, *b* ends first.
    OVERLAPPED_BY = "b0 a0 b1 a1"  #: *b* begins first, and ends inside *a*.
    MET_BY = "b0 a0=b1 a1"  #: *b* ends where *a* begins.
    AFTER = "b0 b1 a0 a1"  #: *b* ends before *a* begins.

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Allen.{self.name}"

    @property
    def converse(self) -> Allen:
        """
        What *b* is to *a*.

        >>> Allen.DURING.converse
        Allen.CONTAINS
        """
        return _CONVERSES[self]


_CONVERSES: Final = dict(zip(Allen, reversed(Allen), strict=True)) | {
    Allen.STARTS: Allen.STARTED_BY,
    Allen.STARTED_BY: Allen.STARTS,
    Allen.DURING: Allen.CONTAINS,
    Allen.CONTAINS: Allen.DURING,
    Allen.FINISHES: Allen.FINISHED_BY,
    Allen.FINISHED_BY: Allen.FINISHES,
}
#: For each relation the ends that fall together, in order of time.
_CHAINS: Final = {
    relation: [group.split("=") for group in relation.value.split()]
    for relation in Allen
}


def allen(a: When, b: When) -> frozenset[Allen]:
    """
    Return every relation that the two spans may have.

    That is exactly one where both last throughout and are exact to the second.

    >>> allen(When.of(2020), When.of(2022))
    frozenset({Allen.BEFORE})
    """
    ends = {"a0": a.begins, "a1": a.ends, "b0": b.begins, "b1": b.ends}
    return frozenset(
        relation for relation, chain in _CHAINS.items() if _feasible(chain, ends)
    )


def _feasible(chain: Iterable[list[str]], ends: dict[str, _Range]) -> bool:
    """Whether ends can be put in that order, each in its range."""
    last: int | None = None
    for group in chain:
        low = max(ends[end][0] for end in group)
        high = min(ends[end][1] for end in group)
        if last is not None and low <= last:
            low = last + 1
        if low > high:
            return False
        last = low
    return True


def compose(first: Allen, second: Allen) -> frozenset[Allen]:
    """
    Return what *a* may be to *c*, if *a* is *first* to *b* and *b* *second* to *c*.

    >>> compose(Allen.BEFORE, Allen.MEETS)
    frozenset({Allen.BEFORE})
    """
    return _table()[first, second]


@functools.cache
def _table() -> dict[tuple[Allen, Allen], frozenset[Allen]]:
    """Try all spans over six points: three spans have no more ends than that."""
    spans = list(itertools.combinations(range(6), 2))
    relation_of = {(a, b): _between(a, b) for a in spans for b in spans}
    found: dict[tuple[Allen, Allen], set[Allen]] = {}
    for a, b, c in itertools.product(spans, repeat=3):
        pair = relation_of[a, b], relation_of[b, c]
        found.setdefault(pair, set()).add(relation_of[a, c])
    return {pair: frozenset(relations) for pair, relations in found.items()}


def _between(a: _Range, b: _Range) -> Allen:
    ends = {"a0": a[:1] * 2, "a1": a[1:] * 2, "b0": b[:1] * 2, "b1": b[1:] * 2}
    return next(r for r, chain in _CHAINS.items() if _feasible(chain, ends))
