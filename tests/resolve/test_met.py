"""An article's memory answers for words that stand for someone."""

from __future__ import annotations

from collections import Counter
from typing import Final

import pytest
from talk import Talk

from dateline.model.actor import Actor, ActorKind
from dateline.resolve.met import Met
from dateline.resolve.organisations import Organisations

OKAFOR: Final = Actor("Renata Okafor", kind=ActorKind.PERSON)
SERBS: Final = Actor("Serbs", kind=ActorKind.GROUP)
ACME: Final = Actor("Acme Blue Wings", kind=ActorKind.COMPANY)


@pytest.fixture(name="met")
def _met() -> Met:
    return Met(Organisations.built_in())


def test_two_names_in_one_lend_no_short_form(met: Met) -> None:
    """ "Okafor" is not the whole of "Okafor and Lindqvist"."""
    both = Actor("Okafor and Lindqvist", kind=ActorKind.ORGANISATION)
    one = Actor("Okafor", kind=ActorKind.ORGANISATION)
    met.note_name(both, ())

    assert one == met.canonical(one)


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


def test_the_label_met_most_often_counts(met: Met) -> None:
    """One slip of the recogniser is outvoted; an unknown name keeps its own."""
    met.labels["Acme"] = Counter({"ORG": 2, "GPE": 1})

    assert "ORG" == met.label(Talk().name("Acme", "GPE"))
    assert "GPE" == met.label(Talk().name("Zzyzx", "GPE"))


@pytest.mark.parametrize(("kin", "found"), [(True, "Bo Okafor"), (False, "Ada Okafor")])
def test_kin_leaves_the_last_name_to_who_bore_it(
    met: Met, *, kin: bool, found: str
) -> None:
    """After "Okafor's wife, Ada Okafor", Okafor alone is he; not after a colleague."""
    talk = Talk()
    for name, is_kin in (("Bo Okafor", False), ("Ada Okafor", kin)):
        actor = Actor(name, kind=ActorKind.PERSON)
        met.note_person(talk.name(name), actor, kin=is_kin)

    bearer = met.bearer("Okafor", 999)
    assert bearer is not None
    assert found == bearer.name
    ada = Actor("Ada Okafor", kind=ActorKind.PERSON)
    assert ada == met.canonical(ada)
