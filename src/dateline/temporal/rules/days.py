"""Rules for days that are counted from the publication, and for weekends."""

from __future__ import annotations

from typing import Final

from ...model.precision import Precision
from ..daytime import PartOf, Timed
from ..grammar import Match, Rule, rule
from ..meanings import Meaning, Relative, Symbol
from ..several import Several
from ..weekdays import Weekday, Weekend
from .calendar import AFTER_LAST

__all__ = ["RULES"]

_DAYS: Final = {
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_DIRECTIONS: Final = {
    "past": "last",
    "this past": "last",
    "this coming": "next",
    "coming": "next",
    "the following": "next",
    "the previous": "previous",
    "the preceding": "previous",
}
_SHORT_CUES: Final = frozenset("on last next this since until by from every of".split())


@rule(
    "dir:(last|next|this coming|this past|this|past|coming|the (following|previous"
    "|preceding)|previous)? ({weekday}|{weekday:weekday_short} .?) {part}?",
    example=("They met on Friday.", "2021-09-27", (("Friday", "2021-09-24"),)),
)
def weekday(match: Match) -> Meaning | None:
    """A day of the week: the latest one, or the next where the clause looks ahead."""
    index = match.index("weekday")
    capital = match.tokens.capital(index)
    paper = match.after() in _PAPERS and match.tokens.names(match.last - 1)
    if paper or match.before() in _OF_HISTORY:
        return None
    if match.category("weekday") == "weekday_short":
        cue = "dir" in match or match.before() in _SHORT_CUES
        if not (cue and capital):
            return None
    direction = match.get("dir", "")
    day = Weekday(match["weekday"], _DIRECTIONS.get(direction, direction))
    return Timed(match["part"], day) if "part" in match else day


#: "The Sunday Times"; "Bloody Sunday".
_PAPERS: Final = frozenset(
    "times telegraph mirror mail herald express independent tribune post".split()
)
_OF_HISTORY: Final = frozenset({"bloody", "black"})


@rule(
    "{weekday} last",
    example=(
        "They met on Friday last.",
        "2021-09-27",
        (("Friday last", "2021-09-24"),),
    ),
)
def weekday_last(match: Match) -> Meaning | None:
    """A day of the week that is called the last."""
    if match.after() not in AFTER_LAST:
        return None
    return Weekday(match["weekday"], "last")


@rule(
    "{weekday} (and|or) ({second:weekday} {part:parts}|{second:weekdays})",
    example=(
        "They meet on Monday and Tuesday nights.",
        "2021-09-27",
        (("Monday", "XXXX-WXX-1TNI"), ("Tuesday nights", "XXXX-WXX-2TNI")),
    ),
)
def weekday_pair(match: Match) -> Several:
    """Two days of every week."""
    part = f"T{match['part']}" if "part" in match else ""
    start = match.index("second")
    return Several(
        (
            (match.first, match.first + 1, _every(match["weekday"], part)),
            (start, match.last, _every(match["second"], part)),
        )
    )


@rule(
    "(every|each)? ({weekday:weekdays}|{weekday} {part:parts})",
    example=("They meet on Mondays.", "2021-09-27", (("Mondays", "XXXX-WXX-1"),)),
)
def weekdays(match: Match) -> Meaning | None:
    """A day of every week; "three Mondays" are not."""
    before = match.tokens.lexeme(match.first - 1) if match.first else {}
    if "number" in before or "ones" in before:
        return None
    return _every(match["weekday"], f"T{match['part']}" if "part" in match else "")


def _every(number: int, part: str = "") -> Symbol:
    return Symbol("SET", f"XXXX-WXX-{number}{part}")


@rule(
    "(every|each) (other)? {weekday} {part}?",
    example=(
        "They meet every Monday.",
        "2021-09-27",
        (("every Monday", "XXXX-WXX-1"),),
    ),
)
def every_weekday(match: Match) -> Meaning:
    """A day of every week, called so."""
    return _every(match["weekday"], f"T{match['part']}" if "part" in match else "")


@rule(
    "day:(yesterday|today|tomorrow|the day before yesterday|the day after tomorrow)"
    " {part}?",
    example=("They met yesterday.", "2021-09-27", (("yesterday", "2021-09-26"),)),
)
def day_word(match: Match) -> Meaning | None:
    """Yesterday, today, tomorrow; "USA Today" is a paper."""
    if match.before() == "usa":
        return None
    day = Relative(Precision.DAY, _DAYS[match["day"]])
    return Timed(match["part"], day) if "part" in match else day


@rule(
    "(tonight|tonite)",
    example=("They meet tonight.", "2021-09-27", (("tonight", "2021-09-27TNI"),)),
)
def tonight(_: Match) -> Meaning:
    """The night of the publication."""
    return Timed("NI", Relative(Precision.DAY))


@rule(
    "(this (same)? (early|late)? {part}|overnight)",
    example=(
        "They met this morning.",
        "2021-09-27",
        (("this morning", "2021-09-27TMO"),),
    ),
)
def this_part(match: Match) -> Meaning:
    """A part of the day of publication; "overnight" belongs to the day beside it."""
    if "part" not in match:
        return Timed("NI")
    return Timed(match["part"], Relative(Precision.DAY))


@rule(
    "dir:(last|the previous|the next|the following|that|that same) {part}",
    example=(
        "It began last night.",
        "2021-09-27",
        (("last night", "2021-09-26TNI"),),
    ),
)
def other_part(match: Match) -> Meaning:
    """A part of the day before, or of another day."""
    direction = match["dir"]
    if direction == "last":
        return Timed(match["part"], Relative(Precision.DAY, -1))
    shift = {"the previous": -1, "the next": 1, "the following": 1}.get(direction, 0)
    return Timed(match["part"], Relative(Precision.DAY, shift, "reference"))


@rule(
    "(in|by|during) the? {part}",
    example=(
        "It rained in the morning.",
        "2021-09-27",
        (("the morning", "2021-09-27TMO"),),
    ),
)
def the_part(match: Match) -> Several | None:
    """A part of the day that the text is about."""
    bare = match.text.split()[1] != "the" and match["part"] != "MI"
    if bare or match.after() == "of":
        return None
    day = Relative(Precision.DAY, 0, "reference")
    return Several(((match.first + 1, match.last, Timed(match["part"], day)),))


@rule(
    "the {part} of",
    example=(
        "It rained on the morning of May 3.",
        "2021-09-27",
        (("the morning of May 3", "2021-05-03TMO"),),
    ),
)
def part_of_day(match: Match) -> Meaning:
    """A part of a day that is named after it."""
    return PartOf(match["part"])


@rule(
    "dir:(the (previous|following)?|last|next|this (past|coming)?|past|that)"
    " long? weekend",
    example=(
        "It rained over the weekend.",
        "2021-09-27",
        (("the weekend", "2021-W38-WE"),),
    ),
)
def weekend(match: Match) -> Meaning:
    """A weekend: the one before the publication, or the one ahead by the words."""
    direction = match["dir"]
    return Weekend(_DIRECTIONS.get(direction, direction))


RULES: Final[tuple[Rule, ...]] = (
    weekday,
    weekday_last,
    weekday_pair,
    weekdays,
    every_weekday,
    day_word,
    tonight,
    this_part,
    other_part,
    the_part,
    part_of_day,
    weekend,
)
