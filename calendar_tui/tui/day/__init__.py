"""One day's posts, beside or below the month."""
