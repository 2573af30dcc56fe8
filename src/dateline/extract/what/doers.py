"""What a deed is in the light of who does it: a court's is law, a firm's business."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ...model.actor import Actor, ActorKind
from ...model.report import Participant
from ...model.types import Certainty, EventType, Role
from ..syntax.clauses import subjects_of
from ..syntax.words import Word
from .around import scores_around, words_around
from .lexicon import Lexicon
from .pitch import PITCH
from .predicates import Predicate
from .senses import sense_of_noun, sense_of_verb
from .weighing import is_mishap

__all__ = ["type_by_doer"]

_COURTS: Final = frozenset("court judge jury magistrate tribunal".split())
_PRIZES: Final = frozenset("contest finalist novel pageant prize shortlist".split())
#: What a court does in law; elsewhere these are acts of politics.
_RULINGS: Final = frozenset("AGREE AID OTHER REJECT REQUEST".split())
#: To jail is more than to rule; to stop something is what a ruling does.
_STOPS: Final = frozenset(
    "bar block forbid freeze halt prohibit restrain stop suspend".split()
)
#: What no court does but by law, though others do it in words.
_ALLOWS: Final = frozenset(
    "allow approve authorise authorize award back endorse".split()
)
_FIRMS: Final = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION})
#: Of a firm these are business, of a state politics.
_TRADE: Final = frozenset({"AID", "CONCEDE", "MOBILIZE", "OTHER", "RETREAT"})
#: A firm that does so only speaks.
_TELLS: Final = frozenset("alert inform notify reply respond warn write".split())
#: To do one of these, a firm need have nothing in return.
_GIFTS: Final = frozenset("assist donate evacuate give help rescue save".split())
#: "Scrapped a plan", and not "admitted fault".
_GIVES_UP: Final = frozenset(
    "abandon axe cancel cut drop end halt lower reduce scrap shelve stop "
    "suspend".split()
)
_MEDICINES: Final = frozenset(
    "antibiotic drug jab medicine pill therapy treatment vaccine".split()
)
_SENDS: Final = frozenset({"launch", "lift", "send"})
#: Where a probe goes that looks into nothing.
_WAYS: Final = frozenset({"from", "past", "to", "toward", "towards"})
_SPACE: Final = frozenset(
    "asteroid astronaut comet lander mars moon orbit planet rocket satellite "
    "spacecraft".split()
)
_DAMS: Final = frozenset("bank dam dyke embankment hillside levee slope".split())
_UNDONE: Final = frozenset({Certainty.NEGATED, Certainty.POSSIBLE})
_ATHLETES: Final = frozenset(
    "athlete boxer coach cricketer footballer golfer gymnast jockey skater skier "
    "sprinter swimmer wrestler".split()
)
#: Whom they kill has not merely died.
_KILLERS: Final = frozenset(
    "assassin attacker bullet gunman gunshot landmine missile rocket shell shooter "
    "sniper".split()
)
_GUARDS: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE})
_VOTERS: Final = frozenset({"electorate", "voter"})
#: What voters do at the polls.
_CHOICES: Final = frozenset("AGREE LEGAL OTHER REJECT SUPPORT".split())
#: Of these a race is none for a seat.
_RACERS: Final = _ATHLETES | frozenset(
    "champion cyclist driver horse jockey rider runner yacht".split()
)
#: What an athlete does as anyone does.
_PRIVATE: Final = frozenset(
    "adopt attend bear buy divorce donate graduate live marry sell settle study visit "
    "wed".split()
)
#: What is counted in a match.
_TALLIES: Final = frozenset(
    "assist ball birdie completion homer point rebound strikeout three-pointer "
    "touchdown wicket".split()
)
_MOVES: Final = frozenset(
    "acquire add bench draft loan move suspend re-sign release sign trade transfer "
    "waive".split()
)
#: Of a castle, a zoo, or a power line as well.
_KEEPERS: Final = frozenset("catcher defender keeper lineman opener receiver".split())
#: Spoken of in a match, and also of labs, landers and night shifts.
_ELSEWHERE: Final = frozenset("heavyweight lightweight overtime touchdown".split())
_LINEUP: Final = frozenset("dunk halftime lineup mlb nba nfl nhl roster".split())
_WATERS: Final = frozenset(
    "current creek mud ocean river sea smoke stream surge tide water wave".split()
)
#: What nature does is no one's deed.
_HARMS: Final = frozenset(
    "AID ASSAULT COERCE CONCEDE MOBILIZE OTHER PROTEST SANCTION SPORT THREATEN".split()
)
_FORCES: Final = {"@rains": "WEATHER", "@storms": "WEATHER", "@quakes": "DISASTER"}
_BURSTS: Final = frozenset(
    "attack blast blaze bomb bombing collapse collision crash explosion fire gunfire "
    "leak shelling spill stampede".split()
)
#: What a blast or a crash does is still the blast or the crash.
_STRIKES: Final = frozenset({"ACCIDENT", "ASSAULT", "DISASTER", "HEALTH", "WEATHER"})
#: To put off a match is sport, to hold a vote an election.
_HELD: Final = frozenset({"BUSINESS", "ELECTION", "LAUNCH", "LEGAL", "SPORT"})
_HOLDS: Final = frozenset(
    "abandon adjourn begin call cancel close complete conclude delay end extend finish "
    "halt hold host interrupt open organise organize postpone reschedule resume "
    "schedule stage start stop suspend".split()
)


def type_by_doer(
    kind: EventType,
    predicate: Predicate,
    participants: Sequence[Participant],
    lexicon: Lexicon,
) -> EventType:
    """
    Return the type of an event, seen by who or what does it.

    Args:
        kind: What its words say of it.

        predicate: The event.

        participants: Who takes part.

        lexicon: Where the classes of storms and floods stand.
    """
    if kind.name == "LEGAL" and _is_of_medicine(predicate):
        return EventType.of("HEALTH")
    agents = [part.actor for part in participants if part.role is Role.AGENT]
    aloft = _of_space(kind, predicate, agents)
    if aloft is not None:
        return aloft
    if predicate.nominal:
        return kind
    held = _held(predicate, lexicon) if kind.name in {"OTHER", "REJECT"} else None
    if held is not None:
        return held
    doers = list(_doers(predicate))
    if any(noun.lemma in _COURTS for noun in doers) and not _is_contest(predicate):
        return EventType.of("LEGAL") if _is_ruling(kind, predicate) else kind
    name = _of_people(kind.name, {noun.lemma for noun in doers}, agents)
    if name is not None:
        return EventType.of(name)
    if kind.name in _HARMS and all(_is_one_of(a, doers) for a in agents):
        natural = _of_things(kind, doers, predicate, lexicon)
        if natural is not None:
            return natural
    if _are_firms(agents) and _is_trade(kind, predicate, lexicon):
        return EventType.of("BUSINESS")
    if kind.name == "OTHER":
        sport = _is_sport(predicate, doers, lexicon)
        return EventType.of("SPORT") if sport else _forced(predicate, lexicon) or kind
    if kind.name == "AGREE":
        return _agreed(predicate, doers, lexicon) or kind
    return kind


def _of_people(kind: str, doers: set[str], agents: Sequence[Actor]) -> str | None:
    """Return the type that voters, police, killers and racers make of a deed."""
    if kind == "PROTEST" and agents and all(a.kind in _GUARDS for a in agents):
        return "COERCE"
    if kind in _CHOICES and not doers.isdisjoint(_VOTERS):
        return "ELECTION"
    if kind == "DEATH" and not doers.isdisjoint(_KILLERS):
        return "ASSAULT"
    return "SPORT" if kind == "ELECTION" and not doers.isdisjoint(_RACERS) else None


def _of_things(
    kind: EventType, doers: Sequence[Word], predicate: Predicate, lexicon: Lexicon
) -> EventType | None:
    """Return the type that floods, wrecks and blasts make of what they do."""
    natures = [_nature(noun, lexicon) for noun in doers]
    if kind.name == "OTHER":
        natures += [_blast(noun, predicate, lexicon) for noun in doers]
    return next((nature for nature in natures if nature), None)


def _doers(predicate: Predicate) -> Iterator[Word]:
    if not predicate.clause.passive:
        yield from subjects_of(predicate.verb)
    for by in predicate.verb.all("agent"):
        yield from by.all("pobj")


def _is_one_of(actor: Actor, nouns: Sequence[Word]) -> bool:
    """Whether an actor is no more than a noun: "lava", "oil tanker"."""
    last = actor.name.lower().rpartition(" ")[2]
    return any(last == noun.lower for noun in nouns)


def _are_firms(actors: Sequence[Actor]) -> bool:
    """Whether a company acts, be it with others of which only the name is known."""
    kinds = {actor.kind for actor in actors}
    return ActorKind.COMPANY in kinds and kinds <= _FIRMS


def _is_ruling(kind: EventType, predicate: Predicate) -> bool:
    """Whether it is a court's word that something is to be, or is not to be."""
    lemma = predicate.head.lemma
    if kind.name in {"ASSAULT", "COERCE", "SANCTION"}:
        # "Ordered an execution" is a ruling; "ordered his arrest" is more.
        return lemma in _STOPS or (kind.name == "ASSAULT" and lemma == "order")
    return kind.name in _RULINGS or (kind.name == "SUPPORT" and lemma in _ALLOWS)


def _is_contest(predicate: Predicate) -> bool:
    """Whether judges choose a winner, and try no one."""
    return not words_around(predicate).isdisjoint(_PRIZES)


def _is_trade(kind: EventType, predicate: Predicate, lexicon: Lexicon) -> bool:
    """Whether a firm does business by it, and may not merely do so."""
    lemma = predicate.head.lemma
    if predicate.standing.certainty in _UNDONE or lemma in _TELLS:
        return False
    if kind.name not in _TRADE:
        return False
    if kind.name == "CONCEDE":
        nouns = predicate.head.all("dobj")
        deeds = any(sense_of_noun(noun, lexicon) for noun in nouns)
        return lemma in _GIVES_UP and not deeds
    return kind.name != "AID" or lemma not in _GIFTS


def _is_sport(predicate: Predicate, doers: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether an athlete does it, a player is signed or points are tallied."""
    verb = predicate.verb
    prices = lexicon.classes.get("@prices", ())
    if verb.lemma in _PRIVATE or any(noun.lemma in prices for noun in doers):
        return False
    nouns = [*verb.all("dobj"), *(n for p in verb.all("prep") for n in p.all("pobj"))]
    moved = [*verb.all("dobj"), *verb.all("nsubjpass")]
    return (
        any(_plays(noun, lexicon) for noun in doers)
        or any(n.lemma in _TALLIES and n.all("nummod") for n in nouns)
        or any(last.dep != "nummod" for last in scores_around(predicate))
        or (verb.lemma in _MOVES and any(_plays(noun, lexicon) for noun in moved))
        or not words_around(predicate).isdisjoint((PITCH | _LINEUP) - _ELSEWHERE)
    )


def _plays(noun: Word, lexicon: Lexicon) -> bool:
    """Whether it is a goalkeeper, or Ito in "swimmer Ito"."""
    known = {*lexicon.classes.get("@players", ()), *_ATHLETES} - _KEEPERS
    return any(word.lemma in known for word in (noun, *noun.all("compound", "appos")))


def _held(predicate: Predicate, lexicon: Lexicon) -> EventType | None:
    """Return the type of what is held, put off or called off."""
    verb = predicate.verb
    if verb is not predicate.head or verb.lemma not in _HOLDS:
        return None
    nouns = verb.all("nsubjpass") if predicate.clause.passive else verb.all("dobj")
    if not predicate.clause.passive and not nouns:
        # "The inquest opened."
        nouns = subjects_of(verb)
    senses = [sense_of_noun(noun, lexicon) for noun in nouns]
    return next((s.type for s in senses if s and s.type.name in _HELD), None)


def _forced(predicate: Predicate, lexicon: Lexicon) -> EventType | None:
    """Return the type of what came of it: "the scandal forced his resignation"."""
    verb = predicate.verb
    nouns = verb.all("dobj") if verb.lemma == "force" else []
    senses = [sense_of_noun(noun, lexicon) for noun in nouns]
    return next((sense.type for sense in senses if sense), None)


def _agreed(
    predicate: Predicate, doers: Sequence[Word], lexicon: Lexicon
) -> EventType | None:
    """Return the type of "agreed to buy the brewer", "the striker signed a deal"."""
    verb = predicate.verb
    lower = verb.child("xcomp")
    sense = sense_of_verb(lower, lexicon) if lower and lower.is_verb else None
    if sense is not None and sense.type.name == "BUSINESS":
        return sense.type
    plays = any(_plays(noun, lexicon) for noun in doers)
    return EventType.of("SPORT") if plays and verb.lemma in _MOVES else None


def _is_of_medicine(predicate: Predicate) -> bool:
    """Whether it is "halted a trial of its pill", and no trial of anyone."""
    nouns = [predicate.head, *predicate.verb.all("dobj", "nsubj", "nsubjpass")]
    return any(
        noun.lemma in _MEDICINES
        for trial in nouns
        for preposition in (trial.all("prep") if trial.lemma == "trial" else ())
        for noun in preposition.all("pobj")
    )


def _is_of_space(predicate: Predicate) -> bool:
    """Whether it is "launched a probe to Mars", and none into a sale."""
    verb = predicate.verb
    nouns = [predicate.head, verb.head, *verb.all("dobj", "nsubj", "nsubjpass")]
    probes = [noun for noun in nouns if noun.lemma == "probe"]
    ways = {p.lower for word in (*probes, verb) for p in word.all("prep")}
    if not probes or "into" in ways:
        return False
    return not (ways.isdisjoint(_WAYS) and words_around(predicate).isdisjoint(_SPACE))


def _of_space(
    kind: EventType, predicate: Predicate, agents: Sequence[Actor]
) -> EventType | None:
    """Return what becomes of an inquiry, or an attack, that is a flight."""
    if kind.name == "LEGAL" and _is_of_space(predicate):
        return EventType.of("LAUNCH" if predicate.verb.lemma in _SENDS else "OTHER")
    return EventType.of("LAUNCH") if _is_lift_off(kind, predicate, agents) else None


def _is_lift_off(
    kind: EventType, predicate: Predicate, agents: Sequence[Actor]
) -> bool:
    """Whether it is "launched its first rocket" of a firm, or into orbit."""
    verb = predicate.verb
    rockets = (n.lemma == "rocket" for n in (*verb.all("dobj"), *subjects_of(verb)))
    if kind.name != "ASSAULT" or verb.lemma not in _SENDS or not any(rockets):
        return False
    aloft = not words_around(predicate).isdisjoint(_SPACE - {"rocket"})
    return aloft or _are_firms(agents)


def _nature(noun: Word, lexicon: Lexicon) -> EventType | None:
    """Return the type of what a storm or a flood does."""
    if noun.entity is not None or noun.tag not in {"NN", "NNS"}:
        return None
    if _is_wreck(noun, lexicon):
        return EventType.of("ACCIDENT")
    own = sense_of_noun(noun, lexicon)
    if own is not None and own.type.name in {"DISASTER", "WEATHER"}:
        return own.type
    if noun.lemma in _WATERS or (noun.lemma in _DAMS and _gives_way(noun.head)):
        return EventType.of("DISASTER")
    classes = lexicon.classes
    if _gives_way(noun.head) and noun.lemma in classes.get("@structures", ()):
        return EventType.of("ACCIDENT")
    kinds = (
        kind for name, kind in _FORCES.items() if noun.lemma in classes.get(name, ())
    )
    return next(map(EventType.of, kinds), None)


def _is_wreck(noun: Word, lexicon: Lexicon) -> bool:
    """Whether it is a ship that ran aground, "blocking traffic"."""
    verb = noun.head
    craft = noun.lemma in lexicon.classes.get("@craft", ())
    sense = sense_of_verb(verb, lexicon) if craft and verb.is_verb else None
    return sense is not None and sense.type.name == "ACCIDENT"


def _gives_way(verb: Word) -> bool:
    return verb.lemma == "give" and any(w.lower == "way" for w in verb.all("dobj"))


def _blast(noun: Word, predicate: Predicate, lexicon: Lexicon) -> EventType | None:
    """Return the type of a blast that "ripped through a block of flats"."""
    if is_mishap(noun, predicate):
        return EventType.of("ACCIDENT")
    sense = sense_of_noun(noun, lexicon) if noun.lemma in _BURSTS else None
    return sense.type if sense and sense.type.name in _STRIKES else None
