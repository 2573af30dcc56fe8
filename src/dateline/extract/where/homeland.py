"""
Where an event happened that a state, or what belongs to it, brings about at home.

"The Ghana police arrested two men", "Ghana declared independence": no word says
where, and a careful reader still does. Only acts count that are done to those in the
country or to those who enter it, and only where the clause names no other place. Who
speaks, visits, pays, sanctions or sends an army is not placed: he may be anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ...model.actor import Actor, ActorKind
from ...model.location import Location, LocationKind
from ...model.report import Participant
from ...model.types import Certainty, Role
from ...resolve.places.resolution import PlaceChoice
from ..syntax.words import Word
from ..what.predicates import Predicate
from .atlas import Atlas, Placed
from .places import ON_THE_SPOT

__all__ = ["at_home"]

_DONE: Final = frozenset({Certainty.ASSERTED, Certainty.PLANNED, Certainty.ANTICIPATED})
_STATE: Final = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.POLICE})
#: What a state does to those who are in it.
_RULES: Final = frozenset(
    "require oblige ban bar prohibit outlaw forbid legalise legalize criminalise "
    "criminalize nationalise nationalize confiscate conscript censor evacuate evict "
    "deport arrest detain jail imprison execute ration".split()
)
#: What a state has at home: "closed its borders".
_CLOSES: Final = frozenset({"close", "reopen", "shut"})
_OPEN: Final = frozenset(
    "school university border frontier airspace airport port shop bar restaurant "
    "cinema church mosque mine checkpoint".split()
)
_ADMITS: Final = _RULES | frozenset(
    "admit allow permit refuse deny turn stop screen test order let".split()
)
_ENTERS: Final = frozenset({"enter", "reenter", "re-enter"})
#: What a state declares or imposes holds in it: "a state of emergency".
_DECREES: Final = frozenset(
    "independence emergency curfew lockdown quarantine amnesty mourning secession "
    "rationing martial evacuation".split()
)
_DECLARES: Final = frozenset(
    "declare proclaim impose issue order lift extend introduce declaration "
    "proclamation imposition lifting extension introduction".split()
)
#: What sits at home, and what it does there.
_SITS: Final = re.compile(
    r"\b(?:courts?|parliament|senate|congress|assembly|tribunal|jury|judges?|"
    r"prosecutors?|lawmakers|legislators|legislature|electoral|bundestag|knesset|"
    r"duma)\b",
    re.IGNORECASE,
)
_SITTINGS: Final = frozenset({"LEGAL", "ELECTION", "COERCE"})
_PASSES: Final = frozenset("vote approve pass adopt ratify enact repeal".split())
#: Who is sent out by a state within it, unless it is said where.
_SENT: Final = frozenset({"police", "policeman", "gendarme", "guard", "reservist"})
_SENDS: Final = frozenset({"deploy", "dispatch", "mobilise", "mobilize"})
#: What stands for a state abroad.
_ABROAD: Final = re.compile(
    r"\b(?:embassy|consulate|delegation|mission|ambassador|envoys?|diplomats?|"
    r"negotiators?|foreign)\b",
    re.IGNORECASE,
)
#: The police of a town are at work in and around it.
_AROUND_KM: Final = 25.0


def at_home(
    predicate: Predicate, participants: Sequence[Participant], atlas: Atlas
) -> Placed | None:
    """
    Return the land or the town of the agent, where the act is one done at home.

    Args:
        predicate: The event; its own words give no place.

        participants: Who takes part.

        atlas: The places of the article.
    """
    agents = [p for p in participants if p.role is Role.AGENT and p.quote]
    if predicate.standing.certainty not in _DONE or not agents:
        return None
    if len({agent.actor.country for agent in agents}) != 1:
        return None
    return _AtHome(predicate, agents[0], atlas).place()


@attrs.frozen
class _AtHome:
    """An event and who brings it about."""

    predicate: Predicate
    agent: Participant
    atlas: Atlas

    def place(self) -> Placed | None:
        """Return its place, None where the act says nothing of it."""
        actor, quote = self.agent.actor, self.agent.quote
        home = self._home(actor)
        if home is None or quote is None or _ABROAD.search(quote.exact):
            return None
        entered = self._entered(actor)
        if entered is not None:
            return entered
        if not self._sits() and not self._decrees(home):
            people, places = self._foreign(home)
            police = actor.kind is ActorKind.POLICE
            if places or (people and not police) or not self._rules():
                return None
        return Placed(
            home, f"an act of “{quote.exact}” at home", quote.start, quote.end
        )

    def _home(self, actor: Actor) -> Location | None:
        """Return the town or the division that acts, or else its country."""
        quote = self.agent.quote
        if quote is None or not actor.country:
            return None
        names = {actor.name, *actor.affiliation}
        for choice in self.atlas.within(quote.start, quote.end):
            place = choice.location
            if choice.toponym.label != "NORP" and place.country != actor.country:
                return None
            local = place.kind in {LocationKind.CITY, LocationKind.REGION}
            # "Paris said" is France; the Paris police are those of the town.
            police = actor.kind is ActorKind.POLICE and place.kind is LocationKind.CITY
            if police or (local and names & {place.name, choice.toponym.text}):
                about = max(_AROUND_KM, place.uncertainty_km or 0)
                return attrs.evolve(place, relation="", uncertainty_km=about)
        state = actor.kind in _STATE and (
            actor.kind is ActorKind.COUNTRY or len(actor.affiliation) <= 1
        )
        leads = actor.kind is ActorKind.PERSON and bool(actor.title)
        return self.atlas.state(actor.country) if state or leads else None

    def _entered(self, actor: Actor) -> Placed | None:
        """Return Ghana for "requires a visa before entering Ghana"."""
        if self.predicate.head.lemma not in _ADMITS or actor.kind not in _STATE:
            return None
        for word in self.predicate.verb.subtree():
            if word.lemma not in _ENTERS or not word.is_verb:
                continue
            for noun in word.all("dobj"):
                for choice in self.atlas.within(noun.start, noun.end):
                    if choice.location.country == actor.country:
                        why = f"who enters it is told to; {choice.reason}"
                        return Placed(choice.location, why, noun.start, noun.end)
        return None

    def _foreign(self, home: Location) -> tuple[bool, bool]:
        """Whether its clause names people from elsewhere, and other places."""
        named = [c for w in self._words() for c in self.atlas.within(w.start, w.end)]
        away = [choice for choice in named if not _lies_in(choice, home)]
        people = [choice for choice in away if choice.toponym.label == "NORP"]
        return bool(people), len(people) < len(away)

    def _words(self) -> Iterator[Word]:
        """Yield the words of the clause, without clauses that have a subject."""
        predicate = self.predicate
        bare = predicate.nominal and len(predicate.trigger) == 1
        todo = [predicate.head if bare else predicate.verb]
        while todo:
            word = todo.pop()
            yield word
            todo += [
                child
                for child in word.children
                if not (child.is_verb and child.all("nsubj", "nsubjpass"))
            ]

    def _sits(self) -> bool:
        """Whether a court or a parliament acts where it sits, whatever on."""
        quote, predicate = self.agent.quote, self.predicate
        if quote is None or not _SITS.search(quote.exact):
            return False
        return predicate.type.name in _SITTINGS or predicate.head.lemma in _PASSES

    def _decrees(self, home: Location) -> bool:
        """Whether it declares what holds at home: a curfew, an emergency."""
        head, verb = self.predicate.head, self.predicate.verb
        if not {head.lemma, verb.lemma} & _DECLARES:
            return False
        tops = {head, *head.all("dobj", "nsubjpass")}
        if head is verb:
            tops.discard(head)
        things = [word for top in tops for word in top.subtree()]
        named = [c for w in things for c in self.atlas.within(w.start, w.end)]
        return any(word.lemma in _DECREES for word in things) and all(
            _lies_in(choice, home) for choice in named
        )

    def _rules(self) -> bool:
        """Whether it is done to those who are in the country."""
        head, kind = self.predicate.head, self.agent.actor.kind
        if kind not in _STATE:
            return False
        if kind is ActorKind.POLICE:
            return self.predicate.type.name in ON_THE_SPOT | _SITTINGS
        things = [w for t in head.all("dobj", "nsubjpass") for w in t.subtree()]
        if head.lemma in _SENDS:
            return any(word.lemma in _SENT for word in things)
        if head.lemma in _CLOSES:
            return any(word.lemma in _OPEN for word in things)
        return head.lemma in _RULES or self.predicate.type.name == "ELECTION"


def _lies_in(choice: PlaceChoice, home: Location) -> bool:
    """Whether a place is a part of the home, or what it is a part of."""
    place = choice.location
    if place.country != home.country:
        return False
    if home.kind is LocationKind.COUNTRY or place.kind is LocationKind.COUNTRY:
        return True
    names = {home.name, *home.within}
    return place.name in names or home.name in place.within
