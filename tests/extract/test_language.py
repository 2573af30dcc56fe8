"""English is told from other languages by the words that hold it together."""

from __future__ import annotations

import pytest

from dateline.errors import UnreadableArticleError
from dateline.extract.language import check_english


@pytest.mark.parametrize(
    "text",
    [
        "Rain.",
        "Hola amigos",
        "The rain in Spain stays mainly in the plain. " * 20,
        "Zürich’s mayor, Łucja Übel-Ångström, said that she was sorry. " * 20,
        "Rebels attacked 12 forts; 30 guards fled, 4 died: 12, 13, 14, 15.",
    ],
)
def test_english_passes(text: str) -> None:
    """Short texts pass in Latin letters, long ones by their words."""
    check_english(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "there are no words in the text, got ''"),
        ("12 34", "there are no words in the text, got '12 34'"),
        ("Привет, мир", "of the first 2 words 0% are English"),
        ("Die Katze sitzt und schläft. " * 5, "of the first 25 words 0% are English"),
        ("guard " * 25, "starting 'guard guard"),
    ],
)
def test_what_is_not_english_is_refused(text: str, said: str) -> None:
    """The error shows the beginning of the text, and how much was English."""
    with pytest.raises(UnreadableArticleError) as caught:
        check_english(text)

    assert said in str(caught.value)


def test_only_the_beginning_is_looked_at() -> None:
    """A long article is not read twice."""
    check_english("It was said that the rain would stop. " * 600 + "Кот " * 10_000)
