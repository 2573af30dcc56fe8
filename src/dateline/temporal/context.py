"""What a time expression is read against: the publication and the text so far."""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from ..model.precision import Precision
from .points import Point, day_point
from .timex import Tense, TenseSpan
from .tokens import BREAK, Tokens

__all__ = ["Context"]

_STOPS: Final = frozenset(".!?;")
_REACH: Final = 14
_FUTURE: Final = frozenset(
    "will shall ll expected expects expect scheduled plans plan planned due "
    "would upcoming intends hopes going tomorrow".split()
)
_PAST: Final = frozenset(
    "was were had did said told came took went met left held began made got "
    "won lost fell rose died found gave saw shot hit fought broke announced "
    "yesterday ago".split()
)
_HAVE: Final = frozenset("has have ve".split())


@attrs.define(eq=False)
class Context:
    """
    The state of reading one text from its start.

    Args:
        published: The day of publication, or None.

        tokens: The tokens of the text.

        tenses: The clauses whose tense is known, by start.

        reference: The date mentioned last, or None.

        quarter: The quarter mentioned last, or None.
    """

    published: dt.date | None
    tokens: Tokens
    tenses: tuple[TenseSpan, ...] = ()
    reference: Point | None = None
    quarter: Point | None = None
    first: int = 0
    last: int = 0

    @property
    def today(self) -> Point | None:
        """The day of publication as a point."""
        return day_point(self.published) if self.published else None

    def at(self, first: int, last: int) -> None:
        """Move on to the tokens of the next expression."""
        self.first, self.last = first, last

    def note(self, point: Point) -> None:
        """Remember a date that has been mentioned."""
        self.reference = point
        if point.unit is Precision.QUARTER:
            self.quarter = point

    def tense(self) -> Tense | None:
        """The tense of the clause: as handed over, or by its nearest cue."""
        start = self.tokens.starts[self.first]
        for span in self.tenses:
            if span.start <= start < span.end:
                return span.tense
        return self._cue()

    def _cue(self) -> Tense | None:
        words = self.tokens.words
        for distance in range(1, _REACH):
            for index in (self.first - distance, self.last - 1 + distance):
                if not self._same_sentence(index):
                    continue
                word = words[index]
                if word in _FUTURE:
                    return "future"
                if word in _PAST or (word.endswith("ed") and len(word) > 4):  # noqa: PLR2004
                    if index and words[index - 1] in {"be", "to"}:
                        return "future"
                    return "past"
        return None

    def _same_sentence(self, index: int) -> bool:
        if not 0 <= index < len(self.tokens.words):
            return False
        low, high = sorted((index, self.first))
        words, classes = self.tokens.words, self.tokens.classes
        return not any(
            words[n] in _STOPS or classes[n] == BREAK for n in range(low, high)
        )

    def perfect(self) -> bool:
        """Whether the clause reports what has lasted until now."""
        near = range(self.first - _REACH, self.last + _REACH)
        words = self.tokens.words
        return any(self._same_sentence(n) and words[n] in _HAVE for n in near)
