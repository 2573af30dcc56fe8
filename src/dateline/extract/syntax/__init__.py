"""The sentence as data: its words, the tree they hang in, its clauses and its names."""
