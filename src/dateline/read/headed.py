"""Plain text below lines that say what it is: ``Title: …``, ``Date: …``."""

from __future__ import annotations

import re
from typing import Final

from ..errors import UnreadableArticleError
from ..model.article import Article
from ..model.source import Published
from .records import decode, from_record, has_date

__all__ = ["from_headed_text"]

#: Lines of a name and a value, and the empty line that ends them.
_HEAD: Final = re.compile(
    r"\s*(?P<head>(?:[A-Za-z][A-Za-z _-]{0,30}:[^\n]*\n)+)[ \t\r]*(?:\n|\Z)"
)


def from_headed_text(
    text: str | bytes, *, published: Published | str | None = None
) -> Article:
    """
    Read plain text, with what the lines above it say.

    Such lines hold a name, a colon and a value, in the names that records of
    articles usually have; one of them is the date, and an empty line ends
    them. Any other text is read as :meth:`.Article.from_text` does.

    Args:
        text: The text; bytes are UTF-8.

        published: When it came out; goes before what the lines say.

    Raises:
        UnreadableArticleError: If it is empty, or bytes that are no text.

        MissingDateError: If nothing says when it came out.

        InvalidValueError: If what says so is no date.

    >>> from_headed_text("Title: Rain\\nDate: 2021-09-27\\n\\nIt rained.").title
    'Rain'
    """
    text = decode(text)
    match = _HEAD.match(text)
    if match is None:
        return Article.from_text(text, published=published)
    lines = (line.split(":", 1) for line in match["head"].split("\n") if line)
    record = {name.strip().replace(" ", ""): value.strip() for name, value in lines}
    if not has_date(record):
        return Article.from_text(text, published=published)
    body = text[match.end() :]
    if not body.strip():
        msg = f"there is no text in the article below {match['head'][:60]!r}"
        raise UnreadableArticleError(msg)
    return from_record(record | {"body": body}, published=published)
