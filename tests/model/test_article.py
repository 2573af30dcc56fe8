"""An article holds what is read, and knows its day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from dateline.errors import (
    InvalidValueError,
    MissingDateError,
    UnreadableArticleError,
)
from dateline.model.article import Article
from dateline.model.when import When

DAY = "2023-05-10"


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("date 2023-05-10 Rain\n\nIt rained.", "Rain", "It rained."),
        (" date 2023-05-10 Rain\n\nIt rained.", "Rain", "It rained."),
        ("date\t2023-05-10\tRain \nIt rained.", "Rain", "It rained."),
        ("date 2023-05-10\nIt rained.", "", "It rained."),
        ("date 2023-05-10 It rained.", "It rained.", ""),
        ("\ufeffdate 2023-05-10 Rain\r\n\r\nIt rained.", "Rain", "It rained."),
    ],
)
def test_a_first_line_gives_date_and_headline(text: str, title: str, body: str) -> None:
    """With blanks, tabs or a mark of byte order before and between."""
    article = Article.from_text(text.encode())

    assert (title, dt.date(2023, 5, 10)) == (article.title, article.published)
    assert body == article.body.strip()


@pytest.mark.parametrize(
    "text", ["Date 2023-05-10 Rain", "dated 2023-05-10", "date 2023-5-1 Rain"]
)
def test_other_first_lines_are_text(text: str) -> None:
    """A header is spelt in one way."""
    article = Article.from_text(text, published=DAY)

    assert ("", text) == (article.title, article.body)
    with pytest.raises(MissingDateError):
        Article.from_text(text)


def test_a_date_that_is_passed_goes_before_the_header() -> None:
    """The headline is read all the same."""
    article = Article.from_text("date 2023-05-10 Rain\n\nWet.", published="2023-05-12")

    assert ("Rain", dt.date(2023, 5, 12)) == (article.title, article.published)


def test_text_is_headline_and_body() -> None:
    """It is what offsets count in."""
    assert "Rain\n\nWet." == Article("Wet.", title="Rain", published=DAY).text
    assert "Wet." == Article("Wet.", published=DAY).text
    assert "Rain" == Article("", title="Rain", published=DAY).text.strip()


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2023-05-10", "2023-05-10"),
        ("2023-05-10T23:30:00-08:00", "2023-05-10"),
        ("2023-05-10T01:00:00+09:00", "2023-05-10"),
        (dt.datetime(2023, 5, 10, tzinfo=dt.UTC), "2023-05-10"),
    ],
)
def test_its_day_is_that_of_its_zone(published: Any, day: str) -> None:
    """Not that of UTC, and not that of the machine."""
    assert day == Article("Wet.", published=published).day.isoformat()


def test_its_publication_is_a_day_or_a_second() -> None:
    """As precise as what was given."""
    day = Article("Wet.", published=DAY)
    second = Article("Wet.", published="2023-05-10T12:00:00+02:00")

    assert When.from_edtf("2023-05-10") == day.when
    assert "2023-05-10T10:00:00Z" == second.when.to_edtf()


def test_a_quote_is_cut_from_the_text() -> None:
    """It has the words, the offsets and the source."""
    article = Article("It rained.", title="Rain", published=DAY)
    quote = article.quote(9, 15)

    assert ("rained", article.source) == (quote.exact, quote.source)


def test_its_source_has_no_body() -> None:
    """What is kept is the citation and a mark of the text."""
    article = Article(
        "It rained.",
        title="Rain",
        published=DAY,
        publisher="A",
        url="https://a.example",
    )
    source = article.source

    assert ("Rain", "A", "https://a.example") == (
        source.title,
        source.publisher,
        source.url,
    )
    assert source.digest
    assert "rained" not in repr(source)
    assert article.source is source


def test_another_text_is_another_source() -> None:
    """A corrected article is not the one that was read."""
    first = Article("It rained.", title="Rain", published=DAY)
    mended = attrs.evolve(first, body="It snowed.")

    assert first.source != mended.source
    assert first.source == attrs.evolve(first).source


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"body": ""}, "no text in the article, got ''"),
        ({"body": " \n"}, "no text in the article"),
        ({"body": b"Wet."}, "the body must be text, got bytes"),
        ({"body": "Wet.", "title": None}, "the title must be text, got NoneType"),
    ],
)
def test_what_is_no_text_is_refused(fields: dict[str, Any], said: str) -> None:
    """The error names the field and what came."""
    with pytest.raises(UnreadableArticleError, match=said):
        Article(**fields, published=DAY)


def test_an_article_is_frozen() -> None:
    """What was read stays as it was."""
    article = Article("Wet.", published=DAY)

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.body = "Dry."  # type: ignore[misc]  # on purpose


def test_a_day_that_does_not_exist_is_refused() -> None:
    """In the header as in the argument."""
    with pytest.raises(InvalidValueError, match="2023-02-30"):
        Article.from_text("date 2023-02-30 Rain\n\nWet.")
    with pytest.raises(InvalidValueError, match="2023-02-30"):
        Article("Wet.", published="2023-02-30")


def test_repr_shows_the_beginning_of_the_body() -> None:
    """A debugger is not flooded."""
    assert len(repr(Article("wet " * 1_000, published=DAY))) < 300
