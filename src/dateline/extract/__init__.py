"""From a parse to reports: the only room that knows spaCy."""
