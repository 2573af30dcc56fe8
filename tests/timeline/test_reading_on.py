"""A little news for a long timeline: read into it, not read anew."""

from __future__ import annotations

import pytest

from dateline.model.event import Event
from dateline.model.report import Report
from dateline.timeline.reading import Reading
from dateline.timeline.timeline import Timeline


def happening(n: int, when: str) -> Report:
    """Return a report in three words that no other one has."""
    name = "".join(chr(ord("a") + int(digit)) for digit in str(n))
    return Event.of(f"boat{name} crew{name} port{name}", when=when).reports[0]


#: On 300 days from 2003 to 2012.
MANY = [
    happening(n, f"{2003 + n // 30}-{n % 30 // 6 + 1:02}-{n % 6 + 1:02}")
    for n in range(300)
]


@pytest.mark.parametrize(
    ("new", "count"),
    [
        (happening(300, "1999"), 301),
        (happening(300, "2007-02"), 301),
        (happening(300, "XXXX"), 301),
        (happening(150, "2008"), 300),
        (happening(0, "2003-01"), 300),
        (happening(299, "2012"), 300),
    ],
    ids=["first", "between", "last", "of one known", "of the first", "of the last"],
)
def test_one_more_report_is_put_in_its_place(new: Report, count: int) -> None:
    """As if all were read at once; what was read before stays as it is."""
    told = frozenset(MANY)
    known = Reading().extended(told)
    before = list(known.events)
    on, anew = known.extended(told | {new}), Reading().extended(told | {new})

    assert count == len(on.events)
    assert list(anew.keys) == list(on.keys) == sorted(on.keys)
    assert list(anew.events) == list(on.events)
    assert before == list(known.events)
    assert all(anew.event(report) == on.event(report) for report in on.told)


def test_the_longer_part_of_a_merge_is_read_on() -> None:
    """Whichever side it stands on, and the answer is that of reading anew."""
    long, short = Timeline(MANY), Timeline([happening(300, "XXXX")])
    wanted = list(Timeline([*MANY, *short.reports]))
    assert 300 == len(long)
    assert 1 == len(short)

    assert wanted == list(long | short) == list(short | long)
