"""What one passage of one source says happened."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable
from typing import Final, TypeVar

import attrs

from ..errors import InvalidValueError
from .actor import Actor, check_name
from .checks import check_number, check_span, of_class
from .content import content_id
from .identity import content_of
from .location import Location
from .source import Quote, Source
from .types import EVENT_TYPES, Certainty, EventType, Role, as_role
from .when import When

__all__ = [
    "Attribution",
    "Evidence",
    "Link",
    "Participant",
    "Quantity",
    "Reason",
    "Relation",
    "Report",
]


class Relation(enum.Enum):
    """How two events lie in time."""

    BEFORE = "before"  #: The first ends no later than the second begins.
    AFTER = "after"  #: The second ends no later than the first begins.
    SAME = "same"  #: They are one and the same.
    OVERLAPS = "overlaps"  #: They share some time.
    STARTS = "starts"  #: They begin together, and the first begins the second.
    STARTED_BY = "started by"  #: They begin together, and the second begins the first.
    ENDS = "ends"  #: They end together, and the first ends the second.
    ENDED_BY = "ended by"  #: They end together, and the second ends the first.
    UNKNOWN = "unknown"  #: Nothing settles it.

    # That of its class looks the name up in Python, each time.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Relation.{self.name}"

    @property
    def converse(self) -> Relation:
        """
        What the second event is to the first.

        >>> Relation.BEFORE.converse
        Relation.AFTER
        """
        return _CONVERSES.get(self, self)


_CONVERSES: Final = {
    one: other
    for pair in (
        (Relation.BEFORE, Relation.AFTER),
        (Relation.STARTS, Relation.STARTED_BY),
        (Relation.ENDS, Relation.ENDED_BY),
    )
    for one, other in (pair, pair[::-1])
}


class Evidence(enum.IntEnum):
    """What an order in time rests on, the strongest first."""

    CONNECTIVE = 1  #: A word between the two: “after”, “until”.
    TENSE = 2  #: Their tenses: “had left” and “said”.
    TEXT = 3  #: Where they stand in the text.

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Evidence.{self.name}"


@attrs.frozen
class Participant:
    """
    An actor in a role, with the words that name it.

    Args:
        actor: Who.

        role: What it does in the event.

        quote: How the source names it; None where it is understood.

    Raises:
        InvalidValueError: If a value is of another class.
    """

    actor: Actor = attrs.field(validator=of_class(Actor))
    role: Role = attrs.field(validator=of_class(Role))
    quote: Quote | None = attrs.field(
        default=None, validator=of_class(Quote, optional=True)
    )


@attrs.frozen
class Quantity:
    """
    A number that the source gives with an event.

    Args:
        value: The number; None where the words are vague ("hundreds").

        unit: What is counted: ``vehicles``, ``km``, ``USD``.

        text: The words, for example "four armored vehicles".

    Raises:
        InvalidValueError: If the value is no finite number.
    """

    value: float | None = attrs.field(validator=check_number)
    unit: str
    text: str


@attrs.frozen
class Attribution:
    """
    Who says so, where it is not the article itself.

    Args:
        speaker: Who, as far as known.

        cue: The words that say so: "according to", "reported".

        direct: Whether the words stand in quotation marks.
    """

    speaker: Actor | None
    cue: str
    direct: bool = False


@attrs.frozen
class Link:
    """
    What the words say about the order of this event and another one.

    Args:
        relation: This event's place: it is *relation* the other.

        start: Offset of the other event's trigger in the same source.

        end: Offset of the first character after that trigger.

        why: The words or the rule behind it.

        evidence: How strong that is: a weaker link yields to a stronger one.

    Raises:
        InvalidValueError: If the offsets are no span.
    """

    relation: Relation = attrs.field(validator=of_class(Relation))
    start: int
    end: int = attrs.field(validator=check_span)
    why: str
    evidence: Evidence = Evidence.CONNECTIVE


@attrs.frozen
class Reason:
    """
    Why a field of a report is what it is.

    Args:
        field: The field's name.

        why: The rule, in words.

        start: Offset of the words it rests on, None where there are none.

        end: Offset of the first character after them.

    Raises:
        InvalidValueError: If the offsets are no span.
    """

    field: str
    why: str
    start: int | None = None
    end: int | None = attrs.field(default=None, validator=check_span)


_Noun = TypeVar("_Noun")


def _type(value: EventType | str) -> EventType:
    return EventType.of(value)


def _participants(values: Iterable[Participant]) -> tuple[Participant, ...]:
    return _all_of(Participant, values)


def _quantities(values: Iterable[Quantity]) -> tuple[Quantity, ...]:
    return _all_of(Quantity, values)


def _links(values: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(set(_all_of(Link, values)), key=_link_order))


def _link_order(link: Link) -> tuple[int, int, str, str, int]:
    return link.start, link.end, link.relation.value, link.why, link.evidence


def _reasons(values: Iterable[Reason]) -> tuple[Reason, ...]:
    return _all_of(Reason, values)


def _all_of(noun: type[_Noun], values: Iterable[_Noun]) -> tuple[_Noun, ...]:
    found = tuple(values)
    for value in found:
        if not isinstance(value, noun):
            msg = f"each of these must be a {noun.__name__}, got {value!r}"
            raise InvalidValueError(msg)
    return found


@attrs.frozen(eq=False, repr=False)
class Report:
    """
    What one passage of one source says happened. Equal when all content is.

    Args:
        what: A short clause in the source's own words.

        type: The kind of event.

        when: Its span; ``When()`` where nothing dates it.

        participants: Who, in which role, in text order.

        location: Where; None where the source does not say.

        certainty: How sure the source presents it.

        attribution: Who says so; None where the article itself does.

        quantities: The numbers in it.

        theme: What it is about besides actors: what it is done to, aimed at or
            for, "four armored vehicles", "the vote"; else its own noun, "2008
            declaration". A reason with this field's name says which words.

        lemma: The base form of its trigger word, with its particle: "station",
            "step down".

        trigger: The word or words that tell of it; None when made by hand.

        quote: The passage; None only when made by hand.

        links: Its order to other events of the same source.

        reasons: Why each field is what it is.

    Raises:
        InvalidValueError: If *what* is empty, a value is of another class, or
            the quote and the trigger are of two sources.
    """

    what: str = attrs.field(validator=check_name)
    type: EventType = attrs.field(
        kw_only=True,
        converter=_type,
        default=EVENT_TYPES["OTHER"],
    )
    when: When = attrs.field(kw_only=True, factory=When, validator=of_class(When))
    participants: tuple[Participant, ...] = attrs.field(
        kw_only=True, default=(), converter=_participants
    )
    location: Location | None = attrs.field(
        kw_only=True, default=None, validator=of_class(Location, optional=True)
    )
    certainty: Certainty = attrs.field(
        kw_only=True,
        default=Certainty.ASSERTED,
        validator=of_class(Certainty),
    )
    attribution: Attribution | None = attrs.field(
        kw_only=True, default=None, validator=of_class(Attribution, optional=True)
    )
    quantities: tuple[Quantity, ...] = attrs.field(
        kw_only=True, default=(), converter=_quantities
    )
    theme: str = attrs.field(kw_only=True, default="", validator=of_class(str))
    lemma: str = attrs.field(kw_only=True, default="", validator=of_class(str))
    trigger: Quote | None = attrs.field(
        kw_only=True, default=None, validator=of_class(Quote, optional=True)
    )
    quote: Quote | None = attrs.field(
        kw_only=True, default=None, validator=of_class(Quote, optional=True)
    )
    links: tuple[Link, ...] = attrs.field(kw_only=True, default=(), converter=_links)
    reasons: tuple[Reason, ...] = attrs.field(
        kw_only=True, default=(), converter=_reasons
    )

    def __attrs_post_init__(self) -> None:
        """Check the provenance."""
        if (self.trigger is None) != (self.quote is None) or (
            self.trigger and self.quote and self.trigger.source != self.quote.source
        ):
            msg = (
                "trigger and quote come together from one source, got "
                f"{self.trigger!r} and {self.quote!r}"
            )
            raise InvalidValueError(msg)

    @functools.cached_property
    def id(self) -> str:
        """Hash of the content, 32 hexadecimal digits."""
        return content_id("report", *content_of(self))

    def __eq__(self, other: object) -> bool:
        """Whether the content is the same."""
        if not isinstance(other, Report):
            return NotImplemented
        return self is other or self.id == other.id

    @functools.cached_property
    def _hash(self) -> int:
        at = (self.trigger.source.id, self.trigger.start) if self.trigger else None
        return hash((self.what, at, self.when.earliest, self.when.latest))

    def __hash__(self) -> int:
        """Follow some of the content: enough, and far cheaper than the id."""
        return self._hash

    def __repr__(self) -> str:
        """Show when, what kind and what."""
        return f"Report({self.when.to_edtf()} {self.type} {self.what!r})"

    @property
    def source(self) -> Source | None:
        """Where it was read; None when made by hand."""
        return self.quote.source if self.quote else None

    def actors(self, role: Role | str | None = None) -> tuple[Actor, ...]:
        """
        Return who takes part, in text order, or those in one role.

        Raises:
            InvalidValueError: If there is no such role.
        """
        asked = as_role(role)
        return tuple(p.actor for p in self.participants if asked in {None, p.role})
