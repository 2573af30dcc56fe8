"""What is in one timeline and not in another, and how events changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..model.event import Event

if TYPE_CHECKING:
    from .timeline import Timeline

__all__ = ["Change", "Difference", "diff", "difference"]


@attrs.frozen
class Change:
    """
    An event that other reports, or fewer or more of them, now tell of.

    Args:
        before: The events that shared reports with it.

        after: The event as it is now.
    """

    before: tuple[Event, ...]
    after: Event


@attrs.frozen
class Difference:
    """
    All that leads from one timeline to another.

    Args:
        added: The reports and marks that came.

        removed: The reports and marks that went.

        came: The events of which nothing was told before, in display order.

        went: The events of which nothing is told any more.

        changed: The events that are told otherwise.
    """

    added: Timeline
    removed: Timeline
    came: tuple[Event, ...]
    went: tuple[Event, ...]
    changed: tuple[Change, ...]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.added) or bool(self.removed)

    def apply(self, timeline: Timeline) -> Timeline:
        """Return a timeline with what came and without what went."""
        return diff(timeline, self.removed) | self.added


def diff(new: Timeline, old: Timeline) -> Timeline:
    """
    Return what *new* holds and *old* does not.

    ``old | diff(new, old) == old | new``: the patch that is worth sending.
    """
    return type(new)(new.reports - old.reports, new.marks - old.marks)


def difference(old: Timeline, new: Timeline) -> Difference:
    """Return all that leads from *old* to *new*."""
    before = {report: event for event in old for report in event.reports}
    after = {report for event in new for report in event.reports}
    came, changed = [], []
    for event in new:
        kin = tuple(dict.fromkeys(before[r] for r in event.reports if r in before))
        if not kin:
            came.append(event)
        elif kin != (event,):
            changed.append(Change(kin, event))
    return Difference(
        diff(new, old),
        diff(old, new),
        tuple(came),
        tuple(event for event in old if after.isdisjoint(event.reports)),
        tuple(changed),
    )
