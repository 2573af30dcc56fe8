"""The vendored inventories hold what they need, and are held against others."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parents[1] / "docs"
INVENTORIES = sorted((DOCS / "inventories").glob("*.txt"))
HEAD = "# Sphinx inventory version 1\n# Project: rain\n# Version: 1\n"


@pytest.fixture(name="check", scope="module")
def _check() -> Any:
    path = DOCS / "check_inventory.py"
    spec = importlib.util.spec_from_file_location("check_inventory", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", INVENTORIES, ids=lambda path: path.stem)
def test_inventory_is_small_and_sorted(path: Path, check: Any) -> None:
    """Sphinx reads each one, and it holds no more than what is looked up here."""
    lines = path.read_text("utf-8").splitlines()[3:]

    assert len(lines) == len(check.places(path)) < 100
    assert lines == sorted(lines)


def test_what_has_moved_is_seen(tmp_path: Path, check: Any) -> None:
    """A name that stands elsewhere is named, and so is one that is gone."""
    ours, theirs = tmp_path / "ours.txt", tmp_path / "theirs.txt"
    ours.write_text(f"{HEAD}rain.a class a.html\nrain.b class b.html\n", "utf-8")
    theirs.write_text(f"{HEAD}rain.a class c.html\n", "utf-8")

    assert [] == check.moved(ours, ours)
    assert [
        "rain.a: a.html#rain.a is c.html#rain.a",
        "rain.b: b.html#rain.b is not there",
    ] == check.moved(ours, theirs)
