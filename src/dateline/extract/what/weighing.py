"""The type of an event, once it is known who takes part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ...model.actor import Actor, ActorKind
from ...model.report import Participant
from ...model.types import EventType, Role
from ...resolve.organisations import ActorNouns
from ..syntax.clauses import subjects_of
from ..syntax.names import STORM
from ..syntax.words import Word
from .around import words_around
from .lexicon import Lexicon
from .pitch import is_play
from .predicates import Predicate
from .senses import TEXTS, object_lemmas, type_of_verb

__all__ = ["is_mishap", "weighed_type"]

#: Who can mobilize, retreat or assault: those with a force of their own.
_ARMED: Final = frozenset(
    {
        ActorKind.COUNTRY,
        ActorKind.GOVERNMENT,
        ActorKind.MILITARY,
        ActorKind.POLICE,
        ActorKind.ORGANISATION,
        ActorKind.GROUP,
    }
)
_FORCES: Final = frozenset({"MOBILIZE", "RETREAT"})
#: Acts that only someone can do; what nature does has its own type.
_CONFLICT: Final = frozenset(
    "ASSAULT COERCE DEATH MOBILIZE PROTEST RETREAT SANCTION THREATEN".split()
)
_NATURE: Final = frozenset({"DISASTER", "HEALTH", "WEATHER"})
_VEHICLES: Final = frozenset(
    "airliner bus cabin car coach ferry helicopter jet lorry plane train tram truck "
    "turboprop van".split()
)
_MISHAPS: Final = frozenset(
    "capsize collide crash derail overturn plunge runway sink skid veer".split()
)
#: "Its rocket exploded on the pad": what was to fly and hit no one.
_ROCKETS: Final = frozenset({"booster", "capsule", "rocket", "spacecraft"})
_FLIGHTS: Final = frozenset("launch launchpad liftoff orbit pad satellite".split())
_THEM: Final = frozenset({"her", "him", "me", "them", "us"})
_SHOTS: Final = frozenset(
    "bullet canister gas grenade gun gunshot missile mortar rocket round shell shot "
    "weapon".split()
)
_SHUTS: Final = frozenset({"close", "shut"})
_GATES: Final = frozenset({"airspace", "border", "frontier", "strait"})
_BEATS: Final = frozenset({"defeat", "beat"})
_POLLS: Final = frozenset(
    "ballot candidate election electorate governor incumbent mayor parliament poll "
    "presidency referendum runoff senate turnout vote voter".split()
)
#: "Won the candidates tournament" is no election.
_CONTESTS: Final = frozenset({"championship", "league", "match", "tournament"})
_LABOUR: Final = frozenset(
    "commuter driver employee employer guard nurse overtime pay picket roster "
    "staff teacher union wage walkout worker".split()
)
#: Of workers these are protests, of armies attacks.
_STOPS_WORK: Final = frozenset({"occupation", "strike"})
_ARMS: Final = frozenset(
    "air aircraft army artillery attack bomb bomber bombing device drone extremist "
    "fighter grenade jet militant military mine missile plane rebel rocket shell "
    "shelling soldier suicide terrorism terrorist troop war".split()
)
#: Beside these a mine is one of coal.
_PITS: Final = frozenset("coal copper gold miner mining pit shaft".split())
_BLASTS: Final = frozenset({"blast", "explode", "explosion"})
_FIRES: Final = frozenset({"blaze", "fire"})
#: Harm that no one does on purpose takes its type from its cause.
_CAUSES: Final = frozenset({"WEATHER", "DISASTER", "ACCIDENT", "HEALTH"})
_HARMS: Final = frozenset(
    "kill injure wound hit strike destroy hurt flatten damage wreck".split()
)
#: What only someone does: a forecast that calls for rain requests nothing.
_DEEDS: Final = frozenset({"AGREE", "ELECTION", "MOBILIZE", "REQUEST", "RETREAT"})
#: So are these when someone does them, and no more than a cause otherwise.
_BRINGS: Final = frozenset(
    "allow assist back compel ease favor favour force give help permit prevent protect "
    "provide require save supply support threaten welcome".split()
)
#: How nouns end that name someone by what he does: "teacher", "climatologist".
_DOERS: Final = ("er", "or", "ist", "ian", "ee", "man", "woman")
#: Of these no one need be the author: "homes were destroyed", "two were hurt".
_UNMEANT: Final = frozenset({"injure", "hit", "destroy", "hurt"})
#: With a thing these are no deed of that type: "pull out a knife", "release a film".
_TAKE_BACK: Final = {"RETREAT": {"pull", "withdraw"}, "CONCEDE": {"release"}}


def weighed_type(
    predicate: Predicate, participants: Sequence[Participant], lexicon: Lexicon
) -> EventType:
    """
    Return the type of an event in the light of its parties.

    A crash that kills is an accident, not an assault; a man who was killed by no
    one that is named has died; a firm that withdraws does business, and moves no
    troops. Where nothing tells which sense is meant, the type is ``OTHER``.
    """
    kind, head = predicate.type, predicate.head
    agents = [p.actor for p in participants if p.role is Role.AGENT]
    chosen = _chosen_by_context(predicate, authored=bool(agents))
    if chosen is not None:
        return chosen
    alone = all(actor.kind is ActorKind.PERSON for actor in agents)
    if head.lemma == "strike" and head.is_verb and kind.name == "PROTEST" and alone:
        # "The crisis struck", "he struck twice": only many can stop work.
        return EventType.of("OTHER")
    if kind.name == "SANCTION" and agents and _are_firms(agents):
        return EventType.of("OTHER")
    nature = _nature_of(predicate, lexicon) if kind.name in _CONFLICT else None
    if nature is not None:
        return nature
    if kind.name == "ASSAULT" and head.lemma in _HARMS:
        return _harm(predicate, lexicon, meant=bool(agents))
    deed = (kind.name in _DEEDS and head.lemma != "go") or head.lemma in _BRINGS
    if deed and not agents and _is_done_by_a_thing(predicate):
        return EventType.of("OTHER")
    if kind.name in {"DISASTER", "WEATHER"} and agents and not predicate.nominal:
        return EventType.of("OTHER")
    if head.lemma in _TAKE_BACK.get(kind.name, ()) and _is_done_to_a_thing(
        predicate, participants, lexicon
    ):
        return EventType.of("OTHER")
    if kind.name in _FORCES and agents:
        if _are_firms(agents):
            return EventType.of("BUSINESS")
        # A general who sends troops has some; a man who withdraws has none.
        able = _ARMED | {ActorKind.PERSON} if head.all("dobj") else _ARMED
        if not any(actor.kind in able for actor in agents):
            return EventType.of("OTHER")
    return kind


def _chosen_by_context(predicate: Predicate, *, authored: bool) -> EventType | None:
    """Return the type of a word of two senses that its sentence tells apart."""
    head = predicate.head
    if head.lemma in _STOPS_WORK and predicate.nominal and _is_of_workers(predicate):
        return EventType.of("PROTEST")
    if not authored and is_mishap(head, predicate):
        return EventType.of("ACCIDENT")
    if predicate.type.name == "ASSAULT" and _is_wrecked(predicate):
        return EventType.of("ACCIDENT")
    if _is_of_an_election(predicate):
        return EventType.of("ELECTION")
    if head.lemma == "appeal" and not predicate.nominal and _is_to_a_court(head):
        return EventType.of("LEGAL")
    if head.lemma == "fire" and _is_sacked(predicate):
        return EventType.of("APPOINTMENT")
    if is_play(predicate):
        return EventType.of("SPORT")
    own = head.lemma in _SHUTS and _is_their_own(head)
    if own and predicate.type.name != "PROTEST":
        return EventType.of("BUSINESS")
    return None


def _is_to_a_court(verb: Word) -> bool:
    """Whether it is "would appeal", "appealed the ruling", and not to the public."""
    clauses = verb.all("ccomp", "advcl")
    marks = [mark for clause in clauses for mark in clause.all("mark")]
    asked = any(c.lower in {"for", "to"} for c in (*verb.all("prep", "dative"), *marks))
    return not asked and not verb.all("xcomp")


def _is_wrecked(predicate: Predicate) -> bool:
    """Whether a plane that skids kills: its sentence tells of a mishap."""
    lemmas = {word.lemma for word in subjects_of(predicate.verb)}
    if not lemmas.isdisjoint(_ROCKETS):
        return not words_around(predicate).isdisjoint(_FLIGHTS)
    if lemmas.isdisjoint(_VEHICLES):
        return False
    return not words_around(predicate).isdisjoint(_MISHAPS)


def _is_sacked(predicate: Predicate) -> bool:
    """Whether it is "the head of the service was fired", "fired her", and no shot."""
    if not predicate.clause.passive:
        # Shots are fired, and fired at people; they are not.
        kinds = ActorNouns.built_in().kinds
        return any(
            noun.lower in _THEM
            or kinds.get(noun.lemma) is ActorKind.PERSON
            or (noun.entity and noun.entity.label == "PERSON")
            for noun in predicate.head.all("dobj")
        )
    lemmas = {word.lemma for word in subjects_of(predicate.verb)}
    return bool(lemmas) and lemmas.isdisjoint(_SHOTS)


def _are_firms(actors: Sequence[Actor]) -> bool:
    return all(actor.kind is ActorKind.COMPANY for actor in actors)


def _is_of_an_election(predicate: Predicate) -> bool:
    """Whether a race, a win or a defeat is one at the polls."""
    won = predicate.type.name == "SPORT" or predicate.head.lemma in _BEATS
    if not won and predicate.type.name != "ELECTION":
        return False
    words = words_around(predicate)
    return won and not words.isdisjoint(_POLLS) and words.isdisjoint(_CONTESTS)


def _is_of_workers(predicate: Predicate) -> bool:
    """Whether a strike is one of workers: its sentence speaks of pay or a union."""
    words = words_around(predicate)
    return not words.isdisjoint(_LABOUR) and words.isdisjoint(_ARMS)


def is_mishap(blast: Word, predicate: Predicate) -> bool:
    """Whether it is a blast, or a boiler blew up, and nothing says it was meant."""
    blows_up = blast.lemma == "blow" and any(c.lower == "up" for c in blast.all("prt"))
    if blast.lemma not in _BLASTS and not (blows_up and not blast.all("dobj")):
        return False
    words = words_around(predicate)
    return words.isdisjoint(_ARMS if words.isdisjoint(_PITS) else _ARMS - {"mine"})


def _is_their_own(verb: Word) -> bool:
    """Whether it is "closed its office": no one was made to, as at a border."""
    nouns = [noun for noun in verb.all("dobj") if noun.lemma not in _GATES]
    return any(c.tag == "PRP$" for noun in nouns for c in noun.all("poss"))


def _nature_of(predicate: Predicate, lexicon: Lexicon) -> EventType | None:
    """Return the type of what does it, if it is no one: "floods displaced millions"."""
    verb = predicate.verb
    by = [noun for agent in verb.all("agent") for noun in agent.all("pobj")]
    doers = by if predicate.clause.passive else subjects_of(verb)
    for word in doers:
        if word.entity is not None and word.entity.label == STORM:
            return EventType.of("WEATHER")
        cause = lexicon.noun_type(word.lemma) if not word.entity else None
        if cause is not None and cause.name in _NATURE:
            return cause
    return None


def _harm(predicate: Predicate, lexicon: Lexicon, *, meant: bool) -> EventType:
    """Return the type of harm: what its cause is, or an assault if it was *meant*."""
    lemma, passive = predicate.head.lemma, predicate.clause.passive
    words = [*_causes_of(predicate), *_meanwhile(predicate.verb)]
    first = predicate.verb
    while first.dep == "conj" and first.head.tag == "VBG":
        first = first.head
    if not meant and first.tag == "VBG" and first.dep == "advcl":
        # "A pipeline exploded, killing four people and injuring ten."
        words.append(first.head)
    causes = [_kind_of_cause(word, predicate, lexicon) for word in words]
    senses = lexicon.verbs.get(lemma, {})
    by = [noun for agent in predicate.verb.all("agent") for noun in agent.all("pobj")]
    for doer in (*predicate.verb.all("nsubj"), *by):
        sense = senses.get(f"<{doer.lemma}")
        causes += [sense.type] if sense else []
    for cause in causes:
        if cause is not None and cause.name in _CAUSES:
            return cause
    causes = [cause for cause in causes if cause and cause.name != "OTHER"]
    thing = not meant and not causes and _is_harmless(predicate)
    if (passive or thing) and not meant and lemma == "kill":
        return EventType.of("DEATH")
    if thing:
        return EventType.of("OTHER")
    unmeant = passive and not meant and not predicate.head.all("agent")
    if unmeant and lemma in _UNMEANT and not causes:
        return EventType.of("OTHER")
    return predicate.type


def _is_harmless(predicate: Predicate) -> bool:
    """Whether what did it is a thing that is no weapon: "the drug killed two"."""
    nouns = predicate.verb.all("nsubj")
    weapons = any(noun.lemma in _SHOTS | _ARMS for noun in nouns)
    return _is_done_by_a_thing(predicate) and not weapons


def _kind_of_cause(
    cause: Word, predicate: Predicate, lexicon: Lexicon
) -> EventType | None:
    if is_mishap(cause, predicate):
        return EventType.of("ACCIDENT")
    if cause.lemma in _FIRES:
        return EventType.of("DISASTER")
    if cause.is_verb:
        return type_of_verb(cause, lexicon)
    return lexicon.noun_type(cause.lemma)


def _is_done_by_a_thing(predicate: Predicate) -> bool:
    """Whether it is "the reports will be ready": no one promises anything."""
    if predicate.nominal or predicate.clause.passive:
        return False
    texts = TEXTS if predicate.type.name != "AGREE" else ()
    return any(
        word.tag in {"NN", "NNS"}
        and word.lemma not in texts
        # "Both sides agreed": someone, whoever they are.
        and not word.lemma.endswith((*_DOERS, "side"))
        for word in subjects_of(predicate.verb)
    )


def _is_done_to_a_thing(
    predicate: Predicate, participants: Sequence[Participant], lexicon: Lexicon
) -> bool:
    """Whether "pulled out" has an object that no entry of the table knows."""
    if any(part.role is Role.RECIPIENT for part in participants):
        return False
    head = predicate.head
    known = {
        complement.rpartition(":")[2]
        for complement, sense in lexicon.verbs[head.lemma].items()
        if ":" in complement and sense.type == predicate.type
    }
    passive = predicate.clause.passive
    objects = head.all("dobj") or (subjects_of(head) if passive else [])
    return bool(objects) and not any(
        noun.tag in {"PRP", "NNP", "WP"} or lemma in known
        for noun in objects
        for lemma in object_lemmas(noun)
    )


def _meanwhile(verb: Word) -> Iterator[Word]:
    """Yield "crashed" for "two were hurt when a train crashed"."""
    while verb.dep == "conj" and verb.head.is_verb:
        yield from verb.all("advcl")
        verb = verb.head
        if verb.lemma == "leave":
            # "The crash left two dead and ten injured."
            yield from subjects_of(verb)
    yield from verb.all("advcl")


def _causes_of(predicate: Predicate) -> Iterator[Word]:
    """Yield what did it, or in what it was done: "hurt in a crash"."""
    yield from subjects_of(predicate.verb)
    for preposition in predicate.verb.all("prep", "agent"):
        if preposition.lower in {"in", "by", "during", "after"}:
            yield from preposition.all("pobj")
