"""The agenda: all posts in order, as a list of any length."""
