# ruff: noqa: INP001 - a script beside the pages, no package
"""
Hold one of ``docs/inventories`` against the inventory that its project publishes.

``python docs/check_inventory.py docs/inventories/python.txt objects.inv``
"""

from __future__ import annotations

import sys
from pathlib import Path

from sphinx.util.inventory import InventoryFile


def places(path: Path) -> dict[str, str]:
    """Return the page and the line of each Python name of an inventory."""
    with path.open("rb") as file:
        known = InventoryFile.load(file, "", lambda _, place: place)
    return {
        name: item.uri
        for kind, items in known.items()
        if kind.startswith("py:")
        for name, item in items.items()
    }


def moved(ours: Path, theirs: Path) -> list[str]:
    """Return a line for each name of ours that stands elsewhere in theirs."""
    published = places(theirs)
    return [
        f"{name}: {place} is {published.get(name, 'not there')}"
        for name, place in places(ours).items()
        if published.get(name) != place
    ]


if __name__ == "__main__":
    sys.exit("\n".join(moved(*map(Path, sys.argv[1:]))) or None)
