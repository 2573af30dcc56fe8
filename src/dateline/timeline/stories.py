"""Which articles may tell one story: pairs found without comparing all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from ..model.signature import likeness, weights_of
from ..model.source import Source
from .match import (
    NO_STORY,
    SAME_SOURCE,
    STORY_LIKENESS,
    STORY_SECONDS,
    Ground,
    ground_of,
)

__all__ = ["Stories"]


@attrs.frozen(eq=False)
class _Card:
    """
    What is kept of a source to compare it by.

    Args:
        id: That of the source.

        second: When it came out.

        total: The weights of its words together.
    """

    id: str
    second: int
    total: int


#: Under the number of some weeks, the cards of each word, each with its weight there.
_Cabinet = Mapping[int, Mapping[int, Sequence[tuple[_Card, int]]]]


@attrs.frozen(eq=False)
class Stories:
    """
    Sources, filed under the words of their signatures and under their like.

    Args:
        cabinet: The cards of each time and word.

        like: To the id of each source those of all that are like it, and what
            that says for two of their reports being one.
    """

    cabinet: _Cabinet = attrs.field(factory=dict)
    like: Mapping[str, Mapping[str, Ground]] = attrs.field(factory=dict)

    def extended(self, sources: Iterable[Source]) -> Stories:
        """Return the stories of these sources and those that are here."""
        fresh: dict[int, dict[int, list[tuple[_Card, int]]]]
        fresh = defaultdict(lambda: defaultdict(list))
        like: dict[str, dict[str, Ground]] = {}
        for source in sources:
            weights = weights_of(source.signature)
            if source.id in self.like or source.id in like or not weights:
                continue
            second = source.when.earliest
            card = _Card(source.id, second, sum(weights.values()))
            like[card.id] = dict(_like(card, weights, (self.cabinet, fresh)))
            for other, ground in like[card.id].items():
                if other not in like:
                    like[other] = dict(self.like[other])
                like[other][card.id] = ground
            drawer = fresh[second // STORY_SECONDS]
            for word, weight in weights.items():
                drawer[word].append((card, weight))
        return Stories(_joined(self.cabinet, fresh), {**self.like, **like})

    def ground(self, a: str, b: str) -> Ground:
        """Return the points of the `story_ground` of two sources, by their ids."""
        if a == b:
            return SAME_SOURCE if a else NO_STORY
        like = self.like.get(a)
        return like.get(b, NO_STORY) if like else NO_STORY


def _joined(old: _Cabinet, new: _Cabinet) -> _Cabinet:
    joined = dict(old)
    for weeks, drawer in new.items():
        before = joined.get(weeks, {})
        more = {word: (*before.get(word, ()), *drawer[word]) for word in drawer}
        joined[weeks] = {**before, **more}
    return joined


def _like(
    card: _Card, mine: Mapping[int, int], cabinets: Iterable[_Cabinet]
) -> Iterator[tuple[str, Ground]]:
    """Give the sources that are like one with these words, each with the ground."""
    shared: dict[_Card, int] = defaultdict(int)
    weeks = card.second // STORY_SECONDS
    for cabinet in cabinets:
        for near in (weeks - 1, weeks, weeks + 1):
            drawer = cabinet.get(near, {})
            for word in mine.keys() & drawer.keys():
                weight = mine[word]
                for other, theirs in drawer[word]:
                    # A call of min would take most of the time.
                    both = theirs if theirs < weight else weight  # noqa: FURB136
                    shared[other] += both
    for other, weight in shared.items():
        alike = likeness(weight, card.total, other.total)
        if alike >= STORY_LIKENESS and abs(card.second - other.second) <= STORY_SECONDS:
            yield other.id, ground_of(alike)
