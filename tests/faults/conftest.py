"""What the tests of faults need of the process that runs them."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture(name="heeded", scope="session", autouse=True)
def _heeded() -> Iterator[None]:
    """
    Heed interrupts, which the commands of the tests would else ignore too.

    A shell starts what runs in the background with interrupts ignored.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
