"""Rules for lengths of time, and for dates that are counted by them."""

from __future__ import annotations

from typing import Final

from ...model.precision import Precision
from ..grammar import Match, Rule, rule
from ..lengths import DIRECTIONS, Ago, Duration, YearBefore
from ..meanings import Meaning, Relative, Symbol
from ..numerals import read_number

__all__ = ["RULES"]

#: Adjectives between a number and its unit.
_FILLER: Final = (
    "(more|extra|additional|business|trading|working|calendar|consecutive|straight|full"
    "|whole|long|other|further|successive|short|solid)?"
)
_LENGTH: Final = f"n:($number) -? {_FILLER} ({{unit}}|{{unit:units}})"
_SUPERLATIVES: Final = frozenset("most first worst best least only last".split())
_NOT_SUPERLATIVES: Final = frozenset(
    "west east midwest northwest southwest northeast southeast test request rest "
    "interest protest arrest contest forest honest guest latest harvest suggest "
    "invest".split()
)
_AFTER_LENGTH: Final = frozenset("later earlier after before of ago from old".split())


@rule(
    _LENGTH + " (and (a|one) half)? (or so|or more|or less|or two)?",
    example=("It took three weeks.", "2021-09-27", (("three weeks", "P3W"),)),
)
def length(match: Match) -> Meaning | None:
    """A number of units."""
    words, unit = match.words("n"), match["unit"]
    if _is_age(match):
        return None
    if match.before() in {"$", "age", "aged"} or match.after() == "-":
        return None
    if unit in {"TS", "Q"} and not _is_unit(match):
        return None
    if words == ["one"] and unit == "D" and _some_day(match):
        return Symbol("DATE", "FUTURE_REF")
    single = words[0] in {"a", "an"} and len(words) == 1
    if single and _is_rate(match):
        return Symbol("SET", f"P1{unit}") if len(unit) == 1 else None
    amount = read_number(words)
    if match.text.endswith("half") and amount is not None:
        amount += 0.5
    mod = "APPROX" if match.text.endswith(("or so", "or two")) else None
    return Duration(amount, unit, _frame(match), mod)


def _is_age(match: Match) -> bool:
    """Whether a length is that of a life: "52 years old", "a 10-year-old"."""
    return match.after() == "old" or (match.after() == "-" and match.after(2) == "old")


def _is_unit(match: Match) -> bool:
    """Whether a second or a quarter is a unit here, not an ordinal or a fraction."""
    index = match.index("unit")
    hyphen = match.tokens.word(index - 1) == "-"
    plural = match.tokens.word(index).endswith("s")
    if match["unit"] == "Q":
        return plural != hyphen
    return plural or hyphen or match.words("n") in (["1"], ["one"])


def _some_day(match: Match) -> bool:
    """Whether "one day" means some day to come: "will one day open"."""
    return match.before() in {"will", "would", "may", "might", "could", "can"}


def _is_rate(match: Match) -> bool:
    """Whether "a year" tells how often: "$3 million a year"."""
    before = match.before()
    if match.after() in _AFTER_LENGTH:
        return False
    plural = before.endswith("s") and before not in _NO_PLURALS
    return plural or before in _RATE_WORDS or before.isdigit()


_RATE_WORDS: Final = frozenset(
    "million billion thousand hundred percent % times once twice people each dollars "
    "trillion".split()
)

#: In front of these "a year" is how long: "it takes a year", "it is a year since".
_NO_PLURALS: Final = frozenset(
    "across adds allows as buys costs covers gives has includes is lasts less loses "
    "means minus needs perhaps plus requires saves serves spans spends stays takes "
    "this thus unless waits was wastes 's ’s".split()
)


def _frame(match: Match) -> str:
    if match.before() == "for":
        return "for"
    if match.before() == "in" and _superlative(match):
        return "past"
    return ""


def _superlative(match: Match) -> bool:
    """Whether "in a decade" looks back: "the worst flood in a decade"."""
    words = (match.before(count) for count in range(2, 9))
    return any(
        word in _SUPERLATIVES
        or (word.endswith("est") and len(word) > 4 and word not in _NOT_SUPERLATIVES)  # noqa: PLR2004
        for word in words
    )


@rule(
    "(each of)? (the dir:(last|past|next|coming|previous|first|final|latest|following"
    "|preceding|upcoming)? n:($number)?|dir:(last|past|next|upcoming) n:($number))"
    " (more|consecutive|full|fiscal)? {unit:units} (or so)?",
    example=(
        "Prices fell over the past three months.",
        "2021-09-27",
        (("the past three months", "P3M"),),
    ),
)
def framed_length(match: Match) -> Meaning | None:
    """A length that ends or begins at the publication, or is spoken of."""
    words = match.words("n")
    direction = match.get("dir", "")
    if not words and direction in {"", "final"} and match["unit"] in {"D", "TH"}:
        return None
    frame = {"last": "past", "past": "past", "next": "next"}
    frame |= dict.fromkeys(("coming", "upcoming"), "next")
    mod = "APPROX" if match.text.endswith("or so") else None
    amount = read_number(words) if words else None
    return Duration(amount, match["unit"], frame.get(direction, ""), mod)


@rule(
    "the dir:(last|past|next|coming) full? {unit} (or so|half:(and a half))?",
    example=(
        "Prices fell over the past year.",
        "2021-09-27",
        (("the past year", "P1Y"),),
    ),
)
def framed_unit(match: Match) -> Meaning | None:
    """One unit that ends or begins at the publication."""
    if match["unit"] == "Q":
        return Relative(Precision.QUARTER, 1 if match["dir"] == "next" else -1)
    if match.after() == "of":
        return None
    frame = "next" if match["dir"] in {"next", "coming"} else "past"
    mod = "APPROX" if match.text.endswith("or so") else None
    return Duration(1.5 if "half" in match else 1, match["unit"], frame, mod)


@rule(
    "{unit:units} ((or|and) {other:units})?",
    example=("It rained for weeks.", "2021-09-27", (("weeks", "PXW"),)),
)
def bare_units(match: Match) -> Meaning | None:
    """Units without a number."""
    unit, before = match["unit"], match.before()
    if _is_age(match) or match.text in _PLACES or match.after()[:1].isdigit():
        return None
    short = unit == "D" or (unit[0] == "T" and len(unit) > 1)
    if short and before not in _BEFORE_BARE and match.after() not in DIRECTIONS:
        return None
    if unit in {"SU", "WI", "NI", "WE"} or before in {"'s", "'", "his", "her", "these"}:
        return None
    return Duration(None, unit, "for" if before == "for" else "")


_PLACES: Final = frozenset({"quarters", "mins", "hrs", "yrs", "seconds"})
_BEFORE_BARE: Final = frozenset("for in within after of over many the heady".split())


@rule(
    "(the dir:(last|past|next)|a|the)? quarter (-|of a)? century",
    example=(
        "It shut after a quarter century.",
        "2021-09-27",
        (("a quarter century", "P25Y"),),
    ),
)
def quarter_century(match: Match) -> Meaning:
    """Twenty-five years."""
    frame = {"last": "past", "past": "past", "next": "next"}
    return Duration(25, "Y", frame.get(match.get("dir", ""), ""))


@rule(
    "{unit} -? long",
    example=("A decade-long war.", "2021-09-27", (("decade-long", "P10Y"),)),
)
def unit_long(match: Match) -> Meaning:
    """A length made of one unit."""
    return Duration(1, match["unit"])


@rule(
    "{unit:units} -? long",
    example=("A decades-long war.", "2021-09-27", (("decades-long", "PXY"),)),
)
def units_long(match: Match) -> Meaning:
    """A length made of some units."""
    return Duration(None, match["unit"])


@rule(
    _LENGTH + " (and (a|one) half)? (or so|or two|or more)? (ago|back)",
    example=(
        "It opened three days ago.",
        "2021-09-27",
        (("three days ago", "2021-09-24"),),
    ),
)
def ago(match: Match) -> Meaning | None:
    """A date counted back from the publication."""
    words, unit = match.words("n"), match["unit"]
    if match.text.endswith("back") and match.before() in {"in", "set"}:
        return None
    if unit == "Y" and words in (["a"], ["one"]) and "or" not in match.text.split():
        return YearBefore()
    mod = "APPROX" if "or" in match.text.split() else None
    return Ago(Duration(read_number(words), unit, mod=mod))


@rule(
    "{unit:units} ago",
    example=("It opened weeks ago.", "2021-09-27", (("weeks ago", "PAST_REF"),)),
)
def units_ago(match: Match) -> Meaning:
    """A date vaguely counted back."""
    return Ago(Duration(None, match["unit"]))


@rule(
    "(a|one) year (earlier|before|previously)",
    example=(
        "Sales were lower a year earlier.",
        "2021-09-27",
        (("a year earlier", "2020"),),
    ),
)
def year_earlier(match: Match) -> Meaning | None:
    """The year before the one that the text is about."""
    if match.text.endswith("before") and match.after() not in {".", ",", ";"}:
        return None
    return YearBefore("reference")


@rule(
    _LENGTH + " (from now|hence)",
    example=(
        "It opens two weeks from now.",
        "2021-09-27",
        (("two weeks from now", "2021-W41"),),
    ),
)
def from_now(match: Match) -> Meaning:
    """A date counted on from the publication."""
    return Ago(Duration(read_number(match.words("n")), match["unit"]), 1)


@rule(
    "(a (little|short|long)? while|some time|a (fairly|relatively|very)? (lengthy|long"
    "|short) (period|time) (of time)?|an? (undetermined|indefinite|extended) period"
    " (of time)?)",
    example=("It lasted a while.", "2021-09-27", (("a while", "PXX"),)),
)
def vague_length(_: Match) -> Meaning:
    """A length without a unit."""
    return Symbol("DURATION", "PXX")


RULES: Final[tuple[Rule, ...]] = (
    length,
    framed_length,
    framed_unit,
    bare_units,
    quarter_century,
    unit_long,
    units_long,
    ago,
    units_ago,
    year_earlier,
    from_now,
    vague_length,
)
