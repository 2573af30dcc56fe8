"""Who is who in an article: one actor under all its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .gazetteer import Gazetteer
from .mentions import Mention, Tie
from .met import Met
from .naming import LABELS, Naming, core_of, fuller, path_of
from .organisations import ActorNouns, Organisations

__all__ = ["Cast"]

_THE: Final = frozenset({"the", "this", "that", "these", "those"})
_DEFINITE: Final = _THE | {"its", "their"}
_BOTH: Final = frozenset({"both", "two"})
_SIDES: Final = frozenset(
    "side party country nation government leader company firm team state".split()
)
_POSSESSIVES: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
_SPEAKERS: Final = frozenset({"i", "we", "you", "us", "me", "my", "our"})
_GOVERNING: Final = frozenset(
    "government administration authority authorities regime leadership".split()
)
#: "U.S. forces" and "the American military" are one.
_ARMED_FORCES: Final = frozenset({"military", "force", "troop", "soldier", "army"})
_CREWS: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT})
#: Whose they are says nothing of who acts.
_CIVIL: Final = frozenset(
    "passenger civilian cargo commercial fishing private merchant".split()
)
_CONTESTED: Final = frozenset({"breakaway", "disputed", "separatist", "former"})


class Cast:
    """
    The actors of one article.

    First :meth:`introduce` every mention in text order; then ask :meth:`who`.

    Args:
        gazetteer: Where names of countries and capitals are looked up.

        known: Actors that the caller adds, by any of their names.
    """

    def __init__(
        self, gazetteer: Gazetteer, known: Mapping[str, Actor] | None = None
    ) -> None:
        organisations = Organisations.built_in()
        self._known = dict(known or {})
        self._gazetteer = gazetteer
        self._nouns = ActorNouns.built_in()
        self._met = Met(organisations)
        self._naming = Naming(
            gazetteer, self._known, organisations, self._nouns, self._met
        )
        self._pairs: list[tuple[Actor, Actor]] = []

    def introduce(self, mention: Mention, renamed: Mention | None = None) -> None:
        """
        Take note of a mention.

        Args:
            mention: A noun phrase.

            renamed: Its appositive: "Stano, the bloc's spokesman".
        """
        if mention.pronoun:
            return
        mention = self._without_title(mention)
        self._naming.note(mention)
        actor = (
            self._naming.named(mention)
            or self._again(mention)
            or self._described(mention)
        )
        if actor is not None and mention.name:
            self._met.note_name(actor, self._nouns.kinds)
        if actor is not None and actor.kind is ActorKind.PERSON:
            actor = self._person_as_told(actor, mention, renamed)
        self._met.add(mention, actor)

    def introduce_pair(self, first: Mention, second: Mention) -> None:
        """Take note that two stand side by side, as parties do."""
        one, other = self._side(first), self._side(second)
        if one is not None and other is not None and one != other:
            self._pairs.append((one, other))

    def who(self, mention: Mention, *, acts: bool = True) -> tuple[Actor, ...]:
        """
        Return whom a mention names: none, one, or both of a pair.

        Args:
            mention: A noun phrase or a pronoun.

            acts: Whether it does something, as "NATO helicopters" do for NATO.
        """
        if mention.head in self._nouns.assets and not mention.name:
            acts = acts and not set(mention.words) & _CIVIL
            actor = self._described(mention) if acts else None
            return (actor,) if actor else ()
        if mention.pronoun:
            actor = None
            if mention.head not in _SPEAKERS:
                actor = self._met.pronoun(mention)
            return (actor,) if actor else ()
        mention = self._without_title(mention)
        known = self._known.get(mention.name or mention.text)
        if known:
            return (known,)
        several = self._both(mention) or self._several(mention)
        if several:
            return several
        actor = (
            self._naming.named(mention)
            or self._again(mention)
            or self._described(mention)
            or self._territory(mention)
        )
        return (self._met.canonical(actor),) if actor else ()

    def _without_title(self, mention: Mention) -> Mention:
        """Read "the President" as a common noun, though it is written like a name."""
        titled = mention.head.lower() in self._nouns.kinds
        if titled and mention.label not in LABELS:
            return attrs.evolve(mention, name="", head=mention.head.lower())
        return mention

    def _person_as_told(
        self, actor: Actor, mention: Mention, renamed: Mention | None
    ) -> Actor:
        """Add what the appositive says, and keep the person by the last name."""
        if renamed is not None:
            owner = self._naming.owner(renamed)
            title = " ".join(
                word for word in renamed.text.split() if not word.endswith(("’s", "'s"))
            )
            actor = attrs.evolve(
                actor,
                title=actor.title or title,
                affiliation=actor.affiliation or path_of(owner),
                country=actor.country or (owner.country if owner else ""),
            )
        if mention.name:
            surname = mention.name.split()[-1]
            actor = fuller(actor, self._met.people.get(surname))
            self._met.people[surname] = actor
        return actor

    def _side(self, mention: Mention) -> Actor | None:
        """Return a party by its country, so that capitals and states agree."""
        actor = self._naming.named(mention) or self._territory(mention)
        if actor is None or not actor.country:
            return actor if actor and actor.kind is ActorKind.COMPANY else None
        return self._naming.country(actor.country)

    def _both(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the pair that the article sets side by side most often."""
        said = mention.determiner in _BOTH or mention.count in _BOTH
        if mention.head not in _SIDES or not said:
            return ()
        kind = self._nouns.kinds.get(mention.head)
        pairs = [
            pair
            for pair in self._pairs
            if kind is not ActorKind.COMPANY or pair[0].kind is ActorKind.COMPANY
        ]
        counts = Counter(frozenset(pair) for pair in pairs)
        best = max(counts.values(), default=0)
        return next(
            (pair for pair in reversed(pairs) if counts[frozenset(pair)] == best), ()
        )

    def _several(self, mention: Mention) -> tuple[Actor, ...]:
        """Return both of "Serbian and Kosovo negotiators"."""
        before = [m for m in mention.modifiers if m.tie is Tie.BEFORE]
        kind = self._kind(mention)
        if mention.name or len(before) < len(_BOTH) or kind is None:
            return ()
        owners = [self._naming.of_modifier(modifier) for modifier in before]
        if not mention.plural or len(set(owners)) < len(owners):
            return ()
        last = mention.text.rsplit(" ", 1)[-1]
        return tuple(
            Actor(
                f"{modifier.text} {last}",
                kind=kind,
                country=owner.country,
                affiliation=path_of(owner),
            )
            for modifier, owner in zip(before, owners, strict=True)
            if owner is not None
        )

    def _described(self, mention: Mention) -> Actor | None:
        """Return the actor of a common noun: "the Serbian army", "protesters"."""
        if mention.name:
            return None
        owner = self._naming.owner(mention) or self._possessor(mention)
        if mention.head in self._nouns.assets:
            return self._fleet(owner) if owner else self._crew(mention)
        kind = self._kind(mention)
        if kind is None:
            return None
        return (owner and self._owned(mention, kind, owner)) or Actor(
            core_of(mention),
            kind=kind,
            country=owner.country if owner else "",
            affiliation=path_of(owner),
        )

    def _possessor(self, mention: Mention) -> Actor | None:
        """Return the country of whose government "her government" is."""
        pronoun = _POSSESSIVES.get(mention.determiner)
        if pronoun is None or mention.head not in _GOVERNING | _ARMED_FORCES:
            return None
        actor = self._met.pronoun(attrs.evolve(mention, head=pronoun))
        country = actor.country if actor else ""
        return self._naming.country(country) if country else None

    def _owned(self, mention: Mention, kind: ActorKind, owner: Actor) -> Actor | None:
        """Return "NATO forces" and "the Serbian government" by their own names."""
        member = self._met.nearest(
            ("member", mention.head, (owner.name,)), mention.start
        )
        if member is not None:
            return member
        if kind is ActorKind.GOVERNMENT and mention.head in _GOVERNING:
            return self._naming.government(owner.country) if owner.country else owner
        plain = owner.kind is ActorKind.COUNTRY and len(mention.words) <= 1
        if kind is ActorKind.MILITARY and mention.head in _ARMED_FORCES and plain:
            return self._met.first(("forces", (owner.name,)))
        return None

    def _kind(self, mention: Mention) -> ActorKind | None:
        kinds = self._nouns.kinds
        if mention.plural and mention.head in self._nouns.territories:
            return ActorKind.GROUP
        for word in mention.words:
            if f"{word} {mention.head}" in kinds:
                return kinds[f"{word} {mention.head}"]
        kind = kinds.get(mention.head)
        if kind is ActorKind.MILITARY and "police" in mention.words:
            return ActorKind.POLICE
        return kind

    def _fleet(self, owner: Actor) -> Actor:
        """Return whose the helicopters are: an alliance, or a country's forces."""
        if owner.kind is not ActorKind.COUNTRY:
            return owner
        return self._met.first(("forces", (owner.name,))) or Actor(
            f"Armed forces of {owner.name}",
            kind=ActorKind.MILITARY,
            country=owner.country,
            affiliation=(owner.name,),
        )

    def _crew(self, mention: Mention) -> Actor | None:
        """Return the coast guard for "a coast guard helicopter"."""
        for size in (2, 1):
            name = " ".join(mention.words[-size:])
            kind = self._nouns.kinds.get(name)
            if kind in _CREWS:
                return Actor(name, kind=kind)
        return None

    def _again(self, mention: Mention) -> Actor | None:
        """Return whom "the bloc", "the company", "peacekeepers" take up again."""
        if mention.name or self._naming.owner(mention):
            return None
        definite = mention.determiner in _THE
        taken_up = self._met.nearest(("noun", mention.head), mention.start)
        if taken_up and (definite or (mention.plural and not mention.words)):
            return taken_up
        if not definite or mention.plural or mention.words:
            return None
        kind = self._nouns.kinds.get(mention.head)
        if kind is ActorKind.PERSON:
            return self._met.before(("title", mention.head), mention.start)
        if kind is ActorKind.COMPANY:
            return self._met.before("company", mention.start)
        # Two governments in one article: "the government" may be either.
        if len(set(self._met.all((kind, mention.head)))) != 1:
            return None
        return self._met.before((kind, mention.head), mention.start)

    def _territory(self, mention: Mention) -> Actor | None:
        """Return the country that "the breakaway region" stands for."""
        if mention.head not in self._nouns.territories or mention.name:
            return None
        if mention.determiner not in _DEFINITE or not set(mention.words) & _CONTESTED:
            return None
        countries = self._met.all("country")
        return next((actor for actor in countries if self._is_disputed(actor)), None)

    def _is_disputed(self, country: Actor) -> bool:
        places = self._gazetteer.lookup(country.name)
        return bool(places) and places[0].disputed
