"""Where each event happened: the place that its own clause gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model.location import LocationKind
from ...resolve.places.gazetteer import Gazetteer
from ..syntax.clauses import subjects_of
from ..syntax.mentions import mention_of
from ..syntax.words import Entity, Sentence, Word
from ..what.predicates import Predicate
from .atlas import BORDERS, Atlas, Placed

__all__ = [
    "INSIDE",
    "ON_THE_SPOT",
    "SPEECH",
    "behind",
    "is_no_people",
    "place_of",
    "placed_by",
]

INSIDE: Final = frozenset(
    "in at near across throughout outside inside around over along off through "
    "within".split()
)
#: Where a thing stands that is "on" it: "a mill on the outskirts of Lahore".
_EDGES: Final = frozenset(
    "bank border coast coastline edge fringe island outskirt outskirts shore "
    "side".split()
)
#: What something happens "on": "on a motorway near Naples".
_GROUNDS: Final = frozenset(
    "beach bridge estate farm field hill hillside highway lake mountain motorway peak "
    "railway river road runway slope square stage stretch street track trail".split()
)
_THERE: Final = frozenset("across at in inside into through to within".split())
_COMPASS: Final = frozenset({"east", "north", "south", "west"})
_PARTS: Final = frozenset({"of", "with"})
_OF: Final = frozenset({"of"})
_TOWARDS: Final = frozenset({"to", "into", "toward", "towards", "from", "on", "close"})
#: Behind these another preposition may say where: "to hospital in Tralee"; not
#: behind "on", which tells what a talk is about.
_OPEN: Final = INSIDE | _TOWARDS - {"on"} | {"as", "by", "onto", "during"}
#: Types whose object or content lies somewhere else than they do.
SPEECH: Final = frozenset(
    {"STATEMENT", "REQUEST", "ACCUSE", "THREATEN", "REJECT", "SUPPORT"}
)
#: What happens in one spot, to whoever is there.
ON_THE_SPOT: Final = frozenset(
    {
        "ACCIDENT",
        "ASSAULT",
        "COERCE",
        "CRIME",
        "DEATH",
        "DISASTER",
        "HEALTH",
        "PROTEST",
        "WEATHER",
    }
)
#: Verbs whose object is where: "reached the Bahamas".
_REACHES: Final = frozenset(
    "reach enter leave cross approach hit strike batter lash devastate flood clear "
    "ravage shake rock pass visit tour invade bomb bombard shell occupy overrun "
    "besiege raid evacuate liberate annex capture recapture retake storm blockade "
    "loot".split()
)
_OBJECTS: Final = frozenset({"dobj", "npadvmod", "nsubjpass"})
_TAKEN: Final = _REACHES | {"attack", "seize"}
#: Of these a town is where, though it does so.
_HOSTS: Final = frozenset({"host", "stage"})
#: Behind these "of" and "for" say what it was about, wherever that was.
_TRIES: Final = frozenset("acquit charge convict indict jail sentence try".split())
#: What a land is "under", and what is done to the land behind "of".
_HELD_UNDER: Final = frozenset(
    "protection occupation attack siege bombardment lockdown curfew quarantine law "
    "emergency control rule blockade administration assault shelling".split()
)
_HELD: Final = frozenset(
    "invasion occupation bombing bombardment shelling siege annexation liberation "
    "devastation destruction evacuation blockade partition capture recapture seizure "
    "storming looting raid encirclement flooding".split()
)
_COMES_UNDER: Final = frozenset("be come remain stay fall live place put bring".split())
#: Who is elected governs there: "mayor of Accra".
_SEATS: Final = frozenset(
    "mayor governor president premier chancellor councillor councilor".split()
)
#: Of these "in" says where the danger is, not where someone warns of it.
_WARNINGS: Final = frozenset({"warning", "watch", "alert", "advisory", "forecast"})
#: What goes to and from a place, not to a party.
_MOVES: Final = frozenset(
    "go come travel fly flee send deploy move withdraw return arrive head march drive "
    "sail bring take carry transfer deport extradite evacuate ship rush escape "
    "relocate retreat pull push spread advance cross run walk migrate land launch "
    "dispatch depart emigrate commute airlift smuggle station stretch airlift fire "
    "withdrawal deployment flight trip visit journey march transfer extradition "
    "deportation evacuation voyage move reach camp expel banish exile drift sweep "
    "kilometer mile escape release disappear vanish free rescue remove".split()
)
#: Types named after where they happen: "the Ghana protests".
_STAGED: Final = frozenset(
    {"PROTEST", "ELECTION", "DISASTER", "ACCIDENT", "WEATHER", "HEALTH"}
)
#: Types named after the town where they happen, though not after a country: "US
#: attacks" are not in the United States.
_STAGED_IN_TOWN: Final = _STAGED | {"ASSAULT", "CONSULT", "CRIME", "SPORT", "AGREE"}


def place_of(predicate: Predicate, sentence: Sentence, atlas: Atlas) -> Placed | None:
    """
    Return where an event happened, None where its clause does not say.

    Args:
        predicate: The event.

        sentence: Where it stands.

        atlas: The places of the article.
    """
    wide: Placed | None = None
    for word, why in _by_name(_candidates(predicate)):
        placed = placed_by(word, why, sentence, atlas)
        if placed is None:
            continue
        # "In Iraq, at Basra airport": the airport, as it lies in Iraq.
        country = placed.location.kind is LocationKind.COUNTRY
        if wide is None and not country:
            return placed
        if not country and wide and placed.location.country == wide.location.country:
            return placed
        wide = wide or placed
    return wide or _staged(predicate, atlas)


def is_no_people(entity: Entity, gazetteer: Gazetteer) -> bool:
    """Whether "in Aleppo" was taken for a people, which is no one's name there."""
    last = entity.words[-1]
    where = last.dep == "pobj" and last.head.lower in INSIDE | _OF
    # "Shelled Aleppo": a people is "the Tuareg".
    reached = last.dep in _OBJECTS and not last.all("det")
    where = where or (reached and last.tag == "NNP" and last.head.lemma in _TAKEN)
    if entity.label != "NORP" or not where:
        return False
    unknown = gazetteer.demonym(entity.text) is None
    return unknown and bool(gazetteer.lookup(entity.text))


def placed_by(word: Word, why: str, sentence: Sentence, atlas: Atlas) -> Placed | None:
    """Return the place that a noun names, None where it names none."""
    mention = mention_of(word, sentence)
    found = atlas.locate(word, mention)
    if found is None:
        return None
    location, reason = found
    reasons = "; ".join(part for part in (why, reason) if part)
    return Placed(location, reasons, mention.start, mention.end)


def _by_name(candidates: Iterator[tuple[Word, str]]) -> Iterator[tuple[Word, str]]:
    """Yield Kampala before "the capital" for "in the capital, Kampala", not "near"."""
    for word, why in candidates:
        named = word.entity is not None or word.head.lower not in _THERE
        for name in [] if named else word.all("appos"):
            if name.entity is not None and name.entity.label in {"GPE", "LOC", "FAC"}:
                yield name, why
        yield word, why


def _candidates(predicate: Predicate) -> Iterator[tuple[Word, str]]:
    """Yield the nouns that may say where, the likeliest first."""
    heads = [predicate.head]
    if predicate.head.lemma in _WARNINGS:
        return
    alone = predicate.nominal and len(predicate.trigger) == 1
    if predicate.verb is not predicate.head and not alone:
        heads.append(predicate.verb)
    # "Stayed on alert in Mali": where they are so.
    heads += [w for w in predicate.trigger if w.is_noun and w not in heads]
    struck = predicate.type.name == "ASSAULT"
    for wanted in (INSIDE, _TOWARDS):
        for head in heads:
            for word, preposition in behind(head, wanted):
                if _leads_there(preposition, word, head, struck=struck):
                    yield word, f"“{preposition}” in its clause"
    speaks = predicate.type.name in SPEECH
    yield from _ruled(predicate)
    for head in heads:
        yield from _at_a_distance(head)
        yield from _objects(head, speaks=speaks, struck=struck)
        if not alone:
            yield from _where(head)
    if not speaks:
        for head in heads:
            yield from _deeper(head, struck=struck)


def _leads_there(preposition: str, word: Word, head: Word, *, struck: bool) -> bool:
    """Whether a preposition tells where: not "pressure on Paris", "sold to Ghana"."""
    named = word.entity is not None and word.entity.label in {"GPE", "ORG"}
    if preposition == "on":
        return struck or not named
    if preposition in {"toward", "towards"}:
        # It may never get there.
        return not named
    if preposition in {"to", "from"}:
        return not named or head.lemma in _MOVES
    return True


def _at_a_distance(head: Word) -> Iterator[tuple[Word, str]]:
    """Yield *south* for "struck 40 km south of Lima"."""
    for word in head.all("advmod"):
        if word.lower in _COMPASS and next(behind(word, _OF), None) is not None:
            yield word, f"“{word.lower} of” a place"


def _ruled(predicate: Predicate) -> Iterator[tuple[Word, str]]:
    """Yield the land that is "under siege", is invaded, or gets a mayor."""
    head, verb = predicate.head, predicate.verb
    if head.lemma in _HELD_UNDER and head.head.lower == "under":
        for word in subjects_of(verb) if verb.lemma in _COMES_UNDER else ():
            yield word, f"under “{head.text}” itself"
    for word, _ in behind(head, _OF) if head.lemma in _HELD else ():
        yield word, f"“{head.text}” of it"
    elected = predicate.type.name == "ELECTION"
    for office in verb.all("oprd", "attr", "dobj") if elected else ():
        for word, _ in behind(office, _OF) if office.lemma in _SEATS else ():
            yield word, f"where the {office.text} is elected"


def _objects(head: Word, *, speaks: bool, struck: bool) -> Iterator[tuple[Word, str]]:
    """Yield what it reaches, and where what it is done to is."""
    for noun in head.all(*_OBJECTS):
        place = noun.entity is not None and noun.entity.label == "GPE"
        if noun.dep == "npadvmod" and not place:
            continue
        if head.lemma in _REACHES or (struck and place):
            yield noun, f"the object of “{head.lemma}”"
        if noun.lemma in BORDERS:
            yield noun, "the border it names"
        if speaks:
            continue
        for word, preposition in behind(noun, INSIDE | {"on"}):
            if preposition != "on" or word.lemma in _EDGES | _GROUNDS:
                yield word, f"“{preposition}” behind its object"
        yield from _of_it(noun) if head.lemma not in _TRIES else ()


def _of_it(noun: Word) -> Iterator[tuple[Word, str]]:
    """Yield Riga for "a collision with a tram in Riga", "the closure of shops in"."""
    for inner, _ in behind(noun, _PARTS):
        if inner.entity is None:
            for word, preposition in behind(inner, INSIDE):
                yield word, f"“{preposition}” behind “{inner.text}”"


def _where(verb: Word) -> Iterator[tuple[Word, str]]:
    """Yield Ghana for "in Ghana, where rebels attacked"."""
    if verb.dep == "relcl" and any(c.lower == "where" for c in verb.children):
        yield verb.head, "“where” opens its clause"


def _deeper(head: Word, *, struck: bool) -> Iterator[tuple[Word, str]]:
    """Yield where what it happens at, or who it happens to, is said to be."""
    if head.lemma in _TRIES:
        # "A court in Leeds convicted him of killings in Bosnia."
        yield from _of_subject(head)
        return
    for preposition in head.all("prep", "agent"):
        for noun in preposition.all("pobj"):
            on = preposition.lower == "on" and (struck or noun.lemma in _GROUNDS)
            if preposition.lower in _OPEN or on:
                for word, inner in behind(noun, INSIDE):
                    yield word, f"“{inner}” behind “{noun.text}” in its clause"
                yield from _of_it(noun)
    for cause, _ in behind(head, _OF):
        # "Died of a stroke at her home in Riga."
        for word, inner in behind(cause, INSIDE):
            yield word, f"“{inner}” behind “{cause.text}” in its clause"
            for deeper, last in behind(word, INSIDE):
                yield deeper, f"“{last}” behind “{word.text}” in its clause"
    yield from _of_subject(head)


def _of_subject(head: Word) -> Iterator[tuple[Word, str]]:
    """Yield Texas for "a county in Texas ordered": the county is not all of Texas."""
    for noun in head.all("nsubj"):
        if noun.entity is not None and noun.entity.label == "GPE":
            if head.lemma in _HOSTS:
                yield noun, f"what “{head.text}” it"
            continue
        for word, inner in behind(noun, INSIDE):
            yield word, f"“{inner}” behind its subject"
            for deeper, last in behind(word, INSIDE):
                yield deeper, f"“{last}” behind “{word.text}” in its subject"


def _staged(predicate: Predicate, atlas: Atlas) -> Placed | None:
    """Return Ghana for "the Ghana protests" and Accra for "the Accra attack"."""
    kind = predicate.type.name
    if not predicate.nominal or kind not in _STAGED_IN_TOWN:
        return None
    for word in predicate.head.all("compound", "nmod", "poss"):
        if word.entity is None or word.entity.label not in {"GPE", "LOC"}:
            continue
        first, last = word.entity.words[0], word.entity.words[-1]
        choice = next(iter(atlas.within(first.start, last.end)), None)
        if choice is None or (word.dep == "poss" and kind not in _STAGED):
            continue
        if kind in _STAGED or choice.location.kind is LocationKind.CITY:
            why = f"named after where it happens; {choice.reason}"
            return Placed(choice.location, why, first.start, last.end)
    return None


def behind(head: Word, wanted: frozenset[str]) -> Iterator[tuple[Word, str]]:
    """Yield the nouns behind some prepositions of a word, with the preposition."""
    for preposition in head.all("prep"):
        if preposition.lower in wanted:
            for word in preposition.all("pobj"):
                yield word, preposition.lower
