"""Who does something, or has it done to them."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any

import attrs

from ..errors import InvalidValueError
from .checks import of_class

__all__ = ["Actor", "ActorKind"]


class ActorKind(enum.Enum):
    """What an actor is."""

    PERSON = "person"  #: One person.
    COUNTRY = "country"  #: A state as a whole.
    GOVERNMENT = "government"  #: A government, a ministry, a parliament, a court.
    MILITARY = "military"  #: Armed forces.
    POLICE = "police"  #: Police.
    ORGANISATION = "organisation"  #: A body that is none of the other kinds.
    COMPANY = "company"  #: A firm.
    PARTY = "party"  #: A political party.
    MEDIA = "media"  #: A newspaper, an agency, a station.
    GROUP = "group"  #: People without a body of their own: “protesters”.
    OTHER = "other"  #: Not known.

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"ActorKind.{self.name}"


def as_names(values: Iterable[str]) -> tuple[str, ...]:
    """Return names as a tuple; refuse a single text, which is one name."""
    if isinstance(values, str):
        msg = f"names come in a tuple, got the single text {values!r}"
        raise InvalidValueError(msg)
    return tuple(values)


def _sorted_names(values: Iterable[str]) -> tuple[str, ...]:
    names = as_names(values)
    return tuple(sorted(set(names))) if names else ()


def _sorted_ids(values: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({(str(scheme), str(name)) for scheme, name in values}))


def check_name(_: object, field: attrs.Attribute[Any], value: object) -> None:
    """Refuse a name that is empty or is not text."""
    if not isinstance(value, str) or not value.strip():
        msg = f"{field.name} must be a text with letters in it, got {value!r}"
        raise InvalidValueError(msg)


def check_country(_: object, __: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is neither empty nor two capital letters."""
    if value == "":
        return
    letters = isinstance(value, str) and len(value) == len("XK") and value.isascii()
    if not letters or not str(value).isalpha() or not str(value).isupper():
        msg = f"a country is two capital letters of ISO 3166-1, got {value!r}"
        raise InvalidValueError(msg)


@attrs.frozen(repr=False)
class Actor:
    """
    A person, organisation, government, armed force or group of people.

    Args:
        name: The name to show.

        kind: What it is.

        country: ISO 3166-1 alpha-2, ``XK`` for Kosovo; empty where unknown.

        affiliation: What it belongs to, from the outermost inwards:
            ``("European Union", "European Commission")``.

        title: Its office or role as the source gives it; it holds for the time
            of the report and no longer.

        aliases: Other names in the source, sorted.

        ids: Pairs of a scheme and an id in it (``("wikidata", "Q7184")``).

    Raises:
        InvalidValueError: If the name is empty or the country is no code.

    >>> Actor("KFOR", kind=ActorKind.MILITARY, affiliation=("NATO",))
    Actor('KFOR', military, of NATO)
    """

    name: str = attrs.field(validator=check_name)
    kind: ActorKind = attrs.field(
        default=ActorKind.OTHER,
        kw_only=True,
        validator=of_class(ActorKind),
    )
    country: str = attrs.field(default="", kw_only=True, validator=check_country)
    affiliation: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_names
    )
    title: str = attrs.field(default="", kw_only=True)
    aliases: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_sorted_names
    )
    ids: tuple[tuple[str, str], ...] = attrs.field(
        default=(), kw_only=True, converter=_sorted_ids
    )

    def __repr__(self) -> str:
        """Show what tells this actor from others."""
        kind = "" if self.kind is ActorKind.OTHER else f", {self.kind.value}"
        country = f", {self.country}" if self.country else ""
        chain = f", of {' > '.join(self.affiliation)}" if self.affiliation else ""
        return f"Actor({self.name!r}{kind}{country}{chain})"

    @property
    def names(self) -> frozenset[str]:
        """The name and its aliases."""
        return frozenset((self.name, *self.aliases))
