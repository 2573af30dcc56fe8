"""Words that mean an event and tell no news of it: "the trial", "plans to attend"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

import attrs

from ...model.types import Certainty, EventType
from ..certainty.own_words import Standing
from ..certainty.standing import standing_of
from ..syntax.clauses import read_clause
from ..syntax.words import Sentence, Word
from .lexicon import Lexicon
from .predicates import LONGEST_SENTENCE, Predicate, is_question
from .senses import type_of_verb

__all__ = ["find_in_passing"]

#: These carry another verb, or say how things are.
_NO_EVENTS: Final = frozenset({"be", "have", "do"})
_HELPERS: Final = frozenset({"aux", "auxpass"})
_NOUNS: Final = frozenset({"NN", "NNS", "NNP"})
_NAMES: Final = frozenset({"ORG", "PERSON", "GPE", "WORK_OF_ART"})
#: What is spoken of as known has been told, or is: "the trial", "his arrest".
_KNOWN: Final = frozenset({"the", "this", "that", "these", "those"})
_GIVEN: Final = Standing(Certainty.ASSERTED, why="spoken of as known")
_OPEN: Final = Standing(Certainty.POSSIBLE, why="named in passing")
_ASKED: Final = Standing(Certainty.POSSIBLE, why="a question")


def find_in_passing(
    sentence: Sentence, lexicon: Lexicon, taken: Collection[int]
) -> Iterator[Predicate]:
    """
    Yield every other word that means an event, in text order.

    Nothing is asserted of it that the grammar does not assert: what is neither the
    verb of a told clause nor a noun that is spoken of as known is only possible.

    Args:
        sentence: Where they stand.

        lexicon: Which nouns tell of events.

        taken: Positions of the words by which events are told already.
    """
    if len(sentence.words) > LONGEST_SENTENCE:
        return
    asked = is_question(sentence)
    for word in sentence.words:
        if word.i in taken:
            continue
        found = _verb(word, sentence, lexicon) or _noun(word, sentence, lexicon)
        if found is not None:
            yield attrs.evolve(found, standing=_ASKED) if asked else found


def _verb(word: Word, sentence: Sentence, lexicon: Lexicon) -> Predicate | None:
    if not word.is_verb or word.dep in _HELPERS or word.lemma in _NO_EVENTS:
        return None
    kind = type_of_verb(word, lexicon) or EventType.of("OTHER")
    standing = standing_of(word, headline=sentence.headline) or _OPEN
    return Predicate(word, read_clause(word), (word,), kind, standing)


def _noun(word: Word, sentence: Sentence, lexicon: Lexicon) -> Predicate | None:
    kind = lexicon.noun_type(word.lemma) if word.tag in _NOUNS else None
    if kind is None or (word.entity and word.entity.label in _NAMES):
        return None
    verb = next((a for a in word.ancestors() if a.is_verb), sentence.root)
    known = any(c.lower in _KNOWN for c in word.all("det")) or word.all("poss")
    standing = _GIVEN if known else _OPEN
    return Predicate(word, read_clause(verb), (word,), kind, standing, nominal=True)
