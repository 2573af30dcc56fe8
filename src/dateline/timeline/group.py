"""Events sorted into groups and counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Final

from ..errors import InvalidValueError
from ..model.event import Event
from ..model.precision import DAY_SECONDS, FIRST, LAST, Precision
from ..model.when import Bound, Shape, When
from .order import own_point

__all__ = ["GroupKey", "facets", "group_by", "windows"]

#: The name of a key, or a function from an event to a value.
GroupKey = str | Callable[[Event], Hashable]


def _unit(precision: Precision) -> Callable[[Event], list[str]]:
    def values(event: Event) -> list[str]:
        point = own_point(event)
        if not event.when.dated:
            return [""]
        unit = Bound(precision.floor(point), precision)
        return [When(unit, unit).to_edtf()]

    return values


_KEYS: Final[Mapping[str, Callable[[Event], Iterable[str]]]] = {
    "day": _unit(Precision.DAY),
    "week": _unit(Precision.WEEK),
    "month": _unit(Precision.MONTH),
    "year": _unit(Precision.YEAR),
    "type": lambda event: [event.type.name],
    "certainty": lambda event: [event.certainty.value],
    "actor": lambda event: [actor.name for actor in event.actors()],
    "location": lambda event: [event.location.name] if event.location else [],
    "country": lambda event: [event.location.country] if event.location else [],
    "source": lambda event: [source.id for source in event.sources],
}
_FACETS: Final = ("type", "actor", "location", "country", "year", "source")


def group_by(events: Iterable[Event], key: GroupKey) -> dict[Hashable, list[Event]]:
    """
    Return the events under each value of a key, both in order.

    Raises:
        InvalidValueError: If there is no key of that name.
    """
    values = _values(key)
    groups: dict[Hashable, list[Event]] = {}
    for event in events:
        for value in dict.fromkeys(values(event)):
            groups.setdefault(value, []).append(event)
    return groups


def windows(events: Iterable[Event], days: int, step: int) -> dict[When, list[Event]]:
    """
    Return the events in each stretch of *days* that begins every *step* days.

    Raises:
        InvalidValueError: If *step* is no number from 1 to *days*.
    """
    if not 1 <= step <= days:
        msg = f"windows of {days} days begin every 1 to {days} days, got {step}"
        raise InvalidValueError(msg)
    found: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        if event.when.dated:
            day = (own_point(event) - _MONDAY) // DAY_SECONDS
            for start in range((day - days) // step + 1, day // step + 1):
                found[start * step].append(event)
    return {_days(start, days): found[start] for start in sorted(found)}


#: The Monday of the week in which the count of seconds begins.
_MONDAY: Final = Precision.WEEK.floor(0)


def _days(start: int, days: int) -> When:
    first, last = (
        Bound(max(FIRST, min(LAST - DAY_SECONDS, _MONDAY + day * DAY_SECONDS)))
        for day in (start, start + days - 1)
    )
    return When(first, last, shape=Shape.WITHIN if first == last else Shape.THROUGHOUT)


def facets(events: Iterable[Event]) -> dict[str, dict[str, int]]:
    """Count the events under each value of each usual key, the most first."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in _FACETS}
    for event in events:
        for name in _FACETS:
            counts[name].update(set(_KEYS[name](event)))
    return {
        name: dict(sorted(count.items(), key=lambda item: (-item[1], item[0])))
        for name, count in counts.items()
    }


def _values(key: GroupKey) -> Callable[[Event], Iterable[Hashable]]:
    if callable(key):
        return lambda event: [key(event)]
    if key not in _KEYS:
        msg = f"no key {key!r}; there are {', '.join(_KEYS)}, or give a function"
        raise InvalidValueError(msg)
    return _KEYS[key]
