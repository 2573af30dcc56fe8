"""Where something happens."""

from __future__ import annotations

import enum
import math
from typing import Any

import attrs

from ..errors import InvalidValueError
from .actor import as_names, check_country, check_name
from .checks import of_class

__all__ = ["Location", "LocationKind", "distance_km"]

_EARTH_RADIUS_KM = 6_371.0088


class LocationKind(enum.Enum):
    """What a place is."""

    COUNTRY = "country"  #: A state, or what has a code of its own.
    REGION = "region"  #: A division of a country, or a part of one or more.
    CITY = "city"  #: A town or a village.
    BUILDING = "building"  #: A building, or a site: an airport, a square, a base.
    BORDER = "border"  #: A border, a line, or a crossing of one.
    WATER = "water"  #: A sea, a lake or a river.
    LAND = "land"  #: A continent, an island, mountains, a desert.
    OTHER = "other"  #: What is none of these, or not known.

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"LocationKind.{self.name}"


def _check_degrees(_: object, field: attrs.Attribute[Any], value: object) -> None:
    limit = 90 if field.name == "latitude" else 180
    if value is None:
        return
    if not isinstance(value, int | float) or not abs(value) <= limit:
        msg = f"{field.name} runs from -{limit} to {limit} degrees, got {value!r}"
        raise InvalidValueError(msg)


def _check_distance(_: object, field: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not (
        isinstance(value, int | float) and 0 <= value < math.inf
    ):
        msg = f"{field.name} is a number of kilometres from 0, got {value!r}"
        raise InvalidValueError(msg)


@attrs.frozen(repr=False)
class Location:
    """
    A place, as exactly as the source gives it.

    Args:
        name: The name to show.

        kind: What it is.

        country: ISO 3166-1 alpha-2, ``XK`` for Kosovo; empty where unknown.

        admin1: Name of the first-level division, empty where unknown.

        latitude: Degrees north from -90 to 90, WGS 84; None where unknown.

        longitude: Degrees east from -180 to 180, WGS 84; None where unknown.

        uncertainty_km: The place lies within so many kilometres of the point,
            0 or more.

        geonames_id: Its number in GeoNames.

        disputed: Whether states disagree about whose it is.

        relation: How the event lies to the place ("2 km from", "near"), in the
            words of the source; empty where it lies in it.

        within: Names of the areas that it lies in, the outermost first:
            ``("United States", "Texas")``; those that are known.

    Raises:
        InvalidValueError: If a coordinate is out of range or stands alone.

    >>> Location("Pristina", country="XK", latitude=42.67, longitude=21.17)
    Location('Pristina', XK, 42.67, 21.17)
    """

    name: str = attrs.field(validator=check_name)
    kind: LocationKind = attrs.field(
        default=LocationKind.OTHER,
        kw_only=True,
        validator=of_class(LocationKind),
    )
    country: str = attrs.field(default="", kw_only=True, validator=check_country)
    admin1: str = attrs.field(default="", kw_only=True)
    latitude: float | None = attrs.field(
        default=None, kw_only=True, validator=_check_degrees
    )
    longitude: float | None = attrs.field(
        default=None, kw_only=True, validator=_check_degrees
    )
    uncertainty_km: float | None = attrs.field(
        default=None, kw_only=True, validator=_check_distance
    )
    geonames_id: int | None = attrs.field(default=None, kw_only=True)
    disputed: bool = attrs.field(default=False, kw_only=True)
    relation: str = attrs.field(default="", kw_only=True)
    within: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=as_names)

    def __attrs_post_init__(self) -> None:
        """Refuse half a pair of coordinates."""
        if (self.latitude is None) != (self.longitude is None):
            msg = (
                "latitude and longitude come together, got "
                f"{self.latitude!r} and {self.longitude!r}"
            )
            raise InvalidValueError(msg)

    def __repr__(self) -> str:
        """Show what tells this place from others."""
        parts = [repr(self.name)]
        parts += [part for part in (self.relation, self.admin1, self.country) if part]
        if self.latitude is not None:
            parts += [f"{self.latitude:g}", f"{self.longitude:g}"]
        return f"Location({', '.join(parts)})"

    def distance_km(self, latitude: float, longitude: float) -> float | None:
        """Kilometres from the place to a point, None without coordinates."""
        if self.latitude is None or self.longitude is None:
            return None
        return distance_km((self.latitude, self.longitude), (latitude, longitude))


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """
    Return the great-circle distance of two points in kilometres.

    Args:
        a: Latitude and longitude in degrees.

        b: The same of the other point.

    Source:
        The haversine formula (Sinnott, 1984) on a sphere of radius 6,371.0088
        km, the mean radius of WGS 84.

    >>> round(distance_km((42.67, 21.17), (44.80, 20.47)))
    243
    """
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*a, *b))
    half = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, half)))
