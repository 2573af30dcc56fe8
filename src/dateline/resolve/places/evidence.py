"""What the places of an article say about each other."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from ...model.location import LocationKind, distance_km
from .gazetteer import Place

__all__ = ["Group", "choose"]

#: A country; with it a division; with both a district.
_Key = tuple[str, ...]

#: What each kind of evidence is worth, in powers of ten of a town's people: a
#: place in the country of all the others is chosen before one that has 1,000
#: times its people and stands alone.
_KNOWN: Final = 0.8
_VARIANT: Final = 2.5
#: Besides, for a place that the world knows: Paris among Texans is Paris.
_WORLD: Final = 0.7
_WORLD_KNOWN: Final = 60
#: Besides, for a state or province that is the best known of its name: it cannot
#: lie in the division of the other names, as a town can.
_DIVISION: Final = 2.0
#: How much better known it is than the next one.
_MARGIN: Final = 5
_NEARNESS: Final = 2.0
#: Two places are near each other on this scale, in kilometres.
_NEAR_KM: Final = 60.0
#: How much the names of states in the rest of the text count.
_BACKGROUND: Final = 0.5
#: How much is believed at each round: doubtful first, then ever more certain.
_CERTAINTY: Final = (0.3, 0.3, 0.5, 0.7, 1.0)
#: Candidates that a round still takes for possible, by chance and by number.
_POSSIBLE: Final = 0.02
_MOST_POSSIBLE: Final = 10
_TOLD_WEIGHT: Final = 1.5
_LEVELS: Final = ("country", "division", "district")
#: What it is worth to be in the same of each, and how much evidence is enough.
_WORTH: Final = ((3.0, math.inf), (3.0, 4.0), (3.0, 3.0))
#: A name is told as company if it is so likely to be in the same place.
_TELLING: Final = 0.5
#: A country or a people says less about where an article is than a town does:
#: news writes of Americans abroad.
_COUNTRY_WEIGHT: Final = 0.5
#: The least evidence that a whole article can be; less than it proves little.
_REST: Final = 2.5


@attrs.define
class Group:
    """
    All mentions of one name, which mean one place unless the text says otherwise.

    Args:
        name: As its first mention has it.

        mentions: Which mentions of the article they are.

        places: What the name may mean.

        told: Whether the text itself names what contains it.
    """

    name: str
    mentions: list[int]
    places: list[Place]
    told: str = ""
    #: How likely each of *places* is by itself, and its country, division and
    #: district; set by :func:`choose`.
    priors: list[float] = attrs.field(factory=list, init=False)
    areas: list[list[_Key]] = attrs.field(factory=list, init=False)
    #: The chance of each of *places*; set by :func:`choose`.
    chances: list[float] = attrs.field(factory=list, init=False)
    #: Why the best of them is the best; set by :func:`choose`.
    reason: str = attrs.field(default="", init=False)

    @property
    def weight(self) -> float:
        """How much the group counts for the others."""
        weight = 1 + math.log(len(self.mentions))
        if self.told:
            return _TOLD_WEIGHT * weight
        if self.places and self.places[0].kind is LocationKind.COUNTRY:
            return _COUNTRY_WEIGHT * weight
        return weight

    def prior(self, place: Place) -> float:
        """How likely one of *places* is meant when nothing else is known."""
        state = place.kind is LocationKind.REGION and place.admin1 and not place.admin2
        first = state and all(
            other.prominence + _MARGIN <= place.prominence
            for other in self.places
            if other is not place
        )
        return prior(place) + (_DIVISION if first else 0.0)

    @property
    def best(self) -> int:
        """Which of *places* is the likeliest, the first of equals."""
        return self.chances.index(max(self.chances))

    def ranked(self) -> list[Place]:
        """Return the places, the likeliest first."""
        order = sorted(range(len(self.places)), key=lambda at: (-self.chances[at], at))
        return [self.places[at] for at in order]


def choose(groups: Sequence[Group], background: Iterable[Place]) -> None:
    """
    Weigh the candidates of all groups against each other.

    Each round asks how well a candidate fits what the other names probably
    mean, and believes the answer a little more than the round before.

    Args:
        groups: The names of an article with their candidates.

        background: States and divisions that its other words name.

    Source:
        Country agreement and nearness among the places of a document, after
        Leidner, "Toponym Resolution in Text" (2007); the rounds are a
        relaxation labelling (Rosenfeld, Hummel & Zucker, 1976).
    """
    for group in groups:
        group.priors = [group.prior(place) for place in group.places]
        group.areas = [_areas(place) for place in group.places]
        group.chances = _chances(group.priors, _CERTAINTY[0])
    around: dict[_Key, int] = defaultdict(int)
    for place in background:
        for area in _areas(place):
            around[area] += 1
    for certainty in _CERTAINTY:
        evidence = _Evidence.of(groups, around)
        scores = {
            at: [evidence.score(at, which) for which in range(len(group.places))]
            for at, group in enumerate(groups)
            if len(group.places) > 1
        }
        for at, values in scores.items():
            groups[at].chances = _chances(values, certainty)
    evidence = _Evidence.of(groups, around)
    for at, group in enumerate(groups):
        if group.places:
            group.reason = evidence.reason(at, group.best)


def prior(place: Place) -> float:
    """How likely a place is meant by its name when nothing else is known."""
    return (
        _KNOWN * place.prominence / 10
        + _WORLD * max(0, place.prominence - _WORLD_KNOWN) / 10
        - (_VARIANT if place.variant else 0)
    )


def _chances(scores: list[float], certainty: float) -> list[float]:
    if not scores:
        return []
    best = max(scores)
    powers = [10 ** ((score - best) * certainty) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


#: So many places nearby are as good as more.
_NEAR_ENOUGH: Final = 2.0


@functools.lru_cache(maxsize=65_536)
def _closeness(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Return how near two points are, up to 1; each round asks the same pairs."""
    return math.exp(-distance_km(here, there) / _NEAR_KM)


def _areas(place: Place) -> list[_Key]:
    """Return the country, division and district of a place as keys."""
    areas: list[_Key] = [
        (place.country,),
        (place.country, place.admin1),
        (place.country, place.admin1, place.admin2),
    ]
    return [area for area in areas if all(area)]


@attrs.frozen
class _Evidence:
    """What the groups of an article and its other words speak for, in one round."""

    weights: list[float]
    shares: list[dict[_Key, float]]
    total: dict[_Key, float]
    weight: float
    spots: list[tuple[int, tuple[float, float], float]]
    groups: Sequence[Group]

    @classmethod
    def of(cls, groups: Sequence[Group], around: Mapping[_Key, int]) -> _Evidence:
        """Add up the chances of all candidates by country, division, district."""
        shares: list[dict[_Key, float]] = []
        total: dict[_Key, float] = defaultdict(float)
        spots = []
        weights = [group.weight for group in groups]
        for at, group in enumerate(groups):
            share: dict[_Key, float] = defaultdict(float)
            ranked = sorted(
                zip(group.chances, group.places, group.areas, strict=True), key=_chance
            )
            for chance, _, areas in ranked:
                for area in areas:
                    share[area] += weights[at] * chance
                    total[area] += weights[at] * chance
            spots += [
                (at, place.point, weights[at] * chance)
                for chance, place, _ in ranked[:_MOST_POSSIBLE]
                if chance > _POSSIBLE and place.is_spot
            ]
            shares.append(share)
        weight = sum(weights)
        for area, count in around.items():
            total[area] += _BACKGROUND * math.log1p(count)
            if len(area) == 1:
                weight += _BACKGROUND * math.log1p(count)
        return cls(weights, shares, total, weight, spots, groups)

    def _share(self, at: int, area: _Key, most: float) -> float:
        """How much of the evidence of the other groups is for an area, up to 1."""
        rest = max(self.weight - self.weights[at], _REST)
        others = self.total.get(area, 0.0) - self.shares[at].get(area, 0.0)
        return min(1, others / min(rest, most))

    def _nearness(self, at: int, place: Place) -> float:
        """How near the places of the other groups are, up to 1."""
        if not self.spots or not place.is_spot:
            return 0.0
        here, near = place.point, 0.0
        for group, there, weight in self.spots:
            if group != at:
                near += weight * _closeness(here, there)
                if near >= _NEAR_ENOUGH:
                    return 1.0
        return near / _NEAR_ENOUGH

    def _parts(self, at: int, which: int) -> dict[str, float]:
        group = self.groups[at]
        parts = {
            "best known": group.priors[which],
            "near": _NEARNESS * self._nearness(at, group.places[which]),
        }
        areas = group.areas[which]
        for level, area, (value, most) in zip(_LEVELS, areas, _WORTH, strict=False):
            parts[level] = value * self._share(at, area, most)
        return parts

    def score(self, at: int, which: int) -> float:
        """How well a candidate of a group fits the article: the sum of its parts."""
        group = self.groups[at]
        total = group.priors[which]
        total += _NEARNESS * self._nearness(at, group.places[which])
        for area, (value, most) in zip(group.areas[which], _WORTH, strict=False):
            total += value * self._share(at, area, most)
        return total

    def reason(self, at: int, which: int) -> str:
        """Return the closest evidence for a place, in words."""
        parts = self._parts(at, which)
        areas = dict(zip(_LEVELS, self.groups[at].areas[which], strict=False))
        for level in ("district", "division"):
            if parts.get(level, 0) >= 1:
                return f"in the same {level}{self._company(at, areas[level])}"
        if parts["near"] >= 1:
            return "near other places of the article"
        if parts.get("country", 0) >= 1:
            return "in the country of the article"
        return "best known of that name"

    def _company(self, at: int, area: _Key) -> str:
        """Return two of the other names that are likely in an area, as a phrase."""
        others = [
            self.groups[group].name
            for group, share in enumerate(self.shares)
            if group != at and share.get(area, 0.0) >= _TELLING
        ]
        return f" as {' and '.join(others[:2])}" if others else ""


def _chance(row: tuple[float, Place, list[_Key]]) -> float:
    return -row[0]
