"""Whom an article has named so far, and by which words they come up again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Hashable, Iterable, Iterator
from itertools import pairwise
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .gender import is_woman
from .mentions import Mention
from .organisations import Organisations

__all__ = ["Entry", "Met", "may_be_one"]

#: How many sentences back a pronoun may reach.
_REACH: Final = 2
_HE: Final = frozenset({"he", "she", "him", "her"})
#: One of a force: "the officer drew his pistol; he fired".
_ONE: Final = frozenset(
    "officer policeman policewoman constable sheriff trooper soldier marine fighter "
    "militant".split()
)
_SHE: Final = frozenset({"she", "her"})
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
#: Who is "the coast guard" where one of that name is in the article.
_BODIES: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT})
_FIRMS: Final = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION})
#: What "it" may be as an object: it can be bought, sued or invaded.
_TRADED: Final = _FIRMS | {ActorKind.COUNTRY, ActorKind.MEDIA}
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
        person = self.actor.kind is ActorKind.PERSON or self.mention.head in _ONE
        if pronoun in _HE:
            woman = is_woman(self.mention)
            return person and not plural and woman in {None, pronoun in _SHE}
        if pronoun in _THEY:
            return plural or self.actor.kind in _PEOPLE
        firm = self.actor.kind in _FIRMS and bool(self.mention.name)
        taken = self.mention.subject or firm
        return pronoun == "it" and not person and not plural and taken


@attrs.define
class Met:
    """
    The memory of one article, filled in text order.

    Args:
        organisations: Which nouns take up which organisation.

        people: Last name to person.

        labels: Name to how often the recogniser gave it which label.

        firms: Names of what has shares.
    """

    organisations: Organisations
    people: dict[str, Actor] = attrs.field(factory=dict)
    _full: dict[str, list[tuple[int, Actor]]] = attrs.field(factory=dict)
    _women: dict[str, bool] = attrs.field(factory=dict)
    labels: dict[str, Counter[str]] = attrs.field(factory=dict)
    firms: set[str] = attrs.field(factory=set)
    _entries: list[Entry] = attrs.field(factory=list)
    _starts: list[int] = attrs.field(factory=list)
    _index: dict[Hashable, list[tuple[int, Actor]]] = attrs.field(factory=dict)
    _full_names: dict[str, str] = attrs.field(factory=dict)
    _by_name: dict[str, Actor] = attrs.field(factory=dict)

    def add(
        self, mention: Mention, actor: Actor | None, called: Iterable[str] = ()
    ) -> None:
        """
        Take note of a mention and of whom it names.

        Args:
            mention: A noun phrase.

            actor: Whom it names, None for a thing.

            called: Nouns that the article gives to the bearer of a name.
        """
        self._entries.append(Entry(mention, actor))
        self._starts.append(mention.start)
        if actor is None:
            return
        woman = is_woman(mention)
        if mention.name and actor.kind is ActorKind.PERSON and woman is not None:
            self._women.setdefault(actor.name, woman)
        keys = list(self._keys(mention, actor))
        if mention.name and actor.kind in _ORGANISED:
            for noun in called:
                keys += [("called", noun), ("called", noun, actor.country)]
        for key in keys:
            self._index.setdefault(key, []).append((mention.start, actor))

    def _keys(self, mention: Mention, actor: Actor) -> Iterator[Hashable]:
        for noun in self.organisations.nouns.get(actor.name, ()):
            yield "noun", noun
            yield "member", noun, actor.affiliation[-1:]
        yield actor.kind, mention.head
        if mention.name and actor.kind in _BODIES:
            last = actor.name.lower().split()[-2:]
            yield "body", last[-1]
            yield "body", " ".join(last)
        known = actor.name in self.organisations.by_name
        if actor.kind is ActorKind.MILITARY and not known:
            yield "forces", actor.affiliation
        one = not mention.plural or bool(mention.name)
        if actor.kind in {ActorKind.COMPANY, ActorKind.ORGANISATION} and one:
            yield "company"
        if actor.kind is ActorKind.COMPANY and one:
            yield "firm"
        if actor.kind is ActorKind.COUNTRY:
            yield "country"
        if actor.kind is ActorKind.PERSON:
            words = actor.title.lower().split()
            if words and not _LESSER & set(words):
                yield "title", words[-1]
            yield "title", " ".join(words)
            if words and not _LESSER & set(words):
                yield "office", _head_of(words), actor.affiliation

    def before(
        self, key: Hashable, start: int, *, reach: int | None = None
    ) -> Actor | None:
        """Return the last actor under a key before an offset, at most *reach* away."""
        found = self._index.get(key, [])
        at = bisect_left(found, start, key=lambda pair: pair[0])
        if not at or (reach is not None and found[at - 1][0] < start - reach):
            return None
        return found[at - 1][1]

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

    def pronoun(
        self, mention: Mention, *, but: Container[str] = frozenset()
    ) -> Actor | None:
        """
        Return whom a pronoun takes up: near, and a subject rather than not.

        Who says "he said" is more likely who said something before.

        Args:
            mention: The pronoun.

            but: Names of those whom it cannot mean.
        """
        best: tuple[tuple[int, bool, bool, bool, bool], Actor | None] | None = None
        for at in range(bisect_left(self._starts, mention.start) - 1, -1, -1):
            entry = self._entries[at]
            distance = mention.sentence - entry.mention.sentence
            if distance > _REACH:
                break
            if distance == 0 and entry.mention.clause == mention.clause:
                continue
            main = entry.mention.subject and entry.mention.main
            subject, named = entry.mention.subject, entry.mention.name
            other = entry.mention.speaks is not mention.speaks
            rank = (distance, not main, other, not subject, not named)
            if best is not None and best[0] <= rank:
                continue
            if entry.actor is not None and entry.actor.name in but:
                continue
            if entry.answers(mention.head) and self._agrees(mention.head, entry.actor):
                best = (rank, entry.actor)
        actor = best[1] if best else None
        if mention.head == "it" and not mention.subject and actor is not None:
            # "They voted against it": a thing, unless a firm was just told of.
            return actor if actor.kind in _TRADED else None
        return actor

    def _agrees(self, pronoun: str, actor: Actor | None) -> bool:
        """Whether "he" may be someone; not one who was "she" before."""
        if actor is None or pronoun not in _HE:
            return True
        woman = self._women.get(actor.name)
        return woman is None or woman == (pronoun in _SHE)

    def pass_on(self, mention: Mention) -> None:
        """Let "he" stand for whom it takes up, so that the next "he" is near him."""
        actor = None
        if mention.head in _HE and mention.subject:
            actor = self.pronoun(mention)
        if actor is not None:
            self._women.setdefault(actor.name, mention.head in _SHE)
            self._entries.append(Entry(mention, actor))
            self._starts.append(mention.start)

    def note_person(self, mention: Mention, actor: Actor) -> None:
        """Take note of who bears a last name, and where he is named in full."""
        surname = mention.name.split()[-1]
        self.people[surname] = actor
        if surname != mention.name:
            self._full.setdefault(surname, []).append((mention.start, actor))

    def bearer(self, surname: str, start: int) -> Actor | None:
        """Return who bears a last name: of several, who was last named in full."""
        last = self.people.get(surname)
        found = self._full.get(surname)
        if last is None or not found:
            return last
        at = bisect_left(found, start + 1, key=lambda pair: pair[0])
        near = found[max(at - 1, 0)][1]
        return last if may_be_one(last.name, near.name) else near

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
        before = self._by_name.get(actor.name)
        self._by_name[actor.name] = _plainer(before, actor) if before else actor
        # "Okafor" is no short form of "Okafor and Lindqvist".
        if len(words) > 1 and "and" not in words and actor.kind in _ORGANISED:
            initials = "".join(word[0] for word in words if word[0].isupper())
            for short in (words[0], initials):
                if len(short) >= _SHORTEST and short.lower() not in common:
                    self._full_names.setdefault(short, actor.name)

    def is_firm(self, name: str) -> bool:
        """Whether a name, or its first word alone, is that of what has shares."""
        return not self.firms.isdisjoint({name, name.split(maxsplit=1)[0]})

    def canonical(self, actor: Actor) -> Actor:
        """Return the actor under the fullest name that the article gives it."""
        if actor.kind is ActorKind.PERSON:
            surname = actor.name.split()[-1]
            bearers = [bearer for _, bearer in self._full.get(surname, ())]
            bearers.append(self.people.get(surname, actor))
            known = next(
                (b for b in reversed(bearers) if may_be_one(b.name, actor.name)), actor
            )
            return self._by_first_name(known.name) or known
        if actor.kind not in _ORGANISED:
            return actor
        name = self._full_names.get(actor.name, actor.name)
        full = self._by_name.get(name)
        if full is None or full.kind not in _ORGANISED:
            return actor
        short = self._by_name.get(actor.name, actor)
        full = _plainer(full, _plainer(short, actor))
        if full.kind is ActorKind.ORGANISATION and self.is_firm(full.name):
            full = attrs.evolve(full, kind=ActorKind.COMPANY)
        aliases = {*full.aliases, *actor.aliases, actor.name} - {full.name}
        if aliases == set(full.aliases):
            return full
        return attrs.evolve(full, aliases=aliases)

    def _by_first_name(self, name: str) -> Actor | None:
        """Return the only person whose first name it is: "Anna" for Anna Berg."""
        if " " in name:
            return None
        bearers = {a.name: a for a in self.people.values() if " " in a.name}
        found = [a for full, a in bearers.items() if full.split()[0] == name]
        return found[0] if len(found) == 1 else None


def _plainer(first: Actor, second: Actor) -> Actor:
    """Join what two mentions of an organisation say: the first, unless it is vague."""
    vague = first.kind is ActorKind.ORGANISATION
    return attrs.evolve(
        first,
        kind=second.kind if vague else first.kind,
        country=first.country or second.country,
        affiliation=first.affiliation or second.affiliation,
    )


def _head_of(title: list[str]) -> str:
    """Return "president" of "president of the republic"."""
    return next((word for word, after in pairwise([*title, "of"]) if after == "of"), "")


def may_be_one(one: str, other: str) -> bool:
    """Whether two names with one last name may be of one: not Don and Ada Okafor."""
    first, second = one.split()[:-1], other.split()[:-1]
    if not first or not second:
        return True
    given = {word.strip(".") for word in first}
    return any(
        a.startswith(b.strip(".")) or b.strip(".").startswith(a)
        for a in given
        for b in second
    )
