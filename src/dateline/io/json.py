"""
A timeline as one JSON document, and back without loss.

The document names its *format* and *version*, then lists *sources* and *types*
once each, *reports* in order of time, and *marks*. A report refers to a source by
its id and to a type by its name. For readers that do not fuse reports it ends with
the *events* in order of display, each with the ids of its reports; they are not
read back, and of a span of time only ``edtf`` is. Fields that are not known, anywhere
but in marks, are kept and written again.
"""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterable
from typing import Any, Final, TypeVar

from ..errors import UnreadableFileError
from ..model.report import Report
from ..model.source import Source
from ..model.types import EventType
from ..timeline.curation import Mark
from ..timeline.timeline import Timeline
from .document import read_json, write_json
from .plain import read_plain, write_plain
from .unknown import Path, note, put_back, take_out

__all__ = [
    "FORMAT",
    "KEYS",
    "VERSION",
    "dumps",
    "loads",
    "make_document",
    "read_document",
    "schema",
]

FORMAT: Final = "dateline"
#: Grows when documents are written that an older dateline would misread.
VERSION: Final = 1

_PARTS: Final = ("sources", "types", "reports", "marks")
#: The fields of a document that are known.
KEYS: Final = frozenset(("format", "version", *_PARTS, "events"))
_NOUNS: Final = {"sources": Source, "types": EventType, "reports": Report}
_Fields = list[tuple[Path, Any]]
_Noun = TypeVar("_Noun")


def dumps(timeline: Timeline) -> str:
    """
    Write a timeline as JSON: the same text for the same timeline.

    Times are in UTC, ends are exclusive, and null is an open side. Offsets count
    characters, half-open. Coordinates are degrees of WGS 84.

    Raises:
        InvalidValueError: If a text or a number in it is none that JSON carries.

    >>> rain = Timeline([Report("it rains")])
    >>> loads(dumps(rain)) == rain
    True
    """
    document = make_document(timeline.reports, timeline.marks)
    document["events"] = [
        {
            "id": event.id,
            "what": event.what,
            "when": write_plain(event.when),
            "reports": [report.id for report in event.reports],
        }
        for event in timeline.events
    ]
    return write_json(document, indent=1) + "\n"


def loads(text: str | bytes) -> Timeline:
    """
    Read a timeline. Inverse of :func:`dumps`.

    Args:
        text: The document; bytes are UTF-8.

    Raises:
        UnreadableFileError: If it is no such document. The error says where it is
            wrong and what to do.
    """
    return read_document(read_json(text))


def schema() -> dict[str, Any]:
    """
    Return the JSON Schema of the document, as it comes with the package.

    What it cannot say is checked on reading: that ids fit the content, that EDTF
    can be read, that offsets fit the words.

    Source:
        `JSON Schema 2020-12 <https://json-schema.org/specification>`_.

    >>> schema()["properties"]["version"]
    {'const': 1}
    """
    file = importlib.resources.files(__package__) / "timeline.schema.json"
    found: dict[str, Any] = read_json(file.read_bytes())
    return found


def make_document(reports: Iterable[Report], marks: Iterable[Mark]) -> dict[str, Any]:
    """Return a document without events: all that is read back."""
    told = sorted(reports, key=_report_order)
    sources = sorted(_sources(told), key=lambda source: source.id)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "sources": write_plain(sources),
        "types": write_plain(_types(told)),
        "reports": write_plain(told, by_name=True),
    }
    left = put_back(document, sorted(marks, key=_mark_order), KEYS)
    return document | {"marks": write_plain(left)}


def read_document(document: Any) -> Timeline:
    """
    Read what JSON said. Inverse of :func:`make_document`.

    Raises:
        UnreadableFileError: If it is no timeline.
    """
    try:
        parts, notes = _take_out(_parse(document))
        sources = _read(parts, "sources", Source)
        types = _read(parts, "types", EventType)
        parts["reports"] = _resolve(
            parts["reports"],
            {source.id: source for source in sources},
            {kind.name: kind for kind in types},
        )
        reports = _read(parts, "reports", Report)
    except RecursionError as error:
        msg = "lists and objects are nested deeper than in any timeline"
        raise UnreadableFileError(msg) from error
    names: dict[str, list[str]] = {
        "sources": [source.id for source in sources],
        "types": [kind.name for kind in types],
        "reports": [report.id for report in reports],
    }
    kept = [_note(names, path, value) for path, value in notes]
    return Timeline(reports, [*_read(parts, "marks", Mark), *kept])


def _take_out(document: dict[str, Any]) -> tuple[dict[str, Any], _Fields]:
    """Part the document from the fields in it that are not known."""
    parts = {part: document.get(part, []) for part in _PARTS}
    fields: _Fields = [((n,), v) for n, v in document.items() if n not in KEYS]
    for part, noun in _NOUNS.items():
        parts[part], more = take_out(parts[part], noun, (part,))
        fields += more
    return parts, fields


def _note(names: dict[str, list[str]], path: Path, value: Any) -> Mark:
    """Name a report, source or type by what it is, not by where it stands."""
    part, *rest = path
    if not rest:
        return note((), path, value)
    subject = names[str(part)][int(rest[0])]
    if part == "reports":
        return note((subject,), tuple(rest[1:]), value)
    return note((), (part, subject, *rest[1:]), value)


def _sources(reports: Iterable[Report]) -> set[Source]:
    quotes = (
        quote
        for report in reports
        for quote in (report.quote, *(p.quote for p in report.participants))
    )
    return {quote.source for quote in quotes if quote}


def _types(reports: Iterable[Report]) -> list[EventType]:
    """Return one type of each name: equal ones may differ in their gloss."""
    kinds = sorted((report.type for report in reports), key=_type_order)
    return list({kind.name: kind for kind in kinds}.values())


def _type_order(kind: EventType) -> tuple[str, str, str]:
    return kind.name, kind.quad.value if kind.quad else "", kind.gloss


def _report_order(report: Report) -> tuple[int, int, str]:
    return report.when.earliest, report.when.latest, report.id


def _mark_order(mark: Mark) -> tuple[str, tuple[str, ...], str, str]:
    return mark.kind.value, mark.reports, mark.author, mark.reason


def _parse(document: Any) -> dict[str, Any]:
    """Return a document, its format and version checked."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        msg = f'no timeline: it must be an object with "format": "{FORMAT}"'
        raise UnreadableFileError(msg)
    version = document.get("version")
    if type(version) is not int or version != VERSION:
        msg = f"version {version!r} cannot be read, only {VERSION}; upgrade dateline"
        raise UnreadableFileError(msg, "$.version")
    return document


def _read(parts: dict[str, Any], part: str, noun: type[_Noun]) -> list[_Noun]:
    """Read one list of the document."""
    items = parts[part]
    if not isinstance(items, list):
        msg = f"a list is needed, got {type(items).__name__}"
        raise UnreadableFileError(msg, f"$.{part}")
    return [
        read_plain(item, noun, f"$.{part}[{place}]", by_name=noun is Report)
        for place, item in enumerate(items)
    ]


def _resolve(
    value: Any, sources: dict[str, Source], types: dict[str, EventType]
) -> Any:
    """Put sources and types in the place of their names, where they are known."""
    if isinstance(value, list):
        return [_resolve(item, sources, types) for item in value]
    if not isinstance(value, dict):
        return value
    found = {name: _resolve(item, sources, types) for name, item in value.items()}
    for name, known in (("source", sources), ("type", types)):
        if isinstance(named := found.get(name), str):
            found[name] = known.get(named, named)
    return found
