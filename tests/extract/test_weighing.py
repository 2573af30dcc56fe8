"""What the parties to an event make of its type."""

from __future__ import annotations

import pytest
from parses import parsed, predicate_of

from dateline.extract.what.lexicon import Lexicon
from dateline.extract.what.weighing import weighed_type
from dateline.model.actor import Actor, ActorKind
from dateline.model.report import Participant
from dateline.model.types import Role


def _by(*kinds: ActorKind, role: Role = Role.AGENT) -> list[Participant]:
    return [
        Participant(Actor(f"Party {n}", kind=kind), role)
        for n, kind in enumerate(kinds)
    ]


def _weigh(written: str, head: str, type_: str, participants: list[Participant]) -> str:
    predicate = predicate_of(parsed(written), head, type_)
    return weighed_type(predicate, participants, Lexicon.built_in()).name


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        ("crash/NN", "ACCIDENT"),
        ("outbreak/NN", "HEALTH"),
        ("storm/NN", "WEATHER"),
        ("blaze/NN", "DISASTER"),
        ("raid/NN", "ASSAULT"),
        ("gunman/NN", "ASSAULT"),
    ],
)
def test_harm_that_no_one_meant_has_the_type_of_its_cause(
    cause: str, expected: str
) -> None:
    """A crash that kills is an accident; a gunman who does is none."""
    written = (
        f"{cause}/nsubj>killed killed=kill/VBD/ROOT sailors=sailor/NNS/dobj>killed"
    )

    assert expected == _weigh(written, "killed", "ASSAULT", [])


@pytest.mark.parametrize(
    ("head", "agents", "expected"),
    [
        ("killed=kill", [], "DEATH"),
        ("killed=kill", _by(ActorKind.GROUP), "ASSAULT"),
        ("killed=kill", _by(ActorKind.PERSON, role=Role.RECIPIENT), "DEATH"),
        ("wounded=wound", [], "ASSAULT"),
        ("bombed=bomb", [], "ASSAULT"),
        ("destroyed=destroy", [], "OTHER"),
        ("injured=injure", [], "OTHER"),
        ("injured=injure", _by(ActorKind.GROUP), "ASSAULT"),
    ],
)
def test_who_was_killed_by_no_one_named_has_died(
    head: str, agents: list[Participant], expected: str
) -> None:
    """The wounded were wounded by someone all the same; the hurt may have fallen."""
    text = head.partition("=")[0]
    written = (
        f"Sailors=sailor/NNS/nsubjpass>{text} were=be/VBD/auxpass>{text} "
        f"{head}/VBN/ROOT"
    )

    assert expected == _weigh(written, text, "ASSAULT", agents)


@pytest.mark.parametrize(
    ("agents", "expected"),
    [
        (_by(ActorKind.MILITARY), "RETREAT"),
        (_by(ActorKind.COMPANY, ActorKind.COUNTRY), "RETREAT"),
        (_by(ActorKind.COMPANY), "BUSINESS"),
        (_by(ActorKind.PERSON), "OTHER"),
        ([], "RETREAT"),
    ],
)
def test_only_who_has_a_force_can_withdraw_it(
    agents: list[Participant], expected: str
) -> None:
    """A firm that withdraws does business; a person moves no troops."""
    written = "They/PRP/nsubj>withdrew withdrew=withdraw/VBD/ROOT"

    assert expected == _weigh(written, "withdrew", "RETREAT", agents)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("forecast", "OTHER"),
        ("letter", "REQUEST"),
        ("climatologist", "REQUEST"),
    ],
)
def test_a_thing_asks_for_nothing(subject: str, expected: str) -> None:
    """A forecast that calls for rain is no request; a letter is someone's."""
    written = (
        f"{subject}/NN/nsubj>called called=call/VBD/ROOT for/IN/prep>called "
        "rain/NN/pobj>for"
    )

    assert expected == _weigh(written, "called", "REQUEST", [])


@pytest.mark.parametrize(
    ("thing", "expected"),
    [("knife", "OTHER"), ("complaint", "OTHER"), ("troop", "RETREAT")],
)
def test_who_takes_back_a_thing_moves_no_forces(thing: str, expected: str) -> None:
    """Rebels who pull out knives do not leave; those who pull out troops do."""
    written = (
        "They/PRP/nsubj>pulled pulled=pull/VBD/ROOT out/RP/prt>pulled "
        f"{thing}/NN/dobj>pulled"
    )

    assert expected == _weigh(written, "pulled", "RETREAT", _by(ActorKind.GROUP))


@pytest.mark.parametrize(
    ("thing", "expected"), [("audit", "OTHER"), ("hostage", "CONCEDE")]
)
def test_a_thing_released_is_no_concession(thing: str, expected: str) -> None:
    """A hostage is set free; an audit is published."""
    written = (
        f"{thing}/NN/nsubjpass>released was=be/VBD/auxpass>released "
        "released=release/VBN/ROOT"
    )

    assert expected == _weigh(written, "released", "CONCEDE", [])


def test_a_person_who_sends_forces_moves_them() -> None:
    """ "The general sent troops": he has some."""
    written = "General/NN/nsubj>sent sent=send/VBD/ROOT troops=troop/NNS/dobj>sent"

    assert "MOBILIZE" == _weigh(written, "sent", "MOBILIZE", _by(ActorKind.PERSON))


@pytest.mark.parametrize(
    ("subject", "agents", "expected"),
    [
        ("report/NN", [], "OTHER"),
        ("They/PRP", [], "AGREE"),
        ("report/NN", _by(ActorKind.GROUP), "AGREE"),
    ],
)
def test_a_thing_agrees_to_nothing(
    subject: str, agents: list[Participant], expected: str
) -> None:
    """ "The reports will be ready" promises nothing."""
    written = f"{subject}/nsubj>agree will/MD/aux>agree agree/VB/ROOT"

    assert expected == _weigh(written, "agree", "AGREE", agents)


def test_who_is_hurt_in_a_crash_is_hurt_by_it() -> None:
    """The cause may stand behind "in" or "by"."""
    written = (
        "Men=man/NNS/nsubjpass>injured were=be/VBD/auxpass>injured "
        "injured=injure/VBN/ROOT in/IN/prep>injured a/DT/det>crash crash/NN/pobj>in"
    )

    assert "ACCIDENT" == _weigh(written, "injured", "ASSAULT", [])


@pytest.mark.parametrize(
    ("agents", "expected"), [([], "DISASTER"), (_by(ActorKind.GROUP), "OTHER")]
)
def test_people_who_flood_a_square_are_no_disaster(
    agents: list[Participant], expected: str
) -> None:
    """A river that floods a square is one."""
    written = "They/PRP/nsubj>flooded flooded=flood/VBD/ROOT square/NN/dobj>flooded"

    assert expected == _weigh(written, "flooded", "DISASTER", agents)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", "ACCIDENT"),
        ("at/IN/prep>injured depot/NN/pobj>at", "ACCIDENT"),
        ("behind/IN/prep>injured soldiers=soldier/NNS/pobj>behind", "ASSAULT"),
    ],
)
def test_a_blast_is_meant_where_arms_are_spoken_of(rest: str, expected: str) -> None:
    """A blast at a depot is an accident until a bomb or a soldier is named."""
    written = (
        "blast/NN/nsubj>injured injured=injure/VBD/ROOT two/CD/dobj>injured " + rest
    )

    assert expected == _weigh(written, "injured", "ASSAULT", [])
    assert expected == _weigh(
        "blast/NN/ROOT " + rest.replace("injured", "blast"), "blast", "ASSAULT", []
    )


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("in/IN/prep>beat final/NN/pobj>in", "SPORT"),
        ("3/CD/npadvmod>beat -/SYM/punct>3 1/CD/quantmod>3", "SPORT"),
        ("with/IN/prep>beat sticks=stick/NNS/pobj>with", "ASSAULT"),
        ("30/CD/npadvmod>beat", "ASSAULT"),
    ],
)
def test_who_beats_them_in_a_match_plays(rest: str, expected: str) -> None:
    """A score or a word of sport makes it a game."""
    written = (
        "Larks=lark/NNS/nsubj>beat beat/VBD/ROOT Herons=heron/NNS/dobj>beat " + rest
    )

    assert expected == _weigh(written, "beat", "ASSAULT", _by(ActorKind.GROUP))


@pytest.mark.parametrize(("det", "expected"), [("its/PRP$", "poss"), ("the/DT", "det")])
def test_who_closes_what_is_theirs_forces_no_one(det: str, expected: str) -> None:
    """ "Closed its office" is business, "closed the office" may be an order."""
    written = (
        "police/NNS/nsubj>closed closed=close/VBD/ROOT "
        f"{det}/{expected}>office office/NN/dobj>closed"
    )
    type_ = "BUSINESS" if expected == "poss" else "COERCE"

    assert type_ == _weigh(written, "closed", "COERCE", _by(ActorKind.POLICE))


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("halftime/NN/pobj>before", "SPORT"),
        ("dawn/NN/pobj>before", "ASSAULT"),
    ],
)
def test_a_blow_in_a_match_is_a_move_of_the_game(around: str, expected: str) -> None:
    """The words of war are those of sport; the words around them tell which."""
    written = (
        "side/NN/nsubj>attacked attacked=attack/VBD/ROOT before/IN/prep>attacked "
        f"{around}"
    )

    assert expected == _weigh(written, "attacked", "ASSAULT", _by(ActorKind.GROUP))


@pytest.mark.parametrize(
    ("agents", "expected"),
    [
        (_by(ActorKind.GROUP), "PROTEST"),
        (_by(ActorKind.PERSON), "OTHER"),
        ([], "OTHER"),
    ],
)
def test_only_many_can_stop_work(agents: list[Participant], expected: str) -> None:
    """Nurses strike, and so do a crisis and a forward, in another sense."""
    written = "They/PRP/nsubj>struck struck=strike/VBD/ROOT"

    assert expected == _weigh(written, "struck", "PROTEST", agents)


@pytest.mark.parametrize(
    ("verb", "kind", "expected"),
    [
        ("helped=help", "AID", "OTHER"),
        ("threatened=threaten", "THREATEN", "OTHER"),
        ("required=require", "COERCE", "OTHER"),
        ("arrested=arrest", "COERCE", "COERCE"),
    ],
)
def test_what_a_thing_brings_about_is_no_deed(
    verb: str, kind: str, expected: str
) -> None:
    """A drug that helps gives no aid, a drought that threatens no ultimatum."""
    text = verb.partition("=")[0]
    written = f"drug/NN/nsubj>{text} {verb}/VBD/ROOT crops=crop/NNS/dobj>{text}"

    assert expected == _weigh(written, text, kind, [])


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("", "LEGAL"),
        ("ruling/NN/dobj>appealed", "LEGAL"),
        ("for/IN/prep>appealed calm/NN/pobj>for", "REQUEST"),
        (
            (
                "for/IN/mark>stop killings=killing/NNS/nsubj>stop to/TO/aux>stop "
                "stop/VB/advcl>appealed"
            ),
            "REQUEST",
        ),
    ],
)
def test_who_appeals_for_nothing_goes_to_court(behind: str, expected: str) -> None:
    """What is appealed for is asked of the public, in a noun or in a clause."""
    written = f"They/PRP/nsubj>appealed appealed=appeal/VBD/ROOT {behind}"

    assert expected == _weigh(written, "appealed", "REQUEST", _by(ActorKind.GROUP))
