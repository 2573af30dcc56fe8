"""A news article, ready to be read."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Final

import attrs

from ..errors import UnreadableArticleError
from ..limits import excess
from .content import content_id
from .signature import signature_of
from .source import Published, Quote, Source, read_published
from .when import When

__all__ = ["Article"]

#: The header of a plain text: ``date 2021-09-27 Headline``.
_HEADER: Final = re.compile(
    r"\s*date[ \t]+(?P<date>\d{4}-\d\d-\d\d)(?P<title>[^\n]*)(?:\n+|\Z)", re.ASCII
)


@attrs.frozen
class Article:
    """
    A news article, ready to be read.

    Args:
        body: Its text without the headline.

        title: Its headline; may be empty.

        published: When it came out: a date, an aware datetime, or their text.
            Relative words ("Monday") count from its day in its own zone.

        publisher: Who published it.

        url: Where it is.

        language: BCP 47 code; only English can be read.

    Raises:
        UnreadableArticleError: If there is no text in it, or more than
            :mod:`dateline.limits` allows.

        MissingDateError: If *published* is None.

        InvalidValueError: If *published* is no date.

    >>> article = Article("It rained on Monday.", published="2021-09-27")
    >>> article.day
    datetime.date(2021, 9, 27)
    """

    body: str = attrs.field(repr=lambda body: repr(body[:40]))
    title: str = attrs.field(default="", kw_only=True)
    published: Published = attrs.field(kw_only=True, converter=read_published)
    publisher: str = attrs.field(default="", kw_only=True)
    url: str = attrs.field(default="", kw_only=True)
    language: str = attrs.field(default="en", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse an article without words."""
        for name, text in (("body", self.body), ("title", self.title)):
            if not isinstance(text, str):
                msg = f"the {name} must be text, got {type(text).__name__}"
                raise UnreadableArticleError(msg)
        if told := excess("article", len(self.title) + len(self.body)):
            raise UnreadableArticleError(told)
        if not self.text.strip():
            msg = f"there is no text in the article, got {self.body[:40]!r}"
            raise UnreadableArticleError(msg)

    @classmethod
    def from_text(
        cls, text: str | bytes, *, published: Published | str | None = None
    ) -> Article:
        """
        Read plain text.

        A first line ``date 2021-09-27 Headline`` gives the date and the
        headline; a date that is passed goes before it. Bytes are UTF-8.

        Raises:
            UnreadableArticleError: If it is empty, or bytes that are no text.

            MissingDateError: If there is neither such a line nor *published*.

            InvalidValueError: If the date does not exist.

        >>> Article.from_text("date 2021-09-27 Rain\\n\\nIt rained.").title
        'Rain'
        """
        text = _decode(text)
        match = _HEADER.match(text)
        if match is None:
            return cls(text, published=published)
        return cls(
            text[match.end() :],
            title=match["title"].strip(),
            published=match["date"] if published is None else published,
        )

    @property
    def text(self) -> str:
        """The headline, an empty line and the body: what offsets count in."""
        return f"{self.title}\n\n{self.body}" if self.title else self.body

    @property
    def day(self) -> dt.date:
        """The day of publication, in the zone that was given with it."""
        published = self.published
        return published.date() if isinstance(published, dt.datetime) else published

    @property
    def when(self) -> When:
        """The publication as a span: a day, or a second on UTC."""
        return When.from_date(self.published)

    @functools.cached_property
    def source(self) -> Source:
        """The citation."""
        return Source(
            self.title,
            published=self.published,
            publisher=self.publisher,
            url=self.url,
            digest=content_id(self.text),
            signature=signature_of(self.text),
        )

    def quote(self, start: int, end: int) -> Quote:
        """
        Return the passage between two offsets in :attr:`text`, half-open.

        Raises:
            InvalidValueError: If they lie outside the text.
        """
        return Quote(self.source, start, end, self.text[start:end])


def _decode(text: str | bytes) -> str:
    if isinstance(text, str):
        return text
    if not isinstance(text, bytes):
        msg = f"an article is text or bytes, got {type(text).__name__}"
        raise UnreadableArticleError(msg)
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = (
            f"the bytes are no UTF-8 text: {error.reason} at byte {error.start}; "
            "decode them first"
        )
        raise UnreadableArticleError(msg) from error
