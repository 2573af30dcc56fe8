"""From the name of a place to the place: the gazetteer, and what decides in it."""
