"""Mend the parses of measures and of scores, which are no objects and no names."""

from __future__ import annotations

from typing import Final

from ..syntax.words import Entity, Word

__all__ = [
    "mend_bracketed_unit",
    "mend_score",
    "mend_time_subject",
    "mend_unit_object",
]

_LAST: Final = frozenset({"last", "next", "this"})
_DURATIONS: Final = frozenset(
    {"kilometer", "kilometre", "km", "mile", "meter", "metre", "foot", "yard"}
)
_HUNG: Final = frozenset({"acl", "appos", "relcl"})
#: Between the two numbers of a score.
_DASHES: Final = frozenset({"-", "–"})
#: No game has been won by more digits.
_MOST_DIGITS: Final = 3


def mend_unit_object(words: list[Word]) -> None:
    """Read "two kilometers from the border" as a measure, not as an object."""
    for word in words:
        if word.dep != "dobj" or word.lemma not in _DURATIONS:
            continue
        if any(c.tag == "CD" for c in word.children) and word.head.all("dobj")[:-1]:
            word.dep = "npadvmod"


def mend_bracketed_unit(words: list[Word]) -> None:
    """
    Read "an 18 foot (5 m) storm surge" as a surge of so many feet.

    The noun behind the brackets was hung on the unit before them.
    """
    for noun in words:
        unit = noun.head
        if noun.dep not in _HUNG or not noun.is_noun or not unit.is_noun:
            continue
        first = min(word.i for word in noun.subtree())
        opened = unit.i < first and words[unit.i + 1].text == "("
        if not opened or words[first - 1].text != ")" or unit.head is unit:
            continue
        above, dep = unit.head, unit.dep
        unit.head.children.remove(unit)
        unit.children.remove(noun)
        noun.head, noun.dep = above, dep
        above.children.append(noun)
        above.children.sort(key=lambda word: word.i)
        unit.head, unit.dep = noun, "nmod"
        noun.children.insert(0, unit)
        for word in unit.all("det"):
            word.hang(noun, "det")
        for word in noun.all("nsubj"):
            word.dep = "compound"


def mend_time_subject(words: list[Word]) -> None:
    """Read "Last year inspectors found it" as what inspectors did then."""
    opening, time = (*words[:2], None, None)[:2]
    if opening is None or time is None or opening.lower not in _LAST:
        return
    noun = time.head
    beside = time.dep in {"compound", "nmod"} and noun.dep in {"nsubj", "nsubjpass"}
    day = time.entity is not None and time.entity.label == "DATE"
    if beside and day and noun.tag in {"NNS", "NNP", "NNPS"} and noun.head.is_verb:
        time.hang(noun.head, "npadvmod")
        if opening.head is noun:
            opening.hang(time, "amod")


def mend_score(words: list[Word]) -> None:
    """
    Hang "3-1" on *beat* in "Brest beat Lyon 3-1", not on the name before it.

    The second number hangs on the first.
    """
    for first, dash, second in zip(words, words[1:], words[2:], strict=False):
        if dash.text not in _DASHES or not (_is_small(first) and _is_small(second)):
            continue
        name = first.head
        if first.dep != "nummod" or not name.is_noun or name.i > first.i:
            continue
        verb = next((a for a in name.ancestors() if a.is_verb), None)
        if verb is not None and second not in {verb, *verb.ancestors()}:
            first.hang(verb, "npadvmod")
            second.hang(first, "quantmod")
            dash.hang(first, "punct")
            _leave_name(name, first)


def _leave_name(name: Word, score: Word) -> None:
    """End a name before the score that was taken into it."""
    entity = name.entity
    if entity is None or score not in entity.words:
        return
    for word in entity.words:
        word.entity = None
    Entity(entity.words[: entity.words.index(score)], entity.label)


def _is_small(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) <= _MOST_DIGITS
