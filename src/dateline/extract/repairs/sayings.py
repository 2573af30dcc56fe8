"""Mend what is said, when it was, and what a speaker did besides."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import read_clause
from ..syntax.governors import reported_certainty
from ..syntax.words import Word

__all__ = [
    "mend_claimed_subject",
    "mend_day_of_saying",
    "mend_second_saying",
    "mend_told_that",
]

_SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")
#: What is said to someone: "told deputies".
_TELLS: Final = frozenset("advise assure inform notify remind tell warn".split())
#: What a speaker does besides saying something.
_SPEECH: Final = frozenset(
    "accuse add announce blame call condemn criticise criticize demand deny insist "
    "pledge praise promise say tell thank threaten urge vow warn".split()
)


def mend_day_of_saying(words: list[Word]) -> None:
    """
    Read "said on Friday it will close" as said on that day.

    What stands between a verb of saying and the subject of what was said is no part
    of that.
    """
    for day in words[1:]:
        clause, said = day.head, words[day.i - 1]
        if day.dep not in {"prep", "npadvmod"} or clause.dep != "ccomp":
            continue
        if clause.head is not said or reported_certainty(said.lemma) is None:
            continue
        subject = clause.child(*_SUBJECTS)
        inside = subject is not None and day.i < subject.i < clause.i
        if inside and not any(c.i < day.i for c in clause.children):
            day.hang(said, day.dep)


def mend_second_saying(words: list[Word]) -> None:
    """
    Read "said the vote was fair, and urged calm" as what the speaker did next.

    A verb of speech behind a comma, or behind what something is or undergoes, goes
    on with who spoke before.
    """
    for verb in words:
        inner = verb.head
        if verb.dep != "conj" or verb.tag != "VBD" or inner.dep != "ccomp":
            continue
        said, joint = inner.head, inner.child("cc")
        if verb.lemma not in _SPEECH or joint is None or verb.all(*_SUBJECTS, "aux"):
            continue
        if reported_certainty(said.lemma) is None or not said.i < inner.i < verb.i:
            continue
        still = inner.lemma == "be" or bool(inner.all("auxpass"))
        apart = words[joint.i - 1].text == ","
        if apart or (still and verb.all("dobj", "ccomp")):
            joint.hang(said, "cc")
            verb.hang(said, "conj")


def mend_claimed_subject(words: list[Word]) -> None:
    """
    Read "sued, claiming the law is void and hurt them" as what is claimed.

    The subject of the claim was taken for the object of "claiming", and its verbs
    for deeds of whoever claims so.
    """
    for said in words:
        if said.tag != "VBG" or reported_certainty(said.lemma) is None:
            continue
        noun = said.child("dobj")
        verb = _verb_behind(noun, words) if noun is not None else None
        outer = verb.head if verb is not None else said
        if noun is None or verb is None or outer not in said.ancestors():
            continue
        if verb.all(*_SUBJECTS, "mark") or not outer.is_verb:
            continue
        joined = [c for c in outer.all("cc", "conj") if c.i > verb.i]
        verb.hang(said, "ccomp")
        noun.hang(verb, "nsubjpass" if verb.all("auxpass") else "nsubj")
        for word in joined:
            if not word.all(*_SUBJECTS):
                word.hang(verb, word.dep)


def _verb_behind(noun: Word, words: list[Word]) -> Word | None:
    """Return the finite verb right behind a noun and all that is said of it."""
    last = max(word.i for word in noun.subtree())
    if last + 1 == len(words):
        return None
    verb = words[last + 1]
    while verb.dep in {"aux", "auxpass", "neg"}:
        verb = verb.head
    finite = verb.is_verb and read_clause(verb).finite
    return verb if finite and verb.dep in {"advcl", "conj", "dep"} else None


def mend_told_that(words: list[Word]) -> None:
    """Read "told deputies that someone had left" as what she told them."""
    for verb in words:
        hearer, told = verb.head, verb.head.head
        if verb.dep not in {"acl", "relcl"} or hearer.dep != "dobj":
            continue
        that = any(mark.lower == "that" for mark in verb.all("mark"))
        tells = told.lemma in _TELLS and not told.all("ccomp")
        if that and tells and verb.all(*_SUBJECTS):
            verb.hang(told, "ccomp")
