"""
Say what everything that has no chance in it comes to, a line each.

The lines are the same in every process, on every machine, with every Python: see
``nox -s everywhere``.

Usage: python everywhere.py [--without PACKAGE]... [--read]

``--without`` makes a package absent; ``--read`` reads the seeds with the model too.
"""

from __future__ import annotations

import hashlib
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
SEEDS: Final = sorted((HERE.parent / "seeds").glob("*.txt"))


def _without(arguments: list[str]) -> None:
    """Make packages absent before anything of ours is imported."""
    for flag, name in itertools.pairwise(arguments):
        if flag == "--without":
            vars(sys)["modules"][name] = None


def _hash(value: object) -> str:
    data = value if isinstance(value, bytes) else str(value).encode()
    return hashlib.sha256(data).hexdigest()[:16]


def _formats(line: Any, name: str) -> Iterator[tuple[str, object]]:
    """Give the file of each format, of those whose packages are here."""
    from dateline.errors import MissingExtraError
    from dateline.io.formats import FORMATS

    for known in FORMATS:
        try:
            yield f"{name}.{known.name}", known.dumps(line)
        except MissingExtraError:
            yield f"{name}.{known.name}", None


def _views(line: Any, name: str) -> Iterator[tuple[str, object]]:
    from dateline.view import terminal

    yield f"{name} table", terminal.table(line, width=100, colour=False)
    yield f"{name} axis", terminal.axis(line, width=100, colour=False)
    yield f"{name} order", [(event.id, str(event.when)) for event in line]
    yield f"{name} notebook", line._repr_html_()


def _border() -> Iterator[tuple[str, object]]:
    sys.path.append(str(HERE / "timeline"))
    from border import reports

    from dateline.store import Store
    from dateline.timeline.timeline import Timeline

    line = Timeline(reports().values())
    yield from _formats(line, "border")
    yield from _views(line, "border")
    yield "border words", line.filter(text="POLICE").events
    with Store(":memory:") as store:
        store.add(line)
        yield "border store", [event.id for event in store.timeline("2021-09")]


def _many() -> Iterator[tuple[str, object]]:
    """So many spans that numpy, where it is, takes over."""
    from dateline.timeline.index import SpanIndex

    starts = [number * 7_919 % 1_000_003 for number in range(21_000)]
    index = SpanIndex((start, start + start % 977) for start in starts)
    yield "many spans", (index.overlapping(500, 9_000), index.within(500, 90_000))


def _texts() -> Iterator[tuple[str, object]]:
    """Read articles, and the times in them, without a model."""
    from dateline.read.files import read_articles
    from dateline.temporal import find_timexes

    for path in SEEDS:
        (article,) = read_articles(path)
        yield f"{path.stem} article", article.source.id
        found = find_timexes(article.text, published=article.published)
        yield f"{path.stem} times", found


def _read() -> Iterator[tuple[str, object]]:
    from dateline.parse import Parser
    from dateline.read.files import read_articles
    from dateline.timeline.timeline import merge

    parser = Parser()
    told = []
    for path in SEEDS:
        (article,) = read_articles(path)
        told.append(parser.parse(article))
        yield from _formats(told[-1], path.stem)
    yield from _formats(merge(*told), "all")


def main(arguments: list[str]) -> None:
    """Print the lines."""
    _without(arguments)
    parts = [_border, _many, _texts, *([_read] if "--read" in arguments else [])]
    for part in parts:
        for name, value in part():
            said = "absent" if value is None else _hash(value)
            sys.stdout.write(f"{said}  {name}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
