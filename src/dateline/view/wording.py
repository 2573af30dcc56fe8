"""Spans of time, people and places as a reader says them."""

from __future__ import annotations

from typing import Final

from ..model.event import Event
from ..model.location import Location
from ..model.precision import Precision, to_civil
from ..model.report import Attribution
from ..model.types import Role
from ..model.when import Bound, Shape, When

__all__ = [
    "MONTHS",
    "say_attribution",
    "say_bounds",
    "say_place",
    "say_when",
    "say_where",
    "say_who",
]

#: The short English names, from January.
MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_PLURALS: Final = {Precision.DECADE: "s", Precision.CENTURY: "s"}


def say_when(when: When) -> str:
    """
    Return a span as a short English phrase, with its vagueness.

    >>> say_when(When.from_edtf("[..2021-09-27]"))
    'by 27 Sep 2021'
    >>> say_when(When.from_edtf("[..2021-09]"))
    'by the end of Sep 2021'
    >>> say_when(When.from_edtf("2021-09-24~/2021-09-27"))
    'from about 24 Sep 2021 to 27 Sep 2021'
    >>> say_when(When.from_edtf("2011~"))
    'about 2011'
    """
    parts = say_bounds(when)
    return "".join(part if isinstance(part, str) else part[0] for part in parts)


def say_bounds(when: When) -> list[str | tuple[str, Bound]]:
    """
    Return the same phrase in parts, each date with the bound that it says.

    >>> [part if isinstance(part, str) else part[0]
    ...  for part in say_bounds(When.from_edtf("[..2021-09-27]"))]
    ['by ', '27 Sep 2021']
    """
    first, last = when.first, when.last
    lasted = when.shape is Shape.THROUGHOUT
    if first is None and last is None:
        return ["undated"]
    if first is None:
        assert last is not None  # noqa: S101 - one of the two is there
        return ["until " if lasted else _by(last), _said(last)]
    if last is None:
        return ["since " if lasted else "from ", _said(first)]
    if first == last:
        return ["all ", _said(first)] if lasted else [_said(first)]
    words = ("from ", " to ") if lasted else ("between ", " and ")
    return [words[0], _said(first), words[1], _said(last)]


def _by(bound: Bound) -> str:
    """Return how to say that something lies no later than the end of a unit."""
    return "by the end of " if Precision.DAY.finer(bound.precision) else "by "


def _said(bound: Bound) -> tuple[str, Bound]:
    return _say_bound(bound), bound


def _say_bound(bound: Bound) -> str:
    about = "about " if bound.approximate else ""
    return f"{about}{_say_unit(bound)}{'?' if bound.uncertain else ''}"


def _say_unit(bound: Bound) -> str:
    year, month, day, hour, minute, second = to_civil(bound.start)
    date = f"{day} {MONTHS[month - 1]} {year}"
    match bound.precision:
        case Precision.CENTURY | Precision.DECADE:
            return f"{year}{_PLURALS[bound.precision]}"
        case Precision.YEAR:
            return str(year)
        case Precision.HALF:
            return f"half {month // 6 + 1} of {year}"
        case Precision.QUARTER:
            return f"Q{month // 3 + 1} {year}"
        case Precision.SEASON:
            return f"{_SEASONS[month]} {year}"
        case Precision.MONTH:
            return f"{MONTHS[month - 1]} {year}"
        case Precision.WEEK:
            return f"week of {date}"
        case Precision.DAY:
            return date
        case Precision.HOUR:
            return f"{date}, {hour:02} h"
        case Precision.MINUTE:
            return f"{date}, {hour:02}:{minute:02}"
        case Precision.SECOND:
            return f"{date}, {hour:02}:{minute:02}:{second:02}"


def say_who(event: Event) -> str:
    """Return who acts, and on whom behind an arrow: "NATO → Serbia"."""
    agents = _names(event, Role.AGENT) or _names(event, Role.SPEAKER)
    recipients = _names(event, Role.RECIPIENT)
    mediators = _names(event, Role.MEDIATOR)
    text = f"{agents} → {recipients}" if recipients else agents
    return f"{text} (mediator: {mediators})" if mediators else text


def _names(event: Event, role: Role) -> str:
    return ", ".join(dict.fromkeys(actor.name for actor in event.actors(role)))


def say_where(event: Event) -> str:
    """Return the place, with the words that say how the event lies to it."""
    return say_place(event.location) if event.location else ""


def say_place(place: Location) -> str:
    """Return a place with its relation: "two miles from Accra"."""
    return f"{place.relation} {place.name}".strip()


def say_attribution(attribution: Attribution) -> str:
    """
    Return who says so, and with which word.

    >>> say_attribution(Attribution(None, "reportedly"))
    'someone unnamed (“reportedly”)'
    """
    who = attribution.speaker.name if attribution.speaker else "someone unnamed"
    said = [f"“{attribution.cue}”"] if attribution.cue else []
    said += ["word for word"] if attribution.direct else []
    return f"{who} ({', '.join(said)})" if said else who
