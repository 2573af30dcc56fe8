"""A timeline as one page of HTML that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from importlib import resources
from string import Template
from typing import Any, Final

from ..io.inert import web_url
from ..model.actor import ActorKind
from ..model.event import Event
from ..model.source import Source
from ..model.when import When
from ..timeline.timeline import Timeline
from .axis import (
    bin_of,
    draw_axis,
    draw_caption,
    draw_legend,
    is_crowded,
    lay_out,
)
from .entries import draw_entry, name_of, sections
from .facets import Facet, find_facets, say_source
from .map import draw_map
from .marks import Axis
from .markup import Markup, element
from .wording import say_when

__all__ = ["dumps"]

#: How many names stand in the heading of a page of many articles.
_NAMES: Final = 3


def dumps(timeline: Timeline, *, title: str = "") -> str:
    """
    Return the page of a timeline, complete in itself.

    It asks for nothing from anywhere, reads as a plain list without scripts,
    and keeps every text of the timeline from being taken for markup: control
    characters and marks that turn the direction of writing become U+FFFD, and
    only ``http`` and ``https`` addresses become links.

    Args:
        timeline: What to show.

        title: The heading; by default that of the only article, or the
            names that occur most.

    >>> page = dumps(Timeline.of(Event.of("A war ends", when="1999-06")))
    >>> '<time class="date" datetime="1999-06">Jun 1999</time>' in page
    True
    """
    events = timeline.events
    sources = _sources(events)
    heading = title or _title(events, sources)
    style, script = _asset("page.css"), _asset("page.js")
    facets, axis = find_facets(events), lay_out(events)
    return Template(_asset("page.html")).substitute(
        policy=_policy(style, script),
        title=element("title", heading),
        style=Markup(f"<style>{style}</style>"),
        script=Markup(f"<script>{script}</script>"),
        heading=element("h1", element("bdi", heading)),
        summary=element("p", _summary(events, sources), class_="summary"),
        axis=_axis(axis),
        map=draw_map(events, _places(facets)),
        filters=_filters(facets, len(events)),
        entries=_entries(events, facets, axis),
        sources=_source_list(sources),
    )


def _asset(name: str) -> str:
    return (resources.files(__package__) / "assets" / name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """Allow the page's own style and script, by their hashes, and nothing else."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _sources(events: Sequence[Event]) -> list[Source]:
    found = dict.fromkeys(source for event in events for source in event.sources)
    return sorted(found, key=lambda source: (source.when.earliest, source.id))


def _title(events: Sequence[Event], sources: Sequence[Source]) -> str:
    """Return the headline of the only article, or who is told of most."""
    if len(sources) == 1 and sources[0].title:
        return sources[0].title
    counts = Counter(
        actor.name
        for event in events
        for actor in event.actors()
        if actor.kind not in {ActorKind.GROUP, ActorKind.OTHER}
        and actor.name[0].isupper()
    )
    often = [name for name, count in counts.most_common() if count > 1][:_NAMES]
    if not often:
        return "Timeline"
    return " and ".join(filter(None, (", ".join(often[:-1]), often[-1])))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _summary(events: Sequence[Event], sources: Sequence[Source]) -> str:
    said = _count(len(events), "event")
    bounds = [b for e in events for b in (e.when.first, e.when.last) if b]
    if bounds:
        first = min(bounds, key=lambda bound: bound.start)
        last = max(bounds, key=lambda bound: bound.end)
        whole = When(first, last).plain
        said += f", {say_when(whole).removeprefix('between ').replace(' and ', ' – ')}"
    if sources:
        said += f", as told by {_count(len(sources), 'article')}"
    return said


def _axis(axis: Axis | None) -> Markup:
    if axis is None:
        return Markup()
    ids = [name_of(mark.event) for mark in axis.marks]
    scroll = element(
        "div",
        draw_axis(axis, ids),
        class_="scroll",
        tabindex=0,
        role="region",
        aria_label="Time axis",
    )
    return element(
        "figure", scroll, draw_caption(axis), draw_legend(axis), class_="time"
    )


def _filters(facets: Sequence[Facet], count: int) -> Markup:
    search = element(
        "p",
        element("label", "Words", for_="by-words"),
        element("input", id="by-words", type="search", autocomplete="off"),
    )
    status = element(
        "p",
        element("output", _count(count, "event"), id="shown", aria_live="polite"),
        element("button", "Clear", type="button", id="clear"),
        class_="status",
    )
    return search + Markup("").join(facet.menu() for facet in facets) + status


def _places(facets: Sequence[Facet]) -> dict[str, int]:
    """Return the places that can be chosen, with their numbers in the menu."""
    return {
        name: at
        for facet in facets
        if facet.letter == "p"
        for at, (name, _) in enumerate(facet.values)
    }


def _entries(
    events: Sequence[Event], facets: Sequence[Facet], axis: Axis | None
) -> Markup:
    bins: dict[Event, int] = {}
    if axis and is_crowded(axis):
        bins = {mark.event: bin_of(mark) for mark in axis.marks if mark.point}
    drawn = []
    for number, (heading, told) in enumerate(sections(events)):
        items = [draw_entry(event, _values(event, facets, bins)) for event in told]
        drawn.append(
            element(
                "section",
                element("h2", heading, id=f"s-{number}"),
                element("ol", *items, role="list"),
                aria_labelledby=f"s-{number}",
            )
        )
    if not drawn:
        return element("p", "There is no event in this timeline.", class_="none")
    return Markup("\n").join(drawn)


def _values(
    event: Event, facets: Sequence[Facet], bins: dict[Event, int]
) -> dict[str, Any]:
    values: dict[str, Any] = {
        f"data_{facet.letter}": " ".join(map(str, facet.of[event])) or None
        for facet in facets
    }
    return values | {"data_b": bins.get(event)}


def _source_list(sources: Sequence[Source]) -> Markup:
    if not sources:
        return Markup()
    items = []
    for source in sources:
        said = element("bdi", say_source(source))
        url = web_url(source.url)
        link = element("a", said, href=url, rel="noopener noreferrer") if url else said
        items.append(element("li", link))
    return element(
        "section",
        element("h2", "Sources", id="sources"),
        element("ol", *items),
        aria_labelledby="sources",
        class_="sources",
    )
