"""What an event is about besides actors: the thing that it is done to."""

from __future__ import annotations

from typing import Final

import attrs

from ..syntax.words import Sentence, Word
from ..what.lexicon import Lexicon
from ..what.predicates import Predicate
from ..what.wording import join, name_of, words_of
from .reach import thing_reached

__all__ = ["Theme", "theme_of"]

_LONGEST: Final = 12


@attrs.frozen
class Theme:
    """
    What an event is about, in the words of the source.

    Args:
        text: The words, without an article; empty where there are none.

        why: How the thing stands to the event; empty where the event's own noun is
            all there is.

        start: Offset of its first character in the article's text.

        end: Offset of the first character after it.
    """

    text: str = ""
    why: str = ""
    start: int = 0
    end: int = 0


def theme_of(
    predicate: Predicate, sentence: Sentence, lexicon: Lexicon, *, aimed: bool
) -> Theme:
    """
    Return the thing that an event is done to, aimed at or for, else its own noun.

    Args:
        predicate: The event.

        sentence: Where it stands.

        lexicon: Which nouns tell of deeds.

        aimed: Whether to look further, as in "launched an attack on the port": where
            it is done to no one.
    """
    thing, why = _object(predicate)
    if thing is None and aimed:
        thing, why = thing_reached(predicate, lexicon), "what it is aimed at"
    if thing is None and predicate.nominal:
        return Theme(join(name_of(predicate.head), sentence))
    if thing is None or not thing.is_noun:
        return Theme()
    words = words_of(thing, predicate)[:_LONGEST]
    if not words:
        return Theme()
    return Theme(join(words, sentence), why, words[0].start, words[-1].end)


def _object(predicate: Predicate) -> tuple[Word | None, str]:
    """Return what a verb is done to, or is for; nothing for an event noun."""
    head = predicate.head
    if predicate.nominal:
        return None, ""
    nouns = head.all("dobj", "attr")
    if not nouns and predicate.clause.passive:
        nouns = head.all("nsubjpass")
    if nouns:
        return nouns[0], "what it is done to"
    aims = [p for c in head.all("prep") if c.lower == "for" for p in c.all("pobj")]
    return (aims[0], "what it is for") if aims else (None, "")
