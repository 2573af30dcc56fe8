"""What makes two reports of one article, or of one story, one event."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.model.actor import Actor, ActorKind
from dateline.model.location import Location
from dateline.model.report import Participant, Report
from dateline.model.source import Quote, Source
from dateline.model.types import Role
from dateline.model.when import When
from dateline.timeline.match import could_clash, explain
from dateline.timeline.traits import traits_of

MARKED = tuple((n * 7919 % (1 << 24)) << 8 | 32 for n in range(12))
HERE = Source("A strike at the port", published="2021-09-27", signature=MARKED)
THERE = Source("Port blocked", published="2021-09-28", signature=MARKED)
UNION = Actor("Dock Union", kind=ActorKind.ORGANISATION)
DOCKERS = Actor("dockers", kind=ActorKind.GROUP)
GUARDS = Actor("guards", kind=ActorKind.GROUP)
PORT = Location("Port Albin")


def told(
    what: str,
    lemma: str,
    *agents: Actor,
    source: Source = HERE,
    to: Actor | None = None,
    **fields: Any,
) -> Report:
    """Return a report of some days before its article."""
    words = what.split()
    exact = next((w for w in words if w.startswith(lemma[:3])), words[-1])
    start = what.index(exact)
    trigger = Quote(source, start, start + len(exact), exact)
    parts = [Participant(agent, Role.AGENT) for agent in agents]
    parts += [Participant(to, Role.RECIPIENT)] if to else []
    return Report(
        what,
        lemma=lemma,
        participants=parts,
        when=When.from_edtf("[..2021-09-27]"),
        trigger=trigger,
        quote=Quote(source, 0, len(what), what),
        **fields,
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            told("The Dock Union fined a crew", "fine", UNION, theme="a crew"),
            told("The Dock Union also fined a crew", "fine", UNION, theme="a crew"),
        ),
        (
            told("one of them was hurt in the hand", "hurt", location=PORT),
            told("sixty people were hurt", "hurt", location=PORT, theme="sixty people"),
        ),
        (
            told("the protests against a toll", "protest", theme="protests"),
            told("last week's protests", "protest", theme="last week's protests"),
        ),
        (
            told("guards beat Dock Union members", "beat", GUARDS, to=UNION),
            told("dockers beat a Dock Union clerk", "beat", DOCKERS, theme="a clerk"),
        ),
    ],
    ids=[
        "one more",
        "the place alone",
        "the noun itself as its theme",
        "names as wording",
    ],
)
def test_an_article_seldom_tells_the_same_again(one: Report, two: Report) -> None:
    """Rather a missed join than a wrong one."""
    assert not explain(one, two).match
    assert explain(one, two) == explain(two, one)


def test_one_more_is_so_for_its_own_article_alone() -> None:
    """Another article has not told of the first one."""
    also = told("The Dock Union also fined a crew", "fine", UNION, theme="a crew")
    again = told(
        "The Dock Union fined a crew", "fine", UNION, theme="a crew", source=THERE
    )

    assert explain(also, again).match


def test_what_is_named_again_is_the_same() -> None:
    """A thing besides the names and the deed, twice in one article."""
    one = told("The Dock Union blocked a ferry", "block", UNION, theme="a ferry")
    two = told("dockers blocked the ferry", "blockade", DOCKERS, theme="the ferry")

    assert explain(one, two).match


def test_people_under_other_words_may_be_the_same_across_articles() -> None:
    """One writes "dockers" and the other one "workers"."""
    one = told("dockers blocked the road", "block", DOCKERS)
    two = told("guards blocked it", "block", GUARDS, source=THERE)

    assert explain(one, two).match


def test_whether_two_might_clash_is_seen_from_their_kinds() -> None:
    """The quick look says no only where the full test says no."""
    other = Actor("Harbour Board", kind=ActorKind.ORGANISATION)
    one = told("The Dock Union fined a crew", "fine", UNION, theme="a crew")
    two = told("The Harbour Board also fined it", "fine", other)

    assert explain(one, two).clash
    assert could_clash([traits_of(one), traits_of(two)])
