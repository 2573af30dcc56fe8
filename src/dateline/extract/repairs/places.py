"""Mend the parses of words that say where something happens."""

from __future__ import annotations

from typing import Final

from ..syntax.words import Entity, Word

__all__ = [
    "mend_bare_preposition",
    "mend_cause_relative",
    "mend_place_name",
    "mend_planned_relative",
]

#: Behind these a place follows; "off" and "over" may also go with the verb.
_WHERE: Final = frozenset(
    "off near in at outside inside around along across within over on".split()
)


def mend_place_name(words: list[Word]) -> None:
    """
    Read a name before "border", "crossing", "province" … as a place.

    The recogniser takes a name that it has never seen for a person.
    """
    for word in words:
        entity = word.entity
        if entity is None or entity.label != "PERSON" or word is not entity.words[-1]:
            continue
        if word.dep == "compound" and word.head.lemma in _PLACE_NOUNS:
            Entity(entity.words, "GPE")


_PLACE_NOUNS: Final = frozenset(
    "airport area bay border bridge camp checkpoint city coast county crossing "
    "district harbor harbour island lake mountain neighborhood neighbourhood port "
    "prison province region river station strait suburb town valley village".split()
)


def mend_bare_preposition(words: list[Word]) -> None:
    """
    Read "rescued nine men from a boat off Kerry" with Kerry behind "off".

    The preposition was left alone, and the name right behind it was taken for
    a second object of the verb, whom the act is done to.
    """
    for name in words:
        verb = name.head
        if name.dep not in {"dobj", "npadvmod"} or name.tag not in {"NNP", "NNPS"}:
            continue
        first = min((w for w in name.subtree()), key=lambda w: w.i)
        before = words[first.i - 1] if first.i else name
        alone = before.lower in _WHERE and not before.children and before.dep == "prep"
        second = any(other.i < before.i for other in verb.all("dobj"))
        if alone and second and verb.is_verb:
            name.hang(before, "pobj")


def mend_planned_relative(words: list[Word]) -> None:
    """
    Hang "that was planned for May" on *visit* in "a visit to Peru that was planned".

    No one plans or signs a place; what is to happen there is planned.
    """
    for verb in words:
        noun = verb.head
        if verb.dep != "relcl" or verb.lemma not in _ARRANGED or noun.dep != "pobj":
            continue
        place = noun.entity is not None and noun.entity.label == "GPE"
        event = noun.head.head
        if place and verb.all("nsubjpass") and event.is_noun:
            verb.hang(event, "relcl")


def mend_cause_relative(words: list[Word]) -> None:
    """
    Hang "that killed two" on *blast* in "a blast at a shop in Porto that killed two".

    A place kills no one; what happened there does.
    """
    for verb in words:
        if verb.dep != "relcl" or verb.lemma not in _HARMS:
            continue
        pronoun, cause = verb.child("nsubj"), verb.head
        if pronoun is None or pronoun.lower not in {"that", "which"}:
            continue
        while cause.dep == "pobj" and cause.head.dep == "prep":
            cause = cause.head.head
            if cause.lemma in _BLOWS:
                verb.hang(cause, "relcl")
                break


_ARRANGED: Final = frozenset(
    "agree arrange cancel hold plan postpone reach schedule sign".split()
)
_HARMS: Final = frozenset(
    "kill injure wound hurt destroy damage displace claim leave trap burn".split()
)
_BLOWS: Final = frozenset(
    "accident airstrike ambush attack avalanche blast blaze bombing clash collapse "
    "collision crash derailment disaster earthquake explosion fire flood incident "
    "landslide outbreak raid rampage shelling shooting shootout stabbing stampede "
    "storm strike tornado wildfire".split()
)
