"""Mend the parses of nouns that are put together: "sit-in", "storm warning"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ...model.actor import ActorKind
from ...resolve.organisations import ActorNouns
from ..syntax.words import Entity, Word

__all__ = [
    "mend_given_noun",
    "mend_helped_people",
    "mend_hyphened_noun",
    "mend_named_office",
    "mend_owned_doer",
    "mend_paired_names",
    "mend_warning",
]

#: The second half of a noun that is made of a verb: "walk-out".
_PARTICLES: Final = {
    f"{particle}{ending}": particle
    for particle in "away back by down in off on out over past through up".split()
    for ending in ("", "s")
}
#: What one is warned of.
_HAZARDS: Final = frozenset(
    "avalanche blizzard bomb cyclone earthquake fire flood flooding fog freeze frost "
    "gale hail health heat heatwave hurricane ice landslide lightning rain security "
    "smog snow storm surge terror thunderstorm tornado travel tsunami typhoon volcano "
    "weather wildfire wind winter".split()
)
#: What these give is given to someone, or withheld from him.
_GIVES: Final = frozenset(
    "allow award deny give grant offer pay promise refuse show teach".split()
)
_LETS: Final = frozenset({"help", "let", "make"})
_PEOPLE: Final = frozenset({ActorKind.GROUP, ActorKind.MILITARY, ActorKind.PERSON})
_NATIONS: Final = frozenset({"GPE", "NORP"})
_BEFORE: Final = frozenset({"amod", "compound", "nmod"})
_FORCES: Final = frozenset({ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE})
#: What someone is chosen as.
_CHOOSES: Final = frozenset(
    "appoint choose declare designate elect make name nominate pick proclaim promote "
    "select".split()
)
#: What two states, or two sides, have between them.
_BETWEEN: Final = frozenset(
    "accord agreement alliance armistice battle ceasefire clash conflict cooperation "
    "deal dialogue dispute drill exercise fighting final game match meeting "
    "negotiation pact relation rift rivalry skirmish standoff summit talk tension "
    "treaty truce war".split()
)
_OF_WHAT: Final = frozenset({"of", "about", "against"})


def mend_hyphened_noun(words: list[Word]) -> None:
    """Read "sit-in" as one noun, whose parts the tokeniser took apart."""
    for first, hyphen, second in zip(words, words[1:], words[2:], strict=False):
        particle = _PARTICLES.get(second.lower)
        if particle is None or hyphen.tag != "HYPH" or not second.is_noun:
            continue
        if first.head is second and first.end == hyphen.start == second.start - 1:
            second.lemma = f"{first.lemma}-{particle}"


def mend_owned_doer(words: list[Word]) -> None:
    """Read "a Kenyan police raid" as a raid of the Kenyan police."""
    kinds = ActorNouns.built_in().kinds
    for name, force in pairwise(words):
        if name.entity is None or name.entity.label not in _NATIONS or force.entity:
            continue
        beside = name.head is force.head and name.dep in _BEFORE
        if beside and force.dep == "compound" and kinds.get(force.lemma) in _FORCES:
            name.hang(force, name.dep)


def mend_paired_names(words: list[Word]) -> None:
    """Read "the Mali-Chad talks" as those of both, with Mali as no part of Chad."""
    for first, hyphen, second in zip(words, words[1:], words[2:], strict=False):
        noun = second.head
        glued = first.end == hyphen.start and hyphen.end == second.start
        if hyphen.text not in {"-", "–"} or not glued or noun.lemma not in _BETWEEN:
            continue
        if {first.tag, second.tag} != {"NNP"} or second.dep not in _BEFORE:
            continue
        if first.head not in {second, noun} or noun.entity is not None:
            continue
        if first.entity is second.entity:
            # "The Okafor-Lind talks" may be of one, who has two names.
            continue
        for word in (first, second):
            if word.entity is None:
                Entity((word,), "ORG")
        first.hang(second, "conj")


def mend_named_office(words: list[Word]) -> None:
    """
    Read "appointed Ada Berg finance minister" with her apart from the office.

    Her name was taken for a part of it.
    """
    for office in words:
        if office.tag != "NN" or office.head.lemma not in _CHOOSES:
            continue
        if office.dep not in {"oprd", "dobj", "attr"} or office.i < office.head.i:
            continue
        inside = sorted(office.subtree(), key=lambda word: word.i)
        before = inside[: inside.index(office)]
        names = [word for word in before if word.tag == "NNP"]
        last = names[-1] if names else None
        if last is None or any(word.dep == "case" for word in last.children):
            continue
        label = last.entity.label if last.entity is not None else ""
        if label != "PERSON" and (label or before[0] is not names[0]):
            continue
        last.hang(office.head, "dobj")
        for word in inside[: inside.index(last)]:
            if word.head is office:
                word.hang(last, word.dep)
        office.dep = "oprd"


def mend_given_noun(words: list[Word]) -> None:
    """
    Read "allowed aid workers access" with the workers as who was allowed it.

    A plural of people before a noun is hardly part of it.
    """
    kinds = ActorNouns.built_in().kinds
    for people in words:
        thing, verb = people.head, people.head.head
        given = thing.dep == "dobj" and verb.lemma in _GIVES and thing.tag == "NN"
        named = people.dep in {"compound", "nsubj"} and people.tag == "NNS"
        if not given or not named:
            continue
        if people.i != thing.i - 1 or kinds.get(people.lemma) not in _PEOPLE:
            continue
        before = [w for w in thing.children if w.i < people.i]
        people.hang(verb, "dative")
        for word in before:
            word.hang(people, word.dep)


def mend_helped_people(words: list[Word]) -> None:
    """Read "helped a teenager hide" with what was done, and no "teenager hide"."""
    for verb in words:
        if verb.tag != "VB" or verb.dep != "dobj" or verb.head.lemma not in _LETS:
            continue
        before = [w for w in verb.children if w.i < verb.i]
        if before and before[-1].dep == "compound" and before[-1].i == verb.i - 1:
            people = before.pop()
            for word in before:
                word.hang(people, word.dep)
            people.dep, verb.dep = "nsubj", "ccomp"
            verb.clause = verb.head.clause = None


def mend_warning(words: list[Word]) -> None:
    """
    Read "under a storm warning late on Monday" with the warning as its noun.

    It was taken for what the storm does, though nothing is warned of.
    """
    for warning in words:
        hazard = warning.head
        if warning.lower != "warning" or warning.tag != "VBG" or warning.dep != "acl":
            continue
        if hazard.i != warning.i - 1 or hazard.lemma not in _HAZARDS:
            continue
        if warning.all("dobj", "ccomp", "xcomp") or any(
            word.lower in _OF_WHAT for word in warning.all("prep")
        ):
            continue
        _put_in_place_of(warning, hazard)


def _put_in_place_of(warning: Word, hazard: Word) -> None:
    """Let the warning stand where the hazard stood, which then tells of what it is."""
    above, dep = hazard.head, hazard.dep
    verb = next((word for word in hazard.ancestors() if word.is_verb), warning)
    when = [word for word in warning.children if word.i > warning.i]
    before = [word for word in hazard.children if word.i < hazard.i]
    root = above is hazard
    hazard.children.remove(warning)
    warning.head, warning.tag, warning.lemma = warning, "NN", "warning"
    if not root:
        warning.hang(above, dep)
    hazard.hang(warning, "compound")
    for word in before:
        word.hang(warning, word.dep)
    for word in when:
        word.hang(verb, word.dep)
    warning.dep, warning.clause = dep, None
