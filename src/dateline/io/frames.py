"""
Events as data frames of pandas and polars, and back.

The columns and their types are those of :mod:`dateline.io.arrow`: in pandas each
has the :class:`pandas.ArrowDtype` of its Arrow type, so that whole numbers stay
whole, lists stay lists, and every year from 1 to 9999 is held; in polars *start* and
*end* are ``Datetime("ms", "UTC")``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..extras import needs
from ..timeline.timeline import Timeline
from .arrow import from_arrow, to_arrow

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["from_pandas", "from_polars", "to_pandas", "to_polars"]


def to_pandas(timeline: Timeline) -> pd.DataFrame:
    """
    Return a pandas frame with one row an event, in order of time.

    Raises:
        MissingExtraError: If pandas or pyarrow is not installed.

    >>> from ..model.event import Event
    >>> frame = to_pandas(Timeline.of(Event.of("it rains", when="2021-09")))
    >>> frame["when"].item(), str(frame["start"].dtype)
    ('2021-09', 'timestamp[ms, tz=UTC][pyarrow]')
    """
    with needs("pandas"):
        import pandas as pd
        import pyarrow as pa  # noqa: F401 - pandas needs it to hold these types
    return to_arrow(timeline).to_pandas(types_mapper=pd.ArrowDtype)


def from_pandas(frame: pd.DataFrame) -> Timeline:
    """
    Read a pandas frame: one report for each row; the index is left out.

    Raises:
        UnreadableFileError: If it is no table of events; the error names the row,
            counted from 1.

        MissingExtraError: If pyarrow is not installed.
    """
    with needs("pandas"):
        import pyarrow as pa
    return from_arrow(pa.Table.from_pandas(frame, preserve_index=False))


def to_polars(timeline: Timeline) -> pl.DataFrame:
    """
    Return a polars frame with one row an event, in order of time.

    Raises:
        MissingExtraError: If polars or pyarrow is not installed.

    >>> from ..model.event import Event
    >>> frame = to_polars(Timeline.of(Event.of("it rains", when="2021-09")))
    >>> frame["when"].item(), frame["start"].item().isoformat()
    ('2021-09', '2021-09-01T00:00:00+00:00')
    """
    with needs("polars"):
        import polars as pl
        import pyarrow as pa  # noqa: F401 - the table is made with it
    return pl.DataFrame(to_arrow(timeline))


def from_polars(frame: pl.DataFrame) -> Timeline:
    """
    Read a polars frame: one report for each row.

    Raises:
        UnreadableFileError: If it is no table of events; the error names the row,
            counted from 1.

        MissingExtraError: If pyarrow is not installed.
    """
    with needs("polars"):
        return from_arrow(frame.to_arrow())
