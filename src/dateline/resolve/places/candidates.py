"""Which places a name in a text may mean, before the rest of the text is asked."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ...model.location import LocationKind
from .context import county_word, holders
from .gazetteer import Gazetteer, Place

__all__ = ["Area", "areas_named", "candidates", "held", "plain_name"]

#: More bearers of one name than these are not worth weighing.
_MOST: Final = 60
#: From here on a place is known to readers all over the world.
WORLD_KNOWN: Final = 60
#: A place less known than this must not displace one that the world knows.
_LITTLE_KNOWN: Final = 45
#: What a town has one of, or few, and names after itself.
_FACILITY: Final = re.compile(
    r"([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2}?)"
    r"(?: International| Regional| Municipal| National)? "
    r"(?:[Aa]irport|[Aa]irfield|[Aa]irbase|[Aa]ir [Bb]ase|Naval Base|City Hall)"
)
_FACILITY_KM: Final = 25.0
#: Towns of 100,000 people: "Logan Airport" is not the one of Logan, Utah.
_LARGE: Final = 50
#: "The West" is neither a province of Cameroon nor any other place.
_DIRECTIONS: Final = frozenset({"north", "south", "east", "west"})
_POSSESSIVE: Final = re.compile(r"['’]s?$")
#: Endings of words for the people of a town or a region, and what they hide.
_PEOPLE: Final = (
    ("ns", ""),
    ("n", ""),
    ("ans", ""),
    ("an", ""),
    ("ians", "ia"),
    ("ers", ""),
    ("er", ""),
    ("ites", ""),
    ("ite", ""),
)
_SHORTEST_PEOPLE: Final = len("Texans")


@attrs.frozen
class Area:
    """A country, or a division of it, that may contain a place."""

    country: str
    admin1: str = ""
    admin2: str = ""

    def contains(self, place: Place) -> bool:
        """Whether the place lies in it and is not as large as it."""
        if is_as_large(place, self):
            return False
        return (
            place.country == self.country
            and self.admin1 in {"", place.admin1}
            and self.admin2 in {"", place.admin2}
        )


def is_as_large(place: Place, area: Area) -> bool:
    """Whether a place is of the level of *area*, or of a higher one."""
    if place.kind is LocationKind.COUNTRY:
        return True
    if place.kind is not LocationKind.REGION or not area.admin1:
        return False
    return not place.admin2 or bool(area.admin2)


def plain_name(text: str) -> str:
    """Return a name without its possessive ending."""
    return _POSSESSIVE.sub("", text)


def candidates(gazetteer: Gazetteer, text: str, start: int, end: int) -> list[Place]:
    """
    Return what the name at *start* to *end* may mean, best known first.

    Abbreviated states, adjectives and peoples count as names.
    """
    name = plain_name(text[start:end])
    places = named(gazetteer, name, behind_comma=text.endswith(", ", 0, start))
    if county_word(text, end):
        counties = [
            place
            for suffix in ("County", "Parish")
            for place in gazetteer.lookup(f"{name} {suffix}")
            if place.admin2
        ]
        places = counties or places
    return places[:_MOST]


def named(
    gazetteer: Gazetteer, name: str, *, behind_comma: bool = False
) -> list[Place]:
    """
    Return the places that a name, an abbreviation or a people stands for.

    Args:
        gazetteer: Where names are looked up.

        name: The name, without a possessive ending.

        behind_comma: Whether it stands behind a comma: "Lafayette, LA" is in
            Louisiana, while "LA" alone is Los Angeles.
    """
    if division := _division(gazetteer, name, behind_comma=behind_comma):
        return division
    if name.casefold() in _DIRECTIONS:
        return []
    places = list(gazetteer.lookup(name))
    if people := gazetteer.demonym(name):
        state = _country(gazetteer, people)
        known = [place for place in places if place.prominence >= WORLD_KNOWN]
        return known or state + places
    if places or "," not in name:
        return places or _people(gazetteer, name) or _facility(gazetteer, name)
    head, _, tail = name.partition(",")
    places = list(gazetteer.lookup(head))
    areas = areas_named(gazetteer, tail.strip())
    return [p for p in places if any(a.contains(p) for a in areas)] or places


def _division(gazetteer: Gazetteer, name: str, *, behind_comma: bool) -> list[Place]:
    capitals = name.isupper() and len(name) <= len("NSW")
    division = gazetteer.division(name) if capitals or "." in name else None
    if division is None or gazetteer.country(name):
        return []
    towns = gazetteer.lookup(name) if "." not in name else ()
    if towns and towns[0].prominence >= WORLD_KNOWN and not behind_comma:
        return []
    country, full = division
    return [
        place
        for place in gazetteer.lookup(full)
        if place.kind is LocationKind.REGION
        and (place.country, place.admin1) == (country, full)
        and not place.admin2
    ]


def _country(gazetteer: Gazetteer, code: str) -> list[Place]:
    return [
        place
        for place in gazetteer.lookup(gazetteer.country_name(code))
        if place.kind is LocationKind.COUNTRY and place.country == code
    ]


def _people(gazetteer: Gazetteer, name: str) -> list[Place]:
    """Return the places whose people a word may name: "Ohioans"."""
    if len(name) < _SHORTEST_PEOPLE or not name[:1].isupper():
        return []
    for ending, stem in _PEOPLE:
        if name.endswith(ending):
            places = gazetteer.lookup(name.removesuffix(ending) + stem)
            if places:
                return list(places)
    return []


def _facility(gazetteer: Gazetteer, name: str) -> list[Place]:
    """Return the towns whose airport or naval base a name may be."""
    match = _FACILITY.fullmatch(name)
    return [
        attrs.evolve(place, kind=LocationKind.BUILDING, radius_km=_FACILITY_KM)
        for place in (gazetteer.lookup(match[1]) if match else ())
        if place.kind is LocationKind.CITY
        and place.prominence >= _LARGE
        and not place.variant
    ]


def areas_named(gazetteer: Gazetteer, name: str) -> list[Area]:
    """Return the countries and divisions that a name may mean."""
    name = plain_name(name)
    areas = []
    if division := gazetteer.division(name):
        areas.append(Area(*division))
    if code := gazetteer.country(name):
        areas.append(Area(code))
    areas += [
        Area(place.country, place.admin1, place.admin2)
        for place in gazetteer.lookup(name)[:8]
        if place.kind is LocationKind.REGION
        and place.country
        and place.admin1
        and not place.variant
    ]
    return areas


def held(
    gazetteer: Gazetteer, text: str, span: tuple[int, int], places: list[Place]
) -> tuple[list[Place], str]:
    """
    Return the places that lie in what the text names as their container.

    Returns:
        The places and the name of the container; no places where the text
        names none, or none that contains a candidate.
    """
    kept: list[Place] = []
    told = ""
    for name in holders(text, *span):
        areas, known = _first_known(gazetteer, name)
        inside = [
            place for place in kept or places if any(a.contains(place) for a in areas)
        ]
        if inside:
            kept, told = inside, f"{told}, {known}".removeprefix(", ")
    if not kept or _is_list(places[0], kept[0]):
        return [], ""
    return kept, told


def _first_known(gazetteer: Gazetteer, name: str) -> tuple[list[Area], str]:
    """Return the areas of the longest known beginning of a run of names."""
    words = name.split(" ")
    for count in range(len(words), 0, -1):
        known = " ".join(words[:count])
        if areas := areas_named(gazetteer, known):
            return areas, known.removesuffix(".")
    return [], ""


def _is_list(best: Place, inside: Place) -> bool:
    """Whether "Georgia, Texas" lists two states rather than names a hamlet."""
    return (
        not best.is_spot
        and best.prominence >= WORLD_KNOWN
        and (inside.variant or inside.prominence < _LITTLE_KNOWN)
    )
