"""The citation of an article that stays with every fact."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable

import attrs

from ..errors import InvalidValueError, MissingDateError
from .content import content_id
from .when import When

__all__ = ["Published", "Quote", "Source", "read_published"]

#: A calendar day, or an instant with its zone.
Published = dt.date | dt.datetime


def read_published(value: object) -> Published:
    """
    Return a publication date as a date or an aware datetime.

    Args:
        value: A date, an aware datetime, or ISO 8601 text of either.

    Raises:
        MissingDateError: If it is None.

        InvalidValueError: If it is no date, or a datetime without a zone, or
            one outside the years 1 to 9999 in UTC.
    """
    if value is None:
        msg = (
            "no publication date was given, and none was found in the text; "
            "pass published='2021-09-27'"
        )
        raise MissingDateError(msg)
    read = value
    if isinstance(value, str):
        try:
            text = value.strip()
            is_day = len(text) == len("2021-09-27")
            read = (dt.date if is_day else dt.datetime).fromisoformat(text)
        except ValueError as error:
            msg = f"a publication date is ISO 8601 like 2021-09-27, got {value!r:.80}"
            raise InvalidValueError(msg) from error
    if isinstance(read, dt.datetime) and read.utcoffset() is None:
        msg = f"a publication time needs a zone, got {value!r}; give the day alone"
        raise InvalidValueError(msg)
    if not isinstance(read, dt.date):
        msg = f"a publication date is a date or an aware datetime, got {value!r}"
        raise InvalidValueError(msg)
    if not isinstance(read, dt.datetime):
        return dt.date(read.year, read.month, read.day)
    When.from_date(read)
    return dt.datetime.combine(read.date(), read.time(), _fixed_zone(read))


def _fixed_zone(value: dt.datetime) -> dt.tzinfo:
    offset = value.utcoffset() or dt.timedelta()
    return dt.timezone(offset) if offset else dt.UTC


def _sorted_numbers(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(values))


@attrs.frozen(eq=False)
class Source:
    """
    The citation of an article, kept with what it said; it holds no body.

    Args:
        title: Its headline; may be empty.

        published: When it came out: a date, an aware datetime, or their text.

        publisher: Who published it; may be empty.

        url: Where it is; may be empty.

        digest: Hash of the text that offsets count in; empty where unknown.

        signature: What its article is about, from ``signature_of``; empty where
            unknown.

    Raises:
        MissingDateError: If *published* is None.

        InvalidValueError: If *published* is no date.
    """

    title: str = ""
    published: Published = attrs.field(kw_only=True, converter=read_published)
    publisher: str = attrs.field(default="", kw_only=True)
    url: str = attrs.field(default="", kw_only=True)
    digest: str = attrs.field(default="", kw_only=True, repr=False)
    signature: tuple[int, ...] = attrs.field(
        default=(), kw_only=True, repr=False, converter=_sorted_numbers
    )
    #: Hash of the content: the same wherever the same article is read.
    id: str = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Make the id."""
        name = content_id(
            "source",
            self.title,
            self.published.isoformat(),
            self.publisher,
            self.url,
            self.digest,
            list(self.signature),
        )
        object.__setattr__(self, "id", name)

    def __eq__(self, other: object) -> bool:
        """Whether the content is the same."""
        return self.id == other.id if isinstance(other, Source) else NotImplemented

    def __hash__(self) -> int:
        """Follow the content."""
        return hash(self.id)

    @functools.cached_property
    def when(self) -> When:
        """The publication as a span: a day or a second."""
        return When.from_date(self.published)


@attrs.frozen
class Quote:
    """
    A passage of a source: ``article.text[q.start:q.end] == q.exact``.

    Args:
        source: Where it stands.

        start: Offset of its first character in :attr:`.Article.text`.

        end: Offset of the first character after it.

        exact: The words themselves.

    Raises:
        InvalidValueError: If the offsets do not fit the words.
    """

    source: Source
    start: int
    end: int
    exact: str

    def __attrs_post_init__(self) -> None:
        """Check that the offsets can be those of the words."""
        if self.start < 0 or self.end - self.start != len(self.exact):
            msg = (
                f"offsets {self.start}:{self.end} do not fit the "
                f"{len(self.exact)} characters of {self.exact[:40]!r}"
            )
            raise InvalidValueError(msg)
