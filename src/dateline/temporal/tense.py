"""Whether a clause looks back or ahead, told from its words alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .timex import Tense

__all__ = ["is_perfect", "sentence_around", "tense_around"]

#: How many words on either side are looked at.
_REACH: Final = 14
#: A verb after the expression counts as this many words further away.
_AFTER: Final = 2
_STOPS: Final = frozenset(".!?;")
_AHEAD: Final = frozenset(
    "will shall ll wo would expected expects expect scheduled plans plan planned "
    "planning due upcoming intends hopes slated going tomorrow anticipates forecast "
    "projected supposed poised postponed adjourned rescheduled".split()
)
_BACK: Final = frozenset(
    "was were had did said told came took went met left held began made got won "
    "lost fell rose died found gave saw shot hit fought broke announced ago ran "
    "sent brought bought sold built kept paid put spoke wrote led grew drew flew "
    "became thought felt knew struck sank sought stood spent shut cut quit".split()
)
#: Before an infinitive these make it lie ahead: "is to open", "set to open".
_BEFORE_TO: Final = frozenset("is are set ready bound likely".split())
#: Before "planning" or "scheduled" these leave the rest to it.
_TO_BE: Final = frozenset({"was", "were"})
_NOT_PAST: Final = frozenset(
    "need united indeed speed seed feed exceed hundred".split()
)
_SHORTEST_PAST: Final = 4
_HAVE: Final = frozenset({"has", "have", "ve"})
_COMPARED: Final = frozenset({"early", "soon", "late"})


def sentence_around(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Return the range of tokens near an expression that share its sentence."""
    low = first
    while low > 0 and first - low < _REACH and words[low - 1] not in _STOPS:
        low -= 1
    high = last
    end = min(len(words), last + _REACH)
    while high < end and words[high] not in _STOPS:
        high += 1
    return low, high


def tense_around(
    words: Sequence[str], first: int, last: int, known: dict[int, Tense | None]
) -> Tense | None:
    """
    Return the tense of the nearest verb that shows one, or None.

    Args:
        words: The tokens of the text.

        first: Index of the first token of the expression.

        last: Index of the first token after it.

        known: The tense of each word that has been looked at before.
    """
    low, high = sentence_around(words, first, last)
    if first - low > 1 and words[first - 1] == "as" and words[first - 2] in _COMPARED:
        return "future"
    for distance in range(1, _REACH + _AFTER):
        before, after = first - distance, last - 1 - _AFTER + distance
        for index in (before, after):
            if not (low <= index < first or last <= index < high):
                continue
            if index not in known:
                known[index] = _tense_of(words, index)
            if known[index]:
                return known[index]
    return None


def _tense_of(words: Sequence[str], index: int) -> Tense | None:
    word = words[index]
    before = words[index - 1] if index else ""
    if word in _AHEAD:
        had_been = before == "been" and words[index - 2] == "had"
        return "past" if had_been else "future"
    if word == "to":
        return "future" if before in _BEFORE_TO else None
    past = word.endswith("ed") and len(word) > _SHORTEST_PAST and word not in _NOT_PAST
    if not (past or word in _BACK):
        return None
    if before == "be":
        return "future" if index > 1 and words[index - 2] == "to" else None
    after = words[index + 1] if index + 1 < len(words) else ""
    if before == "to" or (word in _TO_BE and after in _AHEAD):
        return "future"
    return "past"


def is_perfect(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the sentence has a perfect: it tells what lasts until now."""
    low, high = sentence_around(words, first, last)
    return not _HAVE.isdisjoint(words[low:high])
