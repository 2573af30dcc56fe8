"""What speaks for two reports being one, and against it, in points."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from dateline.model.actor import Actor, ActorKind
from dateline.model.location import Location, LocationKind
from dateline.model.report import Participant, Quantity, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Certainty, Role
from dateline.model.when import When
from dateline.timeline.match import (
    Verdict,
    could_clash,
    evidence,
    explain,
    ground_of,
    judge,
    same_story,
    story_ground,
    weigh,
)
from dateline.timeline.strangers import could_match, marks
from dateline.timeline.timeline import Timeline
from dateline.timeline.traits import traits_of

MARKED = tuple((n * 7919 % (1 << 24)) << 8 | 32 for n in range(12))
HERE = Source("A strike at the port", published="2021-09-27", signature=MARKED)
THERE = Source("Port blocked", published="2021-09-28", signature=MARKED)
ELSEWHERE = Source("Harvest in the hills", published="2021-09-27")
UNION = Actor("Dock Union", kind=ActorKind.ORGANISATION)
BOARD = Actor("Harbour Board", kind=ActorKind.ORGANISATION)
CROWD = Actor("strikers", kind=ActorKind.GROUP)
BAND = Actor("bystanders", kind=ActorKind.GROUP)


def told(
    what: str = "x",
    lemma: str = "fine",
    *,
    source: Source | None = None,
    agent: Actor | None = None,
    to: Actor | None = None,
    when: str = "2021-09-27",
    **fields: Any,
) -> Report:
    """Return a report with no more in it than is asked for."""
    parts = [Participant(agent, Role.AGENT)] if agent else []
    parts += [Participant(to, Role.RECIPIENT)] if to else []
    if source:
        fields["quote"] = fields["trigger"] = Quote(source, 0, len(lemma), lemma)
    return Report(
        what, lemma=lemma, participants=parts, when=When.from_edtf(when), **fields
    )


def place(name: str, *, east: float | None = None, **fields: Any) -> Location:
    """Return a place, on the equator where it has a point."""
    north = None if east is None else 0.0
    return Location(name, latitude=north, longitude=east, **fields)


@pytest.mark.parametrize(
    ("one", "two", "grounds"),
    [
        ({"agent": UNION}, {"agent": UNION}, ["+1 same agent"]),
        ({"agent": UNION}, {"agent": BOARD}, ["-2 another agent"]),
        ({"agent": UNION}, {"agent": CROWD}, ["+0 other agents"]),
        ({"agent": CROWD}, {"agent": BAND}, ["+0 other agents"]),
        ({"agent": UNION}, {}, []),
        ({"to": UNION}, {"to": UNION}, ["+1 same recipient"]),
        ({"to": UNION}, {"to": BOARD}, ["-2 another recipient"]),
        ({"to": UNION}, {"to": CROWD}, ["-1 others"]),
        ({"to": UNION}, {"agent": UNION}, []),
        ({"theme": "a crew"}, {"theme": "the crew"}, ["+2 same theme"]),
        ({"theme": "a crew"}, {"theme": "a ferry"}, ["-1 another theme"]),
        ({"theme": "a crew"}, {"theme": ""}, []),
        ({"theme": "crew boat"}, {"theme": "crew kitchen cat"}, ["+2 same theme"]),
        ({"theme": "crew boat rope"}, {"theme": "crew kitchen cat"}, []),
        ({"theme": "a fine"}, {"theme": "a crew"}, []),
        ({"what": "crew boat"}, {"what": "crew boat"}, ["+2 same wording"]),
        ({"what": "crew"}, {"what": "crew"}, []),
        ({"what": "crew boat"}, {"what": "crew rope"}, []),
        ({"what": "a b c d e"}, {"what": "c d e f g"}, ["+2 same wording"]),
        ({"what": "b c d e f"}, {"what": "d e f g h"}, ["+2 same wording"]),
        ({"what": "b c d e"}, {"what": "d e f g"}, []),
        ({"what": "crew boat"}, {"what": "crew boat rope cat"}, ["+2 same wording"]),
        (
            {"location": place("Albin")},
            {"location": place("Albin")},
            ["+1 same place"],
        ),
        (
            {"location": place("Albin")},
            {"location": place("Berin")},
            ["-1 another place"],
        ),
        (
            {"location": place("Albin", kind=LocationKind.COUNTRY)},
            {"location": place("Berin")},
            [],
        ),
        (
            {"location": place("Albin")},
            {"location": place("Berin", kind=LocationKind.REGION)},
            [],
        ),
        ({"location": place("Albin")}, {}, []),
    ],
)
def test_each_ground_has_its_points(
    one: dict[str, Any], two: dict[str, Any], grounds: list[str]
) -> None:
    """Actors, theme, wording and place, each alone; asked either way round."""
    a, b = traits_of(told(**{"what": "x", **one})), traits_of(told(**two))
    if "what" not in one:
        b = traits_of(told(**{"what": "y", **two}))

    for pair in ((a, b), (b, a)):
        assert grounds == [f"{points:+} {why}" for points, why in evidence(*pair)]


def test_without_a_trigger_the_wording_alone_is_enough() -> None:
    """By hand one seldom names the word that tells of it."""
    one, two = (told("crew boat rope", "", theme=theme) for theme in ("a", "b"))

    assert "match: +0 made by hand, +3 same wording, and no trigger" == (
        str(explain(one, two))
    )


@pytest.mark.parametrize(
    ("likeness", "points"),
    [
        (0.0, 0),
        (0.199, 0),
        (0.2, 1),
        (0.249, 1),
        (0.25, 2),
        (0.299, 2),
        (0.3, 3),
        (1, 3),
    ],
)
def test_the_more_alike_two_articles_are_the_more_it_says(
    likeness: float, points: int
) -> None:
    """Three steps, and nothing below the first."""
    assert points == ground_of(likeness)[0]


@pytest.mark.parametrize(
    ("one", "two", "points"),
    [
        (HERE, HERE, 2),
        (HERE, THERE, 3),
        (HERE, ELSEWHERE, 0),
        (None, None, 0),
        (HERE, None, 0),
        (None, HERE, 0),
    ],
)
def test_what_sources_share_counts(
    one: Source | None, two: Source | None, points: int
) -> None:
    """One article, articles of one story, and what was made by hand."""
    assert points == story_ground(one, two)[0]


def test_what_was_made_by_hand_says_so() -> None:
    """Two without a source are not of the same article."""
    assert (0, "made by hand") == story_ground(None, None)
    assert (0, "no common story") == story_ground(HERE, None)


@pytest.mark.parametrize(("seconds", "alike"), [(0, 1.0), (1, 0.0), (-1, 1.0)])
def test_a_story_is_told_within_two_weeks(seconds: int, alike: float) -> None:
    """To the second, and whichever of the two comes first."""
    first = dt.datetime(2021, 9, 1, tzinfo=dt.UTC)
    one, two = (
        Source(published=day, signature=MARKED)
        for day in (first, first + dt.timedelta(days=14, seconds=seconds))
    )

    assert alike == same_story(one, two) == same_story(two, one)


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ({"when": "2021-09-26"}, {"when": "2021-09-27"}, True),
        ({"when": "2021-09"}, {"when": "2021-09-27"}, False),
        ({"certainty": Certainty.PLANNED}, {}, True),
        ({"certainty": Certainty.NEGATED}, {"certainty": Certainty.DENIED}, False),
        ({"certainty": Certainty.PLANNED}, {"certainty": Certainty.POSSIBLE}, False),
        (
            {"location": place("Albin", east=0.0)},
            {"location": place("Berin", east=0.45)},
            True,
        ),
        (
            {"location": place("Albin", east=0.0)},
            {"location": place("Berin", east=0.449)},
            False,
        ),
        (
            {"location": place("Albin", east=0.0, uncertainty_km=10.0)},
            {"location": place("Berin", east=0.535, uncertainty_km=0.0)},
            False,
        ),
        (
            {"location": place("Albin", east=0.0, uncertainty_km=5.0)},
            {"location": place("Berin", east=0.535, uncertainty_km=5.0)},
            False,
        ),
        (
            {"location": place("Albin", east=0.0, uncertainty_km=5.0)},
            {"location": place("Berin", east=0.545, uncertainty_km=5.0)},
            True,
        ),
        (
            {"location": place("Albin", east=0.0)},
            {"location": place("Berin")},
            False,
        ),
        ({"location": place("Albin", east=0.0)}, {}, False),
        (
            {"location": Location("Albin", latitude=0.0, longitude=7.0)},
            {"location": Location("Berin", latitude=9.0, longitude=7.0)},
            True,
        ),
    ],
)
def test_some_things_cannot_be_one(
    one: dict[str, Any], two: dict[str, Any], *, clash: bool
) -> None:
    """Days, certainties and places that exclude each other, and those that do not."""
    a, b = told(**one), told(**two)

    assert not clash or could_clash([traits_of(a), traits_of(b)])

    assert clash == (explain(a, b).points == -99) == (explain(b, a).points == -99)


@pytest.mark.parametrize(
    ("one", "two", "source", "clash"),
    [
        (4.0, 8.0, THERE, False),
        (4.0, 8.1, THERE, True),
        (-4.0, 8.0, THERE, False),
        (-4.0, 8.1, THERE, True),
        (4.0, 4.0, HERE, False),
        (4.0, 4.1, HERE, True),
        (0.0, 900.0, THERE, False),
        (None, 900.0, THERE, False),
    ],
)
def test_numbers_may_differ_by_a_factor_of_two(
    one: float | None, two: float, source: Source, *, clash: bool
) -> None:
    """Within one article not at all; none and "hundreds" contradict nothing."""
    a = told(source=HERE, quantities=[Quantity(one, "boats", "some")])
    b = told(source=source, quantities=[Quantity(two, "boats", "more")])

    assert clash == explain(a, b).clash == explain(b, a).clash


def test_numbers_of_other_things_contradict_nothing() -> None:
    """Four boats and nine crews; but any two of one unit are compared."""
    boats, crews, many = (
        Quantity(number, unit, "some")
        for number, unit in ((4.0, "boats"), (9.0, "crews"), (90.0, "boats"))
    )

    def one(*quantities: Quantity) -> Report:
        return told(source=HERE, quantities=quantities)

    assert not explain(one(boats), one(crews)).clash
    assert not explain(one(boats), one()).clash
    assert explain(one(crews, boats), one(many)).clash
    assert explain(one(boats), one(crews, many)).clash


@pytest.mark.parametrize(
    ("points", "match", "clash"),
    [(3, True, False), (2, False, False), (-1, False, False), (-2, False, True)],
)
def test_three_points_match_and_two_below_nothing_clash(
    points: int, *, match: bool, clash: bool
) -> None:
    """The bounds themselves: three match, one below nothing does not clash yet."""
    verdict = Verdict.of((points, "a ground"))

    assert (match, clash) == (verdict.match, verdict.clash)


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        (
            told("The Dock Union fined it", agent=UNION, source=HERE),
            told("a fine by the Dock Union", agent=UNION, source=HERE),
            "match: +2 same article, +1 same agent",
        ),
        (
            told("a fine", location=place("Albin"), source=HERE),
            told("the crew paid", location=place("Albin"), source=HERE),
            "no match: +2 same article, +1 same place, -1 nothing particular in common",
        ),
        (
            told("another fine", agent=UNION, source=HERE),
            told("the crew paid", agent=UNION, source=HERE),
            "no match: +2 same article, +1 same agent, -3 one is told as one more",
        ),
        (
            told("another fine", agent=UNION, source=HERE),
            told("the crew paid", agent=UNION, source=THERE),
            "match: +3 articles of one story, +1 same agent",
        ),
        (
            told("x", "say", agent=UNION, source=HERE),
            told("y", "say", agent=UNION, source=THERE),
            (
                "no match: +3 articles of one story, +1 same agent, "
                "-3 much is said on one day"
            ),
        ),
        (
            told("boats moor at dawn", "say", agent=UNION, source=HERE),
            told("boats moor late", "say", agent=UNION, source=THERE),
            "match: +3 articles of one story, +1 same agent, +2 same wording",
        ),
        (
            told("x", "say", agent=UNION, source=HERE),
            told("y", "say", agent=BOARD, source=THERE),
            (
                "clash: +3 articles of one story, -2 another agent, "
                "-3 much is said on one day"
            ),
        ),
        (
            told("another fine", agent=UNION, source=HERE),
            told("the crew paid", source=HERE),
            (
                "clash: +2 same article, -1 nothing particular in common, "
                "-3 one is told as one more"
            ),
        ),
        (
            told("x", "take", agent=UNION, theme="crew", source=HERE),
            told("y", "take", agent=BOARD, theme="boat", source=HERE),
            (
                "clash: +2 same article, -2 another agent, -1 another theme, "
                "-1 nothing particular in common, -1 a word of many uses"
            ),
        ),
        (
            told("x", "take", agent=UNION, source=HERE),
            told("y", "take", agent=UNION, source=THERE),
            "match: +3 articles of one story, +1 same agent, -1 a word of many uses",
        ),
        (
            told("x", "fine", agent=UNION, source=HERE),
            told("y", "fine", agent=BOARD, source=ELSEWHERE),
            "no match: +0 no story, and no actor at that time, in common",
        ),
        (
            told("x", "fine", agent=UNION, source=HERE),
            told("y", "fine", agent=UNION, source=ELSEWHERE),
            "no match: +0 no common story, +1 same agent",
        ),
        (
            told("x", "fine", to=UNION, source=HERE),
            told("y", "fine", to=UNION, source=ELSEWHERE),
            "no match: +0 no common story, +1 same recipient",
        ),
        (
            told("x", "fine", source=HERE, certainty=Certainty.PLANNED),
            told("y", "fine", source=HERE),
            "clash: -99 one is fact, the other not yet",
        ),
    ],
)
def test_a_verdict_names_all_its_grounds(one: Report, two: Report, said: str) -> None:
    """What counts within an article, across articles, for talk and for light words."""
    a, b = traits_of(one), traits_of(two)
    verdict = judge(a, b)

    assert said == str(verdict) == str(judge(b, a))
    assert verdict.points == weigh(a, b, story_ground(one.source, two.source))
    assert could_clash([a, b]) or not verdict.clash


@pytest.mark.parametrize(
    ("when", "other", "meet"),
    [
        ("[..2021-09-27]", "[..2021-08-29]", True),
        ("[..2021-09-27]", "[..2021-08-28]", False),
        ("[2021-08-28..]", "[2021-09-26..]", True),
        ("[2021-08-28..]", "[2021-09-27..]", False),
        ("2021-09-27", "[..2021-10-26]", True),
        ("2021-09-27", "[..2021-10-27]", False),
        ("2021-09-27", "", True),
        ("2021-08-29", "", True),
        ("2021-08-28", "", False),
        ("2021-09-28", "", False),
    ],
)
def test_an_open_side_reaches_thirty_days(when: str, other: str, *, meet: bool) -> None:
    """Reports of no common story are one only where they are near in time."""
    a = traits_of(told("x", agent=UNION, when=when, source=HERE))
    b = traits_of(
        attrs.evolve(
            told("y", agent=UNION, source=ELSEWHERE),
            when=When.from_edtf(other) if other else When(),
        )
    )

    assert meet == ("same agent" in str(judge(a, b))) == ("same" in str(judge(b, a)))


@pytest.mark.parametrize(
    ("one", "two", "might"),
    [
        ({"agent": UNION}, {"agent": UNION}, False),
        ({"agent": UNION, "to": CROWD}, {"agent": UNION, "to": CROWD}, False),
        (
            {"agent": UNION, "to": CROWD, "location": place("Albin")},
            {"agent": UNION, "to": CROWD, "location": place("Albin")},
            True,
        ),
        ({"agent": UNION, "theme": "crew"}, {"agent": UNION, "theme": "crew"}, True),
        ({"to": UNION, "theme": "crew"}, {"to": UNION, "theme": "crew"}, True),
        ({"theme": "crew boat"}, {"theme": "crew boat"}, False),
        (
            {"agent": UNION, "what": "crew boat rope"},
            {"agent": UNION, "what": "crew boat rope"},
            True,
        ),
        (
            {"agent": UNION, "theme": "crew", "lemma": "say"},
            {"agent": UNION, "theme": "crew", "lemma": "say"},
            False,
        ),
        (
            {"agent": UNION, "what": "crew boat rope", "lemma": "say"},
            {"agent": UNION, "what": "crew boat rope", "lemma": "say"},
            True,
        ),
        ({"lemma": "", "what": "x"}, {"lemma": "", "what": "y"}, True),
    ],
)
def test_strangers_might_match_only_with_enough_in_common(
    one: dict[str, Any], two: dict[str, Any], *, might: bool
) -> None:
    """The quick look at two reports of no common story is true to its word."""
    one_told, other = told(**{"what": "x", **one}), told(**{"what": "y", **two})
    a, b = traits_of(one_told), traits_of(other)

    assert might == could_match(a, b)
    assert might or not explain(one_told, other).match
    assert not (might and a.family) or set(marks(a)) & set(marks(b))


@pytest.mark.parametrize(
    "two",
    [
        told(agent=UNION, theme="crew"),
        told("y", agent=UNION, theme="crew"),
        told("y", theme="crew", when="2021-09"),
        told("y", theme="crew", location=place("Albin")),
    ],
)
def test_what_cannot_clash_is_known_without_comparing_all(two: Report) -> None:
    """The quick look saves the long one where nothing speaks against it."""
    one = told(agent=UNION, theme="crew")

    assert not could_clash([traits_of(one), traits_of(two), traits_of(one)])


@pytest.mark.parametrize(
    ("one", "two"), [(HERE, ELSEWHERE), (ELSEWHERE, None), (None, None), (HERE, THERE)]
)
def test_what_shares_enough_is_found_whoever_tells_of_it(
    one: Source | None, two: Source | None
) -> None:
    """Articles of one story, of none, and reports made by hand."""
    told_once, told_again = (
        told(what, agent=UNION, to=CROWD, theme="crew", source=source)
        for what, source in (("x", one), ("y", two))
    )

    assert 1 == len(Timeline([told_once, told_again]))
