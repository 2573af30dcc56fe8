"""Names of places, and the places, countries and peoples that they may mean."""

from __future__ import annotations

import functools
import sqlite3
import weakref
from importlib import resources
from types import TracebackType
from typing import Final, Self

import attrs

from ...model.location import Location, LocationKind
from .names import abbreviation_key, fold, heads

__all__ = ["Gazetteer", "Place"]

_KINDS: Final = tuple(LocationKind)
#: The bit that marks a disputed place in the number of its kind.
_DISPUTED: Final = 16
_DEGREE: Final = 10_000
_NATURAL: Final = (" island", " peninsula")

_SELECT_PLACES: Final = """
    SELECT p.name, p.kind, d.country, d.admin1, d.admin2, p.latitude, p.longitude,
           p.population, p.geonames_id, p.prominence, p.radius,
           n.variant
    FROM names n JOIN places p ON p.id = n.place JOIN divisions d ON d.id = p.division
    WHERE n.key = ? ORDER BY p.prominence - 15 * (n.variant IS NOT NULL) DESC, p.id
"""
_SELECT_WORD: Final = "SELECT code FROM words WHERE kind = ? AND key = ?"
#: Kinds of what is a point on a map; a tuple is asked faster than a set of members.
_SPOTS: Final = (LocationKind.CITY, LocationKind.BUILDING, LocationKind.BORDER)


@attrs.frozen
class Place:
    """
    One place of the gazetteer.

    Args:
        name: Its usual name in English.

        kind: What it is.

        country: ISO 3166-1 alpha-2, ``XK`` for Kosovo; empty for a sea or a
            region that no one country holds.

        admin1: Its first-level division; a division's is its own name.

        latitude: Degrees north from -90 to 90, WGS 84.

        longitude: Degrees east from -180 to 180, WGS 84.

        population: 0 where unknown.

        geonames_id: Its number in GeoNames, None for what is not from there.

        disputed: Whether states disagree about whose it is.

        admin2: Its second-level division (a county), empty where unknown.

        prominence: How well it is known: ten times the decimal logarithm of
            the people of a town as well known.

        radius_km: Of a circle about as large as it, None for a town.

        variant: Whether it was found by a name that is not its usual one.

        country_name: The English name of its country, empty where it has none.
    """

    name: str
    kind: LocationKind
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int = attrs.field(default=0, kw_only=True)
    geonames_id: int | None = attrs.field(default=None, kw_only=True)
    disputed: bool = attrs.field(default=False, kw_only=True)
    admin2: str = attrs.field(default="", kw_only=True)
    prominence: int = attrs.field(default=0, kw_only=True)
    radius_km: float | None = attrs.field(default=None, kw_only=True)
    variant: bool = attrs.field(default=False, kw_only=True)
    country_name: str = attrs.field(default="", kw_only=True)

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude in degrees."""
        return (self.latitude, self.longitude)

    @property
    def is_spot(self) -> bool:
        """Whether it is small enough for its distance to others to tell something."""
        if self.kind is LocationKind.REGION:
            return bool(self.admin2)
        return self.kind in _SPOTS

    def to_location(
        self,
        name: str = "",
        *,
        uncertainty_km: float | None = None,
        relation: str = "",
    ) -> Location:
        """
        Return the place as a location of an event.

        Args:
            name: The name to show instead of its own.

            uncertainty_km: How far from the point the event may lie; that of
                the place itself unless given.

            relation: How the event lies to the place, in the source's words.
        """
        return Location(
            name or self.name,
            kind=self.kind,
            country=self.country,
            admin1=self.admin1,
            latitude=self.latitude,
            longitude=self.longitude,
            uncertainty_km=self.radius_km if uncertainty_km is None else uncertainty_km,
            geonames_id=self.geonames_id,
            disputed=self.disputed,
            relation=relation,
            within=tuple(area for area in (self.country_name, self.admin1) if area),
        )


class Gazetteer:
    """
    The table of places that comes with the library, opened for reading.

    Look-ups ignore case, accents, full stops and a leading article. An unknown
    name is no error: the answer is an empty tuple, or None.

    >>> with Gazetteer.open() as gazetteer:
    ...     gazetteer.lookup("Leposavić")[0].country
    ...     gazetteer.demonym("Serbs"), gazetteer.capital_of("the Kremlin")
    'XK'
    ('RS', 'RU')
    """

    def __init__(self, table: sqlite3.Connection) -> None:
        self._table = table
        self._places = functools.lru_cache(maxsize=8192)(self._read_places)
        self._code = functools.lru_cache(maxsize=8192)(self._read_code)

    @classmethod
    def open(cls) -> Gazetteer:
        """Open the table that comes with the library; it is not read into memory."""
        file = resources.files("dateline") / "data" / "places" / "places.db"
        with resources.as_file(file) as path:
            table = sqlite3.connect(
                f"{path.as_uri()}?mode=ro&immutable=1",
                uri=True,
                check_same_thread=False,
            )
        opened = cls(table)
        # A parser keeps it open for as long as it lives, and is closed by no one.
        weakref.finalize(opened, table.close)
        return opened

    def close(self) -> None:
        """Close the table; look-ups then raise ``sqlite3.ProgrammingError``."""
        self._table.close()

    def __enter__(self) -> Self:
        """Return the table itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the table."""
        self.close()

    def lookup(self, name: str) -> tuple[Place, ...]:
        """
        Return every place that *name* may mean, best known first.

        A place that bears it as a variant counts as less known by that name. A
        word for the kind or side of a place ("Hama province", "the city of
        Basra", "northern Kosovo") is left out if the whole is unknown; an island
        is then none of the places that bear the name as a variant.
        """
        keys = heads(name)
        for key in keys:
            places = self._places(key)
            if key != keys[0] and keys[0].endswith(_NATURAL):
                places = tuple(place for place in places if not place.variant)
            if places:
                return places
        return ()

    def country(self, name: str) -> str | None:
        """Return the code of the country of that name or usual variant."""
        return self._code("country", fold(name))

    def country_name(self, code: str) -> str:
        """Return the English name of a country; the code itself if unknown."""
        return self._code("code", code) or code

    def demonym(self, word: str) -> str | None:
        """Return the code of the country of an adjective or of a people."""
        return self._code("demonym", fold(word))

    def capital_of(self, name: str) -> str | None:
        """
        Return the code of the country whose government *name* stands for.

        Capitals ("Belgrade") and seats of government ("the Kremlin").
        """
        return self._code("capital", fold(name))

    def division(self, abbreviation: str) -> tuple[str, str] | None:
        """
        Return the country and the division that an abbreviation stands for.

        >>> with Gazetteer.open() as gazetteer:
        ...     gazetteer.division("Va."), gazetteer.division("B.C.")
        (('US', 'Virginia'), ('CA', 'British Columbia'))
        """
        code = self._code("division", abbreviation_key(abbreviation))
        if code is None:
            return None
        country, _, name = code.partition(".")
        return (country, name)

    def _read_places(self, key: str) -> tuple[Place, ...]:
        return tuple(
            Place(
                name or key.title(),
                _KINDS[kind % _DISPUTED],
                country,
                admin1,
                latitude / _DEGREE,
                longitude / _DEGREE,
                population=population,
                geonames_id=geonames_id,
                disputed=kind >= _DISPUTED,
                admin2=admin2,
                prominence=prominence,
                radius_km=radius,
                variant=variant is not None,
                country_name=self.country_name(country) if country else "",
            )
            for (
                name,
                kind,
                country,
                admin1,
                admin2,
                latitude,
                longitude,
                population,
                geonames_id,
                prominence,
                radius,
                variant,
            ) in self._table.execute(_SELECT_PLACES, (key,))
        )

    def _read_code(self, kind: str, key: str) -> str | None:
        row = self._table.execute(_SELECT_WORD, (kind, key)).fetchone()
        return None if row is None else str(row[0])
