"""The base forms that a pipeline knows, worked out once for each word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc

__all__ = ["BaseForms"]

_RULER: Final = "attribute_ruler"
_LEMMATIZER: Final = "lemmatizer"
#: Pipelines in which nothing else asks for what these two have found.
_PIPES: Final = ("tok2vec", "tagger", "parser", _RULER, _LEMMATIZER, "ner")
#: What rules may ask of a word that is the same wherever the word stands.
_OF_THE_WORD: Final = frozenset({"DEP", "IS_SPACE", "LOWER", "ORTH", "TAG", "TEXT"})
#: What rules may set, as far as base forms go.
_OF_THE_FORM: Final = frozenset({"LEMMA", "MORPH", "POS"})
#: How many words are remembered, each with its tag and dependency.
_MOST: Final = 20_000
#: What words are remembered by; spaCy gives the numbers of its texts.
_KEY: Final[list[int | str]] = ["ORTH", "TAG", "DEP"]
_Key = tuple[int, ...]


class BaseForms:
    """
    What a pipeline's attribute ruler and lemmatizer make of words.

    The ruler tries its rules at every token, for a sixth of the pipeline's time. But
    nearly all of them ask for one word, its tag and its dependency: what they say is
    remembered for the words met of late. So is whether a word may be the first of a
    rule for several. Where such a rule applies, all are tried on the whole text. The
    answers are the pipeline's own either way.

    Args:
        ruler: The pipeline's attribute ruler.

        lemmatizer: Its lemmatizer.
    """

    #: What the pipeline need not run.
    pipes: Final = (_RULER, _LEMMATIZER)

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        rules: list[Any] = ruler.patterns
        self._alone = _part(ruler, [rule for rule in rules if _is_for_one(rule)])
        joined = [rule for rule in rules if not _is_for_one(rule)]
        self._joined = _part(ruler, joined)
        self._openings = _part(ruler, list(map(_opening, joined)))
        self._known: dict[_Key, str] = {}
        self._opening: set[_Key] = set()

    @classmethod
    def of(cls, nlp: Language) -> Self | None:
        """Return those of a pipeline; None if they hang on more than the word."""
        from spacy.lang.en.lemmatizer import EnglishLemmatizer
        from spacy.pipeline import AttributeRuler

        if tuple(nlp.pipe_names) != _PIPES:
            return None
        ruler, lemmatizer = (nlp.get_pipe(name) for name in cls.pipes)
        if type(ruler) is not AttributeRuler:
            return None
        if type(lemmatizer) is not EnglishLemmatizer:
            return None
        forms_only = all(map(_is_for_forms, ruler.patterns))
        return cls(ruler, lemmatizer) if forms_only else None

    def read(self, doc: Doc) -> Sequence[str]:
        """
        Return the base form of each token of a text, blanks too.

        Args:
            doc: The text with its tags and dependencies, without base forms.
        """
        keys: list[_Key] = [tuple(key) for key in doc.to_array(_KEY).tolist()]
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        if new:
            if len(self._known) > _MOST:
                self._known.clear()
                self._opening.clear()
                new = list(dict.fromkeys(keys))
            self._learn(doc, new)
        if not self._opening.isdisjoint(keys) and self._joined.match(doc):
            return [token.lemma_ for token in self._lemmatizer(self._ruler(doc))]
        return [self._known[key] for key in keys]

    def _learn(self, doc: Doc, keys: Sequence[_Key]) -> None:
        from spacy.tokens import Doc as Words

        strings = doc.vocab.strings
        texts, tags, deps = (
            [strings[n] for n in part] for part in zip(*keys, strict=True)
        )
        words = Words(doc.vocab, words=texts, tags=tags, deps=deps)
        self._opening.update(keys[at] for _, _, at, _ in self._openings.match(words))
        read = self._lemmatizer(self._alone(words))
        self._known.update(zip(keys, (word.lemma_ for word in read), strict=True))


def _part(ruler: AttributeRuler, rules: Sequence[Any]) -> AttributeRuler:
    part = type(ruler)(ruler.vocab)
    part.add_patterns(rules)
    return part


def _opening(rule: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a rule for any word that the first of a longer rule may be."""
    first = (words[0] for words in rule["patterns"])
    words = [[word if word.keys() <= _OF_THE_WORD else {}] for word in first]
    return {"patterns": words, "attrs": {"LEMMA": ""}}


def _is_for_one(rule: Mapping[str, Any]) -> bool:
    """Whether a rule asks for a single word, wherever it stands."""
    return all(
        len(pattern) == 1 and pattern[0].keys() <= _OF_THE_WORD
        for pattern in rule["patterns"]
    )


def _is_for_forms(rule: Mapping[str, Any]) -> bool:
    """Whether a rule leaves alone all but base forms, or is for blanks."""
    blank = all(word.get("IS_SPACE") for words in rule["patterns"] for word in words)
    return blank or rule["attrs"].keys() <= _OF_THE_FORM
