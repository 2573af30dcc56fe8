"""
Where to look for the reports that may match a new one.

Two reports match only where one is as sure as the other and no date forbids
it, and then only within one article, across articles of one story, or where
they share a name and a time. Each of the three is looked up, so that no match
is lost and few other pairs are compared.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Final, TypeVar

import attrs

from .match import NO_STORY, SAME_SOURCE, Ground
from .stories import Stories
from .strangers import could_match, marks
from .traits import Traits

__all__ = ["Blocks", "keys_of"]

_LOW: Final = attrgetter("low")
#: In a block of more than so many reports, those with a mark in common are looked up.
_MANY: Final = 60
_Key = TypeVar("_Key", bound=Hashable)
#: A kind of report, and who takes part: the name, and in which role; or a word.
_Block = tuple[str, str, str]
#: The reports of one article by their kind.
_Told = Mapping[str, tuple[Traits, ...]]
#: Two reports that may match, and what their sources say for it.
_Pair = tuple[Traits, Traits, Ground]


@attrs.frozen(eq=False)
class Blocks:
    """
    Reports under what any report that matches them must share.

    Args:
        named: Under their kind and the name of an actor; without a trigger,
            under each word.

        told: Under the id of their source, by kind.

        stories: The sources under what they are about.
    """

    named: Mapping[_Block, tuple[Traits, ...]] = attrs.field(factory=dict)
    told: Mapping[str, _Told] = attrs.field(factory=dict)
    stories: Stories = attrs.field(factory=Stories)

    def extended(self, new: Collection[Traits]) -> tuple[Blocks, Iterator[_Pair]]:
        """
        Return the blocks with more reports in them, and what these may match.

        The pairs are all that hold a new report and may match, some more than
        once.
        """
        named: dict[_Block, list[Traits]] = defaultdict(list)
        told: dict[str, dict[str, list[Traits]]] = {}
        for traits in new:
            for key in _names_of(traits):
                named[key].append(traits)
            if traits.source:
                kinds = told.setdefault(traits.source, {})
                kinds.setdefault(traits.kind, []).append(traits)
        sources = (next(iter(k.values()))[0].report.source for k in told.values())
        both = {
            source: _joined(self.told.get(source, {}), told[source]) for source in told
        }
        blocks = Blocks(
            _joined(self.named, named),
            {**self.told, **both},
            self.stories.extended(s for s in sources if s is not None),
        )
        return blocks, blocks._pairs(new, told, named)

    def told_by(self, source: str) -> list[Traits]:
        """Return all reports of one source that is here."""
        return [t for told in self.told[source].values() for t in told]

    def _pairs(
        self,
        new: Collection[Traits],
        sources: Collection[str],
        names: Iterable[_Block],
    ) -> Iterator[_Pair]:
        """Give every pair with a report that is new under these sources and names."""
        for source in sources:
            yield from self._within(source, new)
            yield from self._between(source, sources, new)
        for name in names:
            block = self.named[name]
            if len(block) > 1:
                yield from self._near(block, new)

    def _within(self, source: str, new: Collection[Traits]) -> Iterator[_Pair]:
        """Give the pairs of one source that share a kind or that a link joins."""
        for alike in self.told[source].values():
            for a, b in itertools.combinations(alike, 2):
                if a in new or b in new:
                    yield a, b, SAME_SOURCE
        told = self.told_by(source)
        for a in told:
            for b in told if a.same_as else ():
                if a is not b and (a in new or b in new):
                    yield a, b, SAME_SOURCE

    def _between(
        self, source: str, sources: Collection[str], new: Collection[Traits]
    ) -> Iterator[_Pair]:
        """Give the pairs of one source with sources that are like it, by kind."""
        mine = self.told[source]
        for other, ground in self.stories.like.get(source, {}).items():
            if other in sources and other < source:
                continue
            theirs = self.told[other]
            for kind in mine.keys() & theirs.keys():
                for a in mine[kind]:
                    begins, ends = a.begins, a.ends
                    for b in theirs[kind]:
                        if (
                            begins < b.ends
                            and b.begins < ends
                            and (a in new or b in new)
                        ):
                            yield a, b, ground

    def _near(
        self, block: Collection[Traits], new: Collection[Traits]
    ) -> Iterator[_Pair]:
        """Give the pairs of new reports with others whose windows meet."""
        fresh = [traits for traits in block if traits in new]
        yield from self._sweep(fresh)
        if len(fresh) < len(block):
            old = [traits for traits in block if traits not in new]
            for a in fresh:
                low, high = a.low, a.high
                at_that_time = [b for b in old if low < b.high and b.low < high]
                yield from self._strangers(a, at_that_time)

    def _sweep(self, block: Collection[Traits]) -> Iterator[_Pair]:
        """Give the pairs within one block whose windows meet and that share a mark."""
        marks_of = marks if len(block) > _MANY else _one_mark
        alive: dict[str, list[Traits]] = defaultdict(list)
        for traits in sorted(block, key=_LOW):
            low = traits.low
            met: dict[Traits, None] = {}
            for mark in marks_of(traits):
                still = [other for other in alive[mark] if other.high > low]
                met |= dict.fromkeys(still)
                still.append(traits)
                alive[mark] = still
            if met:
                yield from self._strangers(traits, met)

    def _strangers(self, a: Traits, others: Iterable[Traits]) -> Iterator[_Pair]:
        """Give the pairs of one report with those of no common story."""
        begins, ends, source = a.begins, a.ends, a.source
        like = self.stories.like.get(source, ())
        for b in others:
            if (
                begins < b.ends
                and b.begins < ends
                and (b.source != source or not source)
                and b.source not in like
                and could_match(a, b)
            ):
                yield a, b, NO_STORY


def _joined(
    drawers: Mapping[_Key, tuple[Traits, ...]], more: Mapping[_Key, list[Traits]]
) -> dict[_Key, tuple[Traits, ...]]:
    """Return the drawers with more reports in them."""
    filled = {key: (*drawers.get(key, ()), *new) for key, new in more.items()}
    return {**drawers, **filled}


def _one_mark(_: Traits) -> Collection[str]:
    """Return what all share: to look for less takes longer where there are few."""
    return ("",)


def _names_of(traits: Traits) -> list[_Block]:
    kind = traits.kind
    if not traits.family:
        return [(kind, word, "") for word in traits.words]
    names = [(kind, name, "agent") for name in traits.agents.all]
    names += [(kind, name, "other") for name in traits.others.all]
    return names


def keys_of(traits: Traits) -> list[tuple[str, ...]]:
    """
    Return keys of which two reports of unlike articles share one if they match.

    For those who keep reports elsewhere. A name alone speaks for a match, but not
    enough (`could_match`): with it goes a word, or both an agent and another at a
    place.
    """
    names = _names_of(traits)
    if not traits.family:
        return [*names]
    stems = traits.about.union(traits.words)
    keys: list[tuple[str, ...]] = [(*name, stem) for name in names for stem in stems]
    if traits.place is not None:
        both = itertools.product(traits.agents.all, traits.others.all)
        keys += [(traits.kind, *pair) for pair in both]
    return keys
