"""One day beside the month."""
