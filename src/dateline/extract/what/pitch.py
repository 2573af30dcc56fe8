"""What is an assault elsewhere, and a move in a match."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..syntax.words import Word
from .around import scores_around, words_around
from .predicates import Predicate

__all__ = ["PITCH", "is_play"]

_WINS: Final = frozenset(
    "beat crush defeat demolish dismantle down edge hammer humble outclass overcome "
    "overpower rout stun thrash thump topple trounce upset whip".split()
)
#: What is an assault or a protest elsewhere, and a move in a match.
_PLAYS: Final = frozenset(
    "attack blast bombard bury capture clash fight fire hit kill pound raid rally "
    "shoot storm strike".split()
)
#: What is done to a rival by five goals.
_RUINS: Final = frozenset({"annihilate", "bury", "destroy", "smash"})
#: Where a shot goes on the pitch, and by what.
_BALLS: Final = frozenset({"header", "penalty", "volley"})
_TURF: Final = _BALLS | {"ahead", "crossbar", "goal", "upright", "wide"}
#: Of these none is spoken of but in sport.
PITCH: Final = frozenset(
    "batsman championship goalkeeper halftime half-time heavyweight homer inning "
    "innings lightweight midfielder offside overtime pitcher playoff quarterback "
    "quarterfinal quarter-final semifinal semi-final touchdown umpire wicket "
    "winger".split()
)
_GAMES: Final = frozenset(
    "championship cup final game goal innings league match medal penalty playoff "
    "overtime quarterfinal quarter-final round season semifinal semi-final set team "
    "title tournament wicket".split()
)


def is_play(predicate: Predicate) -> bool:
    """Whether it is "thrashed them 5-0", or "struck twice before half-time"."""
    lemma = predicate.head.lemma
    if predicate.type.name == "BUSINESS":
        return False
    if lemma in _WINS:
        return _is_of_a_match(predicate)
    if lemma in _RUINS and any(scores_around(predicate)):
        return True
    if lemma not in _PLAYS or predicate.nominal or predicate.clause.passive:
        return False
    own = [w.lemma for w in (*predicate.verb.children, *_instruments(predicate.verb))]
    return not (words_around(predicate).isdisjoint(PITCH) and _TURF.isdisjoint(own))


def _instruments(verb: Word) -> Iterator[Word]:
    """Yield the header of "killed them off with a header"."""
    for preposition in verb.all("prep"):
        nouns = preposition.all("pobj") if preposition.lower in {"with", "from"} else ()
        yield from (noun for noun in nouns if noun.lemma in _BALLS)


def _is_of_a_match(predicate: Predicate) -> bool:
    """Whether its sentence has a score, or a team, or speaks of a game."""
    if any(map(_is_team, predicate.head.all("dobj"))) or any(scores_around(predicate)):
        return True
    return not words_around(predicate).isdisjoint(_GAMES)


def _is_team(noun: Word) -> bool:
    """Whether it is "the Bristol Otters", and no one called Rogers."""
    many = noun.tag == "NNPS" or (noun.tag == "NNP" and noun.lower.endswith("s"))
    return many and any(word.lower == "the" for word in noun.all("det"))
