"""Nouns that point back at an event told before: "the shooting took place at noon"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ...model.report import Link, Relation, Report
from ...model.types import Role
from ...timeline.families import family
from .headlines import same_standing
from .nominals import parties_of
from .predicates import Predicate

__all__ = ["is_single", "points_back", "told_before"]

#: What "the strike" or "the blast" may tell again by another word.
_HARMS: Final = frozenset({"ACCIDENT", "ASSAULT", "DISASTER"})
_POINTERS: Final = frozenset({"the", "this", "that"})


def points_back(predicate: Predicate) -> bool:
    """Whether it is told by a noun that says: you know which one."""
    noun = predicate.head
    definite = any(c.lower in _POINTERS for c in noun.all("det"))
    return predicate.nominal and noun.tag == "NN" and definite and not parties_of(noun)


def is_single(predicate: Predicate) -> bool:
    """Whether it can be pointed back at, as "protests" cannot."""
    return predicate.head.tag != "NNS"


def told_before(report: Report, told: Sequence[Report]) -> Report:
    """
    Link a report to the one event of its kind that was told before it.

    Where two events of the kind were told, which is meant stays open; so it does
    where the report says who did it, and may tell of another.

    Args:
        report: What a noun that points back tells.

        told: The reports of single events before it, in text order.
    """
    if report.actors(Role.AGENT):
        return report
    likely = [before for before in told if _may_be(before, report)]
    if not likely and report.type.name in _HARMS:
        # "He was killed on Monday. The strike took place at dawn."
        likely = [b for b in told if b.type == report.type and _fits(b, report)]
    if not likely:
        return report
    *_, last = likely
    meant = {_place(last), *_same(last)}
    if any(_place(before) not in meant for before in likely):
        return report
    why = f"“{report.lemma}” points back at it"
    link = Link(Relation.SAME, *_place(last), why)
    return attrs.evolve(report, links=(*report.links, link))


def _may_be(before: Report, report: Report) -> bool:
    kinds = (family(one.lemma, one.type.name) for one in (before, report))
    return _fits(before, report) and len(set(kinds)) == 1


def _fits(before: Report, report: Report) -> bool:
    """Whether neither time nor certainty tells two reports apart."""
    if before.trigger is None or not same_standing(before, report):
        return False
    return not (before.when.before(report.when) or report.when.before(before.when))


def _place(report: Report) -> tuple[int, int]:
    trigger = report.trigger
    assert trigger is not None  # noqa: S101 - what is likely has one
    return trigger.start, trigger.end


def _same(report: Report) -> Iterator[tuple[int, int]]:
    for link in report.links:
        if link.relation is Relation.SAME:
            yield link.start, link.end
