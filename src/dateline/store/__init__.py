"""A tracked timeline: kept in a database, added to every day, asked at any time."""

from __future__ import annotations

from .store import Store

__all__ = ["Store"]
