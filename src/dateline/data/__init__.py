"""Tables that come with the library; each says what it holds and where it is from."""
