"""
Events as schema.org JSON-LD, for search engines and linked data.

``startDate`` and ``endDate`` (inclusive) are given where the day or the minute is
known, and where the event is not told as denied, negated, conditional or general.
``dcterms:date`` says every time exactly, in the EDTF of the Library of Congress.

Source: `schema.org Event <https://schema.org/Event>`_ and its `Role
<https://schema.org/Role>`_; `EDTF datatype <https://id.loc.gov/datatypes/edtf>`_.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final

from ..errors import DatelineError, UnreadableFileError
from ..model.actor import ActorKind
from ..model.event import Event
from ..model.location import Location
from ..model.report import Report
from ..model.source import Quote
from ..model.types import Certainty
from ..model.when import Shape, When
from ..read.dates import read_date
from ..timeline.timeline import Timeline
from .document import check_object, read_json, write_list
from .exact import HAPPENS, exact_span
from .inert import web_url
from .rows import ROLES, read_row

__all__ = ["dumps", "loads"]

_CONTEXT: Final = [
    "https://schema.org",
    {
        "dcterms": "http://purl.org/dc/terms/",
        "edtf": "http://id.loc.gov/datatypes/edtf/",
    },
]
_CODE: Final = re.compile(r"[A-Z]{2}")
_COLUMN_OF: Final = {role.value: column for column, role in ROLES.items()}
_CLASSES: Final = {
    ActorKind.PERSON: "Person",
    ActorKind.COUNTRY: "Country",
    ActorKind.GOVERNMENT: "GovernmentOrganization",
    ActorKind.COMPANY: "Corporation",
    ActorKind.MEDIA: "NewsMediaOrganization",
}


def dumps(timeline: Timeline) -> str:
    """
    Write the events as a graph. No text of it ends a script element.

    Raises:
        InvalidValueError: If JSON cannot carry a text.
    """
    nodes = [_node(event) for event in timeline]
    return write_list({"@context": _CONTEXT}, "@graph", nodes)


def loads(text: str | bytes) -> Timeline:
    """
    Read the events of a document: one report each, other things passed by.

    Raises:
        UnreadableFileError: If it is no JSON, or an event has no name or no date
            that can be held.
    """
    found = read_json(text)
    nodes = list(_nodes(found, "$"))
    is_graph = isinstance(found, dict) and "@graph" in found
    if not is_graph and not any("@type" in node for node, _ in nodes):
        msg = "no JSON-LD: there is neither an @graph nor a thing with an @type"
        raise UnreadableFileError(msg)
    return Timeline([_read_node(node, at) for node, at in nodes if _is_event(node)])


def _node(event: Event) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": "Event",
        "identifier": event.id,
        "name": event.what,
        "keywords": event.type.name,
        "disambiguatingDescription": event.certainty.value,
        "dcterms:date": {"@type": "edtf:EDTF", "@value": event.when.to_edtf()},
    }
    span = exact_span(event.when) if event.certainty in HAPPENS else None
    if span is not None:
        start, end = span
        node["startDate"] = start.isoformat()
        if end is not None:
            whole = not isinstance(end, dt.datetime)
            last = end - dt.timedelta(days=1) if whole else end
            node["endDate"] = last.isoformat()
    if event.participants:
        node["actor"] = [
            {
                "@type": "Role",
                "roleName": told.role.value,
                "actor": {
                    "@type": _CLASSES.get(told.actor.kind, "Organization"),
                    "name": told.actor.name.strip(),
                },
            }
            for told in event.participants
        ]
    if event.location:
        node["location"] = _place(event.location)
    if event.quotes:
        node["subjectOf"] = [_quotation(quote) for quote in event.quotes]
    return node


def _place(place: Location) -> dict[str, Any]:
    node: dict[str, Any] = {"@type": "Place", "name": place.name}
    address = {"addressRegion": place.admin1, "addressCountry": place.country}
    if given := {name: value for name, value in address.items() if value}:
        node["address"] = {"@type": "PostalAddress", **given}
    if place.latitude is not None and place.longitude is not None:
        node["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": place.latitude + 0.0,
            "longitude": place.longitude + 0.0,
        }
    return node


def _quotation(quote: Quote) -> dict[str, Any]:
    source = quote.source
    article: dict[str, Any] = {
        "@type": "NewsArticle",
        "datePublished": source.published.isoformat(),
    }
    if source.title:
        article["headline"] = source.title
    if url := web_url(source.url):
        article["url"] = url
    if source.publisher:
        article["publisher"] = {"@type": "Organization", "name": source.publisher}
    return {"@type": "Quotation", "text": quote.exact, "isPartOf": article}


def _nodes(found: Any, at: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the things of a document, of a list or of a graph."""
    if isinstance(found, list):
        for place, item in enumerate(found):
            yield from _nodes(item, f"{at}[{place}]")
        return
    thing = check_object(found, at)
    if "@graph" in thing:
        yield from _nodes(thing["@graph"], f"{at}.@graph")
    else:
        yield thing, at


def _is_event(node: dict[str, Any]) -> bool:
    kinds = node.get("@type", "")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith("Event") for kind in named)


def _read_node(node: dict[str, Any], at: str) -> Report:
    kind, certainty = node.get("keywords"), node.get("disambiguatingDescription")
    is_type = isinstance(kind, str) and kind.isupper() and kind.isidentifier()
    is_known = any(certainty == how.value for how in Certainty)
    values: dict[str, Any] = {
        "what": node.get("name"),
        "when": _read_when(node, at),
        "type": kind if is_type else None,
        "certainty": certainty if is_known else None,
        **_read_actors(node.get("actor"), f"{at}.actor"),
    }
    place = node.get("location")
    if isinstance(place, str):
        values["place"] = place
    elif place is not None:
        values |= _read_place(check_object(place, f"{at}.location"), at)
    return read_row(values, at)


def _read_actors(told: Any, at: str) -> dict[str, list[Any]]:
    """Return names by column: of things in a role, and of bare things as agents."""
    found: dict[str, list[Any]] = {}
    for thing in told if isinstance(told, list) else [told] if told else []:
        node = {"name": thing} if isinstance(thing, str) else check_object(thing, at)
        role = str(node.get("roleName", "agent"))
        inner = node.get("actor", node)
        name = inner.get("name") if isinstance(inner, dict) else inner
        found.setdefault(_COLUMN_OF.get(role, "others"), []).append(name)
    return found


def _read_place(place: dict[str, Any], at: str) -> dict[str, Any]:
    address, geo = place.get("address"), place.get("geo")
    values: dict[str, Any] = {"place": place.get("name") or "unnamed place"}
    if isinstance(address, dict):
        values["admin1"] = address.get("addressRegion")
        country = address.get("addressCountry")
        is_code = isinstance(country, str) and _CODE.fullmatch(country)
        values["country"] = country if is_code else None
    if geo is not None:
        point = check_object(geo, f"{at}.location.geo")
        values["latitude"] = point.get("latitude")
        values["longitude"] = point.get("longitude")
    return values


def _read_when(node: dict[str, Any], at: str) -> str | None:
    told = node.get("dcterms:date")
    if isinstance(told, dict) and isinstance(told.get("@value"), str):
        return str(told["@value"])
    start, end = node.get("startDate"), node.get("endDate")
    if start is None:
        return None
    if not isinstance(start, str) or not isinstance(end, str | None):
        msg = f"dates are texts, got {start!r:.40} and {end!r:.40}"
        raise UnreadableFileError(msg, f"{at}.startDate")
    try:
        first = _read_moment(start)
        if end is None:
            return first.to_edtf()
        last = _read_moment(end)
        shape = Shape.WITHIN if first == last else Shape.THROUGHOUT
        return When(first.first, last.last, shape=shape).to_edtf()
    except DatelineError as error:
        msg = f"no dates: {start!r:.40} to {end!r:.40}"
        raise UnreadableFileError(msg, f"{at}.startDate") from error


def _read_moment(text: str) -> When:
    found = read_date(text)
    return When.from_edtf(text) if found is None else When.from_date(found)
