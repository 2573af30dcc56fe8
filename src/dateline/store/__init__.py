"""A tracked timeline: kept in a database, added to every day, asked at any time."""

from __future__ import annotations

from .asking import Asked
from .store import Store

__all__ = ["Asked", "Store"]
