"""A page taken apart, as a browser would see it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

_VOID: Final = frozenset({"br", "input", "link", "meta"})


class Page(HTMLParser):
    """
    The elements and texts of a page.

    Attributes:
        elements: Each tag with its attributes, in order.

        texts: The texts by the tags they stand in, ``script`` for example.

        unclosed: The tags that are still open at the end.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self.unclosed: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"{tag} has an attribute twice"
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.unclosed.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Check that the innermost element is the one that ends."""
        assert tag == self.unclosed.pop()

    def handle_data(self, data: str) -> None:
        """Note a text under the tag it stands in."""
        where = self.unclosed[-1] if self.unclosed else ""
        self.texts.setdefault(where, []).append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of each element of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self, tag: str) -> str:
        """Return all text directly in elements of a tag."""
        return "".join(self.texts.get(tag, []))
