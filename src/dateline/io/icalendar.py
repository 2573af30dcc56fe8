"""
Events for a calendar, each on its days and no more exactly than it is known.

What lies on known days, or at known minutes, is a VEVENT; the end of an all-day one
is the day after its last. What is dated vaguely, or is told as not so, as a
condition or a habit, is a VJOURNAL without a date, which calendars list but put on
no day. Both say in ``X-DATELINE-EDTF`` when it was; where somebody moved an event
to another day, its new day holds.

Source: `RFC 5545 <https://www.rfc-editor.org/rfc/rfc5545>`_.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final

from ..errors import DatelineError, UnreadableFileError
from ..extras import needs
from ..model.event import Event
from ..model.report import Report
from ..model.types import Certainty
from ..model.when import Bound, Shape, When
from ..timeline.timeline import Timeline
from ..view.wording import say_when, say_where, say_who
from .document import check_content
from .exact import HAPPENS, Moment, exact_span, utc
from .inert import inert, web_url
from .rows import micro_degrees, read_row, row_of

__all__ = ["dumps", "loads"]

_PRIVATE: Final = "X-DATELINE-"
_EDTF: Final = f"{_PRIVATE}EDTF"
_CERTAINTY: Final = f"{_PRIVATE}CERTAINTY"
_EXTRA: Final = "ics"
_LINE: Final = re.compile(rb"[A-Za-z0-9-]+[;:].*", re.DOTALL)


def dumps(timeline: Timeline) -> bytes:
    """
    Write the events as a calendar.

    Raises:
        MissingExtraError: If the package icalendar is not installed.
    """
    with needs(_EXTRA):
        import icalendar
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//dateline//timeline//EN")
    calendar.add("version", "2.0")
    for event in timeline:
        calendar.add_component(_write_event(event))
    return bytes(calendar.to_ical())


def loads(text: str | bytes) -> Timeline:
    """
    Read a calendar: one report for each VEVENT and VJOURNAL.

    A time without a zone is read as its day. Events that repeat are refused:
    they are no single ones.

    Raises:
        UnreadableFileError: If it is no calendar; the error names the line, or
            the component.

        MissingExtraError: If the package icalendar is not installed.
    """
    with needs(_EXTRA):
        import icalendar
    check_content(text)
    data = text.encode("utf-8", "replace") if isinstance(text, str) else text
    _check_lines(data)
    try:
        calendars = icalendar.Calendar.from_ical(data, multiple=True)
    except ValueError as error:
        msg = f"no iCalendar: {error!s:.200}"
        raise UnreadableFileError(msg) from error
    told = (part for calendar in calendars for part in calendar.walk())
    events = [part for part in told if part.name in {"VEVENT", "VJOURNAL"}]
    return Timeline(
        [
            _read_event(event, f"{event.name} {number}")
            for number, event in enumerate(events, 1)
        ]
    )


def _write_event(event: Event) -> Any:
    import icalendar
    from icalendar.prop import vInline, vText

    row, dates = micro_degrees(row_of(event)), exact_span(event.when)
    shown = dates is not None and event.certainty in HAPPENS
    made = icalendar.Event() if shown else icalendar.Journal()
    made.add("uid", f"{event.id}@dateline")
    made.add("dtstamp", _stamp(event))
    made.add("summary", inert(row.what))
    if shown and dates is not None:
        made.add("dtstart", dates[0])
        if dates[1] is not None:
            made.add("dtend", dates[1])
        sure = event.certainty is Certainty.ASSERTED
        made.add("status", "CONFIRMED" if sure else "TENTATIVE")
        made.add("transp", "TRANSPARENT")
    # A VJOURNAL has no property of its own for a place.
    own = "" if shown else _PRIVATE
    if row.place:
        made[f"{own}LOCATION"] = vText(inert(row.place), params={"VALUE": "TEXT"})
    if row.latitude is not None and row.longitude is not None:
        at = f"{row.latitude:.6f};{row.longitude:.6f}"
        made[f"{own}GEO"] = vInline(at)
    made.add("categories", [row.type])
    made.add("description", inert(_describe(event)))
    urls = filter(None, (web_url(source.url) for source in event.sources))
    if url := next(urls, ""):
        made.add("url", url)
    made.add(_EDTF, row.when)
    made.add(_CERTAINTY, row.certainty)
    return made


def _stamp(event: Event) -> dt.datetime:
    """Return when its first source came out: no clock is read."""
    first = event.sources[0].when.earliest if event.sources else 0
    return utc(first)


def _describe(event: Event) -> str:
    lines = [
        f"{event.certainty.value}, {say_when(event.when)}",
        say_who(event),
        say_where(event),
    ]
    for report in event.reports:
        if report.quote:
            source = report.quote.source
            cited = (source.title, source.publisher, source.published.isoformat())
            lines.append(f"“{report.quote.exact}” ({', '.join(filter(None, cited))})")
    return "\n".join(filter(None, lines))


def _check_lines(data: bytes) -> None:
    """Refuse half a calendar, and say at which line it breaks off."""
    open_parts: list[bytes] = []
    number = 0
    for number, line in _unfolded(data):
        at = f"line {number}"
        if not _LINE.fullmatch(line):
            msg = f"no line of iCalendar: {line[:60]!r}"
            raise UnreadableFileError(msg, at)
        name, _, value = line.upper().partition(b":")
        if name == b"BEGIN":
            open_parts.append(value.strip())
        elif name == b"END" and (not open_parts or open_parts.pop() != value.strip()):
            msg = f"{line.decode(errors='replace')!r:.60} ends what was not begun"
            raise UnreadableFileError(msg, at)
    if open_parts or not number:
        what = open_parts[-1].decode(errors="replace") if open_parts else "VCALENDAR"
        msg = f"the file breaks off: END:{what:.60} is missing"
        raise UnreadableFileError(msg, f"line {number + 1}")


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each content line with the number of its first line."""
    begun, parts = 0, [b""]
    lines = data.removeprefix("\ufeff".encode()).replace(b"\r\n", b"\n").split(b"\n")
    for number, line in enumerate(lines, 1):
        if line[:1] in {b" ", b"\t"}:
            parts.append(line[1:])
            continue
        if any(parts):
            yield begun, b"".join(parts)
        begun, parts = number, [line]
    if any(parts):
        yield begun, b"".join(parts)


def _read_event(part: Any, at: str) -> Report:
    if part.errors:
        name, reason = part.errors[0]
        msg = f"{name or 'a line'} cannot be read: {reason!s:.200}"
        raise UnreadableFileError(msg, at)
    if "RRULE" in part or "RDATE" in part:
        msg = "an event that repeats is no single one; write each on its own"
        raise UnreadableFileError(msg, at)
    values: dict[str, Any] = {
        "what": _text(part, "SUMMARY"),
        "place": _text(part, "LOCATION") or _text(part, f"{_PRIVATE}LOCATION"),
        "certainty": _text(part, _CERTAINTY) or _STATUSES.get(_text(part, "STATUS")),
        "type": _type(part),
        "when": _read_when(part, at),
    }
    if point := _text(part, "GEO") or _text(part, f"{_PRIVATE}GEO"):
        values["latitude"], _, values["longitude"] = point.partition(";")
        values["place"] = values["place"] or "unnamed place"
    return read_row(values, at)


_STATUSES: Final = {"TENTATIVE": Certainty.PLANNED.value, "CANCELLED": "negated"}


def _text(part: Any, name: str) -> str:
    value = part.get(name, "")
    value = value[0] if isinstance(value, list) else value
    return str(value.to_ical() if name == "GEO" and value else value)


def _type(part: Any) -> str:
    """Return the first category, where it is the name of a type."""
    found = part.get("CATEGORIES")
    names = [str(name) for name in getattr(found, "cats", [])]
    return next((name for name in names if name.isupper() and name.isidentifier()), "")


def _read_when(part: Any, at: str) -> str:
    """Return the span of the dates, or the vague one that they were made from."""
    told = _text(part, _EDTF)
    try:
        edtf = When.from_edtf(told) if told else When()
        start = part.get("DTSTART")
        if start is None:
            return edtf.to_edtf()
        begin = start.dt
        end = part["DTEND"].dt if "DTEND" in part else None
        if "DURATION" in part:
            end = begin + part["DURATION"].dt
        if told and exact_span(edtf) == (begin, end):
            return told
        return _span(begin, end).to_edtf()
    except (DatelineError, AttributeError, OverflowError, TypeError) as error:
        reason = str(error).partition("\n")[0]
        msg = f"its time cannot be read: {reason:.200}"
        raise UnreadableFileError(msg, at) from error


def _span(begin: Moment, end: Moment | None) -> When:
    first = _bound(begin)
    last = _bound(end) if end is not None else first
    if end is not None and last.start > first.start:
        before = last.precision.floor(last.start - 1)
        last = Bound(before, last.precision)
    shape = Shape.WITHIN if first == last else Shape.THROUGHOUT
    return When(first, last, shape=shape)


def _bound(moment: Moment) -> Bound:
    if isinstance(moment, dt.datetime) and moment.utcoffset() is None:
        moment = moment.date()
    found = When.from_date(moment).first
    assert found is not None  # noqa: S101 - a date has both bounds
    return found
