"""What is mended in the trees of the small model, where it is known to err."""
