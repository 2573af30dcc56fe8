"""What a verb's own words say about it: tense, voice, negation, subject."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Final

import attrs

from .governors import Governing, governing_infinitive
from .words import Word

__all__ = [
    "Clause",
    "Tense",
    "answers",
    "is_of_some_one",
    "names_some_one",
    "read_clause",
    "subjects_of",
    "words_below",
]


class Tense(enum.Enum):
    """When a clause puts itself, seen from its reporter."""

    PLUPERFECT = "pluperfect"
    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    FUTURE = "future"
    #: A modal other than will: "may", "would", "could", "should".
    MODAL = "modal"
    #: An infinitive, a participle or a noun: the clause above decides.
    NONE = "none"


_NEGATIONS: Final = frozenset(
    {"not", "n't", "never", "n’t", "neither", "nor", "nowhere"}
)
_AUXILIARIES: Final = frozenset({"aux", "auxpass"})
_HARDLY: Final = frozenset({"hardly", "scarcely"})
_NO: Final = frozenset({"no", "none", "nobody", "nothing", "neither", "few"})
_LIMITS: Final = frozenset({"det", "preconj"})
_OR: Final = frozenset({"or", "nor"})
#: What has one of these says for itself whether it was so.
_OWN: Final = ("nsubj", "nsubjpass", "aux", "auxpass")
_ARGUMENTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_ONE: Final = frozenset({"a", "an", "the", "this", "that", "another"})
_FUTURE: Final = frozenset({"will", "'ll", "wo", "shall", "’ll"})


@attrs.frozen
class Clause:
    """
    The grammar of one verb.

    Attributes:
        verb: The verb.

        tense: Its tense; *progressive* whether it is going on.

        passive: Whether its subject undergoes it.

        negated: Whether it is said not to be.

        modal: The modal verb before it, lower case, or empty.
    """

    verb: Word
    tense: Tense
    progressive: bool
    passive: bool
    negated: bool
    modal: str

    @property
    def finite(self) -> bool:
        """Whether it has a tense of its own."""
        return self.tense is not Tense.NONE


def read_clause(verb: Word) -> Clause:
    """Read the auxiliaries of a verb, its own or those of its coordination; once."""
    if verb.clause is None:
        verb.clause = _clause_of(verb)
    return verb.clause


def _clause_of(verb: Word) -> Clause:
    auxiliaries = _auxiliaries(verb)
    lemmas = {aux.lemma for aux in auxiliaries}
    passive = bool(verb.all("auxpass", "nsubjpass", "csubjpass")) or (
        verb.tag == "VBN" and any(a.dep == "auxpass" for a in auxiliaries)
    )
    return Clause(
        verb,
        _tense(verb, auxiliaries),
        "be" in lemmas
        and (verb.tag == "VBG" or any(a.lower == "being" for a in auxiliaries)),
        passive or _is_participle(verb, auxiliaries),
        _negated(verb),
        next((a.lower for a in auxiliaries if a.tag == "MD"), ""),
    )


def _is_participle(verb: Word, auxiliaries: list[Word]) -> bool:
    """Whether a past participle stands alone: "those killed", "found dead"."""
    alone = verb.tag == "VBN" and not auxiliaries
    return alone and verb.dep in {"acl", "xcomp", "ccomp", "advcl", "oprd"}


def _auxiliaries(verb: Word) -> list[Word]:
    own = verb.all("aux", "auxpass")
    if own or verb.tag in _FINITE or verb.dep != "conj" or not verb.head.is_verb:
        return own
    if verb.all("nsubj", "nsubjpass") or not _same_form(verb, verb.head):
        return own
    return _auxiliaries(verb.head)


def _same_form(verb: Word, other: Word) -> bool:
    """Whether two coordinated verbs can share auxiliaries."""
    forms = {verb.tag, other.tag}
    return len(forms) == 1 or forms == {"VBN", "VBD"}


def _tense(verb: Word, auxiliaries: list[Word]) -> Tense:
    if any(a.lower in _FUTURE for a in auxiliaries) or _going_to(verb):
        return Tense.FUTURE
    if any(a.tag == "MD" for a in auxiliaries):
        return Tense.MODAL
    if any(a.lower == "to" for a in auxiliaries):
        return Tense.NONE
    have = next((a for a in auxiliaries if a.lemma == "have"), None)
    if have is not None:
        if have.tag in {"VBD", "VBN"} or have.lower in {"had", "'d"}:
            return Tense.PLUPERFECT
        return Tense.NONE if have.tag == "VBG" else Tense.PERFECT
    for word in (*auxiliaries, verb):
        if word.tag == "VBD":
            return Tense.PAST
        if word.tag in _FINITE:
            return Tense.PRESENT
    return Tense.NONE


def _going_to(verb: Word) -> bool:
    """Whether it is one of the two verbs of "is going to leave"."""
    lower = verb.child("xcomp") if verb.lower == "going" else verb
    if lower is None or lower.dep != "xcomp" or lower.head.lower != "going":
        return False
    return any(a.lemma == "be" for a in lower.head.all("aux"))


def _negated(verb: Word) -> bool:
    for word in verb.children:
        if word.dep == "neg" or word.lower in _NEGATIONS:
            return True
        if word.children and word.dep in _AUXILIARIES and word.all("neg"):
            # "Never has a king been jailed."
            return True
    if any(c.lower == "longer" and c.child("neg") for c in verb.children):
        return True
    return any(
        noun.lower in _NO
        or any(c.lower in _NO and c.dep in _LIMITS for c in noun.children)
        or _is_hardly_any(noun)
        or any(
            w.lower == "not" and w.i < noun.i and w.head.dep != "amod"
            for w in noun.subtree()
        )
        for noun in verb.children
        if noun.dep in _ARGUMENTS
    ) or _shares_negation(verb)


def _is_hardly_any(noun: Word) -> bool:
    """Whether it is "few guards", "hardly a guard"; "a few guards" are some."""
    words = {c.lower for c in noun.all("amod", "advmod")}
    few = "few" in words and not noun.all("det", "poss")
    return few or not words.isdisjoint(_HARDLY)


def _shares_negation(verb: Word) -> bool:
    """
    Whether "not" is said of it with the verb before: "did not shoot or fire".

    "Had not fired the chief and left" says so of the first alone; "no guard shot
    and left" of both.
    """
    if verb.dep != "conj" or not verb.head.is_verb or verb.all(*_OWN):
        return False
    joints = {c.lower for c in (*verb.head.all("cc"), *verb.all("cc"))}
    bare = verb.tag == verb.head.tag == "VB" or _is_of_none(verb.head)
    shared = (bare and "but" not in joints) or not joints.isdisjoint(_OR)
    return shared and _negated(verb.head)


def _is_of_none(verb: Word) -> bool:
    """Whether it is said of "nobody", "no guard"."""
    return any(
        noun.lower in _NO or any(c.lower in _NO for c in noun.all("det"))
        for noun in verb.all("nsubj", "nsubjpass")
    )


_EFFECTS: Final = frozenset({"prompt", "provoke", "spark", "trigger"})
_RELATIVE: Final = frozenset({"WDT", "WP"})
#: Whoever these are done to did what stands behind "for" or "of", or is kept from it.
_ANSWERABLE: Final = frozenset(
    "accuse arrest ban bar blame censure charge condemn convict criticise criticize "
    "detain discipline discourage dismiss expel fault fine fire hail honor honour "
    "imprison indict jail penalise penalize praise prevent prosecute punish rebuke "
    "reprimand sack scold sentence stop sue suspect suspend thank".split()
)


def answers(noun: Word) -> bool:
    """Whether something is done to someone for what he did: "jailed two men for"."""
    return noun.head.lemma in _ANSWERABLE


def subjects_of(verb: Word) -> list[Word]:
    """
    Return who or what the verb is said of, also where it is understood.

    A verb shares the subject of the verb it is joined to or depends on; a
    relative clause takes the noun it stands by, and so does a participle.
    """
    if verb.memo is None:
        return _subjects(verb)
    found = verb.memo.get("subjects")
    if found is None:
        found = verb.memo["subjects"] = _subjects(verb)
    return list(found)


def _subjects(verb: Word) -> list[Word]:
    own = verb.all("nsubj", "nsubjpass", "csubj")
    if own:
        return _open_relatives(own, verb)
    if verb.dep in {"xcomp", "ccomp"} and _causes(verb.head):
        return verb.head.all("dobj")
    if verb.dep == "ccomp" and verb.head.dep == "relcl" and not verb.all("mark"):
        # "A deal which he said would help them": the deal would.
        return [verb.head.head] if verb.head.head.is_noun else []
    if verb.dep in {"relcl", "acl"}:
        return [verb.head] if verb.head.is_noun or verb.head.tag == "PRP" else []
    if verb.dep == "advcl" and verb.tag == "VBG" and _is_what_came_of_it(verb):
        return []
    if verb.dep in {"conj", "xcomp", "advcl", "ccomp", "parataxis", "dep"}:
        above = verb.head.head if verb.head.dep == "acomp" else verb.head
        if above.is_verb and above is not verb:
            return subjects_of(above)
    if verb.dep in {"pcomp", "prep"}:
        outer = next((a for a in verb.ancestors() if a.is_verb), None)
        if outer is None:
            return []
        told = outer.all("dobj") if outer.lemma in _ANSWERABLE else []
        # "Jailed two men for stealing": they stole.
        return told or subjects_of(outer)
    return []


def _is_what_came_of_it(verb: Word) -> bool:
    """Whether it is "he died, sparking protests": that he died did so, and not he."""
    off = verb.lemma == "set" and any(c.lower == "off" for c in verb.all("prt"))
    return verb.i > verb.head.i and (verb.lemma in _EFFECTS or off)


def _causes(above: Word) -> bool:
    """Whether "forced them to" makes its object the subject below it."""
    kind = governing_infinitive(above.lemma, passive=False)
    return above.is_verb and kind is Governing.CAUSED and bool(above.all("dobj"))


def _open_relatives(subjects: Iterable[Word], verb: Word) -> list[Word]:
    found = []
    for word in subjects:
        # "Six men, two of whom died."
        inner = (n for of in word.all("prep") for n in of.all("pobj"))
        if word.tag in _RELATIVE or any(n.tag in _RELATIVE for n in inner):
            clause = verb
            while clause.dep == "conj" or _is_inserted(clause):
                clause = clause.head
            if clause.dep == "relcl":
                found.append(clause.head)
            continue
        found.append(word)
    return found


def _is_inserted(clause: Word) -> bool:
    """Whether it is "would help" of "which he said would help"."""
    return clause.dep == "ccomp" and clause.head.dep == "relcl"


def words_below(verb: Word) -> dict[int, Word]:
    """Return a verb and all below it by where they stand, gathered once."""
    if verb.memo is None:
        return {word.i: word for word in verb.subtree()}
    if "below" not in verb.memo:
        verb.memo["below"] = {word.i: word for word in verb.subtree()}
    found: dict[int, Word] = verb.memo["below"]
    return found


def is_of_some_one(verb: Word) -> bool:
    """Whether it is said of one in particular, and not of a kind: "a man", "Ng"."""
    return any(names_some_one(noun) for noun in subjects_of(verb))


def names_some_one(noun: Word) -> bool:
    """Whether a noun is a name, has a number, or stands for a single one."""
    if noun.tag in {"NNP", "NNPS"} or noun.lower in {"he", "she"}:
        return True
    single = noun.tag == "NN" and any(c.lower in _ONE for c in noun.all("det"))
    return single or any(c.tag == "CD" for c in noun.all("nummod"))
