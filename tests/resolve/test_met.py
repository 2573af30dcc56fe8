"""An article's memory answers for words that stand for someone."""

from __future__ import annotations

from collections import Counter
from typing import Final

import pytest
from talk import Talk

from dateline.model.actor import Actor, ActorKind
from dateline.resolve.met import Entry, Met
from dateline.resolve.organisations import Organisations

OKAFOR: Final = Actor("Renata Okafor", kind=ActorKind.PERSON)
SERBS: Final = Actor("Serbs", kind=ActorKind.GROUP)
ACME: Final = Actor("Acme Blue Wings", kind=ActorKind.COMPANY)


@pytest.fixture(name="met")
def _met() -> Met:
    return Met(Organisations.built_in())


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


def test_a_title_tells_for_the_bare_name_that_comes_later(met: Met) -> None:
    """After "Mrs. Okafor", no "he" is Okafor."""
    talk = Talk()
    okafor = Actor("Okafor", kind=ActorKind.PERSON)
    met.add(talk.name("Okafor", "PERSON", title="Mrs.", subject=True), okafor)
    met.add(talk.name("Okafor", "PERSON", subject=True), okafor)

    assert met.pronoun(talk.pronoun("he")) is None
    assert okafor == met.pronoun(talk.pronoun("she"))


def test_a_first_name_tells_for_the_last_one(met: Met) -> None:
    """After "Martha Okafor met Bo", "he" is Bo."""
    talk = Talk()
    martha = Actor("Martha Okafor", kind=ActorKind.PERSON)
    bo = Actor("Bo", kind=ActorKind.PERSON)
    met.add(talk.name("Martha Okafor", subject=True, main=True, sentence=0), martha)
    met.add(talk.name("Bo", sentence=0), bo)

    assert bo == met.pronoun(talk.pronoun("he", sentence=1))


def test_two_names_in_one_lend_no_short_form(met: Met) -> None:
    """ "Okafor" is not the whole of "Okafor and Lindqvist"."""
    both = Actor("Okafor and Lindqvist", kind=ActorKind.ORGANISATION)
    one = Actor("Okafor", kind=ActorKind.ORGANISATION)
    met.note_name(both, ())

    assert one == met.canonical(one)


def test_the_main_subject_goes_before_others(met: Met) -> None:
    """Of two in one sentence, the pronoun takes the one it is about."""
    talk = Talk()
    bo = Actor("Bo", kind=ActorKind.PERSON)
    met.add(talk.name("Renata Okafor", subject=True, main=True, sentence=0), OKAFOR)
    met.add(talk.name("Bo", subject=True, sentence=0), bo)

    assert OKAFOR == met.pronoun(talk.pronoun("she", sentence=1))


def test_what_is_nearer_goes_before(met: Met) -> None:
    """The sentence before counts more than the one before that."""
    talk = Talk()
    bo = Actor("Bo", kind=ActorKind.PERSON)
    met.add(talk.name("Renata Okafor", subject=True, main=True, sentence=0), OKAFOR)
    met.add(talk.name("Bo", subject=True, sentence=1), bo)

    assert bo == met.pronoun(talk.pronoun("he", sentence=2))


def test_no_one_comes_up_before_being_named(met: Met) -> None:
    """A pronoun looks back, never ahead."""
    talk = Talk()
    early = talk.pronoun("she", sentence=0)
    met.add(talk.name("Renata Okafor", subject=True, sentence=0), OKAFOR)

    assert met.pronoun(early) is None


def test_a_key_is_looked_up_backwards_first(met: Met) -> None:
    """The last before; else, if asked, the first of all."""
    talk = Talk()
    start = talk.noun("start")
    one = Actor("One", kind=ActorKind.COMPANY)
    two = Actor("Two", kind=ActorKind.COMPANY)
    met.add(talk.name("One"), one)
    between = talk.noun("between")
    met.add(talk.name("Two"), two)

    assert met.before("company", start.start) is None
    assert one == met.before("company", between.start)
    assert one == met.nearest("company", start.start)
    assert two == met.before("company", 10_000)
    assert one == met.first("company")
    assert [one, two] == list(met.all("company"))


def test_an_unknown_key_has_no_one(met: Met) -> None:
    """Not met is None, not an error."""
    assert met.before("company", 5) is None
    assert met.nearest("company", 5) is None
    assert met.first("company") is None
    assert [] == list(met.all("company"))


@pytest.mark.parametrize(
    ("title", "asked", "found"),
    [
        ("president", "president", True),
        ("foreign minister", "minister", True),
        ("foreign minister", "foreign minister", True),
        ("vice president", "president", False),
        ("vice president", "vice president", True),
        ("", "president", False),
    ],
)
def test_an_office_leads_to_who_holds_it(
    met: Met, title: str, asked: str, *, found: bool
) -> None:
    """By its last word, unless it is a lesser one, or by all of it."""
    holder = Actor("Bo", kind=ActorKind.PERSON, title=title)
    met.add(Talk().name("Bo"), holder)

    assert found == (met.first(("title", asked)) == holder)


@pytest.mark.parametrize("short", ["Acme", "ABW"])
def test_a_short_name_is_its_long_one(met: Met, short: str) -> None:
    """The first word or the initials; the short form becomes an alias."""
    met.note_name(ACME, common=())

    actor = met.canonical(Actor(short, kind=ActorKind.ORGANISATION))
    assert "Acme Blue Wings" == actor.name
    assert short in actor.names


@pytest.mark.parametrize("short", ["Blue", "AB", "Acme Blue"])
def test_other_parts_of_a_name_are_not_it(met: Met, short: str) -> None:
    """A middle word or two initials may be anyone."""
    met.note_name(ACME, common=())

    assert short == met.canonical(Actor(short, kind=ActorKind.ORGANISATION)).name


def test_common_words_and_peoples_are_no_short_names(met: Met) -> None:
    """ "National" is not the National Bank, nor is the group Acme the company."""
    bank = Actor("National Bank", kind=ActorKind.COMPANY)
    met.note_name(bank, common={"national"})
    met.note_name(ACME, common=())

    assert (
        "National" == met.canonical(Actor("National", kind=ActorKind.ORGANISATION)).name
    )
    assert "Acme" == met.canonical(Actor("Acme", kind=ActorKind.GROUP)).name


def test_a_person_is_known_by_the_last_name(met: Met) -> None:
    """Whoever was met under it."""
    met.people["Okafor"] = OKAFOR

    assert OKAFOR == met.canonical(Actor("Okafor", kind=ActorKind.PERSON))


def test_a_first_name_alone_is_its_only_bearer(met: Met) -> None:
    """ "Renata said" is Renata Okafor, unless there are two."""
    renata = Actor("Renata", kind=ActorKind.PERSON)
    met.people["Okafor"] = OKAFOR

    assert OKAFOR == met.canonical(renata)

    met.people["Vik"] = Actor("Renata Vik", kind=ActorKind.PERSON)
    assert renata == met.canonical(renata)


def test_he_goes_on_from_he(met: Met) -> None:
    """A pronoun stands for its person, so that a chain of them does not break."""
    talk = Talk()
    met.add(talk.name("Renata Okafor", subject=True, main=True, sentence=0), OKAFOR)
    for sentence in range(1, 5):
        met.pass_on(talk.pronoun("she", sentence=sentence))

    assert OKAFOR == met.pronoun(talk.pronoun("she", sentence=5))


def test_one_who_was_she_is_not_he(met: Met) -> None:
    """The first pronoun that takes someone up tells which others can."""
    talk = Talk()
    met.add(talk.name("Renata Okafor", subject=True, main=True, sentence=0), OKAFOR)
    met.pass_on(talk.pronoun("she", sentence=1))

    assert met.pronoun(talk.pronoun("he", sentence=1)) is None
    assert OKAFOR == met.pronoun(talk.pronoun("her", sentence=1))


def test_it_and_they_are_not_passed_on(met: Met) -> None:
    """What they take up is too often no one."""
    talk = Talk()
    met.add(talk.name("Acme Blue Wings", subject=True, main=True, sentence=0), ACME)
    for sentence in range(1, 5):
        met.pass_on(talk.pronoun("it", sentence=sentence))

    assert met.pronoun(talk.pronoun("it", sentence=5)) is None


def test_the_label_met_most_often_counts(met: Met) -> None:
    """One slip of the recogniser is outvoted; an unknown name keeps its own."""
    met.labels["Acme"] = Counter({"ORG": 2, "GPE": 1})

    assert "ORG" == met.label(Talk().name("Acme", "GPE"))
    assert "GPE" == met.label(Talk().name("Zzyzx", "GPE"))
