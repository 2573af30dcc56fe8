"""Rules for lengths of time, and for dates that are counted by them."""

from __future__ import annotations

from typing import Final

from .grammar import Match, Rule, rule
from .meanings import Duration, Meaning, Relative, Symbol
from .numerals import read_number
from .rules_near import UNITS

__all__ = ["RULES"]

_VAGUE: Final = frozenset("several few some many".split())
_SUPERLATIVES: Final = frozenset("most first worst best least only".split())


@rule(
    "n:($number) -? ({unit}|{unit:units})",
    example=("It took three weeks.", "2021-09-27", (("three weeks", "P3W"),)),
)
def length(match: Match) -> Meaning | None:
    """A number of units."""
    amount = read_number(match.words("n"))
    unit = match["unit"]
    frame = ""
    if match.before() == "for":
        frame = "for"
    if match.before() == "in" and _superlative(match):
        frame = "past"
    if match.words("n")[0] in {"a", "an"} and not frame and match.before() in _PER:
        return None
    return Duration(amount, unit, frame)


_PER: Final = frozenset({"times", "once", "twice"})


def _superlative(match: Match) -> bool:
    """Whether "in a decade" looks back: "the worst flood in a decade"."""
    words = [match.before(n) for n in range(2, 8)]
    return any(
        word in _SUPERLATIVES or (word.endswith("est") and len(word) > 4)  # noqa: PLR2004
        for word in words
    )


@rule(
    "the dir:(last|past|next|coming) n:($number)? {unit:units}",
    example=(
        "Prices fell over the past three months.",
        "2021-09-27",
        (("the past three months", "P3M"),),
    ),
)
def framed_length(match: Match) -> Meaning:
    """A length that ends or begins at the publication."""
    words = match.words("n")
    frame = "past" if match["dir"] in {"last", "past"} else "next"
    return Duration(read_number(words) if words else None, match["unit"], frame)


@rule(
    "n:($number) ({unit}|{unit:units}) dir:(ago|earlier|later|before)",
    example=(
        "It opened three days ago.",
        "2021-09-27",
        (("three days ago", "2021-09-24"),),
    ),
)
def offset(match: Match) -> Meaning | None:
    """A date counted back from the publication or on from the last date."""
    amount = read_number(match.words("n"))
    unit = UNITS.get(match["unit"])
    if unit is None:
        return None
    ago = match["dir"] == "ago"
    if amount is None or amount != int(amount):
        return Symbol("DATE", "PAST_REF") if ago else None
    sign = 1 if match["dir"] == "later" else -1
    return Relative(unit, sign * int(amount), "published" if ago else "reference")


RULES: Final[tuple[Rule, ...]] = (length, framed_length, offset)
