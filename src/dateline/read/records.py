"""JSON and JSON lines of articles, by the names that their fields usually have."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from ..errors import (
    InvalidValueError,
    MissingDateError,
    UnreadableArticleError,
)
from ..limits import excess, excess_of_depth
from ..model.article import Article
from ..model.source import Published
from .dates import read_date

__all__ = ["decode", "from_json", "from_json_lines", "from_record", "has_date"]

#: The names of each field, in small letters without ``_`` and ``-``.
_NAMES: Final = {
    "body": "body text content articlebody articletext maintext fulltext article",
    "title": "title headline heading",
    "published": "published date publishedat publisheddate publishdate datepublished "
    "datepublish publicationdate publicationtime pubdate firstpublicationdate "
    "webpublicationdate issued",
    "url": "url link canonicalurl sourceurl weburl articleurl",
    "publisher": "publisher source sitename outlet newspaper publication sourcename",
    "language": "language lang inlanguage",
}
_FIELDS: Final = {field: tuple(names.split()) for field, names in _NAMES.items()}
#: Where a document keeps its articles.
_LISTS: Final = ("articles", "results", "items", "documents", "docs", "data", "entries")


def from_record(record: Any, *, published: Published | str | None = None) -> Article:
    """
    Read an article from an object of JSON.

    Args:
        record: Its fields; case, ``_`` and ``-`` in their names do not count.

        published: When it came out; goes before what the record says.

    Raises:
        UnreadableArticleError: If it is no object, or there is no text in it.

        MissingDateError: If nothing says when it came out.

        InvalidValueError: If what says so is no date.

    >>> from_record({"headline": "Rain", "text": "It rained.", "date": "2021-09-27"})
    Article(body='It rained.', title='Rain', published=datetime.date(2021, 9, 27), \
publisher='', url='', language='en')
    """
    if not isinstance(record, dict):
        msg = f"an article is an object with a text in 'body', got {record!r:.60}"
        raise UnreadableArticleError(msg)
    plain = {_bare(name): value for name, value in record.items()}
    given = {field: _pick(plain, names) for field, names in _FIELDS.items()}
    body = given["body"]
    if isinstance(body, list) and all(isinstance(part, str) for part in body):
        body = "\n\n".join(body)
    if not isinstance(body, str):
        names = ", ".join(map(str, record)) or "none"
        msg = f"no field has the text: 'body' or 'text' is needed, got {names:.200}"
        raise UnreadableArticleError(msg)
    return Article(
        body,
        title=_text(given["title"]),
        published=_published(given["published"]) if published is None else published,
        url=_text(given["url"]),
        publisher=_text(given["publisher"]),
        language=_text(given["language"]) or "en",
    )


def has_date(record: Mapping[str, Any]) -> bool:
    """Whether a field of a record has a name that dates of publication have."""
    return any(_bare(name) in _FIELDS["published"] for name in record)


def from_json(
    text: str | bytes, *, published: Published | str | None = None
) -> Iterator[Article]:
    """
    Yield the articles of a document: one object, a list, or a list in an object.

    Raises:
        UnreadableArticleError: If it is no JSON, or one of them is no article.
            The error says which.

        MissingDateError: If nothing says when one came out.

        InvalidValueError: If what says so is no date.
    """
    document = _load(text)
    if isinstance(document, dict):
        plain = {_bare(name): value for name, value in document.items()}
        lists = [plain[name] for name in _LISTS if isinstance(plain.get(name), list)]
        if document.get("format") == "dateline":
            msg = "this is a timeline already: read it with dateline.Timeline.read"
            raise UnreadableArticleError(msg)
        if not lists or _pick(plain, _FIELDS["body"]) is not None:
            yield from_record(document, published=published)
            return
        document = lists[0]
    if not isinstance(document, list):
        msg = f"articles are objects in a list, got {document!r:.60}"
        raise UnreadableArticleError(msg)
    for number, record in enumerate(document, 1):
        yield _numbered(record, published, f"article {number}")


def from_json_lines(
    text: str | bytes, *, published: Published | str | None = None
) -> Iterator[Article]:
    """
    Yield the article of each line that is not empty.

    Raises:
        UnreadableArticleError: If one is no article. The error says which line.

        MissingDateError: If nothing says when one came out.

        InvalidValueError: If what says so is no date.
    """
    lines = decode(text).split("\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _numbered(line, published, f"line {number}")


def _numbered(record: Any, published: Published | str | None, at: str) -> Article:
    """Read one of several, and say which it is where it cannot be read."""
    try:
        if isinstance(record, str):
            record = _load(record)
        return from_record(record, published=published)
    except (UnreadableArticleError, MissingDateError, InvalidValueError) as error:
        msg = f"{at}: {error}"
        raise type(error)(msg) from error


def _load(text: str | bytes) -> Any:
    plain = decode(text)
    if told := excess_of_depth(plain):
        raise UnreadableArticleError(told)
    try:
        return json.loads(plain)
    except ValueError as error:
        msg = f"not JSON: {error}"
        raise UnreadableArticleError(msg) from error
    except RecursionError as error:
        msg = "lists and objects are nested deeper than in any article"
        raise UnreadableArticleError(msg) from error


def decode(text: str | bytes) -> str:
    """
    Return the text of some bytes in UTF-8.

    Raises:
        UnreadableArticleError: If they are none.
    """
    if not isinstance(text, str | bytes):
        msg = f"an article is text or bytes, got {type(text).__name__}"
        raise UnreadableArticleError(msg)
    if told := excess("file", len(text)):
        raise UnreadableArticleError(told)
    if isinstance(text, str):
        return text
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = f"the bytes are no UTF-8 text: {error.reason} at byte {error.start}"
        raise UnreadableArticleError(msg) from error


def _bare(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _pick(plain: dict[str, Any], names: tuple[str, ...]) -> Any:
    """Return the first field of these names that holds anything."""
    return next((plain[name] for name in names if plain.get(name)), None)


def _text(value: Any) -> str:
    """Return a text, or the name of an object that stands for one."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _published(value: Any) -> Published | None:
    if value is None:
        return None
    found = read_date(value) if isinstance(value, str) else None
    if found is None:
        msg = (
            f"a publication date is ISO 8601 like 2021-09-27, got {value!r:.60}; "
            "pass published='2021-09-27'"
        )
        raise InvalidValueError(msg)
    return found
