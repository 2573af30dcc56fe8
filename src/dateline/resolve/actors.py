"""From mentions to actors: one actor under all its names in an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .gazetteer import Gazetteer
from .mentions import Mention, Modifier, Tie
from .organisations import ActorNouns, Organisations

__all__ = ["Cast"]

_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_LABELS: Final = _PLACES | {"PERSON", "ORG", "NORP"}
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_BOTH: Final = frozenset({"both", "two"})
_SIDES: Final = frozenset(
    {"side", "party", "country", "nation", "government", "leader"}
)
_HE: Final = frozenset({"he", "she", "him", "her"})
_THEY: Final = frozenset({"they", "them"})
_PEOPLE: Final = (ActorKind.GROUP, ActorKind.MILITARY, ActorKind.POLICE)
#: How many sentences back a pronoun may reach.
_REACH: Final = 2
_STATE_BODIES: Final = frozenset(
    {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
)
#: "U.S. forces" and "the American military" are one.
_ARMED_FORCES: Final = frozenset({"military", "force", "troop", "soldier", "army"})
_ARMED_FORCES: Final = frozenset({"military", "force", "troop", "soldier", "army"})
#: Who is called by the first word or the initials of a longer name.
_ORGANISED: Final = frozenset(
    {
        ActorKind.COMPANY,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
        ActorKind.MILITARY,
        ActorKind.MEDIA,
    }
)
#: What bears a name but does nothing on purpose.
_STORMS: Final = ("Hurricane ", "Typhoon ", "Cyclone ", "Storm ", "Tropical Storm ")
_SPEECHLESS: Final = frozenset({"i", "we", "you", "us", "me", "my", "our"})
_COMPANY_MARKS: Final = frozenset(
    "Inc Inc. Corp Corp. Ltd Ltd. LLC PLC plc AG SE Co Co. Group Holdings Motors "
    "Airlines Bank Industries Technologies Pharmaceuticals Energy Media Partners".split()
)
_NAMED_KINDS: Final[tuple[tuple[ActorKind, frozenset[str]], ...]] = (
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


@attrs.define
class _Entry:
    """An actor as met at a place in the text."""

    start: int
    actor: Actor | None
    head: str
    plural: bool
    subject: bool
    sentence: int


@attrs.define
class Cast:
    """
    Who is who in one article.

    First :meth:`introduce` every mention in text order; then ask :meth:`who`.

    Args:
        gazetteer: Where names of countries and capitals are looked up.

        known: Actors that the caller adds, by any of their names.
    """

    gazetteer: Gazetteer
    known: dict[str, Actor] = attrs.field(factory=dict)
    _organisations: Organisations = attrs.field(factory=Organisations.built_in)
    _nouns: ActorNouns = attrs.field(factory=ActorNouns.built_in)
    _entries: list[_Entry] = attrs.field(factory=list)
    _people: dict[str, Actor] = attrs.field(factory=dict)
    _labels: dict[str, Counter[str]] = attrs.field(factory=dict)
    _full_names: dict[str, str] = attrs.field(factory=dict)
    _by_name: dict[str, Actor] = attrs.field(factory=dict)
    _storms: set[str] = attrs.field(factory=set)
    _pairs: list[tuple[Actor, Actor]] = attrs.field(factory=list)

    def introduce(self, mention: Mention, renamed: Mention | None = None) -> None:
        """
        Take note of a mention.

        Args:
            mention: A noun phrase.

            renamed: Its appositive: "Stano, the bloc's spokesman".
        """
        if mention.name and mention.label in _LABELS:
            self._labels.setdefault(mention.name, Counter())[mention.label] += 1
        if mention.name.startswith(_STORMS):
            self._storms.add(mention.name.split()[-1])
        if mention.pronoun:
            return
        actor = self._named(mention) or self._again(mention) or self._described(mention)
        if actor is not None and mention.name:
            self._note_name(actor)
        if actor is not None and actor.kind is ActorKind.PERSON:
            actor = self._person_as_told(actor, mention, renamed)
        self._entries.append(
            _Entry(
                mention.start,
                actor,
                mention.head,
                mention.plural,
                mention.subject,
                mention.sentence,
            )
        )

    def _person_as_told(
        self, actor: Actor, mention: Mention, renamed: Mention | None
    ) -> Actor:
        """Add what the appositive says, and keep the person by the last name."""
        if renamed is not None:
            owner = self._owner(renamed)
            actor = attrs.evolve(
                actor,
                title=actor.title or _plain_title(renamed),
                affiliation=actor.affiliation or _path(owner),
                country=actor.country or (owner.country if owner else ""),
            )
        if mention.name:
            surname = mention.name.split()[-1]
            actor = _fuller(actor, self._people.get(surname))
            self._people[surname] = actor
        return actor

    def introduce_pair(self, first: Mention, second: Mention) -> None:
        """Take note that two stand side by side, as parties do."""
        actors = [self._side(mention) for mention in (first, second)]
        if actors[0] and actors[1] and actors[0] != actors[1]:
            self._pairs.append((actors[0], actors[1]))

    def _side(self, mention: Mention) -> Actor | None:
        """Return a party by its country, so that capitals and states agree."""
        actor = self._named(mention) or self._territory(mention)
        if actor is None or not actor.country:
            return actor if actor and actor.kind is ActorKind.COMPANY else None
        return self._country(actor.country)

    def who(self, mention: Mention) -> tuple[Actor, ...]:
        """Return whom a mention names: none, one, or both of a pair."""
        if mention.pronoun:
            actor = self._pronoun(mention)
            return (actor,) if actor else ()
        if mention.head in _SIDES and (
            mention.determiner in _BOTH or mention.count in _BOTH
        ):
            pair = self._both()
            if pair:
                return pair
        known = self.known.get(mention.name or mention.text)
        if known:
            return (known,)
        several = self._several(mention)
        if several:
            return several
        actor = self._named(mention)
        if actor and actor.kind is ActorKind.PERSON and mention.name:
            return (self._people.get(mention.name.split()[-1], actor),)
        actor = actor or self._again(mention) or self._described(mention)
        actor = actor or self._territory(mention)
        return (self._canonical(actor),) if actor else ()

    def _canonical(self, actor: Actor) -> Actor:
        """Return the actor under the fullest name that the article gives it."""
        name = self._full_names.get(actor.name)
        if name is None or actor.kind is ActorKind.PERSON:
            return actor
        full = self._by_name.get(name, actor)
        aliases = {*full.aliases, *actor.aliases, actor.name}
        return attrs.evolve(full, aliases=aliases - {full.name})

    def _note_name(self, actor: Actor) -> None:
        """Note the short forms of a name: its first word, and its initials."""
        words = actor.name.split()
        self._by_name.setdefault(actor.name, actor)
        if len(words) < 2 or actor.kind not in _ORGANISED:  # noqa: PLR2004
            return
        initials = "".join(word[0] for word in words if word[0].isupper())
        for short in (words[0], initials):
            if len(short) > 2 and not self.gazetteer.demonym(short):  # noqa: PLR2004
                self._full_names.setdefault(short, actor.name)

    def _several(self, mention: Mention) -> tuple[Actor, ...]:
        """Return both of "Serbian and Kosovo negotiators"."""
        before = [m for m in mention.modifiers if m.tie is Tie.BEFORE]
        kind = self._kind(mention)
        if mention.name or len(before) < 2 or kind is None or not mention.plural:  # noqa: PLR2004
            return ()
        last = mention.text.rsplit(" ", 1)[-1]
        actors = []
        for modifier in before:
            owner = self._of_modifier(modifier)
            if owner is None:
                return ()
            actors.append(
                Actor(
                    f"{modifier.text} {last}",
                    kind=kind,
                    country=owner.country,
                    affiliation=_path(owner),
                )
            )
        return tuple(actors) if len({a.affiliation for a in actors}) > 1 else ()

    def _named(self, mention: Mention) -> Actor | None:
        """Return the actor of a proper name."""
        name = mention.name
        if not name or name.split()[-1] in self._storms or name.startswith(_STORMS):
            return None
        if name in self.known:
            return self.known[name]
        organisation = self._organisations.find(name)
        if organisation:
            return organisation
        if self._is_person(mention):
            return self._person(mention)
        label = self._label(mention)
        if label == "NORP" or self.gazetteer.demonym(name):
            ethnic = "ethnic" in mention.words
            country = "" if ethnic else self.gazetteer.demonym(name) or ""
            return Actor(_core(mention), kind=ActorKind.GROUP, country=country)
        if label in _PLACES or self._is_place(name):
            return self._state(name)
        return self._organisation(mention)

    def _is_person(self, mention: Mention) -> bool:
        if self._label(mention) == "PERSON":
            return not self._is_place(mention.name)
        return mention.label not in _LABELS and mention.name in self._people

    def _label(self, mention: Mention) -> str:
        """Return what the recogniser calls a name most often in the article."""
        counts = self._labels.get(mention.name)
        return counts.most_common(1)[0][0] if counts else mention.label

    def _is_place(self, name: str) -> bool:
        return bool(self.gazetteer.country(name) or self.gazetteer.capital_of(name))

    def _person(self, mention: Mention) -> Actor:
        surname = mention.name.split()[-1]
        before = self._people.get(surname)
        owner = self._owner(mention)
        if before and (mention.name == surname or before.name == mention.name):
            return _fuller(before, Actor(before.name, title=mention.title))
        return Actor(
            mention.name,
            kind=ActorKind.PERSON,
            country=owner.country if owner else "",
            affiliation=_path(owner),
            title=mention.title,
        )

    def _state(self, name: str) -> Actor | None:
        """Return a country, or the government that its capital stands for."""
        code = self.gazetteer.country(name)
        if code:
            return self._country(code)
        code = self.gazetteer.capital_of(name)
        if code:
            return self._government(code, alias=name)
        places = self.gazetteer.lookup(name)
        country = places[0].country if places else ""
        return Actor(name, kind=ActorKind.GOVERNMENT, country=country)

    def _country(self, code: str) -> Actor:
        return Actor(
            self.gazetteer.country_name(code), kind=ActorKind.COUNTRY, country=code
        )

    def _government(self, code: str, *, alias: str = "") -> Actor:
        country = self.gazetteer.country_name(code)
        return Actor(
            f"Government of {country}",
            kind=ActorKind.GOVERNMENT,
            country=code,
            affiliation=(country,),
            aliases=(alias,) if alias else (),
        )

    def _organisation(self, mention: Mention) -> Actor:
        owner = self._owner(mention)
        last = mention.name.split()[-1]
        kind = next(
            (kind for kind, marks in _NAMED_KINDS if last in marks),
            ActorKind.ORGANISATION,
        )
        if last in _COMPANY_MARKS or self._kind_before(mention) is ActorKind.COMPANY:
            kind = ActorKind.COMPANY
        country = owner.country if owner else self._country_within(mention.name)
        path = _path(owner)
        if country and not path and kind in _STATE_BODIES:
            path = (self.gazetteer.country_name(country),)
        return Actor(mention.name, kind=kind, country=country, affiliation=path)

    def _kind_before(self, mention: Mention) -> ActorKind | None:
        """Return the kind of "supplier" in "Danish supplier Vestkyst"."""
        kinds = [self._nouns.kinds.get(word) for word in mention.words]
        return next((kind for kind in reversed(kinds) if kind), None)

    def _country_within(self, name: str) -> str:
        """Return the country that an organisation's name begins with."""
        for size in (3, 2, 1):
            words = " ".join(name.split()[:size])
            code = self.gazetteer.country(words) or self.gazetteer.demonym(words)
            if code:
                return code
        return ""

    def _owner(self, mention: Mention) -> Actor | None:
        """Return whose the head is: "NATO" in "NATO forces in Kosovo"."""
        if "ethnic" in mention.words:
            return None
        for modifier in mention.modifiers:
            actor = self._of_modifier(modifier)
            if actor is not None and actor.name != mention.name:
                return actor
        return None

    def _of_modifier(self, modifier: Modifier) -> Actor | None:
        if modifier.tie is Tie.BEHIND and modifier.word != "of":
            return None
        if modifier.tie is Tie.LED and modifier.word != "led":
            return None
        organisation = self._organisations.find(modifier.text)
        if organisation:
            return organisation
        code = (
            self.gazetteer.country(modifier.text)
            or self.gazetteer.demonym(modifier.text)
            or self.gazetteer.capital_of(modifier.text)
        )
        if code:
            return self._country(code)
        if modifier.label == "ORG":
            return Actor(modifier.text, kind=ActorKind.ORGANISATION)
        if modifier.label == "" and modifier.tie is Tie.POSSESSOR:
            return self._taken_up(modifier.text)
        return None

    def _taken_up(self, noun: str) -> Actor | None:
        """Return the known organisation of the article that a noun stands for."""
        for actor in self._met():
            if noun in self._organisations.nouns.get(actor.name, ()):
                return actor
        return None

    def _described(self, mention: Mention) -> Actor | None:
        """Return the actor of a common noun: "the Serbian army", "protesters"."""
        if mention.name:
            return None
        owner = self._owner(mention)
        if mention.head in self._nouns.assets:
            return self._fleet(owner) if owner else self._crew(mention)
        kind = self._kind(mention)
        if mention.plural and mention.head in self._nouns.territories:
            kind = ActorKind.GROUP
        if kind is None:
            return None
        if owner is not None:
            member = self._member(mention, owner)
            if member is not None:
                return member
            if kind is ActorKind.GOVERNMENT and mention.head in {
                "government",
                "administration",
                "authority",
                "regime",
                "leadership",
            }:
                return self._government(owner.country) if owner.country else owner
            if mention.head in _ARMED_FORCES and kind is ActorKind.MILITARY:
                plain = owner.kind is ActorKind.COUNTRY and len(mention.words) < 2  # noqa: PLR2004
                before = self._armed_forces(owner) if plain else None
                if before is not None:
                    return before
        return Actor(
            _core(mention),
            kind=kind,
            country=owner.country if owner else "",
            affiliation=_path(owner),
        )

    def _crew(self, mention: Mention) -> Actor | None:
        """Return the coast guard for "a coast guard helicopter"."""
        words = mention.words
        for size in (2, 1):
            name = " ".join(words[-size:])
            kind = self._nouns.kinds.get(name)
            if kind in {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT}:
                return Actor(name, kind=kind)
        return None

    def _kind(self, mention: Mention) -> ActorKind | None:
        for word in mention.words:
            kind = self._nouns.kinds.get(f"{word} {mention.head}")
            if kind:
                return kind
        kind = self._nouns.kinds.get(mention.head)
        if kind is ActorKind.MILITARY and "police" in mention.words:
            return ActorKind.POLICE
        return kind

    def _fleet(self, owner: Actor) -> Actor:
        if owner.kind is not ActorKind.COUNTRY:
            return owner
        return self._armed_forces(owner) or Actor(
            f"Armed forces of {owner.name}",
            kind=ActorKind.MILITARY,
            country=owner.country,
            affiliation=(owner.name,),
        )

    def _armed_forces(self, owner: Actor) -> Actor | None:
        """Return the first name that the article gives a country's forces."""
        forces = [
            actor
            for actor in self._met()
            if actor.kind is ActorKind.MILITARY
            and not actor.aliases
            and actor.affiliation == (owner.name,)
        ]
        return forces[-1] if forces else None

    def _member(self, mention: Mention, owner: Actor) -> Actor | None:
        """Return the article's own name for "NATO forces": KFOR."""
        for actor in self._met():
            nouns = self._organisations.nouns.get(actor.name, ())
            if mention.head in nouns and actor.affiliation[-1:] == (owner.name,):
                return actor
        return None

    def _met(self) -> Iterator[Actor]:
        """Yield the actors of the article, the last one first."""
        return (e.actor for e in reversed(self._entries) if e.actor is not None)

    def _again(self, mention: Mention) -> Actor | None:
        """Return whom "the bloc", "the company", "peacekeepers" take up again."""
        if mention.name or self._owner(mention):
            return None
        taken_up = self._taken_up(mention.head)
        bare = mention.plural and not mention.words
        if taken_up and (mention.determiner in _DEFINITE or bare):
            return taken_up
        if mention.determiner not in _DEFINITE or mention.plural or mention.words:
            return None
        kind = self._nouns.kinds.get(mention.head)
        for entry in reversed(self._entries):
            actor = entry.actor
            if actor is None or entry.start >= mention.start or kind is None:
                continue
            if kind is ActorKind.PERSON:
                if mention.head in actor.title.lower().split():
                    return actor
            elif kind is ActorKind.COMPANY:
                if actor.kind in {ActorKind.COMPANY, ActorKind.ORGANISATION}:
                    return actor
            elif actor.kind is kind and entry.head == mention.head:
                return actor
        return None

    def _territory(self, mention: Mention) -> Actor | None:
        """Return the country that "the breakaway region" stands for."""
        if mention.head not in self._nouns.territories or mention.name:
            return None
        if mention.determiner not in _DEFINITE:
            return None
        places = [a for a in self._met() if a.kind is ActorKind.COUNTRY]
        disputed = [actor for actor in places if self._is_disputed(actor)]
        if set(mention.words) & {"breakaway", "disputed", "separatist", "former"}:
            return disputed[0] if disputed else None
        return None

    def _is_disputed(self, country: Actor) -> bool:
        places = self.gazetteer.lookup(country.name)
        return bool(places) and places[0].disputed

    def _pronoun(self, mention: Mention) -> Actor | None:
        if mention.head in _SPEECHLESS:
            return None
        best: tuple[tuple[int, bool], Actor | None] | None = None
        for entry in reversed(self._entries):
            distance = mention.sentence - entry.sentence
            if distance > _REACH:
                break
            if entry.start >= mention.start or not _fits(mention.head, entry):
                continue
            if not mention.subject and distance == 0 and entry.subject:
                continue
            rank = (distance, not entry.subject)
            if best is None or rank < best[0]:
                best = (rank, entry.actor)
        return best[1] if best else None

    def _both(self) -> tuple[Actor, ...]:
        """Return the pair that the article sets side by side most often."""
        counts = Counter(frozenset(pair) for pair in self._pairs)
        if not counts:
            return ()
        best = max(counts.values())
        for pair in reversed(self._pairs):
            if counts[frozenset(pair)] == best:
                return pair
        return ()


def _fits(pronoun: str, entry: _Entry) -> bool:
    """
    Whether a pronoun may take up an entry.

    A thing that is a subject fits too, so that "it" after "the bill" is no one.
    """
    if entry.actor is None:
        plural = pronoun in _THEY
        return entry.subject and pronoun not in _HE and plural == entry.plural
    person = entry.actor.kind is ActorKind.PERSON
    if pronoun in _HE:
        return person and not entry.plural
    if pronoun in _THEY:
        return entry.plural or entry.actor.kind in _PEOPLE
    return pronoun == "it" and not person and not entry.plural


def _path(owner: Actor | None) -> tuple[str, ...]:
    return (*owner.affiliation, owner.name) if owner else ()


def _fuller(actor: Actor, other: Actor | None) -> Actor:
    """Join what two mentions say of one person; the longer name stays."""
    if other is None:
        return actor
    name = max((actor.name, other.name), key=len)
    return attrs.evolve(
        actor,
        name=name,
        title=actor.title or other.title,
        affiliation=actor.affiliation or other.affiliation,
        country=actor.country or other.country,
    )


def _core(mention: Mention) -> str:
    """Return the mention as a name: without the number before it."""
    text = mention.text
    if mention.count and text.lower().startswith(f"{mention.count.lower()} "):
        text = text[len(mention.count) :].lstrip()
    if not any(text.startswith(modifier.text) for modifier in mention.modifiers):
        plain = not mention.name and text[1:2].islower()
        text = text[0].lower() + text[1:] if plain else text
    return text


def _plain_title(mention: Mention) -> str:
    words = [word for word in mention.text.split() if not word.endswith(("’s", "'s"))]
    return " ".join(words)
