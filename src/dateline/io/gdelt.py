"""
Events as lines of the GDELT 2.0 event table, in and out as far as its fields go.

Lines have 61 cells parted by tabs, and no names above them. GDELT has one actor a
side, no words of what happened, and no doubt: only asserted events with a day, a
month or a year are written, and ``what`` is made of the actors and the type when they
are read. A month or a year has no ``Day``: none is made up. Codes of countries and
groups, tones and counts are those of GDELT's own lists and are left out.

Source: the `GDELT Event Database 2.0 codebook
<http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf>`_, and
CAMEO's twenty kinds of events (Schrodt, 2012); which type is which kind is ours.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from ..errors import UnreadableFileError
from ..model.precision import Precision
from ..model.types import EVENT_TYPES, Certainty, Quad
from ..model.when import When
from ..timeline.timeline import Timeline
from .document import decode
from .inert import inert, web_url
from .rows import Row, micro_degrees, read_row, row_of

__all__ = ["COLUMNS", "as_gdelt", "dumps", "loads"]

_ACTOR: Final = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code "
    "Type1Code Type2Code Type3Code"
).split()
_GEO: Final = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
#: The names of the cells, in order.
COLUMNS: Final = (
    *"GlobalEventID Day MonthYear Year FractionDate".split(),
    *(f"Actor{side}{name}" for side in (1, 2) for name in _ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass".split(),
    *"GoldsteinScale NumMentions NumSources NumArticles AvgTone".split(),
    *(
        f"{who}Geo_{name}"
        for who in ("Actor1", "Actor2", "Action")
        for name in _GEO
    ),
    "DATEADDED",
    "SOURCEURL",
)  # fmt: skip
#: CAMEO's kinds, from 01, and what each is here.
_KINDS: Final = tuple(
    """
STATEMENT REQUEST AGREE CONSULT SUPPORT COOPERATE AID CONCEDE ACCUSE REQUEST ACCUSE
REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT ASSAULT ASSAULT
""".split()
)
#: The kind that a type is written as: the last but where that says too much.
_CODES: Final = {
    **{name: code for code, name in enumerate(_KINDS, 1) if name != "ASSAULT"},
    "ASSAULT": 18,
}
#: What each code is, without the nought before it.
_KIND_OF: Final = {str(code): kind for code, kind in enumerate(_KINDS, 1)}
_QUADS: Final = {quad: number for number, quad in enumerate(Quad, 1)}
_DIGITS: Final = {4: "{}", 6: "{}-{}", 8: "{}-{}-{}"}
_UNITS: Final = {Precision.YEAR: 4, Precision.MONTH: 6, Precision.DAY: 8}


def dumps(timeline: Timeline) -> str:
    """Write what GDELT has a place for, one line an event."""
    rows = ((event, as_gdelt(row_of(event))) for event in timeline)
    lines = (_line(row, event.id) for event, row in rows if row is not None)
    return "".join(lines)


def loads(text: str | bytes) -> Timeline:
    """
    Read lines of GDELT: one report each. Inverse of :func:`dumps` for what it keeps.

    Raises:
        UnreadableFileError: If a line has not 61 cells, or one that cannot be
            held; the error names the line.
    """
    lines = decode(text).removesuffix("\n").split("\n")
    if lines == [""]:
        return Timeline()
    return Timeline(
        [
            read_row(_values(line.removesuffix("\r"), at), at)
            for number, line in enumerate(lines, 1)
            for at in (f"line {number}",)
        ]
    )


def as_gdelt(row: Row) -> Row | None:
    """
    Return what GDELT keeps of an event; None where it has no place for it.

    >>> row = Row(what="they march", when="2021-09", type="PROTEST", agents=("Ode",))
    >>> (as_gdelt(row) or row).what
    'Ode, PROTEST'
    """
    when = When.from_edtf(row.when)
    bound, code = when.first, _CODES.get(row.type)
    exact = bound is not None and bound == when.last and not when.approximate
    if row.certainty != Certainty.ASSERTED.value or code is None or not exact:
        return None
    if bound is None or bound.precision not in _UNITS or bound.uncertain:
        return None
    row = micro_degrees(row)
    agents, recipients = (
        tuple(map(_cell, names[:1])) for names in (row.agents, row.recipients)
    )
    return attrs.evolve(
        row,
        when=when.to_edtf().strip("[]").partition("/")[0],
        what=", ".join((*agents, row.type, *recipients)),
        agents=agents,
        recipients=recipients,
        place=_cell(row.place),
    )


def _line(row: Row, name: str) -> str:
    digits = row.when.replace("-", "")
    kind, code = EVENT_TYPES[row.type], f"{_CODES[row.type]:02}"
    cells: dict[str, Any] = dict.fromkeys(COLUMNS, "") | {
        "GlobalEventID": name,
        "Day": digits if len(digits) == max(_DIGITS) else "",
        "MonthYear": digits[:6] if len(digits) >= len("202109") else "",
        "Year": digits[:4],
        "Actor1Name": "".join(row.agents),
        "Actor2Name": "".join(row.recipients),
        "EventRootCode": code,
        "EventBaseCode": code,
        "EventCode": code,
        "QuadClass": _QUADS[kind.quad] if kind.quad else "",
        "ActionGeo_FullName": row.place,
        "ActionGeo_Lat": "" if row.latitude is None else f"{row.latitude:.6f}",
        "ActionGeo_Long": "" if row.longitude is None else f"{row.longitude:.6f}",
        "SOURCEURL": web_url(row.source_url),
    }
    return "\t".join(map(str, cells.values())) + "\n"


def _cell(text: str) -> str:
    """Return a text on one line: a tab or an end of a line would be the next cell."""
    return " ".join(inert(text).split())


def _values(line: str, at: str) -> dict[str, Any]:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        msg = f"a line of GDELT has {len(COLUMNS)} cells, got {len(cells)}"
        raise UnreadableFileError(msg, at)
    named = dict(zip(COLUMNS, cells, strict=True))
    kind = _kind(named["EventRootCode"], at)
    sides = [
        [name] if (name := named[f"Actor{side}Name"].strip()) else [] for side in (1, 2)
    ]
    place = named["ActionGeo_FullName"].strip()
    return {
        "when": _when(named, at),
        "what": ", ".join((*sides[0], kind, *sides[1])),
        "type": kind,
        "agents": sides[0],
        "recipients": sides[1],
        "place": place,
        "latitude": named["ActionGeo_Lat"] if place else None,
        "longitude": named["ActionGeo_Long"] if place else None,
    }


def _kind(code: str, at: str) -> str:
    kind = _KIND_OF.get(code.lstrip("0"))
    if kind is None:
        msg = f"'EventRootCode' runs from 01 to {len(_KINDS)}, got {code!r:.20}"
        raise UnreadableFileError(msg, at)
    return kind


def _when(named: dict[str, str], at: str) -> str:
    """Return the day, else the month, else the year."""
    told = next(filter(None, (named[n] for n in ("Day", "MonthYear", "Year"))), "")
    if not told.isdigit() or len(told) not in _DIGITS:
        msg = f"'Day' has eight digits, got {told!r:.20}"
        raise UnreadableFileError(msg, at)
    return _DIGITS[len(told)].format(told[:4], told[4:6], told[6:])
