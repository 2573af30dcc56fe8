"""Words before an expression that name a part of it, or hedge it."""

from __future__ import annotations

import functools
import re
from typing import Final, NamedTuple

import attrs

from .daytime import Timed
from .grammar import Found, Grammar
from .lengths import Ago, Duration
from .meanings import Meaning, Modified, Relative
from .tokens import Tokens
from .weekdays import Weekday, Weekend

__all__ = ["MODIFIER_PATTERNS", "Modifiers"]

#: Patterns, the modifier of TIMEX3, and whether it is for lengths or for dates.
_TABLE: Final = (
    ("(early|earlier) (in|on)?", "START", "date"),
    ("(late|later) (in|on)?", "END", "date"),
    ("(the? (middle|midst) of|mid -?)", "MID", "date"),
    ("the? very? (beginning|start|opening|dawn) of", "START", "date"),
    ("the? very? (end|close|tail end) of", "END", "date"),
    ("the (first|early) (half|part|days|weeks|months) of", "START", "date"),
    ("the (second|last|latter|later) (half|part|days|weeks|months) of", "END", "date"),
    ("a good part of", "", "date"),
    ("(around|circa|approximately|roughly)", "APPROX", "any"),
    ("(about|some|close to)", "APPROX", "length"),
    ("(nearly|almost|just under)", "LESS_THAN", "length"),
    ("(more than|over|just over|well over)", "MORE_THAN", "length"),
    ("(less than|under|fewer than)", "LESS_THAN", "length"),
    ("(at least|no less than|a minimum of)", "EQUAL_OR_MORE", "length"),
    (
        "(at most|no more than|up to|a maximum of|as (many|much|long) as)",
        "EQUAL_OR_LESS",
        "length",
    ),
)
MODIFIER_PATTERNS: Final = tuple(pattern for pattern, _, _ in _TABLE)
_LONGEST: Final = 4
#: How many runs of classes are remembered with the modifiers that end them.
_SHAPES: Final = 8_192
_LENGTHS: Final = (Duration, Ago)


class _Modifier(NamedTuple):
    regex: re.Pattern[str]
    last: set[str]
    mod: str
    kind: str


class Modifiers:
    """The table of modifiers, compiled for one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self._table = [
            _Modifier(*grammar.compile(pattern), mod, kind)
            for pattern, mod, kind in _TABLE
        ]
        self._last = frozenset().union(*(one.last for one in self._table))
        self._before = functools.lru_cache(_SHAPES)(self._that_end)

    def extend(self, found: Found, tokens: Tokens, floor: int) -> Found:
        """Take the words before an expression into it, no further than *floor*."""
        classes, first = tokens.classes, found.first
        if first == floor or classes[first - 1] not in self._last:
            return found
        for length, one in self._before(classes[max(floor, first - _LONGEST) : first]):
            if one.kind == "length" and tokens.words[first] == "the":
                continue
            meaning = _modified(found.meaning, one)
            if meaning is not None:
                return found._replace(first=first - length, meaning=meaning)
        return found

    def _that_end(self, run: str) -> tuple[tuple[int, _Modifier], ...]:
        """Return the modifiers at the end of a run of classes, the longest first."""
        return tuple(
            (length, one)
            for length in range(len(run), 0, -1)
            for one in self._table
            if one.regex.fullmatch(run, len(run) - length)
        )


def _modified(meaning: Meaning, modifier: _Modifier) -> Meaning | None:
    is_length = isinstance(meaning, _LENGTHS)
    if modifier.mod == "APPROX" and isinstance(meaning, Weekday | Weekend | Relative):
        return None
    if modifier.kind == "length" and not is_length:
        clock = isinstance(meaning, Timed) and meaning.clock[0].isdigit()
        if not clock or modifier.mod != "APPROX":
            return None
    if modifier.kind == "date" and is_length:
        return None
    if isinstance(meaning, Duration):
        return attrs.evolve(meaning, mod=modifier.mod)
    if isinstance(meaning, Ago):
        length = attrs.evolve(meaning.length, mod=modifier.mod)
        return attrs.evolve(meaning, length=length)
    return Modified(meaning, modifier.mod) if modifier.mod else meaning
