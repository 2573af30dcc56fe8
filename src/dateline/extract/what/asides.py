"""Which parts of a clause its row leaves out: what only stands beside the event."""

from __future__ import annotations

from typing import Final

from ..syntax.governors import reported_certainty
from ..syntax.words import Word
from .predicates import Predicate
from .senses import TEXTS

__all__ = ["is_aside"]

_ASIDES: Final = frozenset(
    {"advcl", "relcl", "ccomp", "parataxis", "mark", "appos", "dep", "punct", "cc"}
)
_ASIDE_PREPOSITIONS: Final = frozenset(
    "according amid after before compared despite during following since "
    "without".split()
)
_RANGES: Final = frozenset({"follow", "range", "say", "show", "vary"})
#: "Appeared before the judge".
_APPEARS: Final = frozenset("appear bring come go haul stand testify".split())
#: What a text says so is cut off behind these.
_CLAIMS: Final = frozenset({"allege", "argue", "claim", "read", "say", "state"})
_AIMED: Final = frozenset({"aim", "target"})
#: "Named after his aunt".
_NAMES: Final = frozenset({"call", "christen", "name", "rename"})
#: They join a clause to the one before, and say nothing of what happened.
_JOINERS: Final = frozenset(
    "consequently conversely furthermore hence however instead likewise meanwhile "
    "moreover nevertheless nonetheless separately similarly therefore thus".split()
)
#: These say nothing without their clause: "sorry for the way they were treated".
_EMPTY: Final = frozenset({"fact", "reason", "way"})
_KEEPS_INFINITIVE: Final = frozenset({"REQUEST", "COERCE", "THREATEN", "ACCUSE"})


def is_aside(word: Word, predicate: Predicate) -> bool:
    """Whether a word opens a part that is left out of the clause of an event."""
    if word in predicate.trigger:
        return False
    if word.dep in {"advcl", "ccomp", "mark", "advmod"}:
        return _is_clause_aside(word, predicate)
    if word.dep == "npadvmod" and word.head is predicate.verb:
        return word.i < predicate.verb.i or _behind_comma(word)
    if word.dep == "punct":
        dash = word.text == "-" and word.tag in {":", ","}
        return dash or (word.text not in {"-", "$"} and word.tag != "HYPH")
    if word.dep == "cc":
        return word.head.is_verb
    if word.dep == "conj":
        return word.is_verb and word not in predicate.trigger
    if word.dep == "acl":
        if word.tag == "VB":
            # "Her power to do as she liked": not without what it is that she did.
            return word.lemma == "do" and not word.all("dobj")
        content = word.head.dep == "dobj" and any(word.all("mark"))
        return not content and not _is_in_text(word, predicate)
    if word.dep == "prep":
        return _is_preposition_aside(word, predicate)
    if word.dep in {"appos", "dobj"}:
        return _is_another_name(word)
    if word.dep == "relcl":
        what = word.head.lemma in _EMPTY and word.head.dep in {"dobj", "pobj"}
        # "The first woman to lead it".
        return not what and word.tag != "VB"
    return word.dep in _ASIDES


def _is_another_name(noun: Word) -> bool:
    """Whether it only says what has been named, behind a comma."""
    if noun.dep == "appos":
        # "An 18 foot (7 m) surge": the surge was hung on the foot.
        closed = any(w.text == ")" and w.i < noun.i for w in noun.subtree())
        return not (closed or _is_close(noun) or _tells_who(noun))
    # "Won a prize for her book, the story of a ship".
    return noun is not noun.head.child("dobj") and _behind_comma(noun)


def _is_in_text(clause: Word, predicate: Predicate) -> bool:
    """Whether it is what a text does: "a letter warning them", or a missile."""
    text = clause.head
    if clause.lemma in _AIMED:
        return clause.tag == "VBG" and text.head is predicate.head
    tells = clause.tag == "VBG" and clause.lemma not in _CLAIMS
    return tells and text.lemma in TEXTS and text.head is predicate.head


def _is_close(name: Word) -> bool:
    """Whether no mark parts it from its noun: "the brewer Hallam"."""
    left = min(word.i for word in name.subtree())
    before = next((w for w in name.head.subtree() if w.i == left - 1), None)
    if before is None or not (name.head.is_noun or name.head.dep == "pobj"):
        return False
    if before.dep == "appos" and before.head is name.head:
        # "Officials, vice-president Omar Haddad and".
        return _is_close(before)
    return before.dep != "punct" or before.text == ")"


def _tells_who(name: Word) -> bool:
    """Whether it is the name of "the deputy minister, Karl Vint", and no more."""
    person = name.entity is not None and name.entity.label == "PERSON"
    only = all(c.dep == "compound" for c in name.children)
    return person and only and name.head.tag == "NN" and name.head.i < name.i


def _is_clause_aside(word: Word, predicate: Predicate) -> bool:
    if word.dep == "advmod":
        leads = word.lower in _JOINERS or _opens_clause(word)
        return bool(word.all("advcl")) or leads
    if word.dep == "mark":
        return word.lower not in {"for", "if", "whether"}
    if word.dep == "ccomp":
        bare = word.tag == "VBG" and not word.all("aux")
        quoted = word.quoted and not word.head.quoted and not _says(predicate)
        return word.i < word.head.i or bare or quoted or word.tag == "NN"
    if any(c.lower == "for" for c in word.all("mark")):
        return word.head is not predicate.verb
    if word.tag == "NN":
        # "Took 12 people hostage".
        return _behind_comma(word)
    wants = predicate.type.name in _KEEPS_INFINITIVE or predicate.head.lemma == "vote"
    to = any(aux.lower == "to" for aux in word.all("aux"))
    return word.tag != "VB" or not (wants and to)


def _says(predicate: Predicate) -> bool:
    """Whether what is quoted behind it is what it says."""
    said = reported_certainty(predicate.head.lemma) is not None
    return said or predicate.type.name == "STATEMENT"


def _opens_clause(word: Word) -> bool:
    """Whether it is "once" or "when" of "once when he fell ill", "again when"."""
    openers = [c for c in word.head.all("advmod") if c.tag == "WRB"]
    if word.head.dep == "ccomp" and word in openers:
        # "Asked why they had left": that is what was asked.
        return False
    return bool(openers) and word.i <= openers[0].i


def _is_preposition_aside(word: Word, predicate: Predicate) -> bool:
    subject = word.head.child("nsubj", "nsubjpass")
    if subject is not None and word.i < min(subject.i, word.head.i):
        return True
    if word.lower == "after" and word.head.lemma in _NAMES:
        return False
    if word.lower == "before" and word.head.lemma in _APPEARS:
        return False
    if word.lower == "with" and _opens_scene(word):
        return True
    told = any(noun in predicate.trigger for noun in word.all("pobj"))
    if word.lower == "without" and word.all("pobj") and not _behind_comma(word):
        return False
    return word.lower in _ASIDE_PREPOSITIONS and not told


def _opens_scene(word: Word) -> bool:
    """Whether it is ", with rescuers following": a clause of its own."""
    behind = _behind_comma(word)
    doing = (
        clause.lemma in _RANGES or behind
        for noun in word.all("pobj")
        for clause in noun.all("acl", "prep")
        if clause.tag == "VBG"
    )
    # "Charged with killing a clerk": no scene, but what for.
    scene = any(behind or clause.all("nsubj") for clause in word.all("pcomp"))
    return scene or any(doing)


def _behind_comma(word: Word) -> bool:
    left = min(word.subtree(), key=lambda w: w.i)
    return any(c.text == "," and c.i == left.i - 1 for c in word.head.children)
