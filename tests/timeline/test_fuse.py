"""Which reports are one event, and what keeps them apart."""

from __future__ import annotations

import attrs
import pytest
from border import KFOR, KOSOVO, MONDAY, SERBIA, SERBS, at, report

from dateline.model.event import Event
from dateline.model.report import Link, Quantity, Relation, Report
from dateline.model.types import Certainty
from dateline.timeline.match import explain
from dateline.timeline.timeline import Timeline, merge

PROTEST = report("rallied", "PROTEST", MONDAY, [SERBS], lemma="protest")


@pytest.mark.parametrize(
    "other",
    [
        report("stopped", "PROTEST", MONDAY, [SERBS], lemma="stop"),
        report("stopped", "PROTEST", "2021-09-26", [SERBS], lemma="protest"),
        report("stopped", "PROTEST", MONDAY, [KOSOVO], lemma="protest"),
        report(
            "stopped",
            "PROTEST",
            MONDAY,
            [SERBS],
            lemma="protest",
            certainty=Certainty.PLANNED,
        ),
    ],
    ids=["another deed", "another day", "another actor", "a plan"],
)
def test_two_protests_are_two(other: Report) -> None:
    """Rather miss a join than make a wrong one."""
    assert 2 == len(Timeline([PROTEST, other]))


def test_two_statements_of_one_day_are_two() -> None:
    """A speaker says more than one thing."""
    first = report("announced", "STATEMENT", MONDAY, [KFOR], lemma="say")
    second = report("let it be known", "STATEMENT", MONDAY, [KFOR], lemma="say")

    assert 2 == len(Timeline([first, second]))


def test_numbers_that_differ_keep_reports_of_one_article_apart() -> None:
    """Four vehicles are not six."""
    four, six = (
        attrs.evolve(
            report(word, "MOBILIZE", MONDAY, [SERBIA], lemma="station", theme="tanks"),
            quantities=[Quantity(number, "tanks", f"{number} tanks")],
        )
        for word, number in (("moved", 4.0), ("took up position", 6.0))
    )

    assert 2 == len(Timeline([four, six]))
    assert explain(four, six).clash


def test_the_text_may_say_that_two_are_the_same() -> None:
    """A link outweighs words that have nothing in common."""
    link = Link(Relation.SAME, *at("stopped"), "it")
    one = attrs.evolve(PROTEST, links=[link])
    other = report("stopped", "PROTEST", MONDAY, [SERBS], lemma="stop")

    assert 1 == len(Timeline([one, other]))


def test_by_hand_merging_takes_no_model() -> None:
    """The example of the README: two desks, one event, one of its own."""
    desk = Timeline.of(
        Event.of("Kosovo declares independence", when="2008-02-17", actors=["Kosovo"]),
        Event.of("NATO ends the war in Kosovo", when="1999", actors=["NATO"]),
    )
    wire = Timeline.of(
        Event.of("Kosovo declares its independence", when="2008", actors=["Kosovo"])
    )
    both = merge(desk, wire)

    assert ["1999", "2008-02-17"] == [event.when.to_edtf() for event in both]
    assert both == wire | desk | wire


def test_explain_says_why() -> None:
    """Each ground comes with its points."""
    four = report("moved", "MOBILIZE", MONDAY, [SERBIA], lemma="place", theme="tanks")
    again = report("ordered", "MOBILIZE", MONDAY, [SERBIA], lemma="put", theme="tanks")
    line = Timeline([four, again])

    assert "two events: no match: +0 the triggers mean different things" == (
        line.explain(four, again)
    )
