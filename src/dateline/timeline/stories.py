"""Which articles may tell one story: pairs found without comparing all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from ..model.signature import words_of
from ..model.source import Source
from .match import STORY_LIKENESS, STORY_SECONDS, same_story

__all__ = ["Stories"]

#: A word of a signature, and the number of the weeks in which it was used.
_Key = tuple[int, int]


@attrs.frozen(eq=False)
class Stories:
    """
    Sources, filed under the words of their signatures and under their like.

    Args:
        drawers: The sources of each word and time.

        like: To the id of each source, those of all that are like it.
    """

    drawers: Mapping[_Key, tuple[Source, ...]] = attrs.field(factory=dict)
    like: Mapping[str, frozenset[str]] = attrs.field(factory=dict)

    def extended(self, sources: Iterable[Source]) -> Stories:
        """Return the stories of these sources and those that are here."""
        drawers: dict[_Key, tuple[Source, ...]] = dict(self.drawers)
        like: dict[str, frozenset[str]] = dict(self.like)
        for source in sources:
            if source.id in like or not source.signature:
                continue
            like[source.id] = frozenset(_like(source, drawers))
            for other in like[source.id]:
                like[other] |= {source.id}
            weeks = source.when.earliest // STORY_SECONDS
            for word in words_of(source.signature):
                drawers[word, weeks] = (*drawers.get((word, weeks), ()), source)
        return Stories(drawers, like)


def _like(source: Source, drawers: Mapping[_Key, tuple[Source, ...]]) -> list[str]:
    weeks = source.when.earliest // STORY_SECONDS
    sharing: dict[str, Source] = {}
    for word in words_of(source.signature):
        for near in (weeks - 1, weeks, weeks + 1):
            sharing.update((o.id, o) for o in drawers.get((word, near), ()))
    return [
        name
        for name, other in sharing.items()
        if same_story(source, other) >= STORY_LIKENESS
    ]
