"""What a sequence of events can be asked; the answers can be asked again."""

from __future__ import annotations

import abc
import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Self, overload

import attrs

from ..model.actor import Actor
from ..model.checks import check_mode
from ..model.event import Event
from ..model.location import Location
from ..model.source import Source
from ..model.types import Certainty, EventType, Role
from ..model.when import Mode, When
from .group import facets, group_by, windows
from .index import SpanIndex
from .query import (
    NEAR_KM,
    Moment,
    Place,
    Test,
    conditions,
    listed_span,
    span_of,
    window,
)

__all__ = ["Questions"]


@attrs.frozen(eq=False)
class Questions(abc.ABC):
    """
    The questions to events in order of time, which a `.Timeline` answers.

    Each answer but a count is a timeline of whole events, so questions can be
    put one after the other, and answers merged.
    """

    @property
    @abc.abstractmethod
    def events(self) -> Sequence[Event]:
        """The events, in display order."""

    @abc.abstractmethod
    def _of(self, events: Iterable[Event]) -> Self:
        """Return what holds these events alone."""

    @overload
    def __getitem__(self, at: int) -> Event: ...

    @overload
    def __getitem__(self, at: Moment | slice) -> Self: ...

    def __getitem__(self, at: int | Moment | slice) -> Event | Self:
        """
        Return one event by its place, or the timeline of a time.

        Args:
            at: A place from 0, or from -1 backwards; a slice of places; a
                time, as EDTF text or a date; a slice of times, whose end is
                included at its own precision. What may share an instant with
                it is found, but an open side of an event reaches no further
                than the point where it is listed.

        Raises:
            IndexError: If there is no event at that place.

            InvalidValueError: If it is no time, or a slice that ends before it
                begins.

            UnreadableTimeError: If it is a text but no EDTF.

        >>> from dateline import Event, Timeline
        >>> line = Timeline.of(Event.of("The war ends", when="1999-06"))
        >>> line[0].what, len(line["1999"]), len(line["1998":"1999-05"])
        ('The war ends', 1, 0)
        """
        if isinstance(at, int):
            return self.events[at]
        if not isinstance(at, slice):
            return self._listed_in(span_of(at))
        first, last = at.start, at.stop
        if isinstance(first if first is not None else last, int | None):
            return self._of(self.events[at])
        low = When() if first is None else span_of(first)
        high = When() if last is None else span_of(last)
        return self._listed_in(window(low, high))

    def _listed_in(self, span: When) -> Self:
        return self._at(self._listed.overlapping(span.earliest, span.latest))

    @functools.cached_property
    def _listed(self) -> SpanIndex:
        return SpanIndex(map(listed_span, self.events))

    @functools.cached_property
    def _possible(self) -> SpanIndex:
        """The widest span of each event."""
        spans = (event.when for event in self.events)
        return SpanIndex((span.begins[0], span.ends[1]) for span in spans)

    @functools.cached_property
    def _certain(self) -> SpanIndex:
        """From the last second at which it may begin to the first it may end."""
        spans = (event.when for event in self.events)
        return SpanIndex((span.begins[1], span.ends[0]) for span in spans)

    def _meeting(self, span: When, mode: Mode) -> list[int]:
        """Return the places of the events that share an instant with a span."""
        if mode == "certain":
            return self._certain.overlapping(span.begins[1], span.ends[0])
        return self._possible.overlapping(span.begins[0], span.ends[1])

    def filter(
        self,
        *,
        actor: Actor | str | None = None,
        role: Role | str | None = None,
        type: EventType | str | None = None,  # noqa: A002 - named like the field
        location: Location | str | None = None,
        near: Place | None = None,
        km: float = NEAR_KM,
        bbox: tuple[float, float, float, float] | None = None,
        source: Source | str | None = None,
        text: str | None = None,
        certainty: Certainty | str | None = None,
        when: Moment | None = None,
        mode: Mode = "possible",
        where: Test | None = None,
    ) -> Self:
        """
        Return the timeline of the events that meet every condition.

        Args:
            actor: Someone takes part who has this name or belongs to it.

            role: The actor, or anyone, is in this role.

            type: It is of this kind.

            location: It lies in a place, division or country of this name.

            near: It lies within *km* of this point: latitude and longitude in
                degrees.

            km: See *near*, in kilometres.

            bbox: It lies in this box: west, south, east and north in degrees;
                west is greater than east across the date line.

            source: A source told of it: its id, url, publisher or title.

            text: A clause or a passage holds these words, in any case.

            certainty: It is that sure.

            when: It shares an instant with this time.

            mode: Whether *when* is ``certain`` or only ``possible``.

            where: It passes this test.

        Raises:
            InvalidValueError: If an argument is of another class, or there is
                no such role, certainty, point, box or mode.

            UnreadableTimeError: If *when* is a text but no EDTF.

        >>> from dateline import Actor, Event, Timeline
        >>> police = Actor("police", country="PE")
        >>> line = Timeline.of(Event.of("Police march", actors=[police]))
        >>> len(line.filter(actor="Police")), len(line.filter(role="mediator"))
        (1, 0)
        """
        asked = {name: value for name, value in locals().items() if name != "self"}
        tests = conditions(asked)
        events = self.events
        if when is not None:
            events = [events[n] for n in self._meeting(_asked(when, mode), mode)]
        return self._of(e for e in events if all(test(e) for test in tests))

    def before(self, moment: Moment, *, mode: Mode = "certain") -> Self:
        """
        Return the timeline of what lies wholly before a time.

        Args:
            moment: A span, an event, EDTF text, a date or an aware datetime.

            mode: Whether that is ``certain`` or only ``possible``.

        Raises:
            InvalidValueError: If *moment* is none of these, or there is no such
                mode.

            UnreadableTimeError: If it is a text but no EDTF.
        """
        span = _asked(moment, mode)
        return self._only(lambda event: event.when.before(span, mode=mode))

    def after(self, moment: Moment, *, mode: Mode = "certain") -> Self:
        """
        Return the timeline of what lies wholly after a time.

        The arguments and errors are those of :meth:`before`.
        """
        span = _asked(moment, mode)
        return self._only(lambda event: event.when.after(span, mode=mode))

    def during(self, moment: Moment, *, mode: Mode = "certain") -> Self:
        """
        Return the timeline of what lies wholly within a time.

        The arguments and errors are those of :meth:`before`.
        """
        span = _asked(moment, mode)
        low, high = span.earliest, span.latest
        if mode == "certain":
            return self._at(self._possible.within(low, high))
        events = (self.events[n] for n in self._possible.overlapping(low, high))
        return self._of(e for e in events if e.when.during(span, mode=mode))

    def overlapping(self, moment: Moment, *, mode: Mode = "certain") -> Self:
        """
        Return the timeline of what shares an instant with a time.

        The arguments and errors are those of :meth:`before`.
        """
        return self._at(self._meeting(_asked(moment, mode), mode))

    def between(self, first: Moment, last: Moment, *, mode: Mode = "certain") -> Self:
        """
        Return the timeline of what lies from one time to another, both included.

        The errors are those of :meth:`before`, and an `.InvalidValueError` where
        *last* ends before *first* begins.
        """
        return self.during(window(span_of(first), span_of(last)), mode=mode)

    def group_by(self, key: Any) -> Mapping[Any, Self]:
        """
        Return a timeline for each value that a key takes, in order.

        Args:
            key: ``day``, ``week``, ``month``, ``year``, ``type``, ``actor``,
                ``location``, ``country``, ``source``, ``certainty``, or a
                function from an event to a value. An event with several
                actors stands in several groups.

        Raises:
            InvalidValueError: If there is no key of that name.
        """
        return {value: self._of(e) for value, e in group_by(self.events, key).items()}

    def windows(self, days: int, *, step: int | None = None) -> Mapping[When, Self]:
        """
        Return a timeline for each stretch of so many days, in order.

        An event stands in the windows that hold the point where its own date
        lists it, as in :meth:`group_by`; an event without any date in none.
        Windows without events are left out. They are counted from a Monday, so
        those of seven days are calendar weeks, and those of two timelines are
        the same.

        Args:
            days: How long each window is.

            step: Days from the start of one window to that of the next; None
                for *days*.

        Raises:
            InvalidValueError: If *step* is no number from 1 to *days*.

        >>> from dateline import Event, Timeline
        >>> line = Timeline.of(Event.of("A strike begins", when="2024-03-12"))
        >>> [str(window) for window in line.windows(7)]
        ['2024-03-11/2024-03-17']
        """
        found = windows(self.events, days, days if step is None else step)
        return {span: self._of(events) for span, events in found.items()}

    def facets(self) -> Mapping[str, Mapping[str, int]]:
        """
        Count the events by type, certainty, actor, location, country, source, year.

        Returns:
            Counts by value by key, the greatest first. An event with several
            actors counts for each.
        """
        return facets(self.events)

    def _at(self, places: Iterable[int]) -> Self:
        return self._of(self.events[place] for place in places)

    def _only(self, test: Test) -> Self:
        return self._of(filter(test, self.events))


def _asked(moment: Moment, mode: Mode) -> When:
    check_mode(mode)
    return span_of(moment)
