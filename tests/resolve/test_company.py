"""Some nouns name someone only beside certain words."""

from __future__ import annotations

from typing import Final

import pytest
from talk import Talk, before, of

from dateline.model.actor import ActorKind
from dateline.resolve.company import kind_in_company
from dateline.resolve.mentions import Mention

A: Final = Talk()
BERG: Final = (of("Ada Berg", "PERSON"),)

KINDS: Final = {
    "a head of state": (A.noun("head of state", "head"), ActorKind.PERSON),
    "heads of government": (
        A.noun("Heads of government", "head", plural=True),
        ActorKind.GROUP,
    ),
    "the head of its agency": (A.noun("head of its agency", "head"), ActorKind.PERSON),
    "the head of a queue": (A.noun("head of the queue", "head"), None),
    "a chair of the board": (A.noun("chair of the board", "chair"), ActorKind.PERSON),
    "a chair": (A.noun("chair"), None),
    "a head": (A.noun("head"), None),
    "Serbian units": (
        A.noun("Serbian units", "unit", modifiers=(before("Serbian", "NORP"),)),
        ActorKind.MILITARY,
    ),
    "army units": (A.noun("army units", "unit", words=("army",)), ActorKind.MILITARY),
    "a police unit": (A.noun("police unit", words=("police",)), ActorKind.POLICE),
    "a housing unit": (A.noun("housing unit", words=("housing",)), None),
    "tax agents": (
        A.noun("tax agents", "agent", words=("tax",), plural=True),
        ActorKind.GROUP,
    ),
    "an agent": (A.noun("agent"), ActorKind.PERSON),
    "a nerve agent": (A.noun("nerve agent", words=("nerve",)), None),
    "top brass": (A.noun("top brass", words=("top",)), ActorKind.MILITARY),
    "brass": (A.noun("polished brass", words=("polished",)), None),
    "her campaign": (
        A.noun("campaign", modifiers=BERG, subject=True, verb="sue"),
        ActorKind.ORGANISATION,
    ),
    "her campaign as it begins": (
        A.noun("campaign", modifiers=BERG, subject=True, verb="begin"),
        None,
    ),
    "her campaign as it is attacked": (A.noun("campaign", modifiers=BERG), None),
    "a campaign": (A.noun("campaign", subject=True, verb="sue"), None),
    "a bridge": (A.noun("bridge"), None),
}


@pytest.mark.parametrize(("mention", "kind"), KINDS.values(), ids=KINDS.keys())
def test_a_noun_in_company(mention: Mention, kind: ActorKind | None) -> None:
    """Who is meant depends on the words beside it."""
    assert kind is kind_in_company(mention)
