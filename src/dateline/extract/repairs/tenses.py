"""
Mend what the tense of a verb shows to be wrong.

As in `repair`, each is one function on one sentence, changes nothing where its
pattern is not met, and has the sentence that asked for it in its test.
"""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Word

__all__ = [
    "mend_absolute",
    "mend_finite_conjunct",
    "mend_past_conjunct",
    "mend_past_form",
]

#: Past tenses that the tagger takes for base forms.
_PASTS: Final = frozenset(
    "forsook misspoke mistook outran outshone overshot partook resat retook rewound "
    "undertook".split()
)
#: They have one form for the past and the present.
_UNCHANGED: Final = frozenset(
    "beat burst cast cut hit hurt put quit set shed shut split spread".split()
)
_CLAUSES: Final = frozenset({"ROOT", "ccomp", "conj", "relcl"})
_OWN: Final = ("aux", "auxpass", "nsubj", "nsubjpass")


def mend_finite_conjunct(words: list[Word]) -> None:
    """
    Read "had enough of men lurking there and fired one" as *had … and fired*.

    A verb with a tense cannot be joined to a participle or an infinitive; it
    goes with the next verb above that has a tense. Behind "to", as in "fired gas
    to disperse them and arrested six", any past form has one.
    """
    for verb in words:
        above = verb.head
        if verb.dep != "conj" or not above.is_verb:
            continue
        done = _done_before(verb)
        if done is not None and verb.tag == "VBD" and not verb.all(*_OWN):
            # "Is alleged to have shot her and burned the house."
            verb.tag = "VBN"
            verb.hang(done, "conj")
            continue
        past = not read_clause(verb).finite
        if past and not _is_behind_infinitive(verb):
            continue
        if read_clause(above).finite or above.all("nsubj", "nsubjpass"):
            continue
        outer = next(
            (a for a in above.ancestors() if a.is_verb and read_clause(a).finite), None
        )
        if outer is None or outer.i > above.i or (past and outer.tag != "VBD"):
            continue
        verb.tag = "VBD" if past else verb.tag
        verb.hang(outer, "conj")


def _done_before(verb: Word) -> Word | None:
    """Return "shot" of what someone is said to have done, where a verb goes on."""
    above = verb.head
    if _has_done(above):
        return above
    joint = next((c for c in above.all("cc") if c.i < verb.i), None)
    apart = any(c.text == "," and joint and c.i == joint.i - 1 for c in above.children)
    if joint is None or apart or not above.all("auxpass"):
        return None
    behind = [w for p in above.all("prep") for w in p.all("pcomp")]
    found = (w for w in (*above.all("xcomp"), *behind) if w.i < verb.i)
    return next((w for w in found if _has_done(w)), None)


def _has_done(verb: Word) -> bool:
    """Whether it is "shot" in "to have shot", "having shot"; "had shot" has a tense."""
    have = (a for a in verb.all("aux") if a.lower in {"have", "having"})
    return verb.tag == "VBN" and any(have) and not read_clause(verb).finite


def _is_behind_infinitive(verb: Word) -> bool:
    """Whether a participle without an auxiliary is joined to "to disperse"."""
    if verb.tag != "VBN" or verb.head.tag != "VB" or verb.all(*_OWN):
        return False
    return any(aux.lower == "to" for aux in verb.head.all("aux"))


def _is_of_a_day(verb: Word) -> bool:
    """Whether it is "they cut rates on Monday": habits have no day."""
    days = (noun for on in verb.all("prep") for noun in on.all("pobj"))
    return any(day.entity and day.entity.label == "DATE" for day in days)


def mend_past_conjunct(words: list[Word]) -> None:
    """
    Read "is looking for the man who struck her and left" as what he did.

    What has been was joined to what is being done, over a clause of the past.
    """
    for verb in words:
        above = verb.head
        if verb.dep != "conj" or verb.tag != "VBD" or verb.all(*_OWN):
            continue
        if read_clause(above).tense is not Tense.PRESENT:
            continue
        inner = (w for w in reversed(words[above.i + 1 : verb.i]) if w.dep == "relcl")
        told = next(inner, None)
        if told is not None and told.tag == "VBD" and above in told.ancestors():
            verb.hang(told, "conj")


def mend_absolute(words: list[Word]) -> None:
    """
    Read "Six have died, all of them unarmed" as six deaths.

    How those were who are named again was taken for what the sentence tells.
    """
    root = next(w for w in words if w.head is w)
    if root.tag not in {"JJ", "VBN"} or root.all("aux", "auxpass", "cop"):
        return
    told, share = root.child("ccomp"), root.child("nsubj")
    if told is None or share is None or not told.i < share.i < root.i:
        return
    whose = [noun.lower for of in share.all("prep") for noun in of.all("pobj")]
    if not {"them", "whom", "which"}.isdisjoint(whose) and read_clause(told).finite:
        root.children.remove(told)
        told.head, told.dep = told, "ROOT"
        root.hang(told, "advcl")
        told.clause = root.clause = None


def mend_past_form(words: list[Word]) -> None:
    """
    Read "pictures of her circulated" as what they did, not what was done.

    A participle that has a subject of its own and no auxiliary is a past tense. So
    is one that "and" joins to an active past, as in "won a prize and graduated", and
    a form that can be nothing else, as in "rebels retook the port", or of one day.
    """
    for verb in words:
        if verb.tag in {"VB", "VBP"} and verb.lower in _PASTS:
            verb.tag, verb.clause = "VBD", None
        if verb.tag == "VBP" and verb.lower in _UNCHANGED and _is_of_a_day(verb):
            verb.tag, verb.clause = "VBD", None
        if verb.tag != "VBN" or verb.dep not in _CLAUSES:
            continue
        if verb.all("aux", "auxpass", "nsubjpass", "agent"):
            continue
        if verb.all("nsubj") or (verb.dep == "conj" and _is_active_past(verb.head)):
            verb.tag, verb.clause = "VBD", None


def _is_active_past(verb: Word) -> bool:
    helped = verb.all("aux", "auxpass")
    return verb.tag == "VBD" and not helped and bool(verb.all("nsubj"))
