"""
Parsed sentences written by hand, so that no test of the grammar needs a model.

A word is ``text=lemma/TAG/dep>head``: the lemma is left out where it is the text
in small letters, the head of the root is left out with its ``>``. ``~`` glues a
word to the one before it, ``@GPE`` at the end begins a name and ``@+`` goes on with
it, ``>the#2`` is the second "the".
"""

from __future__ import annotations

import re
from typing import Final

from dateline.extract.certainty.own_words import Standing
from dateline.extract.syntax.clauses import read_clause
from dateline.extract.syntax.words import Entity, Sentence, Word
from dateline.extract.what.lexicon import Lexicon
from dateline.extract.what.predicates import Predicate, find_predicates
from dateline.model.types import Certainty, EventType

__all__ = ["LEXICON", "named", "only_predicate", "parsed", "predicate_of", "word"]

#: A few words of each kind, so that these tests do not rest on the large table.
LEXICON: Final = Lexicon.from_toml(
    """
    [AGREE]
    nouns = "agreement deal declaration merger pact"
    [AID]
    nouns = "protection"
    [APPOINTMENT]
    verbs = "step+down"
    [ASSAULT]
    verbs = "attack"
    nouns = "arrest attack intervention war"
    [LEGAL]
    verbs = "sue"
    [MOBILIZE]
    verbs = "send"
    [PROTEST]
    verbs = "blockade march"
    nouns = "protest"
    [REJECT]
    verbs = "refuse"
    [REQUEST]
    verbs = "urge"
    [RETREAT]
    verbs = "withdraw"
    [STATE]
    verbs = "be:old"
    [STATEMENT]
    verbs = "say tell report cite"
    [SUPPORT]
    verbs = "recognize"
    """
)

_WORD: Final = re.compile(
    r"(?P<glue>~?)(?P<text>[^\s=]+?)(?:=(?P<lemma>[^\s/]+))?/(?P<tag>[^\s/]+)"
    r"/(?P<dep>\w+)(?:>(?P<head>[^\s@]+))?(?:@(?P<name>[A-Z_]+|\+))?"
)


def parsed(
    written: str, *, before: str = "", index: int = 0, headline: bool = False
) -> Sentence:
    """
    Read the notation above.

    Args:
        written: The sentence, word by word.

        before: What stands before it in its article.

        index: Its place in the article.

        headline: Whether it stands in the title.
    """
    matches = [_match(part) for part in written.split()]
    words: list[Word] = []
    text = before
    for match in matches:
        if words and not match["glue"]:
            text += " "
        lemma = match["lemma"] or match["text"].lower()
        words.append(
            Word(
                len(words), match["text"], lemma, match["tag"], match["dep"], len(text)
            )
        )
        text += match["text"]
    for own, match in zip(words, matches, strict=True):
        if match["head"]:
            own.hang(_find(words, match["head"]), match["dep"])
    _mark_names(words, matches)
    return Sentence(words, text=text, index=index, headline=headline)


def _match(part: str) -> re.Match[str]:
    match = _WORD.fullmatch(part)
    assert match is not None, f"{part!r} is no word=lemma/TAG/dep>head"
    return match


def _mark_names(words: list[Word], matches: list[re.Match[str]]) -> None:
    spans: list[tuple[str, list[Word]]] = []
    for own, match in zip(words, matches, strict=True):
        if match["name"] == "+":
            spans[-1][1].append(own)
        elif match["name"]:
            spans.append((match["name"], [own]))
    for label, span in spans:
        Entity(span, label)


def word(sentence: Sentence, text: str) -> Word:
    """Return the one word of that text; ``the#2`` is the second "the"."""
    return _find(sentence.words, text)


def _find(words: list[Word], text: str) -> Word:
    wanted, _, number = text.partition("#")
    found = [own for own in words if own.text == wanted]
    assert found, f"no word {wanted!r}"
    assert number or len(found) == 1, f"{wanted!r} is there {len(found)} times"
    return found[int(number or 1) - 1]


def named(sentence: Sentence) -> list[tuple[str, str]]:
    """Return the names in a sentence with their labels."""
    return [(entity.text, entity.label) for entity in sentence.entities]


def only_predicate(sentence: Sentence) -> Predicate:
    """Return the one event that a sentence tells of."""
    (predicate,) = find_predicates(sentence, LEXICON)
    return predicate


def predicate_of(
    sentence: Sentence, head: str, type_: str = "OTHER", *, verb: str = ""
) -> Predicate:
    """
    Return an event as if it had been found, whatever the lexicon knows.

    Args:
        sentence: Where it stands.

        head: The word that means it.

        type_: The name of its type.

        verb: The verb of its clause, where *head* is a noun; with the trigger
            made of both.
    """
    top = word(sentence, head)
    own = word(sentence, verb) if verb else top
    trigger = tuple(sorted({top, own}, key=lambda part: part.i))
    return Predicate(
        top,
        read_clause(own),
        trigger,
        EventType.of(type_),
        Standing(Certainty.ASSERTED),
        nominal=top.is_noun,
    )
