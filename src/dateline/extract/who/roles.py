"""Which words of a sentence play which part in an event."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from ...model.types import Role
from ..syntax.appositives import by_name
from ..syntax.clauses import read_clause, subjects_of
from ..syntax.relatives import is_relative, relative_object
from ..syntax.words import Word
from ..what.nominals import BEGIN_OR_END, is_measured, joint_parties, parties_of
from ..what.predicates import Predicate
from .aims import shared_by
from .deeds import acts_for_someone, doers_before
from .goals import goals_of, leads_to_no_one
from .included import included_in
from .objects import is_made, is_moved, is_no_one, is_sum, mover_of
from .owners import antecedent_of, owners_of
from .turned import (
    blame_parts,
    companions_of,
    expellers_of,
    firers_of,
    givers_of,
    hosts_of,
    is_blame,
    is_passive,
    is_undergone,
    others_beside,
)

__all__ = ["ATTITUDES", "cue_of_agent", "parts_of", "undergoes"]

#: What is said or felt about a deed aims at who did it.
ATTITUDES: Final = frozenset(
    {"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "PROTEST"}
)
_HOLDINGS: Final = frozenset({"share", "stock", "bond"})
_TOWARDS: Final = frozenset(
    "to with against at on from for upon toward towards over into".split()
)
#: "Shot at", "threw stones at": elsewhere "at" says where.
_AT: Final = frozenset(
    "aim fire hurl jeer lash laugh launch lob point scream shoot shout spit swing "
    "throw toss yell".split()
)
#: What these types act with is no one they act upon: "sent police".
_MOVES: Final = frozenset({"MOBILIZE", "RETREAT"})
#: "Drew a protest from Beijing": who protests.
_DRAW: Final = frozenset({"draw", "attract", "bring", "spark", "win"})
#: "Walked out with her aides": they do so too.
_GO: Final = frozenset("arrive come fly go leave march return travel walk".split())
_FOR: Final = frozenset({"vote", "apologize", "apologise", "campaign"})
_FROM: Final = frozenset(
    {"withdraw", "seize", "steal", "demand", "buy", "free", "rescue"}
)
#: Event nouns whose possessor or "of" undergoes them.
_OF_PATIENT: Final = frozenset(
    "arrest death killing murder assassination detention conviction release rescue "
    "appointment election trial sentencing evacuation expulsion deportation invasion "
    "bombing shooting kidnapping abduction occupation acquisition takeover purchase "
    "execution extradition impeachment recall sale siege blockade encirclement "
    "capture seizure annexation liberation overthrow ouster removal dismissal eviction "
    "persecution torture beheading slaughter poisoning stabbing detainment "
    "nationalisation nationalization burglary robbery theft mugging hijacking lynching "
    "demolition closure bombardment imprisonment jailing stoning".split()
)
#: Event nouns before which a place is where, not who: "the Paris attacks".
_STAGED: Final = frozenset(
    "protest demonstration rally riot unrest march attack bombing shooting election "
    "earthquake quake flood storm hurricane crash fire explosion blast massacre "
    "wildfire tsunami outbreak epidemic siege stabbing summit conference talk meeting "
    "match race trial hearing poll vote eruption landslide drought".split()
)
#: What stands before these is the disease: "an Ebola outbreak".
_DISEASES: Final = frozenset("epidemic infection outbreak pandemic virus".split())
#: What one does that begins it: "nurses began a strike".
_BEGIN: Final = frozenset({"begin", "start", "resume", "continue"})
#: What one does with someone, whatever it is done to.
_MUTUAL: Final = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_OTHER_SIDE: Final = frozenset({"with", "against", "on"})
#: Acts that a verb and a noun make together, and that "of" aims at someone.
_AIMED: Final = frozenset(
    "ACCUSE AID ASSAULT COERCE LEGAL REJECT SANCTION SUPPORT THREATEN".split()
)
#: Who "is on patrol", "is on strike" does so himself.
_ON: Final = frozenset({"MOBILIZE", "PROTEST"})
#: "Face criticism", "come under fire", "receive help".
_SUFFERS: Final = frozenset({"be", "come", "suffer", "undergo", "face", "receive"})
_TELLS: Final = frozenset({"announce", "confirm", "declare", "report"})
_BEFALLS: Final = frozenset({"ACCIDENT", "DEATH", "DISASTER", "HEALTH", "WEATHER"})
_LIGHT_TOWARDS: Final = frozenset(
    {"with", "against", "on", "upon", "to", "toward", "towards", "into", "for"}
)
#: "Voiced support for", "announced aid for": for whom.
_FAVOURS: Final = frozenset({"SUPPORT", "AID"})
_BROKER: Final = frozenset({"broker", "mediate"})
_BROKERS: Final = frozenset({"brokered", "mediated", "sponsored", "hosted"})
_CONDUCT: Final = frozenset("carry conduct launch organise organize stage".split())
_LEADERS: Final = frozenset({"led", "backed", "headed", "run"})
#: Adjectives that name who protects, intervenes or investigates.
_COLLECTIVE: Final = frozenset(
    "international military foreign federal joint allied".split()
)


def parts_of(predicate: Predicate) -> Iterator[tuple[Word, Role]]:
    """Yield the words that name the parties to an event, with their roles."""
    seen: set[tuple[int, Role]] = set()
    for word, role in _parts(predicate):
        for part in _named(word):
            if (part.i, role) not in seen:
                seen.add((part.i, role))
                yield part, role
                for leader in _leaders(part) if role is Role.AGENT else ():
                    yield leader, role


def _named(word: Word) -> Iterator[Word]:
    """Yield the names behind nouns: both of "the seeds Ada Berg and Eva Lind"."""
    for noun in word.conjuncts():
        name = by_name(noun)
        several = name is not noun and noun.tag in {"NNS", "CD"}
        yield from name.conjuncts() if several else [name]
        yield from included_in(noun)


def _parts(predicate: Predicate) -> Iterator[tuple[Word, Role]]:
    if not predicate.nominal:
        blame = is_blame(predicate)
        yield from blame_parts(predicate) if blame else _verb_parts(predicate)
        return
    light = len(predicate.trigger) > 1
    if light:
        yield from _light_parts(predicate)
    elif predicate.type.name == "CONSULT" and is_measured(predicate.head):
        # "They signed after months of talks": they talked.
        yield from ((word, Role.AGENT) for word in subjects_of(predicate.verb))
    elif _is_begun(predicate):
        yield from ((word, Role.AGENT) for word in subjects_of(predicate.verb))
    else:
        yield from ((word, Role.AGENT) for word in shared_by(predicate))
    yield from _noun_parts(predicate.head, predicate.type.name if light else "")


def _is_begun(predicate: Predicate) -> bool:
    """Whether it is "nurses began a strike", "resumed talks with the mayor": theirs."""
    noun, verb = predicate.head, predicate.verb
    if noun.dep != "dobj" or noun.head is not verb or predicate.clause.passive:
        return False
    if any(word.tag == "PRP$" for word in noun.all("poss")):
        # "Ended its siege": whoever ends it.
        return verb.lemma in BEGIN_OR_END
    others = (w.head.lower in _OTHER_SIDE for w in parties_of(noun))
    return verb.lemma in _BEGIN and all(others)


def _verb_parts(predicate: Predicate) -> Iterator[tuple[Word, Role]]:
    verb, head = predicate.verb, predicate.head
    passive, undergone = is_passive(predicate), is_undergone(predicate)
    done = Role.RECIPIENT if undergone else Role.AGENT
    for word in map(_holder, subjects_of(verb)):
        yield word, mover_of(predicate) or done
        yield from ((party, Role.AGENT) for party in joint_parties(word))
        if not undergone:
            yield from ((firer, Role.AGENT) for firer in firers_of(word))
            yield from _noun_parts(word, "") if acts_for_someone(word) else ()
    brokers = head.lemma in _BROKER and passive
    for word in _doers(verb, head):
        yield word, Role.MEDIATOR if brokers else Role.AGENT
    for noun in head.all("dobj"):
        yield from ((word, Role.MEDIATOR) for word in _by(noun, _BROKER))
    moved = is_moved(predicate)
    objects = list(_objects(verb, head))
    # Elected "mayor", named "chief": what someone becomes is no one else.
    for word in objects or ([] if undergone else head.all("oprd")):
        if is_no_one(word, head):
            continue
        hosts = list(hosts_of(word))
        yield from ((host, Role.RECIPIENT) for host in hosts)
        away = bool(hosts) or (moved and word.dep == "dobj") or is_made(word)
        role = Role.OTHER if away else Role.RECIPIENT
        if not is_sum(word):
            yield (word.child("pobj") or word), role
    if predicate.type.name not in _MOVES:
        yield from ((word, Role.RECIPIENT) for word in owners_of(head))
    yield from ((word, Role.AGENT) for word in others_beside(predicate))
    yield from companions_of(verb)
    yield from ((word, Role.RECIPIENT) for word in _subject_below(head))
    if undergone:
        others = expellers_of(verb) if passive else givers_of(head)
        yield from ((word, Role.AGENT) for word in others)
    if not undergone or passive:
        if predicate.type.name != "LAUNCH":
            yield from ((word, Role.RECIPIENT) for word in goals_of(head))
        towards = _towards(head, predicate.type.name)
        yield from ((word, Role.RECIPIENT) for word in towards)


def _objects(verb: Word, head: Word) -> Iterator[Word]:
    """Yield whom it is done to: the clerk in "the clerk whom police arrested" too."""
    about = relative_object(verb)
    if about is not None:
        yield about
    yield from (w for w in head.all("dobj", "dative") if not is_relative(w))


def _doers(verb: Word, head: Word) -> Iterator[Word]:
    """Yield who stands behind "by"; in "lost 5, more than forecast by us" no one."""
    for agent in (*verb.all("agent"), *head.all("agent")):
        above = agent.head
        if not (above.all("nsubj") and above.all("dobj")):
            yield from agent.all("pobj")


def _by(noun: Word, deeds: Collection[str]) -> Iterator[Word]:
    """Yield Norway for "a truce brokered by Norway", where *deeds* has "broker"."""
    for participle in noun.all("acl"):
        if participle.lemma in deeds:
            for agent in participle.all("agent"):
                yield from agent.all("pobj")


def _holder(word: Word) -> Word:
    """Return who it is: "Acme" for "shares in Acme", "he" for "he was one who"."""
    if word.dep == "attr" and word.head.lemma == "be":
        named = word.head.all("nsubj")
        return named[0] if len(named) == 1 and _is_one(named[0]) else word
    if word.lemma not in _HOLDINGS:
        return word
    for preposition in word.all("prep"):
        noun = preposition.child("pobj") if preposition.lower in {"in", "of"} else None
        if noun is not None and noun.tag == "NNP":
            return noun
    return word


def _is_one(word: Word) -> bool:
    """Whether it is a person: no "it" of "it was the army that fired"."""
    person = word.entity is not None and word.entity.label == "PERSON"
    return person or word.lower in {"he", "she", "they"}


def _subject_below(head: Word) -> list[Word]:
    """Return "both" in "urged both to talk", "him" in "found him guilty"."""
    lower = head.child("xcomp", "ccomp", "advcl")
    if lower is None or head.all("dobj") or lower.all("mark"):
        return []
    if lower.dep == "ccomp" and lower.tag == "JJ" and not lower.all("aux"):
        return lower.all("nsubj")
    jailed = lower.tag == "VBN" and lower.dep == "ccomp" and not lower.all("aux")
    if lower.tag == "VBG" and lower.dep == "ccomp" and not lower.all("aux"):
        # "Accepted refugees fleeing the war."
        return lower.all("nsubj")
    if (lower.tag != "VB" and not jailed) or read_clause(lower).finite:
        return []
    return lower.all("nsubj", "nsubjpass")


def _towards(head: Word, kind: str) -> Iterator[Word]:
    """Yield the nouns behind the prepositions that lead to a party."""
    for noun in [] if kind in ATTITUDES else head.all("dobj"):
        for preposition in noun.all("prep"):
            shot = preposition.lower == "at" and head.lemma in _AT
            if shot or preposition.lower in {"against", "on", "with"}:
                yield from preposition.all("pobj")
    for preposition in head.all("prep", "dative"):
        if preposition.lower == "with" and head.lemma in _GO:
            continue
        if head.lemma == "receive":
            continue
        if preposition.lower == "to" and (
            leads_to_no_one(head) or kind in {"APPOINTMENT", "LAUNCH"}
        ):
            # "Was promoted to deputy director": that is what he becomes.
            continue
        narrow = {"at": _AT, "for": _FOR, "from": _FROM}.get(preposition.lower)
        if narrow is not None and head.lemma not in narrow:
            continue
        if preposition.lower in _TOWARDS:
            for noun in preposition.all("pobj"):
                if not (preposition.lower == "with" and _is_means(noun, head, kind)):
                    yield noun


def _is_means(noun: Word, head: Word, kind: str) -> bool:
    """Whether it is "attacked the town with 300 men": those are the attackers' own."""
    counted = noun.all("nummod") and noun.tag == "NNS"
    return bool(counted and head.all("dobj")) and kind not in _MUTUAL


def _light_parts(predicate: Predicate) -> Iterator[tuple[Word, Role]]:
    """Yield the parties of "held talks with", "was under the protection of"."""
    verb, noun = predicate.verb, predicate.head
    if verb.lemma in _TELLS and predicate.type.name in _BEFALLS:
        # "Her death was announced by the firm": it only says so.
        return
    undergone = verb.lemma in _SUFFERS and noun.dep in {"pobj", "dobj"}
    if noun.head.lower == "on" and predicate.type.name in _ON:
        undergone = False
    if noun.dep != "nsubjpass":
        for word in subjects_of(verb):
            yield word, Role.RECIPIENT if undergone else Role.AGENT
            yield from ((party, Role.AGENT) for party in joint_parties(word))
    for agent in verb.all("agent"):
        for word in agent.all("pobj"):
            yield word, Role.AGENT
    yield from companions_of(verb)
    for preposition in (*verb.all("prep", "dative"), *noun.all("prep")):
        lower = preposition.lower
        if lower == "from" and (undergone or verb.lemma in _DRAW):
            yield from ((w, Role.AGENT) for w in preposition.all("pobj"))
        elif lower == "for" and predicate.type.name not in _FAVOURS:
            continue
        elif lower in _LIGHT_TOWARDS and noun.dep != "pobj" and not undergone:
            yield from ((w, Role.RECIPIENT) for w in preposition.all("pobj"))


def undergoes(noun: Word, kind: str) -> bool:
    """
    Whether what stands behind "of" undergoes what an event noun tells.

    Args:
        noun: The event noun.

        kind: The type of the act that a verb makes of it: "voiced criticism of",
            "opened an investigation of". Empty where the noun stands alone.
    """
    return noun.lemma in _OF_PATIENT or kind in _AIMED


def _noun_parts(noun: Word, kind: str) -> Iterator[tuple[Word, Role]]:
    # "Japan's killing of whales": who undergoes it stands behind "of" already.
    named = any(child.lower == "of" for child in noun.all("prep"))
    owner = Role.RECIPIENT if noun.lemma in _OF_PATIENT and not named else Role.AGENT
    yield from ((word, Role.MEDIATOR) for word in _by(noun, _BROKER))
    yield from ((word, Role.AGENT) for word in _by(noun, _CONDUCT))
    yield from ((word, Role.AGENT) for word in doers_before(noun))
    for child in noun.children:
        if child.tag == "PRP$" and noun.head.lemma in BEGIN_OR_END:
            continue
        if child.dep == "poss":
            yield antecedent_of(child), owner
        elif child.dep in {"compound", "nmod"} and child.entity:
            staged = noun.lemma in _STAGED and not child.all("conj")
            if child.entity.label == "GPE" and staged:
                continue
            if noun.lemma in _DISEASES:
                continue
            yield child, owner
        elif child.dep == "amod" and child.entity and child.entity.label == "NORP":
            yield child, Role.AGENT
        elif child.dep == "amod" and child.lower in _BROKERS | _LEADERS:
            role = Role.MEDIATOR if child.lower in _BROKERS else Role.AGENT
            for word in child.all("npadvmod"):
                yield word, role
        elif child.lower == "of" and kind in _MOVES:
            continue
        elif child.dep in {"prep", "agent"}:
            yield from _noun_preposition(child, undergone=undergoes(noun, kind))


def _noun_preposition(child: Word, *, undergone: bool) -> Iterator[tuple[Word, Role]]:
    roles = {
        "between": Role.AGENT,
        "among": Role.AGENT,
        "by": Role.AGENT,
        "with": Role.RECIPIENT,
        "against": Role.RECIPIENT,
        "on": Role.RECIPIENT,
        "of": Role.RECIPIENT if undergone else Role.AGENT,
    }
    role = roles.get(child.lower)
    if role is not None:
        for word in child.all("pobj"):
            yield word, role


def _leaders(word: Word) -> Iterator[Word]:
    """Yield the EU for "the community, led by the EU"."""
    for participle in word.all("acl"):
        if participle.lower in _LEADERS:
            for agent in participle.all("agent"):
                yield from agent.all("pobj")


def cue_of_agent(predicate: Predicate) -> list[Word]:
    """Return "international military" in "under international military protection"."""
    if not predicate.nominal or predicate.head.dep != "pobj":
        return []
    words = [
        c
        for c in predicate.head.children
        if c.dep in {"amod", "compound"} and c.lower in _COLLECTIVE
    ]
    return words if len(words) > 1 else []
