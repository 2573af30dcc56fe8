"""The steps come together: every field of a report has its words and its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import pytest
from parses import LEXICON, parsed

from dateline.extract.certainty.quotations import find_speakers
from dateline.extract.reports import find_reports
from dateline.extract.syntax.words import Sentence
from dateline.extract.what.worth import is_worth_telling
from dateline.extract.when.tenses import tense_spans
from dateline.model.actor import Actor, ActorKind
from dateline.model.article import Article
from dateline.model.location import Location
from dateline.model.report import Participant, Quantity, Relation, Report
from dateline.model.types import Role
from dateline.resolve.places.gazetteer import Gazetteer
from dateline.temporal import find_timexes


@pytest.fixture(name="gazetteer", scope="module")
def _gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as gazetteer:
        yield gazetteer


def read(
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
    actors: Mapping[str, Actor] | None = None,
) -> list[Report]:
    """Return the reports of an article that ends with the last sentence."""
    article = Article(sentences[-1].text, published="2023-05-10")
    timexes = find_timexes(
        article.text, published=article.published, tenses=tuple(tense_spans(sentences))
    )
    return list(
        find_reports(
            article,
            sentences,
            timexes,
            lexicon=LEXICON,
            gazetteer=gazetteer,
            actors=actors or {},
        )
    )


ATTACK: Final = (
    "Officials=official/NNS/nsubj>said said=say/VBD/ROOT "
    "nine/CD/nummod>rebels@CARDINAL rebels=rebel/NNS/nsubj>attacked "
    "attacked=attack/VBD/ccomp>said guards=guard/NNS/dobj>attacked "
    "in/IN/prep>attacked Ghana/NNP/pobj>in@GPE on/IN/prep>attacked "
    "Monday/NNP/pobj>on@DATE ~././punct>said"
)


def test_a_report_has_all_its_fields(gazetteer: Gazetteer) -> None:
    """Who, whom, when, where, how many, and who says so."""
    (attack,) = read([parsed(ATTACK)], gazetteer)

    assert "ASSAULT" == attack.type.name
    assert "nine rebels attacked guards in Ghana" == attack.what
    assert "2023-05-08" == attack.when.to_edtf()
    assert [("rebels", Role.AGENT), ("guards", Role.RECIPIENT)] == [
        (part.actor.name, part.role) for part in attack.participants
    ]
    assert attack.location is not None
    assert ("Ghana", "GH") == (attack.location.name, attack.location.country)
    assert (Quantity(9.0, "rebels", "nine rebels"),) == attack.quantities
    assert attack.attribution is not None
    assert attack.attribution.speaker is not None
    assert ("officials", "said") == (
        attack.attribution.speaker.name.lower(),
        attack.attribution.cue,
    )
    assert ("attack", "guards") == (attack.lemma, attack.theme)
    assert [Relation.BEFORE] == [link.relation for link in attack.links]


def test_every_field_has_its_reason(gazetteer: Gazetteer) -> None:
    """The reasons name the words, and where they stand."""
    sentence = parsed(ATTACK, before="Rain. ")
    attack = read([sentence], gazetteer)[-1]
    shown = {
        reason.field: sentence.text[reason.start : reason.end]
        for reason in attack.reasons
        if reason.start is not None
    }

    assert {
        "type": "attacked",
        "when": "Monday",
        "location": "Ghana",
        "theme": "guards",
    } == shown
    assert {"type", "when", "certainty", "location", "theme"} == {
        reason.field for reason in attack.reasons
    }


def test_a_report_quotes_its_sentence(gazetteer: Gazetteer) -> None:
    """The trigger lies in the quote, and both are exact."""
    sentence = parsed(ATTACK, before="Rain. ")
    for report in read([sentence], gazetteer):
        assert report.quote is not None
        assert report.trigger is not None
        assert sentence.text[6:] == report.quote.exact
        assert report.quote.start <= report.trigger.start
        assert report.trigger.end <= report.quote.end


def test_actors_of_the_caller_go_before_ours(gazetteer: Gazetteer) -> None:
    """A name that the caller knows is that actor."""
    acme = Actor("Acme Ltd", kind=ActorKind.COMPANY, ids=[("house", "77")])
    sentence = parsed(
        "Rebels/NNS/nsubj>attacked attacked=attack/VBD/ROOT Acme/NNP/dobj>attacked@GPE"
    )
    (report,) = read([sentence], gazetteer, {"Acme": acme})

    assert acme in report.actors(Role.RECIPIENT)


def test_protection_has_an_agent_though_none_is_named(gazetteer: Gazetteer) -> None:
    """ "Under international military protection" says by whom."""
    sentence = parsed(
        "Kosovo/NNP/nsubj>was@GPE was=be/VBD/ROOT under/IN/prep>was "
        "international/JJ/amod>protection military/JJ/amod>protection "
        "protection/NN/pobj>under"
    )
    (report,) = read([sentence], gazetteer)

    assert ["international military"] == [a.name for a in report.actors(Role.AGENT)]
    assert ["Kosovo"] == [a.name for a in report.actors(Role.RECIPIENT)]


def test_a_day_that_bears_a_name_is_no_actor(gazetteer: Gazetteer) -> None:
    """No one is called Labor Day."""
    sentence = parsed(
        "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT on/IN/prep>attacked "
        "Labor/NNP/compound>Day@PERSON Day/NNP/pobj>on@+"
    )
    (report,) = read([sentence], gazetteer)

    assert ["rebels"] == [actor.name for actor in report.actors()]


def test_an_article_without_events_gives_none(gazetteer: Gazetteer) -> None:
    """Nothing is made up."""
    assert [] == read(
        [parsed("It/PRP/nsubj>was was=be/VBD/ROOT late/JJ/acomp>was ~././punct>was")],
        gazetteer,
    )


SPEAKER: Final = Participant(Actor("officials"), Role.AGENT)
NAMED: Final = Participant(Actor("Okafor"), Role.AGENT)
WORTH: Final = {
    "event": (Report("x", type="ASSAULT"), False, False, True),
    "other with no one": (Report("x"), False, False, False),
    "other with a date": (Report("x"), True, False, True),
    "other with someone": (Report("x", participants=[SPEAKER]), False, False, True),
    "other with a place": (Report("x", location=Location("Accra")), False, False, True),
    "other with a number": (
        Report("x", quantities=[Quantity(2, "km", "2 km")]),
        False,
        False,
        True,
    ),
    "statement by hand": (Report("x", type="STATEMENT"), False, False, True),
}


@pytest.mark.parametrize(
    ("report", "dated", "framed", "worth"), WORTH.values(), ids=WORTH.keys()
)
def test_scenery_is_not_told(
    report: Report, *, dated: bool, framed: bool, worth: bool
) -> None:
    """What is of no known kind needs a date, a party, a place or a number."""
    assert worth == is_worth_telling(report, dated=dated, framed=framed)


@pytest.mark.parametrize(
    ("words", "dated", "parts", "worth"),
    [
        ("become", False, (), False),
        ("become", True, (), True),
        ("become", False, (SPEAKER,), True),
        ("are without power", False, (), True),
    ],
)
def test_a_state_of_the_world_at_large_is_not_told(
    words: str, parts: tuple[Participant, ...], *, dated: bool, worth: bool
) -> None:
    """ "Has become a tool" needs a day or someone; a plight is news by itself."""
    quote = Article(words, published="2023-05-10").quote(0, len(words))
    report = Report("x", type="STATE", participants=parts, quote=quote, trigger=quote)

    assert worth == is_worth_telling(report, dated=dated, framed=False)


def test_what_is_done_to_a_thing_is_told() -> None:
    """ "The bill was suspended" names no one, and is news."""
    assert is_worth_telling(Report("x"), dated=False, framed=False, undergone=True)


@pytest.mark.parametrize(
    ("what", "listeners", "worth"),
    [
        ("Okafor said “he did not stop”", (), False),
        ("Okafor said “they sold Calder”", (), True),
        ("Okafor said “we found 300 letters”", (), True),
        ("Okafor said “they found all of the old letters”", (), True),
        ("Okafor said it was “a bad day”", (), True),
        ("Okafor said “he did not stop”", ("reporters",), True),
    ],
)
def test_a_piece_of_a_quotation_is_not_told(
    what: str, listeners: tuple[str, ...], *, worth: bool
) -> None:
    """A few words without a name or a number are no news, unless told to someone."""
    quote = Article("said", published="2023-05-10").quote(0, 4)
    told = [Participant(Actor(name), Role.RECIPIENT) for name in listeners]
    report = Report(
        what,
        type="STATEMENT",
        participants=[NAMED, *told],
        quote=quote,
        trigger=quote,
    )

    assert worth == is_worth_telling(report, dated=False, framed=False)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Okafor/NNP/nsubj>grew grew=grow/VBD/ROOT worried/JJ/acomp>grew", 0),
        (
            (
                "Okafor/NNP/nsubjpass>worried was=be/VBD/auxpass>worried "
                "worried=worry/VBN/ROOT"
            ),
            0,
        ),
        (
            (
                "Okafor/NNP/nsubj>said said=say/VBD/ROOT she/PRP/nsubj>is "
                "is=be/VBZ/ccomp>said confident/JJ/acomp>is"
            ),
            0,
        ),
        (
            (
                "Okafor/NNP/nsubjpass>arrested was=be/VBD/auxpass>arrested "
                "arrested=arrest/VBN/ROOT"
            ),
            1,
        ),
    ],
)
def test_a_mood_is_not_told(written: str, told: int, gazetteer: Gazetteer) -> None:
    """How someone is, is no event; what is done to him is."""
    assert told == len(read([parsed(written)], gazetteer))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            (
                "Anyone/NN/nsubjpass>urged is=be/VBZ/auxpass>urged "
                "urged=urge/VBN/ROOT to/TO/aux>call call/VB/xcomp>urged"
            ),
            0,
        ),
        (
            (
                "Rebels=rebel/NNS/nsubjpass>urged were=be/VBD/auxpass>urged "
                "urged=urge/VBN/ROOT to/TO/aux>call call/VB/xcomp>urged"
            ),
            1,
        ),
        (
            (
                "Okafor/NNP/nsubjpass>reached can/MD/aux>reached "
                "be/VB/auxpass>reached reached=reach/VBN/ROOT"
            ),
            0,
        ),
        (
            (
                "Okafor/NNP/nsubj>say could/MD/aux>say not/RB/neg>say say/VB/ROOT "
                "when/WRB/advmod>left they/PRP/nsubj>left "
                "left=leave/VBD/ccomp>say"
            ),
            0,
        ),
    ],
)
def test_what_is_for_the_reader_is_not_told(
    written: str, told: int, gazetteer: Gazetteer
) -> None:
    """ "Anyone who saw it is asked to call" is a notice, and no request."""
    assert told == len(read([parsed(written)], gazetteer))


def test_he_said_says_nothing() -> None:
    """Two words are the frame of what was said, unless they have a day."""
    quote = Article("said", published="2023-05-10").quote(0, 4)
    report = Report(
        "Okafor said",
        type="STATEMENT",
        participants=[NAMED],
        quote=quote,
        trigger=quote,
    )

    assert not is_worth_telling(report, dated=False, framed=False)
    assert is_worth_telling(report, dated=True, framed=False)


HEADLINE: Final = (
    "Rebels=rebel/NNS/nsubj>attack attack/VBP/ROOT old/JJ/amod>fort fort/NN/dobj>attack"
)
LEAD_AGAIN: Final = (
    "Rebels=rebel/NNS/nsubj>attacked attacked=attack/VBD/ROOT the/DT/det>fort "
    "fort/NN/dobj>attacked on/IN/prep>attacked Monday/NNP/pobj>on@DATE"
)


def test_the_lead_is_of_the_event_of_the_headline(gazetteer: Gazetteer) -> None:
    """It points at the headline's words, and only the first report of it does."""
    headline = parsed(HEADLINE, headline=True)
    lead = parsed(LEAD_AGAIN, before=f"{headline.text}\n\n", index=1)
    again = parsed(LEAD_AGAIN, before=f"{lead.text}\n\n", index=2)
    reports = read([headline, lead, again], gazetteer)

    assert [[], [Relation.SAME], []] == [
        [link.relation for link in report.links] for report in reports
    ]
    (link,) = reports[1].links
    assert "attack" == again.text[link.start : link.end]


def test_what_is_crewed_acts(gazetteer: Gazetteer) -> None:
    """A lifeboat that turns back is whoever is aboard."""
    (report,) = read(
        [
            parsed(
                "Two/CD/nummod>lifeboats@CARDINAL "
                "lifeboats=lifeboat/NNS/nsubj>attacked "
                "attacked=attack/VBD/ROOT the/DT/det>fort fort/NN/dobj>attacked"
            )
        ],
        gazetteer,
    )

    assert ["Two lifeboats"] == [actor.name for actor in report.actors(Role.AGENT)]


@pytest.mark.parametrize(
    ("speaker", "pronoun", "agents"),
    [
        ("captain", "We/PRP", ["captain"]),
        ("captain", "He=he/PRP", []),
        ("widow", "We/PRP", ["widow"]),
    ],
)
def test_in_a_quotation_we_are_the_speaker(
    gazetteer: Gazetteer, speaker: str, pronoun: str, agents: list[str]
) -> None:
    """And no "he" or "they" is, even where no one else is near."""
    sentence = parsed(
        f"The/DT/det>{speaker} {speaker}/NN/nsubj>said said=say/VBD/ROOT "
        f"{pronoun}/nsubj>attacked attacked=attack/VBD/ccomp>said "
        "forts=fort/NNS/dobj>attacked"
    )
    for own in sentence.words[3:]:
        own.quoted = True
    find_speakers([sentence])
    report = next(r for r in read([sentence], gazetteer) if r.lemma == "attack")

    assert agents == [actor.name for actor in report.actors(Role.AGENT)]
    assert report.attribution is not None
    assert report.attribution.direct
    assert report.attribution.speaker is not None
    assert speaker == report.attribution.speaker.name


@pytest.mark.parametrize(
    ("parts", "dated", "framed", "worth"),
    [
        ((), True, False, False),
        ((SPEAKER,), False, False, True),
        ((SPEAKER,), False, True, False),
        ((SPEAKER,), True, True, True),
        ((NAMED,), False, True, False),
    ],
)
def test_a_statement_that_only_frames_is_not_told(
    parts: tuple[Participant, ...], *, dated: bool, framed: bool, worth: bool
) -> None:
    """Someone must speak; "officials said" alone is no event when it tells one."""
    article = Article("They said so.", published="2023-05-10")
    quote = article.quote(0, 13)
    report = Report(
        "They said so.",
        type="STATEMENT",
        participants=parts,
        quote=quote,
        trigger=quote,
    )

    assert worth == is_worth_telling(report, dated=dated, framed=framed)


def spoken(*parts: Participant) -> Report:
    """Return a report of something said."""
    quote = Article("They said so.", published="2023-05-10").quote(0, 13)
    return Report(
        "They said so.",
        type="STATEMENT",
        participants=parts,
        quote=quote,
        trigger=quote,
    )


def test_a_view_is_not_told() -> None:
    """ "She said it was fine" is no event, whoever says it and whenever."""
    said = spoken(NAMED)

    assert not is_worth_telling(said, dated=False, viewed=True)
    assert not is_worth_telling(said, dated=True, viewed=True)
    assert is_worth_telling(said, dated=True, framed=True, viewed=True)


def test_who_asks_for_statements_is_told_of_them() -> None:
    """A named speaker is told, though he only frames an event or holds a view."""
    said, whole = spoken(NAMED), {"dated": False, "framed": True, "statements": True}

    assert is_worth_telling(said, **whole, viewed=True)
    assert not is_worth_telling(spoken(SPEAKER), **whole)
