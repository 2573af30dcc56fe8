"""
The laws of timelines, each with a checker for any implementation of it.

A checker takes the function in question first (a merge, a reading, a codec)
and then values. It returns nothing, or raises an ``AssertionError`` that shows
the values as code to paste.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import attrs

from ..model.event import Event
from ..model.when import When
from ..timeline.allen import Allen, compose
from ..timeline.curation import MarkKind
from ..timeline.match import explain
from ..timeline.timeline import Timeline
from .code import demand

__all__ = ["LAWS", "OF_MERGING", "Law"]

Merge = Callable[[Timeline, Timeline], Timeline]
#: Gives the events of a timeline, in order.
Read = Callable[[Timeline], Sequence[Event]]
Ask = Callable[[Timeline], Timeline]
Relate = Callable[[When, When], Iterable[Allen]]


@attrs.frozen
class Law:
    """
    One law.

    Args:
        number: Its place in the list of the design.

        text: What it says.

        check: Takes what is tested and values; raises where the law is broken.
    """

    number: int
    text: str
    check: Callable[..., None]

    @property
    def name(self) -> str:
        """The name of the checker."""
        return self.check.__name__


def merge_is_commutative(merge: Merge, a: Timeline, b: Timeline) -> None:
    """It does not matter which desk files first."""
    one, two = merge(a, b), merge(b, a)
    same = one == two and list(one) == list(two)
    demand(same, "merging is not commutative", a=a, b=b)


def merge_is_associative(merge: Merge, a: Timeline, b: Timeline, c: Timeline) -> None:
    """It does not matter which two are merged first."""
    one, two = merge(merge(a, b), c), merge(a, merge(b, c))
    same = one == two and list(one) == list(two)
    demand(same, "merging is not associative", a=a, b=b, c=c)


def merge_is_idempotent(merge: Merge, a: Timeline) -> None:
    """Saying a thing twice adds nothing."""
    demand(merge(a, a) == a, "merging is not idempotent", a=a)


def merge_has_an_identity(merge: Merge, a: Timeline) -> None:
    """The empty timeline adds nothing on either side."""
    nothing = Timeline()
    same = merge(a, nothing) == a == merge(nothing, a)
    demand(same, "the empty timeline is no identity", a=a)


def merge_absorbs(merge: Merge, a: Timeline, b: Timeline) -> None:
    """What is in already cannot come in again."""
    once = merge(a, b)
    demand(merge(once, b) == once, "merging does not absorb", a=a, b=b)


def merge_is_an_upper_bound(merge: Merge, a: Timeline, b: Timeline) -> None:
    """Both lie below their merger, in a partial order."""
    both = merge(a, b)
    demand(a <= both and b <= both, "the merger holds less", a=a, b=b)
    demand(a <= a, "the order is not reflexive", a=a)  # noqa: PLR0124 - that is the law
    demand(a == b or not (a <= b <= a), "the order is not antisymmetric", a=a, b=b)


def merge_is_monotone(merge: Merge, a: Timeline, b: Timeline, c: Timeline) -> None:
    """Who knows more, knows more after merging the same."""
    larger = merge(a, c)
    demand(merge(a, b) <= merge(larger, b), "merging is not monotone", a=a, b=b, c=c)


def merge_folds_in_any_way(
    merge: Merge, parts: Sequence[Timeline], order: Sequence[int], at: int
) -> None:
    """Any order and any grouping of many parts gives the same."""
    plain = functools.reduce(merge, parts, Timeline())
    shuffled = [parts[place] for place in order]
    left = functools.reduce(merge, shuffled[:at], Timeline())
    right = functools.reduce(merge, shuffled[at:], Timeline())
    same = merge(left, right) == plain
    demand(same, f"folding by {list(order)} at {at} differs", parts=list(parts))


def merge_keeps_every_report(merge: Merge, a: Timeline, b: Timeline) -> None:
    """The merger holds the reports of both, and no other."""
    both = merge(a, b)
    demand(both.reports == a.reports | b.reports, "reports differ", a=a, b=b)
    demand(both.marks == a.marks | b.marks, "marks differ", a=a, b=b)


def merge_leaves_its_inputs_alone(merge: Merge, a: Timeline, b: Timeline) -> None:
    """Whoever merged two timelines still has both."""
    before = [(t.reports, t.marks, tuple(t.events)) for t in (a, b)]
    merge(a, b)
    after = [(t.reports, t.marks, tuple(t.events)) for t in (a, b)]
    demand(before == after, "merging changed its input", a=a, b=b)


def events_partition_the_reports(read: Read, a: Timeline) -> None:
    """Every report that is read is in one event, and in one only."""
    told = [report for event in read(a) for report in event.reports]
    taken_back = (mark for mark in a.marks if mark.kind is MarkKind.RETRACT)
    retracted = {name for mark in taken_back for name in mark.reports}
    wanted = {report for report in a.reports if report.id not in retracted}
    demand(set(told) == wanted, "events miss or invent reports", a=a)
    demand(len(told) == len(wanted), "two events share a report", a=a)


def merging_only_joins(read: Read, merge: Merge, a: Timeline, b: Timeline) -> None:
    """News joins events; only what clashes, and people, part them."""
    both = merge(a, b)
    event_of = {report: event for event in read(both) for report in event.reports}
    for event in read(a):
        now = {event_of[report] for report in event.reports if report in event_of}
        demand(
            len(now) < 2 or both.marks or _holds_clash(event, both),  # noqa: PLR2004 - two or more is parted
            f"{event!r} was parted for no reason",
            a=a,
            b=b,
        )


def _holds_clash(event: Event, timeline: Timeline) -> bool:
    """Whether the reports that matches join to an event hold two that clash."""
    found, rest = set(event.reports), set(timeline.reports) - set(event.reports)
    while near := {r for r in rest if any(explain(r, f).match for f in found)}:
        found |= near
        rest -= near
    return any(explain(*pair).clash for pair in itertools.combinations(found, 2))


def reading_depends_on_state_alone(read: Read, a: Timeline, b: Timeline) -> None:
    """How a state came about makes no difference to what is read."""
    b.events  # noqa: B018 - what was read before must not matter
    grown = (a | b) if a.events else (b | a)
    fresh = Timeline(sorted(a.reports | b.reports, key=_id), a.marks | b.marks)
    demand(list(read(grown)) == list(read(fresh)), "history matters", a=a, b=b)


def _id(report: Any) -> str:
    return str(report.id)


def retraction_dominates(merge: Merge, a: Timeline, b: Timeline) -> None:
    """What was retracted stays so, however often it is told again."""
    for event in a.events:
        retracted = a.retract(event)
        again = merge(merge(retracted, a), b)
        back = [e for e in again if not set(e.reports).isdisjoint(event.reports)]
        demand(not back, f"{event!r} came back", a=a, b=b)


def order_never_defies_dates(read: Read, a: Timeline) -> None:
    """What is certainly earlier is listed earlier, and reading twice agrees."""
    listed = list(read(a))
    demand(listed == list(read(a)), "the order is not settled", a=a)
    for first, second in itertools.combinations(listed, 2):
        wrong = second.when.before(first.when)
        demand(not wrong, f"{first!r} is listed before {second!r}", a=a)


def allen_relation_is_one(relate: Relate, a: When, b: When, c: When) -> None:
    """Exact spans have one relation, with a converse, and they compose."""
    ab, ba, bc, ac = relate(a, b), relate(b, a), relate(b, c), relate(a, c)
    demand(len(set(ab)) == 1, f"not one relation: {ab}", a=a, b=b)
    (first,), (back,), (second,), (third,) = ab, ba, bc, ac
    demand(back is first.converse, f"{back} is no converse of {first}", a=a, b=b)
    demand(
        third in compose(first, second),
        f"{third} does not follow from {first} and {second}",
        a=a,
        b=b,
        c=c,
    )


_RELATIONS: Final = ("before", "after", "overlaps", "during")


def certain_is_possible(relate: Callable[..., bool], a: When, b: When) -> None:
    """What is certain is possible, for every relation."""
    for name in _RELATIONS:
        certain = relate(name, a, b, mode="certain")
        possible = relate(name, a, b, mode="possible")
        demand(possible or not certain, f"{name}: certain, not possible", a=a, b=b)


def narrowing_keeps_what_is_certain(
    relate: Callable[..., bool], wide: When, narrow: When, b: When
) -> None:
    """Knowing a date better makes nothing uncertain that was certain."""
    for name in _RELATIONS:
        before = relate(name, wide, b, mode="certain")
        after = relate(name, narrow, b, mode="certain")
        demand(after or not before, f"{name} is lost", wide=wide, narrow=narrow, b=b)


def filters_commute(a: Timeline, f: Ask, g: Ask) -> None:
    """Asking twice is asking once, and two questions go in any order."""
    demand(list(f(f(a))) == list(f(a)), "asking twice differs", a=a)
    demand(set(f(g(a))) == set(g(f(a))), "the order of questions matters", a=a)


def queries_give_the_timeline_s_own(a: Timeline, f: Ask) -> None:
    """A question changes no event."""
    known = set(a)
    demand(all(event in known for event in f(a)), "an event is not its own", a=a)


def codec_keeps_what_it_can(
    dump: Callable[[Timeline], Any],
    load: Callable[[Any], Timeline],
    project: Callable[[Timeline], Timeline],
    a: Timeline,
) -> None:
    """Writing and reading loses what the format says, and nothing else."""
    demand(load(dump(a)) == project(a), "the codec loses more", a=a)


def codec_commutes_with_merging(
    dump: Callable[[Timeline], Any],
    load: Callable[[Any], Timeline],
    a: Timeline,
    b: Timeline,
) -> None:
    """Merging before writing or after reading gives the same."""
    after = load(dump(a)) | load(dump(b))
    demand(load(dump(a | b)) == after, "merging and writing differ", a=a, b=b)


def difference_is_enough(merge: Merge, diff: Merge, a: Timeline, b: Timeline) -> None:
    """Sending only what is new is as good as sending all."""
    demand(merge(a, diff(b, a)) == merge(a, b), "the patch is wrong", a=a, b=b)


#: All laws, in the order of the design.
#:
#: :meta hide-value:
LAWS: Final = (
    Law(1, "merging is commutative", merge_is_commutative),
    Law(2, "merging is associative", merge_is_associative),
    Law(3, "merging is idempotent", merge_is_idempotent),
    Law(4, "the empty timeline is the identity", merge_has_an_identity),
    Law(5, "merging absorbs", merge_absorbs),
    Law(6, "the merger is an upper bound", merge_is_an_upper_bound),
    Law(7, "merging is monotone", merge_is_monotone),
    Law(8, "any fold is the same", merge_folds_in_any_way),
    Law(9, "merging keeps every report", merge_keeps_every_report),
    Law(10, "merging leaves its inputs alone", merge_leaves_its_inputs_alone),
    Law(11, "events partition the reports", events_partition_the_reports),
    Law(12, "merging only joins events", merging_only_joins),
    Law(13, "reading depends on the state alone", reading_depends_on_state_alone),
    Law(14, "retraction dominates", retraction_dominates),
    Law(15, "order never defies dates", order_never_defies_dates),
    Law(16, "exact spans have one Allen relation", allen_relation_is_one),
    Law(17, "what is certain is possible", certain_is_possible),
    Law(17, "narrowing keeps what is certain", narrowing_keeps_what_is_certain),
    Law(18, "filters are idempotent and commute", filters_commute),
    Law(19, "a query gives the timeline's own", queries_give_the_timeline_s_own),
    Law(20, "a codec loses only what it says", codec_keeps_what_it_can),
    Law(21, "a codec commutes with merging", codec_commutes_with_merging),
    Law(22, "a difference is enough", difference_is_enough),
)
#: Those that a merge alone can break, with the number of timelines they
#: take; the cheapest first.
#:
#: :meta hide-value:
OF_MERGING: Final = (
    (merge_is_idempotent, 1),
    (merge_has_an_identity, 1),
    (merge_is_commutative, 2),
    (merge_absorbs, 2),
    (merge_is_an_upper_bound, 2),
    (merge_keeps_every_report, 2),
    (merge_leaves_its_inputs_alone, 2),
    (retraction_dominates, 2),
    (merge_is_associative, 3),
    (merge_is_monotone, 3),
)
