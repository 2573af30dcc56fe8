"""Rules for words that count from a happening, not from a date."""

from __future__ import annotations

from typing import Final

import attrs

from ..context import Context
from ..grammar import Match, Rule, rule
from ..meanings import Meaning, Reading
from ..timex import Anchor, Direction

__all__ = ["RULES", "Anchored"]

_DETERMINERS: Final = frozenset(
    "the a an his her its their our this that these those".split()
)
_AFTER: Final = frozenset(
    "after afterward afterwards thereafter later following".split()
)


@attrs.frozen
class Anchored:
    """A time that only a happening can place; it has no value of its own."""

    anchor: Anchor

    def resolve(self, context: Context) -> Reading:  # noqa: ARG002 - as all meanings
        """Leave it to whoever knows the happening."""
        return Reading("DATE", "", anchor=self.anchor)


def _start(match: Match) -> int | None:
    """Return where the words for the happening begin, if there are any."""
    if not match.after()[:1].isalnum() or match.after() in {"and", "but", "as"}:
        return None
    return match.tokens.starts[match.last]


@rule(
    "(shortly|soon|immediately|right|just|not long|moments) side:(after|before"
    "|following)",
    example=(
        "The barriers were removed shortly after the vote.",
        "2021-09-27",
        (("shortly after", ""),),
    ),
)
def close_to(match: Match) -> Meaning:
    """Shortly before or after a happening."""
    side: Direction = "after" if match["side"] in _AFTER else "before"
    return Anchored(Anchor(side, "", _start(match), close=True))


@rule(
    "(shortly|soon|immediately|not long)? (thereafter|afterward|afterwards)",
    example=("He resigned soon afterwards.", "2021-09-27", (("soon afterwards", ""),)),
)
def afterwards(match: Match) -> Meaning:
    """After what has been told."""
    return Anchored(Anchor("after", close=match.last - match.first > 1))


@rule(
    "side:(later|earlier)",
    example=("He later resigned.", "2021-09-27", (("later", ""),)),
)
def later(match: Match) -> Meaning | None:
    """After or before what has been told."""
    if match.after() in {"than", "this", "last", "in", "on", "that"}:
        return None
    if match.before() in {"no", "or", "sooner", "-", "much", "years", "the"}:
        return None
    return Anchored(Anchor("after" if match["side"] == "later" else "before"))


@rule(
    "side:(since|until)",
    example=("Since the war, few have come.", "2021-09-27", (("Since", ""),)),
)
def since(match: Match) -> Meaning | None:
    """From a happening on, or up to it."""
    index = match.last
    word = match.after()
    named = bool(word) and (word in _DETERMINERS or match.tokens.capital(index))
    if not named and not word.endswith("ing"):
        return None
    return Anchored(Anchor(match["side"], "", _start(match)))


RULES: Final[tuple[Rule, ...]] = (close_to, afterwards, later, since)
