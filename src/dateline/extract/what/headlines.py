"""Whether a passage of the article tells the news of its headline again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from ...model.report import Report
from ...model.types import Certainty, Role
from ...model.words import content_words
from ...timeline.families import family
from ..syntax.words import Sentence

__all__ = ["Headlines", "is_told_again", "same_standing"]

#: How many sentences behind the headline tell its news again.
_LEAD: Final = 4
_FACTS: Final = frozenset({Certainty.ASSERTED})
_UNTRUE: Final = frozenset({Certainty.NEGATED, Certainty.DENIED})
#: Types that say too little for two reports to be one.
_VAGUE: Final = frozenset({"OTHER", "STATE", "STATEMENT"})
#: Who dies of a storm is killed by it, who is jailed is sentenced: either may head
#: the news.
_KIN: Final = (
    frozenset({"ASSAULT", "DEATH", "ACCIDENT", "DISASTER", "WEATHER"}),
    frozenset({"COERCE", "LEGAL"}),
    frozenset({"ELECTION", "APPOINTMENT"}),
    frozenset({"AGREE", "BUSINESS", "LAUNCH"}),
)


@attrs.define
class Headlines:
    """
    What the title tells, until the lead tells it again.

    Args:
        news: Reports of the title that nothing has repeated.

        titled: How many sentences the title has.
    """

    news: list[Report] = attrs.field(factory=list)
    titled: int = 0
    _told: bool = False

    def take(self, report: Report, sentence: Sentence) -> Report | None:
        """Return what the title says of a report of the lead, once; or None."""
        if sentence.index > _LEAD + self.titled:
            return None
        self._told = True
        found = next((head for head in self.news if is_told_again(head, report)), None)
        if found is not None:
            self.news.remove(found)
        return found

    def left(self) -> Sequence[Report]:
        """Return what nothing has repeated, where the lead tells of nothing."""
        return () if self._told else self.news


def is_told_again(headline: Report, report: Report) -> bool:
    """
    Whether a report from the lead is of the event that the headline tells.

    They are of one kind, as sure, at no different time, by no one else, and have
    a word in common besides.
    """
    if not same_standing(headline, report):
        return False
    apart = headline.when.before(report.when) or report.when.before(headline.when)
    if apart or not _is_same_kind(headline, report):
        return False
    ours, theirs = _agents(headline), _agents(report)
    if ours and theirs and not ours & theirs and _named(headline) and _named(report):
        return False
    triggers = content_words(headline.lemma) | content_words(report.lemma)
    shared = content_words(headline.what) & content_words(report.what)
    return bool(shared - triggers)


def same_standing(a: Report, b: Report) -> bool:
    """Whether both tell what is so, what is not, or what may be."""
    return _standing(a.certainty) == _standing(b.certainty)


def _standing(certainty: Certainty) -> int:
    return 0 if certainty in _FACTS else 1 if certainty in _UNTRUE else 2


def _is_same_kind(a: Report, b: Report) -> bool:
    if family(a.lemma, a.type.name) == family(b.lemma, b.type.name):
        return True
    kinds = {a.type.name, b.type.name}
    return any(kinds <= kin for kin in _KIN) or (len(kinds) == 1 and not kinds & _VAGUE)


def _agents(report: Report) -> frozenset[str]:
    return frozenset(
        word
        for actor in report.actors(Role.AGENT)
        for name in (*actor.names, *actor.affiliation)
        for word in content_words(name)
    )


def _named(report: Report) -> bool:
    return all(actor.name[:1].isupper() for actor in report.actors(Role.AGENT))
