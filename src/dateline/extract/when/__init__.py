"""When it was: from the tenses and time expressions around the words for an event."""
