"""Which spans lie in a stretch of time, found without looking at all of them."""

from __future__ import annotations

import bisect
import importlib.util
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import attrs

__all__ = ["SpanIndex"]

#: From so many spans on numpy is worth its import.
_MANY: Final = 20_000

_Span = tuple[int, int]


class SpanIndex:
    """
    Half-open spans of seconds, in tiers of like length, each sorted by start.

    Where no span of a tier is longer than *d*, those that meet a stretch begin
    less than *d* before it: they lie side by side, and as none is much shorter
    than *d*, few others lie among them. Immutable once built. Where numpy is
    installed, large tiers are arrays of it; the answers are the same.

    Args:
        spans: Start and end of each span; the end may lie before the start.

    >>> index = SpanIndex([(0, 5), (3, 4), (7, 9)])
    >>> index.overlapping(4, 8), index.within(3, 8)
    ([0, 2], [1])
    """

    def __init__(self, spans: Iterable[_Span]) -> None:
        found = list(spans)
        large = len(found) >= _MANY and importlib.util.find_spec("numpy")
        self._tiers: list[_Tier | _LargeTier] = (
            list(_in_arrays(found)) if large else list(_in_lists(found))
        )
        self._sorted = _sorted_arrays if large else _sorted_lists

    def overlapping(self, low: int, high: int) -> list[int]:
        """
        Return the places of the spans that start before *high* and end after *low*.

        They are given in ascending order.
        """
        return self._sorted([tier.overlapping(low, high) for tier in self._tiers])

    def within(self, low: int, high: int) -> list[int]:
        """
        Return the places of the spans that lie between *low* and *high*.

        They are given in ascending order.
        """
        tiers = (tier for tier in self._tiers if tier.shortest <= high - low)
        return self._sorted([tier.within(low, high) for tier in tiers])


def _sorted_lists(found: Iterable[list[int]]) -> list[int]:
    return sorted(itertools.chain.from_iterable(found))


def _sorted_arrays(found: Sequence[Any]) -> list[int]:
    import numpy as np

    if not found:
        return []
    places: list[int] = np.sort(np.concatenate(found)).tolist()
    return places


@attrs.frozen(eq=False)
class _Tier:
    """
    Spans of like length, sorted by start.

    Args:
        shortest: The least length, in seconds.

        longest: The greatest, but at least 0.

        starts: The first second of each.

        ends: The first second after each.

        places: Where each was given.
    """

    shortest: int
    longest: int
    starts: Sequence[int]
    ends: Sequence[int]
    places: Sequence[int]

    def overlapping(self, low: int, high: int) -> list[int]:
        first = bisect.bisect_right(self.starts, low - self.longest)
        stop = bisect.bisect_left(self.starts, high)
        ends = self.ends
        return [self.places[n] for n in range(first, stop) if ends[n] > low]

    def within(self, low: int, high: int) -> list[int]:
        first = bisect.bisect_left(self.starts, low)
        stop = bisect.bisect_right(self.starts, high)
        ends = self.ends
        return [self.places[n] for n in range(first, stop) if ends[n] <= high]


@attrs.frozen(eq=False)
class _LargeTier:
    """The same in arrays of numpy."""

    shortest: int
    longest: int
    starts: Any
    ends: Any
    places: Any

    def overlapping(self, low: int, high: int) -> Any:
        first, stop = self.starts.searchsorted((low - self.longest + 1, high))
        return self.places[first:stop][self.ends[first:stop] > low]

    def within(self, low: int, high: int) -> Any:
        first, stop = self.starts.searchsorted((low, high + 1))
        return self.places[first:stop][self.ends[first:stop] <= high]


def _in_lists(spans: Sequence[_Span]) -> Iterator[_Tier]:
    tiers: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for place, (start, end) in enumerate(spans):
        tiers[max(0, end - start).bit_length() // 2].append((start, end, place))
    for found in tiers.values():
        lengths = [end - start for start, end, _ in found]
        starts, ends, places = zip(*sorted(found), strict=True)
        yield _Tier(min(lengths), max(0, *lengths), starts, ends, places)


def _in_arrays(spans: Sequence[_Span]) -> Iterator[_LargeTier]:
    import numpy as np

    numbers = np.fromiter(itertools.chain.from_iterable(spans), np.int64)
    starts, ends = numbers[::2], numbers[1::2]
    lengths = ends - starts
    tier_of = np.frexp(np.maximum(lengths, 0))[1] // 2
    for tier in np.unique(tier_of):
        (places,) = np.nonzero(tier_of == tier)
        places = places[np.argsort(starts[places], kind="stable")]
        longest = max(0, int(lengths[places].max()))
        shortest = int(lengths[places].min())
        yield _LargeTier(shortest, longest, starts[places], ends[places], places)
