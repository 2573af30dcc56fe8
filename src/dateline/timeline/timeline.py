"""A set of reports and marks, seen as an ordered sequence of events."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import attrs

from ..errors import InvalidValueError
from ..model.event import Event
from ..model.report import Relation, Report
from ..model.when import When
from .curation import Mark, keep_apart, put_together, take_back
from .diff import Difference, difference
from .order import Conflict, settle
from .questions import Questions
from .reading import Reading, read
from .relate import Relations

__all__ = ["Timeline", "merge"]

_Noun = TypeVar("_Noun")


def _reports(values: Iterable[Report]) -> frozenset[Report]:
    return _set_of(Report, values)


def _marks(values: Iterable[Mark]) -> frozenset[Mark]:
    return _set_of(Mark, values)


def _set_of(noun: type[_Noun], values: Iterable[_Noun]) -> frozenset[_Noun]:
    if isinstance(values, frozenset):
        return values
    found = frozenset(values)
    for value in found:
        if not isinstance(value, noun):
            msg = f"a timeline holds {noun.__name__}s here, got {value!r}"
            raise InvalidValueError(msg)
    return found


@attrs.frozen(repr=False)
class Timeline(Questions):
    """
    What some sources report, as events in order of time.

    It holds a set of reports and a set of curation marks. Merging is the union
    of both: it loses nothing, and neither order nor repetition changes the
    result. The events and their order are read from those two sets alone.

    Args:
        reports: What passages of sources say.

        marks: What people say about the reports.

    Raises:
        InvalidValueError: If there is anything else among them.

    >>> desk = Timeline.of(Event.of("Kosovo declares independence", when="2008"))
    >>> wire = Timeline.of(Event.of("NATO ends the war", when="1999"))
    >>> [event.what for event in desk | wire]
    ['NATO ends the war', 'Kosovo declares independence']
    """

    reports: frozenset[Report] = attrs.field(default=(), converter=_reports)
    marks: frozenset[Mark] = attrs.field(default=(), converter=_marks)
    #: What has been read so far: of all reports, or of a part to build on.
    _read: Reading | None = attrs.field(default=None, init=False, eq=False, repr=False)

    @classmethod
    def of(cls, *events: Event) -> Timeline:
        """
        Return the timeline of the reports of some events.

        Raises:
            InvalidValueError: If one of them is no event.
        """
        for event in events:
            if not isinstance(event, Event):
                msg = f"a timeline is made of events, one by one, got {event!r}"
                raise InvalidValueError(msg)
        return cls(report for event in events for report in event.reports)

    @staticmethod
    def read(path: str | os.PathLike[str]) -> Timeline:
        """
        Read a file in the format of its suffix.

        The errors are those of `dateline.io.files.read`, which can also be told
        the format.
        """
        from ..io import files

        return files.read(path)

    def write(self, path: str | os.PathLike[str]) -> None:
        """
        Write a file in the format of its suffix, all of it or nothing.

        The errors are those of `dateline.io.files.write`, which can also be told
        the format.
        """
        from ..io import files

        files.write(self, path)

    def plot(self, ax: Any = None) -> Any:
        """
        Draw a figure with matplotlib.

        The arguments and errors are those of `dateline.view.plot.plot`.
        """
        from ..view.plot import plot

        return plot(self, ax)

    def _repr_html_(self) -> str:
        """Show the axis and a table, where a notebook asks."""
        from ..view.notebook import draw_in_notebook

        return draw_in_notebook(self)

    @property
    def _reading(self) -> Reading:
        known = self._read
        if known is None and self.marks:
            known = read(self.reports, self.marks)
        elif known is None or (not self.marks and len(known.told) < len(self.reports)):
            known = (known or Reading()).extended(self.reports)
        object.__setattr__(self, "_read", known)
        return known

    @property
    def events(self) -> Sequence[Event]:
        """
        The events, in display order: by where each begins, undated ones last.

        What the words say about the order of two events goes before that, as far
        as their dates allow it.
        """
        return self._reading.events

    def __len__(self) -> int:
        """Count the events."""
        return len(self.events)

    def __bool__(self) -> bool:
        """Whether anything is held, be it only a mark."""
        return bool(self.reports or self.marks)

    def __iter__(self) -> Iterator[Event]:
        """Go through the events, in display order."""
        return iter(self.events)

    def __contains__(self, event: object) -> bool:
        """Whether this very event is one of the timeline's."""
        told = event.reports[0] if isinstance(event, Event) else None
        return told is not None and self._reading.event(told) == event

    def __repr__(self) -> str:
        """Show how much is held, and from when to when."""
        dated = [event.when for event in self.events if event.when.dated]
        span = f", {dated[0]} to {dated[-1]}" if dated else ""
        return f"<Timeline: {len(self)} events{span}>"

    def __or__(self, other: Timeline) -> Timeline:
        """Return the timeline that holds what either holds."""
        if not isinstance(other, Timeline):
            return NotImplemented
        both = merge(self, other)
        if not both.marks:
            parts = self._read, other._read
            known = [part for part in parts if part is not None]
            longest = max(known, key=lambda read: len(read.told), default=None)
            object.__setattr__(both, "_read", longest)
        return both

    def __le__(self, other: Timeline) -> bool:
        """Whether the other one holds all that this one holds; a partial order."""
        if not isinstance(other, Timeline):
            return NotImplemented
        return self.reports <= other.reports and self.marks <= other.marks

    def relation(self, a: Event, b: Event) -> Relation:
        """
        Say what *a* is to *b* in time: ``UNKNOWN`` where nothing settles it.

        The answer rests on dates and on what the sources say about the order,
        never on where the events are listed.

        Raises:
            InvalidValueError: If one of them is no event of this timeline.
        """
        return self._relations.between(self._own(a), self._own(b))

    def when(self, event: Event) -> When:
        """
        Return the span of an event, as far as the order of events narrows it.

        What came "shortly after" an event of 2011 is not undated: it lies in
        2011 or later. Each bound is one that the reports of the event give, or
        those of an event that the sources put before or after it; so it is
        never finer than their words. It lies within ``event.when``, which says
        what the reports say themselves. What lasted throughout a span stays as
        it is, and so does what sources put in an order that dates refuse.

        Raises:
            InvalidValueError: If it is no event of this timeline.

        >>> from dateline import Timeline, Event
        >>> war = Event.of("The war ends", when="1999-06")
        >>> Timeline.of(war).when(war)
        When.from_edtf('1999-06')
        """
        return self._relations.when(self._own(event))

    def _own(self, event: Event) -> Event:
        if event not in self:
            msg = f"no event of this timeline: {event!r}"
            raise InvalidValueError(msg)
        return event

    @functools.cached_property
    def _relations(self) -> Relations:
        return Relations.of(self._ordered[1])

    @functools.cached_property
    def _ordered(self) -> tuple[list[Conflict], list[Any]]:
        return settle(self._reading.event_edges())

    @property
    def conflicts(self) -> Sequence[Conflict]:
        """The orders that a source gives and stronger evidence refuses."""
        return tuple(self._ordered[0])

    def link(
        self,
        a: Event | Report,
        b: Event | Report,
        *,
        author: str = "",
        reason: str = "",
    ) -> Timeline:
        """
        Return the timeline with a mark that two events are one.

        Args:
            a: An event, or a report of it.

            b: The other.

            author: Who says so; may be empty.

            reason: Why; may be empty.

        Raises:
            InvalidValueError: If one is neither, or both are the same report.
        """
        return self._marked(put_together(a, b, author, reason))

    def unlink(
        self,
        a: Event | Report,
        b: Event | Report,
        *,
        author: str = "",
        reason: str = "",
    ) -> Timeline:
        """
        Return the timeline with marks that two events or reports are two.

        The arguments and errors are those of :meth:`link`.
        """
        return self._marked(keep_apart(a, b, author, reason))

    def retract(
        self, what: Event | Report, *, author: str = "", reason: str = ""
    ) -> Timeline:
        """
        Return the timeline with marks that reports are not to be read.

        The arguments and errors are those of :meth:`link`.
        """
        return self._marked(take_back(what, author, reason))

    def _marked(self, marks: Iterable[Mark]) -> Timeline:
        return Timeline(self.reports, self.marks.union(marks))

    def diff(self, new: Timeline) -> Difference:
        """
        Return what came, what went and what changed from here to *new*.

        Raises:
            InvalidValueError: If *new* is no timeline.
        """
        if not isinstance(new, Timeline):
            msg = f"a timeline is compared with another one, got {new!r}"
            raise InvalidValueError(msg)
        return difference(self, new)

    def explain(self, a: Report, b: Report) -> str:
        """
        Say why two reports are, or are not, of one event.

        Raises:
            InvalidValueError: If one of them is not read here.
        """
        for report in (a, b):
            if self._reading.event(report) is None:
                msg = f"no report that is read in this timeline: {report!r}"
                raise InvalidValueError(msg)
        return self._reading.explain(a, b)

    def _of(self, events: Iterable[Event]) -> Timeline:
        """Return the timeline of whole events of this one, with its marks."""
        found = Timeline(Timeline.of(*events).reports, self.marks)
        if len(found.reports) == len(self.reports):
            object.__setattr__(found, "_read", self._read)
        return found


def merge(*timelines: Timeline) -> Timeline:
    """
    Return the timeline that holds all that any of these holds.

    It makes no difference in which order, or how often, they are given.

    Raises:
        InvalidValueError: If one of them is no timeline.

    >>> merge() == Timeline()
    True
    """
    for timeline in timelines:
        if not isinstance(timeline, Timeline):
            msg = f"merge takes timelines, one by one, got {timeline!r}"
            raise InvalidValueError(msg)
    return Timeline(
        frozenset().union(*(timeline.reports for timeline in timelines)),
        frozenset().union(*(timeline.marks for timeline in timelines)),
    )
