"""Whether a clause looks back or ahead, told from its words alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from .timex import Tense

__all__ = ["Cues", "is_perfect"]

#: How many words on either side are looked at.
_REACH: Final = 14
#: A verb after the expression counts as this many words further away.
_AFTER: Final = 2
_STOPS: Final = frozenset(".!?;")
_AHEAD: Final = frozenset(
    "will shall ll wo would expected expects expect scheduled plans plan planned "
    "planning due upcoming intends hopes slated going tomorrow anticipates forecast "
    "projected supposed poised postponed adjourned rescheduled begins starts opens "
    "ends expires resumes arrives concludes".split()
)
_BACK: Final = frozenset(
    "was were had did said told came took went met left held began made got won "
    "lost fell rose died found gave saw shot hit fought broke announced ago ran "
    "sent brought bought sold built kept paid put spoke wrote led grew drew flew "
    "became thought felt knew struck sank sought stood spent shut cut quit".split()
)
#: Of those, the ones that are nouns after a determiner.
_NOUNS: Final = frozenset({"plan", "plans", "forecast"})
_ADJECTIVES: Final = frozenset({"planned", "expected", "scheduled", "projected"})
#: Before "to" these tell what is to come: "agreed to meet", "is to open".
_BEFORE_TO: Final = frozenset(
    "is are set ready bound likely agreed agree agrees decides vowed vows "
    "promised promises pledged pledges hoped want wants wanted aims "
    "aimed offered offers intend intended prepares preparing "
    "prepared urged urges invited wish wishes".split()
)
#: After these a stop ends no sentence.
_ABBREVIATED: Final = frozenset(
    "mr mrs ms dr prof rev st gen sen rep gov lt col capt sgt maj adm inc corp co ltd "
    "jr sr vs no jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_DETERMINERS: Final = frozenset("the a an its his her their our this that".split())
#: Before "planning" or "scheduled" these leave the rest to it.
_TO_BE: Final = frozenset({"was", "were"})
_NOT_PAST: Final = frozenset(
    "need united indeed speed seed feed exceed hundred".split()
)
_TELLING: Final = _STOPS | _AHEAD | _BACK | {"to"}
_SHORTEST_PAST: Final = 4
#: What follows "plans" where it is a verb, or leads on to one.
_OBJECT: Final = frozenset({"to", "a", "an", "the", "on"})
#: Before a date, or before "in" or "on", these tell what is to come from it on.
_FROM_THEN: Final = frozenset({"beginning", "starting", "effective"})
_PLACING: Final = frozenset({"in", "on"})
_SPANS: Final = frozenset({"week", "month", "quarter", "period"})
_WOULD: Final = frozenset({"would", "should"})
_SAYING: Final = frozenset("said told added announced reported".split())
_HAVE: Final = frozenset({"has", "have", "ve"})
_COMPARED: Final = frozenset({"early", "soon", "late"})


def _sentence_around(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Return the range of tokens near an expression that share its sentence."""
    low = first
    while low > 0 and first - low < _REACH and words[low - 1] not in _STOPS:
        low -= 1
    high = last
    end = min(len(words), last + _REACH)
    while high < end and words[high] not in _STOPS:
        high += 1
    return low, high


class Cues:
    """
    The words of a text that show a tense, and the ends of its sentences.

    Args:
        words: The tokens of the text, lower-cased.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._at: list[int] = []
        self._tenses: list[Tense | None] = []
        for index, word in enumerate(words):
            if word not in _TELLING and not word.endswith("ed"):
                continue
            if word == "." and index and words[index - 1] in _ABBREVIATED:
                continue
            tense = None if word in _STOPS else _tense_of(words, index)
            if tense or word in _STOPS:
                self._at.append(index)
                self._tenses.append(tense)

    def around(self, first: int, last: int) -> Tense | None:
        """
        Return the tense of the nearest verb in the sentence that shows one.

        Args:
            first: Index of the first token of an expression.

            last: Index of the first token after it.
        """
        words = self._words
        if first > 1 and _leads_on(words, first):
            return "future"
        before, after = bisect_left(self._at, first) - 1, bisect_left(self._at, last)
        nearest: Tense | None = None
        distance = _REACH
        if before >= 0 and first - self._at[before] < distance:
            nearest, distance = self._tenses[before], first - self._at[before]
        if nearest is None:
            distance = _REACH
        elif words[last : last + 1] == [","]:
            # "… met Monday, which will …": the clause is over.
            return nearest
        if after == len(self._at) or self._at[after] - last + 1 + _AFTER >= distance:
            return nearest
        # In "…, he said" the verb before tells what was said.
        said = nearest and words[self._at[after]] in _SAYING
        return nearest if said else self._tenses[after] or nearest


def _leads_on(words: Sequence[str], first: int) -> bool:
    """Whether the words before lead on: "set for May 3", "effective June 1"."""
    two = words[first - 2], words[first - 1]
    if two == ("set", "for") or (two[1] == "as" and two[0] in _COMPARED):
        return True
    at = first - 1 - (words[first - 1] in _PLACING)
    # "The week beginning May 5" may be over.
    return words[at] in _FROM_THEN and words[max(0, at - 1)] not in _SPANS


def _is_no_verb(words: Sequence[str], index: int) -> bool:
    """Whether it is a noun, or "planned" in "the hastily planned trip"."""
    word, after = words[index], "".join(words[index + 1 : index + 2])
    before = words[index - 1] if index else ""
    if word in _NOUNS and before in _DETERMINERS:
        return True
    if word in _ADJECTIVES:
        first = words[index - 2] if index > 1 and before.endswith("ly") else before
        return first in _DETERMINERS
    return (word == "plan" and after != "to") or (
        word == "plans" and after not in _OBJECT
    )


def _tense_of(words: Sequence[str], index: int) -> Tense | None:
    word = words[index]
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if _is_no_verb(words, index):
        return None
    if word in _AHEAD:
        if word in _WOULD and after == "have":
            return "past"
        had_been = before == "been" and words[index - 2] == "had"
        return "past" if had_been else "future"
    if word == "to":
        perfect = before == "decided" and words[index - 2] in _HAVE
        return "future" if perfect or before in _BEFORE_TO else None
    past = word.endswith("ed") and len(word) > _SHORTEST_PAST and word not in _NOT_PAST
    if not (past or word in _BACK):
        return None
    if before == "being":
        return "future" if words[index - 2] in {"is", "are"} else None
    if before == "be":
        return "future" if index > 1 and words[index - 2] == "to" else None
    if before == "to" or (word in _TO_BE and after in _AHEAD):
        return "future"
    return "past"


def is_perfect(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the sentence has a perfect: it tells what lasts until now."""
    low, high = _sentence_around(words, first, last)
    return not _HAVE.isdisjoint(words[low:high])
