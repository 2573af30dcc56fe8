"""Timelines whose every field may hold anything that its type allows."""

from __future__ import annotations

import datetime as dt

import attrs
from hypothesis import strategies as st

from dateline.model.actor import Actor, ActorKind
from dateline.model.location import Location, LocationKind
from dateline.model.precision import Precision
from dateline.model.report import (
    Attribution,
    Evidence,
    Link,
    Participant,
    Quantity,
    Reason,
    Relation,
    Report,
)
from dateline.model.source import Quote, Source
from dateline.model.types import EVENT_TYPES, Certainty, EventType, Quad, Role
from dateline.model.when import Bound, Shape, When
from dateline.timeline.curation import Mark, MarkKind
from dateline.timeline.timeline import Timeline

__all__ = ["TIMELINES"]

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
NAMES = TEXTS.filter(str.strip)
COUNTS = st.integers(0, 10_000)
SPANS = st.tuples(COUNTS, COUNTS).map(sorted)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
ZONES = st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
)
#: A day from the ends of the calendar, so that each exists in UTC too.
DAYS = st.dates() | st.datetimes(
    dt.datetime(1, 1, 2),  # noqa: DTZ001 - Hypothesis adds the zone
    dt.datetime(9999, 12, 30),  # noqa: DTZ001 - the same
    timezones=ZONES,
)
BOUNDS = st.builds(
    lambda day, unit, **hedges: attrs.evolve(
        Bound.of(day.year, day.month, day.day, precision=unit), **hedges
    ),
    st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)),
    st.sampled_from(Precision),
    approximate=st.booleans(),
    uncertain=st.booleans(),
)
NASTY_WHENS = (
    When(),
    When(shape=Shape.THROUGHOUT),
    When.of(9999, 12, 31),
    When.from_edtf("00XX"),
    When.from_edtf("2021-09-27T10:59:59Z/.."),
)
WHENS = st.sampled_from(NASTY_WHENS) | st.builds(
    lambda a, b, shape: When(*sorted((a, b), key=lambda x: x.start), shape=shape),
    BOUNDS,
    BOUNDS,
    st.sampled_from(Shape),
)
SOURCES = st.builds(Source, TEXTS, published=DAYS, publisher=TEXTS, digest=TEXTS)
ACTORS = st.builds(
    Actor,
    NAMES,
    kind=st.sampled_from(ActorKind),
    country=st.sampled_from(["", "XK", "RS"]),
    affiliation=st.lists(TEXTS, max_size=2),
    title=TEXTS,
    aliases=st.lists(TEXTS, max_size=2),
    ids=st.lists(st.tuples(TEXTS, TEXTS), max_size=2),
)
TYPES = st.sampled_from(sorted(EVENT_TYPES)).map(EVENT_TYPES.__getitem__) | st.builds(
    EventType,
    st.sampled_from(["HERITAGE", "SPACE"]),
    quad=st.none() | st.sampled_from(Quad),
    gloss=TEXTS,
)
POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180)) | st.just((None, None))
LOCATIONS = st.builds(
    lambda point, **fields: Location(latitude=point[0], longitude=point[1], **fields),
    POINTS,
    name=NAMES,
    kind=st.sampled_from(LocationKind),
    admin1=TEXTS,
    uncertainty_km=st.none() | st.floats(0, 1e9),
    geonames_id=st.none() | COUNTS,
    disputed=st.booleans(),
    relation=TEXTS,
)


def _quotes(source: Source) -> st.SearchStrategy[Quote]:
    return st.builds(
        lambda start, words: Quote(source, start, start + len(words), words),
        COUNTS,
        TEXTS,
    )


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    quotes = _quotes(draw(SOURCES))
    by_hand = draw(st.booleans())
    people = st.builds(
        Participant,
        ACTORS,
        st.sampled_from(Role),
        st.none() if by_hand else st.none() | quotes,
    )
    return Report(
        draw(NAMES),
        type=draw(TYPES),
        when=draw(WHENS),
        participants=draw(st.lists(people, max_size=2)),
        location=draw(st.none() | LOCATIONS),
        certainty=draw(st.sampled_from(Certainty)),
        attribution=draw(
            st.none() | st.builds(Attribution, st.none() | ACTORS, TEXTS, st.booleans())
        ),
        quantities=draw(
            st.lists(
                st.builds(Quantity, st.none() | NUMBERS | COUNTS, TEXTS, TEXTS),
                max_size=2,
            )
        ),
        theme=draw(TEXTS),
        lemma=draw(TEXTS),
        trigger=None if by_hand else draw(quotes),
        quote=None if by_hand else draw(quotes),
        links=draw(
            st.lists(
                st.builds(
                    lambda relation, span, *more: Link(relation, *span, *more),
                    st.sampled_from(Relation),
                    SPANS,
                    TEXTS,
                    st.sampled_from(Evidence),
                ),
                max_size=2,
            )
        ),
        reasons=draw(
            st.lists(
                st.builds(
                    lambda field, why, span: Reason(field, why, *span),
                    TEXTS,
                    TEXTS,
                    st.just(()) | SPANS,
                ),
                max_size=2,
            )
        ),
    )


MARKS = st.builds(
    lambda kind, ids, **words: Mark(
        kind, ids[: 1 if kind in {MarkKind.RETRACT, MarkKind.NOTE} else 2], **words
    ),
    st.sampled_from(MarkKind),
    st.lists(NAMES, min_size=2, max_size=2, unique=True),
    author=TEXTS,
    reason=TEXTS,
) | st.builds(Mark, st.just(MarkKind.NOTE), st.just(()), author=TEXTS)
TIMELINES = st.builds(
    Timeline, st.lists(_reports(), max_size=3), st.lists(MARKS, max_size=2)
)
