"""The list of a page: an entry for each event, with its quotes and sources."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from ..io.inert import web_url
from ..model.disagree import Alternative
from ..model.event import Event
from ..model.location import Location
from ..model.precision import Precision, to_civil
from ..model.report import Quantity, Report
from ..model.source import Quote, Source
from ..model.types import Certainty
from ..model.when import Bound, When
from ..timeline.order import own_point
from .facets import say_source
from .marks import standing_of
from .markup import Markup, element, passage_url
from .wording import (
    say_attribution,
    say_bounds,
    say_place,
    say_when,
    say_where,
    say_who,
)

__all__ = ["draw_entry", "name_of", "sections"]

#: Passages that are shown at once; the others open on demand.
_SHOWN: Final = 2
_DATETIME: Final = {
    Precision.YEAR: 4,
    Precision.MONTH: 7,
    Precision.DAY: 10,
    Precision.MINUTE: 16,
    Precision.SECOND: 19,
}


def name_of(event: Event) -> str:
    """Return the name of an event in a page, the same in every page."""
    return f"e-{event.id[:12]}"


def sections(events: Iterable[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Give the events of each year under its heading, in the order they have."""
    told = list(events)
    while told and not told[-1].when.dated:
        told.pop()
    tail = list(events)[len(told) :]
    label = ""
    labelled = []
    for event in told:
        label = _heading(event) or label
        labelled.append((label, event))
    for heading, group in itertools.groupby(labelled, key=lambda pair: pair[0]):
        yield heading or "Undated", [event for _, event in group]
    if tail:
        yield "Undated", tail


def _heading(event: Event) -> str:
    when = event.when
    bound = when.first or when.last
    if bound is None:
        return ""
    if bound.precision in {Precision.DECADE, Precision.CENTURY}:
        return say_when(When(bound, bound).plain)
    return str(to_civil(own_point(event))[0])


def draw_entry(event: Event, values: Mapping[str, Any]) -> Markup:
    """
    Return the entry of an event.

    Args:
        event: What to tell.

        values: Attributes by which the page finds the entry.
    """
    return element(
        "li",
        element("p", *_when(event.when), class_="when", title=_edtf(event.when)),
        element(
            "div",
            element("h3", element("bdi", event.what)),
            _meta(event),
            _attribution(event),
            *_disagreements(event),
            *_passages(event.reports),
            class_="told",
        ),
        id=name_of(event),
        class_=f"event {standing_of(event)}",
        **values,
    )


def _edtf(when: When) -> str:
    return f"EDTF {when.to_edtf()}" if when.dated else "no date is given"


def _when(when: When) -> Iterator[str]:
    for part in say_bounds(when):
        if isinstance(part, str):
            yield part
            continue
        text, bound = part
        stamp = _stamp(bound)
        tag = "time" if stamp else "span"
        yield element(tag, text, class_="date", datetime=stamp or None)


def _stamp(bound: Bound) -> str:
    """
    Return the text that HTML takes for a time; nothing for units it has not.

    Source:
        `HTML, 4.5.14 <https://html.spec.whatwg.org/#the-time-element>`_.
    """
    if bound.precision not in _DATETIME:
        return ""
    year, month, day, hour, minute, second = to_civil(bound.start)
    full = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
    stamp = full[: _DATETIME[bound.precision]]
    return f"{stamp}Z" if "T" in stamp else stamp


def _meta(event: Event) -> Markup:
    parts = [
        element("span", event.type.name.lower(), class_="type", title=event.type.gloss)
    ]
    if event.certainty is not Certainty.ASSERTED:
        parts.append(element("strong", event.certainty.value, class_="certainty"))
    who, where = say_who(event).strip(), say_where(event)
    if who:
        parts.append(element("bdi", who, class_="who"))
    if where:
        parts.append(element("bdi", where, class_="where"))
    joined: list[str] = []
    for part in parts:
        joined += [" · ", part] if joined else [part]
    return element("p", *joined, class_="meta")


def _attribution(event: Event) -> Markup | None:
    if event.attribution is None:
        return None
    who = element("bdi", say_attribution(event.attribution))
    return element("p", "According to ", who, class_="attribution")


def _disagreements(event: Event) -> Iterator[Markup]:
    for field, alternatives in event.alternatives.items():
        values: list[str] = []
        for one in alternatives:
            values += ["; " if values else "", element("bdi", _say_alternative(one))]
        label = element("span", f"Reports differ in {field}: ", class_="label")
        yield element("p", label, *values, class_="differ")


def _say_alternative(one: Alternative) -> str:
    match one.value:
        case When():
            said = say_when(one.value)
        case Location():
            said = say_place(one.value)
        case Quantity():
            said = one.value.text
        case Certainty():
            said = one.value.value
        case value:
            said = str(value).lower()
    sources = ", ".join(dict.fromkeys(map(_brief, one.sources)))
    return f"{said} ({sources})" if sources else said


def _brief(source: Source) -> str:
    day = source.published.isoformat()[:10]
    return f"{source.publisher or source.title} {day}".strip()


def _passages(reports: Sequence[Report]) -> Iterator[Markup]:
    """Give each passage once, with the words that tell of the event marked."""
    told: dict[tuple[str, int, int], list[Report]] = {}
    for report in reports:
        if report.quote:
            place = report.quote.source.id, report.quote.start, report.quote.end
            told.setdefault(place, []).append(report)
    drawn = [_passage(same) for same in told.values()]
    yield from drawn[:_SHOWN]
    if rest := drawn[_SHOWN:]:
        count = f"{len(rest)} more passage{'s' if len(rest) > 1 else ''}"
        yield element("details", element("summary", count), *rest)


def _passage(reports: Sequence[Report]) -> Markup:
    quotes = [report.quote for report in reports if report.quote]
    triggers = [report.trigger for report in reports if report.trigger]
    quote = quotes[0]
    return element(
        "figure",
        element("blockquote", element("bdi", *_marked(quote, triggers))),
        element("figcaption", *_cited(quote.source, quote)),
    )


def _marked(quote: Quote, triggers: Iterable[Quote]) -> Iterator[str]:
    """Give the words of a passage, the triggers within it marked."""
    at = quote.start
    for start, end in sorted({(t.start, t.end) for t in triggers}):
        if at <= start < end <= quote.end:
            yield quote.exact[at - quote.start : start - quote.start]
            yield element("mark", quote.exact[start - quote.start : end - quote.start])
            at = end
    yield quote.exact[at - quote.start :]


def _cited(source: Source, quote: Quote) -> Iterator[str]:
    said = say_source(source)
    if web_url(source.url):
        link = passage_url(source.url, quote.exact)
        yield element("a", element("bdi", said), href=link, rel="noopener noreferrer")
    else:
        yield element("bdi", said)
