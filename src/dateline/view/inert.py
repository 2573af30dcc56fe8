"""Text without what steers a page or a terminal instead of being read."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["inert"]

#: Controls that draw nothing or turn the direction of what follows, halves of
#: surrogate pairs, and code points that are no characters.
_UNFIT: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff]"
)


def inert(text: str) -> str:
    """
    Return the text with U+FFFD for what is not to be read.

    That is control characters but tabs and line ends, marks that turn the
    direction of all that follows, and lone halves of surrogate pairs.

    >>> inert("a\\x00b\\u202ec")
    'a\ufffdb\ufffdc'
    """
    return _UNFIT.sub("\ufffd", text.replace("\r\n", "\n"))
