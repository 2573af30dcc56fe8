"""Which events lie in a stretch of time, found without looking at all of them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence

__all__ = ["SpanIndex"]


class SpanIndex:
    """
    Half-open spans of seconds, sorted by start, under a tree of latest ends.

    Finding *k* of *n* spans takes steps in proportion to k log n, and the
    index is built in one pass after sorting. Immutable once built.

    Args:
        spans: Start and end of each span.

    Source:
        An interval tree laid out in an array, as in T. H. Cormen et al.,
        *Introduction to Algorithms*, 3rd ed. (2009), section 14.3.

    >>> SpanIndex([(0, 5), (3, 4), (7, 9)]).overlapping(4, 8)
    [0, 2]
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        found = sorted((low, high, place) for place, (low, high) in enumerate(spans))
        self._lows = [low for low, _, _ in found]
        self._places = [place for _, _, place in found]
        self._size = 1
        while self._size < len(found):
            self._size *= 2
        highs = [high for _, high, _ in found]
        self._tree = _latest(highs, self._size)

    def overlapping(self, low: int, high: int) -> list[int]:
        """
        Return the places of the spans that share a second with low to high.

        They are given in ascending order.
        """
        stop = bisect.bisect_left(self._lows, high)
        found = []
        stack = [(1, 0, self._size)]
        while stack:
            node, start, length = stack.pop()
            if start >= stop or self._tree[node] <= low:
                continue
            if length == 1:
                found.append(self._places[start])
            else:
                half = length // 2
                stack.append((2 * node, start, half))
                stack.append((2 * node + 1, start + half, half))
        return sorted(found)


def _latest(highs: Sequence[int], size: int) -> list[int]:
    """Return a binary tree in which each node is the greater of its children."""
    nothing = -(1 << 62)
    tree = [nothing] * size + list(highs) + [nothing] * (size - len(highs))
    for node in range(size - 1, 0, -1):
        left, right = tree[2 * node], tree[2 * node + 1]
        tree[node] = max(right, left)
    return tree
