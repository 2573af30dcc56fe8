"""Whom a pronoun takes up, of those that were spoken of last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .gender import is_woman
from .mentions import Mention

__all__ = ["Entry", "Topics"]

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
#: A rival or a winner may be many, or a state; alone they are hardly "they".
_MAY_BE_ONE: Final = frozenset(
    "ally broker buyer captive challenger champion competitor creditor critic customer "
    "enemy exile foe guest host investor loser mediator monitor observer opponent "
    "owner partner regulator rival seller shareholder sponsor supporter trader user "
    "winner".split()
)
_PEOPLE: Final = (ActorKind.GROUP, ActorKind.MILITARY, ActorKind.POLICE)
_FIRMS: Final = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION})
#: What "it" may be as an object: it can be bought, sued or invaded.
_TRADED: Final = _FIRMS | {ActorKind.COUNTRY, ActorKind.MEDIA}
#: What is done to "it" where it is a firm or a state, and not a deal or a plan.
_DONE_TO_BODIES: Final = frozenset(
    "accuse acquire advise annex arm assist attack ban beat blame bomb buy challenge "
    "charge chair control criticise criticize defeat demand depose fine finance found "
    "fund govern head help hit hurt invade investigate invite join lead leave manage "
    "occupy order oust own penalise penalize press probe prosecute punish quit raid "
    "rebuke represent rescue rule run sanction sell shell strike sue support suspect "
    "threaten urge warn".split()
)
#: Who speaks for another: "his lawyer said he would appeal".
_FOR_OTHERS: Final = frozenset(
    "agent aide assistant attorney barrister counsel doctor lawyer manager physician "
    "publicist representative solicitor spokesman spokesperson spokeswoman "
    "surgeon".split()
)
#: Who is told so may answer: "the guard warned Okafor; he promised to leave".
_TOLD: Final = frozenset(
    "accuse advise ask beg challenge confront implore instruct invite order press "
    "question quiz remind summon tell urge warn".split()
)
_ANSWERS: Final = frozenset(
    "accept admit agree apologise apologize comply confess decline deny hesitate "
    "ignore obey promise refuse reply vow".split()
)
#: Who is met with so was doing something: "caught the men as they left".
_CAUGHT: Final = frozenset(
    "ambush arrest attack capture catch detain find grab hit intercept kidnap kill "
    "photograph rescue rob seize shoot spot stab stop strike surprise".split()
)
#: What one is told so happens to oneself: "warned him that they would expel him".
_WARNED: Final = frozenset({"assure", "remind", "warn"})
#: What someone did before that was done to him: "held six men after they fled".
_SINCE: Final = frozenset({"after", "because", "once"})
#: What they do who hold someone: "held six men after they searched a house".
_FINDS: Final = frozenset(
    "alert call discover enter examine find get hear identify interview learn notice "
    "obtain question raid receive recover respond review search see seize spot stop "
    "tip trace track".split()
)
_MEANWHILE: Final = frozenset({"as", "when", "where", "while"})
#: What the law does to others than its own servants.
_BY_LAW: Final = frozenset(
    "acquit arrest bail ban charge convict deport detain disqualify eject evict "
    "expel extradite fine free handcuff imprison indict interrogate jail prosecute "
    "punish question release remove sentence sue suspend".split()
)
_SERVANTS: Final = frozenset(
    "court detective judge jury prosecutor sheriff tribunal".split()
)


_AUDIENCE: Final = frozenset({"journalist", "reporter"})


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
        # "Codacons" and "Brees" are one, though they end like many; "the Bergs" and
        # "the Liberals" are not.
        one = self.mention.label == "ORG" and self.mention.determiner != "the"
        plural = self.mention.plural and not one
        if self.actor is not None and self.actor.kind is ActorKind.PERSON:
            plural = plural and self.mention.determiner == "the"
        if self.actor is None:
            fits = pronoun not in _HE and (pronoun in _THEY) == plural
            return self.mention.subject and fits
        person = self.actor.kind is ActorKind.PERSON or self.mention.head in _ONE
        if pronoun in _HE:
            woman = is_woman(self.mention)
            return person and not plural and woman in {None, pronoun in _SHE}
        if pronoun in _THEY:
            several = plural or bool(self.mention.joined)
            people = self.actor.kind in _PEOPLE and self.mention.head not in _MAY_BE_ONE
            return several or people
        firm = self.actor.kind in _FIRMS and bool(self.mention.name)
        taken = self.mention.subject or self.mention.owns or firm or self.is_body()
        return pronoun == "it" and not person and not plural and taken

    def is_called_for(self, pronoun: Mention, distance: int) -> bool:
        """
        Whether what was done to it makes it the one, though it is an object.

        Args:
            pronoun: What takes it up.

            distance: How many sentences back it stands.
        """
        if not self.mention.undergoes:
            return False
        if not pronoun.subject:
            told = self.mention.verb in _WARNED
            return distance == 0 and told and pronoun.undergoes
        if distance == 1:
            return pronoun.verb in _ANSWERS and self.mention.verb in _TOLD
        if distance == 0 and pronoun.mark in _SINCE:
            done = self.mention.verb in _BY_LAW | _CAUGHT
            return done and pronoun.verb not in _FINDS
        meanwhile = distance == 0 and pronoun.mark in _MEANWHILE
        return meanwhile and self.mention.verb in _CAUGHT

    def is_body(self) -> bool:
        """Whether it is an office or a party by name, and no subject nor a firm."""
        mention, actor = self.mention, self.actor
        known = actor is None or actor.kind in _FIRMS or not mention.name
        return not known and mention.label == "ORG" and not mention.subject

    def is_servant(self) -> bool:
        """Whether it is one of those who arrest and judge, or who speak in court."""
        police = self.actor is not None and self.actor.kind is ActorKind.POLICE
        words = {self.mention.head, *self.mention.title.lower().split()}
        return police or not words.isdisjoint(_SERVANTS | _FOR_OTHERS)

    def only_hears(self) -> bool:
        """Whether it is the reporters whom someone tells what he thinks."""
        return self.mention.undergoes and self.mention.head in _AUDIENCE


@attrs.define
class Topics:
    """What an article has spoken of, in text order."""

    _entries: list[Entry] = attrs.field(factory=list)
    _starts: list[int] = attrs.field(factory=list)
    _women: dict[str, bool] = attrs.field(factory=dict)

    def add(self, mention: Mention, actor: Actor | None) -> None:
        """Take note of a noun phrase, and of whom it names: None for a thing."""
        self._entries.append(Entry(mention, actor))
        self._starts.append(mention.start)
        self.tell(actor, woman=is_woman(mention) if mention.name else None)

    def tell(self, actor: Actor | None, *, woman: bool | None) -> None:
        """Take note that someone is a woman, or none; the first word counts."""
        if woman is not None and actor and actor.kind is ActorKind.PERSON:
            self._women.setdefault(actor.name, woman)

    def pass_on(self, mention: Mention) -> None:
        """Let "he" stand for whom it takes up, so that the next "he" is near him."""
        actor = None
        if mention.head in _HE and mention.subject:
            actor = self.pronoun(mention)
        if actor is not None:
            self._women.setdefault(actor.name, mention.head in _SHE)
            self._entries.append(Entry(mention, actor))
            self._starts.append(mention.start)

    def pronoun(
        self, mention: Mention, *, but: Container[str] = frozenset()
    ) -> Actor | None:
        """
        Return whom a pronoun takes up: near, and a subject rather than not.

        Who says "he said" is more likely who said something before; a lawyer who
        says "he" speaks of his client.

        Args:
            mention: The pronoun.

            but: Names of those whom it cannot mean.
        """
        entry = self._entry(mention, but)
        actor = entry.actor if entry else None
        if entry is None or actor is None:
            return None
        if mention.head == "it" and not mention.subject:
            # "They voted against it": a thing, unless a firm was just told of.
            body = not mention.undergoes or mention.verb in _DONE_TO_BODIES
            return (
                actor if body and (entry.is_body() or actor.kind in _TRADED) else None
            )
        return actor

    def several(
        self, mention: Mention, *, but: Container[str] = frozenset()
    ) -> tuple[Actor, ...]:
        """Return all whom a pronoun takes up: both for "Lind and Berg … they"."""
        if mention.head == "two":
            return self.two(mention)
        if mention.head not in _THEY:
            actor = self.pronoun(mention, but=but)
            return (actor,) if actor is not None else ()
        entry = self._entry(mention, but)
        if entry is None:
            return ()
        starts = (self._at(start) for start in entry.mention.joined)
        others = (other.actor for other in starts if other is not None)
        found = dict.fromkeys((entry.actor, *others))
        return tuple(a for a in found if a is not None and a.name not in but)

    def two(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the only two people named since the last sentence: "the two"."""
        people = (e for e in self.lately(mention) if e.mention.name)
        found = {
            entry.actor.name: entry.actor
            for entry in people
            if entry.actor is not None and entry.actor.kind is ActorKind.PERSON
        }
        several = found if len(found) == 2 else {}  # noqa: PLR2004 - the two
        return tuple(reversed(several.values()))

    def lately(self, mention: Mention) -> Iterator[Entry]:
        """Yield what was spoken of in a sentence and the one before, backwards."""
        for at in range(bisect_left(self._starts, mention.start) - 1, -1, -1):
            entry = self._entries[at]
            if mention.sentence - entry.mention.sentence > 1:
                break
            yield entry

    def people(self, mention: Mention) -> dict[str, Entry]:
        """Return the people whom a pronoun may take up, by name, the last one first."""
        found: dict[str, Entry] = {}
        for entry in self.lately(mention):
            actor = entry.actor
            person = actor is not None and actor.kind is ActorKind.PERSON
            if actor is not None and person and self._fits(entry, mention):
                found.setdefault(actor.name, entry)
        return found

    def _at(self, start: int) -> Entry | None:
        at = bisect_left(self._starts, start)
        found = at < len(self._starts) and self._starts[at] == start
        return self._entries[at] if found else None

    def _entry(self, mention: Mention, but: Container[str]) -> Entry | None:
        proxies = self._proxies(mention) if mention.head in _HE else ()
        entry = self._best(mention, but, proxies)
        return self._best(mention, but, ()) if entry is None and proxies else entry

    def _best(
        self, mention: Mention, but: Container[str], proxies: Container[str]
    ) -> Entry | None:
        best: tuple[tuple[int, bool, bool, bool, bool], Entry] | None = None
        for at in range(bisect_left(self._starts, mention.start) - 1, -1, -1):
            entry = self._entries[at]
            distance = mention.sentence - entry.mention.sentence
            if distance > _REACH:
                break
            here = distance == 0 and entry.mention.clause == mention.clause
            if here and not (entry.mention.owns and mention.undergoes):
                # "Okafor's brother hit him": Okafor, and not the brother.
                continue
            rank = _rank(entry, mention, distance)
            if best is not None and best[0] <= rank:
                continue
            name = entry.actor.name if entry.actor is not None else ""
            if name and (name in but or name in proxies):
                continue
            if self._fits(entry, mention):
                best = (rank, entry)
        if best is None or not best[0][0] or mention.head != "it":
            return best[1] if best else None
        # "She welcomed the plan, saying it would help": the plan, and no firm before.
        things = (e for e in self.lately(mention) if _is_a_thing(e, mention))
        return next(things, best[1])

    def _fits(self, entry: Entry, mention: Mention) -> bool:
        """Whether someone may be meant; by "he" not one who was "she" before."""
        pronoun, actor = mention.head, entry.actor
        if not entry.answers(pronoun) or entry.only_hears():
            return False
        if mention.undergoes and mention.verb in _BY_LAW and entry.is_servant():
            return False
        if pronoun == "it" and entry.is_body():
            # "He wrote to the FBI and joined it", but no "voted against it".
            return mention.undergoes and mention.verb in _DONE_TO_BODIES
        if actor is None and mention.subject:
            # "Their demands are old; they asked the mayor": demands ask nothing.
            return not mention.speaks and mention.verb not in _TOLD | _ANSWERS
        if actor is None or pronoun not in _HE:
            return True
        woman = self._women.get(actor.name)
        return woman is None or woman == (pronoun in _SHE)

    def _proxies(self, mention: Mention) -> list[str]:
        """Return who speaks for another in the sentence of a pronoun."""
        found = []
        for at in range(bisect_left(self._starts, mention.start) - 1, -1, -1):
            entry = self._entries[at]
            if entry.mention.sentence != mention.sentence:
                break
            proxy = entry.mention.speaks and entry.mention.head in _FOR_OTHERS
            if proxy and entry.actor is not None:
                found.append(entry.actor.name)
        return found


def _is_a_thing(entry: Entry, pronoun: Mention) -> bool:
    """Whether it is the thing that is spoken of in the sentence of a pronoun."""
    mention = entry.mention
    here = mention.sentence == pronoun.sentence and mention.clause != pronoun.clause
    return here and entry.actor is None and mention.undergoes and not mention.plural


def _rank(
    entry: Entry, pronoun: Mention, distance: int
) -> tuple[int, bool, bool, bool, bool]:
    """Return what stands against someone, the weightiest first."""
    if entry.is_called_for(pronoun, distance):
        return distance, False, False, False, False
    mention = entry.mention
    beside = mention.clause in {pronoun.clause, pronoun.under}
    if distance == 0 and mention.owns and beside and pronoun.undergoes:
        # "Okafor's wife tried to revive him": Okafor.
        return distance, False, False, False, False
    main = mention.subject and mention.main
    if pronoun.head in _THEY and pronoun.count:
        # "Police held two men; one of them fled": of those who can be counted.
        other = mention.undergoes is not pronoun.undergoes
        return distance, not mention.count, not mention.plural, other, False
    if distance == 0 and mention.subject and pronoun.under == mention.clause:
        # "The mayor said Okafor slept when he was hit": Okafor was.
        return distance, False, False, False, False
    if pronoun.head in _HE and not (mention.name or mention.subject):
        # A victim that was only named in passing is hardly "he".
        distance += is_woman(mention) is None
    other = mention.speaks is not pronoun.speaks
    if pronoun.head in _SHE and is_woman(mention):
        # News says "she" of a woman that it has told to be one.
        return distance, False, other, not mention.subject, not mention.name
    return distance, not main, other, not mention.subject, not mention.name
