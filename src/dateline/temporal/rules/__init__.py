"""Rules of time: each a pattern, a pure function, and an example that is its test."""
