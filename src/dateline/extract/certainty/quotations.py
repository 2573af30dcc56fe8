"""Who speaks in a quotation, and whether he tells of something that happened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model.types import Certainty, EventType
from ..syntax.clauses import Tense, read_clause, subjects_of
from ..syntax.governors import reported_certainty
from ..syntax.words import Sentence, Word
from .own_words import Standing

__all__ = ["find_speakers", "is_told_in_quotation"]

#: What is said of these is a view: "that shows", "there were", "you could".
_NO_ONE: Final = frozenset({"you", "it", "this", "that", "there", "one", "what"})
#: What may be, should be, or would be, is a view in a quotation.
_TOLD: Final = frozenset(
    {
        Certainty.ASSERTED,
        Certainty.NEGATED,
        Certainty.ANTICIPATED,
        Certainty.PLANNED,
    }
)
_WISHES: Final = frozenset("want need wish think believe feel like love".split())
_HOPES: Final = frozenset("hope think believe feel guess imagine suppose".split())
_VAGUE: Final = frozenset({"OTHER", "STATE", "STATEMENT"})


def find_speakers(paragraph: Sequence[Sentence]) -> None:
    """
    Give each sentence with a quotation the verb that says who speaks.

    It stands in the sentence itself; where all of the sentence is quoted, in the
    one before it or behind it: “They left. They took the boat,” she said.
    """
    for at, sentence in enumerate(paragraph):
        verb = _verb_of_saying(sentence)
        if verb is not None:
            sentence.said = verb, sentence
        elif at and _is_quoted_whole(sentence):
            sentence.said = paragraph[at - 1].said
    for at in range(len(paragraph) - 2, -1, -1):
        sentence = paragraph[at]
        if sentence.said is None and _is_quoted_whole(sentence):
            sentence.said = paragraph[at + 1].said


def _verb_of_saying(sentence: Sentence) -> Word | None:
    opens = sentence.words[-1].text == ":" or any(w.quoted for w in sentence.words)
    if not opens:
        return None
    return next(
        (
            word
            for word in sentence.words
            if word.is_verb
            and not word.quoted
            and reported_certainty(word.lemma) is not None
            and subjects_of(word)
        ),
        None,
    )


def _is_quoted_whole(sentence: Sentence) -> bool:
    return all(word.quoted for word in sentence.words if word.dep != "punct")


def is_told_in_quotation(
    verb: Word, kind: EventType | None, standing: Standing, sentence: Sentence
) -> bool:
    """
    Whether quoted words tell of an event, and not of a view.

    "We arrested three men on Monday" does; "we need to do better" does not. The
    type must be known, or the day be given, and someone must be said to speak.
    """
    clause = read_clause(verb)
    if sentence.said is None or standing.certainty not in _TOLD:
        return False
    if verb.lemma in _WISHES or (verb.dep == "ccomp" and verb.head.lemma in _HOPES):
        return False
    # "We never threaten anyone", "don't move": how someone is, or a wish.
    if not clause.finite and verb.dep != "xcomp":
        return False
    if clause.tense is Tense.PRESENT and not clause.progressive and clause.negated:
        return False
    if any(subject.lower in _NO_ONE for subject in verb.all("nsubj", "expl")):
        return False
    if kind is not None and kind.name not in _VAGUE:
        return clause.tense is not Tense.MODAL
    return any(
        word.entity is not None and word.entity.label == "DATE"
        for preposition in (verb, *verb.all("prep"))
        for word in preposition.all("pobj", "npadvmod")
    )
