"""Verbs that say little themselves: their noun tells of the event."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import Tense, read_clause, subjects_of
from ..syntax.words import Word
from .lexicon import Lexicon
from .nominals import BEGIN_OR_END
from .scenery import OCCUR

__all__ = ["LIGHT", "light_noun"]

LIGHT: Final = frozenset(
    "hold stage launch make conduct carry take give have mount put reach sign issue "
    "deliver perform commit host convene organize organise undertake begin start face "
    "suffer undergo see experience file cause trigger declare impose lead join "
    "reach strike do pay win place send open complete lose bring offer announce "
    "resume continue enter culminate escalate result".split()
)
#: "Be under protection", "go on strike", "be in talks".
_PREPOSITIONS: Final = frozenset({"under", "on", "in", "into", "to"})
#: "Led to a strike", "resulted in a ban": it came of something.
_OVER: Final = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
_BRINGS: Final = {"culminate": "in", "escalate": "into", "lead": "to", "result": "in"}
_WAYS: Final = frozenset({"past", "to", "toward", "towards"})
#: "Go to an address", "go into exile": where, and no event.
_PLACES: Final = frozenset({"address", "house", "place", "school", "college"})


def light_noun(verb: Word, lexicon: Lexicon) -> Word | None:
    """Return the event noun that a verb only carries: "held protests"."""
    for noun in _carried(verb):
        for inner in (noun, *_counted(noun)):
            if inner.lemma == "probe" and _flies(inner, verb):
                continue
            if inner.tag in {"NN", "NNS"} and lexicon.noun_type(inner.lemma):
                return inner if not inner.all("neg") else None
    return None


def _flies(probe: Word, verb: Word) -> bool:
    """Whether it is "launched a probe to Mars", and no inquiry."""
    ways = (*probe.all("prep"), *verb.all("prep", "dative"))
    return any(way.lower in _WAYS for way in ways)


def _carried(verb: Word) -> list[Word]:
    """Return the nouns that may stand for the verb, the object first."""
    if verb.lemma == "take" and any(noun.lower == "part" for noun in verb.all("dobj")):
        # "Took part in a march".
        parts = [*verb.all("dobj"), verb]
        return [n for part in parts for p in part.all("prep") for n in p.all("pobj")]
    nouns = verb.all("dobj") if not verb.all("oprd", "acomp") else []
    if _says_that_it_happened(verb):
        nouns = verb.all("nsubj")
    if verb.lemma != "be" or verb.all("expl"):
        nouns += verb.all("attr")
    if verb.dep != "acl":
        passive = verb.lemma in LIGHT and read_clause(verb).passive
        nouns += subjects_of(verb) if passive else []
    if verb.lemma in {"be", "go", "come"}:
        for preposition in verb.all("prep"):
            if preposition.lower in _PREPOSITIONS and preposition.i > verb.i:
                nouns += [n for n in preposition.all("pobj") if n.lemma not in _PLACES]
    over = read_clause(verb).tense in _OVER
    bring = _BRINGS.get(verb.lemma) if over else None
    for preposition in verb.all("prep") if bring and not verb.all("dobj") else ():
        nouns += preposition.all("pobj") if preposition.lower == bring else []
    return nouns


def _says_that_it_happened(verb: Word) -> bool:
    """Whether "the strike took place", "the protest began" is told by its subject."""
    if verb.lemma == "take":
        return any(noun.lower == "place" for noun in verb.all("dobj"))
    return verb.lemma in OCCUR | BEGIN_OR_END and not verb.all("dobj", "auxpass")


def _counted(noun: Word) -> list[Word]:
    """Return "actions" for "a lot of actions", "series of attacks"."""
    if noun.lemma not in {"lot", "series", "number", "round", "wave", "string", "host"}:
        return []
    return [p for of in noun.all("prep") for p in of.all("pobj")]
