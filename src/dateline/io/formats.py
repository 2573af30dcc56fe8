"""Which formats there are: their names, suffixes and modules, as data."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any, Final

import attrs

from ..errors import UnknownFormatError
from ..model.types import Certainty
from ..timeline.timeline import Timeline
from .gdelt import as_gdelt
from .inert import inert
from .rows import FIELDS, ROLES, Row, micro_degrees, report_of, row_of

__all__ = ["FORMATS", "Format", "Keeps", "find_format"]


def _as_it_is(text: str) -> str:
    return text


def _same(row: Row) -> Row:
    return row


def _asserted(row: Row) -> Row | None:
    return row if row.certainty == Certainty.ASSERTED.value else None


@attrs.frozen
class Keeps:
    """
    What a format of flat events keeps of a timeline.

    Args:
        fields: The fields of :class:`.Row`.

        text: What becomes of each text.

        change: What else becomes of a row; None where it is left out.
    """

    fields: frozenset[str]
    text: Callable[[str], str] = _as_it_is
    change: Callable[[Row], Row | None] = _same

    def project(self, timeline: Timeline) -> Timeline:
        """Return what is left of a timeline that went through the format."""
        rows = (self.change(row_of(event)) for event in timeline)
        kept = (row.narrowed(self.fields, self.text) for row in rows if row)
        return Timeline(map(report_of, kept))


@attrs.frozen
class Format:
    """
    A format that timelines are written in, and perhaps read from.

    Args:
        name: What to call it by.

        title: What people call it.

        suffixes: How the names of its files end, in small letters.

        module: Where its ``dumps`` and ``loads`` are.

        keeps: What is left after reading back; None where all is.

        readable: Whether there is a ``loads``.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    keeps: Keeps | None = None
    readable: bool = True

    def dumps(self, timeline: Timeline) -> bytes:
        """
        Return the content of a file; text is in UTF-8.

        Raises:
            InvalidValueError: If the format cannot carry a value.

            MissingExtraError: If a package that it needs is not installed.
        """
        made: str | bytes = self._code.dumps(timeline)
        return made.encode("utf-8") if isinstance(made, str) else made

    def loads(self, data: bytes) -> Timeline:
        """
        Read the content of a file.

        Raises:
            UnreadableFileError: If it is not of this format.

            UnknownFormatError: If the format can only be written.

            MissingExtraError: If a package that it needs is not installed.
        """
        if not self.readable:
            msg = f"{self.title} can only be written; read back the .json instead"
            raise UnknownFormatError(msg)
        read: Timeline = self._code.loads(data)
        return read

    def project(self, timeline: Timeline) -> Timeline:
        """
        Return what the format keeps: ``loads(dumps(x)) == project(x)``.

        >>> from ..model.event import Event
        >>> line = Timeline.of(Event.of("it rains"), Event.of("it pours"))
        >>> find_format("x.json").project(line) == line
        True
        """
        return self.keeps.project(timeline) if self.keeps else timeline

    @property
    def _code(self) -> Any:
        return importlib.import_module(self.module)


_ALL: Final = frozenset(FIELDS)
_TABLE: Final = Keeps(_ALL, inert)
_SHOWN: Final = frozenset({"what", "when", "type", "certainty"})
_POINT: Final = frozenset({"place", "latitude", "longitude"})
_DYAD: Final = frozenset({"what", "when", "type", "agents", "recipients"})

#: Every format, in the order in which they are shown.
#:
#: :meta hide-value:
FORMATS: Final = (
    Format("json", "dateline JSON", (".json",), "dateline.io.json"),
    Format("jsonl", "JSON lines", (".jsonl", ".ndjson"), "dateline.io.jsonl"),
    Format("csv", "CSV", (".csv",), "dateline.io.csv", _TABLE),
    Format("parquet", "Parquet", (".parquet",), "dateline.io.parquet", _TABLE),
    Format("arrow", "Arrow", (".arrow", ".feather"), "dateline.io.arrow", _TABLE),
    Format(
        "acled",
        "ACLED",
        (".acled.csv",),
        "dateline.io.acled",
        Keeps(_DYAD | _POINT | {"admin1"}, inert, _asserted),
    ),
    Format(
        "gdelt",
        "GDELT 2.0",
        (".gdelt.csv", ".export.csv"),
        "dateline.io.gdelt",
        Keeps(_DYAD | _POINT, inert, as_gdelt),
    ),
    Format("geojson", "GeoJSON", (".geojson",), "dateline.io.geojson", Keeps(_ALL)),
    Format(
        "ics",
        "iCalendar",
        (".ics",),
        "dateline.io.icalendar",
        Keeps(_SHOWN | _POINT, inert, micro_degrees),
    ),
    Format(
        "timelinejs",
        "TimelineJS 3",
        (".timelinejs.json",),
        "dateline.io.timelinejs",
        Keeps(_SHOWN, inert),
    ),
    Format(
        "jsonld",
        "schema.org JSON-LD",
        (".jsonld",),
        "dateline.io.jsonld",
        Keeps(_SHOWN | _POINT | {"admin1", "country", *ROLES}),
    ),
    Format("markdown", "Markdown", (".md",), "dateline.io.markdown", readable=False),
    Format(
        "mermaid",
        "Mermaid",
        (".mmd", ".mermaid"),
        "dateline.io.mermaid",
        readable=False,
    ),
    Format("timeml", "TimeML", (".tml",), "dateline.io.timeml", readable=False),
    Format("html", "HTML", (".html", ".htm"), "dateline.view.page", readable=False),
)


def find_format(file: str, name: str | None = None) -> Format:
    """
    Return a format by its name, or else by the longest suffix that fits a file.

    Args:
        file: The name of a file, in any case.

        name: The name of a format; it goes before the suffix.

    Raises:
        UnknownFormatError: If there is none; it lists those that there are.

    >>> find_format("kosovo.JSON").title
    'dateline JSON'
    """
    if name is not None:
        for known in FORMATS:
            if known.name == name:
                return known
        names = ", ".join(known.name for known in FORMATS)
        msg = f"no format is called {name!r}; there are {names}"
        raise UnknownFormatError(msg)
    suffixes = {suffix: known for known in FORMATS for suffix in known.suffixes}
    fitting = [suffix for suffix in suffixes if file.lower().endswith(suffix)]
    if not fitting:
        msg = (
            f"no format goes by the suffix of {file!r}; "
            f"known are {' '.join(sorted(suffixes))}"
        )
        raise UnknownFormatError(msg)
    return suffixes[max(fitting, key=len)]
