"""Articles as people have them: files, pages and records. Nothing is fetched."""
