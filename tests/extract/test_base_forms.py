"""Base forms that are remembered are those that the pipeline gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import pytest
import spacy
from spacy.language import Language

from dateline.extract.nlp import load_pipeline
from dateline.extract.syntax import base_forms
from dateline.extract.syntax.base_forms import BaseForms
from dateline.parse import Parser

TEXTS: Final = {
    "plain": "The rebels, who had left, were shelling two of the worst-hit villages.",
    "blanks": "He  left\n\nand they  stayed.",
    "again": "Meetings met. A meeting met the men who were meeting. I met him.",
    "one form, two tags": "They leave on leave. The felt felt wet. She saw the saw.",
    "there is": "There is a strike, and there were two. It is the third.",
    "contractions": "Let's say it ain't so; they're gonna go, we've gotta stay, y'all.",
    "possessive": "The mayor's car, let out, and Ann's said to be late.",
    "unknown": "The Zarvelkians outflumbarded the quorbuling wexnoids.",
}


@pytest.fixture(name="nlp", scope="module")
def _nlp(reader: Parser) -> Language:
    """Return the pipeline of the common parser."""
    return reader._nlp  # noqa: SLF001 - a second one takes a second to load


def lemmas(nlp: Language, text: str) -> list[str]:
    """Return the base forms as the pipeline itself gives them."""
    return [token.lemma_ for token in nlp(text)]


def bare(nlp: Language, text: str) -> Any:
    """Return a text without base forms."""
    return nlp(text, disable=list(BaseForms.pipes))


@pytest.mark.golden
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_base_forms_are_those_of_the_pipeline(nlp: Language, text: str) -> None:
    """At first sight, and when they are remembered from other texts."""
    forms = BaseForms.of(nlp)
    assert forms is not None
    first = forms.read(bare(nlp, text))
    for other in TEXTS.values():
        forms.read(bare(nlp, other))

    assert lemmas(nlp, text) == list(first)
    assert lemmas(nlp, text) == list(forms.read(bare(nlp, text)))


@pytest.mark.golden
def test_few_words_are_remembered(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many are read, and with the same answers."""
    monkeypatch.setattr(base_forms, "_MOST", 5)
    forms = BaseForms.of(nlp)
    assert forms is not None

    for text in TEXTS.values():
        assert lemmas(nlp, text) == list(forms.read(bare(nlp, text)))
        known = forms._known  # noqa: SLF001 - what is tested is what it keeps
        assert len(known) <= len(bare(nlp, text)) + 5


def other_pipes() -> Language:
    """Return a pipeline with a component that might ask for base forms."""
    nlp = load_pipeline()
    nlp.add_pipe("entity_ruler")
    return nlp


def other_lemmatizer() -> Language:
    """Return a pipeline whose base forms come from somewhere else."""
    nlp = load_pipeline()
    nlp.replace_pipe("lemmatizer", "attribute_ruler")
    return nlp


def other_ruler() -> Language:
    """Return a pipeline whose attributes come from somewhere else."""
    nlp = load_pipeline()
    nlp.replace_pipe("attribute_ruler", "sentencizer")
    return nlp


def other_rules() -> Language:
    """Return a pipeline that has rules for tags too."""
    nlp = load_pipeline()
    ruler: Any = nlp.get_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "dateline"}]], {"TAG": "NN"})
    return nlp


@pytest.mark.golden
@pytest.mark.parametrize(
    "pipeline", [other_pipes, other_lemmatizer, other_ruler, other_rules]
)
def test_other_pipelines_are_run_whole(pipeline: Callable[[], Language]) -> None:
    """Where base forms may hang on more than a word, nothing is left out."""
    assert BaseForms.of(pipeline()) is None


def test_a_pipeline_without_base_forms_is_run_whole() -> None:
    """There is nothing to remember."""
    assert BaseForms.of(spacy.blank("en")) is None
