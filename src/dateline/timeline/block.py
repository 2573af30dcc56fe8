"""
Where to look for the reports that may match a new one.

Two reports match only within one article, across articles of one story, or
where they share a name and a time; each of the three is looked up, so that no
match is lost and few other pairs are compared.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

import attrs

from .stories import Stories
from .traits import Traits

__all__ = ["Blocks"]

#: A family of triggers and the name of an actor; or a word.
_Block = tuple[str, str]
_Key = TypeVar("_Key", bound=Hashable)
_Pair = tuple[Traits, Traits]


@attrs.frozen(eq=False)
class Blocks:
    """
    Reports under what any report that matches them must share.

    Args:
        named: Under the family of their trigger and the name of an actor;
            without a trigger, under each word.

        by_source: Under the id of their source.

        stories: The sources under what they are about.
    """

    named: Mapping[_Block, tuple[Traits, ...]] = attrs.field(factory=dict)
    by_source: Mapping[str, tuple[Traits, ...]] = attrs.field(factory=dict)
    stories: Stories = attrs.field(factory=Stories)

    def extended(self, new: Collection[Traits]) -> Blocks:
        """Return the blocks with more reports in them."""
        sources = {traits.source: traits.report.source for traits in new}
        return Blocks(
            _filed(self.named, new, _names_of),
            _filed(self.by_source, new, _source_of),
            self.stories.extended(s for s in sources.values() if s is not None),
        )

    def pairs(self, new: Collection[Traits]) -> Iterator[_Pair]:
        """
        Give every pair with a new report that may match, some more than once.

        Args:
            new: Reports that are in the blocks already.
        """
        sources = dict.fromkeys(traits.source for traits in new if traits.source)
        for source in sources:
            yield from _within(self.by_source[source], new)
        yield from self._between(sources, new)
        for block in dict.fromkeys(key for traits in new for key in _names_of(traits)):
            if len(self.named[block]) > 1:
                yield from self._near(self.named[block], new)

    def _between(
        self, sources: Collection[str], new: Collection[Traits]
    ) -> Iterator[_Pair]:
        """Give the pairs of new reports with those of like articles, by family."""
        families: dict[str, Mapping[str, list[Traits]]] = {}
        for source in sources:
            fresh = [traits for traits in self.by_source[source] if traits in new]
            for other in self.stories.like.get(source, ()):
                if other not in families:
                    families[other] = _by_family(self.by_source[other])
                for traits in fresh:
                    for like in families[other].get(traits.family, ()):
                        if source < other or like not in new:
                            yield traits, like

    def _near(
        self, block: Collection[Traits], new: Collection[Traits]
    ) -> Iterator[_Pair]:
        """Give the pairs of new reports with others whose windows meet."""
        fresh = [traits for traits in block if traits in new]
        yield from self._sweep(fresh)
        if len(fresh) < len(block):
            old = [traits for traits in block if traits not in new]
            for a, b in itertools.product(fresh, old):
                if a.low < b.high and b.low < a.high:
                    yield a, b

    def _sweep(self, block: Iterable[Traits]) -> Iterator[_Pair]:
        """Give all pairs whose windows meet, but for those of one story."""
        alive: list[Traits] = []
        for traits in sorted(block, key=_low):
            low, source = traits.low, traits.source
            alive = [other for other in alive if other.high > low]
            if alive:
                like = self.stories.like.get(source, ())
                for other in alive:
                    if other.source not in like and (
                        other.source != source or not source
                    ):
                        yield traits, other
            alive.append(traits)


def _filed(
    drawers: Mapping[_Key, tuple[Traits, ...]],
    new: Iterable[Traits],
    keys: Callable[[Traits], Iterable[_Key]],
) -> dict[_Key, tuple[Traits, ...]]:
    """Return the drawers with more reports filed under each of their keys."""
    added: dict[_Key, list[Traits]] = defaultdict(list)
    for traits in new:
        for key in keys(traits):
            added[key].append(traits)
    filed = dict(drawers)
    for key, members in added.items():
        filed[key] = (*filed.get(key, ()), *members)
    return filed


def _names_of(traits: Traits) -> Iterable[_Block]:
    if not traits.family:
        return [("", word) for word in traits.words]
    return [(traits.family, name) for name in traits.agents.all | traits.others.all]


def _source_of(traits: Traits) -> Iterable[str]:
    return [traits.source] if traits.source else []


def _within(told: Iterable[Traits], new: Collection[Traits]) -> Iterator[_Pair]:
    """Give the pairs of one source that share a family or that a link may join."""
    for a, b in itertools.combinations(told, 2):
        if (a in new or b in new) and (
            a.family == b.family or a.report.links or b.report.links
        ):
            yield a, b


def _by_family(told: Iterable[Traits]) -> Mapping[str, list[Traits]]:
    families: dict[str, list[Traits]] = defaultdict(list)
    for traits in told:
        families[traits.family].append(traits)
    return families


def _low(traits: Traits) -> int:
    return traits.low
