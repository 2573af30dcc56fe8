"""From a proper name to the actor that bears it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest
from talk import Talk, before, behind, led, of

from dateline.model.actor import Actor, ActorKind
from dateline.model.location import Location, LocationKind
from dateline.resolve.mentions import Modifier
from dateline.resolve.met import Met
from dateline.resolve.naming import Naming, core_of, fuller, path_of
from dateline.resolve.organisations import ActorNouns, Organisations
from dateline.resolve.places.gazetteer import Gazetteer


@pytest.fixture(name="naming", scope="module")
def _naming() -> Iterator[Naming]:
    organisations = Organisations.built_in()
    with Gazetteer.open() as gazetteer:
        yield Naming(
            gazetteer, {}, organisations, ActorNouns.built_in(), Met(organisations)
        )


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Acme Holdings", "company", ""),
        ("Kerry Police", "police", ""),
        ("Serbian Army", "military", "RS"),
        ("Ghana Ministry", "government", "GH"),
        ("Unity Party", "party", ""),
        ("Accra Times", "media", ""),
        ("South Korea Senate", "government", "KR"),
        ("Red Crescent", "organisation", ""),
    ],
)
def test_the_last_word_says_what_it_is(
    naming: Naming, name: str, kind: str, country: str
) -> None:
    """ "Holdings" are a company's; a country before it owns it."""
    actor = naming.named(Talk().name(name, "ORG"))

    assert actor is not None
    assert (kind, country) == (actor.kind.value, actor.country)


def test_a_namesake_of_a_capital_is_a_town_of_its_own(naming: Naming) -> None:
    """Where the article is about Berlin in Maryland, it is not Germany that acts."""
    berlin = Location("Berlin", kind=LocationKind.CITY, country="US")
    here = attrs.evolve(naming, places={"Berlin": berlin})
    there, town = (n.named(Talk().name("Berlin", "GPE")) for n in (naming, here))

    assert there is not None
    assert town is not None
    assert ("Government of Germany", "DE") == (there.name, there.country)
    assert ("Berlin", "US") == (town.name, town.country)


def test_the_word_before_says_it_too(naming: Naming) -> None:
    """ "The airline Blue" is a company."""
    actor = naming.named(Talk().name("Blue", "ORG", words=("airline",)))

    assert actor is not None
    assert ActorKind.COMPANY is actor.kind


def test_a_body_of_state_belongs_to_its_country(naming: Naming) -> None:
    """A ministry is its country's, a company is nobody's."""
    ministry = naming.named(Talk().name("Ghana Ministry", "ORG"))
    company = naming.named(Talk().name("Ghana Airlines", "ORG"))

    assert ministry is not None
    assert company is not None
    assert (("Ghana",), ()) == (ministry.affiliation, company.affiliation)


@pytest.mark.parametrize(
    ("modifier", "owner"),
    [
        (before("Serbia"), "Serbia"),
        (before("Serbian", "NORP"), "Serbia"),
        (before("Belgrade"), "Serbia"),
        (before("NATO", "ORG"), "NATO"),
        (before("Acme", "ORG"), "Acme"),
        (of("Serbia"), "Serbia"),
        (behind("of", "Serbia"), "Serbia"),
        (behind("from", "Serbia"), "Serbia"),
        (led("NATO"), "NATO"),
        (behind("in", "Serbia"), None),
        (led("NATO", word="backed"), None),
        (before("Zzyzx"), None),
        (of("bloc", ""), None),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_name_within_a_mention_may_own_it(
    naming: Naming, modifier: Modifier, owner: str | None
) -> None:
    """Where it is, or who backs it, does not own it."""
    actor = naming.of_modifier(modifier)

    assert owner == (actor.name if actor else None)


def test_a_common_owner_is_who_it_takes_up() -> None:
    """In "the bloc's envoy" the bloc is the union that was named."""
    organisations = Organisations.built_in()
    met = Met(organisations)
    union = organisations.find("EU")
    assert union is not None
    met.add(Talk().name("EU", "ORG"), union)
    with Gazetteer.open() as gazetteer:
        naming = Naming(gazetteer, {}, organisations, ActorNouns.built_in(), met)

        assert union == naming.of_modifier(of("bloc", ""))


def test_an_ethnic_group_has_no_owner(naming: Naming) -> None:
    """ "Ethnic Albanian insurgents" are not Albania's."""
    mention = Talk().noun(
        "ethnic Albanian insurgents",
        "insurgent",
        words=("ethnic",),
        modifiers=(before("Albanian", "NORP"),),
    )

    assert naming.owner(mention) is None


def test_no_one_owns_himself(naming: Naming) -> None:
    """The name of the mention is not a name within it."""
    mention = Talk().name("Serbia", "GPE", modifiers=(before("Serbia"),))

    assert naming.owner(mention) is None


@pytest.mark.parametrize(
    ("text", "count", "name"),
    [
        ("four rebels", "four", "rebels"),
        ("Four rebels", "four", "rebels"),
        ("Rebels", "", "rebels"),
        ("NATO", "", "NATO"),
        ("EU-led force", "", "EU-led force"),
    ],
)
def test_a_mention_is_shown_without_its_number(
    text: str, count: str, name: str
) -> None:
    """And in small letters, where it is no name or acronym."""
    assert name == core_of(Talk().noun(text, "rebel", count=count))


def test_a_mention_that_begins_with_a_name_keeps_its_capital() -> None:
    """ "Serbian forces" are not "serbian forces"."""
    mention = Talk().noun("Serbian forces", modifiers=(before("Serbian", "NORP"),))

    assert "Serbian forces" == core_of(mention)


def test_a_path_leads_inwards() -> None:
    """What belongs to a part belongs to the whole before it."""
    commission = Actor("European Commission", affiliation=("European Union",))

    assert ("European Union", "European Commission") == path_of(commission)
    assert () == path_of(None)


def test_two_mentions_of_a_person_are_joined() -> None:
    """The longer name stays, and what either of them says."""
    first = Actor("Okafor", title="mayor")
    second = Actor("Renata Okafor", title="Dr", country="NG", affiliation=("Acme",))

    assert first is fuller(first, None)
    joined = fuller(first, second)
    assert ("Renata Okafor", "mayor", "NG", ("Acme",)) == (
        joined.name,
        joined.title,
        joined.country,
        joined.affiliation,
    )
