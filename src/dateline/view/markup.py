"""HTML and SVG put together from parts: whatever is not markup is escaped."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote as percent

from ..io.inert import inert, web_url

__all__ = ["Markup", "element", "passage_url"]

_VOID: Final = frozenset({"br", "input", "link", "meta"})
#: Words of a passage by which a browser finds its beginning and its end.
_FEW: Final = 4


class Markup(str):
    """Text that is HTML already, and is not escaped again."""

    __slots__ = ()

    def join(self, parts: Iterable[str]) -> Markup:
        """Put markup between markup."""
        return Markup(super().join(map(_child, parts)))

    def __add__(self, other: object) -> Markup:
        """Append other markup; text must become an element first."""
        if not isinstance(other, Markup):
            return NotImplemented
        return Markup(super().__add__(other))


def element(name: str, *children: str | None, **attributes: object) -> Markup:
    """
    Return an element; children that are no markup are escaped, None is left out.

    Args:
        name: Its tag.

        children: What is in it.

        attributes: Their names with ``_`` for ``-``, or at the end to keep off
            Python's own words. None and False leave one out, True leaves it
            without a value.

    >>> element("p", "a < b", class_="x", data_n=3)
    '<p class="x" data-n="3">a &lt; b</p>'
    """
    head = [name]
    for key, value in attributes.items():
        label = key.rstrip("_").replace("_", "-")
        if value is True:
            head.append(label)
        elif value is not None and value is not False:
            head.append(f'{label}="{html.escape(inert(str(value)))}"')
    start = f"<{' '.join(head)}>"
    if name in _VOID:
        return Markup(start)
    inside = "".join(_child(child) for child in children if child is not None)
    return Markup(f"{start}{inside}</{name}>")


def _child(child: str) -> str:
    return (
        child if isinstance(child, Markup) else html.escape(inert(child), quote=False)
    )


def passage_url(url: str, passage: str) -> str:
    """
    Return a link that opens at a passage, in browsers that can find it.

    Source:
        `URL fragment text directives
        <https://wicg.github.io/scroll-to-text-fragment/>`_ (WICG).

    >>> passage_url("https://example.org/a", "It rained.")
    'https://example.org/a#:~:text=It%20rained.'
    """
    safe = web_url(url)
    words = inert(passage).split()
    if not safe or "#" in safe or not words or "\ufffd" in inert(passage):
        return safe
    if len(words) <= 2 * _FEW:
        return f"{safe}#:~:text={_directive(words)}"
    return f"{safe}#:~:text={_directive(words[:_FEW])},{_directive(words[-_FEW:])}"


def _directive(words: list[str]) -> str:
    return percent(" ".join(words), safe="").replace("-", "%2D")
