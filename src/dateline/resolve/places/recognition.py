"""Which names of a text are names of places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ...model.location import LocationKind
from .candidates import named, plain_name
from .context import (
    capitalised_runs,
    county_lists,
    dateline_places,
    in_division,
    residences,
)
from .gazetteer import Gazetteer
from .in_names import civic_places, places_in_names
from .names import fold
from .resolution import Toponym

__all__ = ["INSIDE_NAME", "find_toponyms", "names_place"]

#: The label of a place that is only a part of a longer name.
INSIDE_NAME: Final = "INSIDE"

_ARTICLE: Final = re.compile(r"(?:[Tt]he|THE)\s+")
#: A preposition that only a place or a time follows, not a person or a firm.
_IN: Final = re.compile(
    r"\b(?:in|off|near|outside|across|around|throughout|toward|towards|inside|"
    r"(?:north|south)?(?:east|west) of|north of|south of|border with|city of|"
    r"town of|village of|province of|district of|island of|capital of|capital,?|"
    r"(?:people|residents|mayor|governor|bishop|outskirts|streets|beaches|suburb|"
    r"port) of|"
    r"(?:\d,|-year-old) from)\s(?:the\s)?"
    r"(?:\w+(?:ern|th|st)\s|central\s)?$",
    re.IGNORECASE,
)
_DIVISION: Final = re.compile(
    r"\s(?:County|Parish|Province|Oblast|Township|Valley|Peninsula|Island|Islands|"
    r"River|Lake|Sea|Strait|Desert|Mountains|Airport|Airfield|Air Base|Airbase)$"
    r"|^(?:County|Lake|Mount|Cape|Gulf of|Bay of|Strait of)\s"
)
#: Of these a name need not be known.
_FEATURE: Final = re.compile(
    r"^(?:River|Lake|Loch|Mount|Cape|Gulf of|Bay of|Strait of)\s"
    r"|\s(?:River|Lake|Creek|Valley|Islands?|Bay|Reservoir|Mountains?|Peninsula)$"
)
#: A word for a kind of place right behind a name makes it one, whatever the label.
_OF_A_KIND: Final = re.compile(
    r"\s(?:(?:border )?crossing|border|checkpoint|frontier|province|region|district|"
    r"peninsula|strait|valley|island|oblast|governorate|enclave|county)\b"
)
#: What only a town, a county or a state has: "Raytown police", "Linz Mayor".
_CIVIC: Final = re.compile(
    r"\s(?:police|mayor|residents?|officials|authorities|suburbs?|city council|man|"
    r"woman|native|couple|teenager|firefighters|homes|Mayor|City Council)\b|-based\b"
)
#: "A Panama-flagged tanker" may be anywhere.
_OF_WHAT: Final = re.compile(
    r"-(?:backed|born|bound|brokered|built|educated|flagged|funded|led|listed|made|"
    r"owned|registered|speaking|style|trained)\b"
)
#: Between the names of a list; the next one, if it is alone.
_AND: Final = re.compile(
    r"(?:,? (?:and|or) (?P<last>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})"
    r"(?=[,.;]|\s[a-z]|\Z)"
    r"|, (?P<next>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})(?=, [A-Z]|,? and ))"
)
#: "Michigan State" is a university; the last is a state.
_STATE: Final = re.compile(r"\sState\b(?!\sof\b)")
_STATES: Final = frozenset({"Washington", "New York"})
_OF: Final = re.compile(
    r",? of ([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})(?=[,.;]|\s[a-z])"
)
#: So many characters before a name may say that it is a place.
_BEFORE: Final = 40
#: Countries that persons are called after.
_FORENAMES: Final = frozenset({"Jordan", "Chad", "Georgia", "Israel", "India", "Kenya"})
#: Towns are called so too, which then stand before their state: "Jupiter, Florida".
_PLANETS: Final = frozenset({"Jupiter", "Mars", "Saturn", "Venus"})
#: A capitalised word right behind a name makes it part of a longer name.
_GOES_ON: Final = re.compile(r"\s(?:[A-Z][a-z]+|[A-Z]{2,})")
#: What no town is named after, so that its name alone tells.
_FEATURES: Final = frozenset({LocationKind.BORDER, LocationKind.WATER})
#: Labels that a recogniser gives to the name of a place by mistake.
_OPEN: Final = frozenset({"GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART"})
_NEVER: Final = frozenset(
    {"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "STORM"}
)


def names_place(
    gazetteer: Gazetteer, text: str, start: int, end: int, *, label: str = ""
) -> bool:
    """
    Whether the name at *start* to *end* names a place.

    A recogniser's label decides most cases. An organisation or a team that bears
    the name of a town is none; nor is a person. Where the label is none of a
    place, the name must be known, and either follow a word such as "in" or
    "near" and not go on, or stand before one such as "border" or "province".

    Args:
        gazetteer: Where names are looked up.

        text: The text that the offsets count in.

        start: Offset of the first character of the name.

        end: Offset of the first character after it.

        label: GPE, LOC, FAC, NORP, ORG, PERSON …, or empty.

    >>> with Gazetteer.open() as table:
    ...     text = "Chelsea won in Milan."
    ...     names_place(table, text, 0, 7, label="ORG")
    ...     names_place(table, text, 15, 20, label="GPE")
    False
    True
    """
    name = plain_name(text[start:end])
    if name in _PLANETS and text[end : end + 1] != ",":
        return False
    if not name[:1].isupper() or label in _NEVER:
        return False
    if _STATE.match(text, end) and name not in _STATES:
        return False
    if label == "NORP" and gazetteer.demonym(name):
        return True
    inside = _IN.search(text, max(0, start - _BEFORE), start) is not None
    known = bool(named(gazetteer, name))
    if label in {"GPE", "LOC"}:
        return known or inside or _FEATURE.search(name) is not None
    if label == "FAC":
        return known or (inside and not text.endswith("the ", 0, start))
    if not known:
        return False
    if _DIVISION.search(name) or _OF_A_KIND.match(text, end):
        return True
    if _CIVIC.match(text, end) or (gazetteer.country(name) and name not in _FORENAMES):
        return True
    return inside and not _GOES_ON.match(text, end)


def find_toponyms(
    gazetteer: Gazetteer,
    text: str,
    entities: Iterable[tuple[int, int, str]],
) -> tuple[Toponym, ...]:
    """
    Return the names of places of a text, in text order.

    Besides what a recogniser found: what the setting gives away (a dateline,
    "Athens, Ga.", "42, of Athens", "Laurel and Knox counties"), countries and
    peoples, and every other mention of a name that is a place once.

    Args:
        gazetteer: Where names are looked up.

        text: The text that offsets count in.

        entities: Start, end and label of what a recogniser found.

    >>> with Gazetteer.open() as table:
    ...     find_toponyms(table, "PARIS - He left Athens, Ga.", ())
    (Toponym('PARIS', 0, 5), Toponym('Athens', 16, 22), Toponym('Ga.', 24, 27))
    """
    spans = [(_trim(text, start, end), label) for start, end, label in entities]
    people = {end for (_, end), label in spans if label == "PERSON"}
    surnames = _surnames(text, spans)
    found = {
        span: label
        for span, label in spans
        if names_place(gazetteer, text, *span, label=label)
        and not (text[slice(*span)] in surnames and not _is_told(text, span))
    }
    for span in (*_given_away(gazetteer, text), *_homes(gazetteer, text, people)):
        if not _meets(span, found):
            found[span] = ""
    names = {span for span, label in spans if label not in _NEVER}
    for span in list(_listed(gazetteer, text, found, names)):
        if not _meets(span, found):
            found[span] = ""
    places = Counter(text[slice(*span)] for span in found)
    others = Counter(text[slice(*span)] for span, _ in spans if span not in found)
    closed = [
        span
        for span, label in spans
        if span not in found
        and label not in _OPEN
        and (
            others[text[slice(*span)]] > places[text[slice(*span)]]
            or text[slice(*span)] in surnames
        )
    ]
    for span in _well_known(gazetteer, text):
        if not _meets(span, found) and not _meets(span, closed):
            found[span] = ""
    for span in _again(text, {text[slice(*span)] for span in found}):
        if not _meets(span, found) and not _meets(span, closed):
            found[span] = ""
    known = {text[slice(*span)] for span, label in found.items() if label != "NORP"}
    rest = [(span, label) for span, label in spans if not _meets(span, found)]
    for span in places_in_names(gazetteer, text, rest, known):
        found[span] = INSIDE_NAME
    for span in civic_places(gazetteer, text):
        if not _meets(span, found) and not _meets(span, names):
            found[span] = INSIDE_NAME
    return tuple(
        Toponym(
            text[start:end],
            start,
            end,
            INSIDE_NAME if _OF_WHAT.match(text, end) else label,
        )
        for (start, end), label in sorted(found.items())
    )


def _surnames(
    text: str, spans: Iterable[tuple[tuple[int, int], str]]
) -> frozenset[str]:
    """Return the last names of the persons that are named in full."""
    full = (text[slice(*span)].split() for span, label in spans if label == "PERSON")
    return frozenset(words[-1] for words in full if len(words) > 1)


def _is_told(text: str, span: tuple[int, int]) -> bool:
    """Whether the words around a name say that it is a place."""
    start, end = span
    return (
        _IN.search(text, max(0, start - _BEFORE), start) is not None
        or _CIVIC.match(text, end) is not None
        or _OF_A_KIND.match(text, end) is not None
        or text.startswith(", ", end)
    )


def _meets(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without a leading article and a possessive ending."""
    if match := _ARTICLE.match(text, start, end):
        start = match.end()
    return start, start + len(plain_name(text[start:end]))


def _given_away(gazetteer: Gazetteer, text: str) -> Iterator[tuple[int, int]]:
    """Return the spans of known places that their setting gives away."""
    for place, division in in_division(text):
        short = text[slice(*division)]
        if gazetteer.division(short):
            yield division
            if named(gazetteer, text[slice(*place)]):
                yield place
    for span in (*dateline_places(text), *residences(text)):
        if named(gazetteer, text[slice(*span)]):
            yield span
    for span in county_lists(text):
        if gazetteer.lookup(f"{text[slice(*span)]} County"):
            yield span


def _homes(
    gazetteer: Gazetteer, text: str, people: set[int]
) -> Iterator[tuple[int, int]]:
    """Return the spans of where persons are from: "Ann Lindqvist of Macon,"."""
    for end in people:
        match = _OF.match(text, end)
        if match and named(gazetteer, match[1]):
            yield match.span(1)


def _listed(
    gazetteer: Gazetteer,
    text: str,
    found: Mapping[tuple[int, int], str],
    entities: set[tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """Return the spans of names in a list of places: "Macon and Valdosta"."""
    ends = [end for (_, end), label in found.items() if label != "NORP"]
    for end in ends:
        match = _AND.match(text, end)
        span = match.span(match.lastgroup or 0) if match else None
        if span in entities and named(gazetteer, text[slice(*span)]):
            ends.append(span[1])
            yield span


def _well_known(gazetteer: Gazetteer, text: str) -> Iterator[tuple[int, int]]:
    """Return the spans of countries, peoples, seas, crossings and the like."""
    for start, words in capitalised_runs(text):
        first = start
        for at, word in enumerate(words):
            for last in range(len(words), at, -1):
                name = plain_name(" ".join(words[at:last]))
                if _is_well_known(gazetteer, name):
                    yield first, first + len(name)
                    break
            first += len(word) + 1


def _is_well_known(gazetteer: Gazetteer, name: str) -> bool:
    """Whether a name is that of a country, its people or capital, or of a sea."""
    if gazetteer.country(name) or gazetteer.demonym(name):
        return True
    if gazetteer.capital_of(name) and named(gazetteer, name):
        return True
    return any(
        place.kind in _FEATURES and fold(place.name) == fold(name)
        for place in gazetteer.lookup(name)[:1]
    )


def _again(text: str, names: set[str]) -> Iterator[tuple[int, int]]:
    """Return the spans of further mentions of names, unless the name goes on."""
    if not names:
        return
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
    for match in re.finditer(pattern, text):
        if not _GOES_ON.match(text, match.end()):
            yield match.span()
