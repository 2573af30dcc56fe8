"""A page is read by what it says about itself; what is a guess is not taken."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newspaper import PARAGRAPHS, page, record

from dateline.errors import (
    DatelineError,
    MissingDateError,
    MissingExtraError,
    UnreadableArticleError,
)
from dateline.read.html import from_html

DAY = dt.date(2021, 9, 27)
NOON = dt.datetime(2021, 9, 27, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
DATED = '<meta property="article:published_time" content="2021-09-27">'


def test_the_text_is_that_of_the_article() -> None:
    """No menu, no footer, no headline twice; paragraphs stand apart."""
    article = from_html(page(DATED))

    assert "\n\n".join(PARAGRAPHS) == article.body
    assert ("Bridge blocked", "en-GB") == (article.title, article.language)


def test_the_record_of_the_page_goes_first() -> None:
    """JSON-LD says more than meta elements, and those more than what is shown."""
    head = DATED.replace("27", "28") + record(
        headline="Bridge blocked by dockers",
        datePublished="2021-09-27T12:00:00+02:00",
        dateModified="2021-09-29",
        publisher={"@type": "Organization", "name": "The Arla Post"},
        mainEntityOfPage={"@id": "https://example.org/bridge"},
        inLanguage="en",
    )
    article = from_html(page(head), url="https://example.org/found?by=mail")

    assert NOON == article.published
    assert "Bridge blocked by dockers" == article.title
    assert "The Arla Post" == article.publisher
    assert "https://example.org/bridge" == article.url


def test_a_record_may_lie_in_a_graph_or_a_list() -> None:
    """Publishers pack it in several ways; one that is broken does no harm."""
    made = {"@type": ["Thing", "ReportageNewsArticle"], "datePublished": "2021-09-27"}
    for packed in ({"@graph": [{"@type": "Person"}, made]}, [[made]], {"@graph": made}):
        script = f'<script type="application/ld+json">{json.dumps(packed)}</script>'
        broken = '<script type="application/ld+json">{"@type": </script>'
        assert DAY == from_html(page(broken + script)).published


@pytest.mark.parametrize(
    "head",
    [
        DATED,
        '<meta name="DC.date.issued" content="20210927">',
        '<meta itemprop="datePublished" content="2021-09-27T10:00:00">',
        '<meta name="pubdate" content="Mon, 27 Sep 2021 23:00:00 -0000">',
        '<META NAME="Date" CONTENT="September 27, 2021">',
    ],
)
def test_a_date_in_the_head_is_read(head: str) -> None:
    """A time without a zone is left out: the day is what is known."""
    assert DAY == from_html(page(head)).published


@pytest.mark.parametrize(
    "top",
    [
        '<time datetime="2021-09-27">this week</time>',
        "<div><time>27 September 2021</time></div>",
        '<span class="post-date">Sept. 27, 2021</span>',
        '<time class="entry-date published updated" datetime="2021-09-27"></time>',
        '<p class="byline">By Ana Ode, 27th September 2021, 9.30 p.m.</p>',
        '<span itemprop="datePublished" content="2021-09-27">yesterday</span>',
        '<time datetime="2021-09-27"></time><p class="updated date">28 Sep 2021</p>',
        '<i class="date">27 Sep 2021</i> <i class="date">Updated 28 Sep 2021</i>',
    ],
)
def test_a_date_that_is_marked_as_such_is_read(top: str) -> None:
    """Above the text, in an element that says what it is."""
    assert DAY == from_html(page(top=top)).published


@pytest.mark.parametrize(
    ("head", "top", "bottom"),
    [
        ("", "", ""),
        ('<link rel="canonical" href="https://example.org/2021/09/27/a">', "", ""),
        ('<meta property="og:image" content="https://e.org/2021/09/27/a.jpg">', "", ""),
        ('<meta property="article:modified_time" content="2021-09-27">', "", ""),
        (record(dateModified="2021-09-27"), "", ""),
        (record(datePublished="last Monday"), "", ""),
        ("", '<span class="date">9/10/2021</span>', ""),
        ("", '<span class="date">September 2021</span>', ""),
        ("", '<span class="date">31 February 2021</span>', ""),
        ("", '<p>On <time datetime="2021-09-27">Monday</time> it rained.</p>', ""),
        ("", '<p class="date">Last updated 27 September 2021</p>', ""),
        ("", "", '<aside><time datetime="2021-09-27">x</time></aside>'),
        ("", "", '<div class="related"><span class="date">27 Sep 2021</span></div>'),
        ("", "<p>27 September 2021 was a Monday in the whole of the province.</p>", ""),
    ],
)
def test_a_guess_is_not_taken_for_the_date(head: str, top: str, bottom: str) -> None:
    """Addresses, copyright, other articles, changes and running text: no date."""
    with pytest.raises(MissingDateError, match=r"pass published='2021-09-27'"):
        from_html(page(head, top, bottom))

    assert DAY == from_html(page(head, top, bottom), published="2021-09-27").published


def test_two_dates_that_differ_are_named() -> None:
    """Nothing says which of them is that of the page."""
    top = '<time datetime="2021-09-27"></time><time datetime="2021-09-28"></time>'

    with pytest.raises(MissingDateError, match="shows 2021-09-27, 2021-09-28 and not"):
        from_html(page(top=top))


@pytest.mark.parametrize(
    ("fields", "begins"),
    [
        ({"dateline": "ARLA, Westland"}, "ARLA, Westland — Dock workers"),
        ({"locationCreated": [{"name": "Arla"}]}, "ARLA — Dock workers"),
        ({"locationCreated": []}, "Dock workers"),
        ({"dateline": "Dock"}, "Dock workers"),
        ({"contentLocation": {"name": "Arla"}}, "Dock workers"),
        ({"dateline": 7}, "Dock workers"),
    ],
)
def test_the_place_of_writing_stands_before_the_text(
    fields: dict[str, object], begins: str
) -> None:
    """As in print, where the text does not begin with it already."""
    assert from_html(page(DATED + record(**fields))).body.startswith(begins)


def test_meta_elements_stand_in_for_a_record() -> None:
    """Open Graph names headline, site, address and language."""
    head = DATED + (
        '<meta property="og:title" content="Dockers &amp; bridge">'
        '<meta property="og:site_name" content="The Arla Post">'
        '<meta property="og:url" content="https://example.org/bridge">'
        '<meta property="og:locale" content="en_US">'
    )
    article = from_html(page(head).replace(' lang="en-GB"', ""))

    assert ("Dockers & bridge", "The Arla Post") == (article.title, article.publisher)
    assert ("https://example.org/bridge", "en-US") == (article.url, article.language)


def test_an_address_that_is_none_of_the_web_is_left_out() -> None:
    """A page does not get a script into what is made of it."""
    head = DATED + '<link rel="canonical" href="javascript:alert(1)">'

    assert "" == from_html(page(head)).url
    assert "https://e.org/" == from_html(page(head), url="https://e.org/").url


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("utf-8", page(DATED + "<p>Ærø</p>").encode()),
        ("mark", page(DATED).encode("utf-8-sig")),
        ("utf-16", page(DATED).encode("utf-16")),
        ("latin1", page('<meta charset="iso-8859-1">' + DATED).encode("cp1252")),
        ("cp1251", page("<meta charset=windows-1251>" + DATED).encode("cp1251")),
    ],
)
def test_bytes_are_read_as_the_page_says(name: str, data: bytes) -> None:
    """By their mark, by the head of the page, else as UTF-8."""
    assert name
    assert PARAGRAPHS[0] in from_html(data).body


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<p>\xff\xfe</p>", "no utf-8 text: .* at byte 3"),
        (b'<meta charset="klingon"><p>a</p>', "character set that is not known"),
        ("", "no text of an article"),
        ("<html><body><script>var a = 1</script></body></html>", "no text of an art"),
    ],
)
def test_what_is_no_page_is_refused(data: str | bytes, reason: str) -> None:
    """The error says what to do."""
    with pytest.raises(UnreadableArticleError, match=reason):
        from_html(data, published="2021-09-27")


def test_short_pages_are_read_too() -> None:
    """Where trafilatura finds too little, paragraphs or the record are the text."""
    short = from_html("<h1>Rain</h1><p>It rained.</p>", published="2021-09-27")
    told = record(articleBody="It rained.\nIt poured.")
    said = from_html(f"<html><head>{told}</head></html>", published="2021-09-27")

    assert ("Rain", "It rained.") == (short.title, short.body)
    assert "It rained.\n\nIt poured." == said.body


PIECES = [
    *("<p>", "</p>", "<time>", "a", "</html>", "{", "}", "[", "</script>", "<!--"),
    *("<script type=application/ld+json>", "<a href='", "&#0;", "\0", "27 May 2021"),
    *("<meta charset=", "<span class=date>", "<html lang=", '"', "\ud800", ">"),
]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_heap_of_tags_is_read_or_refused(html: str) -> None:
    """Nothing but our own errors comes out."""
    try:
        article = from_html(html, published="2021-09-27")
    except DatelineError:
        return
    assert article.body.strip()


def test_without_the_extra_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Pages need a package that the library does not bring."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'dateline\[html\]'"):
        from_html(page(DATED))


@pytest.mark.parametrize("mark", ["<![", "<![<", "<![ no", "<![no[", "<!DOCTYPE [<"])
def test_a_declaration_that_no_parser_knows_is_refused_or_passed(mark: str) -> None:
    """What the parser of Python gives up on ends in an error of ours."""
    page = f"{mark}> <html><body><p>It rained on Monday.</p></body></html>"

    with contextlib.suppress(UnreadableArticleError):
        assert "It rained on Monday." == from_html(page, published=DAY).body
