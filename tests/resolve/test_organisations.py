"""The organisations and kinds of actor that come with the package."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from dateline.model.actor import ActorKind
from dateline.resolve.organisations import ActorNouns, Organisations


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("EU", "European Union"),
        ("the EU", "European Union"),
        ("European Union", "European Union"),
        ("KFOR", "KFOR"),
        ("eu", None),
        ("", None),
        ("Acme", None),
    ],
)
def test_an_organisation_is_found_by_each_of_its_names(
    name: str, found: str | None
) -> None:
    """Exactly as it is spelt, with or without "the"."""
    actor = Organisations.built_in().find(name)

    assert found == (actor.name if actor else None)


def test_every_name_leads_to_one_that_bears_it() -> None:
    """No alias was lost to another organisation of the table."""
    table = Organisations.built_in()

    assert len(table.by_name) > 100
    for name, actor in table.by_name.items():
        assert name in actor.names
        assert actor.name in table.by_name
        assert actor == table.by_name[actor.name]


def test_every_organisation_of_a_path_may_be_one_of_the_table() -> None:
    """What an organisation belongs to is a name, from the outermost inwards."""
    for actor in Organisations.built_in().by_name.values():
        assert all(name.strip() for name in actor.affiliation)
        assert actor.name not in actor.affiliation


def test_nouns_are_those_of_organisations_in_the_table() -> None:
    """ "The bloc" takes up a union that is there."""
    table = Organisations.built_in()

    assert set(table.nouns) <= set(table.by_name)
    assert "bloc" in table.nouns["European Union"]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("army", ActorKind.MILITARY),
        ("coast guard", ActorKind.MILITARY),
        ("police", ActorKind.POLICE),
        ("government", ActorKind.GOVERNMENT),
        ("company", ActorKind.COMPANY),
        ("newspaper", ActorKind.MEDIA),
        ("president", ActorKind.PERSON),
        ("protester", ActorKind.PERSON),
        ("crowd", ActorKind.GROUP),
        ("table", None),
    ],
)
def test_a_noun_has_its_kind(noun: str, kind: ActorKind | None) -> None:
    """Written as lemmas, two words with a blank between."""
    assert kind is ActorNouns.built_in().kinds.get(noun)


def test_no_noun_stands_in_two_lists() -> None:
    """Which of the two counts would rest on the order of the lists."""
    path = files("dateline.data").joinpath("actor_nouns.toml")
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    counts = Counter(noun for nouns in lists.values() for noun in nouns.split())

    assert len(counts) > 400
    assert [] == [noun for noun, count in counts.items() if count > 1]


def test_things_and_territories_are_known() -> None:
    """A helicopter acts for its owner, a region for its people."""
    nouns = ActorNouns.built_in()

    assert {"helicopter", "warship"} <= nouns.assets
    assert {"region", "province"} <= nouns.territories
