"""Give the words of A Headline In Capitals the letters that they have elsewhere."""

from __future__ import annotations

import re
from typing import Final

from ...model.words import FUNCTION_WORDS, stem

__all__ = ["sentence_case"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORT: Final = 4
#: Share of the longer words that must be written large in a headline of that style.
_MOST: Final = 0.7


def sentence_case(title: str, body: str) -> str:
    """
    Return a headline as a sentence, character for character as long as before.

    Where nearly all words are written large, each that the body writes small, in
    this form or another, is written small; names are not.

    >>> body = "Three men were injured by a blast."
    >>> sentence_case("Blast Injures Three Men Near Tirana", body)
    'Blast injures Three men near Tirana'
    >>> sentence_case("Blast in Tirana", "a blast")
    'Blast in Tirana'
    """
    words = [m for m in _WORD.finditer(title) if len(m[0]) >= _SHORT]
    large = [m for m in words if m[0][0].isupper()]
    if len(words) < _SHORT or len(large) < _MOST * len(words):
        return title
    small = {stem(word) for word in _WORD.findall(body) if word.islower()}
    parts = []
    at = 0
    for match in _WORD.finditer(title):
        word = match[0]
        parts.append(title[at : match.start()])
        lower = word.lower()
        known = lower in FUNCTION_WORDS or stem(lower) in small
        plain = known and match.start() and word.istitle()
        parts.append(lower if plain and len(lower) == len(word) else word)
        at = match.end()
    return "".join(parts) + title[at:]
