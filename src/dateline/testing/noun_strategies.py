"""
Strategies for the nouns: spans, actors, places, sources, reports and events.

They take values from small pools as often as from all that a type allows: two
reports of one event are worth more to a test than two that share nothing.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any

from hypothesis import strategies as st

from ..model.actor import Actor, ActorKind
from ..model.event import Event
from ..model.location import Location, LocationKind
from ..model.precision import FIRST, LAST, Precision
from ..model.report import (
    Attribution,
    Evidence,
    Link,
    Participant,
    Quantity,
    Relation,
    Report,
)
from ..model.source import Quote, Source
from ..model.types import EVENT_TYPES, Certainty, EventType, Role
from ..model.when import Bound, Shape, When

__all__ = ["actors", "events", "locations", "quotes", "reports", "sources", "whens"]

#: Spans that have broken code before: leap days, year ends, both ends of time.
_NASTY = tuple(
    map(
        When.from_edtf,
        (
            "2020-02-29",
            "2019-12-31/2020-01-01",
            "2020-W53",
            "0001",
            "9999-12-31",
            "[..2021-09-27]",
            "2021-09-24~/2021-09-27",
            "2021-09-27/..",
            "19XX",
            "XXXX",
        ),
    )
)
_WORDS = ("Kosovo", "Serbia", "NATO", "KFOR", "Ana Lind", "the police", "Ærø", "ß")
_LEMMAS = ("", "station", "deploy", "attack", "say", "protest", "sign", "die")
_THEMES = ("", "patrols", "four armoured vehicles", "the plates", "armoured vehicles")
_PLACES = (
    Location("Jarinje", country="XK", latitude=43.23, longitude=20.69),
    Location("Kosovo", kind=LocationKind.COUNTRY, country="XK", disputed=True),
    Location("Wellington", country="NZ", latitude=-41.29, longitude=174.78),
    Location("nowhere in particular"),
)


@functools.cache
def _names() -> st.SearchStrategy[str]:
    letters = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))
    return st.sampled_from(_WORDS) | st.text(letters, min_size=1, max_size=12).filter(
        str.strip
    )


@st.composite
def _bounds(draw: st.DrawFn, low: int, high: int) -> Bound:
    precision = draw(st.sampled_from(Precision))
    start = precision.floor(draw(st.integers(low, high - 1)))
    if precision is Precision.SEASON and start == FIRST:
        precision = Precision.MONTH
    return Bound(
        start,
        precision,
        approximate=draw(st.booleans()),
        uncertain=draw(st.booleans()),
    )


@st.composite
def whens(
    draw: st.DrawFn,
    min_value: dt.date = dt.date.min,
    max_value: dt.date = dt.date.max,
    *,
    dated: bool | None = None,
) -> When:
    """
    Generate spans of time, each of whose bounds touches the given days.

    Args:
        min_value: No bound ends before this day, on UTC; it is included.

        max_value: No bound begins after this day, on UTC; it is included.

        dated: Whether at least one side is known; None for either.
    """
    full = (min_value, max_value, dated) == (dt.date.min, dt.date.max, None)
    if full and draw(st.booleans()):
        return draw(st.sampled_from(_NASTY))
    low = When.from_date(min_value).earliest
    high = When.from_date(max_value).latest
    some = _bounds(max(FIRST, low), min(LAST, high))
    optional = some if dated else st.none() | some
    first, last = draw(optional), draw(optional)
    if dated is False:
        first = last = None
    if first and last and last.end <= first.start:
        first, last = last, first
    return When(first, last, shape=draw(st.sampled_from(Shape)))


@functools.cache
def actors() -> st.SearchStrategy[Actor]:
    """Generate actors of every kind; few names, so that they meet again."""
    return st.builds(
        Actor,
        _names(),
        kind=st.sampled_from(ActorKind),
        country=st.sampled_from(("", "XK", "RS")),
        affiliation=st.lists(_names(), max_size=2),
        aliases=st.lists(_names(), max_size=2),
    )


@functools.cache
def locations() -> st.SearchStrategy[Location]:
    """Generate places, with coordinates or without."""
    degrees = st.none() | st.tuples(
        st.floats(-90, 90, allow_nan=False), st.floats(-180, 180, allow_nan=False)
    )
    anywhere = st.builds(
        lambda name, kind, at: Location(
            name,
            kind=kind,
            latitude=at and at[0],
            longitude=at and at[1],
        ),
        _names(),
        st.sampled_from(LocationKind),
        degrees,
    )
    return st.sampled_from(_PLACES) | anywhere


@functools.cache
def sources() -> st.SearchStrategy[Source]:
    """Generate citations; some of them of articles that are alike."""
    words = st.integers(0, 40).map(lambda n: (n * 7919 % (1 << 24)) << 8 | 32)
    return st.builds(
        Source,
        st.sampled_from(("", "Patrols", "Talks")),
        published=st.dates(dt.date(2021, 9, 1), dt.date(2021, 10, 9)) | st.dates(),
        publisher=st.sampled_from(("", "A", "B")),
        signature=st.just(()) | st.lists(words, min_size=8, max_size=32, unique=True),
    )


@st.composite
def quotes(draw: st.DrawFn, source: Source | None = None) -> Quote:
    """Generate passages, by default of any source."""
    start, exact = draw(st.integers(0, 12)), draw(st.sampled_from(("said", "war")))
    cited = source or draw(sources())
    return Quote(cited, start, start + len(exact), exact)


@st.composite
def reports(
    draw: st.DrawFn,
    *,
    source: Source | None = None,
    types: st.SearchStrategy[EventType] | None = None,
) -> Report:
    """
    Generate reports with every field that they may have.

    Args:
        source: Where all of them are read; None for any source or none.

        types: The kinds of event; by default all built-in ones.
    """
    by_hand = source is None and draw(st.booleans())
    quote = None if by_hand else draw(quotes(source))
    some = draw(_fields(types or _TYPES))
    return Report(
        when=draw(_dates()),
        trigger=quote,
        quote=quote,
        links=draw(_links()) if quote else (),
        **some,
    )


#: The days that most made-up reports share.
_LATELY = tuple(
    map(When.from_edtf, ("2021-09-27", "[..2021-09-27]", "2021-09", "2021"))
)
_TYPES = st.sampled_from(list(EVENT_TYPES.values()))


@functools.cache
def _dates() -> st.SearchStrategy[When]:
    return st.sampled_from(_LATELY) | whens()


@functools.cache
def _fields(types: st.SearchStrategy[EventType]) -> st.SearchStrategy[dict[str, Any]]:
    clauses = st.sampled_from(("NATO increases patrols", "the war ends"))
    roles = st.sampled_from(Role)
    numbers = st.none() | st.integers(0, 9).map(float)
    return st.fixed_dictionaries(
        {
            "what": clauses | _names(),
            "type": types,
            "participants": st.lists(
                st.builds(Participant, actors(), roles), max_size=2
            ),
            "location": st.none() | locations(),
            "certainty": st.just(Certainty.ASSERTED) | st.sampled_from(Certainty),
            "attribution": st.none()
            | st.builds(
                Attribution, st.none() | actors(), st.just("said"), st.booleans()
            ),
            "quantities": st.lists(
                st.builds(Quantity, numbers, st.just("vehicles"), st.just("some")),
                max_size=1,
            ),
            "theme": st.sampled_from(_THEMES),
            "lemma": st.sampled_from(_LEMMAS),
        }
    )


@functools.cache
def _links() -> st.SearchStrategy[list[Link]]:
    one = st.builds(
        lambda relation, start, length, evidence: Link(
            relation, start, start + length, "by the words", evidence
        ),
        st.sampled_from(Relation),
        st.integers(0, 12),
        st.sampled_from((3, 4)),
        st.sampled_from(Evidence),
    )
    return st.lists(one, max_size=2)


def events(*, max_size: int = 3) -> st.SearchStrategy[Event]:
    """
    Generate events of one report or several, which need not go together.

    Args:
        max_size: The most reports of one event.
    """
    return st.lists(reports(), min_size=1, max_size=max_size).map(Event)
