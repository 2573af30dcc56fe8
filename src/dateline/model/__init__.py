"""The nouns: what is read, who, where, when, and what is said to have happened."""
