"""
Mend the parses that a small model is known to get wrong.

Each repair is one function on one sentence, changes nothing where its pattern is
not met, and has the sentence that asked for it in its test.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ..syntax.governors import reported_certainty
from ..syntax.words import Sentence, Word
from .clauses import (
    mend_asked_subject,
    mend_clause_behind,
    mend_false_content,
    mend_follower,
    mend_list_in_clause,
    mend_result,
    mend_second_object,
    mend_strife,
    mend_tail_saying,
    mend_toll,
)
from .compounds import (
    mend_given_noun,
    mend_helped_people,
    mend_hyphened_noun,
    mend_named_office,
    mend_owned_doer,
    mend_paired_names,
    mend_warning,
)
from .headlines import mend_headline_passive
from .inversions import INVERSIONS, mend_fronted_participle, mend_well_as
from .joints import (
    JOINS,
    mend_agent,
    mend_agent_time,
    mend_guilty,
    mend_infinitives,
    mend_listed_speakers,
    mend_month,
    mend_named_apart,
    mend_purpose,
    mend_said_then,
    mend_semicolon,
    mend_who,
)
from .lists import (
    mend_appositive,
    mend_counted_names,
    mend_holder,
    mend_joined_appositive,
    mend_named_kind,
    mend_renamed_subject,
    mend_second_subject,
    mend_shot_dead,
)
from .numbers import (
    mend_bracketed_unit,
    mend_score,
    mend_time_subject,
    mend_unit_object,
)
from .places import (
    mend_bare_preposition,
    mend_cause_relative,
    mend_place_name,
    mend_planned_relative,
)
from .relatives import RELATIVES, mend_clause_relative, mend_fronted_object
from .sayings import (
    mend_claimed_subject,
    mend_day_of_saying,
    mend_second_saying,
    mend_told_that,
)
from .subjects import (
    mend_all_subject,
    mend_carrier,
    mend_demanded_verb,
    mend_fronted_subject,
    mend_hidden_root,
    mend_initials_subject,
    mend_inserted_saying,
    mend_named,
    mend_noun_root,
    mend_people_subject,
    mend_split_subject,
    mend_swallowed_subject,
)
from .tenses import (
    mend_absolute,
    mend_finite_conjunct,
    mend_past_conjunct,
    mend_past_form,
)

__all__ = ["REPAIRS", "repair"]

_HAVE: Final = frozenset({"have", "had", "has", "'ve", "'d"})


def repair(sentence: Sentence) -> Sentence:
    """Apply every repair in turn."""
    present = {word.lower for word in sentence.words}
    for mend in REPAIRS:
        if mend not in _ONLY_WITH or not _ONLY_WITH[mend].isdisjoint(present):
            mend(sentence.words)
    if sentence.headline:
        mend_headline_passive(sentence.words)
    return sentence


def mend_perfect(words: list[Word]) -> None:
    """
    Read "that they had increased patrols" as a verb with its object.

    The participle was taken for an adjective of the noun after it, and the
    noun for the object of the reporting verb, with the subject in between.
    """
    for word in words:
        noun = word.head
        if word.tag != "VBN" or word.dep != "amod" or not noun.is_noun:
            continue
        had = next((c for c in word.children if c.lower in _HAVE), None)
        had = had or _auxiliary_before(words, word)
        # "They have balanced accounts": what the noun hangs on is no auxiliary.
        if had is None or noun.i < word.i or had in (noun, *noun.ancestors()):
            continue
        outer = noun.head
        word.hang(outer, "ccomp" if outer.is_verb else "acl")
        if had.head is not word:
            had.hang(word, "aux")
        for part in [c for c in noun.children if c.i < word.i]:
            part.hang(word, part.dep)
        joined = [c for c in noun.all("cc", "conj") if c.i > noun.i]
        later = next((w for w in words if w.i > noun.i and w.is_verb), None)
        if joined and later and later.head is outer:
            for part in joined:
                part.hang(word, part.dep)
            later.hang(word, "conj")
        noun.hang(word, "dobj")


def _auxiliary_before(words: list[Word], word: Word) -> Word | None:
    before = words[word.i - 1] if word.i else None
    return before if before is not None and before.lower in _HAVE else None


def mend_clause_conjunct(words: list[Word]) -> None:
    """
    Hang "and Serbia had placed …" on the clause inside "that …", not outside.

    After "X reported that A and B", the second clause belongs to what was
    reported: it has its own subject and the tense of the first.
    """
    for word in words:
        outer = word.head
        if word.dep != "conj" or not word.is_verb or not word.child("nsubj"):
            continue
        inner = next(
            (c for c in outer.all("ccomp") if c.child("mark") and c.i < word.i), None
        )
        if inner is None:
            continue
        aux, inner_aux = word.child("aux"), inner.child("aux")
        if aux and inner_aux and aux.lemma == inner_aux.lemma and aux.i > inner.i:
            word.hang(inner, "conj")


def mend_reported_subject(words: list[Word]) -> None:
    """
    Read "They reported the storm had grown" with *storm* as what had grown.

    Without "that", the subject of the clause was taken for the object of the
    verb of saying, and the clause was left without one.
    """
    for verb in words:
        above = verb.head
        if verb.dep not in {"advcl", "conj", "dep"} or not _is_finite(verb):
            continue
        if verb.all("nsubj", "nsubjpass", "mark", "cc") or not above.is_verb:
            continue
        noun = above.child("dobj")
        if noun is None or reported_certainty(above.lemma) is None:
            continue
        first = min(w.i for w in (verb, *verb.all("aux", "auxpass", "neg")))
        if words[first - 1].tag == "CC":
            continue
        behind = [p for p in above.all("prep") if noun.i < p.i < first]
        inside = {w.i for part in (noun, *behind) for w in part.subtree()}
        if noun.i < first and all(i in inside for i in range(noun.i, first)):
            for part in behind:
                part.hang(noun, part.dep)
            noun.hang(verb, "nsubjpass" if verb.all("auxpass") else "nsubj")
            verb.hang(above, "ccomp")


def _is_finite(verb: Word) -> bool:
    forms = {"VBD", "VBZ", "VBP", "MD"}
    return verb.tag in forms or any(c.tag in forms for c in verb.all("aux", "auxpass"))


def mend_participle_root(words: list[Word]) -> None:
    """
    Read "men wearing black and helmets gathered" with *gathered* as its verb.

    The participle behind the subject was taken for the verb of the sentence, and
    the last thing in its list for the subject of the real one.
    """
    root = next(w for w in words if w.head is w)
    subject = root.child("nsubj")
    if root.tag != "VBG" or root.all("aux") or subject is None:
        return
    verb = next((c for c in root.all("conj") if _is_finite(c)), None)
    if verb is None:
        return
    listed, last = root.child("dobj"), verb.child("nsubj")
    for part in [c for c in root.children if c.i < subject.i or c.i > verb.i]:
        part.hang(verb, part.dep)
    if listed is not None and last is not None and last.i < verb.i:
        last.hang(listed, "conj")
    root.children.remove(verb)
    verb.head, verb.dep = verb, "ROOT"
    subject.hang(verb, "nsubj")
    root.head, root.dep = subject, "acl"
    subject.children.append(root)


#: In this order: later ones rely on what earlier ones have mended.
REPAIRS: Final[tuple[Callable[[list[Word]], None], ...]] = (
    mend_absolute,
    mend_past_form,
    mend_participle_root,
    mend_named,
    *INVERSIONS,
    *RELATIVES,
    mend_named_office,
    mend_noun_root,
    mend_hidden_root,
    mend_initials_subject,
    mend_swallowed_subject,
    mend_fronted_subject,
    mend_split_subject,
    mend_inserted_saying,
    mend_tail_saying,
    mend_asked_subject,
    mend_false_content,
    mend_list_in_clause,
    mend_claimed_subject,
    mend_clause_behind,
    mend_day_of_saying,
    mend_told_that,
    mend_follower,
    mend_result,
    mend_second_object,
    mend_second_saying,
    mend_strife,
    mend_all_subject,
    mend_carrier,
    mend_demanded_verb,
    mend_people_subject,
    mend_perfect,
    mend_clause_conjunct,
    mend_finite_conjunct,
    mend_past_conjunct,
    mend_reported_subject,
    mend_fronted_object,
    mend_appositive,
    mend_holder,
    mend_renamed_subject,
    mend_second_subject,
    mend_joined_appositive,
    mend_counted_names,
    mend_named_kind,
    mend_shot_dead,
    mend_clause_relative,
    mend_cause_relative,
    mend_planned_relative,
    mend_agent,
    mend_score,
    mend_time_subject,
    mend_unit_object,
    mend_bracketed_unit,
    mend_purpose,
    mend_place_name,
    mend_bare_preposition,
    mend_given_noun,
    mend_helped_people,
    mend_hyphened_noun,
    mend_owned_doer,
    mend_paired_names,
    mend_warning,
    *JOINS,
    mend_toll,
)

#: Words without one of which a repair has nothing to mend.
_ONLY_WITH: Final[Mapping[Callable[[list[Word]], None], frozenset[str]]] = {
    mend_inserted_saying: frozenset({","}),
    mend_swallowed_subject: frozenset({","}),
    mend_tail_saying: frozenset({","}),
    mend_asked_subject: frozenset({"asked", "pressed", "questioned"}),
    mend_list_in_clause: frozenset({"who", "where", "that", "which"}),
    mend_clause_behind: frozenset({"after", "before", "since", "until"}),
    mend_follower: frozenset({"following"}),
    mend_all_subject: frozenset({"all", "both", "none"}),
    mend_demanded_verb: frozenset({"that"}),
    mend_absolute: frozenset({"of"}),
    mend_fronted_participle: frozenset({"was", "were", "is", "are"}),
    mend_well_as: frozenset({"well"}),
    mend_told_that: frozenset({"that"}),
    mend_carrier: frozenset({","}),
    mend_perfect: _HAVE,
    mend_fronted_object: frozenset({"whose"}),
    mend_appositive: frozenset({","}),
    mend_second_subject: frozenset({","}),
    mend_holder: frozenset({","}),
    mend_joined_appositive: frozenset({"and"}),
    mend_counted_names: frozenset({"two", "three", "four", "five"}),
    mend_named_kind: frozenset({","}),
    mend_shot_dead: frozenset({"dead"}),
    mend_clause_relative: frozenset({"which"}),
    mend_agent: frozenset({"by"}),
    mend_purpose: frozenset({","}),
    mend_listed_speakers: frozenset({","}),
    mend_named_apart: frozenset({","}),
    mend_planned_relative: frozenset({"that", "which"}),
    mend_guilty: frozenset({"guilty"}),
    mend_infinitives: frozenset({"to"}),
    mend_named: frozenset({"to"}),
    mend_month: frozenset({"in", "on"}),
    mend_agent_time: frozenset({"by"}),
    mend_said_then: frozenset({"that"}),
    mend_semicolon: frozenset({";", ":"}),
    mend_who: frozenset({"who"}),
    mend_second_object: frozenset({"and", "or"}),
    mend_hyphened_noun: frozenset({"-"}),
    mend_paired_names: frozenset({"-", "–"}),
    mend_warning: frozenset({"warning"}),
    mend_toll: frozenset({","}),
    mend_bracketed_unit: frozenset({"("}),
    mend_false_content: frozenset({"which", "who", "that", "where"}),
}
