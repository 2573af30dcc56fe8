"""Rules for words that point at the present, the past or the future."""

from __future__ import annotations

from typing import Final

from ..grammar import Match, Rule, rule
from ..lengths import Duration
from ..meanings import Meaning, Symbol

__all__ = ["RULES"]

#: What a sentence may begin after.
_STARTS: Final = frozenset({"", ".", "!", "?", '"', "'", "`"})
_PRESENT: Final = Symbol("DATE", "PRESENT_REF")
_PAST: Final = Symbol("DATE", "PAST_REF")
_FUTURE: Final = Symbol("DATE", "FUTURE_REF")


@rule(
    "(now|right now|just now|at the moment|currently|at present|nowadays|these days"
    "|the present|presently|this (very|crucial|critical)? moment)",
    example=(
        "There are talks right now.",
        "2021-09-27",
        (("right now", "PRESENT_REF"),),
    ),
)
def present(match: Match) -> Meaning | None:
    """Words for the present; "now," at the start of a sentence is no time."""
    if (
        match.text == "now"
        and match.after() in {",", "for"}
        and match.before() in _STARTS
    ):
        return None
    if match.text == "at the moment" and match.after() in _OF_WHAT:
        return None
    return _PRESENT


#: After "at the moment" these tell which moment.
_OF_WHAT: Final = frozenset({"of", "when", "that", "the", "he", "she", "they", "it"})


@rule(
    "current",
    example=(
        "He left his current post.",
        "2021-09-27",
        (("current", "PRESENT_REF"),),
    ),
)
def current(match: Match) -> Meaning | None:
    """What is current."""
    return None if match.after() in {"account", "accounts", "affairs"} else _PRESENT


@rule(
    "(more|most|until)? (recently|lately)",
    example=("Prices recently rose.", "2021-09-27", (("recently", "PAST_REF"),)),
)
def recently(_: Match) -> Meaning:
    """Words for the near past."""
    return _PAST


@rule(
    "(recent|the (recent|distant|immediate)? past|the not - too - distant past"
    "|in times past)",
    example=("A recent study.", "2021-09-27", (("recent", "PAST_REF"),)),
)
def recent(match: Match) -> Meaning | None:
    """What is recent or past."""
    return None if match.before() in {"most", "more"} else _PAST


@rule(
    "the? kind:(recent|past|last|coming|future) {units}( (and|or) {other:units})?",
    example=(
        "Prices rose in recent months.",
        "2021-09-27",
        (("recent months", "PXM"),),
    ),
)
def recent_units(match: Match) -> Meaning:
    """Units without a number, before or after the publication."""
    kind = match["kind"]
    if kind in {"future", "coming"}:
        return _FUTURE
    return Duration(None, match["units"], "past")


@rule(
    "(soon|the (near|distant|immediate|foreseeable)? future|the (near|short|long) term"
    "|as soon as possible|(a|some) (later|future) (date|time)|sometime soon)",
    example=("Prices will soon rise.", "2021-09-27", (("soon", "FUTURE_REF"),)),
)
def future(match: Match) -> Meaning | None:
    """Words for the future."""
    if match.text == "soon" and match.after() in {"after", "as"}:
        return None
    if match.text == "soon" and match.before() in {"as", "too"}:
        return None
    return _FUTURE


RULES: Final[tuple[Rule, ...]] = (
    present,
    current,
    recently,
    recent,
    recent_units,
    future,
)
