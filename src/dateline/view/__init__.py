"""Timelines as people read them."""
