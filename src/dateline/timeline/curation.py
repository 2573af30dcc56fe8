"""Marks by which people correct a timeline; they merge like reports."""

from __future__ import annotations

import enum
from typing import Any, Final

import attrs

from ..errors import InvalidValueError
from ..model.checks import of_class
from ..model.event import Event
from ..model.report import Report

__all__ = ["Mark", "MarkKind", "keep_apart", "put_together", "take_back"]


class MarkKind(enum.Enum):
    """What a mark says about the reports that it names."""

    LINK = "link"  #: The two are one event.
    UNLINK = "unlink"  #: The two are two events.
    RETRACT = "retract"  #: The report is not to be read.
    NOTE = "note"  #: Something said, which changes no reading.

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"MarkKind.{self.name}"


#: How many reports a mark names.
_WANTED: Final = {
    MarkKind.LINK: (2,),
    MarkKind.UNLINK: (2,),
    MarkKind.RETRACT: (1,),
    MarkKind.NOTE: (0, 1),
}


def _ids(values: Any) -> tuple[str, ...]:
    if isinstance(values, str):
        msg = f"report ids come in a list, got {values!r} alone"
        raise InvalidValueError(msg)
    return tuple(sorted(set(values)))


@attrs.frozen
class Mark:
    """
    One correction by one person. Marks are only ever added.

    An ``unlink`` outweighs a ``link`` of the same reports, and nothing brings
    a retracted report back.

    Args:
        kind: ``LINK``: the two reports tell of one event. ``UNLINK``: they
            tell of two. ``RETRACT``: the report is not to be read. ``NOTE``:
            something said of a report, or of all, that changes no reading.

        reports: The ids of the reports: two, one for ``RETRACT``, one or none
            for ``NOTE``.

        author: Who says so; may be empty.

        reason: Why; may be empty.

    Raises:
        InvalidValueError: If the number of reports does not fit the kind.
    """

    kind: MarkKind = attrs.field(validator=of_class(MarkKind))
    reports: tuple[str, ...] = attrs.field(converter=_ids)
    author: str = attrs.field(default="", kw_only=True)
    reason: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Count the reports."""
        wanted = _WANTED[self.kind]
        if len(self.reports) not in wanted:
            msg = (
                f"a mark to {self.kind.value} names {wanted[-1]} different "
                f"report(s), got {len(self.reports)}: {self.reports!r}"
            )
            raise InvalidValueError(msg)


def put_together(
    a: Event | Report, b: Event | Report, author: str, reason: str
) -> list[Mark]:
    """
    Return the mark that joins two events by one report of each.

    Raises:
        InvalidValueError: If one is neither event nor report, or both are the same.
    """
    ids = _of(a)[0].id, _of(b)[0].id
    return [Mark(MarkKind.LINK, ids, author=author, reason=reason)]


def keep_apart(
    a: Event | Report, b: Event | Report, author: str, reason: str
) -> list[Mark]:
    """
    Return the marks that keep every report of one from all of the other.

    Raises:
        InvalidValueError: If one is neither event nor report, or both share one.
    """
    return [
        Mark(MarkKind.UNLINK, (one.id, two.id), author=author, reason=reason)
        for one in _of(a)
        for two in _of(b)
    ]


def take_back(what: Event | Report, author: str, reason: str) -> list[Mark]:
    """
    Return the marks that retract every report of an event.

    Raises:
        InvalidValueError: If it is neither event nor report.
    """
    return [
        Mark(MarkKind.RETRACT, (report.id,), author=author, reason=reason)
        for report in _of(what)
    ]


def _of(what: Event | Report) -> tuple[Report, ...]:
    if isinstance(what, Event):
        return what.reports
    if not isinstance(what, Report):
        msg = f"what is marked is an Event or a Report, got {what!r}"
        raise InvalidValueError(msg)
    return (what,)
