"""
Mend participles behind a noun that were taken for the verb of a clause.

As in `repair`, each is one function on one sentence, changes nothing where its
pattern is not met, and has the sentence that asked for it in its test.
"""

from __future__ import annotations

from typing import Final

from ..syntax.words import Word

__all__ = ["mend_believed", "mend_missing", "mend_reduced_relative"]

_PAST: Final = frozenset({"VBD", "VBN"})
_BELIEVES: Final = frozenset(
    "allege believe know report rumor rumour say suspect think".split()
)
_SUBJECTS: Final = ("nsubj", "nsubjpass")


def mend_believed(words: list[Word]) -> None:
    """
    Read "The man believed to have led it was held" as a man who was held.

    What is believed of him was taken for what the sentence tells.
    """
    root = next(w for w in words if w.head is w)
    man, below = root.child("nsubj"), root.child("xcomp")
    bare = root.tag in _PAST and not root.all("aux", "auxpass", "dobj")
    if root.lemma not in _BELIEVES or man is None or below is None or not bare:
        return
    told, thing = below.child("ccomp"), None
    if told is not None:
        thing = told.child("nsubj", "nsubjpass")
    if told is None or thing is None or below.all("dobj") or told.all("mark"):
        return
    dep = thing.dep
    thing.hang(below, "dobj")
    below.children.remove(told)
    told.head, told.dep = told, "ROOT"
    man.hang(told, dep)
    root.tag = "VBN"
    root.head, root.dep = man, "acl"
    man.children.append(root)
    told.clause = root.clause = man.clause = None


def mend_missing(words: list[Word]) -> None:
    """Read "went missing in Lima" with what she is as a part of what is told."""
    for word in words:
        if word.lower == "missing" and word.dep == "advcl" and word.head.lemma == "go":
            word.dep, word.tag, word.clause = "acomp", "JJ", None


def mend_reduced_relative(words: list[Word]) -> None:
    """
    Read "officers called to a home found him" with *found* as what they did.

    The participle behind the subject was taken for a clause that was found out.
    """
    for verb in words:
        if verb.dep != "ccomp" or verb.tag not in _PAST:
            continue
        above, subject = verb.head, verb.child("nsubj", "nsubjpass")
        if subject is None:
            continue
        if verb.all("aux", "auxpass", "mark", "dobj") or above.tag != "VBD":
            continue
        between = words[verb.i + 1 : above.i]
        if not verb.i < above.i or above.all(*_SUBJECTS) or not subject.is_noun:
            continue
        if subject.i != verb.i - 1 or any(w.text in {",", '"'} for w in between):
            continue
        subject.hang(above, "nsubj")
        verb.tag = "VBN"
        verb.hang(subject, "acl")
    _mend_root_participle(words)


def _mend_root_participle(words: list[Word]) -> None:
    """Read the same where the participle was taken for the verb of the sentence."""
    for verb in words:
        above = verb.head
        if verb.dep != "advcl" or verb.tag != "VBD" or above.head is not above:
            continue
        if verb.all("mark", "aux", "auxpass", *_SUBJECTS) or above.tag not in _PAST:
            continue
        subject = above.child("nsubj")
        if subject is None or subject.i != above.i - 1 or not subject.is_noun:
            continue
        between = words[above.i + 1 : verb.i]
        if above.all("dobj", "aux", "prt") or any(w.text == "," for w in between):
            continue
        if verb.i < above.i or not verb.all("dobj"):
            continue
        above.children.remove(verb)
        verb.head, verb.dep = verb, "ROOT"
        for part in [c for c in above.children if c.i < subject.i or c.i > verb.i]:
            part.hang(verb, part.dep)
        subject.hang(verb, "nsubj")
        above.head, above.dep, above.tag = subject, "acl", "VBN"
        above.clause = None
        subject.children.append(above)
