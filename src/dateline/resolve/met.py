"""Whom an article has named so far, and by which words they come up again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Hashable, Iterator
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .mentions import Mention
from .organisations import Organisations

__all__ = ["Entry", "Met"]

#: How many sentences back a pronoun may reach.
_REACH: Final = 2
_HE: Final = frozenset({"he", "she", "him", "her"})
_THEY: Final = frozenset({"they", "them"})
_PEOPLE: Final = (ActorKind.GROUP, ActorKind.MILITARY, ActorKind.POLICE)
#: Who is called by the first word or the initials of a longer name.
_ORGANISED: Final = frozenset(
    {
        ActorKind.COMPANY,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
        ActorKind.MILITARY,
        ActorKind.MEDIA,
    }
)
_LESSER: Final = frozenset({"vice", "deputy", "former", "acting"})
_SHORTEST: Final = 3


@attrs.frozen
class Entry:
    """
    A noun phrase as met in the text.

    Args:
        mention: The phrase.

        actor: Whom it names, None for a thing.
    """

    mention: Mention
    actor: Actor | None

    def answers(self, pronoun: str) -> bool:
        """
        Whether a pronoun may take it up.

        A thing that is a subject may be, so that "it" after "the bill" is no one.
        """
        plural = self.mention.plural
        if self.actor is None:
            fits = pronoun not in _HE and (pronoun in _THEY) == plural
            return self.mention.subject and fits
        person = self.actor.kind is ActorKind.PERSON
        if pronoun in _HE:
            return person and not plural
        if pronoun in _THEY:
            return plural or self.actor.kind in _PEOPLE
        return pronoun == "it" and not person and not plural and self.mention.subject


@attrs.define
class Met:
    """
    The memory of one article, filled in text order.

    Args:
        organisations: Which nouns take up which organisation.
    """

    organisations: Organisations
    people: dict[str, Actor] = attrs.field(factory=dict)
    labels: dict[str, Counter[str]] = attrs.field(factory=dict)
    _entries: list[Entry] = attrs.field(factory=list)
    _starts: list[int] = attrs.field(factory=list)
    _index: dict[Hashable, list[tuple[int, Actor]]] = attrs.field(factory=dict)
    _full_names: dict[str, str] = attrs.field(factory=dict)
    _by_name: dict[str, Actor] = attrs.field(factory=dict)

    def add(self, mention: Mention, actor: Actor | None) -> None:
        """Take note of a mention and of whom it names."""
        self._entries.append(Entry(mention, actor))
        self._starts.append(mention.start)
        if actor is not None:
            for key in self._keys(mention, actor):
                self._index.setdefault(key, []).append((mention.start, actor))

    def _keys(self, mention: Mention, actor: Actor) -> Iterator[Hashable]:
        for noun in self.organisations.nouns.get(actor.name, ()):
            yield "noun", noun
            yield "member", noun, actor.affiliation[-1:]
        yield actor.kind, mention.head
        if actor.kind is ActorKind.MILITARY and not actor.aliases:
            yield "forces", actor.affiliation
        if actor.kind in {ActorKind.COMPANY, ActorKind.ORGANISATION}:
            yield "company"
        if actor.kind is ActorKind.COUNTRY:
            yield "country"
        if actor.kind is ActorKind.PERSON:
            words = actor.title.lower().split()
            if words and not _LESSER & set(words):
                yield "title", words[-1]
            yield "title", " ".join(words)

    def before(self, key: Hashable, start: int) -> Actor | None:
        """Return the last actor under a key before an offset."""
        found = self._index.get(key, [])
        at = bisect_left(found, start, key=lambda pair: pair[0])
        return found[at - 1][1] if at else None

    def nearest(self, key: Hashable, start: int) -> Actor | None:
        """Return the last actor under a key before an offset, else the first after."""
        found = self._index.get(key)
        return self.before(key, start) or (found[0][1] if found else None)

    def first(self, key: Hashable) -> Actor | None:
        """Return the first actor under a key in the article."""
        found = self._index.get(key)
        return found[0][1] if found else None

    def all(self, key: Hashable) -> Iterator[Actor]:
        """Yield the actors under a key in text order."""
        return (actor for _, actor in self._index.get(key, ()))

    def pronoun(self, mention: Mention) -> Actor | None:
        """Return whom a pronoun takes up: near, and a subject rather than not."""
        best: tuple[tuple[int, bool, bool], Actor | None] | None = None
        for at in range(bisect_left(self._starts, mention.start) - 1, -1, -1):
            entry = self._entries[at]
            distance = mention.sentence - entry.mention.sentence
            if distance > _REACH:
                break
            if distance == 0 and entry.mention.clause == mention.clause:
                continue
            main = entry.mention.subject and entry.mention.main
            rank = (distance, not main, not entry.mention.subject)
            if entry.answers(mention.head) and (best is None or rank < best[0]):
                best = (rank, entry.actor)
        return best[1] if best else None

    def label(self, mention: Mention) -> str:
        """Return what the recogniser calls a name most often in the article."""
        counts = self.labels.get(mention.name)
        return counts.most_common(1)[0][0] if counts else mention.label

    def note_name(self, actor: Actor, common: Container[str]) -> None:
        """
        Note the short forms of a name: its first word, and its initials.

        Args:
            actor: Who bears the name.

            common: Words that are no short form: "senate", "national".
        """
        words = actor.name.split()
        self._by_name.setdefault(actor.name, actor)
        if len(words) > 1 and actor.kind in _ORGANISED:
            initials = "".join(word[0] for word in words if word[0].isupper())
            for short in (words[0], initials):
                if len(short) >= _SHORTEST and short.lower() not in common:
                    self._full_names.setdefault(short, actor.name)

    def canonical(self, actor: Actor) -> Actor:
        """Return the actor under the fullest name that the article gives it."""
        if actor.kind is ActorKind.PERSON:
            return self.people.get(actor.name.split()[-1], actor)
        full = self._by_name.get(self._full_names.get(actor.name, ""))
        if full is None or actor.kind not in _ORGANISED:
            return actor
        aliases = {*full.aliases, *actor.aliases, actor.name}
        return attrs.evolve(full, aliases=aliases - {full.name})
