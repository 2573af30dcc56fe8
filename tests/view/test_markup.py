"""What is not markup is escaped, and links lead to the web alone."""

from __future__ import annotations

import pytest
from hostile import TEXTS, URLS
from hypothesis import given
from hypothesis import strategies as st
from pages import Page

from dateline.io.inert import inert, web_url
from dateline.view.markup import Markup, element, passage_url


@given(st.text() | st.sampled_from(TEXTS))
def test_text_comes_back_as_it_went_in(text: str) -> None:
    """In an element as in an attribute: escaped, and nothing else."""
    page = Page(element("p", element("b", text), title=text))

    assert ["p", "b"] == [tag for tag, _ in page.elements]
    assert inert(text) == page.text("b")
    assert inert(text) == page.all("p")[0]["title"]


@given(st.text())
def test_inert_text_can_be_written(text: str) -> None:
    """It holds no control but tabs and line ends, and is UTF-8."""
    clean = inert(text)

    assert clean == inert(clean)
    assert clean == clean.encode("utf-8").decode("utf-8")
    assert {letter for letter in clean if ord(letter) < 32} <= {"\t", "\n"}


def test_parts_that_are_markup_are_kept() -> None:
    """Only text is escaped; None is nothing, and void elements do not end."""
    inner = element("b", "&") + Markup("<i></i>")

    assert "<p><b>&amp;</b><i></i></p>" == element("p", inner, None)
    assert "<br>" == element("br")
    assert "<b></b>, &lt;" == Markup(", ").join([Markup("<b></b>"), "<"])


def test_text_is_not_added_to_markup_by_mistake() -> None:
    """It would pass unescaped."""
    with pytest.raises(TypeError):
        Markup("<b></b>") + "<i>"


def test_attributes_may_be_left_out() -> None:
    """None and False are not there, True has no value, names lose their mark."""
    drawn = element("p", hidden=True, id=None, open=False, for_="x", data_n=0)

    assert '<p hidden for="x" data-n="0"></p>' == drawn


@pytest.mark.parametrize("url", URLS[:-1])
def test_an_address_that_is_not_of_the_web_is_no_link(url: str) -> None:
    """Neither code nor files, nor anything that hides where it leads."""
    assert "" == web_url(url) or '"' in url
    assert not passage_url(url, "words").startswith(("java", "data", "file", "/"))


@pytest.mark.parametrize(
    ("link", "url", "passage"),
    [
        ("https://a.org/#:~:text=a%2Db%2C%20%26%20c", "https://a.org/", "a-b, & c"),
        ("http://a.org/#b", "http://a.org/#b", "c"),
        ("http://a.org/", "http://a.org/", " "),
        ("http://a.org/", "http://a.org/", "a \x00 b"),
        (
            "http://a.org/#:~:text=1%202%203%204,6%207%208%209",
            "http://a.org/",
            "1 2 3 4 5 6 7 8 9",
        ),
    ],
)
def test_a_link_opens_at_the_passage(link: str, url: str, passage: str) -> None:
    """By its first and last words; not where the address has a place already."""
    assert link == passage_url(url, passage)
