"""Places inside longer names: Athens in "Athens Police Department"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from ...model.location import LocationKind
from .candidates import WORLD_KNOWN, named, plain_name
from .context import capitalised_runs
from .gazetteer import Gazetteer

__all__ = ["civic_places", "places_in_names"]

_LONGEST: Final = 3
_ARTICLE: Final = re.compile(r"(?:[Tt]he|THE)\s+")
_WORD: Final = re.compile(r"\S+")
#: What a town, a county or a state has and names after itself, with no founder or
#: saint between: a hospital, a school or a street may be called after anyone.
_CIVIC: Final = re.compile(
    r"(?:(?:Police|Sheriff|Fire|Highway Patrol|State Police|National Guard|"
    r"City Council|Town Council|Borough Council|District Council|County Council|"
    r"School Board|School District|Public Schools|Superior Court|Circuit Court|"
    r"District Court|Supreme Court|Crown Court|High Court|Magistrates|Courthouse|"
    r"Jail|Airport|International Airport|Board of|Department of|Chamber of|"
    r"Port Authority|Housing Authority|City Hall|Town Hall|General Assembly|"
    r"Legislature|Municipal Court|Public Library|City Public|"
    r"Police Chief|Fire Chief|Volunteer Fire|Planning|Municipal|Health Department|"
    r"Mayor|Town Hall|Regional|Community College|High School|Middle School)\b)"
)
#: "University of Georgia", "Bank of England", "Disabilities Board of Dane County".
_OF: Final = re.compile(r"\sof\s(?:the\s)?(?=[A-Z])")
_OWNS: Final = re.compile(
    r"(?:University|Diocese|Archdiocese|Bishop|City|Town|Village|County|Port|Borough|"
    r"Township|Parliament|Metropolitan)$"
)
#: What is called after a land as a whole, and is nowhere in it.
_NAMESAKES: Final = re.compile(r"(?:Bank|Church|Voice|Council|Radio)$")
#: "The United States Department of" is not all name of a place, nor is a side one.
_KIND: Final = re.compile(
    r"\s(?:State|Department|District|Area|Region)$"
    r"|^(?:Central|(?:(?:North|South)?(?:[Ee]ast|[Ww]est)|North|South)(?:ern)?)$"
)
_COUNTY: Final = re.compile(r"\s(?:County|Parish)$")
_LABELS: Final = frozenset(
    {"ORG", "FAC", "GPE", "LOC", "PERSON", "EVENT", "NORP", "PRODUCT", "WORK_OF_ART"}
)
_BODIES: Final = frozenset({"ORG", "FAC", "GPE", "LOC", "EVENT"})
#: Towns so little known are more often words: "City", "Superior", "United".
_TOLD: Final = 30
_LARGE: Final = frozenset({LocationKind.COUNTRY, LocationKind.REGION})


def places_in_names(
    gazetteer: Gazetteer,
    text: str,
    entities: Iterable[tuple[tuple[int, int], str]],
    places: Collection[str],
) -> Iterator[tuple[int, int]]:
    """
    Yield the spans of the places that longer names begin or end with.

    Args:
        gazetteer: Where names are looked up.

        text: The text that the offsets count in.

        entities: Spans and labels of names that are no names of places.

        places: Names that are places elsewhere in the text: inside a longer name
            they need no other sign.

    >>> with Gazetteer.open() as table:
    ...     text = "Macon Police Department"
    ...     list(places_in_names(table, text, [((0, 23), "ORG")], ()))
    [(0, 5)]
    """
    for (start, end), label in entities:
        if label not in _LABELS:
            continue
        span = _first(gazetteer, text, (start, end), label, places)
        if span is None and label == "ORG":
            span = _last(gazetteer, text, (start, end), places)
        if span is not None:
            yield span


def civic_places(gazetteer: Gazetteer, text: str) -> Iterator[tuple[int, int]]:
    """
    Yield the spans of places before what a town has, whoever marked it as a name.

    >>> with Gazetteer.open() as table:
    ...     list(civic_places(table, "Macon Police Chief Ann Lee"))
    [(0, 5)]
    """
    for start, words in capitalised_runs(text):
        for count in range(min(_LONGEST, len(words) - 1), 0, -1):
            name = plain_name(" ".join(words[:count]))
            rest = " ".join(words[count:])
            if _CIVIC.match(rest) and _is_of_a_place(gazetteer, name, rest):
                yield start, start + len(name)
                break


def _first(
    gazetteer: Gazetteer,
    text: str,
    span: tuple[int, int],
    label: str,
    places: Collection[str],
) -> tuple[int, int] | None:
    """Return the place that a name begins with."""
    start, end = span
    if match := _ARTICLE.match(text, start, end):
        start = match.end()
    words = list(_WORD.finditer(text, start, end))
    for count in range(min(_LONGEST, len(words) - 1), 0, -1):
        name = plain_name(text[start : words[count - 1].end()])
        rest = text[words[count].start() : end]
        found = start, start + len(name)
        if name in places:
            return found
        if label in _BODIES and _is_of_a_place(gazetteer, name, rest):
            return found
    return None


def _is_of_a_place(gazetteer: Gazetteer, name: str, rest: str) -> bool:
    """Whether a body that goes by a name and the rest belongs to that place."""
    if gazetteer.demonym(name) or _KIND.search(name):
        return False
    known = named(gazetteer, name)
    if not known or known[0].variant:
        return False
    best = known[0]
    if _COUNTY.search(name) or gazetteer.country(name):
        return True
    if best.kind in _LARGE and best.prominence >= WORLD_KNOWN:
        return True
    return best.prominence >= _TOLD and _CIVIC.match(rest) is not None


def _last(
    gazetteer: Gazetteer, text: str, span: tuple[int, int], places: Collection[str]
) -> tuple[int, int] | None:
    """Return the place that stands behind "of" in a name."""
    for match in _OF.finditer(text, *span):
        start = match.end()
        if _NAMESAKES.search(text, span[0], match.start()):
            continue
        own = _OWNS.search(text, span[0], match.start()) is not None
        words = list(_WORD.finditer(text, start, span[1]))
        for count in range(min(_LONGEST, len(words)), 0, -1):
            name = plain_name(text[start : words[count - 1].end()])
            if name in places or _is_of(gazetteer, name, own=own):
                return start, start + len(name)
    return None


def _is_of(gazetteer: Gazetteer, name: str, *, own: bool) -> bool:
    """Whether a name behind "of" is a place; *own* whether what is before has one."""
    known = named(gazetteer, name)
    if not known or known[0].variant or gazetteer.demonym(name):
        return False
    large = known[0].kind in _LARGE or known[0].prominence >= WORLD_KNOWN
    return own or large
