"""The month: a grid of days with their posts."""
