"""Which words tell of which type of event: a table that a maintainer can read."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files

import attrs

from ..errors import InvalidValueError
from ..model.types import EventType

__all__ = ["Lexicon"]


@attrs.frozen
class _Senses:
    """The types of one verb: by object, by particle, and by itself."""

    by_object: dict[str, str]
    by_particle: dict[str, str]
    bare: str | None


@attrs.frozen
class Lexicon:
    """
    Verbs and nouns with the type of event that they tell of.

    Args:
        verbs: Lemma to its senses.

        nouns: Lemma to a type's name.

    >>> lexicon = Lexicon.built_in()
    >>> lexicon.verb_type("halt", objects=["traffic"])
    EventType('PROTEST')
    >>> lexicon.noun_type("earthquake")
    EventType('DISASTER')
    """

    verbs: Mapping[str, _Senses] = attrs.field(repr=False)
    nouns: Mapping[str, str] = attrs.field(repr=False)

    @classmethod
    @functools.cache
    def built_in(cls) -> Lexicon:
        """Return the table that comes with the package."""
        path = files("dateline.data").joinpath("event_types.toml")
        return cls.from_toml(path.read_text(encoding="utf-8"))

    @classmethod
    def from_toml(cls, text: str) -> Lexicon:
        """
        Read a table in the format of ``dateline/data/event_types.toml``.

        Raises:
            InvalidValueError: If it is no TOML, gives one pattern two types, or
                uses a class of objects that it does not define.
        """
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            msg = f"the table of event types is no TOML: {error}"
            raise InvalidValueError(msg) from error
        classes = {f"@{k}": v.split() for k, v in table.pop("classes", {}).items()}
        verbs: dict[str, _Senses] = {}
        nouns: dict[str, str] = {}
        for name, words in table.items():
            EventType(name)
            for pattern in words.get("verbs", "").split():
                _add(verbs, pattern, name, classes)
            for noun in words.get("nouns", "").split():
                _put(nouns, noun.replace("_", " "), name, noun)
        return cls(verbs, nouns)

    def extended(self, verbs: Mapping[str, str], nouns: Mapping[str, str]) -> Lexicon:
        """
        Return a lexicon with more patterns, which go before the old ones.

        Args:
            verbs: Pattern, as in the table, to the name of a type.

            nouns: Lemma to the name of a type.
        """
        more = dict(self.verbs)
        for pattern, name in verbs.items():
            lemma = _split(pattern)[0]
            senses = more.get(lemma) or _Senses({}, {}, None)
            more[lemma] = _Senses(
                dict(senses.by_object), dict(senses.by_particle), senses.bare
            )
            _add(more, pattern, EventType.of(name).name, {}, again=True)
        return Lexicon(more, {**self.nouns, **nouns})

    def verb_type(
        self,
        lemma: str,
        *,
        objects: Iterable[str] = (),
        particles: Iterable[str] = (),
    ) -> EventType | None:
        """
        Return the type of a verb, None where the table does not know it.

        Args:
            lemma: Its base form.

            objects: Lemmas of its objects, the head first.

            particles: Particles and prepositions behind it.
        """
        senses = self.verbs.get(lemma)
        if senses is None:
            return None
        for words, known in (
            (objects, senses.by_object),
            (particles, senses.by_particle),
        ):
            for word in words:
                if word in known:
                    return EventType.of(known[word])
        return EventType.of(senses.bare) if senses.bare else None

    def noun_type(self, lemma: str) -> EventType | None:
        """Return the type of event that a noun denotes, None if it denotes none."""
        name = self.nouns.get(lemma)
        return EventType.of(name) if name else None


def _split(pattern: str) -> tuple[str, str, str]:
    """Return lemma, kind of complement (``:``, ``+`` or empty) and complement."""
    for mark in (":", "+"):
        lemma, found, word = pattern.partition(mark)
        if found:
            return lemma, mark, word
    return pattern, "", ""


def _add(
    verbs: dict[str, _Senses],
    pattern: str,
    name: str,
    classes: Mapping[str, list[str]],
    *,
    again: bool = False,
) -> None:
    lemma, mark, word = _split(pattern)
    if word.startswith("@") and word not in classes:
        msg = f"{pattern!r} uses the class {word!r}, which [classes] does not define"
        raise InvalidValueError(msg)
    senses = verbs.get(lemma) or _Senses({}, {}, None)
    if mark == ":":
        for item in classes.get(word, [word]):
            # A word by itself goes before a class that holds it.
            if word.startswith("@"):
                senses.by_object.setdefault(item, name)
            else:
                senses.by_object[item] = name
    elif mark == "+":
        _put(senses.by_particle, word, name, pattern, again=again)
    elif senses.bare and senses.bare != name and not again:
        msg = f"{pattern!r} is both {senses.bare} and {name}; give one"
        raise InvalidValueError(msg)
    else:
        senses = attrs.evolve(senses, bare=name)
    verbs[lemma] = senses


def _put(
    table: dict[str, str], key: str, name: str, pattern: str, *, again: bool = False
) -> None:
    if table.get(key, name) != name and not again:
        msg = f"{pattern!r} is both {table[key]} and {name}; give one"
        raise InvalidValueError(msg)
    table[key] = name
