"""Two parties that an article sets side by side: who "both sides" are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .mentions import Mention
from .met import Met

__all__ = ["FIRMS", "Pairs"]

#: What "both companies" may be, as far as the recogniser tells.
FIRMS: Final = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION})
_BOTH: Final = frozenset({"both", "two"})
_SIDES: Final = frozenset(
    "side party country nation government leader company firm team state".split()
)


_SIDES_ALONE: Final = Actor("both sides", kind=ActorKind.GROUP)


@attrs.define
class Pairs:
    """
    The pairs of an article, in text order.

    Args:
        met: Whom it has named.
    """

    met: Met
    _pairs: list[tuple[Actor, Actor]] = attrs.field(factory=list)

    def add(self, one: Actor, other: Actor) -> None:
        """Take note that two stand side by side."""
        self._pairs.append((one, other))

    def both(
        self,
        mention: Mention,
        kind: ActorKind | None,
        *,
        but: Container[str] = frozenset(),
    ) -> tuple[Actor, ...]:
        """
        Return the pair that the article sets side by side most often.

        Args:
            mention: A noun phrase: "both sides", "the two companies".

            kind: What its head names.

            but: Names of those who are meant by no such words.

        Returns:
            The two, the last such pair first; "both sides" as they stand where the
            article sets no two side by side; nothing where no pair is meant.
        """
        said = mention.determiner in _BOTH or mention.count in _BOTH
        if mention.head not in _SIDES or not said:
            return ()
        if kind is ActorKind.PERSON:
            people = self.met.topics.two(mention)
            if people:
                return tuple(map(self.met.canonical, people))
        pairs = [
            (self.met.canonical(one), self.met.canonical(other))
            for one, other in self._pairs
            if (kind is not ActorKind.COMPANY or {one.kind, other.kind} <= FIRMS)
            and one.name not in but
            and other.name not in but
        ]
        counts = Counter(frozenset(pair) for pair in pairs)
        best = max(counts.values(), default=0)
        unknown = self.unknown(mention)
        return next(
            (pair for pair in reversed(pairs) if counts[frozenset(pair)] == best),
            (unknown,) if unknown is not None else (),
        )

    @staticmethod
    def unknown(mention: Mention) -> Actor | None:
        """Return "both sides" as they stand, whoever they are."""
        said = mention.determiner in _BOTH or mention.count in _BOTH
        return _SIDES_ALONE if mention.head == "side" and said else None
