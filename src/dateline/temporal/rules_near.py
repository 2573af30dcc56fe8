"""Rules for words that point from the publication: weekdays, today, last week."""

from __future__ import annotations

from typing import Final

from ..model.precision import Precision
from .grammar import Match, Rule, rule
from .meanings import Meaning, Relative, Symbol, Timed, Weekday

__all__ = ["RULES"]

UNITS: Final = {
    "D": Precision.DAY,
    "W": Precision.WEEK,
    "M": Precision.MONTH,
    "Q": Precision.QUARTER,
    "Y": Precision.YEAR,
    "DE": Precision.DECADE,
    "CE": Precision.CENTURY,
}
_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}
_SHIFTS: Final = {"last": -1, "past": -1, "this": 0, "next": 1}


@rule(
    "dir:(last|next|this coming?|past|coming)? {weekday} {part}?",
    example=("They met on Friday.", "2021-09-27", (("Friday", "2021-09-24"),)),
)
def weekday(match: Match) -> Meaning:
    """A day of the week: the latest one, or the next where the clause looks ahead."""
    direction = match.get("dir", "").removeprefix("this ")
    day = Weekday(match["weekday"], direction)
    return Timed(match["part"], day) if "part" in match else day


@rule(
    "day:(yesterday|today|tomorrow) {part}?",
    example=("They met yesterday.", "2021-09-27", (("yesterday", "2021-09-26"),)),
)
def day_word(match: Match) -> Meaning:
    """Yesterday, today, tomorrow."""
    day = Relative(Precision.DAY, _DAYS[match["day"]])
    return Timed(match["part"], day) if "part" in match else day


@rule(
    "tonight",
    example=("They meet tonight.", "2021-09-27", (("tonight", "2021-09-27TNI"),)),
)
def tonight(match: Match) -> Meaning:
    """The night of the publication."""
    return Timed("NI")


@rule(
    "this {part}",
    example=(
        "They met this morning.",
        "2021-09-27",
        (("this morning", "2021-09-27TMO"),),
    ),
)
def this_part(match: Match) -> Meaning:
    """A part of the day of publication."""
    return Timed(match["part"])


@rule(
    "last night",
    example=("They met last night.", "2021-09-27", (("last night", "2021-09-26TNI"),)),
)
def last_night(match: Match) -> Meaning:
    """The night before the publication."""
    return Timed("NI", Relative(Precision.DAY, -1))


@rule(
    "dir:(last|next|this|past) {unit}",
    example=("Sales fell last month.", "2021-09-27", (("last month", "2021-08"),)),
)
def relative_unit(match: Match) -> Meaning | None:
    """The unit before, at or after the publication."""
    unit = UNITS.get(match["unit"])
    if unit is None:
        return None
    return Relative(unit, _SHIFTS[match["dir"]])


@rule(
    "dir:(the|last|next|this|past|this past) weekend",
    example=(
        "It rained over the weekend.",
        "2021-09-27",
        (("the weekend", "2021-W38-WE"),),
    ),
)
def weekend(match: Match) -> Meaning:
    """The weekend before the publication, or the one ahead by the words."""
    shift = {"next": 0, "this": 0}.get(match["dir"], -1)
    return Relative(Precision.WEEK, shift, weekend=True)


@rule(
    "(now|right now|currently|at present|these days|nowadays)",
    example=(
        "There are talks right now.",
        "2021-09-27",
        (("right now", "PRESENT_REF"),),
    ),
)
def present(match: Match) -> Meaning:
    """Words for the present."""
    return Symbol("DATE", "PRESENT_REF")


@rule(
    "(recently|lately|recent|in the past)",
    example=("Prices recently rose.", "2021-09-27", (("recently", "PAST_REF"),)),
)
def past(match: Match) -> Meaning | None:
    """Words for the past that is near."""
    return Symbol("DATE", "PAST_REF")


@rule(
    "(soon|the future|the near future)",
    example=("Prices will soon rise.", "2021-09-27", (("soon", "FUTURE_REF"),)),
)
def future(match: Match) -> Meaning | None:
    """Words for the future."""
    if match.text == "soon" and match.before() == "as":
        return None
    return Symbol("DATE", "FUTURE_REF")


RULES: Final[tuple[Rule, ...]] = (
    weekday,
    day_word,
    tonight,
    this_part,
    last_night,
    relative_unit,
    weekend,
    present,
    past,
    future,
)
