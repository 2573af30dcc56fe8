# ruff: noqa: INP001 - a script beside the pages, no package
"""
Write the table of losses into the page of formats: ``python docs/make_losses.py``.

It is made from the table of formats in the code; a test holds the two together.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from dateline.io.formats import FORMATS, Format
from dateline.io.rows import FIELDS

PAGE: Final = Path(__file__).parent / "reference" / "formats.md"
START: Final = (
    "<!-- losses: made from dateline.io.formats and held to it by a test -->\n"
)
END: Final = "\n<!-- end of losses -->"


def table() -> str:
    """Return the rows in Markdown: a field each, a format a column."""
    flat = [known for known in FORMATS if known.readable and known.keeps]
    names = [known.name for known in flat]
    lines = [
        "{.signs}",
        f"| field | {' | '.join(names)} |",
        f"| --- |{' :-: |' * len(names)}",
    ]
    for field in FIELDS:
        kept = [_sign(known, field) for known in flat]
        lines.append(f"| `{field}` | {' | '.join(kept)} |")
    return "\n".join(lines) + "\n"


def _sign(known: Format, field: str) -> str:
    return "✓" if known.keeps and field in known.keeps.fields else "–"


def page(text: str) -> str:
    """Return the page with the table between its two marks."""
    head, _, rest = text.partition(START)
    _, _, tail = rest.partition(END)
    return f"{head}{START}\n{table()}{END}{tail}"


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
