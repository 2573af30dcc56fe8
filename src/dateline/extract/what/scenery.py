"""Clauses that only attribute, frame or describe what others tell."""

from __future__ import annotations

from typing import Final

from ...model.types import Certainty, EventType
from ..certainty.habits import is_anyone
from ..syntax.clauses import Clause, Tense, names_some_one, read_clause, subjects_of
from ..syntax.words import Word
from .lexicon import Lexicon
from .nominals import BEGIN_OR_END, is_told_by_noun

__all__ = [
    "OCCUR",
    "is_by_the_way",
    "is_frame",
    "is_kept",
    "is_made_known",
    "is_mood",
    "is_of_its_day",
    "is_of_no_one",
    "is_phase",
]

#: Verbs that say no more than that something happened.
OCCUR: Final = frozenset({"occur", "happen", "take", "unfold", "transpire", "erupt"})
#: Participles that say how, not what.
_MANNERS: Final = frozenset(
    "use cite call describe refer point quote include base follow make give accord "
    "compare consider see look depend mean hope allow enable permit seek aim".split()
)
_ANY: Final = frozenset({"anyone", "anybody", "anything"})
#: Whom a thought is of: "it will close" may be of a firm, "it would" of a case.
_THIS: Final = frozenset({"that", "this", "there", "these"})
_THOUGHTS: Final = {
    Certainty.CONDITIONAL: _THIS | {"it", "which", "you"},
    Certainty.POSSIBLE: _THIS,
    Certainty.ANTICIPATED: _THIS,
}
#: "Anyone who saw it is asked to call", "he may be reached at": to the reader.
_ASKED: Final = frozenset({"ask", "urge", "encourage", "advise", "invite", "request"})
_REACHED: Final = frozenset({"contact", "reach", "call", "phone", "email", "e-mail"})
#: "Analysts polled by an agency": where one knows it from.
_ASKED_OF: Final = frozenset({"poll", "survey", "interview", "contact", "quote"})
_EACH: Final = frozenset({"each", "every", "any", "no"})
_THOSE: Final = frozenset({"those", "anyone", "everyone", "anybody", "whoever"})
_CAREERS: Final = frozenset({"work", "live", "serve", "study", "teach", "specialise"})
#: "Trouble began in 2022, when …": what comes next is told.
_ARISE: Final = frozenset({"begin", "start", "brew"})
_EMERGES: Final = frozenset({"emerge", "transpire"})
_STORIES: Final = frozenset({"affair", "problem", "saga", "story", "trouble"})
_ORDERS: Final = frozenset({"decide", "order", "rule"})
_PROCLAIMS: Final = frozenset({"declare", "proclaim"})
_MAKES_KNOWN: Final = frozenset({"announce", "disclose", "publish", "unveil"})
#: "A panel chaired by a judge": who is who.
_HEADED: Final = frozenset("chair head lead own run".split())
_BEHIND: Final = frozenset({"after", "before"})
_ON: Final = frozenset({"in", "on", "since"})
_BROKER: Final = frozenset({"broker", "mediate", "negotiate"})
#: "Responded by recalling": only what one did is told.
_REACT: Final = frozenset({"respond", "react", "reply"})
_BACKDROP: Final = frozenset({"sleep", "watch", "look", "wait", "sit", "stand", "lie"})
#: These with an adjective, and those in the passive, tell how someone is.
_TURN: Final = frozenset({"grow", "get", "go", "turn", "run", "keep", "come"})
#: "The vigil turned violent" is news of what happened there.
_OUTBREAKS: Final = frozenset(
    "bankrupt bloody bust chaotic deadly missing online private public ugly "
    "violent".split()
)
_MOODS: Final = frozenset(
    "alarm amaze bore concern delight depress disappoint distress excite frustrate "
    "interest please puzzle sadden scare surprise tire trouble upset worry".split()
)
#: "The verdict angered her family": what it made someone feel.
_FEELINGS: Final = _MOODS | frozenset(
    "anger appal baffle bewilder dishearten dismay embarrass encourage enrage "
    "fascinate gratify hearten horrify humble infuriate intrigue obsess outrage "
    "relieve shock stun terrify thrill touch unnerve unsettle".split()
)
#: What people do in the picture that news paints.
_GESTURES: Final = frozenset(
    "applaud cheer clap cling cry embrace hug kneel laugh nod smile sob weep".split()
)
_TOUCHES: Final = frozenset({"embrace", "hug", "kiss"})
_SHOW: Final = frozenset({"capture", "depict", "show"})
_PICTURES: Final = frozenset(
    "clip film footage image photo photograph picture recording video".split()
)


def is_by_the_way(verb: Word, clause: Clause, kind: EventType | None) -> bool:
    """
    Whether a clause only attributes or describes.

    "…, citing two officials"; "a statement released later"; "no losses were
    reported"; "I never met anyone like her".
    """
    speaks = kind is not None and kind.name == "STATEMENT"
    if clause.negated and any(c.lower in _ANY for c in verb.all("dobj")):
        return True
    if _is_for_the_reader(verb, clause) or _is_seen(verb):
        return True
    if kind is None and verb.lemma in _ORDERS and not verb.all("dobj", "xcomp"):
        # "He may not call her, the judge ordered": what comes before is told.
        return any(c.i < verb.i for c in verb.all("ccomp"))
    if kind is None and verb.lemma in _FEELINGS and not clause.passive:
        return True
    if speaks and _is_inserted(verb):
        return True
    if kind is None and _only_picks_out(verb):
        return True
    if kind is None and _is_backdrop(verb, clause):
        return True
    if verb.dep in {"advcl", "pcomp"} and not clause.finite:
        content = verb.dep == "advcl" and bool(verb.all("ccomp"))
        speaks = speaks and not (content or is_of_its_day(verb))
        return speaks or verb.lemma in _MANNERS
    if verb.dep == "acl":
        return speaks or _only_describes(verb, kind)
    if speaks and is_made_known(verb):
        return False
    return speaks and clause.passive and not verb.all("agent")


def _only_describes(verb: Word, kind: EventType | None) -> bool:
    """Whether a clause behind a noun says which it is, and tells of no deed."""
    if verb.lemma in _ASKED_OF | _HEADED or _is_told_with(verb):
        return True
    return not (is_of_its_day(verb) if kind is None else _has_agent_or_time(verb))


def is_made_known(verb: Word) -> bool:
    """Whether "the results were announced", "it declared independence": it is news."""
    clause = read_clause(verb)
    if verb.lemma in _PROCLAIMS and not clause.passive:
        objects = verb.all("dobj")
        return clause.finite and bool(objects) and not verb.all("ccomp", "oprd")
    told = clause.passive and clause.finite and not clause.negated
    things = any(noun.is_noun for noun in verb.all("nsubjpass"))
    known = things or bool(verb.all("ccomp"))
    return told and verb.lemma in _MAKES_KNOWN and known


def _is_told_with(verb: Word) -> bool:
    """Whether it is "brokered by Norway" of a truce that someone signed."""
    noun = verb.head
    return verb.lemma in _BROKER and noun.dep == "dobj" and noun.head.is_verb


def _only_picks_out(verb: Word) -> bool:
    """Whether it is "who works there", "each family that lost a son": who is meant."""
    noun = verb.head
    if verb.dep != "relcl":
        return False
    some = noun.lower in _THOSE or any(c.lower in _EACH for c in noun.all("det"))
    if noun.entity is not None and noun.entity.label == "DATE":
        # "The quarter that ended in May".
        return True
    return some or (verb.lemma in _CAREERS and not _is_dated(verb))


def is_kept(verb: Word) -> bool:
    """Whether it is "held posts at two banks": how things were for a while."""
    clause = read_clause(verb)
    over = clause.tense in {Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT}
    return verb.lemma == "hold" and over and not clause.passive and not _is_dated(verb)


def _is_dated(verb: Word) -> bool:
    return any(w.entity and w.entity.label == "DATE" for w in verb.subtree())


def is_of_its_day(verb: Word) -> bool:
    """
    Whether it is "built in 1984", "after leaving in May": told with a day of its own.

    Of people and things of no name it says only which are meant: "those born in 1984".
    """
    if verb.dep == "acl" and not names_some_one(verb.head):
        return False
    if verb.dep == "pcomp" and verb.head.lower not in _BEHIND:
        return False
    if verb.dep != "pcomp" and verb.tag != "VBN":
        return False
    days = [n for p in verb.all("prep") if p.lower in _ON for n in p.all("pobj")]
    return any(day.entity and day.entity.label == "DATE" for day in days)


def _is_seen(verb: Word) -> bool:
    """Whether it is "footage showed a guard": what is seen there is the news."""
    pictures = (word.lemma in _PICTURES for word in subjects_of(verb))
    return verb.lemma in _SHOW and any(pictures)


def _is_for_the_reader(verb: Word, clause: Clause) -> bool:
    """Whether it is a notice: "anyone with news is asked to call"."""
    if not clause.passive:
        return False
    if verb.lemma in _REACHED:
        return clause.modal in {"can", "may"} and not verb.all("agent")
    return verb.lemma in _ASKED and any(
        noun.lower in _ANY for noun in verb.all("nsubjpass")
    )


def is_mood(verb: Word) -> bool:
    """Whether it is "was worried by it", "grew concerned": how someone is."""
    if verb.lemma in _TOUCHES and not verb.all("prt"):
        return True
    if verb.all("dobj", "ccomp"):
        return False
    if verb.lemma in _GESTURES and not verb.all("prt"):
        return True
    qualities = verb.all("acomp")
    turned = verb.lemma in _TURN and any(q.lemma not in _OUTBREAKS for q in qualities)
    return turned or (verb.lemma in _FEELINGS and read_clause(verb).passive)


def _is_backdrop(verb: Word, clause: Clause) -> bool:
    """Whether it is "while he was sleeping": what went on behind the news."""
    if clause.progressive and clause.tense is Tense.PAST and not clause.passive:
        # "Tony was throwing jabs" paints a picture; on a day, or said, it is news.
        told = verb.dep == "ccomp" or _is_dated(verb)
        if not told or _is_broken_off(verb):
            return True
    if verb.dep == "relcl":
        return clause.progressive
    if verb.dep != "advcl":
        return False
    mark = verb.child("mark") or verb.child("advmod")
    if mark is None or mark.lower not in {"as", "while", "when"}:
        return False
    return (clause.progressive or verb.lemma in _BACKDROP) and not verb.all("dobj")


def _is_inserted(verb: Word) -> bool:
    """Whether it is "which he said would help": it only says who says so."""
    lower = verb.child("ccomp")
    if verb.dep != "relcl" or lower is None:
        return False
    return all(noun.tag in {"WDT", "WP"} for noun in lower.all("nsubj"))


def _has_agent_or_time(verb: Word) -> bool:
    if verb.head.lemma in {"hundred", "thousand", "dozen", "score"}:
        return True
    by = [noun for agent in verb.all("agent") for noun in agent.all("pobj")]
    # "Delayed by four years" by no one.
    measured = (noun.entity and noun.entity.label == "DATE" for noun in by)
    return (bool(by) and not any(measured)) or any(
        w.entity is not None and w.entity.label == "DATE"
        for w in verb.subtree()
        if not any(w in noun.subtree() for noun in by)
    )


def _is_broken_off(verb: Word) -> bool:
    """Whether it is "was driving home when a tree fell": the tree is the news."""
    return any(
        any(c.lower == "when" for c in clause.all("advmod", "mark"))
        and read_clause(clause).tense is Tense.PAST
        for clause in verb.all("advcl")
    )


def is_phase(verb: Word, lexicon: Lexicon) -> bool:
    """Whether "an intervention ended the war" is told by its nouns alone."""
    if verb.lemma not in BEGIN_OR_END:
        return False
    doers = [noun for noun in verb.all("nsubj") if verb.all("dobj")]
    if doers and not any(lexicon.noun_type(noun.lemma) for noun in doers):
        # "Teachers ended a strike": they did.
        return False
    nouns = verb.all("nsubj", "nsubjpass", "dobj")
    return any(is_told_by_noun(noun, verb, lexicon) for noun in nouns)


def is_frame(verb: Word) -> bool:
    """Whether "conflicts occurred in 2011, when …" only opens what comes next."""
    if verb.lemma in _REACT:
        return any(c.lower == "by" and c.all("pcomp") for c in verb.all("prep"))
    if verb.lemma in _EMERGES:
        # "It emerged that he had left": that he had.
        return bool(verb.all("ccomp"))
    if verb.lemma in _ARISE:
        return any(noun.lemma in _STORIES for noun in verb.all("nsubj"))
    if verb.lemma not in OCCUR:
        return False
    return any(
        word.dep in {"relcl", "advcl"} and any(c.lower == "when" for c in word.children)
        for word in verb.subtree()
        if word.is_verb
    )


def is_of_no_one(verb: Word, certainty: Certainty) -> bool:
    """Whether it is "that would be like": a thought, told of nothing named."""
    vague = _THOUGHTS.get(certainty, frozenset())
    said_of = verb.all("nsubj", "nsubjpass", "expl")
    if any(word.lower in vague for word in said_of):
        return True
    return is_anyone(verb) or any(word.lower == "you" for word in subjects_of(verb))
