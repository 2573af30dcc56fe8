"""A parsed sentence as plain data: what the rest of the room works on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .clauses import Clause

__all__ = ["Entity", "Sentence", "Word"]


class Word:
    """
    One token of a parse.

    Attributes:
        i: Position in its sentence.

        text: As written; *lower* in small letters, *lemma* its base form.

        tag: Penn Treebank tag; *dep* its ClearNLP dependency on *head*.

        children: The words that depend on it, in text order.

        start: Offset of its first character in the article's text.

        end: Offset of the first character after it.

        clause: Its grammar as a verb, once it has been read.

        memo: What has been read of it, by what it is; None while words may still
            be moved or named anew, when nothing is to be remembered.
    """

    __slots__ = (
        "children",
        "clause",
        "dep",
        "end",
        "entity",
        "head",
        "i",
        "lemma",
        "lower",
        "memo",
        "quoted",
        "start",
        "tag",
        "text",
    )

    def __init__(
        self, i: int, text: str, lemma: str, tag: str, dep: str, start: int
    ) -> None:
        self.i, self.text, self.lemma, self.tag, self.dep = i, text, lemma, tag, dep
        self.lower = text.lower()
        self.start, self.end = start, start + len(text)
        self.head = self
        self.children: list[Word] = []
        self.entity: Entity | None = None
        self.clause: Clause | None = None
        self.quoted = False
        self.memo: dict[str, Any] | None = None

    def __repr__(self) -> str:
        """Show the word as parsers do."""
        return f"<{self.text}/{self.tag}/{self.dep}←{self.head.text}>"

    def hang(self, head: Word, dep: str) -> None:
        """
        Move the word, with all below it, to another head.

        Nothing can hang below itself: then it stays where it is.
        """
        if head is not self and self in head.ancestors():
            return
        if self.head is not self:
            self.head.children.remove(self)
        self.clause = self.head.clause = head.clause = None
        self.head, self.dep = head, dep
        if head is not self:
            head.children.append(self)
            head.children.sort(key=_position)

    def child(self, *deps: str) -> Word | None:
        """Return the first word that hangs on it by one of *deps*."""
        for word in self.children:
            if word.dep in deps:
                return word
        return None

    def all(self, *deps: str) -> list[Word]:
        """Return the words that hang on it by one of *deps*."""
        if not self.children:
            return []
        return [c for c in self.children if c.dep in deps]

    def subtree(self) -> Iterator[Word]:
        """Yield the word and all below it, in no special order."""
        todo = [self]
        while todo:
            word = todo.pop()
            yield word
            todo += word.children

    def ancestors(self) -> Iterator[Word]:
        """Yield its head, the head's head, and so on to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def conjuncts(self) -> list[Word]:
        """Return the words coordinated below it, itself first."""
        found = [self]
        for word in found:
            found += word.all("conj")
        return found

    @property
    def is_verb(self) -> bool:
        """Whether it is a form of a verb, and no "following" or "according"."""
        return self.tag[:2] == "VB" and self.dep != "prep"

    @property
    def is_noun(self) -> bool:
        """Whether its tag is that of a common or proper noun."""
        return self.tag[:2] == "NN"


def _position(word: Word) -> int:
    return word.i


class Entity:
    """A name that the recogniser or a repair found: *words* and *label*."""

    __slots__ = ("label", "words")

    def __init__(self, words: Sequence[Word], label: str) -> None:
        self.words, self.label = tuple(words), label
        for word in self.words:
            word.entity = self

    def __repr__(self) -> str:
        """Show the name and its label."""
        return f"<{self.text} {self.label}>"

    @property
    def text(self) -> str:
        """The name, single spaces between its words."""
        return " ".join(word.text for word in self.words)


class Sentence:
    """
    A sentence of an article.

    Attributes:
        words: Its words; offsets count in the article's text.

        text: The article's text, whole.

        index: Its place in the article, from 0.

        headline: Whether it stands in the title.

        quoted_from: Whether it begins inside quotation marks.

        said: The verb that says who speaks in its quotation, and where it stands.
    """

    __slots__ = ("headline", "index", "quoted_from", "said", "text", "words")

    def __init__(
        self, words: list[Word], *, text: str, index: int = 0, headline: bool = False
    ) -> None:
        self.words, self.text = words, text
        self.index, self.headline = index, headline
        self.quoted_from = False
        self.said: tuple[Word, Sentence] | None = None

    def settle(self) -> None:
        """Say that no word moves any more, so that what is read of it is kept."""
        for word in self.words:
            word.memo = {}

    def __repr__(self) -> str:
        """Show the text."""
        return f"<Sentence {self.text[self.start : self.end]!r}>"

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.words[-1].end

    @property
    def root(self) -> Word:
        """The word that everything else hangs on."""
        return next(w for w in self.words if w.head is w)

    @property
    def entities(self) -> list[Entity]:
        """The names in it, in text order."""
        seen: dict[int, Entity] = {}
        for word in self.words:
            if word.entity:
                seen.setdefault(id(word.entity), word.entity)
        return list(seen.values())
