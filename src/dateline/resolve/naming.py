"""From a proper name to the actor that bears it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from ..model.location import Location, LocationKind
from .gender import is_woman
from .kin import KIN
from .mentions import Mention, Modifier, Tie
from .met import Met
from .name_kinds import aliases_of, is_no_person, kind_of_name, names_no_one, title_of
from .organisations import ActorNouns, Organisations
from .places.gazetteer import Gazetteer

__all__ = ["LABELS", "STATE_BODIES", "Naming", "core_of", "fuller", "path_of"]

_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
#: The recogniser's labels for what can act.
LABELS: Final = _PLACES | {"PERSON", "ORG", "NORP"}
#: What states and towns have, and what speaks and acts for them.
STATE_BODIES: Final = frozenset(
    {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
)
_FORCES: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE})
#: What can have a government of its own.
_GOVERNED: Final = frozenset(
    {LocationKind.COUNTRY, LocationKind.REGION, LocationKind.CITY}
)
#: What a noun beside the name of an organisation says that it is.
_SAID_KINDS: Final = (
    ActorKind.COMPANY,
    ActorKind.MEDIA,
    ActorKind.PARTY,
    ActorKind.POLICE,
    ActorKind.MILITARY,
)
#: Only firms have these.
_OF_A_FIRM: Final = frozenset({"share", "shareholder", "stock"})
#: What a man may be as well as a firm.
_EITHER: Final = frozenset({"brewer", "developer", "operator", "publisher", "supplier"})
#: Who belongs to an organisation and is not it.
_OTHERS: Final = frozenset({ActorKind.PERSON, ActorKind.GOVERNMENT})
#: What many states have under one name: "Congress" in Peru is not that of the US.
_EVERYWHERE: Final = frozenset(
    {"Congress", "House of Representatives", "Justice Department"}
)
#: A single letter names no one.
_SHORTEST: Final = 2
#: These go before a first name: King Edvard is not Lars Edvard.
_CROWNED: Final = frozenset({"King", "Queen", "Prince", "Princess", "Pope", "Emperor"})
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

        places: What the article means by the names of places in it.

        home: Code of the country that the article is about, or empty.
    """

    gazetteer: Gazetteer
    known: dict[str, Actor]
    organisations: Organisations
    nouns: ActorNouns
    met: Met
    places: Mapping[str, Location] = attrs.field(factory=dict)
    home: str = ""
    _storms: set[str] = attrs.field(factory=set)
    _told: dict[str, Mention] = attrs.field(factory=dict)
    _meant: dict[int, Mention] = attrs.field(factory=dict)

    def note(self, mention: Mention) -> None:
        """Take note of a label, and of a storm that bears a name."""
        if mention.name and mention.label in LABELS:
            counts = self.met.labels.setdefault(mention.name, Counter())
            counts[mention.label] += 1
        if mention.name.startswith(_STORMS):
            self._storms.add(mention.name.split()[-1])
        if mention.head in _OF_A_FIRM or mention.text.endswith("chief executive"):
            self.met.firms.update(m.text for m in mention.modifiers if m.label == "ORG")

    def note_told(self, mention: Mention, renamed: Mention) -> None:
        """Take note of what a name is called: "its chief executive, Renata Okafor"."""
        for name, noun in ((mention, renamed), (renamed, mention)):
            known = noun.head in self.nouns.kinds or noun.head in self.nouns.assets
            known = known or (name.label == "PERSON" and noun.head.isalpha())
            if name.name and not noun.name and not noun.pronoun and known:
                self._told.setdefault(name.name, noun)
                if not noun.plural:
                    self._meant[noun.start] = name

    def is_kin(self, mention: Mention) -> bool:
        """Whether someone is told of as the kin of another: "his brother, Bo Ng"."""
        told = self._told.get(mention.name)
        word = mention.title.rpartition(" ")[2] or (told.head if told else "")
        return word in KIN

    def tells_of_woman(self, mention: Mention) -> bool | None:
        """Return what the noun beside a name says: "Robin Berg, his girlfriend"."""
        told = self._told.get(mention.name)
        return is_woman(told) if told is not None and not told.plural else None

    def meant(self, mention: Mention) -> Actor | None:
        """Return whom a noun beside a name means: "a pilot" is "Okafor, a pilot"."""
        name = self._meant.get(mention.start) if not mention.name else None
        return self.named(name) if name is not None else None

    def called(self, mention: Mention) -> tuple[str, ...]:
        """Return the nouns that the article calls a name by: "rival", "start-up"."""
        told = self._told.get(mention.name)
        words = (*mention.words, *((told.head,) if told else ()))
        return tuple(word for word in words if self._may_call(word))

    def _may_call(self, word: str) -> bool:
        """Whether a noun beside a name may take it up: no "girls" of a college."""
        kind = self.nouns.kinds.get(word)
        return kind is not None and kind not in _OTHERS

    def named(self, mention: Mention) -> Actor | None:
        """Return the actor of a proper name, None where it names no one."""
        name = mention.name
        if (
            len(name) < _SHORTEST
            or name.split()[-1] in self._storms
            or name.startswith(_STORMS)
            or mention.label == "STORM"
            or (mention.label == "PERSON" and is_no_person(name))
            or (mention.label != "PERSON" and names_no_one(name))
        ):
            return None
        known = self.known.get(name) or self._known_organisation(name)
        if known:
            return known
        told = self._told.get(name)
        if told is not None and told.head in self.nouns.assets:
            return Actor(name)
        if self._is_person(mention):
            if mention.plural and self._are_many(mention):
                return Actor(core_of(mention), kind=ActorKind.GROUP)
            return self._person(mention)
        label = self.met.label(mention)
        people = self.gazetteer.demonym(name)
        if kind_of_name(name) is not None and label not in {"ORG", ""}:
            return self._organisation(mention)
        if label == "NORP" or people:
            country = "" if "ethnic" in mention.words else people or ""
            return Actor(core_of(mention), kind=ActorKind.GROUP, country=country)
        if self._is_place(name) or (told is None and label in _PLACES):
            return self._state(name, label)
        return self._organisation(mention)

    def _known_organisation(self, name: str) -> Actor | None:
        """Return one of the table: "U.S. Department of State" by its shorter name."""
        found = self.organisations.find(name)
        abroad = found is not None and self.home not in {"", found.country}
        if found is not None and not (abroad and name in _EVERYWHERE):
            return found
        first, rest = self._after_country(name)
        found = self.organisations.find(rest) if rest else None
        return found if found is not None and found.country == first else None

    def code_of(self, name: str) -> str | None:
        """Return the code of the country that the article means by a name."""
        code = self.gazetteer.country(name)
        place = self.places.get(name)
        return None if place is not None and place.country != code else code

    def _capital_of(self, name: str) -> str | None:
        """Return whose capital a name is, unless the article means another town."""
        code = self.gazetteer.capital_of(name)
        place = self.places.get(name)
        return None if place is not None and place.country != code else code

    def owner(self, mention: Mention, *, local: bool = False) -> Actor | None:
        """
        Return whose the head is: "NATO" in "NATO forces in Kosovo".

        Args:
            mention: A noun phrase.

            local: Whether it may belong to a town or a division: "Boston police".
        """
        if "ethnic" in mention.words:
            return None
        for read in (
            (self.of_modifier, self._district) if local else (self.of_modifier,)
        ):
            for modifier in mention.modifiers:
                actor = read(modifier)
                if actor is not None and actor.name != mention.name:
                    return actor
        return None

    def of_modifier(self, modifier: Modifier) -> Actor | None:
        """Return whom a name within a mention belongs to."""
        if modifier.tie is Tie.BEHIND and modifier.word not in {"of", "from"}:
            return None
        if modifier.tie is Tie.LED and modifier.word != "led":
            return None
        organisation = self._known_organisation(modifier.text)
        if organisation:
            return organisation
        code = (
            self.code_of(modifier.text)
            or self.gazetteer.demonym(modifier.text)
            or self._capital_of(modifier.text)
        )
        if code:
            return self.country(code)
        # "Army helicopters" at the start of a sentence: of no one called Army.
        force = self.nouns.kinds.get(modifier.text.lower()) in _FORCES
        if modifier.label == "ORG" and not force:
            return self.met.canonical(Actor(modifier.text, kind=ActorKind.ORGANISATION))
        if not modifier.label and modifier.tie is Tie.POSSESSOR:
            return self.met.first(("noun", modifier.text))
        return None

    def _district(self, modifier: Modifier) -> Actor | None:
        """Return the town or division that a name means in the article."""
        place = self.places.get(modifier.text)
        if place is None or place.kind not in _GOVERNED or not place.country:
            return None
        if modifier.tie is Tie.BEHIND and modifier.word != "of":
            return None
        return Actor(
            place.name,
            kind=ActorKind.GOVERNMENT,
            country=place.country,
            affiliation=(self.gazetteer.country_name(place.country),),
        )

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
        bearer = self.met.people.get(mention.name)
        full = bearer is not None and bearer.name.endswith(f" {mention.name}")
        if full and mention.label == "PERSON":
            # "Robert Douglas", then "Douglas", is no capital of that name.
            return True
        told = self._told.get(mention.name)
        if told is not None and not told.plural:
            kind = self.nouns.kinds.get(told.head)
            if kind in {ActorKind.PERSON, ActorKind.COMPANY}:
                person = kind is ActorKind.PERSON or (
                    told.head in _EITHER and self.met.label(mention) == "PERSON"
                )
                return person and not self._is_place(mention.name)
        if kind_of_name(mention.name) is ActorKind.COMPANY:
            return False
        if self.met.label(mention) == "PERSON":
            return not self._is_place(mention.name)
        return mention.label not in LABELS and mention.name in self.met.people

    def _are_many(self, mention: Mention) -> bool:
        """Whether a plural is "the Bergs", and not the last name of Bo Brees."""
        last = mention.name.split()[-1]
        known = last != mention.name or self.met.bearer(last, mention.start)
        return bool(mention.determiner) or not known

    def _is_place(self, name: str) -> bool:
        return bool(self.code_of(name) or self._capital_of(name))

    def _person(self, mention: Mention) -> Actor:
        before = self.met.bearer(mention.name.split()[-1], mention.start)
        owner = self.owner(mention, local=bool(mention.title))
        title = mention.title
        told = self._told.get(mention.name)
        if told is not None:
            title = title or title_of(told)
            owner = owner or self.owner(told, local=True)
        name = mention.name
        crown = mention.title.rpartition(" ")[2]
        if " " not in name and crown in _CROWNED:
            name = f"{crown} {name}"
        person = Actor(
            name,
            kind=ActorKind.PERSON,
            country=owner.country if owner else "",
            affiliation=path_of(owner),
            title=title,
        )
        again = before and name in {before.name, before.name.split()[-1]}
        return fuller(before, person) if before and again else person

    def _state(self, name: str, label: str) -> Actor:
        """Return a country, or the government that its capital stands for."""
        code = self.code_of(name)
        if code:
            return self.country(code)
        code = self._capital_of(name)
        if code:
            return self.government(code, alias=name)
        place = self.places.get(name)
        if place is None and label == "GPE":
            entries = self.gazetteer.lookup(name)
            place = entries[0].to_location() if entries else None
        if place is None or place.kind not in _GOVERNED or label in {"LOC", "FAC"}:
            return Actor(name, country=place.country if place else "")
        return Actor(name, kind=ActorKind.GOVERNMENT, country=place.country)

    def _organisation(self, mention: Mention) -> Actor:
        kind = kind_of_name(mention.name) or ActorKind.ORGANISATION
        owner = self.owner(mention, local=kind in STATE_BODIES)
        said = {self.nouns.kinds.get(word) for word in self.called(mention)}
        if kind is ActorKind.ORGANISATION:
            kind = next((k for k in _SAID_KINDS if k in said), kind)
            kind = ActorKind.COMPANY if self.met.is_firm(mention.name) else kind
        country = owner.country if owner else self._country_within(mention.name)
        path = path_of(owner)
        aliases: tuple[str, ...] = ()
        if country and kind in STATE_BODIES:
            state = self.country(country)
            path = path or path_of(state)
            _, rest = self._after_country(mention.name)
            aliases = aliases_of(state, rest) if rest else ()
        return Actor(
            mention.name, kind=kind, country=country, affiliation=path, aliases=aliases
        )

    def _country_within(self, name: str) -> str:
        """Return the country that an organisation's name begins or ends with."""
        code, _ = self._after_country(name)
        _, _, tail = name.partition(" of ")
        return code or (tail and self.code_of(tail.removeprefix("the "))) or ""

    def _after_country(self, name: str) -> tuple[str, str]:
        """Return the country that a name begins with, and the rest of the name."""
        words = name.split()
        for size in range(min(3, len(words)), 0, -1):
            first = " ".join(words[:size])
            code = self.code_of(first) or self.gazetteer.demonym(first)
            if code:
                return code, " ".join(words[size:])
        return "", ""


def path_of(owner: Actor | None) -> tuple[str, ...]:
    """Return the affiliation of what belongs to an actor."""
    return (*owner.affiliation, owner.name) if owner else ()


def fuller(actor: Actor, other: Actor | None) -> Actor:
    """Join what two mentions say of one person; the longer name stays."""
    if other is None or other == actor:
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
    text = mention.text.removeprefix("both ").removeprefix("own ")
    if mention.count and text.lower().startswith(f"{mention.count.lower()} "):
        text = text[len(mention.count) :].lstrip()
    named = mention.name or any(text.startswith(m.text) for m in mention.modifiers)
    if not named and text[1:2].islower():
        text = text[0].lower() + text[1:]
    return text
