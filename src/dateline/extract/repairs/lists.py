"""Mend who is another name of someone, and who stands beside him in a list."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ...model.actor import ActorKind
from ...resolve.organisations import ActorNouns
from ..syntax.words import Word

__all__ = [
    "mend_appositive",
    "mend_counted_names",
    "mend_holder",
    "mend_joined_appositive",
    "mend_renamed_subject",
    "mend_second_subject",
    "mend_shot_dead",
]

#: Who is "the head of".
_HEADS: Final = frozenset({"chair", "head"})
_OF: Final = frozenset({"at", "for", "in", "of"})
_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_BEARERS: Final = frozenset({"ORG", "PERSON"})
_KILLS: Final = frozenset({"gun", "shoot"})
_NAMED: Final = frozenset({"NNP", "NNPS"})


def mend_renamed_subject(words: list[Word]) -> None:
    """
    Read "The tanker Meridian Star hit a reef" as one who did so.

    A noun with "the" and the name right behind it were taken for two subjects.
    """
    for noun in words:
        if noun.dep != "nsubj" or noun.tag != "NN" or not noun.head.is_verb:
            continue
        the = any(word.lower == "the" for word in noun.all("det"))
        for name in noun.head.all("nsubj") if the else ():
            left = min(word.i for word in name.subtree())
            if name.tag in _NAMED and left == noun.i + 1:
                noun.hang(name, "compound")
                for word in noun.all("det"):
                    word.hang(name, "det")
                break


def mend_holder(words: list[Word]) -> None:
    """
    Read "the mayor of Lyon, Jean Roux," as the mayor's name, and not as that of Lyon.

    What comes behind the comma that closes the name goes with the verb.
    """
    kinds = ActorNouns.built_in().kinds
    for name in words:
        place, of = name.head, name.head.head
        # "The head of Ghana, Ada Berg, and Bo Lind" were taken for one list.
        apart = name.dep == "appos" or (name.dep == "conj" and not place.all("cc"))
        if not apart or of.lower not in _OF or not _is_person(name):
            continue
        holder = of.head
        person = kinds.get(holder.lemma) is ActorKind.PERSON or holder.lemma in _HEADS
        if not person or holder.tag != "NN":
            continue
        if kinds.get(place.lemma) is ActorKind.PERSON:
            # "The widow of the singer, Ola Berg": either may be she.
            continue
        left = min(word.i for word in name.subtree())
        if words[left - 1].text != "," or holder.all("appos"):
            continue
        name.hang(holder, "appos")
        for part in name.all("prep"):
            if words[part.i - 1].text == "," and holder.head.is_verb:
                part.hang(holder.head, "prep")


def _is_person(word: Word) -> bool:
    return word.entity is not None and word.entity.label == "PERSON"


def mend_joined_appositive(words: list[Word]) -> None:
    """
    Read "Ola Berg, the mayor, and Eva Lind left" as what both of them did.

    She was joined to the mayor, who is Berg. And in "the king, his wife and his son
    left" the wife is no other name of the king: no comma closes it.
    """
    for noun in words:
        first = noun.head
        if noun.dep != "appos" or noun.i < first.i:
            continue
        joined = noun.all("conj")
        for other in joined:
            cc = noun.child("cc")
            if cc is not None and words[cc.i - 1].text == "," and cc.i < other.i:
                cc.hang(first, "cc")
                other.hang(first, "conj")
                joined = []
        if _is_listed(noun, [*joined, *first.all("conj")], words):
            noun.dep = "conj"


def mend_counted_names(words: list[Word]) -> None:
    """Read "two of the clerks, Ada Berg and Eva Lind, left" with the names of both."""
    for count in words:
        number = _NUMBERS.get(count.lower)
        names = count.conjuncts()[1:] if number and count.all("prep") else []
        if not names or len(names) != number:
            continue
        people = all(n.entity and n.entity.label == "PERSON" for n in names)
        left = min(word.i for word in names[0].subtree())
        if people and words[left - 1].text == ",":
            for other in names[1:]:
                other.hang(names[0], "conj")
            names[0].dep = "appos"


def mend_named_kind(words: list[Word]) -> None:
    """Read "hired a law firm, Dunn & Partners, to" as one firm, and no list of two."""
    for noun in words:
        name = noun.child("conj") if noun.tag == "NN" and not noun.entity else None
        if name is None or name.entity is None or noun.all("cc"):
            continue
        parts = [word for word in name.conjuncts() if word not in name.entity.words]
        left = min(word.i for word in name.subtree())
        if name.entity.label in _BEARERS and not parts and words[left - 1].text == ",":
            name.dep = "appos"


def mend_shot_dead(words: list[Word]) -> None:
    """Read "shot dead two men" as two men: what they were afterwards."""
    for verb, dead in pairwise(words):
        noun = dead.head
        beside = dead.dep == "amod" and noun.dep == "dobj" and noun.head is verb
        if dead.lower == "dead" and beside and verb.lemma in _KILLS:
            dead.hang(verb, "oprd")


def _is_listed(noun: Word, joined: list[Word], words: list[Word]) -> bool:
    """Whether what looks like another name of a subject is one of a list."""
    first = noun.head
    behind = [other for other in joined if other.i > noun.i]
    if first.dep not in {"nsubj", "nsubjpass"} or not behind or first.tag in _NAMED:
        return False
    end = max(word.i for word in behind[-1].subtree())
    own = any(word.tag == "PRP$" for word in noun.all("poss"))
    return own and end + 1 < len(words) and words[end + 1].text != ","


def mend_second_subject(words: list[Word]) -> None:
    """
    Read "KFOR, the force in Kosovo, said" as a subject and its appositive.

    Both were taken for subjects of one verb; the second one, between commas,
    names the first again.
    """
    for verb in words:
        if len(verb.children) < 2:  # noqa: PLR2004 - two subjects
            continue
        subjects = verb.all("nsubj", "nsubjpass")
        if len(subjects) < 2:  # noqa: PLR2004 - two subjects
            continue
        first, second = subjects[0], subjects[-1]
        if second.tag in {"WP", "WDT", "PRP", "EX"} or first.tag in {"WP", "WDT"}:
            continue
        between = words[first.i + 1 : min(w.i for w in second.subtree())]
        if (
            first.tag == "CD"
            and verb.i < first.i
            and between[-1:]
            and between[-1].text == ","
        ):
            second.hang(first, "appos")
        if not any(w.text == "," for w in between):
            continue
        if any(w.text == "," for w in words[second.i : verb.i]):
            second.hang(first, "appos")
        elif between[-1].text == "," and first.dep == "nsubj" and first.tag == "NN":
            first.dep = "npadvmod"


def mend_appositive(words: list[Word]) -> None:
    """
    Hang "an area populated by …" on "the north", not on the verb after it.

    A comma, an article and a noun right behind a noun rename it; they were
    taken for a subject of the main verb, which has its own.
    """
    for verb in words:
        if not verb.is_verb:
            continue
        subjects = verb.all("nsubj", "nsubjpass")
        for noun in subjects[:-1]:
            left = min(w.i for w in noun.subtree())
            if left < 2 or words[left - 1].text != "," or words[left].tag != "DT":  # noqa: PLR2004 - a comma and a noun before it
                continue
            named = words[left - 2]
            if named.is_noun and named.head is not noun:
                noun.hang(named, "appos")
