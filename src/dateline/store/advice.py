"""What to do when a database fails, by what it says."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["way_out"]

_AGAIN: Final = "what was added before is kept, so then do it again"
_COPY: Final = "restore a copy of it, or give another file"
_LOST: Final = (
    "server closed|connection (failed|refused|is bad|is closed|was lost)|"
    "terminating|consuming input|could not (connect|send|receive)|starting up|"
    "shutting down"
)
_UNWRITABLE: Final = (
    "let this user write the file and its folder; or the file was moved away while "
    "it was open: put it back"
)
#: What databases say, and the way out. The first that is found in a message counts.
_WAYS_OUT: Final = (
    ("readonly database|read-only", _UNWRITABLE),
    ("is full|no space left", f"make room; {_AGAIN}"),
    ("is locked", f"another program writes to it; wait until it is done; {_AGAIN}"),
    ("malformed|is not a database|corrupt", f"it is damaged or no database; {_COPY}"),
    ("no such table", f"its tables are gone; {_COPY}"),
    ("disk I/O error", f"see to the disk, and whether it is full; {_AGAIN}"),
    ("unable to open", "its folder must be there, and this user may write in it"),
    (_LOST, f"see that the server runs; {_AGAIN}"),
    ('(database|role) ".*" does not exist', "create it, or give another name"),
    ("authentication failed|no password", "give user and password in the address"),
)


def way_out(said: str) -> str:
    """
    Return what to do about what a database says; empty where nothing is known.

    >>> way_out("database or disk is full")
    'make room; what was added before is kept, so then do it again'
    """
    for pattern, advice in _WAYS_OUT:
        if re.search(pattern, said, re.IGNORECASE):
            return advice
    return ""
