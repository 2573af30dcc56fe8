"""The organisations and the kinds of actor that the language takes for granted."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import attrs

from ..model.actor import Actor, ActorKind

__all__ = ["ActorNouns", "Organisations"]


@attrs.frozen
class Organisations:
    """
    Known organisations by name, and by the nouns that take them up again.

    Args:
        by_name: Every name and alias to the actor.

        nouns: Name of an organisation to the nouns that may stand for it.
    """

    by_name: Mapping[str, Actor] = attrs.field(repr=False)
    nouns: Mapping[str, frozenset[str]] = attrs.field(repr=False)

    @classmethod
    @functools.cache
    def built_in(cls) -> Organisations:
        """Return the table that comes with the package."""
        by_name: dict[str, Actor] = {}
        nouns: dict[str, frozenset[str]] = {}
        for row in _read("organisations.toml")["organisation"]:
            actor = Actor(
                row["name"],
                kind=ActorKind(row.get("kind", "organisation")),
                country=row.get("country", ""),
                affiliation=row.get("affiliation", ()),
                aliases=row.get("aliases", ()),
            )
            for name in actor.names:
                by_name[name] = actor
            nouns[actor.name] = frozenset(row.get("nouns", ()))
        return cls(by_name, nouns)

    def find(self, name: str) -> Actor | None:
        """
        Return the organisation of that name, with or without "the".

        >>> Organisations.built_in().find("the EU")
        Actor('European Union', organisation)
        """
        return self.by_name.get(name) or self.by_name.get(name.removeprefix("the "))


@attrs.frozen
class ActorNouns:
    """
    Common nouns that name an actor.

    Args:
        kinds: Lemma to the kind of actor.

        assets: Lemmas of things that act for their owner.

        territories: Lemmas of what a place is called.

        acting: Lemma of a place or a house to the kind of actor that it is where it
            does something.
    """

    kinds: Mapping[str, ActorKind] = attrs.field(repr=False)
    assets: frozenset[str] = attrs.field(repr=False)
    territories: frozenset[str] = attrs.field(repr=False)
    acting: Mapping[str, ActorKind] = attrs.field(repr=False)

    @classmethod
    @functools.cache
    def built_in(cls) -> ActorNouns:
        """Return the table that comes with the package."""
        table = {
            name: words.split() for name, words in _read("actor_nouns.toml").items()
        }
        assets = frozenset(word.replace("_", " ") for word in table.pop("asset"))
        towns = table.pop("town")
        territories = frozenset((*table.pop("territory"), *towns))
        acting = {
            **dict.fromkeys(towns, ActorKind.GOVERNMENT),
            **dict.fromkeys(table.pop("house"), ActorKind.ORGANISATION),
        }
        kinds = {
            word.replace("_", " "): ActorKind(name)
            for name, words in table.items()
            for word in words
        }
        return cls(kinds, assets, territories, acting)


def _read(name: str) -> dict[str, Any]:
    path = files("dateline.data").joinpath(name)
    return tomllib.loads(path.read_text(encoding="utf-8"))
