"""Nouns that tell of an event by themselves: "the 2008 declaration"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...model.types import EventType
from ...resolve.organisations import ActorNouns
from ..syntax.clauses import Tense, read_clause, subjects_of
from ..syntax.words import Sentence, Word
from .lexicon import Lexicon

__all__ = [
    "BEGIN_OR_END",
    "comes_about",
    "find_nominals",
    "is_measured",
    "is_told_by_noun",
    "joint_parties",
    "parties_of",
]

_TEMPORAL: Final = frozenset(
    {"after", "following", "since", "during", "before", "amid"}
)
#: Behind these "a" tells of something new: "after a crash".
_BEHIND: Final = frozenset({"after", "following"})
#: "An intervention ended the war": the verb only opens or closes what nouns tell.
BEGIN_OR_END: Final = frozenset(
    "end begin start stop halt conclude occur happen erupt continue resume".split()
)
#: What these are said of comes about only if they do.
_COMES: Final = frozenset(
    "arise begin commence continue erupt happen occur resume start".split()
)
#: What this is done to does not happen, or not then.
_UNDOES: Final = frozenset(
    "abandon avert ban block cancel defer delay deny foil forbid plan postpone prevent "
    "prohibit propose reschedule scrap scrub shelve suspend thwart".split()
)
_WITH_SUBJECT: Final = BEGIN_OR_END | frozenset(
    "follow come leave force cause prompt trigger".split()
)
_OVER: Final = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
#: Only what has been done does so, or has this done to it.
_STIRS: Final = frozenset(
    "alarm anger appal condemn criticise criticize denounce deplore divide draw "
    "embarrass enrage fuel horrify infuriate injure kill mourn outrage praise provoke "
    "raise shake shock spark stun surprise unsettle upset welcome worsen".split()
)
_ON: Final = frozenset({"in", "on"})
_AGENTIVE: Final = frozenset({"by", "between", "of", "against", "on", "with", "from"})
#: A year, month or weekday before a noun dates it: "Friday's attack".
_DATES: Final = re.compile(
    r"(?:1[5-9]|20)\d\d|January|February|March|April|June|July|August|September|"
    r"October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday",
    re.ASCII,
)
#: "No attack", "a possible merger", "an alleged plot": not known to have happened.
_UNREAL: Final = frozenset(
    "aborted alleged another any averted canceled cancelled fake feared fictional "
    "foiled future hypothetical imminent looming mock new no planned possible "
    "potential proposed purported simulated so-called supposed suspected threatened "
    "thwarted would-be".split()
)
#: What a day is set for, which may be to come: no one sets one for a crash.
_SET_AHEAD: Final = frozenset({"CONSULT", "ELECTION", "LAUNCH", "LEGAL", "SPORT"})
#: "A five-day strike": how long, and no party.
_MEASURES: Final = frozenset(
    "DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY".split()
)
#: What parties do together or to each other, whatever comes of it.
_JOINT: Final = frozenset(
    "agreement battle clash conflict cooperation deal dialogue fight fighting "
    "firefight gunfight meeting negotiation shootout skirmish summit talk".split()
)
_BROKERED: Final = frozenset({"brokered", "mediated", "led", "backed", "sponsored"})


def find_nominals(
    sentence: Sentence, lexicon: Lexicon, taken: set[int]
) -> Iterator[tuple[Word, EventType, Word]]:
    """
    Yield event nouns with their type and the verb of their clause.

    A noun tells of an event of its own when the words say so: a year before it,
    the parties to it, or a place as the subject of a verb of beginning or ending
    or behind "after", "since" and the like.
    """
    for noun in sentence.words:
        if noun.i in taken or noun.tag not in {"NN", "NNS"} or noun.quoted:
            continue
        kind = lexicon.noun_type(noun.lemma)
        if kind is None or noun.dep in {"compound", "amod", "nmod", "npadvmod"}:
            continue
        if noun.entity and noun.entity.label in {"ORG", "PERSON", "GPE", "WORK_OF_ART"}:
            continue
        verb = next((a for a in noun.ancestors() if a.is_verb), sentence.root)
        if any(c.i in taken and noun in subjects_of(c) for c in noun.all("relcl")):
            # "After a crash that killed two": the killing tells of it.
            continue
        untold = verb.i not in taken and noun.dep in {"nsubj", "nsubjpass"}
        if any(c.lower in _UNREAL for c in noun.children) or _is_undone(noun, verb):
            continue
        if kind.name in _SET_AHEAD and _may_come(noun, verb):
            continue
        dated = (untold or noun.head.lower in _TEMPORAL) and _has_its_day(noun)
        if dated or _stands_for_itself(noun, verb):
            yield noun, kind, verb


def _is_undone(noun: Word, verb: Word) -> bool:
    """Whether it is "Friday's strike" that was called off, or is denied."""
    off = any(word.lower == "off" for word in verb.all("prt", "advmod"))
    undone = verb.lemma in _UNDOES or (off and verb.lemma in {"call", "put"})
    return undone and noun in verb.all("dobj", "nsubjpass")


def comes_about(noun: Word, verb: Word) -> bool:
    """
    Whether it is as sure as its verb: "the war may begin", "did not happen".

    "The 2020 war" was, whatever must not happen again, and so was what "should never
    have happened".
    """
    if noun not in verb.all("nsubj", "nsubjpass") or verb.lemma not in _COMES:
        return False
    if any(word.i < noun.i and _DATES.fullmatch(word.text) for word in noun.subtree()):
        return False
    had = {word.lemma for word in verb.all("aux")}
    return not {"should", "have"} <= had


def _may_come(noun: Word, verb: Word) -> bool:
    """Whether it is the match of "they will play the winner of Sunday's match"."""
    weekdays = (c.lower.endswith("day") for c in noun.all("poss"))
    return any(weekdays) and read_clause(verb).tense is Tense.FUTURE


def _has_its_day(noun: Word) -> bool:
    """Whether it is "the coup in May", "her election in 2020": a happening of then."""
    if not any(c.lower == "the" for c in noun.all("det")) and not noun.all("poss"):
        return False
    days = (day for p in noun.all("prep") if p.lower in _ON for day in p.all("pobj"))
    return noun.tag == "NN" and any(map(_is_a_date, days))


def _is_a_date(day: Word) -> bool:
    """Whether it is "May", "2020", "Friday", and no "two years"."""
    dated = day.entity is not None and day.entity.label == "DATE"
    return bool(_DATES.fullmatch(day.text)) or (dated and day.tag == "NNP")


def _stands_for_itself(noun: Word, verb: Word) -> bool:
    if is_measured(noun):
        return True
    if noun.tag == "NNS" and not parties_of(noun):
        return False
    above = noun.head
    if any(w.i < noun.i and _DATES.fullmatch(w.text) for w in noun.subtree()):
        # "Won 19 seats in the 2019 election": when, and no event of its own.
        return above.lower not in {"in", "at", "during"} or not verb.is_verb
    if above.lower in _BEHIND and any(c.lower in {"a", "an"} for c in noun.all("det")):
        return True
    if not _named_parties(noun):
        return False
    if noun.dep == "dobj" and verb.lemma == "follow":
        return True
    if above.lower in _TEMPORAL or noun.dep in {"nsubj", "nsubjpass"}:
        told = verb.lemma in _WITH_SUBJECT or _is_told_whole(noun, verb)
        return above.lower in _TEMPORAL or told
    return noun.dep == "dobj" and verb.lemma in BEGIN_OR_END


def _is_told_whole(noun: Word, verb: Word) -> bool:
    """
    Whether it is "the arrest of Berg by police" that angered someone: it was done.

    What was blocked, planned or ordered was not, or not yet.
    """
    if verb.lemma not in _STIRS or read_clause(verb).tense not in _OVER:
        return False
    behind = {word.lower for word in noun.all("prep")}
    owned = any(word.tag != "PRP$" for word in noun.all("poss"))
    return ("by" in behind and ("of" in behind or owned)) or (owned and "of" in behind)


def is_measured(noun: Word) -> bool:
    """Whether it is "talks" in "after eight months of talks"."""
    of = noun.head
    length = of.head
    timed = length.entity is not None and length.entity.label == "DATE"
    behind = length.head.lower in _BEHIND and length.tag == "NNS"
    return noun.dep == "pobj" and of.lower == "of" and timed and behind


def is_told_by_noun(noun: Word, verb: Word, lexicon: Lexicon) -> bool:
    """Whether a subject or object of *verb* is an event of its own."""
    kind = lexicon.noun_type(noun.lemma) if noun.tag in {"NN", "NNS"} else None
    return kind is not None and _stands_for_itself(noun, verb)


def _named_parties(noun: Word) -> bool:
    return any(
        party.entity is not None
        or (noun.head.lower in _TEMPORAL and _is_someone(party))
        or any(c.entity and c.entity.label in _NAMES for c in party.children)
        for party in parties_of(noun)
    )


def _is_someone(party: Word) -> bool:
    """Whether it is "the finance minister", one whom everyone knows."""
    known = party.tag == "NN" and party.lemma in ActorNouns.built_in().kinds
    return known and bool(party.all("det", "poss"))


_NAMES: Final = frozenset({"GPE", "ORG", "NORP", "PERSON", "FAC", "LOC"})


def parties_of(noun: Word) -> list[Word]:
    """Return the nouns that an event noun names as its parties, in text order."""
    found: list[Word] = []
    for child in noun.children:
        if (child.dep == "poss" and child.tag != "PRP$") or (
            child.dep in {"compound", "nmod"}
            and child.entity
            and child.entity.label not in _MEASURES
        ):
            found.append(child)
        elif child.dep == "amod" and child.text.lower() in _BROKERED:
            found += child.all("npadvmod")
        elif child.dep == "prep" and child.lower in _AGENTIVE:
            found += [p for pobj in child.all("pobj") for p in pobj.conjuncts()]
        elif child.dep == "amod" and child.entity and child.entity.label == "NORP":
            found.append(child)
    return sorted(found, key=lambda word: word.i)


def joint_parties(noun: Word) -> Iterator[Word]:
    """Yield both of "talks between Mali and Chad led to a deal": it is theirs."""
    for preposition in noun.all("prep") if noun.lemma in _JOINT else ():
        if preposition.lower in {"between", "among"}:
            yield from preposition.all("pobj")
