"""
Whom an act reaches beyond its grammar: the farmers in "condemned their protest".

Conflict research takes these for the target. Grammar gives the protest, a phrase that
names the farmers; the letter was sent to them, the investigation is into their deeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .clauses import read_clause, subjects_of
from .predicates import Predicate
from .words import Word

__all__ = ["reached_by"]

_TIMES: Final = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY"})
#: Behind a verb: not "over", "amid" or "after", which say why and when.
_TOWARDS: Final = frozenset(
    "across against along alongside around as at between for from in inside into near "
    "of on onto out outside through throughout to toward towards with within".split()
)
_MUST: Final = frozenset({"must", "should", "ought", "shall"})
_PARTS: Final = frozenset("dobj oprd attr xcomp conj appos poss acl".split())
#: Clauses whose subject is another one: "demanded that they go", "a call for them to".
_BELOW: Final = frozenset({"acl", "advcl", "ccomp", "pcomp", "xcomp"})
#: "Not until they pay": who can end it is whom it is meant for.
_UNTIL: Final = frozenset({"until", "unless"})
_WANTS: Final = frozenset(
    "demand insist ask urge request want require recommend propose let warn".split()
)
#: What parties do together, each to the other.
_MUTUAL: Final = frozenset(
    {"AGREE", "CONSULT", "COOPERATE", "SUPPORT", "REJECT", "OTHER"}
)
_INSIDE: Final = _TOWARDS | {"by", "among", "about", "including"}


def reached_by(predicate: Predicate) -> Iterator[Word]:
    """Yield the nouns that an act is aimed at, or that its object is about."""
    verb = predicate.verb
    todo = [predicate.head]
    if predicate.clause.passive:
        todo += verb.all("nsubjpass")
    elif verb is not predicate.head:
        todo.append(verb)
    agreed = any(word.lemma == "agree" for word in predicate.trigger)
    if agreed or predicate.type.name in _MUTUAL:
        yield from _together(verb)
    seen: set[int] = set()
    while todo:
        for word in _objects(todo.pop()):
            if word.i not in seen:
                seen.add(word.i)
                todo.append(word)
                if not word.is_verb and not _is_number(word):
                    yield word


def _together(verb: Word) -> Iterator[Word]:
    """Yield both of "India and Pakistan", and "EU and Chinese negotiators"."""
    subjects = [word for s in subjects_of(verb) for word in s.conjuncts()]
    joined = any(word.all("conj") for s in subjects for word in s.children)
    if len(subjects) > 1 or joined:
        yield from subjects


def _objects(word: Word) -> Iterator[Word]:
    """Yield what hangs on a verb or noun as what it is done to or made of."""
    prepositions = _TOWARDS if word.is_verb and word.tag != "VBN" else _INSIDE
    for child in word.children:
        if _is_object(child):
            yield child
        elif child.dep in {"prep", "dative", "agent"} and child.lower in prepositions:
            yield from child.all("pobj", "pcomp")
            yield from (p for inner in child.all("prep") for p in inner.all("pobj"))
        elif child.dep == "ccomp":
            yield from child.all("nsubj", "nsubjpass")
        elif child.dep == "advcl" and any(w.lower in _UNTIL for w in child.all("mark")):
            yield from child.all("nsubj", "nsubjpass")
            yield from (p for by in child.all("agent") for p in by.all("pobj"))
    if word.is_verb and word.dep in _BELOW:
        yield from word.all("nsubj", "nsubjpass")


def _is_object(child: Word) -> bool:
    match child.dep:
        case "ccomp":
            return _is_wanted(child)
        case "advcl":
            return child.tag == "VB"
        case "dative":
            return child.lower not in _INSIDE
    return child.dep in _PARTS


def _is_wanted(clause: Word) -> bool:
    """Whether a clause says what is to be: "demands that they go", "they must go"."""
    read = read_clause(clause)
    return clause.head.lemma in _WANTS or read.modal in _MUST or not read.finite


def _is_number(word: Word) -> bool:
    return word.entity is not None and word.entity.label in _TIMES
