"""Who takes part in an event: the words that name parties, and the actors they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

import attrs

from ...model.actor import Actor, ActorKind
from ...model.article import Article
from ...model.report import Participant
from ...model.types import Role
from ...resolve.actors import Cast
from ...resolve.mentions import Modifier, Tie
from ...resolve.organisations import ActorNouns
from ..syntax.mentions import mention_of
from ..syntax.words import Sentence, Word
from ..what.lexicon import Lexicon
from ..what.predicates import Predicate
from ..where.atlas import Placed
from .apart import stands_apart
from .deeds import members_of
from .goals import is_gift
from .reach import is_between_parties, reached_by
from .roles import cue_of_agent, parts_of

__all__ = ["Parties"]

#: Behind these a place is someone: "an ultimatum to Oslo", not "in Oslo".
_TOWARDS: Final = frozenset(
    "against at by for into of on to toward towards upon with".split()
)
#: Who is not hit in his own country by himself.
_AT_HOME: Final = frozenset(
    {ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
)
_WITHIN: Final = frozenset(
    {"across", "at", "from", "in", "into", "near", "off", "on", "to"}
)
_GROUNDS: Final = frozenset({"FAC", "LOC"})
_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_WHOM: Final = frozenset({"that", "which", "who", "whom"})
_AT: Final = frozenset({"at", "in", "inside", "near", "outside"})
_AUDIENCE: Final = frozenset({"reporters", "journalists", "media"})
_WE: Final = frozenset({"i", "me", "we", "us"})
#: What acts by those aboard, whoever they are.
_CREWED: Final = frozenset(
    "ambulance boat convoy ferry frigate helicopter jet lifeboat plane ship submarine "
    "tanker trawler vessel warplane warship".split()
)
_LANDS: Final = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT})


@attrs.frozen
class Parties:
    """
    Finds the participants of the events of one article.

    Args:
        article: The article.

        cast: Who is who in it.

        lexicon: Which words tell of which type of event.
    """

    article: Article
    cast: Cast
    lexicon: Lexicon

    def of(
        self,
        predicate: Predicate,
        sentence: Sentence,
        *,
        placed: Placed | None,
        leave_out: Collection[int],
        speaker: Actor | None = None,
    ) -> Iterator[Participant]:
        """
        Yield the participants of an event, each with the words that name him.

        Where grammar gives an act no recipient, it is who the act reaches.

        Args:
            predicate: The event.

            sentence: Where it stands.

            placed: Where it happened; such a place is no party as well.

            leave_out: Positions of words that tell the time.

            speaker: Who says it in a quotation: "we" are its speaker.
        """
        event = _Event(self, predicate, sentence, placed, speaker)
        found: set[tuple[str, Role]] = set()
        told: set[int] = set()
        for word, role in event.parts():
            mention = mention_of(word, sentence)
            if word.i in leave_out or (mention.pronoun and word.i in told):
                continue
            told.add(word.i)
            quote = self.article.quote(mention.start, mention.end)
            agents = {name for name, part in found if part is Role.AGENT}
            actors = event.who(word, acts=role is Role.AGENT)
            whom = event.whom(word) if mention.pronoun else frozenset()
            if any(actor.name in whom for actor in actors):
                actors = self.cast.who(mention, acts=role is Role.AGENT, but=whom)
            again = mention.pronoun or (role is Role.RECIPIENT and not mention.name)
            if again and any(a.name in agents for a in actors):
                # "Police fired at marchers and arrested six of them": no police.
                actors = self.cast.who(mention, acts=False, but=agents)
            for actor in actors:
                # "It bought a mill and sold it": no one is done to by himself.
                own = role is not Role.AGENT and actor.name in agents
                own = own and (mention.pronoun or role is Role.OTHER)
                if (actor.name, role) not in found and not own:
                    found.add((actor.name, role))
                    yield Participant(actor, role, quote)
        words = cue_of_agent(predicate)
        if words:
            quote = self.article.quote(words[0].start, words[-1].end)
            actor = Actor(quote.exact, kind=ActorKind.ORGANISATION)
            yield Participant(actor, Role.AGENT, quote)


@attrs.frozen
class _Event:
    """One event, and whom its words name."""

    parties: Parties
    predicate: Predicate
    sentence: Sentence
    placed: Placed | None
    speaker: Actor | None

    def who(self, word: Word, *, acts: bool) -> tuple[Actor, ...]:
        """Return whom a word names; *acts* whether it does something itself."""
        mention = mention_of(word, self.sentence)
        if word.memo is None or (self.speaker is not None and mention.pronoun):
            return self._find(word, acts=acts)
        key = "acts" if acts else "is"
        if key not in word.memo:
            word.memo[key] = self._find(word, acts=acts)
        actors: tuple[Actor, ...] = word.memo[key]
        return actors

    def _find(self, word: Word, *, acts: bool) -> tuple[Actor, ...]:
        mention, cast = mention_of(word, self.sentence), self.parties.cast
        if self.speaker is not None and mention.pronoun:
            if mention.head in _WE:
                return (self.speaker,)
            heard = {self.speaker.name, *_AUDIENCE}
            others = cast.who(mention, acts=acts)
            return tuple(actor for actor in others if actor.name not in heard)
        if word.dep == "amod" and mention.label == "NORP":
            adjective = Modifier(mention.name, mention.label, Tie.BEFORE)
            return cast.whose(adjective) or cast.who(mention, acts=acts)
        actors = cast.who(mention, acts=acts)
        if word.dep == "pobj" and word.head.lower in _AT and mention.label == "GPE":
            # "Killed two in Lima": no government was hit.
            actors = tuple(land for a in actors for land in self._lands_of(a))
        many = members_of(word)
        if many and len(actors) == 1:
            return (attrs.evolve(actors[0], name=many),)
        crewed = acts and mention.head in _CREWED and not mention.name
        return (Actor(mention.text),) if crewed and not actors else actors

    def whom(self, subject: Word) -> frozenset[str]:
        """Return who it is that "she" blames in "Berg, whom she blames": not her."""
        verb = subject.head
        if subject.dep != "nsubj" or verb.dep != "relcl":
            return frozenset()
        if not any(noun.lower in _WHOM for noun in verb.all("dobj")):
            return frozenset()
        return frozenset(actor.name for actor in self.who(verb.head, acts=False))

    def _lands_of(self, actor: Actor) -> tuple[Actor, ...]:
        """Return Peru for its government, which its capital stood for."""
        if actor.kind is not ActorKind.GOVERNMENT or len(actor.affiliation) != 1:
            return (actor,)
        land = Modifier(actor.affiliation[0], "GPE", Tie.BEFORE)
        return self.parties.cast.whose(land) or (actor,)

    def parts(self) -> Iterator[tuple[Word, Role]]:
        """Yield the parties by grammar; without a recipient, whom the act reaches."""
        told = parts_of(self.predicate)
        parts = [(word, role) for word, role in told if not stands_apart(word)]
        between = is_between_parties(self.predicate) or is_gift(self.predicate.head)
        for word, role in parts:
            met = between and _is_met(word, role)
            where = self._is_where(word) and not met
            if not (where or self._is_reached(word, role)):
                yield word, role
        if self.predicate.type.name == "LAUNCH" or any(
            self._is_party(word) for word, r in parts if r is Role.RECIPIENT
        ):
            # A probe that is sent to Venus reaches no one there.
            return
        homes = {
            actor.country
            for word, role in parts
            if role is Role.AGENT
            for actor in self.who(word, acts=True)
            if actor.country and actor.kind in _AT_HOME
        }
        known = [word for word, _ in parts if self._is_party(word)]
        for word, role in reached_by(
            self.predicate, self.parties.lexicon, is_party=self._is_party, known=known
        ):
            reached = self.who(word, acts=False)
            home = any(a.country in homes and a.kind in _LANDS for a in reached)
            home = home or stands_apart(word)
            if not home and (role is Role.RECIPIENT or not self._is_where(word)):
                yield word, role

    def _is_party(self, word: Word) -> bool:
        return bool(self.who(word, acts=False))

    def _is_reached(self, word: Word, role: Role) -> bool:
        """Whether it is the town of "they moved to Oslo": who moves acts on no one."""
        if word.dep != "pobj" or word.entity is None or role is not Role.RECIPIENT:
            return False
        kind, label = self.predicate.type.name, word.entity.label
        if label in _GROUNDS and kind in {"AID", "OTHER"}:
            # "Rescued from Mount Garvin."
            return word.head.lower in _WITHIN
        to = word.head.lower in {"from", "into", "to"}
        to = to and not is_gift(self.predicate.head)
        return kind == "OTHER" and label in _PLACES and to

    def _is_where(self, word: Word) -> bool:
        common = word.dep == "pobj" and word.entity is None
        if common and word.lemma in ActorNouns.built_in().territories:
            # "Left two districts", and "withdrew from two districts".
            return word.head.lower in _WITHIN
        placed = self.placed
        if placed is None:
            return False
        if word.dep == "conj" and word.head.dep in {"pobj", "conj"}:
            # "Spread to Oman and Yemen": both are where, though one place counts.
            place = word.entity is not None and word.entity.label in _PLACES
            return place and self._is_where(word.head)
        mention = mention_of(word, self.sentence)
        # "The Hague" is a place whose article is part of its name.
        return placed.start in {mention.start, mention.start + len("The ")} and (
            placed.start == mention.start or mention.name.startswith("The ")
        )


def _is_met(word: Word, role: Role) -> bool:
    """Whether a place is someone as well: "an ultimatum to Oslo", not "in Oslo"."""
    return role is Role.AGENT or word.dep != "pobj" or word.head.lower in _TOWARDS
