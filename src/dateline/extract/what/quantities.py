"""The numbers that an event comes with, kept as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...model.report import Quantity
from ..syntax.words import Sentence, Word
from .predicates import Predicate

__all__ = ["quantities_of", "read_number"]

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES: Final = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
}
_DIGITS: Final = re.compile(r"\d[\d,]*(?:\.\d+)?", re.ASCII)
_CURRENCY: Final = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "US$": "USD"}
_TIMES: Final = frozenset({"DATE", "TIME"})


def read_number(text: str) -> float | None:
    """
    Return the value of a number in digits or words, None where it is vague.

    >>> read_number("twenty-four"), read_number("1,200"), read_number("3.5 million")
    (24.0, 1200.0, 3500000.0)
    >>> read_number("hundreds") is None
    True
    """
    total, current, seen = 0.0, 0.0, False
    for word in re.split(r"[\s-]+", text.lower()):
        if word in {"and", "a", "an"}:
            current = current or (1.0 if word != "and" else 0.0)
            continue
        if _DIGITS.fullmatch(word):
            current, seen = current + float(word.replace(",", "")), True
        elif word in _UNITS or word in _TENS:
            current, seen = current + (_UNITS.get(word) or _TENS.get(word, 0)), True
        elif word in _SCALES:
            current, seen = (current or 1.0) * _SCALES[word], True
            if _SCALES[word] > 100:  # noqa: PLR2004 - a thousand closes a group
                total, current = total + current, 0.0
        else:
            return None
    return total + current if seen else None


def quantities_of(predicate: Predicate, sentence: Sentence) -> Iterator[Quantity]:
    """Yield the numbers in an event's own clause, times left out."""
    seen: set[int] = set()
    for word in sentence.words:
        if word.tag not in {"CD", "NNS"}:
            continue
        scale = word.tag == "NNS" and word.lemma in _SCALES
        number = word.tag == "CD" and word.dep == "nummod" and word.head.is_noun
        if not (scale or number) or word.i in seen or not _belongs(word, predicate):
            continue
        if scale:
            inner = _of(word)
            if inner is not None:
                seen.add(word.i)
                text = sentence.text[word.start : inner.end]
                yield Quantity(None, inner.text, text)
        elif word.i < word.head.i:
            noun = word.head
            parts = [w for w in word.subtree() if w.i not in seen]
            seen.update(w.i for w in parts)
            first = min(parts, key=lambda w: w.i)
            figure = sentence.text[first.start : word.end]
            symbol = next((w.text for w in parts if w.text in _CURRENCY), "")
            yield Quantity(
                read_number(
                    re.sub(r"^[^\d\w]+|^(?:about|barely|nearly|some) ", "", figure)
                ),
                _CURRENCY.get(symbol, noun.text),
                sentence.text[first.start : max(noun.end, word.end)],
            )


def _of(word: Word) -> Word | None:
    of = next((p for p in word.all("prep") if p.lower == "of"), None)
    return of.child("pobj") if of else None


def _belongs(word: Word, predicate: Predicate) -> bool:
    """Whether a number stands in the event's clause and is no time."""
    if word.entity and word.entity.label in _TIMES:
        return False
    for above in word.ancestors():
        if above is predicate.verb or above in predicate.trigger:
            return True
        if above.is_verb and above.dep not in {"aux", "auxpass"}:
            return False
    return False
