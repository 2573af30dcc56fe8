"""Whether two reports tell of one happening: a test that reads these two alone."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final

import attrs

from ..model.location import Location, LocationKind
from ..model.precision import DAY_SECONDS
from ..model.report import Report
from ..model.signature import story_likeness
from ..model.source import Source
from .families import LIGHT, SAYING
from .traits import Names, Traits, traits_of

__all__ = [
    "ENOUGH",
    "LEAST",
    "NO_STORY",
    "SAME_SOURCE",
    "STORY_LIKENESS",
    "STORY_SECONDS",
    "Ground",
    "Verdict",
    "could_clash",
    "explain",
    "ground_of",
    "judge",
    "same_story",
    "story_ground",
    "weigh",
    "worded_alike",
]

#: Articles this alike, and out within so many seconds, may tell one story.
STORY_LIKENESS: Final = 0.2
STORY_SECONDS: Final = 14 * DAY_SECONDS
#: Two points further apart than this, in kilometres, are two places.
_FAR_KM: Final = 50.0
#: Numbers of two articles that differ by more than this factor contradict.
_FACTOR: Final = 2.0
#: Shares of the smaller set of words: two themes, two clauses.
_LIKE_THEME: Final = 0.5
_LIKE_CLAUSE: Final = 0.6
#: And no fewer words than these: one may be there by chance.
_LEAST_WORDS: Final = 2
#: Points from which two reports match, and below which they clash.
ENOUGH: Final = 3
LEAST: Final = -1
#: Points for what two articles have in common: the least likeness of each.
_STORY: Final = (
    (0.3, (3, "articles of one story")),
    (0.25, (2, "articles that seem to be of one story")),
    (STORY_LIKENESS, (1, "articles that may be of one story")),
)
SAME_SOURCE: Final = 2, "same article"
_WIDE: Final = {LocationKind.COUNTRY, LocationKind.REGION}

#: Points for two reports being one, and what gives them.
Ground = tuple[int, str]


@attrs.frozen
class Verdict:
    """
    Whether two reports tell of one happening, and why.

    Args:
        points: What speaks for it, less what speaks against it.

        grounds: The same in single grounds, each with its points.
    """

    points: int
    grounds: tuple[Ground, ...]

    @classmethod
    def of(cls, *grounds: Ground) -> Verdict:
        """Sum up some grounds."""
        return cls(sum(map(_POINTS, grounds)), grounds)

    @property
    def match(self) -> bool:
        """Whether enough speaks for it."""
        return self.points >= ENOUGH

    @property
    def clash(self) -> bool:
        """Whether so much speaks against it that no third report can join them."""
        return self.points < LEAST

    def __str__(self) -> str:
        """Show the grounds, the points of each in front."""
        answer = "match" if self.match else "clash" if self.clash else "no match"
        grounds = ", ".join(f"{points:+} {why}" for points, why in self.grounds)
        return f"{answer}: {grounds}"


def explain(a: Report, b: Report) -> Verdict:
    """
    Say why two reports are, or are not, of one event.

    >>> from dateline.model.when import When
    >>> one = Report("The army stations guns", lemma="station", when=When.of(2021))
    >>> two = Report("The army put guns there", lemma="put", when=When.of(2020))
    >>> print(explain(one, two))
    clash: -99 the dates do not meet
    """
    return judge(traits_of(a), traits_of(b))


def judge(a: Traits, b: Traits) -> Verdict:
    """Say whether two reports tell of one happening. Symmetric."""
    return Verdict.of(*_grounds(a, b, story_ground(a.report.source, b.report.source)))


def weigh(a: Traits, b: Traits, story: Ground) -> int:
    """
    Return the points of `judge`, where it is known what the sources share.

    Args:
        a: One report.

        b: The other.

        story: The `story_ground` of their sources.
    """
    return sum(map(_POINTS, _grounds(a, b, story)))


_POINTS: Final = itemgetter(0)


def _grounds(a: Traits, b: Traits, story: Ground) -> Sequence[Ground]:
    if against := veto(a, b):
        return (against,)
    if (a.same_as or b.same_as) and _linked(a, b):
        return (_LINKED,)
    if a.family != b.family:
        return (_ANOTHER_FAMILY,)
    if not story[0] and not _meet(a, b):
        return (_NOTHING_SHARED,)
    grounds = evidence(a, b)
    if a.source == b.source and a.source:
        grounds += _within_an_article(a, b, grounds)
    if a.family in SAYING and _SAME_WORDING not in grounds:
        grounds.append(_MUCH_IS_SAID)
    if a.family in LIGHT:
        grounds.append(_LIGHT_WORD)
    return [story, *grounds]


def _within_an_article(
    a: Traits, b: Traits, grounds: Sequence[Ground]
) -> Iterator[Ground]:
    """
    Give what speaks against it where one writer tells of both.

    Articles of one story tell of the same again; an article seldom does so
    without naming something of it again, and says "also" where it does not.
    """
    shared = _PARTICULAR.intersection(grounds)
    if not shared or (shared == _AGENTS_ALONE and _tell_apart(a, b)):
        yield _NOTHING_PARTICULAR
    if a.once_more or b.once_more:
        yield _ONE_MORE


def _tell_apart(a: Traits, b: Traits) -> bool:
    """Whether each clause says more, and no word of it is said in the other."""
    return bool(a.words and b.words) and set(a.words).isdisjoint(b.words)


_NOTHING_PARTICULAR: Final = -1, "nothing particular in common"
_ONE_MORE: Final = -ENOUGH, "one is told as one more"
_ANOTHER_FAMILY: Final = 0, "the triggers mean different things"
_NOTHING_SHARED: Final = 0, "no story, and no actor at that time, in common"
_LINKED: Final = 99, "the text says that they are the same"
_SAME_WORDING: Final = 2, "same wording"
_LIGHT_WORD: Final = -1, "a word of many uses"
_MUCH_IS_SAID: Final = -ENOUGH, "much is said on one day"


def veto(a: Traits, b: Traits) -> Ground | None:
    """Return what makes it impossible that two reports are one; None if nothing."""
    if a.tier != b.tier:
        return -99, "one is {}, the other {}".format(*sorted((a.tier, b.tier)))
    if a.ends <= b.begins or b.ends <= a.begins:
        return -99, "the dates do not meet"
    if a.place is not b.place and far(a, b):
        return -99, "the places lie too far apart"
    if a.numbers and b.numbers:
        factor = 1.0 if a.source == b.source else _FACTOR
        if numbers_clash(a, b, factor):
            return -99, "the numbers differ too much"
    return None


def could_clash(reports: Sequence[Traits]) -> bool:
    """
    Whether two of some reports might clash; "no" is certain, "yes" is not.

    Looks at each kind of report once, as if no two were of one story.
    """
    if min(t.ends for t in reports) <= max(t.begins for t in reports):
        return True
    kinds = list({_kind(traits): traits for traits in reports}.values())
    if len(kinds) > _MANY_KINDS:
        return True
    return any(_worst(a, b) < LEAST for a, b in itertools.combinations(kinds, 2))


_MANY_KINDS: Final = 12


def _kind(traits: Traits) -> tuple[object, ...]:
    agents, others = traits.agents, traits.others
    return (
        traits.tier,
        traits.family in SAYING,
        traits.family in LIGHT,
        (agents.own, agents.all, agents.named),
        (others.own, others.all, others.named),
        traits.about,
        traits.once_more,
        traits.place,
        traits.numbers,
    )


def _worst(a: Traits, b: Traits) -> int:
    """Return no more points than any two reports of these kinds get."""
    if a.tier != b.tier or a.family in SAYING or far(a, b):
        return -99
    if numbers_clash(a, b, 1.0):
        return -99
    # What their clauses say is not looked at: they may be told apart.
    grounds = [ground for ground in evidence(a, b) if ground not in _AGENTS_ALONE]
    grounds += _within_an_article(a, b, grounds)
    worst = _LIGHT_WORD[0] if a.family in LIGHT else 0
    return worst + sum(min(points, 0) for points, _ in grounds)


def far(a: Traits, b: Traits) -> bool:
    """Whether both have a place, and the two cannot be one."""
    here, there = a.place, b.place
    if here is None or there is None or there.latitude is None:
        return False
    if here.latitude == there.latitude and here.longitude == there.longitude:
        return False
    distance = here.distance_km(there.latitude, there.longitude or 0.0)
    slack = (here.uncertainty_km or 0.0) + (there.uncertainty_km or 0.0)
    return distance is not None and distance > _FAR_KM + slack


def numbers_clash(a: Traits, b: Traits, factor: float) -> bool:
    """Whether two numbers of one unit differ by more than a factor."""
    for one in a.numbers:
        for two in b.numbers:
            if one.unit == two.unit and one.value and two.value:
                low, high = sorted((abs(one.value), abs(two.value)))
                if high > low * factor:
                    return True
    return False


def _linked(a: Traits, b: Traits) -> bool:
    return a.source == b.source and (_points_at(a, b) or _points_at(b, a))


def _points_at(a: Traits, b: Traits) -> bool:
    there = b.report.trigger
    return there is not None and (there.start, there.end) in a.same_as


def story_ground(a: Source | None, b: Source | None) -> Ground:
    """Return what two sources say for it: 0 where reports must meet alone."""
    if a == b:
        return SAME_SOURCE if a else (0, "made by hand")
    return ground_of(same_story(a, b))


def ground_of(likeness: float) -> Ground:
    """Return what the likeness of two articles says for their reports being one."""
    for least, ground in _STORY:
        if likeness >= least:
            return ground
    return NO_STORY


NO_STORY: Final = 0, "no common story"


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
        return not set(a.words).isdisjoint(b.words)
    return a.agents.related(b.agents) or a.others.related(b.others)


def evidence(a: Traits, b: Traits) -> list[Ground]:
    """Return what actors, theme, words and place say, each in points."""
    found = []
    one, two = a.agents, b.agents
    if one.own and two.own:
        found.append(_compare_names(one, two, _AGENTS))
    one, two = a.others, b.others
    if one.own and two.own:
        found.append(_compare_names(one, two, _OTHERS))
    mine, theirs = a.about, b.about
    if mine and theirs:
        if mine.isdisjoint(theirs):
            found.append(_ANOTHER_THEME)
        elif len(mine & theirs) >= _LIKE_THEME * min(len(mine), len(theirs)):
            found.append(_SAME_THEME)
    if worded_alike(a, b):
        found.append(_SAME_WORDING if a.family else _ONLY_WORDING)
    here, there = a.place, b.place
    if here and there:
        found += _compare_places(here, there)
    return found


def worded_alike(a: Traits, b: Traits) -> bool:
    """Whether the clauses share most words of the shorter one, and more than one."""
    mine, theirs = a.words, b.words
    if len(mine) < _LEAST_WORDS or len(theirs) < _LEAST_WORDS:
        return False
    shared = len(set(mine).intersection(theirs))
    if shared < _LEAST_WORDS:
        return False
    return shared >= _LIKE_CLAUSE * min(len(mine), len(theirs))


_AGENTS: Final = (1, "same agent"), (-2, "another agent"), (0, "other agents")
_OTHERS: Final = (1, "same recipient"), (-2, "another recipient"), (-1, "others")
_SAME_THEME: Final = 2, "same theme"
_ANOTHER_THEME: Final = -1, "another theme"
_SAME_PLACE: Final = 1, "same place"
_ONLY_WORDING: Final = 3, "same wording, and no trigger"
#: What speaks for two reports and is not the place alone.
_PARTICULAR: Final = {
    _AGENTS[0],
    _OTHERS[0],
    _SAME_THEME,
    _SAME_WORDING,
    _ONLY_WORDING,
}
_AGENTS_ALONE: Final = {_AGENTS[0]}


def _compare_names(
    a: Names, b: Names, grounds: tuple[Ground, Ground, Ground]
) -> Ground:
    if a is b or a.related(b):
        return grounds[0]
    return grounds[1 if a.named and b.named else 2]


def _compare_places(here: Location, there: Location) -> list[Ground]:
    if here.name == there.name:
        return [_SAME_PLACE]
    if here.kind in _WIDE or there.kind in _WIDE:
        return []
    return [(-1, "another place")]
