"""What a report can be asked for by, as numbers that an index holds."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ..model.report import Report
from .hashes import number_of
from .texts import fold

__all__ = ["name_number", "names_of"]


def names_of(report: Report) -> set[int]:
    """Return the `name_number` of all that a report can be asked for by."""
    return {name_number(kind, name) for kind, name in _names_of(report) if name}


@functools.lru_cache(maxsize=65_536)
def name_number(kind: str, name: str) -> int:
    """
    Return the number of a name, in whatever case.

    Args:
        kind: ``actor``, ``place``, ``source``, or the role that an actor plays.

        name: The name.
    """
    return number_of(kind, fold(name))


def _names_of(report: Report) -> Iterator[tuple[str, str]]:
    for part in report.participants:
        for name in (*part.actor.names, *part.actor.affiliation):
            yield "actor", name
            yield part.role.value, name
    place = report.location
    if place is not None:
        for name in (place.name, place.admin1, place.country, *place.within):
            yield "place", name
    source = report.source
    if source is not None:
        for name in (source.id, source.url, source.publisher, source.title):
            yield "source", name
