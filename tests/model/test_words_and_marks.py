"""Words without their endings, and what an article's mark is made of."""

from __future__ import annotations

import pytest

from dateline.model.signature import (
    SIZE,
    likeness,
    signature_of,
    story_likeness,
    weights_of,
)
from dateline.model.words import content_words, stem


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("occupations", "occup"),
        ("occupation", "occup"),
        ("movements", "move"),
        ("settlements", "settl"),
        ("settlement", "settl"),
        ("shipments", "ship"),
        ("shipment", "ship"),
        ("meetings", "meet"),
        ("meeting", "meet"),
        ("explosions", "explos"),
        ("explosion", "explos"),
        ("protesters", "protest"),
        ("protester", "protest"),
        ("inspectors", "inspect"),
        ("inspector", "inspect"),
        ("embassies", "embass"),
        ("occupied", "occup"),
        ("bombed", "bomb"),
        ("crashes", "crash"),
        ("tanks", "tank"),
        ("vehicle", "vehicl"),
        ("embassy", "embass"),
        ("Tanks", "tank"),
        ("news", "news"),
        ("cars", "cars"),
        ("ring", "ring"),
        ("boats", "boat"),
        ("announcements", "announc"),
        ("rained", "rain"),
        ("", ""),
    ],
)
def test_endings_are_cut_off_where_four_letters_stay(word: str, root: str) -> None:
    """The longest ending that leaves enough, in small letters."""
    assert root == stem(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the guards", {"guard"}),
        ("The Guards AND the boats", {"guard", "boat"}),
        ("dock-workers", {"dock", "work"}),
        ("1,200 boats; 3.5 crews", {"1,200", "3.5", "boat", "crew"}),
        ("a_b Über", {"b", "über"}),
        ("it was not so", set()),
        ("", set()),
        ("!?", set()),
    ],
)
def test_words_that_carry_meaning_are_kept(text: str, words: set[str]) -> None:
    """Numbers as they are written; words that say how are left out."""
    assert words == content_words(text)


LETTERS = "bcdfghjk"


def words(count: int, *, first: int = 0) -> str:
    """Return so many words that no other word is like."""
    return " ".join(
        f"{LETTERS[n % 8]}a{LETTERS[n // 8 % 8]}o{LETTERS[n // 64]}u"
        for n in range(first, first + count)
    )


def weights(text: str) -> list[int]:
    """Return the weights in the signature of a text, the greatest first."""
    return sorted((packed & 255 for packed in signature_of(text)), reverse=True)


@pytest.mark.parametrize("count", [0, 1, 7, 8, 31, 32, 33, 200])
def test_a_mark_keeps_so_many_words(count: int) -> None:
    """All of them, up to its size, sorted; and compares none with fewer than eight."""
    mark = signature_of(words(count))

    assert min(count, SIZE) == len(mark)
    assert sorted(mark) == list(mark)
    assert (min(count, SIZE) if count >= 8 else 0) == len(weights_of(mark))
    assert all(0 < weight <= 255 for weight in weights_of(mark).values())


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        # Sixteenths: 1 x (1 + 1 / (1 + place / 40)).
        ("bacofu", 16 * (1 + 40 / 41)),
        ("the bacofu", 16 * (1 + 40 / 42)),
        ("bacofu bacofu", 2 * 16 * (1 + 40 / 41)),
        ("bacofu bacofu bacofu", 2 * 16 * (1 + 40 / 41)),
        ("bacofu bacofu bacofu bacofu", 3 * 16 * (1 + 40 / 41)),
        # A name counts three times; at the top of a sentence no one can tell.
        ("the Bacofu", 3 * 16 * (1 + 40 / 42)),
        ("Bacofu", 16 * (1 + 40 / 41)),
        ("the. Bacofu", 16 * (1 + 40 / 42)),
        ("the\nBacofu", 16 * (1 + 40 / 42)),
        ("the Bacofu bacofu", 2 * 16 * (1 + 40 / 42)),
        ("the 77", 3 * 16 * (1 + 40 / 42)),
        ("the 77 77 77", 2 * 3 * 16 * (1 + 40 / 42)),
        ("the 77 " * 40, 255),
    ],
)
def test_a_word_weighs_by_place_number_and_name(text: str, weight: float) -> None:
    """At the top twice what it does far below; more often counts by halves."""
    assert [round(weight)] == weights(text)


@pytest.mark.parametrize(
    "text", ["the", "Monday", "september", "x", "?!", "said Reuters"]
)
def test_what_all_news_has_is_no_mark(text: str) -> None:
    """Days, months, agencies, single letters, words that say how."""
    assert () == signature_of(text)


def test_the_heaviest_words_are_kept() -> None:
    """Names before common words, whatever their number."""
    common, names = words(60), words(8, first=100).title()
    mark = set(signature_of(f"{common} {names}"))

    assert {p >> 8 for p in signature_of(names.lower())} <= {p >> 8 for p in mark}


def test_articles_are_as_alike_as_what_they_share() -> None:
    """Of the weight of the lighter one; the same both ways."""
    some, more = signature_of(words(10)), signature_of(words(20))
    other = signature_of(words(10, first=30))
    half = signature_of(f"{words(5)} {words(5, first=40)}")

    assert 1.0 == story_likeness(some, some) == story_likeness(some, more)
    assert 0.0 == story_likeness(some, other)
    assert story_likeness(some, half) == story_likeness(half, some)
    assert 0.45 < (story_likeness(some, half) or 0) < 0.55
    assert story_likeness(some, signature_of(words(7))) is None
    assert story_likeness((), some) is None


@pytest.mark.parametrize(
    ("shared", "a", "b", "alike"), [(5, 10, 20, 0.5), (5, 20, 10, 0.5), (0, 1, 1, 0.0)]
)
def test_likeness_is_the_shared_part(shared: int, a: int, b: int, alike: float) -> None:
    """Of the lighter one."""
    assert alike == likeness(shared, a, b)
