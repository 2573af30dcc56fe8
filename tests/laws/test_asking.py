"""Laws 18 and 19: questions to a timeline."""

from __future__ import annotations

from broken import assert_caught
from hypothesis import strategies as st

from dateline.model.event import Event
from dateline.model.types import Certainty
from dateline.testing import assert_law, laws, timelines, whens
from dateline.timeline.timeline import Timeline

SOME = timelines(max_size=6)
QUESTIONS = st.one_of(
    st.just(lambda line: line.filter(actor="Kosovo")),
    st.just(lambda line: line.filter(role="agent")),
    st.just(lambda line: line.filter(location="XK")),
    st.just(lambda line: line.filter(near=(43.0, 20.7), km=80)),
    st.just(lambda line: line.filter(bbox=(170.0, -50.0, -170.0, 0.0))),
    st.just(lambda line: line.filter(certainty=Certainty.ASSERTED)),
    st.just(lambda line: line.filter(text="nato")),
    st.just(lambda line: line["2021-09"]),
    st.just(lambda line: line["2011":"2021-09-27"]),
    whens().map(lambda when: lambda line: line.before(when)),
    whens().map(lambda when: lambda line: line.after(when, mode="possible")),
    whens().map(lambda when: lambda line: line.overlapping(when, mode="possible")),
    whens().map(lambda when: lambda line: line.during(when)),
)


def every_second(timeline: Timeline) -> Timeline:
    """Answer by place, which asking again changes."""
    return timeline[::2]


def first_reports(timeline: Timeline) -> Timeline:
    """Answer with parts of events."""
    return Timeline.of(*(Event(event.reports[:1]) for event in timeline))


def test_filters_are_idempotent_and_commute() -> None:
    """Law 18: questions go in any order."""
    assert_law(laws.filters_commute, SOME, QUESTIONS, QUESTIONS)


def test_a_question_about_places_is_caught() -> None:
    """Every second of every second is every fourth."""
    assert_caught(laws.filters_commute, SOME, st.just(every_second), QUESTIONS)


def test_a_query_gives_the_timeline_s_own_events() -> None:
    """Law 19: a question changes no event."""
    assert_law(laws.queries_give_the_timeline_s_own, SOME, QUESTIONS)


def test_an_answer_in_parts_is_caught() -> None:
    """Half an event is no event of the timeline."""
    assert_caught(laws.queries_give_the_timeline_s_own, SOME, st.just(first_reports))
