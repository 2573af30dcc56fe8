"""Machines that hold parts of one timeline and never wait for each other."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from ..model.report import Report
from ..timeline.timeline import Timeline, merge
from .code import demand
from .noun_strategies import reports

__all__ = ["Replicas"]

_COUNT = 3
_places = st.integers(0, _COUNT - 1)


class Replicas(RuleBasedStateMachine):
    """
    Three replicas that read, retract, send, delay, repeat and mix up messages.

    Whatever happens, a replica holds what reached it, and when all messages
    have reached all replicas, they read the same. Replace :meth:`merge` to
    test a merge of your own.
    """

    def __init__(self) -> None:
        super().__init__()
        self.replicas = [Timeline()] * _COUNT
        self.sent: list[Timeline] = []
        self.retracted: set[str] = set()

    def merge(self, a: Timeline, b: Timeline) -> Timeline:
        """Merge what is there with what arrives."""
        return merge(a, b)

    @rule(at=_places, report=reports())
    def read(self, at: int, report: Report) -> None:
        """A replica reads a report."""
        self.replicas[at] = self.merge(self.replicas[at], Timeline([report]))

    @rule(at=_places, place=st.integers(0, 9))
    def retract(self, at: int, place: int) -> None:
        """A replica takes back one of the reports that it holds."""
        held = sorted(self.replicas[at].reports, key=_id)
        if held:
            report = held[place % len(held)]
            self.retracted.add(report.id)
            self.replicas[at] = self.replicas[at].retract(report)

    @rule(at=_places)
    def send(self, at: int) -> None:
        """A replica sends what it holds; the message may arrive at any time."""
        self.sent.append(self.replicas[at])

    @rule(at=_places, place=st.integers(0, 9))
    def receive(self, at: int, place: int) -> None:
        """A message arrives, be it an old one or one that arrived before."""
        if self.sent:
            message = self.sent[place % len(self.sent)]
            self.replicas[at] = self.merge(self.replicas[at], message)

    @invariant()
    def all_agree_in_the_end(self) -> None:
        """Exchanged in two different orders, everything gives the same."""
        forth = backwards = Timeline()
        for replica in self.replicas:
            forth = self.merge(forth, replica)
        for replica in reversed(self.replicas):
            backwards = self.merge(backwards, replica)
        demand(forth == backwards, "replicas differ", forth=forth, back=backwards)
        demand(list(forth) == list(backwards), "one state, two readings", forth=forth)

    @invariant()
    def nothing_retracted_is_read(self) -> None:
        """What someone took back is read by no one who knows all."""
        known = merge(*self.replicas)
        told = {report.id for event in known for report in event.reports}
        demand(
            told.isdisjoint(self.retracted), "a retracted report is read", known=known
        )


def _id(report: Report) -> str:
    return report.id
