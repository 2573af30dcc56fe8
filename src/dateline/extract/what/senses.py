"""Which sense of a word the words around it choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ...model.types import EventType
from ..syntax.clauses import read_clause, subjects_of
from ..syntax.names import STORM
from ..syntax.words import Word
from .lexicon import Lexicon, Sense

__all__ = ["TEXTS", "object_lemmas", "sense_of_noun", "sense_of_verb", "type_of_verb"]

#: Nouns that add nothing to the noun before them: "aid deliveries".
_HOLLOW: Final = frozenset(
    "delivery effort campaign warrant operation mission process order package shipment "
    "programme program measure action activity move attempt plan drive talk relief "
    "donation supply work freeze bid scheme policy round".split()
)

#: Nouns whose clause says what their author does: "a letter warning them".
TEXTS: Final = frozenset(
    "article bill communique declaration decree law letter message motion note "
    "order petition report resolution speech statement tweet video complaint lawsuit "
    "suit indictment".split()
)
#: What these are of is not there: "held out the prospect of aid".
_NOT_YET: Final = frozenset("prospect possibility hope chance risk idea fear".split())
#: What these are of goes before them: "a message of condolence".
_CARRIERS: Final = frozenset(
    "expression gesture letter message note show sign token word".split()
)
_MEASURES: Final = frozenset({"increase", "rise", "cut", "reduction", "decrease"})
_PROTEST: Final = "protest"
#: These stay what they are when they are done in protest; all else is the protest.
_WHATEVER_FOR: Final = frozenset(
    "ACCUSE APPOINTMENT ASSAULT DEATH ELECTION SANCTION STATEMENT".split()
)
_RELATIVE: Final = frozenset({"WP", "WDT"})
_TIMES: Final = frozenset({"DATE", "TIME"})


def type_of_verb(head: Word, lexicon: Lexicon) -> EventType | None:
    """Look a verb up with its objects and particles."""
    sense = sense_of_verb(head, lexicon)
    return sense.type if sense else None


def sense_of_verb(head: Word, lexicon: Lexicon) -> Sense | None:
    """Look a verb up with its objects, particles and clauses."""
    if head.memo is None:
        return _sense_of_verb(head, lexicon)
    known = head.memo.get("sense")
    if known is None or known[0] is not lexicon:
        known = head.memo["sense"] = (lexicon, _sense_of_verb(head, lexicon))
    sense: Sense | None = known[1]
    return sense


def _sense_of_verb(head: Word, lexicon: Lexicon) -> Sense | None:
    objects = _objects(head)
    sense = lexicon.verb_sense(
        head.lemma,
        objects=objects,
        particles=_particles(head, objects),
        subjects=_subjects(head),
        phrasal=[word.lemma for word in head.all("prt")],
    )
    if _is_in_protest(head) and not (sense and sense.type.name in _WHATEVER_FOR):
        return lexicon.noun_sense(_PROTEST) or sense
    return sense


def _is_in_protest(head: Word) -> bool:
    """Whether it is "walked out in protest", or "shut their shops to protest"."""
    if read_clause(head).passive:
        return False
    purposes = [w for w in head.all("xcomp", "advcl") if w.tag == "VB"]
    nouns = [n for p in head.all("prep") if p.lower == "in" for n in p.all("pobj")]
    return any(word.lower == _PROTEST for word in (*purposes, *nouns))


def _subjects(head: Word) -> Iterator[str]:
    """Yield the lemmas of who does it, and "storm" for "Storm Ragna"."""
    passive = read_clause(head).passive
    for word in [] if passive else subjects_of(head):
        yield from object_lemmas(word)
        if word.entity is not None and word.entity.label == STORM:
            yield "storm"
        if word.tag == "NNP":
            yield from (c.lemma for c in word.all("compound"))
    for by in head.all("agent"):
        for word in by.all("pobj"):
            yield from object_lemmas(word)


def _objects(head: Word) -> list[str]:
    """Return what a verb is done to or says of it, the most telling first."""
    nouns = head.all("oprd", "acomp") + head.all("dobj", "nsubjpass", "attr")
    if head.dep == "relcl" and any(noun.tag in _RELATIVE for noun in nouns):
        # "A clerk, who was dismissed": a clerk was.
        nouns = [head.head if noun.tag in _RELATIVE else noun for noun in nouns]
    if read_clause(head).passive and not head.all("nsubjpass"):
        nouns += subjects_of(head)
    for lower in head.all("ccomp"):
        if not read_clause(lower).finite:
            nouns += [*lower.all("nsubj"), lower]
    objects = [
        lemma
        for word in nouns
        for noun in word.conjuncts()
        for lemma in object_lemmas(noun)
    ]
    measures = [word for word in head.all("npadvmod") if not _is_time(word)]
    return objects + [word.lemma for word in measures]


def sense_of_noun(noun: Word, lexicon: Lexicon) -> Sense | None:
    """Look a noun up, "war game" before "game"."""
    for word in noun.all("compound", "amod"):
        sense = lexicon.noun_sense(f"{word.lemma} {noun.lemma}")
        if sense is not None:
            return sense
    return lexicon.noun_sense(noun.lemma)


def object_lemmas(noun: Word) -> list[str]:
    """
    Return the lemma of a noun, and what it is a number, kind or part of.

    "Hunger strike" goes before "strike", "a series of raids" holds "raid", and
    "aid deliveries" are "aid", "themselves" is "self"; last comes the kind of name,
    in capitals.
    """
    before = [word.lemma for word in noun.all("compound", "amod")]
    if noun.lemma == "arm" and noun.tag == "NN":
        # "Its Asian arm" is a part of a firm; "arms" are weapons.
        return ["unit"]
    if noun.tag == "PRP" and noun.lower.endswith(("self", "selves")):
        return ["self"]
    lemmas = [*(f"{word} {noun.lemma}" for word in before), noun.lemma]
    measured = "in" if noun.lemma in _MEASURES else "of"
    if noun.lemma in _NOT_YET:
        measured = ""
    for preposition in noun.all("prep"):
        if preposition.lower == measured:
            for inner in preposition.all("pobj"):
                within = [word.lemma for word in inner.conjuncts()]
                carried = noun.lemma in _CARRIERS
                lemmas = [*within, *lemmas] if carried else [*lemmas, *within]
    lemmas += [word.lemma for word in noun.all("conj")]
    if noun.lemma in _HOLLOW:
        lemmas += [word.lemma for word in noun.all("compound")]
    if noun.entity is not None:
        lemmas.append(noun.entity.label)
    return lemmas


def _particles(head: Word, objects: Sequence[str]) -> Iterator[str]:
    yield from _double_particles(head)
    # The parser does not see each particle as one: "pulled him over".
    adverbs = (word for word in head.all("advmod") if word.tag in {"RB", "RP"})
    for word in (*head.all("prt"), *adverbs):
        yield from (f"{word.lemma}:{lemma}" for lemma in objects)
    yield from (word.lemma for word in head.all("prt"))
    for word in head.all("prep", "dative", "advmod", "advcl", "agent"):
        nouns = word.all("pobj")
        if any(_is_time(noun) for noun in nouns):
            continue
        for noun in nouns:
            for lemma in object_lemmas(noun):
                yield f"{word.lemma}:{lemma}"
        yield word.lemma
    for lower in head.all("xcomp", "ccomp", "advcl"):
        if any(word.lower == "for" for word in lower.all("mark")):
            yield "for"
    for lower in head.all("xcomp", "ccomp"):
        if any(word.lower == "to" for word in lower.all("aux")):
            yield "to do"
        elif lower.dep == "ccomp":
            yield "that"


def _double_particles(head: Word) -> Iterator[str]:
    """Yield "out+of" for "walked out of the talks", and "out+of:talk" before it."""
    pairs = [
        (first, second)
        for first in head.all("prt", "prep", "advmod")
        for second in (*first.all("prep"), *head.all("prep"))
        if second.i == first.i + 1
    ]
    for first, second in pairs:
        both = f"{first.lemma}+{second.lemma}"
        if any(map(_is_time, second.all("pobj"))):
            continue
        for noun in second.all("pobj"):
            yield from (f"{both}:{lemma}" for lemma in object_lemmas(noun))
        yield both


def _is_time(noun: Word) -> bool:
    return noun.entity is not None and noun.entity.label in _TIMES
