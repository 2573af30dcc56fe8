"""What a timeline tells, a line for each report."""

from __future__ import annotations

from dateline.model.types import Role
from dateline.timeline.timeline import Timeline

__all__ = ["rows"]


def rows(timeline: Timeline) -> list[str]:
    """Return each report as "TYPE agents > recipients", in the order of the words."""
    reports = [r for r in timeline.reports if r.trigger is not None]
    found = []
    for report in sorted(reports, key=lambda r: r.trigger.start if r.trigger else 0):
        names = {
            role: "+".join(sorted(actor.name for actor in report.actors(role)))
            for role in Role
        }
        parties = names[Role.AGENT], ">", names[Role.RECIPIENT]
        via = ("via", names[Role.MEDIATOR]) if names[Role.MEDIATOR] else ()
        found.append(" ".join(filter(None, (report.type.name, *parties, *via))))
    return found
