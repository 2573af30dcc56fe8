"""The tense of each clause, for the reader of times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from ...model.types import Certainty
from ...temporal import TenseSpan
from ..certainty.conditions import mark_of
from ..certainty.standing import standing_of
from ..certainty.timetables import is_put_off, is_scheduled, what_is_due
from ..syntax.clauses import Tense, read_clause
from ..syntax.words import Sentence, Word
from ..what.predicates import LONGEST_SENTENCE

__all__ = ["AHEAD", "tense_spans"]

TenseName = Literal["past", "present", "future"]

_TENSES: Final[dict[Tense, TenseName]] = {
    Tense.PAST: "past",
    Tense.PLUPERFECT: "past",
    Tense.PERFECT: "past",
    Tense.PRESENT: "present",
    Tense.FUTURE: "future",
    Tense.MODAL: "future",
}
#: Behind these the present tense lies ahead.
_UP_TO: Final = frozenset({"before", "once", "until", "when"})
#: What is presented so lies after the publication.
AHEAD: Final = frozenset(
    {
        Certainty.ANTICIPATED,
        Certainty.PLANNED,
        Certainty.REQUESTED,
        Certainty.CONDITIONAL,
    }
)


def tense_spans(sentences: Sequence[Sentence]) -> Iterator[TenseSpan]:
    """Yield the tense of each finite clause, for the reader of times."""
    for sentence in sentences:
        if len(sentence.words) > LONGEST_SENTENCE:
            continue
        clauses: dict[int, list[Word]] = {}
        verbs: dict[int, Word | None] = {}
        for word in sentence.words:
            verb = _clause_of(word, verbs) if word.dep != "punct" else None
            if verb is not None:
                clauses.setdefault(verb.i, []).append(word)
        for at, part in clauses.items():
            tense = _tense_of(sentence.words[at], headline=sentence.headline)
            if tense is None:
                continue
            yield TenseSpan(min(w.start for w in part), max(w.end for w in part), tense)
        for word in sentence.words:
            if is_put_off(word):
                yield TenseSpan(
                    word.start, max(w.end for w in word.subtree()), "future"
                )


def _tense_of(verb: Word, *, headline: bool) -> TenseName | None:
    """Return the tense of a verb; what is planned or expected lies ahead."""
    tense = _TENSES.get(read_clause(verb).tense)
    if is_scheduled(verb, headline=headline) or (
        tense == "present" and (what_is_due(verb) or mark_of(verb) in _UP_TO)
    ):
        return "future"
    if tense is None and (headline or verb.dep == "xcomp"):
        standing = standing_of(verb, headline=headline)
        if standing is not None and standing.certainty in AHEAD:
            return "future"
        above = _TENSES.get(read_clause(verb.head).tense)
        if verb.dep == "xcomp" and above == "future":
            # "Said divers would try to reach it on Thursday."
            return "future"
    return tense


def _clause_of(word: Word, known: dict[int, Word | None]) -> Word | None:
    """Return the verb whose clause a word stands in, also noted in *known*."""
    way: list[int] = []
    above = word
    found: Word | None = None
    while True:
        if above.i in known:
            found = known[above.i]
            break
        way.append(above.i)
        if above.is_verb and above.dep not in {"aux", "auxpass"}:
            found = above
            break
        if above.head is above:
            break
        above = above.head
    known.update(dict.fromkeys(way, found))
    return found
