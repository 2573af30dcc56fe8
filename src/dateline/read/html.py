"""
Web pages as articles, by what they say about themselves.

The text is what trafilatura finds. Date, headline, publisher and address are those
of the page's JSON-LD, else of its meta elements (Open Graph, Dublin Core and their
like), else of elements that it marks as such. A date in running text, in a list of
other articles, in the address or in a notice of copyright is a guess, and no guess
is taken for the date of publication. The place of writing (``dateline``, else
``locationCreated``) is set before the text, as in print; ``contentLocation`` is what an
article is about, and is left to its words.

Source: `NewsArticle <https://schema.org/NewsArticle>`_, the
`Open Graph protocol <https://ogp.me>`_.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from ..errors import MissingDateError, UnreadableArticleError
from ..extras import needs
from ..limits import excess
from ..model.article import Article
from ..model.source import Published
from .dates import read_date
from .page import Page, scan_page

__all__ = ["from_html"]

_DATES: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "article.published",
    "cxenseparse:recs:publishtime",
    "date",
)
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "title")
_SITES: Final = ("og:site_name", "application-name", "dc.publisher", "publisher")
_ADDRESSES: Final = ("og:url", "twitter:url")
_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE
)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WEB: Final = re.compile(r"https?://\S+")
#: How much of a page is looked at for its character set, as browsers do.
_HEAD: Final = 4_096


def from_html(
    html: str | bytes,
    *,
    published: Published | str | None = None,
    url: str = "",
) -> Article:
    """
    Read an article from the markup of its page.

    Args:
        html: The page; bytes are decoded as their mark or the page says, else as
            UTF-8.

        published: When it came out; goes before what the page says.

        url: Where it was found; the page's own canonical address goes before it.

    Raises:
        UnreadableArticleError: If there is no text in it, or the bytes are none.

        MissingDateError: If neither the page nor *published* says when it came
            out.

        InvalidValueError: If *published* is no date.

        MissingExtraError: If the package trafilatura is not installed.
    """
    if not isinstance(html, str | bytes):
        msg = f"a page is text or bytes, got {type(html).__name__}"
        raise UnreadableArticleError(msg)
    if told := excess("file", len(html)):
        raise UnreadableArticleError(told)
    text = _decode(html) if isinstance(html, bytes) else html
    page = scan_page(text)
    title = _title(page)
    return Article(
        _with_dateline(_body(text, page, title), page.article),
        title=title,
        published=_published(page) if published is None else published,
        publisher=_publisher(page),
        url=next(filter(_WEB.fullmatch, _addresses(page, url)), ""),
        language=_language(page),
    )


def _decode(data: bytes) -> str:
    said = _CHARSET.search(data[:_HEAD])
    name = said[1].decode("ascii") if said else "utf-8"
    name = next((kind for mark, kind in _MARKS if data.startswith(mark)), name)
    # Browsers read this label as the set of Windows that contains it.
    name = "cp1252" if name.lower() in {"iso-8859-1", "latin1", "ascii"} else name
    try:
        return data.decode(name)
    except LookupError as error:
        msg = f"the page names a character set that is not known: {name!r}"
        raise UnreadableArticleError(msg) from error
    except UnicodeDecodeError as error:
        msg = (
            f"the page is no {name} text: {error.reason} at byte {error.start}; "
            "decode it first"
        )
        raise UnreadableArticleError(msg) from error


def _body(html: str, page: Page, title: str) -> str:
    """Return the paragraphs, parted by empty lines, without the headline."""
    with needs("html"):
        import trafilatura
    found = trafilatura.extract(html, include_comments=False, include_tables=False)
    lines = (found or "").splitlines()
    if not lines:
        told = page.article.get("articleBody")
        lines = told.splitlines() if isinstance(told, str) else page.paragraphs
    while lines and " ".join(lines[0].split()) in {"", title, page.heading}:
        lines = lines[1:]
    if not lines:
        msg = f"there is no text of an article in the page, got {html[:40]!r}"
        raise UnreadableArticleError(msg)
    return "\n\n".join(line for line in lines if line.strip())


def _with_dateline(body: str, record: dict[str, Any]) -> str:
    """Put the place of writing before the text, where only the record has it."""
    place = record.get("dateline") or _name(record.get("locationCreated"))
    if not isinstance(place, str) or not place.strip():
        return body
    place = " ".join(place.split())
    town = place.partition(",")[0]
    if body[: len(town)].casefold() == town.casefold():
        return body
    return f"{town.upper()}{place[len(town) :]} — {body}"


def _published(page: Page) -> Published:
    declared = [page.article.get("datePublished"), *map(page.metas.get, _DATES)]
    for text in declared:
        if isinstance(text, str) and (found := read_date(text)):
            return found
    marked = {
        found
        for date in page.dates
        if (found := read_date(date.value) or read_date(date.text))
    }
    if len(marked) == 1:
        return marked.pop()
    shown = ", ".join(sorted(date.isoformat() for date in marked))
    why = f"it shows {shown} and not which is its own" if marked else "none was found"
    msg = (
        f"the page does not say when it came out: {why} in its JSON-LD, its meta "
        "elements or an element marked as its date; pass published='2021-09-27'"
    )
    raise MissingDateError(msg)


def _title(page: Page) -> str:
    names = [page.article.get("headline"), *map(page.metas.get, _TITLES)]
    return _first([*names, page.heading, page.title])


def _publisher(page: Page) -> str:
    said = page.article.get("publisher")
    return _first([_name(said), *map(page.metas.get, _SITES)])


def _addresses(page: Page, url: str) -> Iterator[str]:
    record = page.article
    about = record.get("mainEntityOfPage")
    if isinstance(about, dict):
        about = about.get("@id")
    yield from (page.canonical, *(page.metas.get(name, "") for name in _ADDRESSES))
    for told in (record.get("url"), about):
        yield told if isinstance(told, str) else ""
    yield url


def _language(page: Page) -> str:
    said = page.article.get("inLanguage")
    names = [page.language, said, page.metas.get("og:locale", "").replace("_", "-")]
    return _first(names) or "en"


def _name(thing: Any) -> str:
    """Return the name of an object of JSON-LD, or of the first of several."""
    if isinstance(thing, list):
        thing = thing[0] if thing else ""
    name = thing.get("name", "") if isinstance(thing, dict) else thing
    return name if isinstance(name, str) else ""


def _first(texts: Iterable[Any]) -> str:
    """Return the first text with words in it, on one line."""
    lines = (" ".join(text.split()) for text in texts if isinstance(text, str))
    return next(filter(None, lines), "")
