"""Timelines as files: one format a module, the same two verbs in each."""
