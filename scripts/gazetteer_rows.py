"""What the sources of the place table have in common."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs

from dateline.model.location import LocationKind

#: Countries, divisions and towns of which states disagree whose they are.
DISPUTED = {
    ("EH",),
    ("PS",),
    ("TW",),
    ("XK",),
    ("GE", "Abkhazia"),
    ("IL", "Judea and Samaria Area"),
    ("UA", "Crimea"),
    ("UA", "Sevastopol City"),
    ("UA", "Donetsk"),
    ("UA", "Luhansk"),
    ("UA", "Kherson Oblast"),
    ("UA", "Zaporizhzhya Oblast"),
    ("IL", "Jerusalem", "Jerusalem"),
}

#: Where the lists written by hand are, and where the table goes.
ROOT = Path(__file__).parents[1] / "src/dateline/data/places"


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
    #: Of a circle about as large as it, in kilometres; None of a town.
    radius: float | None = None
    #: Names that it bears as often as its own.
    usual: tuple[str, ...] = ()
    #: Names that may as well be another place's.
    variants: tuple[str, ...] = ()
    #: How well it is known, as the number of people of a town as well known.
    weight: float = 1

    @property
    def division(self) -> tuple[str, str, str]:
        """The country and the divisions that it lies in."""
        return (self.country, self.admin1, self.admin2)

    @property
    def is_disputed(self) -> bool:
        """Whether states disagree about it, or about what it lies in."""
        whole = (self.country, self.admin1, self.name)
        return self.disputed or any(whole[:end] in DISPUTED for end in (1, 2, 3))

    @property
    def prominence(self) -> int:
        """Ten times the decimal logarithm of how well it is known."""
        return round(10 * math.log10(max(self.weight, 1)))


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
