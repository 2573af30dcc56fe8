"""English words without their endings, and those that carry no meaning."""

from __future__ import annotations

import functools
import itertools
import re
from typing import Final

__all__ = ["FUNCTION_WORDS", "content_words", "stem"]

_WORD: Final = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")

_FUNCTION_TEXT: Final = """
a about above across after again against all almost along already also although
always am among an and another any are around as at away back barely be because
been before behind being below between both but by can could did do does doing
down during each early earlier either else enough even ever every few for from
further get go had has have he her here hers him his how however i if in inside
into is it its itself just last late later least less like many may me might more
most much must my near nearly neither never next no nor not now of off often on
once one only onto or other our out outside over own per quite rather really s
same she should since so some soon still such t than that the their them then
there these they this those though through throughout thus till to together too
toward towards two under until up upon us very via was we well were what when
where whether which while who whom whose why will with within without would yet
you your mr mrs ms dr sir
"""
#: Words that say how and not what: they never make two passages alike.
FUNCTION_WORDS: Final = frozenset(_FUNCTION_TEXT.split())

_SUFFIXES: Final = (
    "ations", "ation", "ements", "ement", "ments", "ment", "ings", "ing", "ions",
    "ion", "ers", "er", "ors", "or", "ies", "ied", "ed", "es", "s", "e", "y",
)  # fmt: skip
_SHORTEST: Final = 4


@functools.lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """
    Cut the ending off a word, the same for a verb and the nouns made of it.

    >>> stem("patrols"), stem("patrolling"), stem("explosion"), stem("exploded")
    ('patrol', 'patroll', 'explos', 'explod')
    """
    word = word.lower()
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word


def content_words(text: str) -> frozenset[str]:
    """
    Return the stems of the words that carry meaning.

    >>> sorted(content_words("the four armored vehicles"))
    ['armor', 'four', 'vehicl']
    """
    return frozenset(itertools.chain.from_iterable(map(_roots, text.split())))


@functools.lru_cache(maxsize=65_536)
def _roots(chunk: str) -> tuple[str, ...]:
    """Return the stems of what stands between two blanks: one, none or several."""
    words = _WORD.findall(chunk)
    return tuple(stem(word) for word in words if word.lower() not in FUNCTION_WORDS)
