"""
The words that govern other verbs: what they make of what stands below them.

"They decided to leave", "they failed to leave", "they were expected to leave",
"officials said they left": the leaving is one thing in each, and how sure it is
depends on the word above it.
"""

from __future__ import annotations

import enum
from typing import Final

from ...model.types import Certainty

__all__ = ["Governing", "governing_infinitive", "reported_certainty"]


class Governing(enum.Enum):
    """What a governor makes of the infinitive or participle below it."""

    #: One event, told by both words: "decided to require", "began to march".
    MERGE = "merge"
    #: The lower verb happened, the governor only says how: "managed to escape".
    HAPPENED = "happened"
    #: The lower verb did not happen: "failed to agree".
    FAILED = "failed"
    #: The lower verb lies ahead, and someone means it: "plans to sell".
    PLANNED = "planned"
    #: The lower verb lies ahead: "is expected to meet".
    ANTICIPATED = "anticipated"
    #: The lower verb may be so: "appears to have left".
    POSSIBLE = "possible"
    #: Someone says so: "is reported to have left".
    SAID = "said"
    #: The object did it: "forced thousands to flee".
    CAUSED = "caused"
    #: The governor is the event, the lower verb only its content.
    CONTENT = "content"


_MERGE: Final = (
    "decide choose opt elect move vote agree begin start continue keep resume stop "
    "cease finish proceed go try attempt struggle fight work use"
)
_HAPPENED: Final = "manage happen get come help rush race hurry serve return"
_FAILED: Final = "fail neglect forget"
_PLANNED: Final = "plan intend aim prepare want seek wish mean consider look"
_ANTICIPATED: Final = "expect hope anticipate"
_POSSIBLE: Final = "appear seem tend claim"
_CAUSED: Final = "force compel prompt cause lead drive make leave see let push"

_ACTIVE: Final[dict[str, Governing]] = {
    lemma: kind
    for kind, lemmas in (
        (Governing.MERGE, _MERGE),
        (Governing.HAPPENED, _HAPPENED),
        (Governing.FAILED, _FAILED),
        (Governing.PLANNED, _PLANNED),
        (Governing.ANTICIPATED, _ANTICIPATED),
        (Governing.POSSIBLE, _POSSIBLE),
        (Governing.CAUSED, _CAUSED),
    )
    for lemma in lemmas.split()
}

_PASSIVE: Final[dict[str, Governing]] = {
    lemma: kind
    for kind, lemmas in (
        (
            Governing.ANTICIPATED,
            "expect due likely predict forecast bind poise project about anticipate",
        ),
        (
            Governing.PLANNED,
            "schedule set slate plan intend design",
        ),
        (
            Governing.SAID,
            (
                "say believe think allege understand consider rumor rumour suppose "
                "estimate feel report"
            ),
        ),
        (Governing.HAPPENED, "force compel able see confirm know find"),
        (Governing.POSSIBLE, "unlikely certain sure"),
    )
    for lemma in lemmas.split()
}


def governing_infinitive(lemma: str, *, passive: bool) -> Governing:
    """Return what a verb or adjective makes of the verb that depends on it."""
    table = _PASSIVE if passive else _ACTIVE
    return table.get(lemma, Governing.CONTENT)


#: Verbs, and "according to", that report what stands in a clause below them.
_REPORTED: Final[dict[str, Certainty]] = {
    lemma: certainty
    for certainty, lemmas in (
        (
            Certainty.ASSERTED,
            (
                "say tell report state announce declare confirm add note explain "
                "reveal "
                "show claim allege argue insist maintain write tweet acknowledge admit "
                "concede comment remark recall recount testify stress emphasize "
                "emphasise "
                "indicate suggest disclose assert reiterate warn complain learn find "
                "discover know see hear realize conclude determine rule describe "
                "emerge transpire inform "
                "notify mention observe point read continue conclude quote cite affirm "
                "attest post contend respond reply answer publish hold agree remember "
                "accuse blame praise condemn criticize criticise"
            ),
        ),
        (
            Certainty.ANTICIPATED,
            (
                "anticipate expect predict forecast hope foresee trust promise pledge "
                "vow "
                "swear guarantee threaten"
            ),
        ),
        (
            Certainty.POSSIBLE,
            (
                "think believe suspect fear suppose assume guess feel worry doubt "
                "speculate estimate appear seem mean imply consider imagine"
            ),
        ),
        (Certainty.DENIED, "deny dispute refute reject"),
        (
            Certainty.REQUESTED,
            (
                "demand request urge ask propose recommend insist+should order require "
                "want wish call suggest+should advise desire"
            ),
        ),
        (Certainty.PLANNED, "decide plan"),
    )
    for lemma in lemmas.split()
    if "+" not in lemma
}


def reported_certainty(lemma: str) -> Certainty | None:
    """Return how sure a reporting verb makes its content; None for other verbs."""
    return _REPORTED.get(lemma)
