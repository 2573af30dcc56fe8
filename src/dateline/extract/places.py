"""Where each event happened: the place that its own clause gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ..model.location import Location, LocationKind
from ..resolve.gazetteer import Gazetteer
from ..resolve.mentions import Mention
from ..resolve.places import PlaceChoice
from .mentions import mention_of
from .predicates import Predicate
from .words import Sentence, Word

__all__ = ["Atlas", "Placed", "place_of"]

_INSIDE: Final = frozenset(
    "in at near across throughout outside inside around over along off within".split()
)
_TOWARDS: Final = frozenset({"to", "into", "toward", "towards", "from", "on", "close"})
_PLACE_LABELS: Final = frozenset({"GPE", "LOC", "FAC"})
#: Verbs whose object is where: "reached the Bahamas".
_REACHES: Final = frozenset(
    "reach enter leave cross approach hit strike batter lash devastate flood clear "
    "ravage shake rock pass visit tour".split()
)
_BORDERS: Final = frozenset({"border", "crossing", "frontier", "checkpoint"})
_ADJECTIVES: Final = {
    "north": "northern",
    "south": "southern",
    "east": "eastern",
    "west": "western",
    "center": "central",
    "centre": "central",
}
_TERRITORIES: Final = frozenset(
    "region territory province country area enclave island".split()
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
_SIDE_KM: Final = 50.0
_WIDE: Final = frozenset({LocationKind.COUNTRY, LocationKind.REGION})
#: The share of the names of places that makes an article one about a country.
_MOSTLY: Final = 0.5
_NOT_PLACES: Final = frozenset({"ORG", "PERSON", "NORP"})


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


class Atlas:
    """
    The places that an article names, by where their names stand.

    Args:
        choices: What each name means, in text order.

        gazetteer: Where the parts of a place are looked up: "northern Kosovo".
    """

    def __init__(self, choices: Sequence[PlaceChoice], gazetteer: Gazetteer) -> None:
        self._choices = choices
        self._gazetteer = gazetteer
        self._starts = [choice.toponym.start for choice in choices]
        counts = Counter(
            choice.location.name
            for choice in choices
            if choice.toponym.label != "NORP"
            and (
                choice.location.kind in _WIDE
                or gazetteer.country(choice.location.name) == choice.location.country
            )
        )
        most = counts.most_common(1)
        #: What "the region" stands for: the land that is named most often.
        self.home: Location | None = next(
            (
                c.place.to_location() if c.place else c.location
                for c in choices
                if most and c.location.name == most[0][0]
            ),
            None,
        )
        #: What each name means, the first time that it stands in the article.
        self.by_name = {c.toponym.text: c.location for c in reversed(choices)}
        countries = Counter(c.location.country for c in choices if c.location.country)
        #: Code of the country that most names of places lie in, or empty.
        self.country = next(
            (
                code
                for code, count in countries.items()
                if count > _MOSTLY * countries.total()
            ),
            "",
        )

    def part(self, name: str, whole: Location) -> Location | None:
        """Return a part of a place that has an entry of its own."""
        for place in self._gazetteer.lookup(name):
            region = place.kind is LocationKind.REGION
            apart = place.point != (whole.latitude, whole.longitude)
            if region and apart and place.country == whole.country:
                return place.to_location(name)
        return None

    def within(self, start: int, end: int) -> Sequence[PlaceChoice]:
        """Return the places named between two offsets, half-open."""
        first = bisect_left(self._starts, start)
        return self._choices[first : bisect_left(self._starts, end)]


def place_of(predicate: Predicate, sentence: Sentence, atlas: Atlas) -> Placed | None:
    """
    Return where an event happened, None where its clause does not say.

    Args:
        predicate: The event.

        sentence: Where it stands.

        atlas: The places of the article.
    """
    for word, why in (*_candidates(predicate), *_shared(predicate)):
        mention = mention_of(word, sentence)
        found = _location(word, mention, atlas)
        if found is not None:
            location, reason = found
            location = _with_distance(location, word, predicate, sentence)
            reasons = "; ".join(part for part in (why, reason) if part)
            return Placed(location, reasons, mention.start, mention.end)
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
        if head.lemma in _REACHES:
            for noun in head.all("dobj"):
                yield noun, f"the object of “{head.lemma}”"
        for noun in head.all("dobj", "nsubjpass", "pobj"):
            if noun.lemma in _BORDERS:
                yield noun, "the border it names"
            for word, preposition in _behind(noun, _INSIDE):
                yield word, f"“{preposition}” behind its object"


def _shared(predicate: Predicate) -> Iterator[tuple[Word, str]]:
    """Yield where "was held in Accra and charged" says that the second was."""
    verb = predicate.verb
    if verb.dep != "conj" or verb.all("nsubj", "nsubjpass") or not verb.head.is_verb:
        return
    for word, preposition in _behind(verb.head, _INSIDE):
        if word.i < verb.i:
            yield word, f"“{preposition}” in the clause that it is joined to"


def _behind(head: Word, wanted: frozenset[str]) -> Iterator[tuple[Word, str]]:
    for preposition in head.all("prep"):
        if preposition.lower in wanted:
            for word in preposition.all("pobj"):
                yield word, preposition.lower


def _location(
    word: Word, mention: Mention, atlas: Atlas
) -> tuple[Location, str] | None:
    """Return the place of a noun phrase, and why it is that one."""
    named = atlas.within(mention.start, mention.end)
    if word.lemma in _BORDERS:
        return _border(mention, named, atlas.home), ""
    if mention.name and mention.label not in _NOT_PLACES:
        choice = next((c for c in named if c.toponym.text in mention.name), None)
        if choice is not None and choice.toponym.label != "NORP":
            part = None
            if mention.text != choice.toponym.text:
                part = atlas.part(mention.text, choice.location)
            named_so = attrs.evolve(choice.location, name=mention.text)
            return part or named_so, choice.reason
        if mention.label in _PLACE_LABELS:
            country = named[-1].location.country if named else ""
            return Location(mention.text, country=country), "not in the gazetteer"
    home = atlas.home
    if mention.name or mention.determiner not in {"the", "this"} or home is None:
        return None
    if word.lemma in _ADJECTIVES:
        part = atlas.part(f"{_ADJECTIVES[word.lemma]} {home.name}", home)
        name = f"{word.text} of {home.name}"
        side = attrs.evolve(home, name=name, uncertainty_km=_SIDE_KM)
        return part or side, "of the article"
    if word.lemma in _TERRITORIES:
        return home, f"“the {word.lemma}” is what the article is about"
    return None


def _border(
    mention: Mention, named: Sequence[PlaceChoice], home: Location | None
) -> Location:
    """Return a border or a crossing at or of the first place that it names."""
    if named:
        place = named[0].location
        return attrs.evolve(
            place,
            name=mention.text,
            kind=LocationKind.BORDER,
            uncertainty_km=_BORDER_KM if place.kind in _WIDE else None,
        )
    return Location(
        mention.text,
        kind=LocationKind.BORDER,
        country=home.country if home else "",
        disputed=home.disputed if home else False,
        within=home.within if home else (),
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
