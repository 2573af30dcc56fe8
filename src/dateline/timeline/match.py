"""Whether two reports tell of one happening: a test that reads these two alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from ..model.location import LocationKind
from ..model.precision import DAY_SECONDS
from ..model.report import Relation, Report
from ..model.signature import story_likeness
from ..model.source import Source
from ..model.types import Certainty, Role
from ..model.words import content_words
from .families import SAYING, family

__all__ = [
    "STORY_LIKENESS",
    "STORY_SECONDS",
    "Traits",
    "Verdict",
    "judge",
    "same_story",
    "traits_of",
]

#: Articles this alike, and out within so many seconds, may tell one story.
STORY_LIKENESS: Final = 0.2
STORY_SECONDS: Final = 14 * DAY_SECONDS
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
_LIKE_CLAUSE: Final = 0.6
#: Points from which two reports match, and below which they clash.
_ENOUGH: Final = 3
_LEAST: Final = -1
_NEVER: Final = -99
_CERTAIN: Final = 99
#: Points for what two articles have in common: the least likeness of each.
_SAME_SOURCE: Final = 3
_STORY: Final = ((0.3, 3), (0.25, 2), (STORY_LIKENESS, 1))
_ANOTHER_ACTOR: Final = -2
_ANOTHER_THEME: Final = -1

_TIER: Final = {
    Certainty.ASSERTED: "fact",
    Certainty.NEGATED: "not so",
    Certainty.DENIED: "not so",
    Certainty.GENERIC: "in general",
}
_WIDE: Final = {LocationKind.COUNTRY, LocationKind.REGION}
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
        points: What speaks for it, less what speaks against it.

        why: The grounds, in words.
    """

    points: int
    why: tuple[str, ...]

    @property
    def match(self) -> bool:
        """Whether enough speaks for it."""
        return self.points >= _ENOUGH

    @property
    def clash(self) -> bool:
        """Whether so much speaks against it that no third report can join them."""
        return self.points < _LEAST


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


def judge(a: Traits, b: Traits) -> Verdict:
    """Say whether two reports tell of one happening. Symmetric."""
    if against := _veto(a, b):
        return Verdict(_NEVER, (against,))
    if _linked(a.report, b.report) or _linked(b.report, a.report):
        return Verdict(_CERTAIN, ("the text says that they are the same",))
    if a.family != b.family:
        return Verdict(0, ("the triggers mean different things",))
    base, told = _story(a, b)
    if not base and not _meet(a, b):
        return Verdict(0, (told, "no actor in common"))
    points, why = base, [told]
    for score, ground in _evidence(a, b):
        points += score
        why.append(ground)
    if a.family in SAYING:
        points -= 0 if "same wording" in why else _ENOUGH
        why.append("much is said on one day")
    return Verdict(points, tuple(why))


def _veto(a: Traits, b: Traits) -> str:
    """Return what makes it impossible that two reports are one; empty if nothing."""
    one, two = a.report, b.report
    if a.tier != b.tier:
        return f"one is {a.tier}, the other {b.tier}"
    if one.when.before(two.when) or two.when.before(one.when):
        return f"the dates {one.when} and {two.when} do not meet"
    if _far(one, two):
        return "the places lie too far apart"
    return _numbers_clash(a, b)


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


def _linked(a: Report, b: Report) -> bool:
    if not a.links or a.source is None or a.source != b.source or b.trigger is None:
        return False
    at = b.trigger.start, b.trigger.end
    return any(
        link.relation is Relation.SAME and (link.start, link.end) == at
        for link in a.links
    )


def _story(a: Traits, b: Traits) -> tuple[int, str]:
    """Return what the two sources say for it: 0 where reports must meet alone."""
    if a.source == b.source != "":
        return _SAME_SOURCE, "same article"
    likeness = same_story(a.report.source, b.report.source)
    for least, points in _STORY:
        if likeness >= least:
            return points, f"articles {likeness:.0%} alike"
    return 0, "no common story"


def same_story(a: Source | None, b: Source | None) -> float:
    """Return how alike two articles of the same weeks are, from 0 to 1."""
    if a is None or b is None:
        return 0.0
    if abs(a.when.earliest - b.when.earliest) > STORY_SECONDS:
        return 0.0
    return story_likeness(a.signature, b.signature) or 0.0


def _meet(a: Traits, b: Traits) -> bool:
    """Whether two reports of different stories are close enough to be compared."""
    if a.low >= b.high or b.low >= a.high:
        return False
    if not a.family:
        return not a.words.isdisjoint(b.words)
    return a.agents.related(b.agents) or a.others.related(b.others)


def _evidence(a: Traits, b: Traits) -> Iterator[tuple[int, str]]:
    """Give what speaks for and against, each in points and in words."""
    for one, two, role in (
        (a.agents, b.agents, "agent"),
        (a.others, b.others, "recipient"),
    ):
        if one.related(two):
            yield 1, f"same {role}"
        elif one.own and two.own:
            sure = one.named and two.named
            yield (_ANOTHER_ACTOR if sure else -1), f"another {role}"
    if a.theme and b.theme:
        share = _shared(a.theme, b.theme)
        if share >= _LIKE_THEME:
            yield 2, "same theme"
        elif not share:
            yield _ANOTHER_THEME, "another theme"
    if _shared(a.words, b.words) >= _LIKE_CLAUSE and len(a.words & b.words) > 1:
        yield 2 if a.family else 3, "same wording"
    here, there = a.report.location, b.report.location
    if here and there:
        if here.name == there.name:
            yield 1, "same place"
        elif _WIDE.isdisjoint((here.kind, there.kind)):
            yield -1, "another place"


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
