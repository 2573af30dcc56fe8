"""The algebra: timelines that merge, fuse, order and answer."""
