"""Which words of a sentence tell of an event."""

from __future__ import annotations

from typing import Final

import attrs

from ...model.types import Certainty, EventType
from ..certainty.own_words import Standing
from ..certainty.quotations import is_told_in_quotation
from ..certainty.standing import standing_of
from ..certainty.timetables import is_in_court, what_is_due
from ..syntax.clauses import Clause, read_clause
from ..syntax.governors import Governing, governing_infinitive
from ..syntax.names import STORM
from ..syntax.words import Sentence, Word
from .demands import demands, is_demanded
from .empty import is_empty, lies_ahead
from .lexicon import Lexicon
from .light_verbs import LIGHT, light_noun
from .nominals import BEGIN_OR_END, comes_about, find_nominals
from .sayings import is_saying, takes_a_clause, told_in_text
from .scenery import (
    OCCUR,
    is_by_the_way,
    is_frame,
    is_of_no_one,
    is_phase,
)
from .senses import type_of_verb
from .states import complement_of_state
from .views import is_remark, says_nothing

__all__ = ["LONGEST_SENTENCE", "Predicate", "find_predicates", "is_question"]

#: Longer sentences are lists, tables or noise, and no grammar holds for them.
LONGEST_SENTENCE: Final = 250

#: Besides these the verbs that only carry a noun: who fears a raid makes none.
_CARRIES: Final = frozenset("be come follow get go keep serve spend use wait".split())
#: Not to do one of these is to refuse it.
_YES: Final = frozenset({"SUPPORT", "AGREE", "CONCEDE"})
_NO: Final = Certainty.NEGATED
#: What is done before an attack, which may never come.
_BEFOREHAND: Final = frozenset(
    "approve authorise authorize order plan prepare propose".split()
)
_VOW: Final = frozenset({"vow", "swear", "pledge", "promise"})
_HARMFUL: Final = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN"})
_ONE: Final = frozenset({"NN", "NNP"})


@attrs.frozen
class Predicate:
    """
    One event as the grammar shows it.

    Attributes:
        head: The word that means it: "require" in "decided to require".

        clause: The verb that carries its tense and its arguments.

        trigger: The words that tell of it, in text order.

        type: Its type; ``OTHER`` where the lexicon has none.

        standing: How sure it is presented, and who reports it.

        nominal: Whether *head* is a noun.
    """

    head: Word
    clause: Clause
    trigger: tuple[Word, ...]
    type: EventType
    standing: Standing
    nominal: bool = False

    @property
    def verb(self) -> Word:
        """The verb of the clause."""
        return self.clause.verb


def find_predicates(sentence: Sentence, lexicon: Lexicon) -> list[Predicate]:
    """Return the events that a sentence tells of, in text order."""
    if len(sentence.words) > LONGEST_SENTENCE or _is_cut_off(sentence):
        return []
    if is_question(sentence):
        return []
    found: list[Predicate] = []
    taken: set[int] = set()
    for word in sentence.words:
        if word.is_verb and word.dep not in {"aux", "auxpass", "amod", "compound"}:
            predicate = _read_verb(word, sentence, lexicon, taken)
            if predicate is not None:
                found.append(predicate)
                taken.update(part.i for part in predicate.trigger)
    for noun, kind, verb in find_nominals(sentence, lexicon, taken):
        standing = _standing_of_noun(noun, verb, headline=sentence.headline)
        if standing is not None:
            clause = read_clause(verb)
            found.append(Predicate(noun, clause, (noun,), kind, standing, nominal=True))
    return sorted(found, key=lambda predicate: predicate.head.i)


def _is_cut_off(sentence: Sentence) -> bool:
    """Whether the sentence breaks off: "X, according to Y, is." """
    words = [w for w in sentence.words if w.dep != "punct"]
    if not words or sentence.headline:
        return not words
    last = words[-1]
    copula = last.lemma == "be" and last.head is last
    return copula and not last.all("attr", "acomp", "advmod", "expl")


def is_question(sentence: Sentence) -> bool:
    """Whether it asks, or is a headline that promises an answer: "Why we voted"."""
    ends = (w.text for w in reversed(sentence.words) if w.tag not in {"''", "``"})
    if next(ends, "") == "?":
        return True
    return sentence.headline and sentence.words[0].tag in {"WRB", "WP"}


def _standing_of_noun(noun: Word, verb: Word, *, headline: bool) -> Standing | None:
    """A noun is told of as a fact, unless its verb tells whether it happens at all."""
    if not verb.is_verb:
        return Standing(Certainty.ASSERTED) if not verb.quoted else None
    standing = standing_of(verb, headline=headline)
    if standing is None or comes_about(noun, verb):
        generic = standing is None or standing.certainty is Certainty.GENERIC
        return None if generic else standing
    return attrs.evolve(standing, certainty=Certainty.ASSERTED, why="event noun")


def _read_verb(
    verb: Word, sentence: Sentence, lexicon: Lexicon, taken: set[int]
) -> Predicate | None:
    if verb.i in taken:
        return None
    head, trigger = _meaning(verb)
    standing = standing_of(verb, headline=sentence.headline)
    if standing is None or _is_asked_for(verb, lexicon):
        return None
    state = what_is_due(verb) or complement_of_state(verb)
    if state is not None:
        return _told_state(verb, state, standing)
    if standing.certainty is Certainty.GENERIC:
        return None
    if is_of_no_one(verb, standing.certainty):
        return None
    clause = read_clause(verb)
    light = light_noun(head, lexicon)
    kind = _kind_of(verb, head, lexicon)
    if verb.quoted and not is_told_in_quotation(verb, kind, standing, sentence):
        return None
    framed = is_frame(verb) or is_phase(verb, lexicon)
    if framed or is_remark(verb):
        return None
    if light is not None and head.lemma in LIGHT | _CARRIES | OCCUR | BEGIN_OR_END:
        specific = kind if kind and kind.name != "STATE" else None
        noun_kind = lexicon.noun_type(light.lemma)
        assert noun_kind is not None  # noqa: S101 - that is what made it light
        words = tuple(sorted({*trigger, light}, key=lambda word: word.i))
        return Predicate(
            light, clause, words, specific or noun_kind, standing, nominal=True
        )
    news = sentence.headline or standing.certainty is Certainty.PLANNED
    if is_empty(verb, head, clause, kind, told_now=news) and not lies_ahead(
        verb, head, standing
    ):
        return None
    if is_by_the_way(verb, clause, kind) or says_nothing(verb, kind):
        return None
    unmade = clause.passive and not verb.all("agent")
    if kind and kind.name in _YES and standing.certainty is _NO and not unmade:
        kind = EventType.of("REJECT")
    kind = kind or EventType.of("OTHER")
    return Predicate(head, clause, trigger, kind, _planned(standing, head, kind))


def _planned(standing: Standing, head: Word, kind: EventType) -> Standing:
    """Tell an attack that is prepared, approved or ordered as one to come."""
    before = kind.name == "ASSAULT" and head.lemma in _BEFOREHAND
    if not before or standing.certainty is not Certainty.ASSERTED:
        return standing
    return attrs.evolve(standing, certainty=Certainty.PLANNED, why=head.lemma)


def _told_state(verb: Word, state: Word, standing: Standing) -> Predicate | None:
    """Tell "homes are without power", which is so now and no habit."""
    if verb.quoted:
        return None
    if standing.certainty is Certainty.GENERIC:
        standing = attrs.evolve(standing, certainty=Certainty.ASSERTED, why="state")
    kind = EventType.of("STATE")
    if state.lower == "dead" and verb.all("auxpass"):
        kind = EventType.of("DEATH")
        standing = attrs.evolve(standing, certainty=Certainty.POSSIBLE, why="feared")
    if state.lower == "due":
        kind = EventType.of("LEGAL" if is_in_court(state) else "OTHER")
        standing = attrs.evolve(standing, certainty=Certainty.PLANNED, why="due")
    trigger = (verb, state) if verb.i < state.i else (state, verb)
    return Predicate(verb, read_clause(verb), trigger, kind, standing)


def _kind_of(verb: Word, head: Word, lexicon: Lexicon) -> EventType | None:
    """Return the type of a verb; "agreed to sell" agrees, whatever is sold."""
    kind = type_of_verb(head, lexicon) or _nature(verb, lexicon)
    if is_saying(kind) and not takes_a_clause(head):
        kind = None
    if is_saying(kind) and demands(head):
        return EventType.of("REQUEST")
    if kind is None or is_saying(kind):
        kind = told_in_text(head, lexicon) or kind
    governor = type_of_verb(verb, lexicon) if head is not verb else None
    if governor is not None and (governor.name == "AGREE" or is_saying(kind)):
        return governor
    ends = lexicon.turned(verb.lemma, kind.name) if kind and head is not verb else None
    if ends is not None:
        # "Stopped providing aid."
        return EventType.of(ends)
    if kind is not None and kind.name == "AGREE" and _is_threat(head, lexicon):
        return EventType.of("THREATEN")
    if kind is None and any(c.dep == "ccomp" and c.quoted for c in verb.children):
        return EventType.of("STATEMENT")
    return kind


def _is_asked_for(verb: Word, lexicon: Lexicon) -> bool:
    """Whether it is "hold" in "said Chad must hold a vote": the demand is told."""
    above = type_of_verb(verb.head, lexicon) if verb.dep == "ccomp" else None
    if above is not None and above.name == "AGREE":
        # "They agree that it should end": what they agree on.
        return read_clause(verb).modal == "should"
    return is_demanded(verb) and is_saying(above)


def _is_threat(head: Word, lexicon: Lexicon) -> bool:
    """Whether it is "vowed to crush them": a promise to do someone harm."""
    lower = head.child("xcomp")
    if head.lemma not in _VOW or lower is None:
        return False
    sense = type_of_verb(lower, lexicon)
    return sense is not None and sense.name in _HARMFUL


def _meaning(verb: Word) -> tuple[Word, tuple[Word, ...]]:
    """Follow "decided to require" down to the verb that carries the meaning."""
    trigger = [verb]
    head = verb
    while governing_infinitive(head.lemma, passive=False) is Governing.MERGE:
        lower = head.child("xcomp")
        if lower is None or not lower.is_verb or read_clause(head).passive:
            break
        trigger += [*lower.all("aux"), lower]
        head = lower
    trigger += head.all("prt")
    return head, tuple(sorted(trigger, key=lambda word: word.i))


def _nature(verb: Word, lexicon: Lexicon) -> EventType | None:
    """Return the type of what acts by itself: "the storm formed"."""
    for subject in verb.all("nsubj", "nsubjpass"):
        if subject.lower == "it":
            subject = _taken_up(subject, verb) or subject  # noqa: PLW2901 - the same
        storm = subject.entity is not None and subject.entity.label == STORM
        kind = lexicon.noun_type("storm" if storm else subject.lemma)
        if kind is not None and kind.name in {"WEATHER", "DISASTER", "HEALTH"}:
            return kind
    return None


def _taken_up(pronoun: Word, verb: Word) -> Word | None:
    """Return the subject before in the sentence that "it" may take up."""
    above = (w for a in verb.ancestors() for w in a.all("nsubj", "nsubjpass"))
    return next(
        (word for word in above if word.i < pronoun.i and word.tag in _ONE), None
    )
