"""Whether two reports tell of one happening: a test that reads these two alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from ..model.precision import DAY_SECONDS
from ..model.report import Relation, Report
from ..model.types import Certainty, Role
from .words import content_words, family

__all__ = ["Traits", "Verdict", "judge", "traits_of", "veto"]

#: News tells of the last weeks: an open side reaches this far, in seconds.
_REACH: Final = 30 * DAY_SECONDS
#: Wider spans than this are too vague to make two articles meet, in seconds.
_WIDEST: Final = 366 * DAY_SECONDS
#: Two points further apart than this, in kilometres, are two places.
_FAR_KM: Final = 50.0
#: Numbers of two articles that differ by more than this factor contradict.
_FACTOR: Final = 2.0
#: Shares of the smaller set of words: two themes, two clauses.
_LIKE_THEME: Final = 0.5
_LIKE_CLAUSE: Final = 0.75
_ENOUGH: Final = {"source": 3, "elsewhere": 4}

_TIER: Final = {
    Certainty.ASSERTED: "fact",
    Certainty.NEGATED: "not so",
    Certainty.DENIED: "not so",
    Certainty.GENERIC: "in general",
}
_UNNAMED: Final = {ActorKind.GROUP, ActorKind.OTHER}


@attrs.frozen(eq=False)
class Names:
    """What some actors are called, and what they belong to, in small letters."""

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

        words: Stems of the whole clause.

        tier: ``fact``, ``not so``, ``in general`` or ``not yet``.

        low: First second at which it may be looked for.

        high: First second after.

        source: Id of the source; empty where made by hand.
    """

    report: Report
    family: str
    agents: Names
    others: Names
    theme: frozenset[str]
    words: frozenset[str]
    tier: str
    low: int
    high: int
    source: str


@attrs.frozen
class Verdict:
    """
    Whether two reports tell of one happening, and why.

    Args:
        strength: How strongly they match; 0 where they do not.

        why: The grounds, in words, for and against.
    """

    strength: int
    why: tuple[str, ...]


def traits_of(report: Report) -> Traits:
    """Read off a report what matching needs."""
    source = report.source
    low, high = _window(report)
    return Traits(
        report,
        family(report.lemma) if report.lemma else "",
        _names(report, {Role.AGENT, Role.SPEAKER}),
        _names(report, {Role.RECIPIENT, Role.MEDIATOR, Role.OTHER}),
        content_words(report.theme),
        content_words(report.what),
        _TIER.get(report.certainty, "not yet"),
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


def _names(report: Report, roles: set[Role]) -> Names:
    actors = [p.actor for p in report.participants if p.role in roles]
    if not actors:
        return _NOBODY
    own = frozenset(name for actor in actors for name in _called(actor))
    chains = (part.lower() for actor in actors for part in actor.affiliation)
    named = all(actor.kind not in _UNNAMED for actor in actors)
    return Names(own, own.union(chains), named)


def _called(actor: Actor) -> Iterable[str]:
    for name in (actor.name, *actor.aliases):
        yield name.lower().removeprefix("the ")
    if actor.kind is ActorKind.PERSON:
        yield actor.name.rsplit(maxsplit=1)[-1].lower()


_NOBODY: Final = Names()


def veto(a: Traits, b: Traits) -> str:
    """Return what makes it impossible that two reports are one; empty if nothing."""
    one, two = a.report, b.report
    if a.tier != b.tier:
        return f"one is {a.tier}, the other {b.tier}"
    if one.when.before(two.when) or two.when.before(one.when):
        return f"the dates {one.when} and {two.when} do not meet"
    if _far(one, two):
        return "the places lie too far apart"
    if a.agents.named and b.agents.named and not _share_agents(a, b):
        return "the actors differ"
    return _numbers_clash(a, b)


def _share_agents(a: Traits, b: Traits) -> bool:
    return (
        a.agents.related(b.agents)
        or a.agents.related(b.others)
        or b.agents.related(a.others)
    )


def _far(a: Report, b: Report) -> bool:
    here, there = a.location, b.location
    if here is None or there is None or there.latitude is None:
        return False
    distance = here.distance_km(there.latitude, there.longitude or 0.0)
    slack = (here.uncertainty_km or 0.0) + (there.uncertainty_km or 0.0)
    return distance is not None and distance > _FAR_KM + slack


def _numbers_clash(a: Traits, b: Traits) -> str:
    if not a.report.quantities or not b.report.quantities:
        return ""
    factor = 1.0 if a.source == b.source else _FACTOR
    for one in a.report.quantities:
        for two in b.report.quantities:
            if one.unit == two.unit and one.value and two.value:
                low, high = sorted((abs(one.value), abs(two.value)))
                if high > low * factor:
                    return f"the numbers differ: {one.text!r} and {two.text!r}"
    return ""


def judge(a: Traits, b: Traits) -> Verdict:
    """Say whether two reports tell of one happening. Symmetric."""
    if against := veto(a, b):
        return Verdict(0, (against,))
    if _linked(a.report, b.report) or _linked(b.report, a.report):
        return Verdict(9, ("the text says that they are the same",))
    if a.family != b.family:
        return Verdict(0, ("the triggers mean different things",))
    same_source = a.source == b.source != ""
    if not (same_source and not (a.report.when.dated and b.report.when.dated)) and (
        a.low >= b.high or b.low >= a.high
    ):
        return Verdict(0, ("they are not near in time",))
    points, why = _evidence(a, b)
    needed = _ENOUGH["source" if same_source else "elsewhere"]
    if not same_source and not (
        a.agents.related(b.agents)
        or a.others.related(b.others)
        or (not a.family and a.words & b.words)
    ):
        return Verdict(0, (*why, "no actor in common"))
    return Verdict(points if points >= needed else 0, why)


def _linked(a: Report, b: Report) -> bool:
    if not a.links or a.source is None or a.source != b.source or b.trigger is None:
        return False
    at = b.trigger.start, b.trigger.end
    return any(
        link.relation is Relation.SAME and (link.start, link.end) == at
        for link in a.links
    )


def _evidence(a: Traits, b: Traits) -> tuple[int, tuple[str, ...]]:
    points, why = 0, []
    for score, ground in (
        _compare_names(a.agents, b.agents, "agent", 2),
        _compare_names(a.others, b.others, "recipient", 1),
        _compare_words(a.theme, b.theme, "theme"),
        _compare_words(a.words, b.words, "wording"),
    ):
        if ground:
            points += score
            why.append(ground)
    here, there = a.report.location, b.report.location
    if here and there and here.name == there.name:
        points += 1
        why.append("same place")
    return points, tuple(why)


def _compare_names(a: Names, b: Names, role: str, weight: int) -> tuple[int, str]:
    if not a.own or not b.own:
        return 0, ""
    if a.related(b):
        return weight, f"same {role}"
    return -weight, f"another {role}"


def _compare_words(a: frozenset[str], b: frozenset[str], name: str) -> tuple[int, str]:
    if not a or not b:
        return 0, ""
    share = len(a & b) / min(len(a), len(b))
    if name == "wording":
        alike = share >= _LIKE_CLAUSE and len(a & b) > 1
        return (2, "same wording") if alike else (0, "")
    if share >= _LIKE_THEME:
        return 2, f"same {name}"
    return (-2, f"another {name}") if share == 0 else (0, "")
