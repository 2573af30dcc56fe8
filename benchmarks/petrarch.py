"""
Who did what to whom on the unit tests of PETRARCH2, which were written for it.

    python benchmarks/petrarch.py UNITS.jsonl

Each line has a sentence and its codings. A coding is found where the first letters
of its source begin a name of an agent, and those of its target a name of a recipient,
of one event; who agree, meet or work together each do so to the other. The actors are
mostly of Middle-earth, so that no table of names helps; codes of states that are not
the first letters of their names count as missed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline import Actor, Event, Parser, Role

_LETTERS = 3
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def is_coded(code: str, actors: Sequence[Actor]) -> bool:
    """Whether a word of one of the names begins as the code does."""
    words = (word for actor in actors for name in actor.names for word in name.split())
    return any(word[:_LETTERS].upper() == code[:_LETTERS] for word in words)


def is_found(event: Event, source: str, target: str) -> bool:
    """Whether an event has the parties of a coding in their roles."""
    agents, recipients = event.actors(Role.AGENT), event.actors(Role.RECIPIENT)
    if not is_coded(source, agents):
        return False
    both = event.type.name in _MUTUAL and is_coded(target, agents)
    return both or is_coded(target, recipients)


def codings_in(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield each sentence with a source and a target."""
    for line in path.read_text(encoding="utf-8").splitlines():
        unit = json.loads(line)
        for coding in unit["codings"]:
            source, target = coding.get("source"), coding.get("target")
            if source and target and "---" not in source + target:
                yield unit["text"], source, target


def main() -> None:
    """Print the share of the codings that are found."""
    if len(sys.argv) != 1 + 1:
        sys.exit(f"give the file of the units, got {len(sys.argv) - 1} arguments")
    parser = Parser()
    found = turned = total = 0
    for text, source, target in codings_in(Path(sys.argv[1])):
        timeline = parser.parse(text, published="1995-01-01")
        right = any(is_found(event, source, target) for event in timeline)
        other = any(is_found(event, target, source) for event in timeline)
        total += 1
        found += right
        turned += other and not right
    print(f"{found} of {total} found ({found / total:.3f}), {turned} reversed")


if __name__ == "__main__":
    main()
