"""
Whom an act reaches beyond its grammar: the farmers in "condemned their protest".

Grammar gives the protest, and a phrase below it names the farmers. Who is named there
is aimed at where a careful reader would say so; who is only affected is told apart:
in "condemned the arrest of two farmers by the army" the army is condemned.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

from ...model.actor import ActorKind
from ...model.types import EVENT_TYPES, Role
from ...resolve.organisations import ActorNouns
from ..syntax.clauses import read_clause, subjects_of
from ..syntax.mentions import counted_head
from ..syntax.words import Word
from ..what.lexicon import Lexicon
from ..what.predicates import Predicate
from ..what.purposes import meant_for, opposed_by
from ..what.senses import TEXTS, sense_of_verb
from .aims import aims_of, claimed_of, ruled_on
from .goals import goals_of
from .objects import is_made, is_no_one, sends_them
from .own_acts import favours, stops_its_own, voices_its_own
from .roles import ATTITUDES, undergoes
from .there import helped_there, hit_there, is_place
from .turned import is_someone

__all__ = ["is_between_parties", "reached_by", "thing_reached"]

_DEEPEST: Final = 4
#: What moves goes somewhere, and no one undergoes it.
_MOVES: Final = frozenset({"MOBILIZE", "RETREAT"})
#: What hits a thing hits the country or the people it stands in.
_FORCED: Final = frozenset({"ASSAULT", "COERCE"})
#: What is hardly ever done to oneself.
_AGAINST: Final = _FORCED | {"SANCTION"}
#: What one may stop doing to someone: "lifted its blockade of Oslo".
_HARMS: Final = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
#: Behind "for" stands whom these are meant for, behind "from" whom these take from.
_FOR: Final = frozenset({"SUPPORT", "AID", "ELECTION"})
_FROM: Final = frozenset({"REQUEST", "REJECT", "SANCTION", "COERCE"})
_DIRECT: Final = frozenset(
    "against into of on onto to toward towards upon with".split()
)
#: Prepositions behind a noun that lead to whom it is about.
_ABOUT: Final = frozenset(
    "against among between by for from into of on to toward towards upon with".split()
)
_WHERE: Final = frozenset({"in", "inside"})
_DOERS: Final = frozenset({"by", "from", "between", "among", "with"})
#: Whose "base", "post" or "convoy" is hit is hit.
_FORCES: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE})
_NAMES: Final = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_TIMES: Final = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY"})
#: "Forced their way in": whoever does it.
_ONES_OWN: Final = frozenset({"best", "eye", "mind", "time", "way"})
#: "The embargo that it imposed on Oslo".
_IMPOSED: Final = frozenset({"impose", "levy", "place", "put"})
#: What a text does to a body is no deed to its members: "extending a UN mission".
_KEEPS: Final = frozenset(
    "authorise authorize create establish expand extend prolong renew".split()
)
#: What someone feels, whatever it is about: "the fear of a war with Oslo".
_FELT: Final = frozenset("anxiety fear hope worry".split())
#: What leads to a place, and not to who is there.
_TRIPS: Final = frozenset({"flight", "journey", "tour", "trip"})
_UNTIL: Final = frozenset({"until", "unless"})
#: Verbs that say of someone in a clause what these types say: "warned that Oslo would".
_SAYS_OF: Final = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "SUPPORT"})


def reached_by(
    predicate: Predicate,
    lexicon: Lexicon,
    *,
    is_party: Callable[[Word], bool] = lambda _: False,
    known: Collection[Word] = (),
) -> Iterator[tuple[Word, Role]]:
    """
    Yield the nouns that an act is aimed at, or that its object is about.

    Args:
        predicate: The event.

        lexicon: Which nouns tell of deeds.

        is_party: Whether a noun names someone. Nothing is looked for below such a
            noun; once one is aimed at, only others as near to the act are.

        known: Nouns that grammar gives a part; they are not given another one.
    """
    walk = _Walk(predicate, lexicon)
    if is_between_parties(predicate):
        level = list(walk.from_verb())
    elif predicate.type.name in _MOVES:
        level = list(walk.from_move())
    else:
        return
    seen: set[int] = set()
    for _ in range(_DEEPEST):
        below: list[tuple[Word, Role]] = []
        aimed = False
        for word, role in level:
            if word.i in seen or _is_number(word):
                continue
            seen.add(word.i)
            # "Vowed to form a government": there is none yet.
            made = (is_made(word) or is_no_one(word, word.head)) and is_party(word)
            if word.is_verb or made or not is_party(word):
                below += walk.below(word, role)
            elif word not in known:
                aimed |= role is Role.RECIPIENT
            if not word.is_verb and not made and word not in known:
                yield word, role
        if aimed:
            return
        level = below
    there = (*hit_there(predicate, is_party), *helped_there(predicate))
    yield from ((word, Role.RECIPIENT) for word in there)


def thing_reached(predicate: Predicate, lexicon: Lexicon) -> Word | None:
    """Return the nearest thing that an act is aimed at, as if none were anyone."""
    for word, role in reached_by(predicate, lexicon):
        if role is Role.RECIPIENT and word.is_noun and word not in predicate.trigger:
            return word
    return None


def is_between_parties(predicate: Predicate) -> bool:
    """Whether an act of its type is one that someone does to someone."""
    name = predicate.type.name
    kind = EVENT_TYPES.get(name)
    quad = kind.quad if kind is not None else None
    return name == "LEGAL" or (quad is not None and name not in _MOVES)


class _Walk:
    """Goes down from an act through the things that are no one."""

    def __init__(self, predicate: Predicate, lexicon: Lexicon) -> None:
        self.predicate, self.lexicon = predicate, lexicon
        self.kind = predicate.type.name
        self.feels = self.kind in ATTITUDES

    def from_verb(self) -> Iterator[tuple[Word, Role]]:
        """Yield what hangs on the act itself."""
        predicate = self.predicate
        if predicate.nominal:
            yield from self._behind(predicate.head, own=True, meant=True)
        if predicate.verb is predicate.head or len(predicate.trigger) > 1:
            yield from self._of_verb(predicate.verb)
        if predicate.head.is_verb and predicate.head is not predicate.verb:
            yield from self._of_verb(predicate.head)
        yield from ((word, Role.RECIPIENT) for word in aims_of(predicate))

    def from_move(self) -> Iterator[tuple[Word, Role]]:
        """Yield whom forces are moved against, or what is no longer done to them."""
        verb = self.predicate.verb
        if self.kind == "MOBILIZE":
            against = (
                *opposed_by(verb),
                *meant_for(verb, self.kind, self.lexicon),
                *aims_of(self.predicate),
            )
            yield from ((word, Role.RECIPIENT) for word in against)
            return
        for noun in verb.all("dobj"):
            if self._kind_of(noun) in _HARMS and stops_its_own(noun):
                yield from self._behind(noun, own=True, meant=True)

    def _of_verb(self, verb: Word) -> Iterator[tuple[Word, Role]]:
        if read_clause(verb).passive:
            yield from ((w, Role.RECIPIENT) for w in verb.all("nsubjpass"))
        moved = self._moves(verb) or sends_them(verb)
        named = () if read_clause(verb).passive else ("oprd",)
        for word in verb.all("dobj", *named, "attr", "dative"):
            role = Role.OTHER if moved and word.dep == "dobj" else Role.RECIPIENT
            for part in word.conjuncts():
                if part.i not in self._trigger:
                    yield part.child("pobj") or part, role
        for preposition in verb.all("prep"):
            yield from self._to_whom(preposition)
        for word in (*goals_of(verb), *meant_for(verb, self.kind, self.lexicon)):
            yield word, Role.RECIPIENT
        for lower in verb.all("xcomp", "ccomp", "acomp"):
            yield from self._of_clause(lower)
        for clause in verb.all("advcl"):
            marks = {mark.lower for mark in clause.all("mark")}
            if marks & _UNTIL:
                by = (w for agent in clause.all("agent") for w in agent.all("pobj"))
                yield from ((w, Role.OTHER) for w in (*subjects_of(clause), *by))
            elif "for" in marks and self.kind == "REQUEST":
                # "Called for Oslo to pay": Oslo is asked.
                yield from ((w, Role.RECIPIENT) for w in clause.all("nsubj"))

    def _moves(self, verb: Word) -> bool:
        """Whether a verb moves its object, as in "willing to withdraw troops"."""
        sense = sense_of_verb(verb, self.lexicon)
        return sense is not None and sense.type.name in _MOVES

    @property
    def _trigger(self) -> set[int]:
        return {word.i for word in self.predicate.trigger}

    def _to_whom(self, preposition: Word) -> Iterator[tuple[Word, Role]]:
        types = {"for": _FOR, "from": _FROM}.get(preposition.lower)
        if preposition.lower not in _DIRECT and types is None:
            return
        # "Destroyed it with a shell made by": with what, not with whom.
        if preposition.lower == "with" and self.kind in _FORCED:
            return
        aimed = types is None or self.kind in types
        for word in preposition.all("pobj"):
            for part in word.conjuncts():
                # "Called for a ban on it": the ban is no one, and leads further.
                direct = aimed or not (part.entity or is_someone(part))
                yield part, Role.RECIPIENT if direct else Role.OTHER
        yield from ((w, Role.RECIPIENT) for w in preposition.all("pcomp"))

    def _of_clause(self, clause: Word) -> Iterator[tuple[Word, Role]]:
        """Yield whom a clause below is about: "warned that Oslo would pay"."""
        if clause.dep == "acomp":
            for preposition in clause.all("prep"):
                yield from self._to_whom(preposition)
            for lower in clause.all("xcomp"):
                yield lower, Role.RECIPIENT
            return
        subjects = clause.all("nsubj", "nsubjpass")
        for adjective in clause.all("nsubj") if not clause.is_verb else ():
            yield adjective, Role.RECIPIENT
        helped = clause.tag == "VB" and clause.dep == "ccomp" and not clause.all("mark")
        if subjects and (self.kind in _SAYS_OF or helped):
            yield from ((w, Role.RECIPIENT) for s in subjects for w in s.conjuncts())
        elif clause.is_verb and not read_clause(clause).finite:
            yield clause, Role.RECIPIENT

    def below(self, word: Word, role: Role) -> Iterator[tuple[Word, Role]]:
        """Yield what hangs on something that is no one itself."""
        if word.is_verb:
            found = self._of_verb(word)
        elif word.lemma in _FELT:
            return
        else:
            own, meant = self._is_act(word)
            found = self._behind(word, own=own, meant=meant)
        for inner, inner_role in found:
            yield inner, role if role is Role.OTHER else inner_role

    def _is_act(self, noun: Word) -> tuple[bool, bool]:
        """
        Whether an object is what its subject does, and whether it means to.

        In "expressed condemnation" the condemnation is the act itself; in
        "threatened to halt talks" the talks are the subject's own.
        """
        verb = noun.head.head if noun.dep == "conj" else noun.head
        if voices_its_own(noun):
            return True, True
        sense = self.lexicon.noun_sense(noun.lemma)
        if sense is None or not verb.is_verb or noun.head.dep == "pobj":
            return False, False
        bare = self.lexicon.verb_sense(verb.lemma)
        empty = bare is None or bare.type.name != self.kind
        own = empty and sense.type.name == self.kind
        meant = verb.dep == "xcomp" and verb.head.is_verb
        return own, own or meant or stops_its_own(noun)

    def _behind(
        self, noun: Word, *, own: bool, meant: bool
    ) -> Iterator[tuple[Word, Role]]:
        """Yield whom a noun names, doers and those who undergo it apart."""
        affects = self.feels and not meant and self._is_deed(noun)
        for child in noun.children:
            if child.dep == "poss" and (child.is_noun or self._is_anothers(child)):
                if not own:
                    yield from ((w, Role.RECIPIENT) for w in child.conjuncts())
            elif child.dep in {"compound", "nmod", "amod"} and _is_named_before(child):
                inside = child.entity is not None and child.entity is noun.entity
                if not own and not inside:
                    yield child, Role.RECIPIENT
            elif child.dep in {"prep", "agent"}:
                yield from self._of_preposition(noun, child, affects=affects, own=own)
            elif child.dep == "acl" and child.tag.startswith("VB"):
                yield from self._of_participle(child, own=own)
            elif child.dep == "appos":
                yield child, Role.RECIPIENT
            elif child.dep == "relcl":
                yield from self._of_relative(child)
        if self.kind == "LEGAL":
            yield from ((w, Role.RECIPIENT) for w in claimed_of(noun))

    def _of_relative(self, clause: Word) -> Iterator[tuple[Word, Role]]:
        """Yield Oslo in "the embargo that it put on Oslo", "a bill that would fine"."""
        for on in clause.all("prep") if clause.lemma in _IMPOSED else ():
            if on.lower == "on":
                yield from self._to_whom(on)
        if clause.head.lemma in TEXTS:
            yield from ((w, Role.RECIPIENT) for w in ruled_on(clause))

    def _is_anothers(self, pronoun: Word) -> bool:
        """
        Whether "their" is not whoever acts: "blocked their attempts to flee".

        One rests one's own case, forces one's own way in, and cancels one's own order.
        """
        own = any(word.lower == "own" for word in pronoun.head.children)
        if own or stops_its_own(pronoun.head):
            return False
        against = self.kind in ATTITUDES or self.kind in _AGAINST
        return against and pronoun.tag == "PRP$" and pronoun.head.lemma not in _ONES_OWN

    def _of_preposition(
        self, noun: Word, preposition: Word, *, affects: bool, own: bool
    ) -> Iterator[tuple[Word, Role]]:
        lower = preposition.lower
        if lower in _WHERE:
            hit = any(c.dep == "poss" or _is_named_before(c) for c in noun.children)
            if self.kind != "ASSAULT" or own or hit or noun.tag == "CD":
                # "An army base in Mali": the army is hit.
                return
            for word in preposition.all("pobj"):
                if any(is_place(w) for w in (word, *word.children)):
                    yield word, Role.RECIPIENT
            return
        about = lower == "about" and self.kind == "ACCUSE"
        if not about and (lower not in _ABOUT or (own and lower in {"by", "from"})):
            return
        if lower == "to" and noun.lemma in _TRIPS and self.kind == "REJECT":
            return
        if lower == "of" and voices_its_own(noun):
            # "Reaffirmed the commitment of his country": that is who takes it.
            if favours(noun):
                yield from ((w, Role.RECIPIENT) for w in preposition.all("pobj"))
            return
        kind = self.kind if own else self._kind_of(noun)
        doer = lower in _DOERS or (lower == "of" and not undergoes(noun, kind))
        asked = self.kind == "REQUEST" and lower in {"against", "into"}
        role = Role.OTHER if affects and not doer and not asked else Role.RECIPIENT
        for word in preposition.all("pobj"):
            yield from ((part, role) for part in word.conjuncts())
        aim = Role.RECIPIENT if own and lower != "of" else Role.OTHER
        yield from ((w, aim) for w in preposition.all("pcomp"))

    def _of_participle(
        self, participle: Word, *, own: bool
    ) -> Iterator[tuple[Word, Role]]:
        """Yield Oslo in "threats made by Oslo", "a note blaming Oslo"."""
        if participle.tag == "VBN":
            for by in [] if own else participle.all("agent"):
                yield from ((w, Role.RECIPIENT) for w in by.all("pobj"))
            for preposition in participle.all("prep"):
                if preposition.lower in {"on", "against"}:
                    role = Role.OTHER if self.feels else Role.RECIPIENT
                    for word in preposition.all("pobj"):
                        yield from ((w, role) for w in word.conjuncts())
        elif participle.tag == "VB":
            yield from ((w, Role.RECIPIENT) for w in participle.all("nsubj"))
        elif self.feels or participle.head.lemma in TEXTS:
            if participle.lemma not in _KEEPS:
                yield from ((w, Role.RECIPIENT) for w in participle.all("dobj"))
            for to in participle.all("prep", "dative"):
                if to.lower == "to":
                    yield from ((w, Role.RECIPIENT) for w in to.all("pobj"))

    def _is_deed(self, noun: Word) -> bool:
        return self.lexicon.noun_sense(noun.lemma) is not None

    def _kind_of(self, noun: Word) -> str:
        """Return the type of a deed that a noun tells, or nothing."""
        sense = self.lexicon.noun_sense(noun.lemma)
        return sense.type.name if sense is not None else ""


def _is_named_before(word: Word) -> bool:
    """Whether a word before a noun names someone: "Malian", "rebel positions"."""
    if word.entity is not None:
        return word.entity.label in _NAMES
    kind = ActorNouns.built_in().kinds.get(word.lemma)
    # "The Kenyan government website": the government's.
    if kind is ActorKind.GOVERNMENT:
        return word.dep == "compound" and any(w.entity for w in word.children)
    named = any(w.entity is not None for w in word.head.all("amod", "compound"))
    return word.dep == "compound" and kind in _FORCES and not named


def _is_number(word: Word) -> bool:
    counted = counted_head(word) is not word
    return word.entity is not None and word.entity.label in _TIMES and not counted
