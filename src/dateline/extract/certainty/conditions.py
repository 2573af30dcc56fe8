"""What a clause depends on: "if it rains", "unless they pay", "should they lose"."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Word

__all__ = [
    "CONDITIONS",
    "HYPOTHETICAL",
    "depends",
    "is_open_condition",
    "is_yet_to_be",
    "mark_of",
]

#: What these open holds, or does not, for the clause above to come true.
CONDITIONS: Final = frozenset({"if", "unless", "provided", "assuming"})
HYPOTHETICAL: Final = CONDITIONS | {"whether", "lest", "as if"}
#: "If you ask", "if there were": no one in particular, nothing that happens.
_ANYONE: Final = frozenset({"you", "one", "anyone", "someone", "there"})
#: Before their subject these say "if": "had he known", "should they lose".
_INVERTED: Final = frozenset({"had", "should", "were"})
_AS_IF: Final = frozenset({"if", "though"})
_UNTIL: Final = frozenset({"before", "once", "until"})
_OVER: Final = frozenset({Tense.PAST, Tense.PLUPERFECT})


def mark_of(verb: Word) -> str:
    """Return the word that opens a clause, lower case; "if" where the order says so."""
    marks = verb.all("mark")
    if len(marks) > 1 and marks[0].lower == "as" and marks[1].lower in _AS_IF:
        return "as if"
    if marks:
        return marks[0].lower
    if any(c.lower == "when" for c in verb.all("advmod")):
        return "when"
    return "if" if _is_inverted(verb) else ""


def _is_inverted(verb: Word) -> bool:
    if verb.dep not in {"advcl", "ccomp"}:
        return False
    first = next(iter(verb.all("aux", "auxpass")), verb)
    subject = verb.child("nsubj", "nsubjpass")
    behind = subject is not None and first.i < subject.i
    return behind and first.lower in _INVERTED


def depends(verb: Word) -> bool:
    """Whether an "if" or "unless" hangs on the verb, or on the one it is joined to."""
    shares = verb.dep == "conj" and not verb.all("nsubj", "nsubjpass")
    return any(
        c.dep == "advcl" and mark_of(c) in HYPOTHETICAL for c in verb.children
    ) or (shares and verb.head.is_verb and depends(verb.head))


def is_yet_to_be(verb: Word) -> bool:
    """Whether it is "had a deal" in "they would not leave until they had a deal"."""
    above = read_clause(verb.head)
    ahead = above.tense in {Tense.FUTURE, Tense.MODAL}
    return mark_of(verb) in _UNTIL and ahead and read_clause(verb).tense in _OVER


def is_open_condition(verb: Word) -> bool:
    """
    Whether an "if" clause tells what may come to pass.

    "If it rains, roads will close" does; "if it rains, roads close" is a habit, and
    "had it rained, roads would have closed" says that it did not.
    """
    subject = verb.child("nsubj", "nsubjpass", "expl")
    plain = subject is None or subject.lower in _ANYONE
    ahead = read_clause(verb.head).tense in {Tense.FUTURE, Tense.MODAL}
    clause = read_clause(verb)
    return (
        ahead and not plain and clause.finite and clause.tense is not Tense.PLUPERFECT
    )
