"""Mend what a headline leaves out: "Banker jailed" for "a banker was jailed"."""

from __future__ import annotations

from typing import Final

from ..syntax.words import Word

__all__ = ["mend_headline_passive"]

#: What is done to someone, hardly ever without an object.
_SUFFERED: Final = frozenset(
    "abduct accuse acquit appoint arrest attack ban bomb charge clear convict crown "
    "detain elect evacuate evict execute expel find fine free hit hospitalise "
    "hospitalize hurt imprison indict injure jail kidnap kill loot murder name oust "
    "release rescue rob sack sanction sentence shoot stab sue suspend wound".split()
)


def mend_headline_passive(words: list[Word]) -> None:
    """
    Read "Banker jailed over fraud" as what was done to him.

    A headline tells what someone does in the present tense; a past form without
    an object is a participle whose "was" was left out.
    """
    for verb in words:
        if verb.tag not in {"VBD", "VBN"} or verb.lemma not in _SUFFERED:
            continue
        if verb.all("aux", "auxpass", "dobj", "agent") and not verb.all("agent"):
            continue
        for subject in verb.all("nsubj"):
            subject.dep, verb.tag = "nsubjpass", "VBN"
            verb.clause = None
