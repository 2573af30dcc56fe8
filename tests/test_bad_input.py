"""What is no article is refused by name; what is half of one is read in part."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.errors import (
    DatelineError,
    InvalidValueError,
    MissingDateError,
    UnreadableArticleError,
)
from dateline.model.article import Article
from dateline.model.types import Certainty
from dateline.model.when import When
from dateline.parse import Parser
from dateline.timeline.timeline import Timeline

pytestmark = pytest.mark.golden

DAY: Final = "2023-05-10"
PLAIN: Final = "The guards shot two prisoners in Accra on Monday."


def check(timeline: Timeline, article: Article) -> None:
    """Check that every quote is exact, and that nothing asserted lies ahead."""
    for report in timeline.reports:
        for quote in (report.quote, report.trigger):
            assert quote is not None
            assert article.text[quote.start : quote.end] == quote.exact
        if report.certainty is Certainty.ASSERTED and report.when.first:
            assert report.when.earliest <= article.when.latest, report


@pytest.mark.parametrize(
    "text", ["", " \n\t ", b"", b"\xef\xbb\xbf", "\n\n", "date 2023-05-10 \n\n"]
)
def test_no_text_is_refused(reader: Parser, text: str | bytes) -> None:
    """An article has words, or is none."""
    with pytest.raises(UnreadableArticleError, match="no text in the article, got '"):
        reader.parse(Article.from_text(text, published=DAY))


@pytest.mark.parametrize(
    "text", ["--- *** ---", "12 34 56.7", "\u200b\u200b", "🌊🌊🌊"]
)
def test_text_without_words_is_refused(reader: Parser, text: str) -> None:
    """Numbers, rules and pictures are no English."""
    with pytest.raises(UnreadableArticleError, match="no words in the text, got"):
        reader.parse(text, published=DAY)


def test_text_without_a_date_is_refused(reader: Parser) -> None:
    """Today is not taken for the day of publication; the error says what to do."""
    with pytest.raises(MissingDateError, match="pass published='2021-09-27'"):
        reader.parse(PLAIN)


@pytest.mark.parametrize(
    "published",
    [
        "2023-02-30",
        "2023-13-01",
        "0000-01-01",
        "10000-01-01",
        "10 May 2023",
        "yesterday",
        "",
        "2023-05-10T12:00",
        20230510,
        dt.datetime(2023, 5, 10),  # noqa: DTZ001 - naive on purpose
        "9999-12-31T23:00-05:00",
    ],
    ids=repr,
)
def test_a_date_that_is_none_is_refused(reader: Parser, published: Any) -> None:
    """Days that do not exist, words, naive times: each is named in the error."""
    with pytest.raises(InvalidValueError) as caught:
        reader.parse(PLAIN, published=published)

    shown = str(published) if isinstance(published, str) else repr(published)
    assert shown in str(caught.value) or "years run" in str(caught.value)


def test_a_date_that_does_not_exist_in_the_first_line_is_refused(
    reader: Parser,
) -> None:
    """A header is read, not guessed at."""
    with pytest.raises(InvalidValueError, match="2023-02-30"):
        reader.parse(f"date 2023-02-30 Rain\n\n{PLAIN}")


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar_are_read(
    reader: Parser, published: str
) -> None:
    """ "Last week" of the first day, and "tomorrow" of the last, are no dates."""
    text = f"{PLAIN} They fled last week. The king will return tomorrow, next year."
    article = Article(text, published=published)

    timeline = reader.parse(article)

    assert len(timeline) >= 2
    check(timeline, article)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00\x01",
        b"Caf\xe9 burned down in Accra on Monday, police said.",
        PLAIN.encode("utf-16"),
        b"\x89PNG\r\n\x1a\n\x00\x00",
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    """The error says where, and what to do."""
    with pytest.raises(
        UnreadableArticleError, match=r"no UTF-8 text: .* at byte \d+; decode them"
    ):
        Article.from_text(data, published=DAY)


@pytest.mark.parametrize("thing", [None, 5, ["text"]], ids=repr)
def test_what_is_neither_text_nor_bytes_is_refused(reader: Parser, thing: Any) -> None:
    """The error names the type that came."""
    with pytest.raises(UnreadableArticleError, match=f"got {type(thing).__name__}"):
        reader.parse(thing, published=DAY)


FOREIGN: Final = {
    "German": "Die Regierung hat am Montag zwei Minister entlassen, weil sie den "
    "Haushalt nicht rechtzeitig vorgelegt hatten. Die Opposition verlangte sofort "
    "neue Wahlen und rief zu einer Kundgebung vor dem Parlament auf.",
    "French": "Le gouvernement a renvoyé lundi deux ministres qui n’avaient pas "
    "présenté leur budget à temps. L’opposition a réclamé des élections et appelé "
    "à manifester devant le parlement, où des milliers de personnes sont venues.",
    "Spanish": "El gobierno destituyó el lunes a dos ministros porque no habían "
    "presentado los presupuestos a tiempo. La oposición exigió elecciones y llamó "
    "a manifestarse ante el parlamento, donde se reunieron miles de personas.",
    "Russian": "Правительство уволило двух министров в понедельник. Оппозиция "
    "потребовала новых выборов.",
    "Chinese": "政府星期一解除了两名部长的职务。反对派要求重新举行选举。",
    "Arabic": "أقالت الحكومة وزيرين يوم الاثنين وطالبت المعارضة بانتخابات جديدة.",
}


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN.keys())
def test_other_languages_are_refused(reader: Parser, text: str) -> None:
    """No wrong timeline is made of what cannot be read."""
    with pytest.raises(UnreadableArticleError, match="only English can be read"):
        reader.parse(text, published=DAY)


def test_one_line_of_20_000_words_is_read(reader: Parser) -> None:
    """No sentence ends in it; what has no grammar gives no event, and no error."""
    article = Article("the guards shot prisoners and " * 4_000, published=DAY)

    check(reader.parse(article), article)


def test_a_very_long_line_of_sentences_is_read_to_its_end(reader: Parser) -> None:
    """A text is cut between sentences to be parsed, and nothing is lost."""
    filler = "The sun shone. " * 3_000
    article = Article(f"{PLAIN} {filler}Rebels attacked Kano.", published=DAY)

    timeline = reader.parse(article)

    check(timeline, article)
    assert {"shoot", "attack"} <= {report.lemma for report in timeline.reports}


CUT_OFF: Final = [
    "The guards shot two prisoners on Monday. The minister, according to the",
    "The guards shot two prisoners on Monday. Accra, the spokesman says, is.",
    "The guards shot two prisoners on Monday. The",
    "The guards shot two prisoners on Monday. On 27 Sept",
    "The guards shot two prisoners on Monday. “We",
    "The guards shot two prisoners on Monday. (",
]


@pytest.mark.parametrize("text", CUT_OFF)
def test_a_sentence_cut_off_gives_no_event(reader: Parser, text: str) -> None:
    """What stands before it is read all the same."""
    (event,) = reader.parse(text, published=DAY)

    assert "2023-05-08" == event.when.to_edtf()


NOISE: Final = {
    "NUL": "The guards\x00shot two prisoners in Accra\x00on Monday.",
    "bidirectional": "\u202eThe guards\u202c shot \u2066two prisoners\u2069 on Monday.",
    "zero width": "The \u200bguards shot\u200b two prisoners\u200d on Monday.",
    "byte order mark": "\ufeffThe guards shot two prisoners on Monday.",
    "control": "The guards \x07shot two\x1b prisoners on\x7f Monday.",
    "emoji": "The guards 😡 shot two prisoners 🔫 on Monday. 🇬🇭",
    "lone surrogate": "The guards \ud800shot two prisoners on Monday\udfff.",
    "no-break": "The guards shot two\u00a0prisoners on\u00a0Monday.",
    "windows line ends": "The guards\r\nshot two prisoners\r\non Monday.\r\n",
    "line separator": "The guards\u2028shot two prisoners\u2029on Monday.",
    "tabs": "The guards\tshot\ttwo prisoners\ton Monday.",
    "form feed": "The guards\x0cshot two prisoners on Monday.",
}


@pytest.mark.parametrize("text", NOISE.values(), ids=NOISE.keys())
def test_noise_does_not_hide_the_event(reader: Parser, text: str) -> None:
    """Invisible characters are kept in the quote and count in the offsets."""
    article = Article(text, published=DAY)

    timeline = reader.parse(article)

    check(timeline, article)
    assert ["shoot"] == [report.lemma for report in timeline.reports]
    assert When.from_edtf("2023-05-08") == next(iter(timeline)).when


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said "the guards" shot two prisoners.',
        "The mayor said “the guards” shot two prisoners.",
        "The mayor’s guards shot two prisoners.",
        "The mayor's guards shot two prisoners.",
        "The guards shot two prisoners, the ‘heroes’ of May.",
    ],
)
def test_quotes_may_be_curly_or_straight(reader: Parser, text: str) -> None:
    """Both are read alike, and neither is changed in what is quoted."""
    article = Article(text, published=DAY)
    timeline = reader.parse(article)

    check(timeline, article)
    assert "shot" in {r.trigger.exact for r in timeline.reports if r.trigger}


@pytest.mark.parametrize(
    "text",
    [
        "“The mayor said the guards shot two prisoners.",
        "The mayor said ” the guards shot two prisoners.",
        '"""""" The mayor said',
        "((((((((((The mayor said))",
    ],
)
def test_quotation_marks_without_a_partner_do_no_harm(
    reader: Parser, text: str
) -> None:
    """An open quotation runs to the end of its paragraph."""
    article = Article(text, published=DAY)

    check(reader.parse(article), article)


PIECES: Final = st.sampled_from(
    [
        *PLAIN.split(),
        "Monday",
        "in a decade",
        "99999999 years ago",
        "31 February 2019",
        "the 25th hour",
        "“",
        "”",
        '"',
        "(",
        "-",
        "…",
        ".",
        ",",
        "?",
        "\n\n",
        "\x00",
        "\u202e",
        "\ud83d",
        "🦑",
        "said",
        "that",
        "is",
        "was killed by",
        "which",
        "if",
        "U.S.",
        "Kosovo’s",
        "$3bn",
        "1/2/3",
        "e" * 300,
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=12))
@example(["is", "."])
@example([",", "said", "which", "is", "that", "was killed by", "Monday"])
def test_any_heap_of_words_is_read_or_refused(
    reader: Parser, pieces: list[str]
) -> None:
    """Nothing but our own errors comes out, and offsets stay exact."""
    try:
        article = Article(" ".join(pieces), published=DAY)
        timeline = reader.parse(article)
    except DatelineError:
        return
    check(timeline, article)


def test_a_state_may_stand_before_its_verb(reader: Parser) -> None:
    """What is told of first is quoted first, not from its end to its beginning."""
    article = Article(
        "Out of the 288 homes in Accra, more than half are without power.",
        published=DAY,
    )

    check(reader.parse(article), article)
