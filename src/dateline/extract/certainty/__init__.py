"""How sure a text is of what it tells: done, denied, planned, asked for, quoted."""
