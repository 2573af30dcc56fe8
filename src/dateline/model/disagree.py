"""On which fields the reports of one event disagree, and who says what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import attrs

from .location import Location, LocationKind
from .report import Quantity, Report
from .source import Source
from .types import Certainty, EventType
from .when import When

__all__ = ["VAGUE_TYPES", "Alternative", "alternatives", "coarseness", "sources_of"]

#: The names of the kinds that say little: a telling one goes before them.
VAGUE_TYPES: Final = frozenset({"OTHER", "STATE", "STATEMENT"})


@attrs.frozen
class Alternative:
    """
    One of several values that reports of an event give for the same field.

    Args:
        value: A `.When`, `.Location`, `.EventType`, `.Certainty` or `.Quantity`.

        sources: Who gives it, the oldest first; empty where made by hand.
    """

    value: Any
    sources: tuple[Source, ...]


def alternatives(reports: Sequence[Report]) -> Mapping[str, tuple[Alternative, ...]]:
    """Return the fields on which reports disagree, each with all its values."""
    if len(reports) == 1:
        return MappingProxyType({})
    fields = {
        "when": _disagreement(reports, _given_when, _spans_contain),
        "type": _disagreement(reports, _given_type, _never),
        "location": _disagreement(reports, _given_place, _places_contain),
        "certainty": _disagreement(reports, _given_certainty, _never),
        "quantities": _numbers(reports),
    }
    return MappingProxyType({name: found for name, found in fields.items() if found})


def coarseness(place: Location) -> tuple[bool, bool, float]:
    """Return a key that puts the most exact place first."""
    wide = place.kind in {LocationKind.COUNTRY, LocationKind.REGION}
    return wide, place.latitude is None, place.uncertainty_km or 0.0


def sources_of(reports: Iterable[Report]) -> tuple[Source, ...]:
    """Return where reports were read, in their order, each once."""
    return tuple(dict.fromkeys(r.source for r in reports if r.source is not None))


def _disagreement(
    reports: Iterable[Report],
    given: Callable[[Report], Any],
    contains: Callable[[Any, Any], bool],
) -> tuple[Alternative, ...]:
    """Return each value that contains no other one, if there are several."""
    by_value: dict[Any, list[Report]] = {}
    for report in reports:
        if (value := given(report)) is not None:
            by_value.setdefault(value, []).append(report)
    finest: list[Any] = []
    for value in by_value:
        if not any(contains(value, other) for other in finest):
            finest = [other for other in finest if not contains(other, value)]
            finest.append(value)
    if len(finest) < 2:  # noqa: PLR2004 - it takes two to disagree
        return ()
    return tuple(Alternative(value, sources_of(by_value[value])) for value in finest)


def _numbers(reports: Iterable[Report]) -> tuple[Alternative, ...]:
    """Return the numbers of each unit that has more than one value."""
    by_unit: dict[str, dict[float, tuple[Quantity, list[Report]]]] = {}
    for report in reports:
        for quantity in report.quantities:
            if quantity.value is not None:
                values = by_unit.setdefault(quantity.unit, {})
                values.setdefault(quantity.value, (quantity, []))[1].append(report)
    return tuple(
        Alternative(quantity, sources_of(told))
        for values in by_unit.values()
        if len(values) > 1
        for quantity, told in values.values()
    )


def _given_when(report: Report) -> When | None:
    return report.when if report.when.dated else None


def _given_type(report: Report) -> EventType | None:
    return None if report.type.name in VAGUE_TYPES else report.type


def _given_place(report: Report) -> Location | None:
    return report.location


def _given_certainty(report: Report) -> Certainty:
    return report.certainty


def _never(_: object, __: object) -> bool:
    return False


def _spans_contain(wide: When, narrow: When) -> bool:
    return wide.earliest <= narrow.earliest and narrow.latest <= wide.latest


def _places_contain(wide: Location, narrow: Location) -> bool:
    """Whether *narrow* lies in *wide*, or is the same place told more exactly."""
    if wide.name == narrow.name:
        return coarseness(wide) >= coarseness(narrow)
    inside = LocationKind.COUNTRY, LocationKind.REGION
    return (
        wide.kind in inside
        and narrow.kind is not LocationKind.COUNTRY
        and wide.country == narrow.country != ""
        and (wide.kind is LocationKind.COUNTRY or wide.name == narrow.admin1)
    )
