"""What the words around the name of a place say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

__all__ = [
    "Relation",
    "capitalised_runs",
    "county_lists",
    "county_word",
    "dateline_places",
    "holders",
    "in_division",
    "relation_to",
    "residences",
]

#: No word of a name is longer, and no list of names: without ends, each place of a
#: text would be looked at as often as the run that it stands in is long.
_WORD: Final = r"[A-Z][\w'’.-]{0,60}"
_NAME: Final = rf"{_WORD}(?: {_WORD}){{0,3}}"
_SIDE: Final = (
    r"(?:north|south|east|west|central|northern|southern|eastern|western|"
    r"north-?eastern|north-?western|south-?eastern|south-?western|north-?east|"
    r"north-?west|south-?east|south-?west|upper|lower|mid|rural|coastal|downtown)"
)
_BEHIND: Final = re.compile(
    rf",\s{{1,2}}(?:in\s)?(?:the\s)?(?:{_SIDE}\s)?({_NAME})"
    rf"|\s?\(({_NAME})\)"
    rf"|\sin\s(?:the\s)?(?:{_SIDE}\s)?({_NAME})"
)
_OWNER: Final = re.compile(rf"({_WORD}(?: {_WORD}){{0,2}})['’]s? (?:[a-z-]+ ){{0,4}}$")
_IN_DIVISION: Final = re.compile(
    rf"\b({_WORD}(?: {_WORD}){{0,2}}), ((?:[A-Z][a-z]{{1,4}}\.|[A-Z]{{2,3}}\b|"
    r"(?:[A-Z]\.\s?){2,3}|W\.\s?Va\.))"
)
_LIST: Final = re.compile(
    rf"(?:,\s(?:{_WORD})(?: {_WORD})?){{0,99}},?"
    rf"(?:\s(?:and|or|&)\s{_WORD}(?: {_WORD})?)?"
    r"\s(counties|Counties|parishes|Parishes)\b"
)
_DATELINE: Final = re.compile(
    r"(?:\A|(?<=[.!?\"”]\s)|(?<=\n)|(?<=\d{4}\s))"
    r"([A-Z][A-Z'’.-]+(?:[ /][A-Z][A-Z'’.-]+){0,3})(?:,\s[A-Z][\w. ]{1,25}?)?"
    r"(?:,?\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
    r"\s\d{1,2}(?:,\s\d{4})?)?"
    r"\s?(?:\([\w ./-]{2,30}\)\s?)?(?:--+|[-\u2013\u2014])\s?"
)
_RESIDENCE: Final = re.compile(
    r"(?:\b\d{1,3}, of |\b(?:[RD]|DFL|GOP)-)"
    r"((?:[A-Z]\.\s?){2,3}|[A-Z][\w'’-]*(?:\. [A-Z][\w'’-]*|(?: [A-Z][\w'’-]*)){0,2})"
)
_COUNTY_LIST: Final = re.compile(
    rf"{_WORD}(?: {_WORD})?(?:, {_WORD}(?: {_WORD})?){{0,99}},?"
    rf"(?: (?:and|or|&) ({_WORD}(?: {_WORD})?)) counties\b"
)
_LISTED: Final = re.compile(rf"{_WORD}(?: {_WORD})?")
_CAPITALS: Final = re.compile(rf"{_WORD}(?: {_WORD})*")

_LENGTH: Final = {
    "km": 1.0,
    "kilometre": 1.0,
    "kilometer": 1.0,
    "mile": 1.609344,
    "metre": 0.001,
    "meter": 0.001,
}
_NUMBER: Final = {
    word: float(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"a": 1.0, "twenty": 20.0, "thirty": 30.0, "fifty": 50.0, "a few": 5.0}
_DISTANCE: Final = re.compile(
    r"(\b(?P<number>\d[\d,]{0,15}(?:\.\d{1,15})?|" + "|".join(_NUMBER) + r")[ -]"
    r"(?P<unit>km|kilomet(?:re|er)|mile|met(?:re|er))s?\b"
    r"(?:\s\([^)]{1,30}\))?[^.;,()]{0,30}?"
    rf"(?:(?:to the\s)?{_SIDE}\sof|from|outside|off|away from|inside))\s(?:the\s)?$",
    re.IGNORECASE,
)
#: "Two kilometers (1.2 miles) from" says it twice.
_BRACKETS: Final = re.compile(r"\s\([^)]{0,200}\)")
_NEAR: Final = re.compile(
    r"\b(near(?: to)?|close to|just outside|on the outskirts of|outside|around|"
    r"in the vicinity of|not far from|on the edge of|off the coast of|off|"
    rf"{_SIDE} of|along the border with|(?:near|on|at|along) the border (?:with|of)|"
    r"across the border (?:from|in|with)|the border between)"
    r"\s(?:the\s)?(?:[a-z]+\s(?:of\s)?)?$"
)
_PART: Final = re.compile(rf"\b({_SIDE})\s$", re.IGNORECASE)
#: How far "near" may be, in kilometres.
_NEAR_KM: Final = 25.0


@attrs.frozen
class Relation:
    """
    How something lies to a place.

    Args:
        words: The words of the source: "2 km from", "near", "northern".

        distance_km: How far from the point it may lie; None where the words
            only pick a part of the place.
    """

    words: str
    distance_km: float | None = None


def holders(text: str, start: int, end: int) -> Iterator[str]:
    """
    Return the names, still to be checked, of what may contain a place.

    Behind it after a comma, in brackets or after "in", at most two of them;
    or before it as an owner. A name may run on too far to the right.

    >>> list(holders("in Paris, Lamar County, Texas.", 3, 8))
    ['Lamar County', 'Texas.']
    >>> list(holders("Iraq's southern city of Basra", 24, 29))
    ['Iraq']
    """
    match = _BEHIND.match(text, end)
    first = match
    if match:
        yield match[match.lastindex or 1]
        match = _BEHIND.match(text, match.end())
    if match and first:
        yield match[match.lastindex or 1]
    owner = _OWNER.search(text, max(0, start - 80), start)
    if owner:
        yield owner[1]


def county_word(text: str, end: int) -> bool:
    """
    Whether a name belongs to a list of counties.

    >>> county_word("in Laurel, Clay and Knox counties", 9)
    True
    """
    return _LIST.match(text, end) is not None


def dateline_places(text: str) -> Iterator[tuple[int, int]]:
    """
    Return the spans of the places of datelines, at the start of a paragraph.

    >>> text = "PRISTINA, Sept 27 - Troops moved in."
    >>> [text[slice(*span)] for span in dateline_places(text)]
    ['PRISTINA']
    """
    for match in _DATELINE.finditer(text):
        yield match.span(1)


def in_division(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """
    Return the spans of names with what looks like a short division behind them.

    >>> [text[slice(*span)] for text in ["in Athens, Ga., on"]
    ...  for pair in in_division(text) for span in pair]
    ['Athens', 'Ga.']
    """
    for match in _IN_DIVISION.finditer(text):
        yield match.span(1), match.span(2)


def relation_to(text: str, start: int) -> Relation | None:
    """
    Return how the words before a place relate something to it.

    >>> relation_to("two kilometers from Jarinje", 20)
    Relation(words='two kilometers from', distance_km=2.0)
    >>> relation_to("in northern Kosovo", 12)
    Relation(words='northern', distance_km=None)
    """
    before = text[max(0, start - 80) : start]
    if match := _DISTANCE.search(before):
        word = match["number"].casefold()
        number = _NUMBER.get(word) or float(word.replace(",", ""))
        words = _BRACKETS.sub("", match[1])
        return Relation(words, number * _LENGTH[match["unit"].casefold()])
    if match := _NEAR.search(before):
        return Relation(match[1], _NEAR_KM)
    if match := _PART.search(before):
        return Relation(match[1])
    return None


def capitalised_runs(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """
    Return the start and the words of each run of capitalised words of a text.

    >>> list(capitalised_runs("The New York mayor met Ohio's governor."))
    [(0, ('The', 'New', 'York')), (23, ("Ohio's",))]
    """
    for match in _CAPITALS.finditer(text):
        yield match.start(), tuple(match[0].split(" "))


def residences(text: str) -> Iterator[tuple[int, int]]:
    """
    Return the spans of names of where people live, as newspapers put it.

    >>> text = "Ann Lee, 42, of Athens, met Bo Ray, D-Macon."
    >>> [text[slice(*span)] for span in residences(text)]
    ['Athens', 'Macon']
    """
    for match in _RESIDENCE.finditer(text):
        yield match.span(1)


def county_lists(text: str) -> Iterator[tuple[int, int]]:
    """
    Return the spans of the names in lists of counties.

    >>> text = "in Laurel, Clay and Knox counties"
    >>> [text[slice(*span)] for span in county_lists(text)]
    ['Laurel', 'Clay', 'Knox']
    """
    for match in _COUNTY_LIST.finditer(text):
        for name in _LISTED.finditer(text, match.start(), match.end(1)):
            yield name.span()
