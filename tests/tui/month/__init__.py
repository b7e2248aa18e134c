"""The month: what is shown where, and moving about in it."""
