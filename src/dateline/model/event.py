"""One happening, read from all the reports of it."""

from __future__ import annotations

import bisect
import datetime as dt
import functools
from collections.abc import Iterable, Mapping

import attrs

from ..errors import InvalidValueError
from .actor import Actor
from .content import content_id
from .disagree import VAGUE_TYPES, Alternative, alternatives, coarseness, sources_of
from .location import Location
from .report import Attribution, Participant, Quantity, Report
from .source import Quote, Source
from .text_order import text_order
from .types import EVENT_TYPES, Certainty, EventType, Role, as_role
from .when import When

__all__ = ["Event"]


def _reports(values: Iterable[Report]) -> tuple[Report, ...]:
    reports = tuple(values)
    for report in reports:
        if not isinstance(report, Report):
            msg = f"an event is made of reports, got {report!r}"
            raise InvalidValueError(msg)
    if len(reports) > 1:
        reports = tuple(sorted(set(reports), key=text_order))
    if not reports:
        msg = "an event needs at least one report, got none"
        raise InvalidValueError(msg)
    return reports


@attrs.frozen(eq=False, repr=False)
class Event:
    """
    One happening: one or more reports of it, and what they say together.

    Every property is derived from the reports and from nothing else. Where
    they differ, the property gives one value and :attr:`alternatives` all.

    Args:
        reports: What was said of it, in any order.

    Raises:
        InvalidValueError: If there are no reports.

    >>> event = Event.of("Kosovo declares independence", when="2008-02-17")
    >>> event
    Event(2008-02-17 OTHER 'Kosovo declares independence')
    """

    reports: tuple[Report, ...] = attrs.field(converter=_reports)

    @classmethod
    def of(
        cls,
        what: str,
        *,
        when: When | dt.date | str | None = None,
        type: EventType | str = EVENT_TYPES["OTHER"],  # noqa: A002 - the noun's own field
        actors: Iterable[Actor | str] = (),
        participants: Iterable[Participant] = (),
        location: Location | str | None = None,
        certainty: Certainty = Certainty.ASSERTED,
        quantities: Iterable[Quantity] = (),
        theme: str = "",
    ) -> Event:
        """
        Make an event by hand, without any article.

        Args:
            what: A short clause.

            when: A span, its EDTF text, a date or an aware datetime; None
                where it is not known.

            type: The kind of event, or its name.

            actors: Who does it, as actors or their names.

            participants: Who else takes part, each in a role.

            location: Where, as a place or its name.

            certainty: How sure it is.

            quantities: The numbers in it.

            theme: What it is about besides actors.

        Raises:
            InvalidValueError: If a value is none of these.

            UnreadableTimeError: If *when* is a text but no EDTF.
        """
        agents = (Participant(actor, Role.AGENT) for actor in _list_of(actors))
        report = Report(
            what,
            type=type,
            when=_read_when(when),
            participants=(*agents, *participants),
            location=Location(location) if isinstance(location, str) else location,
            certainty=certainty,
            quantities=quantities,
            theme=theme,
        )
        return cls((report,))

    @classmethod
    def of_ordered(cls, reports: tuple[Report, ...]) -> Event:
        """
        Make the event of reports that are known to be fit; nothing is checked.

        Args:
            reports: At least one, each once, in text order.
        """
        event = cls.__new__(cls)
        object.__setattr__(event, "reports", reports)
        return event

    def __eq__(self, other: object) -> bool:
        """Whether the reports are the same."""
        if not isinstance(other, Event):
            return NotImplemented
        return self is other or self.reports == other.reports

    def __hash__(self) -> int:
        """Follow the first of the reports: enough, whatever their number."""
        return hash(self.reports[0])

    def __repr__(self) -> str:
        """Show when, what kind and what, and how many tell of it."""
        more = f", {len(self.reports)} reports" if len(self.reports) > 1 else ""
        return f"Event({self.when.to_edtf()} {self.type} {self.what!r}{more})"

    @functools.cached_property
    def id(self) -> str:
        """Hash of the reports, 32 hexadecimal digits."""
        return content_id("event", *sorted(report.id for report in self.reports))

    @functools.cached_property
    def _fullest(self) -> Report:
        """The report that says most; the first of several."""
        return max(self.reports, key=_fullness)

    @property
    def what(self) -> str:
        """A short clause, from the report that says most."""
        return self._fullest.what

    @functools.cached_property
    def when(self) -> When:
        """The narrowest span that agrees with most of the reports."""
        if len(self.reports) == 1:
            return self.reports[0].when
        whens = [report.when for report in self.reports]
        lows, highs = zip(*[when.reach for when in whens], strict=True)
        if max(lows) < min(highs):
            return min(whens, key=_width)
        spans = {when: when.reach for when in whens}
        begins = sorted(low for low, _ in spans.values())
        ends = sorted(high for _, high in spans.values())

        def rank(span: When) -> tuple[int, tuple[int, bool]]:
            low, high = spans[span]
            later = len(begins) - bisect.bisect_left(begins, high)
            return later + bisect.bisect_right(ends, low), _width(span)

        return min(spans, key=rank)

    @property
    def type(self) -> EventType:
        """The kind that most reports give, a telling one before ``OTHER``."""
        types = [report.type for report in self.reports]
        if types.count(types[0]) == len(types):
            return types[0]
        fullest = self._fullest.type
        return max(
            dict.fromkeys(types),
            key=lambda t: (t.name not in VAGUE_TYPES, types.count(t), t == fullest),
        )

    @property
    def certainty(self) -> Certainty:
        """Asserted where one report asserts it, else as the fullest has it."""
        if any(report.certainty is Certainty.ASSERTED for report in self.reports):
            return Certainty.ASSERTED
        return self._fullest.certainty

    @property
    def attribution(self) -> Attribution | None:
        """Who says so; None where at least one article says so itself."""
        given = [report.attribution for report in self.reports]
        return None if None in given else given[0]

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Who, in which role: those of the fullest report, then the others'."""
        reports = sorted(self.reports, key=lambda report: report != self._fullest)
        found: dict[tuple[Role, str], Participant] = {}
        for report in reports:
            for participant in report.participants:
                if not _is_named(participant, found.values()):
                    found[participant.role, participant.actor.name] = participant
        return tuple(found.values())

    def actors(self, role: Role | str | None = None) -> tuple[Actor, ...]:
        """
        Return who takes part, or those in one role, each once.

        Raises:
            InvalidValueError: If there is no such role.
        """
        asked = as_role(role)
        taking_part = (p.actor for p in self.participants if asked in {None, p.role})
        return tuple(dict.fromkeys(taking_part))

    @property
    def location(self) -> Location | None:
        """The most exact place that a report gives; None where none does."""
        places = [report.location for report in self.reports if report.location]
        return min(places, key=coarseness) if places else None

    @property
    def theme(self) -> str:
        """What it is about besides actors; empty where no report says."""
        rest = (report.theme for report in self.reports if report.theme)
        return self._fullest.theme or next(rest, "")

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers in it, each once, in text order."""
        return tuple(
            dict.fromkeys(q for report in self.reports for q in report.quantities)
        )

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was read, the oldest first; empty where made by hand."""
        return sources_of(self.reports)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The passages that tell of it, in text order."""
        return tuple(report.quote for report in self.reports if report.quote)

    @property
    def alternatives(self) -> Mapping[str, tuple[Alternative, ...]]:
        """
        The fields on which reports disagree, each with all its values.

        A coarser value that contains a finer one is no disagreement: "2008"
        goes with 17 February 2008, and a country with its town. Numbers are
        under ``quantities``, one disagreement for each unit.
        """
        return alternatives(self.reports)


def _list_of(actors: Iterable[Actor | str]) -> list[Actor]:
    if isinstance(actors, str | Actor):
        msg = f"actors come in a list, got {actors!r} alone"
        raise InvalidValueError(msg)
    found = [Actor(actor) if isinstance(actor, str) else actor for actor in actors]
    for actor in found:
        if not isinstance(actor, Actor):
            msg = f"an actor is an Actor or a name, got {actor!r}"
            raise InvalidValueError(msg)
    return found


def _read_when(when: object) -> When:
    match when:
        case None:
            return When()
        case When():
            return when
        case str():
            return When.from_edtf(when)
        case dt.date():
            return When.from_date(when)
    msg = f"when is a When, EDTF text, a date or None, got {when!r}"
    raise InvalidValueError(msg)


def _fullness(report: Report) -> tuple[bool, int, int]:
    told = (
        *report.participants,
        report.location,
        report.theme,
        *report.quantities,
        report.when.first,
        report.when.last,
    )
    asserted = report.certainty is Certainty.ASSERTED
    return asserted, sum(map(bool, told)), len(report.what)


def _width(span: When) -> tuple[int, bool]:
    return span.latest - span.earliest, span.approximate


def _is_named(new: Participant, known: Iterable[Participant]) -> bool:
    """Whether someone of that role is this actor, or belongs to it."""
    for other in known:
        names = other.actor.names | set(other.actor.affiliation)
        if new.role is other.role and not names.isdisjoint(new.actor.names):
            return True
    return False
