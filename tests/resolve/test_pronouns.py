"""A pronoun takes up who was spoken of, and not who was only near."""

from __future__ import annotations

from typing import Any, Final

import attrs
import pytest
from talk import Talk

from dateline.model.actor import Actor, ActorKind
from dateline.resolve.pronouns import Entry, Topics

OKAFOR: Final = Actor("Renata Okafor", kind=ActorKind.PERSON)
SERBS: Final = Actor("Serbs", kind=ActorKind.GROUP)
ACME: Final = Actor("Acme Blue Wings", kind=ActorKind.COMPANY)
POLICE: Final = Actor("police", kind=ActorKind.POLICE)
ACME_HEAD: Final = Actor("Eva Lind", kind=ActorKind.PERSON)
GUARD: Final = Actor("guard", kind=ActorKind.PERSON)
MEN: Final = Actor("men", kind=ActorKind.GROUP)


@pytest.fixture(name="topics")
def _topics() -> Topics:
    return Topics()


@pytest.mark.parametrize(
    ("actor", "plural", "pronouns"),
    [
        (OKAFOR, False, {"he", "she", "him", "her"}),
        (SERBS, True, {"they", "them"}),
        (SERBS, False, {"they", "them", "it"}),
        (ACME, False, {"it"}),
        (None, False, {"it"}),
        (None, True, {"they", "them"}),
    ],
)
def test_a_pronoun_fits_its_like(
    actor: Actor | None, *, plural: bool, pronouns: set[str]
) -> None:
    """Number and kind decide; a thing may answer where it is a subject."""
    entry = Entry(Talk().noun("x", plural=plural, subject=True), actor)

    asked = {"he", "she", "him", "her", "they", "them", "it"}
    assert pronouns == {word for word in asked if entry.answers(word)}


def test_a_thing_that_is_no_subject_answers_to_nothing() -> None:
    """In "she signed the bill", a later "it" may well be someone else."""
    assert not Entry(Talk().noun("bill"), None).answers("it")


@pytest.mark.parametrize(
    ("noun", "pronouns"),
    [
        ("husband", {"he", "him"}),
        ("widow", {"she", "her"}),
        ("nurse", {"he", "him", "she", "her"}),
    ],
)
def test_a_pronoun_fits_what_a_noun_says_of_its_bearer(
    noun: str, pronouns: set[str]
) -> None:
    """In "her husband left; she stayed", "she" is not the husband."""
    person = Actor(noun, kind=ActorKind.PERSON)
    entry = Entry(Talk().noun(noun, subject=True), person)

    asked = {"he", "she", "him", "her"}
    assert pronouns == {word for word in asked if entry.answers(word)}


def test_a_title_tells_for_the_bare_name_that_comes_later(topics: Topics) -> None:
    """After "Mrs. Okafor", no "he" is Okafor."""
    talk = Talk()
    okafor = Actor("Okafor", kind=ActorKind.PERSON)
    topics.add(talk.name("Okafor", "PERSON", title="Mrs.", subject=True), okafor)
    topics.add(talk.name("Okafor", "PERSON", subject=True), okafor)

    assert topics.pronoun(talk.pronoun("he")) is None
    assert okafor == topics.pronoun(talk.pronoun("she"))


def test_a_first_name_tells_for_the_last_one(topics: Topics) -> None:
    """After "Martha Okafor met Bo", "he" is Bo."""
    talk = Talk()
    martha = Actor("Martha Okafor", kind=ActorKind.PERSON)
    bo = Actor("Bo", kind=ActorKind.PERSON)
    topics.add(talk.name("Martha Okafor", subject=True, main=True, sentence=0), martha)
    topics.add(talk.name("Bo", sentence=0), bo)

    assert bo == topics.pronoun(talk.pronoun("he", sentence=1))


def test_the_main_subject_goes_before_others(topics: Topics) -> None:
    """Of two in one sentence, the pronoun takes the one it is about."""
    talk = Talk()
    bo = Actor("Bo", kind=ActorKind.PERSON)
    topics.add(talk.name("Renata Okafor", subject=True, main=True, sentence=0), OKAFOR)
    topics.add(talk.name("Bo", subject=True, sentence=0), bo)

    assert OKAFOR == topics.pronoun(talk.pronoun("she", sentence=1))


def test_what_is_nearer_goes_before(topics: Topics) -> None:
    """The sentence before counts more than the one before that."""
    talk = Talk()
    bo = Actor("Bo", kind=ActorKind.PERSON)
    topics.add(talk.name("Renata Okafor", subject=True, main=True, sentence=0), OKAFOR)
    topics.add(talk.name("Bo", subject=True, sentence=1), bo)

    assert bo == topics.pronoun(talk.pronoun("he", sentence=2))


def test_no_one_comes_up_before_being_named(topics: Topics) -> None:
    """A pronoun looks back, never ahead."""
    talk = Talk()
    early = talk.pronoun("she", sentence=0)
    topics.add(talk.name("Renata Okafor", subject=True, sentence=0), OKAFOR)

    assert topics.pronoun(early) is None


def test_he_goes_on_from_he(topics: Topics) -> None:
    """A pronoun stands for its person, so that a chain of them does not break."""
    talk = Talk()
    topics.add(talk.name("Renata Okafor", subject=True, main=True, sentence=0), OKAFOR)
    for sentence in range(1, 5):
        topics.pass_on(talk.pronoun("she", sentence=sentence))

    assert OKAFOR == topics.pronoun(talk.pronoun("she", sentence=5))


def test_one_who_was_she_is_not_he(topics: Topics) -> None:
    """The first pronoun that takes someone up tells which others can."""
    talk = Talk()
    topics.add(talk.name("Renata Okafor", subject=True, main=True, sentence=0), OKAFOR)
    topics.pass_on(talk.pronoun("she", sentence=1))

    assert topics.pronoun(talk.pronoun("he", sentence=1)) is None
    assert OKAFOR == topics.pronoun(talk.pronoun("her", sentence=1))


def test_it_and_they_are_not_passed_on(topics: Topics) -> None:
    """What they take up is too often no one."""
    talk = Talk()
    topics.add(talk.name("Acme Blue Wings", subject=True, main=True, sentence=0), ACME)
    for sentence in range(1, 5):
        topics.pass_on(talk.pronoun("it", sentence=sentence))

    assert topics.pronoun(talk.pronoun("it", sentence=5)) is None


@pytest.mark.parametrize(
    ("told", "answer", "found"),
    [("warn", "promise", OKAFOR), ("warn", "leave", GUARD), ("see", "promise", GUARD)],
)
def test_who_was_told_may_answer(
    topics: Topics, told: str, answer: str, found: Actor
) -> None:
    """ "A guard warned Okafor. She promised …" and "… She left": only one is told."""
    talk = Talk()
    topics.add(talk.noun("guard", subject=True, main=True, sentence=0), GUARD)
    okafor = talk.name("Renata Okafor", sentence=0, undergoes=True, verb=told)
    topics.add(okafor, OKAFOR)

    assert found == topics.pronoun(talk.pronoun("she", sentence=1, verb=answer))


@pytest.mark.parametrize(
    ("caught", "mark", "verb", "found"),
    [
        ("arrest", "as", "leave", MEN),
        ("arrest", "after", "rob", MEN),
        ("arrest", "after", "search", POLICE),
        ("arrest", "before", "rob", POLICE),
        ("call", "as", "leave", POLICE),
    ],
)
def test_who_was_caught_was_doing_something(
    topics: Topics, caught: str, mark: str, verb: str, found: Actor
) -> None:
    """
    "Police arrested the men as they left": who was leaving is who was caught.

    So is who robbed a bank before; who searched a house are the police.
    """
    talk = Talk()
    topics.add(talk.noun("police", subject=True, main=True, sentence=0), POLICE)
    men = talk.noun("men", "man", plural=True, undergoes=True, verb=caught, sentence=0)
    topics.add(men, MEN)

    assert found == topics.pronoun(
        talk.pronoun("they", sentence=0, mark=mark, verb=verb)
    )


@pytest.mark.parametrize(("verb", "found"), [("jail", MEN), ("call", POLICE)])
def test_the_law_is_done_to_others_than_its_servants(
    topics: Topics, verb: str, found: Actor
) -> None:
    """ "Police caught the men. A court jailed them": not the police."""
    talk = Talk()
    topics.add(talk.noun("police", subject=True, main=True, sentence=0), POLICE)
    topics.add(talk.noun("men", "man", plural=True, sentence=0), MEN)

    them = talk.pronoun("them", subject=False, undergoes=True, verb=verb, sentence=1)
    assert found == topics.pronoun(them)


@pytest.mark.parametrize(
    ("verb", "found"), [("sue", ACME), ("approve", None), ("sign", None)]
)
def test_it_is_a_firm_only_where_that_is_done_to_firms(
    topics: Topics, verb: str, found: Actor | None
) -> None:
    """After "Acme made an offer", they sue Acme, but approve the offer."""
    talk = Talk()
    topics.add(talk.name("Acme Blue Wings", subject=True, sentence=0), ACME)

    it = talk.pronoun("it", subject=False, undergoes=True, verb=verb, sentence=1)
    assert found == topics.pronoun(it)


def test_a_lawyer_speaks_for_another(topics: Topics) -> None:
    """After "Okafor left. Her lawyer said she": Okafor, unless there is no other."""
    talk = Talk()
    lawyer = Actor("lawyer", kind=ActorKind.PERSON)
    topics.add(talk.noun("lawyer", subject=True, speaks=True, sentence=5), lawyer)
    she = talk.pronoun("she", sentence=5)
    assert lawyer == topics.pronoun(she)

    other = Topics()
    other.add(Talk().name("Renata Okafor", subject=True, sentence=4), OKAFOR)
    other.add(talk.noun("lawyer", subject=True, speaks=True, sentence=5), lawyer)
    assert OKAFOR == other.pronoun(talk.pronoun("she", sentence=5))


def test_they_are_all_that_and_joins(topics: Topics) -> None:
    """After "Okafor and the guard", they are both, and without her it is he alone."""
    talk = Talk()
    okafor = talk.name("Renata Okafor", subject=True, sentence=0)
    guard = talk.noun("guard", sentence=0)
    joined = attrs.evolve(okafor, joined=(guard.start, guard.start + 1))
    topics.add(joined, OKAFOR)
    topics.add(guard, GUARD)

    they = talk.pronoun("they", sentence=1)
    assert (OKAFOR, GUARD) == topics.several(they)
    assert (GUARD,) == topics.several(attrs.evolve(they, head="he"), but={OKAFOR.name})
    assert () == topics.several(they, but={OKAFOR.name, GUARD.name})


@pytest.mark.parametrize(
    ("owns", "undergoes", "found"),
    [(True, True, OKAFOR), (False, True, None), (True, False, None)],
)
def test_who_owns_the_subject_may_suffer_it(
    topics: Topics, *, owns: bool, undergoes: bool, found: Actor | None
) -> None:
    """ "Okafor's brother hit her": her is Okafor, though in one clause with her."""
    talk = Talk()
    clause: dict[str, Any] = {"clause": 7, "sentence": 0}
    topics.add(talk.name("Renata Okafor", owns=owns, **clause), OKAFOR)
    her = talk.pronoun("her", subject=False, undergoes=undergoes, **clause)

    assert found == topics.pronoun(her)


@pytest.mark.parametrize(("owns", "found"), [(True, True), (False, False)])
def test_it_may_be_who_owns_the_subject(
    topics: Topics, *, owns: bool, found: bool
) -> None:
    """ "Peru's president says it will": Peru will."""
    peru = Actor("Peru", kind=ActorKind.COUNTRY, country="PE")
    talk = Talk()
    topics.add(talk.name("Peru", "GPE", owns=owns), peru)

    assert found is (topics.pronoun(talk.pronoun("it")) == peru)


@pytest.mark.parametrize(("verb", "found"), [("warn", OKAFOR), ("meet", ACME_HEAD)])
def test_one_is_warned_of_what_happens_to_oneself(
    topics: Topics, verb: str, found: Actor
) -> None:
    """ "She warned Okafor that they would expel her": Okafor, and not her."""
    talk = Talk()
    here: dict[str, Any] = {"sentence": 0}
    topics.add(talk.name("Lind", subject=True, main=True, **here), ACME_HEAD)
    topics.add(talk.name("Okafor", undergoes=True, verb=verb, **here), OKAFOR)
    her = talk.pronoun("her", subject=False, undergoes=True, **here)

    assert found == topics.pronoun(her)


@pytest.mark.parametrize(("under", "found"), [(40, MEN), (7, POLICE)])
def test_a_clause_is_about_who_the_one_above_it_is_about(
    topics: Topics, under: int, found: Actor
) -> None:
    """ "Police said the men slept when they were hit": the men were."""
    talk = Talk()
    here: dict[str, Any] = {"sentence": 0, "subject": True, "plural": True}
    topics.add(talk.noun("police", main=True, clause=7, **here), POLICE)
    topics.add(talk.noun("men", "man", clause=40, **here), MEN)
    they = talk.pronoun("they", sentence=0, clause=80, under=under)

    assert found == topics.pronoun(they)


@pytest.mark.parametrize(("head", "found"), [("victim", ACME_HEAD), ("widow", None)])
def test_she_is_hardly_one_named_in_passing(
    topics: Topics, head: str, found: Actor | None
) -> None:
    """A subject of the sentence before goes first, unless the noun says "she"."""
    passed = Actor(head, kind=ActorKind.PERSON)
    talk = Talk()
    topics.add(talk.name("Lind", subject=True, main=True, sentence=0), ACME_HEAD)
    topics.add(talk.noun(head, sentence=1), passed)

    assert (found or passed) == topics.pronoun(talk.pronoun("she", sentence=2))


@pytest.mark.parametrize(
    ("label", "verb", "found"),
    [("ORG", "join", True), ("ORG", "celebrate", False), ("GPE", "join", False)],
)
def test_it_is_an_office_where_that_is_done_to_offices(
    topics: Topics, label: str, verb: str, *, found: bool
) -> None:
    """ "He wrote to the FBI and joined it", but no one celebrated it."""
    office = Actor("Harbour Office", kind=ActorKind.GOVERNMENT)
    talk = Talk()
    topics.add(talk.name("Harbour Office", label), office)
    it = talk.pronoun("it", subject=False, undergoes=True, verb=verb)

    assert found is (topics.pronoun(it) == office)


@pytest.mark.parametrize(
    ("plural", "undergoes", "found"),
    [(False, True, None), (True, True, ACME), (False, False, ACME)],
)
def test_the_thing_of_a_sentence_is_it(
    topics: Topics, found: Actor | None, *, plural: bool, undergoes: bool
) -> None:
    """ "She welcomed the plan and said it would help": the plan, and no firm before."""
    talk = Talk()
    topics.add(talk.name("Acme", "ORG", subject=True, main=True, sentence=0), ACME)
    plan = talk.noun("plan", "plan", plural=plural, undergoes=undergoes, sentence=1)
    topics.add(plan, None)

    assert found == topics.pronoun(
        talk.pronoun("it", subject=True, sentence=1, clause=99)
    )
