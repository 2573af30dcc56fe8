"""From names to the actors and places that they mean."""
