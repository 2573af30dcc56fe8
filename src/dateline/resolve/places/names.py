"""One spelling for all the ways to write the name of a place."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Final

__all__ = ["abbreviation_key", "fold", "heads"]

_LETTERS: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ə": "a",
        "&": " and ",
        "-": " ",
        "\N{EN DASH}": " ",
        "/": " ",
        ",": " ",
    }
)
_SHORT: Final = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_DROPPED: Final = re.compile(r"[^\w\s]")


@functools.lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """
    Return the key that all spellings of *name* share.

    Case, accents, full stops, apostrophes, hyphens and a leading article do
    not count; "St.", "Mt." and "Ft." at the start of a word are written out.

    >>> fold("St. John's"), fold("the Côte d'Ivoire"), fold("U.S.")
    ('saint johns', 'cote divoire', 'us')
    """
    text = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in text if not unicodedata.combining(letter))
    # A letter in a circle becomes a capital.
    plain = plain.casefold()
    words = _DROPPED.sub("", plain).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    last = len(words) - 1
    return " ".join(
        _SHORT.get(word, word) if at < last else word for at, word in enumerate(words)
    )


def abbreviation_key(text: str) -> str:
    """
    Return an abbreviation without its blanks and its last full stop.

    Case and inner stops count: "La." is a state and "L.A." a city.

    >>> abbreviation_key("W. Va."), abbreviation_key("N.Y"), abbreviation_key("NY")
    ('W.Va', 'N.Y', 'NY')
    """
    return text.replace(" ", "").removesuffix(".")


#: Words for the kind of a place, which names carry before "of" or at their end.
_KIND_BEFORE: Final = re.compile(
    r"(?:city|town|village|state|province|region|district|municipality|county|"
    r"island|republic|port|governorate|prefecture) of (?=\w)"
)
_KIND_AFTER: Final = re.compile(
    r"(?<=\w) (?:city|town|village|state|province|region|district|municipality|"
    r"oblast|governorate|prefecture|department|canton|area|peninsula|island|"
    r"county|territory|krai|raion|metropolitan area|metro area)$"
)
_SIDE: Final = re.compile(
    r"^(?:(?:north|south|east|west|northern|southern|eastern|western|central|"
    r"northeastern|northwestern|southeastern|southwestern|northeast|northwest|"
    r"southeast|southwest|upstate|downtown|greater|mainland|inner|outer|mid)) "
)


@functools.lru_cache(maxsize=16_384)
def heads(name: str) -> tuple[str, ...]:
    """
    Return the keys to look for, from the whole name to its bare head.

    >>> heads("the city of Basra"), heads("Hama province")
    (('city of basra', 'basra'), ('hama province', 'hama'))
    >>> heads("northern Kosovo")
    ('northern kosovo', 'kosovo')
    """
    key = fold(name)
    bare = _KIND_AFTER.sub("", _KIND_BEFORE.sub("", key))
    keys = [key, bare, _SIDE.sub("", key), _SIDE.sub("", bare)]
    if key.endswith(" county"):
        keys.insert(1, f"county {bare}")
    return tuple(dict.fromkeys(keys))
