"""Which country a phrase means that does not name it: "his country"."""

from __future__ import annotations

from typing import Final

import attrs

from ..model.actor import Actor
from .belongings import GOVERNING
from .mentions import Mention
from .met import Met
from .name_kinds import ARMED_FORCES
from .naming import Naming
from .organisations import ActorNouns
from .places.gazetteer import Gazetteer

__all__ = ["Lands"]

_POSSESSIVES: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
_COUNTRIES: Final = frozenset({"country", "nation", "homeland"})
_CONTESTED: Final = frozenset({"breakaway", "disputed", "separatist", "former"})


_DEFINITE: Final = frozenset({"the", "this", "that", "its", "their"})


@attrs.frozen
class Lands:
    """
    Finds the country behind a possessive or a description.

    Args:
        gazetteer: Where names of countries are looked up.

        met: Who was met so far in the article.

        naming: How names lead to actors.

        nouns: Which common nouns stand for actors.
    """

    gazetteer: Gazetteer
    met: Met
    naming: Naming
    nouns: ActorNouns

    def possessor(self, mention: Mention) -> Actor | None:
        """Return the country of whose government "her government" is."""
        pronoun = _POSSESSIVES.get(mention.determiner)
        if pronoun is None or mention.head not in GOVERNING | ARMED_FORCES:
            return None
        actor = self.met.topics.pronoun(attrs.evolve(mention, head=pronoun))
        country = actor.country if actor else ""
        return self.naming.country(country) if country else None

    def homeland(self, mention: Mention) -> Actor | None:
        """Return the country that "his country" is: the minister's."""
        pronoun = _POSSESSIVES.get(mention.determiner)
        if pronoun is None or mention.head not in _COUNTRIES or mention.plural:
            return None
        actor = self.met.topics.pronoun(attrs.evolve(mention, head=pronoun))
        country = actor.country if actor else ""
        return self.naming.country(country) if country else None

    def territory(self, mention: Mention) -> Actor | None:
        """Return the country that "the breakaway region" stands for."""
        if mention.head not in self.nouns.territories or mention.name:
            return None
        if mention.determiner not in _DEFINITE or not set(mention.words) & _CONTESTED:
            return None
        countries = self.met.all("country")
        return next((actor for actor in countries if self._is_disputed(actor)), None)

    def _is_disputed(self, country: Actor) -> bool:
        places = self.gazetteer.lookup(country.name)
        return bool(places) and places[0].disputed
