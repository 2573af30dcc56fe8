"""What was to be and was not, and what only seems to be."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import Tense, read_clause, subjects_of
from ..syntax.governors import Governing, governing_infinitive
from ..syntax.names import STORM
from ..syntax.words import Word
from .timetables import what_is_due

__all__ = [
    "comes_to_nothing",
    "falls_short",
    "is_brink",
    "is_foreseen",
    "is_forgone",
    "is_in_a_text",
    "is_made_to",
    "is_outcome",
    "says_what_for",
    "was_to",
]

#: Who was one of these did it, or it befell him.
_MADE: Final = frozenset({"able", "cause", "compel", "force", "manage", "prompt"})
_SEEM: Final = frozenset({"appear", "seem", "tend"})
_LAWS: Final = frozenset(
    "accord agreement amendment bill code constitution contract decree directive law "
    "legislation measure motion plan policy program programme proposal reform "
    "regulation resolution rule statute treaty".split()
)
_MEANT: Final = frozenset({"aim", "design", "intend", "mean"})
_WISH: Final = frozenset({"hope", "seek", "want", "wish"})
_AHEAD: Final = frozenset({Governing.PLANNED, Governing.ANTICIPATED})
#: "Nearly fell"; "nearly doubled" tells how much.
_SHORT_OF: Final = frozenset({"almost", "nearly"})
_MEASURED: Final = frozenset(
    "double equal fill finish halve match quadruple reach treble triple".split()
)
#: "Held off attacking": what was not done, or not yet.
_FORGONE: Final = frozenset(
    {("hold", "off"), ("put", "off"), ("call", "off"), ("rule", "out")}
)
_FORESEEN: Final = frozenset("forecast plan predict project schedule set slate".split())
#: All that is expected of these lies ahead; a premier may have lost the vote before.
_STORMS: Final = frozenset("cyclone front hurricane storm typhoon".split())
_ENDS: Final = frozenset(
    "aim goal plan idea purpose task role job duty mission point intention way hope "
    "challenge key problem it this that what".split()
)
#: Who does one of these in a match to win, has won.
_CONTESTS: Final = frozenset(
    "battle beat defeat down edge fight hold outlast overcome rally recover score stun "
    "thrash top triumph upset".split()
)
_OUTCOMES: Final = frozenset(
    "advance capture claim clinch move qualify reach retain secure win".split()
)
_OVER: Final = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})


def was_to(verb: Word) -> bool:
    """Whether it is "was to sing", "was due in court": seen from a time now over."""
    if what_is_due(verb) is not None:
        return read_clause(verb).tense is Tense.PAST
    above = verb.head.head if verb.head.lower == "due" else verb.head
    clause = read_clause(above)
    ought = above.lemma == "be" or (above.lemma == "suppose" and clause.passive)
    return verb.dep == "xcomp" and ought and clause.tense is Tense.PAST


def comes_to_nothing(verb: Word) -> bool:
    """Whether an infinitive was given up, seems so, or says what a thing is for."""
    if verb.head.lemma in _SEEM:
        return _is_how_it_seems(verb)
    meant = governing_infinitive(verb.head.lemma, passive=False) in _AHEAD
    above = read_clause(verb.head)
    if meant and (above.tense is Tense.PLUPERFECT or above.negated):
        # "She had hoped to sing", "she does not want to".
        return above.tense is Tense.PLUPERFECT or verb.head.lemma in _WISH
    # "A plan designed to cut costs" cuts none yet.
    return _is_given_up(verb) or (verb.head.dep == "acl" and verb.head.lemma in _MEANT)


def _is_given_up(verb: Word) -> bool:
    """
    Whether it was to be, and the words say that it was not.

    "The bridge was to have opened"; "she was to sing on Friday but fell ill".
    """
    if not was_to(verb):
        return False
    if any(aux.lemma == "have" for aux in verb.all("aux")):
        return True
    above = (verb, verb.head, verb.head.head)
    return any(c.lower == "but" for v in above for c in v.all("cc"))


def falls_short(verb: Word) -> str:
    """Return "nearly" in "the bank nearly failed": it did not; else nothing."""
    if verb.lemma in _MEASURED:
        return ""
    for noun in verb.all("nsubj", "nsubjpass"):
        # "The deal all but collapsed", where "all" stands by the deal.
        if any(c.lower == "all" and c.i > noun.i for c in noun.children):
            return "all but" if any(c.lower == "but" for c in noun.all("cc")) else ""
    short = (c.lower for c in verb.all("advmod") if c.lower in _SHORT_OF)
    return next(short, "")


def is_forgone(verb: Word) -> bool:
    """Whether it is "attacking" in "they held off attacking the town"."""
    above = verb.head
    return verb.tag == "VBG" and any(
        (above.lemma, c.lower) in _FORGONE and c.i == verb.i - 1
        for c in above.all("prt")
    )


def is_foreseen(verb: Word) -> bool:
    """Whether it is "is forecast" to do something, or "is to" do it."""
    if verb.child("xcomp") is None:
        return False
    if verb.lemma == "be":
        return not says_what_for(verb)
    storm = any(
        word.lemma in _STORMS
        or (word.entity is not None and word.entity.label == STORM)
        for word in subjects_of(verb)
    )
    foreseen = verb.lemma in _FORESEEN or (storm and verb.lemma == "expect")
    return foreseen and read_clause(verb).passive


def says_what_for(verb: Word) -> bool:
    """Whether "is to" says what something is for: "the aim is to win"."""
    subjects = verb.all("nsubj", "expl", "csubj")
    return not subjects or any(word.lemma in _ENDS for word in subjects)


def is_brink(quality: Word) -> bool:
    """Whether it is "about" in "he was about to board a bus when they came"."""
    return quality.lemma == "about" and read_clause(quality.head).tense in _OVER


def is_in_a_text(verb: Word) -> bool:
    """Whether it is "allow" in "the bill would allow them to": what a text holds."""
    return any(w.lemma in _LAWS for w in subjects_of(verb))


def is_made_to(verb: Word) -> bool:
    """Whether it is "close" in "the storm forced schools to close": they did."""
    while verb.dep == "conj" and verb.tag == "VB" and verb.head.is_verb:
        verb = verb.head
    above = verb.head.head if verb.head.dep == "acomp" else verb.head
    if verb.dep == "xcomp" and above.lemma == "find" and verb.tag == "VBG":
        # "Was found floating on a raft."
        return read_clause(above).passive and read_clause(above).tense in _OVER
    if verb.dep != "xcomp" or verb.head.lemma not in _MADE or not above.is_verb:
        return False
    return read_clause(above).tense in _OVER and not read_clause(above).negated


def is_outcome(verb: Word) -> bool:
    """Whether it is "beat Spain to win the title": what came of it, and no aim."""
    above = verb.head
    over = read_clause(above).tense in _OVER and not read_clause(above).negated
    return over and above.lemma in _CONTESTS and verb.lemma in _OUTCOMES


def _is_how_it_seems(verb: Word) -> bool:
    """
    Whether "the law appears to allow it" tells how things look, and no deed.

    "They appear to have left", "they seem to be leaving" tell what may be so.
    """
    if read_clause(verb.head).tense is not Tense.PRESENT or not verb.head.is_verb:
        return False
    return not any(aux.lemma in {"have", "be"} for aux in verb.all("aux")) or any(
        aux.dep == "auxpass" for aux in verb.all("auxpass")
    )
