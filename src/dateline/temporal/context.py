"""What a time expression is read against: the publication and the text so far."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from typing import Final

import attrs

from ..model.precision import Precision
from .points import Point, day_point
from .tense import Cues, is_perfect
from .timex import Tense, TenseSpan
from .tokens import Tokens

__all__ = ["Context"]


_LONG: Final = frozenset({Precision.DECADE, Precision.CENTURY})
#: How many clauses that begin before an expression are asked whether they hold it.
_DEEPEST: Final = 32


def _start(span: TenseSpan) -> int:
    return span.start


@attrs.define(eq=False)
class Context:
    """
    The state of reading one text from its start.

    Args:
        published: The day of publication, or None.

        tokens: The tokens of the text.

        tenses: The clauses whose tense is known, in text order.

        reference: The date mentioned last, or None.

        quarter: The quarter that figures are reported for, or None.

        yearly: Whether figures of a longer period have been mentioned since.

        history: Whether the text tells a history, and no news of the day.

        told: The last date that was no longer than a year, or None.

        first: Index of the first token of the expression that is read.

        last: Index of the first token after it.
    """

    published: dt.date | None
    tokens: Tokens
    tenses: tuple[TenseSpan, ...] = ()
    reference: Point | None = None
    quarter: Point | None = None
    yearly: bool = False
    history: bool = False
    told: Point | None = None
    first: int = 0
    last: int = 0
    _cues: Cues | None = None
    #: The day of publication as a point.
    today: Point | None = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Keep the day as a point."""
        self.today = day_point(self.published) if self.published else None

    def move(self, first: int, last: int) -> None:
        """Go on to the tokens of the next expression."""
        self.first, self.last = first, last

    def note(self, point: Point) -> None:
        """Remember a date that has been mentioned."""
        self.reference = point
        if point.unit not in _LONG:
            self.told = point
        today = self.today
        if point.unit is Precision.QUARTER and today:
            current = today.to(Precision.QUARTER)
            if current.ordinal - 4 < point.ordinal < current.ordinal:
                self.quarter = point
                self.yearly = False

    def word_before(self, count: int = 1) -> str:
        """Return the token *count* places before the expression, or nothing."""
        index = self.first - count
        return self.tokens.words[index] if index >= 0 else ""

    def word_after(self, count: int = 1) -> str:
        """Return the token *count* places after the expression, or nothing."""
        index, words = self.last + count - 1, self.tokens.words
        return words[index] if index < len(words) else ""

    def offset_after(self, count: int) -> int | None:
        """Return where a word *count* places on begins, or None at a stop."""
        index = self.last + count - 1
        if not self.tokens.word(index)[:1].isalnum():
            return None
        return self.tokens.starts[index]

    def tense(self) -> Tense | None:
        """Return the tense of the clause: as handed over, or by its words."""
        if self.tenses and (tense := self._told_tense()):
            return tense
        if self._cues is None:
            self._cues = Cues(self.tokens.words)
        return self._cues.around(self.first, self.last)

    def _told_tense(self) -> Tense | None:
        """Return the tense that was handed over, if any covers the expression."""
        start = self.tokens.starts[self.first]
        index = bisect_right(self.tenses, start, key=_start)
        # The innermost clause is the one that begins last.
        for span in reversed(self.tenses[max(0, index - _DEEPEST) : index]):
            if start < span.end:
                return span.tense
        return None

    def perfect(self) -> bool:
        """Whether the sentence tells what has lasted until now."""
        return is_perfect(self.tokens.words, self.first, self.last)
