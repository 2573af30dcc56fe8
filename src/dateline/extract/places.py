"""Where each event happened: the place that its own clause gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from ..model.location import Location, LocationKind
from ..resolve.gazetteer import Gazetteer
from .mentions import mention_of
from .predicates import Predicate
from .words import Sentence, Word

__all__ = ["Placed", "place_of"]

_INSIDE: Final = frozenset(
    "in at near across throughout outside inside around over along off within".split()
)
_TOWARDS: Final = frozenset({"to", "into", "toward", "towards", "from", "on", "close"})
_PLACE_LABELS: Final = frozenset({"GPE", "LOC", "FAC"})
_BORDERS: Final = frozenset({"border", "crossing", "frontier", "checkpoint"})
_SIDES: Final = frozenset({"north", "south", "east", "west", "center", "centre"})
_TERRITORIES: Final = frozenset(
    "region territory province country area enclave city town village district "
    "island capital state county".split()
)
_KM: Final = {
    "kilometer": 1.0,
    "kilometre": 1.0,
    "km": 1.0,
    "mile": 1.609344,
    "meter": 0.001,
    "metre": 0.001,
}
_NUMBERS: Final = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}
_BORDER_KM: Final = 100.0


@attrs.frozen
class Placed:
    """
    A place and the words that name it.

    Args:
        location: The place.

        why: The rule, in words.

        start: Offset of the words.

        end: Offset of the first character after them.
    """

    location: Location
    why: str
    start: int
    end: int


def place_of(
    predicate: Predicate,
    sentence: Sentence,
    gazetteer: Gazetteer,
    home: Location | None,
) -> Placed | None:
    """
    Return where an event happened, None where its clause does not say.

    Args:
        predicate: The event.

        sentence: Where it stands.

        gazetteer: Where names are looked up.

        home: The place that "the region" stands for in this article.
    """
    for word, why in _candidates(predicate):
        location = _location(word, sentence, gazetteer, home)
        if location is not None:
            mention = mention_of(word, sentence)
            location = _with_distance(location, word, predicate, sentence)
            return Placed(location, why, mention.start, mention.end)
    return None


def _candidates(predicate: Predicate) -> Iterator[tuple[Word, str]]:
    """Yield the nouns that may say where, the likeliest first."""
    heads = [predicate.head]
    alone = predicate.nominal and len(predicate.trigger) == 1
    if predicate.verb is not predicate.head and not alone:
        heads.append(predicate.verb)
    for wanted in (_INSIDE, _TOWARDS):
        for head in heads:
            for word, preposition in _behind(head, wanted):
                yield word, f"“{preposition}” in its clause"
    for head in heads:
        for noun in head.all("dobj", "nsubjpass", "pobj"):
            if noun.lemma in _BORDERS:
                yield noun, "the border it names"
            for word, preposition in _behind(noun, _INSIDE):
                yield word, f"“{preposition}” behind its object"


def _behind(head: Word, wanted: frozenset[str]) -> Iterator[tuple[Word, str]]:
    for preposition in head.all("prep"):
        if preposition.lower in wanted:
            for word in preposition.all("pobj"):
                yield word, preposition.lower


def _location(
    word: Word, sentence: Sentence, gazetteer: Gazetteer, home: Location | None
) -> Location | None:
    mention = mention_of(word, sentence)
    if word.lemma in _BORDERS:
        return _border(word, sentence, gazetteer, home)
    if mention.name and (mention.label in _PLACE_LABELS or not mention.label):
        places = gazetteer.lookup(mention.name)
        if places:
            return places[0].to_location(mention.text)
        if mention.label in _PLACE_LABELS:
            return Location(mention.text)
    if mention.name or mention.determiner not in {"the", "this"}:
        return None
    if word.lemma in _SIDES and home is not None:
        return attrs.evolve(
            home, name=f"{word.text} of {home.name}", uncertainty_km=50.0
        )
    if word.lemma in _TERRITORIES and not home:
        return None
    if word.lemma in _TERRITORIES - {"city", "town", "village", "capital"}:
        return home
    return None


def _border(
    word: Word, sentence: Sentence, gazetteer: Gazetteer, home: Location | None
) -> Location:
    mention = mention_of(word, sentence)
    for modifier in mention.modifiers:
        places = gazetteer.lookup(modifier.text)
        if places:
            place = places[0]
            point = place.kind not in {LocationKind.COUNTRY, LocationKind.REGION}
            return attrs.evolve(
                place.to_location(mention.text),
                kind=LocationKind.BORDER,
                uncertainty_km=None if point else _BORDER_KM,
            )
    country = home.country if home else ""
    disputed = home.disputed if home else False
    return Location(
        mention.text, kind=LocationKind.BORDER, country=country, disputed=disputed
    )


def _with_distance(
    location: Location, word: Word, predicate: Predicate, sentence: Sentence
) -> Location:
    """Keep "two kilometers from" as a relation with its uncertainty."""
    preposition = word.head
    if preposition.lower not in {"from", "off", "outside", "near", "close"}:
        return location
    for measure in predicate.head.all("npadvmod", "dobj"):
        factor = _KM.get(measure.lemma)
        number = next((c for c in measure.children if c.tag == "CD"), None)
        if factor is None or number is None:
            continue
        value = _number(number.lower)
        relation = sentence.text[number.start : measure.end] + f" {preposition.lower}"
        if value is not None:
            return attrs.evolve(
                location, relation=relation, uncertainty_km=value * factor
            )
    if preposition.lower in {"near", "outside", "close"}:
        return attrs.evolve(location, relation=preposition.lower)
    return location


def _number(text: str) -> float | None:
    if text in _NUMBERS:
        return float(_NUMBERS[text])
    plain = text.replace(",", "")
    return float(plain) if re.fullmatch(r"\d+(\.\d+)?", plain, re.ASCII) else None
