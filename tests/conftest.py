"""
How the tests are run: the Hypothesis profiles.

*quick* for a developer, *ci* always the same examples, *thorough* for
``nox -s laws``, *mutants* for ``nox -s mutants``: a few, the same every time, and
nothing is made smaller. Choose one with ``--hypothesis-profile``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from dateline.parse import Parser

pytest_plugins = ["databases"]

settings.register_profile("quick", max_examples=25, deadline=None)
settings.register_profile("ci", max_examples=100, derandomize=True, deadline=None)
settings.register_profile("thorough", max_examples=2_000, deadline=None)
settings.register_profile(
    "mutants",
    max_examples=10,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("quick")


@pytest.fixture(name="seeds", scope="session")
def _seeds() -> Path:
    """Return the folder of example articles."""
    return Path(__file__).parents[1] / "seeds"


@pytest.fixture(name="reader", scope="session")
def _reader() -> Parser:
    """Return a parser with the trained model, which takes a second to load."""
    return Parser()
