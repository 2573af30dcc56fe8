"""News articles in, an ordered timeline of typed events out."""
