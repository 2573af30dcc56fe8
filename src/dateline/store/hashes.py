"""Words as whole numbers, which an index holds in little room."""

from __future__ import annotations

import hashlib

__all__ = ["number_of"]


def number_of(*words: str) -> int:
    """
    Return a number from 0 to 2 ** 63 that depends on *words* alone.

    Others may have the same number, so an index of these finds all that it is asked
    for, and hardly ever more.

    Source:
        BLAKE2b (RFC 7693), 8 bytes.

    >>> number_of("actor", "nato") == number_of("actor", "nato") != number_of("nato")
    True
    """
    text = "\x1f".join(words).encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(text, digest_size=8).digest()
    return int.from_bytes(digest) >> 1
