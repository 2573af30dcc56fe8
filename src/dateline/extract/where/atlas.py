"""The places that an article names, and the one that a noun phrase means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import attrs

from ...model.location import Location, LocationKind
from ...resolve.mentions import Mention
from ...resolve.places.gazetteer import Gazetteer
from ...resolve.places.names import fold
from ...resolve.places.recognition import INSIDE_NAME
from ...resolve.places.resolution import PlaceChoice
from ..syntax.words import Word

__all__ = ["BORDERS", "Atlas", "Placed"]

BORDERS: Final = frozenset({"border", "crossing", "frontier", "checkpoint"})
_PLACE_LABELS: Final = frozenset({"GPE", "LOC", "FAC"})
_NOT_PLACES: Final = frozenset({"ORG", "PERSON", "NORP"})
_SIDES: Final = {
    "north": "northern",
    "south": "southern",
    "east": "eastern",
    "west": "western",
    "center": "central",
    "centre": "central",
}
_TERRITORIES: Final = frozenset(
    "region territory province country enclave island".split()
)
#: Common nouns for what stands or lies in the place that is named with them: "a
#: Kabul hospital", "the port of Vigo".
_SPOTS: Final = _TERRITORIES | frozenset(
    "city town village port capital suburb district county state neighborhood "
    "neighbourhood quarter outskirt outskirts edge fringe coast shore beach harbor "
    "harbour waters airport airfield base camp prison jail court courthouse courtroom "
    "hospital clinic school university college church mosque temple synagogue hotel "
    "restaurant market mall square street park stadium station factory plant mine "
    "refinery embassy consulate compound palace headquarters hall theater theatre "
    "museum bridge highway road checkpoint barracks shelter monastery nightclub "
    "cemetery dam forest mountain valley part section side".split()
)
#: Of these a nation has one, or one is meant: "off the Libyan coast".
_NATIONAL: Final = frozenset(
    "capital coast coastline countryside island mainland water waters".split()
)
#: Common nouns for houses that stand in the town that they are named after.
_HOUSES: Final = frozenset(
    "court courthouse hospital infirmary airport airfield prison jail university "
    "station stadium headquarters hall cathedral harbor harbour port".split()
)
#: The share of the names of places that makes an article one about a country.
_MOSTLY: Final = 0.5
#: A town that so many live in is meant by its name, even alone.
_KNOWN: Final = 100_000
#: How far before a name, in characters, its country may stand.
_JUST: Final = 100
_BORDER_KM: Final = 100.0
_SIDE_KM: Final = 50.0
#: So near to its town is what is named after it.
_HOUSE_KM: Final = 25.0
_WIDE: Final = frozenset({LocationKind.COUNTRY, LocationKind.REGION})


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
        self._gazetteer = gazetteer
        # The England of the Bank of England is no place where anything happens.
        self._in_names = {
            c.toponym.start: c for c in choices if c.toponym.label == INSIDE_NAME
        }
        choices = [c for c in choices if c.toponym.label != INSIDE_NAME]
        self._choices = choices
        self._starts = [choice.toponym.start for choice in choices]
        #: What each name means, the first time that it stands in the article.
        self.by_name = {
            c.toponym.text: c.location
            for c in (*reversed(self._in_names.values()), *reversed(choices))
        }
        # A name that no gazetteer knows lies where the others do, and tells nothing.
        countries = Counter(
            c.location.country
            for c in choices
            if c.place or c.location.kind is not LocationKind.OTHER
        )
        #: Code of the country that most names of places lie in, or empty.
        self.country = next(
            (
                code
                for code, count in countries.items()
                if code and count > _MOSTLY * len(choices) and self._is_sure(code)
            ),
            "",
        )
        #: What "the region" stands for: the land that is named most often.
        self.home = self._most_named()

    def _is_sure(self, country: str) -> bool:
        """Whether more than one small town, of a name that others bear, lies in it."""
        named = [c for c in self._choices if c.location.country == country]
        return len({c.location.name for c in named}) > 1 or any(
            c.toponym.label == "NORP"
            or c.location.kind in _WIDE
            or (c.place is not None and c.place.population >= _KNOWN)
            for c in named
        )

    def _most_named(self) -> Location | None:
        lands = [
            choice
            for choice in self._choices
            if choice.toponym.label != "NORP" and self._is_land(choice.location)
        ]
        counts = Counter(choice.location.name for choice in lands)
        best = max(counts.values(), default=0)
        choice = next((c for c in lands if counts[c.location.name] == best), None)
        passing = best == 1 and len({c.location.country for c in self._choices}) > 1
        if choice is None or (passing and choice.location.country != self.country):
            # "Cancelled a trip to Japan": the island may be another one.
            return None
        return choice.place.to_location() if choice.place else choice.location

    def _is_land(self, place: Location) -> bool:
        """Whether it is a country or a region, also one that is a city: Singapore."""
        return place.kind in _WIDE or (
            bool(place.country) and self._gazetteer.country(place.name) == place.country
        )

    def part(self, name: str, whole: Location) -> Location | None:
        """Return a part of a place that has an entry of its own."""
        for place in self._gazetteer.lookup(name):
            region = place.kind is LocationKind.REGION
            # "Downtown Istanbul" would be found as the province of Istanbul.
            own = fold(place.name) == fold(name) and place.country == whole.country
            if region and own and place.point != (whole.latitude, whole.longitude):
                return place.to_location(name)
        return None

    def within(self, start: int, end: int) -> Sequence[PlaceChoice]:
        """Return the places named between two offsets, half-open."""
        first = bisect_left(self._starts, start)
        return self._choices[first : bisect_left(self._starts, end)]

    def land(self, country: str) -> PlaceChoice | None:
        """Return where the article first names a country itself."""
        return next(
            (
                choice
                for choice in self._choices
                if country
                and choice.location.country == country
                and choice.toponym.label != "NORP"
                and self._gazetteer.country(choice.location.name) == country
            ),
            None,
        )

    def state(self, country: str) -> Location | None:
        """Return a country itself, named or not, as wide as it is."""
        named = self.land(country)
        if named is not None:
            return attrs.evolve(named.location, relation="")
        name = self._gazetteer.country_name(country)
        return next(
            (
                place.to_location()
                for place in self._gazetteer.lookup(name)
                if place.kind is LocationKind.COUNTRY and place.country == country
            ),
            None,
        )

    def locate(self, word: Word, mention: Mention) -> tuple[Location, str] | None:
        """
        Return the place that a noun phrase means, and why it is that one.

        Args:
            word: Its head.

            mention: The phrase.
        """
        named = self.within(mention.start, mention.end)
        if word.lemma in BORDERS:
            border = self._border(mention, named)
            return (border, "") if border else None
        if mention.name and mention.label not in _NOT_PLACES:
            choice = next((c for c in named if c.toponym.text in mention.name), None)
            if choice is not None and choice.toponym.label != "NORP":
                return self._named(mention.text, choice), choice.reason
            if mention.label in _PLACE_LABELS:
                country = named[-1].location.country if named else self.country
                return Location(mention.text, country=country), "not in the gazetteer"
        if mention.name:
            return self._house(word, mention)
        grounds = [choice for choice in named if choice.toponym.label != "NORP"]
        if grounds:
            return self._inside(word, mention, grounds[-1])
        return self._of_nation(word, mention, named) or self._at_home(word, mention)

    def _named(self, text: str, choice: PlaceChoice) -> Location:
        """Return a place under the name that the article gives it."""
        place = choice.location
        if choice.place is None and place.kind is LocationKind.OTHER:
            place = self._beside(choice)
        if text == choice.toponym.text:
            return attrs.evolve(place, name=text)
        # "Northern" is in the name already.
        relation = "" if _holds(text, place.relation) else place.relation
        part = self.part(text, place)
        return part or _renamed(place, text, relation=relation)

    def _beside(self, choice: PlaceChoice) -> Location:
        """Return an unknown name in the country that is named just before it."""
        start = choice.toponym.start
        for other in reversed(self.within(max(0, start - _JUST), start)):
            country = other.location.country
            if other.location.kind is LocationKind.COUNTRY and country:
                if other.toponym.label == "NORP" or country == choice.location.country:
                    break
                return Location(
                    choice.location.name, country=country, within=other.location.within
                )
        return choice.location

    def _inside(
        self, word: Word, mention: Mention, choice: PlaceChoice
    ) -> tuple[Location, str] | None:
        """Return where "a Kabul hospital" or "the west of Ireland" is."""
        place = choice.location
        if word.lemma in _SIDES:
            return self._side(word, place), choice.reason
        if word.lemma not in _SPOTS:
            return None
        relation = "" if _holds(mention.text, place.relation) else place.relation
        return _renamed(place, mention.text, relation=relation), choice.reason

    def _of_nation(
        self, word: Word, mention: Mention, named: Sequence[PlaceChoice]
    ) -> tuple[Location, str] | None:
        """Return where "the Danish capital" is, somewhere in Denmark."""
        if word.lemma not in _NATIONAL or not named:
            return None
        country = named[-1].location.country
        state = self._gazetteer.country_name(country) if country else ""
        if not state:
            return None
        place = Location(mention.text, country=country, within=(state,))
        return place, f"of “{named[-1].toponym.text}”"

    def _house(self, word: Word, mention: Mention) -> tuple[Location, str] | None:
        """Return around Leeds for "Leeds Crown Court": a body that has a house."""
        town = self._in_names.get(mention.start)
        if town is None or word.lower not in _HOUSES or mention.label == "PERSON":
            return None
        # The embassy of a country is abroad.
        if town.location.kind is LocationKind.COUNTRY:
            return None
        about = max(_HOUSE_KM, town.location.uncertainty_km or 0)
        place = _renamed(
            town.location,
            mention.text,
            kind=LocationKind.BUILDING,
            relation="",
            uncertainty_km=about,
        )
        return place, f"named after “{town.toponym.text}”; {town.reason}"

    def _at_home(self, word: Word, mention: Mention) -> tuple[Location, str] | None:
        home = self.home
        if mention.determiner not in {"the", "this"} or home is None:
            return None
        if word.lemma in _SIDES:
            return self._side(word, home), "of the article"
        if any(n.tag == "NNP" for of in word.all("prep") for n in of.all("pobj")):
            # "The island of Sulani" is told by its name.
            return None
        if word.lemma in _TERRITORIES:
            return home, f"“the {word.lemma}” is what the article is about"
        return None

    def _side(self, word: Word, whole: Location) -> Location:
        part = self.part(f"{_SIDES[word.lemma]} {whole.name}", whole)
        return part or _renamed(
            whole,
            f"{word.text} of {whole.name}",
            relation="",
            uncertainty_km=whole.uncertainty_km or _SIDE_KM,
        )

    def _border(
        self, mention: Mention, named: Sequence[PlaceChoice]
    ) -> Location | None:
        """Return a border or a crossing at or of the first place that it names."""
        place = named[0].location if named else self.home
        if place is None:
            return None
        about = max(_BORDER_KM, place.uncertainty_km or 0)
        return _renamed(
            place,
            mention.text,
            kind=LocationKind.BORDER,
            uncertainty_km=about if place.kind in _WIDE else place.uncertainty_km,
        )


def _renamed(place: Location, name: str, **changes: Any) -> Location:
    """Return what lies in or at a place, found by the name of the place as well."""
    within = tuple(dict.fromkeys((*place.within, place.name)))
    return attrs.evolve(place, name=name, within=within, **changes)


def _holds(text: str, words: str) -> bool:
    """Whether some words stand in a name already."""
    return bool(words) and re.search(rf"\b{re.escape(words)}\b", text) is not None
