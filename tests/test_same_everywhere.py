"""The same bytes come out, whatever the process around the library looks like."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

SCRIPT: Final = Path(__file__).parent / "everywhere.py"
#: A locale in which "I" is not the large form of "i".
TURKISH: Final = "tr_TR.UTF-8"
SURROUNDINGS: Final = {
    "plain": {},
    "seed and zone": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "UTC+12"},
    "POSIX": {"LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1", "COLUMNS": "20"},
    "UTF-8 mode": {"PYTHONUTF8": "1", "LANG": "de_DE.ISO-8859-1", "NO_COLOR": "1"},
    "no docstrings": {
        "PYTHONOPTIMIZE": "2",
        "PYTHONHASHSEED": "77",
        "FORCE_COLOR": "1",
    },
}


def said(*arguments: str, folder: Path, **surroundings: str) -> list[str]:
    """Return what a fresh process says, in a folder, with these variables alone."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(SCRIPT), *arguments],
        env=kept | surroundings,
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.splitlines()


@pytest.fixture(name="here", scope="module")
def _here() -> list[str]:
    return said(folder=Path.cwd())


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_the_surroundings_of_a_process_change_nothing(
    name: str, here: list[str], tmp_path: Path
) -> None:
    """Hash seed, locale, zone, encodings, folder, size of the terminal."""
    assert here == said(folder=tmp_path, **SURROUNDINGS[name])
    assert not any(line.startswith("absent") for line in here)
    assert 30 < len(here)


def test_a_turkish_locale_changes_nothing(
    here: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Made for the test from Debian's tables, so that it need not be installed."""
    folder = tmp_path_factory.mktemp("locales")
    make = ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / TURKISH)]
    try:
        subprocess.run(make, check=True, capture_output=True)  # noqa: S603 - the system's own
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("NOT CHECKED: a Turkish locale; apt install locales")
    turkish = {"LOCPATH": str(folder), "LC_ALL": TURKISH}
    check = "import locale; print(locale.setlocale(locale.LC_ALL, ''))"
    done = subprocess.run(  # noqa: S603 - our own line
        [sys.executable, "-c", check], env=turkish, capture_output=True, check=True
    )

    assert TURKISH.encode() in done.stdout
    assert here == said(folder=folder, **turkish)


def test_without_numpy_the_same_comes_out(here: list[str], tmp_path: Path) -> None:
    """Only the model and data frames need it."""
    assert here == said("--without", "numpy", folder=tmp_path)


@pytest.mark.parametrize(
    ("package", "formats"),
    [("pyarrow", {"border.parquet", "border.arrow"}), ("icalendar", {"border.ics"})],
)
def test_without_an_extra_only_its_formats_are_absent(
    package: str, formats: set[str], here: list[str], tmp_path: Path
) -> None:
    """The rest is the same to the byte."""
    found = said("--without", package, folder=tmp_path)
    absent = {line.split()[-1] for line in found if line.startswith("absent")}

    assert formats == absent
    assert {*found} - {f"absent  {name}" for name in formats} < {*here}
    assert len(here) == len(found)


def test_what_differs_would_be_seen(here: list[str], tmp_path: Path) -> None:
    """The lines hang on what is computed: another seed article, another line."""
    assert len({line.split()[0] for line in here}) == len(here)
    assert here != said("--without", "icalendar", folder=tmp_path)
