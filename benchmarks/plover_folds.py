"""
How well the table of event types reads sentences that it was not made on.

    python benchmarks/plover_folds.py FOLDER [FOLDS ...]

FOLDER is that of ``plover.py``. The table was tuned on all its rows, so its figure
there flatters it. Here each row is read without the entries of the table that only
rows of its own fold need, however well known the word: what is left is owed to other
rows or to the meaning of words alone. That is a floor; a word that everyone would
have put into the table, like *sue*, is taken away as well. Rows are dealt into folds
in the order of a fixed shuffle, into 2, 5 and 10 where no numbers are given. The
rules of grammar stay as they are.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import attrs
from plover import Coder, Row, macro_f1, quad_of, read_rows, root_of

from dateline.extract.syntax.words import Sentence
from dateline.extract.what.lexicon import Lexicon, Sense

_SEED: Final = 0
#: A table of the lexicon, a lemma, and the complement where it is a verb's.
Entry = tuple[str, ...]


class _Seen(dict[str, Any]):
    """A table that notes which of its entries are read."""

    def __init__(self, items: Any, notes: set[Entry], *path: str) -> None:
        super().__init__(items)
        self.notes, self.path = notes, path

    def get(self, key: str, default: Any = None) -> Any:
        try:
            return self[key]
        except KeyError:
            return default

    def __getitem__(self, key: str) -> Any:
        value = super().__getitem__(key)
        if isinstance(value, dict) and self.path == ("verbs",):
            return _Seen(value, self.notes, *self.path, key)
        self.notes.add((*self.path, key))
        return value


def watched(lexicon: Lexicon, notes: set[Entry]) -> Lexicon:
    """Return a lexicon that writes down in *notes* which entries it reads."""
    return attrs.evolve(
        lexicon,
        verbs=_Seen(lexicon.verbs, notes, "verbs"),
        nouns=_Seen(lexicon.nouns, notes, "nouns"),
        turns=_Seen(lexicon.turns, notes, "turns"),
    )


def without(lexicon: Lexicon, entries: Iterable[Entry]) -> Lexicon:
    """Return a lexicon that lacks some entries."""
    verbs: dict[str, dict[str, Sense]] = {k: dict(v) for k, v in lexicon.verbs.items()}
    tables: dict[str, dict[str, Any]] = {
        "nouns": dict(lexicon.nouns),
        "turns": dict(lexicon.turns),
    }
    for table, lemma, *complement in entries:
        if table == "verbs":
            del verbs[lemma][complement[0]]
        else:
            del tables[table][lemma]
    return attrs.evolve(lexicon, verbs=verbs, **tables)


def measure(
    rows: Sequence[Row],
    parses: Sequence[list[Sentence]],
    needs: Sequence[frozenset[Entry]],
    lexicon: Lexicon,
    folds: int,
) -> tuple[float, float]:
    """Return the macro-F1 of roots and of quad classes over all folds."""
    order = list(range(len(rows)))
    random.Random(_SEED).shuffle(order)  # noqa: S311 - any order does
    wanted = Counter(entry for need in needs for entry in need)
    ours = [""] * len(rows)
    for start in range(folds):
        fold = order[start::folds]
        here = Counter(entry for at in fold for entry in needs[at])
        own = [entry for entry, count in here.items() if count == wanted[entry]]
        lacking = without(lexicon, own)
        for at in fold:
            ours[at] = root_of(rows[at], parses[at], lacking)
    return (
        macro_f1([row.root for row in rows], ours),
        macro_f1([row.quad for row in rows], [quad_of(root) for root in ours]),
    )


def main(arguments: Sequence[str]) -> int:
    """Print the floor for each number of folds."""
    if not arguments:
        print("usage: plover_folds.py FOLDER [FOLDS ...]")
        return 2
    rows, coder = read_rows(Path(arguments[0])), Coder()
    parses = [coder.read(row)[1] for row in rows]
    notes: set[Entry] = set()
    lexicon, needs = watched(coder.lexicon, notes), []
    for row, sentences in zip(rows, parses, strict=True):
        notes.clear()
        root_of(row, sentences, lexicon)
        needs.append(frozenset(notes))
    for folds in map(int, arguments[1:] or ("2", "5", "10")):
        root, quad = measure(rows, parses, needs, coder.lexicon, folds)
        print(f"{folds:3} folds   root F1 {root:.3f}   quad F1 {quad:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
