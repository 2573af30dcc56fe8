"""Who is who in an article: one actor under all its names."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from ..model.location import Location
from .belongings import GOVERNING, Belongings
from .company import kind_in_company
from .houses import does, is_a_room
from .kin import kin_of_someone
from .lands import Lands
from .mentions import Mention, Modifier
from .met import Met, may_be_one
from .name_kinds import aliases_of
from .naming import LABELS, STATE_BODIES, Naming, core_of, fuller, path_of
from .organisations import ActorNouns, Organisations
from .pairs import FIRMS, Pairs
from .places.gazetteer import Gazetteer
from .several import parts_of_several

__all__ = ["Cast"]

_THE: Final = frozenset({"the", "this", "that", "these", "those"})
_SPEAKERS: Final = frozenset({"i", "we", "you", "us", "me", "my", "our"})
#: "$155 million" is no group of people.
_AMOUNTS: Final = frozenset({"MONEY", "PERCENT", "QUANTITY"})
#: Whose they are says nothing of who acts.
_CIVIL: Final = frozenset(
    "passenger civilian cargo commercial fishing private merchant".split()
)
#: A foreign government named so many characters before may be "the government".
_REACH: Final = 400
#: "By force", "brought to justice": no one.
_BARE: Final = frozenset({"force", "justice"})
#: What any firm may be called.
_ANY_FIRM: Final = frozenset({"company", "corporation", "firm"})
#: What no one is, unless it does something: "six besieged areas".
_TRACTS: Final = frozenset({"area", "peninsula", "region"})
_TOWNS: Final = frozenset({"city", "town"})


class Cast:
    """
    The actors of one article.

    First :meth:`introduce` every mention in text order; then ask :meth:`who`.

    Args:
        gazetteer: Where names of countries and capitals are looked up.

        known: Actors that the caller adds, by any of their names.

        places: What the article means by the names of places in it; a name that
            is not there means what it means most often.

        home: Code of the country that the article is about; empty where it is
            about several, or none.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        known: Mapping[str, Actor] | None = None,
        *,
        places: Mapping[str, Location] | None = None,
        home: str = "",
    ) -> None:
        organisations = Organisations.built_in()
        self._known = dict(known or {})
        self._gazetteer = gazetteer
        self._home = home
        self._nouns = ActorNouns.built_in()
        self._met = Met(organisations)
        self._naming = Naming(
            gazetteer,
            self._known,
            organisations,
            self._nouns,
            self._met,
            places=places or {},
            home=home,
        )
        self._belongings = Belongings(self._met, self._naming, self._nouns)
        self._pairs = Pairs(self._met)
        self._lands = Lands(gazetteer, self._met, self._naming, self._nouns)

    def introduce(self, mention: Mention, renamed: Mention | None = None) -> None:
        """
        Take note of a mention.

        Args:
            mention: A noun phrase.

            renamed: Its appositive: "Stano, the bloc's spokesman".
        """
        if mention.pronoun:
            self._met.topics.pass_on(mention)
            return
        mention = self._without_title(mention)
        self._naming.note(mention)
        if renamed is not None:
            renamed = self._without_title(renamed)
            self._naming.note_told(mention, renamed)
        actor = (
            self._naming.named(mention)
            or self._naming.meant(mention)
            or self._again(mention)
            or self._described(mention)
            or self._pairs.unknown(mention)
        )
        if actor is not None and mention.name:
            self._met.note_name(actor, self._nouns.kinds)
            if actor.kind is ActorKind.PERSON:
                surname = mention.name.split()[-1]
                bearer = self._met.bearer(surname, mention.start)
                kin = self._naming.is_kin(mention)
                if bearer is not None and may_be_one(bearer.name, actor.name):
                    actor = actor if kin else fuller(actor, bearer)
                self._met.note_person(mention, actor, kin=kin)
        self._met.add(mention, actor, self._naming.called(mention))
        self._met.topics.tell(actor, woman=self._naming.tells_of_woman(mention))

    def introduce_pair(self, first: Mention, second: Mention) -> None:
        """Take note that two stand side by side, as parties do."""
        one, other = self._side(first), self._side(second)
        if one is not None and other is not None and one != other:
            self._pairs.add(one, other)

    def who(
        self,
        mention: Mention,
        *,
        acts: bool = True,
        but: Container[str] = frozenset(),
    ) -> tuple[Actor, ...]:
        """
        Return whom a mention names: none, one, or both of a pair.

        Args:
            mention: A noun phrase or a pronoun.

            acts: Whether it does something, as "NATO helicopters" do for NATO.

            but: Names of those whom a pronoun or "the company" cannot mean: "he hit
                him".
        """
        if self._is_asset(mention):
            acts = acts and not set(mention.words) & _CIVIL
            actor = self._described(mention) if acts else None
            return (actor,) if actor else ()
        if mention.pronoun:
            if mention.head in _SPEAKERS:
                return ()
            meant = self._met.topics.several(mention, but=but)
            return tuple(map(self._met.canonical, meant))
        mention = self._without_title(mention)
        known = self._known.get(mention.name or mention.text)
        if known:
            return (known,)
        several = self._pairs.both(
            mention, self._nouns.kinds.get(mention.head), but=but
        ) or self._several(mention)
        if several:
            return several
        actor = (
            self._naming.named(mention)
            or self._naming.meant(mention)
            or self._again(mention)
            or self._described(mention)
            or self._lands.territory(mention)
            or self._lands.homeland(mention)
        )
        if actor is None:
            return ()
        if not mention.name and actor.name in but:
            # "The bank sued the company": another one.
            kind = self._kind(mention)
            return (Actor(core_of(mention), kind=kind),) if kind else ()
        if not mention.name and actor.name == core_of(mention):
            # "A lawyer for Okafor" bears no name, though it ends in one.
            return (actor,)
        return (self._met.canonical(actor),)

    def whose(self, modifier: Modifier) -> tuple[Actor, ...]:
        """Return whose a deed is by the adjective before it: "an Israeli raid"."""
        actor = self._naming.of_modifier(modifier)
        return (actor,) if actor else ()

    def _without_title(self, mention: Mention) -> Mention:
        """Read "the President" as a common noun, though it is written like a name."""
        kinds = self._nouns.kinds
        lower = mention.head.lower()
        noun = lower if lower in kinds else lower.removesuffix("s")
        if noun in kinds and mention.label not in LABELS:
            if mention.name or mention.head != noun:
                return attrs.evolve(mention, name="", head=noun)
            return mention
        words = mention.name.split()
        if len(words) > 1 and mention.name.lower() in kinds and words[-1].islower():
            return attrs.evolve(
                mention,
                name="",
                label="",
                head=words[-1],
                words=(*mention.words, *map(str.lower, words[:-1])),
            )
        return mention

    def _side(self, mention: Mention) -> Actor | None:
        """Return a party by its country, so that capitals and states agree."""
        if mention.pronoun:
            actor = self._met.topics.pronoun(mention)
        else:
            actor = self._naming.named(mention) or self._lands.territory(mention)
            if actor is None and mention.determiner == "the":
                # "The union and the company met": they are the two sides.
                actor = self._again(mention) or self._described(mention)
        sides = FIRMS | {ActorKind.GROUP}
        if actor is None or actor.kind in sides or not actor.country:
            return actor if actor and actor.kind in sides else None
        return self._naming.country(actor.country)

    def _several(self, mention: Mention) -> tuple[Actor, ...]:
        """Return both of "Serbian and Kosovo negotiators"."""
        kind = self._kind(mention)
        if mention.name or not mention.plural or kind is None:
            return ()
        parts = parts_of_several(mention)
        owners = [self._naming.of_modifier(modifier) for modifier, _ in parts]
        known = [owner for owner in owners if owner is not None]
        if len(parts) <= 1 or len(set(known)) < len(known):
            return ()
        pairs = zip(parts, owners, strict=True)
        if any(owner is None and name.label != "GPE" for (name, _), owner in pairs):
            return ()
        found = (
            self._naming.government(owner.country)
            if mention.head in GOVERNING and owner is not None and owner.country
            else Actor(
                name,
                kind=kind,
                country=owner.country if owner is not None else "",
                affiliation=path_of(owner),
            )
            for (_, name), owner in zip(parts, owners, strict=True)
        )
        return tuple(found)

    def _described(self, mention: Mention) -> Actor | None:
        """Return the actor of a common noun: "the Serbian army", "protesters"."""
        if mention.name:
            return None
        kind = self._kind(mention)
        owner = self._naming.owner(
            mention,
            # "The Berg administration" is that of a man, and of no town Berg.
            local=mention.head != "administration"
            and (kind in STATE_BODIES or kind is ActorKind.PERSON),
        ) or self._lands.possessor(mention)
        if self._is_asset(mention):
            return (
                self._belongings.fleet(owner)
                if owner
                else self._belongings.crew(mention)
            )
        if kind is None or is_a_room(mention):
            return None
        found = (
            self._belongings.owned(mention, kind, owner)
            if owner
            else self._belongings.body(mention)
        )
        found = found or self._only_firm(mention, kind, owner)
        return found or Actor(
            kin_of_someone(mention, self._met.topics) or core_of(mention),
            kind=kind,
            country=owner.country if owner else "",
            affiliation=path_of(owner),
            aliases=self._aliases(mention, kind, owner),
        )

    def _aliases(
        self, mention: Mention, kind: ActorKind, owner: Actor | None
    ) -> tuple[str, ...]:
        if owner is None or kind not in STATE_BODIES or len(mention.words) > 1:
            return ()
        return aliases_of(owner, " ".join((*mention.words, mention.head)))

    def _only_firm(
        self, mention: Mention, kind: ActorKind, owner: Actor | None
    ) -> Actor | None:
        """Return the firm for "the Danish maker of blades", if it is the only one."""
        if kind is not ActorKind.COMPANY or mention.determiner != "the":
            return None
        firms = {a.name: a for a in map(self._met.canonical, self._met.all("company"))}
        firm = next(iter(firms.values()), None)
        if firm is None or len(firms) > 1 or mention.plural:
            return None
        if firm.name.islower() and mention.head not in _ANY_FIRM:
            # "The bank sued the insurer": no name says that it is one.
            return None
        if mention.words and firm.kind is not ActorKind.COMPANY:
            # "The airport operator" is no union, though no firm has a name.
            return None
        told = owner.country if owner else ""
        return firm if not told or firm.country in {"", told} else None

    def _is_asset(self, mention: Mention) -> bool:
        """Whether it is a thing that acts for its owner: "aircraft carriers"."""
        if mention.name:
            return False
        assets = self._nouns.assets
        words = (f"{word} {mention.head}" for word in mention.words)
        return mention.head in assets or any(word in assets for word in words)

    def _kind(self, mention: Mention) -> ActorKind | None:
        kinds = self._nouns.kinds
        if mention.label in _AMOUNTS:
            return None
        if mention.plural and mention.head in self._nouns.territories:
            inert = mention.head in _TRACTS and not does(mention, self._nouns)
            return None if inert else ActorKind.GROUP
        for word in mention.words:
            if f"{word} {mention.head}" in kinds:
                return kinds[f"{word} {mention.head}"]
        kind = kinds.get(mention.head)
        if kind is None and does(mention, self._nouns):
            kind = self._nouns.acting.get(mention.head)
        if kind is None:
            return kind_in_company(mention)
        if mention.text in _BARE and not mention.determiner:
            return None
        if kind is ActorKind.MILITARY and "police" in mention.words:
            return ActorKind.POLICE
        if kind is ActorKind.PERSON and mention.plural:
            return ActorKind.GROUP
        return kind

    @staticmethod
    def _is_headline(mention: Mention) -> bool:
        """Whether it is "Coach banned": nothing says which, and the story does."""
        bare = not (mention.determiner or mention.count or mention.modifiers)
        alone = bare and not (mention.plural or mention.words)
        return alone and mention.sentence == 0

    def _again(self, mention: Mention) -> Actor | None:
        """Return whom "the bloc", "the company", "peacekeepers" take up again."""
        if mention.name or self._naming.owner(mention):
            return None
        definite = mention.determiner in _THE
        taken_up = self._met.nearest(
            ("noun", mention.head), mention.start
        ) or self._met.before(("called", mention.head), mention.start)
        plain = all("-" in word for word in mention.words)
        if taken_up and plain and (definite or mention.plural):
            return taken_up
        kind = self._nouns.kinds.get(mention.head)
        if kind is ActorKind.PERSON and self._is_headline(mention):
            return self._met.nearest(("title", mention.head), mention.start)
        if not definite or mention.plural or mention.words:
            return None
        if mention.head in _TOWNS:
            return self._met.town() if does(mention, self._nouns) else None
        if kind is ActorKind.PERSON:
            return self._met.before(("title", mention.head), mention.start)
        if kind is ActorKind.COMPANY:
            return self._met.company(mention)
        key = (kind, mention.head)
        if mention.head == "authority":
            # "The authority" is that of harbours or roads, not of the state.
            return self._met.before(("body", mention.head), mention.start)
        if self._home and mention.head in GOVERNING:
            near = self._met.before(key, mention.start, reach=_REACH)
            home = self._naming.government(self._home)
            return home if near is None or near.country == self._home else None
        # Two governments in one article: "the government" may be either.
        if len(set(self._met.all(key))) != 1:
            return None
        return self._met.before(key, mention.start)
