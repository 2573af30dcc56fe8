"""Articles that are told sentence by sentence, to ask where their events happened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parses import LEXICON, parsed, predicate_of

from dateline.extract.syntax.words import Sentence
from dateline.extract.what.predicates import Predicate
from dateline.extract.when.dated import Dated
from dateline.extract.where.atlas import Atlas
from dateline.extract.where.stage import Stage
from dateline.model.location import Location, LocationKind
from dateline.model.when import When
from dateline.resolve.places.gazetteer import Gazetteer
from dateline.resolve.places.resolution import PlaceChoice, Toponym
from dateline.temporal import Timex

__all__ = ["ACCRA", "EXPLODED", "GAZETTEER", "GHANA", "KNOWN", "TOGO", "Told"]

GAZETTEER: Final = Gazetteer.open()
ACCRA: Final = Location(
    "Accra", kind=LocationKind.CITY, country="GH", latitude=5.56, longitude=-0.2
)
GHANA: Final = Location(
    "Ghana", kind=LocationKind.COUNTRY, country="GH", uncertainty_km=300.0
)
TOGO: Final = Location("Togo", kind=LocationKind.COUNTRY, country="TG")
KNOWN: Final = {"Accra": ACCRA, "ACCRA": ACCRA, "Ghana": GHANA, "Togo": TOGO}

EXPLODED: Final = (
    "bomb/NN/nsubj>exploded exploded=explode/VBD/ROOT in/IN/prep>exploded "
    "Accra/NNP/pobj>in@GPE "
)


class Told:
    """An article that is told sentence by sentence."""

    def __init__(self, *written: str) -> None:
        self.sentences: list[Sentence] = []
        before = ""
        for index, one in enumerate(written):
            before += "\n\n" if one.startswith("¶") else " " if before else ""
            sentence = parsed(one.removeprefix("¶"), before=before, index=index)
            before = sentence.text
            self.sentences.append(sentence)
        atlas = Atlas(list(self._choices()), GAZETTEER)
        self.stage = Stage(before, atlas, LEXICON)

    def _choices(self) -> Sequence[PlaceChoice]:
        return [
            PlaceChoice(
                Toponym(e.text, e.words[0].start, e.words[-1].end, e.label),
                KNOWN[e.text],
                None,
                "the only one",
            )
            for sentence in self.sentences
            for e in sentence.entities
            if e.text in KNOWN
        ]

    def place(
        self, at: int, *events: tuple[str, str], timex: Timex | None = None
    ) -> list[tuple[str, str]]:
        """Return the names and the reasons of the places of some events."""
        sentence = self.sentences[at]
        predicates = [predicate_of(sentence, head, kind) for head, kind in events]
        return self.places(at, predicates, timex=timex)

    def places(
        self, at: int, predicates: list[Predicate], *, timex: Timex | None = None
    ) -> list[tuple[str, str]]:
        """Return the same of predicates that are made already."""
        when = When.of(2020) if timex is None else When.of(2019)
        dates = {p.head.i: Dated(when, "said so", timex) for p in predicates}
        found = self.stage.place(predicates, self.sentences[at], dates)
        return [
            (found[p.head.i].location.name, found[p.head.i].why)
            for p in predicates
            if p.head.i in found
        ]
