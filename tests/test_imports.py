"""What an import costs, seen from a fresh process."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "spacy",
    "thinc",
    "numpy",
    "hypothesis",
    "pendulum",
    "cattrs",
    "icalendar",
    "lxml",
    "pandas",
    "polars",
    "pyarrow",
    "trafilatura",
)
LIGHT = (
    "dateline",
    "dateline.model.when",
    "dateline.temporal",
    "dateline.timeline",
    "dateline.io.files",
    "dateline.read.files",
)


def _loaded_by(module: str) -> set[str]:
    """Return the top-level packages that importing *module* loads."""
    code = f"import sys, {module}; print(*{{m.split('.')[0] for m in sys.modules}})"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own interpreter
    return set(done.stdout.split())


@pytest.mark.parametrize("module", LIGHT)
def test_import_is_light(module: str) -> None:
    """Importing the front door and the pure rooms loads nothing heavy."""
    loaded = _loaded_by(module)

    assert "dateline" in loaded
    assert set() == loaded & set(HEAVY)


def test_heavy_packages_would_be_seen() -> None:
    """The check above is able to fail: what is imported shows."""
    assert "numpy" in _loaded_by("numpy")
