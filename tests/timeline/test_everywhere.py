"""The same state is read the same in every process and from every partition."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import random, sys
sys.path.insert(0, sys.argv[1])
from border import reports
from dateline.timeline.timeline import Timeline, merge

told = list(reports().values())
random.Random(int(sys.argv[2])).shuffle(told)
count = int(sys.argv[3])
parts = [Timeline(told[place::count]) for place in range(count)]
for part in parts:
    part.events
whole = parts[0]
for part in parts[1:]:
    whole = whole | part
assert whole == merge(*parts)
marked = whole.unlink(*[e for e in whole if len(e.reports) == 2][0].reports)
for line in (whole, marked.retract(whole[3])):
    for event in line:
        print(event.id, event.when, line.when(event), event.what)
        print([report.id for report in event.reports])
    print([conflict.why for conflict in line.conflicts])
print([whole.relation(a, b).value for a in whole for b in whole])
"""


def read(seed: str, parts: int) -> str:
    """Read the border story in a fresh process."""
    here = str(Path(__file__).parent)
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", SCRIPT, here, seed, str(parts)],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout


@pytest.mark.parametrize(("seed", "parts"), [("1", 1), ("2", 2), ("77", 16)])
def test_hash_seed_shuffling_and_partition_change_nothing(
    seed: str, parts: int
) -> None:
    """One byte of difference would be one too many."""
    plain = read("0", 1)

    assert len(plain.splitlines()) == 2 * 28 + 2 * 28 + 3
    assert plain == read(seed, parts)
