"""Lists of what posts refer to."""
