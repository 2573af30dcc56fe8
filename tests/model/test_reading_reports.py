"""What an event shows of several reports, field by field."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from dateline.errors import InvalidValueError
from dateline.model.actor import Actor
from dateline.model.event import Event
from dateline.model.location import Location, LocationKind
from dateline.model.report import (
    Attribution,
    Evidence,
    Link,
    Participant,
    Quantity,
    Relation,
    Report,
)
from dateline.model.source import Quote, Source
from dateline.model.text_order import text_order
from dateline.model.types import EVENT_TYPES, Certainty, EventType, Role
from dateline.model.when import When

SOURCES = [Source(name, published=f"2021-09-2{n}") for n, name in enumerate("ABCD")]
UNION, BOARD = Actor("Dock Union"), Actor("Harbour Board")
AGENT, RECIPIENT = Role.AGENT, Role.RECIPIENT


def told(n: int, what: str = "it happened", *, at: int = 0, **fields: Any) -> Report:
    """Return a report of one of four sources."""
    quote = Quote(SOURCES[n], at, at + len(what), what)
    when = fields.pop("when", "")
    return Report(
        what,
        trigger=quote,
        quote=quote,
        when=When.from_edtf(when) if when else When(),
        **fields,
    )


def of(*fields: dict[str, Any]) -> Event:
    """Return an event with a report of each source."""
    return Event([told(n, **some) for n, some in enumerate(fields)])


@pytest.mark.parametrize(
    ("types", "shown"),
    [
        (["PROTEST"], "PROTEST"),
        (["OTHER", "PROTEST"], "PROTEST"),
        (["STATE", "STATE", "PROTEST"], "PROTEST"),
        (["STATEMENT", "OTHER", "STATEMENT"], "STATEMENT"),
        (["PROTEST", "COERCE", "COERCE"], "COERCE"),
        (["COERCE", "PROTEST"], "COERCE"),
        (["PROTEST", "COERCE"], "PROTEST"),
    ],
)
def test_the_kind_is_that_of_most(types: list[str], shown: str) -> None:
    """A telling one first, then the more frequent; then the first of equals."""
    assert shown == of(*[{"type": name} for name in types]).type.name


def test_between_as_many_the_fullest_report_gives_the_kind() -> None:
    """Who says more knows better."""
    event = of({"type": "PROTEST"}, {"type": "COERCE", "theme": "a bridge"})

    assert "COERCE" == event.type.name


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({}, {"theme": "a bridge"}),
        ({}, {"location": Location("Albin")}),
        ({}, {"participants": [Participant(UNION, AGENT)]}),
        ({}, {"quantities": [Quantity(None, "boats", "boats")]}),
        ({}, {"when": "[2021..]"}),
        ({"when": "[..2021]"}, {"when": "2021"}),
        ({"certainty": Certainty.PLANNED, "theme": "a bridge"}, {}),
        ({"what": "it did"}, {"what": "it happened"}),
        ({"what": "it is far longer"}, {"what": "short", "theme": "a bridge"}),
    ],
)
def test_the_clause_is_that_of_the_fullest_report(
    one: dict[str, Any], two: dict[str, Any]
) -> None:
    """A fact before a plan, then more fields, then more words."""
    one, two = {"what": "said first", **one}, {"what": "said again", **two}

    assert two["what"] == of(one, two).what
    assert two["what"] == of(two, one).what


def test_of_two_as_full_the_first_one_speaks() -> None:
    """The older source."""
    assert "said one" == of({"what": "said one"}, {"what": "said two"}).what


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (["planned", "asserted"], "asserted"),
        (["planned", "possible"], "planned"),
        (["denied"], "denied"),
    ],
)
def test_who_asserts_it_is_believed(given: list[str], shown: str) -> None:
    """Otherwise it is as sure as the fullest report."""
    event = of(*[{"certainty": Certainty(value)} for value in given])

    assert shown == event.certainty.value


def test_what_one_article_says_itself_is_not_attributed() -> None:
    """Where all quote someone, the first of them."""
    one, two = Attribution(UNION, "said"), Attribution(BOARD, "told")

    assert one == of({"attribution": one}, {"attribution": two}).attribution
    assert of({"attribution": one}, {}).attribution is None
    assert of({}, {"attribution": two}).attribution is None


def test_the_fullest_report_names_who_takes_part_first() -> None:
    """Then the others name who is missing; a role apart is someone else."""
    event = of(
        {"participants": [Participant(BOARD, RECIPIENT), Participant(UNION, AGENT)]},
        {
            "participants": [Participant(UNION, AGENT), Participant(UNION, RECIPIENT)],
            "theme": "a bridge",
        },
    )

    assert [(UNION, AGENT), (UNION, RECIPIENT), (BOARD, RECIPIENT)] == [
        (part.actor, part.role) for part in event.participants
    ]
    assert (UNION, BOARD) == event.actors()
    assert (UNION, BOARD) == event.actors("recipient")
    assert (UNION,) == event.actors(AGENT)


def test_an_alias_is_the_same_actor() -> None:
    """Whoever is called so already takes part."""
    full = Actor("Dock Union", aliases=["dockers"])
    event = of(
        {"participants": [Participant(full, AGENT)], "theme": "a bridge"},
        {"participants": [Participant(Actor("dockers"), AGENT)]},
    )

    assert (full,) == event.actors()


@pytest.mark.parametrize(
    ("places", "shown"),
    [
        ([None, Location("Albin")], "Albin"),
        ([Location("Land", kind=LocationKind.COUNTRY), Location("Albin")], "Albin"),
        ([Location("Part", kind=LocationKind.REGION), Location("Albin")], "Albin"),
        ([Location("Albin"), Location("Berin", latitude=1, longitude=1)], "Berin"),
        (
            [
                Location("Albin", latitude=1, longitude=1, uncertainty_km=9),
                Location("Berin", latitude=1, longitude=1),
            ],
            "Berin",
        ),
        ([Location("Albin"), Location("Berin")], "Albin"),
    ],
)
def test_the_most_exact_place_is_shown(
    places: list[Location | None], shown: str
) -> None:
    """A town before a land, a point before none, a near one before a vague one."""
    place = of(*[{"location": location} for location in places]).location

    assert place is not None
    assert shown == place.name


def test_the_theme_is_that_of_the_fullest_or_of_the_first_that_has_one() -> None:
    """Empty where none says."""
    part = [Participant(UNION, AGENT)]

    assert (
        "a bridge"
        == of({"theme": "a boat"}, {"theme": "a bridge", "what": "x" * 20}).theme
    )
    assert (
        "a boat"
        == of(
            {"theme": "a boat"}, {"participants": part, "location": Location("x")}
        ).theme
    )
    assert "" == of({}, {}).theme


def test_numbers_and_passages_come_in_text_order() -> None:
    """Each number once."""
    two, six = Quantity(2.0, "boats", "two"), Quantity(6.0, "boats", "six")
    event = of({"quantities": [six, two]}, {"quantities": [two]})

    assert (six, two) == event.quantities
    assert SOURCES[:2] == [quote.source for quote in event.quotes]


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        (["2021", "2021-09"], "2021-09"),
        (["2021-09-20", "2021-09-21", "2021-09-21"], "2021-09-20"),
        (["2021-09-20", "2021-09-21", "2021-09"], "2021-09"),
        (["2021-09-25", "2021-09-20", "2021-09-20/2021-09-21"], "2021-09-20"),
        (["2021-09~", "2021-09"], "2021-09"),
        (["XXXX", "2021"], "2021"),
    ],
)
def test_the_date_agrees_with_most_and_is_narrow(spans: list[str], shown: str) -> None:
    """Repeating a date does not make it truer."""
    assert shown == of(*[{"when": text} for text in spans]).when.to_edtf()


LAND = Location("Land", kind=LocationKind.COUNTRY, country="XK")
NORTH = Location("North", kind=LocationKind.REGION, country="XK")
TOWN = Location("Albin", country="XK", admin1="North")


@pytest.mark.parametrize(
    ("field", "one", "two"),
    [
        ("when", "2021-09-20", "2021-09-21"),
        ("type", "PROTEST", "COERCE"),
        ("certainty", Certainty.ASSERTED, Certainty.PLANNED),
        ("location", TOWN, Location("Berin", country="XK")),
        ("location", LAND, Location("Berin", country="US")),
        ("location", LAND, Location("Berin")),
        ("location", NORTH, Location("Berin", country="XK", admin1="South")),
        ("location", Location("Albin", country="XK"), Location("Berin", country="XK")),
    ],
)
def test_what_excludes_each_other_is_disagreement(
    field: str, one: Any, two: Any
) -> None:
    """Both values stand with their sources, in the order of these."""
    found = of({field: one}, {field: two}).alternatives
    read: dict[str, Any] = {"when": When.from_edtf, "type": EventType.of}
    values = [read[field](value) if field in read else value for value in (one, two)]

    assert [field] == list(found)
    assert [(v, (s,)) for v, s in zip(values, SOURCES, strict=False)] == [
        (other.value, other.sources) for other in found[field]
    ]


@pytest.mark.parametrize(
    ("field", "one", "two"),
    [
        ("when", "2021", "2021-09-21"),
        ("when", "2021-09-21", "[2021-09-20..2021-09-21]"),
        ("when", "2021", ""),
        ("type", "OTHER", "PROTEST"),
        ("type", "STATE", "STATEMENT"),
        ("location", LAND, TOWN),
        ("location", NORTH, TOWN),
        ("location", LAND, NORTH),
        ("location", TOWN, None),
        ("location", Location("Albin"), Location("Albin", latitude=1, longitude=1)),
        ("theme", "a boat", "a bridge"),
    ],
)
def test_a_coarser_value_is_no_disagreement(field: str, one: Any, two: Any) -> None:
    """Whichever comes first."""
    assert {} == of({field: one}, {field: two}).alternatives
    assert {} == of({field: two}, {field: one}).alternatives


def test_numbers_disagree_unit_by_unit() -> None:
    """Boats with boats; who gives the same number stands with it."""
    two, six, crew = (
        Quantity(value, unit, "")
        for value, unit in ((2.0, "boats"), (6.0, "boats"), (9.0, "crews"))
    )
    vague = Quantity(None, "boats", "boats")
    event = of(
        {"quantities": [two, crew]},
        {"quantities": [six, vague]},
        {"quantities": [two]},
    )

    assert [(two, (SOURCES[0], SOURCES[2])), (six, (SOURCES[1],))] == [
        (other.value, other.sources) for other in event.alternatives["quantities"]
    ]


def test_one_report_does_not_disagree_with_itself() -> None:
    """Nor do two that say the same."""
    numbers = [Quantity(2.0, "boats", ""), Quantity(6.0, "boats", "")]

    assert {} == of({"quantities": numbers}).alternatives
    assert {} == of({"type": "PROTEST"}, {"type": "PROTEST"}).alternatives


def test_reports_stand_in_text_order() -> None:
    """What was made by hand, then the sources by day, each from its top."""
    hand, other = Report("by hand"), Report("by other hands")
    first, second, later = told(1, at=0), told(1, at=5), told(2, at=0)
    wider = told(1, "it happened here", at=0)
    ordered = [hand, other, first, wider, second, later]

    for some in itertools.permutations(ordered):
        assert ordered == sorted(some, key=text_order)


def test_of_two_at_one_place_the_words_decide_and_then_the_id() -> None:
    """The order is total, whatever is reported."""
    a, b = told(1, "it happened"), told(1, "it appeared")
    c = told(1, "it happened", theme="a boat")
    first, last = sorted((a, c), key=lambda report: report.id)

    assert [b, first, last] == sorted((last, a if a is first else c, b), key=text_order)


@pytest.mark.parametrize(
    ("relation", "converse"),
    [
        ("before", "after"),
        ("starts", "started by"),
        ("ends", "ended by"),
        ("same", "same"),
        ("overlaps", "overlaps"),
        ("unknown", "unknown"),
    ],
)
def test_a_relation_has_a_converse(relation: str, converse: str) -> None:
    """And that leads back."""
    assert Relation(converse) is Relation(relation).converse
    assert Relation(relation) is Relation(converse).converse


def test_links_are_a_set_in_text_order() -> None:
    """By the place they point at, then by what they say."""
    links = [
        Link(Relation.BEFORE, 0, 4, "a"),
        Link(Relation.AFTER, 3, 4, "a"),
        Link(Relation.BEFORE, 3, 4, "a"),
        Link(Relation.BEFORE, 3, 4, "a", Evidence.TENSE),
        Link(Relation.BEFORE, 3, 4, "b"),
        Link(Relation.AFTER, 3, 5, "a"),
    ]

    for some in (links, links[::-1], links * 2):
        assert tuple(links) == told(0, links=some).links


def test_trigger_and_quote_come_together_from_one_source() -> None:
    """One alone, or of two articles, is refused."""
    one, two = (Quote(source, 0, 2, "it") for source in SOURCES[:2])

    for wrong in ({"trigger": one}, {"quote": one}, {"trigger": one, "quote": two}):
        fields: dict[str, Any] = wrong
        with pytest.raises(InvalidValueError, match="come together from one source, g"):
            Report("it happened", **fields)


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("what", "it appeared"),
        ("type", "PROTEST"),
        ("when", When.of(2021)),
        ("participants", [Participant(UNION, AGENT)]),
        ("location", Location("Albin")),
        ("certainty", Certainty.PLANNED),
        ("attribution", Attribution(UNION, "said")),
        ("quantities", [Quantity(2.0, "boats", "two")]),
        ("theme", "a boat"),
        ("lemma", "happen"),
        ("links", [Link(Relation.BEFORE, 0, 4, "a")]),
    ],
)
def test_each_field_of_a_report_counts(field: str, other: Any) -> None:
    """Two reports are equal when all of their content is."""
    fields = {"what": "it happened", field: other}

    assert Report("it happened") != Report(**fields)
    assert Report(**fields) == Report(**fields)
    assert hash(Report(**fields)) == hash(Report(**fields))
    assert Report("it happened") != "it happened"


def test_events_differ_when_a_report_does() -> None:
    """And are nothing else than events."""
    assert of({}) != of({}, {})
    assert of({}) != told(0)
    assert of({}).id != of({}, {}).id


@pytest.mark.parametrize(
    ("event", "shown"),
    [
        (of({"when": "2021"}), "Event(2021 OTHER 'it happened')"),
        (of({}, {}), "Event(XXXX OTHER 'it happened', 2 reports)"),
    ],
)
def test_an_event_is_shown_in_short(event: Event, shown: str) -> None:
    """When, what kind, what, and how many tell of it."""
    assert shown == repr(event)
    assert "Report(XXXX OTHER 'it happened')" == repr(told(0))


@pytest.mark.parametrize(
    "name", ["", "protest", "TWO WORDS", "Protest", "A-B", 7, None]
)
def test_the_name_of_a_kind_is_one_word_in_capitals(name: Any) -> None:
    """The message names the value."""
    with pytest.raises(InvalidValueError, match="is one word in capitals, got "):
        EventType(name)


def test_kinds_are_known_by_their_names() -> None:
    """A built-in one has its class and gloss; any other can be made."""
    assert EVENT_TYPES["AID"] is EventType.of("AID")
    assert EventType("AID") == EventType.of("AID")
    assert "HERITAGE" == str(EventType.of("HERITAGE"))
    assert EventType.of("HERITAGE").quad is None
