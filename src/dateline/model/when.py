"""Where in time something lies, as precisely as the words allow and no more."""

from __future__ import annotations

import datetime as dt
import enum
from typing import TYPE_CHECKING, Final, Literal

import attrs

from ..errors import InvalidValueError
from .checks import check_mode, of_class
from .precision import FIRST, LAST, Precision, from_civil

if TYPE_CHECKING:
    import pendulum

__all__ = ["Bound", "Mode", "Shape", "When"]

#: Whether it must be so however the vague is read (``certain``), or in some reading of
#: it (``possible``).
Mode = Literal["certain", "possible"]

#: Seconds that stand for an open side: beyond every date that can be held.
_OPEN: Final = 1 << 40


class Shape(enum.Enum):
    """How an event fills its span."""

    WITHIN = "within"  #: It happened at some moment inside.
    THROUGHOUT = "throughout"  #: It lasted from the first bound to the last.

    def __repr__(self) -> str:
        """Read as the name that was written."""
        return f"Shape.{self.name}"


@attrs.frozen
class Bound:
    """
    One edge of a span: a whole unit of the calendar, on UTC.

    Half-open: *start* is inside, *end* is the first second outside.

    Args:
        start: First second of the unit, counted from 1970-01-01T00:00:00Z.

        precision: The unit, no finer than the words are.

        approximate: The source hedged ("about", EDTF ``~``). Answers that must
            be certain allow for one unit more on either side.

        uncertain: The source doubts it (EDTF ``?``).

    Raises:
        InvalidValueError: If no such unit starts at *start*, or the year lies
            outside 1 to 9999.

    >>> Bound.of(2021, 9, precision=Precision.MONTH).end == from_civil(2021, 10)
    True
    """

    start: int = attrs.field(validator=of_class(int))
    precision: Precision = attrs.field(
        default=Precision.DAY, validator=of_class(Precision)
    )
    approximate: bool = attrs.field(default=False, kw_only=True)
    uncertain: bool = attrs.field(default=False, kw_only=True)
    end: int = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Check that a unit starts here, and find out where it ends."""
        if not FIRST <= self.start < LAST:
            msg = f"years run from 1 to 9999, got second {self.start}"
            raise InvalidValueError(msg)
        # The first winter begins before year 1, and no text names it.
        cut = self.precision is Precision.SEASON and self.start == FIRST
        if cut or self.precision.floor(self.start) != self.start:
            msg = f"no {self.precision.value} starts at second {self.start}"
            raise InvalidValueError(msg)
        object.__setattr__(self, "end", self.precision.next(self.start))

    @classmethod
    def of(
        cls,
        year: int,
        month: int = 1,
        day: int = 1,
        *,
        precision: Precision = Precision.DAY,
        approximate: bool = False,
    ) -> Bound:
        """Return the unit that contains the given day."""
        start = precision.floor(from_civil(year, month, day))
        return cls(start, precision, approximate=approximate)

    @property
    def slack(self) -> int:
        """Seconds by which the bound may be off: one unit where approximate."""
        return self.end - self.start if self.approximate else 0


# Without order=False mypy believes that spans can be compared with "<".
@attrs.frozen(order=False, repr=False)
class When:
    """
    The span of time that an event falls in.

    Both bounds belong to the span: it reaches from the start of *first* to
    the end of *last*, and is half-open in seconds. A bound that is None is
    open. Days whose zone the source does not give are laid on UTC. Spans are
    only partly ordered: they have named relations and no ``<``.

    Args:
        first: The unit in which it begins, or None: no one says.

        last: The unit in which it ends, or None: no one says.

        shape: Whether it happened once inside, or lasted throughout.

    Raises:
        InvalidValueError: If *last* lies before *first*.

    Source:
        `EDTF <https://www.loc.gov/standards/datetime/>`_ (ISO 8601-2:2019):
        an interval ``a/b`` lasts throughout, a set ``[a..b]`` is one moment of
        several.

    >>> june = When.of(2021, 6)
    >>> june
    When.from_edtf('2021-06')
    >>> june.before(When.of(2021, 7)), june.overlaps(When.of(2021))
    (True, False)
    >>> june.overlaps(When.of(2021), mode="possible")
    True
    """

    first: Bound | None = attrs.field(
        default=None, validator=of_class(Bound, optional=True)
    )
    last: Bound | None = attrs.field(
        default=None, validator=of_class(Bound, optional=True)
    )
    shape: Shape = attrs.field(
        default=Shape.WITHIN,
        kw_only=True,
        validator=of_class(Shape),
    )
    #: First second inside, or one before all time where the start is open.
    earliest: int = attrs.field(init=False, eq=False)
    #: First second outside, or one after all time where the end is open.
    latest: int = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Check the order of the bounds, and note the seconds they span."""
        first, last = self.first, self.last
        if first and last and last.end <= first.start:
            msg = f"the last bound must not lie before the first, got {self!r}"
            raise InvalidValueError(msg)
        object.__setattr__(self, "earliest", first.start if first else -_OPEN)
        object.__setattr__(self, "latest", last.end if last else _OPEN)

    @classmethod
    def of(
        cls,
        year: int,
        month: int | None = None,
        day: int | None = None,
        *,
        approximate: bool = False,
    ) -> When:
        """
        Return one whole year, month or day, as far as given, on UTC.

        Raises:
            InvalidValueError: If there is no such day, or the year lies
                outside 1 to 9999.

        >>> When.of(2021, 9, 27)
        When.from_edtf('2021-09-27')
        """
        precision = Precision.DAY if day else Precision.MONTH
        bound = Bound.of(
            year,
            month or 1,
            day or 1,
            precision=precision if month else Precision.YEAR,
            approximate=approximate,
        )
        return cls(bound, bound)

    @classmethod
    def from_edtf(cls, text: str) -> When:
        """
        Read EDTF. Inverse of :meth:`to_edtf`.

        Raises:
            UnreadableTimeError: If *text* is no EDTF, or one that a span
                cannot hold; the error says which.
        """
        from .edtf import parse_edtf

        return parse_edtf(text)

    @classmethod
    def from_date(cls, value: dt.date | dt.datetime) -> When:
        """
        Return the day of a date, or the second of an aware datetime, on UTC.

        Raises:
            InvalidValueError: If a datetime has no zone, or lies outside the
                years 1 to 9999 in UTC.
        """
        if not isinstance(value, dt.datetime):
            return cls.of(value.year, value.month, value.day)
        if value.utcoffset() is None:
            msg = f"a datetime needs a zone, got {value.isoformat()}"
            raise InvalidValueError(msg)
        try:
            utc = value.astimezone(dt.UTC)
        except OverflowError as error:
            msg = f"years run from 1 to 9999 in UTC, got {value.isoformat()}"
            raise InvalidValueError(msg) from error
        start = from_civil(
            utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second
        )
        bound = Bound(start, Precision.SECOND)
        return cls(bound, bound)

    def to_edtf(self) -> str:
        """
        Write EDTF: level 0 where it can, level 2 sets where it must.

        >>> When(When.of(2021, 9, 25).first, When.of(2021, 9, 26).last).to_edtf()
        '[2021-09-25..2021-09-26]'
        """
        from .edtf import format_edtf

        return format_edtf(self)

    def __hash__(self) -> int:
        """Follow the seconds alone: enough, and cheaper than the bounds."""
        return hash((self.earliest, self.latest))

    def __repr__(self) -> str:
        """Show the expression that reads back as this span."""
        return f"When.from_edtf({self.to_edtf()!r})"

    def __str__(self) -> str:
        """Show the EDTF text."""
        return self.to_edtf()

    @property
    def dated(self) -> bool:
        """Whether at least one side is known."""
        return self.first is not None or self.last is not None

    @property
    def start(self) -> pendulum.DateTime | None:
        """First instant inside, in UTC; None where open."""
        return _at_edge(self.first.start) if self.first else None

    @property
    def end(self) -> pendulum.DateTime | None:
        """
        First instant outside, in UTC; None where open.

        The end of the year 9999 is its last microsecond: no later one exists.
        """
        return _at_edge(self.last.end) if self.last else None

    @property
    def precision(self) -> Precision | None:
        """The coarser unit of the two bounds; None where nothing is known."""
        units = [bound.precision for bound in (self.first, self.last) if bound]
        if not units:
            return None
        return units[-1] if units[0].finer(units[-1]) else units[0]

    @property
    def approximate(self) -> bool:
        """Whether the source hedged at least one bound."""
        first, last = self.first, self.last
        return bool((first and first.approximate) or (last and last.approximate))

    @property
    def uncertain(self) -> bool:
        """Whether the source doubts at least one bound."""
        return any(bound.uncertain for bound in (self.first, self.last) if bound)

    @property
    def plain(self) -> When:
        """The same span with its hedges taken at their word."""
        bounds = (b and Bound(b.start, b.precision) for b in (self.first, self.last))
        return When(*bounds, shape=self.shape)

    @property
    def begins(self) -> tuple[int, int]:
        """
        The least and the greatest second at which it may begin, from 1970 in UTC.

        Both are included. Where a bound is approximate, one unit more on
        either side; an open side reaches beyond all time.
        """
        return self._range(0)

    @property
    def ends(self) -> tuple[int, int]:
        """
        The least and the greatest second at which it may end, from 1970 in UTC.

        Both are included, and are ends: the first second outside. Otherwise as
        :attr:`begins`.
        """
        return self._range(1)

    @property
    def reach(self) -> tuple[int, int]:
        """``begins[0], ends[1]``: from when on it may be, and up to when, exclusive."""
        first, last = self.first, self.last
        low, high = self.earliest, self.latest
        if first and first.approximate:
            low -= first.slack
        if last and last.approximate:
            high += last.slack
        return low, high

    def before(self, other: When, *, mode: Mode = "certain") -> bool:
        """
        Whether all of this lies before all of *other*; they may touch.

        Args:
            other: The other span.

            mode: Whether that is ``certain`` whatever the vague bounds are, or
                ``possible`` for some of what they may be.

        Raises:
            InvalidValueError: If there is no such mode.
        """
        check_mode(mode)
        if mode == "certain":
            return self._range(1)[1] <= other._range(0)[0]
        return self._range(1)[0] <= other._range(0)[1]

    def after(self, other: When, *, mode: Mode = "certain") -> bool:
        """
        Whether all of this lies after all of *other*: see :meth:`before`.

        Raises:
            InvalidValueError: If there is no such mode.
        """
        return other.before(self, mode=mode)

    def overlaps(self, other: When, *, mode: Mode = "certain") -> bool:
        """
        Whether the two share an instant; *mode* as in :meth:`before`.

        Raises:
            InvalidValueError: If there is no such mode.
        """
        check_mode(mode)
        pick = 1 if mode == "certain" else 0
        mine, theirs = self._range(0), other._range(0)
        my_end, their_end = self._range(1), other._range(1)
        return mine[pick] < their_end[1 - pick] and theirs[pick] < my_end[1 - pick]

    def during(self, other: When, *, mode: Mode = "certain") -> bool:
        """
        Whether all of this lies in the window that *other* spans.

        *mode* as in :meth:`before`, of this span alone: *other* is taken whole,
        from its first second to its last, whatever its shape and its hedges.

        Raises:
            InvalidValueError: If there is no such mode.
        """
        check_mode(mode)
        pick = 0 if mode == "certain" else 1
        begins, ends = self._range(0)[pick], self._range(1)[1 - pick]
        return other.earliest <= begins and ends <= other.latest

    def _range(self, side: int) -> tuple[int, int]:
        """Return the least and greatest second at which it begins or ends."""
        first, last = self.first, self.last
        low, high = self.reach
        if self.shape is Shape.WITHIN:
            return (low, high - 1) if side == 0 else (low + 1, high)
        if side == 0:
            return low, min(first.end + first.slack if first else high, high) - 1
        return max(last.start - last.slack if last else low, low) + 1, high


def _at_edge(second: int) -> pendulum.DateTime:
    import pendulum

    if second >= LAST:
        return pendulum.instance(dt.datetime.max.replace(tzinfo=dt.UTC))
    return pendulum.from_timestamp(second)
