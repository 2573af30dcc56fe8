"""What dateline is made of is listed, with its licence and the versions that hold."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.version import Version

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "src" / "dateline"
PAGE: Final = (ROOT / "docs" / "made-of.md").read_text("utf-8")
PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
#: Their number is the year, or just counts on: the next one says nothing.
COUNTING: Final = {"attrs", "cattrs", "dask", "pyarrow"}


def rows(table: str) -> dict[str, list[str]]:
    """Return the rows of the tables of a page by their first cell."""
    found = re.findall(r"^\| (.+) \|$", table, re.MULTILINE)
    cells = [re.split(r" \| ", row) for row in found]
    return {row[0].strip("`†").lower(): row[1:] for row in cells}


def required() -> list[Requirement]:
    """Return what is required, in every extra."""
    lines = [*PROJECT["dependencies"]]
    for extra in PROJECT["optional-dependencies"].values():
        lines += extra
    return [Requirement(line) for line in lines]


def test_every_file_that_is_no_code_has_its_source_and_licence() -> None:
    """Those of the data, of pages, and the schema; and nothing else is listed."""
    listed = rows((PACKAGE / "data" / "SOURCES.md").read_text("utf-8"))
    del listed["file"], listed["---"]
    ours = {
        path.relative_to(PACKAGE).as_posix().lower()
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc", ".typed"}
    }

    assert {file for file in ours if not file.endswith("sources.md")} == set(listed)
    assert all(all(cells) and len(cells) == 3 for cells in listed.values())
    assert "(https://creativecommons.org/licenses/by/4.0/)" in PAGE


def test_every_package_is_listed_with_its_licence() -> None:
    """And no other."""
    listed = rows(PAGE)
    del listed["package"], listed["---"]

    assert {each.name.lower() for each in required()} == set(listed)
    assert all(cells[-1] for cells in listed.values())


def test_bounds_are_those_that_were_tested() -> None:
    """The lowest is allowed and nothing below; the newest is, and no next major."""
    listed = rows(PAGE)
    for each in required():
        lowest, newest = map(Version, listed[each.name.lower()][1:3])
        (first, *_) = [s for s in each.specifier if s.operator in {">=", "=="}]
        assert lowest == Version(first.version), each
        assert each.specifier.contains(newest), each
        following = Version(str(newest.major + 1))
        assert each.specifier.contains(following) == (each.name in COUNTING), each


def test_the_pythons_that_are_tested_are_those_that_are_named() -> None:
    """In the metadata, and in the session that compares them."""
    named = [
        words.rsplit(" ", 1)[-1]
        for words in PROJECT["classifiers"]
        if re.fullmatch(r"Programming Language :: Python :: 3\.\d+", words)
    ]
    noxfile = (ROOT / "noxfile.py").read_text("utf-8")
    (listed,) = re.findall(r"^PYTHONS = \((.*)\)$", noxfile, re.MULTILINE)

    assert named == re.findall(r"3\.\d+", listed)
    assert f">={named[0]}" == PROJECT["requires-python"]
