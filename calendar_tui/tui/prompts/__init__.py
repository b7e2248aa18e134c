"""Small questions that end in a value."""
