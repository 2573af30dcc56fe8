"""Lines above a text say what it is, where one of them is its date."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.errors import InvalidValueError, MissingDateError, UnreadableArticleError
from dateline.model.article import Article
from dateline.read.headed import from_headed_text

RAIN = dt.date(2021, 9, 27)


@pytest.mark.parametrize(
    "text",
    [
        "Title: Rain\nDate: 2021-09-27\nURL: https://a.org/\n\nIt rained.",
        "\nHEADLINE: Rain\nPUB-DATE: 2021-09-27\nLink: https://a.org/\n \nIt rained.",
        "title: Rain\r\nissued: 2021-09-27\r\nurl: https://a.org/\r\n\r\nIt rained.",
        "\ufeffA: b\nTitle: Rain\nDate: 2021-09-27\nURL: https://a.org/\n\nIt rained.",
    ],
)
def test_the_lines_are_read_by_their_names(text: str) -> None:
    """In any case, with any line ends; names that mean nothing are left out."""
    expected = Article("It rained.", title="Rain", published=RAIN, url="https://a.org/")

    assert expected == from_headed_text(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "Correction: it rained.\n\nIt did not.",
        "It rained.\n\nDate: 2021-09-27\n\nIt rained.",
        "Date: 2021-09-27\nIt rained.",
        "date 2021-09-27 Rain\n\nIt rained.",
    ],
)
def test_other_texts_are_as_they_were(text: str) -> None:
    """A colon alone makes no heading, nor does a heading without a date."""
    plain = Article.from_text(text, published=RAIN)

    assert plain == from_headed_text(text, published=RAIN)


def test_a_date_that_is_given_goes_before() -> None:
    """Whatever the line holds."""
    text = "Date: some day\n\nIt rained."

    assert RAIN == from_headed_text(text, published=RAIN).published
    with pytest.raises(InvalidValueError, match="some day"):
        from_headed_text(text)


def test_what_is_no_article_is_refused() -> None:
    """As of any plain text."""
    with pytest.raises(UnreadableArticleError, match="no text in the article"):
        from_headed_text("Date: 2021-09-27\n\n")
    with pytest.raises(UnreadableArticleError, match="UTF-8"):
        from_headed_text(b"Date: \xff\n\nx")
    with pytest.raises(MissingDateError):
        from_headed_text("Title: Rain\n\nIt rained.")


@pytest.mark.parametrize("mark", [*"\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"], ids=repr)
def test_only_a_line_feed_ends_a_line(mark: str) -> None:
    """What Python's own lines end at is a character of the value."""
    text = f"Title: Rain\nDate: 2021-09-27\nUrl: {mark}x{mark}\n\nIt rained."

    article = from_headed_text(text)

    assert "It rained." == article.body
    assert dt.date(2021, 9, 27) == article.published
