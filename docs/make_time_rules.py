# ruff: noqa: INP001 - a script beside the pages, no package
"""
Write the page of rules of the time reader: ``python docs/make_time_rules.py``.

Each rule is a line: its name, what it says of itself, and its worked example,
which is its test too. A test holds the page against the rules.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import Final

from dateline.temporal.grammar import Rule
from dateline.temporal.reader import RULES

PAGE: Final = Path(__file__).parent / "reference" / "time-rules.md"

_HEAD: Final = """\
# Rules of time

Of two rules that match as many words at a place, the one that stands first here is
asked first. Examples are read against the day of publication in brackets; arrows show
the value of [TIMEX3](../explanation/time.md). A value of "none" marks words that hang
on a happening and have none of their own.
"""


def render() -> str:
    """Return the page as Markdown."""
    lines = [_HEAD]
    for module, rules in itertools.groupby(RULES, lambda rule: rule.read.__module__):
        about = (sys.modules[module].__doc__ or "").strip().removeprefix("Rules for ")
        lines.append(f"## {about[0].upper()}{about[1:].removesuffix('.')}\n")
        lines.append("{.stacked}\n| rule | reads | example |\n| --- | --- | --- |")
        lines += [*map(_line, rules), ""]
    return "\n".join(lines)


def _line(rule: Rule) -> str:
    text, published, found = rule.example
    told = ", ".join(f"*{words}* → `{value or 'none'}`" for words, value in found)
    when = f" [{published}]" if published else ""
    return f"| `{rule.name}` | {rule.summary} | {text}{when}<br>{told} |"


if __name__ == "__main__":
    sys.stdout.write(f"{PAGE.write_text(render(), 'utf-8')} characters\n")
