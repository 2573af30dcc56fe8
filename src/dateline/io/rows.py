"""
An event as one flat row: what formats carry that know no reports.

A row holds what an event reads as, its place, and one passage that tells of it.
Read back, it is an event made of one report. Which fields a format keeps is
written in the table of formats.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from ..errors import DatelineError, UnreadableFileError
from ..model.actor import Actor
from ..model.event import Event
from ..model.location import Location, LocationKind
from ..model.report import Participant, Report
from ..model.source import Quote, Source
from ..model.types import Certainty, Role
from ..model.when import When

__all__ = ["FIELDS", "ROLES", "Row", "micro_degrees", "read_row", "report_of", "row_of"]

#: The column of each role.
ROLES: Final = {
    "agents": Role.AGENT,
    "recipients": Role.RECIPIENT,
    "mediators": Role.MEDIATOR,
    "speakers": Role.SPEAKER,
    "others": Role.OTHER,
}


@attrs.frozen(kw_only=True)
class Row:
    """
    An event in flat fields; a field that is empty or None is not known.

    Args:
        when: The span as EDTF.

        what: A short clause.

        type: The name of its type.

        certainty: How sure it is.

        agents: Names of those who do it.

        recipients: Names of those to whom it is done.

        mediators: Names of those who stand between the parties.

        speakers: Names of those who say so.

        others: Names of those who take part in another way.

        theme: What it is about besides actors.

        place: Name of the place.

        place_kind: What the place is, a value of `.LocationKind`.

        place_relation: How the event lies to the place, in the source's words.

        admin1: First-level division of the place.

        country: Country of the place, ISO 3166-1 alpha-2.

        latitude: Degrees north, WGS 84.

        longitude: Degrees east, WGS 84.

        uncertainty_km: It lies within so many kilometres of the point.

        geonames_id: Number of the place in GeoNames.

        quote: The words of one passage that tells of it.

        quote_start: Their offset in the article, in characters.

        source_title: Headline of the article of that passage.

        source_published: When that article came out, ISO 8601; without it there
            is no quote.

        source_publisher: Who published it.

        source_url: Where it is.
    """

    when: str = "XXXX"
    what: str
    type: str = "OTHER"
    certainty: str = Certainty.ASSERTED.value
    agents: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    theme: str = ""
    place: str = ""
    place_kind: str = LocationKind.OTHER.value
    place_relation: str = ""
    admin1: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    uncertainty_km: float | None = None
    geonames_id: int | None = None
    quote: str = ""
    quote_start: int | None = None
    source_title: str = ""
    source_published: str = ""
    source_publisher: str = ""
    source_url: str = ""

    def narrowed(self, kept: frozenset[str], text: Callable[[str], str]) -> Row:
        """
        Return what a format keeps.

        Args:
            kept: The fields that it has.

            text: What it makes of each text.
        """
        values = attrs.asdict(self, recurse=False)
        return Row(
            **{name: _texts(values[name], text) for name in FIELDS if name in kept}
        )


#: The names of the fields, in order.
FIELDS: Final = tuple(field.name for field in attrs.fields(Row))
_DEFAULTS: Final = {field.name: field.default for field in attrs.fields(Row)}
_LISTS: Final = frozenset(ROLES)
_WHOLE: Final = frozenset({"geonames_id", "quote_start"})
_NUMBERS: Final = frozenset({"latitude", "longitude", "uncertainty_km"}) | _WHOLE


def _texts(value: Any, text: Callable[[str], str]) -> Any:
    if isinstance(value, tuple):
        return tuple(map(text, value))
    return text(value) if isinstance(value, str) else value


def row_of(event: Event) -> Row:
    """Return an event as a row; spaces around names are left out."""
    told = [(p.role, p.actor.name.strip()) for p in event.participants]
    place, quote = event.location, _quote_of(event)
    fields: dict[str, Any] = {
        column: tuple(name for given, name in told if given is role)
        for column, role in ROLES.items()
    }
    if place is not None:
        fields |= {
            "place": place.name,
            "place_kind": place.kind.value,
            "place_relation": place.relation,
            "admin1": place.admin1,
            "country": place.country,
            "latitude": _plain(place.latitude),
            "longitude": _plain(place.longitude),
            "uncertainty_km": _plain(place.uncertainty_km),
            "geonames_id": place.geonames_id,
        }
    if quote is not None:
        fields |= {
            "quote": quote.exact,
            "quote_start": quote.start,
            "source_title": quote.source.title,
            "source_published": quote.source.published.isoformat(),
            "source_publisher": quote.source.publisher,
            "source_url": quote.source.url,
        }
    return Row(
        what=event.what,
        when=event.when.to_edtf(),
        type=event.type.name,
        certainty=event.certainty.value,
        theme=event.theme,
        **fields,
    )


def _quote_of(event: Event) -> Quote | None:
    """Return a passage with the words that the event is shown by, else the first."""
    told = [report for report in event.reports if report.quote]
    told.sort(key=lambda report: report.what != event.what)
    return told[0].quote if told else None


def _plain(value: float | None) -> float | None:
    # Adding zero turns -0.0 into the 0.0 that it equals.
    return None if value is None else float(value) + 0.0


def micro_degrees(row: Row) -> Row:
    """Round coordinates to six decimals, a tenth of a metre."""
    if row.latitude is None or row.longitude is None:
        return row
    return attrs.evolve(
        row,
        latitude=round(row.latitude, 6) + 0.0,
        longitude=round(row.longitude, 6) + 0.0,
    )


def report_of(row: Row) -> Report:
    """
    Return the report that a row makes.

    Raises:
        DatelineError: If a field holds what it cannot hold.
    """
    quote = None
    if row.source_published:
        source = Source(
            row.source_title,
            published=row.source_published,
            publisher=row.source_publisher,
            url=row.source_url,
        )
        start = row.quote_start or 0
        quote = Quote(source, start, start + len(row.quote), row.quote)
    return Report(
        row.what,
        type=row.type,
        when=When.from_edtf(row.when),
        participants=[
            Participant(Actor(name), role)
            for column, role in ROLES.items()
            for name in getattr(row, column)
        ],
        location=_place_of(row) if row.place else None,
        certainty=Certainty(row.certainty),
        theme=row.theme,
        trigger=quote,
        quote=quote,
    )


def _place_of(row: Row) -> Location:
    return Location(
        row.place,
        kind=LocationKind(row.place_kind),
        relation=row.place_relation,
        admin1=row.admin1,
        country=row.country,
        latitude=row.latitude,
        longitude=row.longitude,
        uncertainty_km=row.uncertainty_km,
        geonames_id=row.geonames_id,
    )


def read_row(values: Mapping[str, Any], at: str) -> Report:
    """
    Read one event from the values of its fields.

    Args:
        values: The fields that are there, by name; numbers may be texts. What
            is empty or None takes its default.

        at: Where they stand, for the error.

    Raises:
        UnreadableFileError: If *what* is missing or a value cannot be held.
    """
    given = {name: values[name] for name in FIELDS if _is_given(values.get(name))}
    if "what" not in given:
        msg = "an event needs a text in 'what'"
        raise UnreadableFileError(msg, at)
    fields = {name: _read_value(name, given[name], at) for name in given}
    try:
        return report_of(Row(**fields))
    except (DatelineError, ValueError) as error:
        raise UnreadableFileError(_first_line(error), at) from error


def _is_given(value: Any) -> bool:
    if isinstance(value, float):
        return not math.isnan(value)
    return value is not None and value not in ("", [], ())


def _read_value(name: str, value: Any, at: str) -> Any:
    if name in _NUMBERS:
        return _read_number(name, value, at)
    if name in _LISTS:
        if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
            return tuple(value)
        msg = f"{name!r} is a list of texts, got {value!r:.60}"
        raise UnreadableFileError(msg, at)
    if not isinstance(value, str):
        msg = f"{name!r} is a text, got {value!r:.60}"
        raise UnreadableFileError(msg, at)
    return value


def _read_number(name: str, value: Any, at: str) -> float:
    """Read a number or its text; one that must be whole may end in ``.0``."""
    try:
        number = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number) or (name in _WHOLE and not number.is_integer()):
        kind = "whole number" if name in _WHOLE else "number"
        msg = f"{name!r} is a {kind}, got {value!r:.60}"
        raise UnreadableFileError(msg, at)
    return int(number) if name in _WHOLE else number


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
