"""Tell English from what cannot be read."""

from __future__ import annotations

import re
from typing import Final

from ..errors import UnreadableArticleError

__all__ = ["check_english"]

#: Words that hold English together, and that no neighbour of English shares:
#: about one in four of any news text.
_FUNCTION_WORDS: Final = frozenset(
    "the and to that with it by from his has are were be been have will would not "
    "they their this which an or who said its she after more than about when there "
    "into also could up out before".split()
)
_WORD: Final = re.compile(r"[^\W\d_]+")
#: With fewer words than this, their share says nothing.
_ENOUGH: Final = 25
_LEAST_SHARE: Final = 0.02
_SAMPLE: Final = 20_000


def check_english(text: str) -> None:
    """
    Refuse a text that is not English, as far as its words can tell.

    Short texts pass if they are written in Latin letters.

    Raises:
        UnreadableArticleError: If it has no words, or is in another language.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if not words:
        msg = f"there are no words in the text, got {text.strip()[:40]!r}"
        raise UnreadableArticleError(msg)
    latin = sum(word[0] < "\u0250" for word in words)
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    if latin * 2 < len(words) or (len(words) >= _ENOUGH and share < _LEAST_SHARE):
        msg = (
            f"only English can be read; of the first {len(words)} words "
            f"{share:.0%} are English function words, starting {text.strip()[:40]!r}"
        )
        raise UnreadableArticleError(msg)
