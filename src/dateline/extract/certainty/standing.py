"""What the words above a clause make of it, and who is made to answer for it."""

from __future__ import annotations

from typing import Final

import attrs

from ...model.types import Certainty
from ..syntax.clauses import Tense, is_of_some_one, names_some_one, read_clause
from ..syntax.governors import Governing, governing_infinitive, reported_certainty
from ..syntax.words import Word
from .claims import is_claim, is_false, is_supposed
from .conditions import (
    CONDITIONS,
    HYPOTHETICAL,
    is_open_condition,
    is_yet_to_be,
    mark_of,
)
from .fiction import is_set_in_a_story
from .habits import is_anyone
from .own_words import Standing, weigh_words
from .prospects import (
    comes_to_nothing,
    is_brink,
    is_foreseen,
    is_forgone,
    is_outcome,
    says_what_for,
    was_to,
)
from .timetables import is_off

__all__ = ["standing_of"]

#: Behind these the present tense lies ahead, and so does the perfect.
_UP_TO: Final = frozenset({"before", "once", "until", "when"})
_NOW: Final = frozenset({Tense.PRESENT, Tense.PERFECT})
#: What these govern is so where they are so: a habit is no event.
_SURE: Final = frozenset({Governing.CAUSED, Governing.HAPPENED, Governing.FAILED})
#: "Jailed for stealing": he did.
_PUNISHED: Final = frozenset(
    "sentence jail convict imprison fine punish apologise apologize suspend".split()
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
_MEANWHILE: Final = frozenset({"as", "when", "while"})
_BEHIND: Final = frozenset({"after", "following", "since"})
_KNOWN: Final = frozenset({"the", "this", "that", "these", "those", "his", "her"})
_OVER: Final = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
_SO: Final = Certainty.ASSERTED
_LOWER: Final = {
    Governing.HAPPENED: Certainty.ASSERTED,
    Governing.CAUSED: Certainty.ASSERTED,
    Governing.SAID: Certainty.POSSIBLE,
    Governing.FAILED: Certainty.NEGATED,
    Governing.PLANNED: Certainty.PLANNED,
    Governing.ANTICIPATED: Certainty.ANTICIPATED,
    Governing.POSSIBLE: Certainty.POSSIBLE,
}


def standing_of(verb: Word, *, headline: bool = False) -> Standing | None:
    """
    Return the standing of a verb's clause, None where it tells of no event.

    Purposes, the content of requests and habits are no events.
    """
    if verb.memo is None:
        return _standing(verb, headline=headline)
    if "standing" not in verb.memo:
        verb.memo["standing"] = _standing(verb, headline=headline)
    found: Standing | None = verb.memo["standing"]
    return found


def _standing(verb: Word, *, headline: bool) -> Standing | None:
    outer = _outer(verb, headline=headline)
    return weigh_words(verb, outer, headline=headline) if outer else None


def _outer(verb: Word, *, headline: bool) -> Standing | None:
    """Return what the words above a verb make of it."""
    above = verb.head
    if _is_thought(verb) or is_set_in_a_story(verb):
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
            # "His claim to have won" claims it.
            done = verb.tag == "VBN" and not verb.all("aux") and not is_off(verb)
            return _aside(verb, headline=headline) if done else None
        case "pcomp":
            factual = above.lower in _FACTUAL_PREPOSITIONS or (
                (above.lower == "for" and above.head.lemma in _PUNISHED)
                or (above.lower == "with" and bool(verb.all("nsubj")))
            )
            return _means(verb, headline=headline) if factual else None
        case "parataxis" | "dep" | "appos":
            finite = read_clause(verb).finite
            return _aside(verb, headline=headline) if finite else None
    return None


def _is_thought(verb: Word) -> bool:
    """Whether it is "so that he might leave", "if only he had", "asks if he had"."""
    mark = mark_of(verb)
    purpose = mark == "so" and bool(read_clause(verb).modal)
    return purpose or (verb.dep != "advcl" and mark in HYPOTHETICAL)


def _relative(verb: Word, *, headline: bool) -> Standing | None:
    """
    Weigh a relative clause: what only picks someone out shares his standing.

    "It would free people who were accused" accuses no one; ", who was accused
    in May," does.
    """
    clause = read_clause(verb)
    if clause.tense in {Tense.NONE, Tense.MODAL} or is_anyone(verb):
        return None
    is_ = verb.head.head
    if verb.head.dep == "attr" and any(w.lower == "it" for w in is_.all("nsubj")):
        outer = standing_of(is_, headline=headline)
        if outer is None or outer.certainty not in {_SO, Certainty.GENERIC}:
            # "It was not the army that shot him."
            return outer
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
        return weigh_words(above, outer, headline=headline)
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
    if is_false(above):
        certainty = Certainty.DENIED
    elif certainty is Certainty.ASSERTED and is_claim(above):
        certainty = Certainty.POSSIBLE
    return Standing(certainty, above, above.lemma)


def _asks_or_comments(verb: Word, above: Word) -> bool:
    """Whether it is "who did it" in "it is not known who did it", or a comment."""
    asks = any(c.tag in {"WP", "WRB"} and c.i < verb.i for c in verb.children)
    return asks or (above.lower in _COMMENTS and above.dep == "advcl")


def _governed(verb: Word, above: Word, *, headline: bool) -> Standing | None:
    if not above.is_verb:
        due = was_to(verb) and comes_to_nothing(verb)
        return None if due else _of_adjective(above, headline=headline)
    clause = read_clause(above)
    kind = governing_infinitive(above.lemma, passive=clause.passive)
    if above.lemma == "be" and not says_what_for(above):
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
        return standing_of(above, headline=headline) if is_outcome(verb) else None
    if read_clause(verb).finite:
        thought = mark in _MEANWHILE and read_clause(above).finite
        if thought and standing_of(above, headline=headline) is None:
            # "The plan was that the army attacked while the navy shelled it."
            return None
        return _aside(verb, headline=headline)
    if is_forgone(verb):
        return None
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
    if clause is not None and is_foreseen(clause):
        # "After crossing Cuba, the storm was forecast to hit Haiti."
        clause = clause.child("xcomp")
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
