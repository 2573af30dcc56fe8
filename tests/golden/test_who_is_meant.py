"""Who comes up again by a pronoun, a last name or a common noun, in short news."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.model.types import Role
from dateline.parse import Parser

pytestmark = pytest.mark.golden

#: A text, the trigger of one event in it, and who acts and who undergoes.
MEANT: Final = {
    "kin with the same name": (
        (
            "Karl Brandt sold fake drugs. Brandt's wife, Ada Brandt, kept the books. "
            "Brandt denied the charges on Monday."
        ),
        "denied",
        "Karl Brandt >",
    ),
    "caught as they did": (
        (
            "Police raided a clinic and arrested the couple at a port, where they had "
            "boarded a ferry."
        ),
        "boarded",
        "couple >",
    ),
    "done by the law": (
        "Police arrested two women on Monday. Italy extradited them in May.",
        "extradited",
        "Italy > women",
    ),
    "told, and answered": (
        "An inspector warned Bo Berg in May. He promised to move the powder.",
        "promised",
        "Bo Berg >",
    ),
    "a lawyer for another": (
        "Bo Berg was jailed on Monday. His lawyer said the owner ordered him to go.",
        "ordered",
        "owner > Bo Berg",
    ),
    "a thing is ratified": (
        "Acme agreed to a contract on Monday. The board will ratify it on Thursday.",
        "ratify",
        "board >",
    ),
}


@pytest.mark.parametrize(
    ("text", "trigger", "parties"), MEANT.values(), ids=MEANT.keys()
)
def test_who_comes_up_again(
    reader: Parser, text: str, trigger: str, parties: str
) -> None:
    """The parties of the event with that trigger."""
    timeline = reader.parse(text, published="2024-05-10")
    found = [
        [
            "+".join(sorted(actor.name for actor in report.actors(role)))
            for role in (Role.AGENT, Role.RECIPIENT)
        ]
        for report in timeline.reports
        if report.trigger is not None and trigger in report.trigger.exact
    ]

    assert [parties] == [f"{agents} > {others}".strip() for agents, others in found]
