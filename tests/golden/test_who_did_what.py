"""Sentences as agencies write them: what is told, who does it, and to whom."""

from __future__ import annotations

from typing import Final

import pytest

from dateline.model.types import Role
from dateline.parse import Parser
from dateline.timeline.timeline import Timeline

pytestmark = pytest.mark.golden


def rows(timeline: Timeline) -> list[str]:
    """Return each report as "TYPE agents > recipients", in the order of the words."""
    reports = [r for r in timeline.reports if r.trigger is not None]
    found = []
    for report in sorted(reports, key=lambda r: r.trigger.start if r.trigger else 0):
        names = {
            role: "+".join(sorted(actor.name for actor in report.actors(role)))
            for role in Role
        }
        parties = names[Role.AGENT], ">", names[Role.RECIPIENT]
        via = ("via", names[Role.MEDIATOR]) if names[Role.MEDIATOR] else ()
        found.append(" ".join(filter(None, (report.type.name, *parties, *via))))
    return found


TOLD: Final = {
    "six of them": (
        "Police fired tear gas to disperse the marchers and arrested six of them.",
        ["COERCE police >", "COERCE police > marchers"],
    ),
    "some of many": (
        "Thousands of people marched on Monday, and some clashed with riot police.",
        ["PROTEST people >", "PROTEST people+riot police > riot police"],
    ),
    "accused of": (
        "Rights groups accused the police of excessive force.",
        ["ACCUSE rights groups > police"],
    ),
    "a name behind a clause": (
        "Guards jailed the head of a firm that runs a lift, Ada Berg, and two clerks.",
        ["COERCE guards > Ada Berg+clerks"],
    ),
    "brokered": (
        "Chad and Libya signed a truce brokered by Norway.",
        ["AGREE Chad+Libya > via Norway"],
    ),
    "two in the passive": (
        "Nine people were killed and 14 injured when a cable car crashed.",
        ["DEATH > people", "ACCIDENT >", "ACCIDENT >"],
    ),
    "a promise to do harm": (
        "President Ada Berg vowed to crush the rebellion.",
        ["THREATEN Ada Berg >"],
    ),
    "office": (
        "Mayor Ada Berg took office in May.",
        ["APPOINTMENT Ada Berg >"],
    ),
    "by a means": (
        "Malawi responded by expelling the envoy.",
        ["SANCTION Malawi > envoy"],
    ),
    "who was dismissed": (
        '"It was cold," said Ada Berg, who was dismissed in March.',
        ["APPOINTMENT > Ada Berg"],
    ),
    "the subject of what is said": (
        "Ada Berg died at home, her son's wife, Eva Lind, said. She patented a pump.",
        ["DEATH > Ada Berg", "LEGAL Ada Berg >"],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_who_did_what_to_whom(reader: Parser, text: str, told: list[str]) -> None:
    """Every event of the text, with its parties, and no other."""
    assert told == rows(reader.parse(text, published="2024-05-10"))
