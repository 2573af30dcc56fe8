"""Where the places are that an article names."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from ...errors import InvalidValueError
from ...model.location import Location, LocationKind, distance_km
from .candidates import candidates, held, plain_name
from .context import capitalised_runs, relation_to
from .evidence import Group, choose
from .gazetteer import Gazetteer, Place
from .home import home_places
from .names import fold

__all__ = ["PlaceChoice", "Toponym", "resolve_places"]

#: Alternatives that are told besides the choice.
_MOST_ALTERNATIVES: Final = 4
#: A state or division less known than this says nothing about the article.
_TELLING: Final = 55
_LONGEST_NAME: Final = 3
#: Stands for a mention that is not in the text.
_HOME: Final = -1
#: An unknown place is sought so near to the others of its article, if they are
#: near each other.
_COMPANY_KM: Final = 100.0
_MOST: Final = 0.6
#: How far before the only known name, in characters, others are of its country.
_NEAR: Final = 200


@attrs.frozen(repr=False)
class Toponym:
    """
    The name of a place in an article.

    Args:
        text: The name.

        start: Offset of its first character.

        end: Offset of the first character after it.

        label: What a recogniser calls it: GPE, LOC, FAC, NORP; or empty. INSIDE
            where it is only a part of a longer name.

    Raises:
        InvalidValueError: If the offsets are those of no text.
    """

    text: str
    start: int
    end: int
    label: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse offsets that run backwards or are negative."""
        if not 0 <= self.start < self.end:
            msg = (
                f"offsets of {self.text!r} run from 0 upwards, "
                f"got {self.start}:{self.end}"
            )
            raise InvalidValueError(msg)

    def __repr__(self) -> str:
        """Show the name and where it stands."""
        label = f", {self.label}" if self.label else ""
        return f"Toponym({self.text!r}, {self.start}, {self.end}{label})"


@attrs.frozen
class PlaceChoice:
    """
    The place that a name means, as far as the article tells.

    Args:
        toponym: The name.

        location: Where it is. Of a name that is not in the gazetteer, the name
            and the country and division that the article is about.

        place: The entry of the gazetteer; None of an unknown name.

        reason: Why this one.

        alternatives: What else it may mean, the likeliest first.
    """

    toponym: Toponym
    location: Location
    place: Place | None
    reason: str
    alternatives: tuple[Place, ...] = ()


def resolve_places(
    text: str,
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
    *,
    publisher: str = "",
    url: str = "",
) -> tuple[PlaceChoice, ...]:
    """
    Choose the place that each name of an article means.

    All names are weighed together: countries and divisions that agree, places
    near each other, what the text names as a container ("Paris, Texas"), how
    well a place is known. One name means one place throughout, unless the text
    itself tells two apart.

    Args:
        text: The article; offsets of *toponyms* count in it.

        toponyms: The names in text order.

        gazetteer: Where they are looked up.

        publisher: Who published it: a local paper writes of its own Paris.

        url: Where it was published, for the same reason.

    Returns:
        One choice for each of *toponyms*, in their order.

    >>> text = "Police in Paris, Texas, said two men from Dallas were held."
    >>> names = [Toponym("Paris", 10, 15), Toponym("Dallas", 42, 48)]
    >>> with Gazetteer.open() as gazetteer:
    ...     for choice in resolve_places(text, names, gazetteer):
    ...         print(choice.location, "-", choice.reason)
    Location('Paris', Texas, US, 33.6609, -95.5555) - in Texas, as the text says
    Location('Dallas', Texas, US, 32.7831, -96.8067) - in the same division as Paris
    """
    found = [candidates(gazetteer, text, name.start, name.end) for name in toponyms]
    contained = [
        held(gazetteer, text, (name.start, name.end), places) if places else ([], "")
        for name, places in zip(toponyms, found, strict=True)
    ]
    holders = _holders(toponyms, contained)
    for at in holders:
        found[at] = [place for place in found[at] if not place.is_spot] or found[at]
    groups = list(_grouped(toponyms, found, contained, holders))
    homes = [
        Group("the publisher", [_HOME], list(places), told="its name")
        for places in home_places(gazetteer, publisher=publisher, url=url)
    ]
    choose([*groups, *homes], list(_background(gazetteer, text)))
    company = _company(groups)
    known = [at for group in groups if group.places for at in group.mentions]
    # One name of a place tells where others lie that stand behind it, or near.
    first = toponyms[known[0]].start - _NEAR if len(known) == 1 else 0
    chosen = {
        at: _choice(
            text,
            toponyms[at],
            group,
            company if toponyms[at].start >= first else None,
        )
        for group in groups
        for at in group.mentions
    }
    return tuple(chosen[at] for at in range(len(toponyms)))


def _holders(
    toponyms: Sequence[Toponym], contained: Sequence[tuple[list[Place], str]]
) -> set[int]:
    """Return which mentions stand behind a place as its container."""
    return {
        at + 1
        for at, (first, second) in enumerate(itertools.pairwise(toponyms))
        if contained[at][1].startswith(plain_name(second.text).removesuffix("."))
        and second.start - first.end <= len(", ")
    }


def _grouped(
    toponyms: Sequence[Toponym],
    found: Sequence[list[Place]],
    contained: Sequence[tuple[list[Place], str]],
    holders: set[int],
) -> Iterator[Group]:
    """
    Return the mentions of each name, apart where the text tells them apart.

    A mention whose container is not told goes with the first that is told; one
    that is a container itself does not ("Buffalo, New York").
    """
    names: dict[tuple[str, bool], list[int]] = {}
    for at, toponym in enumerate(toponyms):
        key = (fold(plain_name(toponym.text)), at in holders)
        names.setdefault(key, []).append(at)
    for mentions in names.values():
        name = plain_name(toponyms[mentions[0]].text)
        parts: dict[Place | None, list[int]] = {}
        for at in mentions:
            places, _ = contained[at]
            parts.setdefault(places[0] if places else None, []).append(at)
        untold = parts.pop(None, [])
        if not parts:
            best = max(untold, key=lambda at: len(found[at]))
            yield Group(name, untold, found[best])
            continue
        for first in parts.values():
            places, told = contained[first[0]]
            yield Group(name, sorted(first + untold), places, told)
            untold = []


def _background(gazetteer: Gazetteer, text: str) -> Iterator[Place]:
    """Return the countries and divisions that any capitalised words name."""
    for _, run in capitalised_runs(text):
        at = 0
        while at < len(run):
            for count in range(_LONGEST_NAME, 0, -1):
                name = plain_name(" ".join(run[at : at + count]))
                if place := _telling(gazetteer, name):
                    yield place
                    at += count - 1
                    break
            at += 1


def _telling(gazetteer: Gazetteer, name: str) -> Place | None:
    """Return the country or division that a name surely means."""
    if code := gazetteer.demonym(name):
        name = gazetteer.country_name(code)
    for place in gazetteer.lookup(name)[:1]:
        large = place.kind in {LocationKind.COUNTRY, LocationKind.REGION}
        if large and not place.admin2 and place.prominence >= _TELLING:
            return place
    return None


def _company(groups: Iterable[Group]) -> Location | None:
    """
    Return where most of the places of an article are, for want of better.

    A circle around one of its towns if most of its towns and districts lie in
    it, where a lone one counts only in a land that is named, if any is; else the
    country of most of its places; else None.
    """
    best = [(group.ranked()[0], group.weight) for group in groups if group.places]
    total = sum(weight for _, weight in best)
    spots = [(place, weight) for place, weight in best if place.is_spot]
    lands = {place.country for place, _ in best if not place.is_spot}
    if len(spots) == 1 and lands and spots[0][0].country not in lands:
        best, spots = [told for told in best if told not in spots], []
    if not best:
        return None
    countries: dict[str, float] = {}
    for place, weight in best:
        countries[place.country] = countries.get(place.country, 0) + weight
    country, most = max(countries.items(), key=lambda pair: (pair[1], pair[0]))
    for centre, _ in spots:
        near = sum(
            weight
            for place, weight in spots
            if distance_km(centre.point, place.point) <= _COMPANY_KM
        )
        if near > _MOST * sum(weight for _, weight in spots):
            return centre.to_location(uncertainty_km=_COMPANY_KM)
    if country and most > _MOST * total:
        return Location(country, country=country)
    return None


def _choice(
    text: str, toponym: Toponym, group: Group, company: Location | None
) -> PlaceChoice:
    relation = relation_to(text, toponym.start)
    words = relation.words if relation else ""
    if group.places:
        place, *others = group.ranked()
        away = relation.distance_km if relation else None
        return PlaceChoice(
            toponym,
            place.to_location(
                uncertainty_km=None if away is None else away + (place.radius_km or 0),
                relation=words,
            ),
            place,
            f"in {group.told}, as the text says" if group.told else group.reason,
            tuple(others[:_MOST_ALTERNATIVES]),
        )
    name = plain_name(toponym.text)
    if company is None:
        return PlaceChoice(
            toponym, Location(name, relation=words), None, "unknown name"
        )
    location = attrs.evolve(
        company,
        name=name,
        kind=LocationKind.OTHER,
        geonames_id=None,
        disputed=False,
        relation=words,
    )
    return PlaceChoice(toponym, location, None, "unknown name, by its company")
