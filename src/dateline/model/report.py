"""What one passage of one source says happened."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable
from typing import Any

import attrs

from ..errors import InvalidValueError
from .actor import Actor, check_name
from .content import Plain, content_id
from .location import Location
from .source import Quote, Source
from .types import EVENT_TYPES, Certainty, EventType, Role
from .when import When

__all__ = [
    "Attribution",
    "Link",
    "Participant",
    "Quantity",
    "Reason",
    "Relation",
    "Report",
]


class Relation(enum.Enum):
    """How two events lie in time."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    ENDS = "ends"
    UNKNOWN = "unknown"

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Relation.{self.name}"


@attrs.frozen
class Participant:
    """
    An actor in a role, with the words that name it.

    Args:
        actor: Who.

        role: What it does in the event.

        quote: How the source names it; None where it is understood.
    """

    actor: Actor
    role: Role
    quote: Quote | None = None


@attrs.frozen
class Quantity:
    """
    A number that the source gives with an event.

    Args:
        value: The number; None where the words are vague ("hundreds").

        unit: What is counted: ``vehicles``, ``km``, ``USD``.

        text: The words, for example "four armored vehicles".
    """

    value: float | None
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
    """

    relation: Relation
    start: int
    end: int
    why: str


@attrs.frozen
class Reason:
    """
    Why a field of a report is what it is.

    Args:
        field: The field's name.

        why: The rule, in words.

        start: Offset of the words it rests on, None where there are none.

        end: Offset of the first character after them.
    """

    field: str
    why: str
    start: int | None = None
    end: int | None = None


def _type(value: EventType | str) -> EventType:
    return EventType.of(value)


def _participants(values: Iterable[Participant]) -> tuple[Participant, ...]:
    return tuple(values)


def _quantities(values: Iterable[Quantity]) -> tuple[Quantity, ...]:
    return tuple(values)


def _links(values: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(set(values), key=_link_order))


def _link_order(link: Link) -> tuple[int, int, str, str]:
    return link.start, link.end, link.relation.value, link.why


def _reasons(values: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(values)


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

        theme: What it is about besides actors: "four armored vehicles".

        lemma: The base form of its trigger word: "station".

        trigger: The word or words that tell of it; None when made by hand.

        quote: The passage; None only when made by hand.

        links: Its order to other events of the same source.

        reasons: Why each field is what it is.

    Raises:
        InvalidValueError: If *what* is empty, or the quote and the trigger are
            of two sources.
    """

    what: str = attrs.field(validator=check_name)
    type: EventType = attrs.field(
        kw_only=True,
        converter=_type,
        default=EVENT_TYPES["OTHER"],
    )
    when: When = attrs.field(
        kw_only=True, factory=When, validator=attrs.validators.instance_of(When)
    )
    participants: tuple[Participant, ...] = attrs.field(
        kw_only=True, default=(), converter=_participants
    )
    location: Location | None = attrs.field(kw_only=True, default=None)
    certainty: Certainty = attrs.field(
        kw_only=True,
        default=Certainty.ASSERTED,
        validator=attrs.validators.instance_of(Certainty),
    )
    attribution: Attribution | None = attrs.field(kw_only=True, default=None)
    quantities: tuple[Quantity, ...] = attrs.field(
        kw_only=True, default=(), converter=_quantities
    )
    theme: str = attrs.field(kw_only=True, default="")
    lemma: str = attrs.field(kw_only=True, default="")
    trigger: Quote | None = attrs.field(kw_only=True, default=None)
    quote: Quote | None = attrs.field(kw_only=True, default=None)
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
        return content_id("report", *_content(self))

    def __eq__(self, other: object) -> bool:
        """Whether the content is the same."""
        return self.id == other.id if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        """Follow the content."""
        return hash(self.id)

    def __repr__(self) -> str:
        """Show when, what kind and what."""
        return f"Report({self.when.to_edtf()} {self.type} {self.what!r})"

    @property
    def source(self) -> Source | None:
        """Where it was read; None when made by hand."""
        return self.quote.source if self.quote else None

    def actors(self, role: Role | None = None) -> tuple[Actor, ...]:
        """Return who takes part, in text order, or those in one role."""
        return tuple(p.actor for p in self.participants if role in {None, p.role})


def _content(report: Report) -> list[Plain]:
    """Flatten a report into JSON; sources by their id."""
    return [_plain(getattr(report, field.name)) for field in attrs.fields(Report)]


def _plain(value: Any) -> Plain:
    match value:
        case When():
            return value.to_edtf()
        case Source():
            return value.id
        case enum.Enum():
            return str(value.value)
        case EventType():
            return value.name
        case tuple():
            return [_plain(item) for item in value]
        case str() | int() | float() | None:
            return value
        case _ if attrs.has(type(value)):
            return [_plain(getattr(value, f.name)) for f in attrs.fields(type(value))]
    msg = f"no content of a report: {value!r}"
    raise InvalidValueError(msg)
