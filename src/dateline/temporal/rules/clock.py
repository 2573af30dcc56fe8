"""Rules for times of day."""

from __future__ import annotations

import re
from typing import Final

from ...model.precision import Precision
from ..clock import clock_value
from ..daytime import Timed
from ..grammar import Match, Rule, rule
from ..meanings import Meaning, Relative, Unreadable
from ..several import Several
from ..weekdays import Weekday

__all__ = ["RULES"]

_NOON: Final = 12
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
    if not (cue or _after_date(match)):
        return None
    value = clock_value(hour, minute, second, meridiem)
    if value is None:
        return Unreadable(f"no clock shows {match.text}")
    told = meridiem or "zone" in match or match.text[0] == "0"
    either = not told and 0 < hour < _NOON
    return Timed(value, None, match.get("zone"), either=either)


@rule(
    "{number} {meridiem} (local time)? {zone}?",
    example=(
        "It began at 8.30 p.m.",
        "2021-09-27",
        (("8.30 p.m.", "2021-09-27T20:30"),),
    ),
)
def dotted_clock(match: Match) -> Meaning | None:
    """Hours and minutes with a point between them."""
    digits = _DOTTED.fullmatch(match.words("number")[0])
    if digits is None:
        return None
    value = clock_value(int(digits[1]), int(digits[2]), None, match["meridiem"])
    return Timed(value, None, match.get("zone")) if value else None


_DOTTED: Final = re.compile(r"(\d\d?)\.(\d\d)")


@rule(
    "({hour}|{hour:ones}) {meridiem} (local time)? {zone}?",
    example=("It began at 9 a.m.", "2021-09-27", (("9 a.m.", "2021-09-27T09:00"),)),
)
def hour(match: Match) -> Meaning | None:
    """A whole hour before or after noon."""
    value = clock_value(match["hour"], 0, None, match["meridiem"])
    return Timed(value, None, match.get("zone"), whole=True) if value else None


def _after_date(match: Match) -> bool:
    """Whether a date in digits stands before a time: "2021-09-27 10:30"."""
    before = match.first - 1
    kinds = match.tokens.lexeme(before) if before >= 0 else {}
    return "iso_date" in kinds or "numeric_date" in kinds


@rule(
    "({clock}|{hour}|{hour:ones}) o'clock? ((this|tomorrow|yesterday|in the|at) {part}"
    "|word:(tonight))",
    example=(
        "It begins at 8 tonight.",
        "2021-09-27",
        (("8 tonight", "2021-09-27T20:00"),),
    ),
)
def hour_of_day(match: Match) -> Meaning | None:
    """An hour whose half of the day is told by words."""
    return _in_part(match)


@rule(
    "((this|tomorrow|yesterday|last|{weekday}) {part}|word:(tonight)) at"
    " ({clock}|{hour}|{hour:ones}) o'clock?",
    example=(
        "It begins tonight at 8.",
        "2021-09-27",
        (("tonight at 8", "2021-09-27T20:00"),),
    ),
)
def day_of_hour(match: Match) -> Meaning | None:
    """An hour after the words for its half of the day."""
    return _in_part(match) if match.after() != "%" else None


def _in_part(match: Match) -> Meaning | None:
    part = match.get("part", "NI")
    hour, minute, _, told = match.get("clock") or (match["hour"], 0, None, None)
    meridiem = told or ("a" if part == "MO" else "p")
    value = clock_value(hour, minute, None, meridiem if hour <= _NOON else "")
    if value is None:
        return None
    words = match.text.split()
    if "weekday" in match:
        return Timed(value, Weekday(match["weekday"]), whole="hour" in match)
    shift = ("tomorrow" in words) - ("yesterday" in words or "last" in words)
    named = shift or "this" in words or "tonight" in words
    # The small hours of a night are those of the next day.
    shift += part == "NI" and told == "a"
    day = Relative(Precision.DAY, shift) if named else None
    return Timed(value, day, whole="hour" in match)


@rule(
    "(amount:(half|a quarter|quarter)|({minute:number}|{minute:ones}|{minute:tens})"
    " minutes?) side:(past|after|to|before|till) ({hour}|{hour:ones}|word:(noon"
    "|midnight)) {meridiem}?",
    example=(
        "It began at half past six p.m.",
        "2021-09-27",
        (("half past six p.m.", "2021-09-27T18:30"),),
    ),
)
def past_hour(match: Match) -> Meaning | None:
    """Minutes before or after an hour."""
    if "amount" in match:
        minutes = 30 if match["amount"] == "half" else 15
    else:
        minutes = match["minute"] * (10 if match.category("minute") == "tens" else 1)
    hour = (
        match["hour"]
        if "hour" in match
        else {"noon": 12, "midnight": 24}[match["word"]]
    )
    if "amount" not in match and match.before() != "at" and "meridiem" not in match:
        return None
    if not 0 < minutes < 60:  # noqa: PLR2004
        return None
    meridiem = match.get("meridiem", "")
    if meridiem == "p" and hour < _NOON:
        hour += _NOON
    total = hour * 60 + (minutes if match["side"] in {"past", "after"} else -minutes)
    return Timed(f"{total // 60 % 24:02}:{total % 60:02}")


@rule(
    "({hour}|{clock}) (-|to|until|and) ({second:hour}|{other:clock}) {meridiem}?",
    example=(
        "It is open from 9 to 11 a.m.",
        "2021-09-27",
        (("9", "2021-09-27T09:00"), ("11 a.m.", "2021-09-27T11:00")),
    ),
)
def hours(match: Match) -> Several | None:
    """Two times of day that share "a.m." or "p.m."."""
    glued = match["other"][3] if "other" in match else None
    meridiem = match.get("meridiem") or glued or ""
    if not (meridiem or _is_range(match)):
        return None
    hour, minute = (match["hour"], 0) if "hour" in match else match["clock"][:2]
    last = (match["second"], 0) if "second" in match else match["other"][:2]
    end = clock_value(last[0], last[1], None, meridiem)
    start = clock_value(hour, minute, None, meridiem)
    if start is None or end is None:
        return None
    if meridiem and start > end:
        start = clock_value(hour, minute, None, "a") or start
    index = match.first + 2
    return Several(
        (
            (match.first, match.first + 1, Timed(start, whole="hour" in match)),
            (index, match.last, Timed(end, whole="second" in match)),
        )
    )


_DAY_WORDS: Final = frozenset({"on", "today", "tomorrow", "yesterday"})


def _is_range(match: Match) -> bool:
    """Whether two clocks are a range and no scores: "from 9:30 to 11:00"."""
    if "clock" not in match or "other" not in match:
        return False
    alone = match.first == 0 and not match.after()
    return alone or match.before() in {"from", "between"} or match.after() in _DAY_WORDS


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
    either = match["hour"] < _NOON
    return Timed(value, whole=True, either=either) if value else None


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
    "(at|by|before|after|until|since) part:(dawn|daybreak|sunrise|dusk|sunset)",
    example=("It began at dawn.", "2021-09-27", (("dawn", "2021-09-27TMO"),)),
)
def dawn(match: Match) -> Several:
    """Dawn and dusk, after a preposition."""
    part = "MO" if match["part"] in {"dawn", "daybreak", "sunrise"} else "EV"
    return Several(((match.first + 1, match.last, Timed(part)),))


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
    dotted_clock,
    hours,
    hour_of_day,
    day_of_hour,
    past_hour,
    hour,
    o_clock,
    military,
    noon,
    dawn,
    mid_part,
)
