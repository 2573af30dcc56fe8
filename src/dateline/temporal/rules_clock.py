"""Rules for times of day."""

from __future__ import annotations

from typing import Final

from .clock import clock_value
from .grammar import Match, Rule, rule
from .meanings import Meaning, Timed, Unreadable

__all__ = ["RULES"]

_CUES: Final = frozenset(
    "at by until till from since around about before after between and to on".split()
)


@rule(
    "{clock} {meridiem}? (local time)? {zone}?",
    example=(
        "It began at 10:30 p.m. on Monday.",
        "2021-09-27",
        (("10:30 p.m.", "2021-09-27T22:30"), ("Monday", "2021-09-27")),
    ),
)
def clock(match: Match) -> Meaning | None:
    """Hours and minutes."""
    hour, minute, second, glued = match["clock"]
    meridiem = match.get("meridiem") or glued or ""
    alone = match.first == 0 and not match.after()
    cue = meridiem or "zone" in match or match.before() in _CUES or alone
    if not cue:
        return None
    value = clock_value(hour, minute, second, meridiem)
    if value is None:
        return Unreadable(f"no clock shows {match.text}")
    return Timed(value, None, match.get("zone"))


@rule(
    "({hour}|{hour:ones}) {meridiem} (local time)? {zone}?",
    example=("It began at 9 a.m.", "2021-09-27", (("9 a.m.", "2021-09-27T09:00"),)),
)
def hour(match: Match) -> Meaning | None:
    """A whole hour before or after noon."""
    value = clock_value(match["hour"], 0, None, match["meridiem"])
    return Timed(value, None, match.get("zone")) if value else None


@rule(
    "({hour}|{hour:ones}) o'clock? (in the|at) {part}",
    example=(
        "It began at 4 in the morning.",
        "2021-09-27",
        (("4 in the morning", "2021-09-27T04:00"),),
    ),
)
def hour_of_part(match: Match) -> Meaning | None:
    """A whole hour of a part of the day."""
    meridiem = "a" if match["part"] == "MO" else "p"
    value = clock_value(match["hour"], 0, None, meridiem)
    return Timed(value) if value else None


@rule(
    "({hour}|{hour:ones}) o'clock",
    example=(
        "It began at five o'clock.",
        "2021-09-27",
        (("five o'clock", "2021-09-27T05:00"),),
    ),
)
def o_clock(match: Match) -> Meaning | None:
    """A whole hour."""
    value = clock_value(match["hour"], 0, None, "")
    return Timed(value) if value else None


@rule(
    "{military} (hours|gmt|utc)",
    example=(
        "It began at 0735 GMT.",
        "2021-09-27",
        (("0735 GMT", "2021-09-27T07:35"),),
    ),
)
def military(match: Match) -> Meaning:
    """A time of four digits."""
    hour, minute = divmod(match["military"], 100)
    return Timed(f"{hour:02}:{minute:02}", None, 0)


@rule(
    "word:(noon|midday|midnight) {zone}?",
    example=("It began at noon.", "2021-09-27", (("noon", "2021-09-27T12:00"),)),
)
def noon(match: Match) -> Meaning:
    """Noon and midnight; midnight ends its day."""
    value = "24:00" if match["word"] == "midnight" else "12:00"
    return Timed(value, None, match.get("zone"))


@rule(
    "(early|mid|late) -? {part}",
    example=(
        "By mid-afternoon it was over.",
        "2021-09-27",
        (("mid-afternoon", "2021-09-27TAF"),),
    ),
)
def mid_part(match: Match) -> Meaning:
    """The middle of a part of the day."""
    return Timed(match["part"])


RULES: Final[tuple[Rule, ...]] = (
    clock,
    hour,
    hour_of_part,
    o_clock,
    military,
    noon,
    mid_part,
)
