"""Rules for what comes again and again."""

from __future__ import annotations

from typing import Final

from ..grammar import Match, Rule, rule
from ..lengths import duration_value
from ..meanings import Meaning, Symbol
from ..numerals import read_number
from ..points import SEASON_CODES

__all__ = ["RULES"]

_ADVERBS: Final = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}


#: Units that have a place of their own in every day, week or year.
_NAMED: Final = {
    "NI": "XXXX-XX-XXTNI",
    "WE": "XXXX-WXX-WE",
    "SU": "XXXX-SU",
    "WI": "XXXX-WI",
}


@rule(
    "adverb:(hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|annually|yearly)",
    example=("They meet weekly.", "2021-09-27", (("weekly", "P1W"),)),
)
def adverb(match: Match) -> Meaning | None:
    """Daily, weekly, annually; not the name of a newspaper."""
    capital = match.tokens.capital
    if capital(match.first) and match.after()[:1].isalpha() and capital(match.last):
        return None
    return Symbol("SET", _ADVERBS[match["adverb"]])


@rule(
    "(every|each) (other|single)? (n:($cardinal) {unit:units}|{unit})",
    example=("They meet every two weeks.", "2021-09-27", (("every two weeks", "P2W"),)),
)
def every(match: Match) -> Meaning:
    """Every so many units."""
    count = read_number(match.words("n")) if "n" in match else 1
    if " other " in match.text:
        count = 2
    named = _NAMED.get(match["unit"]) if count == 1 else None
    return Symbol("SET", named or duration_value(count, match["unit"]))


@rule(
    "(every|each) {month}",
    example=("They meet each July.", "2021-09-27", (("each July", "XXXX-07"),)),
)
def every_month(match: Match) -> Meaning:
    """A month of every year."""
    return Symbol("SET", f"XXXX-{match['month']:02}")


@rule(
    "(every|each) {part}",
    example=(
        "They meet every morning.",
        "2021-09-27",
        (("every morning", "XXXX-XX-XXTMO"),),
    ),
)
def every_part(match: Match) -> Meaning:
    """A part of every day."""
    return Symbol("SET", f"XXXX-XX-XXT{match['part']}")


@rule(
    "(every|each) {season}",
    example=("They meet each spring.", "2021-09-27", (("each spring", "XXXX-SP"),)),
)
def every_season(match: Match) -> Meaning:
    """A season of every year."""
    return Symbol("SET", f"XXXX-{SEASON_CODES[match['season']]}")


RULES: Final[tuple[Rule, ...]] = (
    adverb,
    every,
    every_month,
    every_part,
    every_season,
)
