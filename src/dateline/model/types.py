"""What kind of happening an event is, and how sure its source is of it."""

from __future__ import annotations

import enum
from typing import Any, Final

import attrs

from ..errors import InvalidValueError

__all__ = [
    "EVENT_TYPES",
    "Certainty",
    "EventType",
    "Quad",
    "Role",
    "as_certainty",
    "as_role",
]


class Quad(enum.Enum):
    """Words or deeds, for or against: the four classes of conflict research."""

    #: One agrees, meets, supports or concedes.
    VERBAL_COOPERATION = "verbal cooperation"
    #: One helps, or withdraws.
    MATERIAL_COOPERATION = "material cooperation"
    #: One requests, accuses, rejects or threatens.
    VERBAL_CONFLICT = "verbal conflict"
    #: One protests, punishes, coerces or attacks.
    MATERIAL_CONFLICT = "material conflict"

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Quad.{self.name}"


class Certainty(enum.Enum):
    """How the source presents an event, whoever it quotes for it."""

    ASSERTED = "asserted"  #: It happened, or goes on.
    ANTICIPATED = "anticipated"  #: Someone expects it.
    PLANNED = "planned"  #: Someone means to do it.
    REQUESTED = "requested"  #: It ought to be done.
    CONDITIONAL = "conditional"  #: It hangs on something else.
    POSSIBLE = "possible"  #: It may be so.
    DENIED = "denied"  #: Someone says that it did not happen.
    NEGATED = "negated"  #: It did not happen.
    GENERIC = "generic"  #: It is a habit, or a rule.

    # That of its class looks the name up in Python, each time.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Certainty.{self.name}"


class Role(enum.Enum):
    """What an actor does in an event."""

    AGENT = "agent"  #: Does it, or did it with others.
    RECIPIENT = "recipient"  #: It is done to them, for them or with them.
    MEDIATOR = "mediator"  #: Stands between the parties.
    SPEAKER = "speaker"  #: Says so.
    OTHER = "other"  #: Takes part in another way.

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Role.{self.name}"


def as_role(value: Role | str | None) -> Role | None:
    """
    Return a role by itself or by its value; None stays None.

    Raises:
        InvalidValueError: If there is no such role.

    >>> as_role("agent")
    Role.AGENT
    """
    try:
        return None if value is None else Role(value)
    except ValueError as error:
        known = ", ".join(role.value for role in Role)
        msg = f"a role is one of {known}, got {value!r}"
        raise InvalidValueError(msg) from error


def as_certainty(value: Certainty | str) -> Certainty:
    """
    Return a certainty by itself or by its value.

    Raises:
        InvalidValueError: If there is no such certainty.

    >>> as_certainty("asserted")
    Certainty.ASSERTED
    """
    try:
        return Certainty(value)
    except ValueError as error:
        known = ", ".join(certainty.value for certainty in Certainty)
        msg = f"a certainty is one of {known}, got {value!r}"
        raise InvalidValueError(msg) from error


def _check_name(_: object, __: attrs.Attribute[Any], name: object) -> None:
    if not isinstance(name, str) or not name.isupper() or not name.isidentifier():
        msg = f"a type's name is one word in capitals, got {name!r}"
        raise InvalidValueError(msg)


@attrs.frozen
class EventType:
    """
    A kind of event. The vocabulary is open: make one to add it.

    Two types are equal when their names are.

    Args:
        name: One word in capitals.

        quad: Its class in conflict research, None where none applies.

        gloss: What it means, for a reader.

    Raises:
        InvalidValueError: If *name* is not one word in capitals.

    Source:
        The names of the first sixteen are those of PLOVER (Open Event Data
        Alliance, 2018); the definitions are ours.

    >>> EventType.of("PROTEST").quad
    Quad.MATERIAL_CONFLICT
    >>> EventType("HERITAGE", gloss="a site is listed or lost")
    EventType('HERITAGE')
    """

    name: str = attrs.field(validator=_check_name)
    quad: Quad | None = attrs.field(default=None, eq=False, kw_only=True)
    gloss: str = attrs.field(default="", eq=False, kw_only=True)

    @classmethod
    def of(cls, name: str | EventType) -> EventType:
        """Return the built-in type of that name, or a new one without a quad."""
        if isinstance(name, EventType):
            return name
        return EVENT_TYPES.get(name) or cls(name)

    def __repr__(self) -> str:
        """Show the name, which is all that counts."""
        return f"EventType({self.name!r})"

    def __str__(self) -> str:
        """Show the bare name."""
        return self.name


_TALK, _HELP = Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION
_CLASH, _FORCE = Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT

_BUILT_IN: Final[tuple[tuple[str, Quad | None, str], ...]] = (
    ("AGREE", _TALK, "parties come to terms, or one accepts another's"),
    ("CONSULT", _TALK, "parties meet, talk, visit, negotiate or mediate"),
    ("SUPPORT", _TALK, "one speaks for another: praise, recognition, backing"),
    ("CONCEDE", _TALK, "one gives in, in words or rules: a ban lifted, a man freed"),
    ("COOPERATE", _HELP, "parties do something together, or exchange"),
    ("AID", _HELP, "one gives another money, goods, shelter, rescue or protection"),
    ("RETREAT", _HELP, "forces withdraw, weapons or barriers are put away"),
    ("REQUEST", _CLASH, "one demands, calls, urges or appeals for something"),
    ("ACCUSE", _CLASH, "one blames, criticises, charges or investigates another"),
    ("REJECT", _CLASH, "one refuses, vetoes, denies or will not recognise"),
    ("THREATEN", _CLASH, "one warns that it may harm or punish"),
    ("PROTEST", _FORCE, "people demonstrate, march, strike or block in dissent"),
    ("SANCTION", _FORCE, "one cuts ties, aid or trade, or bans another"),
    ("MOBILIZE", _FORCE, "forces are raised, moved, deployed or put on alert"),
    ("COERCE", _FORCE, "one restricts, seizes, arrests or compels without fighting"),
    ("ASSAULT", _FORCE, "one uses force that can wound, kill or destroy"),
    ("STATEMENT", None, "someone says something that is none of the above"),
    ("STATE", None, "how things are, rather than what happens"),
    ("DISASTER", None, "nature strikes: an earthquake, a flood, a wildfire"),
    ("ACCIDENT", None, "harm that no one meant: a crash, a spill, a collapse"),
    ("CRIME", None, "theft, fraud, murder: an offence outside politics"),
    ("LEGAL", None, "a court, a lawsuit, a verdict, a law in force"),
    ("ELECTION", None, "people vote, stand, win or lose a vote"),
    ("BUSINESS", None, "companies buy, sell, merge, hire, earn or fail"),
    ("LAUNCH", None, "a product, a service or a rocket starts"),
    ("APPOINTMENT", None, "someone takes or leaves an office"),
    ("DEATH", None, "people die, or are found dead"),
    ("WEATHER", None, "a storm, a heat wave: weather as it passes"),
    ("HEALTH", None, "illness, treatment, outbreaks, vaccines"),
    ("SPORT", None, "a match, a race, a medal, a transfer"),
    ("OTHER", None, "none of these"),
)

#: The built-in types by name.
#:
#: :meta hide-value:
EVENT_TYPES: Final = {
    name: EventType(name, quad=quad, gloss=gloss) for name, quad, gloss in _BUILT_IN
}
