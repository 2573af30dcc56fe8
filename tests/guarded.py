"""
Read an article, and write and read every format, with all doors shut.

Whatever opens a connection, begins a program, unpickles, or writes outside of the
folder that is given ends the process.

Usage: python guarded.py FOLDER
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final

SEED: Final = next((Path(__file__).parents[1] / "seeds").glob("storm-*.txt"))
SHUT: Final = (
    "ftplib.",
    "http.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "pickle.find_class",
    "pty.",
    "smtplib.",
    # To make a socket is no connection: a package below spaCy looks for IPv6 so.
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostby",
    "socket.sendmsg",
    "socket.sendto",
    "subprocess.",
    "urllib.",
    "webbrowser.",
)
CHANGING: Final = ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink")
WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def _guard(folder: Path) -> None:
    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        outside = False
        if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            outside = bool(arguments[2] & WRITING)
        if event in CHANGING or outside:
            touched = Path(os.fsdecode(arguments[0])).resolve()
            outside = folder not in touched.parents and touched != Path(os.devnull)
        if outside or event.startswith(SHUT):
            sys.stdout.write(f"{event} {arguments!r}\n")
            sys.stdout.flush()
            os._exit(3)

    sys.addaudithook(refuse)


def main(folder: Path) -> None:
    """Go through every door that the library has."""
    from dateline.io import files
    from dateline.io.formats import FORMATS
    from dateline.parse import Parser
    from dateline.read.files import read_articles
    from dateline.store import Store

    (article,) = read_articles(SEED)
    line = Parser().parse(article)
    for known in FORMATS:
        path = folder / f"line{known.suffixes[0]}"
        line.write(path)
        if known.readable:
            files.read(path)
    with Store(folder / "line.db") as store:
        store.add(line)
        assert line == store.timeline()
    sys.stdout.write(f"{len(FORMATS)} formats of {len(line)} events\n")


if __name__ == "__main__":
    _guard(Path(sys.argv[1]).resolve())
    main(Path(sys.argv[1]))
