"""Mend whom a relative clause is about, and who does what in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...model.actor import ActorKind
from ...resolve.organisations import ActorNouns
from ..syntax.words import Word

__all__ = [
    "RELATIVES",
    "mend_bare_relative",
    "mend_clause_relative",
    "mend_fronted_object",
    "mend_object_relative",
]

_SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")
_WHOM: Final = frozenset({"that", "which", "who", "whom"})
_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})

_EFFECTS: Final = frozenset(
    "anger enrage upset alarm please delight shock surprise outrage infuriate "
    "prompt cause spark trigger provoke lead force draw raise fuel".split()
)


def mend_object_relative(words: list[Word]) -> None:
    """
    Read "The clerk whom police arrested left" as police who arrested, and he left.

    The deed done to him was taken for a clause behind the police, and what he did for
    theirs.
    """
    root = next(w for w in words if w.head is w)
    for verb in root.all("relcl") if root.is_noun else ():
        whom = next((c for c in verb.children if c.lower in _WHOM), None)
        subjects = verb.all("nsubj", "nsubjpass")
        doer = next((c for c in subjects if c is not whom), None)
        done = doer.child("acl") if doer is not None else None
        if doer is None or done is None or not _is_finite(verb):
            continue
        # "The tax the council imposed was dropped": no word stands for it.
        first = whom if whom is not None else root
        left = min(word.i for word in doer.subtree())
        if first.i != left - 1 or done.tag not in {"VBN", "VBD"} or not _is_bare(done):
            continue
        done.tag = "VBD"
        done.hang(root, "relcl")
        doer.hang(done, "nsubj")
        if whom is not None:
            whom.hang(done, "dobj")
        root.children.remove(verb)
        verb.head, verb.dep = verb, "ROOT"
        root.hang(verb, "nsubjpass" if verb.all("auxpass") else "nsubj")
        done.clause = verb.clause = None
        return


def mend_bare_relative(words: list[Word]) -> None:
    """
    Read "The man police arrested was freed" as a man, and not as police, who was.

    Without "whom" the man was taken for a kind of police.
    """
    kinds = ActorNouns.built_in().kinds
    for doer in words[1:]:
        whom = words[doer.i - 1]
        if whom.dep != "compound" or whom.head is not doer or whom.tag != "NN":
            continue
        police = kinds.get(doer.lemma) is ActorKind.POLICE and doer.head is not doer
        done = doer.child("acl") if police else None
        if done is None or kinds.get(whom.lemma) is not ActorKind.PERSON:
            continue
        if done.i != doer.i + 1 or not _is_bare(done):
            continue
        whom.hang(doer.head, doer.dep)
        for part in doer.all("det", "amod", "poss"):
            part.hang(whom, part.dep)
        done.tag = "VBD"
        done.hang(whom, "relcl")
        doer.hang(done, "nsubj")


def mend_fronted_object(words: list[Word]) -> None:
    """
    Read "whose declaration Belgrade has never recognized" as a relative clause.

    The possessor "whose" makes its noun the object of the verb, and the name
    before the verb its subject.
    """
    for whose in words:
        if whose.tag != "WP$" or whose.dep != "poss":
            continue
        noun, verb = whose.head, whose.head.head
        if noun.dep not in {"nsubj", "dobj"} or not verb.is_verb:
            continue
        between = [
            w
            for w in words[noun.i + 1 : verb.i]
            if w.tag in {"NNP", "NNPS", "PRP"} and w.dep in {"conj", "nsubj", "appos"}
        ]
        name = between[0] if between else None
        passive = verb.child("auxpass")
        if name and not passive and not verb.all("dobj") and name.head in {noun, verb}:
            name.hang(verb, "nsubj")
            noun.dep = "dobj"
        if verb.dep == "conj" and whose.i:
            before = [w for w in words[: whose.i] if w.is_noun and w.dep != "compound"]
            if before:
                verb.hang(before[-1], "relcl")


def mend_clause_relative(words: list[Word]) -> None:
    """
    Hang ", which enraged them" on the clause when the name before it cannot.

    A relative pronoun behind a comma and a place, with a verb of feeling or
    effect, takes up the whole clause.
    """
    for verb in words:
        if verb.dep != "relcl" or verb.lemma not in _EFFECTS:
            continue
        pronoun = verb.child("nsubj")
        noun = verb.head
        if pronoun is None or pronoun.lower != "which" or not noun.is_noun:
            continue
        if pronoun.i and words[pronoun.i - 1].text == ",":
            clauses = [a for a in noun.ancestors() if a.is_verb and _is_finite(a)]
            if clauses:
                verb.hang(clauses[0], "relcl")


def _is_finite(verb: Word) -> bool:
    return any(w.tag in _FINITE for w in (verb, *verb.all("aux", "auxpass")))


def _is_bare(verb: Word) -> bool:
    """Whether it has neither an auxiliary, nor an object, nor anyone who does it."""
    return not verb.all("aux", "auxpass", "agent", "dobj", *_SUBJECTS)


#: In this order.
RELATIVES: Final[tuple[Callable[[list[Word]], None], ...]] = (
    mend_object_relative,
    mend_bare_relative,
)
