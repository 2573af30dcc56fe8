"""What is fuzzed holds for its seeds, and for whatever Hypothesis thinks of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from targets import TARGETS, Target

from dateline.io.formats import FORMATS

#: Targets of which an input takes some milliseconds.
SLOW = {"article.html", "command", "store-question", "store-damage"}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_a_target_holds_for_its_seeds(target: Target) -> None:
    """The fuzzer sets out from what is in order."""
    seeds = list(target.seeds())

    for seed in seeds:
        target.run(seed)

    assert seeds


@pytest.mark.parametrize(
    "target", [t for t in TARGETS if t.name not in SLOW], ids=lambda target: target.name
)
@settings(max_examples=300)
@given(st.data())
def test_a_target_holds_for_any_bytes(target: Target, data: st.DataObject) -> None:
    """Nothing leaves it but errors of ours."""
    kind = data.draw(st.sampled_from([b"", b"\0", b"\1"]))
    target.run(kind + data.draw(st.binary(max_size=80)))


def test_every_format_that_is_read_is_fuzzed() -> None:
    """A new format is fuzzed without more ado."""
    assert {known.name for known in FORMATS if known.readable} <= {
        target.name for target in TARGETS
    }


def test_what_is_no_error_of_ours_is_a_finding() -> None:
    """The fuzzer would see it."""

    def broken(data: bytes) -> None:
        data.decode("ascii")

    with pytest.raises(UnicodeDecodeError):
        Target("broken", broken, list).run(b"\xff")
