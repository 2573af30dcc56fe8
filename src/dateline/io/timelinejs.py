"""
Events for TimelineJS 3, as the JSON that it loads.

``start_date`` and ``end_date`` have the units that are known and no finer ones,
and ``display_date`` says a vague time in words. What has no date is told on the
title slide, for TimelineJS has no place on its axis for it. TimelineJS passes by
the keys ``edtf``, ``certainty`` and ``undated``, which are read back.

Source: `TimelineJS, JSON data format
<https://timeline.knightlab.com/docs/json-format.html>`_.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any, Final

from ..errors import DatelineError, UnreadableFileError
from ..model.event import Event
from ..model.precision import LAST, Precision, from_civil, to_civil
from ..model.report import Report
from ..model.when import Bound, Shape, When
from ..timeline.timeline import Timeline
from ..view.wording import say_when
from .document import check_list, check_object, read_json, write_list
from .inert import inert, web_url
from .rows import read_row

__all__ = ["dumps", "loads"]

_PARTS: Final = ("year", "month", "day", "hour", "minute", "second")
_LEAST: Final = (1, 1, 1, 0, 0, 0)
_FINEST: Final = (
    Precision.YEAR,
    Precision.MONTH,
    Precision.DAY,
    Precision.HOUR,
    Precision.MINUTE,
    Precision.SECOND,
)
#: How many parts of a date the other units have.
_PARTS_OF: Final = {
    Precision.WEEK: 3,
    Precision.QUARTER: 2,
    Precision.SEASON: 2,
    Precision.HALF: 2,
    Precision.DECADE: 1,
    Precision.CENTURY: 1,
    **{unit: count for count, unit in enumerate(_FINEST, 1)},
}
_TAG: Final = re.compile(r"<[^<>]*>")


def dumps(timeline: Timeline) -> str:
    """
    Write the events as slides.

    Raises:
        InvalidValueError: If JSON cannot carry a text.
    """
    dated = [_slide(event) for event in timeline if event.when.dated]
    undated = [_slide(event) for event in timeline if not event.when.dated]
    told = "".join(f"<li>{slide['text']['headline']}</li>" for slide in undated)
    title = {
        "headline": "Timeline",
        "text": f"<p>Undated:</p><ul>{told}</ul>" if told else "",
    }
    head = {"title": {"text": title, "autolink": False}, "undated": undated}
    return write_list(head, "events", dated)


def loads(text: str | bytes) -> Timeline:
    """
    Read slides: one report each. Inverse of :func:`dumps` for what it keeps.

    Raises:
        UnreadableFileError: If it is no such JSON, or a slide has no headline or
            no date that can be held.
    """
    document = check_object(read_json(text), "$")
    slides = check_list(document.get("events"), "$.events")
    undated = check_list(document.get("undated", []), "$.undated")
    return Timeline([*_read(slides, "events"), *_read(undated, "undated")])


def _slide(event: Event) -> dict[str, Any]:
    when = event.when
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "edtf": when.to_edtf(),
        "display_date": html.escape(say_when(when)),
        "certainty": event.certainty.value,
        "group": event.type.name,
        "autolink": False,
        "text": {"headline": html.escape(inert(event.what)), "text": _tell(event)},
    }
    first, last = when.first or when.last, when.last or when.first
    if first and last:
        slide["start_date"] = _date(first.start, first.precision)
        if first != last or first.precision not in _FINEST:
            slide["end_date"] = _date(min(last.end, LAST) - 1, last.precision)
    return slide


def _date(second: int, unit: Precision) -> dict[str, int]:
    return dict(zip(_PARTS[: _PARTS_OF[unit]], to_civil(second), strict=False))


def _tell(event: Event) -> str:
    """Return the passages as HTML, each with its source."""
    parts = [f"<p>{event.certainty.value}</p>"]
    for quote in event.quotes:
        source, url = quote.source, web_url(quote.source.url)
        names = (source.title, source.publisher, source.published.isoformat())
        cited = html.escape(inert(", ".join(filter(None, names))))
        if url:
            cited = (
                f'<a href="{html.escape(url)}" rel="noopener noreferrer">{cited}</a>'
            )
        said = html.escape(inert(quote.exact))
        parts.append(f"<blockquote>{said}</blockquote><p>{cited}</p>")
    return "".join(parts)


def _read(slides: Iterable[Any], name: str) -> list[Report]:
    return [
        _read_slide(check_object(slide, at), at)
        for place, slide in enumerate(slides)
        for at in (f"$.{name}[{place}]",)
    ]


def _read_slide(slide: dict[str, Any], at: str) -> Report:
    text = check_object(slide.get("text", {}), f"{at}.text")
    kind = slide.get("group")
    is_type = isinstance(kind, str) and kind.isupper() and kind.isidentifier()
    values = {
        "what": _strip(text.get("headline")) or _strip(text.get("text")),
        "when": slide.get("edtf") or _read_dates(slide, at),
        "type": kind if is_type else None,
        "certainty": slide.get("certainty"),
    }
    return read_row(values, at)


def _strip(text: Any) -> Any:
    return html.unescape(_TAG.sub("", text)) if isinstance(text, str) else text


def _read_dates(slide: dict[str, Any], at: str) -> str:
    if slide.get("start_date") is None:
        return When().to_edtf()
    first = _read_date(slide["start_date"], f"{at}.start_date")
    if slide.get("end_date") is None:
        return When(first, first).to_edtf()
    last = _read_date(slide["end_date"], f"{at}.end_date")
    try:
        return When(first, last, shape=Shape.THROUGHOUT).to_edtf()
    except DatelineError as error:
        raise UnreadableFileError(str(error), f"{at}.end_date") from error


def _read_date(value: Any, at: str) -> Bound:
    given = check_object(value, at)
    known = [part for part in _PARTS if given.get(part) not in (None, "")]
    if not known or known != list(_PARTS[: len(known)]):
        msg = f"a date needs its units from the year down, got {value!r:.80}"
        raise UnreadableFileError(msg, at)
    try:
        numbers = [int(given[part]) for part in known]
        start = from_civil(*numbers, *_LEAST[len(known) :])
    except (DatelineError, TypeError, ValueError, OverflowError) as error:
        msg = f"no such date: {value!r:.80}"
        raise UnreadableFileError(msg, at) from error
    return Bound(start, _FINEST[len(known) - 1])
