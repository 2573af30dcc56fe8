"""Where it was: from the places that the clause, the text and the parties name."""
