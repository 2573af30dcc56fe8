"""Where the publisher of an article is at home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from .gazetteer import Gazetteer, Place

__all__ = ["home_places"]

#: What papers and stations call themselves besides the name of their town.
_PRESS: Final = (
    "the|my|your|daily|weekly|sunday|evening|morning|news|newspapers?|newsday|"
    "times|herald|post|gazette|tribune|online|star|sun|journal|press|courier|"
    "chronicle|record|recorder|observer|leader|reporter|bee|mail|express|telegraph|"
    "review|register|enterprise|independent|sentinel|dispatch|examiner|today|live|"
    "local|radio|tv|media|group|citizen|republican|democrat|standard|argus|echo|"
    "banner|advocate|advertiser|messenger|mercury|monitor|globe|world|report|now|"
    "eagle|argosy|beacon|call|capital|free|guardian|inquirer|ledger|"
    "mirror|patriot|pilot|progress|spectator|transcript|union|voice|web|www"
)
_AT_START: Final = re.compile(rf"^(?:{_PRESS})(?=.{{3}})")
_AT_END: Final = re.compile(rf"(?<=.{{3}})(?:{_PRESS})$")
_WHOLE: Final = re.compile(rf"^(?:{_PRESS})$")
#: Endings of addresses that are not the code of their country.
_ENDINGS: Final = {"uk": "GB"}
_GENERIC: Final = {"tv", "me", "co", "io", "fm", "cc", "ly", "la", "ai", "eu", "am"}
#: A paper is named after a town of some size.
_LEAST_KNOWN: Final = 40


def home_places(
    gazetteer: Gazetteer, *, publisher: str = "", url: str = ""
) -> Iterator[tuple[Place, ...]]:
    """
    Return what the names of places in a publisher's name or address may mean.

    Each item holds the candidates of one name. The ending of an address gives
    a country.

    >>> with Gazetteer.open() as table:
    ...     for places in home_places(table, publisher="The Belfast Evening Echo"):
    ...         print(places[0].name, places[0].country)
    ...     for places in home_places(table, url="https://www.leedsnews.co.uk/a"):
    ...         print(places[0].name, places[0].country)
    Belfast GB
    Leeds GB
    United Kingdom GB
    """
    words = [word for word in publisher.split() if not _WHOLE.match(word.casefold())]
    host = (urlsplit(url).hostname or "").split(".")
    names = dict.fromkeys((" ".join(words), *(_bare(part) for part in host[:-1])))
    for name in names:
        places = gazetteer.lookup(name) if len(name) > len("www") else ()
        if places and places[0].prominence >= _LEAST_KNOWN:
            yield places
    ending = host[-1]
    code = _ENDINGS.get(ending, "" if ending in _GENERIC else ending.upper())
    country = gazetteer.country_name(code)
    if country != code:
        yield gazetteer.lookup(country)[:1]


def _bare(label: str) -> str:
    """Return a label of an address without the words of the press."""
    bare = label.casefold().replace("-", " ")
    while (shorter := _AT_END.sub("", _AT_START.sub("", bare)).strip()) != bare:
        bare = shorter
    return "" if _WHOLE.match(bare) else bare
