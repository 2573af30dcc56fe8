"""The strategies and the machine that are published."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dateline.testing
from dateline.model.article import Article
from dateline.model.event import Event
from dateline.model.report import Report
from dateline.model.when import When
from dateline.testing import Replicas, articles, as_code
from dateline.testing.registration import register
from dateline.timeline.timeline import Timeline

TestReplicas = Replicas.TestCase
TestReplicas.settings = settings(
    max_examples=20,
    stateful_step_count=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@given(st.data())
def test_registered_nouns_can_be_drawn(data: st.DataObject) -> None:
    """Every noun comes from our strategy."""
    register()
    noun = data.draw(st.sampled_from((When, Report, Event, Timeline)))

    assert isinstance(data.draw(st.from_type(noun)), noun)


@given(articles())
def test_articles_come_with_their_timeline(made: tuple[Article, Timeline]) -> None:
    """One event a sentence, each in the words of the article."""
    article, line = made

    assert article.text.count(".") == len(line)
    assert all(event.what in article.text for event in line)


def test_code_reads_back() -> None:
    """A counterexample can be pasted."""
    line = Timeline.of(Event.of("The war ends", when="1999", actors=["NATO"]))
    code = as_code(line)

    assert "Timeline([Report(what='The war ends'" in code
    assert "When.from_edtf('1999')" in code


def test_unknown_names_are_unknown() -> None:
    """Loading lazily hides no mistake."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(dateline.testing, "nothing")  # noqa: B009 - mypy knows that it is not


def test_timelines_load_no_hypothesis() -> None:
    """Only who tests pays for the tests."""
    code = (
        "import sys, dateline.timeline.timeline; sys.exit('hypothesis' in sys.modules)"
    )

    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode  # noqa: S603 - our own script
