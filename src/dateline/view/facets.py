"""What the events of a page can be filtered by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import attrs

from ..io.inert import inert
from ..model.event import Event
from ..model.source import Source
from .markup import Markup, element

__all__ = ["Facet", "find_facets"]

#: A longer menu is no help; what is beyond is found by words.
_LONGEST: Final = 250
_LABEL: Final = 70


@attrs.frozen
class Facet:
    """
    A field, and the values that it takes in a timeline.

    Args:
        name: What the page calls it.

        letter: The attribute in which the page keeps its values.

        values: What can be chosen, the most frequent first, with its count.

        of: The values of each event as places in *values*.
    """

    name: str
    letter: str
    values: Sequence[tuple[str, int]]
    of: Mapping[Event, Sequence[int]]

    def menu(self) -> Markup:
        """Return its label and its menu."""
        options = [element("option", "any", value="")]
        options += [
            element("option", f"{_short(value)} ({count})", value=at)
            for at, (value, count) in enumerate(self.values)
        ]
        select = element(
            "select", *options, id=f"by-{self.letter}", data_facet=self.letter
        )
        return element(
            "p", element("label", self.name, for_=f"by-{self.letter}"), select
        )


def find_facets(events: Sequence[Event]) -> list[Facet]:
    """Return what there is to choose from, without fields of a single value."""
    facets = [_facet(events, *field) for field in _FIELDS]
    return [facet for facet in facets if len(facet.values) > 1]


def _facet(
    events: Sequence[Event],
    name: str,
    letter: str,
    values_of: Callable[[Event], Iterable[str]],
) -> Facet:
    found = {event: tuple(dict.fromkeys(values_of(event))) for event in events}
    counts = Counter(value for values in found.values() for value in values)
    listed = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_LONGEST]
    at = {value: place for place, (value, _) in enumerate(listed)}
    places = {
        event: [at[value] for value in values if value in at]
        for event, values in found.items()
    }
    whole = len(counts) <= _LONGEST
    title = name if whole else f"{name} ({_LONGEST} of {len(counts)})"
    return Facet(title, letter, listed, places)


def _actors(event: Event) -> Iterable[str]:
    for actor in event.actors():
        yield actor.name
        yield from actor.affiliation


def _places(event: Event) -> Iterable[str]:
    if event.location:
        yield event.location.name
        yield from event.location.within


def say_source(source: Source) -> str:
    """Return a source in a line: publisher, title, day."""
    day = source.published.isoformat()[:10]
    return ", ".join(part for part in (source.publisher, source.title, day) if part)


_FIELDS: Final = (
    ("Actor", "a", _actors),
    ("Place", "p", _places),
    ("Type", "t", lambda event: [event.type.name.lower()]),
    ("Certainty", "c", lambda event: [event.certainty.value]),
    ("Source", "s", lambda event: [say_source(source) for source in event.sources]),
)


def _short(value: str) -> str:
    text = " ".join(inert(value[: 4 * _LABEL]).split())
    return text if len(text) <= _LABEL else f"{text[: _LABEL - 1]}…"
