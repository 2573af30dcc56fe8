"""Mentions made by hand, each behind the one before it."""

from __future__ import annotations

import itertools
from typing import Any

from dateline.resolve.mentions import Mention, Modifier, Tie

__all__ = ["Talk", "before", "behind", "led", "of"]


class Talk:
    """Makes mentions in text order, a sentence each where none is given."""

    def __init__(self) -> None:
        self._starts = itertools.count(0, 100)

    def name(self, name: str, label: str = "", **more: Any) -> Mention:
        """Return a proper name."""
        head = name.rsplit(maxsplit=1)[-1].lower()
        return self._mention(name, head, name, label, more)

    def noun(self, text: str, head: str = "", **more: Any) -> Mention:
        """Return a common noun; its head is the last word unless given."""
        return self._mention(text, head or text.rsplit(maxsplit=1)[-1], "", "", more)

    def pronoun(self, text: str, **more: Any) -> Mention:
        """Return a pronoun, a subject in another clause than what it takes up."""
        more = {"subject": True, **more}
        return self._mention(text, text.lower(), "", "PRONOUN", more)

    def _mention(
        self, text: str, head: str, name: str, label: str, more: dict[str, Any]
    ) -> Mention:
        start = next(self._starts)
        fields = {"sentence": start // 100, "clause": start, **more}
        return Mention(
            text, start, start + len(text), head, name=name, label=label, **fields
        )


def before(text: str, label: str = "GPE") -> Modifier:
    """Return "Serbian" in "Serbian forces"."""
    return Modifier(text, label, Tie.BEFORE)


def of(text: str, label: str = "GPE") -> Modifier:
    """Return "Serbia" in "Serbia's army"."""
    return Modifier(text, label, Tie.POSSESSOR)


def behind(word: str, text: str, label: str = "GPE") -> Modifier:
    """Return "Serbia" in "the army of Serbia"."""
    return Modifier(text, label, Tie.BEHIND, word)


def led(text: str, label: str = "ORG", word: str = "led") -> Modifier:
    """Return "NATO" in "a NATO-led force"."""
    return Modifier(text, label, Tie.LED, word)
