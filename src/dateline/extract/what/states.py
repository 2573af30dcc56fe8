"""States that news tells as events: homes without power, a closed road."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Word

__all__ = ["complement_of_state"]

_COPULAS: Final = frozenset({"be", "remain", "stay", "lie"})
_LASTING: Final = frozenset({"remain", "stay"})
#: What someone or something is in, under, on: a plight, and no place.
_PLIGHTS: Final = {
    "in": frozenset(
        "coma condition crisis custody danger debt detention exile flames force "
        "hiding hospital intensive isolation jail limbo lockdown mourning need prison "
        "quarantine ruins shock turmoil".split()
    ),
    "under": frozenset(
        "arrest bombardment care construction control curfew fire guard investigation "
        "lockdown observation pressure quarantine review rule siege surveillance "
        "suspicion threat treatment water watch way".split()
    ),
    "on": frozenset({"fire", "trial", "bail", "leave", "parole", "remand", "alert"}),
    "at": frozenset({"large", "risk", "war", "standstill"}),
    "out": frozenset({"of"}),
}
_ADJECTIVES: Final = frozenset(
    "alive blocked buried closed critical cut dead deserted down empty flooded "
    "grounded homeless hospitalised hospitalized idle impassable injured jailed "
    "jobless missing offline open shut stranded submerged suspended trapped "
    "unaccounted unconscious unemployed unpaid".split()
)
#: No one is so for long before it is over, or told.
_NEWS: Final = frozenset({"missing", "stranded", "trapped", "unaccounted"})
_FEARS: Final = frozenset({"believe", "fear", "presume"})
_STILL: Final = frozenset({"still", "already", "now", "currently", "again", "yet"})
_PRONOUNS: Final = frozenset({"it", "this", "that", "there", "what", "which"})


def complement_of_state(verb: Word) -> Word | None:
    """
    Return the word that names the state a clause tells of, if news dates it.

    "60,000 homes are without power", "the road will stay closed until Monday":
    someone is in a plight, or stays in a condition. A number, a day or a "still"
    must say that it is so for a while; "the town is in Spain" tells of nothing.
    """
    if verb.lemma == "have":
        return _what_will_be_had(verb)
    if verb.lemma in _FEARS and verb.all("auxpass"):
        dead = verb.all("oprd", "acomp", "advcl", "xcomp", "ccomp")
        return next((word for word in dead if word.lower == "dead"), None)
    subject = verb.child("nsubj")
    if verb.lower == "missing" and subject is not None and not verb.all("dobj"):
        # "A man was missing", taken for what he did.
        return verb.child("aux")
    if verb.lemma not in _COPULAS or subject is None or subject.lower in _PRONOUNS:
        return None
    word = _plight(verb) or _condition(verb) or _stay(verb, subject)
    if word is None:
        return None
    news = word.lower in _NEWS or verb.lemma in _LASTING or _is_for_now(verb, subject)
    return word if news else None


def _plight(verb: Word) -> Word | None:
    for preposition in verb.all("prep"):
        nouns = preposition.all("pobj")
        if preposition.lower == "without" and nouns:
            return nouns[0]
        known = _PLIGHTS.get(preposition.lower, frozenset())
        for noun in nouns or preposition.all("prep"):
            if noun.lemma in known or noun.lower in known:
                return noun
    return None


def _condition(verb: Word) -> Word | None:
    for word in verb.all("acomp", "oprd", "advmod", "xcomp"):
        if word.lower in _ADJECTIVES:
            return word
    return None


def _stay(verb: Word, subject: Word) -> Word | None:
    """Return where someone was from one day to another: "she was at home in May"."""
    someone = subject.tag == "PRP" or (
        subject.entity is not None and subject.entity.label == "PERSON"
    )
    past = read_clause(verb).tense in {Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT}
    if not (someone and past and verb.lemma in {"be", "stay", "remain"}):
        return None
    nouns = [p.child("pobj") for p in verb.all("prep") if p.lower in {"at", "in"}]
    places = [noun for noun in nouns if noun is not None and noun.tag == "NNP"]
    dated = any(w.entity and w.entity.label == "DATE" for w in verb.subtree())
    return next((w for w in places if not _is_date(w)), None) if dated else None


def _is_date(word: Word) -> bool:
    return word.entity is not None and word.entity.label in {"DATE", "TIME"}


def _is_for_now(verb: Word, subject: Word) -> bool:
    """Whether a number, a day or a "still" makes news of a state."""
    if any(c.lower in _STILL for c in verb.children) or subject.all("nummod"):
        return True
    if read_clause(verb).tense in {Tense.PERFECT, Tense.FUTURE}:
        return True
    return any(
        word.entity is not None and word.entity.label in {"DATE", "TIME", "CARDINAL"}
        for word in verb.subtree()
    )


def _what_will_be_had(verb: Word) -> Word | None:
    """Return "headquarters" in "the new group will have its headquarters here"."""
    if read_clause(verb).tense is not Tense.FUTURE:
        return None
    noun = verb.child("dobj")
    placed = noun is not None and (noun.all("prep") or verb.all("prep"))
    return noun if placed and noun is not None and noun.all("poss") else None
