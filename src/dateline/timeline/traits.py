"""What matching looks at in a report, read off it once."""

from __future__ import annotations

import functools
from typing import Final

import attrs

from ..model.actor import ActorKind
from ..model.precision import DAY_SECONDS
from ..model.report import Report
from ..model.types import Certainty, Role
from ..model.words import content_words
from .families import family

__all__ = ["Names", "Traits", "traits_of"]

#: News tells of the last weeks: an open side reaches this far, in seconds.
_REACH: Final = 30 * DAY_SECONDS

_TIER: Final = {
    Certainty.ASSERTED: "fact",
    Certainty.NEGATED: "not so",
    Certainty.DENIED: "not so",
    Certainty.GENERIC: "in general",
}
_UNNAMED: Final = {ActorKind.GROUP, ActorKind.OTHER}
_DOING: Final = {Role.AGENT, Role.SPEAKER}

#: What is kept of an actor: its name, aliases, affiliation and kind.
_Card = tuple[str, tuple[str, ...], tuple[str, ...], ActorKind]


@attrs.frozen(eq=False)
class Names:
    """
    What some actors are called.

    Args:
        own: Their names, in small letters.

        all: These and what they belong to.

        named: Whether each of them is someone in particular.
    """

    own: frozenset[str] = frozenset()
    all: frozenset[str] = frozenset()
    named: bool = False

    def related(self, other: Names) -> bool:
        """Whether one of them is, or belongs to, one of the others."""
        return not (self.own.isdisjoint(other.all) and other.own.isdisjoint(self.all))


@attrs.frozen(eq=False)
class Traits:
    """
    What matching looks at in one report.

    Args:
        report: The report itself.

        family: The family of its trigger; empty where there is none.

        agents: Who acts or speaks.

        others: Who else takes part.

        theme: Stems of what it is about.

        tier: ``fact``, ``not so``, ``in general`` or ``not yet``.

        begins: The first second at which it may begin.

        ends: The last second at which it may end, exclusive.

        low: The first second at which its like is looked for.

        high: The first second after.

        source: Id of the source; empty where made by hand.
    """

    report: Report
    family: str
    agents: Names
    others: Names
    theme: frozenset[str]
    tier: str
    begins: int
    ends: int
    low: int
    high: int
    source: str

    @property
    def words(self) -> frozenset[str]:
        """The stems of the whole clause."""
        return _words(self.report.what)


def traits_of(report: Report) -> Traits:
    """Read off a report what matching needs."""
    source, when = report.source, report.when
    low, high = _window(report)
    return Traits(
        report,
        family(report.lemma) if report.lemma else "",
        _names(report, doing=True),
        _names(report, doing=False),
        _words(report.theme),
        _TIER.get(report.certainty, "not yet"),
        when.begins[0],
        when.ends[1],
        low,
        high,
        source.id if source else "",
    )


def _window(report: Report) -> tuple[int, int]:
    when, source = report.when, report.source
    if when.first and when.last:
        return when.earliest - when.first.slack, when.latest + when.last.slack
    if when.last:
        return when.latest - _REACH, when.latest + when.last.slack
    if when.first:
        return when.earliest - when.first.slack, when.earliest + _REACH
    if source is None:
        return when.earliest, when.latest
    return source.when.latest - _REACH, source.when.latest


@functools.lru_cache(maxsize=131_072)
def _words(text: str) -> frozenset[str]:
    return content_words(text)


def _names(report: Report, *, doing: bool) -> Names:
    cards = tuple(
        (actor.name, actor.aliases, actor.affiliation, actor.kind)
        for part in report.participants
        if (part.role in _DOING) is doing
        for actor in (part.actor,)
    )
    return _read_cards(cards) if cards else _NOBODY


@functools.lru_cache(maxsize=65_536)
def _read_cards(cards: tuple[_Card, ...]) -> Names:
    own: set[str] = set()
    chains: set[str] = set()
    for name, aliases, affiliation, kind in cards:
        own.update(n.lower().removeprefix("the ") for n in (name, *aliases))
        if kind is ActorKind.PERSON:
            own.add(name.rsplit(maxsplit=1)[-1].lower())
        chains.update(part.lower() for part in affiliation)
    named = all(kind not in _UNNAMED for *_, kind in cards)
    return Names(frozenset(own), frozenset(own | chains), named)


_NOBODY: Final = Names()
