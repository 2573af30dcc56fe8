"""What is written as TimeML reads back."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InvalidValueError, UnreadableArticleError
from dateline.model.when import When
from dateline.temporal import Timex, find_timexes, from_timeml, to_timeml

DAY = "2021-09-27"
TEXT = (
    "AT&T <rose> on Monday, and \N{PARTY POPPER} fell early last week; later it rose."
)


def test_document_is_well_formed_and_reads_back() -> None:
    """The text, the spans, the types, the values and the modifiers return."""
    found = find_timexes(TEXT, published=DAY)
    valued = tuple(timex for timex in found if timex.value)

    document = to_timeml(TEXT, found, DAY)
    back = from_timeml(document)

    assert "TimeML" == ET.fromstring(document).tag  # noqa: S314 - our own words
    assert (TEXT, DAY) == (back.text, back.published)
    assert len(found) > len(valued)
    assert back.timexes == tuple(
        attrs.evolve(
            timex, when=When(), rule="", signal="", alternatives=(), anchor=None
        )
        for timex in valued
    )


def test_publication_may_be_a_moment() -> None:
    """The creation time is a TIME then."""
    document = to_timeml("Now.", [], "2021-09-27T10:00:00+02:00")

    assert 'type="TIME" value="2021-09-27T10:00:00+02:00"' in document


@given(
    st.text(
        st.characters(
            exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"
        )
    )
)
def test_any_text_that_xml_can_hold_returns(text: str) -> None:
    """Escaping loses nothing."""
    found = find_timexes(text, published=DAY)

    assert text == from_timeml(to_timeml(text, found, DAY)).text


@pytest.mark.parametrize("text", ["a\0b", "a\x0bb", "a\ufffeb"])
def test_character_that_xml_cannot_hold_is_refused(text: str) -> None:
    """It is named with its place."""
    with pytest.raises(InvalidValueError, match="at offset 1"):
        to_timeml(text, [], DAY)


@pytest.mark.parametrize(
    "timexes",
    [
        [Timex(0, 3, "Mon", "DATE", "2021")],
        [Timex(0, 3, "Now", "DATE", "2021"), Timex(1, 3, "ow", "DATE", "2021")],
    ],
)
def test_expressions_that_do_not_fit_are_refused(timexes: list[Timex]) -> None:
    """Other words, or an overlap."""
    text = "Now." if len(timexes) > 1 else "The"

    with pytest.raises(InvalidValueError, match="does not stand at"):
        to_timeml(text, timexes, DAY)


def test_tags_of_other_kinds_are_dropped() -> None:
    """Events and signals are not ours; an empty tag marks no words."""
    document = (
        '<TimeML><TIMEX3 type="DATE" value="2021-09-27" '
        'functionInDocument="CREATION_TIME">x</TIMEX3><TEXT id="1"><EVENT>It</EVENT> '
        '<TIMEX3/></TIMEX3>rose <TIMEX3 type="ODD" value="2021">this year</TIMEX3>.'
        "</TEXT></TimeML>"
    )

    back = from_timeml(document)

    assert "It rose this year." == back.text
    assert [("this year", "DATE", "2021")] == [
        (timex.text, timex.type, timex.value) for timex in back.timexes
    ]
    assert DAY == back.published


def test_document_without_a_creation_time_has_none() -> None:
    """It is not taken from the text."""
    assert "" == from_timeml("<TEXT><TIMEX3 value='2021'>x</TIMEX3></TEXT>").published


def test_document_without_text_is_refused() -> None:
    """There is nothing to read."""
    with pytest.raises(UnreadableArticleError, match="<TEXT>"):
        from_timeml("<TimeML/>")
