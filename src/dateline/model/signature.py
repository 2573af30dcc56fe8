"""
A small mark of what an article is about, to compare with that of another one.

Articles of one story share its names and numbers before its verbs. A signature
keeps the weightiest words as hashes: it needs no other article to be made or
compared, and gives none of the text back.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from .words import FUNCTION_WORDS, stem

__all__ = ["SIZE", "likeness", "signature_of", "story_likeness", "weights_of"]

#: The most words that a signature keeps.
SIZE: Final = 32
#: With fewer words than this there is nothing to compare.
_LEAST: Final = 8
#: A name or a number tells a story from its like; a common word hardly does.
_NAME_WEIGHT: Final = 3.0
#: Words after which one counts half of what it would at the top.
_LEAD: Final = 40
_SCALE: Final = 16
_WEIGHT_BITS: Final = 8
_TOKEN: Final = re.compile(r"[^\W\d_]+|\d+|[.!?\n]+")
_NEWS_TEXT: Final = """
monday tuesday wednesday thursday friday saturday sunday january february march
april may june july august september october november december jan feb mar apr
jun jul aug sep sept oct nov dec ap reuters afp press news said says people new
first year years day time week photo image video
"""
_IN_ALL_NEWS: Final = frozenset(map(stem, _NEWS_TEXT.split()))


def signature_of(text: str) -> tuple[int, ...]:
    """
    Return the signature of an article: at most `SIZE` positive integers, sorted.

    Args:
        text: Headline and body.

    Returns:
        In each integer the lowest 8 bits are a weight in sixteenths, capped,
        and the 24 above them a hash of a word without its ending.

    >>> signature_of("") == ()
    True
    """
    weights = _weigh(text)
    heaviest = sorted(weights, key=lambda word: (-weights[word], word))[:SIZE]
    return tuple(sorted({_pack(word, weights[word]) for word in heaviest}))


def _weigh(text: str) -> dict[str, float]:
    count: Counter[str] = Counter()
    first: dict[str, int] = {}
    capital: Counter[str] = Counter()
    opening, place = True, 0
    for match in _TOKEN.finditer(text):
        token = match[0]
        if not token[0].isalnum():
            opening = True
            continue
        place += 1
        root = stem(token)
        if token.lower() not in FUNCTION_WORDS and root not in _IN_ALL_NEWS:
            count[root] += 1
            first.setdefault(root, place)
            capital[root] += _case(token, opening=opening)
        opening = False
    return {
        root: seen.bit_length()
        * (1 + 1 / (1 + first[root] / _LEAD))
        * (_NAME_WEIGHT if capital[root] > 0 or root[0].isdigit() else 1.0)
        for root, seen in count.items()
        if len(root) > 1
    }


def _case(token: str, *, opening: bool) -> int:
    """Return how much a token speaks for a name: a lone small letter outweighs."""
    if token[0].isupper():
        return 0 if opening else 1
    return -1_000


def _pack(word: str, weight: float) -> int:
    digest = hashlib.blake2b(word.encode(), digest_size=3).digest()
    small = min((1 << _WEIGHT_BITS) - 1, round(weight * _SCALE))
    return int.from_bytes(digest) << _WEIGHT_BITS | small


@functools.lru_cache(maxsize=4_096)
def weights_of(signature: tuple[int, ...]) -> Mapping[int, int]:
    """
    Return the weight of each word of a signature under the word's hash.

    Empty where the words are too few to be compared.
    """
    if len(signature) < _LEAST:
        return {}
    low = (1 << _WEIGHT_BITS) - 1
    return {packed >> _WEIGHT_BITS: packed & low for packed in signature}


def story_likeness(a: tuple[int, ...], b: tuple[int, ...]) -> float | None:
    """
    Return how alike two articles are, from 0 to 1; None where it is not known.

    The shared weight as a part of the lighter one's. Symmetric.

    Args:
        a: The signature of an article.

        b: That of another one.
    """
    mine, theirs = weights_of(a), weights_of(b)
    if not mine or not theirs:
        return None
    shared = sum(
        min(weight, theirs[word]) for word, weight in mine.items() if word in theirs
    )
    return likeness(shared, sum(mine.values()), sum(theirs.values()))


def likeness(shared: int, a: int, b: int) -> float:
    """Return how alike two articles are by the weights of what they share and hold."""
    return shared / min(a, b)
