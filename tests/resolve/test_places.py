"""Names of places are resolved by the article as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from dateline.errors import InvalidValueError
from dateline.model.location import LocationKind
from dateline.resolve.places.gazetteer import Gazetteer
from dateline.resolve.places.resolution import PlaceChoice, Toponym, resolve_places

_MARKED = re.compile(r"\[([^\]:]+)(?::([^\]]*))?\]")


@pytest.fixture(name="gazetteer", scope="module")
def _gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as gazetteer:
        yield gazetteer


def _read(
    marked: str, gazetteer: Gazetteer, *, publisher: str = "", url: str = ""
) -> tuple[list[str], tuple[PlaceChoice, ...]]:
    """Return what "[Paris:FR]" expects of each name, and what is chosen."""
    text, names, expected = "", [], []
    for at, part in enumerate(_MARKED.split(marked)):
        if at % 3 == 1:
            names.append(Toponym(part, len(text), len(text) + len(part)))
        if at % 3 == 2:
            expected.append(part)
        else:
            text += part
    choices = resolve_places(text, names, gazetteer, publisher=publisher, url=url)
    return expected, choices


@pytest.mark.parametrize(
    "marked",
    [
        "The fever spread from [Paris:FR] to [Lyon:FR] and [London:GB].",
        "[Washington:US] and [Moscow:RU] signed the treaty.",
        "[Cambridge:GB] met [Oxford:GB] and [London:GB] on the river.",
        "A bomb went off in [Tripoli:LY] on Monday.",
        "Troops shelled [Tripoli:LB] in northern [Lebanon:LB].",
        "[Hyderabad:IN] closed its schools, and so did [Bangalore:IN].",
        "Floods in [Hyderabad:PK] and across [Sindh:PK].",
        "[Valencia:VE], [Maracaibo:VE] and [Caracas:VE] were without power.",
        "[Perth:GB] in [Scotland:GB] was under water.",
        "Flights left [Sydney:AU], [Brisbane:AU] and [Newcastle:AU] late.",
        "[Hamilton:NZ] and [Auckland:NZ] report measles.",
        "[Hamilton:CA] and [Toronto:CA], both in [Ontario:CA], report measles.",
        "[Mitrovica:XK] lies between [Pristina:XK] and [Belgrade:RS].",
        "[Donetsk:UA] and [Luhansk:UA] were shelled.",
        "[Medina:SA] and [Mecca:SA] are open to pilgrims.",
        "[Kiev:UA], [Bombay:IN] and [Saigon:VN] have other names today.",
        "[American:US], [Dutch:NL] and [Serbian:RS] officers watched the [Serbs:RS].",
        "[Rafah:PS] and [Khan Younis:PS] were hit.",
    ],
)
def test_the_country_is_right(gazetteer: Gazetteer, marked: str) -> None:
    """The places of an article tell each other apart."""
    expected, choices = _read(marked, gazetteer)

    assert expected == [choice.location.country for choice in choices]


@pytest.mark.parametrize(
    "marked",
    [
        "Two were held in [Paris:Texas], [Texas:Texas].",
        "Two were held in [Paris:Texas], Lamar County, [Texas:Texas].",
        "She grew up in [Athens:Georgia], [Ga.:Georgia]",
        "He is from [Springfield:Illinois], [Ill.:Illinois], and likes it.",
        "[Dallas:Texas] and [Houston:Texas] shivered; [Paris:Texas] had snow.",
        "The mayor of [Portland:Maine] ([Maine:Maine]) spoke.",
        "[Laurel:Kentucky] and Knox counties lie in [Kentucky:Kentucky].",
    ],
)
def test_the_division_is_right(gazetteer: Gazetteer, marked: str) -> None:
    """A container behind the name, or near neighbours, tell the state."""
    expected, choices = _read(marked, gazetteer)

    assert expected == [choice.location.admin1 for choice in choices]


@pytest.mark.parametrize(
    ("marked", "kinds"),
    [
        ("[Georgia] and [Florida] vote; [Atlanta] queues.", "region region city"),
        ("[Georgia] fears [Russia]; [Tbilisi] said so.", "country country city"),
        ("[Buffalo], [New York], and [Chicago] froze.", "city region city"),
        ("Trains from [New York] to [Boston] run again.", "city city"),
        (
            "A court in [Delaware] heard a firm from [Toledo], [Ohio].",
            "region city region",
        ),
        ("A jet crashed near [Tehran], in [Iran].", "city country"),
        ("[Laurel] and Knox counties lie in [Kentucky].", "region region"),
    ],
)
def test_the_kind_is_right(gazetteer: Gazetteer, marked: str, kinds: str) -> None:
    """A state is told from a country, a city from its state."""
    _, choices = _read(marked, gazetteer)

    assert kinds.split() == [choice.location.kind.value for choice in choices]


def test_the_text_may_tell_two_bearers_of_a_name_apart(gazetteer: Gazetteer) -> None:
    """One name means one place unless the text itself says otherwise."""
    expected, choices = _read(
        "[Paris:US], [Texas:US], is not [Paris:FR], [France:FR].", gazetteer
    )

    assert expected == [choice.location.country for choice in choices]


def test_all_mentions_of_a_name_mean_one_place(gazetteer: Gazetteer) -> None:
    """Once the text says which Paris, it is that Paris to its end."""
    _, choices = _read(
        "Police in [Paris], [Texas], met. In [Paris] they talked.", gazetteer
    )

    assert choices[0].place == choices[2].place


def test_a_list_of_states_names_no_hamlets(gazetteer: Gazetteer) -> None:
    """ "Georgia, Texas" is two states, not a hamlet in the second."""
    _, choices = _read("Storms hit [Georgia], [Texas] and [Ohio].", gazetteer)

    assert ["Georgia", "Texas", "Ohio"] == [c.location.name for c in choices]
    assert {LocationKind.REGION} == {choice.location.kind for choice in choices}


def test_a_local_paper_writes_of_its_own_town(gazetteer: Gazetteer) -> None:
    """The publisher or the address tells which of the Richmonds."""
    _, by_name = _read("[Louth] voted.", gazetteer, publisher="Dublin Evening Herald")
    _, by_address = _read("[Halifax] voted.", gazetteer, url="https://x.co.uk/1")

    assert "IE" == by_name[0].location.country
    assert "GB" == by_address[0].location.country


@pytest.mark.parametrize(
    ("marked", "relation", "reach"),
    [
        ("barely two kilometers from the [Jarinje] crossing", "two kilometers from", 2),
        ("two kilometers (1.2 miles) from [Jarinje]", "two kilometers from", 2),
        ("some 20 miles north of [Tehran]", "20 miles north of", 32.2),
        ("an outpost near [Mosul]", "near", 25),
        ("in [Mosul]", "", None),
    ],
)
def test_a_relation_is_kept_with_its_reach(
    gazetteer: Gazetteer, marked: str, relation: str, reach: float | None
) -> None:
    """How far from the point the event may lie is told, in kilometres."""
    _, (choice,) = _read(marked, gazetteer)

    assert relation == choice.location.relation
    assert reach == (
        None
        if choice.location.uncertainty_km is None
        else pytest.approx(choice.location.uncertainty_km, abs=0.1)
    )


@pytest.mark.parametrize(
    ("marked", "point", "country"),
    [
        ("Police in [Quuxley], [Boston] and [Quincy] met.", True, "US"),
        ("[Quuxley], [Ghana] and [Ghana], [Ghana], [Ghana]; [Miami].", False, ""),
        ("[Quuxley] and [Ghana] met.", False, "GH"),
        # A lone town of a land that is not named, beside others that are.
        ("[Quuxley], [Boston] and [Boston]. [Ghana] and [Peru].", False, ""),
        (f"Police in [Quuxley] met. {'They did. ' * 30} [Ghana].", False, ""),
        (f"In [Ghana]. {'They did. ' * 30} Police met in [Quuxley].", False, "GH"),
    ],
)
def test_an_unknown_name_is_where_the_others_are(
    gazetteer: Gazetteer, marked: str, *, point: bool, country: str
) -> None:
    """Near towns that are near each other; a lone town abroad says nothing."""
    _, choices = _read(marked, gazetteer)
    unknown = next(c for c in choices if c.toponym.text == "Quuxley")

    assert None is unknown.place
    assert country == unknown.location.country
    assert point is (unknown.location.latitude is not None)


def test_a_side_of_a_country_reaches_no_farther_than_it(gazetteer: Gazetteer) -> None:
    """ "Northern Serbia" lies within the circle of Serbia."""
    _, (serbia, part) = _read("[Serbia] and eastern [Serbia]", gazetteer)

    assert "eastern" == part.location.relation
    assert serbia.location.uncertainty_km == part.location.uncertainty_km


def test_an_unknown_name_keeps_its_name_and_its_company(gazetteer: Gazetteer) -> None:
    """It is sought within 100 km of the towns of the article."""
    _, choices = _read(
        "From [Tyler] to [Longview] in [Texas], [Quuxley Creek] rose.", gazetteer
    )
    unknown = choices[-1]

    assert unknown.place is None
    assert ("Quuxley Creek", "US", "Texas", 100) == (
        unknown.location.name,
        unknown.location.country,
        unknown.location.admin1,
        unknown.location.uncertainty_km,
    )


def test_an_unknown_name_without_towns_has_a_country_at_most(
    gazetteer: Gazetteer,
) -> None:
    """No point is invented where the article gives none."""
    _, (_, in_serbia) = _read("In [Serbia], [Quuxley] fell.", gazetteer)
    _, (alone,) = _read("[Quuxley] fell.", gazetteer)

    assert ("RS", None) == (in_serbia.location.country, in_serbia.location.latitude)
    assert ("", None) == (alone.location.country, alone.location.latitude)


def test_contested_places_are_marked(gazetteer: Gazetteer) -> None:
    """Kosovo and its towns, Crimea, the West Bank; not Serbia."""
    _, choices = _read(
        "[Kosovo], [Pristina], [Sevastopol], [Hebron] and [Serbia]", gazetteer
    )

    assert [True, True, True, True, False] == [c.location.disputed for c in choices]


def test_a_choice_tells_why_and_what_else(gazetteer: Gazetteer) -> None:
    """The reason and the next best are there to be read."""
    _, (choice, _) = _read("Two were held in [Paris], [Texas].", gazetteer)
    _, (bare,) = _read("Two were held in [Paris].", gazetteer)

    assert "in Texas, as the text says" == choice.reason
    assert "FR" == bare.location.country
    assert "best known of that name" == bare.reason
    assert "US" in {place.country for place in bare.alternatives}


def test_towns_on_both_sides_of_a_border_support_each_other(
    gazetteer: Gazetteer,
) -> None:
    """Nearness counts where countries differ."""
    expected, choices = _read(
        "[Kehl:DE], [Offenburg:DE] and [Strasbourg:FR] share a tram.", gazetteer
    )

    assert expected == [choice.location.country for choice in choices]
    assert "near other places of the article" == choices[2].reason


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 4), (5, 2)])
def test_impossible_offsets_are_refused(start: int, end: int) -> None:
    """The message names the value and what is allowed."""
    with pytest.raises(InvalidValueError, match=rf"'Rome'.*got {start}:{end}"):
        Toponym("Rome", start, end)


def test_no_names_give_no_choices(gazetteer: Gazetteer) -> None:
    """An article without places is no error."""
    assert () == resolve_places("Nothing happened.", [], gazetteer)


def test_a_toponym_shows_what_it_is() -> None:
    """The name, where it stands and its label if it has one."""
    assert "Toponym('Rome', 0, 4, GPE)" == repr(Toponym("Rome", 0, 4, "GPE"))
    assert "Toponym('Rome', 0, 4)" == repr(Toponym("Rome", 0, 4))
