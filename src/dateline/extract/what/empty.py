"""Verbs that only govern or describe, and tell of nothing that happens."""

from __future__ import annotations

from typing import Final

from ...model.actor import ActorKind
from ...model.types import Certainty, EventType
from ...resolve.organisations import ActorNouns
from ..certainty.own_words import Standing
from ..certainty.prospects import is_made_to
from ..syntax.clauses import Clause, Tense, read_clause
from ..syntax.governors import Governing, governing_infinitive
from ..syntax.words import Word
from .scenery import is_kept, is_of_its_day

__all__ = ["STATIVE", "is_empty", "lies_ahead"]

#: Verbs that tell how things are; they tell of an event only by their noun.
STATIVE: Final = frozenset(
    "be have do seem appear want know believe contain include involve consist remain "
    "live own need mean like love hate belong depend deserve differ equal fit lack "
    "matter owe possess prefer resemble weigh cost concern represent reflect require "
    "feel look sound stand sit lie exist tend can use make take get go come put keep "
    "let see hear think face number total average stay consider regard "
    "appreciate enjoy follow compare relate refer spend wait try seek aim focus serve "
    "base rely cover occupy hope wish control expect fare overshadow fear admire adore "
    "idolise idolize dread resent prove utilise utilize bedevil plague".split()
)
#: Of these, where a day is given, it is news: "it went down on Friday".
_MOVES: Final = frozenset("come get go keep make put take".split())
_TIMES: Final = frozenset({"DATE", "TIME"})
#: "Took the crew to the port"; but one takes a case to court, and a view.
_CARRIES: Final = frozenset({"bring", "put", "take"})
_ENDS: Final = frozenset(
    "base camp custody hospital jail port prison safety shelter ship shore "
    "station".split()
)
_ASHORE: Final = frozenset({"aboard", "ashore", "home"})
_PLACES: Final = frozenset({"GPE", "FAC", "LOC"})
_SOMEONE: Final = frozenset({ActorKind.PERSON, ActorKind.GROUP, ActorKind.MILITARY})
_FORCES: Final = frozenset({"compel", "force"})
_NO_FINDS: Final = frozenset(
    "way time place reason solution answer home balance job themselves".split()
)
_DYNAMIC: Final = frozenset({Tense.PAST, Tense.PLUPERFECT, Tense.PERFECT, Tense.FUTURE})
_AHEAD: Final = frozenset({Certainty.PLANNED, Certainty.ANTICIPATED})


def is_empty(
    verb: Word, head: Word, clause: Clause, kind: EventType | None, *, told_now: bool
) -> bool:
    """Whether a verb governs, describes, or says nothing that is known to happen."""
    if _raises(verb, head):
        return True
    if kind is not None:
        return head.lemma in STATIVE and kind.name == "STATE"
    if head.lemma == "find":
        return not _is_a_find(head)
    takes_up_clause = verb.dep == "relcl" and verb.head.is_verb and not verb.all("dobj")
    if verb is head and verb.lemma not in STATIVE and is_made_to(verb):
        return False
    still = (head.lemma in STATIVE and not _moved(head, clause)) or is_kept(head)
    told = _tells_of_something(head, clause, told_now=told_now)
    return still or takes_up_clause or not told


def _moved(head: Word, clause: Clause) -> bool:
    """Whether it is "it went down on Friday", and not "came and attacked"."""
    if head.lemma not in _MOVES or clause.tense not in _DYNAMIC:
        return False
    over = any(c.lower == "over" for c in head.all("prt"))
    if (head.lemma == "take" and over) or _is_taken(head):
        return True
    if any(word.is_verb for word in head.all("conj")):
        return False
    times = [*head.all("npadvmod"), *(n for p in head.all("prep") for n in p.children)]
    return any(n.entity is not None and n.entity.label in _TIMES for n in times)


def _is_taken(head: Word) -> bool:
    """Whether it is "took the crew to the port", "were put ashore"."""
    if head.lemma not in _CARRIES:
        return False
    ends = {noun for p in head.all("prep") for noun in p.all("pobj")}
    there = any(
        noun.lemma in _ENDS or (noun.entity and noun.entity.label in _PLACES)
        for noun in ends
    )
    return (there or any(w.lower in _ASHORE for w in head.all("advmod"))) and any(
        map(_is_someone, head.all("dobj", "nsubjpass"))
    )


def _is_someone(noun: Word) -> bool:
    if noun.tag == "PRP" or (noun.entity and noun.entity.label == "PERSON"):
        return noun.lower != "it"
    kinds = ActorNouns.built_in().kinds
    whole = " ".join([*(w.lower for w in noun.all("compound")), noun.lemma])
    counted = (whom.tag == "PRP" for of in noun.all("prep") for whom in of.children)
    kind = kinds.get(whole, kinds.get(noun.lemma))
    return kind in _SOMEONE or (noun.tag == "CD" and any(counted))


def _is_a_find(head: Word) -> bool:
    """Whether something was found, as a body is, and not a way or a reason."""
    things = head.all("dobj", "nsubjpass")
    found = any(
        (t.tag in {"NN", "NNS"} and t.lemma not in _NO_FINDS)
        or (t.entity is not None and t.entity.label == "PERSON")
        for t in things
    )
    said = head.all("ccomp", "oprd", "xcomp", "acomp", "prt")
    # "Found the strike justified": what he thought of it.
    said += [c for t in things for c in t.all("acl") if not c.children and c.i > t.i]
    return found and not said and read_clause(head).tense is not Tense.PRESENT


def lies_ahead(verb: Word, head: Word, standing: Standing) -> bool:
    """Whether it is "open" in "they expect to open the bridge in May"."""
    if head.lemma in STATIVE:
        return False
    reported = read_clause(verb).tense is Tense.MODAL and verb.dep == "ccomp"
    return (
        (reported or verb.dep == "xcomp")
        and standing.certainty in _AHEAD
        and not _raises(verb, head)
    )


def _raises(verb: Word, head: Word) -> bool:
    """Whether the verb only governs another one, which is the event."""
    if verb is not head:
        return False
    lower = verb.child("xcomp", "ccomp")
    if lower is None or not lower.is_verb:
        return False
    clause = read_clause(verb)
    kind = governing_infinitive(verb.lemma, passive=clause.passive)
    caused = kind is Governing.CAUSED
    if lower.dep == "ccomp" and (not caused or read_clause(lower).finite):
        return False
    if verb.lemma in _FORCES and lower.lemma in STATIVE:
        # "Forced staff to lie down": that they lay there is told with it.
        return False
    return kind not in {Governing.CONTENT, Governing.MERGE}


def _tells_of_something(head: Word, clause: Clause, *, told_now: bool) -> bool:
    """
    Whether a verb that the lexicon does not know is told as a happening.

    Headlines and timetables tell of it in the present tense: *told_now*.
    """
    dynamic = clause.tense in _DYNAMIC or (
        clause.tense is Tense.PRESENT
        and (told_now or (clause.progressive and bool(head.all("dobj", "nsubjpass"))))
    )
    if clause.finite or head.dep not in {"acl", "advcl", "pcomp"}:
        return dynamic and head.dep not in {"acl", "pcomp"}
    return is_of_its_day(head)
