"""One actor under all its names, and no one where no one is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from talk import Talk, before, behind, led, of

from dateline.model.actor import Actor, ActorKind
from dateline.resolve.actors import Cast
from dateline.resolve.mentions import Mention
from dateline.resolve.places.gazetteer import Gazetteer


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


def meet(cast: Cast, *mentions: Mention) -> None:
    """Introduce mentions in turn."""
    for mention in mentions:
        cast.introduce(mention)


def names(actors: tuple[Actor, ...]) -> list[str]:
    """Return the names to show."""
    return [actor.name for actor in actors]


class TestNames:
    """Proper names."""

    @pytest.mark.parametrize(
        ("name", "label", "actor"),
        [
            ("Serbia", "GPE", "Actor('Serbia', country, RS)"),
            ("Kosovo", "PERSON", "Actor('Kosovo', country, XK)"),
            (
                "Belgrade",
                "GPE",
                "Actor('Government of Serbia', government, RS, of Serbia)",
            ),
            (
                "Pristina",
                "",
                "Actor('Government of Kosovo', government, XK, of Kosovo)",
            ),
            ("EU", "ORG", "Actor('European Union', organisation)"),
            ("KFOR", "ORG", "Actor('KFOR', military, of NATO)"),
            ("Serbs", "NORP", "Actor('Serbs', group, RS)"),
            ("Renata Okafor", "PERSON", "Actor('Renata Okafor', person)"),
            ("Calder Motors", "ORG", "Actor('Calder Motors', company)"),
            ("Lagos", "GPE", "Actor('Lagos', government, NG)"),
        ],
    )
    def test_a_name_is_someone(
        self, cast: Cast, talk: Talk, name: str, label: str, actor: str
    ) -> None:
        """Countries, capitals for governments, organisations, peoples, persons."""
        mention = talk.name(name, label)
        meet(cast, mention)

        assert [actor] == [repr(found) for found in cast.who(mention)]

    def test_a_capital_keeps_its_name(self, cast: Cast, talk: Talk) -> None:
        """ "Belgrade" is shown as the government, and found by the city."""
        (actor,) = cast.who(talk.name("Belgrade", "GPE"))

        assert {"Government of Serbia", "Belgrade"} == actor.names

    @pytest.mark.parametrize(
        "name", ["Storm Ragna", "Hurricane Ida", "Typhoon Bo", "Cyclone Eta"]
    )
    def test_a_storm_is_no_one(self, cast: Cast, talk: Talk, name: str) -> None:
        """Neither with its kind before it nor by its name alone, later on."""
        mention, again = talk.name(name, "PERSON"), talk.name(name.split()[1], "PERSON")
        meet(cast, mention, again)

        assert () == cast.who(mention)
        assert () == cast.who(again)

    def test_a_single_letter_is_no_one(self, cast: Cast, talk: Talk) -> None:
        """ "Group B" names no one called B."""
        assert () == cast.who(talk.name("B", "ORG"))


class TestPersons:
    """Persons, their offices and their short names."""

    def test_a_person_is_one_under_first_and_last_name(
        self, cast: Cast, talk: Talk
    ) -> None:
        """ "Serbian President Aleksandar Vucic", then "Vucic"."""
        full = talk.name(
            "Aleksandar Vucic",
            "PERSON",
            title="President",
            modifiers=(before("Serbian", "NORP"),),
        )
        last = talk.name("Vucic", "PERSON")
        meet(cast, full, last)

        assert cast.who(full) == cast.who(last)
        (actor,) = cast.who(last)
        assert ("Aleksandar Vucic", "President", "RS", ("Serbia",)) == (
            actor.name,
            actor.title,
            actor.country,
            actor.affiliation,
        )

    def test_a_last_name_is_no_capital(self, cast: Cast, talk: Talk) -> None:
        """Robert Douglas is Douglas, and not the capital of the Isle of Man."""
        robert = talk.name("Robert Douglas", "PERSON")
        douglas = talk.name("Douglas", "PERSON")
        meet(cast, robert, douglas)

        assert ["Robert Douglas"] == names(cast.who(douglas))

    def test_two_of_one_family_are_two(self, cast: Cast, talk: Talk) -> None:
        """Don Okafor is not Ada Okafor, though both are Okafor."""
        ada, don = (talk.name(f"{first} Okafor", "PERSON") for first in ("Ada", "Don"))
        meet(cast, ada, don)

        assert ["Ada Okafor"] == names(cast.who(ada))
        assert ["Don Okafor"] == names(cast.who(don))

    def test_a_pronoun_takes_the_nearer_of_one_last_name(
        self, cast: Cast, talk: Talk
    ) -> None:
        """Bo is "he" right after his name, though Donatella's is longer."""
        first, last = (
            talk.name(f"{given} Okafor", "PERSON", subject=True, main=True)
            for given in ("Donatella", "Bo")
        )
        meet(cast, first, last)

        assert ["Bo Okafor"] == names(cast.who(talk.pronoun("he")))

    def test_a_last_name_is_of_whom_was_named_in_full(
        self, cast: Cast, talk: Talk
    ) -> None:
        """Of Ada and Don Okafor, "Okafor" is the one whom the text named last."""
        ada, okafor, don, again = (
            talk.name(name, "PERSON")
            for name in ("Ada Okafor", "Okafor", "Don Okafor", "Okafor")
        )
        meet(cast, ada, okafor, don, again)

        assert ["Ada Okafor"] == names(cast.who(okafor))
        assert ["Don Okafor"] == names(cast.who(again))

    def test_the_authority_is_the_named_one(self, cast: Cast, talk: Talk) -> None:
        """After "Calder Port Authority", "the authority" is not the state."""
        port = talk.name("Calder Port Authority", "ORG", subject=True)
        authority = talk.noun("authority", determiner="the")
        meet(cast, port, authority)

        assert ["Calder Port Authority"] == names(cast.who(authority))

    def test_a_king_bears_his_first_name(self, cast: Cast, talk: Talk) -> None:
        """King Edvard is not Lars Edvard."""
        lars = talk.name("Lars Edvard", "PERSON")
        king = talk.name("Edvard", "PERSON", title="King")
        meet(cast, lars, king)

        assert ["Lars Edvard"] == names(cast.who(lars))
        assert ["King Edvard"] == names(cast.who(king))

    def test_a_last_name_may_come_first(self, cast: Cast, talk: Talk) -> None:
        """The fuller name that comes later is the one to show."""
        last, full = (
            talk.name("Okafor", "PERSON"),
            talk.name("Renata Okafor", "PERSON"),
        )
        meet(cast, last, full)

        assert ["Renata Okafor"] == names(cast.who(last))

    def test_an_appositive_gives_office_and_affiliation(
        self, cast: Cast, talk: Talk
    ) -> None:
        """ "Peter Stano, the EU's spokesman"."""
        stano = talk.name("Peter Stano", "PERSON")
        renamed = talk.noun("EU's spokesman", "spokesman", modifiers=(of("EU", "ORG"),))
        cast.introduce(stano, renamed)

        (actor,) = cast.who(stano)
        assert ("spokesman", ("European Union",)) == (actor.title, actor.affiliation)

    def test_an_office_takes_up_who_holds_it(self, cast: Cast, talk: Talk) -> None:
        """ "The president" is Vucic; "the vice president" is not."""
        vucic = talk.name("Aleksandar Vucic", "PERSON", title="President")
        vice = talk.name("Ana Bo", "PERSON", title="vice president")
        meet(cast, vucic, vice)

        again = cast.who(talk.noun("president", determiner="the"))
        assert ["Aleksandar Vucic"] == names(again)

    def test_a_capital_letter_makes_no_name_of_an_office(
        self, cast: Cast, talk: Talk
    ) -> None:
        """ "The President" is the president."""
        meet(cast, talk.name("Aleksandar Vucic", "PERSON", title="President"))

        again = cast.who(talk.name("President", determiner="the"))
        assert ["Aleksandar Vucic"] == names(again)


class TestPronouns:
    """Pronouns take up who was named near."""

    @pytest.mark.parametrize(
        ("pronoun", "name"),
        [("she", "Renata Okafor"), ("they", "Serbs"), ("it", "Calder Motors")],
    )
    def test_a_pronoun_takes_up_its_like(
        self, cast: Cast, talk: Talk, pronoun: str, name: str
    ) -> None:
        """Persons, groups and companies each have theirs."""
        meet(
            cast,
            talk.name("Renata Okafor", "PERSON", subject=True, sentence=0),
            talk.name("Serbs", "NORP", plural=True, subject=True, sentence=0),
            talk.name("Calder Motors", "ORG", subject=True, sentence=0),
        )

        assert [name] == names(cast.who(talk.pronoun(pronoun, sentence=0)))

    @pytest.mark.parametrize("pronoun", ["I", "we", "you"])
    def test_who_speaks_is_not_guessed(
        self, cast: Cast, talk: Talk, pronoun: str
    ) -> None:
        """ "We" in a quotation is no one whom the article names."""
        meet(cast, talk.name("Serbs", "NORP", plural=True, subject=True))

        assert () == cast.who(talk.pronoun(pronoun.lower()))

    def test_a_pronoun_does_not_reach_far(self, cast: Cast, talk: Talk) -> None:
        """Three sentences on, no one knows whom "she" means."""
        meet(cast, talk.name("Renata Okafor", "PERSON", subject=True, sentence=0))

        assert ["Renata Okafor"] == names(cast.who(talk.pronoun("she", sentence=2)))
        assert () == cast.who(talk.pronoun("she", sentence=3))

    def test_a_pronoun_is_no_one_of_its_own_clause(
        self, cast: Cast, talk: Talk
    ) -> None:
        """In "Okafor saw her", she is someone else."""
        okafor = talk.name("Renata Okafor", "PERSON", subject=True, clause=50)
        meet(cast, okafor)

        assert () == cast.who(talk.pronoun("her", subject=False, sentence=0, clause=50))

    def test_it_may_be_a_thing(self, cast: Cast, talk: Talk) -> None:
        """After "the bill", "it" is no company that was named before."""
        meet(
            cast,
            talk.name("Calder Motors", "ORG", subject=False),
            talk.noun("bill", subject=True, determiner="the"),
        )

        assert () == cast.who(talk.pronoun("it"))


class TestNouns:
    """Common nouns that name someone, or take someone up again."""

    @pytest.mark.parametrize(
        ("first", "again", "name"),
        [
            (("EU", "ORG"), "bloc", "European Union"),
            (("NATO", "ORG"), "alliance", "NATO"),
            (("Calder Motors", "ORG"), "company", "Calder Motors"),
        ],
    )
    def test_the_noun_takes_up_the_name(
        self, cast: Cast, talk: Talk, first: tuple[str, str], again: str, name: str
    ) -> None:
        """ "The bloc", "the alliance", "the company"."""
        meet(cast, talk.name(*first))

        assert [name] == names(cast.who(talk.noun(again, determiner="the")))

    def test_a_plural_takes_up_a_force(self, cast: Cast, talk: Talk) -> None:
        """ "Peacekeepers" are KFOR's where KFOR is in the article."""
        meet(cast, talk.name("KFOR", "ORG"))

        mention = talk.noun("peacekeepers", "peacekeeper", plural=True)
        assert ["KFOR"] == names(cast.who(mention))

    def test_forces_of_the_alliance_are_its_force(self, cast: Cast, talk: Talk) -> None:
        """ "NATO forces in Kosovo" are KFOR, which is named later."""
        forces = talk.noun(
            "NATO forces in Kosovo",
            "force",
            modifiers=(before("NATO", "ORG"), behind("in", "Kosovo")),
            plural=True,
        )
        meet(cast, forces, talk.name("KFOR", "ORG"))

        assert ["KFOR"] == names(cast.who(forces))

    def test_a_new_one_is_not_the_old_one(self, cast: Cast, talk: Talk) -> None:
        """ "A company" is another one."""
        meet(cast, talk.name("Calder Motors", "ORG"))

        assert ["company"] == names(cast.who(talk.noun("company", determiner="a")))

    def test_a_government_has_the_name_of_its_country(
        self, cast: Cast, talk: Talk
    ) -> None:
        """ "The Kosovo government" is what "Pristina" stands for."""
        government = talk.noun(
            "Kosovo government", "government", modifiers=(before("Kosovo"),)
        )
        pristina = talk.name("Pristina", "GPE")
        meet(cast, government, pristina)

        assert names(cast.who(pristina)) == names(cast.who(government))

    def test_an_army_belongs_to_its_country(self, cast: Cast, talk: Talk) -> None:
        """ "The Serbian army" is Serbia's."""
        army = talk.noun("Serbian army", "army", modifiers=(before("Serbian", "NORP"),))
        meet(cast, army)

        assert ["Actor('Serbian army', military, RS, of Serbia)"] == [
            repr(actor) for actor in cast.who(army)
        ]

    def test_airplanes_act_for_who_sends_them(self, cast: Cast, talk: Talk) -> None:
        """A country's are its forces', an alliance's its own, a liner no one's."""
        army = talk.noun("Serbian army", "army", modifiers=(before("Serbian", "NORP"),))
        planes = talk.noun(
            "Serbian airplanes", "airplane", modifiers=(before("Serbian", "NORP"),)
        )
        copters = talk.noun(
            "NATO helicopters", "helicopter", modifiers=(before("NATO", "ORG"),)
        )
        liner = talk.noun(
            "Serbian passenger planes",
            "plane",
            words=("passenger",),
            modifiers=(before("Serbian", "NORP"),),
        )
        meet(cast, army, planes, copters, liner)

        assert ["Serbian army"] == names(cast.who(planes))
        assert ["NATO"] == names(cast.who(copters))
        assert () == cast.who(liner)
        assert () == cast.who(planes, acts=False)

    def test_an_army_that_is_not_named_is_made_up_from_its_country(
        self, cast: Cast, talk: Talk
    ) -> None:
        """Warships of a country whose army is not mentioned are its armed forces'."""
        ships = talk.noun("Ghana's ships", "ship", modifiers=(of("Ghana"),))
        meet(cast, ships)

        assert ["Armed forces of Ghana"] == names(cast.who(ships))

    def test_a_helicopter_has_the_crew_before_it(self, cast: Cast, talk: Talk) -> None:
        """ "A coast guard helicopter" is the coast guard's; a red one no one's."""
        coast = talk.noun(
            "coast guard helicopter", "helicopter", words=("coast", "guard")
        )
        red = talk.noun("red helicopter", "helicopter", words=("red",))

        assert ["coast guard"] == names(cast.who(coast))
        assert () == cast.who(red)

    def test_special_police_forces_are_police(self, cast: Cast, talk: Talk) -> None:
        """The word before the head says what kind of force it is."""
        (actor,) = cast.who(
            talk.noun(
                "special police forces",
                "force",
                words=("special", "police"),
                plural=True,
            )
        )

        assert ActorKind.POLICE is actor.kind

    def test_a_number_is_no_part_of_the_name(self, cast: Cast, talk: Talk) -> None:
        """ "Four rebels" are rebels."""
        four = talk.noun("Four rebels", "rebel", count="four", plural=True)

        assert ["rebels"] == names(cast.who(four))

    def test_ethnic_groups_have_no_country(self, cast: Cast, talk: Talk) -> None:
        """ "Ethnic Serbs" of Kosovo are not Serbia's."""
        (actor,) = cast.who(talk.name("Serbs", "NORP", words=("ethnic",), plural=True))

        assert (ActorKind.GROUP, "") == (actor.kind, actor.country)

    def test_a_thing_is_no_one(self, cast: Cast, talk: Talk) -> None:
        """Tables and prices do nothing."""
        meet(cast, talk.noun("table"))

        assert () == cast.who(talk.noun("price", determiner="the"))

    def test_the_breakaway_region_is_the_disputed_one(
        self, cast: Cast, talk: Talk
    ) -> None:
        """Of the countries in the article it is the one of contested status."""
        region = talk.noun("breakaway region", words=("breakaway",), determiner="the")
        assert () == cast.who(region)

        meet(cast, talk.name("Serbia", "GPE"), talk.name("Kosovo", "GPE"))
        assert ["Kosovo"] == names(cast.who(region))
        other = talk.noun("breakaway region", words=("breakaway",), determiner="a")
        assert () == cast.who(other)

    def test_what_is_led_by_someone_is_theirs(self, cast: Cast, talk: Talk) -> None:
        """ "A NATO-led army" is NATO's; one that NATO backs is not."""
        lead = talk.noun("NATO-led army", "army", modifiers=(led("NATO"),))
        backed = talk.noun(
            "NATO-backed army", "army", modifiers=(led("NATO", word="backed"),)
        )

        assert ("NATO",) == cast.who(lead)[0].affiliation
        assert () == cast.who(backed)[0].affiliation

    def test_states_in_the_plural_are_a_group(self, cast: Cast, talk: Talk) -> None:
        """ "Twenty states" are no single country."""
        (actor,) = cast.who(talk.noun("states", "state", plural=True))

        assert ActorKind.GROUP is actor.kind

    def test_acronyms_are_their_long_name(self, cast: Cast, talk: Talk) -> None:
        """ "Kerry Fishing Association", later "KFA" or "Kerry"."""
        full = talk.name("Kerry Fishing Association", "ORG")
        short, first = talk.name("KFA", "ORG"), talk.name("Kerry", "ORG")
        meet(cast, full, short, first)

        (actor,) = cast.who(short)
        assert "Kerry Fishing Association" == actor.name
        assert ["Kerry Fishing Association"] == names(cast.who(first))
        assert "KFA" in actor.names


class TestPairs:
    """Two that stand side by side."""

    @pytest.mark.parametrize(("determiner", "count"), [("both", ""), ("the", "two")])
    def test_both_sides_are_the_pair(
        self, cast: Cast, talk: Talk, determiner: str, count: str
    ) -> None:
        """ "Both sides" and "the two countries" are whom the article pairs."""
        cast.introduce_pair(talk.name("Serbia", "GPE"), talk.name("Kosovo", "GPE"))
        sides = talk.noun(
            "sides", "side", determiner=determiner, count=count, plural=True
        )

        assert ["Serbia", "Kosovo"] == names(cast.who(sides))

    def test_the_pair_named_most_often_is_meant(self, cast: Cast, talk: Talk) -> None:
        """Capitals count for their countries."""
        cast.introduce_pair(talk.name("Serbia", "GPE"), talk.name("Kosovo", "GPE"))
        cast.introduce_pair(talk.name("Pristina", "GPE"), talk.name("Belgrade", "GPE"))
        cast.introduce_pair(talk.name("France", "GPE"), talk.name("Spain", "GPE"))

        both = talk.noun("sides", "side", determiner="both", plural=True)
        assert {"Kosovo", "Serbia"} == set(names(cast.who(both)))

    def test_both_companies_are_companies(self, cast: Cast, talk: Talk) -> None:
        """A pair of countries is not meant by "both companies"."""
        both = talk.noun("companies", "company", determiner="both", plural=True)
        cast.introduce_pair(talk.name("Serbia", "GPE"), talk.name("Kosovo", "GPE"))
        assert ["companies"] == names(cast.who(both))

        cast.introduce_pair(
            talk.name("Calder Motors", "ORG"), talk.name("Acme Group", "ORG")
        )
        assert ["Calder Motors", "Acme Group"] == names(cast.who(both))

    def test_it_may_be_one_of_a_pair(self, cast: Cast, talk: Talk) -> None:
        """ "Acme said that it had merged with Calder": the two companies are these."""
        cast.introduce(talk.name("Acme Group", "ORG", subject=True, main=True))
        it = talk.pronoun("it", clause=99)
        cast.introduce_pair(it, talk.name("Calder Motors", "ORG"))

        both = talk.noun("companies", "company", determiner="both", plural=True)
        assert ["Acme Group", "Calder Motors"] == names(cast.who(both))

    def test_a_pair_has_two(self, cast: Cast, talk: Talk) -> None:
        """Serbia and Serbia are none, nor are a country and a person."""
        serbia = talk.name("Serbia", "GPE")
        cast.introduce_pair(serbia, talk.name("Belgrade", "GPE"))
        cast.introduce_pair(serbia, talk.name("Renata Okafor", "PERSON"))

        both = talk.noun("sides", "side", determiner="both", plural=True)
        assert ["both sides"] == names(cast.who(both))
        two = talk.noun("companies", "company", determiner="both", plural=True)
        assert ["companies"] == names(cast.who(two))

    def test_serbian_and_kosovo_negotiators_are_two(
        self, cast: Cast, talk: Talk
    ) -> None:
        """Each belongs to one side."""
        found = cast.who(
            talk.noun(
                "Serbian and Kosovo negotiators",
                "negotiator",
                modifiers=(before("Serbian", "NORP"), before("Kosovo")),
                plural=True,
            )
        )

        assert [("Serbian negotiators", "RS"), ("Kosovo negotiators", "XK")] == [
            (actor.name, actor.country) for actor in found
        ]

    def test_two_names_of_one_country_are_not_two(self, cast: Cast, talk: Talk) -> None:
        """ "Serbian and Belgrade officials" are Serbia's."""
        found = cast.who(
            talk.noun(
                "Serbian and Belgrade officials",
                "official",
                modifiers=(before("Serbian", "NORP"), before("Belgrade")),
                plural=True,
            )
        )

        assert 1 == len(found)


OURS: Final = Actor("Acme Ltd", kind=ActorKind.COMPANY, ids=[("house", "77")])


@pytest.mark.parametrize("label", ["GPE", "PERSON", "ORG", ""])
def test_actors_of_the_caller_are_known(
    gazetteer: Gazetteer, talk: Talk, label: str
) -> None:
    """Whatever the recogniser takes them for; "the company" takes them up."""
    cast = Cast(gazetteer, {"Acme": OURS, "rebel yell": OURS})
    meet(cast, talk.name("Acme", label))

    assert (OURS,) == cast.who(talk.name("Acme", label))
    assert (OURS,) == cast.who(talk.noun("company", determiner="the"))
    assert (OURS,) == cast.who(talk.noun("rebel yell"))
