"""Where a state, or what belongs to it, acts at home."""

from __future__ import annotations

from typing import Final

import attrs
import pytest
from parses import parsed, predicate_of, word
from told import GAZETTEER, KNOWN

from dateline.extract.certainty.own_words import Standing
from dateline.extract.syntax.words import Sentence
from dateline.extract.where.atlas import Atlas, Placed
from dateline.extract.where.homeland import at_home
from dateline.model.actor import Actor, ActorKind
from dateline.model.article import Article
from dateline.model.location import Location, LocationKind
from dateline.model.report import Participant
from dateline.model.types import Certainty, Role
from dateline.resolve.places.resolution import PlaceChoice, Toponym

GHANA: Final = Actor("Ghana", kind=ActorKind.COUNTRY, country="GH")
STATE: Final = Actor(
    "Government of Ghana",
    kind=ActorKind.GOVERNMENT,
    country="GH",
    affiliation=("Ghana",),
)
POLICE: Final = attrs.evolve(STATE, name="police", kind=ActorKind.POLICE)
ARMY: Final = attrs.evolve(STATE, name="army", kind=ActorKind.MILITARY)
MINISTER: Final = attrs.evolve(
    STATE, name="Ama Boateng", kind=ActorKind.PERSON, title="Prime Minister"
)
TOWN: Final = attrs.evolve(POLICE, affiliation=("Ghana", "Accra"))
NAMES: Final = KNOWN | {
    "Togolese": KNOWN["Togo"],
    "Kumasi": Location("Kumasi", kind=LocationKind.CITY, country="GH"),
}


def choices(sentence: Sentence) -> list[PlaceChoice]:
    """Return what the names of a sentence mean."""
    return [
        PlaceChoice(
            Toponym(e.text, e.words[0].start, e.words[-1].end, e.label),
            NAMES[e.text],
            None,
            "the only one",
        )
        for e in sentence.entities
        if e.text in NAMES
    ]


def found(
    written: str,
    head: str,
    kind: str,
    *agents: Actor,
    certainty: Certainty = Certainty.ASSERTED,
) -> Placed | None:
    """Return where an act of the first word's bearer happened."""
    sentence = parsed(written)
    article = Article.from_text(sentence.text, published="2020-01-01")
    first = word(sentence, sentence.words[0].text)
    verb = next((w.text for w in word(sentence, head).ancestors() if w.is_verb), "")
    predicate = predicate_of(
        sentence, head, kind, verb=verb if word(sentence, head).is_noun else ""
    )
    participants = [
        Participant(actor, Role.AGENT, article.quote(first.start, first.end))
        for actor in agents
    ]
    return at_home(
        attrs.evolve(predicate, standing=Standing(certainty)),
        participants,
        Atlas(choices(sentence), GAZETTEER),
    )


def told(verb: str, what: str, *, who: str = "They") -> str:
    """Return a sentence of a subject, a verb and the rest."""
    return f"{who}/PRP/nsubj>{verb} {verb}/VBD/ROOT {what} ~././punct>{verb}"


BANNED: Final = told("ban", "boats=boat/NNS/dobj>ban")
DECLARED: Final = told(
    "declare",
    "a/DT/det>state state/NN/dobj>declare of/IN/prep>state emergency/NN/pobj>of",
)
RULED: Final = told(
    "vote", "on/IN/prep>vote troops=troop/NNS/pobj>on", who="Parliament"
)
SENT: Final = told("deploy", "riot/NN/compound>police police/NNS/dobj>deploy")
MET: Final = told("meet", "farmers=farmer/NNS/dobj>meet")
ARRESTED: Final = told("arrest", "men=man/NNS/dobj>arrest")
ADMITTED: Final = told(
    "test",
    "Togolese/JJ/amod>men@NORP men=man/NNS/dobj>test before/IN/prep>test "
    "entering=enter/VBG/pcomp>before Ghana/NNP/dobj>entering@GPE",
)


@pytest.mark.parametrize(
    ("written", "head", "kind", "actor"),
    [
        (BANNED, "ban", "COERCE", STATE),
        (BANNED, "ban", "COERCE", GHANA),
        (DECLARED, "declare", "STATEMENT", GHANA),
        (DECLARED, "declare", "COERCE", MINISTER),
        (RULED, "vote", "ELECTION", STATE),
        (SENT, "deploy", "MOBILIZE", STATE),
        (ARRESTED, "arrest", "COERCE", POLICE),
        (told("close", "schools=school/NNS/dobj>close"), "close", "OTHER", GHANA),
        (ADMITTED, "test", "HEALTH", STATE),
    ],
)
def test_what_a_state_does_to_those_in_it_is_done_there(
    written: str, head: str, kind: str, actor: Actor
) -> None:
    """As wide as the country is, and with the words of who does it."""
    placed = found(written, head, kind, actor)

    assert placed is not None
    assert ("Ghana", "GH") == (placed.location.name, placed.location.country)
    assert placed.why
    assert placed.start < placed.end


@pytest.mark.parametrize(
    ("written", "head", "kind", "actor"),
    [
        (MET, "meet", "CONSULT", STATE),
        (told("close", "posts=post/NNS/dobj>close"), "close", "OTHER", GHANA),
        (MET, "meet", "STATEMENT", MINISTER),
        (BANNED, "ban", "COERCE", ARMY),
        (BANNED, "ban", "COERCE", MINISTER),
        (ARRESTED, "arrest", "COERCE", ARMY),
        (MET, "meet", "CONSULT", POLICE),
        (told("vote", "men=man/NNS/dobj>vote"), "vote", "CONSULT", STATE),
        (told("deploy", "ships=ship/NNS/dobj>deploy"), "deploy", "MOBILIZE", STATE),
        (BANNED.replace("They", "Embassy"), "ban", "COERCE", STATE),
        (BANNED, "ban", "COERCE", attrs.evolve(GHANA, country="")),
        (ADMITTED, "test", "HEALTH", ARMY),
    ],
)
def test_what_may_be_done_abroad_is_nowhere(
    written: str, head: str, kind: str, actor: Actor
) -> None:
    """Who meets, speaks, sends ships or serves in an army may be anywhere."""
    assert found(written, head, kind, actor) is None


@pytest.mark.parametrize(
    "what",
    [
        "Togolese/JJ/amod>boats@NORP boats=boat/NNS/dobj>ban",
        "boats=boat/NNS/dobj>ban from/IN/prep>boats Togo/NNP/pobj>from@GPE",
    ],
)
def test_what_touches_another_land_is_not_guessed(what: str) -> None:
    """A ban on Togolese boats may hold at sea."""
    assert found(told("ban", what), "ban", "COERCE", STATE) is None


def test_a_court_sits_at_home_whatever_it_deals_with() -> None:
    """ "Parliament voted to send Togolese troops to Togo"."""
    written = told(
        "vote",
        "on/IN/prep>vote Togolese/JJ/amod>troops@NORP troops=troop/NNS/pobj>on "
        "from/IN/prep>troops Togo/NNP/pobj>from@GPE",
        who="Parliament",
    )
    placed = found(written, "vote", "ELECTION", STATE)

    assert placed is not None
    assert "Ghana" == placed.location.name


def test_a_town_elsewhere_is_not_that_country() -> None:
    """Where "Togo police" are taken for those of Ghana, nothing is placed."""
    written = (
        "Togo/NNP/compound>police@GPE police/NNS/nsubj>arrest arrest/VBD/ROOT "
        "men=man/NNS/dobj>arrest"
    )

    assert found(written, "arrest", "COERCE", POLICE) is None


def test_police_may_arrest_a_foreigner_at_home() -> None:
    """But not where the clause names another land."""
    men = "Togolese/JJ/amod>men@NORP men=man/NNS/dobj>arrest"
    away = "men=man/NNS/dobj>arrest from/IN/prep>men Togo/NNP/pobj>from@GPE"

    assert found(told("arrest", men), "arrest", "COERCE", POLICE) is not None
    assert found(told("arrest", away), "arrest", "COERCE", POLICE) is None


@pytest.mark.parametrize(("where", "there"), [("declare", True), ("state", False)])
def test_an_emergency_is_at_home_whoever_else_has_one(
    where: str, *, there: bool
) -> None:
    """ "Declared one with Togo" does; a "state of emergency in Togo" is not ours."""
    more = f" with/IN/prep>{where} Togo/NNP/pobj>with@GPE ~././punct>declare"
    written = DECLARED.replace(" ~././punct>declare", more)

    assert there is (found(written, "declare", "COERCE", GHANA) is not None)


def test_clauses_with_a_subject_of_their_own_do_not_count() -> None:
    """ "Banned boats as Togo closed its ports"."""
    what = (
        "boats=boat/NNS/dobj>ban as/IN/mark>closed Togo/NNP/nsubj>closed@GPE "
        "closed=close/VBD/advcl>ban"
    )

    assert found(told("ban", what), "ban", "COERCE", STATE) is not None


@pytest.mark.parametrize(
    "entered",
    ["Togo/NNP/dobj>entering@GPE", "it/PRP/dobj>entering", "~././punct>ban"],
    ids=["another land", "no name", "nothing"],
)
def test_who_enters_something_else_says_nothing_of_home(entered: str) -> None:
    """ "Banned Togolese men from entering Togo": wherever that is done."""
    men = "Togolese/JJ/amod>men@NORP men=man/NNS/dobj>ban "
    entering = f"before/IN/prep>ban entering=enter/VBG/pcomp>before {entered}"

    assert found(told("ban", men + entering), "ban", "COERCE", STATE) is None


def test_the_police_of_a_town_are_around_it() -> None:
    """Where another town is named it may be that one."""
    here = "Accra/NNP/compound>police@GPE police/NNS/nsubj>arrest arrest/VBD/ROOT "
    men = "men=man/NNS/dobj>arrest "
    other = "from/IN/prep>men Kumasi/NNP/pobj>from@GPE"
    placed = found(here + men, "arrest", "COERCE", TOWN)
    capital = found(here + men, "arrest", "COERCE", POLICE)

    assert placed is not None
    assert placed == capital
    assert ("Accra", 25.0) == (placed.location.name, placed.location.uncertainty_km)
    assert found(here + men + other, "arrest", "COERCE", TOWN) is None


def test_a_noun_is_told_by_its_own_words() -> None:
    """ "Ghana's declaration of independence, which Togo has not recognised"."""
    written = (
        "Ghana/NNP/poss>declaration@GPE declaration/NN/dobj>knew "
        "of/IN/prep>declaration independence/NN/pobj>of Togo/NNP/nsubj>knew@GPE "
        "knew=know/VBD/ROOT"
    )
    sentence = parsed(written)
    predicate = predicate_of(sentence, "declaration", "STATEMENT", verb="knew")
    bare = attrs.evolve(predicate, trigger=(predicate.head,))
    quote = Article.from_text(sentence.text, published="2020-01-01").quote(0, 5)
    agent = Participant(GHANA, Role.AGENT, quote)
    atlas = Atlas(choices(sentence), GAZETTEER)

    placed = at_home(bare, [agent], atlas)
    assert placed is not None
    assert "Ghana" == placed.location.name


@pytest.mark.parametrize(
    "certainty", [Certainty.NEGATED, Certainty.POSSIBLE, Certainty.REQUESTED]
)
def test_what_is_not_done_is_nowhere(certainty: Certainty) -> None:
    """What is planned will be there; what may be or is not, is not."""
    assert found(BANNED, "ban", "COERCE", STATE, certainty=certainty) is None
    planned = found(BANNED, "ban", "COERCE", STATE, certainty=Certainty.PLANNED)
    assert planned is not None


def test_two_lands_have_no_common_home() -> None:
    """Nor has what no one does."""
    togo = Actor("Togo", kind=ActorKind.COUNTRY, country="TG")

    assert found(BANNED, "ban", "COERCE", GHANA, togo) is None
    assert found(BANNED, "ban", "COERCE") is None
