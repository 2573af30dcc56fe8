"""Who is made to answer for what an article says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from ..certainty.claims import HEARSAY, hedge_of
from ..syntax.clauses import subjects_of
from ..syntax.words import Sentence, Word
from ..what.predicates import Predicate

__all__ = ["Cue", "find_cue", "speaker_of"]

_ACCORDING: Final = frozenset({"according", "per"})

_SPEAKERS: Final = frozenset({"GPE", "NORP", "ORG", "PERSON"})


@attrs.frozen
class Cue:
    """
    The words that name a source.

    Attributes:
        text: "according to", "reported".

        speaker: The head of the noun phrase that names who, or None.

        sentence: Where they stand.

        direct: Whether what is said stands in quotation marks.
    """

    text: str
    speaker: Word | None
    sentence: Sentence
    direct: bool


def find_cue(predicate: Predicate, sentence: Sentence) -> Cue | None:
    """Return who is said to say it: the verb above, or "according to"."""
    reporter, direct = predicate.standing.reporter, predicate.head.quoted
    if reporter is not None:
        return Cue(reporter.text, speaker_of(reporter), sentence, direct)
    if direct and sentence.said is not None:
        verb, there = sentence.said
        return Cue(verb.text, speaker_of(verb), there, direct)
    hedge = hedge_of(predicate.verb)
    if hedge in HEARSAY:
        return Cue(hedge, None, sentence, direct)
    for word in sentence.words:
        if word.lower in _ACCORDING and word.dep == "prep":
            speaker = next(_objects(word), None)
            if speaker is not None and (word.lower != "per" or _speaks(speaker)):
                said = "according to" if word.lower == "according" else word.lower
                return Cue(said, speaker, sentence, direct)
    return None


def speaker_of(verb: Word) -> Word | None:
    """Return who speaks: the subject of the verb of saying, or its agent."""
    agent = verb.child("agent")
    if agent is not None:
        return agent.child("pobj")
    subjects = subjects_of(verb)
    return subjects[0] if subjects and not verb.all("nsubjpass") else None


def _speaks(noun: Word) -> bool:
    """Whether it is who is asked, "per Reuters", and no rate, "per share"."""
    return noun.entity is not None and noun.entity.label in _SPEAKERS


def _objects(word: Word) -> Iterator[Word]:
    for child in word.children:
        if child.dep == "pobj":
            yield child
        elif child.dep == "prep":
            yield from child.all("pobj")
