"""The page is whole, safe, and says of each event what is known."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hostile import TEXTS, hostile_timelines
from hypothesis import HealthCheck, example, given, settings
from pages import Page

from dateline.model.actor import Actor, ActorKind
from dateline.model.article import Article
from dateline.model.event import Event
from dateline.model.location import Location
from dateline.model.report import Attribution, Participant, Quantity, Report
from dateline.model.source import Source
from dateline.model.types import Certainty, Role
from dateline.model.when import When
from dateline.testing import timelines
from dateline.timeline.timeline import Timeline
from dateline.view.entries import sections
from dateline.view.page import dumps

ARTICLE: Final = Article(
    "Rebels attacked a fort in Accra on Monday. They may leave, Ana Lind said.",
    title="A fort falls",
    published="2023-05-10",
    publisher="The Wire",
    url="https://example.org/fort",
)


NATO: Final = Actor("NATO", kind=ActorKind.ORGANISATION)
SERBIA: Final = Actor("Serbia", kind=ActorKind.COUNTRY)
PEOPLE: Final = Actor("People", kind=ActorKind.GROUP)


def told(words: str, **fields: Any) -> Report:
    """Return a report of the sentence of the article that holds some words."""
    text = ARTICLE.text
    at = text.index(words)
    start = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at) + 1) + 1
    end = text.index(".", at) + 1
    return Report(
        fields.pop("what", words),
        trigger=ARTICLE.quote(at, at + len(words)),
        quote=ARTICLE.quote(start, end),
        **fields,
    )


FORT: Final = told(
    "attacked",
    what="Rebels attacked a fort",
    type="ASSAULT",
    when=When.of(2023, 5, 8),
    participants=[Participant(Actor("Rebels"), Role.AGENT)],
    location=Location("Accra", country="GH", within=("Ghana",), relation="near"),
)
LEAVE: Final = told(
    "leave",
    what="They may leave",
    certainty=Certainty.POSSIBLE,
    attribution=Attribution(Actor("Ana Lind"), "said"),
)


def page_of(*reports: Report) -> Page:
    """Draw the page of some reports."""
    return Page(dumps(Timeline(reports)))


def test_an_event_says_what_is_known_of_it() -> None:
    """What, when, who, where, its passage with the marked word, its source."""
    page = page_of(FORT)

    assert "Rebels attacked a fort" in page.texts["bdi"]
    assert ["2023-05-08"] == [time["datetime"] for time in page.all("time")]
    assert "assault" in page.texts["span"]
    assert {"Rebels", "near Accra", "Rebels "} <= set(page.texts["bdi"])
    assert ["attacked"] == page.texts["mark"]
    assert " a fort in Accra on Monday." in page.texts["bdi"]
    assert "The Wire, A fort falls, 2023-05-10" in page.texts["bdi"]
    assert "https://example.org/fort#:~:text=" in page.all("a")[1]["href"]


def test_certainty_and_attribution_are_shown() -> None:
    """What is merely asserted by the article itself is not pointed out."""
    assert ["possible"] == page_of(LEAVE).texts["strong"]
    assert "Ana Lind (“said”)" in page_of(LEAVE).texts["bdi"]
    assert "strong" not in page_of(FORT).texts
    assert "According to " not in page_of(FORT).text("p")


def test_several_reports_show_where_they_differ() -> None:
    """Each value with those who give it."""
    later = attrs.evolve(FORT, when=When.of(2023, 5, 9), what="A fort was attacked")
    line = Timeline([FORT, later])
    joined = line.link(Event((FORT,)), Event((later,)))
    page = Page(dumps(joined))

    assert "Reports differ in when: " in page.texts["span"]
    assert "8 May 2023 (The Wire 2023-05-10)" in page.texts["bdi"]
    assert "9 May 2023 (The Wire 2023-05-10)" in page.texts["bdi"]
    assert 1 == len(page.all("blockquote"))


def test_many_passages_open_on_demand() -> None:
    """Two are shown, and all are there."""
    body = " ".join(f"Storm {n} hit Accra." for n in range(5))
    article = Article(body, published="2023-05-10")
    reports = [
        Report(
            "A storm hit Accra",
            trigger=article.quote(at.start(), at.end()),
            quote=article.quote(at.start() - 8, at.end() + 7),
        )
        for at in re.finditer("hit", article.text)
    ]
    line = Timeline(reports)
    for report in reports[1:]:
        line = line.link(Event((reports[0],)), Event((report,)))
    page = Page(dumps(line))

    assert 5 == len(page.all("blockquote"))
    assert ["3 more passages"] == [
        text for text in page.texts["summary"] if "passage" in text
    ]


def test_numbers_that_differ_are_shown() -> None:
    """In the words of each report."""
    three, four = (
        attrs.evolve(FORT, quantities=[Quantity(n, "forts", f"{n} forts")])
        for n in (3, 4)
    )
    line = Timeline((three, four)).link(Event((three,)), Event((four,)))
    page = Page(dumps(line))

    assert "Reports differ in quantities: " in page.texts["span"]
    assert "3 forts (The Wire 2023-05-10)" in page.texts["bdi"]


def test_a_trigger_beyond_its_passage_is_not_marked() -> None:
    """The passage is shown as it is."""
    report = attrs.evolve(FORT, trigger=ARTICLE.quote(0, 6))
    page = page_of(report)

    assert "mark" not in page.texts
    assert "Rebels attacked a fort in Accra on Monday." in page.texts["bdi"]


@pytest.mark.parametrize(
    ("stamps", "edtf"),
    [
        (["2021"], "2021"),
        (["2021-09"], "2021-09~"),
        (["2021-09-25", "2021-09-26"], "[2021-09-25..2021-09-26]"),
        (["2021-09-27T14:05Z"], "2021-09-27T14:05"),
        (["2021-09-27T14:05:09Z"], "2021-09-27T14:05:09Z"),
        (["0033"], "0033"),
        ([], "199X"),
        ([], "2021-33"),
        ([], "XXXX"),
    ],
)
def test_a_date_is_no_more_exact_for_programs_than_for_people(
    stamps: list[str], edtf: str
) -> None:
    """What HTML has no time for, a decade or a quarter, gets no stamp."""
    page = Page(dumps(Timeline.of(Event.of("x", when=edtf))))

    assert stamps == [time["datetime"] for time in page.all("time")]


def test_events_stand_under_their_years() -> None:
    """A decade is not put into one; what no one dates comes at the end."""
    line = Timeline.of(
        *(
            Event.of(f"a {when}", when=when or None)
            for when in ("199X", "1991", "1991-05", "[..2021-09-27]", "2021", "")
        ),
    )

    assert [
        ("1990s", 1),
        ("1991", 2),
        ("2021", 2),
        ("Undated", 1),
    ] == [(heading, len(events)) for heading, events in sections(line)]


@settings(max_examples=40)
@given(timelines())
@example(Timeline.of(Event.of("it rains", when="[..0001-01-03]")))
def test_every_event_stands_in_the_list_once(timeline: Timeline) -> None:
    """In the order of the timeline."""
    page = Page(dumps(timeline))
    listed = [item["id"] for item in page.all("li") if "event" in item.get("class", "")]

    assert [f"e-{event.id[:12]}" for event in timeline] == listed
    assert [] == page.unclosed


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(hostile_timelines())
def test_hostile_text_stays_text(timeline: Timeline) -> None:
    """No tag, attribute, script, style or link comes out of a text."""
    check_inert(dumps(timeline, title=timeline.events[0].what))


@pytest.mark.parametrize(
    "broken",
    [
        ("dateline.view.markup.html.escape", lambda text, **_: text),
        ("dateline.view.markup.inert", lambda text: text),
        ("dateline.view.entries.passage_url", lambda url, _: url),
    ],
    ids=["nothing is escaped", "controls go through", "any address is a link"],
)
def test_a_page_that_lets_text_through_is_seen(
    broken: tuple[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check above is able to fail, for each thing that it is there for."""
    quote = attrs.evolve(FORT.quote or ARTICLE.quote(0, 1), source=EVIL)
    trigger = attrs.evolve(FORT.trigger or ARTICLE.quote(0, 1), source=EVIL)
    line = Timeline.of(
        Event.of("<img src=x onerror=alert(1)>", actors=["\u202ea\x00"]),
        Event((attrs.evolve(FORT, quote=quote, trigger=trigger),)),
    )
    check_inert(dumps(line))
    monkeypatch.setattr("dateline.view.entries.web_url", bool)
    monkeypatch.setattr(*broken)

    with pytest.raises(AssertionError):
        check_inert(dumps(line))


EVIL: Final = Source("x", published="2021-09-27", url="javascript:alert(1)")


def check_inert(text: str) -> None:
    """Check that a page holds no more than its own markup and scripts."""
    page = Page(text)
    tame = Page(dumps(Timeline.of(Event.of("x"))))
    counts = [(len(p.all("script")), len(p.all("style"))) for p in (page, tame)]

    assert [(1, 1), (1, 1)] == counts
    assert tame.text("script") == page.text("script")
    assert {tag for tag, _ in page.elements} <= TAGS
    for tag, attributes in page.elements:
        for name, value in attributes.items():
            assert not name.startswith("on"), (tag, name)
            assert "style" != name
            if name in {"href", "src"}:
                assert re.match(r"https?://[^/]|#|data:,$", value), value
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text
    )
    text.encode("utf-8")


TAGS: Final = frozenset(
    """
    html head meta link title style body a header h1 bdi p fieldset legend label input
    main figure div svg g line text rect circle path aside details summary form select
    option output button section h2 ol ul li h3 span strong time blockquote mark
    figcaption footer script
    """.split()
)


@pytest.mark.parametrize("text", [*TEXTS, "a" * 1_000_000, "<b>" * 300_000])
def test_a_hostile_event_is_shown_whole(text: str) -> None:
    """However long; only what no page can carry is replaced."""
    page = Page(dumps(Timeline.of(Event.of(text, when="2021", actors=[text]))))

    clean = text.replace("\r\n", " \n").replace("\u2028", "\n")
    clean = clean.replace("\u2029", "\n")
    for unfit in "\x00\x07\x1b\u202e\u202c\u2067\ud83d\ufffe":
        clean = clean.replace(unfit, "\ufffd")
    assert clean in page.texts["bdi"]


def test_the_page_asks_for_nothing() -> None:
    """No address in it is fetched, and its policy allows but its own parts."""
    text = dumps(Timeline([FORT]))
    page = Page(text)
    policy = next(m["content"] for m in page.all("meta") if "http-equiv" in m)

    for kind in ("script", "style"):
        digest = hashlib.sha256(page.text(kind).encode()).digest()
        assert f"{kind}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"url\(|@import|\bfetch\(|XMLHttp|innerHTML", text)
    assert {"href"} == {
        name
        for _, a in page.elements
        for name in a
        if name in {"src", "href", "srcset"}
    }


def test_menus_offer_what_there_is_to_choose() -> None:
    """The most frequent first; a field of one value has no menu."""
    accra = Event.of("Voters stay away", type="ELECTION", location=FORT.location)
    page = Page(dumps(Timeline.of(Event((FORT,)), accra, Event((LEAVE,)))))
    menus = [menu["data-facet"] for menu in page.all("select")]

    assert ["p", "t", "c"] == menus
    assert "Accra (2)" in page.texts["option"]
    assert "Ghana (2)" in page.texts["option"]


def test_a_long_menu_is_cut_and_says_so() -> None:
    """What is rare is found by words."""
    events = [Event.of("x", when="2021", actors=[f"A{n}"]) for n in range(300)]
    page = Page(dumps(Timeline.of(*events)))

    assert "Actor (250 of 300)" in page.texts["label"]
    assert 251 == sum(1 for text in page.texts["option"] if re.match(r"A\d|any", text))


@pytest.mark.parametrize(
    ("heading", "events"),
    [
        ("Timeline", []),
        ("Timeline", [Event.of("x")]),
        ("A fort falls", [Event((FORT,))]),
        (
            "NATO and Serbia",
            [
                Event.of("a", actors=[NATO, SERBIA, PEOPLE]),
                Event.of("b", actors=[NATO, SERBIA, PEOPLE]),
                Event.of("c", actors=[NATO]),
            ],
        ),
    ],
)
def test_a_page_has_a_heading(heading: str, events: list[Event]) -> None:
    """That of the only article, else who is told of most."""
    assert f"<title>{heading}</title>" in dumps(Timeline.of(*events))
    assert "<title>Mine</title>" in dumps(Timeline.of(*events), title="Mine")


def test_a_timeline_writes_its_page(tmp_path: Path) -> None:
    """By the suffix of the file."""
    file = tmp_path / "fort.html"
    Timeline([FORT]).write(file)

    assert dumps(Timeline([FORT])) == file.read_text("utf-8")


def test_the_same_timeline_gives_the_same_page() -> None:
    """To the byte, in whatever order its reports came."""
    assert dumps(Timeline([FORT, LEAVE])) == dumps(Timeline([LEAVE, FORT]))
    assert json.dumps(dumps(Timeline()))
