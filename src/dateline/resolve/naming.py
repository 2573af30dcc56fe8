"""From a proper name to the actor that bears it."""

from __future__ import annotations

from collections import Counter
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .gazetteer import Gazetteer
from .mentions import Mention, Modifier, Tie
from .met import Met
from .organisations import ActorNouns, Organisations

__all__ = ["LABELS", "Naming", "core_of", "fuller", "path_of"]

_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
#: The recogniser's labels for what can act.
LABELS: Final = _PLACES | {"PERSON", "ORG", "NORP"}
_COMPANY_MARKS: Final = frozenset(
    "Inc Inc. Corp Corp. Ltd Ltd. LLC PLC plc AG SE Co Co. Group Holdings Motors "
    "Airlines Bank Industries Technologies Pharmaceuticals Energy Media "
    "Partners".split()
)
_NAMED_KINDS: Final[tuple[tuple[ActorKind, frozenset[str]], ...]] = (
    (ActorKind.COMPANY, _COMPANY_MARKS),
    (ActorKind.POLICE, frozenset({"Police", "Constabulary", "Sheriff"})),
    (
        ActorKind.MILITARY,
        frozenset("Army Navy Force Forces Guard Guards Corps".split()),
    ),
    (
        ActorKind.GOVERNMENT,
        frozenset(
            "Ministry Department Parliament Senate Congress Court Council Agency "
            "Commission Government Office Bureau Assembly Administration Authority "
            "Center Centre Embassy House Legislature".split()
        ),
    ),
    (ActorKind.PARTY, frozenset({"Party", "Coalition", "Alliance", "Front", "Union"})),
    (ActorKind.MEDIA, frozenset("Times Post News Journal Herald Tribune".split())),
)
_STATE_BODIES: Final = frozenset(
    {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
)
#: A single letter names no one.
_SHORTEST: Final = 2
#: What bears a name but does nothing on purpose.
_STORMS: Final = ("Hurricane ", "Typhoon ", "Cyclone ", "Storm ", "Tropical Storm ")


@attrs.define
class Naming:
    """
    Reads names with what the article has said so far.

    Args:
        gazetteer: Where names of countries and capitals are looked up.

        known: Actors that the caller adds, by any of their names.

        organisations: Organisations that everyone knows.

        nouns: What common nouns name actors.

        met: Whom the article has named.
    """

    gazetteer: Gazetteer
    known: dict[str, Actor]
    organisations: Organisations
    nouns: ActorNouns
    met: Met
    _storms: set[str] = attrs.field(factory=set)

    def note(self, mention: Mention) -> None:
        """Take note of a label, and of a storm that bears a name."""
        if mention.name and mention.label in LABELS:
            counts = self.met.labels.setdefault(mention.name, Counter())
            counts[mention.label] += 1
        if mention.name.startswith(_STORMS):
            self._storms.add(mention.name.split()[-1])

    def named(self, mention: Mention) -> Actor | None:
        """Return the actor of a proper name, None where it names no one."""
        name = mention.name
        if (
            len(name) < _SHORTEST
            or name.split()[-1] in self._storms
            or name.startswith(_STORMS)
        ):
            return None
        known = self.known.get(name) or self.organisations.find(name)
        if known:
            return known
        if self._is_person(mention):
            return self._person(mention)
        label = self.met.label(mention)
        people = self.gazetteer.demonym(name)
        if label == "NORP" or people:
            country = "" if "ethnic" in mention.words else people or ""
            return Actor(core_of(mention), kind=ActorKind.GROUP, country=country)
        if label in _PLACES or self._is_place(name):
            return self._state(name)
        return self._organisation(mention)

    def owner(self, mention: Mention) -> Actor | None:
        """Return whose the head is: "NATO" in "NATO forces in Kosovo"."""
        if "ethnic" in mention.words:
            return None
        actors = map(self.of_modifier, mention.modifiers)
        return next((a for a in actors if a and a.name != mention.name), None)

    def of_modifier(self, modifier: Modifier) -> Actor | None:
        """Return whom a name within a mention belongs to."""
        if modifier.tie is Tie.BEHIND and modifier.word not in {"of", "from"}:
            return None
        if modifier.tie is Tie.LED and modifier.word != "led":
            return None
        organisation = self.organisations.find(modifier.text)
        if organisation:
            return organisation
        code = (
            self.gazetteer.country(modifier.text)
            or self.gazetteer.demonym(modifier.text)
            or self.gazetteer.capital_of(modifier.text)
        )
        if code:
            return self.country(code)
        if modifier.label == "ORG":
            return self.met.canonical(Actor(modifier.text, kind=ActorKind.ORGANISATION))
        if not modifier.label and modifier.tie is Tie.POSSESSOR:
            return self.met.first(("noun", modifier.text))
        return None

    def country(self, code: str) -> Actor:
        """Return a country by its code."""
        name = self.gazetteer.country_name(code)
        return Actor(name, kind=ActorKind.COUNTRY, country=code)

    def government(self, code: str, *, alias: str = "") -> Actor:
        """Return the government of a country, with the name it goes by."""
        country = self.gazetteer.country_name(code)
        return Actor(
            f"Government of {country}",
            kind=ActorKind.GOVERNMENT,
            country=code,
            affiliation=(country,),
            aliases=(alias,) if alias else (),
        )

    def _is_person(self, mention: Mention) -> bool:
        if self.met.label(mention) == "PERSON":
            return not self._is_place(mention.name)
        return mention.label not in LABELS and mention.name in self.met.people

    def _is_place(self, name: str) -> bool:
        return bool(self.gazetteer.country(name) or self.gazetteer.capital_of(name))

    def _person(self, mention: Mention) -> Actor:
        before = self.met.people.get(mention.name.split()[-1])
        owner = self.owner(mention)
        if before and mention.name in {before.name, before.name.split()[-1]}:
            return fuller(before, Actor(before.name, title=mention.title))
        return Actor(
            mention.name,
            kind=ActorKind.PERSON,
            country=owner.country if owner else "",
            affiliation=path_of(owner),
            title=mention.title,
        )

    def _state(self, name: str) -> Actor:
        """Return a country, or the government that its capital stands for."""
        code = self.gazetteer.country(name)
        if code:
            return self.country(code)
        code = self.gazetteer.capital_of(name)
        if code:
            return self.government(code, alias=name)
        places = self.gazetteer.lookup(name)
        country = places[0].country if places else ""
        return Actor(name, kind=ActorKind.GOVERNMENT, country=country)

    def _organisation(self, mention: Mention) -> Actor:
        owner = self.owner(mention)
        last = mention.name.split()[-1]
        kind = next(
            (kind for kind, marks in _NAMED_KINDS if last in marks),
            ActorKind.ORGANISATION,
        )
        before = [self.nouns.kinds.get(word) for word in mention.words]
        if ActorKind.COMPANY in before:
            kind = ActorKind.COMPANY
        country = owner.country if owner else self._country_within(mention.name)
        path = path_of(owner)
        if country and not path and kind in _STATE_BODIES:
            path = (self.gazetteer.country_name(country),)
        return Actor(mention.name, kind=kind, country=country, affiliation=path)

    def _country_within(self, name: str) -> str:
        """Return the country that an organisation's name begins with."""
        words = name.split()
        for size in (3, 2, 1):
            first = " ".join(words[:size])
            code = self.gazetteer.country(first) or self.gazetteer.demonym(first)
            if code:
                return code
        return ""


def path_of(owner: Actor | None) -> tuple[str, ...]:
    """Return the affiliation of what belongs to an actor."""
    return (*owner.affiliation, owner.name) if owner else ()


def fuller(actor: Actor, other: Actor | None) -> Actor:
    """Join what two mentions say of one person; the longer name stays."""
    if other is None:
        return actor
    return attrs.evolve(
        actor,
        name=max((actor.name, other.name), key=len),
        title=actor.title or other.title,
        affiliation=actor.affiliation or other.affiliation,
        country=actor.country or other.country,
    )


def core_of(mention: Mention) -> str:
    """Return the mention as a name: without the number, small where it can be."""
    text = mention.text
    if mention.count and text.lower().startswith(f"{mention.count.lower()} "):
        text = text[len(mention.count) :].lstrip()
    named = mention.name or any(text.startswith(m.text) for m in mention.modifiers)
    if not named and text[1:2].islower():
        text = text[0].lower() + text[1:]
    return text
