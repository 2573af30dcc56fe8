"""What matching looks at in a report, read off it once."""

from __future__ import annotations

import functools
from typing import Final

import attrs

from ..model.actor import ActorKind
from ..model.location import Location
from ..model.precision import DAY_SECONDS
from ..model.report import Quantity, Relation, Report
from ..model.source import Source
from ..model.text_order import TextOrder, text_order
from ..model.types import Certainty, Role
from ..model.when import When
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
# Tuples, as an enum's members are found in them without being hashed.
_UNNAMED: Final = (ActorKind.GROUP, ActorKind.OTHER)
_DOING: Final = (Role.AGENT, Role.SPEAKER)
_PERSON: Final = ActorKind.PERSON

#: What is kept of an actor: its name, aliases and affiliation, whether it is a
#: person, and whether someone in particular.
_Card = tuple[str, tuple[str, ...], tuple[str, ...], bool, bool]


@attrs.frozen(eq=False)
class Names:
    """
    What some actors are called.

    Args:
        own: Their names, in small letters.

        all: These and what they belong to.

        named: Whether each of them is someone in particular.

        words: The stems of the words in their names.
    """

    own: frozenset[str] = frozenset()
    all: frozenset[str] = frozenset()
    named: bool = False
    words: frozenset[str] = frozenset()

    def related(self, other: Names) -> bool:
        """Whether one of them is, or belongs to, one of the others."""
        if self is other:
            return bool(self.own)
        return not (self.own.isdisjoint(other.all) and other.own.isdisjoint(self.all))


# Not frozen: that takes thrice the time to make. Nothing looked up in it is made on
# demand: a class that does so takes four times as long to look up anything.
@attrs.define(eq=False)
class Traits:
    """
    What matching looks at in one report.

    Args:
        report: The report itself.

        order: Its place in the text order of all.

        family: The family of its trigger; empty where there is none.

        tier: ``fact``, ``not so``, ``in general`` or ``not yet``.

        kind: Family and tier in one: what reports that match have in common.

        agents: Who acts or speaks.

        others: Who else takes part.

        about: Stems of its theme that tell neither who nor what was done.

        words: The same of the whole clause; without a trigger all of its stems.
            In no order: a set would take far more room.

        once_more: Whether the clause tells of one more of its kind: "again".

        begins: The first second at which it may begin.

        ends: The last second at which it may end, exclusive.

        low: The first second at which its like is looked for.

        high: The first second after.

        place: Where it happened; None where the report does not say.

        numbers: The numbers in it.

        source: Id of the source; empty where made by hand.

        same_as: Where the triggers stand that the text says are the same.
    """

    report: Report
    order: TextOrder
    family: str
    tier: str
    kind: str
    agents: Names
    others: Names
    about: frozenset[str]
    words: tuple[str, ...]
    once_more: bool
    begins: int
    ends: int
    low: int
    high: int
    place: Location | None
    numbers: tuple[Quantity, ...]
    source: str
    same_as: tuple[tuple[int, int], ...]


def traits_of(report: Report) -> Traits:
    """Read off a report what matching needs."""
    quote, when, what = report.quote, report.when, report.what
    source = quote.source if quote else None
    begins, ends = when.reach
    low, high = _window(when, begins, ends, source)
    deed = family(report.lemma, report.type.name) if report.lemma else ""
    tier = _TIER.get(report.certainty, "not yet")
    agents, others = _names(report) if report.participants else (_NOBODY, _NOBODY)
    trigger = report.trigger
    done = _words_of_both(report.lemma, trigger.exact if trigger else "")
    words = content_words(what)
    return Traits(
        report,
        text_order(report),
        deed,
        tier,
        _kind(tier, deed),
        agents,
        others,
        content_words(report.theme).difference(done, agents.words, others.words)
        if report.theme
        else _NOTHING,
        tuple(words.difference(done, agents.words, others.words) if deed else words),
        not _ONE_MORE.isdisjoint(what.lower().split()) or _is_redone(report.lemma),
        begins,
        ends,
        low,
        high,
        report.location,
        report.quantities,
        source.id if source else "",
        _same_as(report) if report.links else (),
    )


def _same_as(report: Report) -> tuple[tuple[int, int], ...]:
    return tuple(
        (link.start, link.end)
        for link in report.links
        if link.relation is Relation.SAME
    )


@functools.lru_cache(maxsize=65_536)
def _is_redone(lemma: str) -> bool:
    """Whether it is "rearrest", which is of one family with "arrest"."""
    once = lemma.removeprefix("re").removeprefix("-")
    return once != lemma and family(once) == family(lemma)


@functools.lru_cache(maxsize=65_536)
def _kind(tier: str, deed: str) -> str:
    """Return one and the same text for all reports of a kind."""
    return f"{tier}: {deed}"


def _window(
    when: When, begins: int, ends: int, source: Source | None
) -> tuple[int, int]:
    """Return the seconds between which the like of a report is looked for."""
    if when.first and when.last:
        return begins, ends
    if when.last:
        return when.latest - _REACH, ends
    if when.first:
        return begins, when.earliest + _REACH
    if source is None:
        return when.earliest, when.latest
    return source.when.latest - _REACH, source.when.latest


@functools.lru_cache(maxsize=65_536)
def _words_of_both(one: str, two: str) -> frozenset[str]:
    return content_words(one) | content_words(two)


def _names(report: Report) -> tuple[Names, Names]:
    """Return what those are called who act, and the others."""
    doing: list[_Card] = []
    others: list[_Card] = []
    for part in report.participants:
        actor = part.actor
        kind = actor.kind
        card = (
            actor.name,
            actor.aliases,
            actor.affiliation,
            kind is _PERSON,
            kind not in _UNNAMED,
        )
        (doing if part.role in _DOING else others).append(card)
    return _read_cards(tuple(doing)), _read_cards(tuple(others))


@functools.lru_cache(maxsize=65_536)
def _read_cards(cards: tuple[_Card, ...]) -> Names:
    if not cards:
        return _NOBODY
    own: set[str] = set()
    chains: set[str] = set()
    for name, aliases, affiliation, is_person, _ in cards:
        own.update(n.lower().removeprefix("the ") for n in (name, *aliases))
        if is_person:
            own.add(name.rsplit(maxsplit=1)[-1].lower())
        chains.update(part.lower() for part in affiliation)
    named = all(is_named for *_, is_named in cards)
    words = content_words(" ".join(name for name, *_ in cards))
    return Names(frozenset(own), frozenset(own | chains), named, words)


_ONE_MORE: Final = frozenset(
    "also again another additional previously earlier before separately".split()
)
_NOBODY: Final = Names()
_NOTHING: Final[frozenset[str]] = frozenset()
