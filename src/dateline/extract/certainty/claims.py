"""What is only claimed: by a suit, by critics, by who "claims" and "alleges"."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import Tense, read_clause, subjects_of
from ..syntax.words import Word
from .fiction import is_of_a_story

__all__ = ["HEARSAY", "hedge_of", "is_claim", "is_false", "is_ruled", "is_supposed"]

#: Someone says so, and no one says who.
HEARSAY: Final = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})
_HEDGES: Final = HEARSAY | frozenset(
    "apparently likely maybe perhaps possibly presumably probably seemingly".split()
)

#: These verbs leave open whether it is so.
_CLAIM: Final = frozenset("allege argue claim contend insist maintain".split())
#: What these say is what they are to prove.
_PLEAS: Final = frozenset(
    "allegation complaint filing indictment lawsuit motion petition rumor rumour "
    "suit".split()
)
_UNPROVED: Final = frozenset({"unconfirmed", "unverified"})
#: "A forged letter said", "wrongly reported": it was not so.
_FALSE: Final = frozenset(
    "baseless bogus debunked discredited erroneous fabricated fake false forged "
    "unfounded untrue".split()
)
_WRONGLY: Final = frozenset({"erroneously", "falsely", "mistakenly", "wrongly"})
#: "The rumour that", "the story of": nothing that is so.
_RUMOURS: Final = frozenset(
    "allegation belief claim fear hope idea possibility rumor rumour speculation "
    "suggestion suspicion theory".split()
)
_RELATIVES: Final = frozenset({"WDT", "WP"})
_AGAINST: Final = frozenset({"critic", "opponent", "plaintiff", "detractor"})
#: What these are told is the case of one side, or what a witness says.
_HEARS: Final = frozenset({"hear", "tell"})
_COURTS: Final = frozenset("court judge juror jury magistrate tribunal".split())


def hedge_of(verb: Word) -> str:
    """Return "allegedly" or "probably", with which a verb is told; else nothing."""
    hedges = (c.lower for c in verb.all("advmod") if c.lower in _HEDGES)
    for according in verb.all("prep"):
        for to in according.all("prep") if according.lower == "according" else ():
            if any(map(_is_unproved, to.all("pobj"))):
                # "According to the indictment."
                return "according to"
    found = next(hedges, "")
    shares = verb.dep == "conj" and not verb.all("nsubj", "nsubjpass")
    return hedge_of(verb.head) if shares and not found else found


def is_supposed(verb: Word) -> bool:
    """
    Whether what a clause says of a noun is rumoured, made up, or would be so.

    "A rumour that the bank had failed", "the story of a nun who killed a priest",
    "it would be the first time that they won".
    """
    noun = verb.head
    relative = any(w.tag in _RELATIVES for w in verb.all("nsubj", "nsubjpass"))
    doubted = noun.lemma in _RUMOURS or _is(noun, _FALSE | _UNPROVED)
    if doubted and not relative:
        return True
    if noun.lemma == "time":
        clause = read_clause(noun.head)
        return clause.negated or clause.tense in {Tense.MODAL, Tense.FUTURE}
    return is_of_a_story(verb)


def is_claim(verb: Word) -> bool:
    """
    Whether what a verb of saying reports is no more than someone's claim.

    "The union claims the firm lied", "the suit says that police beat her"; "the firm
    said it had lied" is a report.
    """
    if verb.lemma in _CLAIM or (verb.dep == "advcl" and _is_plea(verb.head)):
        return True
    if any(noun.lemma in _COURTS for noun in verb.all("dobj", "dative")):
        return True
    if verb.lemma in _HEARS and any(w.lemma in _COURTS for w in subjects_of(verb)):
        # "The court heard", "court told".
        return True
    return any(w.lemma in _AGAINST or _is_unproved(w) for w in subjects_of(verb))


def _is_plea(verb: Word) -> bool:
    """Whether it is "sued" in "sued the city, saying …"; "filed a complaint"."""
    return verb.lemma == "sue" or any(map(_is_unproved, verb.all("dobj")))


def _is_unproved(noun: Word) -> bool:
    """Whether it is a complaint, or an "unconfirmed report"."""
    return noun.lemma in _PLEAS or _is(noun, _UNPROVED)


def is_false(verb: Word) -> bool:
    """Whether what it reports was not so: "wrongly said", "a forged letter said"."""
    wrongly = any(c.lower in _WRONGLY for c in verb.all("advmod"))
    return wrongly or any(_is(noun, _FALSE) for noun in subjects_of(verb))


def _is(noun: Word, qualities: frozenset[str]) -> bool:
    return any(c.lower in qualities for c in noun.all("amod"))


def is_ruled(verb: Word) -> bool:
    """Whether it is "violated" in "ruled that it violated the law": the ruling."""
    return verb.dep == "ccomp" and verb.head.lemma == "rule"
