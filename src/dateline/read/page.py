"""What a web page says about itself: its head, its JSON-LD, its marked-up dates."""

from __future__ import annotations

import collections
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, Final

import attrs

from ..errors import UnreadableArticleError

__all__ = ["Marked", "Page", "scan_page"]

_VOID: Final = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()
)
#: Words in a class, an id or an itemprop that mark a date of publication.
_DATED: Final = re.compile(r"date|publish|posted|timestamp|byline", re.IGNORECASE)
#: The same of other dates: of an event, of other articles.
_OTHER: Final = re.compile(
    r"expire|event|related|comment|copyright|footer|teaser|card", re.IGNORECASE
)
#: What a date of a change says of itself; one may be that of publication too.
_CHANGED: Final = re.compile(r"modified|update|edited|correct", re.IGNORECASE)
_PUBLISHED: Final = re.compile(r"publish|posted", re.IGNORECASE)
#: The longest text of an element that is a date and not a passage, in characters.
_SHORT: Final = 120
#: Where a time is part of what is told.
_PROSE: Final = frozenset({"p", "li", "blockquote", "figcaption", "td"})
#: Where other articles are listed.
_ASIDE: Final = frozenset({"aside", "footer", "nav"})
_ARTICLE: Final = re.compile(r"(Article|Posting|Report)$")


@attrs.frozen
class Marked:
    """
    An element that the page marks as a date.

    Args:
        text: What it shows.

        value: Its machine-readable value; empty where it has none.
    """

    text: str
    value: str


@attrs.define
class Page:
    """
    What the markup of a page says.

    Args:
        language: Of its root element.

        title: Of its title element.

        heading: Its first heading of the first level.

        canonical: The address that it gives itself.

        metas: Values of meta elements, by name or property in small letters.

        records: The objects in its JSON-LD.

        dates: The elements that are marked as its date.

        paragraphs: The texts of its paragraphs.
    """

    language: str = ""
    title: str = ""
    heading: str = ""
    canonical: str = ""
    metas: dict[str, str] = attrs.field(factory=dict)
    records: list[dict[str, Any]] = attrs.field(factory=list)
    dates: list[Marked] = attrs.field(factory=list)
    paragraphs: list[str] = attrs.field(factory=list)

    @property
    def article(self) -> dict[str, Any]:
        """The object of its JSON-LD that is an article; empty where none is."""
        return next((made for made in self.records if _is_article(made)), {})


def scan_page(html: str) -> Page:
    """
    Read the markup of a page.

    Raises:
        UnreadableArticleError: If it breaks off in a declaration, which no parser
            could go on after.

    >>> scan_page('<html lang="en"><title>Rain</title>').title
    'Rain'
    """
    scanner = _Scanner()
    # Behind the last bracket no tag ends: from each "<" it would be looked for.
    end = html.rfind(">") + 1
    try:
        scanner.feed(html[:end] + html[end:].replace("<", "&lt;"))
        scanner.close()
    except AssertionError as error:
        msg = f"the page is no HTML: {error!s:.80}; take that declaration out"
        raise UnreadableArticleError(msg) from error
    return scanner.page


def _is_article(record: dict[str, Any]) -> bool:
    kinds = record.get("@type", "")
    return any(
        isinstance(kind, str) and _ARTICLE.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


@attrs.define
class _Open:
    """An element that is not closed yet."""

    tag: str
    marks: str
    value: str
    aside: bool
    texts: list[str] = attrs.field(factory=list)


class _Scanner(HTMLParser):
    """Fills a page while it goes through the markup."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._open: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and what it says in its attributes."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._note_meta(given)
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.page.canonical = self.page.canonical or given.get("href", "")
        elif tag == "html":
            self.page.language = given.get("lang", "")
        if tag in _VOID:
            return
        marks = " ".join(given.get(name, "") for name in ("class", "id", "itemprop"))
        aside = bool(self._open and self._open[-1].aside) or tag in _ASIDE
        changed = _CHANGED.search(marks) and not _PUBLISHED.search(marks)
        aside = aside or bool(changed or _OTHER.search(marks))
        value = given.get("datetime") or given.get("content") or ""
        if tag == "script" and given.get("type", "").lower() == "application/ld+json":
            marks = "ld+json"
        self._open.append(_Open(tag, marks, value, aside))

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and those in it that were left open."""
        if all(element.tag != tag for element in self._open):
            return
        while self._open:
            element = self._open.pop()
            self._close(element)
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        """Give a text to the elements around it that want one."""
        for element in self._open[-1:] if self.cdata_elem else self._open:
            element.texts.append(data)

    def close(self) -> None:
        """Close all that was left open."""
        super().close()
        while self._open:
            self._close(self._open.pop())

    def _note_meta(self, given: dict[str, str]) -> None:
        for key in ("property", "name", "itemprop"):
            if name := given.get(key, "").strip().lower():
                self.page.metas.setdefault(name, given.get("content", "").strip())

    def _close(self, element: _Open) -> None:
        text = "".join(element.texts)
        shown = " ".join(text.split())
        match element.tag:
            case "title":
                self.page.title = self.page.title or shown
            case "h1":
                self.page.heading = self.page.heading or shown
            case "p" if shown and not element.aside:
                self.page.paragraphs.append(shown)
            case "script" if element.marks == "ld+json":
                self.page.records.extend(_records(text))
        if self._is_date(element, shown):
            self.page.dates.append(Marked(shown, element.value.strip()))

    def _is_date(self, element: _Open, shown: str) -> bool:
        """Whether an element is marked as the date of the whole page."""
        marked = bool(_DATED.search(element.marks))
        if element.tag == "time" and not marked:
            marked = all(outer.tag not in _PROSE for outer in self._open)
        plain = len(shown) <= _SHORT and not _CHANGED.search(shown)
        return marked and plain and not element.aside and element.tag != "script"


def _records(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD script; one that is broken holds none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return
    waiting: collections.deque[Any] = collections.deque([found])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item))
        elif isinstance(item, dict):
            yield item
            waiting.appendleft(item.get("@graph", []))
