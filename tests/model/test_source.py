"""A source is the citation of an article, a quote a passage of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dateline.errors import InvalidValueError, MissingDateError
from dateline.model.source import Quote, Source, read_published

DAY = dt.date(2023, 5, 10)
NOON = dt.datetime(2023, 5, 10, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("2023-05-10", DAY),
        (" 2023-05-10 ", DAY),
        (DAY, DAY),
        (NOON, NOON),
        ("2023-05-10T12:00:00Z", NOON),
        ("2023-05-10T12:00+00:00", NOON),
        ("20230510T120000Z", NOON),
    ],
)
def test_a_publication_is_a_day_or_an_aware_time(given: Any, read: dt.date) -> None:
    """Text is ISO 8601."""
    assert read == read_published(given)
    assert type(read) is type(read_published(given))


def test_a_zone_with_rules_becomes_a_fixed_one() -> None:
    """What is kept does not depend on a table of zones."""

    class Summer(dt.tzinfo):
        """Two hours ahead, in summer."""

        def utcoffset(self, _: dt.datetime | None) -> dt.timedelta:
            return dt.timedelta(hours=2)

        def dst(self, _: dt.datetime | None) -> dt.timedelta:
            return dt.timedelta(hours=1)

        def tzname(self, _: dt.datetime | None) -> str:
            return "Summer"

    read = read_published(dt.datetime(2023, 5, 10, 12, tzinfo=Summer()))

    assert isinstance(read, dt.datetime)
    assert dt.timezone(dt.timedelta(hours=2)) == read.tzinfo


def test_a_subclass_of_date_becomes_a_plain_one() -> None:
    """Equal sources have equal ids, whatever calendar library made the day."""

    class Day(dt.date):
        """A day of another library."""

    assert type(read_published(Day(2023, 5, 10))) is dt.date


def test_no_date_is_missing() -> None:
    """The error says how to give one."""
    with pytest.raises(MissingDateError, match="pass published="):
        read_published(None)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("10.5.2023", "like 2021-09-27, got '10.5.2023'"),
        ("2023-05-32", "got '2023-05-32'"),
        ("", "got ''"),
        ("2023-05-10T12:00", "needs a zone"),
        (dt.datetime(2023, 5, 10), "needs a zone"),  # noqa: DTZ001 - on purpose
        (1683676800, "a date or an aware datetime, got 1683676800"),
        (b"2023-05-10", "got b'2023-05-10'"),
    ],
)
def test_what_is_no_date_is_refused(given: object, said: str) -> None:
    """The error shows what came, and what is meant."""
    with pytest.raises(InvalidValueError, match=said):
        read_published(given)


def test_a_source_is_known_by_its_content() -> None:
    """Equal content has one id; any other field makes another."""
    source = Source("Rain", published=DAY, publisher="A", url="u", digest="d")
    others = [
        Source("Snow", published=DAY, publisher="A", url="u", digest="d"),
        Source("Rain", published=NOON, publisher="A", url="u", digest="d"),
        Source("Rain", published=DAY, publisher="B", url="u", digest="d"),
        Source("Rain", published=DAY, publisher="A", url="v", digest="d"),
        Source("Rain", published=DAY, publisher="A", url="u", digest="e"),
        Source(
            "Rain", published=DAY, publisher="A", url="u", digest="d", signature=[1]
        ),
    ]

    again = Source("Rain", published="2023-05-10", publisher="A", url="u", digest="d")
    assert (source, hash(source), source.id) == (again, hash(again), again.id)
    assert len({source.id, *(other.id for other in others)}) == 7
    assert source not in others
    assert source != "Rain"


def test_a_signature_is_sorted() -> None:
    """Its order has no meaning, so it has no say in the id."""
    one = Source(published=DAY, signature=[3, 1, 2])
    other = Source(published=DAY, signature=[2, 3, 1])

    assert (one, (1, 2, 3)) == (other, one.signature)


def test_its_publication_is_a_span() -> None:
    """A day or a second."""
    assert "2023-05-10" == Source(published=DAY).when.to_edtf()
    assert "2023-05-10T12:00:00Z" == Source(published=NOON).when.to_edtf()


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (0, 3), (0, 5), (5, 1)], ids=repr)
def test_offsets_must_fit_the_words(start: int, end: int) -> None:
    """A quote that cannot be exact is none."""
    with pytest.raises(InvalidValueError, match=f"offsets {start}:{end} do not fit"):
        Quote(Source(published=DAY), start, end, "rain")


def test_offsets_that_fit_are_kept() -> None:
    """Half-open, in characters."""
    quote = Quote(Source(published=DAY), 3, 7, "rain")

    assert (3, 7, "rain") == (quote.start, quote.end, quote.exact)
