"""
Mutation testing: break a room in small ways, and see which breaks no test notices.

Usage: python benchmarks/mutants.py ROOM [--sample N] [--seed N] [--again FILE]
[--thorough] [--out FILE]; ROOM is a key of ``[tool.dateline.mutants]`` in
pyproject.toml, with the tests that are to notice.

The breaks are those of mutmut, put at every place of the room but annotations,
docstrings and ``__all__``: in decorated functions and tables too, which mutmut itself
leaves alone. The unbroken code is run first, to learn which test runs which line; a
mutant then meets these tests, the quickest first, until one fails, in a process of
its own. A mutant that takes far longer than all tests together counts as caught.

A break inside a function is put in its place in a copy of one process that has all
tests at hand; one that an import runs needs a process that has imported nothing yet.

A sample is drawn by the names of the mutants and the seed: the same on any machine,
and nearly the same after an edit. With ``--again``, only the survivors of an earlier
run, by its ``--out``, are tried; with ``--thorough``, by slow tests too, and with the
100 examples of the profile *ci*.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import sys
import tomllib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final, TextIO

from mutant_breaks import Mutant, find_mutants, sample
from mutant_runs import Tests, attempt, attempt_in_place, forked

__all__ = ["main"]

_ROOT: Final = Path(__file__).parents[1]
_CAUGHT: Final = ("caught", "endless")


def _check(mutant: Mutant, tests: Tests) -> None:
    """Make sure that the way mutants are run tells the whole from the broken."""
    whole = mutant.module.code
    if attempt(mutant, whole, tests) != "survived":
        sys.exit(f"unbroken code was called broken: {mutant.name}")
    if attempt(mutant, f"{whole}\nraise AssertionError\n", tests) != "caught":
        sys.exit(f"a module that cannot be imported was not noticed: {mutant.name}")


def _options(arguments: Sequence[str], rooms: Collection[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutants", description="Mutation testing.")
    parser.add_argument("room", choices=sorted(rooms))
    parser.add_argument("--sample", type=int, default=400, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--again", type=Path, metavar="FILE")
    parser.add_argument("--thorough", action="store_true")
    parser.add_argument("--out", type=Path, metavar="FILE", default=os.devnull)
    return parser.parse_args(arguments)


def _chosen(options: argparse.Namespace) -> tuple[list[Mutant], int]:
    """Return the mutants to try, and how many there are of the room."""
    files = sorted((_ROOT / "src" / "dateline" / options.room).glob("*.py"))
    every = [mutant for path in files for mutant in find_mutants(path)]
    if options.again is None:
        return sample(every, options.sample, options.seed), len(every)
    told = map(json.loads, options.again.read_text("utf-8").splitlines())
    names = {line["name"] for line in told if line["what"] not in _CAUGHT}
    return [mutant for mutant in every if mutant.name in names], len(every)


def main(arguments: Sequence[str]) -> int:
    """Try mutants of a room, and print those that no test notices, and the score."""
    os.chdir(_ROOT)
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
    rooms = project["tool"]["dateline"]["mutants"]
    options = _options(arguments, rooms)
    mutants, total = _chosen(options)
    where = rooms[options.room]
    tests = Tests.learn(where, "ci" if options.thorough else "mutants")
    spent = sum(tests.seconds.values())
    print(f"{len(tests.seconds)} tests in {spent:.1f} s; {len(mutants)} of {total}")
    run = list(filter(tests.for_, mutants))
    if run:
        _check(min(run, key=lambda mutant: len(tests.for_(mutant))), tests)
    with options.out.open("w", encoding="utf-8") as out:
        score = _try(mutants, tests, where, out)
    caught = sum(score[what] for what in _CAUGHT)
    print(f"\n{dict(score)}: {caught / max(1, len(mutants)):.1%} caught")
    return 0


def _try(
    mutants: Sequence[Mutant], tests: Tests, where: Sequence[str], out: TextIO
) -> collections.Counter[str]:
    """Return how many mutants came to which end, and write each down."""
    score: collections.Counter[str] = collections.Counter()

    def tell(mutant: Mutant, what: str) -> None:
        score[what] += 1
        line = {"name": mutant.name, "what": what, "diff": mutant.diff}
        print(json.dumps(line), file=out, flush=True)
        if what not in _CAUGHT:
            print(f"\n{mutant.name}: {what}\n{mutant.diff}", flush=True)

    imported = {mutant.name for mutant in mutants if tests.need_import(mutant)}

    def try_in_place() -> tuple[collections.Counter[str], list[str]]:
        rest = [mutant for mutant in mutants if mutant.name not in imported]
        return score, attempt_in_place(rest, tests, where, tell)

    score, lost = forked(try_in_place)
    for mutant in mutants:
        if mutant.name in imported or mutant.name in lost:
            tell(mutant, attempt(mutant, mutant.code, tests))
    return score


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
