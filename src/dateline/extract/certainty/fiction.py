"""What happens in a story, on a stage or in a dream, and not in the world."""

from __future__ import annotations

from typing import Final

from ..syntax.clauses import subjects_of
from ..syntax.governors import reported_certainty
from ..syntax.words import Word

__all__ = ["is_of_a_story", "is_set_in_a_story"]

_TALES: Final = frozenset(
    "ballad comedy drama fairytale film legend movie musical myth novel opera play "
    "sitcom story tale telenovela thriller".split()
)
#: "The series" may be one of matches.
_SHOWN: Final = _TALES | {"book", "game", "series"}
#: "In the play" may be on a field, and "in a drama" on a street.
_SETTINGS: Final = frozenset(
    "book comedy dream episode fairytale film legend movie musical myth novel opera "
    "scene sequel simulation sitcom telenovela thriller".split()
)
_STAGED: Final = frozenset("drill exercise reenactment rehearsal simulation".split())
_MOCK: Final = frozenset({"dummy", "fictional", "imaginary", "mock", "simulated"})
_UNDERGOES: Final = frozenset({"dobj", "nsubjpass"})
_ABOUT: Final = frozenset({"of", "about"})
#: What a story does with whom it is about.
_TELLS: Final = frozenset(
    "be center centre chronicle concern depict feature focus follow portray recount "
    "tell trace".split()
)
_KNOWN: Final = frozenset({"the", "his", "her", "its", "their"})


def is_set_in_a_story(verb: Word) -> bool:
    """
    Whether it is "shot" in "in the film, a nun shot a bishop"; what it says is.

    To attack a mock village is no attack either.
    """
    for part in verb.children:
        if part.dep in _UNDERGOES and _is(part, _MOCK):
            return True
        if part.dep != "prep" or part.lower != "in" or part.i > verb.i:
            continue
        if any(map(_is_the_story, part.all("pobj"))):
            return reported_certainty(verb.lemma) is None
    return False


def _is_the_story(noun: Word) -> bool:
    # "In film, nun kills bishop": a headline leaves out "the".
    known = any(c.lower in _KNOWN for c in noun.all("det", "poss"))
    return noun.lemma in _SETTINGS and (known or not noun.children)


def _is(noun: Word, qualities: frozenset[str]) -> bool:
    return any(c.lower in qualities for c in noun.all("amod", "compound"))


def is_of_a_story(verb: Word) -> bool:
    """
    Whether what a relative clause says of a noun is told in a story only.

    "The tale of a nun who shot a bishop", "the film follows a clerk who was fired",
    "an opera in which a nun shot a bishop", or a drill in which guards did.
    """
    noun = verb.head
    if noun.lemma in _TALES | _STAGED and any(
        p.lower == "in" for p in verb.all("prep")
    ):
        return any(w.tag == "WDT" for p in verb.all("prep") for w in p.all("pobj"))
    above = noun.head
    if above.dep == "prep":
        if above.lower in _ABOUT and above.head.lemma in _TALES:
            return True
        above = above.head
    tells = above.is_verb and above.lemma in _TELLS
    return tells and any(word.lemma in _SHOWN for word in subjects_of(above))
