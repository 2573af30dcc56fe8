"""A role is asked for by itself or by its name, and a wrong one is refused."""

from __future__ import annotations

import pytest

from dateline import Actor, Event, Report, Role
from dateline.errors import InvalidValueError
from dateline.model.report import Participant

GHANA = Actor("Ghana", country="GH")
VOTE = Event.of("Ghana votes", when="2024-12-07", actors=[GHANA])
REPORT = Report("Ghana votes", participants=[Participant(GHANA, Role.AGENT)])


@pytest.mark.parametrize("told", [VOTE, REPORT], ids=["event", "report"])
def test_a_role_has_a_name(told: Event | Report) -> None:
    """The value of a role stands for it."""
    assert (GHANA,) == told.actors("agent") == told.actors(Role.AGENT)
    assert () == told.actors("recipient")


@pytest.mark.parametrize("told", [VOTE, REPORT], ids=["event", "report"])
def test_an_unknown_role_is_refused(told: Event | Report) -> None:
    """A slip of the pen is no empty answer."""
    with pytest.raises(InvalidValueError, match=r"one of agent, .* got 'agnet'"):
        told.actors("agnet")
