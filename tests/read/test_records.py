"""Articles in JSON are read by the names that their fields usually have."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import (
    DatelineError,
    InvalidValueError,
    MissingDateError,
    UnreadableArticleError,
)
from dateline.model.article import Article
from dateline.read.records import from_json, from_json_lines, from_record

RAIN = Article(
    "It rained.",
    title="Rain",
    published="2021-09-27",
    url="https://example.org/rain",
    publisher="The Arla Post",
)
SHAPES: list[dict[str, Any]] = [
    {
        "body": "It rained.",
        "title": "Rain",
        "published": "2021-09-27",
        "url": "https://example.org/rain",
        "publisher": "The Arla Post",
    },
    {
        "content": "It rained.",
        "title": "Rain",
        "publishedAt": "2021-09-27T10:00:00",
        "url": "https://example.org/rain",
        "source": {"id": None, "name": "The Arla Post"},
    },
    {
        "articleBody": "It rained.",
        "headline": "Rain",
        "datePublished": "20210927",
        "mainEntity": 7,
        "url": "https://example.org/rain",
        "publisher": {"@type": "Organization", "name": "The Arla Post"},
    },
    {
        "maintext": "It rained.",
        "TITLE": "Rain",
        "date_publish": "2021-09-27 10:00:00",
        "link": "https://example.org/rain",
        "outlet": "The Arla Post",
        "text": "",
        "date": None,
    },
]


@pytest.mark.parametrize("record", SHAPES)
def test_usual_names_are_known(record: dict[str, Any]) -> None:
    """Case and underscores do not count; what is empty gives way."""
    assert RAIN == from_record(record)


@pytest.mark.parametrize("key", ["articles", "results", "docs"])
def test_articles_lie_in_lists(key: str) -> None:
    """One object, a list, a list in an object, or one a line."""
    both = [RAIN, RAIN]

    assert [RAIN] == list(from_json(json.dumps(SHAPES[0])))
    assert both == list(from_json(json.dumps(SHAPES[:2]).encode("utf-8-sig")))
    assert both == list(from_json(json.dumps({"status": "ok", key: SHAPES[:2]})))
    lines = "\n".join(map(json.dumps, SHAPES[:2]))
    assert both == list(from_json_lines(f"{lines}\n\n"))


def test_a_body_may_come_in_paragraphs() -> None:
    """A list of texts is parted by empty lines."""
    record = {"text": ["It rained.", "It poured."], "date": "2021-09-27"}

    assert "It rained.\n\nIt poured." == from_record(record).body


def test_a_date_that_is_passed_goes_first() -> None:
    """As with plain text."""
    article = from_record(SHAPES[0], published="2020-01-01")

    assert dt.date(2020, 1, 1) == article.published


@pytest.mark.parametrize(
    ("text", "error", "reason"),
    [
        ("{", UnreadableArticleError, "not JSON"),
        (b"\xff", UnreadableArticleError, "no UTF-8"),
        ("[" * 99_999, UnreadableArticleError, "inside each other"),
        ("7", UnreadableArticleError, "objects in a list, got 7"),
        ("[7]", UnreadableArticleError, "article 1: an article is an object"),
        ('{"note": 1}', UnreadableArticleError, "no field has the text.*got note"),
        ('[{"text": "a"}]', MissingDateError, "article 1: no publication date"),
        ('{"text": "a", "date": 1632700800}', InvalidValueError, "got 1632700800"),
        ('{"text": "a", "date": "9/10/2021"}', InvalidValueError, "pass published="),
        ('{"text": "a", "created_at": "2021-09-27"}', MissingDateError, "published="),
        ('{"format": "dateline"}', UnreadableArticleError, "Timeline.read"),
    ],
)
def test_what_is_no_article_is_refused(
    text: str | bytes, error: type[DatelineError], reason: str
) -> None:
    """The error says which one, and what to do."""
    with pytest.raises(error, match=reason):
        list(from_json(text))


def test_a_bad_line_is_named() -> None:
    """One of a million is found; those before it are read."""
    lines = from_json_lines(json.dumps(SHAPES[0]) + "\n{\n")

    assert RAIN == next(lines)
    with pytest.raises(UnreadableArticleError, match="line 2: not JSON"):
        next(lines)


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text() | st.just("2021-09-27"),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["text", "date", "title", "source", "url", "articles"]), inner
    ),
    max_leaves=8,
)  # fmt: skip


@given(VALUES)
def test_any_json_is_read_or_refused(value: Any) -> None:
    """Nothing but our own errors comes out."""
    try:
        articles = list(from_json(json.dumps(value)))
    except DatelineError:
        return
    assert all(article.body.strip() or article.title for article in articles)
