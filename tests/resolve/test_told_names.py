"""Who someone is by what an article calls him, and where he is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs
import pytest
from talk import Talk, before, behind, of

from dateline.model.actor import Actor, ActorKind
from dateline.model.location import Location, LocationKind
from dateline.resolve.actors import Cast
from dateline.resolve.mentions import Mention
from dateline.resolve.places.gazetteer import Gazetteer

ATLANTA_S_GEORGIA: Final = Location("Georgia", kind=LocationKind.REGION, country="US")
BOSTON: Final = Location("Boston", kind=LocationKind.CITY, country="US")


@pytest.fixture(name="gazetteer", scope="module")
def _gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as gazetteer:
        yield gazetteer


@pytest.fixture(name="cast")
def _cast(gazetteer: Gazetteer) -> Cast:
    return Cast(gazetteer)


@pytest.fixture(name="talk")
def _talk() -> Talk:
    return Talk()


def only(actors: tuple[Actor, ...]) -> Actor:
    """Return the one actor."""
    (actor,) = actors
    return actor


class TestAppositives:
    """What stands beside a name."""

    def test_an_office_before_a_name_is_its_bearer_s(
        self, cast: Cast, talk: Talk
    ) -> None:
        """ "Acme's chief executive, Renata Okafor", though taken for a town.

        "She" and the office alone are she as well.
        """
        office = talk.noun(
            "Acme's chief executive",
            "executive",
            words=("chief",),
            modifiers=(of("Acme", "ORG"),),
            subject=True,
        )
        okafor = talk.name("Renata Okafor", "GPE")
        cast.introduce(office, okafor)
        cast.introduce(okafor)

        found = only(cast.who(okafor))
        assert (ActorKind.PERSON, "chief executive", ("Acme",)) == (
            found.kind,
            found.title,
            found.affiliation,
        )
        assert (found,) == cast.who(talk.pronoun("she"))

    @pytest.mark.parametrize(
        ("noun", "kind"),
        [
            ("manufacturer", ActorKind.COMPANY),
            ("newspaper", ActorKind.MEDIA),
            ("party", ActorKind.PARTY),
            ("militia", ActorKind.MILITARY),
        ],
    )
    def test_a_noun_before_a_name_says_what_it_is(
        self, cast: Cast, talk: Talk, noun: str, kind: ActorKind
    ) -> None:
        """ "The manufacturer Tarnvik" is a company."""
        tarnvik = talk.name("Tarnvik", "ORG", words=(noun,))
        cast.introduce(tarnvik)

        assert kind is only(cast.who(tarnvik)).kind

    def test_a_ship_is_no_town(self, cast: Cast, talk: Talk) -> None:
        """ "The trawler, the Santa Comba", though there are towns of that name."""
        ship, name = talk.noun("trawler"), talk.name("Santa Comba", "FAC")
        cast.introduce(ship, name)
        cast.introduce(name)

        found = only(cast.who(name))
        assert (ActorKind.OTHER, "") == (found.kind, found.country)

    def test_what_has_shares_is_a_company(self, cast: Cast, talk: Talk) -> None:
        """Also under its longer name, and before its shares are named."""
        blades = talk.name("Calder Blades", "ORG")
        shares = talk.noun(
            "Calder shares", "share", modifiers=(before("Calder", "ORG"),)
        )
        cast.introduce(blades)
        cast.introduce(shares)

        assert ActorKind.COMPANY is only(cast.who(blades)).kind

    def test_the_rival_is_the_one_that_was_called_so(
        self, cast: Cast, talk: Talk
    ) -> None:
        """ "US rival" in the title, "its American rival Calder Blades" below it."""
        rival = talk.noun("US rival", "rival", modifiers=(before("US"),))
        blades = talk.name(
            "Calder Blades",
            "ORG",
            words=("rival",),
            modifiers=(before("American", "NORP"),),
        )
        cast.introduce(rival)
        cast.introduce(blades)

        assert "Calder Blades" == only(cast.who(rival)).name
        other = talk.noun(
            "French rival", "rival", modifiers=(before("French", "NORP"),)
        )
        assert "French rival" == only(cast.who(other)).name

    def test_the_noun_beside_a_name_is_its_bearer(self, cast: Cast, talk: Talk) -> None:
        """ "Okafor, a pilot who had flown there": the pilot is Okafor."""
        okafor, pilot = talk.name("Ann Okafor", "PERSON"), talk.noun("pilot")
        cast.introduce(okafor, pilot)

        assert "Ann Okafor" == only(cast.who(pilot)).name
        assert "pilot" == only(cast.who(talk.noun("pilot", determiner="a"))).name

    def test_himself_is_no_office(self, cast: Cast, talk: Talk) -> None:
        """ "Okafor herself" has no title for it, nor has "Okafor, 52"."""
        okafor = talk.name("Ann Okafor", "PERSON")
        cast.introduce(okafor, talk.pronoun("herself"))
        cast.introduce(okafor, talk.noun("52"))

        assert "" == only(cast.who(okafor)).title

    def test_a_country_is_never_a_person(self, cast: Cast, talk: Talk) -> None:
        """ "The Pope, Cuba" is a slip of the parser."""
        cuba = talk.name("Cuba", "GPE")
        cast.introduce(talk.noun("pope"), cuba)

        assert ActorKind.COUNTRY is only(cast.who(cuba)).kind

    @pytest.mark.parametrize("name", ["John Tarnvik Ltd.", "TARNVIK CORP."])
    def test_a_firm_is_no_person(self, cast: Cast, talk: Talk, name: str) -> None:
        """Whatever the recogniser says, in capitals or not."""
        assert ActorKind.COMPANY is only(cast.who(talk.name(name, "PERSON"))).kind

    def test_the_maker_is_the_only_firm(self, cast: Cast, talk: Talk) -> None:
        """ "The Danish maker of blades"; of two firms neither is guessed."""
        maker = talk.noun(
            "maker of blades",
            "maker",
            determiner="the",
            words=("large",),
            modifiers=(before("Danish", "NORP"),),
        )
        cast.introduce(talk.name("Tarnvik Inc.", "ORG"))
        assert "Tarnvik Inc." == only(cast.who(maker)).name

        cast.introduce(talk.name("Acme Group", "ORG"))
        assert "maker of blades" == only(cast.who(maker)).name

    def test_money_is_no_one(self, cast: Cast, talk: Talk) -> None:
        """ "$155 million" are no people."""
        money = talk.noun("$155 million", "million")

        assert () == cast.who(attrs.evolve(money, label="MONEY"))

    def test_a_storm_known_as_one_is_no_one(self, cast: Cast, talk: Talk) -> None:
        """By the label that it was given."""
        assert () == cast.who(talk.name("Ragna", "STORM"))


class TestOffices:
    """A head of state by his country, for the time of the article."""

    def leader(self, talk: Talk, country: str = "Serbian") -> Mention:
        """Return "the Serbian leader"."""
        modifiers = (before(country, "NORP"),)
        return talk.noun(
            f"{country} leader", "leader", determiner="the", modifiers=modifiers
        )

    def president(self, talk: Talk, name: str, title: str = "President") -> Mention:
        """Return "Serbian President" and a name."""
        modifiers = (before("Serbian", "NORP"),)
        return talk.name(name, "PERSON", title=title, modifiers=modifiers)

    def test_the_leader_is_the_president(self, cast: Cast, talk: Talk) -> None:
        """ "The Serbian leader" is the only one who leads; the Croatian is not he."""
        cast.introduce(self.president(talk, "Aleksandar Vucic"))

        assert "Aleksandar Vucic" == only(cast.who(self.leader(talk))).name
        assert "Croatian leader" == only(cast.who(self.leader(talk, "Croatian"))).name

    def test_one_of_two_is_not_guessed(self, cast: Cast, talk: Talk) -> None:
        """A president and a prime minister may both be "the leader"."""
        cast.introduce(self.president(talk, "Aleksandar Vucic"))
        cast.introduce(self.president(talk, "Ana Brnabic", "Prime Minister"))

        assert "Serbian leader" == only(cast.who(self.leader(talk))).name

    def test_who_was_president_leads_no_more(self, cast: Cast, talk: Talk) -> None:
        """A role holds in its time."""
        cast.introduce(self.president(talk, "Boris Tadic", "former President"))

        assert "Serbian leader" == only(cast.who(self.leader(talk))).name


class TestStateBodies:
    """What belongs to a state, under the name that every article can give it."""

    @pytest.mark.parametrize(
        ("name", "label"),
        [("Parliament of Iraq", "ORG"), ("Iraqi Parliament", "ORG")],
    )
    def test_a_parliament_is_its_country_s(
        self, cast: Cast, talk: Talk, name: str, label: str
    ) -> None:
        """Whichever way round it is put."""
        found = only(cast.who(talk.name(name, label)))

        assert (ActorKind.GOVERNMENT, "IQ", ("Iraq",)) == (
            found.kind,
            found.country,
            found.affiliation,
        )
        assert "Parliament of Iraq" in found.names

    def test_a_parliament_may_be_a_common_noun(self, cast: Cast, talk: Talk) -> None:
        """ "Iraq's parliament" bears the same name."""
        found = only(cast.who(talk.noun("Iraq's parliament", modifiers=(of("Iraq"),))))

        assert "Parliament of Iraq" in found.names

    @pytest.mark.parametrize(
        ("text", "head", "words"),
        [
            ("US troops", "troop", ()),
            ("US military", "military", ()),
            ("US military forces", "force", ("military",)),
            ("US armed forces", "force", ("armed",)),
        ],
    )
    def test_armed_forces_share_a_name(
        self, cast: Cast, talk: Talk, text: str, head: str, words: tuple[str, ...]
    ) -> None:
        """So that two articles can be seen to tell of the same."""
        forces = talk.noun(text, head, words=words, modifiers=(before("US"),))

        assert "Armed forces of United States" in only(cast.who(forces)).names

    def test_special_forces_are_not_all_of_them(self, cast: Cast, talk: Talk) -> None:
        """A part keeps its own name."""
        forces = talk.noun(
            "US special operations forces",
            "force",
            words=("special", "operation"),
            modifiers=(before("US"),),
        )

        assert {"US special operations forces"} == only(cast.who(forces)).names

    @pytest.mark.parametrize(
        "name",
        [
            "Department of State",
            "United States Department of State",
            "U.S. Department of State",
        ],
    )
    def test_a_country_before_a_known_name_is_no_other_name(
        self, cast: Cast, talk: Talk, name: str
    ) -> None:
        """ "The U.S. Department of State" is the State Department."""
        assert "State Department" == only(cast.who(talk.name(name, "ORG"))).name

    def test_another_country_has_another_one(self, cast: Cast, talk: Talk) -> None:
        """Ghana's State Department is not the American."""
        found = only(cast.who(talk.name("Ghanaian Department of State", "ORG")))

        assert "GH" == found.country

    def test_a_coast_guard_is_the_only_one_named(self, cast: Cast, talk: Talk) -> None:
        """Also where a title begins with it, or its helicopter flies."""
        title = talk.name("Coast guard", "ORG", words=())
        named = talk.name("Irish Coast Guard", "ORG")
        cast.introduce(title)
        cast.introduce(named)
        helicopter = talk.noun(
            "coast guard helicopter", "helicopter", words=("coast", "guard")
        )

        for mention in (title, named, helicopter):
            assert "Irish Coast Guard" == only(cast.who(mention)).name

    def test_a_name_of_a_force_is_no_people(self, cast: Cast, talk: Talk) -> None:
        """ "Iranian Revolutionary Guard Corps", which the recogniser took for one."""
        found = only(cast.who(talk.name("Iranian Revolutionary Guard Corps", "NORP")))

        assert (ActorKind.MILITARY, "IR") == (found.kind, found.country)


class TestPlaces:
    """What a name means in the article, and who has a seat there."""

    def test_the_right_georgia(self, gazetteer: Gazetteer, talk: Talk) -> None:
        """Its governor is an American where the article means the state."""
        kemp = talk.name(
            "Brian Kell", "PERSON", title="Governor", modifiers=(before("Georgia"),)
        )
        cast = Cast(gazetteer, places={"Georgia": ATLANTA_S_GEORGIA})

        assert ("US", ("United States", "Georgia")) == (
            only(cast.who(kemp)).country,
            only(cast.who(kemp)).affiliation,
        )
        assert "GE" == only(Cast(gazetteer).who(kemp)).country

    def test_police_are_their_town_s(self, gazetteer: Gazetteer, talk: Talk) -> None:
        """A firm from the same town does not belong to it."""
        cast = Cast(gazetteer, places={"Boston": BOSTON})
        police = talk.noun("Boston police", modifiers=(before("Boston"),))
        firm = talk.noun("Boston firm", modifiers=(before("Boston"),))
        away = talk.noun(
            "police in Boston", "police", modifiers=(behind("in", "Boston"),)
        )

        assert ("United States", "Boston") == only(cast.who(police)).affiliation
        assert () == only(cast.who(firm)).affiliation
        assert () == only(cast.who(away)).affiliation

    def test_authorities_are_their_town_s(
        self, gazetteer: Gazetteer, talk: Talk
    ) -> None:
        """Those of a town are not the government of its country."""
        cast = Cast(gazetteer, places={"Boston": BOSTON})
        town = talk.noun(
            "Boston authorities", "authority", modifiers=(before("Boston"),)
        )

        assert "Boston" == only(cast.who(town)).name

    @pytest.mark.parametrize(
        ("name", "label"), [("Pacific", "LOC"), ("Nowhereville", "GPE")]
    )
    def test_a_sea_has_no_government(
        self, cast: Cast, talk: Talk, name: str, label: str
    ) -> None:
        """Nor has what no one knows."""
        assert ActorKind.OTHER is only(cast.who(talk.name(name, label))).kind

    def test_the_government_is_that_of_the_article_s_country(
        self, gazetteer: Gazetteer, talk: Talk
    ) -> None:
        """Unless another one was named just before."""
        cast = Cast(gazetteer, home="HK")
        before_it = talk.noun("government", determiner="the")
        chinese = talk.noun(
            "Chinese government", "government", modifiers=(before("Chinese", "NORP"),)
        )
        right_behind = talk.noun("government", determiner="the")
        for mention in (before_it, chinese, right_behind):
            cast.introduce(mention)

        assert "Government of Hong Kong" == only(cast.who(before_it)).name
        assert "government" == only(cast.who(right_behind)).name


class TestOneAndMany:
    """One of them is a person, several are a group."""

    @pytest.mark.parametrize(
        ("text", "plural", "kind"),
        [
            ("protester", False, ActorKind.PERSON),
            ("protesters", True, ActorKind.GROUP),
            ("soldiers", True, ActorKind.MILITARY),
        ],
    )
    def test_a_plural_is_a_group(
        self, cast: Cast, talk: Talk, text: str, *, plural: bool, kind: ActorKind
    ) -> None:
        """Soldiers are military either way."""
        mention = talk.noun(text, text.removesuffix("s"), plural=plural)

        assert kind is only(cast.who(mention)).kind

    def test_an_aircraft_carrier_is_no_firm(self, cast: Cast, talk: Talk) -> None:
        """It acts for its owner; a carrier alone is an airline."""
        ship = talk.noun(
            "US aircraft carrier",
            "carrier",
            words=("aircraft",),
            modifiers=(before("US"),),
        )

        assert "Armed forces of United States" == only(cast.who(ship)).name
        assert ActorKind.COMPANY is only(cast.who(talk.noun("carrier"))).kind

    def test_people_with_a_plural_name_are_a_group(
        self, cast: Cast, talk: Talk
    ) -> None:
        """ "Quuxleyers" are no one person."""
        people = talk.name("Quuxleyers", "PERSON", plural=True)

        assert ActorKind.GROUP is only(cast.who(people)).kind

    def test_force_alone_is_no_one(self, cast: Cast, talk: Talk) -> None:
        """Police use force; a force is someone."""
        assert () == cast.who(talk.noun("force"))
        assert (
            ActorKind.MILITARY
            is only(cast.who(talk.noun("force", determiner="a"))).kind
        )

    def test_both_is_no_part_of_a_name(self, cast: Cast, talk: Talk) -> None:
        """ "Both Kurdish and Sunni members" are members."""
        members = talk.noun("both young and old members", "member", plural=True)

        assert "young and old members" == only(cast.who(members)).name

    def test_an_officer_is_he(self, cast: Cast, talk: Talk) -> None:
        """One of the police is a man; the police are not."""
        cast.introduce(talk.noun("police officer", "officer", subject=True))
        assert "police officer" == only(cast.who(talk.pronoun("he"))).name

        cast.introduce(talk.noun("police", subject=True, sentence=5))
        assert () == cast.who(talk.pronoun("he", sentence=5))

    def test_he_is_someone_with_a_name(self, cast: Cast, talk: Talk) -> None:
        """ "Labelled Adeyemi as a terrorist, and hunted him"."""
        adeyemi = talk.name("Adeyemi", "PERSON", sentence=0)
        terrorist = talk.noun("terrorist", sentence=0)
        cast.introduce(adeyemi)
        cast.introduce(terrorist)

        him = talk.pronoun("him", subject=False, sentence=0)
        assert "Adeyemi" == only(cast.who(him)).name
