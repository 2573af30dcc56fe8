"""What is told: words that mean an event, its type, its wording, and its worth."""
