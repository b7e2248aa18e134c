"""The store: nothing is lost, nothing is half, nothing is unsaid."""
