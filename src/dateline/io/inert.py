"""Text that steers nothing: what no format may let through to a reader's program."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

__all__ = ["inert", "web_url"]

#: Controls but for tab and line feed, halves of characters, noncharacters, and
#: what turns the direction of the text behind it.
_STEERING: Final = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_ENDS: Final = str.maketrans(dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n"))
_ODD: Final = r"\s\"'<>\\^`{|}"
_WEB: Final = re.compile(rf"https?://[^{_ODD}/?#][^{_ODD}]*", re.ASCII | re.IGNORECASE)


def inert(text: str) -> str:
    """
    Replace each character that steers a program or turns the text around.

    U+FFFD takes its place, and a line feed that of other ends of lines; the
    length stays, so that offsets into the text stay right.

    Source:
        The bidirectional embeddings, overrides and isolates of Unicode Standard
        Annex 9, section 2.

    >>> inert("a\\x1b[2Jb\\u202ec\\r\\nd")
    'a�[2Jb�c \\nd'
    """
    lines = text.replace("\r\n", " \n").translate(_LINE_ENDS)
    return _STEERING.sub("\ufffd", lines)


def web_url(url: str) -> str:
    """
    Return an address where a browser may go, else an empty text.

    >>> web_url("https://example.org/a"), web_url("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return ""
    return url if host and _WEB.fullmatch(url) and url.isprintable() else ""
