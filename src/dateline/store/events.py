"""
Which reports tell of one event, kept up to date as reports and marks come.

The reports of a store fall into the events of the timeline that holds them all: the
matches are taken one by one, the strongest first, and each joins the parts of its two
reports unless they clash. So what is new changes first of all the events of the
reports that it matches. To fuse these anew by themselves gives what they are among all
reports, as long as each event that was is still within one: whatever else was kept
from joining it then clashes with it still. Where one has come apart, the events that
its reports may match are fused with it, and so on. No other event can have changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Final

import attrs
from sqlalchemy import Connection, bindparam, delete, select, update

from ..model.event import Event
from ..model.report import Report
from ..timeline.curation import MarkKind
from ..timeline.fuse import Fusion
from ..timeline.match import ENOUGH, story_ground, weigh
from ..timeline.query import listed_span
from ..timeline.ties import Ties
from ..timeline.traits import Traits, traits_of
from .candidates import find_pairs, key_numbers
from .inserting import Row, insert_rows
from .loading import chunks, load_reports
from .naming import names_of
from .schema import EVENTS, MARKED, NAMES, PLACED, REPORTS

__all__ = ["fuse_around"]

#: The reports of an event, by their numbers.
_Numbers = frozenset[int]
_Pairs = frozenset[frozenset[Report]]


def fuse_around(
    connection: Connection,
    new: Mapping[int, Traits],
    keys: Mapping[int, Collection[int]],
    marked: Collection[int] = (),
) -> dict[int, int]:
    """
    Bring the events up to date, and return those of the new reports.

    Args:
        connection: A transaction that no other writer shares.

        new: What matching sees of reports that are not placed yet, by number.

        keys: The `key_numbers` of each.

        marked: The numbers of placed reports of which a new mark speaks.

    Returns:
        Events by the numbers of the reports; a report that is retracted has none.
    """
    region = _Region(connection)
    region.take({number: traits.report for number, traits in new.items()})
    matching = _matching(connection, new, keys)
    wanted = {*marked, *matching, *region.linked(new)}
    while wanted := wanted - region.seen:
        region.take(region.load(wanted, matching))
        apart = region.come_apart()
        wanted = _near(connection, {n: region.reports[n] for n in apart})
        wanted |= region.linked(apart)
    return region.write(new)


def _near(connection: Connection, reports: Mapping[int, Report]) -> set[int]:
    """Return the numbers of the placed reports that some others may match."""
    seen = {number: traits_of(report) for number, report in reports.items()}
    keys = {number: key_numbers(traits) for number, traits in seen.items()}
    return {number for _, number in find_pairs(connection, seen, keys)}


def _matching(
    connection: Connection,
    new: Mapping[int, Traits],
    keys: Mapping[int, Collection[int]],
) -> Mapping[int, Report]:
    """Return the placed reports that new ones match, by number."""
    pairs = find_pairs(connection, new, keys)
    old = load_reports(connection, {number for _, number in pairs})
    seen = {number: traits_of(report) for number, report in old.items()}
    found: dict[int, Report] = {}
    for one, two in pairs:
        if two not in found and _match(new[one], seen[two]):
            found[two] = old[two]
    return found


def _match(a: Traits, b: Traits) -> bool:
    return weigh(a, b, story_ground(a.report.source, b.report.source)) >= ENOUGH


def _events_of(connection: Connection, numbers: Collection[int]) -> set[int]:
    """Return the events of placed reports."""
    found: set[int] = set()
    for part in chunks(numbers):
        events = select(PLACED.c.event).where(PLACED.c.number.in_(part))
        found.update(connection.scalars(events.where(PLACED.c.event.is_not(None))))
    return found


@attrs.define(eq=False)
class _Region:
    """
    The reports around a change, and the events that they make now.

    Args:
        connection: A transaction.

        reports: The reports by number, without those that are retracted.

        seen: The numbers of all that was looked for, be they retracted.

        before: The events that were, by the number that they go by.

        fusion: How the reports fall into events.

        now: The event of each report, as the numbers of its reports.

        split: The reports of events that have come apart, as far as it is known.
    """

    connection: Connection
    reports: dict[int, Report] = attrs.field(factory=dict)
    seen: set[int] = attrs.field(factory=set)
    before: dict[int, _Numbers] = attrs.field(factory=dict)
    fusion: Fusion = attrs.field(factory=Fusion)
    now: dict[int, _Numbers] = attrs.field(factory=dict)
    split: set[int] = attrs.field(factory=set)

    def load(
        self, some: Collection[int], known: Mapping[int, Report]
    ) -> Mapping[int, Report]:
        """
        Return all reports of the events of some, and note how the events were.

        Args:
            some: Numbers of reports.

            known: Reports that need not be loaded once more.
        """
        self.seen.update(some)
        events = _events_of(self.connection, some) - self.before.keys()
        numbers: dict[int, set[int]] = defaultdict(set)
        for part in chunks(events):
            rows = select(PLACED.c.event, PLACED.c.number)
            found = self.connection.execute(rows.where(PLACED.c.event.in_(part)))
            for event, number in found:
                numbers[event].add(number)
        self.before |= {event: frozenset(told) for event, told in numbers.items()}
        told = set().union(*numbers.values())
        here = {number: known[number] for number in told & known.keys()}
        return here | load_reports(self.connection, told - known.keys())

    def take(self, reports: Mapping[int, Report]) -> None:
        """Fuse more reports with those that are here."""
        self.seen |= reports.keys()
        self.reports |= reports
        joined, apart = self._ties(reports)
        number_of = {report: number for number, report in self.reports.items()}
        known = self.fusion.ties
        apart |= known.apart
        ties = Ties((known.joined | joined) - apart, apart)
        fusion = attrs.evolve(self.fusion, ties=ties)
        fresh = (self.reports[n] for n in reports if n in self.reports)
        self.fusion, groups = fusion.extended(fresh)
        for group in groups:
            numbers = frozenset(number_of[traits.report] for traits in group)
            self.now |= dict.fromkeys(numbers, numbers)

    def _ties(self, fresh: Collection[int]) -> tuple[_Pairs, _Pairs]:
        """Return what marks say of fresh reports; retracted ones are let go."""
        pairs: dict[str, set[frozenset[int]]] = defaultdict(set)
        for kind, one, two in _marks_of(self.connection, fresh):
            pairs[kind].add(frozenset((one, two)))
        for (number,) in pairs[MarkKind.RETRACT.value]:
            del self.reports[number]
        joined, apart = (
            frozenset(
                frozenset(self.reports[number] for number in pair)
                for pair in pairs[kind.value]
                if pair <= self.reports.keys()
            )
            for kind in (MarkKind.LINK, MarkKind.UNLINK)
        )
        return joined, apart

    def linked(self, numbers: Collection[int]) -> set[int]:
        """Return the numbers of the reports that marks join to these."""
        marks = _marks_of(self.connection, numbers)
        return {two for kind, _, two in marks if kind == MarkKind.LINK.value}

    def come_apart(self) -> set[int]:
        """Return the reports of those events that now prove not to be within one."""
        found: set[int] = set()
        for told in self.before.values():
            left = told & self.reports.keys()
            if left and not told <= self.now[min(left)]:
                found |= left
        found -= self.split
        self.split |= found
        return found

    def write(self, new: Collection[int]) -> dict[int, int]:
        """Write down what is an event now, and return the events of new reports."""
        events = {min(told): told for told in self.now.values()}
        kept = events.items() & self.before.items()
        gone = self.before.keys() - dict(kept).keys()
        fresh = dict(events.items() - kept)
        for part in chunks(gone):
            self.connection.execute(delete(EVENTS).where(EVENTS.c.id.in_(part)))
            self.connection.execute(delete(NAMES).where(NAMES.c.event.in_(part)))
        was = {number: event for event, told in self.before.items() for number in told}
        event_of = {number: event for event, told in events.items() for number in told}
        moved = [
            {"report": number, "now": event_of.get(number)}
            for number, event in was.items()
            if event_of.get(number) != event
        ]
        if moved:
            self.connection.execute(_MOVED, moved)
        rows = [self._event_row(event, told) for event, told in fresh.items()]
        insert_rows(self.connection, EVENTS, rows)
        insert_rows(self.connection, NAMES, self._name_rows(rows, fresh))
        return {number: event_of[number] for number in new if number in event_of}

    def _event_row(self, event: int, told: _Numbers) -> Mapping[str, int]:
        low, high = listed_span(Event(self.reports[number] for number in told))
        digits = (high - low).bit_length()
        return {"id": event, "digits": digits, "low": low, "high": high}

    def _name_rows(
        self, rows: Iterable[Mapping[str, int]], events: Mapping[int, _Numbers]
    ) -> list[Row]:
        named = [
            {
                "name": name,
                "digits": row["digits"],
                "low": row["low"],
                "event": row["id"],
                "high": row["high"],
            }
            for row in rows
            for name in set().union(
                *(names_of(self.reports[number]) for number in events[row["id"]])
            )
        ]
        return sorted(named, key=itemgetter("name"))


_MOVED: Final = (
    update(PLACED)
    .where(PLACED.c.number == bindparam("report"))
    .values(event=bindparam("now"))
)


def _marks_of(
    connection: Connection, numbers: Collection[int]
) -> Iterator[tuple[str, int, int]]:
    """Give the kind of each mark of some reports, and the two that it names."""
    one, two = REPORTS.alias("one"), REPORTS.alias("two")
    marks = (
        select(MARKED.c.kind, one.c.number, two.c.number)
        .join(one, one.c.id == MARKED.c.id)
        .join(two, two.c.id == MARKED.c.other)
    )
    for part in chunks(numbers):
        told = connection.execute(marks.where(one.c.number.in_(part)))
        yield from map(tuple, told)
