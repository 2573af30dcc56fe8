"""Mend the parses in which a verb was left without its subject."""

from __future__ import annotations

import itertools
from typing import Final

from ...resolve.organisations import ActorNouns
from ..syntax.words import Entity, Word

__all__ = [
    "mend_all_subject",
    "mend_carrier",
    "mend_demanded_verb",
    "mend_fronted_subject",
    "mend_hidden_root",
    "mend_initials_subject",
    "mend_inserted_saying",
    "mend_named",
    "mend_noun_root",
    "mend_people_subject",
    "mend_split_subject",
    "mend_swallowed_subject",
]

_EVERY: Final = frozenset({"all", "both", "none"})
_SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")
#: What a subject in capitals was taken for.
_ACTING: Final = frozenset({"nsubj", "advmod", "npadvmod", "dep"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: "Called for a ban" is what she did, "called to a fire" what was done to her.
_AIMED: Final = frozenset({"for", "on", "upon", "against", "with"})
_SHORTEST: Final = 3
_LONGEST: Final = 6
_KNOWN: Final = frozenset({"NNS", "NNPS", "PRP"})
#: Initials of what is no one.
_NO_BODIES: Final = frozenset(
    "AIDS CCTV COVID CPI DNA GDP GPS HIV HPV LNG LPG MRI NEW PPI RNA SARS SMS TNT UFO "
    "VAT".split()
)


def _is_finite(verb: Word) -> bool:
    called = verb.tag == "VBN" and verb.lemma == "call" and not verb.all("oprd")
    auxiliaries = verb.all("aux", "auxpass")
    if called and not auxiliaries:
        # "A report called for a ban": the participle would be "called so".
        return any(word.lower == "for" for word in verb.all("prep"))
    return verb.tag == "VBD" or any(aux.tag in _FINITE for aux in auxiliaries)


def mend_noun_root(words: list[Word]) -> None:
    """
    Read "Ada Berg, a banker, called for a ban" with *called* as what she did.

    The verb was taken for a clause behind the noun. Where it has a subject of its
    own, the noun is the place of a dateline: "Lima: The mayor will sign a deal".
    """
    root = next(w for w in words if w.head is w)
    if not root.is_noun or root.all("cop", "auxpass", "aux"):
        return
    for noun in (noun for of in root.all("prep") for noun in of.all("pobj")):
        for named in noun.all("acl"):
            # "The board of the bank named Ada Berg chief executive."
            if _chooses(named) and named.all("oprd"):
                named.hang(root, "acl")
    below = [
        c
        for c in root.all("acl", "relcl")
        if c.is_verb and (_is_finite(c) or _chooses(c))
    ]
    # ", which bought a stake, called on it": what has no subject goes first.
    verb = min(below, key=lambda c: bool(c.all(*_SUBJECTS)), default=None)
    if verb is None or verb.i < root.i:
        return
    alone = not verb.all(*_SUBJECTS)
    colon = any(w.text == ":" for w in words[root.i + 1 : verb.i])
    if alone and not (_acts(verb) or _chooses(verb)):
        return
    if not alone and not colon:
        return
    root.children.remove(verb)
    verb.tag = "VBD" if verb.tag == "VBN" and alone else verb.tag
    verb.head, verb.dep = verb, "ROOT"
    root.head, root.dep = verb, "nsubj" if alone else "dep"
    verb.children.insert(0, root)
    verb.tag = "VBD" if _chooses(verb) else verb.tag
    verb.clause = root.clause = None
    for part in [c for c in root.children if c.i > verb.i]:
        part.hang(verb, "advcl" if part.dep == "acl" else part.dep)


def mend_hidden_root(words: list[Word]) -> None:
    """
    Read "a coach carrying pupils overturned" with *overturned* as what it did.

    The verb of the sentence was taken for a clause behind the pupils.
    """
    root = next(w for w in words if w.head is w)
    if not root.is_noun or words[-1].text != "." or root.all("cop", "aux", "auxpass"):
        return
    for carrying in root.all("acl"):
        things = carrying.all("dobj") if carrying.tag == "VBG" else []
        verb = things[-1].child("acl") if things else None
        if verb is None or verb.tag not in {"VBN", "VBD"} or verb.all("agent"):
            continue
        verb.head.children.remove(verb)
        verb.head, verb.dep, verb.tag = verb, "ROOT", "VBD"
        for part in [c for w in (carrying, root) for c in w.children if c.i > verb.i]:
            part.hang(verb, part.dep)
        root.head, root.dep = verb, "nsubj"
        verb.children.insert(0, root)
        verb.clause = root.clause = None
        return


def mend_named(words: list[Word]) -> None:
    """
    Read "the council named Ada Berg to replace him" with *named* as what it did.

    The verb was taken for a clause behind the noun, and what she is to do for the
    verb of the sentence, or for another clause behind the noun.
    """
    for verb in words:
        noun = verb.head
        if verb.dep != "acl" or verb.tag != "VBN" or verb.i != noun.i + 1:
            continue
        names = [w for w in verb.all("oprd", "dobj") if w.tag == "NNP"]
        below = [w for w in (*noun.all("acl"), noun.head) if _is_to_do(w, names)]
        top = below[0] if below else verb
        if not below or (noun.head is not noun and noun.head is not top):
            continue
        noun.children.remove(verb)
        verb.tag, verb.head, verb.dep, verb.clause = "VBD", verb, "ROOT", None
        before = [c for c in top.children if c.i < verb.i and c is not noun]
        for part in before if noun.head is top else ():
            part.hang(verb, part.dep)
        for name in names:
            name.dep = "dobj"
        top.hang(verb, "xcomp")
        noun.hang(verb, "nsubj")


def _is_to_do(word: Word, names: list[Word]) -> bool:
    """Whether it is "to replace him" behind the names."""
    to = any(aux.lower == "to" for aux in word.all("aux"))
    return to and word.tag == "VB" and bool(names) and word.i > names[-1].i


def _chooses(verb: Word) -> bool:
    """Whether it is "named Ada Berg to run it" or "as head": no participle does."""
    chosen = any(w.tag == "NNP" for w in verb.all("oprd", "dobj"))
    behind = (w for w in (*verb.all("prep"), *verb.head.all("prep")) if w.i > verb.i)
    office = any(w.lower == "as" for w in behind) or bool(verb.all("xcomp"))
    office = office or bool(verb.all("dobj") and verb.all("oprd"))
    return verb.tag == "VBN" and chosen and office


def _acts(verb: Word) -> bool:
    """Whether a past form has what only an active verb has."""
    aimed = (
        noun
        for preposition in verb.all("prep")
        if preposition.lower in _AIMED
        for noun in preposition.all("pobj")
    )
    named = any(n.entity is None or n.entity.label != "DATE" for n in aimed)
    return bool(verb.all("dobj", "prt", "xcomp")) or named


def mend_inserted_saying(words: list[Word]) -> None:
    """
    Read "Ada Berg, called Eva Lind on Friday, her office said" as a call.

    A stray comma made the verb a clause behind its subject, and the subject a
    second one of the saying.
    """
    for said in words:
        subjects = said.all("nsubj") if said.is_verb else []
        if len(subjects) < 2 or subjects[-1].i != said.i - 1:  # noqa: PLR2004 - two
            continue
        first = subjects[0]
        verb = next((c for c in first.all("acl") if c.tag in {"VBN", "VBD"}), None)
        if verb is None or not verb.all("dobj", "oprd"):
            continue
        for word in verb.all("oprd"):
            word.dep = "dobj"
        verb.hang(said, "ccomp")
        first.hang(verb, "nsubj")
        verb.tag = "VBD"


def mend_carrier(words: list[Word]) -> None:
    """
    Read "A bus carrying pilgrims overturned, killing 12, police said" as a deed.

    The verb was taken for a clause behind what is carried, and who carries for a
    second subject of the saying.
    """
    for said in words:
        if not said.is_verb or said.all("ccomp") or not said.all("nsubj"):
            continue
        first = next((w for w in said.all("nsubj", "dep") if w.i < said.i), None)
        inner = first.child("acl") if first is not None else None
        if first is None or inner is None or inner.tag != "VBG":
            continue
        if first.dep == "nsubj" and len(said.all("nsubj")) == 1:
            continue
        carried = (verb for noun in inner.all("dobj") for verb in noun.all("acl"))
        verb = next((v for v in carried if v.tag == "VBN" and not v.all("agent")), None)
        if verb is None:
            continue
        verb.hang(said, "ccomp")
        first.hang(verb, "nsubj")
        verb.tag = "VBD"
        for word in (*inner.all("advcl"), *first.all("acl")):
            if word.i > verb.i:
                word.hang(verb, "advcl")


def mend_swallowed_subject(words: list[Word]) -> None:
    """
    Read "On a visit to Chad, Ada Berg voiced support" with *Berg* as who did.

    The subject was taken for a second place in the phrase before it.
    """
    for last, verb in itertools.pairwise(words):
        noun = last.head
        if last.dep != "conj" or not last.is_noun or noun.all("cc"):
            continue
        if not verb.is_verb or not _is_finite(verb) or verb.all(*_SUBJECTS):
            continue
        if verb.dep == "conj":
            continue
        fronted = [w for w in verb.all("prep") if w.i < verb.i]
        left = min(w.i for w in last.subtree())
        comma = left and words[left - 1].text == ","
        if comma and any(above in fronted for above in noun.ancestors()):
            last.hang(verb, "nsubj")


def mend_fronted_subject(words: list[Word]) -> None:
    """
    Read "During the Winter War sailors seized ships" with *sailors* as who did.

    Without a comma behind it the name of a time or place was taken for a part of
    the noun that does what follows.
    """
    for noun, verb in itertools.pairwise(words):
        front = noun.head
        if noun.dep != "pobj" or noun.tag != "NNS" or not verb.is_verb:
            continue
        if verb.dep == "conj" or not _is_finite(verb) or verb.all(*_SUBJECTS):
            continue
        own = [c for c in noun.children if c.i < noun.i]
        name = next(
            w for w in words[noun.i - 1 :: -1] if w.dep != "amod" or w.tag == "NNP"
        )
        fronted = verb in front.ancestors() and front.i < name.i
        if name.tag != "NNP" or name.head not in {noun, front} or not fronted:
            continue
        for part in own:
            if part.i < name.i:
                part.hang(name, part.dep)
        name.hang(front, "pobj")
        noun.hang(verb, "nsubj")


def mend_split_subject(words: list[Word]) -> None:
    """
    Read "a Royal Navy frigate fired shots" with *frigate* as what fired.

    The noun behind a name was taken for when, or how, the name did so.
    """
    for name, noun, verb in zip(words, words[1:], words[2:], strict=False):
        if noun.dep != "npadvmod" or noun.tag not in {"NN", "NNS"} or noun.entity:
            continue
        if name.dep != "nsubj" or name.tag not in {"NNP", "NNPS"}:
            continue
        if name.head is verb and noun.head is verb and _is_finite(verb):
            for part in name.all("det"):
                part.hang(noun, part.dep)
            name.hang(noun, "compound")
            noun.hang(verb, "nsubj")


def mend_demanded_verb(words: list[Word]) -> None:
    """
    Read "demanded that the mayor resign" with *resign* as a verb.

    Behind "that", with a subject before it, the bare form was taken for a noun.
    """
    for word in words:
        if word.dep != "ccomp" or word.tag != "NN" or not word.head.is_verb:
            continue
        if not any(mark.lower == "that" for mark in word.all("mark")):
            continue
        noun = words[word.i - 1]
        if noun.dep == "compound" and noun.head is word and not word.all("nsubj"):
            for part in word.all("det", "amod", "poss", "compound"):
                if part is not noun:
                    part.hang(noun, part.dep)
            noun.dep = "nsubj"
        if word.all("nsubj") and not word.all("cop", "det", "amod"):
            word.tag, word.lemma, word.clause = "VB", word.lower, None


def mend_initials_subject(words: list[Word]) -> None:
    """
    Read "UNDA gave them water" with *UNDA* as who did.

    A name in capitals that the model has never seen was taken for an adverb, or
    for a common noun.
    """
    for word in words:
        verb = word.head
        if word.dep not in _ACTING or not _is_initials(word) or word.i > verb.i:
            continue
        if not verb.is_verb or not _is_finite(verb) or not verb.all("dobj"):
            continue
        taken = word.dep != "nsubj" and verb.all(*_SUBJECTS)
        if taken or not any(w.text.islower() for w in words):
            continue
        word.hang(verb, "nsubj")
        word.tag = "NNP"
        if word.entity is None:
            Entity((word,), "ORG")


def _is_initials(word: Word) -> bool:
    """Whether it is "UNDA", and not the first words of a lead, "A SPATE of"."""
    capitals = word.text.isalpha() and word.text.isupper() and not word.all("det")
    if (
        not capitals
        or word.tag in _KNOWN
        or not _SHORTEST <= len(word.text) <= _LONGEST
    ):
        return False
    return word.text not in _NO_BODIES and word.lower not in ActorNouns.built_in().kinds


def mend_people_subject(words: list[Word]) -> None:
    """
    Read "The British gave up control" with *British* as its subject.

    The name of a people was taken for an adjective, and the verb in the past
    tense, which can be none, for another one.
    """
    for verb in words:
        noun = verb.head
        if verb.tag != "VBD" or verb.dep != "amod" or noun.i < verb.i:
            continue
        people = next(
            (
                c
                for c in (*verb.children, *noun.children)
                if c.i < verb.i and c.entity and c.entity.label == "NORP"
            ),
            None,
        )
        if people is None:
            continue
        above, dep = noun.head, noun.dep
        verb.head.children.remove(verb)
        verb.head, verb.dep = (verb if above is noun else above), dep
        if above is not noun:
            above.children.remove(noun)
            above.children.append(verb)
        noun.head, noun.dep = verb, "dobj"
        verb.children.append(noun)
        people.tag = "NNPS"
        people.hang(verb, "nsubj")
        for part in [c for c in noun.children if c.i < verb.i and c.dep == "det"]:
            part.hang(people, "det")


def mend_all_subject(words: list[Word]) -> None:
    """
    Read "It sank, and all aboard were rescued" as what was done to all of them.

    "All aboard" was taken for an adverb, and the ship for what was rescued.
    """
    for every in words:
        where, verb = every.head, every.head.head
        if every.lower not in _EVERY or where.i != every.i + 1:
            continue
        alone = not verb.all("nsubj", "nsubjpass", "expl") and where.i < verb.i
        if where.dep == "advmod" and verb.is_verb and alone:
            every.hang(verb, "nsubjpass" if verb.all("auxpass") else "nsubj")
            where.hang(every, "advmod")
            every.tag = "NN"
