"""Numbers as news writes them: digits, words, fractions, and vague ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .lexicon import LEXICON, read_number_token

__all__ = ["MACROS", "read_number"]

_VAGUE: Final = frozenset({"several", "few", "some", "many", "numerous"})

#: Patterns for numbers, used by rules as ``$number``.
MACROS: Final = {
    "number": (
        "{number}|{ones}|{tens} (-? {ones})?|(a|an) {scale}? "
        "|{ones} {scale}|several|a? few|some|many|a? couple of?|half (a|an)"
        "|{number} {number} / {number}"
    ),
}


def read_number(words: Sequence[str]) -> float | None:
    """
    Return the value of the words for a number, or None where they are vague.

    >>> read_number("two hundred and ten".split())
    210
    """
    total, current = 0.0, 0.0
    if _VAGUE.intersection(words):
        return None
    for word in words:
        lexeme = LEXICON.get(word) or read_number_token(word)
        if word == "couple":
            current = 2
        elif word == "half":
            current = 0.5
        elif "number" in lexeme:
            current += lexeme["number"]
        elif "ones" in lexeme:
            current += lexeme["ones"]
        elif "tens" in lexeme:
            current += lexeme["tens"] * 10
        elif "scale" in lexeme:
            current = max(1, current) * lexeme["scale"]
            if lexeme["scale"] >= 1000:  # noqa: PLR2004
                total, current = total + current, 0
    value = total + current or 1
    return int(value) if value == int(value) else value
