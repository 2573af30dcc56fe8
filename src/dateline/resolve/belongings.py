"""Who acts for an owner: his government, forces, office, body or crew."""

from __future__ import annotations

from typing import Final

import attrs

from ..model.actor import Actor, ActorKind
from .mentions import Mention
from .met import Met
from .name_kinds import ARMED_FORCES
from .naming import Naming, path_of
from .organisations import ActorNouns

__all__ = ["GOVERNING", "Belongings"]

#: Who governs, whatever it is called.
GOVERNING: Final = frozenset(
    "government administration authority authorities regime leadership".split()
)
#: Words before "forces" that leave them the forces of their state.
_WHOLE: Final = frozenset({"military", "armed"})
_DEFINITE: Final = frozenset({"", "the", "this", "that"})
_CREWS: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT})
#: The offices of those who lead a state.
_LEADERS: Final = frozenset(
    "president minister premier chancellor king queen emperor leader executive "
    "dictator ruler".split()
)


@attrs.frozen
class Belongings:
    """
    Finds who is meant by what belongs to someone.

    Args:
        met: Who was met so far in the article.

        naming: How names lead to actors.

        nouns: Which common nouns stand for actors.
    """

    met: Met
    naming: Naming
    nouns: ActorNouns

    def owned(self, mention: Mention, kind: ActorKind, owner: Actor) -> Actor | None:
        """Return "NATO forces" and "the Serbian government" by their own names."""
        member = self.met.nearest(
            ("member", mention.head, (owner.name,)), mention.start
        )
        if member is not None:
            return member
        if kind is ActorKind.GOVERNMENT and mention.head in GOVERNING:
            # A county's authorities are the county, and not its country's.
            state = owner.country and owner.kind is not ActorKind.GOVERNMENT
            return self.naming.government(owner.country) if state else owner
        called = self.met.nearest(
            ("called", mention.head, owner.country), mention.start
        )
        if called is not None and owner.country:
            return called
        office = self._office(mention, owner) if kind is ActorKind.PERSON else None
        if office is not None:
            return office
        plain = owner.kind is ActorKind.COUNTRY and _WHOLE.issuperset(mention.words)
        if kind is ActorKind.MILITARY and mention.head in ARMED_FORCES and plain:
            return self.met.first(("forces", (owner.name,)))
        return None

    def _office(self, mention: Mention, owner: Actor) -> Actor | None:
        """Return the only one who can be "the Serbian leader"."""
        titles = _LEADERS if mention.head == "leader" else {mention.head}
        found = {
            actor.name: actor
            for title in titles
            for actor in self.met.all(("office", title, path_of(owner)))
        }
        plain = not mention.words and mention.determiner in {"", "the"}
        return found.popitem()[1] if plain and len(found) == 1 else None

    def body(self, mention: Mention) -> Actor | None:
        """Return the Irish Coast Guard for "coast guard", if it is the only one."""
        if mention.determiner not in _DEFINITE:
            return None
        name = " ".join((*mention.words, mention.head))
        found = set(self.met.all(("body", name)))
        return found.pop() if len(found) == 1 and not mention.plural else None

    def fleet(self, owner: Actor) -> Actor:
        """Return whose the helicopters are: an alliance, or a country's forces."""
        if owner.kind is not ActorKind.COUNTRY:
            return owner
        return self.met.first(("forces", (owner.name,))) or Actor(
            f"Armed forces of {owner.name}",
            kind=ActorKind.MILITARY,
            country=owner.country,
            affiliation=(owner.name,),
        )

    def crew(self, mention: Mention) -> Actor | None:
        """Return the coast guard for "a coast guard helicopter"."""
        words = (*mention.words, *(m.text for m in mention.modifiers))
        for size in (2, 1):
            name = " ".join(words[-size:]).lower()
            kind = self.nouns.kinds.get(name)
            if kind in _CREWS:
                found = set(self.met.all(("body", name)))
                return found.pop() if len(found) == 1 else Actor(name, kind=kind)
        return None
