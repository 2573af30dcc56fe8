"""
Events as a table with the columns of ACLED, in and out as far as they go.

``notes`` is the clause, ``actor1`` and ``assoc_actor_1`` are those who act,
``actor2`` and ``assoc_actor_2`` those it is done to. ``time_precision`` 1 is a day, 2
a day in or near the same week, 3 a month. Three columns that ACLED does not have say
the time, the type and the id exactly: ``edtf``, ``type`` and ``event``; the kinds of
ACLED are written only where ours say as much. ACLED codes what happened: events that
are not asserted are not written. Country, fatalities and source have no
field of a row and are left out, as is what ACLED finds by its own rules.

Source: the columns and event types of the `ACLED Codebook
<https://acleddata.com/knowledge-base/codebook/>`_; the types that they are read as
are ours.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from ..errors import UnreadableFileError
from ..model.event import Event
from ..model.precision import DAY_SECONDS, Precision
from ..model.types import Certainty
from ..model.when import Bound, When
from ..read.dates import read_date
from ..timeline.timeline import Timeline
from .csv import check_whole, read_table, split_names, write_table
from .exact import utc
from .rows import read_row, row_of

__all__ = ["COLUMNS", "dumps", "loads"]

_COLUMN_TEXT: Final = """
event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting
iso region country admin1 admin2 admin3 location latitude longitude geo_precision source
source_scale notes fatalities tags timestamp population_1km population_2km
population_5km population_best edtf type event
"""
COLUMNS: Final = tuple(_COLUMN_TEXT.split())
_WRITTEN: Final = tuple(name for name in COLUMNS if not name.startswith("population"))
#: What each kind of event is here, and what those are that have parts.
_TYPES: Final = {
    "Battles": "ASSAULT",
    "Explosions/Remote violence": "ASSAULT",
    "Violence against civilians": "ASSAULT",
    "Protests": "PROTEST",
    "Riots": "PROTEST",
}
_PARTS: Final = {
    "Agreement": "AGREE",
    "Arrests": "COERCE",
    "Disrupted weapons use": "COERCE",
    "Headquarters or base established": "MOBILIZE",
    "Looting/property destruction": "ASSAULT",
    "Non-violent transfer of territory": "CONCEDE",
}
_STRATEGIC: Final = "Strategic developments"
#: Which of them a type is: the others say more than our types do.
_KINDS: Final = {"PROTEST": ("Protests", ""), "AGREE": (_STRATEGIC, "Agreement")}
_WEEK: Final = 6


def dumps(timeline: Timeline) -> str:
    """Write the asserted events, in order of time."""
    told = (e for e in timeline if e.certainty is Certainty.ASSERTED)
    return write_table(_WRITTEN, (_cells(event) for event in told))


def loads(text: str | bytes) -> Timeline:
    """
    Read the events: one report each. Inverse of :func:`dumps` for what it keeps.

    Raises:
        UnreadableFileError: If it is no such table; the error names the line.
    """
    rows = read_table(text, COLUMNS, needed="notes")
    return Timeline([read_row(_values(cells, at), at) for cells, at in rows])


def _cells(event: Event) -> dict[str, Any]:
    row = row_of(event)
    day, year, precision = _date(event.when)
    kind, part = _KINDS.get(row.type, ("", ""))
    return {
        "event_id_cnty": event.id,
        "event": event.id,
        "event_date": day,
        "year": year,
        "time_precision": precision,
        "event_type": kind,
        "sub_event_type": part,
        "actor1": row.agents[:1],
        "assoc_actor_1": row.agents[1:],
        "actor2": row.recipients[:1],
        "assoc_actor_2": row.recipients[1:],
        "admin1": row.admin1 if row.place else "",
        "location": row.place,
        "latitude": row.latitude,
        "longitude": row.longitude,
        "notes": row.what,
        "edtf": row.when,
        "type": row.type,
    }


def _date(when: When) -> tuple[str, int | None, int | None]:
    """Return the day, the year and how exact they are; empty where it is coarser."""
    first = when.first
    if first is None or first != when.last or first.approximate or first.uncertain:
        return "", None, None
    if first.precision in {Precision.MONTH, Precision.DAY}:
        moment = utc(first.start)
        exact = 1 if first.precision is Precision.DAY else 3
        return moment.date().isoformat(), moment.year, exact
    year = utc(first.start).year if first.precision is Precision.YEAR else None
    return "", year, None


def _values(cells: dict[str, str], at: str) -> dict[str, Any]:
    check_whole(cells, at)
    kind = cells.get("event_type", "")
    part = cells.get("sub_event_type", "")
    type_of = _PARTS.get(part) if kind == _STRATEGIC else _TYPES.get(kind)
    sides = {
        column: split_names(cells.get(f"actor{side}", ""))
        + split_names(cells.get(f"assoc_actor_{side}", ""))
        for column, side in (("agents", 1), ("recipients", 2))
    }
    return {
        "what": cells["notes"],
        "when": cells.get("edtf") or _read_when(cells, at),
        "type": cells.get("type") or type_of,
        "place": cells.get("location"),
        "admin1": cells.get("admin1"),
        "latitude": cells.get("latitude"),
        "longitude": cells.get("longitude"),
        **sides,
    }


def _read_when(cells: dict[str, str], at: str) -> str | None:
    text = cells.get("event_date", "")
    if not text:
        return cells.get("year") or None
    day = read_date(text)
    if day is None or isinstance(day, dt.datetime):
        msg = f"'event_date' is a day like 27 September 2021, got {text!r:.60}"
        raise UnreadableFileError(msg, at)
    match cells.get("time_precision", "1"):
        case "3":
            return When.of(day.year, day.month).to_edtf()
        case "2":
            middle = When.from_date(day).earliest
            ends = (middle + days * DAY_SECONDS for days in (-_WEEK, _WEEK))
            return When(*map(Bound, ends)).to_edtf()
    return day.isoformat()
