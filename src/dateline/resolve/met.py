"""Whom an article has named so far, and by which words they come up again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Hashable, Iterable, Iterator
from itertools import pairwise
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .mentions import Mention
from .organisations import Organisations
from .pronouns import Topics

__all__ = ["Met", "may_be_one"]

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
_LESSER: Final = frozenset({"vice", "deputy", "former", "acting"})
_SHORTEST: Final = 3


@attrs.define
class Met:
    """
    The memory of one article, filled in text order.

    Args:
        organisations: Which nouns take up which organisation.

        people: Last name to person.

        labels: Name to how often the recogniser gave it which label.

        firms: Names of what has shares.

        topics: Whom a pronoun may take up.
    """

    organisations: Organisations
    people: dict[str, Actor] = attrs.field(factory=dict)
    _full: dict[str, list[tuple[int, Actor]]] = attrs.field(factory=dict)
    labels: dict[str, Counter[str]] = attrs.field(factory=dict)
    firms: set[str] = attrs.field(factory=set)
    topics: Topics = attrs.field(factory=Topics)
    _index: dict[Hashable, list[tuple[int, Actor]]] = attrs.field(factory=dict)
    _kin: dict[str, list[tuple[int, Actor]]] = attrs.field(factory=dict)
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
        self.topics.add(mention, actor)
        if actor is None:
            return
        keys = list(self._keys(mention, actor))
        if mention.name and actor.kind in _ORGANISED:
            for noun in called:
                keys += [("called", noun), ("called", noun, actor.country)]
        for key in keys:
            self._index.setdefault(key, []).append((mention.start, actor))

    def _keys(self, mention: Mention, actor: Actor) -> Iterator[Hashable]:
        # The agency in a dateline only tells the story: it is not "the agency".
        told = actor.kind is not ActorKind.MEDIA or bool(mention.verb)
        for noun in self.organisations.nouns.get(actor.name, ()) if told else ():
            yield "noun", noun
            yield "member", noun, actor.affiliation[-1:]
        yield actor.kind, mention.head
        longer = actor.kind in _ORGANISED and " " in actor.name
        if mention.name and (actor.kind in _BODIES or longer):
            last = actor.name.lower().split()[-2:]
            yield "body", last[-1]
            yield "body", " ".join(last)
        known = actor.name in self.organisations.by_name
        if actor.kind is ActorKind.MILITARY and not known:
            yield "forces", actor.affiliation
        one = not mention.plural or bool(mention.name)
        named = actor.kind is ActorKind.ORGANISATION and actor.name[:1].isupper()
        if named or (actor.kind is ActorKind.COMPANY and one):
            yield "company"
        if actor.kind is ActorKind.COMPANY and one:
            yield "firm"
        if actor.kind is ActorKind.COUNTRY:
            yield "country"
        if mention.label == "GPE" and actor.kind is ActorKind.GOVERNMENT:
            yield "town"
        if actor.kind is ActorKind.PERSON:
            words = actor.title.lower().split()
            if words and not _LESSER & set(words):
                # "The mayor of Lyon" is the mayor.
                yield from (("title", word) for word in {words[-1], _head_of(words)})
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

    def company(self, mention: Mention) -> Actor | None:
        """
        Return which firm is meant by "the company".

        The only one in the same sentence; the one that this or the sentence before
        is about; else the one named most often so far, and of several none. "The bank"
        has it in its name.
        """
        found = self._index.get("company", [])
        end = bisect_left(found, mention.start, key=lambda pair: pair[0])
        firms = [self.canonical(actor) for _, actor in found[:end]]
        # "The plane maker" names no firm where others have names.
        firms = [firm for firm in firms if not firm.name.islower()] or firms
        known = [a for a in firms if a.kind is ActorKind.COMPANY]
        total = Counter(firm.name for firm in firms)
        most = max((total[firm.name] for firm in known), default=0)
        # What is named far more often is a firm, though no word says so.
        known += [a for a in firms if total[a.name] >= 2 * most and a not in known]
        named = [a for a in firms if a.name.lower().endswith(f" {mention.head}")]
        likely = named or known
        counts = Counter(firm.name for firm in reversed(likely))
        names = dict(counts.most_common())
        beside: set[str] = set()
        about = ""
        for entry in self.topics.lately(mention) if likely else ():
            name = self.canonical(entry.actor).name if entry.actor else ""
            beside |= {name} if entry.mention.sentence == mention.sentence else set()
            main = entry.mention.subject and entry.mention.main
            about = about or (name if main else "")
        beside &= names.keys()
        best = beside.pop() if len(beside) == 1 else about
        if best not in names:
            most = max(names.values(), default=0)
            often = [name for name, count in names.items() if count == most]
            best = often[0] if len(often) == 1 else ""
        return next((a for a in likely if a.name == best), None)

    def town(self) -> Actor | None:
        """Return the town that the article names twice as often as any other."""
        counts = Counter(self.all("town")).most_common(2)
        if not counts or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
            return None
        return counts[0][0]

    def all(self, key: Hashable) -> Iterator[Actor]:
        """Yield the actors under a key in text order."""
        return (actor for _, actor in self._index.get(key, ()))

    def note_person(self, mention: Mention, actor: Actor, *, kin: bool = False) -> None:
        """
        Take note of who bears a last name, and where he is named in full.

        Args:
            mention: How he is named.

            actor: Who he is.

            kin: Whether he is there as the kin of someone: "Okafor's wife, Ada
                Okafor", after whom "Okafor" alone is still her husband.
        """
        surname = mention.name.split()[-1]
        if kin and self.people.get(surname, actor).name != actor.name:
            self._kin.setdefault(surname, []).append((mention.start, actor))
            return
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
            found = (*self._kin.get(surname, ()), *self._full.get(surname, ()))
            bearers = [bearer for _, bearer in found]
            bearers.append(self.people.get(surname, actor))
            likely = [b for b in reversed(bearers) if may_be_one(b.name, actor.name)]
            likely.sort(key=lambda bearer: bearer.name != actor.name)
            known = likely[0] if likely else actor
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
    kind = second.kind if vague else first.kind
    country = first.country or second.country
    affiliation = first.affiliation or second.affiliation
    if (kind, country, affiliation) == (first.kind, first.country, first.affiliation):
        return first
    return attrs.evolve(first, kind=kind, country=country, affiliation=affiliation)


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
