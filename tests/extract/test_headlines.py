"""Whether the lead tells the news of the headline again."""

from __future__ import annotations

from typing import Any, Final

import pytest

from dateline.extract.what.headlines import is_told_again
from dateline.model.actor import Actor
from dateline.model.report import Participant, Report
from dateline.model.types import Certainty, Role
from dateline.model.when import When

MINERS: Final = [Participant(Actor("Miners"), Role.AGENT)]
OTHERS: Final = [Participant(Actor("Okafor"), Role.AGENT)]
NEWS: Final[dict[str, Any]] = {
    "what": "Miners block port of Essen",
    "type": "PROTEST",
    "lemma": "block",
    "participants": MINERS,
    "when": When.from_edtf("../2023-05-10"),
}
LEAD: Final[dict[str, tuple[dict[str, Any], bool]]] = {
    "same verb": ({"what": "Hundreds of miners block the port", "type": "OTHER"}, True),
    "same kind": ({"what": "They marched to the port", "lemma": "march"}, True),
    "another kind": (
        {"what": "The port sued", "type": "LEGAL", "lemma": "sue"},
        False,
    ),
    "no word in common": ({"what": "A bridge was shut", "lemma": "shut"}, False),
    "only the verb": ({"what": "Farmers block roads", "participants": ()}, False),
    "not so": ({"certainty": Certainty.NEGATED}, False),
    "not yet": ({"certainty": Certainty.PLANNED}, False),
    "a day before": ({"when": When.from_edtf("2023-05-09")}, True),
    "a day ahead": ({"when": When.from_edtf("2023-05-11")}, False),
    "someone else": ({"participants": OTHERS}, False),
    "no one": ({"participants": ()}, True),
}


@pytest.mark.parametrize(("changed", "again"), LEAD.values(), ids=LEAD.keys())
def test_the_lead_tells_the_headline_again(
    changed: dict[str, Any], *, again: bool
) -> None:
    """Of one kind, as sure, at no other time, by no one else, in words alike."""
    headline, report = Report(**NEWS), Report(**{**NEWS, **changed})

    assert again == is_told_again(headline, report)
    assert again == is_told_again(report, headline)


@pytest.mark.parametrize(
    ("ours", "theirs", "again"),
    [
        ("DEATH", "WEATHER", True),
        ("COERCE", "LEGAL", True),
        ("ELECTION", "APPOINTMENT", True),
        ("DEATH", "LEGAL", False),
        ("STATE", "STATE", False),
    ],
)
def test_harm_is_one_kind_and_a_vague_kind_is_none(
    ours: str, theirs: str, *, again: bool
) -> None:
    """A storm that kills is in the news as a death or as a storm."""
    headline = Report("Miners die", type=ours, lemma="die")
    report = Report("Rain fell on nine miners", type=theirs, lemma="fall")

    assert again == is_told_again(headline, report)
