"""Many articles: read as a stream, on several processors, stopped and resumed."""

from __future__ import annotations

from .many import Outcome, parse_many

__all__ = ["Outcome", "parse_many"]
