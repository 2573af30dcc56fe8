"""TimeML, so that other tools and scorers can read what was found."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Sequence
from typing import Final, NamedTuple, get_args
from xml.sax.saxutils import escape, quoteattr

from ..errors import InvalidValueError, UnreadableArticleError
from ..model.source import read_published
from .timex import Timex, TimexType

__all__ = ["Annotated", "from_timeml", "to_timeml"]

#: What XML 1.0 cannot hold, not even escaped.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG: Final = re.compile(r"<[^<>]*>")
_ATTRIBUTE: Final = re.compile(r"""(?<![\w:])([\w:]++)\s*=\s*("[^"]*"|'[^']*')""")
_TEXT: Final = re.compile(r"<TEXT\b[^<>]*>")
_TIMEX: Final = re.compile(r"<TIMEX3\b[^<>]*>")
_CREATION: Final = frozenset({"CREATION_TIME", "PUBLICATION_TIME"})
_TYPES: Final = get_args(TimexType)


class Annotated(NamedTuple):
    """
    What a TimeML document holds.

    Args:
        text: The text without its tags; offsets count its characters.

        timexes: The time expressions in it, in text order.

        published: The TIMEX3 value of its publication; empty where it has none.
    """

    text: str
    timexes: tuple[Timex, ...]
    published: str


def to_timeml(
    text: str,
    timexes: Sequence[Timex],
    published: dt.date | dt.datetime | str,
) -> str:
    """
    Write a text and its time expressions as a TimeML document.

    Expressions without a value ("shortly after") are no TIMEX3 and are left
    out; spans of time, rules and anchors have no place in TimeML.

    Args:
        text: The text that the offsets count in.

        timexes: Its expressions, in text order and without overlap.

        published: A date, an aware datetime, or ISO 8601 text of either.

    Raises:
        InvalidValueError: If *published* is no date, an expression does not fit
            the text, or the text has a character that XML cannot hold.

    Source:
        `TimeML 1.2.1 <http://www.timeml.org>`_.

    >>> from dateline.temporal import find_timexes
    >>> text = "Now."
    >>> found = find_timexes(text, published="2021-09-27")
    >>> print(to_timeml(text, found, "2021-09-27").splitlines()[3])
    <TEXT><TIMEX3 tid="t1" type="DATE" value="PRESENT_REF">Now</TIMEX3>.</TEXT>
    """
    if bad := _NOT_XML.search(text):
        msg = f"XML has no place for {bad[0]!r} at offset {bad.start()}; leave it out"
        raise InvalidValueError(msg)
    day = read_published(published).isoformat()
    pieces, at = [], 0
    valued = [timex for timex in timexes if timex.value]
    for number, timex in enumerate(valued, 1):
        if timex.start < at or text[timex.start : timex.end] != timex.text:
            msg = f"{timex.text!r} does not stand at {timex.start}:{timex.end}"
            raise InvalidValueError(msg)
        pieces += [escape(text[at : timex.start]), _element(timex, number)]
        at = timex.end
    body = "".join([*pieces, escape(text[at:])])
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<TimeML>\n'
        f'<DCT><TIMEX3 tid="t0" type="{"TIME" if "T" in day else "DATE"}" '
        f'value="{day}" functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>\n'
        f"<TEXT>{body}</TEXT>\n</TimeML>\n"
    )


def _element(timex: Timex, number: int) -> str:
    mod = f" mod={quoteattr(timex.mod)}" if timex.mod else ""
    return (
        f'<TIMEX3 tid="t{number}" type="{timex.type}" value={quoteattr(timex.value)}'
        f"{mod}>{escape(timex.text)}</TIMEX3>"
    )


def from_timeml(document: str) -> Annotated:
    """
    Read the text of a TimeML document and the TIMEX3 in it.

    Tags of other kinds are dropped. Spans of time are not in TimeML: the
    expressions come back undated.

    Raises:
        UnreadableArticleError: If there is no ``<TEXT>`` in it.

    >>> from_timeml("<TEXT>On <TIMEX3 value='2021'>it</TIMEX3>.</TEXT>").text
    'On it.'
    """
    begin, end = _TEXT.search(document), document.rfind("</TEXT>")
    if begin is None or end < begin.end():
        msg = f"there is no <TEXT> in the document, got {document[:40]!r}"
        raise UnreadableArticleError(msg)
    body = document[begin.end() : end]
    pieces: list[str] = []
    open_tags: list[tuple[int, dict[str, str]]] = []
    spans: list[tuple[int, int, dict[str, str]]] = []
    at = length = 0
    for tag in _TAG.finditer(body):
        pieces.append(html.unescape(body[at : tag.start()]))
        length += len(pieces[-1])
        at = tag.end()
        if tag[0].startswith("<TIMEX3") and not tag[0].endswith("/>"):
            open_tags.append((length, _attributes(tag[0])))
        elif tag[0].startswith("</TIMEX3") and open_tags:
            start, attributes = open_tags.pop()
            spans.append((start, length, attributes))
    text = "".join([*pieces, html.unescape(body[at:])])
    timexes = [_timex(text, *span) for span in sorted(spans, key=_by_place)]
    return Annotated(text, tuple(timexes), _published(document))


def _by_place(span: tuple[int, int, dict[str, str]]) -> tuple[int, int]:
    return span[0], -span[1]


def _attributes(tag: str) -> dict[str, str]:
    return {name: html.unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(tag)}


def _timex(text: str, start: int, end: int, attributes: dict[str, str]) -> Timex:
    kind = attributes.get("type", "DATE")
    return Timex(
        start,
        end,
        text[start:end],
        next((one for one in _TYPES if one == kind), "DATE"),
        attributes.get("value", ""),
        attributes.get("mod") or None,
    )


def _published(document: str) -> str:
    """Return the value of the creation time, as the document has it."""
    _, opened, rest = document.partition("<DCT>")
    head, closed, _ = rest.partition("</DCT>")
    told = bool(opened and closed)
    tags = [_attributes(tag) for tag in _TIMEX.findall(head if told else document)]
    for attributes in tags:
        if told or attributes.get("functionInDocument") in _CREATION:
            return attributes.get("value", "")
    return ""
