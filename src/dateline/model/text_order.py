"""The total order of reports: the sources by date, each from its top."""

from __future__ import annotations

import functools
from typing import Final

import attrs

from .report import Report

__all__ = ["Last", "TextOrder", "text_order"]


def text_order(report: Report) -> TextOrder:
    """
    Return a total order of reports: the sources by date, each from its top.

    What was made by hand, without a source, comes first.
    """
    place = report.trigger
    if place is None:
        return _NO_DATE, "", 0, 0, report.what, Last(report)
    source = place.source
    at = source.when.earliest
    return at, source.id, place.start, place.end, report.what, Last(report)


@functools.total_ordering
@attrs.frozen(eq=False)
class Last:
    """Sorts reports by id where nothing else does; ids are made on demand."""

    report: Report

    def __eq__(self, other: object) -> bool:
        """Whether the report is the same."""
        return isinstance(other, Last) and self.report == other.report

    def __hash__(self) -> int:
        """Follow the report."""
        return hash(self.report)

    def __lt__(self, other: Last) -> bool:
        """Whether the id comes first."""
        return self.report.id < other.report.id


#: Where a report stands among all: source, place in it, and what else tells it apart.
TextOrder = tuple[int, str, int, int, str, Last]

_NO_DATE: Final = -(1 << 41)
