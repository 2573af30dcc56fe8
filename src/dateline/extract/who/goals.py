"""To whom something is given, where the parser hung "to" on another noun."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...resolve.organisations import ActorNouns
from ..syntax.words import Word

__all__ = ["goals_of", "is_gift", "leads_to_no_one"]

#: What these take goes to someone.
_GIVE: Final = frozenset(
    "award bring deliver donate extradite give grant hand pay provide release "
    "repatriate return sell send ship supply transfer".split()
)
#: What these take to a country, they take to those who are there.
_GIFTS: Final = frozenset(
    "award contribute donate extradite give grant hand lend pay provide return sell "
    "supply".split()
)
#: Verbs that take something, or hold it, and lead to no one.
_NO_GOAL: Final = frozenset(
    "confiscate contain find include invite loot seize steal summon".split()
)
#: "To" behind these is theirs: "an ambassador to Chad", "the road to Accra".
_THEIRS: Final = frozenset(
    "access adviser advisor alternative ambassador answer approach border commitment "
    "consul contribution damage delegate entry envoy flight gateway heir journey key "
    "link message opposition reaction reference relation reply representative response "
    "right road route secretary threat ticket tie tour train trip visit witness".split()
)


def goals_of(verb: Word) -> Iterator[Word]:
    """
    Yield to whom a verb of giving takes its object.

    In "returned a bust of the head of Emperor Hadrian to the museum" the parser
    hung "to" on the bust, the head or the emperor. The last one counts.
    """
    if verb.lemma not in _GIVE or _has_goal(verb):
        return
    found = [
        word
        for thing in verb.all("dobj", "nsubjpass")
        for word in (*_behind_clause(thing), *_inside(thing))
        if word.lower == "to" and word.dep in {"prep", "dative"}
    ]
    for preposition in found[-1:]:
        if preposition.head.lemma not in _THEIRS:
            yield from (part for w in preposition.all("pobj") for part in w.conjuncts())


def is_gift(verb: Word) -> bool:
    """Whether a place that it goes to is someone: "sold the ship to Chad"."""
    things = verb.all("dobj", "nsubjpass")
    if verb.lemma == "return":
        # "Returned three statues to Ghana"; but troops only go back there.
        kinds = ActorNouns.built_in().kinds
        things = [t for t in things if t.lemma not in kinds and t.entity is None]
    return verb.lemma in _GIFTS and bool(things)


def leads_to_no_one(verb: Word) -> bool:
    """Whether "to" behind it is another verb's: "a bust stolen in May to a museum"."""
    return verb.lemma in _NO_GOAL


def _has_goal(verb: Word) -> bool:
    return any(
        word.lower in {"to", "into"} or not word.all("pobj")
        for word in verb.all("prep", "dative")
        if word.lower in {"to", "into"} or word.dep == "dative"
    )


def _behind_clause(thing: Word) -> list[Word]:
    """Return the words of a clause that takes none: "a bust stolen in May to"."""
    clauses = [c for c in thing.all("relcl", "acl") if c.lemma in _NO_GOAL]
    return sorted((w for c in clauses for w in c.subtree()), key=lambda word: word.i)


def _inside(thing: Word) -> list[Word]:
    """Return the words of a noun phrase in text order, without its clauses."""
    found = [thing]
    for word in found:
        found += [
            c
            for c in word.children
            if c.dep not in {"relcl", "poss", "advcl"} and c.tag != "VB"
        ]
    return sorted(found, key=lambda word: word.i)
