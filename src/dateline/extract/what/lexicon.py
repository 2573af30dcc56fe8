"""Which words tell of which type of event: a table that a maintainer can read."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any, Final

import attrs

from ...errors import InvalidValueError
from ...model.types import EventType

__all__ = ["Lexicon", "Sense"]

#: Tables of the file that are no types.
_CLASSES: Final = "classes"
_ROOTS: Final = "roots"
_TURNS: Final = "turns"
#: A verb, and one thing that stands beside it.
_PATTERN: Final = re.compile(
    r"(?P<lemma>[^\s:+<@]+)"
    r"(?P<complement>(?:[:<][^\s:+<]+|\+[^\s:+<]+(?:\+[^\s:+<]+)?(?:[:<][^\s:+<]+)?)?)"
)
#: A noun that is made of a verb and its particle.
_WITH_PARTICLE: Final = re.compile(
    r"(?P<verb>[a-z]{3,})(?P<hyphen>-?)(?P<particle>away|back|down|in|off|out|over|up)"
)


@attrs.frozen
class Sense:
    """
    What a word tells of.

    Attributes:
        type: The type of event.

        root: The type under which conflict research files it: "sue" is LEGAL
            and filed under ACCUSE. The type itself where it is one of theirs.
    """

    type: EventType
    root: EventType


@attrs.frozen
class Lexicon:
    """
    Verbs and nouns with the type of event that they tell of.

    Args:
        verbs: Lemma to complement to sense. A complement is empty, ``:object``,
            ``<subject``, ``+particle``, ``+preposition:object`` or
            ``+particle<subject``.

        nouns: Lemma to sense.

        turns: Verbs that make something else of the event their object names:
            lemma, or lemma and particle, to a map from type to type.

        roots: Type to the one that conflict research files it under.

        classes: Name of a class of words, with its ``@``, to the words.

    >>> lexicon = Lexicon.built_in()
    >>> lexicon.verb_type("halt", objects=["traffic"])
    EventType('PROTEST')
    >>> lexicon.verb_type("lift", objects=["curfew"])
    EventType('CONCEDE')
    >>> lexicon.noun_type("earthquake")
    EventType('DISASTER')
    """

    verbs: Mapping[str, Mapping[str, Sense]] = attrs.field(repr=False)
    nouns: Mapping[str, Sense] = attrs.field(repr=False)
    turns: Mapping[str, Mapping[str, str]] = attrs.field(repr=False, factory=dict)
    roots: Mapping[str, str] = attrs.field(repr=False, factory=dict)
    classes: Mapping[str, Sequence[str]] = attrs.field(repr=False, factory=dict)

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
            InvalidValueError: If it is no TOML, has a pattern of no known form,
                gives one pattern two types, or uses a class of objects that it
                does not define.
        """
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            msg = f"the table of event types is no TOML: {error}"
            raise InvalidValueError(msg) from error
        return _Reader(table).read()

    def extended(self, verbs: Mapping[str, str], nouns: Mapping[str, str]) -> Lexicon:
        """
        Return a lexicon with more patterns, which go before the old ones.

        Args:
            verbs: Pattern, as in the table, to the name of a type.

            nouns: Lemma to the name of a type.

        Raises:
            InvalidValueError: If a pattern has no such form, or uses a class of
                objects that the table does not define.

        >>> more = Lexicon.built_in().extended({"paint:@ways": "CRAFT"}, {})
        >>> more.verb_type("paint", objects=["bridge"])
        EventType('CRAFT')
        """
        more = {lemma: dict(senses) for lemma, senses in self.verbs.items()}
        for pattern, name in verbs.items():
            lemma, complements = _spell_out(pattern, self.classes)
            sense = self._sense(name)
            more.setdefault(lemma, {}).update(dict.fromkeys(complements, sense))
        named = {n.replace("_", " "): self._sense(name) for n, name in nouns.items()}
        return attrs.evolve(self, verbs=more, nouns={**self.nouns, **named})

    def verb_sense(
        self,
        lemma: str,
        *,
        objects: Iterable[str] = (),
        particles: Iterable[str] = (),
        subjects: Iterable[str] = (),
        phrasal: Iterable[str] = (),
    ) -> Sense | None:
        """
        Return what a verb tells of, None where the table does not know it.

        What is most particular decides: preposition with its object, particle with
        its subject, object, subject, the event that an object names, particle, any
        object, the verb.
        Where the table has the verb with its own particle, that is another verb:
        who "picks off" officers does not pick any.

        Args:
            lemma: Its base form.

            objects: Lemmas of its objects, the head first.

            particles: Particles and prepositions behind it, "to do" for an
                infinitive and "that" for a clause; a preposition with its object
                as "for:help".

            subjects: Lemmas of its subjects.

            phrasal: Those of the particles that are the verb's own: "off", "up".
        """
        objects, particles, subjects = tuple(objects), tuple(particles), tuple(subjects)
        known = self.verbs.get(lemma, {})
        own = [f"+{word}" for word in phrasal if f"+{word}" in known]
        beside = [] if own else [f":{word}" for word in objects]
        beside += [f"<{word}" for word in subjects]
        exact = [f"+{word}" for word in particles if ":" in word]
        exact += [f"+{word}<{doer}" for word in particles for doer in subjects]
        for complement in (*exact, *beside):
            if complement in known:
                return known[complement]
        turned = self._turned(lemma, objects, particles)
        if turned is not None:
            return turned
        for complement in (*own, *(f"+{word}" for word in particles)):
            if complement in known:
                return known[complement]
        return (known.get(":*") if objects else None) or known.get("")

    def verb_type(
        self,
        lemma: str,
        *,
        objects: Iterable[str] = (),
        particles: Iterable[str] = (),
        subjects: Iterable[str] = (),
    ) -> EventType | None:
        """Return the type of :meth:`verb_sense`."""
        sense = self.verb_sense(
            lemma, objects=objects, particles=particles, subjects=subjects
        )
        return sense.type if sense else None

    def noun_sense(self, lemma: str) -> Sense | None:
        """Return what a noun tells of by itself, None if it is no event."""
        return self.nouns.get(lemma)

    def noun_type(self, lemma: str) -> EventType | None:
        """Return the type of event that a noun denotes, None if it denotes none."""
        sense = self.nouns.get(lemma)
        return sense.type if sense else None

    def turned(self, lemma: str, root: str) -> str | None:
        """Return what a verb of ending makes of a type: "stop" of AID is SANCTION."""
        return self.turns.get(lemma, {}).get(root)

    def _turned(
        self, lemma: str, objects: Sequence[str], particles: Sequence[str]
    ) -> Sense | None:
        """Return "lift" of "sanction": the object's type as the verb turns it."""
        verbs = (*(f"{lemma}+{word}" for word in particles), lemma)
        turn = next((self.turns[verb] for verb in verbs if verb in self.turns), None)
        sense = next((self.nouns[word] for word in objects if word in self.nouns), None)
        if turn is None or sense is None:
            return None
        if not turn:
            return sense
        into = turn.get(sense.type.name)
        return self._sense(into) if into else None

    def _sense(self, name: str) -> Sense:
        return Sense(EventType.of(name), EventType.of(self.roots.get(name, name)))


class _Reader:
    """Reads the file's tables, and refuses what says two things."""

    def __init__(self, table: dict[str, Any]) -> None:
        classes = table.pop(_CLASSES, {})
        self.classes = {
            f"@{name}": [word.replace("_", " ") for word in words.split()]
            for name, words in classes.items()
        }
        self.roots: dict[str, str] = table.pop(_ROOTS, {})
        self.turns: dict[str, dict[str, str]] = {}
        for turn in table.pop(_TURNS, {}).values():
            for verb in turn["verbs"].split():
                _put(self.turns, verb, turn.get("into", {}), verb)
        self.table = table
        self.verbs: dict[str, dict[str, Sense]] = {}
        self.nouns: dict[str, Sense] = {}

    def read(self) -> Lexicon:
        """Return the lexicon; single objects go before the classes that hold them."""
        patterns: list[tuple[str, Sense]] = []
        for name, words in self.table.items():
            filed = {key: sub for key, sub in words.items() if isinstance(sub, dict)}
            default = self.roots.get(name, name)
            for root, sub in ((default, words), *filed.items()):
                sense = Sense(EventType.of(name), EventType.of(root))
                patterns += [(p, sense) for p in sub.get("verbs", "").split()]
                for noun in sub.get("nouns", "").split():
                    _put(self.nouns, noun.replace("_", " "), sense, noun)
        for noun, sense in list(self.nouns.items()):
            for spelt in _spellings(noun):
                self.nouns.setdefault(spelt, sense)
        for pattern, sense in sorted(patterns, key=lambda item: "@" in item[0]):
            self._add(pattern, sense)
        return Lexicon(self.verbs, self.nouns, self.turns, self.roots, self.classes)

    def _add(self, pattern: str, sense: Sense) -> None:
        lemma, complements = _spell_out(pattern, self.classes)
        known = self.verbs.setdefault(lemma, {})
        if "@" not in pattern:
            _put(known, complements[0], sense, pattern)
            return
        for complement in complements:
            known.setdefault(complement, sense)


def _spell_out(
    pattern: str, classes: Mapping[str, Sequence[str]]
) -> tuple[str, list[str]]:
    """Return the lemma and its complements, each with the mark before it."""
    match = _PATTERN.fullmatch(pattern)
    if match is None:
        msg = (
            f"{pattern!r} is no pattern; write a verb, alone or with one of :object, "
            "<subject, +particle, +particle:object and +particle<subject"
        )
        raise InvalidValueError(msg)
    complement = match["complement"].replace("_", " ")
    before, at, name = complement.partition("@")
    if not at:
        return match["lemma"], [complement]
    if f"@{name}" not in classes:
        msg = f"{pattern!r} uses the class '@{name}', which [classes] does not define"
        raise InvalidValueError(msg)
    return match["lemma"], [before + word for word in classes[f"@{name}"]]


def _spellings(noun: str) -> Iterator[str]:
    """Yield "walk-out" for "walkout", and the other way round."""
    match = _WITH_PARTICLE.fullmatch(noun)
    if match is not None:
        hyphen = "" if match["hyphen"] else "-"
        yield f"{match['verb']}{hyphen}{match['particle']}"


def _put(table: dict[str, Any], key: str, value: Any, pattern: str) -> None:
    if table.setdefault(key, value) != value:
        msg = f"{pattern!r} stands twice, as {table[key]} and {value}; give one"
        raise InvalidValueError(msg)
