"""How sure a clause is presented, and who is made to answer for it."""

from __future__ import annotations

from typing import Final

import attrs

from ...model.types import Certainty
from ..syntax.clauses import Clause, Tense, is_of_some_one, names_some_one, read_clause
from ..syntax.governors import Governing, governing_infinitive, reported_certainty
from ..syntax.words import Word
from .claims import hedge_of, is_claim, is_supposed
from .conditions import (
    CONDITIONS,
    HYPOTHETICAL,
    depends,
    is_open_condition,
    is_yet_to_be,
    mark_of,
)
from .prospects import comes_to_nothing, is_brink, is_in_a_text
from .timetables import is_scheduled

__all__ = ["Standing", "standing_of"]

#: Behind these the present tense lies ahead, and so does the perfect.
_UP_TO: Final = frozenset({"before", "once", "until", "when"})
_NOW: Final = frozenset({Tense.PRESENT, Tense.PERFECT})
#: What these govern is so where they are so: a habit is no event.
_SURE: Final = frozenset({Governing.CAUSED, Governing.HAPPENED, Governing.FAILED})
#: "Jailed for stealing": he did.
_PUNISHED: Final = frozenset(
    "sentence jail convict imprison fine punish apologise apologize suspend".split()
)
_ENDS: Final = frozenset(
    "aim goal plan idea purpose task role job duty mission point intention way hope "
    "challenge key problem it this that what".split()
)
_AS_A_RULE: Final = frozenset(
    "usually generally often typically normally rarely seldom sometimes".split()
)
_COMMENTS: Final = frozenset({"meaning", "implying", "suggesting"})
#: "As he proposed", "as expected": how, not what.
_MANNER: Final = frozenset(
    "propose plan expect do say promise claim know report note write state show "
    "indicate explain describe suggest".split()
)
_FACTUAL_PREPOSITIONS: Final = frozenset(
    {"after", "by", "following", "since", "upon", "despite"}
)
_BEHIND: Final = frozenset({"after", "following", "since"})
_KNOWN: Final = frozenset({"the", "this", "that", "these", "those", "his", "her"})
_OVER: Final = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
_MODALS: Final = {
    "can": Certainty.GENERIC,
    **dict.fromkeys(("may", "might", "could"), Certainty.POSSIBLE),
    **dict.fromkeys(("must", "should", "ought", "shall"), Certainty.REQUESTED),
}
#: "It may not open": nor may it be known that it will not.
_MAY: Final = frozenset({"may", "might"})
#: "He should have resigned": he did not.
_OUGHT: Final = frozenset({"should", "ought"})
#: Who is charged has been charged.
_CHARGED: Final = frozenset({"accuse", "charge", "indict", "suspect"})
_SO: Final = Certainty.ASSERTED
#: "She says", "they expect": the present in which news reports what was said.
_SAID_NOW: Final = frozenset(
    {Certainty.ASSERTED, Certainty.ANTICIPATED, Certainty.REQUESTED, Certainty.DENIED}
)
_LOWER: Final = {
    Governing.HAPPENED: Certainty.ASSERTED,
    Governing.CAUSED: Certainty.ASSERTED,
    Governing.SAID: Certainty.POSSIBLE,
    Governing.FAILED: Certainty.NEGATED,
    Governing.PLANNED: Certainty.PLANNED,
    Governing.ANTICIPATED: Certainty.ANTICIPATED,
    Governing.POSSIBLE: Certainty.POSSIBLE,
}


@attrs.frozen
class Standing:
    """
    What is to be thought of a clause.

    Attributes:
        certainty: How sure it is presented.

        reporter: The verb of saying above it, None where the article speaks.

        why: The word or form that decided.
    """

    certainty: Certainty
    reporter: Word | None = None
    why: str = "plain statement"


def standing_of(verb: Word, *, headline: bool = False) -> Standing | None:
    """
    Return the standing of a verb's clause, None where it tells of no event.

    Purposes, the content of requests and habits are no events.
    """
    outer = _outer(verb, headline=headline)
    return _with_own_words(verb, outer, headline=headline) if outer else None


def _with_own_words(verb: Word, outer: Standing, *, headline: bool) -> Standing | None:
    """Weigh what the clause says of itself against what stands above it."""
    clause = read_clause(verb)
    if outer.certainty is not Certainty.ASSERTED:
        vague = outer.certainty is Certainty.POSSIBLE and not headline
        if vague and _is_of_no_time(verb, clause):
            return attrs.evolve(outer, certainty=Certainty.GENERIC, why="opinion")
        return outer
    if clause.tense is Tense.PRESENT and _is_habit(verb, clause):
        return attrs.evolve(outer, certainty=Certainty.GENERIC, why="habit")
    if clause.negated and clause.modal not in _MAY:
        return attrs.evolve(outer, certainty=Certainty.NEGATED, why="negation")
    if is_scheduled(verb, headline=headline):
        return attrs.evolve(outer, certainty=Certainty.PLANNED, why=verb.lemma)
    if clause.tense is Tense.FUTURE:
        ahead = Certainty.CONDITIONAL if depends(verb) else Certainty.ANTICIPATED
        return attrs.evolve(outer, certainty=ahead, why="future")
    if clause.tense is Tense.MODAL:
        over = any(a.lemma == "have" for a in verb.all("aux"))
        if (clause.modal == "would" and is_in_a_text(verb)) or (
            over and clause.modal in _OUGHT
        ):
            return None
        return attrs.evolve(
            outer, certainty=_modal(clause.modal, verb, outer), why=clause.modal
        )
    if clause.tense is Tense.PRESENT and not clause.progressive and not headline:
        habit = verb.dep == "relcl" and verb.head.tag != "NNP"
        said = reported_certainty(verb.lemma) in _SAID_NOW and not is_in_a_text(verb)
        if said and not habit:
            return outer
        if clause.passive and verb.lemma in _CHARGED and is_of_some_one(verb):
            return outer
        return attrs.evolve(outer, certainty=Certainty.GENERIC, why="simple present")
    hedge = hedge_of(verb)
    return (
        attrs.evolve(outer, certainty=Certainty.POSSIBLE, why=hedge) if hedge else outer
    )


def _is_of_no_time(verb: Word, clause: Clause) -> bool:
    """Whether it is "breaks" in "critics believe the law breaks a treaty"."""
    if clause.tense is not Tense.PRESENT or clause.progressive or is_scheduled(verb):
        return False
    top = verb
    while top.dep == "conj" and top.head.is_verb:
        top = top.head
    return top.dep == "ccomp" and reported_certainty(verb.lemma) is None


def _is_habit(verb: Word, clause: Clause) -> bool:
    """Whether it is said of a kind, or as a rule: "women do not vote there"."""
    if any(c.lower in _AS_A_RULE for c in verb.all("advmod")):
        return True
    subject = verb.child("nsubj", "nsubjpass")
    bare = subject is not None and subject.tag == "NNS" and not subject.children
    return bare and clause.negated and not clause.progressive


def _modal(modal: str, verb: Word, outer: Standing) -> Certainty:
    if modal in _MODALS and not depends(verb):
        return _MODALS[modal]
    perfect = any(a.lemma == "have" for a in verb.all("aux"))
    if outer.reporter is not None and not depends(verb) and not perfect:
        return Certainty.ANTICIPATED
    return Certainty.CONDITIONAL


def _outer(verb: Word, *, headline: bool) -> Standing | None:
    """Return what the words above a verb make of it."""
    above = verb.head
    if mark_of(verb) == "so" and read_clause(verb).modal:
        return None
    if above is verb:
        if headline and any(aux.lower == "to" for aux in verb.all("aux")):
            return Standing(Certainty.PLANNED, why="“to” in a headline")
        finite = read_clause(verb).finite
        return Standing(Certainty.ASSERTED) if finite or headline else None
    match verb.dep:
        case "conj":
            return _coordinated(verb, above, headline=headline)
        case "ccomp":
            return _reported(verb, above, headline=headline)
        case "xcomp":
            return _governed(verb, above, headline=headline)
        case "advcl":
            return _adverbial(verb, above, headline=headline)
        case "relcl":
            return None if is_supposed(verb) else _relative(verb, headline=headline)
        case "acl":
            return _aside(verb, headline=headline) if verb.tag == "VBN" else None
        case "pcomp":
            factual = above.lower in _FACTUAL_PREPOSITIONS or (
                above.lower == "for" and above.head.lemma in _PUNISHED
            )
            return _means(verb, headline=headline) if factual else None
        case "parataxis" | "dep" | "appos":
            finite = read_clause(verb).finite
            return _aside(verb, headline=headline) if finite else None
    return None


def _relative(verb: Word, *, headline: bool) -> Standing | None:
    """
    Weigh a relative clause: what only picks someone out shares his standing.

    "It would free people who were accused" accuses no one; ", who was accused
    in May," does.
    """
    clause = read_clause(verb)
    if clause.tense in {Tense.NONE, Tense.MODAL}:
        return None
    pronoun = verb.child("nsubj", "nsubjpass", "dobj", "advmod")
    first = min(verb.subtree(), key=lambda word: word.i)
    apart = any(
        c.text == "," and c.i == first.i - 1
        for c in (*verb.head.children, *verb.head.head.children)
    )
    if not apart and pronoun is not None and not verb.head.entity:
        above = next((a for a in verb.head.ancestors() if a.is_verb), None)
        outer = standing_of(above, headline=headline) if above else None
        if above is not None and (
            outer is None or outer.certainty is not Certainty.ASSERTED
        ):
            told = clause.tense in _OVER and _is_given(verb.head, outer)
            return _aside(verb, headline=headline) if told else None
    return _aside(verb, headline=headline)


def _is_given(noun: Word, outer: Standing | None) -> bool:
    """
    Whether what a relative clause says of a noun is so, whatever is said with it.

    "It wants to find the man who shot her": he did. "It is a crash that killed
    two": how things are does not make it less sure.
    """
    if any(c.lower in _KNOWN for c in noun.all("det", "poss")):
        return True
    state = outer is not None and outer.certainty is Certainty.GENERIC
    return state and names_some_one(noun)


def _coordinated(verb: Word, above: Word, *, headline: bool) -> Standing | None:
    if not above.is_verb:
        finite = read_clause(verb).finite
        return _aside(verb, headline=headline) if finite else None
    if any(c.lower == "than" and c.i < verb.i for c in above.all("cc")):
        return None
    outer = _outer(above, headline=headline)
    # "Would not comment but said": what has a tense of its own shares no "would".
    shares = not verb.all("aux", "auxpass", "nsubj", "nsubjpass")
    shares = shares and verb.tag not in {"VBD", "VBZ"}
    if (
        outer is not None
        and shares
        and read_clause(above).tense
        in {
            Tense.MODAL,
            Tense.FUTURE,
        }
    ):
        return _with_own_words(above, outer, headline=headline)
    return outer


def _reported(verb: Word, above: Word, *, headline: bool) -> Standing | None:
    certainty = reported_certainty(above.lemma) if above.is_verb else None
    if headline and certainty is None and verb.i < above.i:
        # "Mayor resigns, talks to begin": two pieces of news side by side.
        return Standing(Certainty.ASSERTED)
    if governing_infinitive(above.lemma, passive=False) is Governing.CAUSED:
        return _governed(verb, above, headline=headline)
    if certainty in {None, Certainty.REQUESTED, Certainty.PLANNED}:
        return None
    if not read_clause(verb).finite or _asks_or_comments(verb, above):
        return None
    outer = standing_of(above, headline=headline)
    if outer is None:
        return None
    if outer.certainty is Certainty.NEGATED:
        return Standing(Certainty.POSSIBLE, above, f"not {above.lemma}")
    if outer.certainty is not Certainty.ASSERTED:
        return attrs.evolve(outer, reporter=above)
    assert certainty is not None  # noqa: S101 - decided above
    if certainty is Certainty.ASSERTED and is_claim(above):
        certainty = Certainty.POSSIBLE
    return Standing(certainty, above, above.lemma)


def _asks_or_comments(verb: Word, above: Word) -> bool:
    """Whether it is "who did it" in "it is not known who did it", or a comment."""
    asks = any(c.tag in {"WP", "WRB"} and c.i < verb.i for c in verb.children)
    return asks or (above.lower in _COMMENTS and above.dep == "advcl")


def _governed(verb: Word, above: Word, *, headline: bool) -> Standing | None:
    if not above.is_verb:
        return _of_adjective(above, headline=headline)
    clause = read_clause(above)
    kind = governing_infinitive(above.lemma, passive=clause.passive)
    if above.lemma == "be" and not _says_what_for(above):
        kind = Governing.PLANNED
    if comes_to_nothing(verb):
        return None
    outer = standing_of(above, headline=headline)
    if kind not in _LOWER or outer is None:
        return None
    if outer.certainty is Certainty.GENERIC and kind in _SURE:
        return outer
    if outer.certainty is Certainty.NEGATED and kind is Governing.FAILED:
        return attrs.evolve(outer, certainty=Certainty.ASSERTED, why="not fail")
    if outer.certainty not in {Certainty.ASSERTED, Certainty.GENERIC}:
        return outer
    return Standing(_LOWER[kind], outer.reporter, above.lemma)


def _says_what_for(verb: Word) -> bool:
    """Whether "is to" says what something is for: "the aim is to win"."""
    subjects = verb.all("nsubj", "expl", "csubj")
    return not subjects or any(word.lemma in _ENDS for word in subjects)


def _of_adjective(above: Word, *, headline: bool) -> Standing | None:
    kind = governing_infinitive(above.lemma, passive=True)
    verb = above.head
    if kind not in _LOWER or not verb.is_verb:
        return None
    outer = None if is_brink(above) else standing_of(verb, headline=headline)
    if outer is None or (above.lemma == "able" and outer.certainty is not _SO):
        # "Is able to", "will be able to": he has not done it.
        return outer
    return Standing(_LOWER[kind], outer.reporter, above.lemma)


def _adverbial(verb: Word, above: Word, *, headline: bool) -> Standing | None:
    mark = mark_of(verb)
    if mark in CONDITIONS and above.is_verb:
        if not is_open_condition(verb):
            return None
        aside = _aside(verb, headline=headline)
        reporter = aside.reporter if aside else None
        return Standing(Certainty.CONDITIONAL, reporter, f"“{mark}”")
    if mark in HYPOTHETICAL or not above.is_verb or is_yet_to_be(verb):
        return None
    if mark == "as" and verb.lemma in _MANNER:
        return None
    if mark in _UP_TO and read_clause(verb).tense in _NOW:
        return _up_to(verb, headline=headline)
    if verb.tag == "VB" and read_clause(verb).tense is Tense.NONE:
        return None
    if read_clause(verb).finite:
        return _aside(verb, headline=headline)
    if verb.tag in {"VBG", "VBN"} and not verb.child("mark"):
        outer = standing_of(above, headline=headline)
        certain = outer is not None and outer.certainty is Certainty.ASSERTED
        return outer if certain else None
    return None


def _up_to(verb: Word, *, headline: bool) -> Standing | None:
    """Read "before members vote on 14 May" as ahead; without a day it is none."""
    habit = read_clause(verb.head).tense is Tense.PRESENT and mark_of(verb) == "when"
    if habit and not is_of_some_one(verb):
        # "Roads close when snow falls in January."
        return None
    if not any(w.entity and w.entity.label == "DATE" for w in verb.subtree()):
        return None
    aside = _aside(verb, headline=headline)
    return Standing(
        Certainty.ANTICIPATED, aside.reporter if aside else None, f"“{mark_of(verb)}”"
    )


def _means(verb: Word, *, headline: bool) -> Standing | None:
    """Return the standing of "by cutting taxes": that of what it is a means to."""
    clause = next((a for a in verb.ancestors() if a.is_verb), None)
    outer = standing_of(clause, headline=headline) if clause else None
    if outer is None or outer.certainty is Certainty.NEGATED:
        return None
    if outer.certainty is Certainty.GENERIC and verb.head.lower in _BEHIND:
        # "One man is dead after being shot": that he is goes on, the shot is over.
        once = clause is not None and is_of_some_one(clause)
        return _aside(verb, headline=headline) if once else outer
    return outer


def _aside(verb: Word, *, headline: bool) -> Standing | None:
    """Return the standing of what is said by the way: who reports, and no more."""
    clause = next((a for a in verb.ancestors() if a.is_verb), None)
    outer = _outer(clause, headline=headline) if clause else None
    return Standing(Certainty.ASSERTED, outer.reporter if outer else None)
