"""
Events as a TimeML document, for tools that reason about time.

It can only be written. Each event is a paragraph: its passage with the trigger as an
EVENT, or its clause where there is no passage. What a timeline knows of its time
follows as TIMEX3 that hold no text, and TLINKs: an event *is included* in the time
in which it lies, and is *simultaneous* with one through which it lasts.

Source: `TimeML 1.2.1
<http://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html>`_.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from ..model.event import Event
from ..model.precision import Precision, to_civil
from ..model.types import Certainty
from ..model.when import Bound, Shape, When
from ..timeline.timeline import Timeline
from .inert import inert

__all__ = ["dumps"]

_HEAD: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_CLASSES: Final = {"STATEMENT": "REPORTING", "STATE": "STATE"}
_NEGATIVE: Final = frozenset({Certainty.DENIED, Certainty.NEGATED})
_SEASONS: Final = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_CLOCK: Final = frozenset({Precision.HOUR, Precision.MINUTE, Precision.SECOND})


def dumps(timeline: Timeline) -> str:
    """
    Write the events in order of time, the passages as text.

    >>> from ..model.event import Event
    >>> text = dumps(Timeline.of(Event.of("it rains", when="2021-09")))
    >>> text.splitlines()[3][:53]
    '<p><EVENT eid="e1" class="OCCURRENCE">it rains</EVENT'
    """
    paragraphs, links = [], []
    for number, event in enumerate(timeline, 1):
        times, link = _time(event, number)
        paragraphs.append(f"<p>{_told(event, number)}{''.join(times)}</p>\n")
        links += [_instance(event, number), *link]
    text = "".join(paragraphs)
    return f"{_HEAD}<TEXT>\n{text}</TEXT>\n{''.join(links)}</TimeML>\n"


def _told(event: Event, number: int) -> str:
    kind = _CLASSES.get(event.type.name, "OCCURRENCE")
    head = f'<EVENT eid="e{number}" class="{kind}">'
    for report in event.reports:
        quote, trigger = report.quote, report.trigger
        if quote is None or trigger is None:
            continue
        start, end = trigger.start - quote.start, trigger.end - quote.start
        if 0 <= start < end <= len(quote.exact):
            before, after = quote.exact[:start], quote.exact[end:]
            marked = f"{head}{_plain(quote.exact[start:end])}</EVENT>"
            return f"{_plain(before)}{marked}{_plain(after)}"
    return f"{head}{_plain(event.what)}</EVENT>"


def _instance(event: Event, number: int) -> str:
    sure = event.certainty
    polarity = "NEG" if sure in _NEGATIVE else "POS"
    plain = sure in _NEGATIVE or sure is Certainty.ASSERTED
    modality = "" if plain else f' modality="{sure.value}"'
    return (
        f'<MAKEINSTANCE eiid="ei{number}" eventID="e{number}" pos="OTHER" '
        f'tense="NONE" aspect="NONE" polarity="{polarity}"{modality}/>\n'
    )


def _time(event: Event, number: int) -> tuple[list[str], list[str]]:
    """Return the TIMEX3 of an event, and the link to them."""
    when, name = event.when, f"t{number}"
    if not when.dated:
        return [], []
    relation = "SIMULTANEOUS" if when.shape is Shape.THROUGHOUT else "IS_INCLUDED"
    link = (
        f'<TLINK lid="l{number}" relType="{relation}" '
        f'eventInstanceID="ei{number}" relatedToTime="{name}"/>\n'
    )
    if when.first == when.last and when.first:
        return [_timex(name, when.first)], [link]
    ends = {"beginPoint": when.first, "endPoint": when.last}
    known = {side: bound for side, bound in ends.items() if bound}
    points = "".join(f' {side}="{name}{side[0]}"' for side in known)
    # How long it is no one says: so many days of a number that is not known.
    whole = f'<TIMEX3 tid="{name}" type="DURATION" value="PXD"{points}/>'
    return [whole, *_points(name, known)], [link]


def _points(name: str, known: dict[str, Bound]) -> Iterator[str]:
    for side, bound in known.items():
        yield _timex(f"{name}{side[0]}", bound)


def _timex(name: str, bound: Bound) -> str:
    kind = "TIME" if bound.precision in _CLOCK else "DATE"
    mod = ' mod="APPROX"' if bound.approximate else ""
    return f'<TIMEX3 tid="{name}" type="{kind}" value="{_value(bound)}"{mod}/>'


def _value(bound: Bound) -> str:
    """Return the value of a unit: ISO 8601, with TIMEX3's seasons and quarters."""
    year, month, *_ = to_civil(bound.start)
    match bound.precision:
        case Precision.CENTURY:
            return f"{year // 100:02}"
        case Precision.DECADE:
            return f"{year // 10:03}"
        case Precision.HALF:
            return f"{year:04}-H{month // 6 + 1}"
        case Precision.QUARTER:
            return f"{year:04}-Q{month // 3 + 1}"
        case Precision.SEASON:
            return f"{year:04}-{_SEASONS[month]}"
    plain = Bound(bound.start, bound.precision)
    return When(plain, plain).to_edtf()


def _plain(text: str) -> str:
    return escape(inert(text))
