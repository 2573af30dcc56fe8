"""Numbers as news writes them: digits, words, fractions, and vague ones."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

from .lexicon import LEXICON, read_number_token

__all__ = ["NUMBER_PATTERNS", "read_number"]

_VAGUE: Final = frozenset(
    "several few some many numerous dozens scores hundreds thousands number".split()
)
_TENS: Final = frozenset(word for word, one in LEXICON.items() if "tens" in one)
_HALF: Final = frozenset({"and", "half"})
_THOUSAND: Final = 1000

_CARDINAL: Final = (
    "({number}|{ones}|{tens} (-? {ones})?)"
    " ({number} / {number}|-? and -? (a|one)? -? half|{scale} (and? $below_hundred)?)?"
    "|{number} / {number}|(a|an|half a) {scale} (and? $below_hundred)?|half (a|an)"
)

#: Patterns that rules use by name.
NUMBER_PATTERNS: Final = {
    "below_hundred": "({ones}|{tens} (-? {ones})?)",
    "cardinal": f"({_CARDINAL})",
    "vague": (
        "(several|many|numerous|a? few|some|a good many|(dozens|scores|hundreds"
        "|thousands) of|a number of)"
    ),
    "number": (
        "($cardinal ((to|or|-) $cardinal)?|$vague|a? couple (more|of)?"
        "|(a|an) (extra|additional|entire|whole|full)?|another|half)"
    ),
}


def read_number(words: Sequence[str]) -> float | None:
    """
    Return the value of the words for a number, or None where they are vague.

    >>> read_number("two hundred and ten".split()), read_number("2 1 / 2".split())
    (210, 2.5)
    >>> read_number(["several"]) is None
    True
    """
    return _read_number(tuple(words))


@functools.lru_cache(maxsize=1024)
def _read_number(words: tuple[str, ...]) -> float | None:
    if "/" in words:
        return _with_fraction(words)
    if not _VAGUE.isdisjoint(words):
        return None
    total = current = 0.0
    for word in _with_half(_first_of_two(words)):
        lexeme = LEXICON.get(word) or read_number_token(word)
        if word == "couple":
            current = 2
        elif word == "half":
            current += 0.5
        elif "scale" in lexeme:
            current = (current or 1) * lexeme["scale"]
            if lexeme["scale"] >= _THOUSAND:
                total, current = total + current, 0
        else:
            current += lexeme.get("number") or lexeme.get("ones") or 0
            current += lexeme.get("tens", 0) * 10
    return _plain(total + current or 1)


def _first_of_two(words: Sequence[str]) -> Sequence[str]:
    """Return the lower of two numbers: "two to three", "12 or 13"."""
    for index, word in enumerate(words):
        dash = word == "-" and words[index - 1] not in _TENS
        half = dash and not _HALF.isdisjoint(words[max(0, index - 1) : index + 2])
        if word in {"to", "or"} or (dash and not half):
            return words[:index]
    return words


def _with_half(words: Sequence[str]) -> Sequence[str]:
    """Return "two half" for "two and one half": that "one" is no number."""
    if "half" not in words or "and" not in words:
        return words
    at = len(words) - words[::-1].index("and") - 1
    return (*words[:at], "half") if "half" in words[at:] else words


def _with_fraction(words: Sequence[str]) -> float | None:
    numbers = [float(word) for word in words if word.isdecimal()]
    *whole, above, below = numbers
    return _plain(sum(whole) + above / below) if below else None


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value
