"""What the id of a report is made from: all of its content, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .actor import Actor
from .content import Plain
from .location import Location
from .source import Quote
from .when import Bound, When

if TYPE_CHECKING:
    from .report import Report

__all__ = ["content_of"]


def content_of(report: Report) -> list[Plain]:
    """Flatten a report into JSON; sources by their id, numbers as floats."""
    said = report.attribution
    return [
        report.what,
        report.type.name,
        _when(report.when),
        [[_actor(p.actor), p.role.value, _quote(p.quote)] for p in report.participants],
        _location(report.location) if report.location else None,
        report.certainty.value,
        [_actor(said.speaker) if said.speaker else None, said.cue, said.direct]
        if said
        else None,
        [[_number(q.value), q.unit, q.text] for q in report.quantities],
        report.theme,
        report.lemma,
        _quote(report.trigger),
        _quote(report.quote),
        [
            [x.relation.value, x.start, x.end, x.why, int(x.evidence)]
            for x in report.links
        ],
        [[r.field, r.why, r.start, r.end] for r in report.reasons],
    ]


def _quote(quote: Quote | None) -> Plain:
    if quote is None:
        return None
    return [quote.source.id, quote.start, quote.end, quote.exact]


def _when(when: When) -> Plain:
    return [when.shape.value, _bound(when.first), _bound(when.last)]


def _bound(bound: Bound | None) -> Plain:
    if bound is None:
        return None
    return [bound.start, bound.precision.value, bound.approximate, bound.uncertain]


def _actor(actor: Actor) -> Plain:
    return [
        actor.name,
        actor.kind.value,
        actor.country,
        list(actor.affiliation),
        actor.title,
        list(actor.aliases),
        [list(pair) for pair in actor.ids],
    ]


def _location(place: Location) -> Plain:
    return [
        place.name,
        place.kind.value,
        place.country,
        place.admin1,
        _number(place.latitude),
        _number(place.longitude),
        _number(place.uncertainty_km),
        place.geonames_id,
        place.disputed,
        place.relation,
        list(place.within),
    ]


def _number(value: float | None) -> float | None:
    # Adding zero turns -0.0 into the 0.0 that it equals.
    return None if value is None else float(value) + 0.0
