"""How an article names someone: the words, taken apart."""

from __future__ import annotations

import enum

import attrs

__all__ = ["Mention", "Modifier", "Tie"]


class Tie(enum.Enum):
    """How a name stands to the noun that it belongs to."""

    #: "NATO forces", "the Kosovo government"
    BEFORE = "before"
    #: "Serbia's army"
    POSSESSOR = "possessor"
    #: "the government of Serbia", "forces in Kosovo"
    BEHIND = "behind"
    #: "a NATO-led force"
    LED = "led"

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Tie.{self.name}"


@attrs.frozen
class Modifier:
    """
    A name within a longer mention.

    Args:
        text: The name.

        label: What the recogniser calls it: GPE, NORP, ORG, PERSON … or empty.

        tie: How it stands to the head.

        word: The preposition or participle between them, or empty.
    """

    text: str
    label: str
    tie: Tie
    word: str = ""


@attrs.frozen
class Mention:
    """
    A noun phrase, as plain data.

    Args:
        text: The phrase without its article and without clauses.

        start: Offset of its first character in the article.

        end: Offset of the first character after it.

        head: Lemma of its main noun.

        name: The proper name that the head is part of, or empty.

        label: The recogniser's label of that name, or empty.

        modifiers: Other names in it, in text order.

        words: Lemmas of the plain words in it, the head left out.

        determiner: "the", "a", "both", "its" … in lower case, or empty.

        plural: Whether the head is a plural.

        title: The office before a person's name, or empty.

        count: The number or "hundreds of" before it, or empty.

        subject: Whether its clause is about it.

        sentence: Index of its sentence in the article.

        clause: Offset of the verb that it hangs on.

        under: Offset of the verb above that one, -1 where there is none.

        main: Whether that is the verb of the whole sentence, or what it reports.

        speaks: Whether it says something.

        verb: Lemma of the verb that it hangs on.

        undergoes: Whether that is done to it: a direct object, or passive.

        owns: Whether the subject of its clause is its own: "Peru" in "Peru's army".

        joined: Offsets of the mentions that "and" joins to it, if it is the first.

        mark: What opens the clause of a pronoun: "as", "where".
    """

    text: str
    start: int
    end: int
    head: str
    name: str = ""
    label: str = ""
    modifiers: tuple[Modifier, ...] = ()
    words: tuple[str, ...] = ()
    determiner: str = ""
    plural: bool = False
    title: str = ""
    count: str = ""
    subject: bool = False
    sentence: int = 0
    clause: int = 0
    under: int = -1
    main: bool = False
    speaks: bool = False
    verb: str = ""
    undergoes: bool = False
    owns: bool = False
    joined: tuple[int, ...] = ()
    mark: str = ""

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun and nothing else."""
        return self.label == "PRONOUN"
