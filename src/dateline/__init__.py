"""News articles in, an ordered timeline of typed events out."""

from __future__ import annotations

from .errors import DatelineError
from .model.actor import Actor, ActorKind
from .model.article import Article
from .model.event import Event
from .model.location import Location, LocationKind
from .model.precision import Precision
from .model.report import Participant, Relation, Report
from .model.source import Quote, Source
from .model.types import Certainty, EventType, Role
from .model.when import Bound, Shape, When
from .parse import Parser, parse
from .read.files import read_articles
from .temporal import find_timexes
from .timeline.timeline import Timeline, merge

__all__ = [
    "Actor",
    "ActorKind",
    "Article",
    "Bound",
    "Certainty",
    "DatelineError",
    "Event",
    "EventType",
    "Location",
    "LocationKind",
    "Parser",
    "Participant",
    "Precision",
    "Quote",
    "Relation",
    "Report",
    "Role",
    "Shape",
    "Source",
    "Timeline",
    "When",
    "find_timexes",
    "merge",
    "parse",
    "read_articles",
]
