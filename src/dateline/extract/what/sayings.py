"""Which verbs say something, and which only could: "added that", "added jobs"."""

from __future__ import annotations

from typing import Final

from ...model.types import EventType
from ..syntax.words import Word
from .lexicon import Lexicon
from .senses import TEXTS, type_of_verb

__all__ = ["is_saying", "takes_a_clause", "told_in_text"]

#: With a thing as their object these say nothing: "heard arguments".
_SAYING_IF_CLAUSE: Final = frozenset(
    "acknowledge add admit answer believe expect find hear hold label learn maintain "
    "outline post read repeat show write".split()
)
#: What a report, a letter or a resolution can do.
_TOLD_IN_TEXTS: Final = frozenset(
    {"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"}
)
#: What is made something by it, in so many words.
_NAMES: Final = frozenset({"declare", "proclaim", "pronounce"})


def is_saying(kind: EventType | None) -> bool:
    """Whether a type is that of what only says something."""
    return kind is not None and kind.name == "STATEMENT"


def takes_a_clause(head: Word) -> bool:
    """Whether it says something: "added that", and not "added 300 jobs"."""
    if head.lemma == "argue" and not head.all("ccomp", "xcomp"):
        return False
    if head.lemma in _NAMES and head.all("nsubjpass") and head.all("oprd"):
        # "The port was declared a park."
        return False
    if head.lemma == "respond":
        if any(c.lower == "to" for c in head.all("prep")):
            return True
    elif head.lemma != "hear" and (
        head.lemma not in _SAYING_IF_CLAUSE or not head.all("dobj")
    ):
        return True
    return any(c.dep == "ccomp" or c.quoted for c in head.children)


def told_in_text(head: Word, lexicon: Lexicon) -> EventType | None:
    """Return what a text does that someone publishes: "issued a report accusing"."""
    for text in head.all("dobj"):
        for clause in text.all("acl") if text.lemma in TEXTS else ():
            sense = type_of_verb(clause, lexicon) if clause.tag == "VBG" else None
            if sense is not None and sense.name in _TOLD_IN_TEXTS:
                return sense
    return None
